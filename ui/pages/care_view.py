"""One piece of cold from elsewhere: what was taken down."""

from PySide6.QtCore import Signal

from app.domain.care import CareEntry
from app.domain.trail import Target
from ui import words_figures as figures
from ui import words_harm, words_timeline
from ui.pages.fact_row import FactRow
from ui.parts.body_map import site_name
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.theme import Size


class CareView(Page):
    """`remove_wanted` carries Target and id of what is to be thrown away, and its name."""

    remove_wanted = Signal(object, int, str)

    def __init__(self, entry: CareEntry) -> None:
        super().__init__()
        self.add(Text(words_timeline.title(entry), Size.TITLE, bold=True))
        card = Card()
        card.add(FactRow(self.tr("When it was"), figures.stamp(entry.began)))
        card.add(FactRow(self.tr("How long"), figures.minutes(entry.seconds)))
        if entry.site is not None:
            card.add(FactRow(self.tr("Where"), site_name(entry.site)))
        card.add(FactRow(self.tr("Written down"), figures.stamp(entry.told)))
        self.add(card)
        if entry.note:
            note = Card()
            note.add(Text(entry.note))
            self.add(note)
        self.add(Text(words_harm.care_counts(), tone="quiet"))
        self.delete = Button(self.tr("Throw away"), Kind.SOFT, "delete")
        name = words_timeline.title(entry)
        self.delete.clicked.connect(lambda: self.remove_wanted.emit(Target.CARE, entry.id, name))
        self.add(self.delete)
        self.add(Text(self.tr("It goes on counting as cold all the same."), tone="quiet"))
