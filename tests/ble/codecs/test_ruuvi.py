"""Ruuvi data format 5: the maker's own example, extremes, and absent fields."""

import pytest

from ble.codecs.reading import Refused
from ble.codecs.ruuvi import decode_advert

# The maker's dataformat_05 test vectors: usual and largest values.
USUAL = bytes.fromhex("0512FC5394C37C0004FFFC040CAC364200CDCBB8334C884F")
LARGEST = bytes.fromhex("057FFFFFFEFFFE7FFF7FFF7FFFFFDEFEFFFECBB8334C884F")


def test_usual_values() -> None:
    reading = decode_advert(USUAL)

    assert (reading.temperature_c, reading.humidity, reading.battery) == (24.3, 53.49, None)
    assert reading.fields == {
        "temperature": 24.3,
        "humidity": 53.49,
        "pressure": 1000.44,
        "acceleration_x": 0.04,
        "acceleration_y": -0.04,
        "acceleration_z": 10.16,
        "acceleration_total": 10.16,
        "voltage": 2977,
        "voltage_v": 2.977,
        "tx_power_dbm": 4,
        "movement_counter": 66,
        "sequence_number": 205,
        "mac": "CB:B8:33:4C:88:4F",
    }


def test_largest_values_are_passed_on_as_sent() -> None:
    reading = decode_advert(LARGEST)

    assert (reading.temperature_c, reading.humidity) == (163.835, 163.835)
    assert (reading.fields["voltage"], reading.fields["tx_power_dbm"]) == (3646, 20)
    assert (reading.fields["movement_counter"], reading.fields["sequence_number"]) == (254, 65534)


def test_absent_fields_are_left_out() -> None:
    reading = decode_advert(bytes.fromhex("058000ffffffff800080008000ffffffffffffffffffffff"))

    assert (reading.temperature_c, reading.humidity, reading.fields) == (None, None, {})
    assert reading.special == "value not known"


@pytest.mark.parametrize("data", [b"", USUAL[:-1], USUAL + b"\0", b"\x03" + USUAL[1:]])
def test_other_lengths_and_formats_are_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        decode_advert(data)
