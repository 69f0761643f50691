"""After an error of our own during a session: what to do now, in red, and nothing else."""

from PySide6.QtCore import Signal

from app.domain.faults import FaultCode
from ui import words
from ui.parts.button import BigButton, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.theme import Size


class BrokenPage(Page):
    """Says to take the wrap off. `close_wanted` once the person says that it is."""

    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        advice = words.fault(FaultCode.APP_ERROR)
        off = words.warning("off_not_confirmed").title
        card = Card(tone="stop_soft")
        card.add(Text(off, Size.TITLE, "stop", bold=True))
        card.add(Text(f"{advice.title}. {advice.meaning}"))
        card.add(Text(self.tr("Look at your skin. Open Coldwrap again before you use cold again.")))
        self.close_app = BigButton(self.tr("It is off: close Coldwrap"), Kind.STOP, "check")
        self.close_app.clicked.connect(self.close_wanted)
        card.add(self.close_app)
        card.setAccessibleName(f"{off}. {advice.title}.")
        self.add(card)
        self.add_gap()
