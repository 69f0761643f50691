"""The body chart on paper: front and back, the person's left and right named, pain shaded."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from app.domain.report_said import PainPlace
from ui.paper_ink import (
    CENTRE,
    INK,
    PAPER,
    QUIET,
    SOFT,
    Gap,
    Ink,
    Letters,
    Piece,
    stack,
    stroke,
    text,
)
from ui.parts.body_outline import HEIGHT, WIDTH, Face, silhouette
from ui.report_blocks import BodyChart
from ui.report_shapes import (
    LEAST,
    WORST,
    Shape,
    face_title,
    legend,
    mirror_note,
    shade,
    shapes,
    sides,
)

TALL = 3500.0
"""Of a figure, in units."""
HATCH, DOTS = 70.0, 75.0
"""Distances between lines and between dots."""
STEPS = 5


def body_chart(item: BodyChart, width: float, ink: Ink) -> Piece:
    """Both figures side by side, the legend and whose left it is."""
    zoom = TALL * ink.scale / HEIGHT
    heads = 2.6 * Letters.BODY * ink.scale

    def draw(painter: QPainter, x: float, y: float) -> None:
        for face, share in ((Face.FRONT, 0.27), (Face.BACK, 0.73)):
            left = x + share * width - WIDTH * zoom / 2
            _heads(painter, face, QPointF(left, y), WIDTH * zoom, ink)
            _figure(painter, item.places, face, QPointF(left, y + heads), zoom, ink)

    figures = Piece(heads + HEIGHT * zoom, draw)
    note = text(mirror_note(), ink.font(Letters.BODY), width, QUIET)
    return stack((figures, _legend(width, ink), note), Gap.S)


def _heads(painter: QPainter, face: Face, corner: QPointF, width: float, ink: Ink) -> None:
    small, bold = ink.font(Letters.BODY), ink.font(Letters.BODY, bold=True)
    title = text(face_title(face), bold, width, INK, CENTRE)
    title.draw(painter, corner.x(), corner.y())
    for name, share in zip(sides(face), (-0.36, 0.36), strict=True):
        label = text(name, small, width, QUIET, CENTRE)
        label.draw(painter, corner.x() + share * width, corner.y() + title.height)


def _figure(
    painter: QPainter,
    places: tuple[PainPlace, ...],
    face: Face,
    corner: QPointF,
    zoom: float,
    ink: Ink,
) -> None:
    placed = QTransform.fromTranslate(corner.x(), corner.y()).scale(zoom, zoom)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SOFT)
    painter.drawPath(placed.map(silhouette()))
    found = list(shapes(places, face))
    for shape in found:
        _shaded(painter, placed.map(shape.path), shape)
    painter.setPen(stroke(QUIET, Gap.RULE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(placed.map(silhouette()))
    for shape in found:
        _label(painter, placed.map(shape.middle), shape.label, ink)


def _shaded(painter: QPainter, path: QPainterPath, shape: Shape) -> None:
    painter.setPen(stroke(INK, Gap.HAIR))
    painter.setBrush(shape.shade)
    painter.drawPath(path)
    if shape.numb or shape.tingling:
        painter.save()
        painter.setClipPath(path)
        if shape.numb:
            _hatch(painter, path.boundingRect())
        if shape.tingling:
            _dots(painter, path.boundingRect())
        painter.restore()


def _hatch(painter: QPainter, area: QRectF) -> None:
    """Lines drawn one by one: brush patterns come out as bitmaps in a PDF."""
    painter.setPen(stroke(INK, Gap.RULE))
    at = -area.height()
    while at < area.width():
        low = QPointF(area.left() + at, area.bottom())
        painter.drawLine(low, QPointF(low.x() + area.height(), area.top()))
        at += HATCH


def _dots(painter: QPainter, area: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    for row in range(int(area.height() / DOTS) + 1):
        for column in range(int(area.width() / DOTS) + 1):
            shift = DOTS / 2 * (row % 2)
            spot = QPointF(area.left() + column * DOTS + shift, area.top() + row * DOTS)
            painter.drawEllipse(spot, Gap.XS, Gap.XS)


def _label(painter: QPainter, middle: QPointF, label: str, ink: Ink) -> None:
    font = ink.font(Letters.HEAD, bold=True)
    words = text(label, font, 2.6 * Letters.HEAD, INK, CENTRE)
    ground = QRectF(0, 0, 2.0 * Letters.HEAD * ink.scale, words.height + Gap.HAIR)
    ground.moveCenter(middle)
    painter.setPen(stroke(INK, Gap.HAIR))
    painter.setBrush(PAPER)
    painter.drawRoundedRect(ground, Gap.S, Gap.S)
    words.draw(painter, middle.x() - 1.3 * Letters.HEAD, middle.y() - words.height / 2)


def _legend(width: float, ink: Ink) -> Piece:
    """Swatches with their words, in a line."""
    small = ink.font(Letters.BODY)
    names = [text(name, small, width) for name in legend()]
    tall, wide = names[0].height, 3.0 * Letters.BODY * ink.scale

    def draw(painter: QPainter, x: float, y: float) -> None:
        for place, (name, share) in enumerate(zip(names, (0.0, 0.52, 0.76), strict=True)):
            swatch = QRectF(x + share * width, y + Gap.HAIR, wide, tall - 2 * Gap.HAIR)
            if place == 0:
                _scale(painter, swatch)
            else:
                path = QPainterPath()
                path.addRect(swatch)
                numb = place == 1
                shape = Shape(path, swatch.center(), LEAST, "", numb=numb, tingling=not numb)
                _shaded(painter, path, shape)
            name.draw(painter, swatch.right() + Gap.S, y)

    return Piece(tall, draw)


def _scale(painter: QPainter, area: QRectF) -> None:
    """From the least pain to the most, in steps."""
    each = area.width() / STEPS
    for step in range(STEPS):
        left = area.left() + step * each
        ground = QRectF(left, area.top(), each, area.height())
        painter.fillRect(ground, shade(WORST * step / (STEPS - 1)))
