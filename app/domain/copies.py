"""The dated copies of a diary beside it: which are due, and which are no longer needed (O3). Pure.

Days and weeks go by the clock on the wall when a copy was made, as its name tells it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.period import DAY_MIN, local_minute
from app.domain.units import Moment

DAYS, WEEKS = 7, 4
"""The newest copy of so many days, and of so many weeks, is kept (features O3)."""
SPARES = 3
"""So many copies of every other origin are kept, the newest. Our own choice."""
_MONDAY = 3
"""Days from a Monday to the Thursday that 1970 began with."""


class Origin(StrEnum):
    """Why a copy was made; it is a word in its name."""

    DAILY = "daily"
    BEFORE = "before"
    """The diary as it was before somebody opened a copy."""
    SCHEMA = "schema"
    """The diary as an older Coldwrap left it."""
    DAMAGED = "damaged"
    """A diary that could not be opened, byte by byte, before a copy took its place."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a diary holds: sessions (parts of a joined one each), the seconds measured in them, and
    entries; what is in the bin as well."""

    sessions: int = 0
    samples: int = 0
    entries: int = 0


@dataclass(frozen=True, slots=True)
class DatedCopy:
    """One copy. `minute`: when it was made, a `local_minute`; `size` in bytes. `counts` are None
    where it cannot be opened."""

    name: str
    minute: int
    origin: Origin
    size: int
    counts: Counts | None = None


def newest(copies: Iterable[DatedCopy], now: Moment) -> DatedCopy | None:
    """The newest copy that opens, not counting what a clock ahead of this one dated."""
    this_minute = _minute(now)
    good = (copy for copy in copies if copy.counts and copy.minute <= this_minute)
    return max(good, key=_age, default=None)


def is_due(copies: Iterable[DatedCopy], now: Moment) -> bool:
    """Whether no daily copy of today opens."""
    found = newest((copy for copy in copies if copy.origin is Origin.DAILY), now)
    return found is None or found.minute // DAY_MIN < _minute(now) // DAY_MIN


def needless(copies: Iterable[DatedCopy], now: Moment) -> frozenset[str]:
    """Names of the copies that may go.

    Copies dated ahead of `now` are counted apart from the others: while a clock is wrong, in
    whichever direction, what it dates pushes out nothing that a right clock dated. A copy that
    cannot be opened takes nobody's place, and goes once it is older than all that are kept.
    """
    copies, this_minute = tuple(copies), _minute(now)
    ahead = tuple(copy for copy in copies if copy.minute > this_minute)
    behind = tuple(copy for copy in copies if copy.minute <= this_minute)
    return frozenset(copy.name for side in (ahead, behind) for copy in _needless(side))


def _needless(copies: tuple[DatedCopy, ...]) -> Iterable[DatedCopy]:
    for origin in Origin:
        held = sorted((copy for copy in copies if copy.origin is origin), key=_age, reverse=True)
        if origin is Origin.DAILY:
            yield from _needless_days(held)
        else:
            yield from held[SPARES:]


def _needless_days(held: list[DatedCopy]) -> Iterable[DatedCopy]:
    good = [copy for copy in held if copy.counts]
    kept = {*_newest_of_each(good, _day, DAYS), *_newest_of_each(good, _week, WEEKS)}
    if kept:
        oldest = min(copy.minute for copy in good if copy.name in kept)
        for copy in held:
            if copy.name not in kept and (copy.counts or copy.minute < oldest):
                yield copy


def _newest_of_each(
    held: list[DatedCopy], span: Callable[[DatedCopy], int], most: int
) -> tuple[str, ...]:
    """`held` newest first: the first of each span, no more than `most`."""
    first: dict[int, str] = {}
    for copy in held:
        first.setdefault(span(copy), copy.name)
    return tuple(first.values())[:most]


def _day(copy: DatedCopy) -> int:
    return copy.minute // DAY_MIN


def _week(copy: DatedCopy) -> int:
    return (_day(copy) + _MONDAY) // 7


def _age(copy: DatedCopy) -> tuple[int, str]:
    return copy.minute, copy.name


def _minute(now: Moment) -> int:
    return local_minute(now.wall_ms, now.utc_offset_min)
