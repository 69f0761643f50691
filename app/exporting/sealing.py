"""Files behind a passphrase, in the age format (age-encryption.org/v1, its scrypt recipient).

Any program that knows age opens them, such as `age --decrypt`. There is no second way in: who loses
the passphrase loses the file, and nobody can bring it back.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app.domain.faults import Fault, FaultCode
from app.exporting import age
from app.exporting.files import system_faults, whole

_BEGINS = b"age-encryption.org/v1\n"
_SCRYPT = b"-> scrypt "
_HEADER = 4096
"""A header for one passphrase has about 150 bytes."""
_MOST_WORK = 21
"""Binary logarithm of scrypt's work: what the age tool writes is 18; pyrage takes what it guesses
to last one second here, 19 or 20. 2^20 takes 1 GB (128 * 8 bytes each). 21 takes 2 GB and some
seconds, and a file that asks for more is out to stall who opens it."""
LARGEST = 2 << 30
"""Bytes of a sealed file: it is opened in memory."""


def seal(path: Path, out: Path, passphrase: str) -> None:
    """Write the file at `path` to `out`, behind the passphrase; it takes some seconds by design.

    ValueError for an empty passphrase. Fault MEMORY_SHORT; OSError as the system has it.
    """
    if not passphrase:
        raise ValueError("an empty passphrase keeps nobody out")
    _by_age(age.SEAL, path, out, passphrase)


def is_sealed(begins: bytes) -> bool:
    """Whether a file that begins with these bytes (32 are enough) is behind a passphrase."""
    return begins.startswith(_BEGINS)


def unseal(path: Path, out: Path, passphrase: str | None) -> None:
    """Write what lies behind the passphrase to `out`; it takes some seconds by design.

    Fault PASSPHRASE_NEEDED without one, PASSPHRASE_WRONG, FILE_CUT, FILE_CHANGED, FILE_UNSAFE for a
    file that asks for too much work, FILE_TOO_BIG above LARGEST, MEMORY_SHORT, COMPUTER_BUSY,
    FILE_UNREACHABLE.
    """
    try:
        with path.open("rb") as file:
            begins = file.read(_HEADER)
        size = path.stat().st_size
    except OSError as error:
        raise Fault(FaultCode.FILE_UNREACHABLE, str(error)) from error
    if size > LARGEST:
        raise Fault(FaultCode.FILE_TOO_BIG, f"{path} is larger than {LARGEST} bytes")
    _check_header(begins)
    if not passphrase:
        raise Fault(FaultCode.PASSPHRASE_NEEDED, "it is behind a passphrase")
    _by_age(age.OPEN, path, out, passphrase)


def _by_age(work: str, path: Path, out: Path, passphrase: str) -> None:
    # -P: no module of a folder of ours, nor of where this was started, takes another's place.
    command = [sys.executable, "-P", age.__file__, work, str(path)]
    with out.open("wb") as into:
        ended = subprocess.run(
            command,
            input=passphrase.encode(),
            stdout=into,
            stderr=subprocess.PIPE,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    said = ended.stderr.decode(errors="replace")
    match ended.returncode:
        case 0:
            return
        case age.REFUSED:
            raise _refusal(said)
        case age.SYSTEM:
            raise OSError(int(said), os.strerror(int(said)))
        case age.BUSY:
            raise Fault(FaultCode.COMPUTER_BUSY, said)
        case 1:  # an error of ours
            raise RuntimeError(said)
        case _:
            raise Fault(FaultCode.MEMORY_SHORT, f"age ended with {ended.returncode}")


def _refusal(said: str) -> Fault:
    if said == "Decryption failed":
        return Fault(FaultCode.PASSPHRASE_WRONG, "the passphrase does not fit")
    return Fault(FaultCode.FILE_CHANGED, f"it was changed or cut ({said})")


def _check_header(data: bytes) -> None:
    header, ended, _ = data[:_HEADER].partition(b"\n---")
    lines = header.split(b"\n")
    if not ended:
        if len(data) < _HEADER:
            raise Fault(FaultCode.FILE_CUT, "it ends within its header")
        raise Fault(FaultCode.FILE_CHANGED, "its header has no end")
    if len(lines) < 2 or not lines[1].startswith(_SCRYPT):
        raise Fault(FaultCode.PASSPHRASE_WRONG, "it is locked with a key, not with a passphrase")
    work = lines[1].rsplit(b" ", 1)[-1]
    if not work.isdigit() or int(work[:9]) > _MOST_WORK:
        raise Fault(
            FaultCode.FILE_UNSAFE, f"it asks for 2^{work[:9].decode(errors='replace')} work"
        )


@contextmanager
def whole_or_sealed(path: Path, passphrase: str | None) -> Generator[Path]:
    """As `whole`; with a passphrase the open file is written to a folder of this account alone,
    and only the sealed one to where `path` is, which may lie on a stick or in a cloud."""
    if passphrase is None:
        with whole(path) as part:
            yield part
        return
    with system_faults(), tempfile.TemporaryDirectory(prefix="coldwrap-") as folder:
        part = Path(folder, path.name)
        yield part
        with whole(path) as sealed:
            seal(part, sealed, passphrase)
