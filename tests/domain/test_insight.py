"""Each statistic beside scipy's, and by hand."""

import importlib
from itertools import combinations_with_replacement
from statistics import median
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain import insight
from app.domain.insight import Interval, Share, response, trend

stats: Any = importlib.import_module("scipy.stats")  # it has no types
SCORE = st.integers(0, 10)
DAYS = st.floats(0, 90, allow_subnormal=False).map(lambda day: round(day * 1440) / 1440)


def chance_of_at_most(total: int, n: int) -> float:
    """scipy's P(T <= total) for n pairs that differ: ranks are made positive until they add up."""
    signed: list[int] = []
    for rank in range(n, 0, -1):
        rises = rank <= total
        total -= rank * rises
        signed.append(rank if rises else -rank)
    assert total == 0
    return float(stats.wilcoxon(signed, alternative="less", method="exact").pvalue)


@pytest.mark.parametrize("n", [*range(6, 31), 50, 75, 100])
def test_the_rank_is_scipys(n: int) -> None:
    k = insight.critical_rank(n)
    assert chance_of_at_most(k - 1, n) <= 0.025 < chance_of_at_most(k, n)


@given(st.integers(1, 400).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_wilson_interval_is_scipys(share: tuple[int, int]) -> None:
    told = insight.wilson(*share)
    theirs = stats.binomtest(*share).proportion_ci(method="wilson")
    assert (told.low, told.high) == pytest.approx((theirs.low, theirs.high), abs=1e-8)


@given(st.lists(st.tuples(DAYS, SCORE), min_size=2, max_size=60))
def test_the_slope_is_scipys(points: list[tuple[float, int]]) -> None:
    days, scores = zip(*points, strict=True)
    assume(len(set(days)) > 1)
    told, interval = insight.theil_sen(points)
    assert interval.low <= told <= interval.high
    variance = insight._kendall_variance(points)  # pyright: ignore[reportPrivateUsage]
    assume(variance > 0)  # else scipy says nothing, or that it is certain
    theirs = stats.theilslopes(scores, days, 0.95)
    assert (told, interval.low, interval.high) == pytest.approx(
        (theirs.slope, theirs.low_slope, theirs.high_slope), abs=1e-8
    )


def test_where_ties_leave_no_variance_there_is_no_clear_trend() -> None:
    """The same score all the time, two of them noted in one minute; and one rise after many."""
    flat = trend([(day, 5) for day in [*range(15), 14]])
    assert flat is not None
    assert (flat.per_week, flat.interval, flat.direction) == (0, Interval(0, 0), 0)
    told = trend([(0, 5)] * 13 + [(14, 8)])
    assert told is not None
    assert told.direction == 0


@given(st.lists(st.integers(-10, 10), min_size=1, max_size=60))
def test_the_median_is_scipys(differences: list[int]) -> None:
    told = insight.change(differences)
    assert told is not None
    assert (told.n, told.median) == (len(differences), stats.scoreatpercentile(differences, 50))


@given(st.lists(st.integers(-10, 10), min_size=6, max_size=30))
def test_counting_sums_is_the_same_as_writing_all_averages_down(differences: list[int]) -> None:
    averages = sorted((a + b) / 2 for a, b in combinations_with_replacement(differences, 2))
    k = insight.critical_rank(len(differences))
    told = insight.walsh_interval(differences)
    assert told == Interval(averages[k - 1], averages[-k])


def test_beyond_what_is_counted_out_the_rank_goes_on_smoothly() -> None:
    exact, beyond = insight.critical_rank(100), insight.critical_rank(101)
    assert 0 < beyond - exact < 60
    assert insight.critical_rank(11_000) > 0


def test_five_falls_of_five_are_too_early_to_say() -> None:
    told = response([(6, 4)] * 5)
    assert told.change is not None
    assert (told.change.median, told.change.interval) == (-2, None)
    with pytest.raises(ValueError, match="too few"):
        insight.walsh_interval([-1] * 5)


def test_six_falls_of_six_have_an_interval() -> None:
    told = response([(6, 4), (7, 4), (5, 4), (6, 5), (8, 4), (6, 3)])
    assert told.change is not None
    assert told.change.interval == Interval(-4, -1)


def test_seven_of_ten() -> None:
    told = response([(6, 4)] * 7 + [(6, 5)] * 3)
    assert told.responders is not None
    assert (told.responders.hits, told.responders.of) == (7, 10)


@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [(3, 1, True), (3, 2, False), (10, 7, True), (10, 8, False), (6, 4, True), (7, 5, False)],
)
def test_a_fall_that_matters_is_of_two_points_and_thirty_percent(
    before: int, after: int, counts: bool
) -> None:
    told = insight.responders([(before, after)])
    assert told == Share(int(counts), 1, insight.wilson(int(counts), 1))


def test_a_score_that_cannot_fall_is_left_out_and_counted() -> None:
    told = response([(1, 0), (0, 3), (2, 2), (6, 3)])
    assert told.left_out == 2
    assert told.change is not None
    assert told.change.n == 2
    assert told.responders is not None
    assert told.responders.of == 1  # a score of 2 can fall, but a share counts from 3 on


def test_missing_after_scores_are_told_both_ways() -> None:
    told = response([(6, 3)] * 6 + [(6, None)] * 8)
    assert told.missing == 8
    assert told.change is not None
    assert told.change_if_same is not None
    assert (told.change.median, told.change_if_same.median) == (-3, 0)
    assert told.responders is not None
    assert told.responders_if_same is not None
    assert (told.responders.of, told.responders_if_same.of) == (6, 14)


def test_of_nothing_nothing_is_told() -> None:
    told = response([])
    assert (told.change, told.responders, told.left_out, told.missing) == (None, None, 0, 0)
    assert trend([]) is None


def falling(n: int, days: float) -> list[tuple[float, int]]:
    return [(i * days / (n - 1), round(9 - 6 * i / (n - 1))) for i in range(n)]


def test_a_trend_needs_fourteen_scores_and_fourteen_days() -> None:
    assert trend(falling(13, 30)) is None
    assert trend(falling(14, 13.9)) is None
    assert trend(falling(14, 14)) is not None


def test_a_clear_fall_has_words_and_a_flat_line_has_none() -> None:
    told = trend(falling(20, 28))
    assert told is not None
    assert told.direction == -1
    assert told.per_week == pytest.approx(-1.5, abs=0.2)
    assert (told.n, told.days) == (20, 29)
    flat = trend([(day, 5) for day in range(20)])
    assert flat is not None
    assert flat.direction == 0


def test_a_rise_is_told_as_well() -> None:
    told = trend([(day, 9 - score) for day, score in falling(20, 28)])
    assert told is not None
    assert told.direction == 1


def test_an_interval_that_ends_at_zero_is_no_clear_trend() -> None:
    assert insight.Trend(20, 20, -0.5, Interval(-1.0, 0.0), 6, 4).direction == 0
    assert insight.Trend(20, 20, 0.5, Interval(0.0, 1.0), 4, 6).direction == 0


def test_both_ways_of_looking_must_agree() -> None:
    assert insight.Trend(20, 20, -0.5, Interval(-1.0, -0.1), 4, 4).direction == 0
    assert insight.Trend(20, 20, -0.5, Interval(-1.0, -0.1), 4, 5).direction == 0
    assert insight.Trend(20, 20, 0.5, Interval(0.1, 1.0), 5, 4).direction == 0


def test_a_trend_looks_back_half_a_year_at_most() -> None:
    old = [(day, 10) for day in range(0, 400, 2)]
    told = trend([*old, *((500 + day, 5) for day in range(30))])
    assert told is not None
    assert told.n == 30 + sum(day > 529 - insight.TREND_DAYS for day, _ in old)


@given(st.lists(st.tuples(SCORE, st.none() | SCORE), max_size=40))
def test_every_pair_is_accounted_for(pairs: list[tuple[int, int | None]]) -> None:
    told = response(pairs)
    counted = told.change.n if told.change else 0
    assert counted + told.left_out + told.missing == len(pairs)
    if told.change and told.change.interval:
        held = [after - before for before, after in pairs if after is not None and before >= 2]
        assert told.change.median == median(held)
        assert told.change.interval.low <= told.change.interval.high


def test_a_slope_needs_two_points_apart() -> None:
    with pytest.raises(ValueError, match="apart"):
        insight.theil_sen([(1, 2), (1, 3)])
