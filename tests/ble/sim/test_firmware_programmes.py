"""Profile 5.3 and its clarifications: programmes, targets and settings, and what can be read."""

from dataclasses import replace

import pytest

from ble.codecs.ocwp import (
    AlarmCode,
    Identify,
    MeasurementFlags,
    ProgramBegin,
    ProgramClear,
    ProgramCommit,
    ProgramStep,
    RequestControl,
    Result,
    SetPressure,
    SetTarget,
    SetTime,
    Start,
    State,
    StepBody,
    decode_answer,
    decode_feature,
    decode_hard_limits,
    encode,
    program_crc,
    uuids,
)
from ble.link import AttRefusal
from ble.sim import gatt
from ble.sim.firmware import Firmware
from ble.sim.presets import PRESETS
from ble.sim.wearer import Wearer
from tests.ble.sim.peer import HOLD, PRECOOL, REWARM, STEPS, Peer, dictated, refusal

# Programmes.


def test_a_programme_is_only_taken_whole() -> None:
    peer, _ = dictated()
    peer.take_control()
    crc = program_crc(STEPS)
    assert peer.ask(lambda tag: ProgramStep(tag, 0, PRECOOL)).result == Result.WRONG_STATE
    assert peer.ask(lambda tag: ProgramCommit(tag, crc)).result == Result.WRONG_STATE
    peer.ask(lambda tag: ProgramBegin(tag, 1, 3, 420, crc))
    peer.ask(lambda tag: ProgramStep(tag, 0, PRECOOL))
    peer.ask(lambda tag: ProgramStep(tag, 2, REWARM))
    assert peer.ask(lambda tag: ProgramStep(tag, 3, HOLD)).result == Result.INVALID_PARAMETER
    assert peer.ask(lambda tag: ProgramCommit(tag, crc)).result == Result.PROGRAM_MISMATCH
    assert peer.firmware.state == State.IDLE
    peer.ask(lambda tag: ProgramStep(tag, 1, HOLD))
    assert peer.ask(lambda tag: ProgramCommit(tag, crc ^ 1)).result == Result.PROGRAM_MISMATCH
    assert peer.ask(lambda tag: ProgramCommit(tag, crc)).succeeded
    assert peer.firmware.state == State.READY
    assert peer.ask(ProgramClear).succeeded
    assert peer.firmware.state == State.IDLE


@pytest.mark.parametrize(("steps", "result"), [(0, 3), (1, 1), (16, 1), (17, 3)])
def test_a_programme_has_at_most_max_steps(steps: int, result: int) -> None:
    peer, _ = dictated()
    peer.take_control()
    assert peer.ask(lambda tag: ProgramBegin(tag, 1, steps, 100, 0)).result == result


@pytest.mark.parametrize(
    ("step", "result"),
    [
        (replace(HOLD, target_cc=500), Result.SUCCESS),
        (replace(HOLD, target_cc=499), Result.OUTSIDE_HARD_LIMIT),
        (replace(REWARM, target_cc=1800), Result.SUCCESS),
        (replace(REWARM, target_cc=1801), Result.OUTSIDE_HARD_LIMIT),
        (replace(HOLD, pressure_mmhg=60), Result.SUCCESS),
        (replace(HOLD, pressure_mmhg=61), Result.OUTSIDE_HARD_LIMIT),
        (replace(HOLD, seconds=1200), Result.SUCCESS),
        (replace(HOLD, seconds=1201), Result.OUTSIDE_HARD_LIMIT),
        (replace(HOLD, seconds=0), Result.OUTSIDE_HARD_LIMIT),
        (replace(REWARM, seconds=1201), Result.SUCCESS),
        (replace(HOLD, flags=0xFF), Result.SUCCESS),
    ],
)
def test_each_step_is_held_to_the_hard_limits(step: StepBody, result: Result) -> None:
    # Flags are RFU and ignored (clarification 3).
    peer, _ = dictated()
    peer.take_control()
    assert peer.upload((PRECOOL, step)) == result
    assert peer.firmware.state == (State.READY if result == Result.SUCCESS else State.IDLE)


def test_a_new_upload_replaces_the_committed_programme() -> None:
    peer, _ = dictated()
    peer.take_control()
    peer.upload()
    peer.ask(lambda tag: ProgramBegin(tag, 1, 1, 300, program_crc((HOLD,))))
    assert peer.start().result == Result.PROGRAM_MISMATCH
    peer.ask(lambda tag: ProgramStep(tag, 0, HOLD))
    peer.ask(lambda tag: ProgramCommit(tag, program_crc((HOLD,))))
    assert peer.start((HOLD,)).succeeded


def test_a_half_upload_dies_with_its_link_and_a_committed_programme_does_not() -> None:
    peer, _ = dictated()
    peer.take_control()
    peer.upload()
    peer.reconnect()
    assert peer.firmware.state == State.READY
    peer.take_control()
    peer.ask(lambda tag: ProgramBegin(tag, 1, 1, 300, 0))
    peer.reconnect()
    peer.take_control()
    assert peer.ask(lambda tag: ProgramStep(tag, 0, HOLD)).result == Result.WRONG_STATE


def test_start_refuses_another_crc_and_a_second_start() -> None:
    peer, _ = dictated()
    peer.take_control()
    assert peer.start().result == Result.PROGRAM_MISMATCH
    peer.upload()
    assert peer.start((HOLD,)).result == Result.PROGRAM_MISMATCH
    assert peer.start().succeeded
    assert peer.start().result == Result.WRONG_STATE
    begun = peer.ask(lambda tag: ProgramBegin(tag, 1, 1, 300, 0))
    assert begun.result == Result.WRONG_STATE
    assert peer.ask(ProgramClear).result == Result.WRONG_STATE


def test_start_refuses_without_skin_contact_or_sensor() -> None:
    peer = Peer(Firmware(Wearer(PRESETS["wrap-dry-cloth"])))
    peer.take_control()
    peer.upload()
    peer.firmware.wearer.take_off()
    peer.firmware.advance(1.0)
    assert not peer.measurements[-1].flags & MeasurementFlags.CONTACT_DETECTED
    assert peer.measurements[-1].contact_cc is None
    assert peer.start().result == Result.NO_CONTACT
    peer, wearer = dictated()
    peer.take_control()
    peer.upload()
    wearer.dictate(None, broken=True)
    peer.firmware.advance(1.0)
    assert peer.start().result == Result.NO_CONTACT


def test_start_right_after_boot_knows_no_sensor_yet() -> None:
    peer, _ = dictated()
    peer.firmware.power_cycle()
    peer.connect()
    peer.take_control()
    peer.upload()
    assert peer.start().result == Result.NO_CONTACT


# Target, pressure, time, identify.


def test_set_target_keeps_the_limits_and_lasts_for_the_step() -> None:
    peer, _ = dictated()
    peer.take_control()
    assert peer.ask(lambda tag: SetTarget(tag, 500)).result == Result.WRONG_STATE
    peer.upload()
    peer.start()
    for target, result in ((499, 6), (500, 1), (1800, 1), (1801, 6)):
        assert peer.ask(lambda tag, t=target: SetTarget(tag, t)).result == result
    peer.live(PRECOOL.seconds)
    assert peer.measurements[-1].target_cc == 1800
    peer.live(1)
    assert peer.measurements[-1].target_cc == HOLD.target_cc
    peer.live(HOLD.seconds)
    assert peer.ask(lambda tag: SetTarget(tag, 500)).result == Result.WRONG_STATE, "rewarming"


def test_set_pressure_keeps_the_limit() -> None:
    peer, _ = dictated()
    peer.take_control()
    assert peer.ask(lambda tag: SetPressure(tag, 45)).result == Result.WRONG_STATE
    peer.upload()
    peer.start()
    assert peer.ask(lambda tag: SetPressure(tag, 61)).result == Result.OUTSIDE_HARD_LIMIT
    assert peer.ask(lambda tag: SetPressure(tag, 60)).succeeded
    peer.firmware.advance(1.0)
    assert peer.measurements[-1].pressure_mmhg == 60


@pytest.mark.parametrize("clock_first", [True, False])
def test_set_time_dates_the_session(*, clock_first: bool) -> None:
    peer, _ = dictated()
    if clock_first:
        peer.ask(lambda tag: SetTime(tag, 1_800_000_000, 500))
    peer.run()
    if not clock_first:
        assert peer.status.start_epoch_s is None
        peer.ask(lambda tag: SetTime(tag, 1_800_000_000, 500))
    assert peer.status.start_epoch_s == 1_800_000_000
    peer.firmware.advance(1.0)
    assert peer.measurements[-1].flags & MeasurementFlags.CLOCK_SET
    peer.firmware.power_cycle()
    assert peer.status.start_epoch_s == 1_800_000_000
    peer.connect()
    peer.firmware.advance(1.0)
    assert not peer.measurements[-1].flags & MeasurementFlags.CLOCK_SET


def test_identify_lasts_as_long_as_asked() -> None:
    peer, _ = dictated()
    peer.ask(lambda tag: Identify(tag, 3))
    peer.firmware.advance(2.999)
    assert peer.firmware.identifying
    peer.firmware.advance(0.001)
    assert not peer.firmware.identifying


# What it says of itself.


def test_what_never_changes_can_be_read() -> None:
    peer, _ = dictated()
    firmware = peer.firmware
    assert firmware.read(uuids.FEATURE).hex() == "01006f000000100a00104972"
    assert firmware.read(uuids.HARD_LIMITS).hex() == "f4010807e803200338ff5000b004201c3c1e94a4"
    assert decode_feature(firmware.read(uuids.FEATURE)).max_steps == 16
    assert decode_hard_limits(firmware.read(uuids.HARD_LIMITS)).max_lease_s == 30
    assert firmware.read(uuids.SERIAL_NUMBER) == b"SIM-5151"
    assert b"imulated" in firmware.read(gatt.MODEL_NUMBER)


def test_idle_sentinels() -> None:  # clarification 12
    peer, _ = dictated()
    idle = peer.measurements[-1]
    assert (idle.target_cc, idle.pressure_mmhg, idle.step) == (None, None, 0)
    assert (peer.alarm.number, peer.alarm.code) == (0, AlarmCode.NONE)
    assert (peer.status.session, peer.status.start_epoch_s) == (0, None)


@pytest.mark.parametrize("row", gatt.CHARACTERISTICS, ids=lambda row: row.uuid[4:8])
def test_every_characteristic_does_what_its_row_says(row: gatt.Characteristic) -> None:
    peer, _ = dictated()
    if gatt.Property.READ in row.properties:
        assert peer.firmware.read(row.uuid)
    else:
        with pytest.raises(AttRefusal) as refused:
            peer.firmware.read(row.uuid)
        assert refused.value.code == gatt.AttCode.READ_NOT_PERMITTED
    if gatt.Property.WRITE not in row.properties:
        assert refusal(peer, row.uuid, b"\x01\x00") == gatt.AttCode.WRITE_NOT_PERMITTED


def test_what_it_does_not_have_is_not_found() -> None:
    peer, _ = dictated()
    assert refusal(peer, uuids.TEMPERATURE, b"\x01\x00") == gatt.AttCode.ATTRIBUTE_NOT_FOUND
    with pytest.raises(AttRefusal):
        peer.firmware.read(uuids.TEMPERATURE)


def test_measurements_come_only_when_subscribed_and_count_on() -> None:
    peer, _ = dictated()
    peer.firmware.subscribed(uuids.MEASUREMENT, False)
    peer.firmware.advance(5.0)
    assert [each.sequence for each in peer.measurements] == [0]
    peer.firmware.subscribed(uuids.MEASUREMENT, True)
    peer.firmware.advance(2.0)
    assert [(m.sequence, m.uptime_ms) for m in peer.measurements[1:]] == [(1, 7000), (2, 8000)]


def test_trailing_octets_are_ignored() -> None:  # clarification 14
    peer, _ = dictated()
    peer.firmware.write(uuids.CONTROL_POINT, encode(RequestControl(1, 30)) + b"\xaa\xbb")
    assert decode_answer(peer.heard[-1][1]).succeeded
    assert peer.ask(lambda tag: Start(tag, 1, 0)).result == Result.PROGRAM_MISMATCH
