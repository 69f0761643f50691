"""Profile 5.4: what the wrap does alone, each rule on both sides of its edge."""

from dataclasses import replace

import pytest

from ble.codecs.ocwp import (
    AckAlarm,
    AlarmCode,
    EndReason,
    FeatureBits,
    LeasePolicy,
    MeasurementFlags,
    Pause,
    ProgramClear,
    ReleaseControl,
    Reset,
    Result,
    Resume,
    SetTarget,
    Severity,
    State,
    StepBody,
    StepKind,
    Stop,
    uuids,
)
from ble.sim.firmware import Firmware
from ble.sim.nameplate import EXAMPLE_FEATURE
from ble.sim.presets import PRESETS
from ble.sim.wearer import ProbeFault, Wearer
from tests.ble.sim.peer import HOLD, PRECOOL, REWARM, STEPS, DictatedWearer, Peer, dictated


def worn(battery_percent: float = 87.0) -> Peer:
    wearer = Wearer(PRESETS["wrap-dry-cloth"])
    return Peer(Firmware(wearer, battery_percent=battery_percent))


def finishing() -> Peer:
    """A wrap with feature 4, which may finish its programme without a link."""
    bits = EXAMPLE_FEATURE.bits | FeatureBits.CONTINUE_WITHOUT_LINK
    return Peer(Firmware(DictatedWearer(), feature=replace(EXAMPLE_FEATURE, bits=bits)))


# Link and lease.


def test_link_lost_runs_on_in_state_8_and_records_until_the_lease_ends() -> None:
    peer, _ = dictated()
    peer.run()
    peer.live(100)
    peer.renew()
    peer.firmware.link_down()
    assert peer.firmware.state == State.RUNNING_WITHOUT_LINK
    peer.firmware.advance(29.999)
    assert peer.firmware.cooling
    peer.firmware.advance(0.001)
    assert not peer.firmware.cooling
    assert (peer.status.state, peer.ended) == (State.STOPPING, EndReason.LEASE)
    assert peer.alarm.code == AlarmCode.LEASE_EXPIRED
    assert peer.status.elapsed_s == 129, "a second that the lease cut short is not lived to its end"


def test_the_lease_ends_with_the_link_up_too() -> None:
    peer, _ = dictated()
    peer.run()
    peer.renew(10)
    peer.firmware.advance(9.999)
    assert peer.firmware.cooling
    peer.firmware.advance(0.001)
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.LEASE)
    assert peer.renew().result == Result.CONTROL_NOT_PERMITTED


@pytest.mark.parametrize(("wanted", "granted"), [(1, 1), (30, 30), (31, 30), (255, 30)])
def test_no_lease_is_longer_than_the_limit(wanted: int, granted: int) -> None:
    peer, _ = dictated()
    answer = peer.take_control(wanted)
    assert answer.detail is not None
    assert answer.encode()[4] == granted
    assert peer.renew(wanted).encode()[4] == granted


def test_policy_1_without_feature_4_is_granted_as_0() -> None:  # clarification 10
    peer, _ = dictated()
    assert peer.take_control(30, LeasePolicy.FINISH_PROGRAM).encode()[5] == LeasePolicy.STOP


def test_policy_1_finishes_the_committed_programme_without_lease_or_link() -> None:
    peer = finishing()
    assert peer.take_control(30, LeasePolicy.FINISH_PROGRAM).encode()[5] == 1
    peer.upload()
    peer.start()
    peer.firmware.link_down()
    peer.firmware.advance(419.0)
    assert peer.firmware.state == State.RUNNING_WITHOUT_LINK
    peer.firmware.advance(1.0)
    assert (peer.firmware.state, peer.ended) == (State.COMPLETED, EndReason.COMPLETED)


def test_policy_1_never_finishes_a_manual_target() -> None:
    peer = finishing()
    peer.take_control(30, LeasePolicy.FINISH_PROGRAM)
    peer.upload()
    peer.start()
    assert peer.ask(lambda tag: SetTarget(tag, 800)).succeeded
    peer.firmware.advance(30.0)
    assert peer.ended == EndReason.LEASE


def test_policy_1_needs_a_valid_contact_sensor() -> None:
    peer = finishing()
    peer.take_control(3, LeasePolicy.FINISH_PROGRAM)
    peer.upload()
    peer.start()
    peer.firmware.advance(1.0)
    wearer = peer.firmware.wearer
    assert isinstance(wearer, DictatedWearer)
    wearer.dictate(None)
    peer.firmware.advance(2.0)
    assert peer.ended == EndReason.LEASE


def test_state_8_ends_when_control_is_requested_again() -> None:  # clarification 11
    peer, _ = dictated()
    peer.run()
    peer.firmware.advance(10.0)
    peer.reconnect(5.0)
    assert peer.status.state == State.RUNNING_WITHOUT_LINK
    assert peer.renew().result == Result.CONTROL_NOT_PERMITTED, "control belongs to the link"
    assert peer.take_control().succeeded
    assert peer.status.state == State.PRECOOL
    peer.live(60)
    assert peer.firmware.cooling


@pytest.mark.parametrize("leave", [ReleaseControl, Reset])
def test_giving_control_back_ends_the_session_with_reason_4(
    leave: type[ReleaseControl | Reset],
) -> None:  # clarification 11
    peer, _ = dictated()
    peer.run()
    peer.live(3)
    assert peer.ask(leave).succeeded
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.LEASE)


def test_reset_unloads_the_programme() -> None:
    peer, _ = dictated()
    peer.take_control()
    peer.upload()
    assert peer.firmware.state == State.READY
    assert peer.ask(Reset).succeeded
    assert peer.firmware.state == State.IDLE
    assert peer.start().result == Result.CONTROL_NOT_PERMITTED


# The skin.


def test_h01_stops_at_the_second_sample_at_or_below_contact_stop() -> None:
    peer, wearer = dictated(1100)
    peer.run()
    peer.live(5)
    wearer.dictate(1000)
    peer.firmware.advance(1.0)
    assert peer.firmware.cooling
    peer.firmware.advance(1.0)
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.CONTACT_COLD)
    assert (peer.alarm.code, peer.alarm.value) == (AlarmCode.CONTACT_COLD_STOP, 1000)


def test_h01_lets_a_hundredth_more_go_on() -> None:
    peer, wearer = dictated(1100)
    peer.run()
    wearer.dictate(1001)
    peer.live(100)
    assert peer.firmware.cooling
    assert peer.alarm.code == AlarmCode.CONTACT_COLD_WARN


def test_h01_wants_the_two_samples_in_a_row() -> None:
    peer, wearer = dictated(1100)
    peer.run()
    for _ in range(10):
        wearer.dictate(1000)
        peer.live(1)
        wearer.dictate(1001)
        peer.live(1)
    assert peer.firmware.cooling


def test_h01_counts_on_over_a_missing_sample() -> None:
    peer, wearer = dictated(1100)
    peer.run()
    for contact in (1000, None, 999):
        wearer.dictate(contact)
        peer.live(1)
    assert peer.ended == EndReason.CONTACT_COLD


@pytest.mark.parametrize(("contact", "latched"), [(800, True), (801, False)])
def test_h03_latches_at_a_single_sample(contact: int, *, latched: bool) -> None:
    peer, wearer = dictated(1100)
    peer.run()
    peer.live(5)
    wearer.dictate(contact)
    peer.firmware.advance(1.0)
    assert peer.firmware.cooling is not latched
    assert (peer.firmware.state == State.FAULT_LATCHED) is latched
    if latched:
        assert (peer.alarm.code, peer.alarm.severity) == (
            AlarmCode.CONTACT_LATCH,
            Severity.LATCHED,
        )


def latched_peer() -> Peer:
    peer, wearer = dictated(1100)
    peer.run()
    wearer.dictate(700)
    peer.firmware.advance(1.0)
    wearer.says, wearer.jitter = replace(wearer.says, contact_cc=2500), True
    return peer


def test_a_latch_needs_button_and_acknowledgement() -> None:
    peer = latched_peer()
    number = peer.alarm.number
    peer.firmware.advance(8000.0)
    peer.take_control()
    assert peer.ask(Reset).succeeded
    peer.take_control()
    assert peer.firmware.state == State.FAULT_LATCHED, "RESET never clears a latch"
    assert peer.start().result == Result.ALARM_LATCHED
    acknowledge = peer.ask(lambda tag: AckAlarm(tag, AlarmCode.CONTACT_LATCH, number))
    assert acknowledge.result == Result.ALARM_LATCHED
    peer.firmware.press_button()
    assert peer.firmware.state == State.FAULT_LATCHED, "nor does the button alone"
    acknowledge = peer.ask(lambda tag: AckAlarm(tag, AlarmCode.CONTACT_LATCH, number))
    assert acknowledge.succeeded
    assert peer.firmware.state == State.IDLE


def test_a_button_pressed_before_the_latch_is_no_inspection() -> None:
    peer, wearer = dictated(1100)
    peer.firmware.press_button()
    peer.run()
    wearer.dictate(700)
    peer.firmware.advance(1.0)
    number = peer.alarm.number
    answer = peer.ask(lambda tag: AckAlarm(tag, AlarmCode.CONTACT_LATCH, number))
    assert answer.result == Result.ALARM_LATCHED


def test_a_latch_survives_power_loss() -> None:  # clarification 8
    peer = latched_peer()
    peer.firmware.power_cycle()
    assert peer.firmware.state == State.FAULT_LATCHED


@pytest.mark.parametrize(("fallen", "stops"), [(800, False), (801, True)])
def test_h05_stops_a_fall_of_more_than_max_fall_over_10_s(fallen: int, *, stops: bool) -> None:
    peer, wearer = dictated(2500)
    peer.run()
    peer.live(20)
    wearer.dictate(2500)
    peer.firmware.advance(1.0)
    for second in range(1, 11):
        wearer.dictate(2500 - fallen * second // 10)
        peer.firmware.advance(1.0)
    assert peer.firmware.cooling is not stops
    if stops:
        assert (peer.ended, peer.alarm.code) == (EndReason.FALL_RATE, AlarmCode.FALL_RATE)


@pytest.mark.parametrize("fault", [ProbeFault.OPEN, ProbeFault.SHORT])
def test_a_broken_sensor_stops_at_once(fault: ProbeFault) -> None:
    peer = worn()
    peer.run()
    peer.live(30)
    peer.firmware.wearer.probe_fault = fault
    peer.firmware.advance(1.0)
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.SENSOR)
    assert peer.alarm.code == AlarmCode.CONTACT_PROBE_FAILED
    assert peer.measurements[-1].contact_cc is None


def test_a_silent_sensor_stops_at_the_third_second() -> None:
    peer = worn()
    peer.run()
    peer.live(30)
    peer.firmware.wearer.probe_fault = ProbeFault.SILENT
    peer.live(2)
    assert peer.firmware.cooling
    peer.live(1)
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.SENSOR)


def test_a_sensor_that_speaks_again_in_time_goes_on() -> None:
    peer = worn()
    peer.run()
    for _ in range(5):
        peer.firmware.wearer.probe_fault = ProbeFault.SILENT
        peer.live(2)
        peer.firmware.wearer.probe_fault = None
        peer.live(1)
    assert peer.firmware.cooling


def test_a_flat_sensor_stops_after_120_s() -> None:  # H12's flat probe
    peer = worn()
    peer.run()
    peer.live(30)
    peer.firmware.wearer.probe_fault = ProbeFault.STUCK
    peer.live(119)
    assert peer.firmware.cooling
    peer.live(1)
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.SENSOR)


def test_a_pack_below_pack_min_stops() -> None:
    peer, wearer = dictated()
    peer.run()
    wearer.says = replace(wearer.says, pack_cc=-200)
    peer.live(1)
    assert peer.firmware.cooling
    wearer.says = replace(wearer.says, pack_cc=-201)
    peer.live(1)
    assert (peer.ended, peer.alarm.code) == (EndReason.FAULT, AlarmCode.PACK_COLD)


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
