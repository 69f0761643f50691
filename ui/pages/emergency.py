"""What to read when it may be an emergency: few words, large, and nothing else."""

from PySide6.QtCore import Signal

from ui import words_harm
from ui.parts.button import BigButton, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.theme import Size


class EmergencyCard(Card):
    """The words alone, to stand above other things."""

    def __init__(self) -> None:
        super().__init__(tone="stop_soft")
        self.setAccessibleName(words_harm.emergency())
        self.add(Text(words_harm.emergency(), Size.LEAD, "stop", bold=True))


class EmergencyPage(Page):
    """`done` when the person has read it."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card(tone="stop_soft")
        card.add(Text(words_harm.emergency(), Size.TITLE, "stop", bold=True))
        self.setAccessibleName(words_harm.emergency())
        self.add(card)
        self.add(Text(self.tr("Use no cold now. If a wrap is on your body, take it off.")))
        self.add_gap()
        self.read = BigButton(self.tr("I have read this"), Kind.PRIMARY, "check")
        self.read.clicked.connect(self.done)
        self.add(self.read)
