"""Govee: the model by name or by ID and length, signs, failed sensors, cables."""

import pytest

from ble.codecs.govee import COMPANY, decode_advert, model_of
from ble.codecs.reading import Advert, Reading, Refused


def read(name: str, octets: str, company: int = COMPANY) -> Reading:
    return decode_advert(Advert(name, {company: bytes.fromhex(octets)}))


@pytest.mark.parametrize(
    ("name", "octets", "company", "model"),
    [
        ("GV51080C25", "010103463464" + "0000", 1, "H5108"),
        ("", "0101034634640000", 1, "H5108"),
        ("", "0101034634640041", 1, "H5112"),
        ("", "00ba0af90f63020101", 0xEC88, "H5051"),
        ("", "00e609bc126402", 0xEC88, "H5074"),
        ("", "000341c26400", 0xEC88, "H5075"),
        ("B5178D6FB", "010100032c4b6400", 1, "H5178"),
        ("Govee_H5074_5FF4", "00e609bc126402", 0xEC88, "H5074"),
        ("GVH5198_A", "00", 1, "H5198"),
        ("", "010103463464", 1, None),
        ("Lamp", "00", 0xEC88, None),
    ],
)
def test_the_model(name: str, octets: str, company: int, model: str | None) -> None:
    assert model_of(Advert(name, {company: bytes.fromhex(octets)})) == model


def test_sign_and_tenths() -> None:
    reading = read("GV51080C25", "0101" + "8346e4" + "64" + "0000")

    assert (reading.temperature_c, reading.humidity, reading.battery) == (-21.4, 75.6, 100)


@pytest.mark.parametrize("octets", ["01010346e4e40000", "01010f46e4640000", "0101870000640000"])
def test_an_error_bit_or_a_value_off_the_scale_is_a_failed_sensor(octets: str) -> None:
    reading = read("GV51080C25", octets)

    assert (reading.temperature_c, reading.humidity, reading.special) == (None, None, "error")
    assert reading.battery == 100


def test_each_cable_of_an_h5112_has_its_name_and_only_the_first_a_hygrometer() -> None:
    first = read("GV5112AC3D", "0101033d70640041")
    second = read("GV5112AC3D", "0101034928640082")

    assert first.fields == {
        "battery": 100, "probe": 1, "temperature_probe_1": 21.2, "humidity_probe_1": 33.6
    }  # fmt: skip
    assert (second.fields["temperature_probe_2"], second.humidity) == (21.5, None)
    assert read("GV5112AC3D", "0101034928e40082").special == "error"


def test_air_monitors() -> None:
    dusty = read("GVH5106_4E05", "010181867cd8")

    assert (dusty.temperature_c, dusty.humidity, dusty.fields["pm25"]) == (-2.5, 59.1, 0)
    assert read("GVH5106_4E05", "01017fffffff").special == "error"
    gas = read("GV5140AB", "0101034634028a00")
    assert (gas.temperature_c, gas.fields["carbon_dioxide"]) == (21.4, 650)
    assert read("GV5140AB", "0101034634028a01").special == "error"


def test_a_glued_beacon_is_cut_off() -> None:
    banner = "4c000215494e54454c4c495f524f434b535f48575075f2ff0c"

    assert read("GV51080C25", "0101034648640000" + banner).temperature_c == 21.4


@pytest.mark.parametrize(
    ("name", "octets", "company"),
    [
        ("GV51080C25", "0101034634", 1),
        ("GV51080C25", "010103463464", 76),
        ("GV5112AC3D", "0101034928640000", 1),
        ("GV51080C25", "010103463465", 1),
        ("GVH5198_A", "0101034634640000", 1),
    ],
    ids=["cut", "an iBeacon", "no such probe", "battery 101", "not read"],
)
def test_what_is_no_such_data_is_refused(name: str, octets: str, company: int) -> None:
    with pytest.raises(Refused):
        read(name, octets, company)


def test_only_the_packed_form_has_a_bit_for_a_failed_sensor() -> None:
    assert read("GVH5108", "01010346486480" + "00").special is None
    assert read("GVH5108", "0101034648e400" + "00").special == "error"
    with pytest.raises(Refused, match="battery"):
        read("Govee_H5074_5FF4", "00e609bc128a02", 0xEC88)


def test_two_boxes_under_one_address_say_which_of_them_speaks() -> None:
    def of(sensor: int) -> Reading:
        octets = bytes([1, 0, sensor]) + bytes.fromhex("032c4b6400") + b"\0"
        return decode_advert(Advert("B5178D6FB", {1: octets}))

    assert [of(n).fields["sensor"] for n in (0, 1)] == ["primary", "remote"]
    with pytest.raises(Refused, match="no sensor 2"):
        of(2)
