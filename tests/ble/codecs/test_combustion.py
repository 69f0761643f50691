"""Combustion probe: packed thermistors, modes, and what comes behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ble.codecs.combustion import decode_advert, decode_probe_status
from ble.codecs.reading import Refused

CAPTURE = bytes.fromhex("01ed1d0010c78497dc9251124784c806711f00c20000")


def packed(raws: list[int]) -> bytes:
    return sum(raw << 13 * place for place, raw in enumerate(raws)).to_bytes(13, "little")


def test_the_capture() -> None:
    reading = decode_advert(CAPTURE)

    assert reading.temperature_c == 41.15
    assert reading.fields["thermistors_c"] == [41.15, 40.6, 40.35, 39.35, 36.85, 34.5, 32.55, 30.3]
    assert reading.fields["serial"] == 268443117
    assert (reading.fields["mode"], reading.fields["overheating"]) == ("normal", [])
    assert (reading.fields["virtual_surface"], reading.fields["virtual_ambient"]) == (0, 3)


@given(st.lists(st.integers(0, 0x1FFF), min_size=8, max_size=8))
def test_every_thermistor_counts_in_twentieths_from_minus_20(raws: list[int]) -> None:
    reading = decode_advert(CAPTURE[:5] + packed(raws))

    assert reading.fields["thermistors_c"] == [round(raw / 20 - 20, 2) for raw in raws]
    assert reading.temperature_c == round(raws[0] / 20 - 20, 2)
    assert ("at_end_of_scale" in reading.fields) == any(raw in (0, 0x1FFF) for raw in raws)


def test_instant_read_has_a_tip_only() -> None:
    reading = decode_advert(CAPTURE[:5] + packed([800, 0, 0, 0, 0, 0, 0, 0]) + b"\x01")

    assert reading.temperature_c == 20.0
    assert reading.fields["thermistors_c"] == [20.0]
    assert "at_end_of_scale" not in reading.fields


@pytest.mark.parametrize(("state", "special"), [(3, "error"), (2, "reserved")])
def test_a_probe_in_error_has_no_temperature(state: int, special: str) -> None:
    reading = decode_advert(CAPTURE[:18] + bytes((state,)))

    assert (reading.temperature_c, reading.special) == (None, special)


def test_a_node_repeats_a_probe_and_says_over_how_many_hops() -> None:
    reading = decode_advert(b"\x02" + CAPTURE[1:20] + b"\x40\x81")

    assert reading.temperature_c == 41.15
    assert (reading.fields["repeated"], reading.fields["hop_count"]) == (True, 2)
    assert reading.fields["overheating"] == [1, 8]


def test_low_battery_and_probe_number() -> None:
    reading = decode_advert(CAPTURE[:18] + b"\xe4\x01")

    assert (reading.fields["probe_id"], reading.fields["color"]) == (8, 1)
    assert reading.fields["battery_ok"] is False


@pytest.mark.parametrize("data", [b"", CAPTURE[:17], b"\x03" + CAPTURE[1:], b"\0" + CAPTURE[1:]])
def test_what_is_no_probe_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        decode_advert(data)


def test_a_cut_status_is_refused() -> None:
    status = bytes(8) + CAPTURE[5:20] + bytes(7)

    assert decode_probe_status(status).temperature_c == 41.15
    with pytest.raises(Refused):
        decode_probe_status(status[:29])
