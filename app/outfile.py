"""A file that a person asked for, written whole or not at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from app.domain.faults import Fault, FaultCode


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, over what was there: first beside it, then by renaming, so that no
    half a file is ever seen. Fault NOT_WRITTEN or DISK_FULL; what was there stays then."""
    try:
        _write(path, data)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code = FaultCode.DISK_FULL if full else FaultCode.NOT_WRITTEN
        raise Fault(code, f"{path}: {error.strerror}") from error


def _write(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as beside:
        try:
            beside.write(data)
            beside.flush()
            os.fsync(beside.fileno())
        except OSError:
            Path(beside.name).unlink()
            raise
    try:
        Path(beside.name).chmod(0o600)  # it tells of somebody's health
        Path(beside.name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(beside.name).unlink()
        raise
