"""Every value of the profile survives the trip over the air, and no bytes at all do harm."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ble.codecs import ocwp
from ble.codecs.ocwp import Op, RacpOperator, Result, Selection

T = TypeVar("T")

u8 = st.integers(0, 0xFF)
u16 = st.integers(0, 0xFFFF)
u32 = st.integers(0, 0xFFFF_FFFF)
lease = st.integers(1, 0xFF)
temperature = st.integers(-6000, 8500)
pressure = st.integers(0, 0xFE)
maybe_temperature = st.none() | temperature
maybe_pressure = st.none() | pressure
policy = st.sampled_from(ocwp.LeasePolicy)


def bits_up_to(highest: int, flags: Callable[[int], T]) -> st.SearchStrategy[T]:
    return st.integers(0, highest).map(flags)


def ordered(*parts: st.SearchStrategy[int]) -> st.SearchStrategy[list[int]]:
    return st.tuples(*parts).map(sorted)


features = st.builds(ocwp.Feature, u8, u8, bits_up_to(0x7FF, ocwp.FeatureBits), u8, u8, u16)


@st.composite
def hard_limits(draw: st.DrawFn) -> ocwp.HardLimits:
    target_min, target_max = draw(ordered(temperature, temperature))
    contact_latch, contact_stop = draw(ordered(temperature, temperature))
    return ocwp.HardLimits(
        target_min_cc=target_min,
        target_max_cc=target_max,
        contact_stop_cc=contact_stop,
        contact_latch_cc=contact_latch,
        pack_min_cc=draw(temperature),
        max_fall_cc_per_s=draw(u16),
        max_session_s=draw(u16),
        min_rest_s=draw(u16),
        max_pressure_mmhg=draw(pressure),
        max_lease_s=draw(u8),
    )


measurements = st.builds(
    ocwp.Measurement,
    bits_up_to(0x7F, ocwp.MeasurementFlags),
    u8,
    u16,
    u32,
    maybe_temperature,
    maybe_temperature,
    maybe_temperature,
    maybe_pressure,
    st.integers(0, 100),
    u8,
    u8,
)
statuses = st.builds(
    ocwp.SessionStatus,
    u16,
    u8,
    u8,
    u16,
    u16,
    u16,
    u8,
    u8,
    st.none() | st.integers(1, 0xFFFF_FFFF),
    u8,
    u8,
)
alarms = st.builds(ocwp.Alarm, u16, u8, u8, u16, st.none() | st.integers(-0x7FFF, 0x7FFF), u32, u32)
records = st.builds(
    ocwp.Record,
    u32,
    u16,
    u16,
    maybe_temperature,
    maybe_temperature,
    maybe_temperature,
    maybe_pressure,
    u8,
    u8,
    u8,
)
bodies = st.builds(
    ocwp.StepBody, st.sampled_from(ocwp.StepKind), u16, temperature, pressure, u8, u8
)
requests = st.one_of(
    st.builds(ocwp.RequestControl, u8, lease, policy),
    st.builds(ocwp.Reset, u8),
    st.builds(ocwp.SetTarget, u8, temperature),
    st.builds(ocwp.SetPressure, u8, pressure),
    st.builds(ocwp.RenewLease, u8, lease),
    st.builds(ocwp.ReleaseControl, u8),
    st.builds(ocwp.Start, u8, st.integers(1, 0xFFFF), u16),
    st.builds(ocwp.Stop, u8),
    st.builds(ocwp.Pause, u8),
    st.builds(ocwp.Resume, u8),
    st.builds(ocwp.ProgramBegin, u8, u8, u8, u16, u16),
    st.builds(ocwp.ProgramStep, u8, u8, bodies),
    st.builds(ocwp.ProgramCommit, u8, u16),
    st.builds(ocwp.ProgramClear, u8),
    st.builds(ocwp.SetTime, u8, st.integers(1, 0xFFFF_FFFF), st.integers(0, 999)),
    st.builds(ocwp.AckAlarm, u8, u8, u16),
    st.builds(ocwp.Identify, u8, u8),
)
DETAILED = {(op, Result.SUCCESS) for op in (Op.REQUEST_CONTROL, Op.RENEW_LEASE, Op.SET_TIME)}
answers = st.one_of(
    st.builds(
        ocwp.Answer,
        st.just(Op.REQUEST_CONTROL),
        u8,
        st.just(Result.SUCCESS),
        st.builds(ocwp.ControlGranted, lease, policy, u32),
    ),
    st.builds(
        ocwp.Answer,
        st.just(Op.RENEW_LEASE),
        u8,
        st.just(Result.SUCCESS),
        st.builds(ocwp.LeaseRenewed, lease, u32),
    ),
    st.builds(
        ocwp.Answer,
        st.just(Op.SET_TIME),
        u8,
        st.just(Result.SUCCESS),
        st.builds(ocwp.TimeSet, u32),
    ),
    st.builds(
        ocwp.Answer,
        st.just(Op.SET_TARGET),
        u8,
        st.just(Result.OUTSIDE_HARD_LIMIT),
        ordered(temperature, temperature).map(lambda ends: ocwp.TargetRange(*ends)),
    ),
    st.builds(ocwp.Answer, u8, u8, st.just(Result.REST_LOCKOUT), st.builds(ocwp.RestLeft, u16)),
    st.tuples(u8, u8, u8)
    .filter(lambda head: (head[0], head[2]) not in DETAILED)
    .map(lambda head: ocwp.Answer(*head)),
)
selections = st.one_of(
    st.sampled_from([Selection.all(), Selection.first(), Selection.last()]),
    u32.map(Selection.up_to),
    u32.map(Selection.starting_at),
    ordered(u32, u32).map(lambda ends: Selection.between(*ends)),
)
racp_requests = st.one_of(
    selections.map(ocwp.ReportRecords),
    selections.map(ocwp.DeleteRecords),
    selections.map(ocwp.CountRecords),
    st.just(ocwp.AbortRecords()),
)
racp_answers = st.one_of(st.builds(ocwp.RecordCount, u16), st.builds(ocwp.RacpResponse, u8, u8))

SEALED: dict[Callable[[bytes], ocwp.Pdu], st.SearchStrategy[ocwp.Pdu]] = {
    ocwp.decode_feature: features,
    ocwp.decode_hard_limits: hard_limits(),
    ocwp.decode_measurement: measurements,
    ocwp.decode_session_status: statuses,
    ocwp.decode_alarm: alarms,
    ocwp.decode_record: records,
}
ALL: dict[Callable[[bytes], ocwp.Pdu], st.SearchStrategy[ocwp.Pdu]] = {
    **SEALED,
    ocwp.decode_request: requests,
    ocwp.decode_answer: answers,
    ocwp.decode_racp_request: racp_requests,
    ocwp.decode_racp_answer: racp_answers,
}


@pytest.mark.parametrize("decode", ALL)
@given(data=st.data(), trailing=st.binary(max_size=8))
def test_every_value_comes_back(
    decode: Callable[[bytes], ocwp.Pdu], data: st.DataObject, trailing: bytes
) -> None:
    value = data.draw(ALL[decode])
    octets = ocwp.encode(value)
    assert len(octets) <= 20
    returned = decode(octets)
    assert returned == value
    assert type(returned) is type(value)
    bare_answer = isinstance(value, ocwp.Answer) and value.detail is None
    if not bare_answer:
        assert decode(octets + trailing) == value


@pytest.mark.parametrize("decode", SEALED)
@given(data=st.data())
def test_any_flipped_bit_is_noticed(
    decode: Callable[[bytes], ocwp.Pdu], data: st.DataObject
) -> None:
    octets = bytearray(ocwp.encode(data.draw(SEALED[decode])))
    bit = data.draw(st.integers(0, len(octets) * 8 - 1))
    octets[bit // 8] ^= 1 << bit % 8
    with pytest.raises(ocwp.Malformed) as refused:
        decode(bytes(octets))
    assert refused.value.reason is ocwp.Reason.BAD_CRC


@pytest.mark.parametrize("decode", ALL)
@given(octets=st.binary(max_size=64))
def test_any_bytes_decode_or_are_malformed(
    decode: Callable[[bytes], ocwp.Pdu], octets: bytes
) -> None:
    _survives(decode, octets)


@pytest.mark.parametrize("decode", SEALED)
@given(body=st.binary(min_size=10, max_size=18))
def test_any_sealed_bytes_decode_or_are_malformed(
    decode: Callable[[bytes], ocwp.Pdu], body: bytes
) -> None:
    """A seal that fits takes the bytes past the CRC, to the plausibility of each field."""
    _survives(decode, body + ocwp.crc16(body).to_bytes(2, "little"))


@given(op=st.sampled_from(Op), rest=st.binary(max_size=20))
def test_any_params_of_a_known_operation_decode_or_are_malformed(op: Op, rest: bytes) -> None:
    _survives(ocwp.decode_request, bytes((op,)) + rest)


@given(op=u8, tag=u8, result=st.sampled_from(Result), params=st.binary(max_size=16))
def test_any_answer_decodes_or_is_malformed(op: int, tag: int, result: int, params: bytes) -> None:
    _survives(ocwp.decode_answer, bytes((0x80, op, tag, result)) + params)


@given(op=st.integers(0, 7), operator=st.integers(0, 7), operand=st.binary(max_size=12))
def test_any_racp_bytes_decode_or_are_malformed(op: int, operator: int, operand: bytes) -> None:
    octets = bytes((op, operator)) + operand
    _survives(ocwp.decode_racp_request, octets)
    _survives(ocwp.decode_racp_answer, octets)


@given(record_no=u32, selection=selections)
def test_a_selection_includes_what_lies_within_its_bounds(
    record_no: int, selection: Selection
) -> None:
    lowest = selection.lowest if selection.lowest is not None else 0
    highest = selection.highest if selection.highest is not None else 0xFFFF_FFFF
    assert selection.includes(record_no) == (lowest <= record_no <= highest)
    assert selection.includes(lowest)
    assert selection.includes(highest)
    bounded = selection.operator in {
        RacpOperator.UP_TO,
        RacpOperator.FROM,
        RacpOperator.BETWEEN,
    }
    assert bounded == ((selection.lowest, selection.highest) != (None, None))


def _survives(decode: Callable[[bytes], ocwp.Pdu], octets: bytes) -> None:
    value: ocwp.Pdu | None = None
    with suppress(ocwp.Malformed):
        value = decode(octets)
    if value is not None:
        assert decode(ocwp.encode(value)) == value
