"""The diary: sessions, newest first, a page at a time, under headings by month."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.diary import SessionRow
from app.news import News, Recovered, Saved, SessionEnded
from ui import words_figures as figures
from ui import words_sessions as sessions
from ui.pages.session import SessionView
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size

AT_ONCE = 30
"""Sessions read and shown at a time: about a month of them."""


class DiaryPage(Page):
    """`session_wanted` carries the id of the session whose row was pressed."""

    session_wanted = Signal(int)
    start_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._month = ""
        self._card: Card | None = None
        self._oldest: int | None = None
        self._stale = True
        self._open: int | None = None
        self.rows: dict[int, ListRow] = {}
        self.older = Button(self.tr("Show older ones"), Kind.SOFT)
        self.older.clicked.connect(self._read_older)
        self._shell.heard.connect(self._hear)

    def shown(self) -> None:
        """Read again what may have changed."""
        if self._stale:
            self.refresh()

    @Slot(object)
    def mark(self, page: QWidget | None) -> None:
        """Show which session's page stands beside this list; None for none."""
        if page is None or isinstance(page, SessionView):
            self._open = None if page is None else page.session_id
        for session_id, row in self.rows.items():
            row.set_open(on=session_id == self._open)

    def refresh(self) -> None:
        """Read the newest sessions afresh."""
        self.older.setParent(None)
        self.clear()
        self.rows.clear()
        self._month, self._card, self._oldest, self._stale = "", None, None, False
        found = self._read(None)
        if not found:
            self._say_empty()
            return
        self._show(found)

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, SessionEnded | Recovered | Saved):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _read(self, before: int | None) -> tuple[SessionRow, ...]:
        return self._shell.read(lambda diary: diary.sessions(AT_ONCE, before), ())

    def _read_older(self) -> None:
        self._show(self._read(self._oldest))

    def _show(self, found: tuple[SessionRow, ...]) -> None:
        self.older.setParent(None)
        for row in found:
            self._add_row(row)
        if len(found) == AT_ONCE:
            self._oldest = found[-1].id
            self.add(self.older)
            self.older.show()

    def _add_row(self, row: SessionRow) -> None:
        month = figures.month(row.opening.began)
        if month != self._month or self._card is None:
            self._month = month
            self.add(Text(month, Size.LEAD, "quiet", bold=True))
            self._card = Card()
            self.add(self._card)
        day = figures.day(row.opening.began, self._shell.now())
        coldest = "" if row.coldest_skin is None else self._shell.temperature(row.coldest_skin)
        icon = "simulated" if row.opening.simulated else "session"
        line = ListRow(sessions.title(row), sessions.detail(row, day), coldest, icon)
        line.clicked.connect(lambda _on=False, key=row.id: self.session_wanted.emit(key))
        line.set_open(on=row.id == self._open)
        self.rows[row.id] = line
        self._card.add(line)

    def _say_empty(self) -> None:
        card = Card(self.tr("Nothing here yet"))
        card.add(Text(self.tr("Each session comes here by itself, with its curve.")))
        start = Button(self.tr("Go to Today"), Kind.SOFT, "today")
        start.clicked.connect(self.start_wanted)
        card.add(start)
        self.add(card)
