"""The ways to the people: whose diary is open, one more person, one less."""
# ruff: noqa: PLC0415

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.entry_requests import KeepPreferences
from app.news import News, PeopleNews, PersonOpened, Saved
from app.people_requests import AddPerson, GiveSession, RemovePerson, TellPeople
from ui.shell import Shell

if TYPE_CHECKING:
    from app.domain.diary import SessionRow
    from app.domain.people import Person


class PersonWays(QObject):
    """Opens the page and its sheets, and remembers whose diary was open last."""

    opened = Signal()
    """Another person's diary is open: every page is of somebody else."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._giving: SessionRow | None = None
        shell.heard.connect(self._hear)

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case PeopleNews() if self._giving:
                self._ask_whose(news, self._giving)
            case PersonOpened():
                self._giving = None
                self._remember(news.key)
                self.opened.emit()
            case Saved(what="AddPerson"):
                self._frame.toast(self.tr("Added. Press the name to open that diary."))
            case Saved(what="RemovePerson"):
                self._frame.toast(self.tr("That diary is deleted."))
            case Saved(what="GiveSession"):
                self._frame.toast(self.tr("It is in the other diary now."))
            case Saved(what="KeepPreferences"):
                self._shell.ask(TellPeople())
            case _:
                pass

    def _remember(self, key: str) -> None:
        """Who was last; what one person has seen and put away, another has not (W04-W07)."""
        settings = self._shell.settings
        away = settings.put_away if key == settings.person else ()
        self._shell.change(replace(settings, person=key, put_away=away))

    @Slot()
    def open_people(self) -> None:
        """Everybody, in More."""
        from ui.pages.people import PeoplePage

        page = PeoplePage(self._shell)
        page.add_wanted.connect(self.open_add)
        page.rename_wanted.connect(self.open_rename)
        page.remove_wanted.connect(self.open_remove)
        self._frame.push_from_list(page, self.tr("People"))

    @Slot(object)
    def open_give(self, row: "SessionRow") -> None:
        """Whose session that was, once it is known who there is."""
        self._giving = row
        self._shell.ask(TellPeople())

    def _ask_whose(self, news: PeopleNews, row: "SessionRow") -> None:
        from ui.pages.give import GiveSheet

        self._giving = None

        def give(key: str) -> None:
            self._frame.close_sheet()
            self._shell.ask(GiveSession(row.id, key))

        sheet = GiveSheet(tuple(each for each in news.people if each.key != news.key))
        sheet.given.connect(give)
        self._frame.show_sheet(sheet)

    @Slot()
    def open_add(self) -> None:
        """One more person."""
        from ui.pages.people import PersonSheet

        def add(name: str) -> None:
            self._frame.close_sheet()
            self._shell.ask(AddPerson(name))

        sheet = PersonSheet(self.tr("Add a person"))
        sheet.named.connect(add)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def open_rename(self, person: "Person") -> None:
        """Another name for whose diary is open."""
        from ui.pages.people import PersonSheet

        def rename(name: str) -> None:
            self._frame.close_sheet()
            held = self._shell.read(lambda diary: diary.preferences(), None)
            if held is not None:
                self._shell.ask(KeepPreferences(replace(held, name=name)))

        sheet = PersonSheet(self.tr("Your name"), person.name)
        sheet.named.connect(rename)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def open_remove(self, person: "Person") -> None:
        """Whether to delete that person's diary."""
        from ui.pages.people import RemoveSheet

        def remove() -> None:
            self._frame.close_sheet()
            self._shell.ask(RemovePerson(person.key))

        sheet = RemoveSheet(person, self._shell.now())
        sheet.agreed.connect(remove)
        sheet.refused.connect(self._frame.close_sheet)
        self._frame.show_sheet(sheet)
