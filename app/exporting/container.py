"""Diary files (`.coldwrap`): a zip with a manifest that holds the hash of everything else
(docs/coldwrap-file.md). Nothing here knows what is in the diary.

A file from elsewhere is not believed: names, numbers and sizes are checked before anything is
unpacked, no more is unpacked than it says (zipfile stops there), and hashes are checked before
anything is used.
"""

import errno
import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, TypeAlias

from app.domain.faults import Fault, FaultCode
from app.exporting.manifest import (
    DIARY,
    MEMBERS,
    NAME,
    Manifest,
    Member,
    manifest_of,
    manifest_text,
)

Share: TypeAlias = Callable[[float], None]
"""Hears what share is done, from 0 to 1."""

LARGEST = 4 << 30
"""Bytes that all of it may have when unpacked: a ten-year diary has 45 MB, photos some hundred."""
_MANIFEST_MOST = 64 << 10
_SMALL, _RATIO = 32 << 20, 50
"""Above so many bytes, a member may be at most so many times what is stored: packed curves and
photos hardly shrink, and what is mostly zeros is a bomb."""
_CHUNK = 1 << 20
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""What a zip says of each file's time, so that the same diary gives the same bytes."""
_BEGINS, _ENDS = b"PK\x03\x04", b"PK\x05\x06"
_END_SIZE, _END_AT_MOST = 22, 22 + 65_535
"""The end record of a zip, and that with the longest comment it may have."""


def is_container(begins: bytes) -> bool:
    """Whether a file that begins with these bytes may be a diary file."""
    return begins.startswith(_BEGINS)


def measured(path: Path) -> Member:
    """What the manifest says of a file."""
    with path.open("rb") as file:
        return Member(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def pack(out: Path, manifest: Manifest, members: Mapping[str, Path], share: Share) -> None:
    """Write a diary file to `out`, which is not there yet. OSError as the system has it."""
    size = sum(each.size for each in manifest.members.values())
    done = 0
    with zipfile.ZipFile(out, "x", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(_entry(NAME), manifest_text(manifest))
        for name, path in members.items():
            with path.open("rb") as file, packed.open(_entry(name), "w", force_zip64=True) as into:
                while chunk := file.read(_CHUNK):
                    into.write(chunk)
                    done += len(chunk)
                    share(done / size)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = (stat.S_IFREG | 0o600) << 16
    return entry


def unpack(source: IO[bytes], folder: Path) -> Manifest:
    """Put what is in the diary file into `folder`, an empty one; what it says of itself.

    Fault NOT_A_DIARY, FILE_CUT, FILE_CHANGED, FILE_TOO_BIG, FILE_UNSAFE, FORMAT_TOO_NEW, and as
    the system has it DISK_FULL or FILE_UNREACHABLE; what was unpacked until then stays in the
    folder.
    """
    _check_ends(source)
    try:
        with zipfile.ZipFile(source) as packed:
            entries = _entries(packed)
            manifest = manifest_of(_read_small(packed, entries[NAME]))
            _check_members(manifest, entries)
            for name in manifest.members:
                _unpack_one(packed, entries[name], manifest.members[name], folder / name)
            return manifest
    except EOFError as error:
        raise Fault(FaultCode.FILE_CUT, "a part of it ends early") from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError) as error:
        raise Fault(FaultCode.FILE_CHANGED, f"it cannot be unpacked ({error})") from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the file's beginning
            raise Fault(FaultCode.FILE_CHANGED, "a part of it lies nowhere") from error
        raise
    except RuntimeError as error:  # what zipfile says of its own encryption
        raise Fault(FaultCode.NOT_A_DIARY, f"it cannot be unpacked ({error})") from error


def _check_ends(source: IO[bytes]) -> None:
    if not is_container(source.read(4)):
        raise Fault(FaultCode.NOT_A_DIARY, "it does not begin as a diary file does")
    size = source.seek(0, os.SEEK_END)
    source.seek(max(0, size - _END_AT_MOST))
    ending = source.read()
    if not 0 <= ending.rfind(_ENDS) <= len(ending) - _END_SIZE:
        raise Fault(FaultCode.FILE_CUT, "its end is missing")
    source.seek(0)


def _entries(packed: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """All there is, by name; none of it unpacked yet."""
    entries = packed.infolist()
    names = [entry.filename for entry in entries]
    if NAME not in names[: len(MEMBERS) + 1]:
        raise Fault(FaultCode.NOT_A_DIARY, f"it has no {NAME}")
    odd = [name for name in names if name not in MEMBERS | {NAME}]
    if odd or len(set(names)) < len(names):
        raise Fault(FaultCode.FILE_UNSAFE, f"it holds {len(names)} things, such as {odd[:1]}")
    for entry in entries:
        _check_entry(entry)
    if sum(entry.file_size for entry in entries) > LARGEST:
        raise Fault(FaultCode.FILE_TOO_BIG, f"it says that it unpacks to over {LARGEST} bytes")
    return {entry.filename: entry for entry in entries}


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        raise Fault(FaultCode.FILE_UNSAFE, f"{entry.filename} is no file")
    if entry.file_size > max(_SMALL, _RATIO * entry.compress_size):
        raise Fault(
            FaultCode.FILE_TOO_BIG,
            f"{entry.filename}: {entry.compress_size} bytes say that they are {entry.file_size}",
        )


def _read_small(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with packed.open(entry) as file:
        text = file.read(_MANIFEST_MOST + 1)
    if len(text) > _MANIFEST_MOST:
        raise Fault(FaultCode.FILE_TOO_BIG, f"{NAME} has over {_MANIFEST_MOST} bytes")
    return text


def _check_members(manifest: Manifest, entries: Mapping[str, zipfile.ZipInfo]) -> None:
    if DIARY not in manifest.members:
        raise Fault(FaultCode.FILE_CHANGED, f"{NAME} names no {DIARY}")
    if manifest.members.keys() != entries.keys() - {NAME}:
        raise Fault(FaultCode.FILE_CHANGED, f"it holds other things than {NAME} says")
    for name, member in manifest.members.items():
        if member.size != entries[name].file_size:
            raise Fault(FaultCode.FILE_CHANGED, f"{name} has not the size that {NAME} says")


def _unpack_one(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, told: Member, out: Path) -> None:
    digest, left = hashlib.sha256(), told.size
    with packed.open(entry) as file, out.open("xb") as into:
        while chunk := file.read(_CHUNK):
            left -= len(chunk)
            digest.update(chunk)
            into.write(chunk)
    if left:
        raise Fault(FaultCode.FILE_CUT, f"{entry.filename} is {left} bytes short")
    if digest.hexdigest() != told.sha256:
        raise Fault(FaultCode.FILE_CHANGED, f"{entry.filename} has not the hash that {NAME} says")
