"""Inkbird boxes, the air monitor and barbecue probes."""

import pytest

from ble.codecs.inkbird import decode_air_monitor, decode_barbecue, decode_box
from ble.codecs.reading import Advert, Refused


def box(celsius: str, humidity: str = "0000", battery: str = "5f") -> bytes:
    return bytes.fromhex(f"11180065{celsius}{humidity}{battery}00000100000000")


def test_a_box_is_signed_and_may_lack_a_hygrometer() -> None:
    cold = decode_box(box("ceff"))
    moist = decode_box(box("d800", "1302"))

    assert (cold.temperature_c, cold.humidity, cold.battery) == (-5.0, None, 95)
    assert (moist.temperature_c, moist.humidity) == (21.6, 53.1)


@pytest.mark.parametrize(
    "data", [b"", box("ceff")[:-1], box("ceff", battery="65"), box("ceff", "ffff")]
)
def test_a_damaged_box_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        decode_box(data)


def test_the_air_monitor_in_both_units() -> None:
    celsius = decode_air_monitor(bytes.fromhex("006200a13e29bed4ffce01ee025391"))
    fahrenheit = decode_air_monitor(bytes.fromhex("006200a13e29bed6028a01ee025391"))

    assert (celsius.temperature_c, celsius.fields["carbon_dioxide"]) == (-5.0, 595)
    assert fahrenheit.temperature_c == 18.33
    for octets in ("006200a13e29bed4ffce01ee0253", "106200a13e29bed4ffce01ee025391"):
        with pytest.raises(Refused):
            decode_air_monitor(bytes.fromhex(octets))


def barbecue(octets: str) -> Advert:
    return Advert("xBBQ", {1: bytes.fromhex("00002c1100006dd3" + octets)})


def test_an_unplugged_probe_is_left_out() -> None:
    reading = decode_barbecue(barbecue("ffff1101"))

    assert reading.temperature_c == 27.3
    assert reading.fields == {"temperature_probe_2": 27.3}
    assert decode_barbecue(barbecue("ffff")).special == "no probe plugged in"


@pytest.mark.parametrize("octets", ["", "14", "140111011101"])
def test_other_numbers_of_probes_are_refused(octets: str) -> None:
    with pytest.raises(Refused):
        decode_barbecue(barbecue(octets))
