"""The legend of a chart: a piece of each layer, as it is drawn, beside its name."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from ui.parts.drawing import LEFT, draw_words
from ui.parts.figure import Bars, Dots, Falls, Layer, Levels, Line, Ranges, Shape, Spans
from ui.parts.figure_frame import PIECE, Frame
from ui.parts.shapes import draw_hatched, draw_shape, draw_span, pen_of
from ui.theme import Extent, Look, Space


def draw_legend(painter: QPainter, frame: Frame) -> None:
    """All entries."""
    quiet = frame.worn.colour("quiet")
    for key in frame.keys:
        sample = QRectF(key.spot.x(), key.spot.y(), PIECE, key.spot.height())
        _sample(painter, sample, key.layer, frame.worn, second=key.second)
        words = key.spot.adjusted(PIECE + Space.S, 0, Space.HAIR, 0)
        draw_words(painter, words, key.name, frame.letters, quiet, LEFT)


def _sample(painter: QPainter, spot: QRectF, layer: Layer, worn: Look, *, second: bool) -> None:
    """A piece of the layer, as it is drawn in the chart."""
    middle = spot.center()
    match layer:
        case Dots():
            draw_shape(painter, middle, layer.shape, worn.colour(layer.tone), worn)
        case Line():
            _line(painter, spot, layer, worn)
        case Levels():
            painter.setPen(QPen(worn.colour(layer.tone), Extent.FOCUS))
            painter.drawLine(QPointF(spot.x(), middle.y()), QPointF(spot.right(), middle.y()))
        case Bars():
            _bar(painter, spot.adjusted(Space.XS, Space.XS, -Space.XS, -Space.XS), layer, worn)
        case Falls():
            shape = Shape.DOT if second else Shape.RING
            draw_shape(painter, middle, shape, worn.colour(layer.tone), worn)
        case Ranges():
            painter.setPen(QPen(worn.colour(layer.tone), Space.BAR))
            painter.drawLine(QPointF(middle.x(), spot.y()), QPointF(middle.x(), spot.bottom()))
            draw_shape(painter, middle, Shape.SQUARE, worn.colour(layer.tone), worn)
        case Spans():
            piece = spot.adjusted(Space.XS, Space.XS, -Space.XS, -Space.XS)
            draw_span(painter, piece, worn.colour(layer.tone), worn.colour(layer.edge))


def _line(painter: QPainter, spot: QRectF, layer: Line, worn: Look) -> None:
    middle = spot.center()
    painter.setPen(pen_of(layer.stroke, worn))
    painter.drawLine(QPointF(spot.x(), middle.y()), QPointF(spot.right(), middle.y()))
    if layer.shape is not None:
        draw_shape(painter, middle, layer.shape, worn.colour(layer.stroke.tone), worn)


def _bar(painter: QPainter, area: QRectF, layer: Bars, worn: Look) -> None:
    if layer.hatched:
        draw_hatched(painter, area, worn.colour(layer.tone), worn)
    else:
        painter.fillRect(area, worn.colour(layer.tone))
