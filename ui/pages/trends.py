"""Trends: what can be said truly of a person's past, card by card, and no more.

Ten years are counted in slices between two events, so that the window never stands still.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.aches import aches, functions
from app.domain.journal import DiaryEntry, EntryKind
from app.domain.material import Period, last_days
from app.domain.past import Past
from app.domain.relief import Group, by_minutes, by_program, relief, scatter
from app.domain.trends import (
    Baseline,
    adherence,
    baseline,
    before_after,
    cold_by_site,
    day_doses,
    pain_by_day,
)
from app.news import News, Saved, SessionEnded
from ui import figures_cold, figures_kinds, figures_pain, words_kinds, words_trends
from ui import report_figures as f
from ui.pages.chart_card import ChartCard
from ui.pages.choice import Choice
from ui.pages.trend_cards import FunctionCards, HurtCard
from ui.parts.body_map import site_name
from ui.parts.columns import Columns
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Size

if TYPE_CHECKING:
    from app.domain.past import Score

WEEK, MONTH, QUARTER, YEAR, EVER = 7, 30, 90, 365, 0
TOLD = frozenset({EntryKind.PAIN, EntryKind.ACTIVITIES, EntryKind.SCORE, EntryKind.CHANGE})
"""Entries that trends tell of beside scores of pain."""
CHUNK_DAYS = 120
"""Days of entries that are read in one go."""
SLICE_S = 0.02
"""How long the window may be kept from its events while cards are filled."""
EMPTY = Past()


class TrendsPage(Page):
    """`table_wanted` carries headings and rows of a chart."""

    widest = int(Extent.TWO_COLUMNS)
    table_wanted = Signal(object)
    compare_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._past, self._whole = EMPTY, EMPTY
        self._baseline = Baseline(0, None, begun=False)
        self._ever = pain_by_day(EMPTY)
        self._work: Iterator[None] = iter(())
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
        self.add_gap()
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
        first = (self.pain, self.pairs, self.relief, self.hurt, self.functions)
        second = (self.weeks, self.coldest, self.band, self.dose, self.programs, self.minutes)
        self.columns = Columns(first, (*second, self.scatter))
        self.add(self.columns)

    def _card(self, title: str) -> ChartCard:
        card = ChartCard(self._shell, title)
        card.table_wanted.connect(self.table_wanted)
        return card

    # Reading and counting

    def shown(self) -> None:
        """Read the diary and fill the cards, the topmost first, once the page is there."""
        self._begin(self._read())

    @Slot()
    def _count(self) -> None:
        self._begin(self._fill())

    def _begin(self, work: Iterator[None]) -> None:
        self._work = work
        self._timer.start(0)

    def _read(self) -> Iterator[None]:
        self._whole = self._shell.read(lambda diary: diary.past(), EMPTY)
        yield
        self._baseline = baseline(self._whole)
        self._ever = pain_by_day(self._whole, trended=False)
        yield
        yield from self._fill()

    @Slot()
    def _go_on(self) -> None:
        until = perf_counter() + SLICE_S
        for _ in self._work:
            if perf_counter() > until:
                return
        self._timer.stop()

    def finish(self) -> None:
        """Fill all cards now."""
        for _ in self._work:
            pass
        self._timer.stop()

    def scroll_to(self, card: QWidget) -> None:
        """Bring that card to the top once everything has its place."""
        QTimer.singleShot(
            0,
            self,
            lambda: self.verticalScrollBar().setValue(card.mapTo(self.ground, QPoint(0, 0)).y()),
        )

    def _period(self) -> Period:
        now = self._shell.now()
        today = last_days(1, now).last
        chosen = int(str(self.span.value))
        first = self._whole.first_day
        if chosen == EVER:
            return Period(min(today, today if first is None else first), today)
        return last_days(chosen, now)

    def _fill(self) -> Iterator[None]:
        """Card by card; between two, the window may live."""
        period = self._period()
        held: list[DiaryEntry] = []
        for first in range(period.first, period.last + 1, CHUNK_DAYS):
            held += self._entries(Period(first, min(first + CHUNK_DAYS - 1, period.last)))
            yield
        self._past = replace(self._whole.during(period), entries=tuple(held))
        yield
        self._fill_pain(period)
        yield
        self._lay_out(once=False)
        steps = (
            self._fill_pairs,
            self._fill_weeks,
            self._fill_skin,
            self._fill_relief,
            self._fill_dose,
            self._fill_hurt,
            self._fill_functions,
            self._fill_programs,
            self._fill_lengths,
            self._fill_scatter,
        )
        for step in steps:
            step()
            yield
        self._lay_out(once=True)

    def _lay_out(self, *, once: bool) -> None:
        """Let the cards take their places now; or not, until all are filled: each time costs as
        much as filling one."""
        layout = self.columns.layout()
        assert layout is not None, "columns have one"
        layout.setEnabled(once)
        if once:
            layout.invalidate()
            self.columns.updateGeometry()

    def _entries(self, period: Period) -> list[DiaryEntry]:
        found = self._shell.read(lambda diary: diary.entries(*period.window, TOLD), ())
        return [entry for entry in found if period.holds(entry.at) and not entry.rehearsal]

    def _fill_pain(self, period: Period) -> None:
        told = pain_by_day(self._past)
        shown: list[Score] = [*told.before, *told.other]
        said = words_trends.pain(told, (score.score for score in shown))
        first = self._whole.first_day
        whole = Period(min(period.first, period.first if first is None else first), period.last)
        figure = figures_pain.pain_by_day(self._ever, said, whole) if shown else None
        self.pain.say(said, words_trends.caution() if shown else "", figure)
        self.pain.chart.canvas.set_view(period.first, period.last + 1)
        self.before.setText(words_trends.baseline(self._baseline))

    def _fill_pairs(self) -> None:
        told = before_after(self._past, len(self._whole.runs))
        said = words_trends.before_after(told)
        shows = bool(told.pairs) and not told.learning
        figure = figures_pain.pairs(told, said) if shows else None
        self.pairs.say(said, words_trends.caution() if shows else "", figure)
        count = len(told.pairs)
        self.pairs.chart.canvas.set_view(count + 0.5 - figures_pain.SHOWN_PAIRS, count + 0.5)
        self.pairs.show_facts(words_trends.answers(told))

    def _fill_weeks(self) -> None:
        told = adherence(self._past)
        said = words_trends.adherence(told)
        self.weeks.say(said, "", figures_cold.weeks(told, said) if told.weeks else None)
        planned = self._shell.read(lambda diary: diary.plan_now(), None)
        course = words_trends.course(planned, self._shell.now())
        self.weeks.show_facts((*course, *words_trends.early(told)))

    def _fill_skin(self) -> None:
        fahrenheit = self._shell.settings.fahrenheit
        runs = self._past.runs
        measured = any(run.coldest is not None for run in runs)
        said = figures_cold.coldest_said(runs, fahrenheit=fahrenheit)
        figure = figures_cold.coldest(runs, said, fahrenheit=fahrenheit) if measured else None
        self.coldest.say(said, "", figure)
        self.band.setVisible(measured)
        if measured:
            said = figures_cold.band_said(runs)
            self.band.set_title(figures_cold.band_name(fahrenheit=fahrenheit))
            self.band.say(said, "", figures_cold.band_minutes(runs, said, fahrenheit=fahrenheit))

    def _fill_relief(self) -> None:
        told = relief(self._past)
        said = words_kinds.relief(told)
        enough = any(each.share and not each.early for each in told)
        figure = figures_kinds.relief(told, said) if enough else None
        self.relief.say(said, words_kinds.relief_caution() if told else "", figure)
        self.relief.show_facts(words_kinds.relief_rows(told))

    def _fill_dose(self) -> None:
        fahrenheit = self._shell.settings.fahrenheit
        told = day_doses(self._past)
        sites = cold_by_site(told)
        measured = any(dose.measured for dose in told)
        said = figures_cold.dose_said(sites)
        order = [each.site for each in sites]
        figure = figures_cold.doses(told, order, said, fahrenheit=fahrenheit) if measured else None
        self.dose.say(said, figures_cold.dose_caution(fahrenheit=fahrenheit), figure)
        self.dose.show_facts((site_name(each.site), f.minutes(each.cold_s)) for each in sites)

    def _fill_hurt(self) -> None:
        self.hurt.show_aches(aches(self._past.entries))

    def _fill_functions(self) -> None:
        self.functions.show_functions(functions(self._past.entries))

    def _fill_programs(self) -> None:
        self._fill_groups(self.programs, by_program(self._past), figures_kinds.program_name)

    def _fill_lengths(self) -> None:
        self._fill_groups(self.minutes, by_minutes(self._past), figures_kinds.minutes_name)

    def _fill_scatter(self) -> None:
        told = scatter(self._past)
        said = words_kinds.scatter(told)
        figure = None if told.needs else figures_kinds.scatter(told, said)
        self.scatter.say(said, "" if told.needs else words_kinds.scatter_caution(), figure)

    def _fill_groups(
        self, card: ChartCard, told: tuple[Group, ...], name: Callable[[Group], str]
    ) -> None:
        said = words_kinds.groups(told)
        ready = sum(not group.needs for group in told) > 1
        figure = figures_kinds.groups(told, said, card.heading, name) if ready else None
        card.say(said, words_kinds.groups_caution() if ready else "", figure)

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved | SessionEnded) and self.isVisible():
            self.shown()
