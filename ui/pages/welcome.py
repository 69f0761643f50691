"""What this is, what it is not, and what it risks: read once, agreed to, and readable again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui import words, words_rules
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.theme import Space


class Terms(Card):
    """The texts that a person agrees to; shown at the first start and under About."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(Space.L)
        for title, text in self._parts():
            passage = QVBoxLayout()
            passage.setSpacing(Space.XS)
            passage.addWidget(Text(title, bold=True))
            passage.addWidget(Text(text))
            self.body.addLayout(passage)

    def _parts(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("What it is not"), words.disclaimer()),
            (
                self.tr("About the limits"),
                self.tr("No clinician has reviewed the times and temperatures in this app."),
            ),
            (
                self.tr("What cold can do"),
                self.tr(
                    "Cold can burn the skin and hurt nerves, and you may not feel it. With some "
                    "illnesses you must not use it. So the app asks about your health first."
                ),
            ),
            (
                self.tr("What you can do"),
                self.tr(
                    "Always use a dry cloth. Stay awake. Look at your skin. When it feels numb, "
                    "take the wrap off."
                ),
            ),
        )


class WelcomePage(Page):
    """`agreed` when the person says so; `rehearse` to look around with the simulated wrap;
    `restore` when there is a copy of their diary."""

    agreed = Signal()
    rehearse = Signal()
    restore = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.add(Text(words_rules.intended_use()))
        self.add(Terms())
        self.read = ToggleRow(self.tr("I have read this, and I am 13 or older"))
        self.read.toggled.connect(self._allow)
        self.add(self.read)
        self.agree = BigButton(self.tr("I understand"), Kind.PRIMARY, "check")
        self.agree.clicked.connect(self.agreed)
        self.agree.setEnabled(False)
        self.add(self.agree)
        self.around = Button(self.tr("Look around first, without cold"), Kind.SOFT, "simulated")
        self.around.clicked.connect(self.rehearse)
        self.add(self.around)
        self.copy = Button(self.tr("I have a copy of my diary"), Kind.PLAIN, "copy")
        self.copy.clicked.connect(self.restore)
        self.add(self.copy)
        self.add_gap()

    def _allow(self, on: bool) -> None:
        self.agree.setEnabled(on)
