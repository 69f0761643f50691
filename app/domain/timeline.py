"""One timeline of everything in the diary, and what it can be searched and filtered by (H2, H4)."""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from app.domain.body import Region
from app.domain.care import CareEntry
from app.domain.diary import SessionRow
from app.domain.entry_kind import EntryKind
from app.domain.harm import AdverseEvent
from app.domain.journal import DiaryEntry
from app.domain.period import Period
from app.domain.trail import Target
from app.domain.units import Moment

Thing: TypeAlias = SessionRow | DiaryEntry | CareEntry | AdverseEvent
"""A session, something written down, cold from elsewhere, or harm."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a thing stands in the timeline: by its wall time, then by what it is and its number.
    A page of the timeline goes on before the place of its last thing."""

    wall_ms: int
    target: str
    id: int


@dataclass(frozen=True, slots=True)
class Item:
    """A thing at its time. `binned` says when it was thrown away, None while it was not. `snippet`
    is what a search found in its words, the matches between U+0002 and U+0003, else empty."""

    place: Place
    at: Moment
    thing: Thing
    binned_ms: int | None = None
    snippet: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """What is to be shown: everything that meets each set which is not empty.

    `words` are looked for in all texts and names, each from its beginning, in any order; a thing
    also meets them when it stands on one of `word_regions` or is of one of `word_targets` or
    `word_kinds`: the screen knows the words of its language for those. `sessions`, `cares` and
    `harms` say whether those are shown at all, `kinds` which entries (None: all, empty: none).
    `regions` hold places of sessions, too. `devices` are names of devices, `tags` without `#`.
    `simulated`: only what was simulated, or only what was not; None for both. `binned`: only what
    was thrown away, instead of all that was not.
    """

    words: str = ""
    word_regions: frozenset[Region] = frozenset()
    word_targets: frozenset[Target] = frozenset()
    word_kinds: frozenset[EntryKind] = frozenset()
    sessions: bool = True
    cares: bool = True
    harms: bool = True
    kinds: frozenset[EntryKind] | None = None
    regions: frozenset[Region] = frozenset()
    devices: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    period: Period | None = None
    binned: bool = False
    simulated: bool | None = None


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter that the person keeps under a name. `last_days`: it shows that many days up to
    the day on which it is used, in place of a period; 0 for no such thing."""

    name: str
    filter: Filter = field(default_factory=Filter)
    last_days: int = 0

    def on(self, today: int) -> Filter:
        """What it shows on that day, in days since 1970."""
        if not self.last_days:
            return self.filter
        return replace(self.filter, period=Period(today - self.last_days + 1, today))


@dataclass(frozen=True, slots=True)
class DayMark:
    """What a day of the calendar shows: sessions and entries of all kinds, the worst pain that was
    told (None: none was), and whether harm was. `simulated`: all its sessions were rehearsals."""

    day: int
    """Local day, since 1970, by the person's own start of the day."""
    sessions: int = 0
    entries: int = 0
    worst_pain: int | None = None
    harm: bool = False
    simulated: bool = False
