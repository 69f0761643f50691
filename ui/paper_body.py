"""The body chart: front and back, left and right named, places numbered and hatched."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QTransform

from ui.paper_ink import CENTRE, INK, QUIET, SOFT, Gap, Ink, Letters, Piece, stroke, text
from ui.parts.body_map import REGIONS, figure
from ui.report_blocks import BodyChart
from ui.theme import Extent

translate = QCoreApplication.translate
TALL = 2600.0
LIFE = 430.0
"""The figure's own height in its pixels."""


def body_chart(item: BodyChart, width: float, ink: Ink) -> Piece:
    """Both figures side by side."""
    zoom = (TALL - 2 * Letters.BODY * 2) / LIFE * ink.scale
    one = Extent.FIGURE_W * zoom

    def draw(painter: QPainter, x: float, y: float) -> None:
        for back in (False, True):
            left = x + width * (0.72 if back else 0.28) - one / 2
            _figure(painter, item, QPointF(left, y), zoom, back=back, ink=ink)

    return Piece(TALL * ink.scale, draw)


def _figure(
    painter: QPainter, item: BodyChart, corner: QPointF, zoom: float, *, back: bool, ink: Ink
) -> None:
    small, bold = ink.font(Letters.SMALL), ink.font(Letters.BODY, bold=True)
    one = Extent.FIGURE_W * zoom
    title = translate("report", "Back") if back else translate("report", "Front")
    text(title, bold, one, INK, CENTRE).draw(painter, corner.x(), corner.y())
    right, left = translate("report", "Right"), translate("report", "Left")
    sides = (left, right) if back else (right, left)
    for name, offset in zip(sides, (-0.35 * one, 0.35 * one), strict=True):
        text(name, small, one, QUIET, CENTRE).draw(painter, corner.x() + offset, corner.y() + Gap.L)
    top = corner.y() + 2 * Letters.BODY
    shape = QTransform.fromScale(zoom, zoom).map(figure())
    painter.setPen(stroke(QUIET, Gap.RULE))
    painter.setBrush(SOFT)
    painter.drawPath(shape.translated(corner.x(), top))
    for number, (site, _) in enumerate(item.places, start=1):
        region = REGIONS[site]
        if region.back is not back:
            continue
        centre = QPointF(corner.x() + region.x * zoom, top + region.y * zoom)
        spot = QRectF(0, 0, region.w * zoom * 0.8, region.h * zoom * 0.8)
        spot.moveCenter(centre)
        painter.setPen(stroke(INK, Gap.RULE))
        painter.setBrush(QBrush(INK, Qt.BrushStyle.NoBrush))
        painter.drawEllipse(spot)
        _hatch(painter, spot)
        label = text(f"P{number}", bold, spot.width(), INK, CENTRE)
        ground = QRectF(0, 0, 2.4 * Letters.BODY, label.height)
        ground.moveCenter(centre)
        painter.fillRect(ground, SOFT)
        label.draw(painter, spot.x(), centre.y() - label.height / 2)


def _hatch(painter: QPainter, spot: QRectF) -> None:
    """Lines drawn one by one: brush patterns come out as bitmaps in a PDF."""
    painter.setPen(stroke(QUIET, Gap.HAIR))
    rx, ry = spot.width() / 2, spot.height() / 2
    y = spot.top() + Gap.S
    while y < spot.bottom():
        share = (y - spot.center().y()) / ry
        half = rx * max(0.0, 1 - share * share) ** 0.5
        painter.drawLine(QPointF(spot.center().x() - half, y), QPointF(spot.center().x() + half, y))
        y += Gap.S
