"""Pain now: a pain-free day is one tap, any other answer two."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.side_by_side import SideBySide
from ui.parts.button import Button, Kind
from ui.parts.pain_pad import PainPad
from ui.parts.text import Text
from ui.theme import Size, Space


class PainNow(QWidget):
    """`rated` carries 0-10. Nothing is filled in beforehand, and it folds up after an answer.

    Not on a card: in the narrowest window the eleven targets need the whole column.
    """

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(Text(self.tr("Pain now"), Size.LEAD, bold=True))
        self.none = Button(self.tr("No pain"), Kind.SOFT, "good")
        self.some = Button(self.tr("I have pain"), Kind.SOFT, "pain")
        self.pad = PainPad()
        self._either = SideBySide(self.none, self.some)
        column.addWidget(self._either)
        column.addWidget(self.pad)
        self.pad.hide()
        self.none.clicked.connect(self._rate_none)
        self.some.clicked.connect(self._unfold)
        self.pad.rated.connect(self._rate)

    def _rate_none(self) -> None:
        self._rate(0)

    def _unfold(self) -> None:
        self._either.hide()
        self.pad.show()
        self.pad.setFocus()

    def _rate(self, score: int) -> None:
        self.pad.clear()
        self.pad.hide()
        self._either.show()
        self.rated.emit(score)
