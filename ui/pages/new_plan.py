"""A course: made from a template, or one's own; other numbers for the one that runs."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from app.domain.pain import Site
from app.domain.plan import (
    MAX_SESSIONS,
    OWN_GOAL_LONGEST,
    SESSIONS,
    Goal,
    Hold,
    Plan,
    PlannedBy,
    Template,
    check,
)
from app.domain.programs import DEFAULT, DEFAULT_MASSAGE, MASSAGES, PROGRAMS
from app.domain.rules import RULES
from app.news import FaultNews, News, Saved
from app.plan_requests import KeepPlan
from ui import words_figures as figures
from ui import words_plan as words
from ui.pages.answers import Answers
from ui.pages.choice import Choice
from ui.pages.draft_page import DraftPage
from ui.pages.several import Several
from ui.parts.body_map import BodyMap
from ui.parts.button import BigButton, Kind
from ui.parts.card import Card
from ui.parts.number_field import NumberField, NumberRange
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell

PER_WEEK = 3
"""What stands there at first; our own choice."""
MOST_A_WEEK = 7 * RULES["T06"]["sessions_count"]


class NewPlanPage(DraftPage):
    """`plan` is where it starts from: one with an id is changed, else it is a suggestion."""

    done = Signal()

    def __init__(self, shell: Shell, plan: Plan | None = None) -> None:
        super().__init__()
        self._shell = shell
        self._plan = plan
        self._asked = False
        self.add(Text(words.never_more(), tone="quiet"))
        self._add_template(plan)
        self._add_where(plan)
        self._add_how_often(plan)
        self._add_goals(plan)
        self._add_who(plan)
        self.missing = Text("", tone="warn")
        self.missing.hide()
        self.add(self.missing)
        self.save = BigButton(self.tr("Keep this course"), Kind.PRIMARY, "check")
        self.save.clicked.connect(self._save)
        self.add(self.save)
        self.add_gap()
        shell.heard.connect(self._hear)
        self._look()
        self.give_up()

    def under_way(self) -> bool:
        """Whether it was asked to be kept a moment ago."""
        return self._asked

    def filled(self) -> object:
        """All that is filled in, also where it is not enough to be kept."""
        return super().filled(), self.map.site

    def keep(self) -> None:
        """As a press on Keep."""
        self._save()

    def _add_template(self, plan: Plan | None) -> None:
        name = self.tr("What kind of course?")
        card = Card(name)
        kinds = [(each, words.template(each)) for each in Template]
        self.template = Answers(name, kinds, plan.template if plan else None)
        self.template.chosen.connect(self._choose_template)
        self.sessions = NumberField(self.tr("Sessions in all"), NumberRange(1, MAX_SESSIONS))
        self.sessions.show_value(plan.sessions if plan else None)
        self.sessions.changed.connect(self._look)
        card.add(self.template)
        card.add(self.sessions)
        self.add(card)

    def _add_where(self, plan: Plan | None) -> None:
        card = Card(self.tr("Where, and how long?"))
        self.placed = ToggleRow(
            self.tr("On one place"), self.tr("Then only sessions there count for the course.")
        )
        self.placed.setChecked(plan is not None and plan.site is not None)
        self.map = BodyMap(asks=self.tr("Tap where the cold is to be"))
        if plan and plan.site:
            self.map.show_site(plan.site)
        self.program = Choice(
            self.tr("Minutes of cold"), _programs(), plan.program if plan else DEFAULT
        )
        self.placed.toggled.connect(self._look)
        self.map.chosen.connect(self._look)
        self.program.chosen.connect(self._look)
        card.add(self.placed)
        card.add(self.map)
        card.add(Text(self.tr("Minutes of cold"), bold=True))
        card.add(self.program)
        self.add(card)

    def _add_how_often(self, plan: Plan | None) -> None:
        card = Card(self.tr("How often at most?"))
        counts = range(1, RULES["T06"]["sessions_count"] + 1)
        self.per_day = Choice(
            self.tr("Sessions a day at most"),
            [(count, str(count)) for count in counts],
            plan.per_day if plan else 1,
        )
        self.per_week = NumberField(self.tr("Sessions a week at most"), NumberRange(1, MOST_A_WEEK))
        self.per_week.show_value(plan.per_week if plan else PER_WEEK)
        self.per_day.chosen.connect(self._look)
        self.per_week.changed.connect(self._look)
        card.add(Text(self.tr("Sessions a day at most"), bold=True))
        card.add(self.per_day)
        card.add(self.per_week)
        self.add(card)

    def _add_goals(self, plan: Plan | None) -> None:
        name = self.tr("What do you want to watch?")
        card = Card(name)
        goals = [(each, words.goal(each)) for each in Goal]
        self.goals = Several(name, goals, plan.goals if plan else ())
        self.own_goal = QLineEdit(plan.own_goal if plan else "")
        self.own_goal.setMaxLength(OWN_GOAL_LONGEST)
        self.own_goal.setAccessibleName(self.tr("In your own words"))
        self.own_goal.setPlaceholderText(self.tr("In your own words, or empty"))
        card.add(self.goals)
        card.add(self.own_goal)
        self.add(card)

    def _add_who(self, plan: Plan | None) -> None:
        name = self.tr("Who planned it?")
        card = Card(name)
        self.who = Choice(
            name,
            [(each, words.who(each)) for each in PlannedBy],
            plan.who if plan else PlannedBy.PERSON,
        )
        card.add(self.who)
        self.add(card)

    def _choose_template(self, template: Template) -> None:
        """A template brings its number of sessions; the range is its own."""
        low, high = SESSIONS.get(template, (1, MAX_SESSIONS))
        self.sessions.set_within(self.tr("Sessions in all"), NumberRange(low, high))
        count = self.sessions.whole
        if template in SESSIONS and (count is None or not low <= count <= high):
            self.sessions.show_value(low)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Show what is still to be asked."""
        template = self.template.value
        fixed = template is None or template in {Template.ACUTE, Template.CHRONIC}
        self.sessions.setVisible(not fixed)
        self.map.setVisible(self.placed.isChecked())
        self.missing.hide()

    @property
    def plan(self) -> Plan | None:
        """The course as it stands there; None while something is missing."""
        template, count, per_week = self.template.value, self.sessions.whole, self.per_week.whole
        per_day, program = self.per_day.value, self.program.value
        if not isinstance(template, Template) or count is None or per_week is None:
            return None
        if not isinstance(per_day, int) or not isinstance(program, str):
            return None
        who = self.who.value
        plan = Plan(
            template=template,
            program=program,
            site=self.site,
            sessions=count,
            per_week=per_week,
            began=self._shell.now(),
            per_day=min(per_day, per_week),
            goals=frozenset(each for each in self.goals.values if isinstance(each, Goal)),
            own_goal=self.own_goal.text().strip(),
            who=who if isinstance(who, PlannedBy) else PlannedBy.PERSON,
        )
        old = self._plan
        if old is None:
            return plan
        began = old.began if old.id else plan.began
        return replace(plan, began=began, stage=old.stage, follows=old.follows, id=old.id)

    @property
    def site(self) -> Site | None:
        """The place; None for any."""
        return self.map.site if self.placed.isChecked() else None

    def _missing(self) -> str:
        if self.template.value is None:
            return self.tr("Choose what kind of course.")
        for field in (self.sessions, self.per_week):
            if field.value is None:
                return field.complaint() or field.range_words()
        if self.placed.isChecked() and self.map.site is None:
            return self.tr("Show on the body where.")
        return words.holds(self.holds())

    def holds(self) -> tuple[Hold, ...]:
        """Why the rules do not let it be so."""
        plan = self.plan
        return tuple(check(plan, self._shell.known(), self._shell.now())) if plan else ()

    def _save(self) -> None:
        missing = self._missing()
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        plan = self.plan
        if missing or plan is None:
            self._shell.window_frame.announce(missing, urgent=True)
            return
        self._asked = True
        self.save.setEnabled(False)
        self._shell.ask(KeepPlan(plan))

    @Slot(object)
    def _hear(self, news: News) -> None:
        if not self._asked:
            return
        if isinstance(news, FaultNews) and news.asked == "KeepPlan":
            self._asked = False
            self.save.setEnabled(True)
        elif isinstance(news, Saved) and news.what == "KeepPlan":
            self._asked = False
            self.give_up()
            self._shell.window_frame.toast(self.tr("Saved"))
            self.done.emit()


def _programs() -> list[tuple[object, str]]:
    """As Today offers them."""
    wraps = [(key, figures.minutes(program.cold_s)) for key, program in PROGRAMS.items()]
    text = QCoreApplication.translate("TodayPage", "Ice {minutes}")
    ice = text.format(minutes=figures.minutes(MASSAGES[DEFAULT_MASSAGE].cold_s))
    return [*wraps, (DEFAULT_MASSAGE, ice)]
