"""What can be added to the diary, in one sheet."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from app.domain.journal import EntryKind
from ui import words_journal
from ui.parts.list_row import ListRow
from ui.parts.sheet import Sheet


class AddSheet(Sheet):
    """`chosen` carries an EntryKind; cold from elsewhere has a page of its own."""

    chosen = Signal(object)
    cold_chosen = Signal()

    def __init__(self, kinds: Iterable[EntryKind]) -> None:
        super().__init__(self.tr("Add to your diary"))
        self.rows: dict[EntryKind, ListRow] = {}
        for kind in kinds:
            row = ListRow(words_journal.kind(kind), icon=words_journal.ICONS[kind], chevron=False)
            row.clicked.connect(lambda _checked=False, kind=kind: self.chosen.emit(kind))
            self.rows[kind] = row
            self.add(row)
        self.cold = ListRow(self.tr("Cold from elsewhere"), icon="cold", chevron=False)
        self.cold.clicked.connect(self.cold_chosen)
        self.add(self.cold)
