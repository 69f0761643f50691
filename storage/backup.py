"""The copy that is made before a migration, so that a bad one costs nothing."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from app.domain.copies import Origin
from app.domain.faults import Fault, FaultCode
from storage.place import folder_of_copies


def copy_before_migration(db: Database, path: Path, version: int) -> Path:
    """Copy the whole diary to its other copies and return where, once it was opened and counted.

    Named after the day the file was last written and its schema number, such as
    `diary copies/2026-11-21 schema 1.db`; the same name is replaced, it can only be an earlier try.
    Fault FILE_DAMAGED when the copy does not hold what the diary holds.
    """
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
    folder = folder_of_copies(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"{written} {Origin.SCHEMA} {version}.db"
    unproved = copy.with_name(copy.name + ".part")
    unproved.unlink(missing_ok=True)
    unproved.touch(mode=0o600)
    with closing(sqlite3.connect(unproved)) as target:
        db.conn.backup(target)
    with closing(sqlite3.connect(unproved)) as reopened:
        (verdict,) = reopened.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok" or _counts(reopened) != _counts(db.conn):
            raise Fault(FaultCode.FILE_DAMAGED, f"{unproved} differs from {path}")
        # Out of WAL, so that the copy is this one file and nothing beside it.
        reopened.execute("PRAGMA journal_mode = DELETE").fetchall()
    return unproved.replace(copy)


def _counts(conn: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table holds."""
    named = conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name: conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in named}
