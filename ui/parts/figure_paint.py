"""Draws a chart with QPainter: on the screen, into a PNG and into an SVG alike.

Nothing is clipped and no brush has a pattern, so that an SVG holds lines and letters and no
raster. What lies outside the view is not drawn at all.
"""

from collections.abc import Iterable
from itertools import groupby
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.parts.drawing import smooth
from ui.parts.figure import Bars, Dots, Falls, Figure, Layer, Levels, Line, Ranges, Shape, Spans
from ui.parts.figure_frame import Frame
from ui.parts.figure_ground import draw_axes, draw_flags
from ui.parts.figure_legend import draw_legend
from ui.parts.shapes import RADIUS, draw_hatched, draw_shape, draw_span, pen_of, round_pen
from ui.theme import Extent, Look, Space

EIGHTH = sqrt(0.5)
"""Sine and cosine of 45 degrees."""
MARK_EVERY = int(Space.HUGE) * 2
"""Pixels along the axis from one mark of a line to the next."""


def paint(
    painter: QPainter,
    rect: QRectF,
    figure: Figure,
    worn: Look,
    view: tuple[float, float] | None = None,
) -> Frame:
    """Draw it in `rect`, dressed in that look, and say where things are. `view`: the part of the
    axis across, None for all of it."""
    frame = Frame(figure, rect, view or (figure.across.low, figure.across.high), worn)
    smooth(painter)
    draw_axes(painter, frame)
    for place, layer in enumerate(figure.layers):
        _Layers(painter, frame, place).draw(layer)
    draw_flags(painter, frame)
    draw_legend(painter, frame)
    return frame


class _Layers:
    def __init__(self, painter: QPainter, frame: Frame, place: int) -> None:
        self.painter, self.frame, self.worn = painter, frame, frame.worn
        self.place = place

    def draw(self, layer: Layer) -> None:
        match layer:
            case Dots():
                self.dots(layer)
            case Line():
                self.line(layer)
            case Levels():
                self.levels(layer)
            case Bars():
                self.bars(layer)
            case Falls():
                self.falls(layer)
            case Ranges():
                self.ranges(layer)
            case Spans():
                self.spans(layer)

    def dots(self, layer: Dots) -> None:
        """Dots that fall on the same pixel are one: with ten years on a phone most of them do."""
        colour, seen = self.worn.colour(layer.tone), self._pixels(layer)
        if layer.shape is Shape.DOT:
            self.painter.setPen(round_pen(colour, 2 * RADIUS + 1))
            self.painter.drawPoints(QPolygonF([QPointF(*spot) for spot in seen]))
        elif layer.shape is Shape.DIAMOND:
            self._diamonds(seen, colour)
        else:
            for spot in seen:
                draw_shape(self.painter, QPointF(*spot), layer.shape, colour, self.worn)

    def _pixels(self, layer: Dots) -> set[tuple[int, int]]:
        """Where dots in view lie. Sums are written out: a call for each would cost the frame."""
        frame = self.frame
        low, high = frame.view
        x0, y0 = frame.x(0) + 0.5, frame.y(0) + 0.5
        wide, tall = frame.x(1) - frame.x(0), frame.y(1) - frame.y(0)
        return {
            (int(x0 + wide * across), int(y0 + tall * up))
            for across, up in layer.points
            if low <= across <= high
        }

    def _diamonds(self, spots: Iterable[tuple[int, int]], colour: QColor) -> None:
        """Squares on a ground turned by an eighth: all in one call."""
        square = QPen(colour, 2 * RADIUS)
        square.setCapStyle(Qt.PenCapStyle.SquareCap)
        self.painter.save()
        self.painter.rotate(45)
        self.painter.setPen(square)
        turned = [QPointF((x + y) * EIGHTH, (y - x) * EIGHTH) for x, y in spots]
        self.painter.drawPoints(QPolygonF(turned))
        self.painter.restore()

    def line(self, layer: Line) -> None:
        frame = self.frame
        self.painter.setPen(pen_of(layer.stroke, self.worn))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        low, high = frame.view
        # Written out as in `_pixels`.
        x0, y0 = frame.x(0), frame.y(0)
        wide, tall = frame.x(1) - x0, frame.y(1) - y0
        shown = [each for each in layer.points if low <= each[0] <= high]
        for known, piece in groupby(shown, _known):
            if not known:
                continue
            spots = [QPointF(x0 + wide * x, y0 + tall * y) for x, y in piece if y is not None]
            if len(spots) > 1:
                self.painter.drawPolyline(QPolygonF(spots))
            elif layer.shape is None:
                self.painter.drawPoint(spots[0])
        if layer.shape is not None:
            self._marks(layer, layer.shape)

    def _marks(self, layer: Line, shape: Shape) -> None:
        """A shape every so many pixels, each line's a little beside those of the others; on every
        value where those are further apart."""
        frame, colour = self.frame, self.worn.colour(layer.stroke.tone)
        last = frame.area.x() - MARK_EVERY + self.place * MARK_EVERY / 4
        for across, up in layer.points:
            if up is None or not frame.shows(across) or frame.x(across) - last < MARK_EVERY / 2:
                continue
            last = frame.x(across) + MARK_EVERY / 2
            draw_shape(self.painter, frame.at(across, up), shape, colour, self.worn)

    def levels(self, layer: Levels) -> None:
        frame = self.frame
        level_pen = QPen(self.worn.colour(layer.tone), Extent.FOCUS)
        level_pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(level_pen)
        low, high = frame.view
        for start, end, value in layer.spans:
            if start < high and end > low:
                left, right = frame.x(max(low, start)), frame.x(min(high, end))
                middle = frame.y(value)
                self.painter.drawLine(QPointF(left, middle), QPointF(max(right, left + 1), middle))

    def bars(self, layer: Bars) -> None:
        frame, colour = self.frame, self.worn.colour(layer.tone)
        base = frame.y(frame.figure.up.low)
        low, high = frame.view
        for start, end, value in layer.bars:
            if start >= high or end <= low or not value:
                continue
            left, right = frame.x(max(low, start)), frame.x(min(high, end))
            gap = min(float(Space.BAR), (right - left) / 4)
            top = frame.y(value)
            area = QRectF(left + gap, top, max(1.0, right - left - 2 * gap), base - top)
            if layer.hatched:
                draw_hatched(self.painter, area, colour, self.worn)
            else:
                self.painter.fillRect(area, colour)

    def falls(self, layer: Falls) -> None:
        colour = self.worn.colour(layer.tone)
        shown = [each for each in layer.pairs if self.frame.shows(each[0])]
        for across, before, after in shown:
            start = self.frame.at(across, before)
            if after is not None:
                self.painter.setPen(QPen(colour, Space.BAR))
                self.painter.drawLine(start, self.frame.at(across, after))
            draw_shape(self.painter, start, Shape.RING, colour, self.worn)
            if after is not None:
                draw_shape(self.painter, self.frame.at(across, after), Shape.DOT, colour, self.worn)

    def ranges(self, layer: Ranges) -> None:
        colour = self.worn.colour(layer.tone)
        for across, low, middle, high in layer.ranges:
            self.painter.setPen(QPen(colour, Space.BAR))
            bottom, top = self.frame.at(across, low), self.frame.at(across, high)
            self.painter.drawLine(bottom, top)
            for end in (bottom, top):
                side = QPointF(Space.XS, 0)
                self.painter.drawLine(end - side, end + side)
            draw_shape(self.painter, self.frame.at(across, middle), Shape.SQUARE, colour, self.worn)

    def spans(self, layer: Spans) -> None:
        frame, worn = self.frame, self.worn
        low, high = frame.view
        for start, end in layer.spans:
            if start < high and end > low:
                left, right = frame.x(max(low, start)), frame.x(min(high, end))
                wide = max(float(Space.BAR), right - left)
                area = QRectF(left, frame.area.y(), wide, frame.area.height())
                draw_span(self.painter, area, worn.colour(layer.tone), worn.colour(layer.edge))


def _known(point: tuple[float, float | None]) -> bool:
    return point[1] is not None
