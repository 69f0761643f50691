"""The numbers of the profile's code tables, and the requests that no golden PDU shows."""

from enum import IntEnum, IntFlag

import pytest

from ble.codecs import ocwp
from ble.codecs.ocwp import Op

TABLES: dict[type[IntEnum], tuple[int, str]] = {
    ocwp.State: (
        0,
        "idle ready precool running paused stopping completed fault_latched "
        "running_without_link rest_lockout",
    ),
    ocwp.EndReason: (
        0,
        "open completed app_stop button lease contact_cold over_time fault battery power_loss "
        "sensor fall_rate",
    ),
    ocwp.Severity: (0, "info warn stop latched"),
    ocwp.AlarmCode: (
        0,
        "none contact_cold_warn contact_cold_stop contact_latch fall_rate pack_cold "
        "contact_probe_failed probes_disagree over_time lease_expired over_pressure "
        "leak_or_low_water no_flow battery_low battery_critical hot_side rewarm_hot "
        "watchdog_reset not_worn button_stop rest_lockout",
    ),
    ocwp.StepKind: (0, "precool hold rewarm"),
    ocwp.LeasePolicy: (0, "stop finish_program"),
    ocwp.Result: (
        1,
        "success not_supported invalid_parameter failed control_not_permitted "
        "outside_hard_limit wrong_state program_mismatch no_contact alarm_latched rest_lockout "
        "battery_low busy",
    ),
    ocwp.AttError: (0xFD, "indications_off busy"),
    ocwp.RacpOp: (1, "report delete abort count count_answer response"),
    ocwp.RacpOperator: (1, "all up_to from between first last"),
    ocwp.RacpCode: (
        1,
        "success op_unsupported bad_operator operator_unsupported bad_operand none_found "
        "abort_failed incomplete",
    ),
}

BITS: dict[type[IntFlag], str] = {
    ocwp.FeatureBits: "target_temperature compression rewarm_heat pause continue_without_link "
    "stored_records skin_contact_detection flow_or_leak_sensor battery_backed_clock ess_mirror "
    "several_contact_probes",
    ocwp.MeasurementFlags: "contact_detected cooling at_setpoint stored alarm clock_set charging",
}

REQUESTS: dict[str, ocwp.Request] = {
    "0101": ocwp.Reset(1),
    "03022d": ocwp.SetPressure(2, 45),
    "0503": ocwp.ReleaseControl(3),
    "0904": ocwp.Pause(4),
    "0a05": ocwp.Resume(5),
    "1306": ocwp.ProgramClear(6),
    "2107020500": ocwp.AckAlarm(7, ocwp.AlarmCode.CONTACT_COLD_STOP, 5),
    "2107630500": ocwp.AckAlarm(7, 0x63, 5),  # an alarm that only a newer version knows
    "200b9834016be703": ocwp.SetTime(11, 0x6B013498, 999),
    "22080a": ocwp.Identify(8, 10),
    "00091e01": ocwp.RequestControl(9, 30, ocwp.LeasePolicy.FINISH_PROGRAM),
    "000a1e00": ocwp.RequestControl(10, 30),
}


@pytest.mark.parametrize("table", TABLES)
def test_codes_count_on_from_the_first(table: type[IntEnum]) -> None:
    first, names = TABLES[table]
    assert {code.name.lower(): int(code) for code in table} == {
        name: first + place for place, name in enumerate(names.split())
    }


@pytest.mark.parametrize("table", BITS)
def test_bits_count_on_from_zero(table: type[IntFlag]) -> None:
    assert {bit.name: int(bit) for bit in table} == {
        name.upper(): 1 << place for place, name in enumerate(BITS[table].split())
    }


@pytest.mark.parametrize("octets", REQUESTS)
def test_requests_without_a_golden_pdu(octets: str) -> None:
    assert ocwp.encode(REQUESTS[octets]).hex() == octets
    assert ocwp.decode_request(bytes.fromhex(octets)) == REQUESTS[octets]
    assert type(ocwp.decode_request(bytes.fromhex(octets))) is type(REQUESTS[octets])


def test_op_06_is_not_in_the_profile() -> None:
    assert 6 not in set(Op)
    assert len(Op) == 17


def test_this_is_version_1() -> None:
    assert ocwp.PROFILE_MAJOR == 1
