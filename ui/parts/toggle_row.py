"""A yes/no row with a switch; the whole row is the target."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui import icons
from ui.parts.drawing import draw_focus, draw_ground, draw_words, smooth, words_height
from ui.theme import Extent, Radius, Size, Space, look


class ToggleRow(QCheckBox):
    """Toggled as any check box. The knob's place and a tick tell the state, beside the colour."""

    def __init__(
        self, text: str, detail: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._detail = detail
        self._icon = icon
        self.setAccessibleDescription(detail)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, pos: QPoint) -> bool:
        """Anywhere in the row."""
        return self.rect().contains(pos)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter flips it too."""
        if arg__1.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(arg__1)

    def sizeHint(self) -> QSize:
        """A full column's row."""
        return QSize(Extent.WINDOW_MIN_W - 2 * Space.L, self.heightForWidth(Extent.WINDOW_MIN_W))

    def minimumSizeHint(self) -> QSize:
        """A row may be narrow: words wrap."""
        return QSize(2 * Extent.TOUCH + Extent.SWITCH_W, Extent.TOUCH)

    def heightForWidth(self, arg__1: int) -> int:
        """Words in as many lines as they need."""
        room = self._room(arg__1)
        lines = words_height(self.text(), look().font(Size.BODY), room)
        lines += words_height(self._detail, look().font(Size.CAPTION), room)
        return max(int(Extent.TOUCH), lines + 2 * Space.S)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Icon, words, switch."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        area = QRectF(self.rect())
        inside = area.adjusted(Space.XS, 0, -Space.XS, 0)
        if self._icon:
            edge = worn.icon_px()
            spot = QRectF(inside.x(), inside.center().y() - edge / 2, edge, edge)
            icons.draw(painter, spot, self._icon, worn.colour("primary"))
            inside.setLeft(spot.right() + Space.M)
        room = self._room(self.width())
        upper = words_height(self.text(), worn.font(Size.BODY), room)
        lower = words_height(self._detail, worn.font(Size.CAPTION), room)
        top = inside.center().y() - (upper + lower) / 2
        ink = worn.colour("ink" if self.isEnabled() else "quiet")
        title_at = QRectF(inside.x(), top, room, upper)
        draw_words(painter, title_at, self.text(), worn.font(Size.BODY), ink)
        detail_at = QRectF(inside.x(), top + upper, room, lower)
        detail_font = worn.font(Size.CAPTION)
        draw_words(painter, detail_at, self._detail, detail_font, worn.colour("quiet"))
        self._draw_switch(painter, inside)
        if self.hasFocus():
            draw_focus(painter, area, Radius.SMALL, worn.colour("primary"), Space.HAIR)

    def _draw_switch(self, painter: QPainter, inside: QRectF) -> None:
        worn = look()
        on = self.isChecked()
        track = QRectF(0, 0, Extent.SWITCH_W, Extent.SWITCH_H)
        track.moveRight(inside.right())
        track.moveTop(inside.center().y() - Extent.SWITCH_H / 2)
        fill = worn.colour("primary" if on else "surface")
        edge = worn.colour("primary" if on else "outline")
        draw_ground(painter, track, Extent.SWITCH_H, fill, edge)
        knob = QRectF(0, 0, Extent.SWITCH_H - Space.S, Extent.SWITCH_H - Space.S)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - knob.width() - Space.XS if on else track.x() + Space.XS)
        draw_ground(painter, knob, knob.height(), worn.colour("on_primary" if on else "outline"))
        if on:
            inner = knob.adjusted(Space.XS, Space.XS, -Space.XS, -Space.XS)
            icons.draw(painter, inner, "check", worn.colour("primary"))

    def _room(self, width: int) -> float:
        icon = look().icon_px() + Space.M if self._icon else 0
        return float(width - 2 * Space.XS - icon - Extent.SWITCH_W - Space.M)
