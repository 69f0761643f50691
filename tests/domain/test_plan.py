"""Courses: what they may ask for, how far they are, when they are looked back at, what follows."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.diary import OffProof
from app.domain.harm import Lock
from app.domain.health import Applies, HealthScreen
from app.domain.known import Known, PastSession
from app.domain.lookback import (
    Turn,
    answers,
    due_point,
    following,
    look_back,
    next_point,
    next_stage,
    points,
    reviewed,
)
from app.domain.pain import Site
from app.domain.plan import (
    Answer,
    Plan,
    PlanEnd,
    Planned,
    PlanSession,
    Point,
    Review,
    Stage,
    Template,
    check,
    enough,
    excess,
    forbidden,
    progress,
)
from app.domain.programs import ALL_PROGRAMS
from app.domain.units import Moment

DAY_MS = 86_400_000
MONDAY = 20_521


def at(day: float) -> Moment:
    return Moment(0, round((MONDAY + day) * DAY_MS), 0)


BEGAN = at(0)
FULL = Plan(Template.FULL, "gel-15", Site.KNEE_LEFT, 10, 3, BEGAN, id=1)
ACUTE = replace(FULL, template=Template.ACUTE, sessions=3)
CHRONIC = replace(FULL, template=Template.CHRONIC, sessions=4)


def done(
    plan: Plan, count: int, pains: tuple[tuple[int | None, int | None], ...] = (), each: float = 1
) -> Planned:
    told = (*pains, *((None, None) for _ in range(count - len(pains))))
    sessions = (
        PlanSession(place + 1, at(0.5 + place * each), *told[place]) for place in range(count)
    )
    return Planned(plan, tuple(sessions))


# --- what may be planned


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"sessions": 9}, "10 to 20 sessions"),
        ({"sessions": 21}, "10 to 20 sessions"),
        ({"template": Template.ACUTE}, "3 to 3 sessions"),
        ({"template": Template.OWN, "sessions": 61}, "1 to 60"),
        ({"per_day": 0}, "at least 1"),
        ({"per_day": 4}, "no fewer a week"),
        ({"program": "gel-40"}, "no programme"),
        ({"own_goal": "x" * 121}, "letters"),
        ({"ended": BEGAN}, "for a reason"),
    ],
)
def test_what_no_plan_can_be(fields: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        replace(FULL, **fields)  # type: ignore[arg-type]


@given(
    program=st.sampled_from(sorted(ALL_PROGRAMS)),
    per_day=st.integers(1, 9),
    per_week=st.integers(1, 63),
)
def test_T06_T07_no_plan_asks_for_more_than_the_rules_let_be(
    program: str, per_day: int, per_week: int
) -> None:
    if per_week < per_day:
        return
    plan = replace(FULL, program=program, per_day=per_day, per_week=per_week)
    hold = excess(plan)
    allowed = (
        per_day <= 4
        and per_week <= 7 * per_day
        and per_day * ALL_PROGRAMS[program].cold_s <= 80 * 60
    )
    assert (hold is None) is allowed
    if hold:
        assert hold.finding.rule in {"T06", "T07"}
        assert hold.most is not None


@pytest.mark.parametrize(
    ("per_day", "per_week", "most"), [(5, 5, 4), (1, 8, 7), (2, 15, 14), (4, 29, 28)]
)
def test_T06_the_reason_says_how_many_there_may_be(per_day: int, per_week: int, most: int) -> None:
    hold = excess(replace(FULL, per_day=per_day, per_week=per_week))
    assert hold is not None
    assert (hold.finding.rule, hold.most) == ("T06", most)


SCREEN = HealthScreen(at(0), 1970, frozenset({"C01"}))


def test_a_paused_place_or_an_illness_is_not_planned_for() -> None:
    lock = Lock(Site.KNEE_LEFT, "D04", BEGAN, 3, id=1)
    known = Known(screen=SCREEN, locks=(lock,))
    assert [each.finding.rule for each in check(FULL, known, at(1))] == ["D04"]
    assert forbidden(Site.NECK, "gel-15", known, at(1)) == ()
    assert forbidden(None, "gel-15", known, at(1)) == (), "another place is left"
    ill = Known(screen=replace(SCREEN, applies=(Applies("C01"),)))
    assert [each.rule for each in forbidden(None, "gel-15", ill, at(1))] == ["C01"]


def test_rests_counts_and_questions_that_are_due_hold_no_plan_back() -> None:
    """They are over tomorrow; every start is judged anew."""
    past = PastSession(3, Site.KNEE_LEFT, at(1).wall_ms, 900, 900, 900, OffProof.PERSON)
    assert list(check(FULL, Known(past=(past,) * 4), at(1.001))) == []


# --- how far it is


def test_progress_counts_what_was_done_and_nothing_else() -> None:
    told = progress(done(FULL, 4), at(3.6))
    assert (told.done, told.of, told.this_week, told.per_week, told.today) == (4, 10, 4, 3, 1)
    assert progress(done(FULL, 4), at(8)).this_week == 0


def test_sessions_beyond_the_plan_are_no_more_than_all() -> None:
    assert progress(done(ACUTE, 5), at(6)).done == 3


def test_enough_is_said_for_a_day_a_week_and_the_whole() -> None:
    twice = replace(FULL, per_day=2, per_week=3)
    assert not enough(done(twice, 1), at(0.6))
    assert enough(done(twice, 2, each=0.1), at(0.8)), "two on one day"
    assert not enough(done(twice, 2, each=0.1), at(1.5))
    assert enough(done(twice, 3), at(4)), "three in the week"
    assert not enough(done(twice, 3), at(7)), "a new week"
    assert enough(done(twice, 10), at(30))
    assert enough(done(replace(twice, ended=at(1), why=PlanEnd.STOPPED), 0), at(2))


# --- when to look back


@pytest.mark.parametrize(
    ("plan", "counts"),
    [
        (ACUTE, {Point.COURSE_END: 3}),
        (CHRONIC, {Point.COURSE_END: 4}),
        (FULL, {Point.SESSION_4: 4, Point.COURSE_END: 10}),
        (
            replace(FULL, sessions=20),
            {Point.SESSION_4: 4, Point.SESSION_10: 10, Point.COURSE_END: 20},
        ),
        (
            replace(FULL, template=Template.OWN, sessions=25),
            {Point.SESSION_4: 4, Point.SESSION_10: 10, Point.SESSION_20: 20, Point.COURSE_END: 25},
        ),
        (replace(FULL, template=Template.OWN, sessions=2), {Point.COURSE_END: 2}),
    ],
)
def test_W04_W05_the_points_of_each_template(plan: Plan, counts: dict[Point, int]) -> None:
    assert dict(points(plan)) == counts
    assert list(pairwise(count for _, count in points(plan))) == [
        (a, b) for a, b in pairwise(counts.values()) if a < b
    ]


def test_a_point_is_due_from_its_session_until_it_is_answered_or_the_next_comes() -> None:
    assert due_point(done(FULL, 3), at(5)) is None
    assert next_point(done(FULL, 3)) == (Point.SESSION_4, 4)
    planned = done(FULL, 4)
    assert due_point(planned, at(5)) is Point.SESSION_4
    assert due_point(done(FULL, 9), at(20)) is Point.SESSION_4
    assert due_point(done(FULL, 12), at(20)) is Point.COURSE_END
    answered = replace(planned, reviews=(Review(1, Point.SESSION_4, Answer.KEEP, at(5)),))
    assert due_point(answered, at(6)) is None
    assert next_point(answered) == (Point.COURSE_END, 10)


def test_a_course_that_is_over_is_looked_back_at_once_more_after_30_days() -> None:
    over = Planned(replace(FULL, ended=at(30), why=PlanEnd.OVER))
    assert due_point(over, at(59.9)) is None
    assert due_point(over, at(60)) is Point.DAYS_30
    assert due_point(over, at(90)) is None, "it lapses"
    answered = replace(over, reviews=(Review(1, Point.DAYS_30, Answer.KEEP, at(61)),))
    assert due_point(answered, at(62)) is None
    stopped = Planned(replace(FULL, ended=at(30), why=PlanEnd.STOPPED))
    assert due_point(stopped, at(61)) is None
    assert next_point(over) is None


# --- what there is to see, and what follows

LOWER, SAME, HIGHER = ((6, 4),) * 4, ((5, 5),) * 4, ((4, 6),) * 4


@pytest.mark.parametrize(
    ("pains", "turn"),
    [((), Turn.EARLY), (LOWER[:3], Turn.EARLY), (LOWER, Turn.LOWER), (SAME, Turn.SAME),
     (HIGHER, Turn.HIGHER)],
)  # fmt: skip
def test_one_word_for_the_pains_from_the_first_point_on(
    pains: tuple[tuple[int, int], ...], turn: Turn
) -> None:
    told = look_back(done(FULL, 6, pains))
    assert told.turn is turn
    assert (len(told.pairs), told.missing) == (len(pains), 6 - len(pains))
    assert told.change is None or told.change.interval is None, "under six pairs there is none"


def test_an_acute_course_has_its_word_after_three() -> None:
    assert look_back(done(ACUTE, 3, LOWER[:3])).turn is Turn.LOWER


def test_from_six_pairs_on_the_change_has_an_interval() -> None:
    told = look_back(done(FULL, 6, ((7, 4),) * 6)).change
    assert told is not None
    assert told.interval is not None


@pytest.mark.parametrize("turn", list(Turn))
def test_W04_every_answer_is_open_and_without_change_someone_is_asked_first(turn: Turn) -> None:
    assert set(answers(turn)) == set(Answer)
    first = answers(turn)[0]
    assert first is (Answer.SEE_SOMEONE if turn in {Turn.SAME, Turn.HIGHER} else Answer.KEEP)


def review(point: Point, answer: Answer) -> Review:
    return Review(1, point, answer, at(9))


@pytest.mark.parametrize(
    ("answer", "why"),
    [(Answer.CHANGE, PlanEnd.CHANGED), (Answer.STOP, PlanEnd.STOPPED),
     (Answer.SEE_SOMEONE, PlanEnd.SEE_SOMEONE)],
)  # fmt: skip
@pytest.mark.parametrize("point", [Point.SESSION_4, Point.COURSE_END])
def test_all_but_keeping_end_the_plan(point: Point, answer: Answer, why: PlanEnd) -> None:
    after = reviewed(FULL, review(point, answer))
    assert (after.why, after.ended) == (why, at(9))


def test_R3_keeping_leads_to_the_next_stage_and_at_the_end_to_the_end() -> None:
    gauged = reviewed(FULL, review(Point.SESSION_4, Answer.KEEP))
    assert (gauged.stage, gauged.why) == (Stage.GAUGE, None)
    over = reviewed(gauged, review(Point.COURSE_END, Answer.KEEP))
    assert (over.stage, over.why) == (Stage.GAUGE, PlanEnd.OVER)
    assert reviewed(over, review(Point.DAYS_30, Answer.STOP)) == over
    now_and_then = following(over, at(10))
    assert (now_and_then.stage, now_and_then.per_week) == (Stage.MAINTENANCE, 1)
    assert (now_and_then.follows, now_and_then.ended, now_and_then.id) == (1, None, 0)
    assert now_and_then.sessions <= over.sessions


def test_R3_a_relapse_reopens_the_first_stage() -> None:
    assert next_stage(Stage.MAINTENANCE) is Stage.MAINTENANCE
    assert {next_stage(stage, relapse=True) for stage in Stage} == {Stage.INTENSIVE}
    over = replace(FULL, stage=Stage.MAINTENANCE, ended=at(9), why=PlanEnd.OVER)
    again = following(over, at(10), relapse=True)
    assert (again.stage, again.sessions, again.per_week) == (Stage.INTENSIVE, 10, 3)


@given(
    plan=st.sampled_from((ACUTE, CHRONIC, FULL, replace(FULL, sessions=20))),
    why=st.sampled_from(PlanEnd),
    relapse=st.booleans(),
)
def test_what_follows_never_asks_for_more(plan: Plan, why: PlanEnd, relapse: bool) -> None:
    next_plan = following(replace(plan, ended=at(9), why=why), at(10), relapse=relapse)
    assert next_plan.sessions <= plan.sessions
    assert next_plan.per_week <= plan.per_week
    assert next_plan.per_day <= plan.per_day
    assert excess(next_plan) is None


def test_goals_are_met_from_0_to_10() -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        Review(1, Point.SESSION_4, Answer.KEEP, BEGAN, met=11)
