"""The right half: report of the file in front, its sessions side by side, notes to send back."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.faults import Fault, FaultCode
from app.review_ports import Reviewed, Shelf
from ui import words, words_review
from ui.pages.choice import Choice
from ui.pages.compare import ComparePage
from ui.pages.side_by_side import SideBySide
from ui.pages.span import Span
from ui.parts.button import Button, Kind
from ui.parts.page import Page
from ui.parts.paper_view import PaperView
from ui.parts.text import Text
from ui.review.looking import Looking
from ui.review.notes import Author, NotesPage
from ui.shell import Shell
from ui.theme import Size, Space

if TYPE_CHECKING:
    from pathlib import Path

LOCKED = frozenset({FaultCode.PASSPHRASE_NEEDED, FaultCode.PASSPHRASE_WRONG})


class Tab(StrEnum):
    """What of a file is shown."""

    REPORT = "report"
    SESSIONS = "sessions"
    NOTES = "notes"


class Detail(QWidget):
    """`passphrase_wanted` carries the Path of a locked file; `table_wanted` a chart's table."""

    passphrase_wanted = Signal(object)
    table_wanted = Signal(object)

    def __init__(self, shell: Shell, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._author = Author()
        self._notes: dict[Path, NotesPage] = {}
        self.reviewed: Reviewed | None = None
        self.passphrases: list[str] = []
        self.looking = Looking(shelf, self)
        self.looking.ready.connect(self._show_look)
        self.looking.failed.connect(self._show_fault)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.person = Text("", Size.LEAD, bold=True)
        names = {
            Tab.REPORT: self.tr("Report"),
            Tab.SESSIONS: self.tr("Sessions"),
            Tab.NOTES: self.tr("Notes and plan"),
        }
        self.tabs = Choice(self.tr("What to look at"), list(names.items()), Tab.REPORT)
        self.tabs.chosen.connect(self._show_tab)
        self.pages = QStackedWidget()
        head = QVBoxLayout()
        head.setContentsMargins(Space.L, Space.S, Space.L, 0)
        head.addWidget(self.person)
        head.addWidget(self.tabs)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        self._add_report()
        self._add_message()
        self._sessions: ComparePage | None = None
        self._say(self.tr("Choose somebody in the table."))

    def _add_report(self) -> None:
        self.report = Page()
        spans = [(Span.WHOLE, self.tr("Everything")), (Span.MONTH, self.tr("Last 30 days"))]
        self.span = Choice(self.tr("Which days"), spans, Span.WHOLE)
        self.span.chosen.connect(self._open)
        self.view = PaperView()
        self.earlier = Button(self.tr("Page before"), Kind.PLAIN, "back")
        self.later = Button(self.tr("Next page"), Kind.PLAIN, "next")
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        self.turns = SideBySide(self.earlier, self.later)
        for widget in (self.span, self.view, self.turns):
            self.report.add(widget)
        self.report.add_gap()
        self.pages.addWidget(self.report)

    def _add_message(self) -> None:
        self.message = Page()
        self.told = Text("")
        self.unlock = Button(self.tr("Type the passphrase"), Kind.PRIMARY)
        self.unlock.clicked.connect(self.ask_passphrase)
        self.message.add(self.told)
        self.message.add(self.unlock)
        self.message.add_gap()
        self.pages.addWidget(self.message)

    # One file after the other

    def show_file(self, reviewed: Reviewed) -> None:
        """Bring that file to the front; as it is read again after a passphrase, too."""
        self.reviewed = reviewed
        self.person.setText(words_review.name(reviewed))
        self._drop_sessions()
        if reviewed.fault:
            self.looking.leave()
            self._show_fault(reviewed.fault)
        else:
            self._open()

    @Slot()
    def _open(self) -> None:
        if self.reviewed is None or self.reviewed.fault:
            return
        days = Span.MONTH if self.span.value == Span.MONTH else None
        self._say(self.tr("Opening the file…"))
        self.looking.open(self.reviewed.path, self.passphrases, days)

    @Slot()
    def _show_look(self) -> None:
        look, reviewed = self.looking.look, self.reviewed
        if look is None or reviewed is None:
            return
        self._shell.reader = look.reader
        press = self.looking.press
        self.view.show_pages(press.pages, press.paper)
        self._turn(0)
        self._show_tab()

    @Slot(object)
    def _show_fault(self, fault: Fault) -> None:
        advice = words.fault(fault.code)
        self._say(f"{advice.title}. {advice.meaning} {advice.todo}", locked=fault.code in LOCKED)

    def _say(self, text: str, *, locked: bool = False) -> None:
        self.told.setText(text)
        self.unlock.setVisible(locked)
        self.tabs.hide()
        self.pages.setCurrentWidget(self.message)

    @Slot()
    def ask_passphrase(self) -> None:
        """Ask for the passphrase of the file in front, if it is locked."""
        reviewed = self.reviewed
        if reviewed and reviewed.fault and reviewed.fault.code in LOCKED:
            self.passphrase_wanted.emit(reviewed.path)

    # What of it

    @Slot()
    def _show_tab(self) -> None:
        look, reviewed = self.looking.look, self.reviewed
        if look is None or reviewed is None:
            return
        self.tabs.show()
        match self.tabs.value:
            case Tab.SESSIONS:
                self._show_sessions()
            case Tab.NOTES:
                if reviewed.path not in self._notes:
                    page = NotesPage(self._shell, reviewed, look, self._author)
                    self._notes[reviewed.path] = page
                    self.pages.addWidget(page)
                self.pages.setCurrentWidget(self._notes[reviewed.path])
            case _:
                self.pages.setCurrentWidget(self.report)

    def choose(self, tab: Tab) -> None:
        """Show that, with the keyboard on it."""
        if not self.tabs.isHidden():
            self.tabs.show_value(tab)
            self._show_tab()
            self.tabs.chip(tab).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_sessions(self) -> None:
        if self._sessions is None:
            self._sessions = ComparePage(self._shell)
            self._sessions.table_wanted.connect(self.table_wanted)
            self.pages.addWidget(self._sessions)
        self.pages.setCurrentWidget(self._sessions)

    def _drop_sessions(self) -> None:
        page, self._sessions = self._sessions, None
        if page is not None:
            self.pages.removeWidget(page)
            page.deleteLater()

    @property
    def notes(self) -> NotesPage | None:
        """The notes in front."""
        page = self.pages.currentWidget()
        return page if isinstance(page, NotesPage) else None

    def _turn(self, by: int) -> None:
        self.view.turn_to(self.view.number + by)
        self.turns.setVisible(self.view.count > 1)
        self.earlier.setEnabled(self.view.number > 0)
        self.later.setEnabled(self.view.number + 1 < self.view.count)

    def first_stop(self) -> QWidget:
        """Where the keyboard comes in: the tabs, or the way to unlock the file."""
        if not self.tabs.isHidden():
            return self.tabs.chip(self.tabs.value)
        return self.unlock if not self.unlock.isHidden() else self.report.ground
