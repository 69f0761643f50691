"""Alpicool: frames both ways, in pieces, with sums that firmware gets wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ble.codecs.alpicool import (
    NOTIFY,
    QUERY,
    WRITE,
    Reassembly,
    decode_frame,
    decode_value,
    encode_zone_1_target,
)
from ble.codecs.reading import GattValue, Reading, Refused

STATUS = bytes.fromhex("fefe150100010000f114ec02000000000000f3640c03056c")
TWO_ZONES = bytes.fromhex(
    "FEFE2D01000101020414EC020000FDFD000005640E06000000000000000080000A000000000000000000000000000635"
)


def read(octets: bytes, uuid: str = NOTIFY) -> Reading:
    return decode_value(GattValue(uuid, octets))


def changed(place: int, value: int) -> bytes:
    return STATUS[:place] + bytes((value,)) + STATUS[place + 1 :]


def test_a_target_is_held_within_the_limits_of_the_fridge() -> None:
    assert encode_zone_1_target(-18, -20, 20) == bytes.fromhex("fefe0405ee02f3")
    assert read(encode_zone_1_target(4, -20, 20), WRITE).fields["target_c"] == 4
    assert read(encode_zone_1_target(-40, -20, 20), WRITE).fields["target_c"] == -20
    assert read(encode_zone_1_target(40, -20, 20), WRITE).fields["target_c"] == 20


def test_query_and_bind() -> None:
    assert read(QUERY, WRITE).fields["command"] == "query"
    assert read(bytes.fromhex("fefe030001ff"), WRITE).fields["command"] == "bind"


@pytest.mark.parametrize(("total", "fits"), [(0x056C, True), (0x0AD8, True), (0x056D, False)])
def test_a_doubled_sum_fits_and_a_wrong_one_is_told(total: int, fits: bool) -> None:
    reading = read(STATUS[:-2] + total.to_bytes(2, "big"))

    assert (reading.temperature_c, reading.fields["checksum_ok"]) == (-13, fits)


def test_absent_values_are_none() -> None:
    assert read(changed(4 + 15, 0x7F)).battery is None
    assert read(changed(4 + 14, 0x80)).special == "value not known"
    assert "zone2_temperature_c" not in read(TWO_ZONES).fields


def test_a_second_box_is_read_where_there_is_one() -> None:
    both = TWO_ZONES[:22] + b"\xee" + TWO_ZONES[23:30] + b"\xef" + TWO_ZONES[31:]

    fields = read(both).fields

    assert (fields["zone2_target_c"], fields["zone2_temperature_c"]) == (-18, -17)


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        STATUS[:20],
        STATUS[1:],
        STATUS + b"\0",
        bytes.fromhex("fefe0305ec02f1"),
        bytes.fromhex("fefe030902 08".replace(" ", "")),
        bytes.fromhex("fefe0401000203"),
        changed(4 + 15, 101),
        changed(4 + 14, 0x70),
        changed(4 + 1, 7),
    ],
    ids=["empty", "a piece", "no head", "a tail", "wrong length", "command 9", "short status",
         "battery 101", "112 degC", "switch 7"],
)  # fmt: skip
def test_what_is_no_frame_is_refused(octets: bytes) -> None:
    with pytest.raises(Refused):
        read(octets)


@given(st.lists(st.sampled_from([STATUS, TWO_ZONES, QUERY]), max_size=5), st.integers(1, 20))
def test_pieces_become_frames_again(frames: list[bytes], size: int) -> None:
    stream = b"".join(frames)
    reassembly = Reassembly()
    pieces = [stream[at : at + size] for at in range(0, len(stream), size)]

    assert [frame for piece in pieces for frame in reassembly.frames(piece)] == frames


@given(st.lists(st.binary(max_size=30), max_size=8))
def test_noise_raises_nothing_and_gives_only_whole_frames(pieces: list[bytes]) -> None:
    reassembly = Reassembly()
    for piece in pieces:
        for frame in reassembly.frames(piece):
            decode_frame(frame)


def test_noise_before_a_frame_is_skipped() -> None:
    reassembly = Reassembly()

    assert list(reassembly.frames(b"\x01\xfe" + STATUS)) == [STATUS]
    assert list(reassembly.frames(b"\xfe\xfe\x02\xff" + STATUS)) == [STATUS]
