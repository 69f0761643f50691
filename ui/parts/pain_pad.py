"""Pain from 0 to 10 on big targets; nothing is filled in beforehand."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.parts.drawing import CENTRE, RIGHT, draw_focus, draw_ground, draw_words, mix, smooth
from ui.parts.text import Text
from ui.theme import Extent, Millis, Radius, Size, Space, look

WORST = 10
_COLUMNS = (WORST + 1, 6, 4)
"""Keys in a row: all, or two rows, or three where a card lies in the narrowest window."""


def _width(columns: int) -> int:
    return columns * Extent.TOUCH + (columns - 1) * Space.S


class _Key(QPushButton):
    """One number. Chosen shows by a filled ground and bold figures."""

    def __init__(self, score: int) -> None:
        super().__init__(str(score))
        self.score = score
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def letters(self) -> QFont:
        """The font of the figure."""
        return look().font(Size.LEAD, bold=True, ticking=True)

    def sizeHint(self) -> QSize:
        """At least the touch target."""
        height = max(int(Extent.TOUCH), look().px(Size.LEAD) + Space.XL)
        return QSize(Extent.TOUCH, height)

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Ground and figure."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        area = QRectF(self.rect())
        chosen = self.isChecked()
        fill = worn.colour("primary" if chosen else "primary_soft")
        if self.underMouse() and not chosen:
            fill = mix(fill, worn.colour("ink"), 0.07)
        draw_ground(painter, area, Radius.SMALL, fill)
        ink = worn.colour("on_primary" if chosen else "ink")
        draw_words(painter, area, self.text(), self.letters(), ink, CENTRE)
        if self.hasFocus():
            draw_focus(painter, area, Radius.SMALL, ink)


class PainPad(QWidget):
    """`rated` carries 0-10 on each answer. Digits rate too: 1 and then 0 within a second is 10."""

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: int | None = None
        self._one_typed = QTimer(self)
        self._one_typed.setSingleShot(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.S)
        column.addLayout(self._grid)
        ends = QHBoxLayout()
        ends.addWidget(Text(self.tr("0 no pain"), Size.CAPTION, "quiet"), 1)
        ends.addWidget(Text(self.tr("10 worst pain"), Size.CAPTION, "quiet", align=RIGHT), 1)
        column.addLayout(ends)
        self._keys = [_Key(score) for score in range(WORST + 1)]
        for key in self._keys:
            key.setAccessibleName(self.tr("Pain {0} of 10").format(key.score))
            key.clicked.connect(lambda _checked=False, score=key.score: self._rate(score))
        self._lay_out(6)

    @property
    def score(self) -> int | None:
        """The answer so far; None while nothing was said."""
        return self._score

    def clear(self) -> None:
        """Back to no answer."""
        self._score = None
        for key in self._keys:
            key.setAutoExclusive(False)
            key.setChecked(False)
            key.setAutoExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits rate, wherever the focus is inside the pad."""
        digit = event.text()
        if not (digit.isascii() and digit.isdigit()):
            super().keyPressEvent(event)
            return
        ten = digit == "0" and self._one_typed.isActive()
        self._one_typed.stop()
        if digit == "1":
            self._one_typed.start(Millis.TOAST // 4)
        self._rate(WORST if ten else int(digit))

    def minimumSizeHint(self) -> QSize:
        """Four keys wide, also while more stand in a row: a narrower window must be told."""
        return QSize(_width(_COLUMNS[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many in a row as fit, in rows as even as can be."""
        room = event.size().width()
        self._lay_out(next((n for n in _COLUMNS if _width(n) <= room), _COLUMNS[-1]))

    def _lay_out(self, columns: int) -> None:
        if self._grid.itemAtPosition(0, columns - 1) and not self._grid.itemAtPosition(0, columns):
            return
        for key in self._keys:
            self._grid.addWidget(key, key.score // columns, key.score % columns)

    def _rate(self, score: int) -> None:
        self._score = score
        self._keys[score].setChecked(True)
        self.rated.emit(score)
