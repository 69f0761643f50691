"""A course that a person plans: how many sessions, how often, where, and what for.

A plan raises no limit and starts nothing: `judge_start` decides at every start as if there were no
plan. Review points are prompts, never targets (W04-W07): nothing here counts what was left out.
The numbers of the templates come from the seeds: 3 sessions for acute and 4 for chronic pain until
a first look back [S0:102], 10 to 20 in all [S0:102][S0:146], close sessions first, then a gauge,
then now and then [S2:63-81]. None of them is known to help more than another, so they are shown as
points at which to look back and never as facts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.guard import Finding, found
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.period import MIDNIGHT, local_day
from app.domain.programs import ALL_PROGRAMS
from app.domain.readiness import AskedStart, judge_start
from app.domain.rules import RULES
from app.domain.units import Moment

MAX_SESSIONS = 60
"""A plan is no longer than that; catches a slip of the finger [J]."""
OWN_GOAL_LONGEST = 120
"""Letters of a goal in the person's own words [J]."""


class Template(StrEnum):
    """What a plan was made from (R1)."""

    ACUTE = "acute"
    CHRONIC = "chronic"
    FULL = "full"
    OWN = "own"


SESSIONS = {Template.ACUTE: (3, 3), Template.CHRONIC: (4, 4), Template.FULL: (10, 20)}
"""Sessions of a template, from and to; the person's own has none."""


class Stage(StrEnum):
    """Where a plan is (R3): the first sessions, those in which one sees how it goes, and now and
    then. A relapse reopens the first."""

    INTENSIVE = "intensive"
    GAUGE = "gauge"
    MAINTENANCE = "maintenance"


class Goal(StrEnum):
    """What the person watches (R5); the words of the screen say no more than that."""

    INFLAMMATION = "inflammation"
    MOVEMENT = "movement"
    RELIEF = "relief"
    SPASM = "spasm"


class PlannedBy(StrEnum):
    """Whose plan it is."""

    PERSON = "person"
    PHYSIO = "physio"


class PlanEnd(StrEnum):
    """Why a plan is over."""

    OVER = "over"
    """Its sessions were done and looked back at."""
    STOPPED = "stopped"
    CHANGED = "changed"
    """Another plan was to take its place."""
    SEE_SOMEONE = "see_someone"
    """The person wanted to ask a health professional first."""


class Point(StrEnum):
    """A point at which to look back: after so many sessions, at the end, 30 days later (R2)."""

    SESSION_3 = "session_3"
    SESSION_4 = "session_4"
    SESSION_10 = "session_10"
    SESSION_20 = "session_20"
    COURSE_END = "course_end"
    DAYS_30 = "days_30"


class Answer(StrEnum):
    """What follows from a look back."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"
    SEE_SOMEONE = "see_someone"


@dataclass(frozen=True, slots=True)
class Plan:
    """A course. `site` None: wherever it hurts. `sessions` in all, at most `per_day` and `per_week`
    of them. `own_goal` is in the person's words, may be empty. `follows` is the plan it came from.
    `ended` and `why` are None while it runs. ValueError for numbers that no plan can have; see
    `excess` for those that the rules do not allow."""

    template: Template
    program: str
    site: Site | None
    sessions: int
    per_week: int
    began: Moment
    per_day: int = 1
    stage: Stage = Stage.INTENSIVE
    goals: frozenset[Goal] = frozenset()
    own_goal: str = ""
    who: PlannedBy = PlannedBy.PERSON
    follows: int | None = None
    ended: Moment | None = None
    why: PlanEnd | None = None
    id: int = 0

    def __post_init__(self) -> None:
        if self.program not in ALL_PROGRAMS:
            raise ValueError(f"no programme is called {self.program!r}")
        low, high = SESSIONS.get(self.template, (1, MAX_SESSIONS))
        if not low <= self.sessions <= high:
            raise ValueError(f"{self.template}: {low} to {high} sessions, not {self.sessions}")
        if self.per_day < 1 or self.per_week < self.per_day:
            raise ValueError("at least 1 session a day, and no fewer a week than a day")
        if len(self.own_goal) > OWN_GOAL_LONGEST:
            raise ValueError(f"a goal has at most {OWN_GOAL_LONGEST} letters")
        if (self.ended is None) is not (self.why is None):
            raise ValueError("what ended, ended for a reason")


@dataclass(frozen=True, slots=True)
class PlanSession:
    """A session in earnest that ran within a plan, on its place; a rehearsal never counts."""

    session_id: int
    began: Moment
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A look back, and what was decided. `met`: how far the goals are met, 0 not at all to 10
    wholly, None when not said. ValueError outside 0-10."""

    plan_id: int
    point: Point
    answer: Answer
    at: Moment
    met: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.met is not None and not 0 <= self.met <= 10:
            raise ValueError(f"goals are met from 0 to 10, not {self.met}")


@dataclass(frozen=True, slots=True)
class PlanFound:
    """What a search found in a plan, or in one of its looks back: the words around it, the matches
    between U+0002 and U+0003; empty where it was found by a goal."""

    plan: Plan
    snippet: str = ""
    look: Review | None = None

    @property
    def at(self) -> Moment:
        """When it was told."""
        return self.look.at if self.look else self.plan.began


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, its sessions in the order in which they began, and the looks back."""

    plan: Plan
    sessions: tuple[PlanSession, ...] = ()
    reviews: tuple[Review, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it still runs."""
        return self.plan.ended is None

    @property
    def whole(self) -> bool:
        """Whether all its sessions are done."""
        return len(self.sessions) >= self.plan.sessions


@dataclass(frozen=True, slots=True)
class Progress:
    """Sessions done and planned, in all and in this week (Monday to Sunday, by the person's own
    days). What was left out is told nowhere (R8)."""

    done: int
    of: int
    this_week: int
    per_week: int
    today: int


def progress(planned: Planned, now: Moment, starts_h: int = MIDNIGHT) -> Progress:
    """How far it is, by days that begin at `starts_h` o'clock. Sessions beyond the plan's own count
    as no more than all of them."""
    today = local_day(now, starts_h)
    days = [local_day(each.began, starts_h) for each in planned.sessions]
    monday = today - _weekday(today)
    return Progress(
        done=min(len(days), planned.plan.sessions),
        of=planned.plan.sessions,
        this_week=sum(monday <= day <= today for day in days),
        per_week=planned.plan.per_week,
        today=days.count(today),
    )


def enough(planned: Planned, now: Moment, starts_h: int = MIDNIGHT) -> bool:
    """Whether the plan asks for no further session today; days begin at `starts_h` o'clock."""
    told = progress(planned, now, starts_h)
    full = told.today >= planned.plan.per_day or told.this_week >= told.per_week
    return planned.whole or full or not planned.open


def _weekday(day: int) -> int:
    """0 for Monday. 1970 began on a Thursday."""
    return (day + 3) % 7


# --- what the rules allow to plan


@dataclass(frozen=True, slots=True)
class Hold:
    """Why this cannot be planned: a rule, and how much there may be where it is about an amount:
    sessions a day, or a week where `weekly`."""

    finding: Finding
    most: int | None = None
    weekly: bool = False


def excess(plan: Plan) -> Hold | None:
    """What is more than the rules let be: sessions in a day and in a week (T06: the value is how
    many were asked for), minutes of cold in a day (T07: seconds). None where it is not."""
    t06, t07 = RULES["T06"], RULES["T07"]
    most = t06["sessions_count"]
    if plan.per_day > most:
        return Hold(found(t06, plan.per_day), most)
    if plan.per_week > 7 * plan.per_day:
        return Hold(found(t06, plan.per_week), 7 * plan.per_day, weekly=True)
    cold_s = ALL_PROGRAMS[plan.program].cold_s
    if cold_s * plan.per_day > t07["cap_s"]:
        return Hold(found(t07, cold_s * plan.per_day), t07["cap_s"] // cold_s)
    return None


_RESTS = frozenset({"T05", "T06", "T07"})
_OF_NOW = _RESTS | {"T08", "S04", "S05"}
"""What holds back now and does not tomorrow: rests, counts, and questions that are due."""


def forbidden(site: Site | None, program: str, known: Known, now: Moment) -> tuple[Finding, ...]:
    """What lets no session of that programme begin there, whatever is ticked: an illness, a paused
    place. `site` None: on no place at all."""
    sites = Site if site is None else (site,)
    held = [_held(each, program, known, now) for each in sites]
    return () if any(not each for each in held) else held[0]


def resting(site: Site | None, program: str, known: Known, now: Moment) -> bool:
    """Whether the rests and counts of today (T05-T07) let none begin there now. `site` None: on no
    place at all."""
    return all(
        _RESTS & {each.rule for each in _refused(place, program, known, now)}
        for place in (Site if site is None else (site,))
    )


def _held(site: Site, program: str, known: Known, now: Moment) -> tuple[Finding, ...]:
    refused = _refused(site, program, known, now)
    return tuple(each for each in refused if each.rule not in _OF_NOW)


def _refused(site: Site, program: str, known: Known, now: Moment) -> tuple[Finding, ...]:
    asked = ALL_PROGRAMS[program]
    start = AskedStart(site, asked.cold_s, asked.cold_s, guarded=True, modality=asked.modality)
    return judge_start(start, known, now).refused


def check(plan: Plan, known: Known, now: Moment) -> Iterable[Hold]:
    """Every reason why this plan is not taken."""
    over = excess(plan)
    if over:
        yield over
    yield from (Hold(each) for each in forbidden(plan.site, plan.program, known, now))
