"""The cold-dose ledger: how much cold each place had, in a day and in a week (idea 1)."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.domain.care import CareEntry
from app.domain.known import Known
from app.domain.ledger import SiteDose
from app.domain.pain import Site
from app.domain.rest import aged, judge_rest
from app.domain.rules import RULES
from app.domain.units import Moment
from app.news import News, Saved, SessionEnded
from ui import words_figures as figures
from ui import words_rules
from ui.parts.body_map import site_name
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Size, Space, look

Figure: TypeAlias = Callable[[SiteDose | None], str]
"""A figure of a place over some time; None: it had no session."""
DAY_MS = 86_400_000
WEEK_MS = 7 * DAY_MS
CARE_READ = 200
"""Entries of cold from elsewhere that are looked through for the week; our own choice."""


class PairRow(QWidget):
    """A name, its figure for a day and its figure for a week."""

    def __init__(self, name: str, day: str, week: str, *, head: bool = False) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, Space.XS, 0, Space.XS)
        self._box.setSpacing(Space.S)
        if name:
            self._box.addWidget(Text(name, tone="quiet"), 5)
        else:
            self._box.addStretch(5)
        right, size = Qt.AlignmentFlag.AlignRight, Size.CAPTION if head else Size.BODY
        tone = "quiet" if head else "ink"
        both = QHBoxLayout()
        for text in (day, week):
            both.addWidget(Text(text, size, tone, bold=not head, ticking=True, align=right), 1)
        self._box.addLayout(both, 6)
        self.values = (day, week)
        self.setAccessibleName(f"{name}: {day}, {week}" if name else f"{day}, {week}")

    def minimumSizeHint(self) -> QSize:
        """As narrow as its figures: the name may stand above them."""
        return QSize(2 * Extent.TOUCH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large figures need the whole width: the name goes above."""
        super().resizeEvent(event)
        narrow = self.width() < 6 * Extent.TOUCH * look().text_scale
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._box.direction():
            self._box.setDirection(way)
            self.updateGeometry()


class LedgerPage(Page):
    """`cares_wanted`: the list of cold from elsewhere."""

    cares_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.rows: dict[tuple[Site, str], PairRow] = {}
        shell.heard.connect(self._hear)
        self.shown()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved | SessionEnded):
            self.shown()

    def shown(self) -> None:
        """Read and count again."""
        self.clear()
        self.rows.clear()
        now = self._shell.now()
        day, week = self._doses(now, DAY_MS), self._doses(now, WEEK_MS)
        care = self._shell.read(lambda diary: diary.care(CARE_READ), ())
        in_week = [entry for entry in care if entry.began.wall_ms >= now.wall_ms - WEEK_MS]
        sites = [s for s in Site if s in week or any(entry.site is s for entry in in_week)]
        if not sites:
            self.add(Text(self.tr("No cold in the last 7 days."), Size.LEAD, bold=True))
        for site in sites:
            self._add_site(site, day.get(site), week.get(site), in_week, now)
        self._add_foot(in_week, now)

    def _doses(self, now: Moment, span_ms: int) -> dict[Site, SiteDose]:
        doses = self._shell.read(lambda diary: diary.doses(now.wall_ms - span_ms), ())
        return {dose.site: dose for dose in doses}

    def _add_site(
        self,
        site: Site,
        day: SiteDose | None,
        week: SiteDose | None,
        care: Iterable[CareEntry],
        now: Moment,
    ) -> None:
        card = Card(site_name(site))
        known = self._shell.read(lambda diary: diary.known(now), Known())
        if any(lock.holds(site, rehearsal=False) for lock in known.locks):
            card.add(Text(words_rules.paused_place(site), tone="stop", bold=True))
        else:
            card.add(Text(_ready(site, known, now), tone="primary", bold=True))
        card.add(PairRow("", self.tr("24 hours"), self.tr("7 days"), head=True))
        for name, figure in self._figures():
            row = PairRow(name, figure(day), figure(week))
            self.rows[site, name] = row
            card.add(row)
        here = [entry for entry in care if entry.site is site]
        if here:
            card.add(self._care_row(here, now))
        self.add(card)

    def _figures(self) -> tuple[tuple[str, Figure], ...]:
        low, lower = (self._shell.temperature(value) for value in (1500, 1200))
        at = self.tr("At or below {t}")
        return (
            (self.tr("Sessions"), lambda d: str(d.sessions if d else 0)),
            (self.tr("Time with cold"), lambda d: figures.span(d.cold_s if d else 0)),
            (at.format(t=low), lambda d: _measured(d, d.dose.below_15_s if d else 0)),
            (at.format(t=lower), lambda d: _measured(d, d.dose.below_12_s if d else 0)),
            (self.tr("Cold dose"), self._dose),
            (self.tr("Skin measured in"), _share),
        )

    def _dose(self, dose: SiteDose | None) -> str:
        """Degree-minutes below 15 degC, in the person's degrees."""
        if dose is None or not dose.measured:
            return figures.DASH
        degree_min = dose.dose.degree_s / 100 / 60
        if self._shell.settings.fahrenheit:
            degree_min *= 1.8
        return f"{degree_min:.0f}"

    def _care_row(self, entries: list[CareEntry], now: Moment) -> PairRow:
        today = [e for e in entries if e.began.wall_ms >= now.wall_ms - DAY_MS]
        spans = (figures.span(sum(e.seconds for e in group)) for group in (today, entries))
        return PairRow(self.tr("From elsewhere"), *spans)

    def _add_foot(self, care: Iterable[CareEntry], now: Moment) -> None:
        nowhere = [entry for entry in care if entry.site is None]
        if nowhere:
            card = Card(self.tr("Not on one place"))
            card.add(PairRow("", self.tr("24 hours"), self.tr("7 days"), head=True))
            card.add(self._care_row(nowhere, now))
            self.add(card)
        degrees = self._shell.temperature(1500)
        said = self.tr(
            "Cold dose: 1 degree below {t} for 1 minute counts 1. "
            "Sessions without a skin sensor have minutes, but no dose."
        )
        self.add(Text(said.format(t=degrees), Size.CAPTION, "quiet"))
        cares = Button(self.tr("Cold from elsewhere"), Kind.SOFT, "cold")
        cares.clicked.connect(self.cares_wanted)
        self.add(cares)
        self.add_gap()


def _measured(dose: SiteDose | None, seconds: int) -> str:
    return figures.span(seconds) if dose and dose.measured else figures.DASH


def _share(dose: SiteDose | None) -> str:
    if dose is None:
        return figures.DASH
    text = QCoreApplication.translate("words", "{measured} of {all}")
    return text.format(measured=dose.measured, all=dose.sessions)


def _ready(site: Site, known: Known, now: Moment) -> str:
    """The rest clock of that place (T05), and what a day still allows (T06, T07)."""
    least_s = RULES["T07"]["shortest_s"]
    rest = judge_rest(site, least_s, aged(known.past, now.wall_ms))
    wait_ms = 1000 * max((wait.seconds for wait in rest.waits), default=0)
    if not wait_ms:
        return QCoreApplication.translate("words", "Ready")
    at = replace(now, mono_ms=now.mono_ms + wait_ms, wall_ms=now.wall_ms + wait_ms)
    when = figures.clock_time(at)
    if figures.local(at).date() != figures.local(now).date():
        when = f"{figures.day(at, now)} {when}"
    return QCoreApplication.translate("words", "Ready at {time}").format(time=when)
