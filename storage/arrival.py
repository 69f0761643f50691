"""A diary that comes from outside arrives: all of it or nothing, and never over another one."""

import os
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from app.domain.faults import Fault, FaultCode
from storage.file import open_diary, open_for_reading
from storage.lock import WriterLock
from storage.schema import SCHEMA
from storage.sqlite_faults import told_as_faults
from storage.tables import tables

_OF_NOBODY = frozenset({"devices", "settings"})
"""What is there once the app was opened: the simulated wrap, and what a person is called."""


def refuse_a_full_one(diary: Path) -> None:
    """Fault WRONG_STATE for a diary that tells a single thing of somebody; as `open_for_reading`
    for what is there and is no diary that can be read."""
    if _is_there(diary):
        with closing(open_for_reading(diary)) as db:
            _refuse_rows(db, diary)


@contextmanager
def beside(diary: Path) -> Generator[Path]:
    """A place for the new file, beside the diary; nothing is left there afterwards."""
    part = diary.with_name(f"{diary.name}.{os.getpid()}.part")
    try:
        yield part
    finally:
        for end in ("", "-journal"):
            part.with_name(part.name + end).unlink(missing_ok=True)


def put_in_place(part: Path, diary: Path) -> None:
    """Under the lock of whoever writes `diary`, and with nothing of it left in a log beside it,
    which SQLite would take for the new file's."""
    lock = WriterLock(diary)
    try:
        if _is_there(diary):
            with closing(open_diary(diary)) as db:
                _refuse_rows(db, diary)
                db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        log = diary.with_name(diary.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise Fault(FaultCode.FILE_LOCKED, f"another program reads {diary}")
        part.replace(diary)
    finally:
        lock.close()


def _is_there(diary: Path) -> bool:
    with told_as_faults():
        return diary.exists() and diary.stat().st_size > 0


def _refuse_rows(db: Database, diary: Path) -> None:
    with told_as_faults():
        for table in tables(SCHEMA):
            if table.name in _OF_NOBODY:
                continue
            if db.conn.execute(f"SELECT 1 FROM {table.name} LIMIT 1").fetchone():
                raise Fault(FaultCode.WRONG_STATE, f"the diary {diary} is not empty")
