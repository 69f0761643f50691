"""A whole number on big targets, such as 0 to 10; nothing is filled in beforehand."""

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

from ui.parts.drawing import (
    CENTRE,
    RIGHT,
    draw_focus,
    draw_ground,
    draw_words,
    mix,
    smooth,
    words_width,
)
from ui.parts.text import Text
from ui.theme import Extent, Millis, Radius, Size, Space, look

ZERO_TO_TEN = range(11)
_COLUMNS = (11, 6, 4)
"""Keys in a row: all, or two rows, or three where a card lies in the narrowest window."""
MINUS = "\N{MINUS SIGN}"


def _key_width() -> int:
    """So wide that two figures stand side by side, at least the touch target."""
    letters = look().font(Size.LEAD, bold=True, ticking=True)
    return max(int(Extent.TOUCH), words_width("10", letters) + Space.S)


def _width(columns: int) -> int:
    return columns * _key_width() + (columns - 1) * Space.S


def figure(score: int, *, signed: bool = False) -> str:
    """The number as it stands on its key: with a true minus, and a plus where sides matter."""
    if score < 0:
        return f"{MINUS}{-score}"
    return f"+{score}" if signed and score else str(score)


class _Key(QPushButton):
    """One number. Chosen shows by a filled ground and bold figures."""

    def __init__(self, score: int, *, signed: bool) -> None:
        super().__init__(figure(score, signed=signed))
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
        return QSize(_key_width(), height)

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


class ScorePad(QWidget):
    """`rated` carries the number on each answer. Digits rate too: 1 and then 0 within a second is
    10; where there are numbers below 0, a minus before the digit means them.

    With `optional` the chosen key, pressed again, takes the answer back (`taken_back`).
    """

    rated = Signal(int)
    taken_back = Signal()

    def __init__(
        self,
        ends: tuple[str, str],
        says: str,
        scores: range = ZERO_TO_TEN,
        *,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`ends`: what the lowest and the highest number mean. `says`: what a screen reader says of
        a key, with `{0}` for its number."""
        super().__init__(parent)
        self._score: int | None = None
        self._optional = optional
        self._scores = scores
        self._below_zero = False
        self._one_typed = QTimer(self)
        self._one_typed.setSingleShot(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.S)
        column.addLayout(self._grid)
        low, high = ends
        meanings = QHBoxLayout()
        meanings.addWidget(Text(low, Size.CAPTION, "quiet"), 1)
        meanings.addWidget(Text(high, Size.CAPTION, "quiet", align=RIGHT), 1)
        column.addLayout(meanings)
        self._keys = {score: _Key(score, signed=scores[0] < 0) for score in scores}
        for score, key in self._keys.items():
            key.setAccessibleName(says.format(key.text()))
            key.clicked.connect(lambda _checked=False, score=score: self._press(score))
        self._lay_out(6)

    @property
    def score(self) -> int | None:
        """The answer so far; None while nothing was said."""
        return self._score

    def show_score(self, score: int | None) -> None:
        """Put that key on, without telling; None: back to no answer."""
        self._score = score
        for key in self._keys.values():
            key.setAutoExclusive(False)
            key.setChecked(key.score == score)
            key.setAutoExclusive(True)

    def clear(self) -> None:
        """Back to no answer."""
        self.show_score(None)

    def key(self, score: int) -> QPushButton:
        """The key of that number. KeyError for none."""
        return self._keys[score]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits rate, wherever the focus is inside the pad."""
        typed = event.text()
        if typed == "-" and self._scores[0] < 0:
            self._below_zero = True
            return
        if not (typed.isascii() and typed.isdigit()):
            super().keyPressEvent(event)
            return
        self._type(int(typed))

    def _type(self, digit: int) -> None:
        ten = digit == 0 and self._one_typed.isActive()
        self._one_typed.stop()
        below, self._below_zero = self._below_zero, False
        if digit == 1 and not below and 10 in self._keys:
            self._one_typed.start(Millis.TOAST // 4)
        score = 10 if ten else -digit if below else digit
        if score in self._keys:
            self._rate(score)

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
        for place, key in enumerate(self._keys.values()):
            self._grid.addWidget(key, place // columns, place % columns)

    def _press(self, score: int) -> None:
        if self._optional and score == self._score:
            self.clear()
            self.taken_back.emit()
            return
        self._rate(score)

    def _rate(self, score: int) -> None:
        self._score = score
        self._keys[score].setChecked(True)
        self.rated.emit(score)
