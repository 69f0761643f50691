"""`coldwrap decode`: every capture is read or refused as its file says, and nothing is invented."""

import json
import math
import random
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.cli import main
from app.decoding import decoded, decoded_line, decoded_lines
from ble.codecs import bthome, combustion, ruuvi
from ble.codecs.reading import COLDEST_C, HOTTEST_C
from ble.sensor_values import VALUES

Capture = dict[str, Any]
VECTORS: list[Capture] = json.loads(
    (Path(__file__).parents[1] / "captures" / "ble_vectors.json").read_text()
)
# Recognised, and refused by class C or X: devices.md 2.1, and what a look-alike of it would be.
REFUSED = {
    "H5055": "C",
    "H5181": "C",
    "H5183": "C",
    "HT.w": "C",
    "HT1": "C",
    "TC.x": "C",
    "IBS-TH": "C",
    "TP357S": "C",
    "TP393": "C",
    "TP972S": "C",
    "LYWSD02MMC": "X",
    "LYWSD03MMC": "X",
    "LYWSDCGQ": "X",
    "MMC-T201-1": "X",
    "MMC-W505": "X",
    "Qingping CGD1": "X",
    "ThermoBeacon Lanyard/mini hygrometer": "X",
    "ThermoBeacon Smart hygrometer": "X",
}


def expected(vector: Capture) -> Capture:
    """What the file promises, with the fields of `all` (`error` there is told as `special`)."""
    plain = {name: value for name, value in vector["expect"].items() if name != "all"}
    every = vector["expect"].get("all", {})
    return plain | {name: value for name, value in every.items() if value != "error"}


def agrees(value: Any, promised: Any) -> bool:
    if isinstance(promised, float) and isinstance(value, int | float):
        return math.isclose(value, promised, abs_tol=0.0051)
    return value == promised


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: f"{v['device']}-{v['source'][-24:]}")
def test_a_vector_is_read_or_refused_as_its_file_says(vector: Capture) -> None:
    told = decoded(vector)

    if vector["device"] in REFUSED:
        assert told["class"] == REFUSED[vector["device"]]
        assert told["refused"]
        assert "temperature_c" not in told
    else:
        assert "refused" not in told
        wrong = {
            name: (promised, told.get(name))
            for name, promised in expected(vector).items()
            if not agrees(told.get(name), promised)
        }
        assert not wrong


def test_both_sides_of_the_table_are_in_the_vectors() -> None:
    refused = [vector for vector in VECTORS if vector["device"] in REFUSED]

    assert (len(VECTORS), len(refused)) == (82, 20)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"", "not a line of JSON"),
        (b"garbage\n", "not a line of JSON"),
        (b"\xff\xfe\xfd", "not a line of JSON"),
        (b"[" * 100_000, "not a line of JSON"),
        (b"7", "the line is not a JSON object"),
        (b"[]", "the line is not a JSON object"),
        (b"null", "the line is not a JSON object"),
        (b"{}", "no sensor that Coldwrap knows"),
        (b'{"char_uuid": 5}', "char_uuid is not a text"),
        (b'{"char_uuid": "2a19", "value_hex": "5"}', "value_hex is not hexadecimal"),
        (b'{"char_uuid": "2a19"}', "value_hex is not hexadecimal"),
        (b'{"manufacturer_data": []}', "manufacturer_data is not a JSON object"),
        (b'{"manufacturer_data": {"65536": ""}}', "no company ID: 65536"),
        (b'{"manufacturer_data": {"-1": ""}}', "no company ID: -1"),
        (b'{"manufacturer_data": {"1177": 5}}', "manufacturer_data 1177 is not hexadecimal"),
        (b'{"service_data": {"fcd2": "zz"}}', "service_data fcd2 is not hexadecimal"),
        (b'{"service_uuids": [1]}', "service_uuids is not a text"),
        (b'{"service_uuids": "1809"}', "service_uuids is not a list of texts"),
        (b'{"bindkey_hex": "xy"}', "bindkey_hex is not hexadecimal"),
    ],
)
def test_a_bad_line_is_refused_with_its_reason(line: bytes, reason: str) -> None:
    assert decoded_line(line) == {"refused": reason}


def test_the_command_keeps_the_order_and_never_fails() -> None:
    lines = [
        '{"char_uuid": "2a19", "value_hex": "2a"}',
        "nonsense",
        '{"char_uuid": "0x2A6E", "value_hex": "0905"}',
    ]

    result = CliRunner().invoke(main, ["decode"], input="\n".join(lines) + "\n")

    assert result.exit_code == 0
    told = [json.loads(line) for line in result.output.splitlines()]
    assert [t.get("battery") for t in told] == [42, None, None]
    assert told[1] == {"refused": "not a line of JSON"}
    assert told[2]["temperature_c"] == 12.89


def test_a_line_is_answered_before_the_next_is_read() -> None:
    """Whoever pipes a live capture through sees each reading as it comes."""
    read: list[int] = []

    def lines() -> Any:
        for number in range(3):
            read.append(number)
            yield b'{"char_uuid": "2a19", "value_hex": "10"}'

    answers = decoded_lines(lines())
    next(answers)

    assert read == [0]


def test_hexadecimal_company_ids_and_short_uuids_are_understood() -> None:
    payload = "0512FC5394C37C0004FFFC040CAC364200CDCBB8334C884F"

    told = decoded({"manufacturer_data": {"0x0499": payload}})

    assert (told["temperature_c"], told["humidity"]) == (24.3, 53.49)


KNOWN_COMPANIES = [1, 2, 16, 76, 1177, 2503, 9289, 12884, 60552, 62987]
SERVICES = ["fcd2", "fe95", "fdcd", "1809", "180f", "181a", "fff0"]
NAMES = ["", "GVH5075_1", "GV5112AC3D", "ITH-21-B", "xBBQ", "IBS-P02B", "CORE", "\ud800"]
CHARACTERISTICS = sorted(VALUES)
# How the frames of the formats begin, so that chance gets past the first octet.
BEGINNINGS = ["", "", "05", "40", "41", "00", "01", "fefe", "fefe15", "0062"]


def octets(chance: random.Random) -> str:
    return chance.choice(BEGINNINGS) + chance.randbytes(chance.randrange(40)).hex()


def random_advert(chance: random.Random) -> Capture:
    company = chance.choice([chance.randrange(65536), chance.choice(KNOWN_COMPANIES)])
    return {
        "local_name": chance.choice(NAMES),
        "manufacturer_data": {str(company): octets(chance)} if chance.random() < 0.8 else {},
        "service_data": {chance.choice(SERVICES): octets(chance)} if chance.random() < 0.4 else {},
        "service_uuids": chance.sample(SERVICES, chance.randrange(3)),
        "address": "54:48:E6:8F:80:A5",
        **({"bindkey_hex": chance.randbytes(16).hex()} if chance.random() < 0.1 else {}),
    }


def random_value(chance: random.Random) -> Capture:
    length = chance.choice([1, 2, 5, 10, 30, 31, chance.randrange(60)])
    return {
        "char_uuid": chance.choice(CHARACTERISTICS),
        "value_hex": chance.choice(BEGINNINGS[:5]) + chance.randbytes(length).hex(),
        "local_name": chance.choice(NAMES),
        "display_unit": chance.choice(["", "F", "C", "?"]),
    }


def holds(capture: Capture) -> Capture:
    """No exception, JSON that says one thing or the other, and never an impossible value."""
    told = cast("Capture", json.loads(next(decoded_lines([json.dumps(capture).encode()]))))
    assert ("refused" in told) != ("temperature_c" in told)
    celsius = told.get("temperature_c")
    assert celsius is None or COLDEST_C <= celsius <= HOTTEST_C
    assert told.get("battery") is None or 0 <= told["battery"] <= 100
    return told


def test_no_random_advertisement_raises_or_invents() -> None:
    chance = random.Random(3)
    for _ in range(10_000):
        capture = random_advert(chance)
        told = holds(capture)
        if told.get("temperature_c") is not None:
            assert really_an_advert(capture, told["model"]), (capture, told)


def test_no_random_value_raises_or_invents() -> None:
    chance = random.Random(4)
    for _ in range(10_000):
        capture = random_value(chance)
        told = holds(capture)
        if told.get("temperature_c") is not None:
            octets_sent = bytes.fromhex(capture["value_hex"])
            assert really_a_value(capture["char_uuid"], octets_sent), (capture, told)


json_things = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)
KEYS = ["local_name", "manufacturer_data", "service_data", "service_uuids", "address",
        "bindkey_hex", "char_uuid", "value_hex", "display_unit"]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(KEYS), json_things))
def test_no_shape_of_json_raises(capture: Capture) -> None:
    holds(capture)


def really_an_advert(capture: Capture, model: str) -> bool:
    """Whether the bytes keep the rules of the format they were read by."""
    makers = {int(n): bytes.fromhex(d) for n, d in capture["manufacturer_data"].items()}
    services = {n: bytes.fromhex(d) for n, d in capture["service_data"].items()}
    match model.split(maxsplit=1)[0]:
        case "Combustion":
            data = makers[combustion.COMPANY]
            return len(data) >= 18 and data[0] in (1, 2)
        case "BTHome":
            data = services["fcd2"]
            return data[0] >> 5 == 2 and not data[0] & 1
        case "Ruuvi":
            data = makers[ruuvi.COMPANY]
            return len(data) == 24 and data[0] == 5
        case "greenTEG":
            return makers[62987][:1] == b"\0" and len(makers[62987]) == 4
        case "Health":
            return len(services["1809"]) >= 4
        case "Inkbird":
            return any(len(data) in (10, 12, 15, 16, 20) for data in makers.values())
        case "Govee":
            return any(len(data) in (6, 7, 8, 9) for data in makers.values())
        case _:
            return False


def really_a_value(uuid: str, data: bytes) -> bool:
    """Whether the value has a length and a beginning that its characteristic may have."""
    match uuid[4:8] if uuid.startswith("00002a") else uuid[:8]:
        case "2a1c" | "2a1e":
            return len(data) >= 5
        case "2a6e":
            return len(data) == 2
        case "00001235" | "00001236":
            return data[:2] == b"\xfe\xfe" and data[2] == len(data) - 3
        case "00002101":
            return bool(data[0] & 1) and len(data) >= 5
        case "00000101":
            return len(data) >= 30
        case "04ca1581":
            return data[0] == 1 and len(data) >= 9
        case "00002000":
            return len(data) == 31 and sum(data) % 256 == 0
        case _:
            return len(data) == 1


def test_service_data_of_bthome_is_known_by_its_short_name_too() -> None:
    assert bthome.SERVICE_DATA.startswith("0000fcd2-")
    assert decoded({"service_data": {"FCD2": "40450e01"}})["temperature_c"] == 27.0
