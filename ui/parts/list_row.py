"""One pressable row of a list: icon, title, detail, value, chevron."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import icons
from ui.parts.drawing import (
    LEFT,
    RIGHT,
    draw_focus,
    draw_ground,
    draw_words,
    mix,
    smooth,
    words_height,
    words_width,
)
from ui.theme import Extent, Radius, Size, Space, look


class ListRow(QPushButton):
    """Pressed as any button; `removed` comes on Delete or a swipe to the left when `removable`."""

    removed = Signal()

    def __init__(
        self,
        title: str,
        detail: str = "",
        value: str = "",
        icon: str = "",
        *,
        chevron: bool = True,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._chevron = chevron
        self._removable = removable
        self._open = False
        self._pressed_at: QPointF | None = None
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_texts(title, detail, value)

    def set_texts(self, title: str, detail: str = "", value: str = "") -> None:
        """Other words in the same row."""
        self._title, self._detail, self._value = title, detail, value
        self.setText(title)
        self.setAccessibleName(", ".join(t for t in (title, value, detail) if t))
        self._describe()
        self.updateGeometry()
        self.update()

    def set_open(self, *, on: bool) -> None:
        """Whether what the row leads to stands beside the list."""
        self._open = on
        self._describe()
        self.update()

    def _describe(self) -> None:
        removes = self.tr("Delete key removes it") if self._removable else ""
        opened = self.tr("Open beside the list") if self._open else ""
        self.setAccessibleDescription(", ".join(text for text in (opened, removes) if text))

    def sizeHint(self) -> QSize:
        """A full column's row."""
        return QSize(Extent.WINDOW_MIN_W - 2 * Space.L, self.heightForWidth(Extent.WINDOW_MIN_W))

    def minimumSizeHint(self) -> QSize:
        """A row may be narrow: words wrap."""
        return QSize(2 * Extent.TOUCH, Extent.TOUCH)

    def heightForWidth(self, arg__1: int) -> int:
        """Title and detail in as many lines as they need."""
        words, value = self._columns(arg__1)
        worn = look()
        left = words_height(self._title, worn.font(Size.BODY), words)
        left += words_height(self._detail, worn.font(Size.CAPTION), words)
        right = words_height(self._value, self._value_font(), value)
        return max(int(Extent.TOUCH), max(left, right) + 2 * Space.M)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Delete removes."""
        if self._removable and arg__1.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(arg__1)

    def mousePressEvent(self, e: QMouseEvent) -> None:
        """Where a swipe may begin."""
        self._pressed_at = e.position()
        super().mousePressEvent(e)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """A swipe to the left removes; anything shorter is a press."""
        start, self._pressed_at = self._pressed_at, None
        if self._removable and start is not None and start.x() - e.position().x() > Extent.TOUCH:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(e)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Ground when touched, then the columns from left to right."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        area = QRectF(self.rect())
        if self._open:
            draw_ground(painter, area, Radius.SMALL, worn.colour("primary_soft"))
            mark = QRectF(0, Space.M, Space.XS, area.height() - 2 * Space.M)
            draw_ground(painter, mark, Space.BAR, worn.colour("primary"))
        elif self.underMouse() or self.isDown():
            tint = mix(worn.colour("surface"), worn.colour("ink"), 0.05)
            draw_ground(painter, area, Radius.SMALL, tint)
        inside = area.adjusted(Space.XS, 0, -Space.XS, 0)
        edge = worn.icon_px()
        if self._icon:
            spot = QRectF(inside.x(), inside.center().y() - edge / 2, edge, edge)
            icons.draw(painter, spot, self._icon, worn.colour("primary"))
            inside.setLeft(spot.right() + Space.M)
        if self._chevron:
            spot = QRectF(inside.right() - edge, inside.center().y() - edge / 2, edge, edge)
            icons.draw(painter, spot, "next", worn.colour("quiet"))
            inside.setRight(spot.x() - Space.XS)
        self._draw_words(painter, inside)
        if self.hasFocus():
            draw_focus(painter, area, Radius.SMALL, worn.colour("primary"))

    def _draw_words(self, painter: QPainter, inside: QRectF) -> None:
        worn = look()
        words, value = self._columns(self.width())
        title_font, detail_font = worn.font(Size.BODY), worn.font(Size.CAPTION)
        upper = words_height(self._title, title_font, words)
        lower = words_height(self._detail, detail_font, words)
        top = inside.center().y() - (upper + lower) / 2
        title_at = QRectF(inside.x(), top, words, upper)
        draw_words(painter, title_at, self._title, title_font, worn.colour("ink"), LEFT)
        detail_at = QRectF(inside.x(), top + upper, words, lower)
        draw_words(painter, detail_at, self._detail, detail_font, worn.colour("quiet"), LEFT)
        value_at = QRectF(inside.right() - value, inside.y(), value, inside.height())
        draw_words(painter, value_at, self._value, self._value_font(), worn.colour("ink"), RIGHT)

    def _value_font(self) -> QFont:
        return look().font(Size.BODY, bold=True, ticking=True)

    def _columns(self, width: int) -> tuple[float, float]:
        """Widths of the words and of the value, in a row that wide."""
        edge = look().icon_px()
        room = width - 2 * Space.XS
        room -= edge + Space.M if self._icon else 0
        room -= edge + Space.XS if self._chevron else 0
        if not self._value:
            return float(room), 0.0
        value = min(words_width(self._value, self._value_font()), room * 0.45)
        return room - value - Space.M, value
