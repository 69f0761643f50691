"""What a person says of the body: where, how much it hurts, how the cold feels."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.units import Moment


class Site(StrEnum):
    """Places where a cold wrap may lie. Places named by L01 and L02 are not offered at all."""

    NECK = "neck"
    SHOULDER_LEFT = "shoulder_left"
    SHOULDER_RIGHT = "shoulder_right"
    UPPER_BACK = "upper_back"
    LOWER_BACK = "lower_back"
    HIP_LEFT = "hip_left"
    HIP_RIGHT = "hip_right"
    THIGH_LEFT = "thigh_left"
    THIGH_RIGHT = "thigh_right"
    KNEE_LEFT = "knee_left"
    KNEE_RIGHT = "knee_right"
    CALF_LEFT = "calf_left"
    CALF_RIGHT = "calf_right"


class Sensation(StrEnum):
    """The ladder of cold, in its order (D01)."""

    COLD = "cold"
    STINGING = "stinging"
    ACHING = "aching"
    NUMB = "numb"


class PainWhen(StrEnum):
    """When a rating was given, seen from a session."""

    BEFORE = "before"
    AFTER = "after"
    HOURS_2 = "hours_2"
    HOURS_24 = "hours_24"
    HOURS_48 = "hours_48"
    HOURS_72 = "hours_72"
    HOURS_96 = "hours_96"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class PainRating:
    """Pain from 0 (none) to 10 (worst imaginable), at one moment. ValueError outside 0-10."""

    score: int
    at: Moment
    when: PainWhen = PainWhen.ANY
    site: Site | None = None
    session_id: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 10:
            raise ValueError(f"pain is rated 0 to 10, not {self.score}")


class SkinLook(StrEnum):
    """What the skin looks and feels like after a session (D04, D09)."""

    NORMAL = "normal"
    RED = "red"
    NUMB = "numb"
    PALE_OR_BLUE = "pale_or_blue"
    BLISTER = "blister"


@dataclass(frozen=True, slots=True)
class AfterAnswers:
    """What was answered after a session; None where nothing was said yet."""

    skin: SkinLook | None = None
    felt: str | None = None
    """`better`, `same` or `worse`."""
    note: str | None = None
    warm_steps: tuple[str, ...] = ()
    """Which of `sit`, `stand`, `walk` were done."""
    touch_felt: bool | None = None
    """Whether a light touch on the skin was felt (D09)."""
    skin_30: SkinLook | None = None
    """How it looked and felt at 30 minutes (D10)."""
    skin_60: SkinLook | None = None
    """The same at 60 minutes."""
