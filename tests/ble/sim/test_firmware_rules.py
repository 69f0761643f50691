"""Profile 5.4: the wrap's rules of time, and how stops, faults and power end a session."""

import pytest

from ble.codecs.ocwp import (
    AlarmCode,
    EndReason,
    MeasurementFlags,
    Pause,
    ProgramClear,
    Result,
    Resume,
    State,
    StepBody,
    StepKind,
    Stop,
    uuids,
)
from tests.ble.sim.peer import HOLD, PRECOOL, REWARM, STEPS, dictated, worn

# Time.

LONG = (StepBody(StepKind.HOLD, 1200, 600, 0, 0),)
TWO_HOLDS = (StepBody(StepKind.HOLD, 700, 600, 0, 0), StepBody(StepKind.HOLD, 700, 800, 0, 0))


def test_cold_ends_at_max_session() -> None:
    peer, _ = dictated()
    peer.run(TWO_HOLDS)
    peer.live(1199)
    assert peer.firmware.cooling
    peer.live(1)
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.OVER_TIME)
    assert peer.alarm.code == AlarmCode.OVER_TIME


def test_a_programme_that_ends_on_max_session_completed() -> None:  # clarification 7
    peer, _ = dictated()
    peer.run(LONG)
    peer.live(1200)
    assert (peer.firmware.state, peer.ended) == (State.COMPLETED, EndReason.COMPLETED)


def test_a_rewarm_step_may_run_past_max_session_with_cooling_off() -> None:  # clarification 7
    peer, _ = dictated()
    peer.run((*LONG, REWARM))
    peer.live(1200)
    assert (peer.firmware.state, peer.firmware.cooling) == (State.RUNNING, False)
    assert peer.status.step == 1
    peer.live(59)
    assert peer.firmware.state == State.RUNNING
    peer.live(1)
    assert peer.ended == EndReason.COMPLETED


def test_paused_time_counts_as_elapsed_and_as_cold() -> None:  # clarification 7
    peer, _ = dictated()
    peer.run(TWO_HOLDS)
    peer.live(100)
    assert peer.ask(Pause).succeeded
    assert (peer.firmware.state, peer.firmware.cooling) == (State.PAUSED, False)
    assert peer.ask(Pause).result == Result.WRONG_STATE
    peer.live(500)
    assert peer.status.elapsed_s == 600
    assert peer.ask(Resume).succeeded
    assert peer.ask(Resume).result == Result.WRONG_STATE
    assert peer.firmware.cooling
    peer.live(600)
    assert peer.ended == EndReason.OVER_TIME


def test_the_skin_is_watched_in_a_pause_too() -> None:
    peer, wearer = dictated(1100)
    peer.run()
    peer.ask(Pause)
    wearer.dictate(990)
    peer.live(2)
    assert peer.ended == EndReason.CONTACT_COLD


def test_completed_shows_for_5_s_and_then_the_wrap_rests() -> None:  # clarification 11
    peer, _ = dictated()
    peer.run()
    peer.live(420)
    assert peer.firmware.state == State.COMPLETED
    peer.firmware.advance(4.0)
    assert peer.firmware.state == State.COMPLETED
    peer.firmware.advance(1.0)
    assert peer.firmware.state == State.REST_LOCKOUT
    peer.firmware.advance(7194.0)
    assert peer.firmware.state == State.REST_LOCKOUT
    peer.firmware.advance(1.0)
    assert peer.firmware.state == State.IDLE


def test_rest_refuses_with_the_seconds_left_and_survives_power_loss() -> None:
    # Profile 5.4 and clarifications 8 and 9.
    peer, _ = dictated()
    peer.run()
    peer.live(20)
    peer.ask(Stop)
    peer.firmware.advance(100.0)
    peer.take_control()
    assert peer.start().encode()[3:] == bytes((Result.REST_LOCKOUT,)) + (7100).to_bytes(2, "little")
    peer.firmware.power_cycle()
    peer.connect()
    peer.firmware.advance(1.0)
    assert peer.status.state == State.REST_LOCKOUT
    peer.take_control()
    assert peer.start().encode()[4:] == (7099).to_bytes(2, "little")
    peer.firmware.skip_rest()
    assert peer.status.state == State.IDLE
    assert peer.upload() == Result.SUCCESS


# Stops, faults, power.


def test_stop_shows_stopping_for_5_s() -> None:
    peer, _ = dictated()
    peer.run()
    peer.live(20)
    assert peer.ask(Stop).succeeded
    assert (peer.firmware.state, peer.ended) == (State.STOPPING, EndReason.APP_STOP)
    peer.firmware.advance(5.0)
    assert peer.firmware.state == State.REST_LOCKOUT


def test_the_button_always_stops() -> None:
    peer, _ = dictated()
    peer.run()
    peer.firmware.link_down()
    peer.firmware.press_button()
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.BUTTON)
    assert peer.alarm.code == AlarmCode.BUTTON_STOP


@pytest.mark.parametrize(
    "code",
    [
        AlarmCode.OVER_PRESSURE,
        AlarmCode.LEAK_OR_LOW_WATER,
        AlarmCode.NO_FLOW,
        AlarmCode.HOT_SIDE,
    ],
)
def test_a_failed_part_stops_and_vents(code: AlarmCode) -> None:
    peer, _ = dictated()
    peer.run()
    peer.live(90)
    assert peer.measurements[-1].pressure_mmhg == HOLD.pressure_mmhg
    peer.firmware.fail(code)
    assert (peer.firmware.cooling, peer.ended, peer.alarm.code) == (False, EndReason.FAULT, code)
    peer.firmware.advance(1.0)
    assert peer.measurements[-1].pressure_mmhg is None


@pytest.mark.parametrize("running", [True, False])
def test_boot_is_idle_with_cooling_off_and_the_session_closed(*, running: bool) -> None:
    # Profile 5.4 and clarification 8.
    peer, _ = dictated()
    if running:
        peer.run()
        peer.live(50)
    peer.firmware.power_cycle(watchdog=True)
    assert not peer.firmware.cooling
    assert peer.firmware.uptime_ms == 0
    assert peer.status.boot_count == 1
    assert peer.firmware.state == (State.REST_LOCKOUT if running else State.IDLE)
    assert peer.ended == (EndReason.POWER_LOSS if running else EndReason.OPEN)
    assert peer.alarm.code == (AlarmCode.WATCHDOG_RESET if running else AlarmCode.NONE)


def test_power_loss_unloads_the_programme() -> None:
    peer, _ = dictated()
    peer.take_control()
    peer.upload()
    peer.firmware.power_cycle()
    peer.connect()
    assert peer.firmware.state == State.IDLE


@pytest.mark.parametrize(("percent", "refused"), [(15.4, True), (15.6, False)])
def test_a_low_battery_refuses_the_start(percent: float, *, refused: bool) -> None:
    peer = worn(battery_percent=percent)
    peer.take_control()
    peer.upload()
    assert peer.start().result == (Result.BATTERY_LOW if refused else Result.SUCCESS)


def test_a_critical_battery_ends_the_session() -> None:
    peer, _ = dictated()
    peer.run()
    peer.firmware.battery.percent = 5.6
    peer.live(1)
    assert (peer.firmware.cooling, peer.alarm.code) == (True, AlarmCode.BATTERY_LOW)
    peer.firmware.battery.percent = 5.4
    peer.live(1)
    assert (peer.ended, peer.alarm.code) == (EndReason.BATTERY, AlarmCode.BATTERY_CRITICAL)


def test_rewarm_keeps_running_with_the_cooling_flag_off() -> None:
    peer = worn()
    peer.run()
    peer.live(PRECOOL.seconds + HOLD.seconds + 1)
    last = peer.measurements[-1]
    assert (last.state, last.step) == (State.RUNNING, 2)
    assert not last.flags & MeasurementFlags.COOLING
    before = last.pack_cc
    peer.live(30)
    after = peer.measurements[-1].pack_cc
    assert before is not None
    assert after is not None
    assert before < after < before + 100 + 50, "2 degC a minute for half a minute, and no faster"


def test_a_programme_runs_once() -> None:
    peer, _ = dictated()
    peer.run()
    peer.ask(Stop)
    peer.firmware.skip_rest()
    assert peer.start(STEPS).result == Result.PROGRAM_MISMATCH
    assert peer.ask(ProgramClear).succeeded


def test_pairing_stays_open_for_60_s_after_the_button() -> None:  # profile 5.1
    peer, _ = dictated()
    assert not peer.firmware.pairing_open
    peer.firmware.press_button()
    peer.firmware.advance(59.999)
    assert peer.firmware.pairing_open
    peer.firmware.advance(0.001)
    assert not peer.firmware.pairing_open


def test_the_battery_level_is_notified_when_it_changes() -> None:
    peer, _ = dictated()
    peer.firmware.battery.percent = 50.0
    peer.firmware.advance(3.0)
    assert peer.of(uuids.BATTERY_LEVEL, bytes) == [b"\x32"]
    assert peer.firmware.read(uuids.BATTERY_LEVEL) == b"\x32"
