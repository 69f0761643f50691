"""One rating of pain around a session: given, changed, or taken back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.pain import PainWhen
from ui import words_body, words_sessions
from ui.parts.button import Button, Kind
from ui.parts.pain_pad import PainPad
from ui.parts.sheet import Sheet
from ui.parts.text import Text


class PainSheet(Sheet):
    """`rated` carries 0-10; `dropped` takes back what was said."""

    rated = Signal(int)
    dropped = Signal()

    def __init__(self, when: PainWhen, score: int | None, parent: QWidget | None = None) -> None:
        super().__init__(words_sessions.pain_when(when), parent)
        said = self.tr("You said nothing.")
        if score is not None:
            said = self.tr("You said {score}.").format(score=words_body.of_ten(score))
        self.add(Text(said, tone="quiet"))
        self.pad = PainPad()
        self.pad.rated.connect(self._allow)
        self.add(self.pad)
        self.keep = Button(self.tr("Keep it"), Kind.PRIMARY)
        self.keep.setEnabled(False)
        self.keep.clicked.connect(self._keep)
        self.add_foot(self.keep)
        self.drop = Button(self.tr("Take it back"), Kind.SOFT, "undo")
        self.drop.clicked.connect(self.dropped)
        self.add_foot(self.drop)
        self.drop.setVisible(score is not None)

    @Slot()
    def _allow(self) -> None:
        self.keep.setEnabled(True)

    @Slot()
    def _keep(self) -> None:
        if self.pad.score is not None:
            self.rated.emit(self.pad.score)
