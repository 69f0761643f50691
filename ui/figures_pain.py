"""Charts of pain: by day, and before and after sessions; each with its table twin."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from app.domain.marks import Mark
from app.domain.pain import PainWhen
from app.domain.past import Score
from app.domain.period import DAY_MIN, MIDNIGHT, Period
from app.domain.trends import BeforeAfter, PainByDay, Pair
from ui import report_figures as f
from ui import words_figures as figures
from ui.figures_marks import events, flags, flares, in_flare
from ui.parts.body_map import site_name
from ui.parts.day_axis import day_name, day_ticks
from ui.parts.figure import (
    Axis,
    Dots,
    Falls,
    Figure,
    Levels,
    Shape,
    Spans,
    Table,
    Tick,
    whole_ticks,
)

translate = QCoreApplication.translate
WORST = 10
SHOWN_PAIRS = 14
"""Pairs in view at first, as in the report."""
Stop: TypeAlias = tuple[float, Score | str]
"""A score, or what happened in words, with its day."""
ROWS = 2000
"""Rows of a table twin at most, the newest: a table of ten years would take long to open."""


def stamp(day: float, starts_h: int) -> str:
    """Date and time of day by the clock, of a day that begins at `starts_h` o'clock."""
    return f"{_date(day, starts_h)}, {clock(day, starts_h)}"


def clock(day: float, starts_h: int) -> str:
    """The time of day by the clock, of a day that begins at `starts_h` o'clock."""
    at = QTime(0, 0).addSecs(_minute(day, starts_h) % DAY_MIN * 60)
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)


def _date(day: float, starts_h: int) -> str:
    return day_name(_minute(day, starts_h) // DAY_MIN)


def _minute(day: float, starts_h: int) -> int:
    """By the clock on the wall, in whole minutes: a fraction of a day may fall short of one."""
    return round(day * DAY_MIN) + 60 * starts_h


def days(first: float, last: float) -> Axis:
    """The axis of those local days, both within it."""
    return Axis(first, last + 1, "", day_ticks)


def pain_axis() -> Axis:
    """Pain from none to worst."""
    return Axis(0, WORST, translate("trends", "Pain, 0 to 10"), _pain_ticks)


def _pain_ticks(low: float, high: float, most: int) -> list[Tick]:
    return whole_ticks(low, high, 3 if most < 6 else 6)


def pain_by_day(told: PainByDay, said: str, whole: Period, marks: Sequence[Mark] = ()) -> Figure:
    """All scores of the diary, the middle of each week below them, and what may lie beside."""
    scores = (*told.before, *told.other)
    points = {
        before: [(score.day, float(score.score)) for score in held]
        for before, held in ((True, told.before), (False, told.other))
    }
    weeks = [(float(week.first), week.first + 7.0, week.median) for week in told.weeks]
    flared = flares(marks, whole)
    layers = (
        flared,
        Levels(translate("trends", "Middle of a week"), weeks, "curve_pack"),
        Dots(translate("trends", "Before a session"), points[True], Shape.DOT, "curve_skin"),
        Dots(translate("trends", "Other"), points[False], Shape.DIAMOND, "curve_target"),
    )
    starts = [week.first for week in told.weeks]
    told_at: list[Stop] = [(score.day, score) for score in scores]
    stops = sorted([*told_at, *events(marks)], key=itemgetter(0))

    def read(stop: int) -> str:
        day, score = stops[stop]
        if isinstance(score, str):
            return f"{_date(day, whole.starts_h)}, {score}"
        pain = translate("trends", "pain")
        said = [stamp(score.day, whole.starts_h), f"{pain} {score.score}"]
        if score.when is PainWhen.BEFORE:
            said.append(translate("trends", "before a session"))
        if in_flare(flared.spans, score.day):
            said.append(translate("trends", "in a flare-up"))
        place = bisect_right(starts, score.day) - 1
        if place >= 0 and score.day < starts[place] + 7:
            middle = translate("trends", "middle of the week {middle}")
            said.append(middle.format(middle=f.number(told.weeks[place].median)))
        return ", ".join(said)

    return Figure(
        name=translate("trends", "Pain by day"),
        said=said,
        across=days(whole.first, whole.last),
        up=pain_axis(),
        layers=tuple(layer for layer in layers if _holds(layer)),
        flags=flags(marks),
        stops=[day for day, _ in stops],
        read=read,
        strides=(1, 10),
        least_view=2.0,
        table=lambda: _pain_table(stops, whole.starts_h),
    )


def _holds(layer: Levels | Dots | Spans) -> bool:
    return bool(layer.points if isinstance(layer, Dots) else layer.spans)


def _pain_table(stops: Sequence[Stop], starts_h: int) -> Table:
    """Newest first."""
    headings = (
        translate("trends", "Day"),
        translate("trends", "Time"),
        translate("trends", "Pain"),
        translate("trends", "What"),
    )
    rows = [_pain_row(day, told, starts_h) for day, told in reversed(stops[-ROWS:])]
    return headings, rows


def _pain_row(day: float, told: Score | str, starts_h: int) -> tuple[str, ...]:
    """A score, or what happened on that day."""
    if isinstance(told, str):
        return _date(day, starts_h), figures.DASH, figures.DASH, told[:1].upper() + told[1:]
    before, other = translate("trends", "Before a session"), translate("trends", "Other")
    when = before if told.when is PainWhen.BEFORE else other
    return _date(day, starts_h), clock(day, starts_h), str(told.score), when


def pairs(told: BeforeAfter, said: str, starts_h: int = MIDNIGHT) -> Figure:
    """Each session's two scores side by side, the oldest first."""
    held = told.pairs
    falls = [
        (place + 1.0, float(pair.before), None if pair.after is None else float(pair.after))
        for place, pair in enumerate(held)
    ]
    names = (translate("trends", "Before"), translate("trends", "After"))
    return Figure(
        name=translate("trends", "Pain before and after"),
        said=said,
        across=Axis(0.5, len(held) + 0.5, translate("trends", "Sessions, oldest first"), _numbers),
        up=pain_axis(),
        layers=(Falls(names, falls, "curve_skin"),),
        stops=[place + 1.0 for place in range(len(held))],
        read=lambda stop: ", ".join(_told(held[stop], starts_h)),
        strides=(1, 5),
        least_view=float(min(6, len(held))),
        table=lambda: (
            (translate("trends", "Session"), translate("trends", "Place"), *names),
            [_told_row(pair, starts_h) for pair in reversed(held[-ROWS:])],
        ),
    )


def _numbers(low: float, high: float, most: int) -> list[Tick]:
    return [tick for tick in whole_ticks(low, high, most) if tick[0] >= 1]


def _told(pair: Pair, starts_h: int) -> tuple[str, ...]:
    after = translate("trends", "no score after")
    if pair.after is not None:
        after = translate("trends", "{n} after").format(n=pair.after)
    before = translate("trends", "{n} before").format(n=pair.before)
    return stamp(pair.run.day, starts_h), site_name(pair.run.site), before, after


def _told_row(pair: Pair, starts_h: int) -> tuple[str, ...]:
    after = figures.DASH if pair.after is None else str(pair.after)
    return stamp(pair.run.day, starts_h), site_name(pair.run.site), str(pair.before), after
