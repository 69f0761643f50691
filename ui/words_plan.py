"""Courses and looks back in words. No sentence here asks for more cold, praises, or
counts what was left out."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.domain.lookback import LookBack, Turn
from app.domain.plan import (
    SESSIONS,
    Answer,
    Goal,
    Hold,
    Plan,
    PlanEnd,
    Planned,
    PlannedBy,
    Point,
    Progress,
    Stage,
    Template,
)
from app.domain.programs import ALL_PROGRAMS
from ui import words_figures as figures
from ui import words_rules, words_trends
from ui.parts.body_map import site_name

translate = QCoreApplication.translate


# --- courses


def template(value: Template) -> str:
    """What a course was made from, and how long it is."""
    low, high = SESSIONS.get(value, (0, 0))
    text = {
        Template.ACUTE: translate("plan", "New pain: look back after {low} sessions"),
        Template.CHRONIC: translate("plan", "Lasting pain: look back after {low} sessions"),
        Template.FULL: translate("plan", "A longer course: {low} to {high} sessions"),
        Template.OWN: translate("plan", "My own"),
    }[value]
    return text.format(low=low, high=high)


def stage(value: Stage) -> str:
    """Where a course is."""
    return {
        Stage.INTENSIVE: translate("plan", "The first sessions"),
        Stage.GAUGE: translate("plan", "Seeing how it goes"),
        Stage.MAINTENANCE: translate("plan", "Now and then"),
    }[value]


def goal(value: Goal) -> str:
    """What the person watches: a topic, no promise."""
    return {
        Goal.INFLAMMATION: translate("plan", "Swelling and heat"),
        Goal.MOVEMENT: translate("plan", "Moving"),
        Goal.RELIEF: translate("plan", "Pain"),
        Goal.SPASM: translate("plan", "Tight muscles"),
    }[value]


def goals(plan: Plan) -> str:
    """All goals in a line; empty for none."""
    said = [goal(each) for each in Goal if each in plan.goals]
    return ", ".join((*said, plan.own_goal) if plan.own_goal else said)


def who(value: PlannedBy) -> str:
    """Whose course it is."""
    if value is PlannedBy.PHYSIO:
        return translate("plan", "My physiotherapist")
    return translate("plan", "Me")


def place(plan: Plan) -> str:
    """Where the cold is to be."""
    return site_name(plan.site) if plan.site else translate("plan", "Where it hurts")


def title(plan: Plan) -> str:
    """Where, and how long each session is."""
    return f"{place(plan)} · {figures.minutes(ALL_PROGRAMS[plan.program].cold_s)}"


def why(value: PlanEnd) -> str:
    """Why a course is over."""
    return {
        PlanEnd.OVER: translate("plan", "All sessions done"),
        PlanEnd.STOPPED: translate("plan", "You stopped it"),
        PlanEnd.CHANGED: translate("plan", "You made another one"),
        PlanEnd.SEE_SOMEONE: translate("plan", "You wanted to ask someone first"),
    }[value]


def done(told: Progress) -> str:
    """Sessions of the course that are done."""
    return translate("plan", "{done} of {of}").format(done=told.done, of=told.of)


def this_week(told: Progress) -> str:
    """Sessions of this week, and how many there may be: nothing is owed."""
    return translate("plan", "{done} of {of}").format(done=told.this_week, of=told.per_week)


def point(value: Point, count: int = 0) -> str:
    """A point at which to look back; `count` sessions for the end of a course."""
    counts = {
        Point.SESSION_3: 3,
        Point.SESSION_4: 4,
        Point.SESSION_10: 10,
        Point.SESSION_20: 20,
        Point.COURSE_END: count,
    }
    if value is Point.DAYS_30:
        return translate("plan", "30 days after the course")
    if not counts[value]:
        return translate("plan", "At the end of the course")
    return translate("plan", "After {count} sessions").format(count=counts[value])


def card(planned: Planned, told: Progress, ahead: tuple[Point, int] | None, *, due: bool) -> str:
    """The course in one line."""
    line = translate("plan", "Course: {done} of {of}").format(done=told.done, of=told.of)
    if not planned.open:
        line = translate("plan", "Your course is over")
    if due:
        look = translate("plan", "time to look back")
        return f"{line}, {look}"
    if ahead and ahead[1] == told.done + 1:
        look = translate("plan", "look back after the next one")
        return f"{line}, {look}"
    return line


def holds(reasons: Iterable[Hold]) -> str:
    """Why a course cannot be planned so, and how much there may be."""
    return "\n".join(_hold(each) for each in reasons)


def _hold(hold: Hold) -> str:
    rule = hold.finding.rule
    if hold.most is None:
        return words_rules.sentence(rule)
    if hold.weekly:
        text = translate("plan", "That is too often. There may be {most} sessions a week at most.")
    else:
        text = translate("plan", "That is too often. There may be {most} sessions a day at most.")
    return words_rules.cited(text.format(most=hold.most), rule)


# --- looking back


def look_back(told: LookBack, least: int) -> str:
    """What the scores come to; too early to say is an answer. `least` pairs make it none."""
    if told.turn is Turn.EARLY:
        return words_trends.too_early(max(1, least - len(told.pairs)))
    if told.turn is Turn.SAME:
        return words_rules.sentence("W04")
    change = told.change
    assert change is not None, "there are pairs"
    if told.turn is Turn.HIGHER:
        return translate(
            "plan",
            "Your pain was higher after most sessions. Please stop, and talk to a health "
            "professional.",
        )
    lower = sum(after < before for before, after in told.pairs)
    counted = translate("trends", "After {lower} of {n} sessions your score was lower.")
    first = counted.format(lower=lower, n=change.n)
    return first if change.interval is None else f"{first} {words_trends.middle_change(change)}"


def missing(count: int) -> str:
    """How many sessions have not both scores; empty for none."""
    if not count:
        return ""
    return translate("plan", "Sessions without both scores: {count}").format(count=count)


def answer(value: Answer, at: Point) -> str:
    """What may follow from a look back."""
    if value is Answer.KEEP:
        return {
            Point.COURSE_END: translate("plan", "This course is done"),
            Point.DAYS_30: translate("plan", "Leave it as it is"),
        }.get(at, translate("plan", "Go on as it is"))
    return {
        Answer.CHANGE: translate("plan", "Change the course"),
        Answer.STOP: translate("plan", "Stop with cold for now"),
        Answer.SEE_SOMEONE: translate("plan", "See someone first"),
    }[value]


def never_more() -> str:
    """What a course cannot do."""
    return translate(
        "plan",
        "A course never makes cold longer or more often than the rules of this app allow. The app "
        "checks every start. You may always do less.",
    )


def see_someone() -> str:
    """What the person chose to do first."""
    return translate(
        "plan", "Your course is over for now. Ask your doctor or physiotherapist how to go on."
    )
