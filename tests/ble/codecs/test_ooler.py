"""Ooler: never below 55 F, sentinels, and the unit that is not told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ble.codecs.ooler import (
    ACTUAL_TEMPERATURE,
    CHARACTERISTICS,
    DISPLAY_UNIT,
    MIN_TEMP,
    MODE,
    POWER,
    SET_TEMPERATURE,
    WATER_LEVEL,
    Mode,
    decode_value,
    encode_mode,
    encode_power,
    encode_set_temperature,
)
from ble.codecs.reading import GattValue, Reading, Refused


def read(uuid: str, raw: int, display_unit: str = "") -> Reading:
    return decode_value(GattValue(uuid, bytes((raw,)), display_unit=display_unit))


@given(st.floats(-1000, 1000))
def test_whatever_is_asked_nothing_below_55_or_above_115_is_sent(fahrenheit: float) -> None:
    sent = encode_set_temperature(fahrenheit)

    assert len(sent) == 1
    assert 55 <= sent[0] <= 115


@pytest.mark.parametrize(("asked", "sent"), [(54.4, 55), (55, 55), (67, 67), (115, 115), (45, 55)])
def test_set_temperatures(asked: float, sent: int) -> None:
    assert encode_set_temperature(asked) == bytes((sent,))
    assert read(SET_TEMPERATURE, sent).fields["raw"] == sent


@pytest.mark.parametrize("on", [True, False])
def test_power_goes_both_ways(on: bool) -> None:
    assert decode_value(GattValue(POWER, encode_power(on=on))).fields["value"] is on


@pytest.mark.parametrize("mode", Mode)
def test_the_mode_goes_both_ways(mode: Mode) -> None:
    told = decode_value(GattValue(MODE, encode_mode(mode))).fields["value"]

    assert str(told).upper() == mode.name


@pytest.mark.parametrize("raw", [0, 44, 46, 54, 116, 119, 121, 255])
def test_set_temperatures_that_mean_nothing_are_refused(raw: int) -> None:
    with pytest.raises(Refused):
        read(SET_TEMPERATURE, raw)


@pytest.mark.parametrize(
    ("raw", "unit", "celsius"),
    [(70, "", 21.11), (21, "", 21.0), (45, "F", 7.22), (45, "C", 45.0), (70, "F", 21.11)],
)
def test_the_water_is_in_the_unit_of_the_display(raw: int, unit: str, celsius: float) -> None:
    assert read(ACTUAL_TEMPERATURE, raw, unit).temperature_c == celsius


@pytest.mark.parametrize(
    ("raw", "unit"),
    [(45, ""), (40, ""), (54, ""), (31, "F"), (60, "C"), (70, "K"), (131, "")],
)
def test_water_that_could_be_both_or_cannot_be_is_not_guessed(raw: int, unit: str) -> None:
    with pytest.raises(Refused):
        read(ACTUAL_TEMPERATURE, raw, unit)


def test_the_rest() -> None:
    assert read(DISPLAY_UNIT, 1).fields["value"] == "C"
    assert read(MIN_TEMP, 51).temperature_c == 10.56
    for uuid in (DISPLAY_UNIT, MODE, POWER, WATER_LEVEL, MIN_TEMP):
        with pytest.raises(Refused):
            read(uuid, 200)


@pytest.mark.parametrize("uuid", sorted(CHARACTERISTICS))
def test_every_value_is_one_octet(uuid: str) -> None:
    for octets in (b"", b"\x46\x00"):
        with pytest.raises(Refused):
            decode_value(GattValue(uuid, octets))
