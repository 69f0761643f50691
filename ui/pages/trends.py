"""Trends: what can be said truly of the pain ratings of the last 30 days, and no more."""

from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot

from app.domain.units import Moment
from app.news import News, Saved
from ui import words_figures as figures
from ui.pages.pain_dots import PainDots
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent

if TYPE_CHECKING:
    from app.domain.pain import PainRating

DAYS = 30
ENOUGH = 6
"""Below six entries no sentence about them can be more than chance (insight, section 6)."""
DAY_MS = 86_400_000


class TrendsPage(Page):
    """`table_wanted` carries headings and rows of the chart."""

    widest = int(Extent.TWO_COLUMNS)
    table_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._ratings: tuple[PainRating, ...] = ()
        card = Card(self.tr("Your pain, last 30 days"))
        self.summary = Text()
        self.dots = PainDots(DAYS)
        self.table = Button(self.tr("Show as table"), Kind.PLAIN, "table")
        self.table.clicked.connect(lambda: self.table_wanted.emit(self.rows()))
        for widget in (self.summary, self.dots, self.table):
            card.add(widget)
        self.caution = Text(
            self.tr(
                "Scores often fall by themselves after a bad day. "
                "These dots cannot tell you why yours rose or fell."
            ),
            tone="quiet",
        )
        card.add(self.caution)
        self.add(card)
        self.add_gap()
        shell.heard.connect(self._hear)

    def shown(self) -> None:
        """Read the ratings and show them."""
        now = self._shell.now()
        since = now.wall_ms - DAYS * DAY_MS
        self._ratings = self._shell.read(lambda diary: diary.ratings(since), ())
        said = self.said()
        self.summary.setText(said)
        dots = [((now.wall_ms - r.at.wall_ms) / DAY_MS, r.score) for r in self._ratings]
        first = Moment(now.mono_ms, since, now.utc_offset_min)
        self.dots.show_dots(dots, said, (figures.day(first, now), figures.day(now, now)))
        for widget in (self.dots, self.table, self.caution):
            widget.setVisible(bool(self._ratings))

    def said(self) -> str:
        """One true sentence about these ratings."""
        count = len(self._ratings)
        missing = ENOUGH - count
        if missing > 0:
            return self.tr("Not enough entries yet: %n more needed.", "", missing)
        scores = [rating.score for rating in self._ratings]
        text = self.tr(
            "%n entries. The middle score was {middle}, the lowest {low}, the highest {high}.",
            "",
            count,
        )
        middle = QLocale().toString(float(median(scores)), "g", 3)
        return text.format(middle=middle, low=min(scores), high=max(scores))

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and self.isVisible():
            self.shown()

    def rows(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """The same as words, newest first."""
        headings = (self.tr("Day"), self.tr("Time"), self.tr("Pain"))
        now = self._shell.now()
        rows = [
            (figures.day(rating.at, now), figures.clock_time(rating.at), str(rating.score))
            for rating in self._ratings
        ]
        return headings, rows
