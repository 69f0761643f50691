"""What an export is written from, and what it says of itself."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from app.domain.care import CareEntry
from app.domain.diary import KnownDevice, SessionPage
from app.domain.entry import Entry
from app.domain.harm import AdverseEvent
from app.domain.health import HealthScreen
from app.domain.journal import DiaryEntry
from app.domain.units import CentiC, Moment
from app.domain.wrap import Sample
from app.exporting.times import iso

TenSeconds: TypeAlias = tuple[int, CentiC | None, CentiC | None, CentiC | None]
"""The first second of ten, and the means of skin, pack and target."""
Progress: TypeAlias = Callable[[int], None]
"""Hears how many sessions are written."""


class Source(Protocol):
    """One moment of a diary. Nothing here is ever all in memory but devices, harm and care."""

    @property
    def schema(self) -> int:
        """The number of the diary's schema."""
        ...

    @property
    def sample(self) -> bool:
        """Whether the diary is a made-up one: no session of it cooled any skin."""
        ...

    @property
    def count(self) -> int:
        """How many sessions there are."""
        ...

    @property
    def last_session(self) -> int:
        """The highest number that a session ever had."""
        ...

    def pages(self, *, samples: bool = True) -> Iterator[SessionPage]:
        """The sessions, with their `samples` or without, by their number."""
        ...

    def means(self, samples: Sequence[Sample]) -> Sequence[TenSeconds]:
        """A curve in steps of ten seconds."""
        ...

    def entries(self) -> Iterator[Entry]:
        """Everything that was said or happened, by its time."""
        ...

    def devices(self) -> tuple[KnownDevice, ...]:
        """The paired devices."""
        ...

    def written(self) -> Iterator[DiaryEntry]:
        """What was written down beside sessions, by its time; a rehearsal where it is made up."""
        ...

    def harms(self) -> tuple[AdverseEvent, ...]:
        """Every adverse event."""
        ...

    def care(self) -> tuple[CareEntry, ...]:
        """Cold that Coldwrap did not run."""
        ...

    def screen(self) -> HealthScreen | None:
        """The health answers that count."""
        ...

    def tables(self) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
        """Each table's name and its rows as plain values."""
        ...


@dataclass(frozen=True, slots=True)
class Frame:
    """What an export says of itself: the version of the app, when it was made, the days it is bound
    to (ISO, None where it is not), and the seed of its identifiers, another for each diary.

    An anonymous one says nothing of days, not even when it was made: that would tell how far its
    dates were moved.
    """

    app: str
    seed: str
    made: Moment | None = None
    first_day: str | None = None
    last_day: str | None = None
    anonymous: bool = False

    @property
    def iso_made(self) -> str:
        """When it was made, ISO 8601; empty for an anonymous one."""
        return iso(self.made) if self.made else ""


@dataclass(slots=True)
class Tally:
    """What was written."""

    sessions: int = 0
    simulated: int = 0
    samples: int = 0
    entries: int = 0
