"""Where it hurt: the two figures, each region the darker the more often it was named.

The count stands in each region, so that shade is never alone.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.body import Region
from ui.parts.body_outline import FIELDS, HEIGHT, WIDTH, Face, silhouette
from ui.parts.drawing import CENTRE, draw_words, mix, smooth
from ui.theme import Extent, Size, Space, look

LEAST = 0.25
"""The share of the tone that a region named once has."""


class HeatMap(QWidget):
    """`show_counts` takes how often each region was named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Region, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Mapping[Region, int], said: str) -> None:
        """`said` is the picture in one sentence."""
        self._counts = dict(counts)
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Both figures beside each other, with their names."""
        return QSize(Extent.WINDOW_MIN_W // 2, Extent.BODY_MAP - Extent.STRIP + self._head())

    def minimumSizeHint(self) -> QSize:
        """It may get narrower, and the figures smaller with it."""
        return self.sizeHint()

    def _head(self) -> int:
        return round(look().px(Size.CAPTION) * 1.5)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Front and back."""
        painter = QPainter(self)
        smooth(painter)
        half = self.width() / 2
        zoom = min((half - Space.S) / WIDTH, (self.height() - self._head()) / HEIGHT)
        names = {Face.FRONT: self.tr("Front"), Face.BACK: self.tr("Back")}
        for place, face in enumerate(Face):
            left = half * place + (half - WIDTH * zoom) / 2
            title = QRectF(half * place, 0, half, self._head())
            quiet = look().colour("quiet")
            draw_words(painter, title, names[face], look().font(Size.CAPTION), quiet, CENTRE)
            self._draw(painter, face, QPointF(left, self._head()), zoom)

    def _draw(self, painter: QPainter, face: Face, corner: QPointF, zoom: float) -> None:
        worn = look()
        onto = QTransform.fromTranslate(corner.x(), corner.y()).scale(zoom, zoom)
        painter.setPen(QPen(worn.colour("outline"), Extent.BORDER))
        painter.setBrush(worn.colour("primary_soft"))
        painter.drawPath(onto.map(silhouette()))
        most = max(self._counts.values(), default=0)
        for region, field in FIELDS[face].items():
            count = self._counts.get(region, 0)
            if not count:
                continue
            share = LEAST + (1 - LEAST) * count / most
            part = QPainterPath()
            part.addRect(QRectF(field))
            painter.setBrush(mix(worn.colour("surface"), worn.colour("curve_pack"), share))
            painter.setPen(QPen(worn.colour("ink"), Extent.BORDER))
            painter.drawPath(onto.map(part.intersected(silhouette())))
            spot = onto.mapRect(QRectF(field))
            self._write(painter, spot.center(), str(count))

    def _write(self, painter: QPainter, at: QPointF, count: str) -> None:
        """The count on a ground of its own, to be read on any shade."""
        worn = look()
        edge = worn.px(Size.CAPTION) * 1.4
        ground = QRectF(0, 0, max(edge, edge * 0.6 * len(count) + Space.XS), edge)
        ground.moveCenter(at)
        painter.setPen(QPen(worn.colour("outline"), Extent.BORDER))
        painter.setBrush(worn.colour("surface"))
        painter.drawRoundedRect(ground, edge / 2, edge / 2)
        font = worn.font(Size.CAPTION, bold=True)
        draw_words(painter, ground, count, font, worn.colour("ink"), CENTRE)
