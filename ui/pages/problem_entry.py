"""What the person uses cold for (features C4): where, for how long, what it came from."""

from collections.abc import Iterable
from datetime import timedelta

from app.domain.body import Region
from app.domain.journal import Body, Cause, Course, DiaryEntry, Problem
from app.domain.measures_due import day_of
from app.domain.units import Moment
from ui import words_journal
from ui.pages.day_picker import DayPicker
from ui.pages.entry_page import EntryPage
from ui.pages.region_sheet import RegionRow
from ui.pages.several import Several
from ui.parts.card import Card
from ui.parts.text import Text
from ui.shell import Shell


class ProblemEntryPage(EntryPage):
    """Where it is must be said; all else may be left out."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        self.when_card.set_title(self.tr("What time is this about?"))
        self.ask(Text(self.tr("What do you use cold for?"), tone="quiet"))
        card = Card()
        self.where = RegionRow(shell, self.tr("Where is it?"), several=True)
        self.where.changed.connect(self._look)
        card.add(self.where)
        self.ask(card)
        lasts = self.tr("How long have you had it?")
        courses = [(each, words_journal.course(each)) for each in Course]
        self.course = self._several(lasts, courses)
        came = self.tr("What did it come from?")
        causes = [(each, words_journal.cause(each)) for each in Cause]
        self.cause = self._several(came, causes)
        began = self.tr("When did it begin?")
        card = Card(began)
        today = day_of(shell.now(), shell.preferences.day_starts_h)
        week = (today - timedelta(days=7)).isoformat()
        usual = [("", self.tr("I am not sure")), (week, self.tr("1 week ago"))]
        self.since = DayPicker(began, today, [*usual, (today.isoformat(), self.tr("Today"))])
        self.since.changed.connect(self._look)
        card.add(self.since)
        self.ask(card)
        self.begin()

    def _several(self, question: str, values: Iterable[tuple[object, str]]) -> Several:
        card = Card(question)
        made = Several(question, values, single=True)
        made.changed.connect(self._look)
        card.add(made)
        self.ask(card)
        return made

    def said(self) -> Body | None:
        """The problem; None before it is said where, or with a day that cannot be."""
        if not self.where.regions or self.since.complaint:
            return None
        course, cause = self.course.value, self.cause.value
        return Problem(
            tuple(each for each in Region if each in self.where.regions),
            course if isinstance(course, Course) else None,
            cause if isinstance(cause, Cause) else None,
            self.since.day or "",
        )

    def show_said(self, body: Body) -> None:
        """Fill in what was said."""
        if isinstance(body, Problem):
            self.where.show_regions(body.regions)
            for chips, value in ((self.course, body.course), (self.cause, body.cause)):
                if value is not None:
                    chips.chip(value).setChecked(True)
            self.since.show_day(body.since or None)

    def lacks(self) -> str:
        """A day that can be, or where it is."""
        return self.since.complaint or self.tr("Show on the body where it is.")
