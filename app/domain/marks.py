"""What may lie beside a change of pain (report.md, 4.6): medicines, flare-ups, activities, courses.

Nothing says that it is why.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.entry_kind import EntryKind
from app.domain.function import Activities
from app.domain.journal import DiaryEntry, Flare, FlareTurn, Medicine
from app.domain.period import Period
from app.domain.units import Moment

TELLING = frozenset({EntryKind.MEDICINE, EntryKind.FLARE, EntryKind.ACTIVITIES})
"""Kinds of entries that marks come from."""
DayOf = Callable[[Moment], int]
"""The local day of a moment, by the person's own start of the day."""


class MarkKind(StrEnum):
    """What kind of thing it is."""

    FLARE = "flare"
    """A flare-up, from the day it began to the day it was over."""
    MEDICINE = "medicine"
    """A medicine that was not taken before, or another amount of one."""
    ACTIVITY = "activity"
    """An activity that was not named before."""
    COURSE = "course"
    """A course of sessions began."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something new on a local day. Of a flare-up `until` is the last day, None while it is not
    over; `open_start`: nobody said when it began, and `day` is that last day too. Of all else
    `until` is None."""

    day: int
    kind: MarkKind
    what: str = ""
    until: int | None = None
    open_start: bool = False


def marks(
    entries: Iterable[DiaryEntry], courses: Iterable[Moment], period: Period, day_of: DayOf
) -> tuple[Mark, ...]:
    """What was new in the period: flare-ups that reach into it, the first time a medicine or
    another amount of it was taken, the first time an activity was named, the start of a course. Of
    the first activities ever named none is new: they are what all else is held against. `entries`
    come by their time, those of before among them."""
    held = tuple(entries)
    found = {
        *_flares(held, day_of),
        *_new_medicines(held, day_of),
        *_new_activities(held, day_of),
        *(Mark(day_of(began), MarkKind.COURSE) for began in courses),
    }
    inside = (mark for mark in found if _reaches(mark, period))
    return tuple(sorted(inside, key=lambda mark: (mark.day, mark.kind, mark.what)))


def _reaches(mark: Mark, period: Period) -> bool:
    last = mark.day
    if mark.kind is MarkKind.FLARE:
        last = period.last if mark.until is None else mark.until
    return mark.day <= period.last and last >= period.first


def flaring(entries: Iterable[DiaryEntry]) -> DiaryEntry | None:
    """The entry with which the flare-up began that is not over; None for none. `entries` by their
    time. A beginning within a flare-up begins no other."""
    began: DiaryEntry | None = None
    for entry in entries:
        if isinstance(entry.body, Flare):
            began = (began or entry) if entry.body.turn is FlareTurn.BEGAN else None
    return began


def _flares(entries: Sequence[DiaryEntry], day_of: DayOf) -> Iterator[Mark]:
    since: int | None = None
    for entry in entries:
        if not isinstance(entry.body, Flare):
            continue
        day = day_of(entry.at)
        if entry.body.turn is FlareTurn.BEGAN:
            since = day if since is None else since
            continue
        first = day if since is None else since
        yield Mark(first, MarkKind.FLARE, until=day, open_start=since is None)
        since = None
    if since is not None:
        yield Mark(since, MarkKind.FLARE)


def medicine_key(body: Medicine) -> str:
    """Its name, whatever case it is written in."""
    return body.name.strip().casefold()


def _new_medicines(entries: Sequence[DiaryEntry], day_of: DayOf) -> Iterator[Mark]:
    last: dict[str, tuple[float | None, str]] = {}
    for entry in entries:
        if isinstance(entry.body, Medicine):
            key = medicine_key(entry.body)
            dose = (entry.body.amount, entry.body.unit.strip().casefold())
            if last.get(key) != dose:
                yield Mark(day_of(entry.at), MarkKind.MEDICINE, entry.body.name.strip())
            last[key] = dose


def _new_activities(entries: Sequence[DiaryEntry], day_of: DayOf) -> Iterator[Mark]:
    known: set[str] = set()
    for entry in entries:
        if isinstance(entry.body, Activities):
            names = {name.strip().casefold(): name.strip() for name, _ in entry.body.scores}
            if known:
                for key in names.keys() - known:
                    yield Mark(day_of(entry.at), MarkKind.ACTIVITY, names[key])
            known |= names.keys()
