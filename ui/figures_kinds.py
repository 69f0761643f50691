"""Charts of intervals: how long relief lasted, kinds of sessions side by side; cold against change;
scores of function."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt

from app.domain.aches import Aches, Function
from app.domain.instruments import SCALES
from app.domain.relief import Group, Relief, Scatter
from ui import report_figures as f
from ui import words, words_body, words_kinds
from ui import words_figures as figures
from ui.figures_pain import days
from ui.parts.day_axis import day_name
from ui.parts.figure import (
    Axis,
    Dots,
    Figure,
    Level,
    Line,
    Ranges,
    Shape,
    Table,
    named_ticks,
    whole_ticks,
)
from ui.parts.legend import Stroke

translate = QCoreApplication.translate


def relief(told: Sequence[Relief], said: str) -> Figure:
    """The share with its interval at each time of which enough is told."""
    held = [(place, each) for place, each in enumerate(told) if each.share and not each.early]
    names = [words_kinds.moment_after(each.when) for each in told]
    ranges = [
        (float(place), 100 * each.share.interval.low, 100 * each.share.hits / each.share.of,
         100 * each.share.interval.high)
        for place, each in held
        if each.share
    ]  # fmt: skip

    def row(each: Relief) -> tuple[str, ...]:
        likely = f.percent(each.share.interval) if each.share and not each.early else figures.DASH
        return words_kinds.moment_after(each.when), f.hits(each.share), likely, str(each.missing)

    return Figure(
        name=translate("trends", "How long relief lasted"),
        said=said,
        across=Axis(-0.5, len(told) - 0.5, "", named_ticks(names)),
        up=Axis(0, 100, translate("trends", "% of sessions"), whole_ticks),
        layers=(
            Ranges(translate("trends", "Share, and where it likely lies"), ranges, "curve_skin"),
        ),
        stops=[float(place) for place, _ in held],
        read=lambda stop: ", ".join(row(held[stop][1])[:3]),
        table=lambda: (
            (
                translate("trends", "When"),
                translate("trends", "2 points lower"),
                translate("trends", "Likely"),
                translate("trends", "No score then"),
            ),
            [row(each) for each in told],
        ),
    )


def program_name(group: Group) -> str:
    """A programme."""
    return words.program(group.key)


def minutes_name(group: Group) -> str:
    """Whole minutes of cold."""
    return figures.minutes(60 * int(group.key))


def groups(told: Sequence[Group], said: str, title: str, name: Callable[[Group], str]) -> Figure:
    """The middle change of each kind with enough pairs, with its interval."""
    ready = [group for group in told if not group.needs and group.change]
    ranges = [
        (float(place), group.change.interval.low, group.change.median, group.change.interval.high)
        for place, group in enumerate(ready)
        if group.change and group.change.interval
    ]
    low = min((each[1] for each in ranges), default=0)
    high = max((each[3] for each in ranges), default=0)

    def row(group: Group) -> tuple[str, ...]:
        return name(group), f.points(group.change)

    return Figure(
        name=title,
        said=said,
        across=Axis(-0.5, len(ready) - 0.5, "", named_ticks([name(group) for group in ready])),
        up=_change_axis(low, high),
        layers=(Ranges(translate("trends", "Middle change, and where it likely lies"), ranges,
                       "curve_skin"),),
        levels=(Level(0, translate("trends", "no change")),),
        stops=[each[0] for each in ranges],
        read=lambda stop: ": ".join(row(ready[stop])),
        table=lambda: (
            (translate("trends", "Kind"), translate("trends", "Middle change")),
            [row(group) for group in told],
        ),
    )  # fmt: skip


def _change_axis(low: float, high: float) -> Axis:
    """Changes of pain with 0 among them."""
    unit = translate("trends", "Change in points")
    return Axis(min(-1.0, low - 1), max(1.0, high + 1), unit, whole_ticks)


def scatter(told: Scatter, said: str) -> Figure:
    """Raw dots, and no line through them."""
    points = sorted((minutes, float(change)) for minutes, change in told.points)
    return Figure(
        name=translate("trends", "Minutes of cold and change of pain"),
        said=said,
        across=Axis(0, points[-1][0] + 1, translate("trends", "Minutes of cold"), whole_ticks),
        up=_change_axis(min(y for _, y in points), max(y for _, y in points)),
        layers=(Dots("", points, Shape.DOT, "curve_skin"),),
        levels=(Level(0, translate("trends", "no change")),),
        stops=[x for x, _ in points],
        read=lambda stop: f"{f.minutes(60 * points[stop][0])}: {f.signed(points[stop][1])}",
        strides=(1, 10),
        table=lambda: (
            (translate("trends", "Minutes of cold"), translate("trends", "Change in points")),
            [(f.number(x), f.signed(y)) for x, y in points],
        ),
    )


def function_name(told: Function) -> str:
    """What was scored."""
    if told.felt:
        return translate("trends", "Change you felt")
    if told.instrument is None:
        return ", ".join(told.names)
    return SCALES[told.instrument].name


def function(told: Function, said: str) -> Figure:
    """The scores over time, joined by a thin broken line so that the eye finds the next one."""
    stroke = Stroke("curve_skin", Qt.PenStyle.DotLine, 1)
    values = told.values
    name = function_name(told)
    return Figure(
        name=name,
        said=said,
        across=days(int(values[0][0]), int(values[-1][0])),
        up=Axis(told.lowest, told.highest, translate("trends", "Score"), whole_ticks),
        layers=(
            Line("", list(values), stroke),
            Dots("", list(values), Shape.DOT, "curve_skin"),
        ),
        stops=[day for day, _ in values],
        read=lambda stop: ", ".join(_scored(told, stop)),
        table=lambda: (
            (translate("trends", "Day"), name),
            [_scored(told, place) for place in reversed(range(len(values)))],
        ),
    )


def _scored(told: Function, place: int) -> tuple[str, ...]:
    """A day and its value; of a change that was felt, since when."""
    day, value = told.values[place]
    text = f.number(value)
    if told.felt:
        since = translate("trends", "{change} since {day}")
        text = since.format(change=f.signed(value), day=told.names[place])
    return day_name(day), text


def aches_table(told: Aches) -> Table:
    """Where it hurt, the most often named first."""
    headings = (
        translate("trends", "Place"),
        translate("trends", "Entries"),
        translate("trends", "Middle pain"),
        translate("trends", "Worst pain"),
    )
    rows = [
        (
            words_body.region(ache.region),
            f.of((ache.times, told.of)),
            figures.DASH if ache.median is None else f.number(ache.median),
            figures.DASH if ache.worst is None else str(ache.worst),
        )
        for ache in told.regions
    ]
    return headings, rows
