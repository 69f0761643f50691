"""One of a few, as full rows whose words wrap: for answers too long for chips."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.parts.drawing import LEFT, draw_focus, draw_ground, draw_words, mix, smooth, words_height
from ui.theme import Extent, Radius, Space, look


class AnswerRow(QPushButton):
    """On shows a tick and a stronger edge as well as colour."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _room(self, width: float) -> float:
        return max(1.0, width - 2 * Space.L - look().icon_px() - Space.M)

    def heightForWidth(self, arg__1: int) -> int:
        """As many lines as the words need."""
        lines = words_height(self.text(), look().font(), self._room(arg__1))
        return max(int(Extent.TOUCH), lines + 2 * Space.M)

    def sizeHint(self) -> QSize:
        """A full column's row."""
        width = Extent.WINDOW_MIN_W - 2 * Space.L
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow rows wrap their words."""
        return QSize(2 * Extent.TOUCH, Extent.TOUCH)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Ground, words, and a tick when it is on."""
        painter = QPainter(self)
        smooth(painter)
        worn, area, on = look(), QRectF(self.rect()), self.isChecked()
        fill = worn.colour("primary_soft" if on else "surface")
        if self.underMouse() or self.isDown():
            fill = mix(fill, worn.colour("ink"), 0.07)
        edge = worn.colour("primary" if on else "outline")
        draw_ground(painter, area, Radius.SMALL, fill, edge)
        words = QRectF(Space.L, 0, self._room(area.width()), area.height())
        ink = worn.colour("primary" if on else "ink")
        draw_words(painter, words, self.text(), worn.font(), ink, LEFT)
        if on:
            size = worn.icon_px()
            spot = QRectF(area.right() - Space.L - size, area.center().y() - size / 2, size, size)
            icons.draw(painter, spot, "check", ink)
        if self.hasFocus():
            draw_focus(painter, area, Radius.SMALL, ink)


class Answers(QWidget):
    """Each row stands for a value; at most one is on. Pressing the one that is on keeps it on."""

    chosen = Signal(object)
    """Carries the value of the row that the person pressed."""

    def __init__(
        self,
        name: str,
        values: Iterable[tuple[object, str]],
        chosen: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._by_value: dict[object, AnswerRow] = {}
        for value, text in values:
            row = AnswerRow(text)
            row.clicked.connect(lambda _on=False, value=value: self._choose(value))
            self._by_value[value] = row
            column.addWidget(row)
        self.show_value(chosen)

    def show_value(self, value: object) -> None:
        """Put the row of `value` on, without telling; None for none."""
        self.value = value
        for key, row in self._by_value.items():
            row.setChecked(key == value)

    def row(self, value: object) -> AnswerRow:
        """The row of that value. KeyError for none."""
        return self._by_value[value]

    def _choose(self, value: object) -> None:
        self.show_value(value)
        self.chosen.emit(value)
