"""greenTEG CORE: skin is the reading, never the estimated core; both ways of leaving fields out."""

import pytest

from ble.codecs.core import decode_beacon, decode_core_body_temperature
from ble.codecs.reading import Reading, Refused


def read(octets: str) -> Reading:
    return decode_core_body_temperature(bytes.fromhex(octets))


def test_everything_flagged() -> None:
    reading = read("37190fa40d2f00110027")

    assert reading.temperature_c == 34.92
    assert reading.fields["core_temperature_c"] == 38.65
    assert reading.fields["heat_strain_index"] == 3.9


def test_without_a_skin_value_there_is_no_reading() -> None:
    reading = read("00190f")

    assert (reading.temperature_c, reading.special) == (None, "no skin temperature")
    assert reading.fields == {"core_temperature_c": 38.65}


def test_off_the_body_the_core_is_not_available() -> None:
    reading = read("01ff7fa40d")

    assert reading.temperature_c == 34.92
    assert "core_temperature_c" not in reading.fields
    assert read("01190fff7f").temperature_c is None


def test_fahrenheit() -> None:
    # 100.40 F and 95.00 F
    assert read("0938271c25").fields == {"core_temperature_c": 38.0, "skin_temperature_c": 35.0}


def test_fields_left_out_and_fields_only_marked_invalid_are_told_by_length() -> None:
    compact = read("11190fa40d82")
    whole = read("11190fa40d0000008200")

    assert compact.fields["heart_rate"] == whole.fields["heart_rate"] == 0x82


@pytest.mark.parametrize("octets", ["", "00", "0019", "01190f", "05190fa40d", "3f190fa40d2f001100"])
def test_less_than_the_flags_promise_is_refused(octets: str) -> None:
    with pytest.raises(Refused):
        read(octets)


def test_the_beacon_tells_the_core_only() -> None:
    assert decode_beacon(bytes.fromhex("0004b391")).temperature_c == 37.299
    assert decode_beacon(bytes.fromhex("0004ffff")).temperature_c is None
    for octets in ("0104b391", "0004b3", "0004b39100"):
        with pytest.raises(Refused):
            decode_beacon(bytes.fromhex(octets))
