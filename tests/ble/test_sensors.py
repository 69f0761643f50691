"""The sensor table: who is recognised as what, and how far that is trusted."""

import pytest

from ble.codecs.bthome import SERVICE_DATA
from ble.codecs.reading import Advert, GattValue, Refused, uuid16
from ble.sensor_model import Grade, Place
from ble.sensor_values import VALUES, read_value
from ble.sensors import BTHOME, COMBUSTION, CORE, FLOAT_PROBE, ON_AIR, read_advert, recognise


def test_every_row_has_its_own_key_and_refused_rows_say_why() -> None:
    keys = [row.model.key for row in ON_AIR if row.read is not None]
    silent = [row.model for row in ON_AIR if row.read is None]

    assert len(keys) == len(set(keys))
    assert all(model.refusal for model in silent)
    assert not any(row.model.refusal for row in ON_AIR if row.read is not None)
    assert {model.grade for model in silent} >= {Grade.C, Grade.X}


def test_what_is_refused_for_good_may_sit_nowhere() -> None:
    hopeless = [row for row in ON_AIR if row.model.grade in (Grade.C, Grade.X)]

    assert hopeless
    assert all(row.read is None and not row.model.places for row in hopeless)


def test_a_guard_may_sit_on_skin_and_is_fine_enough() -> None:
    models = {row.model for row in ON_AIR} | {model for model, _ in VALUES.values()}
    guards = [model for model in models if model.grade in (Grade.A, Grade.A_MINUS)]

    assert {COMBUSTION, BTHOME, CORE} <= set(guards)
    for model in guards:
        assert Place.SKIN in model.places or model.refusal
        assert model.resolution_c is not None
        assert model.resolution_c <= 0.1


def test_a_probe_that_a_connection_kills_says_so() -> None:
    assert "battery" in FLOAT_PROBE.stay_off


@pytest.mark.parametrize(
    ("payload", "grade"),
    [("4002ca09", Grade.A), ("40451101", Grade.A), ("4057ea", Grade.B), ("4058ea", Grade.B)],
)
def test_bthome_guards_only_in_fine_steps(payload: str, grade: Grade) -> None:
    model, _ = read_advert(Advert(services={SERVICE_DATA: bytes.fromhex(payload)}))

    assert model.grade is grade


@pytest.mark.parametrize("name", ["ATC_8D18B2", "SBHT-003C", "LYWSD03MMC", "prst 1"])
def test_a_room_hygrometer_that_speaks_bthome_is_no_guard(name: str) -> None:
    model, _ = read_advert(Advert(name, services={SERVICE_DATA: bytes.fromhex("4002ca09")}))

    assert (model.grade, model.places) == (Grade.B, {Place.ROOM})


@pytest.mark.parametrize(
    ("advert", "grade", "word"),
    [
        (Advert("sps", {2044: bytes(7)}), Grade.C, "company ID"),
        (Advert("tps", {2044: bytes(7)}), Grade.C, "company ID"),
        (Advert("TP357 (1234)", {61122: bytes(5)}), Grade.C, "company ID"),
        (Advert("TP960R", {0: bytes(5)}), Grade.C, "1 degC"),
        (Advert("SensorPush HTP.xw", {1: bytes(5)}), Grade.C, "company ID"),
        (Advert("GVH5198_1", {12322: bytes(20)}), Grade.C, "1 degC"),
        (Advert("x", services={uuid16(0xFE95): bytes.fromhex("7022db00")}), Grade.X, "fitted"),
        (Advert("x", services={uuid16(0xFE95): bytes.fromhex("70229999")}), Grade.X, "room"),
        (Advert("", {76: bytes.fromhex("0215a495bb10c5b14b44b5121370f02d74de00440400c5")}),
         Grade.X, "brewing"),
    ],
)  # fmt: skip
def test_what_must_not_be_read_is_recognised_and_refused(
    advert: Advert, grade: Grade, word: str
) -> None:
    row = recognise(advert)

    assert row is not None
    assert row.model.grade is grade
    with pytest.raises(Refused, match=word):
        read_advert(advert)


@pytest.mark.parametrize(
    "advert",
    [
        Advert("OOLER-1"),
        Advert("RNP-3"),
        Advert("A1-0001"),
        Advert(service_uuids=frozenset({uuid16(0x1809)})),
        Advert(service_uuids=frozenset({"00002100-5b1e-4347-b07c-97b514dae121"})),
    ],
)
def test_what_speaks_only_when_connected_says_so(advert: Advert) -> None:
    with pytest.raises(Refused, match="connection"):
        read_advert(advert)


def test_strangers_are_refused() -> None:
    assert recognise(Advert("Headphones", {76: b"\x10\x05"})) is None
    with pytest.raises(Refused, match="no sensor"):
        read_advert(Advert("Headphones"))
    with pytest.raises(Refused, match="no characteristic"):
        read_value(GattValue(uuid16(0x2A37), b"\0\0"))


def test_a_box_without_its_data_is_refused() -> None:
    with pytest.raises(Refused, match="missing"):
        read_advert(Advert("ITH-21-B", {1: bytes(16)}))
