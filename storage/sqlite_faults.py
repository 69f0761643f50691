"""SQLite's errors and the system's, told as faults: the one table for the whole room.

An error that is not in the table is a bug of ours and passes through as it is.
"""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from app.domain.faults import Fault, FaultCode

_PRIMARY = 0xFF
"""Extended result codes keep their primary code in the low byte (sqlite.org/rescode.html)."""

_MEANING = {
    sqlite3.SQLITE_FULL: FaultCode.DISK_FULL,
    sqlite3.SQLITE_BUSY: FaultCode.FILE_LOCKED,
    sqlite3.SQLITE_LOCKED: FaultCode.FILE_LOCKED,
    sqlite3.SQLITE_PROTOCOL: FaultCode.FILE_LOCKED,
    sqlite3.SQLITE_CORRUPT: FaultCode.FILE_DAMAGED,
    sqlite3.SQLITE_FORMAT: FaultCode.FILE_DAMAGED,
    sqlite3.SQLITE_NOTADB: FaultCode.NOT_A_DIARY,
    sqlite3.SQLITE_CANTOPEN: FaultCode.FILE_UNREACHABLE,
    sqlite3.SQLITE_PERM: FaultCode.FILE_UNREACHABLE,
    sqlite3.SQLITE_AUTH: FaultCode.FILE_UNREACHABLE,
    sqlite3.SQLITE_READONLY: FaultCode.FILE_UNREACHABLE,
    sqlite3.SQLITE_IOERR: FaultCode.FILE_UNREACHABLE,
    sqlite3.SQLITE_NOLFS: FaultCode.FILE_UNREACHABLE,
}

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})

# These come as SQLITE_ERROR, like our own mistakes. But every statement here is fixed and tested,
# so a name that it misses is one that the file lost.
_SAID_OF_DAMAGE = ("no such table", "no such column", "unsupported file format")


@contextmanager
def told_as_faults() -> Generator[None]:
    """Raise Fault for what SQLite or the system say about the file within this block."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        meaning = _meaning(error)
        if meaning is None:
            raise
        raise Fault(meaning, str(error)) from error
    except UnicodeDecodeError as error:
        # A name in the schema, or a name quoted in SQLite's message, is not UTF-8.
        raise Fault(FaultCode.FILE_DAMAGED, str(error)) from error
    except OSError as error:
        full = error.errno in _NO_ROOM
        code = FaultCode.DISK_FULL if full else FaultCode.FILE_UNREACHABLE
        raise Fault(code, str(error)) from error


def _meaning(error: sqlite3.DatabaseError) -> FaultCode | None:
    if not isinstance(error, sqlite3.OperationalError):
        return _MEANING.get(_code(error))
    # Without a code it is Python's module that gave up, on text that is not UTF-8.
    if not hasattr(error, "sqlite_errorcode") or str(error).startswith(_SAID_OF_DAMAGE):
        return FaultCode.FILE_DAMAGED
    return _MEANING.get(_code(error))


def _code(error: sqlite3.DatabaseError) -> int:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY
