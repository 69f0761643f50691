import re
import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.faults import Fault, FaultCode
from app.domain.wrap import Sample
from storage.packing import HIGHEST, LOWEST, MAX_T_S, pack, unpack

SCHEMA_PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
THREE = (Sample(1, 2500, None, 800), Sample(2, 2490, 900, 800), Sample(5, None, 901, 800, True))

temperatures = st.none() | st.integers(LOWEST, HIGHEST)
walks = st.lists(st.integers(-40, 40), min_size=30, max_size=80).map(
    lambda steps: list(accumulate(steps))
)


@st.composite
def curves(draw: st.DrawFn) -> list[Sample]:
    seconds = sorted(draw(st.sets(st.integers(0, 400) | st.integers(0, MAX_T_S), max_size=60)))
    return [
        Sample(t, draw(temperatures), draw(temperatures), draw(temperatures), draw(st.booleans()))
        for t in seconds
    ]


@given(curves())
@example([])
@example([Sample(0, None, None, None)])
@example([Sample(MAX_T_S, LOWEST, HIGHEST, 0, backfilled=True)])
@example([Sample(0, LOWEST, HIGHEST, 0), Sample(1, HIGHEST, LOWEST, None)])
def test_every_curve_comes_back_as_it_was(samples: list[Sample]) -> None:
    assert unpack(pack(samples)) == tuple(samples)


@given(walks, st.sets(st.integers(0, 29)))
def test_a_smooth_curve_with_gaps_comes_back_as_it_was(walk: list[int], gone: set[int]) -> None:
    samples = [Sample(t, v, v + 7, 800, t % 7 > 4) for t, v in enumerate(walk) if t not in gone]
    assert unpack(pack(samples)) == tuple(samples)


def test_twenty_noisy_minutes_take_at_most_3_kb(noisy: Callable[..., list[Sample]]) -> None:
    assert max(len(pack(noisy(1200, seed))) for seed in range(5)) <= 3000


@pytest.mark.parametrize(
    "samples",
    [
        [Sample(3, 1, 1, 1), Sample(3, 1, 1, 1)],
        [Sample(4, 1, 1, 1), Sample(3, 1, 1, 1)],
        [Sample(-1, 1, 1, 1)],
        [Sample(MAX_T_S + 1, 1, 1, 1)],
        [Sample(0, HIGHEST + 1, 1, 1)],
        [Sample(0, 1, LOWEST - 1, 1)],
    ],
)
def test_what_is_no_curve_is_not_packed(samples: list[Sample]) -> None:
    with pytest.raises(ValueError, match=r"seconds|temperatures"):
        pack(samples)


def refused(blob: bytes, code: FaultCode = FaultCode.FILE_DAMAGED) -> None:
    with pytest.raises(Fault) as seen:
        unpack(blob)
    assert seen.value.code is code


@given(st.binary(max_size=200))
def test_random_bytes_are_damage(blob: bytes) -> None:
    refused(blob)


@given(curves(), st.data())
def test_a_cut_or_a_flipped_bit_is_damage(samples: list[Sample], data: st.DataObject) -> None:
    blob = bytearray(pack(samples))
    refused(bytes(blob[: data.draw(st.integers(0, len(blob) - 1))]))
    refused(bytes(blob) + b"\0")
    bit = data.draw(st.integers(0, len(blob) * 8 - 1))
    blob[bit // 8] ^= 1 << bit % 8
    refused(bytes(blob))


def sealed(body: bytes, count: int, *, size: int | None = None, version: int = 1) -> bytes:
    """A blob whose checksum is right whatever its body says."""
    header = struct.pack(
        "<4sBBHII", b"CWCV", version, 3, 0, count, len(body) if size is None else size
    )
    rest = header + zlib.compress(body)
    return rest + struct.pack("<I", zlib.crc32(rest))


@given(st.binary(max_size=60), st.integers(0, 2**32 - 1) | st.integers(0, 12))
def test_nonsense_with_a_right_checksum_is_damage_or_a_curve(body: bytes, count: int) -> None:
    with suppress(Fault):
        samples = unpack(sealed(body, count))
        assert len(samples) == count
        assert unpack(pack(samples)) == samples


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (b"\x00\x01\x00\x01\x02" + b"\x02\x00" * 3, 2),  # spans that touch
        (b"\x00\x02\x02" + b"\x02\x00" * 3 + b"\x00", 2),  # a byte too many
        (b"\x00\x01\x01" + b"\x01\x00" * 2 + b"\x01\x04\x00\x00\x00\x00", 1),  # four planes
        (b"\x00\x01\x01" + b"\x01\x00" * 2 + b"\x01\x03\x00\x00\x01", 1),  # 32768
        (b"\xff\xff\xff\xff\x01\x01\x01" + b"\x01\x00" * 3, 1),  # a run length of five bytes
        (b"\xc0\x84\x3d\x01\x01" + b"\x01\x00" * 3, 1),  # second 1,000,000
        (b"", 2**32 - 1),
    ],
)
def test_each_way_to_lie_under_a_right_checksum_is_damage(body: bytes, count: int) -> None:
    refused(sealed(body, count))


def test_a_body_longer_or_shorter_than_promised_is_damage() -> None:
    refused(sealed(bytes(10_000_000), 1, size=20))
    refused(sealed(b"\x00\x01\x01" + b"\x01\x00" * 3, 1, size=10))


def test_bytes_behind_the_zlib_stream_are_damage() -> None:
    rest = pack(THREE)[:-4] + b"more"
    refused(rest + struct.pack("<I", zlib.crc32(rest)))


def test_a_later_format_is_too_new() -> None:
    refused(sealed(b"", 0, version=2), FaultCode.TOO_NEW)


def test_the_example_on_the_schema_page_is_true() -> None:
    page = SCHEMA_PAGE.read_text(encoding="utf-8")
    found = re.search(r"```hex\n(.*?)```", page, re.DOTALL)
    assert found
    assert unpack(bytes.fromhex(found[1])) == THREE


def test_the_reader_printed_on_the_schema_page_reads_what_we_pack(
    noisy: Callable[..., list[Sample]],
) -> None:
    page = SCHEMA_PAGE.read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?)```", page, re.DOTALL)
    assert found
    printed: dict[str, Any] = {}
    exec(compile(found[1], str(SCHEMA_PAGE), "exec"), printed)
    for samples in (noisy(300), [], list(THREE), [s for s in noisy(300) if s.t_s % 50 > 9]):
        rows = [(s.t_s, s.skin, s.pack, s.target, s.backfilled) for s in samples]
        assert printed["read_curve"](pack(samples)) == rows
