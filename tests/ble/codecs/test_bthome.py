"""BTHome v2: object after object, several of a kind, encryption, and what ends the reading."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESCCM

from ble.codecs.bthome import SERVICE_DATA, decode_advert
from ble.codecs.bthome_objects import OBJECTS
from ble.codecs.reading import Advert, Reading, Refused

# The worked example of bthome.io: key, address and service data.
KEY = bytes.fromhex("231d39c1d7cc1ab1aee224cd096db932")
ADDRESS = "54:48:E6:8F:80:A5"
SEALED = "41a47266c95f730011223378237214"


def read(payload: str, key: bytes | None = None, address: str = "") -> Reading:
    services = {SERVICE_DATA: bytes.fromhex(payload)}
    return decode_advert(Advert(services=services, key=key, address=address))


def test_several_of_a_kind_are_numbered_and_the_first_counts() -> None:
    reading = read("4002ca0945110103b717015d")

    assert reading.temperature_c == 25.06
    assert reading.fields["temperature_1"] == 25.06
    assert reading.fields["temperature_2"] == 27.3
    assert (reading.humidity, reading.battery, reading.resolution_c) == (60.71, 93, 0.01)


@pytest.mark.parametrize(
    ("payload", "celsius"),
    [("4002f6ff", -0.1), ("40450100", 0.1), ("4057ea", -22), ("4058ea", -7.7), ("40020000", 0.0)],
)
def test_all_four_temperatures(payload: str, celsius: float) -> None:
    assert read(payload).temperature_c == celsius


def test_every_object_that_is_known_is_stepped_over() -> None:
    """Whatever comes first, the temperature behind it is found: no length is wrong."""
    for number, kind in OBJECTS.items():
        if kind.length is None:
            continue
        filling = f"{number:02x}" + "01" * kind.length
        assert read(f"40{filling}02ca09").fields.get(
            "temperature_2" if kind.name == "temperature" else "temperature"
        ) == 25.06  # fmt: skip


def test_texts_and_commands_carry_their_own_length() -> None:
    reading = read("40530548656c6c6f5402aabb3b2101ff02ca09")

    assert reading.fields["text"] == "Hello"
    assert (reading.fields["raw"], reading.fields["command"]) == ("aabb", "01ff")
    assert reading.temperature_c == 25.06


def test_versions_times_and_flags() -> None:
    reading = read("40500000000015011a00f100010204")

    assert reading.fields == {
        "timestamp": "1970-01-01T00:00:00+00:00",
        "battery_low": True,
        "door": False,
        "firmware_version": "4.2.1.0",
    }
    assert reading.battery is None


@pytest.mark.parametrize(
    "payload", ["4002ca09ff0102", "4002ca0903b7", "4002ca0953", "4002ca095309"]
)
def test_reading_ends_at_an_unknown_or_cut_object(payload: str) -> None:
    assert read(payload).fields == {"temperature": 25.06}


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        ("", "octets"),
        ("40", "octets"),
        ("4002", "no object"),
        ("4002ca", "no object"),
        ("40ff02ca09", "no object"),
        ("2002ca09", "version 1"),
        ("6002ca09", "version 3"),
        ("400165", "battery"),
        ("40031127", "humidity"),
        ("402e65", "humidity"),
        ("40020080", "degC"),
    ],
)
def test_damaged_or_foreign_payloads_are_refused(payload: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        read(payload)


def test_the_bind_key_opens_what_it_sealed() -> None:
    reading = read(SEALED, KEY, ADDRESS)

    assert (reading.temperature_c, reading.humidity) == (25.06, 50.55)
    assert reading.fields["encryption_counter"] == 0x33221100


def test_a_trigger_device_seals_with_its_own_information_octet() -> None:
    nonce = bytes.fromhex("5448e68f80a5d2fc45") + b"\x01\0\0\0"
    sealed = AESCCM(KEY, tag_length=4).encrypt(nonce, bytes.fromhex("02f401"), None)
    payload = b"\x45" + sealed[:-4] + b"\x01\0\0\0" + sealed[-4:]

    reading = read(payload.hex(), KEY, ADDRESS)

    assert (reading.temperature_c, reading.fields["on_trigger"]) == (5.0, True)


@pytest.mark.parametrize(
    ("payload", "key", "address", "why"),
    [
        (SEALED, None, ADDRESS, "needs the bind key"),
        (SEALED, bytes(16), ADDRESS, "does not fit"),
        (SEALED, KEY, "54:48:E6:8F:80:A6", "does not fit"),
        (SEALED[:-2] + "15", KEY, ADDRESS, "does not fit"),
        (SEALED, KEY[:8], ADDRESS, "16 octets"),
        (SEALED, KEY, "", "address"),
        (SEALED, KEY, "0A1B3C4D-0000-1000-8000-00805F9B34FB", "address"),
        ("41a47266c95f7300", KEY, ADDRESS, "needed"),
        ("4002ca09", KEY, ADDRESS, "in the clear"),
    ],
)
def test_what_cannot_be_opened_or_trusted_is_refused(
    payload: str, key: bytes | None, address: str, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        read(payload, key, address)


WITH_ADDRESS = "a5808fe64854"


def test_an_address_sent_along_stands_before_the_objects_and_must_be_the_senders() -> None:
    assert read("42" + WITH_ADDRESS + "02ca09", address=ADDRESS).temperature_c == 25.06
    assert read("42" + WITH_ADDRESS + "02ca09").temperature_c == 25.06
    with pytest.raises(Refused, match="its address"):
        read("42" + WITH_ADDRESS + "02ca09", address="54:48:E6:8F:80:A6")
    with pytest.raises(Refused, match="needed"):
        read("42" + WITH_ADDRESS[:-2])


def test_an_address_sent_along_opens_where_the_system_shows_none() -> None:
    nonce = bytes.fromhex("5448e68f80a5d2fc43") + b"\x01\0\0\0"
    sealed = AESCCM(KEY, tag_length=4).encrypt(nonce, bytes.fromhex("02f401"), None)
    payload = "43" + WITH_ADDRESS + (sealed[:-4] + b"\x01\0\0\0" + sealed[-4:]).hex()

    reading = read(payload, KEY, "0A1B3C4D-0000-1000-8000-00805F9B34FB")

    assert reading.temperature_c == 5.0


def test_objects_of_one_name_in_several_units_tell_theirs() -> None:
    assert read("4006e80307d007").fields == {
        "mass_1": 10.0, "mass_1_unit": "kg", "mass_2": 20.0, "mass_2_unit": "lb",
    }  # fmt: skip
    assert read("40400c00").fields == {"distance": 12, "distance_unit": "mm"}
