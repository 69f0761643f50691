"""Profile 5.3 and its clarifications: whole sessions in bytes, and the Control Point."""

import pytest

from ble.codecs.ocwp import (
    EndReason,
    Identify,
    MeasurementFlags,
    RenewLease,
    ReportRecords,
    RequestControl,
    Result,
    Selection,
    State,
    StepBody,
    StepKind,
    Stop,
    uuids,
)
from ble.sim import gatt
from ble.sim.firmware import Firmware
from ble.sim.presets import PRESETS
from ble.sim.wearer import Wearer
from tests.ble.sim.peer import HOLD, PRECOOL, Peer, dictated, refusal

# A whole session.


def test_a_whole_session_in_the_profiles_golden_bytes() -> None:
    """Profile 5.6, written by hand: what another implementation would send."""
    peer, _ = dictated()
    for sent, answered in (
        ("00011e00", "800001011e00e8030000"),
        ("10020103b0049faa", "80100201"),
        ("110300007800dc051e0000", "80110301"),
        ("110401018403e8032d0a01", "80110401"),
        ("11050202b4000807001400", "80110501"),
        ("12069faa", "80120601"),
        ("070707009faa", "80070701"),
        ("02099001", "80020906f4010807"),
        ("080a", "80080a01"),
    ):
        peer.firmware.write(uuids.CONTROL_POINT, bytes.fromhex(sent))
        assert peer.heard[-1 if sent[:2] not in {"12", "07", "08"} else -2] == (
            uuids.CONTROL_POINT,
            bytes.fromhex(answered),
        )


@pytest.mark.parametrize("seconds", [1, 2, 61, 420])
def test_a_programme_of_n_seconds_leaves_n_records_and_n_measurements(seconds: int) -> None:
    steps = (StepBody(StepKind.HOLD, seconds, 600, 0, 0),)
    peer, _ = dictated()
    peer.firmware.advance(0.4)
    peer.run(steps)
    peer.live(seconds + 3)
    assert peer.ended == EndReason.COMPLETED
    peer.firmware.write(uuids.RECORD_ACCESS_CONTROL_POINT, ReportRecords(Selection.all()).encode())
    peer.firmware.advance(0.03 * seconds + 0.001)
    assert [record.elapsed_s for record in peer.records] == list(range(1, seconds + 1))
    assert {record.session for record in peer.records} == {7}
    at_work = [each for each in peer.measurements if each.state == State.RUNNING]
    assert len(at_work) == seconds
    assert [each.contact_cc for each in at_work] == [each.contact_cc for each in peer.records]


def test_the_average_person_goes_through_every_phase() -> None:
    peer = Peer(Firmware(Wearer(PRESETS["wrap-dry-cloth"])))
    peer.run()
    peer.live(430)
    states = [status.state for status in peer.statuses]
    assert states == [
        State.IDLE,
        State.READY,
        State.PRECOOL,
        State.RUNNING,
        State.RUNNING,
        State.COMPLETED,
        State.REST_LOCKOUT,
    ]
    done = peer.status
    assert (done.elapsed_s, done.remaining_s, done.step, done.steps) == (420, 0, 2, 3)
    cold = [m for m in peer.measurements if m.flags & MeasurementFlags.COOLING]
    assert len(cold) == PRECOOL.seconds + HOLD.seconds
    contacts = [m.contact_cc for m in cold if m.contact_cc is not None]
    assert contacts[-1] < contacts[0] - 500


def test_the_same_seed_gives_the_same_bytes() -> None:
    def course(seed: int) -> list[tuple[str, bytes]]:
        peer = Peer(Firmware(Wearer(PRESETS["wrap-dry-cloth"], seed=seed)))
        peer.run()
        peer.live(425)
        return peer.heard

    assert course(3) == course(3)
    assert course(3) != course(4)


def test_time_may_pass_in_any_portions() -> None:
    def course(portions: list[float]) -> list[tuple[str, bytes]]:
        peer, _ = dictated()
        peer.run()
        for portion in portions:
            peer.firmware.advance(portion)
        return peer.heard

    assert course([20.0]) == course([0.1] * 200) == course([7.3, 0.0, 12.7])
    with pytest.raises(ValueError, match="backwards"):
        course([-0.1])


# The Control Point.


def test_writes_are_refused_while_indications_are_off() -> None:
    peer, _ = dictated()
    peer.firmware.subscribed(uuids.CONTROL_POINT, False)
    assert refusal(peer, uuids.CONTROL_POINT, RequestControl(0, 30).encode()) == 0xFD


def test_stop_acts_even_with_indications_off() -> None:  # clarification 5
    peer, _ = dictated()
    peer.run()
    peer.firmware.subscribed(uuids.CONTROL_POINT, False)
    answers = len(peer.answers)
    peer.write(Stop(99))
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.APP_STOP)
    assert len(peer.answers) == answers


def test_stop_acts_even_when_busy_and_is_answered_later() -> None:  # clarification 5
    peer, _ = dictated()
    peer.run()
    peer.confirming = False
    peer.write(RenewLease(200, 30))
    assert refusal(peer, uuids.CONTROL_POINT, RenewLease(201, 30).encode()) == 0xFE
    peer.write(Stop(202))
    assert not peer.firmware.cooling
    assert peer.answers[-1].tag == 200
    peer.firmware.confirmed(uuids.CONTROL_POINT)
    assert (peer.answers[-1].tag, peer.answers[-1].result) == (202, Result.SUCCESS)


def test_a_stop_repeated_before_its_answer_is_confirmed_is_answered_once() -> None:
    peer, _ = dictated()
    peer.run()
    peer.confirming = False
    peer.write(Stop(77))
    peer.write(Stop(77))
    peer.firmware.confirmed(uuids.CONTROL_POINT)
    peer.firmware.confirmed(uuids.CONTROL_POINT)
    assert [answer.tag for answer in peer.answers].count(77) == 1
    peer.write(Stop(77))
    assert [answer.tag for answer in peer.answers].count(77) == 2


def test_stop_needs_no_control_and_comes_in_any_state() -> None:
    peer, _ = dictated()
    assert peer.ask(Stop).succeeded
    peer.run()
    peer.reconnect()
    assert peer.ask(Stop).succeeded
    assert peer.ended == EndReason.APP_STOP
    assert peer.ask(Stop).succeeded


def test_stop_acts_again_though_its_tag_was_used() -> None:  # clarification 5 over 4
    peer, _ = dictated()
    peer.write(Stop(77))
    peer.run((HOLD,))
    peer.write(Stop(77))
    assert not peer.firmware.cooling
    assert (peer.answers[-1].tag, peer.answers[-1].succeeded) == (77, True)


def test_a_stop_cut_to_one_octet_still_stops() -> None:
    peer, _ = dictated()
    peer.run()
    assert refusal(peer, uuids.CONTROL_POINT, b"\x08") == gatt.AttCode.INVALID_VALUE_LENGTH
    assert not peer.firmware.cooling


def test_a_retry_gets_the_same_answer_without_acting_twice() -> None:  # clarification 4
    peer, _ = dictated()
    first = RequestControl(50, 10)
    peer.write(first)
    peer.firmware.advance(5.0)
    peer.write(first)
    assert peer.answers[-1] == peer.answers[-2]
    peer.firmware.advance(5.0)
    assert peer.renew().result == Result.CONTROL_NOT_PERMITTED, "the retry renewed nothing"


@pytest.mark.parametrize(("between", "acts_twice"), [(7, False), (8, True)])
def test_the_last_8_requests_are_remembered(between: int, *, acts_twice: bool) -> None:
    peer, _ = dictated()
    first = RequestControl(50, 10)
    peer.write(first)
    peer.firmware.advance(5.0)
    for tag in range(between):
        peer.write(Identify(tag, 1))
    peer.write(first)
    assert (peer.answers[-1] != peer.answers[0]) is acts_twice


def test_a_retry_before_the_answer_is_confirmed_waits() -> None:  # clarification 4
    peer, _ = dictated()
    peer.confirming = False
    peer.write(RequestControl(50, 10))
    assert refusal(peer, uuids.CONTROL_POINT, RequestControl(50, 10).encode()) == 0xFE
    peer.firmware.confirmed(uuids.CONTROL_POINT)
    peer.write(RequestControl(50, 10))
    assert peer.answers[-1] == peer.answers[0]


def test_requests_are_forgotten_with_the_link() -> None:
    peer, _ = dictated()
    request = RequestControl(50, 10)
    peer.write(request)
    peer.firmware.advance(1.0)
    peer.reconnect()
    peer.write(request)
    assert peer.answers[-1] != peer.answers[0]
    assert peer.renew().succeeded


@pytest.mark.parametrize(
    ("request_hex", "result"),
    [
        ("0601", Result.NOT_SUPPORTED),
        ("ff01", Result.NOT_SUPPORTED),
        ("0001", Result.INVALID_PARAMETER),
        ("00010000", Result.INVALID_PARAMETER),
        ("00010507", Result.INVALID_PARAMETER),
        ("07010000", Result.INVALID_PARAMETER),
        ("020150c3", Result.INVALID_PARAMETER),
        ("04010a", Result.CONTROL_NOT_PERMITTED),
        ("0901", Result.CONTROL_NOT_PERMITTED),
        ("1301", Result.CONTROL_NOT_PERMITTED),
        ("2101010900", Result.INVALID_PARAMETER),
        ("220103", Result.SUCCESS),
    ],
)
def test_requests_without_control_or_sense(request_hex: str, result: Result) -> None:
    peer, _ = dictated()
    peer.firmware.write(uuids.CONTROL_POINT, bytes.fromhex(request_hex))
    assert peer.answers[-1].result == result


def test_an_empty_write_is_refused() -> None:
    peer, _ = dictated()
    assert refusal(peer, uuids.CONTROL_POINT, b"") == gatt.AttCode.INVALID_VALUE_LENGTH
    assert refusal(peer, uuids.CONTROL_POINT, b"\x00") == gatt.AttCode.INVALID_VALUE_LENGTH
