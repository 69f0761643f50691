"""The golden PDUs of profile 5.6, exact in both directions."""

from collections.abc import Callable

import pytest

from ble.codecs import ocwp
from ble.codecs.ocwp import (
    Answer,
    FeatureBits,
    MeasurementFlags,
    Op,
    Result,
    Selection,
    StepBody,
    StepKind,
)

STEPS = (
    StepBody(StepKind.PRECOOL, 120, 1500, 30, 0, 0),
    StepBody(StepKind.HOLD, 900, 1000, 45, 10, 1),
    StepBody(StepKind.REWARM, 180, 1800, 0, 20, 0),
)
SESSION_START = 0x6B013498

SEALED: dict[str, tuple[Callable[[bytes], object], ocwp.Pdu]] = {
    "01006f000000100a00104972": (
        ocwp.decode_feature,
        ocwp.Feature(
            major=1,
            minor=0,
            bits=FeatureBits.TARGET_TEMPERATURE
            | FeatureBits.COMPRESSION
            | FeatureBits.REWARM_HEAT
            | FeatureBits.PAUSE
            | FeatureBits.STORED_RECORDS
            | FeatureBits.SKIN_CONTACT_DETECTION,
            max_steps=16,
            sample_period_ds=10,
            record_capacity=4096,
        ),
    ),
    "f4010807e803200338ff5000b004201c3c1e94a4": (
        ocwp.decode_hard_limits,
        ocwp.HardLimits(
            target_min_cc=500,
            target_max_cc=1800,
            contact_stop_cc=1000,
            contact_latch_cc=800,
            pack_min_cc=-200,
            max_fall_cc_per_s=80,
            max_session_s=1200,
            min_rest_s=7200,
            max_pressure_mmhg=60,
            max_lease_s=30,
        ),
    ),
    "2b039c01604906002d052403e8032d570100496e": (
        ocwp.decode_measurement,
        ocwp.Measurement(
            flags=MeasurementFlags.CONTACT_DETECTED
            | MeasurementFlags.COOLING
            | MeasurementFlags.STORED
            | MeasurementFlags.CLOCK_SET,
            state=ocwp.State.RUNNING,
            sequence=412,
            uptime_ms=412_000,
            contact_cc=1325,
            pack_cc=804,
            target_cc=1000,
            pressure_mmhg=45,
            battery_percent=87,
            step=1,
            alarm=ocwp.AlarmCode.NONE,
        ),
    ),
    "070003009faa9c01140301039834016b1b0404cb": (
        ocwp.decode_session_status,
        ocwp.SessionStatus(
            session=7,
            state=ocwp.State.RUNNING,
            end_reason=ocwp.EndReason.OPEN,
            program_crc=0xAA9F,
            elapsed_s=412,
            remaining_s=788,
            step=1,
            steps=3,
            start_epoch_s=SESSION_START,
            lease_s=27,
            boot_count=4,
        ),
    ),
    "050002020700e303929406000400000025d2": (
        ocwp.decode_alarm,
        ocwp.Alarm(
            number=5,
            code=ocwp.AlarmCode.CONTACT_COLD_STOP,
            severity=ocwp.Severity.STOP,
            session=7,
            value=995,
            uptime_ms=431_250,
            active_mask=4,
        ),
    ),
    "0b60010007009c012d052403e8032d0301008f69": (
        ocwp.decode_record,
        ocwp.Record(
            record_no=90_123,
            session=7,
            elapsed_s=412,
            contact_cc=1325,
            pack_cc=804,
            target_cc=1000,
            pressure_mmhg=45,
            state=ocwp.State.RUNNING,
            step=1,
            alarm=ocwp.AlarmCode.NONE,
        ),
    ),
}

CONTROL: dict[str, tuple[Callable[[bytes], object], ocwp.Pdu]] = {
    "00011e00": (ocwp.decode_request, ocwp.RequestControl(1, 30, ocwp.LeasePolicy.STOP)),
    "800001011e0060490600": (
        ocwp.decode_answer,
        Answer(
            Op.REQUEST_CONTROL,
            1,
            Result.SUCCESS,
            ocwp.ControlGranted(30, ocwp.LeasePolicy.STOP, 412_000),
        ),
    ),
    "04081e": (ocwp.decode_request, ocwp.RenewLease(8, 30)),
    "800408011e18550600": (
        ocwp.decode_answer,
        Answer(Op.RENEW_LEASE, 8, Result.SUCCESS, ocwp.LeaseRenewed(30, 415_000)),
    ),
    "10020103b0049faa": (ocwp.decode_request, ocwp.ProgramBegin(2, 1, 3, 1200, 0xAA9F)),
    "110300007800dc051e0000": (ocwp.decode_request, ocwp.ProgramStep(3, 0, STEPS[0])),
    "110401018403e8032d0a01": (ocwp.decode_request, ocwp.ProgramStep(4, 1, STEPS[1])),
    "11050202b4000807001400": (ocwp.decode_request, ocwp.ProgramStep(5, 2, STEPS[2])),
    "12069faa": (ocwp.decode_request, ocwp.ProgramCommit(6, 0xAA9F)),
    "070707009faa": (ocwp.decode_request, ocwp.Start(7, 7, 0xAA9F)),
    "080a": (ocwp.decode_request, ocwp.Stop(10)),
    "02099001": (ocwp.decode_request, ocwp.SetTarget(9, 400)),
    "80020906f4010807": (
        ocwp.decode_answer,
        Answer(Op.SET_TARGET, 9, Result.OUTSIDE_HARD_LIMIT, ocwp.TargetRange(500, 1800)),
    ),
    "200b9834016bfa00": (ocwp.decode_request, ocwp.SetTime(11, SESSION_START, 250)),
    "010301f45f0100": (
        ocwp.decode_racp_request,
        ocwp.ReportRecords(Selection.starting_at(90_100)),
    ),
    "06000101": (
        ocwp.decode_racp_answer,
        ocwp.RacpResponse(ocwp.RacpOp.REPORT, ocwp.RacpCode.SUCCESS),
    ),
}

GOLDEN = SEALED | CONTROL


@pytest.mark.parametrize("octets", GOLDEN)
def test_golden_octets_decode_exactly(octets: str) -> None:
    decode, value = GOLDEN[octets]
    assert decode(bytes.fromhex(octets)) == value


@pytest.mark.parametrize("octets", GOLDEN)
def test_golden_values_encode_exactly(octets: str) -> None:
    _, value = GOLDEN[octets]
    assert ocwp.encode(value).hex() == octets


@pytest.mark.parametrize("octets", GOLDEN)
def test_octets_behind_a_pdu_are_ignored(octets: str) -> None:
    decode, value = GOLDEN[octets]
    assert decode(bytes.fromhex(octets) + b"\xff\x00") == value


@pytest.mark.parametrize("octets", GOLDEN)
def test_a_pdu_cut_anywhere_is_refused(octets: str) -> None:
    decode, _ = GOLDEN[octets]
    whole = bytes.fromhex(octets)
    # The one PDU that may lose its tail: a refusal that comes bare is still a refusal.
    bare = 4 if octets.startswith("80020906") else len(whole)
    for length in range(len(whole)):
        if length == bare:
            continue
        with pytest.raises(ocwp.Malformed) as refused:
            decode(whole[:length])
        assert refused.value.reason is ocwp.Reason.TOO_SHORT


@pytest.mark.parametrize("octets", SEALED)
def test_any_flipped_bit_breaks_the_seal(octets: str) -> None:
    decode, _ = SEALED[octets]
    whole = bytes.fromhex(octets)
    for bit in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ocwp.Malformed) as refused:
            decode(bytes(flipped))
        assert refused.value.reason is ocwp.Reason.BAD_CRC


def test_the_checksum_is_mcrf4xx() -> None:
    assert ocwp.crc16(b"123456789") == 0x6F91
    assert ocwp.crc16(b"") == 0xFFFF


def test_the_golden_programme_has_its_crc() -> None:
    assert ocwp.program_crc(STEPS) == 0xAA9F
    assert ocwp.program_crc(reversed(STEPS)) != 0xAA9F


def test_uuids_share_the_base_and_differ() -> None:
    own = {
        ocwp.uuids.SERVICE: "0001",
        ocwp.uuids.FEATURE: "0010",
        ocwp.uuids.HARD_LIMITS: "0011",
        ocwp.uuids.MEASUREMENT: "0012",
        ocwp.uuids.SESSION_STATUS: "0013",
        ocwp.uuids.CONTROL_POINT: "0014",
        ocwp.uuids.ALARM: "0015",
        ocwp.uuids.RECORD_DATA: "0016",
    }
    assert {f"ce4a{alias}-e1ad-4dcd-acea-f041a085c3b0" for alias in own.values()} == set(own)
    assert ocwp.uuids.FEATURE == "ce4a0010-e1ad-4dcd-acea-f041a085c3b0"
    assert ocwp.uuids.RECORD_ACCESS_CONTROL_POINT == "00002a52-0000-1000-8000-00805f9b34fb"


def test_operations_that_need_no_control() -> None:
    assert {op for op in Op if not op.needs_control} == {
        Op.REQUEST_CONTROL,
        Op.STOP,
        Op.SET_TIME,
        Op.ACK_ALARM,
        Op.IDENTIFY,
    }
