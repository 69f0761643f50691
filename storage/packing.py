"""A finished curve as bytes and back: delta, zigzag, byte planes, zlib. Pure.

The format is described byte by byte in docs/schema.md, "The packed curve"; both change together,
and a changed format gets a new version number beside the old one.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from operator import attrgetter
from struct import Struct
from typing import TypeAlias

from app.domain.faults import Fault, FaultCode
from app.domain.units import CentiC
from app.domain.wrap import Sample

FORMAT = 1
MAX_T_S = 999_999
"""The last second a curve may hold, 11 days on: it bounds what a hostile blob can make us build."""
LOWEST, HIGHEST = -0x8000, 0x7FFF
"""A temperature is a signed 16-bit count of hundredths, as on the wire (profile 5.2)."""

_MAGIC = b"CWCV"
_HEADER = Struct("<4sBBHII")
_CRC = Struct("<I")
_CHANNELS = (attrgetter("skin"), attrgetter("pack"), attrgetter("target"))
_MAX_PLANES = 3
_LEVEL = 9

_Values: TypeAlias = Sequence[CentiC | None]


def pack(samples: Sequence[Sample]) -> bytes:
    """The curve as one blob. `samples` rise strictly in `t_s`; ValueError when they do not, or
    when a value lies outside `LOWEST`..`HIGHEST` or a second outside 0..`MAX_T_S`."""
    body = b"".join(
        (
            _varints(_spans([sample.t_s for sample in samples])),
            _varints(_turns([sample.backfilled for sample in samples])),
            *(_packed_channel([pick(sample) for sample in samples]) for pick in _CHANNELS),
        )
    )
    header = _HEADER.pack(_MAGIC, FORMAT, len(_CHANNELS), 0, len(samples), len(body))
    sealed = header + _deflated(body)
    return sealed + _CRC.pack(zlib.crc32(sealed))


def unpack(blob: bytes) -> tuple[Sample, ...]:
    """The samples of a blob made by `pack`. Fault TOO_NEW for a later format, FILE_DAMAGED for
    any other bytes that `pack` did not make."""
    count, body = _opened(blob)
    try:
        cursor = _Cursor(body)
        seconds = _seconds(cursor, count)
        backfilled = _flags(cursor, count)
        skin, pack_, target = (_channel(cursor, count) for _ in _CHANNELS)
    except (ValueError, IndexError) as error:
        raise _damaged(str(error)) from error
    if not cursor.at_end:
        raise _damaged("bytes after the last channel")
    return tuple(map(Sample, seconds, skin, pack_, target, backfilled))


def _deflated(body: bytes) -> bytes:
    # Z_FILTERED is zlib's own strategy for small, random deltas: 5 to 15 % shorter here.
    deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_FILTERED)
    return deflater.compress(body) + deflater.flush()


def _damaged(detail: str) -> Fault:
    return Fault(FaultCode.FILE_DAMAGED, f"packed curve: {detail}")


def _opened(blob: bytes) -> tuple[int, bytes]:
    """How many samples a blob holds, and its body, after every check on the wrapping."""
    if len(blob) < _HEADER.size + _CRC.size:
        raise _damaged("shorter than its header")
    sealed, (crc,) = blob[: -_CRC.size], _CRC.unpack(blob[-_CRC.size :])
    if zlib.crc32(sealed) != crc:
        raise _damaged("checksum")
    magic, version, channels, flags, count, size = _HEADER.unpack_from(sealed)
    if magic == _MAGIC and version > FORMAT:
        raise Fault(FaultCode.TOO_NEW, f"packed curve: format {version}")
    if (magic, version, channels, flags) != (_MAGIC, FORMAT, len(_CHANNELS), 0):
        raise _damaged("header")
    if count > MAX_T_S + 1:
        raise _damaged("more samples than seconds")
    return count, _inflated(sealed[_HEADER.size :], size)


def _inflated(packed: bytes, size: int) -> bytes:
    inflater = zlib.decompressobj()
    try:
        # One byte more than promised, so that a longer body shows itself and no bomb goes off.
        body = inflater.decompress(packed, size + 1)
    except zlib.error as error:
        raise _damaged(str(error)) from error
    if len(body) != size or not inflater.eof or inflater.unused_data:
        raise _damaged("body length")
    return body


class _Cursor:
    """Reads a body from front to back. IndexError past its end, ValueError for a bad varint."""

    def __init__(self, body: bytes):
        self._body = body
        self._at = 0

    @property
    def at_end(self) -> bool:
        return self._at == len(self._body)

    def byte(self) -> int:
        value = self._body[self._at]
        self._at += 1
        return value

    def take(self, size: int) -> bytes:
        if self._at + size > len(self._body):
            raise IndexError("body ends early")
        self._at += size
        return self._body[self._at - size : self._at]

    def varint(self) -> int:
        value = 0
        for shift in (0, 7, 14, 21):
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
        raise ValueError("run length too long")


def _varints(values: Iterable[int]) -> bytes:
    out = bytearray()
    for value in values:
        rest = value
        while rest >= 0x80:
            out.append(rest & 0x7F | 0x80)
            rest >>= 7
        out.append(rest)
    return bytes(out)


def _spans(seconds: Sequence[int]) -> Iterator[int]:
    """Unbroken spans of seconds: seconds skipped before each, then its length."""
    if seconds and not (seconds[0] >= 0 and seconds[-1] <= MAX_T_S):
        raise ValueError(f"seconds outside 0..{MAX_T_S}")
    if any(later <= earlier for earlier, later in pairwise(seconds)):
        raise ValueError("seconds do not rise")
    expected = 0
    for _, span in groupby(enumerate(seconds), lambda place: place[1] - place[0]):
        held = [second for _, second in span]
        yield held[0] - expected
        yield len(held)
        expected = held[-1] + 1


def _seconds(cursor: _Cursor, count: int) -> list[int]:
    seconds: list[int] = []
    following = 0
    while len(seconds) < count:
        skipped, length = cursor.varint(), cursor.varint()
        if not length or (seconds and not skipped):
            raise ValueError("spans of seconds touch")
        first, following = following + skipped, following + skipped + length
        if following > MAX_T_S + 1 or len(seconds) + length > count:
            raise ValueError("seconds beyond the end")
        seconds.extend(range(first, following))
    return seconds


def _turns(flags: Sequence[bool]) -> Iterator[int]:
    """Lengths of alternating runs, the first of them False and the only one that may be 0."""
    if flags and flags[0]:
        yield 0
    for _, run in groupby(flags):
        yield sum(1 for _ in run)


def _flags(cursor: _Cursor, count: int) -> list[bool]:
    flags: list[bool] = []
    turn = False
    while len(flags) < count:
        length = cursor.varint()
        if (not length and (turn or flags)) or len(flags) + length > count:
            raise ValueError("flags do not fit")
        flags.extend([turn] * length)
        turn = not turn
    return flags


def _packed_channel(values: _Values) -> bytes:
    held = [value for value in values if value is not None]
    if held and not (min(held) >= LOWEST and max(held) <= HIGHEST):
        raise ValueError(f"temperatures outside {LOWEST}..{HIGHEST} hundredths")
    deltas = [later - earlier for earlier, later in pairwise([0, *held])]
    zigzag = [delta << 1 if delta >= 0 else ~(delta << 1) for delta in deltas]
    planes = (max(zigzag, default=0).bit_length() + 7) // 8
    return b"".join(
        (
            _varints(_turns([value is None for value in values])),
            bytes((planes,)),
            *(bytes(z >> 8 * plane & 0xFF for z in zigzag) for plane in range(planes)),
        )
    )


def _channel(cursor: _Cursor, count: int) -> list[CentiC | None]:
    missing = _flags(cursor, count)
    planes = cursor.byte()
    if planes > _MAX_PLANES:
        raise ValueError("too many byte planes")
    size = missing.count(False)
    words = bytearray(4 * size)
    for plane in range(planes):
        words[plane::4] = cursor.take(size)
    zigzag: tuple[int, ...] = Struct(f"<{size}I").unpack(words)
    held = list(accumulate([z >> 1 ^ -(z & 1) for z in zigzag]))
    if held and not (min(held) >= LOWEST and max(held) <= HIGHEST):
        raise ValueError("temperatures out of range")
    if size == count:
        return [*held]
    values = iter(held)
    return [None if gone else next(values) for gone in missing]
