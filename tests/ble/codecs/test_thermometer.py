"""Health Thermometer, Environmental Sensing, Battery, Current Time, Device Information."""

import pytest

from ble.codecs.battery import decode_battery_level
from ble.codecs.date_time import decode_current_time
from ble.codecs.environment import decode_humidity, decode_temperature
from ble.codecs.nameplate import decode_string
from ble.codecs.reading import Reading, Refused
from ble.codecs.thermometer import (
    decode_measurement_in_advert,
    decode_temperature_measurement,
    decode_temperature_type,
)


def measured(octets: str) -> Reading:
    return decode_temperature_measurement(bytes.fromhex(octets))


def test_time_stamp_and_type_are_read() -> None:
    reading = measured("06680100ffe207030a15340002")

    assert (reading.temperature_c, reading.resolution_c) == (36.0, 0.1)
    assert reading.fields == {"timestamp": "2018-03-10T21:52:00", "temperature_type": "body"}


def test_fahrenheit_is_converted_and_kept() -> None:
    reading = measured("01d20300ff")

    assert (reading.temperature_c, reading.fields["temperature_f"]) == (36.556, 97.8)


@pytest.mark.parametrize(
    ("octets", "special"),
    [
        ("00ffff7f00", "NaN"),
        ("01ffff7f00", "NaN"),
        ("0000008000", "NRes"),
        ("00feff7f00", "+INF"),
        ("0002008000", "-INF"),
        ("0001008000", "reserved"),
    ],
)
def test_a_word_gives_no_temperature(octets: str, special: str) -> None:
    reading = measured(octets)

    assert (reading.temperature_c, reading.special) == (None, special)


def test_a_type_promised_but_not_sent_is_forgiven() -> None:
    assert measured("04680100ff").temperature_c == 36.0


def test_an_unknown_date_is_left_out() -> None:
    assert measured("02680100ff00000000000000").fields == {}


@pytest.mark.parametrize(
    "octets",
    [
        "",
        "00680100",
        "02680100ffe207",
        "02680100ffe2070d0a153400",
        "04680100ff00",
        "04680100ff0a",
        "006801007f",
        "0010270000",
    ],
    ids=["empty", "cut", "cut time", "month 13", "type 0", "type 10", "1e129", "10000"],
)
def test_damaged_measurements_are_refused(octets: str) -> None:
    with pytest.raises(Refused):
        measured(octets)


def test_a_number_too_small_to_tell_from_nothing_has_no_step() -> None:
    reading = measured("0001000080")

    assert (reading.temperature_c, reading.resolution_c) == (0.0, None)


def test_service_data_holds_a_bare_float() -> None:
    assert decode_measurement_in_advert(bytes.fromhex("440800fe")).temperature_c == 21.16
    with pytest.raises(Refused):
        decode_measurement_in_advert(b"\x44\x08\0")


def test_temperature_type() -> None:
    assert decode_temperature_type(b"\x09").fields == {"temperature_type": "tympanum"}
    with pytest.raises(Refused):
        decode_temperature_type(b"\x00")


@pytest.mark.parametrize(
    ("octets", "celsius"), [("18fc", -10.0), ("0008", 20.48), ("ffff", -0.01), ("ff7f", 327.67)]
)
def test_environmental_temperature(octets: str, celsius: float) -> None:
    assert decode_temperature(bytes.fromhex(octets)).temperature_c == celsius


def test_environmental_unknowns_say_so() -> None:
    assert decode_temperature(b"\x00\x80") == Reading(special="value not known")
    assert decode_humidity(b"\xff\xff") == Reading(special="value not known")


@pytest.mark.parametrize("octets", ["", "00", "000000", "0180", "4c95"])
def test_impossible_environmental_temperatures_are_refused(octets: str) -> None:
    with pytest.raises(Refused):
        decode_temperature(bytes.fromhex(octets))


def test_humidity_and_battery_stop_at_100() -> None:
    assert decode_humidity((10_000).to_bytes(2, "little")).humidity == 100.0
    assert decode_battery_level(b"\x64").battery == 100
    for refused in (
        lambda: decode_humidity((10_001).to_bytes(2, "little")),
        lambda: decode_battery_level(b"\x65"),
        lambda: decode_battery_level(b""),
        lambda: decode_battery_level(b"\x10\x10"),
    ):
        with pytest.raises(Refused):
            refused()


def test_current_time() -> None:
    reading = decode_current_time(bytes.fromhex("ea070b150a1e0006 80 05".replace(" ", "")))

    assert reading.fields == {
        "timestamp": "2026-11-21T10:30:00",
        "weekday": "Sat",
        "fraction_s": 0.5,
        "adjusted": "manual, time_zone",
    }
    for octets in ("ea070b150a1e00", "ea070b150a1e00080000", "ea070b200a1e00060000"):
        with pytest.raises(Refused):
            decode_current_time(bytes.fromhex(octets))


def test_strings_lose_their_padding_and_must_be_text() -> None:
    assert decode_string("serial_number", b"A-17\0\0").fields == {"serial_number": "A-17"}
    for octets in (b"\xff\xfe", b"", b"\0\0"):
        with pytest.raises(Refused):
            decode_string("serial_number", octets)
