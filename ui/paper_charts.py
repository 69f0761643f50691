"""Charts drawn with lines and dots for paper. Meaning is told by shape, never by colour alone."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from app.domain.marks import MarkKind
from app.domain.report import Course, Curve
from ui import report_figures as f
from ui.paper_ink import (
    CENTRE,
    INK,
    LEFT,
    LINE,
    QUIET,
    RIGHT,
    Gap,
    Ink,
    Letters,
    Piece,
    beside,
    stroke,
    text,
)
from ui.paper_marks import (
    MARKS,
    SMALL,
    Entry,
    bar,
    draw_legend,
    filled,
    flag,
    hollow,
    lines_of,
    shade,
)
from ui.parts.body_map import site_name
from ui.report_blocks import CourseChart, CurvesChart, PairsChart
from ui.report_marks import (
    flare_spans,
    mark_name,
    measured_runs,
    named_days,
    points_in_time,
)

translate = QCoreApplication.translate
PAIRS_H, COURSE_H, CURVE_H = 620.0, 640.0, 900.0
"""Least heights, before a page that has room makes them taller."""
ACROSS = 3
"""Small curves side by side."""
DOT = 24.0
STEP_H = 100.0
"""Height between two figures of an axis, at least."""
LABEL = 330.0
"""Width of a day below a chart."""
LANE = 70.0
"""Room for marks between the scores and the dates."""
WORST = 10
LOWEST_C, HIGHEST_C = 5.0, 35.0
_STEP_S = 10


def pairs_chart(item: PairsChart, width: float, ink: Ink) -> Piece:
    """Each session a line from a hollow dot (before) to a filled one (after)."""
    height = (PAIRS_H + ink.taller) * ink.scale
    small = ink.font(Letters.SMALL)
    entries: list[Entry] = [
        (hollow, translate("report", "before")),
        (filled, translate("report", "after")),
    ]
    lines = lines_of(entries, width, ink)

    def draw(painter: QPainter, x: float, y: float) -> None:
        area = _scores_area(painter, QRectF(x, y, width, height), len(lines), ink)
        slot = area.width() / max(len(item.pairs), 8)
        for place, pair in enumerate(item.pairs):
            at = area.left() + (place + 0.5) * slot
            before = QPointF(at, _level(area, pair.before))
            if pair.after is not None:
                after = QPointF(at, _level(area, pair.after))
                painter.setPen(stroke(INK, Gap.RULE))
                painter.drawLine(before, after)
                hollow(painter, before, DOT)
                filled(painter, after, DOT)
            else:
                hollow(painter, before, DOT)
        for place, day in named_days(item.pairs, slot, LABEL * ink.scale):
            label = text(day, small, 2 * LABEL * ink.scale, QUIET, CENTRE)
            at = area.left() + (place + 0.5) * slot - LABEL * ink.scale
            label.draw(painter, at, area.bottom() + Gap.XS)
        draw_legend(painter, lines, area, ink)

    return Piece(height, draw)


def course_chart(item: CourseChart, width: float, ink: Ink) -> Piece:
    """Dots by day; the middle of each week a thick bar as wide as the week."""
    height = (COURSE_H + ink.taller) * ink.scale
    small = ink.font(Letters.SMALL)
    period, course = item.period, item.course
    lines = lines_of(_course_entries(course), width, ink)
    lane = LANE if points_in_time(course) else 0.0
    dates = lane + Gap.XS

    def draw(painter: QPainter, x: float, y: float) -> None:
        whole = QRectF(x, y, width, height - lane)
        area = _area_of(whole, len(lines), ink)
        day_w = area.width() / period.days

        def across(day: float) -> float:
            return area.left() + (day - period.first) * day_w

        for start, end in flare_spans(course, period):
            left = min(across(start), area.right() - Gap.S)
            wide = max(Gap.S, across(end) - left)
            shade(painter, QRectF(left, area.top(), wide, area.height()))
        _grid(painter, area, ink)
        painter.setPen(Qt.PenStyle.NoPen)
        for week in course.weeks:
            left = min(across(week.first), area.right() - Gap.S)
            right = min(across(week.first + 7) - Gap.XS, area.right())
            middle = QRectF(left, _level(area, week.median) - Gap.S / 2, 0, Gap.S)
            middle.setRight(max(left + Gap.S, right))
            painter.fillRect(middle, LINE.darker(120))
        for score in course.scores:
            spot = QPointF(across(score.day), _level(area, score.score))
            (filled if score.before_session else hollow)(painter, spot, SMALL)
        _draw_marks(painter, area, course, across)
        quarter = width / 4
        for day in _ticks(period.first, period.last):
            share = (day - period.first) / max(1, period.days - 1)
            # The first date begins at the axis, the last one ends with it.
            align, back = (LEFT, 0.0) if share == 0 else (CENTRE, quarter / 2)
            align, back = (RIGHT, quarter) if share == 1 else (align, back)
            label = text(f.date(day), small, quarter, QUIET, align)
            at = area.left() + share * area.width()
            label.draw(painter, at - back, area.bottom() + dates)
        draw_legend(painter, lines, area, ink)

    return Piece(height, draw)


def _draw_marks(
    painter: QPainter, area: QRectF, course: Course, across: Callable[[float], float]
) -> None:
    """Adverse events on top, what was new in a lane below the scores."""
    for day in course.harm_days:
        flag(painter, QPointF(across(day + 0.5), area.top()), DOT)
    marks = points_in_time(course)
    for kind in _kinds(course):
        for day in sorted({mark.day for mark in marks if mark.kind is kind}):
            MARKS[kind](painter, QPointF(across(day + 0.5), area.bottom() + LANE / 2), DOT)


def _kinds(course: Course) -> list[MarkKind]:
    """Kinds of marks that are there."""
    return [kind for kind in MarkKind if any(mark.kind is kind for mark in course.marks)]


def _course_entries(course: Course) -> list[Entry]:
    dots: list[Entry] = [
        (filled, translate("report", "before a session")),
        (hollow, translate("report", "at other times")),
    ]
    # Of very many scores only the weeks are drawn.
    entries = [*(dots if course.scores else []), (bar, translate("report", "middle of a week"))]
    if course.harm_days:
        entries.append((flag, translate("report", "adverse event")))
    return entries + [(MARKS[kind], mark_name(kind)) for kind in _kinds(course)]


def curve_rows(item: CurvesChart, width: float, ink: Ink) -> list[Piece]:
    """Small curves, a row of them a piece."""
    each = (width - (ACROSS - 1) * Gap.M) / ACROSS
    cells = [_curve(curve, each, ink) for curve in item.curves]
    rows = [cells[at : at + ACROSS] for at in range(0, len(cells), ACROSS)]
    return [
        beside([(place * (each + Gap.M), cell) for place, cell in enumerate(row)]) for row in rows
    ]


def _curve(curve: Curve, width: float, ink: Ink) -> Piece:
    height = CURVE_H * ink.scale
    small = ink.font(Letters.SMALL)
    title = f"{f.stamp(curve.line.began)} · {site_name(curve.line.site)}"
    name = text(title, small, width)

    def draw(painter: QPainter, x: float, y: float) -> None:
        name.draw(painter, x, y)
        left, below = 1.6 * Letters.SMALL, 1.5 * Letters.SMALL
        area = QRectF(x + left, y + name.height + Gap.S, width - left, 0)
        area.setBottom(y + height - below - Gap.S)
        seconds = max((point.second for point in curve.points), default=0) + _STEP_S

        def level(value: float) -> float:
            share = (value - LOWEST_C) / (HIGHEST_C - LOWEST_C)
            return area.bottom() - min(1.0, max(0.0, share)) * area.height()

        painter.setPen(stroke(LINE, Gap.HAIR))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        for value, pattern in ((15, Qt.PenStyle.DashLine), (10, Qt.PenStyle.SolidLine)):
            painter.setPen(stroke(QUIET, Gap.HAIR, pattern))
            painter.drawLine(
                QPointF(area.left(), level(value)), QPointF(area.right(), level(value))
            )
        for value in (10, 15, 30):
            label = text(str(value), small, left - Gap.XS, QUIET, RIGHT)
            label.draw(painter, x, level(value) - label.height / 2)
        painter.setPen(stroke(INK, Gap.XS))
        for run in measured_runs(curve):
            spots = [
                QPointF(area.left() + (s + _STEP_S / 2) / seconds * area.width(), level(c))
                for s, c in run
            ]
            painter.drawPolyline(QPolygonF(spots))
        end = text(f.minutes(seconds), small, area.width(), QUIET, RIGHT)
        end.draw(painter, area.left(), area.bottom() + Gap.HAIR)

    return Piece(height, draw)


def _scores_area(painter: QPainter, whole: QRectF, lines: int, ink: Ink) -> QRectF:
    """The frame of a chart of scores from 0 to 10, with its grid, below so many lines of legend;
    where the values go."""
    area = _area_of(whole, lines, ink)
    _grid(painter, area, ink)
    return area


def _area_of(whole: QRectF, lines: int, ink: Ink) -> QRectF:
    line, left = 1.3 * Letters.SMALL * ink.scale, 1.6 * Letters.SMALL * ink.scale
    return whole.adjusted(left, lines * line + Gap.M, 0, -line - Gap.S)


def _grid(painter: QPainter, area: QRectF, ink: Ink) -> None:
    small, left = ink.font(Letters.SMALL), 1.6 * Letters.SMALL * ink.scale
    step = 2 if area.height() > WORST / 2 * STEP_H * ink.scale else 5
    for score in range(0, WORST + 1, step):
        level = _level(area, score)
        painter.setPen(stroke(LINE, Gap.HAIR))
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
        label = text(str(score), small, left - Gap.XS, QUIET, RIGHT)
        label.draw(painter, area.left() - left, level - label.height / 2)


def _level(area: QRectF, score: float) -> float:
    return area.bottom() - area.height() * score / WORST


def _ticks(first: int, last: int) -> list[int]:
    days = last - first
    return sorted(
        {first, first + days // 3, first + 2 * days // 3, last} if days > 8 else {first, last}
    )
