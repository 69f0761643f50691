"""Reon Pocket: commands within the model's levels, the echo, and the plates."""

import pytest

from ble.codecs.reading import GattValue, Refused
from ble.codecs.reon import COMMAND, Mode, decode_command, decode_telemetry, encode_command


@pytest.mark.parametrize(
    ("model", "mode", "level"),
    [("RNP-3", Mode.COOL, 3), ("RNP-P1", Mode.COOL, 4), ("RNP-3", Mode.STOP, 0)],
)
def test_a_command_reads_back_as_it_was_meant(model: str, mode: Mode, level: int) -> None:
    sent = encode_command(model, mode, level)

    assert len(sent) == 12
    assert decode_command(GattValue(COMMAND, sent, model)).fields == {
        "command": mode.name.lower(),
        "level": level,
    }


@pytest.mark.parametrize(
    ("model", "mode", "level"),
    [
        ("RNP-3", Mode.COOL, 4),
        ("RNP-P1", Mode.COOL, 5),
        ("RNP-P1", Mode.HEAT, 4),
        ("RNP-3", Mode.COOL, -1),
        ("RNP-3", Mode.STOP, 1),
        ("RNP-5", Mode.COOL, 1),
        ("", Mode.STOP, 0),
    ],
)
def test_levels_are_capped_by_model_and_unknown_models_refused(
    model: str, mode: Mode, level: int
) -> None:
    with pytest.raises(Refused):
        encode_command(model, mode, level)


@pytest.mark.parametrize(
    ("octets", "name"),
    [
        ("00000000", ""),
        ("0000000501", ""),
        ("0000000104", "RNP-3"),
        ("0000000105", ""),
        ("0400001004", ""),
    ],
)
def test_what_is_no_command_is_refused(octets: str, name: str) -> None:
    with pytest.raises(Refused):
        decode_command(GattValue(COMMAND, bytes.fromhex(octets), name))


def test_plates_are_big_endian_and_may_be_absent() -> None:
    reading = decode_telemetry(bytes.fromhex("01 0a28 09c4 ffff fff6".replace(" ", "") + "ff" * 8))

    assert reading.temperature_c == 25.0
    assert reading.fields == {"board_c": 26.0, "skin_plate_c": 25.0, "ambient_c": -0.1}


def test_the_pro_has_more_plates_and_a_lost_skin_plate_is_no_reading() -> None:
    reading = decode_telemetry(bytes.fromhex("01" + "0a28" + "ffff" + "0a28" * 5))

    assert (reading.temperature_c, reading.special) == (None, "value not known")
    assert reading.fields["extra_3_c"] == 26.0


@pytest.mark.parametrize("octets", ["", "010a2809c4ffff", "02" + "0a28" * 4, "01" + "7fff" * 4])
def test_damaged_telemetry_is_refused(octets: str) -> None:
    with pytest.raises(Refused):
        decode_telemetry(bytes.fromhex(octets))
