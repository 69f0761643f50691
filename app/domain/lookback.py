"""When a plan is looked back at, what there is to see then, and what may follow (R2, R3).

Every point is a prompt and none a target (W04-W07): nothing here asks for more cold.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from app.domain.insight import Change, change
from app.domain.period import MIDNIGHT, local_day
from app.domain.plan import Answer, Plan, PlanEnd, Planned, Point, Review, Stage, Template
from app.domain.rules import RULES
from app.domain.units import Moment

DAYS_AFTER = 30
"""When a course that is over is looked back at once more (features C2, R2)."""
LAPSES_DAYS = 60
"""When that look back is not asked for any more [J]."""


def points(plan: Plan) -> tuple[tuple[Point, int], ...]:
    """The plan's own points with their number of sessions, in their order, the end last. A point
    that falls on the end is the end. The first comes after 3 sessions of an acute course, else
    after 4 (W04)."""
    rule = RULES["W04"]
    review = RULES["W05"]
    first = (
        (Point.SESSION_3, rule["new_pain_count"])
        if plan.template is Template.ACUTE
        else (Point.SESSION_4, rule["sessions_count"])
    )
    later = (Point.SESSION_10, review["first_count"]), (Point.SESSION_20, review["second_count"])
    within = (each for each in (first, *later) if each[1] < plan.sessions)
    return (*within, (Point.COURSE_END, plan.sessions))


def next_point(planned: Planned) -> tuple[Point, int] | None:
    """The point that comes next while the plan runs, with its number of sessions; None after the
    last."""
    done = len(planned.sessions)
    ahead = (each for each in points(planned.plan) if each[1] > done)
    return next(ahead, None) if planned.open else None


def due_point(planned: Planned, now: Moment, starts_h: int = MIDNIGHT) -> Point | None:
    """The point at which to look back now; days begin at `starts_h` o'clock. An earlier one that
    nobody answered lapses quietly."""
    answered = {each.point for each in planned.reviews}
    if planned.open:
        reached = [point for point, count in points(planned.plan) if count <= len(planned.sessions)]
        last = reached[-1] if reached else None
        return None if last in answered else last
    if planned.plan.ended is None or planned.plan.why is not PlanEnd.OVER:
        return None
    days = local_day(now, starts_h) - local_day(planned.plan.ended, starts_h)
    in_time = DAYS_AFTER <= days < LAPSES_DAYS
    return Point.DAYS_30 if in_time and Point.DAYS_30 not in answered else None


class Turn(StrEnum):
    """What the pains before and after come to, in one word (insight 6, course logic)."""

    EARLY = "early"
    LOWER = "lower"
    SAME = "same"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class LookBack:
    """The pains before and after of a plan, oldest first, and what they come to. `change` is None
    without a pair; its interval comes with six (insight 6)."""

    pairs: tuple[tuple[int, int], ...]
    missing: int
    """Sessions with only one of the two pains, or none."""
    change: Change | None
    turn: Turn


def look_back(planned: Planned) -> LookBack:
    """What there is to see. It says nothing of why, and nothing before the plan's first point
    (W04): the first sessions are for learning."""
    pairs = tuple(
        (each.before, each.after)
        for each in planned.sessions
        if each.before is not None and each.after is not None
    )
    found_change = change(after - before for before, after in pairs)
    (_, least), *_ = points(planned.plan)
    return LookBack(
        pairs, len(planned.sessions) - len(pairs), found_change, _turn(found_change, least)
    )


def _turn(told: Change | None, least: int) -> Turn:
    if told is None or told.n < least:
        return Turn.EARLY
    if told.median < 0:
        return Turn.LOWER
    return Turn.SAME if told.median == 0 else Turn.HIGHER


def answers(turn: Turn) -> tuple[Answer, ...]:
    """What may follow, what is suggested first. Where nothing got better, that is to see someone
    (W04); going on as before is never the first thing then."""
    if turn is Turn.HIGHER:
        return Answer.SEE_SOMEONE, Answer.STOP, Answer.CHANGE, Answer.KEEP
    if turn is Turn.SAME:
        return Answer.SEE_SOMEONE, Answer.CHANGE, Answer.STOP, Answer.KEEP
    return Answer.KEEP, Answer.CHANGE, Answer.STOP, Answer.SEE_SOMEONE


def reviewed(plan: Plan, review: Review) -> Plan:
    """The plan after that look back: further, or over. One that is over stays as it is."""
    if plan.ended is not None:
        return plan
    ends = {
        Answer.CHANGE: PlanEnd.CHANGED,
        Answer.STOP: PlanEnd.STOPPED,
        Answer.SEE_SOMEONE: PlanEnd.SEE_SOMEONE,
    }
    why = ends.get(review.answer)
    if why is None and review.point is Point.COURSE_END:
        why = PlanEnd.OVER
    if why is not None:
        return replace(plan, ended=review.at, why=why)
    return replace(plan, stage=next_stage(plan.stage))


def next_stage(stage: Stage, *, relapse: bool = False) -> Stage:
    """What comes after a stage; a relapse leads from any to the first."""
    if relapse:
        return Stage.INTENSIVE
    after = dict(pairwise(Stage))
    return after.get(stage, stage)


def following(plan: Plan, now: Moment, *, relapse: bool = False) -> Plan:
    """A plan that goes on from one that is over, as a suggestion: now and then once a whole course
    is done, or all over again."""
    over = plan.why is PlanEnd.OVER and not relapse
    stage = Stage.MAINTENANCE if over else next_stage(plan.stage, relapse=True)
    return replace(
        plan,
        template=Template.OWN if over else plan.template,
        sessions=min(plan.sessions, RULES["W04"]["sessions_count"]) if over else plan.sessions,
        per_day=1 if over else plan.per_day,
        per_week=1 if over else plan.per_week,
        began=now,
        stage=stage,
        follows=plan.id or None,
        ended=None,
        why=None,
        id=0,
    )
