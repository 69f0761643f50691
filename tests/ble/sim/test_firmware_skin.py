"""Profile 5.4: the wrap watches skin and pack by itself, each rule on both sides of its edge."""

from dataclasses import replace

import pytest

from ble.codecs.ocwp import AckAlarm, AlarmCode, EndReason, Reset, Result, Severity, State
from ble.sim.wearer import ProbeFault
from tests.ble.sim.peer import Peer, dictated, worn


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
