"""Strokes of charts: shapes at a point, hatched bars, pens and rules."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.parts.figure import Shape
from ui.parts.legend import Stroke
from ui.theme import Extent, Look, Space

RADIUS = Space.XS
"""Of a shape, in pixels."""
HATCH = Space.S
"""Pixels from one line of a hatched bar to the next."""


def draw_shape(painter: QPainter, at: QPointF, shape: Shape, colour: QColor, worn: Look) -> None:
    """The shape with its middle there; a ring is open."""
    edge = QPen(colour, Space.BAR)
    painter.setPen(edge)
    painter.setBrush(worn.colour("surface") if shape is Shape.RING else colour)
    r = float(RADIUS)
    if shape in {Shape.DOT, Shape.RING}:
        painter.drawEllipse(at, r, r)
        return
    corners = {
        Shape.SQUARE: ((-r, -r), (r, -r), (r, r), (-r, r)),
        Shape.DIAMOND: ((0, -r - 1), (r + 1, 0), (0, r + 1), (-r - 1, 0)),
        Shape.TRIANGLE: ((0, -r), (r + 1, r), (-r - 1, r)),
    }[shape]
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))


def draw_hatched(painter: QPainter, area: QRectF, colour: QColor, worn: Look) -> None:
    """A bar of slanted lines that end at the bar's own edges."""
    painter.setPen(QPen(colour, Extent.BORDER))
    painter.setBrush(worn.colour("surface"))
    painter.drawRect(area)
    reach = HATCH
    while reach < area.width() + area.height():
        x0 = area.x() + min(reach, area.width())
        y0 = area.y() + max(0.0, reach - area.width())
        x1 = area.x() + max(0.0, reach - area.height())
        y1 = area.y() + min(reach, area.height())
        painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))
        reach += HATCH


def draw_span(painter: QPainter, area: QRectF, tint: QColor, edge: QColor) -> None:
    """A shaded stretch with a bar on top."""
    painter.fillRect(area, tint)
    painter.fillRect(QRectF(area.x(), area.y(), area.width(), Space.BAR), edge)


def pen_of(stroke: Stroke, worn: Look) -> QPen:
    """The pen of a stroke in that look."""
    return QPen(worn.colour(stroke.tone), stroke.width, stroke.pattern)


def round_pen(colour: QColor, width: float) -> QPen:
    """A pen whose points are round."""
    made = QPen(colour, width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    return made


def draw_rule(painter: QPainter, start: QPointF, end: QPointF, colour: QColor) -> None:
    """A hairline."""
    painter.setPen(QPen(colour, Space.HAIR))
    painter.drawLine(start, end)
