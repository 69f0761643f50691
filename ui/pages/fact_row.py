"""A name and its value, side by side."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.drawing import longest_word, words_width
from ui.parts.text import Text
from ui.theme import Size, Space, look


class FactRow(QWidget):
    """`name` in quiet ink on the left, `value` on the right: each as wide as its words where both
    fit on one line; else the shorter has its words on one line, or half the width where both are
    long. Where the longest words cannot share the width, the value stands below."""

    def __init__(self, name: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Text(name, tone="quiet", parent=self)
        right = Qt.AlignmentFlag.AlignRight
        self._value = Text(value, bold=True, ticking=True, align=right, parent=self)
        self._known: dict[tuple[int, int], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def value(self) -> str:
        """The value as shown."""
        return self._value.text()

    def _widths(self, width: int) -> tuple[int, int]:
        """Of name and value; each has all of it where their longest words cannot share it."""
        room = max(0, width - Space.L)
        name, value = (longest_word(each.text(), each.letters()) for each in self._texts())
        if name + value > room:
            return width, width
        left = min(max(self._share(room), name), room - value)
        return left, room - left

    def _share(self, room: int) -> int:
        """What the name would like of that width: its line, what the value's line leaves, or
        half."""
        name, value = (words_width(each.text(), each.letters()) for each in self._texts())
        if name + value <= room or name <= room // 2:
            return name
        return room - value if value <= room // 2 else room // 2

    def _texts(self) -> tuple[Text, Text]:
        return self._name, self._value

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def _heights(self, widths: tuple[int, int]) -> tuple[int, int]:
        pairs = zip(self._texts(), widths, strict=True)
        name, value = (text.heightForWidth(width) for text, width in pairs)
        return name, value

    def heightForWidth(self, arg__1: int) -> int:
        """The taller of the two, or one above the other, with a little air. Layouts ask many times
        before they are content."""
        asked = (arg__1, look().px(Size.BODY))
        if asked not in self._known:
            widths = self._widths(arg__1)
            heights = self._heights(widths)
            stacked = widths[1] == arg__1
            self._known[asked] = (sum(heights) if stacked else max(heights)) + 2 * Space.XS
        return self._known[asked]

    def sizeHint(self) -> QSize:
        """Both on one line."""
        name, value = (each.sizeHint() for each in self._texts())
        tall = max(name.height(), value.height()) + 2 * Space.XS
        return QSize(name.width() + Space.L + value.width(), tall)

    def minimumSizeHint(self) -> QSize:
        """A few letters of both."""
        name, value = (each.minimumSizeHint() for each in self._texts())
        tall = max(name.height(), value.height()) + 2 * Space.XS
        return QSize(name.width() + Space.L + value.width(), tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Each in its part."""
        left, right = self._widths(self.width())
        height = self.height() - 2 * Space.XS
        above = below = height
        if right == self.width():
            above = self._heights((left, right))[0]
            below = height - above
        self._name.setGeometry(0, Space.XS, left, above)
        self._value.setGeometry(
            self.width() - right, self.height() - Space.XS - below, right, below
        )
