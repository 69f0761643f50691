"""What could be written down again: activities weekly, the RMDQ-24 every two weeks, the change
after 2 and 4 weeks and at the end of a course (measures.md, suggested core set).

Days are the person's own, which begin at `starts_h` o'clock. A measure that was left out lapses
quietly: it is offered, never demanded.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Change, Score
from app.domain.instruments import Instrument
from app.domain.journal import Body, DiaryEntry
from app.domain.period import MIDNIGHT, date_of, local_day
from app.domain.units import Moment

ACTIVITIES_DAYS = 7
"""The same activities again, weekly (measures.md)."""
RMDQ_DAYS = 14
"""Every two weeks, weekly at most (measures.md)."""
CHANGE_DAYS = (14, 28)
"""Weeks 2 and 4; the end of the course comes to these (measures.md)."""
LAPSES_PERIODS = 4
"""A measure that was not repeated for so many of its periods is not asked for any more [J]."""
CHANGE_LAPSES_DAYS = 14
"""The same of a point at which to tell the change [J]."""
MEASURES = frozenset({EntryKind.ACTIVITIES, EntryKind.SCORE, EntryKind.CHANGE})
"""Kinds of entries that can be due."""
LOOK_BACK_DAYS = 120
"""No entry older than that makes anything due."""
Told: TypeAlias = Sequence[tuple[date, Body]]
"""What was written down, with its day, by its time."""


def measures_due(
    entries: Iterable[DiaryEntry],
    now: Moment,
    began: str = "",
    ends: str = "",
    starts_h: int = MIDNIGHT,
) -> tuple[EntryKind, ...]:
    """What is due today of ACTIVITIES, SCORE (the RMDQ-24) and CHANGE, in this order.

    `entries`: those of the last LOOK_BACK_DAYS, in any order. `began` and `ends`: ISO dates of the
    course, empty for none; without one, or when it is long over, the change counts from the day it
    was last told from.
    ValueError for a date that is none. Activities and RMDQ-24 are due only to a person who wrote
    them down before; activities also from the second day of a course on.
    """
    ordered = sorted(entries, key=lambda each: each.at.wall_ms)
    told = [(day_of(each.at, starts_h), each.body) for each in ordered]
    today = day_of(now, starts_h)
    if ends and (today - date.fromisoformat(ends)).days > CHANGE_LAPSES_DAYS:
        began = ends = ""
    activities = _last(told, Activities)
    rmdq = _last([each for each in told if _is_rmdq(each[1])], Score)
    due = {
        EntryKind.ACTIVITIES: _again(activities, today, ACTIVITIES_DAYS)
        or (activities is None and _in_course(today, began, ends)),
        EntryKind.SCORE: _again(rmdq, today, RMDQ_DAYS),
        EntryKind.CHANGE: _change_due(told, today, began, ends),
    }
    return tuple(kind for kind, is_due in due.items() if is_due)


def day_of(moment: Moment, starts_h: int = MIDNIGHT) -> date:
    """The day of that moment where the person was."""
    return date_of(local_day(moment, starts_h))


def _is_rmdq(body: Body) -> bool:
    return isinstance(body, Score) and body.instrument is Instrument.RMDQ_24


def _last(told: Told, kind: type[Activities | Score | Change]) -> date | None:
    days = [day for day, body in told if isinstance(body, kind)]
    return days[-1] if days else None


def _again(last: date | None, today: date, every_days: int) -> bool:
    if last is None:
        return False
    return every_days <= (today - last).days <= LAPSES_PERIODS * every_days


def _in_course(today: date, began: str, ends: str) -> bool:
    if not began:
        return False
    return date.fromisoformat(began) < today <= (date.fromisoformat(ends) if ends else today)


def _change_due(told: Told, today: date, began: str, ends: str) -> bool:
    last = _last(told, Change)
    reached = [point for point in _points(told, began, ends) if point <= today]
    if not reached or (today - max(reached)).days > CHANGE_LAPSES_DAYS:
        return False
    return last is None or last < max(reached)


def _points(told: Told, began: str, ends: str) -> list[date]:
    """The days on which the change is asked for."""
    anchors = [body.since for _, body in told if isinstance(body, Change)]
    anchor = began or (anchors[-1] if anchors else "")
    points = [date.fromisoformat(ends)] if ends else []
    if anchor:
        points += [date.fromisoformat(anchor) + timedelta(days=days) for days in CHANGE_DAYS]
    return [point for point in points if not ends or point <= date.fromisoformat(ends)]
