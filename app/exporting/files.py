"""Whole files or none: written beside their place, and put there in one step."""

import errno
import io
import os
import shutil
import zipfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from app.domain.faults import Fault, FaultCode
from app.exporting.spreadsheet import Opened

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""What a zip says of each file's time, so that the same diary gives the same bytes."""


@contextmanager
def whole(path: Path) -> Generator[Path]:
    """A place for what becomes `path` when the block ends well, and is gone when it does not.

    Fault DISK_FULL or NOT_WRITTEN when the system does not let it be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with system_faults():
        try:
            yield part
            _kept_on_disk(part)
            if path.is_dir():
                path.rmdir()  # an empty one: Windows would not replace it
            part.replace(path)
        finally:
            if part.is_dir():
                shutil.rmtree(part)
            else:
                part.unlink(missing_ok=True)


@contextmanager
def system_faults() -> Generator[None]:
    """Raise Fault for what the system says within this block."""
    try:
        yield
    except OSError as error:
        full = error.errno in _NO_ROOM
        code = FaultCode.DISK_FULL if full else FaultCode.NOT_WRITTEN
        raise Fault(code, str(error)) from error


def _kept_on_disk(part: Path) -> None:
    """Nobody else on this computer may read it: it tells of somebody's health."""
    part.chmod(0o700 if part.is_dir() else 0o600)
    for each in part.iterdir() if part.is_dir() else (part,):
        with each.open("rb+") as written:
            os.fsync(written.fileno())


@contextmanager
def text_file(path: Path) -> Generator[TextIO]:
    """A new text file with UTF-8 and line ends as they are written."""
    with path.open("x", encoding="utf-8", newline="") as out:
        yield out


@contextmanager
def tables_in(part: Path, *, zipped: bool) -> Generator[Opened]:
    """Gives text files in the folder `part`, or in a zip of that name."""
    if not zipped:
        part.mkdir()
        yield lambda name: text_file(part / name)
        return
    with zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED) as packed:
        yield lambda name: _in_zip(packed, name)


@contextmanager
def _in_zip(packed: zipfile.ZipFile, name: str) -> Generator[TextIO]:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    with packed.open(entry, "w", force_zip64=True) as raw:
        text = io.TextIOWrapper(raw, encoding="utf-8", newline="", write_through=False)
        yield text
        text.flush()
        with suppress(ValueError):
            text.detach()
