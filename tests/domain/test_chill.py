"""When packs are ready: only cold that was seen, and none of it twice."""

from app.domain.chill import COLDEST, GAP_S, READY_S, Chill, FridgeReading
from app.domain.units import Moment

COLD = FridgeReading(inside=500, target=400, on=True)


def at(seconds: float, *, slept_s: float = 0) -> Moment:
    return Moment(round(seconds * 1000), round((seconds + slept_s) * 1000))


def watched(readings: list[tuple[float, FridgeReading]]) -> Chill:
    chill = Chill(COLDEST)
    for seconds, reading in readings:
        chill = chill.fed(reading, at(seconds))
    return chill


def every_minute(until_s: int, reading: FridgeReading = COLD) -> list[tuple[float, FridgeReading]]:
    return [(float(s), reading) for s in range(0, until_s + 1, 60)]


def test_ready_after_long_enough_at_most_a_degree_above_the_target() -> None:
    assert not watched(every_minute(READY_S - 60)).ready
    assert watched(every_minute(READY_S - 60)).left_s == 60
    assert watched(every_minute(READY_S)).ready


def test_a_warm_reading_begins_anew() -> None:
    warm = FridgeReading(inside=501, target=400, on=True)
    chill = watched([*every_minute(READY_S), (READY_S + 60.0, warm)])
    assert not chill.ready
    assert chill.left_s == READY_S


def test_a_fridge_that_is_off_gets_nothing_ready() -> None:
    off = FridgeReading(inside=400, target=400, on=False)
    assert watched(every_minute(READY_S, off)).cold_s == 0


def test_cold_that_nobody_saw_does_not_count() -> None:
    assert watched([(0, COLD), (GAP_S + 1, COLD)]).cold_s == 0
    assert watched([(0, COLD), (GAP_S, COLD)]).cold_s == GAP_S


def test_a_sleep_of_the_computer_does_not_count() -> None:
    chill = Chill(COLDEST).fed(COLD, at(0)).fed(COLD, at(60, slept_s=GAP_S + 1))
    assert chill.cold_s == 0


def test_a_reading_without_a_value_says_nothing() -> None:
    blind = FridgeReading(inside=None, target=400, on=True)
    before = watched(every_minute(600))
    assert before.fed(blind, at(660)) == before
