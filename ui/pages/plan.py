"""More > Course and reminders: how far the course is, and when it is looked back at."""

from PySide6.QtCore import Signal, Slot

from app.domain.lookback import due_point, next_point
from app.domain.plan import Plan, PlanEnd, Planned, Progress, progress
from app.news import News, Saved, SessionEnded
from app.plan_requests import EndPlan
from ui import words_plan as words
from ui import words_reminders
from ui.pages.fact_row import FactRow
from ui.pages.side_by_side import SideBySide
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell

TOLD = frozenset({"KeepPlan", "EndPlan", "ReviewPlan", "KeepReminder", "DropReminder"})
"""Requests after which it is read again."""


class PlanPage(Page):
    """The course that runs, or the last one, and the way to the reminders; or an earlier one."""

    new_wanted = Signal(object)
    """Carries the Planned that a new course follows, None where it follows none."""
    change_wanted = Signal(object)
    """Carries the Plan whose numbers are to be others."""
    review_wanted = Signal(object, object)
    """Carries the Planned, and the Point at which it is looked back at."""
    reminders_wanted = Signal()

    def __init__(self, shell: Shell, earlier: Plan | None = None) -> None:
        """`earlier`: show that course, which is not the last one, and nothing to do with it."""
        super().__init__()
        self._shell, self._earlier = shell, earlier
        self.planned: Planned | None = None
        shell.heard.connect(self._hear)
        self.shown()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, SessionEnded) or (isinstance(news, Saved) and news.what in TOLD):
            self.shown()

    def shown(self) -> None:
        """Read it again."""
        self.clear()
        if self._earlier is not None:
            self._show_earlier(self._earlier)
            return
        self.planned = self._shell.read(lambda diary: diary.plan_now(), None)
        if self.planned is None:
            self._add_none()
        elif self.planned.open:
            self._add_open(self.planned)
        else:
            self._add_over(self.planned)
        self._add_reviews()
        self._add_reminders()
        self.add(Text(words.never_more(), tone="quiet"))

    def _show_earlier(self, plan: Plan) -> None:
        self.planned = self._shell.read(lambda diary: diary.planned(plan), Planned(plan))
        self._add_facts(self.planned)
        self._add_reviews()

    def _add_none(self) -> None:
        text = self.tr(
            "A course says how many sessions you plan, and when you want to look back at them."
        )
        card = Card(self.tr("No course yet"))
        card.add(Text(text))
        self.new = BigButton(self.tr("Make a course"), Kind.PRIMARY, "add")
        self.new.clicked.connect(lambda: self.new_wanted.emit(None))
        card.add(self.new)
        self.add(card)

    def _progress(self, planned: Planned) -> Progress:
        return progress(planned, self._shell.now(), self._shell.preferences.day_starts_h)

    def _add_open(self, planned: Planned) -> None:
        self._add_due(planned)
        card = Card(words.title(planned.plan))
        told = self._progress(planned)
        ahead = next_point(planned)
        facts = [
            (self.tr("Sessions"), words.done(told)),
            (self.tr("This week"), words.this_week(told)),
        ]
        if ahead:
            facts.append((self.tr("Next look back"), words.point(*ahead)))
        self._fill(card, planned, facts)
        card.add(Text(self.tr("Rehearsals do not count."), tone="quiet"))
        self.change = Button(self.tr("Change"), Kind.SOFT, "edit")
        self.end = Button(self.tr("End this course"), Kind.PLAIN)
        self.change.clicked.connect(lambda: self.change_wanted.emit(planned.plan))
        self.end.clicked.connect(self._end)
        card.add(SideBySide(self.change, self.end))
        self.add(card)

    def _add_over(self, planned: Planned) -> None:
        self._add_due(planned)
        self._add_facts(planned)
        follows = planned.plan.why is PlanEnd.OVER
        name = self.tr("Go on now and then") if follows else self.tr("Make a course")
        self.new = BigButton(name, Kind.SOFT if follows else Kind.PRIMARY, "add")
        self.new.clicked.connect(lambda: self.new_wanted.emit(planned))
        self.add(self.new)

    def _add_facts(self, planned: Planned) -> None:
        plan = planned.plan
        assert plan.ended is not None, "it is over"
        assert plan.why is not None, "what ended, ended for a reason"
        card = Card(words.title(plan))
        told = self._progress(planned)
        ended = self._shell.day(plan.ended)
        facts = [
            (self.tr("Sessions"), words.done(told)),
            (self.tr("Ended"), f"{ended} · {words.why(plan.why)}"),
        ]
        self._fill(card, planned, facts)
        self.add(card)

    def _add_due(self, planned: Planned) -> None:
        point = due_point(planned, self._shell.now(), self._shell.preferences.day_starts_h)
        if point is None:
            return
        card = Card(words.point(point, planned.plan.sessions), tone="primary_soft")
        card.add(Text(self.tr("This is a good time to look back. You decide how it goes on.")))
        self.review = BigButton(self.tr("Look back now"), Kind.PRIMARY, "trends")
        self.review.clicked.connect(lambda: self.review_wanted.emit(planned, point))
        card.add(self.review)
        self.add(card)

    def _fill(self, card: Card, planned: Planned, facts: list[tuple[str, str]]) -> None:
        plan = planned.plan
        facts.append((self.tr("Began"), self._shell.day(plan.began)))
        facts.append((self.tr("Part"), words.stage(plan.stage)))
        facts.append((self.tr("Planned by"), words.who(plan.who)))
        if goals := words.goals(plan):
            facts.append((self.tr("To watch"), goals))
        for name, value in facts:
            card.add(FactRow(name, value))

    def _add_reviews(self) -> None:
        planned = self.planned
        if planned is None or not planned.reviews:
            return
        card = Card(self.tr("When you looked back"))
        for each in planned.reviews:
            card.add(Text(words.point(each.point, planned.plan.sessions), bold=True))
            card.add(Text(words.answer(each.answer, each.point)))
            if each.met is not None:
                met = self.tr("What you watch: {met} of 10").format(met=each.met)
                card.add(Text(met, tone="quiet"))
            if each.note:
                card.add(Text(each.note, tone="quiet"))
        self.add(card)

    def _add_reminders(self) -> None:
        reminders = self._shell.read(lambda diary: diary.reminders(), ())
        on = [each for each in reminders if each.on]
        detail = self.tr("None") if not on else ", ".join(map(words_reminders.reminder, on))
        card = Card()
        self.reminders = ListRow(self.tr("Reminders"), detail, icon="reminder")
        self.reminders.clicked.connect(self.reminders_wanted)
        card.add(self.reminders)
        self.add(card)

    def _end(self) -> None:
        self._shell.ask(EndPlan(PlanEnd.STOPPED))
