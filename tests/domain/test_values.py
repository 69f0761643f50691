"""The small values: temperatures, moments, ratings, faults, readings, orders."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.faults import Fault, FaultCode
from app.domain.pain import PainRating, PainWhen
from app.domain.programs import PROGRAMS
from app.domain.session import Order
from app.domain.units import Moment, celsius, centi, fahrenheit
from app.domain.wish import Identify
from app.domain.wrap import AT_WORK, WrapState
from tests.domain.play import GUARDED, order, reading

NOW = Moment(1000, 2000, 120)


@given(st.integers(-30_000, 30_000))
def test_hundredths_there_and_back(value: int) -> None:
    assert centi(celsius(value)) == value


def test_known_temperatures() -> None:
    assert centi(13.25) == 1325
    assert centi(-0.006) == -1
    assert celsius(1325) == 13.25
    assert (fahrenheit(0), fahrenheit(1000), fahrenheit(-4000)) == (32.0, 50.0, -40.0)


def test_moments_tell_durations_and_strays() -> None:
    later = Moment(1500, 9000, -60)
    assert (later.since_ms(NOW), NOW.since_ms(later)) == (500, -500)
    assert later.strayed_ms(NOW) == 6500
    assert NOW.strayed_ms(later) == -6500


@given(st.integers(-1000, 1000))
def test_pain_is_rated_nought_to_ten(score: int) -> None:
    if 0 <= score <= 10:
        rating = PainRating(score, NOW)
        assert (rating.score, rating.when) == (score, PainWhen.ANY)
    else:
        with pytest.raises(ValueError, match=str(score)):
            PainRating(score, NOW)


def test_a_fault_says_what_was_seen() -> None:
    bare = Fault(FaultCode.DISK_FULL)
    assert (str(bare), bare.detail, bare.seconds_left) == ("disk_full", "", None)
    full = Fault(FaultCode.RESTING, "result 0B", seconds_left=90)
    assert str(full) == "resting: result 0B"
    assert (full.code, full.detail, full.seconds_left) == (FaultCode.RESTING, "result 0B", 90)


@pytest.mark.parametrize("state", WrapState)
@pytest.mark.parametrize("cooling", [True, False])
def test_off_needs_both_no_cooling_and_no_work(state: WrapState, cooling: bool) -> None:
    assert reading(state, cooling=cooling).off is (not cooling and state not in AT_WORK)


def test_at_work_are_the_states_of_a_programme_under_way() -> None:
    assert {"precool", "running", "paused", "adrift", "unknown"} == AT_WORK


def test_an_errand_that_tells_twins_apart_is_short() -> None:
    assert Identify() == Identify(seconds=5)


def test_a_rehearsal_cools_no_skin() -> None:
    earnest = order(PROGRAMS["gel-10"])
    assert not earnest.rehearsal
    assert not Order(earnest.program, earnest.site, GUARDED, 1, "", "").can_pause
    assert replace(earnest, speed=60.0).rehearsal
    assert replace(earnest, model=replace(GUARDED, simulated=True)).rehearsal
