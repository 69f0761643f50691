"""Trends: what can be said truly of a person's past, card by card, and no more.

Ten years are counted in slices between two events, so that the window never stands still.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.aches import aches, functions
from app.domain.entry_kind import EntryKind
from app.domain.faults import Fault
from app.domain.marks import TELLING, marks
from app.domain.past import Past
from app.domain.period import Period, last_days, local_day
from app.domain.relief import by_minutes, by_program
from app.domain.timeline import Filter
from app.domain.trends import Baseline, baseline, pain_by_day, with_trend
from app.news import News, PersonOpened, Saved, SessionEnded
from ui import figures_kinds, figures_pain, words_trends
from ui.background import Background
from ui.pages import trend_steps as steps
from ui.pages.chart_card import ChartCard
from ui.pages.choice import Choice
from ui.pages.trend_cards import FunctionCards, HurtCard, NothingCard
from ui.pages.trend_steps import Ever, Show
from ui.pages.waiting_card import Counting, WaitingCard
from ui.parts.columns import Columns
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Size

if TYPE_CHECKING:
    from app.domain.journal import DiaryEntry

WEEK, MONTH, QUARTER, YEAR, EVER = 7, 30, 90, 365, 0
TOLD = frozenset({EntryKind.PAIN, EntryKind.ACTIVITIES, EntryKind.SCORE, EntryKind.CHANGE})
"""Entries that trends tell of beside scores of pain."""
CHUNK_DAYS = 120
"""Days of entries that are read in one go."""
MARKS_DAYS = 400
"""The same of what makes a mark, which is less."""
SLICE_S = 0.008
"""How long the window may be kept from its events while cards are filled."""
EMPTY = Past()


class TrendsPage(Page):
    """`table_wanted` carries headings and rows of a chart."""

    widest = int(Extent.TWO_COLUMNS)
    table_wanted = Signal(object)
    compare_wanted = Signal()
    today_wanted = Signal()
    """The diary is empty: where pain is told and sessions begin."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._past, self._whole = EMPTY, EMPTY
        self._baseline = Baseline(0, None, begun=False)
        self._ever = Ever(pain_by_day(EMPTY))
        self._drawn: steps.Drawn | None = None
        self._told: object = None
        """What the cards show or are about to: changed when something else is to be told."""
        self._reading = Background(self)
        self._work: Iterator[None] = iter(())
        self._half_read = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self.span = Choice(
            self.tr("Which days"),
            [
                (WEEK, self.tr("7 days")),
                (MONTH, self.tr("30 days")),
                (QUARTER, self.tr("90 days")),
                (YEAR, self.tr("1 year")),
                (EVER, self.tr("All")),
            ],
            MONTH,
        )
        self.span.chosen.connect(self._count)
        self.add(self.span)
        self.before = Text(size=Size.CAPTION, tone="quiet")
        self._make_cards()
        self.compare = ListRow(
            self.tr("Compare sessions"), self.tr("Up to four curves in one chart"), icon="trends"
        )
        self.compare.clicked.connect(self.compare_wanted)
        self.add(self.compare)
        self.nothing = NothingCard()
        self.nothing.today.clicked.connect(self.today_wanted)
        self.add(self.nothing)
        self.add_gap()
        self._counting = Counting(self._cards, self)
        self._counting.began.connect(lambda: self._announce(self.tr("Counting ...")))
        self._counting.ended.connect(lambda: self._announce(self.pain.summary.text()))
        shell.heard.connect(self._hear)

    def _make_cards(self) -> None:
        """In two columns where there is room, else in the order in which they are most wanted."""
        self.pain = self._card(self.tr("Pain by day"))
        self.pain.add(self.before)
        self.pairs = self._card(self.tr("Pain before and after"))
        self.weeks = self._card(self.tr("Sessions per week"))
        self.relief = self._card(self.tr("How long relief lasted"))
        self.hurt = HurtCard(self.tr("Where it hurt"))
        self.hurt.table_wanted.connect(self.table_wanted)
        self.functions = FunctionCards(self._shell)
        self.functions.table_wanted.connect(self.table_wanted)
        self.coldest = self._card(self.tr("Coldest skin"))
        self.band = self._card(self.tr("Minutes in the band"))
        self.dose = self._card(self.tr("Cold by place"))
        self.programs = self._card(self.tr("Programmes side by side"))
        self.minutes = self._card(self.tr("Lengths side by side"))
        self.scatter = self._card(self.tr("Minutes of cold and change of pain"))
        self._first = (self.pain, self.pairs, self.relief, self.hurt)
        second = (self.weeks, self.coldest, self.band, self.dose, self.programs, self.minutes)
        self._second = (*second, self.scatter)
        self.columns = Columns((*self._first, self.functions), self._second)
        self.add(self.columns)

    def _cards(self) -> tuple[WaitingCard, ...]:
        return (*self._first, *self.functions.cards, *self._second)

    def _card(self, title: str) -> ChartCard:
        card = ChartCard(self._shell, title)
        card.table_wanted.connect(self.table_wanted)
        return card

    # Reading and counting

    def shown(self) -> None:
        """Read the diary and fill the cards, the topmost first, once the page is there; nothing
        where all of that is shown already."""
        version = self._shell.read(lambda diary: diary.version(), None)
        today = self._shell.day_number(self._shell.now())
        telling = (version, today, self._shell.settings)
        if version is None or telling != self._told:
            self._told = telling
            reader = self._shell.reader
            self._reading.begin(lambda: steps.past_of(reader), self._take, self._take_none)

    def _take(self, whole: Past) -> None:
        self._begin(self._read(whole))

    def _take_none(self, fault: Fault) -> None:
        self._shell.tell_fault(fault)
        self._told = None
        self._take(EMPTY)

    @Slot()
    def _count(self) -> None:
        self._counting.begin()
        if not self._reading.busy:  # else all is counted for these days once it is read
            self._begin(self._read(self._whole) if self._half_read else self._fill())

    def _begin(self, work: Iterator[None]) -> None:
        self._work = work
        self._timer.start(0)

    def _read(self, whole: Past) -> Iterator[None]:
        self._whole, self._half_read = whole, True
        self._answer_empty()
        yield
        self._baseline = baseline(self._whole)
        ever = pain_by_day(self._whole, trended=False)
        yield
        days = self._ever_days()
        telling = steps.entries(self._shell, replace(days, first=0, last=days.first - 1), TELLING)
        for part in steps.parts(days, MARKS_DAYS):
            telling += steps.entries(self._shell, part, TELLING)
            yield
        courses = (plan.began for plan in self._shell.read(lambda diary: diary.plans(), ()))
        self._ever = Ever(ever, marks(telling, courses, days, days.day_of))
        self._drawn, self._half_read = None, False
        yield from self._fill()

    def _answer_empty(self) -> None:
        """One card in place of a dozen that each have nothing to say."""
        empty = self._whole.first_day is None and not self._shell.read(
            lambda diary: diary.timeline(Filter(), 1), ()
        )
        self.nothing.setVisible(empty)
        for widget in (self.span, self.columns, self.compare):
            widget.setVisible(not empty)

    @Slot()
    def _go_on(self) -> None:
        until = perf_counter() + SLICE_S
        for _ in self._work:
            if perf_counter() > until:
                return
        self._stop()

    def finish(self) -> None:
        """Fill all cards now."""
        self._reading.finish()
        for _ in self._work:
            pass
        self._stop()

    def _stop(self) -> None:
        self._timer.stop()
        self._counting.end()

    def _announce(self, said: str) -> None:
        if self.isVisible():
            self._shell.window_frame.announce(said)

    def scroll_to(self, card: QWidget) -> None:
        """Bring that card to the top once everything has its place."""
        QTimer.singleShot(
            0,
            self,
            lambda: self.verticalScrollBar().setValue(card.mapTo(self.ground, QPoint(0, 0)).y()),
        )

    def _period(self) -> Period:
        chosen = int(str(self.span.value))
        if chosen == EVER:
            return self._ever_days()
        return last_days(chosen, self._shell.now(), self._whole.starts_h)

    def _ever_days(self) -> Period:
        """All days of the diary."""
        now, starts_h = self._shell.now(), self._whole.starts_h
        today, first = local_day(now, starts_h), self._whole.first_day
        return Period(min(today, today if first is None else first), today, starts_h)

    def _fill(self) -> Iterator[None]:
        """Card by card; between two, the window may live."""
        period = self._period()
        held: list[DiaryEntry] = []
        for part in steps.parts(period, CHUNK_DAYS):
            held += steps.entries(self._shell, part, TOLD)
            yield
        self._past = replace(self._whole.during(period), entries=tuple(held))
        yield
        yield from self._fill_pain(period)
        shows: list[Show] = []
        for step in self._steps():
            shows.append(step())
            yield
        for show in shows:
            show()
            yield

    def _steps(self) -> tuple[Callable[[], Show], ...]:
        past = self._past
        fahrenheit = self._shell.settings.fahrenheit
        planned = self._shell.read(lambda diary: diary.plan_now(), None)
        course = tuple(words_trends.course(planned, self._shell.now(), past.starts_h))
        names = figures_kinds.program_name, figures_kinds.minutes_name
        return (
            lambda: steps.pairs(self.pairs, past, len(self._whole.runs)),
            lambda: steps.weeks(self.weeks, past, course),
            lambda: steps.relief_lasts(self.relief, past),
            lambda: steps.coldest(self.coldest, past, fahrenheit=fahrenheit),
            lambda: steps.band(self.band, past, fahrenheit=fahrenheit),
            lambda: steps.dose(self.dose, past, fahrenheit=fahrenheit),
            lambda: partial(self.hurt.show_aches, aches(past.entries)),
            lambda: partial(self.functions.show_functions, functions(past.entries, past.starts_h)),
            lambda: steps.groups(self.programs, by_program(past), names[0]),
            lambda: steps.groups(self.minutes, by_minutes(past), names[1]),
            lambda: steps.cold_and_change(self.scatter, past),
        )

    def _fill_pain(self, period: Period) -> Iterator[None]:
        """The first card, which is seen at once."""
        told = pain_by_day(self._past, trended=False)
        yield
        told = with_trend(told)
        yield
        first = self._whole.first_day
        begins = min(period.first, period.first if first is None else first)
        whole = replace(period, first=begins)
        if self._drawn is None or self._drawn[0] != whole:
            drawn = figures_pain.pain_by_day(self._ever.pain, "", whole, self._ever.marks)
            self._drawn = whole, drawn
            yield
        steps.pain(self.pain, told, self._drawn[1], period)()
        self.before.setText(words_trends.baseline(self._baseline))
        yield

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, PersonOpened | Saved | SessionEnded):
            self._told = None
        if isinstance(news, PersonOpened):
            self._counting.begin_at_once()
        if isinstance(news, Saved | SessionEnded) and self.isVisible():
            self.shown()
