"""What is due after a session: skin at 30 and 60 minutes (D10), pain from +2 h to +96 h (C2)."""

from dataclasses import dataclass

from app.domain.pain import PainWhen, Site, SkinLook
from app.domain.units import Moment


@dataclass(frozen=True, slots=True)
class Aftermath:
    """A session that ended not long ago, and what was said since. `looks` are the answers to the
    skin check at the end, at 30 and at 60 minutes, None where nothing was said."""

    session_id: int
    site: Site
    ended: Moment
    rehearsal: bool
    looks: tuple[SkinLook | None, SkinLook | None, SkinLook | None]
    rated: frozenset[PainWhen]
