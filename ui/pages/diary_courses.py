"""Where a search of the diary met a course or a look back: rows above those of the timeline."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.domain.plan import Plan, PlanFound
from app.domain.timeline import Filter
from ui import words_figures as figures
from ui import words_plan, words_search
from ui.parts.roll_lines import Heading, Line, Row
from ui.shell import Shell

translate = QCoreApplication.translate
COURSE = "course"
Key = tuple[str, int]


class FoundCourses:
    """Keys of its rows begin with COURSE, those of the timeline with a Target."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._plans: dict[Key, Plan] = {}

    def lines(self, wanted: Filter) -> Iterator[Line]:
        """A heading and a row for each; none where no words are looked for, or where a filter asks
        for what a course does not have."""
        self._plans = {}
        found = [each for each in self._found(wanted) if _within(each, wanted)]
        if found:
            yield Heading(translate("DiaryPage", "In your courses"), large=True)
        for number, each in enumerate(found):
            key = (COURSE, number)
            self._plans[key] = each.plan
            yield self._row(key, each)

    def plan(self, key: Key) -> Plan | None:
        """The course of that row; None for one of the timeline."""
        return self._plans.get(key)

    def _found(self, wanted: Filter) -> tuple[PlanFound, ...]:
        bare = replace(
            wanted, words="", word_regions=frozenset(), word_kinds=frozenset(),
            word_targets=frozenset(), period=None,
        )  # fmt: skip
        if not wanted.words or bare != Filter():
            return ()
        goals = words_search.goals(wanted.words)
        return self._shell.read(lambda diary: diary.found_in_plans(wanted.words, goals), ())

    def _row(self, key: Key, found: PlanFound) -> Row:
        plan, look = found.plan, found.look
        day = figures.day(found.at, self._shell.now())
        if look is not None:
            title = words_plan.point(look.point, plan.sessions)
            return Row(key, title, day, icon="trends", found=found.snippet)
        said = "" if found.snippet else f" · {words_plan.goals(plan)}"
        text = translate("DiaryPage", "Began: {day}").format(day=day)
        return Row(
            key, words_plan.title(plan), f"{text}{said}", icon="calendar", found=found.snippet
        )


def _within(found: PlanFound, wanted: Filter) -> bool:
    return wanted.period is None or wanted.period.holds(found.at)
