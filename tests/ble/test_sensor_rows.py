"""Every row of the sensor table, walked: recognised by a frame of its own, with its class and the
reason for it, and told by a scan for what it is good for."""

import pytest

from app.domain.diary import Use
from app.domain.wrap import Bar
from ble.catalogue import MODELS, PACKS, PROBES
from ble.codecs import core, govee
from ble.codecs import reading as codec
from ble.codecs.bthome import SERVICE_DATA
from ble.codecs.reading import Refused, uuid16
from ble.connected_sensor import CHANNELS
from ble.scan import Advert
from ble.sensor_model import Grade, OnAir, Place
from ble.sensor_sighting import sighting
from ble.sensor_values import VALUES
from ble.sensors import ON_AIR, read_advert, recognise

XIAOMI = uuid16(0xFE95)
INKBIRD_BOX = "07110098d801130264019004" + "00" * 4
GOVEE: dict[int, str] = {6: "010103464864", 7: "00e609bc126402", 8: "0101034648640000"}
GOVEE_9 = {"H5178": "010100032c4b6400", "H5179": "ec000101c40a5a1464"}


def advert(name: str = "", makers: dict[int, str] | None = None, **services: str) -> Advert:
    """An advertisement; services by their short UUID behind a `u`, empty for one that is only
    offered."""
    named = {uuid16(int(short[1:], 16)): data for short, data in services.items()}
    return Advert(
        "D0:0F:3A:44:55:66",
        name,
        -50,
        tuple(uuid for uuid, data in named.items() if not data),
        {number: bytes.fromhex(data) for number, data in (makers or {}).items()},
        {uuid: bytes.fromhex(data) for uuid, data in named.items() if data},
    )


def offering(uuid: str) -> Advert:
    return Advert("D0:0F:3A:44:55:66", "", -50, (uuid,), {}, {})


def of_govee(number: str) -> Advert:
    """A frame of that model, of whichever length it has."""
    (length, *_) = govee.MODELS[number]
    company = govee.COMPANY
    if number == "H5112":
        return advert("GV5112AC3D", {company: "0101034928640082"})
    if length == 9:
        data = GOVEE_9.get(number, "00ba0af90f63020101")
        return advert(f"G{number}_1", {company: data + "00" * (9 - len(data) // 2)})
    if number == "H5106":
        return advert("GVH5106_1", {company: "010103463c80" if length == 6 else GOVEE[length]})
    return advert(f"GV{number}_1", {company: GOVEE[length]})


SAMPLES: dict[str, Advert] = {
    "xiaomi_mmc_t201_1": advert(ufe95="7022db00"),
    "xiaomi_mmc_w505": advert(ufe95="70229103"),
    "xiaomi_lywsd03mmc": advert(ufe95="70225b05"),
    "xiaomi_lywsdcgq": advert(ufe95="7022aa01"),
    "xiaomi_lywsd02mmc": advert(ufe95="70224225"),
    "xiaomi": advert(ufe95="70229999"),
    "qingping": advert(ufdcd="0807"),
    "thermobeacon": advert("ThermoBeacon", {16: "00" * 18}),
    "tilt": advert("", {76: "0215a495bb10c5b14b44b5121370f02d74de00440400c5"}),
    "sensorpush": advert("SensorPush HTP.xw 1", {1: "00" * 5}),
    "inkbird_ibs_th": advert("sps", {2044: "00" * 7}),
    "thermopro_coarse": advert("TP960R", {0: "00" * 5}),
    "thermopro": advert("TP357 (1234)", {61122: "00" * 5}),
    "govee_meat": advert("GVH5198_1", {12322: "00" * 20}),
    "combustion": advert("", {2503: "0101020304" + "00" * 7 + "ff" * 6 + "0000"}),
    "bthome_room": advert("ATC_8D18B2", ufcd2="4002ca09"),
    "bthome": advert("Gel pad", ufcd2="40000102ca09"),
    "ruuvi": advert("Ruuvi 1", {1177: "0512fc5394c37c0004fffc040cac364200cdcbb8334c884f"}),
    "core_beacon": advert("CORE", {core.COMPANY: "0004b391"}),
    "inkbird_ibs_p02b": advert("IBS-P02B", {9289: "111800656e0100005f00000100000000"}),
    "inkbird_ith": advert("ITH-21-B", {9289: INKBIRD_BOX}),
    "inkbird_iam_t2": advert("Ink@IAM-T2", {12884: "006200a13e29bed400ce01ee025391"}),
    "inkbird_bbq": advert("xBBQ", {1: "00002c1100006dd3ce00fa00"}),
    "health_thermometer_on_air": advert("PX", u1809="680100ff"),
    "core": offering(core.SERVICE),
    "ooler": advert("OOLER-1"),
    "reon_pocket": advert("RNP-3"),
    "alpicool": advert("A1-0001"),
    "bedjet_v3": advert("BEDJET_V3"),
    "health_thermometer": advert("Stick", u1809=""),
    "environmental_sensing": advert("Box", u181a=""),
    **{f"govee_{number.lower()}": of_govee(number) for number in govee.MODELS},
}
ROWS = {row.model.key: row for row in ON_AIR}


def seen_by_codec(heard: Advert) -> codec.Advert:
    return codec.Advert(
        heard.name, heard.maker_data, heard.service_data, frozenset(heard.services)
    )  # fmt: skip


def test_there_is_a_sample_for_every_row_and_a_row_for_every_sample() -> None:
    assert set(SAMPLES) == set(ROWS)
    assert len(ROWS) == len(ON_AIR), "a key for each"


@pytest.mark.parametrize("key", SAMPLES)
def test_a_row_is_recognised_and_says_why_it_has_its_class(key: str) -> None:
    row = recognise(seen_by_codec(SAMPLES[key]))

    assert row is not None
    assert row.model.key == key
    assert row.model.why
    assert row.model.interval_s is None or row.model.interval_s > 0


@pytest.mark.parametrize("row", ON_AIR, ids=lambda row: row.model.key)
def test_a_class_keeps_its_promise(row: OnAir) -> None:
    model = row.model
    match model.grade:
        case Grade.A | Grade.A_MINUS:
            assert Place.SKIN in model.places
            assert model.resolution_c is not None
            assert model.resolution_c <= 0.1
            assert model.key in PACKS
        case Grade.B:
            assert model.bar is None
            assert model.key not in PACKS
        case Grade.C | Grade.X:
            assert row.read is None
            assert model.bar
            assert model.why in model.refusal
            assert not model.places


@pytest.mark.parametrize("key", [key for key, row in ROWS.items() if row.read])
def test_what_it_sends_has_the_steps_that_its_row_tells(key: str) -> None:
    model, reading = read_advert(seen_by_codec(SAMPLES[key]))

    assert model.key == key
    assert reading.temperature_c is not None
    if model.resolution_c is not None:
        assert reading.resolution_c is not None
        assert reading.resolution_c <= max(0.1, model.resolution_c)


@pytest.mark.parametrize("key", [key for key, row in ROWS.items() if not row.read])
def test_what_is_not_read_says_why(key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_advert(seen_by_codec(SAMPLES[key]))
    assert str(refused.value) == ROWS[key].model.refusal


@pytest.mark.parametrize("key", SAMPLES)
def test_a_scan_tells_what_it_is_for_or_why_not(key: str) -> None:
    model, told = ROWS[key].model, sighting(SAMPLES[key])

    if key in PACKS:
        expected = (PACKS[key].key, Use.SKIN, None)
    elif key in PROBES:
        expected = (PROBES[key].key, Use.PACK, None)
    elif model.bar:
        expected = (key, Use.NOTHING, model.bar)
    elif ROWS[key].read is None:
        assert told is None, "a device to drive is no sensor"
        return
    elif model.places:
        expected = (key, Use.NOTHING, Bar.FOR_ROOMS)
    else:
        expected = (key, Use.NOTHING, Bar.SHOWS_ONLY)
    assert told is not None
    assert (told.model, told.use, told.bar) == expected
    assert told.grade == model.grade.value


def test_a_core_that_shows_its_beacon_as_well_is_connected_to() -> None:
    beacon = SAMPLES["core_beacon"]
    both = Advert(
        beacon.address, "CORE", -50, (core.SERVICE,), beacon.maker_data, {}
    )  # fmt: skip

    told = sighting(both)

    assert told is not None
    assert (told.model, told.grade) == ("pack-core", "A-")


def test_a_value_belongs_to_a_row_that_says_why() -> None:
    assert all(model.why for model, _ in VALUES.values())
    assert set(CHANNELS) <= set(PACKS) | set(PROBES)
    assert all(uuid in VALUES for channels in CHANNELS.values() for uuid in channels)


def test_the_packs_of_the_table_are_in_the_catalogue() -> None:
    assert set(PACKS) == {"bthome", "combustion", "core"}
    assert {"ruuvi", "govee_h5108", "govee_h5112", "health_thermometer"} <= set(PROBES)
    assert not {"ooler", "alpicool", "xiaomi_mmc_t201_1", "core_beacon"} & set(PROBES)
    for pack in (*PACKS.values(), *PROBES.values()):
        assert MODELS[pack.key] is pack
        assert not pack.driven
        assert pack.accuracy is None
    assert uuid16(0xFCD2) == SERVICE_DATA
