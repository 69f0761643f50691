"""Pills: a filter that can be on, or a small choice that opens something."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import icons
from ui.parts.drawing import (
    draw_focus,
    draw_ground,
    draw_words,
    longest_word,
    mix,
    smooth,
    words_height,
    words_width,
)
from ui.theme import Extent, Radius, Size, Space, look


class Chip(QPushButton):
    """A pill in a 48 px target. `checkable`: on shows a tick as well as colour."""

    def __init__(
        self, text: str, icon: str = "", *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setCheckable(checkable)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def letters(self) -> QFont:
        """The font of the words."""
        return look().font(Size.BODY)

    def _shown_icon(self) -> str:
        return "check" if self.isChecked() else self._icon

    def _beside(self) -> int:
        """What is not for words. Room for the tick is kept, so that nothing moves when it comes."""
        room = look().icon_px() + Space.S if self._icon or self.isCheckable() else 0
        return room + 2 * Space.L

    def sizeHint(self) -> QSize:
        """As wide as the words on one line."""
        width = words_width(self.text(), self.letters()) + self._beside()
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, arg__1: int) -> int:
        """As many lines as the words need."""
        lines = words_height(self.text(), self.letters(), max(1, arg__1 - self._beside()))
        one = max(int(Extent.TOUCH), look().px(Size.BODY) + 2 * Space.M)
        return max(one, lines + 2 * Space.S)

    def minimumSizeHint(self) -> QSize:
        """A chip keeps its longest word whole; its words wrap before a page scrolls sideways."""
        word = longest_word(self.text(), self.letters()) + self._beside()
        return QSize(min(word, Extent.WINDOW_MIN_W - 4 * Space.L), int(Extent.TOUCH))

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The pill, 4 px smaller than its target above and below."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        pill = QRectF(self.rect()).adjusted(0, Space.XS, 0, -Space.XS)
        on = self.isChecked()
        fill = worn.colour("primary_soft" if on else "surface")
        if self.underMouse() or self.isDown():
            fill = mix(fill, worn.colour("ink"), 0.07)
        one_line = self.height() <= self.sizeHint().height()
        radius = pill.height() if one_line else Radius.CARD
        draw_ground(painter, pill, radius, fill, worn.colour("primary" if on else "outline"))
        ink = worn.colour("primary" if on else "ink")
        edge = worn.icon_px() if self._shown_icon() else 0
        room = self.width() - self._beside()
        width = min(words_width(self.text(), self.letters()), room)
        gap = Space.S if edge else 0
        start = pill.x() + (pill.width() - width - edge - gap) / 2
        if edge:
            spot = QRectF(start, pill.center().y() - edge / 2, edge, edge)
            icons.draw(painter, spot, self._shown_icon(), ink)
        words = QRectF(start + edge + gap, pill.y(), width, pill.height())
        draw_words(painter, words, self.text(), self.letters(), ink)
        if self.hasFocus():
            draw_focus(painter, pill, radius, ink)


class ChipRow(QWidget):
    """Chips side by side, flowing to new lines where the width ends; none stands alone below three
    or more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put one more at the end."""
        widget.setParent(self)
        widget.show()
        self._chips.append(widget)
        self._flow(self.width(), place=True)
        self.updateGeometry()

    def remove(self, widget: QWidget) -> None:
        """Take one out, and delete it. ValueError for one that is not there."""
        self._chips.remove(widget)
        widget.hide()
        widget.deleteLater()
        self._flow(self.width(), place=True)
        self.updateGeometry()

    def clear(self) -> None:
        """Take all out, and delete them."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips.clear()
        self.updateGeometry()

    def heightForWidth(self, arg__1: int) -> int:
        """As many lines as that width needs."""
        return self._flow(arg__1, place=False)

    def sizeHint(self) -> QSize:
        """As laid out at the present width."""
        return QSize(self.minimumSizeHint().width(), self._flow(self.width(), place=False))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest chip must be."""
        hints = [chip.minimumSizeHint() for chip in self._chips]
        width = max((hint.width() for hint in hints), default=0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def event(self, event: QEvent) -> bool:
        """Flow anew where the words of a chip change too."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._flow(self.width(), place=True)
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Flow anew."""
        self._flow(self.width(), place=True)

    def _flow(self, width: int, *, place: bool) -> int:
        y = 0
        for line in self._lines(width):
            x = height = 0
            for chip in line:
                hint = chip.sizeHint()
                wide = min(hint.width(), max(width, chip.minimumSizeHint().width()))
                tall = max(hint.height(), chip.heightForWidth(wide))
                if place:
                    chip.setGeometry(QRect(x, y, wide, tall))
                x += wide + Space.S
                height = max(height, tall)
            y += height
        return y

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        x = 0
        for chip in self._chips:
            wide = chip.sizeHint().width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(chip)
            x += wide + Space.S
        self._keep_company(lines, width)
        return lines

    @staticmethod
    def _keep_company(lines: list[list[QWidget]], width: int) -> None:
        """The last chip takes its neighbour down to its line, where both fit there."""
        if len(lines) < 2 or len(lines[-1]) > 1 or len(lines[-2]) < 3:
            return
        both = [lines[-2][-1], lines[-1][0]]
        if sum(chip.sizeHint().width() for chip in both) + Space.S <= width:
            lines[-2:] = [lines[-2][:-1], both]
