"""The charts of a report within its HTML twin: lines, dots and words, and each has its table."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.marks import MarkKind
from app.domain.report import Course, Curve
from ui import report_figures as f
from ui.parts.body_map import site_name
from ui.report_blocks import BodyChart, Chart, CourseChart, CurvesChart, PairsChart
from ui.report_marks import (
    flare_spans,
    mark_name,
    marks_said,
    measured_runs,
    named_days,
    points_in_time,
)
from ui.report_svg_body import body_figures
from ui.svg_marks import (
    INK,
    LINE,
    QUIET,
    SHADE,
    WEEK,
    box,
    drawing,
    label,
    line,
    ring,
    shape,
    trace,
)

translate = QCoreApplication.translate
WIDE, TALL = 760.0, 220.0
LEFT, FOOT, HEAD, LANE, STEP = 26.0, 22.0, 26.0, 18.0, 18.0
"""Room for figures at the left, dates at the foot, the first line of the legend above, marks, and
a further line."""
WORST = 10
DOT, LETTER, DAY_W = 3.5, 7.4, 52.0
"""Radius of a dot; about how wide a letter is, by which a legend is spaced; and a day's name."""
ACROSS = 3
SMALL_W, SMALL_H = 240.0, 150.0
LOWEST_C, HIGHEST_C = 5.0, 35.0
_STEP_S = 10
Drawn = Callable[[float, float], str]
Entry = tuple[Drawn, str]
Corners = Sequence[tuple[float, float]]
MARKS: dict[MarkKind, tuple[Corners, bool]] = {
    MarkKind.MEDICINE: (((0, -6), (5, 0), (0, 6), (-5, 0)), True),
    MarkKind.ACTIVITY: (((0, -5), (5, 5), (-5, 5)), False),
    MarkKind.COURSE: (((-4, -4), (4, -4), (4, 4), (-4, 4)), False),
}
FLAG: Corners = ((0, 5), (-5, -5), (5, -5))


def svg(item: Chart) -> str:
    """The chart as an SVG; its figures stand in the table after it."""
    match item:
        case PairsChart():
            return drawing("pairs", (WIDE, TALL), _about(item), "".join(_pairs(item)))
        case CourseChart():
            return drawing("pain-course", (WIDE, TALL), _about(item), "".join(_course(item)))
        case CurvesChart():
            rows = -(-len(item.curves) // ACROSS)
            size = (WIDE, rows * SMALL_H)
            return drawing("skin-curves", size, _about(item), "".join(_curves(item)))
        case BodyChart():
            size, inside = body_figures(item)
            return drawing("body-chart", size, _about(item), inside)


def _about(item: Chart) -> tuple[str, str]:
    told = translate("report", "The table after it has the same figures.")
    if isinstance(item, CourseChart) and item.course.marks:
        return item.name, f"{told} {marks_said(item.course, len(item.course.marks))}"
    return item.name, told


def _grid(head: float, foot: float) -> Iterator[str]:
    for score in range(0, WORST + 1, 2):
        y = _level(score, head, foot)
        yield line(LEFT, y, WIDE, y, LINE)
        yield label(LEFT - 6, y + 4, str(score), "end")


def _level(score: float, head: float, foot: float) -> float:
    return foot - (foot - head) * score / WORST


def _dot(*, filled: bool) -> Drawn:
    return lambda x, y: ring(x, y, DOT, filled=filled)


def _sign(corners: Corners, *, filled: bool) -> Drawn:
    return lambda x, y: shape([(x + dx, y + dy) for dx, dy in corners], filled=filled)


def _week(x: float, y: float) -> str:
    return line(x - 8, y, x + 8, y, WEEK, 6)


def _flare(x: float, y: float, wide: float, tall: float) -> str:
    """Days of a flare-up: a light band with a dark upper edge, which is seen in grey too."""
    return box((x, y), (wide, tall), SHADE) + line(x, y, x + wide, y, INK, 2)


def _lines(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The legend on as many lines as it needs."""
    lines: list[list[Entry]] = [[]]
    x = LEFT
    for entry in entries:
        if lines[-1] and x + _wide(entry) > WIDE:
            lines.append([])
            x = LEFT
        lines[-1].append(entry)
        x += _wide(entry)
    return lines


def _wide(entry: Entry) -> float:
    return 30 + LETTER * len(entry[1])


def _legend(lines: Sequence[Sequence[Entry]]) -> Iterator[str]:
    for number, entries in enumerate(lines):
        x, y = LEFT + 8, 9 + number * STEP
        for entry in entries:
            draw, name = entry
            yield draw(x, y)
            yield label(x + 12, y + 4, name)
            x += _wide(entry)


def _pairs(item: PairsChart) -> Iterator[str]:
    def level(score: float) -> float:
        return _level(score, HEAD, TALL - FOOT)

    yield from _grid(HEAD, TALL - FOOT)
    slot = (WIDE - LEFT) / max(len(item.pairs), 8)
    for place, pair in enumerate(item.pairs):
        x = LEFT + (place + 0.5) * slot
        if pair.after is not None:
            yield line(x, level(pair.before), x, level(pair.after), INK)
        yield ring(x, level(pair.before), DOT, filled=False)
        if pair.after is not None:
            yield ring(x, level(pair.after), DOT, filled=True)
    for place, day in named_days(item.pairs, slot, DAY_W):
        yield label(LEFT + (place + 0.5) * slot, TALL - 6, day, "middle")
    before, after = translate("report", "before"), translate("report", "after")
    yield from _legend([[(_dot(filled=False), before), (_dot(filled=True), after)]])


def _course(item: CourseChart) -> Iterator[str]:
    period, course = item.period, item.course
    lines = _lines(_course_entries(course))
    head = HEAD + (len(lines) - 1) * STEP
    foot = TALL - FOOT - (LANE if points_in_time(course) else 0)

    def across(day: float) -> float:
        return LEFT + (day - period.first) / period.days * (WIDE - LEFT)

    for start, end in flare_spans(course, period):
        yield _flare(across(start), head, max(3.0, across(end) - across(start)), foot - head)
    yield from _grid(head, foot)
    for week in course.weeks:
        y = _level(week.median, head, foot)
        yield line(across(week.first), y, min(WIDE, across(week.first + 7) - 2), y, WEEK, 6)
    for score in course.scores:
        x, y = across(score.day), _level(score.score, head, foot)
        yield ring(x, y, DOT - 1, filled=score.before_session)
    for day in course.harm_days:
        yield _sign(FLAG, filled=True)(across(day + 0.5), head)
    for mark in points_in_time(course):
        corners, filled = MARKS[mark.kind]
        yield _sign(corners, filled=filled)(across(mark.day + 0.5), foot + LANE / 2)
    yield label(LEFT, TALL - 6, f.date(period.first))
    yield label(WIDE, TALL - 6, f.date(period.last), "end")
    yield from _legend(lines)


def _course_entries(course: Course) -> list[Entry]:
    dots: list[Entry] = [
        (_dot(filled=True), translate("report", "before a session")),
        (_dot(filled=False), translate("report", "at other times")),
    ]
    # Of very many scores only the weeks are drawn.
    entries = [*(dots if course.scores else []), (_week, translate("report", "middle of a week"))]
    if course.harm_days:
        entries.append((_sign(FLAG, filled=True), translate("report", "adverse event")))
    kinds = {mark.kind for mark in course.marks}
    if MarkKind.FLARE in kinds:
        entries.append((lambda x, y: _flare(x - 8, y - 5, 16, 10), mark_name(MarkKind.FLARE)))
    for kind, (corners, filled) in MARKS.items():
        if kind in kinds:
            entries.append((_sign(corners, filled=filled), mark_name(kind)))
    return entries


def _curves(item: CurvesChart) -> Iterator[str]:
    for place, curve in enumerate(item.curves):
        row, column = divmod(place, ACROSS)
        yield f'<g transform="translate({column * (SMALL_W + 20):g} {row * SMALL_H:g})">'
        yield from _curve(curve)
        yield "</g>"


def _curve(curve: Curve) -> Iterator[str]:
    head, foot = 20.0, SMALL_H - 24
    seconds = max((point.second for point in curve.points), default=0) + _STEP_S

    def level(value: float) -> float:
        share = (value - LOWEST_C) / (HIGHEST_C - LOWEST_C)
        return foot - min(1.0, max(0.0, share)) * (foot - head)

    yield label(0, 12, f"{f.stamp(curve.line.began)} · {site_name(curve.line.site)}")
    for value in (10, 15, 30):
        yield label(LEFT - 6, level(value) + 4, str(value), "end")
    for value, dash in ((15, ' stroke-dasharray="6 4"'), (10, "")):
        yield line(LEFT, level(value), SMALL_W, level(value), QUIET).replace("/>", f"{dash}/>")
    yield label(SMALL_W, foot + 14, f.minutes(seconds), "end")
    for run in measured_runs(curve):
        wide = SMALL_W - LEFT
        yield trace((LEFT + (s + _STEP_S / 2) / seconds * wide, level(c)) for s, c in run)
