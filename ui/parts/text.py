"""Words on a page: they wrap, break over-long words, and never ask for more width than there is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.parts.drawing import LEFT, draw_words, words_height, words_width
from ui.theme import Extent, Size, look

KEPT = 16
"""Heights that a text remembers, by width, words and size."""


class Text(QLabel):
    """One run of plain text. `tone` is a colour token of the theme (ink, quiet, good, warn...).

    `ticking` gives figures of equal width, for numbers that change while one looks.
    """

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        tone: str = "ink",
        *,
        bold: bool = False,
        ticking: bool = False,
        align: Qt.AlignmentFlag = LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._size = size
        self._tone = tone
        self._bold = bold
        self._ticking = ticking
        self._align = align
        self._heights: dict[tuple[int, str, int], int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Another colour token for the same words."""
        self._tone = tone
        self.update()

    def letters(self) -> QFont:
        """The font the words are drawn in, at the present text size."""
        return look().font(self._size, bold=self._bold, ticking=self._ticking)

    def hasHeightForWidth(self) -> bool:
        """Always: a plain QLabel would say no, as its own word wrap is off."""
        return True

    def sizeHint(self) -> QSize:
        """One line, as long as the words are, up to the column's width."""
        width = min(words_width(self.text(), self.letters()), Extent.COLUMN)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters wide: longer words break."""
        few = min(look().px(self._size) * 2, words_width(self.text(), self.letters()))
        return QSize(few, look().px(self._size))

    def heightForWidth(self, arg__1: int) -> int:
        """As many lines as that width needs. Layouts ask many times before they are content."""
        asked = (arg__1, self.text(), look().px(self._size))
        if asked not in self._heights:
            if len(self._heights) >= KEPT:
                self._heights.clear()
            self._heights[asked] = words_height(self.text(), self.letters(), arg__1)
        return self._heights[asked]

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The words, in their tone."""
        painter = QPainter(self)
        draw_words(
            painter,
            QRectF(self.rect()),
            self.text(),
            self.letters(),
            look().colour(self._tone),
            self._align,
        )
