"""What a person may do to the diary itself."""

from __future__ import annotations  # the first paint waits for no types

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from app.domain.journal import DiaryEntry
    from app.domain.pain import PainWhen, Site
    from app.domain.preferences import Preferences
    from app.domain.remembered import Remembered
    from app.domain.trail import Target


@dataclass(frozen=True, slots=True)
class WriteEntry:
    """Keep a new entry, and its photos (JPEG, already shrunk and without location)."""

    entry: DiaryEntry
    photos: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """Put this in place of the entry with its id; the trail keeps what stood there. Photos that it
    does not name are binned with the change; `photos` are new ones."""

    entry: DiaryEntry
    photos: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class MoveSession:
    """A finished session was on another place than was said. The gate goes on counting it for the
    place it began on as well."""

    session_id: int
    site: Site


@dataclass(frozen=True, slots=True)
class AssignSession:
    """A finished session was with another of the paired wraps. Only the name that stands on it
    changes: what was recorded stays, and so does whether it was simulated."""

    session_id: int
    device_key: str


@dataclass(frozen=True, slots=True)
class JoinSessions:
    """The second session goes on with the first (`app.domain.joined`). The gate goes on counting
    both."""

    first_id: int
    second_id: int


@dataclass(frozen=True, slots=True)
class TakeApart:
    """What was joined is several sessions again."""

    session_id: int


@dataclass(frozen=True, slots=True)
class PriceSession:
    """What a session cost, in hundredths of the person's currency; None: nothing is said."""

    session_id: int
    cost: int | None


@dataclass(frozen=True, slots=True)
class DropRating:
    """Take back a pain rating of a session."""

    session_id: int
    when: PainWhen


@dataclass(frozen=True, slots=True)
class Bin:
    """Throw something away; it can be brought back for 30 days. The gate counts it all the same."""

    target: Target
    id: int


@dataclass(frozen=True, slots=True)
class Restore:
    """Bring something back from the bin."""

    target: Target
    id: int


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last change back that was not taken back yet."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Do the change again that was taken back last, unless another came since."""


@dataclass(frozen=True, slots=True)
class KeepPreferences:
    """What the person chose for this diary."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class KeepRemembered:
    """That session was this person's, on that place."""

    found: Remembered
    site: Site


OfEntries: TypeAlias = (
    WriteEntry
    | ChangeEntry
    | MoveSession
    | AssignSession
    | JoinSessions
    | TakeApart
    | PriceSession
    | DropRating
    | Bin
    | Restore
    | Undo
    | Redo
    | KeepPreferences
)
"""What a person may do to the diary itself."""
