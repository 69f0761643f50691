"""Charts drawn with lines and dots for paper. Meaning is told by shape, never by colour alone."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from app.domain.report import Curve
from app.domain.units import celsius
from ui import report_figures as f
from ui.paper_ink import (
    CENTRE,
    INK,
    LEFT,
    LINE,
    PAPER,
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
from ui.parts.body_map import site_name
from ui.report_blocks import CourseChart, CurvesChart, PairsChart

translate = QCoreApplication.translate
PAIRS_H, COURSE_H, CURVE_H = 760.0, 720.0, 900.0
"""Least heights, before a page that has room makes them taller."""
ACROSS = 3
"""Small curves side by side."""
DOT, SMALL_DOT = 24.0, 15.0
WORST = 10
LOWEST_C, HIGHEST_C = 5.0, 35.0
_STEP_S = 10


def pairs_chart(item: PairsChart, width: float, ink: Ink) -> Piece:
    """Each session a line from a hollow dot (before) to a filled one (after)."""
    height = (PAIRS_H + ink.taller) * ink.scale
    small = ink.font(Letters.SMALL)

    def draw(painter: QPainter, x: float, y: float) -> None:
        area = _scores_area(painter, x, y, width, height, ink)
        slot = area.width() / max(len(item.pairs), 8)
        for place, pair in enumerate(item.pairs):
            at = area.left() + (place + 0.5) * slot
            before = QPointF(at, _level(area, pair.before))
            if pair.after is not None:
                after = QPointF(at, _level(area, pair.after))
                painter.setPen(stroke(INK, Gap.RULE))
                painter.drawLine(before, after)
                _hollow(painter, before, DOT)
                _filled(painter, after, DOT)
            else:
                _hollow(painter, before, DOT)
            if place % 2 == 0 or slot > 2 * Letters.BODY * 2:
                day = f.short_date(_day(pair.at.wall_ms, pair.at.utc_offset_min))
                label = text(day, small, 2 * slot, QUIET, CENTRE)
                label.draw(painter, at - slot, area.bottom() + Gap.XS)
        legend = (
            (_hollow, translate("report", "before")),
            (_filled, translate("report", "after")),
        )
        _legend(painter, area, legend, ink)

    return Piece(height, draw)


def _day(wall_ms: int, offset_min: int) -> int:
    return (wall_ms + offset_min * 60_000) // 86_400_000


def course_chart(item: CourseChart, width: float, ink: Ink) -> Piece:
    """Dots by day; the middle of each week a thick bar as wide as the week."""
    height = (COURSE_H + ink.taller) * ink.scale
    small = ink.font(Letters.SMALL)
    period, course = item.period, item.course

    def draw(painter: QPainter, x: float, y: float) -> None:
        area = _scores_area(painter, x, y, width, height, ink)
        day_w = area.width() / period.days

        def across(day: float) -> float:
            return area.left() + (day - period.first) * day_w

        painter.setPen(Qt.PenStyle.NoPen)
        for week in course.weeks:
            left = min(across(week.first), area.right() - Gap.S)
            right = min(across(week.first + 7) - Gap.XS, area.right())
            bar = QRectF(left, _level(area, week.median) - Gap.S / 2, 0, Gap.S)
            bar.setRight(max(left + Gap.S, right))
            painter.fillRect(bar, LINE.darker(120))
        for score in course.scores:
            spot = QPointF(across(score.day), _level(area, score.score))
            (_filled if score.before_session else _hollow)(painter, spot, SMALL_DOT)
        for day in course.harm_days:
            _flag(painter, QPointF(across(day + 0.5), area.top()), DOT)
        quarter = width / 4
        for day in _ticks(period.first, period.last):
            share = (day - period.first) / max(1, period.days - 1)
            # The first date begins at the axis, the last one ends with it.
            align, back = (LEFT, 0.0) if share == 0 else (CENTRE, quarter / 2)
            align, back = (RIGHT, quarter) if share == 1 else (align, back)
            label = text(f.date(day), small, quarter, QUIET, align)
            at = area.left() + share * area.width()
            label.draw(painter, at - back, area.bottom() + Gap.XS)
        legend: list[tuple[Dot, str]] = [
            (_filled, translate("report", "before a session")),
            (_hollow, translate("report", "at other times")),
            (_bar, translate("report", "middle of a week")),
        ]
        if course.harm_days:
            legend.append((_flag, translate("report", "adverse event")))
        _legend(painter, area, legend, ink)

    return Piece(height, draw)


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
        for run in _runs(curve):
            spots = [
                QPointF(area.left() + (s + _STEP_S / 2) / seconds * area.width(), level(c))
                for s, c in run
            ]
            painter.drawPolyline(QPolygonF(spots))
        end = text(f.minutes(seconds), small, area.width(), QUIET, RIGHT)
        end.draw(painter, area.left(), area.bottom() + Gap.HAIR)

    return Piece(height, draw)


def _runs(curve: Curve) -> list[list[tuple[int, float]]]:
    """Measured stretches; what is missing stays missing."""
    runs: list[list[tuple[int, float]]] = [[]]
    last = None
    for point in curve.points:
        broken = point.skin is None or (last is not None and point.second - last > _STEP_S)
        if broken and runs[-1]:
            runs.append([])
        if point.skin is not None:
            runs[-1].append((point.second, celsius(point.skin)))
        last = point.second
    return [run for run in runs if run]


def _scores_area(
    painter: QPainter, x: float, y: float, width: float, height: float, ink: Ink
) -> QRectF:
    """The frame of a chart of scores from 0 to 10, with its grid; where the values go."""
    small = ink.font(Letters.SMALL)
    line, left = 1.3 * Letters.SMALL * ink.scale, 1.6 * Letters.SMALL * ink.scale
    area = QRectF(x + left, y + line + Gap.M, width - left, height - 2 * line - Gap.M - Gap.S)
    for score in range(0, WORST + 1, 2):
        level = _level(area, score)
        painter.setPen(stroke(LINE, Gap.HAIR))
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
        label = text(str(score), small, left - Gap.XS, QUIET, RIGHT)
        label.draw(painter, x, level - label.height / 2)
    return area


def _level(area: QRectF, score: float) -> float:
    return area.bottom() - area.height() * score / WORST


def _ticks(first: int, last: int) -> list[int]:
    days = last - first
    return sorted(
        {first, first + days // 3, first + 2 * days // 3, last} if days > 8 else {first, last}
    )


Dot = Callable[[QPainter, QPointF, float], None]


def _filled(painter: QPainter, spot: QPointF, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    painter.drawEllipse(spot, radius, radius)


def _hollow(painter: QPainter, spot: QPointF, radius: float) -> None:
    painter.setPen(stroke(INK, Gap.RULE))
    painter.setBrush(PAPER)
    painter.drawEllipse(spot, radius, radius)


def _bar(painter: QPainter, spot: QPointF, radius: float) -> None:
    bar = QRectF(spot.x() - 2 * radius, spot.y() - Gap.S / 2, 4 * radius, Gap.S)
    painter.fillRect(bar, LINE.darker(120))


def _flag(painter: QPainter, spot: QPointF, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    down = QPointF(spot.x(), spot.y() + radius)
    sides = (
        QPointF(spot.x() - radius, spot.y() - radius),
        QPointF(spot.x() + radius, spot.y() - radius),
    )
    painter.drawPolygon(QPolygonF([down, *sides]))


def _legend(painter: QPainter, area: QRectF, entries: Iterable[tuple[Dot, str]], ink: Ink) -> None:
    """Above the chart, at the left."""
    small = ink.font(Letters.SMALL)
    x = area.left() + Gap.S
    middle = area.top() - Letters.SMALL
    for dot, name in entries:
        dot(painter, QPointF(x + Gap.XS, middle), SMALL_DOT)
        label = text(name, small, area.width(), QUIET)
        label.draw(painter, x + Gap.M, middle - label.height / 2)
        x += Gap.M + (len(name) + 3) * Letters.SMALL * 0.52 * ink.scale
