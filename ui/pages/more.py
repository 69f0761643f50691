"""More: what is not needed every day."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.pages.about import AboutPage
from ui.pages.looks import LooksPage
from ui.pages.wraps import WrapsPage
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page


class MorePage(Page):
    """A short list; each row opens a page."""

    wraps_wanted = Signal()
    looks_wanted = Signal()
    about_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card()
        self.wraps = ListRow(
            self.tr("Wraps"), self.tr("Pair, rename or forget a wrap"), icon="bluetooth"
        )
        self.looks = ListRow(
            self.tr("Language and looks"),
            self.tr("Text size, colours, degrees"),
            icon="settings",
        )
        self.about = ListRow(
            self.tr("About Coldwrap"), self.tr("What it is, and what it is not"), icon="info"
        )
        self.wraps.clicked.connect(self.wraps_wanted)
        self.looks.clicked.connect(self.looks_wanted)
        self.about.clicked.connect(self.about_wanted)
        for row in (self.wraps, self.looks, self.about):
            card.add(row)
        self.add(card)
        self.add_gap()

    @Slot(object)
    def mark(self, page: QWidget | None) -> None:
        """Show which row's page stands beside this list; None for none."""
        self.wraps.set_open(on=isinstance(page, WrapsPage))
        self.looks.set_open(on=isinstance(page, LooksPage))
        self.about.set_open(on=isinstance(page, AboutPage))
