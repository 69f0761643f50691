"""Four big keys for how the cold feels: Cold, Stinging, Aching, Numb (D01), and one for more."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from app.domain.pain import Sensation
from ui import icons
from ui.parts.button import Button, Kind
from ui.parts.drawing import (
    CENTRE,
    LEFT,
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


class _Key(QPushButton):
    def __init__(self, sensation: Sensation, text: str) -> None:
        super().__init__(text)
        self._sensation = sensation
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def letters(self) -> QFont:
        return look().font(Size.LEAD, bold=True)

    def _stacked(self) -> bool:
        """Large words need the whole width of the key."""
        return look().text_scale > 1.3

    def sizeHint(self) -> QSize:
        width = longest_word(self.text(), self.letters()) + 2 * Space.M
        roof = (Extent.WINDOW_MIN_W - 2 * Space.L - Space.S) // 2
        line = round(look().px(Size.LEAD) * 1.3)
        height = line + 2 * Space.M
        if self._stacked():
            height += look().icon_px() + Space.XS
        return QSize(min(width, roof), max(int(Extent.STOP), height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        area = QRectF(self.rect())
        chosen = self.isChecked()
        fill = worn.colour("primary" if chosen else "primary_soft")
        if self.underMouse() and not chosen:
            fill = mix(fill, worn.colour("ink"), 0.07)
        draw_ground(painter, area, Radius.CARD, fill)
        ink = worn.colour("on_primary" if chosen else "ink")
        spot, words, align = self._places(area)
        icons.draw(painter, spot, "check" if chosen else self._sensation.value, ink)
        draw_words(painter, words, self.text(), self.letters(), ink, align)
        if self.hasFocus():
            draw_focus(painter, area, Radius.CARD, ink)

    def _places(self, area: QRectF) -> tuple[QRectF, QRectF, Qt.AlignmentFlag]:
        """Where icon and words go: side by side, or the words below, centred together."""
        edge, middle = look().icon_px(), area.center()
        if self._stacked():
            high = words_height(self.text(), self.letters(), area.width())
            top = middle.y() - (edge + Space.XS + high) / 2
            below = QRectF(area.x(), top + edge + Space.XS, area.width(), high)
            return QRectF(middle.x() - edge / 2, top, edge, edge), below, CENTRE
        wide = words_width(self.text(), self.letters())
        left = middle.x() - (edge + Space.S + wide) / 2
        beside = QRectF(left + edge + Space.S, area.y(), wide, area.height())
        return QRectF(left, middle.y() - edge / 2, edge, edge), beside, LEFT


class KeyPad(QWidget):
    """`felt` carries a Sensation on every press, the same one again too. Digits 1-4 press; 5 is
    for what is none of the four."""

    felt = Signal(object)
    other_felt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.S)
        names = {
            Sensation.COLD: self.tr("Cold"),
            Sensation.STINGING: self.tr("Stinging"),
            Sensation.ACHING: self.tr("Aching"),
            Sensation.NUMB: self.tr("Numb"),
        }
        self._keys: dict[Sensation, QPushButton] = {}
        for place, (sensation, name) in enumerate(names.items()):
            key = _Key(sensation, name)
            key.setAccessibleName(self.tr("I feel: {0}").format(name))
            key.clicked.connect(lambda _checked=False, s=sensation: self._feel(s))
            grid.addWidget(key, place // 2, place % 2)
            self._keys[sensation] = key
        self.other = Button(self.tr("I feel something else …"), Kind.SOFT, "sign")
        self.other.setAccessibleName(self.tr("I feel something else"))
        self.other.clicked.connect(self.other_felt)
        grid.addWidget(self.other, 2, 0, 1, 2)

    def show_felt(self, sensation: Sensation | None) -> None:
        """Mark the last answer; None marks none."""
        for each, key in self._keys.items():
            key.setChecked(each is sensation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 in the ladder's order, 5 for the rest, wherever the focus is inside the pad."""
        ladder = list(Sensation)
        digit = event.text()
        if digit in ("1", "2", "3", "4"):
            self._feel(ladder[int(digit) - 1])
            return
        if digit == "5":
            self.other.click()
            return
        super().keyPressEvent(event)

    def _feel(self, sensation: Sensation) -> None:
        self.show_felt(sensation)
        self.felt.emit(sensation)
