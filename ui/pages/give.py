"""Whose session it was: it goes into that person's diary."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.people import Person
from ui.pages.people import name_of
from ui.parts.list_row import ListRow
from ui.parts.sheet import Sheet
from ui.parts.text import Text


class GiveSheet(Sheet):
    """`given` carries the key of the person whose it was. `others` are all but the one whose diary
    is open."""

    given = Signal(str)

    def __init__(self, others: tuple[Person, ...], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("GiveSheet", "Whose session was it?"), parent)
        self.rows: dict[str, ListRow] = {}
        if not others:
            self.add(
                Text(self.tr("Nobody else keeps a diary here. Add a person under More, People."))
            )
            return
        self.add(
            Text(
                self.tr(
                    "It goes into that diary, and into the bin here. Its cold goes on counting for "
                    "both of you."
                ),
                tone="quiet",
            )
        )
        for person in others:
            row = ListRow(name_of(person), icon="person", chevron=False)
            row.clicked.connect(lambda _on=False, key=person.key: self.given.emit(key))
            self.rows[person.key] = row
            self.add(row)
