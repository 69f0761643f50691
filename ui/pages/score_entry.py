"""The score of a questionnaire that somebody else gave (features C7): the number, checked by its
range and step. The app holds the text of no questionnaire (measures.md)."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from app.domain.entry_kind import EntryKind
from app.domain.function import Score
from app.domain.instruments import SCALES, Instrument, Scale
from app.domain.journal import Body, DiaryEntry
from app.domain.units import Moment
from ui import words_entries as entries
from ui import words_figures as figures
from ui import words_journal
from ui.pages.choice import Choice
from ui.pages.entry_page import EntryPage
from ui.parts.card import Card
from ui.parts.number_field import NumberField, NumberRange
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Size

BY_LONGEST = 120
"""Characters of who gave it; our own choice."""
LOOK_BACK_MS = 3 * 365 * 86_400_000
"""So far back the last score is looked for; our own choice."""


class ScoreEntryPage(EntryPage):
    """First the questionnaire, then its score. The day is when it was."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        card = Card(self.tr("Which questionnaire was it?"))
        names = [(each, words_journal.instrument(each)) for each in Instrument]
        self.instrument = Choice(self.tr("Which questionnaire was it?"), names)
        self.instrument.chosen.connect(self._chosen)
        card.add(self.instrument)
        self.ask(card)
        self.number = Card(self.tr("What was the score?"))
        self.score = NumberField(self.tr("Score"), NumberRange(0, 100), titled=False)
        self.score.changed.connect(self._look)
        self.range = Text("", Size.CAPTION, "quiet")
        self.last = Text("", Size.CAPTION, "quiet")
        self.matters = Text("", Size.CAPTION, "quiet")
        for widget in (self.score, self.range, self.last, self.matters):
            self.number.add(widget)
        self.ask(self.number)
        card = Card(self.tr("Who gave it to you?"))
        self.by = QLineEdit()
        self.by.setAccessibleName(self.tr("Who gave it to you?"))
        self.by.setPlaceholderText(self.tr("You may leave this empty"))
        self.by.setMaxLength(BY_LONGEST)
        self.by.setMinimumHeight(Extent.TOUCH)
        card.add(self.by)
        self.ask(card)
        self._chosen()
        self.begin()

    def said(self) -> Body | None:
        """The score; None without a questionnaire or a number that it can give."""
        instrument, value = self.instrument.value, self.score.value
        if not isinstance(instrument, Instrument) or value is None:
            return None
        return Score(instrument, value, self.by.text().strip())

    def show_said(self, body: Body) -> None:
        """Fill in questionnaire, score and who gave it."""
        if isinstance(body, Score):
            self.instrument.show_value(body.instrument)
            self._chosen()
            self.score.show_value(body.value)
            self.by.setText(body.by)

    def lacks(self) -> str:
        """The questionnaire, or a score that it can give."""
        if self.instrument.value is None:
            return self.tr("Choose which questionnaire it was.")
        return self.score.complaint() or self.tr("Write down the score.")

    @Slot()
    def _chosen(self) -> None:
        """Ask for a score of that questionnaire."""
        instrument = self.instrument.value
        self.number.setVisible(isinstance(instrument, Instrument))
        if isinstance(instrument, Instrument):
            scale = SCALES[instrument]
            within = NumberRange(scale.lowest, scale.highest, 0 if scale.step >= 1 else 1)
            self.score.set_within(self.tr("Score"), within)
            self.score.check()
            self._tell(self.range, self._range(scale))
            self._tell(self.last, self._last(instrument))
            self._tell(self.matters, self._matters(scale))
        self._look()

    def _tell(self, text: Text, words: str) -> None:
        text.setText(words)
        text.setVisible(bool(words))

    def _range(self, scale: Scale) -> str:
        text = self.tr("From {low} to {high}.")
        return text.format(low=entries.number(scale.lowest), high=entries.number(scale.highest))

    def _last(self, instrument: Instrument) -> str:
        """The score before, as a fact."""
        now_ms, kinds = self.shell.now().wall_ms, frozenset({EntryKind.SCORE})
        told = self.shell.read(lambda d: d.entries(now_ms - LOOK_BACK_MS, now_ms, kinds), ())
        mine = self.entry.id if self.entry else 0
        scores = [
            (each.body.value, figures.full_day(each.at))
            for each in told
            if isinstance(each.body, Score)
            and each.body.instrument is instrument
            and each.id != mine
        ]
        if not scores:
            return ""
        value, day = scores[-1]
        text = self.tr("Last time: {value}, {day}.")
        return text.format(value=entries.number(value), day=day)

    def _matters(self, scale: Scale) -> str:
        if scale.matters is None:
            return ""
        text = self.tr("From papers: a change of {points} or more is one that matters.")
        return text.format(points=entries.number(scale.matters))
