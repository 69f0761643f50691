"""What can be added to the diary, in one sheet."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from app.domain.entry_kind import EntryKind
from ui import words_journal
from ui.parts.list_row import ListRow
from ui.parts.sheet import Sheet
from ui.parts.text import Text


class AddSheet(Sheet):
    """`chosen` carries an EntryKind; cold from elsewhere has a page of its own."""

    chosen = Signal(object)
    cold_chosen = Signal()

    def __init__(self, kinds: Iterable[EntryKind], due: Iterable[EntryKind] = ()) -> None:
        """`due`: what could be written down again; one quiet line says so."""
        super().__init__(self.tr("Add to your diary"))
        again = ", ".join(words_journal.kind(kind) for kind in due)
        self.due = Text(self.tr("You could write down again: {kinds}.").format(kinds=again))
        self.due.set_tone("quiet")
        self.due.setVisible(bool(again))
        self.add(self.due)
        self.rows: dict[EntryKind, ListRow] = {}
        for kind in kinds:
            row = ListRow(
                words_journal.kind(kind),
                words_journal.about(kind),
                icon=words_journal.ICONS[kind],
                chevron=False,
            )
            row.clicked.connect(lambda _checked=False, kind=kind: self.chosen.emit(kind))
            self.rows[kind] = row
            self.add(row)
        self.cold = ListRow(self.tr("Cold from elsewhere"), icon="cold", chevron=False)
        self.cold.clicked.connect(self.cold_chosen)
        self.add(self.cold)
