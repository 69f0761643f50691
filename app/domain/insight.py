"""The few statistics that a report may show, exactly as insight, section 6, allows them.

Scores are whole numbers from 0 to 10. Nothing here says that something is significant, or why
it changed; what cannot be told is None, and the words for that are "too early to say".
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import sqrt
from statistics import NormalDist, median

MIN_PAIRS = 6
"""Below it not even six falls of six would be beyond a coin's play (insight 6)."""
FLOOR = 2
"""A score below it cannot fall by RESPONSE_POINTS."""
RESPONSE_FROM, RESPONSE_POINTS, RESPONSE_SHARE = 3, 2, 0.3
"""A fall that matters: at least 2 points and 30 % [FARR][OST], of scores from 3 on."""
MIN_SCORES, MIN_DAYS = 14, 14
"""Below either there is no trend, only dots (insight 6)."""
TREND_DAYS = 182
"""A trend looks back over half a year at most [J]: older scores say little of now."""
EXACT_UP_TO = 100
"""Pairs up to which the rank statistic's distribution is counted out; beyond, its normal
approximation differs by less than one of thousands of averages."""
Z = NormalDist().inv_cdf(0.975)
"""For two-sided 95 %."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From where to where, both ends within it."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Change:
    """After minus before: the median of `n` pairs, with its 95 % interval from MIN_PAIRS pairs
    on. Below 0 is less pain."""

    n: int
    median: float
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of`, with the Wilson 95 % interval as shares from 0 to 1."""

    hits: int
    of: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Response:
    """Pain before and after. `left_out` pairs began below FLOOR and count for nothing here;
    `missing` sessions have a score before and none after: the figures leave them out, and the
    ones named `if_same` take each of them for no change. None where there is nothing to tell."""

    change: Change | None
    responders: Share | None
    left_out: int
    missing: int
    change_if_same: Change | None
    responders_if_same: Share | None


@dataclass(frozen=True, slots=True)
class Trend:
    """Scores over time: the Theil-Sen slope in points a week with its 95 % interval, and the
    middle scores of the first and of the last seven days."""

    n: int
    days: int
    per_week: float
    interval: Interval
    first_week: float
    last_week: float

    @property
    def direction(self) -> int:
        """-1 falling, 1 rising, 0 no clear trend: where the two ways of looking do not agree, or
        the interval touches 0."""
        change = self.last_week - self.first_week
        if self.interval.high < 0 and change < 0:
            return -1
        return 1 if self.interval.low > 0 and change > 0 else 0


def response(pairs: Iterable[tuple[int, int | None]]) -> Response:
    """What (before, after) of each session come to; None for an after-score that is missing."""
    told = list(pairs)
    counted = [(before, after) for before, after in told if before >= FLOOR]
    whole = [(before, after) for before, after in counted if after is not None]
    same = [(before, before if after is None else after) for before, after in counted]
    return Response(
        change=change(after - before for before, after in whole),
        responders=responders(whole),
        left_out=len(told) - len(counted),
        missing=len(counted) - len(whole),
        change_if_same=change(after - before for before, after in same),
        responders_if_same=responders(same),
    )


def change(differences: Iterable[int]) -> Change | None:
    """The median of these differences and its interval; None of none."""
    held = sorted(differences)
    if not held:
        return None
    interval = walsh_interval(held) if len(held) >= MIN_PAIRS else None
    return Change(len(held), float(median(held)), interval)


def walsh_interval(differences: Sequence[int]) -> Interval:
    """The 95 % interval of Wilcoxon's signed ranks: from the k-th lowest Walsh average to the k-th
    highest (Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 3.3). At least
    MIN_PAIRS differences, or ValueError."""
    n = len(differences)
    k = critical_rank(n)
    if k < 1:
        raise ValueError(f"{n} differences are too few")
    # Whole-number scores: few different sums, each met many times.
    counts = Counter(differences)
    values = sorted(counts)
    sums: Counter[int] = Counter()
    for place, one in enumerate(values):
        sums[2 * one] += counts[one] * (counts[one] + 1) // 2
        for other in values[place + 1 :]:
            sums[one + other] += counts[one] * counts[other]
    upward = sorted(sums)
    return Interval(_nth(sums, upward, k) / 2, _nth(sums, upward[::-1], k) / 2)


def _nth(sums: Counter[int], order: Sequence[int], k: int) -> int:
    """The k-th value in that order, each counted as often as it is met."""
    passed = accumulate(sums[value] for value in order)
    return next(value for value, met in zip(order, passed, strict=True) if met >= k)


@cache
def critical_rank(n: int) -> int:
    """The largest k with P(T < k) at most 2.5 % for Wilcoxon's T of `n` pairs that differ; 0 where
    even T = 0 is likelier than that."""
    if n > EXACT_UP_TO:
        mean, spread = n * (n + 1) / 4, sqrt(n * (n + 1) * (2 * n + 1) / 24)
        return int(mean - Z * spread)
    ways = [1] + [0] * (n * (n + 1) // 2)
    for rank in range(1, n + 1):
        for total in range(len(ways) - 1, rank - 1, -1):
            ways[total] += ways[total - rank]
    passed, k = 0, 0
    while 40 * (passed + ways[k]) <= 2**n:  # 2.5 % is one of forty
        passed += ways[k]
        k += 1
    return k


def responders(pairs: Iterable[tuple[int, int]]) -> Share | None:
    """In how many sessions that began at RESPONSE_FROM or more the score fell by a fall that
    matters; None of none."""
    held = [(before, after) for before, after in pairs if before >= RESPONSE_FROM]
    hits = sum(_responded(before, before - after) for before, after in held)
    return Share(hits, len(held), wilson(hits, len(held))) if held else None


def _responded(before: int, fall: int) -> bool:
    return fall >= RESPONSE_POINTS and fall >= RESPONSE_SHARE * before


def wilson(hits: int, of: int) -> Interval:
    """The 95 % score interval of a share (Wilson 1927, without continuity correction)."""
    share, z2 = hits / of, Z * Z
    middle = share + z2 / (2 * of)
    reach = Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    scale = 1 + z2 / of
    return Interval(max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale))


def trend(scores: Iterable[tuple[float, int]]) -> Trend | None:
    """How scores went over time: (day, score), the day as a number that may have a fraction. Only
    the last TREND_DAYS count; None for too few scores or days."""
    held = sorted(scores)
    held = [(day, score) for day, score in held if day > held[-1][0] - TREND_DAYS]
    if len(held) < MIN_SCORES or held[-1][0] - held[0][0] < MIN_DAYS:
        return None
    first, last = held[0][0], held[-1][0]
    slope, interval = theil_sen(held)
    return Trend(
        n=len(held),
        days=int(last - first) + 1,
        per_week=7 * slope,
        interval=Interval(7 * interval.low, 7 * interval.high),
        first_week=float(median(score for day, score in held if day < first + 7)),
        last_week=float(median(score for day, score in held if day > last - 7)),
    )


def theil_sen(points: Sequence[tuple[float, float]]) -> tuple[float, Interval]:
    """The median of all slopes between two points, and Sen's 95 % interval with Kendall's
    variance, ties counted (Sen 1968). Where ties leave no variance, so that nothing can be said,
    the interval holds every slope and zero. ValueError when all stand at one place."""
    slopes = [
        (y2 - y1) / (x2 - x1)
        for place, (x1, y1) in enumerate(points)
        for x2, y2 in points[place + 1 :]
        if x1 != x2
    ]
    slopes.sort()
    if not slopes:
        raise ValueError("no two points apart")
    variance = _kendall_variance(points)
    if variance <= 0:
        return float(median(slopes)), Interval(min(slopes[0], 0), max(slopes[-1], 0))
    reach = Z * sqrt(variance)
    lowest = max(round((len(slopes) - reach) / 2) - 1, 0)
    highest = min(round((len(slopes) + reach) / 2), len(slopes) - 1)
    return float(median(slopes)), Interval(slopes[lowest], slopes[highest])


def _kendall_variance(points: Sequence[tuple[float, float]]) -> float:
    def weight(count: int) -> int:
        return count * (count - 1) * (2 * count + 5)

    ties = sum(
        weight(count) for axis in zip(*points, strict=True) for count in Counter(axis).values()
    )
    return (weight(len(points)) - ties) / 18
