"""Sessions in which the link is lost, a sensor falls silent, or the computer sleeps."""

import pytest

from app.domain.diary import EndReason
from app.domain.events import Felt, Tick
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Sensation
from app.domain.session import Phase
from app.domain.wrap import LinkChange, LinkState, Trust, WrapEnd, WrapModel, WrapState
from tests.domain.midway import SHORT
from tests.domain.play import OFF, SHOWN, TIMER, Play, reading, rules_of, status

# --- the link


def test_a_link_lost_for_twenty_seconds_and_back_goes_on() -> None:
    lost = LinkChange(LinkState.LOST, Fault(FaultCode.LINK_LOST))
    play = Play().cooled(150).hear(lost).ticks(10)
    assert play.session.link is LinkState.LOST
    assert rules_of(play.session) == []
    assert play.session.may_renew(play.at)
    play.ticks(10)
    assert rules_of(play.session) == ["H11"]
    assert play.session.check_in is None
    assert not play.session.may_renew(play.at)
    play.hear(LinkChange(LinkState.LIVE), reading(skin=2250))
    assert play.session.may_renew(play.at)
    assert (play.phase, play.session.link) == (Phase.RUNNING, LinkState.LIVE)
    assert [e.code for e in play.session.log if e.kind == "link"] == ["link_lost", "live"]


def test_silent_for_more_than_thirty_seconds_stops() -> None:
    play = Play().cooled(150).ticks(30)
    assert play.phase is Phase.RUNNING
    play.tick(0.001)
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.SENSOR_SILENT)
    assert play.tick(3.001).phase is Phase.UNCONFIRMED


def test_two_silences_are_told_of_twice() -> None:
    play = Play().cooled(150).ticks(15).hear(reading(skin=2250)).ticks(15)
    assert rules_of(play.session) == ["H11", "H11"]
    assert play.phase is Phase.RUNNING


def test_what_a_sensor_only_shows_guards_nothing() -> None:
    play = Play("gel-10", SHOWN).started().runs(65, skin=500)
    assert (play.phase, play.session.skin.latest) == (Phase.PRECOOL, None)
    assert play.session.may_renew(play.at)


def test_a_driven_wrap_without_a_guarding_sensor_may_not_fall_silent_either() -> None:
    play = Play("gel-10", SHOWN).started().ticks(10)
    assert play.session.may_renew(play.at)
    play.tick(0.001)
    assert not play.session.may_renew(play.at)
    assert play.ticks(19).phase is Phase.PRECOOL
    play.tick(1)
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.SENSOR_SILENT)


def test_silence_of_a_lost_link_is_a_lost_link() -> None:
    play = Play().cooled(150).hear(LinkChange(LinkState.LOST)).ticks(31)
    assert rules_of(play.session) == ["H11", "H11"]
    assert play.end is EndReason.LINK_LOST


def test_an_end_out_of_earshot_is_told_by_the_wrap() -> None:
    play = Play(SHORT).started().runs(59).runs(41, WrapState.STOPPING, cooling=False)
    play.hear(LinkChange(LinkState.LOST)).ticks(22)
    assert (play.phase, play.end) == (Phase.STOPPING, None)
    play.hear(LinkChange(LinkState.LIVE), status(WrapState.RESTING, WrapEnd.BUTTON))
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.STOPPED_ON_WRAP)


def test_numb_while_the_link_is_lost_is_numb() -> None:
    play = Play().cooled(150).hear(LinkChange(LinkState.LOST)).ticks(5).hear(Felt(Sensation.NUMB))
    assert play.end is EndReason.NUMB


def test_a_sensor_that_is_not_heard_is_silent_whatever_its_link_says() -> None:
    sensor = WrapModel("sensor", "A sensor on skin", Trust.GUARD, driven=False, accuracy=50)
    play = Play("gel-10", sensor).hear(reading(WrapState.UNKNOWN, 3000))
    play.hear(LinkChange(LinkState.LOST)).ticks(31)
    assert play.end is EndReason.SENSOR_SILENT


def test_the_cold_of_another_session_is_not_ours() -> None:
    play = Play().hear(reading(WrapState.ADRIFT), reading(WrapState.RUNNING))
    assert play.phase is Phase.STARTING
    play.hear(reading(WrapState.RUNNING, t_s=1))
    assert play.phase is Phase.PRECOOL


def test_no_cold_is_counted_while_only_the_reason_is_waited_for() -> None:
    play = Play().cooled(150).hear(OFF).tick(1.5)
    assert (play.phase, play.session.cold_ms) == (Phase.STOPPING, 150_000)


def test_cold_is_counted_until_off_is_proven() -> None:
    play = Play().cooled(150).stopped_by_person().runs(20).hear(OFF)
    assert play.phase is Phase.STOPPED
    assert play.session.cold_ms == 170_000


# --- the computer sleeps


@pytest.mark.parametrize(
    ("mono_s", "wall_s"),
    [(10.001, 10.001), (1, 6.001), (1, -4.001), (0.25, 3600), (0.25, -3600)],
    ids=["gap", "ahead", "back", "slept an hour", "set back an hour"],
)
@pytest.mark.parametrize("model", [TIMER, SHOWN])
def test_slept(mono_s: float, wall_s: float, model: object) -> None:
    play = Play("gel-10", TIMER if model is TIMER else SHOWN).started().runs(60)
    play.wait(mono_s, wall_s=wall_s).hear(Tick())
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.SLEPT)
    assert rules_of(play.session)[0] == "T11"


def test_the_sleep_itself_counts_as_cold() -> None:
    play = Play("gel-10", TIMER).ticks(60).wait(1, wall_s=3600).hear(Tick())
    assert play.session.cold_ms == 3_660_000


@pytest.mark.parametrize(("mono_s", "wall_s"), [(10, 10), (1, 6), (1, -4)])
def test_a_little_late_is_not_slept(mono_s: float, wall_s: float) -> None:
    play = Play("gel-10", SHOWN).started().runs(60).wait(mono_s, wall_s=wall_s).hear(Tick())
    assert play.session.active


@pytest.mark.parametrize(("wall_s", "cold_ms"), [(-4, 61_000), (6, 61_000), (6.001, 66_001)])
def test_only_a_sleep_counts_as_cold_and_not_a_clock_corrected_a_little(
    wall_s: float, cold_ms: int
) -> None:
    play = Play("gel-10", TIMER).ticks(60).wait(1, wall_s=wall_s).hear(Tick())
    assert play.session.cold_ms == cold_ms


def test_a_clock_that_goes_back_takes_no_cold_away() -> None:
    assert Play("gel-10", TIMER).ticks(60).tick(-2).session.cold_ms == 60_000


def test_the_gap_itself_counts_as_cold() -> None:
    play = Play("gel-10", TIMER).ticks(60).tick(45)
    assert play.session.cold_ms == 105_000
