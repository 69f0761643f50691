"""Figures of the trends by hand-made pasts."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import insight
from app.domain.diary import EndReason
from app.domain.insight import Interval
from app.domain.pain import PainWhen, Site
from app.domain.past import Past, Run, Score
from app.domain.period import Period
from app.domain.relief import by_minutes, by_program, relief, scatter
from app.domain.trends import (
    WeekRuns,
    adherence,
    baseline,
    before_after,
    cold_by_site,
    day_doses,
    pain_by_day,
    week_of,
    weeks,
)

MONDAY = 20_514
"""2 March 2026, a Monday."""


def run(number: int, day: float, **more: Any) -> Run:
    told: dict[str, Any] = {
        "id": number, "day": day, "site": Site.LOWER_BACK, "program": "gel-15",
        "cold_planned_s": 900, "cold_s": 900, "end": EndReason.COMPLETED,
    }  # fmt: skip
    return Run(**(told | more))


def pairs(*scores: tuple[int, int | None]) -> Past:
    return Past(tuple(run(i, MONDAY + i, before=b, after=a) for i, (b, a) in enumerate(scores)))


@pytest.mark.parametrize(("n", "table"), [(30, 137), (40, 264), (50, 434)])
def test_the_rank_is_that_of_the_printed_table(n: int, table: int) -> None:
    """Critical values of Wilcoxon's T, two-sided 5 %: the largest T that is beyond it."""
    assert insight.critical_rank(n) == table + 1


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
     (1, 29, 0.0061, 0.1718)],
)  # fmt: skip
def test_the_share_is_that_of_newcombes_examples(
    hits: int, of: int, low: float, high: float
) -> None:
    """Newcombe 1998, method 3: the score interval without continuity correction."""
    told = insight.wilson(hits, of)
    assert (told.low, told.high) == pytest.approx((low, high), abs=5e-5)


def test_weeks_begin_on_monday() -> None:
    assert week_of(MONDAY) == week_of(MONDAY + 6.99) == MONDAY
    assert week_of(MONDAY - 0.01) == MONDAY - 7


def test_a_week_of_two_scores_has_no_middle() -> None:
    held = [Score(MONDAY + day, day) for day in (0, 1, 7, 8, 9)]
    (week,) = weeks(held)
    assert (week.first, week.median, week.n) == (MONDAY + 7, 8, 3)


def test_pain_by_day_leaves_out_what_is_asked_for_because_of_a_session() -> None:
    past = Past(
        (run(1, MONDAY, before=6, after=2),),
        (Score(MONDAY - 1, 4), Score(MONDAY + 1, 3, PainWhen.HOURS_24, 1)),
    )
    told = pain_by_day(past)
    assert [score.score for score in told.before] == [6]
    assert [score.score for score in told.other] == [4]
    assert told.trend is None


def test_a_trend_needs_fourteen_scores_before_sessions() -> None:
    falling = tuple(run(i, MONDAY + 2 * i, before=9 - i // 2) for i in range(16))
    told = pain_by_day(Past(falling))
    assert told.trend is not None
    assert told.trend.direction == -1
    assert pain_by_day(Past(falling[:13])).trend is None
    assert pain_by_day(Past(falling), trended=False).trend is None


def test_only_days_before_the_first_session_are_a_baseline() -> None:
    told = (
        Score(MONDAY - 3, 6),
        Score(MONDAY - 3.5, 5),
        Score(MONDAY - 1, 7),
        Score(MONDAY + 1, 1),
    )
    held = baseline(Past((run(1, MONDAY),), told))
    assert (held.days, held.enough, held.median, held.begun) == (3, True, 6, True)
    few = baseline(Past((run(1, MONDAY),), told[:2]))
    assert (few.days, few.enough, few.median) == (2, False, None)
    assert not baseline(Past((), told)).begun


def test_the_first_three_sessions_judge_nothing() -> None:
    past = pairs((6, 2), (6, 2), (6, 2))
    assert before_after(past, 3).learning
    assert not before_after(past, 4).learning


def test_lower_same_and_higher_count_what_the_change_counts() -> None:
    told = before_after(pairs((6, 4), (5, 5), (4, 7), (1, 0), (6, None), (8, 3), (7, 5), (6, 4)), 8)
    assert (told.lower, told.same, told.higher) == (4, 1, 1)
    assert told.response.change is not None
    assert told.response.change.n == 6
    assert (told.response.left_out, told.response.missing) == (1, 1)
    assert len(told.pairs) == 8


@given(st.lists(st.tuples(st.integers(0, 10), st.none() | st.integers(0, 10)), max_size=30))
def test_every_pair_goes_one_way_or_is_left_out(held: list[tuple[int, int | None]]) -> None:
    told = before_after(pairs(*held), 99)
    n = told.response.change.n if told.response.change else 0
    assert told.lower + told.same + told.higher == n
    assert n + told.response.left_out + told.response.missing == len(held)


def test_what_was_planned_stands_beside_what_was_done() -> None:
    runs = (
        run(1, MONDAY, cold_s=900),
        run(2, MONDAY + 1, cold_s=300, end=EndReason.NUMB),
        run(3, MONDAY + 15, cold_s=600, end=EndReason.STOPPED_BY_PERSON),
        run(4, MONDAY + 16, cold_s=200, end=EndReason.NUMB),
    )
    told = adherence(Past(runs))
    assert (told.sessions, told.whole, told.planned_s, told.cold_s) == (4, 1, 900, 450)
    assert told.early == ((EndReason.NUMB, 2), (EndReason.STOPPED_BY_PERSON, 1))
    assert told.weeks == (
        WeekRuns(MONDAY, 2, 1), WeekRuns(MONDAY + 7, 0, 0), WeekRuns(MONDAY + 14, 2, 2),
    )  # fmt: skip
    assert adherence(Past()).planned_s is None


def test_the_dose_is_told_by_day_and_place_and_never_guessed() -> None:
    knee = Site.KNEE_LEFT
    runs = (
        run(1, MONDAY + 0.2, degree_s=60_000, below_15_s=500),
        run(2, MONDAY + 0.8, degree_s=30_000, below_15_s=400),
        run(3, MONDAY + 0.9, site=knee),
        run(4, MONDAY + 1.1, degree_s=6_000, below_15_s=60),
    )
    first, second, third = day_doses(Past(runs))
    assert (first.day, first.site, first.measured, first.sessions) == (MONDAY, knee, 0, 1)
    assert (second.degree_s, second.below_15_s, second.cold_s) == (90_000, 900, 1800)
    assert third.day == MONDAY + 1
    back, left = cold_by_site((first, second, third))
    assert (back.site, back.sessions, back.degree_s) == (Site.LOWER_BACK, 3, 96_000)
    assert (left.site, left.measured, left.cold_s) == (knee, 0, 900)


def test_relief_counts_only_who_told_and_fills_nothing_in() -> None:
    runs = tuple(run(i, MONDAY + i, before=6, after=3) for i in range(8))
    low = run(9, MONDAY + 9, before=1, after=0)
    scores = tuple(Score(MONDAY + i + 1, 4 + i % 2, PainWhen.HOURS_24, i) for i in range(6))
    after, two, day = relief(Past((*runs, low), scores))
    assert after.share is not None
    assert (after.share.hits, after.share.of, after.missing) == (8, 8, 0)
    assert (two.when, two.share, two.missing, two.early) == (PainWhen.HOURS_2, None, 8, True)
    assert day.share is not None
    assert (day.share.hits, day.share.of, day.missing, day.early) == (3, 6, 2, False)
    assert relief(Past()) == ()


def test_five_scores_are_too_early_for_relief() -> None:
    (after,) = relief(pairs(*[(6, 3)] * 5))
    assert after.early


def test_kinds_need_six_pairs_each() -> None:
    short = {"program": "gel-10", "cold_planned_s": 600}
    runs = tuple(run(i, MONDAY + i, before=6, after=4) for i in range(6))
    runs += tuple(run(i, MONDAY + i, before=5, after=4, **short) for i in range(10, 14))
    ten, fifteen = by_program(Past(runs))
    assert (ten.key, ten.needs) == ("gel-10", 2)
    assert (fifteen.key, fifteen.needs) == ("gel-15", 0)
    assert fifteen.change is not None
    assert fifteen.change.interval == Interval(-2, -2)
    assert [group.key for group in by_minutes(Past(runs))] == ["010", "015"]


def test_cold_against_change_needs_twenty_pairs() -> None:
    assert scatter(pairs(*[(6, 4)] * 19)).points == ()
    assert scatter(pairs(*[(6, 4)] * 19)).needs == 1
    told = scatter(pairs(*[(6, 4)] * 20, (1, 0), (7, None)))
    assert told.needs == 0
    assert told.points == ((15.0, -2),) * 20


def test_a_part_of_the_past_takes_the_scores_of_its_sessions_with_it() -> None:
    runs = (run(1, MONDAY - 0.1, before=5), run(2, MONDAY + 0.9, before=4))
    scores = (
        Score(MONDAY - 5, 5), Score(MONDAY + 0.5, 3), Score(MONDAY + 0.5, 2, PainWhen.HOURS_2, 1),
        Score(MONDAY + 1.9, 4, PainWhen.HOURS_24, 2),
    )  # fmt: skip
    part = Past(runs, scores).during(Period(MONDAY, MONDAY))
    assert part.runs == runs[1:]
    assert part.scores == (scores[1], scores[3])
    assert Past(runs, scores).first_day == MONDAY - 5
    assert Past().first_day is None
