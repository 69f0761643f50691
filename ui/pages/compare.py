"""Compare sessions: the skin of two to four of them in one chart, all from their start on."""

from PySide6.QtCore import Signal

from app.domain.diary import SessionPage, SessionRow
from ui import words
from ui import words_figures as figures
from ui import words_sessions as sessions
from ui.pages.chart_card import ChartCard
from ui.pages.session_chart import MOST, overlay
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Extent

ROWS = 20
"""Sessions that are offered at once."""
FEWEST = 2


class ComparePage(Page):
    """`session_id` is chosen from the start, None for none. `table_wanted` carries headings and
    rows."""

    widest = int(Extent.TWO_COLUMNS)
    table_wanted = Signal(object)

    def __init__(self, shell: Shell, session_id: int | None = None) -> None:
        super().__init__()
        self._shell = shell
        self._pages: dict[int, SessionPage] = {}
        self._oldest: int | None = None
        self.rows: dict[int, ToggleRow] = {}
        self.card = ChartCard(shell, self.tr("Side by side"))
        self.card.table_wanted.connect(self.table_wanted)
        self.add(self.card)
        self._list = Card(self.tr("Which sessions"))
        self.add(self._list)
        self.more = Button(self.tr("Earlier sessions"), Kind.SOFT, "more")
        self.more.clicked.connect(self.offer)
        self.add(self.more)
        self.add_gap()
        if session_id is not None:
            self._begin_with(session_id)
        self.offer()
        self._show()

    def _begin_with(self, session_id: int) -> None:
        """Put that session first in the list, and choose it."""
        page = self._shell.read(lambda diary: diary.session(session_id), None)
        if page is not None and page.row.coldest_skin is not None:
            self._add(page.row)
            self.rows[session_id].setChecked(True)

    def offer(self) -> None:
        """The next ROWS sessions with a curve, newest first."""
        held = self._shell.read(lambda diary: diary.sessions(ROWS, self._oldest), ())
        for row in held:
            if row.coldest_skin is not None and row.closing is not None and row.id not in self.rows:
                self._add(row)
        self._oldest = held[-1].id if held else self._oldest
        self.more.setVisible(len(held) == ROWS)
        self._list.setVisible(bool(self.rows))

    def _add(self, row: SessionRow) -> None:
        day = self._shell.day(row.opening.began)
        when = [day, figures.clock_time(row.opening.began)]
        when += [words.simulated()] if row.opening.simulated else []
        choice = ToggleRow(sessions.title(row), " ".join(when))
        choice.toggled.connect(lambda _on=False, number=row.id: self._choose(number))
        self.rows[row.id] = choice
        self._list.add(choice)

    def _choose(self, session_id: int) -> None:
        self._pages.pop(session_id, None)
        on = self.rows[session_id].isChecked()
        page = self._shell.read(lambda diary: diary.session(session_id), None) if on else None
        if page is not None:
            self._pages[session_id] = page
        self._show()

    def _show(self) -> None:
        full = len(self._pages) >= MOST
        for number, choice in self.rows.items():
            choice.setEnabled(not full or number in self._pages)
        if len(self._pages) < FEWEST:
            said = self.tr("Choose 2 to 4 sessions.")
            if not self.rows:
                said = self.tr("No session with a skin temperature yet.")
            self.card.say(said)
            return
        fahrenheit = self._shell.settings.fahrenheit
        figure = overlay(list(self._pages.values()), fahrenheit=fahrenheit)
        caution = self.tr("Four sessions are the most.") if full else ""
        self.card.say(figure.said, caution, figure)
