"""Files behind a passphrase, in the age format (age-encryption.org/v1, its scrypt recipient).

Any program that knows age opens them, such as `age --decrypt`. There is no second way in: who loses
the passphrase loses the file, and nobody can bring it back.
"""

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pyrage

from app.domain.faults import Fault, FaultCode
from app.exporting.files import system_faults, whole

_BEGINS = b"age-encryption.org/v1\n"
_SCRYPT = b"-> scrypt "
_HEADER = 4096
"""A header for one passphrase has about 150 bytes."""
_MOST_WORK = 21
"""Binary logarithm of scrypt's work: what age writes by itself is 18, pyrage about 19 (one second);
21 takes 2 GB and some seconds, and a file that asks for more is out to stall who opens it."""
LARGEST = 2 << 30
"""Bytes of a sealed file: it is opened in memory."""


def seal(data: bytes, passphrase: str) -> bytes:
    """The data behind the passphrase; it takes a second by design. ValueError for an empty one."""
    if not passphrase:
        raise ValueError("an empty passphrase keeps nobody out")
    return pyrage.passphrase.encrypt(data, passphrase)


def is_sealed(begins: bytes) -> bool:
    """Whether a file that begins with these bytes (32 are enough) is behind a passphrase."""
    return begins.startswith(_BEGINS)


def unseal(data: bytes, passphrase: str | None) -> bytes:
    """What lies behind the passphrase; it takes a second or so by design.

    Fault PASSPHRASE_NEEDED without one, PASSPHRASE_WRONG, FILE_CUT, FILE_CHANGED, FILE_UNSAFE for a
    file that asks for too much work.
    """
    _check_header(data)
    if not passphrase:
        raise Fault(FaultCode.PASSPHRASE_NEEDED, "it is behind a passphrase")
    try:
        return pyrage.passphrase.decrypt(data, passphrase)
    except pyrage.DecryptError as error:
        if str(error) == "Decryption failed":
            raise Fault(FaultCode.PASSPHRASE_WRONG, "the passphrase does not fit") from error
        raise Fault(FaultCode.FILE_CHANGED, f"it was changed or cut ({error})") from error


def unsealed(path: Path, passphrase: str | None) -> bytes:
    """`unseal` for the file at `path`. Fault FILE_UNREACHABLE, and FILE_TOO_BIG above LARGEST."""
    try:
        if path.stat().st_size > LARGEST:
            raise Fault(FaultCode.FILE_TOO_BIG, f"{path} is larger than {LARGEST} bytes")
        data = path.read_bytes()
    except OSError as error:
        raise Fault(FaultCode.FILE_UNREACHABLE, str(error)) from error
    return unseal(data, passphrase)


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
            sealed.write_bytes(seal(part.read_bytes(), passphrase))
