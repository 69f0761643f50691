"""The diary as a file: where it lies, how it is opened, and what is refused."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from app.domain.faults import Fault, FaultCode
from storage.backup import copy_before_migration
from storage.schema import APPLICATION_ID, DERIVED, SCHEMA, lost_parts, migrations
from storage.sqlite_faults import told_as_faults

PAGE_SIZE = 16384
"""A packed curve of about 2 kB wastes half of a 4 kB page, but little of a 16 kB one."""
BUSY_S = 1.0
"""How long to wait for a lock: a person's own tool may hold one, and the engine waits with us."""
_CHECKPOINT_PAGES = 256
"""Fold the write-ahead log back at 4 MB, as SQLite would with its default page size."""

_MUCH_ROOM = 64
"""Free pages, 1 MB, below which it is not worth the time."""


def open_diary(path: Path) -> Database:
    """The diary at `path`, ready to be written: made if there is none, migrated if it is old.

    The caller holds the WriterLock and closes the database. An old file is first copied, see
    `copy_before_migration`. Fault TOO_NEW, NOT_A_DIARY, FILE_DAMAGED, FILE_UNREACHABLE,
    FILE_LOCKED or DISK_FULL; a file that is refused is left as it was.
    """
    with told_as_faults():
        path.parent.mkdir(parents=True, exist_ok=True)
        with _closed_on_failure(_connect(path)) as db:
            if _is_blank(db):
                _stamp(db)
            version = _refuse_strangers(db, path)
            _refuse_damaged_pages(db, path)
            _set_up_writing(db)
            if version < SCHEMA:
                if version:
                    copy_before_migration(db, path, version)
                migrations.apply(db)
            _give_back_room(db)
            return db


def _give_back_room(db: Database) -> None:
    """Make the file smaller when a quarter of it or more is free, as after migration 4, or when
    many photos left the bin. SQLite does that whole or not at all; where it cannot (a full disk),
    the file is as good as before, and the next opening tries again."""
    free: int = pragma(db, "freelist_count")
    if free >= _MUCH_ROOM and 4 * free >= pragma(db, "page_count"):
        with suppress(Fault), told_as_faults():
            db.conn.execute("VACUUM")
            db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def open_for_reading(path: Path) -> Database:
    """The diary at `path`, beside its writer; nothing can be written through it.

    Usable from one thread at a time. Faults as `open_diary`; FILE_UNREACHABLE when there is no
    file; FILE_LOCKED for one of an older schema, which a writer must migrate first.
    """
    with told_as_faults():
        if not path.is_file():
            raise Fault(FaultCode.FILE_UNREACHABLE, f"no file {path}")
        with _closed_on_failure(_connect(path)) as db:
            db.conn.execute("PRAGMA query_only = ON")
            version = _refuse_strangers(db, path)
            if version < SCHEMA:
                raise Fault(FaultCode.FILE_LOCKED, f"{path} waits for its migration")
            return db


def pragma(db: Database, name: str) -> Any:
    """What SQLite says of one setting of this connection or file."""
    row = db.conn.execute(f"PRAGMA {name}").fetchone()
    return row[0]


@contextmanager
def _closed_on_failure(db: Database) -> Generator[Database]:
    try:
        yield db
    except BaseException:
        db.close()
        raise


def _connect(path: Path) -> Database:
    # The engine thread writes what the main thread opened; each uses it alone.
    conn = sqlite3.connect(path, timeout=BUSY_S, check_same_thread=False)
    return Database(conn, execute_plugins=False)


def _is_blank(db: Database) -> bool:
    (things,) = db.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return not things and not pragma(db, "application_id") and not pragma(db, "user_version")


def _stamp(db: Database) -> None:
    # The page size can only be chosen before the first page is written.
    db.conn.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _refuse_strangers(db: Database, path: Path) -> int:
    """The file's schema number, once it is known to be a diary that this version can read."""
    if pragma(db, "application_id") != APPLICATION_ID:
        raise Fault(FaultCode.NOT_A_DIARY, f"{path} was made by another program")
    version: int = pragma(db, "user_version")
    if version > SCHEMA:
        raise Fault(FaultCode.TOO_NEW, f"{path} has schema {version}, this version knows {SCHEMA}")
    if version == SCHEMA and (lost := lost_parts(db)):
        raise Fault(FaultCode.FILE_DAMAGED, f"{path} lost {', '.join(sorted(lost))}")
    return version


def _refuse_damaged_pages(db: Database, path: Path) -> None:
    # Table by table, because what is derived can be made again. Ten years take 70 ms: a third of it
    # for the curves, whose bytes have checksums of their own and are checked when they are read.
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
    for (name,) in db.conn.execute(sql).fetchall():
        if name not in DERIVED:
            verdict = pragma(db, f'quick_check("{name}")')
            if verdict != "ok":
                raise Fault(FaultCode.FILE_DAMAGED, f"{path}: {verdict}")


def _set_up_writing(db: Database) -> None:
    for setting in (
        "journal_mode = WAL",
        "synchronous = FULL",
        # On macOS a plain fsync leaves data in the drive's own cache; elsewhere this is no change.
        "fullfsync = ON",
        "foreign_keys = ON",
        f"wal_autocheckpoint = {_CHECKPOINT_PAGES}",
    ):
        db.conn.execute(f"PRAGMA {setting}").fetchall()
    # A file that may only be read opens without a word, and refuses only a real write. Better now
    # than when a session begins.
    db.conn.execute("BEGIN IMMEDIATE")
    db.conn.execute(f"PRAGMA user_version = {pragma(db, 'user_version')}")
    db.conn.rollback()
