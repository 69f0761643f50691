"""Says that a place is paused, and what leads on from there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui import words_harm
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.text import Text
from ui.theme import Size


class PausedCard(Card):
    """Red: the place is paused. `aid`: with what to do for the skin now."""

    locks_wanted = Signal()
    harm_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="stop_soft", parent=parent)
        self.aid = Text(words_harm.first_aid(), bold=True)
        self.paused = Text(size=Size.BODY)
        self.tell = Button(self.tr("Write down what happened"), Kind.SOFT, "harm")
        self.unlock = Button(self.tr("Paused places"), Kind.PLAIN)
        self.tell.clicked.connect(self.harm_wanted)
        self.unlock.clicked.connect(self.locks_wanted)
        for widget in (self.aid, self.paused, self.tell, self.unlock):
            self.add(widget)
        self.hide()

    def say(self, *, aid: bool, paused: bool, rehearsal: bool, told: bool = False) -> None:
        """What is to be said: nothing, and the card hides. `told`: it is written down already."""
        self.setVisible(aid or paused)
        self.aid.setVisible(aid)
        simulated = self.tr("This was simulated, so your place is not paused.")
        self.paused.setText(words_harm.paused() if paused or not rehearsal else simulated)
        self.unlock.setVisible(paused or not rehearsal)
        self.tell.setVisible(not told)
        shown = (words_harm.first_aid() if aid else "", self.paused.text())
        self.setAccessibleName(" ".join(text for text in shown if text))
