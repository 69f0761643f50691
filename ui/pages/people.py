"""More > People: whose diary is open, and everybody else's."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.people import Person
from app.domain.units import Moment
from app.news import News, PeopleNews
from app.people_requests import OpenPerson, TellPeople
from ui import words
from ui import words_figures as figures
from ui.parts.button import Button, IconButton, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.shell import Shell

LONGEST = 40
"""Characters of a name; more would not fit a row. Our own choice."""


def name_of(person: Person) -> str:
    """What to call them; who gave no name goes by a number, the first by a word."""
    if person.name:
        return person.name
    number = person.key.rpartition("-")[2]
    if not number:
        return QCoreApplication.translate("people", "First person")
    return QCoreApplication.translate("people", "Person {number}").format(number=number)


class PeoplePage(Page):
    """`add_wanted`, `rename_wanted` and `remove_wanted` ask for a sheet; the latter two carry a
    Person."""

    add_wanted = Signal()
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.rows: dict[str, ListRow] = {}
        self.here = Card(self.tr("This diary is open"))
        self.others = Card(self.tr("Open another diary"))
        self.add_person = Button(self.tr("Add a person"), Kind.SOFT, "add")
        self.add_person.clicked.connect(self.add_wanted)
        for widget in (self.here, self.others, self.add_person):
            self.add(widget)
        self.add(
            Text(
                self.tr(
                    "Each person has a diary of their own, with their own health answers and "
                    "paused places. A new one begins with the wraps of this one; nothing else goes "
                    "from one into another. There is no password: anyone who uses this computer "
                    "can open them."
                ),
                tone="quiet",
            )
        )
        self.add_gap()
        self._show(())
        shell.heard.connect(self._hear)

    def shown(self) -> None:
        """Ask who there is."""
        self._shell.ask(TellPeople())

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, PeopleNews):
            self._show(news.people, news.key)

    def _show(self, people: tuple[Person, ...], key: str = "") -> None:
        self.here.clear()
        self.others.clear()
        self.rows.clear()
        for person in people:
            if person.key == key:
                self._show_open(person)
            else:
                self._show_other(person)
        self.here.setVisible(bool(people))
        self.others.setVisible(len(people) > 1)

    def _show_open(self, person: Person) -> None:
        row = ListRow(name_of(person), self._detail(person), icon="edit", chevron=False)
        row.setAccessibleDescription(self.tr("Change the name"))
        row.clicked.connect(lambda _on=False: self.rename_wanted.emit(person))
        self.rows[person.key] = row
        self.here.add(row)

    def _show_other(self, person: Person) -> None:
        row = ListRow(name_of(person), self._detail(person), icon="person", removable=True)
        row.clicked.connect(lambda _on=False: self._open(person))
        row.removed.connect(lambda: self.remove_wanted.emit(person))
        self.rows[person.key] = row
        remove = IconButton(
            "delete", self.tr("Delete the diary of {name}").format(name=name_of(person))
        )
        remove.clicked.connect(lambda _on=False: self.remove_wanted.emit(person))
        self.others.add(_beside(row, remove))

    def _open(self, person: Person) -> None:
        self._shell.window_frame.ask_first(lambda: self._shell.ask(OpenPerson(person.key)))

    def _detail(self, person: Person) -> str:
        if person.fault:
            return words.fault(person.fault).title
        return counted(person, self._shell.now())


def _beside(row: ListRow, remove: IconButton) -> QWidget:
    """Deleting is seldom wanted: it stands small, at the end of the line."""
    line = QWidget()
    side = QHBoxLayout(line)
    side.setContentsMargins(0, 0, 0, 0)
    side.setSpacing(0)
    side.addWidget(row, 1)
    side.addWidget(remove)
    return line


def counted(person: Person, now: Moment) -> str:
    """What a diary holds, in words."""
    translate = QCoreApplication.translate
    parts = [
        translate("people", "Sessions: {count}").format(count=person.sessions or 0),
        translate("people", "Entries: {count}").format(count=person.entries or 0),
    ]
    if person.last_ms is not None:
        last = figures.day(Moment(0, person.last_ms, now.utc_offset_min), now)
        parts.append(translate("people", "Last session: {day}").format(day=last))
    return " · ".join(parts)


class PersonSheet(Sheet):
    """`named` carries a person's name, never empty."""

    named = Signal(str)

    def __init__(self, title: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.add(Text(self.tr("The name stands in this app only, and on a report if you say so.")))
        self.line = QLineEdit(name)
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(self.tr("Name or initials"))
        self.line.setPlaceholderText(self.tr("Name or initials"))
        self.line.returnPressed.connect(self._save)
        self.setFocusProxy(self.line)
        self.add(self.line)
        self.save = Button(self.tr("Save"), Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        self.save.setEnabled(bool(name.strip()))
        self.add_foot(self.save)
        self.line.textChanged.connect(self._allow)

    def _allow(self, text: str) -> None:
        self.save.setEnabled(bool(text.strip()))

    def _save(self) -> None:
        name = self.line.text().strip()
        if name:
            self.named.emit(name)


class RemoveSheet(Sheet):
    """Deleting a diary is the one thing that nothing brings back: its name is typed. `agreed` to
    delete it, `refused` to keep it."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, person: Person, now: Moment, parent: QWidget | None = None) -> None:
        name = name_of(person)
        title = QCoreApplication.translate("RemoveSheet", "Delete the diary of {name}?")
        super().__init__(title.format(name=name), parent)
        self._name = name
        self.add(Text(counted(person, now)))
        self.add(
            Text(
                self.tr(
                    "This cannot be undone, and there is no copy. To keep one, open that diary "
                    "and save it under Share first."
                )
            )
        )
        self.add(Text(self.tr("Type {name} to delete it.").format(name=name)))
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Type {name} to delete it.").format(name=name))
        self.line.textChanged.connect(self._allow)
        self.setFocusProxy(self.line)
        self.add(self.line)
        self.remove = Button(self.tr("Delete this diary"), Kind.STOP)
        self.remove.setEnabled(False)
        self.keep = Button(self.tr("Keep it"))
        self.remove.clicked.connect(self.agreed)
        self.keep.clicked.connect(self.refused)
        self.add_foot(self.remove)
        self.add_foot(self.keep)

    def _allow(self, text: str) -> None:
        self.remove.setEnabled(text.strip().casefold() == self._name.casefold())
