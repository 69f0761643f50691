"""A small picture: pads lie beside the bone, never on it (L03)."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.parts.drawing import draw_ground, smooth
from ui.theme import Extent, Radius, Space, look

_BONES = 5
"""Bones of the spine that are drawn."""


class Placement(QWidget):
    """Twice a piece of spine: with a pad on each side, ticked; and with one on it, crossed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("A pad on each side of the spine is right, one on it wrong"))

    def sizeHint(self) -> QSize:
        """Two pictures side by side."""
        return QSize(2 * Extent.FIGURE_W, Extent.STRIP + look().icon_px() + Space.S)

    def minimumSizeHint(self) -> QSize:
        """It may get narrower, never lower."""
        return QSize(Extent.FIGURE_W, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Right on the left, wrong on the right."""
        painter = QPainter(self)
        smooth(painter)
        half = self.width() / 2
        width = min(half - Space.S, float(Extent.FIGURE_W))
        for place, right in enumerate((True, False)):
            middle = half * place + half / 2
            area = QRectF(middle - width / 2, 0, width, Extent.STRIP)
            self._draw_one(painter, area, right=right)

    def _draw_one(self, painter: QPainter, area: QRectF, *, right: bool) -> None:
        worn = look()
        tone = worn.colour("good" if right else "stop")
        draw_ground(painter, area, Radius.SMALL, worn.colour("primary_soft"))
        pad = QRectF(0, 0, area.width() * 0.26, area.height() - 2 * Space.M)
        shares = (0.22, 0.78) if right else (0.5,)
        bone = QRectF(0, 0, Space.L, area.height() / _BONES - Space.XS)
        painter.setPen(QPen(worn.colour("outline"), Extent.BORDER))
        painter.setBrush(worn.colour("surface"))
        for number in range(_BONES):
            y = area.top() + area.height() * (number + 0.5) / _BONES
            bone.moveCenter(QPointF(area.center().x(), y))
            painter.drawRoundedRect(bone, Space.XS, Space.XS)
        for share in shares:
            pad.moveCenter(QPointF(area.left() + area.width() * share, area.center().y()))
            fill = worn.colour("primary" if right else "stop")
            fill.setAlphaF(0.75)
            draw_ground(painter, pad, Radius.SMALL, fill)
        edge = worn.icon_px()
        spot = QRectF(area.center().x() - edge / 2, area.bottom() + Space.XS, edge, edge)
        if not icons.draw(painter, spot, "check" if right else "close", tone):
            painter.setPen(QPen(tone, Space.BAR))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawLine(spot.bottomLeft(), spot.topRight())
