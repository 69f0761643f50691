"""How much has changed since a day, -5 to 5 (measures.md: global change, anchored to a day that is
shown)."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Slot

from app.domain.entry_kind import EntryKind
from app.domain.function import Change
from app.domain.journal import Body, DiaryEntry
from app.domain.measures_due import CHANGE_DAYS, day_of
from app.domain.units import Moment
from ui import words_entries as entries
from ui.pages.day_picker import DayPicker
from ui.pages.entry_page import EntryPage
from ui.parts.card import Card
from ui.parts.score_pad import ScorePad
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size

SCORES = range(-5, 6)
LOOK_BACK_MS = 120 * 86_400_000
"""So far back the day of the last change is looked for; our own choice."""


class ChangeEntryPage(EntryPage):
    """First the day that one compares with, then how it is now."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        card = Card(self.tr("Compared with which day?"))
        today = day_of(shell.now(), shell.preferences.day_starts_h)
        self.day = DayPicker(self.tr("Compared with which day?"), today, self._usual(today))
        self.day.changed.connect(self._changed)
        card.add(self.day)
        self.ask(card)
        card = Card(self.tr("How are you now?"))
        self.anchor = Text("", Size.LEAD, bold=True)
        low, high = self.tr("{score} much worse"), self.tr("{score} much better")
        ends = (
            low.format(score=entries.signed(SCORES[0])),
            high.format(score=entries.signed(SCORES[-1])),
        )
        self.pad = ScorePad(ends, self.tr("Change: {0}"), SCORES)
        self.pad.rated.connect(self._look)
        card.add(self.anchor)
        card.add(self.pad)
        card.add(Text(self.tr("0 is the same."), Size.CAPTION, "quiet"))
        self.ask(card)
        self._changed()
        self.begin()

    def _usual(self, today: date) -> list[tuple[str, str]]:
        """The day of the last time, and those from which weeks 2 and 4 count."""
        now_ms, kinds = self.shell.now().wall_ms, frozenset({EntryKind.CHANGE})
        told = self.shell.read(lambda d: d.entries(now_ms - LOOK_BACK_MS, now_ms, kinds), ())
        usual = {
            (today - timedelta(days=days)).isoformat(): words
            for days, words in zip(
                CHANGE_DAYS, (self.tr("2 weeks ago"), self.tr("4 weeks ago")), strict=True
            )
        }
        last = told[-1].body if told else None
        if isinstance(last, Change):
            words = self.tr("{day}, as last time").format(day=entries.date(last.since))
            return [(last.since, words), *((k, v) for k, v in usual.items() if k != last.since)]
        return list(usual.items())

    def said(self) -> Body | None:
        """The change; None without a day or a score."""
        day, score = self.day.day, self.pad.score
        return Change(score, day) if day and score is not None else None

    def show_said(self, body: Body) -> None:
        """Fill in day and score."""
        if isinstance(body, Change):
            self.day.show_day(body.since)
            self.pad.show_score(body.score)
            self._changed()

    def lacks(self) -> str:
        """The day, or the score."""
        if not self.day.day:
            return self.day.complaint or self.tr("Choose the day that you compare with.")
        return self.tr("Choose how much has changed.")

    @Slot()
    def _changed(self) -> None:
        day = self.day.day
        self.anchor.setVisible(bool(day))
        if day:
            long = QLocale().toString(
                QDate(*date.fromisoformat(day).timetuple()[:3]), QLocale.FormatType.LongFormat
            )
            self.anchor.setText(self.tr("Compared with {day}").format(day=long))
        self._look()
