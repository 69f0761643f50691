"""What lies under the values of a chart: bands, axes, phases; and the flags on its lower edge."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.parts.drawing import CENTRE, LEFT, RIGHT, draw_words, words_width
from ui.parts.figure import Shape
from ui.parts.figure_frame import ROWS, Frame
from ui.parts.shapes import draw_rule, draw_shape
from ui.theme import Size, Space


def draw_axes(painter: QPainter, frame: Frame) -> None:
    """Bands, phases, axes with their words."""
    area, worn, figure = frame.area, frame.worn, frame.figure
    for band in figure.bands:
        top, bottom = frame.y(band.high), frame.y(band.low)
        painter.fillRect(QRectF(area.x(), top, area.width(), bottom - top), worn.colour("band"))
    _phases(painter, frame)
    quiet = worn.colour("quiet")
    for value, text in frame.up_ticks:
        y = frame.y(value)
        draw_rule(painter, QPointF(area.x(), y), QPointF(area.right(), y), worn.colour("line"))
        spot = QRectF(frame.left, y - frame.line / 2, area.x() - Space.S - frame.left, frame.line)
        draw_words(painter, spot, text, frame.letters, quiet, RIGHT)
    _across(painter, frame)
    for level in figure.levels:
        y = frame.y(level.value)
        draw_rule(painter, QPointF(area.x(), y), QPointF(area.right(), y), worn.colour("ink"))
    _band_names(painter, frame)
    unit = QRectF(frame.left, frame.unit_y, area.right() - frame.left, frame.line)
    draw_words(painter, unit, figure.up.unit, frame.letters, quiet, LEFT)
    below = area.bottom() + frame.flags_height + Space.XS + frame.line
    draw_words(
        painter,
        QRectF(area.x(), below, area.width(), frame.line),
        figure.across.unit,
        frame.letters,
        quiet,
        RIGHT,
    )


def _across(painter: QPainter, frame: Frame) -> None:
    """Breaks of the axis, each with its words where those before it leave room."""
    area, worn = frame.area, frame.worn
    free = 0.0
    for value, text in frame.across_ticks:
        x = frame.x(value)
        draw_rule(painter, QPointF(x, area.top()), QPointF(x, area.bottom()), worn.colour("line"))
        width = words_width(text, frame.letters)
        left = min(max(frame.left, x - width / 2), area.right() + Space.S - width)
        if left < free:
            continue
        spot = QRectF(left, area.bottom() + frame.flags_height + Space.XS, width, frame.line)
        draw_words(painter, spot, text, frame.letters, worn.colour("quiet"), CENTRE)
        free = left + width + Space.S


def _band_names(painter: QPainter, frame: Frame) -> None:
    area, ink = frame.area, frame.worn.colour("ink")
    bold = frame.worn.font(Size.CAPTION, bold=True)
    for level in frame.figure.levels:
        width = words_width(level.name, bold)
        spot = QRectF(area.right() - width, frame.y(level.value), width, frame.line)
        draw_words(painter, spot, level.name, bold, ink, RIGHT)
    for band in frame.figure.bands:
        width = words_width(band.name, frame.letters)
        # Above the band where there is room: in it stand the values that this is about.
        edge = frame.y(band.high)
        top = edge - frame.line if edge - frame.line >= area.top() else edge
        spot = QRectF(area.right() - width, top, width, frame.line)
        draw_words(painter, spot, band.name, frame.letters, ink, RIGHT)


def _phases(painter: QPainter, frame: Frame) -> None:
    """Every other phase shaded, each named above its start where there is room."""
    area, worn = frame.area, frame.worn
    tint = worn.colour("line")
    tint.setAlphaF(0.35)
    head = area.top() - ROWS * frame.line
    free = [0.0] * ROWS
    shown = list(_in_view(frame))
    for shaded, left, right, _ in shown:
        if shaded:
            painter.fillRect(QRectF(left, head, right - left, area.bottom() - head), tint)
    for _, left, _, name in shown:
        width = words_width(name, frame.letters)
        start = min(left + Space.XS, area.right() - width)
        row = next((row for row in range(ROWS) if free[row] <= start), None)
        # The edge begins beside its name, or below it, so that it goes through no words.
        rows = ROWS if row is None else row + (start < left)
        top = QPointF(left, head + rows * frame.line)
        draw_rule(painter, top, QPointF(left, area.bottom()), worn.colour("outline"))
        if row is None:
            continue
        free[row] = start + width + Space.S
        spot = QRectF(start, head + row * frame.line, width, frame.line)
        draw_words(painter, spot, name, frame.letters, worn.colour("quiet"), LEFT)


def _in_view(frame: Frame) -> Iterator[tuple[bool, float, float, str]]:
    """Whether it is shaded, from where to where in pixels, and the name of each phase."""
    area = frame.area
    for place, phase in enumerate(frame.figure.phases):
        left = max(area.left(), frame.x(phase.start_s))
        right = min(area.right(), frame.x(phase.end_s))
        if right > left:
            yield bool(place % 2), left, right, phase.text


def draw_flags(painter: QPainter, frame: Frame) -> None:
    """A small triangle below the axis for each, with its words below it where there is room."""
    area, worn = frame.area, frame.worn
    ink, free = worn.colour("ink"), frame.left
    for flag in frame.figure.flags:
        if not frame.shows(flag.at):
            continue
        x = frame.x(flag.at)
        draw_shape(painter, QPointF(x, area.bottom() + Space.S), Shape.TRIANGLE, ink, worn)
        width = words_width(flag.name, frame.letters)
        start = min(max(frame.left, x - width / 2), area.right() + Space.S - width)
        if start < free:
            continue
        free = start + width + Space.S
        spot = QRectF(start, area.bottom() + Space.M, width, frame.line)
        draw_words(painter, spot, flag.name, frame.letters, ink, CENTRE)
