"""Ways of cooling (features D10, S12): which the app runs, and which it only takes down."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.pain import Site
from app.domain.units import Moment


class Modality(StrEnum):
    """How skin is cooled. Only the first two can be a programme; the rest are past events."""

    PACK = "pack"
    """A wrap, gel pack, ice bag or peas (T01)."""
    ICE_MASSAGE = "ice_massage"
    """Ice moved over the skin: a timer only (T03)."""
    BATH = "bath"
    AIR = "air"
    """Cold air or nitrogen on a place."""
    CHAMBER = "chamber"
    """A whole-body cold chamber: logged, never programmed (T04, S12)."""
    TISSUE_FREEZING = "tissue_freezing"
    """Cold that destroys tissue, in a clinic: logged, never programmed (S12)."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CareEntry:
    """Cold that the app did not run, taken down afterwards. It counts for rest and caps as a
    session does (T05-T07), but for a place only where one is named. `id` is 0 until the diary
    has given one."""

    modality: Modality
    began: Moment
    seconds: int
    told: Moment
    site: Site | None = None
    note: str = ""
    id: int = 0
