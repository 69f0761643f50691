"""One pressable row of a list: icon or small curve, title, detail, value, chevron."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.domain.units import CentiC
from ui import icons
from ui.parts.drawing import (
    LEFT,
    RIGHT,
    draw_focus,
    draw_ground,
    draw_words,
    longest_word,
    mix,
    smooth,
    words_height,
    words_width,
)
from ui.parts.found import draw_marked, unmarked
from ui.parts.sparkline import draw_spark
from ui.theme import Extent, Radius, Size, Space, look

_LEAST_LETTERS = 5
"""Words keep at least so many times the height of their letters, about two short words."""
CURVE_CC = (500, 3500)
"""All small curves show the same temperatures, as the large chart does, so that rows compare."""


class ListRow(QPushButton):
    """Pressed as any button; `removed` comes on Delete or a swipe to the left when `removable`.

    With `thumb` a small curve may come in the icon's place (`show_curve`); its room is kept.
    Where the value would leave the words too little room it stands below them. What a search found
    stands below all (`show_found`).
    """

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
        thumb: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._chevron = chevron
        self._removable = removable
        self._thumb = thumb
        self._found = ""
        self.curve: tuple[CentiC | None, ...] = ()
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
        self._name()
        self._describe()
        self.updateGeometry()
        self.update()

    def dress(self, icon: str, *, removable: bool, chevron: bool = True) -> None:
        """Another icon in the same row, whether it can be removed, and whether it opens."""
        self._icon, self._removable, self._chevron = icon, removable, chevron
        self._describe()
        self.update()

    def show_found(self, found: str) -> None:
        """Words that a search found, the matches marked as `ui.parts.found` says; empty: none."""
        self._found = found
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        said = (self._title, self._value, self._detail, unmarked(self._found))
        self.setAccessibleName(", ".join(text for text in said if text))

    def show_curve(self, values_cc: Sequence[CentiC | None]) -> None:
        """Evenly spaced values in the icon's place, None for a gap; all unknown: the icon stays."""
        known = any(value is not None for value in values_cc)
        self.curve = tuple(values_cc) if known else ()
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
        tall = left + right if self._stacked(arg__1) else max(left, right)
        tall += words_height(unmarked(self._found), worn.font(Size.CAPTION), self._room(arg__1))
        return max(int(Extent.TOUCH), tall + 2 * Space.M)

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
            mark = QRectF(0, Space.M, Space.BAR, area.height() - 2 * Space.M)
            draw_ground(painter, mark, Space.BAR, worn.colour("primary"))
        elif self.underMouse() or self.isDown():
            tint = mix(worn.colour("surface"), worn.colour("ink"), 0.05)
            draw_ground(painter, area, Radius.SMALL, tint)
        inside = area.adjusted(Space.XS, 0, -Space.XS, 0)
        edge = worn.icon_px()
        if self._lead():
            self._draw_lead(painter, QRectF(inside.x(), inside.y(), self._lead(), inside.height()))
            inside.setLeft(inside.x() + self._lead() + Space.M)
        if self._chevron:
            spot = QRectF(inside.right() - edge, inside.center().y() - edge / 2, edge, edge)
            icons.draw(painter, spot, "next", worn.colour("quiet"))
            inside.setRight(spot.x() - Space.XS)
        self._draw_words(painter, inside)
        if self.hasFocus():
            draw_focus(painter, area, Radius.SMALL, worn.colour("primary"), Space.HAIR)

    def _lead(self) -> int:
        """Width of what stands before the words."""
        if self._thumb:
            return int(Extent.THUMB_W)
        return look().icon_px() if self._icon else 0

    def _draw_lead(self, painter: QPainter, room: QRectF) -> None:
        if self.curve:
            area = QRectF(0, 0, room.width(), Extent.THUMB_H)
            area.moveCenter(room.center())
            draw_spark(painter, area, self.curve, CURVE_CC)
            return
        edge = look().icon_px()
        spot = QRectF(0, 0, edge, edge)
        spot.moveCenter(room.center())
        icons.draw(painter, spot, self._icon, look().colour("primary"))

    def _draw_words(self, painter: QPainter, inside: QRectF) -> None:
        worn = look()
        words, value = self._columns(self.width())
        title_font, detail_font = worn.font(Size.BODY), worn.font(Size.CAPTION)
        upper = words_height(self._title, title_font, words)
        lower = words_height(self._detail, detail_font, words)
        stacked = self._stacked(self.width())
        below = words_height(self._value, self._value_font(), value) if stacked else 0
        room = self._room(self.width())
        found = words_height(unmarked(self._found), detail_font, room)
        top = inside.center().y() - (upper + lower + below + found) / 2
        title_at = QRectF(inside.x(), top, words, upper)
        draw_words(painter, title_at, self._title, title_font, worn.colour("ink"), LEFT)
        detail_at = QRectF(inside.x(), top + upper, words, lower)
        draw_words(painter, detail_at, self._detail, detail_font, worn.colour("quiet"), LEFT)
        found_at = QRectF(inside.x(), detail_at.bottom() + below, room, found)
        draw_marked(painter, found_at, self._found, detail_font)
        value_at = QRectF(inside.right() - value, inside.y(), value, inside.height() - found)
        if stacked:
            value_at = QRectF(inside.x(), detail_at.bottom(), value, below)
        align = LEFT if stacked else RIGHT
        draw_words(painter, value_at, self._value, self._value_font(), worn.colour("ink"), align)

    def _value_font(self) -> QFont:
        return look().font(Size.BODY, bold=True, ticking=True)

    def _room(self, width: int) -> int:
        """Width for words and value, in a row that wide."""
        room = width - 2 * Space.XS
        room -= self._lead() + Space.M if self._lead() else 0
        return room - (look().icon_px() + Space.XS if self._chevron else 0)

    def _stacked(self, width: int) -> bool:
        """Whether the value stands below the words."""
        if not self._value:
            return False
        beside = self._room(width) - words_width(self._value, self._value_font()) - Space.M
        worn = look()
        needed = max(
            longest_word(self._title, worn.font(Size.BODY)),
            longest_word(self._detail, worn.font(Size.CAPTION)),
        )
        return beside < max(needed, _LEAST_LETTERS * worn.px(Size.BODY))

    def _columns(self, width: int) -> tuple[float, float]:
        """Widths of the words and of the value, in a row that wide."""
        room = self._room(width)
        if not self._value or self._stacked(width):
            return float(room), float(room)
        value = words_width(self._value, self._value_font())
        return float(room - value - Space.M), float(value)
