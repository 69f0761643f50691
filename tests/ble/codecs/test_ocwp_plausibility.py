"""Where the codec draws the line between a value and nonsense."""

from collections.abc import Callable
from dataclasses import replace
from struct import pack

import pytest

from ble.codecs import ocwp
from ble.codecs.ocwp import Answer, Op, Reason, Result

CALM = ocwp.Measurement(
    ocwp.MeasurementFlags(0), ocwp.State.IDLE, 0, 0, None, None, None, None, 50, 0, 0
)
LIMITS = ocwp.HardLimits(500, 1800, 1000, 800, -200, 80, 1200, 7200, 60, 30)
ALARM = ocwp.Alarm(1, ocwp.AlarmCode.LEAK_OR_LOW_WATER, ocwp.Severity.STOP, 1, None, 0, 0)
STEP = ocwp.StepBody(ocwp.StepKind.HOLD, 60, 1000, 0, 0)


def resealed(pdu: ocwp.Pdu, offset: int, octets: bytes) -> bytes:
    """The PDU with some octets overwritten and a seal that fits again."""
    body = bytearray(ocwp.encode(pdu)[:-2])
    body[offset : offset + len(octets)] = octets
    return bytes(body) + pack("<H", ocwp.crc16(bytes(body)))


def reason_of(decode: Callable[[bytes], object], octets: bytes) -> Reason:
    with pytest.raises(ocwp.Malformed) as refused:
        decode(octets)
    return refused.value.reason


@pytest.mark.parametrize("offset", [8, 10, 12])
@pytest.mark.parametrize(
    ("raw", "plausible"), [(-6001, False), (-6000, True), (8500, True), (8501, False)]
)
def test_temperatures_are_plausible_from_minus_60_to_85(
    offset: int, raw: int, plausible: bool
) -> None:
    octets = resealed(CALM, offset, pack("<h", raw))
    if plausible:
        measured = ocwp.decode_measurement(octets)
        assert raw in (measured.contact_cc, measured.pack_cc, measured.target_cc)
    else:
        assert reason_of(ocwp.decode_measurement, octets) is Reason.IMPLAUSIBLE


@pytest.mark.parametrize("raw", [0x7FFF, -0x7FFF])
def test_the_neighbours_of_the_sentinel_are_no_sentinels(raw: int) -> None:
    octets = resealed(CALM, 8, pack("<h", raw))
    assert reason_of(ocwp.decode_measurement, octets) is Reason.IMPLAUSIBLE


def test_sentinels_are_none_in_both_directions() -> None:
    octets = ocwp.encode(CALM)
    assert octets[8:15] == bytes.fromhex("008000800080ff")
    measured = ocwp.decode_measurement(octets)
    assert (measured.contact_cc, measured.pack_cc, measured.target_cc) == (None, None, None)
    assert measured.pressure_mmhg is None


def test_zero_degrees_and_zero_pressure_are_values() -> None:
    measured = ocwp.decode_measurement(ocwp.encode(replace(CALM, contact_cc=0, pressure_mmhg=0)))
    assert (measured.contact_cc, measured.pressure_mmhg) == (0, 0)


def test_an_unknown_start_time_is_none() -> None:
    status = ocwp.SessionStatus(0, ocwp.State.IDLE, 0, 0, 0, 0, 0, 0, None, 0, 1)
    octets = ocwp.encode(status)
    assert octets[12:16] == bytes(4)
    assert ocwp.decode_session_status(octets).start_epoch_s is None
    with pytest.raises(ocwp.Malformed, match="start_epoch_s"):
        replace(status, start_epoch_s=0)


@pytest.mark.parametrize(("percent", "plausible"), [(100, True), (101, False), (255, False)])
def test_a_battery_holds_at_most_100_percent(percent: int, plausible: bool) -> None:
    octets = resealed(CALM, 15, bytes((percent,)))
    if plausible:
        assert ocwp.decode_measurement(octets).battery_percent == percent
    else:
        assert reason_of(ocwp.decode_measurement, octets) is Reason.IMPLAUSIBLE


def test_unknown_bits_are_ignored_and_never_sent() -> None:
    measured = ocwp.decode_measurement(resealed(CALM, 0, b"\x81"))
    assert measured.flags == ocwp.MeasurementFlags.CONTACT_DETECTED
    assert ocwp.encode(measured)[0] == 0x01
    feature = ocwp.Feature(1, 0, ocwp.FeatureBits.PAUSE, 1, 10, 0)
    newer = ocwp.decode_feature(resealed(feature, 2, pack("<I", 0xFFFF_F808)))
    assert newer == feature
    with pytest.raises(ocwp.Malformed, match="bits"):
        replace(feature, bits=ocwp.FeatureBits(1 << 11))


def test_codes_of_a_newer_version_do_not_hide_the_sample() -> None:
    measured = ocwp.decode_measurement(resealed(replace(CALM, contact_cc=790), 1, b"\x0a"))
    assert (measured.state, measured.contact_cc) == (10, 790)
    assert not isinstance(measured.state, ocwp.State)


def test_known_codes_come_back_as_their_names() -> None:
    assert isinstance(ocwp.decode_measurement(ocwp.encode(CALM)).state, ocwp.State)
    answer = ocwp.decode_answer(bytes.fromhex("80080a01"))
    assert isinstance(answer.op, Op)
    assert isinstance(answer.result, Result)
    assert not isinstance(ocwp.decode_answer(bytes.fromhex("80fe0af0")).result, Result)


def test_an_unknown_alarm_keeps_its_severity_and_an_unknown_severity_ranks_worst() -> None:
    new_code = ocwp.decode_alarm(resealed(ALARM, 2, b"\x63"))
    assert (new_code.code, new_code.severity) == (0x63, ocwp.Severity.STOP)
    new_severity = ocwp.decode_alarm(resealed(ALARM, 3, b"\x04"))
    assert new_severity.severity > ocwp.Severity.LATCHED


@pytest.mark.parametrize("value", [-0x7FFF, 0, 0x7FFF])
def test_no_value_makes_an_alarm_implausible(value: int) -> None:
    assert ocwp.decode_alarm(resealed(ALARM, 6, pack("<h", value))).value == value


def test_the_active_mask_names_its_codes() -> None:
    alarm = replace(ALARM, active_mask=1 << 2 | 1 << 11 | 1 << 31)
    codes = {ocwp.AlarmCode.CONTACT_COLD_STOP, ocwp.AlarmCode.LEAK_OR_LOW_WATER, 31}
    assert alarm.active == codes


@pytest.mark.parametrize(
    ("field", "worst", "beyond"),
    [
        ("target_min_cc", 1800, 1801),
        ("target_max_cc", 500, 499),
        ("contact_latch_cc", 1000, 1001),
        ("contact_stop_cc", 800, 799),
    ],
)
def test_limits_are_in_order(field: str, worst: int, beyond: int) -> None:
    offset = {"target_min_cc": 0, "target_max_cc": 2, "contact_stop_cc": 4, "contact_latch_cc": 6}
    touching = ocwp.decode_hard_limits(resealed(LIMITS, offset[field], pack("<h", worst)))
    assert getattr(touching, field) == worst
    crossed = resealed(LIMITS, offset[field], pack("<h", beyond))
    assert reason_of(ocwp.decode_hard_limits, crossed) is Reason.IMPLAUSIBLE


@pytest.mark.parametrize("offset", [0, 2, 4, 6, 8])
def test_a_limit_is_never_absent(offset: int) -> None:
    octets = resealed(LIMITS, offset, pack("<h", -0x8000))
    assert reason_of(ocwp.decode_hard_limits, octets) is Reason.IMPLAUSIBLE


def test_a_pressure_limit_is_never_absent() -> None:
    octets = resealed(LIMITS, 16, b"\xff")
    assert reason_of(ocwp.decode_hard_limits, octets) is Reason.IMPLAUSIBLE


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        ("0601", Reason.UNKNOWN_OP),
        ("80080a01", Reason.UNKNOWN_OP),
        ("000100", Reason.TOO_SHORT),
        ("00010000", Reason.IMPLAUSIBLE),  # a lease of no time
        ("00011e02", Reason.UNKNOWN_CODE),  # a policy that is none
        ("02090080", Reason.IMPLAUSIBLE),  # no target is no target
        ("0301ff", Reason.IMPLAUSIBLE),
        ("070700009faa", Reason.IMPLAUSIBLE),  # session 0
        ("110300037800dc051e0000", Reason.UNKNOWN_CODE),  # a step of no known kind
        ("200b00000000fa00", Reason.IMPLAUSIBLE),
        ("200b9834016be803", Reason.IMPLAUSIBLE),  # 1000 ms
    ],
)
def test_requests_that_make_no_sense_are_refused(octets: str, reason: Reason) -> None:
    assert reason_of(ocwp.decode_request, bytes.fromhex(octets)) is reason


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        ("81080a01", Reason.UNKNOWN_OP),
        ("80000101", Reason.TOO_SHORT),  # success without what it promises
        ("800001011e0260490600", Reason.UNKNOWN_CODE),
        ("80000101000060490600", Reason.IMPLAUSIBLE),
        ("80020906f401", Reason.TOO_SHORT),
        ("80020906f501f401", Reason.IMPLAUSIBLE),
        ("8007070b20", Reason.TOO_SHORT),
    ],
)
def test_answers_that_make_no_sense_are_refused(octets: str, reason: Reason) -> None:
    assert reason_of(ocwp.decode_answer, bytes.fromhex(octets)) is reason


def test_a_bare_refusal_is_still_a_refusal() -> None:
    answer = ocwp.decode_answer(bytes.fromhex("8007070b"))
    assert answer == Answer(Op.START, 7, Result.REST_LOCKOUT)
    assert not answer.succeeded
    resting = ocwp.decode_answer(bytes.fromhex("8007070b201c"))
    assert resting.detail == ocwp.RestLeft(7200)


def test_only_success_succeeds() -> None:
    assert ocwp.decode_answer(bytes.fromhex("80080a01")).succeeded
    assert not any(Answer(Op.STOP, 1, result).succeeded for result in range(256) if result != 1)


@pytest.mark.parametrize(
    ("op", "result", "detail"),
    [
        (Op.STOP, Result.SUCCESS, ocwp.TimeSet(0)),
        (Op.SET_TIME, Result.SUCCESS, None),
        (Op.SET_TIME, Result.SUCCESS, ocwp.RestLeft(0)),
        (Op.SET_TARGET, Result.FAILED, ocwp.TargetRange(0, 1)),
        (Op.SET_PRESSURE, Result.OUTSIDE_HARD_LIMIT, ocwp.TargetRange(0, 1)),
        (0x100, Result.FAILED, None),
    ],
)
def test_an_answer_carries_what_was_promised(
    op: int, result: Result, detail: ocwp.Detail | None
) -> None:
    with pytest.raises(ocwp.Malformed) as refused:
        Answer(op, 1, result, detail)
    assert refused.value.reason is Reason.IMPLAUSIBLE


@pytest.mark.parametrize(
    ("octets", "answer"),
    [
        ("0601", "80060102"),
        ("00011e02", "80000103"),
        ("020900", "80020903"),
        ("08", None),
        ("", None),
    ],
)
def test_a_wrap_answers_what_it_cannot_decode(octets: str, answer: str | None) -> None:
    request = bytes.fromhex(octets)
    with pytest.raises(ocwp.Malformed) as refused:
        ocwp.decode_request(request)
    refusal = ocwp.refusal_of(request, refused.value)
    assert (refusal and ocwp.encode(refusal).hex()) == answer


@pytest.mark.parametrize(
    "build",
    [
        lambda: replace(STEP, target_cc=8501),
        lambda: replace(STEP, pressure_mmhg=255),
        lambda: replace(LIMITS, pack_min_cc=None),
        lambda: replace(CALM, sequence=0x1_0000),
        lambda: ocwp.Stop(256),
    ],
)
def test_a_value_the_receiver_would_refuse_cannot_be_built(build: Callable[[], object]) -> None:
    with pytest.raises(ocwp.Malformed) as refused:
        build()
    assert refused.value.reason is Reason.IMPLAUSIBLE
