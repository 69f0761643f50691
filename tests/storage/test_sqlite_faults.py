import errno
import sqlite3

import pytest

from app.domain.faults import Fault, FaultCode
from storage.sqlite_faults import told_as_faults


def told(error: Exception) -> FaultCode:
    with pytest.raises(Fault) as seen, told_as_faults():
        raise error
    assert seen.value.__cause__ is error
    return seen.value.code


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        (sqlite3.SQLITE_FULL, FaultCode.DISK_FULL),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, FaultCode.FILE_LOCKED),
        (sqlite3.SQLITE_LOCKED_SHAREDCACHE, FaultCode.FILE_LOCKED),
        (sqlite3.SQLITE_CORRUPT_INDEX, FaultCode.FILE_DAMAGED),
        (sqlite3.SQLITE_NOTADB, FaultCode.NOT_A_DIARY),
        (sqlite3.SQLITE_READONLY_DBMOVED, FaultCode.FILE_UNREACHABLE),
        (sqlite3.SQLITE_IOERR_FSYNC, FaultCode.FILE_UNREACHABLE),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, FaultCode.FILE_UNREACHABLE),
    ],
)
def test_extended_codes_are_told_by_their_family(code: int, meaning: FaultCode) -> None:
    error = sqlite3.OperationalError("said by the disk")
    error.sqlite_errorcode = code
    assert told(error) is meaning


def test_the_systems_own_errors_are_told_too() -> None:
    assert told(OSError(errno.ENOSPC, "full")) is FaultCode.DISK_FULL
    assert told(PermissionError(errno.EACCES, "no")) is FaultCode.FILE_UNREACHABLE


def test_names_and_texts_that_the_file_lost_are_damage() -> None:
    conn = sqlite3.connect(":memory:")
    for sql in ("SELECT 1 FROM sessions", "SELECT CAST(x'ff' AS TEXT)"):
        with pytest.raises(Fault, match="file_damaged"), told_as_faults():
            conn.execute(sql).fetchall()
    conn.close()


def test_our_own_mistakes_pass_through() -> None:
    conn = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError), told_as_faults():
        conn.execute("SELEKT 1")
    with pytest.raises(sqlite3.IntegrityError), told_as_faults():
        conn.executescript("CREATE TABLE t (a CHECK (a > 0)); INSERT INTO t VALUES (0)")
    conn.close()
    with pytest.raises(sqlite3.ProgrammingError), told_as_faults():
        conn.execute("SELECT 1")
