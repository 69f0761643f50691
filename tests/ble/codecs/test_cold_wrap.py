"""The profile's PDUs as readings: the golden ones of profile 5.6, by name and in degC."""

import pytest

from app.decoding import decoded
from ble.codecs.cold_wrap import CHARACTERISTICS, decode_characteristic
from ble.codecs.ocwp import Measurement, MeasurementFlags, State, uuids
from ble.codecs.reading import Reading, Refused


def read(uuid: str, octets: str) -> Reading:
    return decode_characteristic(uuid, bytes.fromhex(octets))


def test_a_measurement_tells_the_skin_and_everything_beside_it() -> None:
    reading = read(uuids.MEASUREMENT, "2b039c01604906002d052403e8032d570100496e")

    assert (reading.temperature_c, reading.battery, reading.special) == (13.25, 87, None)
    assert reading.fields == {
        "flags": ["contact_detected", "cooling", "stored", "clock_set"], "state": "running",
        "sequence": 412, "uptime_ms": 412000, "contact_c": 13.25, "pack_c": 8.04,
        "target_c": 10.0, "pressure_mmhg": 45, "battery_percent": 87, "step": 1, "alarm": "none",
    }  # fmt: skip


def test_without_contact_there_is_no_temperature() -> None:
    silent = Measurement(MeasurementFlags(0), State.IDLE, 1, 1000, None, 804, None, None, 50, 0, 0)

    reading = decode_characteristic(uuids.MEASUREMENT, silent.encode())

    assert (reading.temperature_c, reading.special) == (None, "no skin temperature")
    assert reading.fields["pack_c"] == 8.04
    assert "contact_c" not in reading.fields


@pytest.mark.parametrize(
    ("uuid", "octets", "field", "value"),
    [
        (uuids.FEATURE, "01006f000000100a00104972", "record_capacity", 4096),
        (uuids.HARD_LIMITS, "f4010807e803200338ff5000b004201c3c1e94a4", "target_min_c", 5.0),
        (uuids.HARD_LIMITS, "f4010807e803200338ff5000b004201c3c1e94a4", "max_fall_c_per_s", 0.8),
        (uuids.SESSION_STATUS, "070003009faa9c01140301039834016b1b0404cb", "state", "running"),
        (uuids.ALARM, "050002020700e303929406000400000025d2", "code", "contact_cold_stop"),
        (uuids.ALARM, "050002020700e303929406000400000025d2", "active", [2]),
        (uuids.RECORD_DATA, "0b60010007009c012d052403e8032d0301008f69", "record_no", 90123),
        (uuids.CONTROL_POINT, "00011e00", "op", "request_control"),
        (uuids.CONTROL_POINT, "080a", "op", "stop"),
        (uuids.CONTROL_POINT, "800001011e0060490600", "result", "success"),
        (uuids.CONTROL_POINT, "800001011e0060490600", "lease_s", 30),
        (uuids.RECORD_ACCESS_CONTROL_POINT, "010301f45f0100", "op", "report_records"),
    ],
)
def test_every_characteristic_is_read_by_name(
    uuid: str, octets: str, field: str, value: object
) -> None:
    assert read(uuid, octets).fields[field] == value
    told = decoded({"char_uuid": uuid, "value_hex": octets})
    assert (told["model"], told["class"], told[field]) == ("Open Cold Wrap", "A", value)


@pytest.mark.parametrize("uuid", CHARACTERISTICS)
@pytest.mark.parametrize("octets", ["", "00", "80", "ff" * 20, "00" * 20])
def test_bytes_that_are_no_pdu_are_refused(uuid: str, octets: str) -> None:
    try:
        reading = read(uuid, octets)
    except Refused:
        return
    assert reading.temperature_c is None


def test_a_wrong_check_is_refused_with_its_reason() -> None:
    with pytest.raises(Refused, match="bad_crc"):
        read(uuids.MEASUREMENT, "2b039c01604906002d052403e8032d570100496f")
