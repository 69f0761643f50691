"""What paper and HTML charts share: the words of marks beside a trend, and measured stretches.

That a mark stands beside a trend does not say that it is why."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.marks import Mark, MarkKind
from app.domain.period import Period
from app.domain.report import Course, Curve, Pair
from app.domain.units import celsius
from ui import report_figures as f

translate = QCoreApplication.translate
STEP_S = 10
YEAR = 365
"""Days after which a date needs its year."""
TOLD = 4
"""Marks that the main page names, the newest; the others are counted."""


def mark_name(kind: MarkKind) -> str:
    """The kind of a mark, as a legend names it."""
    return {
        MarkKind.FLARE: translate("report", "flare-up"),
        MarkKind.MEDICINE: translate("report", "new medicine or dose"),
        MarkKind.ACTIVITY: translate("report", "new activity"),
        MarkKind.COURSE: translate("report", "course began"),
    }[kind]


def marks_said(course: Course, most: int = TOLD) -> str:
    """The newest of them in a line, and how many more there are; empty for none."""
    if not course.marks:
        return ""
    years = course.marks[-1].day - course.marks[0].day > YEAR
    told = ", ".join(
        _mark(mark, f.date if years else f.short_date) for mark in course.marks[-most:]
    )
    more = len(course.marks) - most
    if more > 0:
        text = translate("report", "New in this time: {what}, and {count} before.")
        return text.format(what=told, count=more)
    return translate("report", "New in this time: {what}.").format(what=told)


def _mark(mark: Mark, date: Callable[[int], str]) -> str:
    name = mark.what or mark_name(mark.kind)
    return f"{name} ({_days(mark, date)})"


def _days(mark: Mark, date: Callable[[int], str]) -> str:
    """The day; of a flare-up from when to when, as far as that was told."""
    day = date(mark.day)
    if mark.kind is not MarkKind.FLARE:
        return day
    if mark.until is None:
        return translate("report", "since {day}").format(day=day)
    if mark.open_start:
        return translate("report", "until {day}").format(day=day)
    return translate("report", "{first} to {last}").format(first=day, last=date(mark.until))


def flare_spans(course: Course, period: Period) -> list[tuple[int, int]]:
    """The days of each flare-up within the period: the first, and the one after the last."""
    flares = (mark for mark in course.marks if mark.kind is MarkKind.FLARE)
    return [
        (
            max(mark.day, period.first),
            min(period.last if mark.until is None else mark.until, period.last) + 1,
        )
        for mark in flares
    ]


def points_in_time(course: Course) -> list[Mark]:
    """The marks of one day each."""
    return [mark for mark in course.marks if mark.kind is not MarkKind.FLARE]


def named_days(pairs: Sequence[Pair], slot: float, wide: float) -> list[tuple[int, str]]:
    """Each day below its first session, where the one before leaves room; sessions are `slot` apart
    and a day's name is `wide`."""
    named: list[tuple[int, str]] = []
    for place, pair in enumerate(pairs):
        day = f.short_day_of(pair.at)
        last_place, last_day = named[-1] if named else (-len(pairs) * wide, "")
        if day != last_day and (place - last_place) * slot >= wide:
            named.append((place, day))
    return named


def measured_runs(curve: Curve) -> list[list[tuple[int, float]]]:
    """Stretches that were measured, as seconds and degrees; what is missing stays missing."""
    runs: list[list[tuple[int, float]]] = [[]]
    last = None
    for point in curve.points:
        broken = point.skin is None or (last is not None and point.second - last > STEP_S)
        if broken and runs[-1]:
            runs.append([])
        if point.skin is not None:
            runs[-1].append((point.second, celsius(point.skin)))
        last = point.second
    return [run for run in runs if run]
