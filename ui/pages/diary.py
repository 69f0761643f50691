"""The diary: sessions, newest first, a page at a time, under headings by month."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.diary import SessionRow
from app.domain.units import CentiC
from app.domain.wrap import Sample
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


STEP_S = 10
"""A point of a row's small curve stands for so many seconds."""


def small_curve(samples: Iterable[Sample]) -> list[CentiC | None]:
    """Mean skin temperature of each STEP_S, None where nothing was measured."""
    told: dict[int, list[CentiC]] = {}
    for sample in samples:
        values = told.setdefault(sample.t_s // STEP_S, [])
        if sample.skin is not None:
            values.append(sample.skin)
    means = {step: round(sum(values) / len(values)) for step, values in told.items() if values}
    return [means.get(step) for step in range(max(told, default=-1) + 1)]


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
        self._curves: dict[int, list[CentiC | None]] = {}
        self._draw_next = QTimer(self)
        self._draw_next.setSingleShot(True)
        self._draw_next.timeout.connect(self._draw_one)
        self.verticalScrollBar().valueChanged.connect(self._draw_next.start)
        self.verticalScrollBar().rangeChanged.connect(self._draw_next.start)

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

    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """More rows may be in sight now."""
        super().resizeEvent(arg__1)
        self._draw_next.start()

    @Slot()
    def _draw_one(self) -> None:
        """Read the curve of one row in sight that has none yet: one between two events, about
        2 ms, so that scrolling never waits for more."""
        for session_id, row in self.rows.items():
            if session_id not in self._curves and not row.visibleRegion().isEmpty():
                page = self._shell.read(lambda diary, key=session_id: diary.session(key), None)
                self._curves[session_id] = [] if page is None else small_curve(page.samples)
                row.show_curve(self._curves[session_id])
                self._draw_next.start()
                return

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
        line = ListRow(sessions.title(row), sessions.detail(row, day), coldest, icon, thumb=True)
        line.clicked.connect(lambda _on=False, key=row.id: self.session_wanted.emit(key))
        line.show_curve(self._curves.get(row.id, ()))
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
