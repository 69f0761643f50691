"""Stored records over the RACP, and alarms that must be confirmed (profile 5.2 to 5.4)."""

from dataclasses import replace

import pytest

from ble.codecs.ocwp import (
    AbortRecords,
    AckAlarm,
    AlarmCode,
    CountRecords,
    DeleteRecords,
    RacpCode,
    RacpOp,
    RacpRequest,
    RacpResponse,
    RecordCount,
    ReportRecords,
    Result,
    Selection,
    Severity,
    Stop,
    decode_alarm,
    decode_racp_answer,
    uuids,
)
from ble.link import AttRefusal
from ble.sim.firmware import Firmware
from ble.sim.nameplate import EXAMPLE_FEATURE
from tests.ble.sim.peer import HOLD, DictatedWearer, Peer, dictated

POINT = uuids.RECORD_ACCESS_CONTROL_POINT


def recorded(seconds: int = 10, firmware: Firmware | None = None) -> Peer:
    peer = Peer(firmware) if firmware else dictated()[0]
    peer.run()
    peer.live(seconds)
    peer.ask(Stop)
    return peer


def ask(peer: Peer, request: RacpRequest) -> None:
    peer.firmware.write(POINT, request.encode())


def answers(peer: Peer) -> list[RacpResponse | RecordCount]:
    return peer.of(POINT, decode_racp_answer)


def numbers(peer: Peer) -> list[int]:
    return [record.record_no for record in peer.records]


@pytest.mark.parametrize(
    ("selection", "meant"),
    [
        (Selection.all(), range(1, 11)),
        (Selection.up_to(4), range(1, 5)),
        (Selection.starting_at(8), range(8, 11)),
        (Selection.between(3, 5), range(3, 6)),
        (Selection.first(), [1]),
        (Selection.last(), [10]),
        (Selection.starting_at(11), []),
    ],
)
def test_every_operator_counts_and_reports(selection: Selection, meant: range | list[int]) -> None:
    peer = recorded()
    ask(peer, CountRecords(selection))
    assert answers(peer)[-1] == RecordCount(len(meant))
    ask(peer, ReportRecords(selection))
    peer.firmware.advance(1.0)
    assert numbers(peer) == list(meant)
    code = RacpCode.SUCCESS if meant else RacpCode.NONE_FOUND
    assert answers(peer)[-1] == RacpResponse(RacpOp.REPORT, code)


def test_one_record_every_30_ms_and_then_the_answer() -> None:
    peer = recorded(100)
    ask(peer, ReportRecords(Selection.all()))
    peer.firmware.advance(0.029)
    assert numbers(peer) == []
    peer.firmware.advance(0.001)
    assert numbers(peer) == [1]
    peer.firmware.advance(0.03 * 98)
    assert (len(numbers(peer)), answers(peer)) == (99, [])
    peer.firmware.advance(0.03)
    assert (len(numbers(peer)), len(answers(peer))) == (100, 1)


def test_delete_keeps_the_numbering() -> None:
    peer = recorded()
    ask(peer, DeleteRecords(Selection.all()))
    assert answers(peer)[-1] == RacpResponse(RacpOp.DELETE, RacpCode.SUCCESS)
    ask(peer, DeleteRecords(Selection.all()))
    assert answers(peer)[-1] == RacpResponse(RacpOp.DELETE, RacpCode.NONE_FOUND)
    peer.firmware.skip_rest()
    peer.run()
    peer.live(2)
    ask(peer, ReportRecords(Selection.all()))
    peer.firmware.advance(0.1)
    assert numbers(peer) == [11, 12]


def test_records_and_their_numbers_survive_power_loss() -> None:
    peer = recorded()
    peer.firmware.power_cycle()
    peer.connect()
    peer.firmware.skip_rest()
    peer.firmware.advance(1.0)
    peer.run()
    peer.live(1)
    ask(peer, ReportRecords(Selection.starting_at(10)))
    peer.firmware.advance(1.0)
    assert numbers(peer) == [10, 11]


def test_a_full_memory_overwrites_the_oldest() -> None:
    small = Firmware(DictatedWearer(), feature=replace(EXAMPLE_FEATURE, record_capacity=5))
    peer = recorded(8, small)
    ask(peer, ReportRecords(Selection.all()))
    peer.firmware.advance(1.0)
    assert numbers(peer) == [4, 5, 6, 7, 8]


def test_a_report_can_be_aborted_and_nothing_else_breaks_in() -> None:
    peer = recorded()
    ask(peer, ReportRecords(Selection.all()))
    peer.firmware.advance(0.1)
    with pytest.raises(AttRefusal) as busy:
        ask(peer, CountRecords(Selection.all()))
    assert busy.value.code == 0xFE
    ask(peer, AbortRecords())
    peer.firmware.advance(1.0)
    assert numbers(peer) == [1, 2, 3]
    assert answers(peer) == [RacpResponse(RacpOp.ABORT, RacpCode.SUCCESS)]
    ask(peer, CountRecords(Selection.all()))
    assert answers(peer)[-1] == RecordCount(10)


def test_a_report_dies_with_its_link() -> None:
    peer = recorded()
    ask(peer, ReportRecords(Selection.all()))
    peer.firmware.advance(0.1)
    peer.reconnect()
    peer.firmware.advance(1.0)
    assert (numbers(peer), answers(peer)) == ([1, 2, 3], [])
    ask(peer, ReportRecords(Selection.starting_at(4)))
    peer.firmware.advance(1.0)
    assert numbers(peer) == list(range(1, 11)), "asked for from the first missing one"


def test_a_running_session_is_recorded_while_it_is_reported() -> None:
    peer, _ = dictated()
    peer.run()
    peer.live(10)
    ask(peer, ReportRecords(Selection.all()))
    peer.live(2)
    assert numbers(peer) == list(range(1, 11))
    ask(peer, ReportRecords(Selection.starting_at(11)))
    peer.live(1)
    assert numbers(peer)[10:] == [11, 12]


@pytest.mark.parametrize("uuid", [POINT, uuids.RECORD_DATA])
def test_a_report_needs_both_subscriptions(uuid: str) -> None:
    peer = recorded()
    peer.firmware.subscribed(uuid, False)
    with pytest.raises(AttRefusal) as refused:
        ask(peer, ReportRecords(Selection.all()))
    assert refused.value.code == 0xFD
    with pytest.raises(AttRefusal) as refused:
        peer.firmware.write(POINT, b"\x01")
    assert refused.value.code == 0x0D


@pytest.mark.parametrize(
    ("request_hex", "answer_hex"),
    [("0701", "06000702"), ("0109", "06000103"), ("010302", "06000105"), ("0301", "06000303")],
)
def test_requests_that_make_no_sense_are_answered(request_hex: str, answer_hex: str) -> None:
    peer = recorded()
    peer.firmware.write(POINT, bytes.fromhex(request_hex))
    assert peer.heard[-1] == (POINT, bytes.fromhex(answer_hex))


# Alarms.


def warned() -> tuple[Peer, DictatedWearer]:
    peer, wearer = dictated(1150)
    peer.run((HOLD,))
    peer.live(3)
    return peer, wearer


def test_an_alarm_is_indicated_and_readable() -> None:
    peer, _ = warned()
    indicated = peer.of(uuids.ALARM, decode_alarm)
    assert [each.code for each in indicated] == [AlarmCode.CONTACT_COLD_WARN]
    alarm = peer.alarm
    assert (alarm.number, alarm.severity, alarm.session) == (1, Severity.WARN, 7)
    assert alarm.value in {1150, 1151}
    assert alarm.active == {AlarmCode.CONTACT_COLD_WARN}
    assert peer.measurements[-1].alarm == AlarmCode.CONTACT_COLD_WARN


def test_an_acknowledged_warning_is_silent_for_the_session() -> None:
    peer, _ = warned()
    for code, number, result in (
        (AlarmCode.CONTACT_COLD_WARN, 2, Result.INVALID_PARAMETER),
        (AlarmCode.PACK_COLD, 1, Result.INVALID_PARAMETER),
        (AlarmCode.CONTACT_COLD_WARN, 1, Result.SUCCESS),
    ):
        assert peer.ask(lambda tag, c=code, n=number: AckAlarm(tag, c, n)).result == result
    peer.live(5)
    assert len(peer.of(uuids.ALARM, decode_alarm)) == 1
    assert peer.alarm.active == frozenset()
    assert peer.measurements[-1].alarm == AlarmCode.NONE


@pytest.mark.parametrize("confirmed", [True, False])
def test_an_unconfirmed_alarm_is_repeated_on_the_next_connection(*, confirmed: bool) -> None:
    # Clarification 12.
    peer, wearer = dictated(1150)
    peer.run((HOLD,))
    peer.confirming = confirmed
    wearer.dictate(1150)
    peer.firmware.advance(1.0)
    peer.confirming = True
    before = len(peer.of(uuids.ALARM, bytes))
    peer.reconnect()
    assert len(peer.of(uuids.ALARM, bytes)) - before == (0 if confirmed else 1)
    peer.reconnect()
    assert len(peer.of(uuids.ALARM, bytes)) - before == (0 if confirmed else 1)


def test_an_alarm_raised_without_a_link_waits_for_one() -> None:
    peer, wearer = dictated(2500)
    peer.run((HOLD,))
    peer.firmware.link_down()
    wearer.dictate(990)
    peer.firmware.advance(5.0)
    assert peer.of(uuids.ALARM, bytes) == []
    peer.connect()
    assert decode_alarm(peer.heard[-1][1]).code == AlarmCode.CONTACT_COLD_STOP


def test_one_indication_at_a_time() -> None:
    # Attribute protocol: the next indication waits for the confirmation of the last.
    peer, wearer = dictated(2500)
    peer.run((HOLD,))
    peer.confirming = False
    wearer.dictate(1000)
    peer.firmware.advance(2.0)
    alarms = peer.of(uuids.ALARM, decode_alarm)
    assert [each.code for each in alarms] == [AlarmCode.CONTACT_COLD_WARN]
    peer.firmware.confirmed(uuids.CONTROL_POINT)
    assert len(peer.of(uuids.ALARM, bytes)) == 1, "another's confirmation does not count"
    peer.firmware.confirmed(uuids.ALARM)
    alarms = peer.of(uuids.ALARM, decode_alarm)
    assert [each.code for each in alarms] == [
        AlarmCode.CONTACT_COLD_WARN,
        AlarmCode.CONTACT_COLD_STOP,
    ]
