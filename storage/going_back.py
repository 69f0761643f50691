"""A diary becomes what one of its copies holds, and no rule gets milder by it.

What was written (entries and their photos, plans, looks back, reminders, choices) becomes as it
was then. What the rules count stays as it is in the diary now: sessions with all that hangs on
them, other cold, harm, health answers, what a clinician said, caps, paused places. So a start is
judged after it exactly as before.

Of a diary that cannot be read, or in which nothing is, the newest copy takes the place. What was
known since then nobody knows: it counts as all the cold that a day allows, and as harm, so that the
health questions come first (`storage.lost`). A place that was paused since then is not any more.
"""

import shutil
import sqlite3
import tempfile
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from sqlite_utils import Database

from app.domain.copies import Origin, newest
from app.domain.faults import Fault, FaultCode
from app.domain.units import Moment
from storage.copies import (
    PART,
    clear_away,
    copies,
    keep_copy,
    keep_damaged,
    made_folder,
    make_lasting,
)
from storage.diary import DiaryFile
from storage.file import open_for_reading
from storage.import_check import check
from storage.lock import WriterLock
from storage.lost import keep_lost
from storage.place import folder_of_copies
from storage.preferences import CHOSEN
from storage.reminders import QUIET
from storage.schema import SCHEMA
from storage.sqlite_faults import told_as_faults
from storage.tables import Table, tables

_ALL, _NONE = "1", "0"
_GOES_BACK = {
    **dict.fromkeys(("entries", "plans", "reviews", "reminders"), _ALL),
    "photos": "event_id IS NULL",
    "edits": "target = 'entry'",
    "settings": f"key IN {(*CHOSEN, QUIET)}",
}
"""Which rows of a table become as they were; of a table that is not named here, none."""
_COUNTED = ("sessions", "care", "locks", "adverse_events")
"""What a diary holds at least one row of, if there is anything that a rule counts."""
_UNREADABLE = frozenset({FaultCode.FILE_DAMAGED, FaultCode.NOT_A_DIARY})
"""What says that a diary cannot be read, and not only now."""


def go_back(diary: Path, name: str, now: Moment) -> None:
    """Make the diary from its copy of that name; the diary is kept as a copy before.

    Nobody has it open. Fault FILE_UNREACHABLE when there is no such copy, FILE_DAMAGED,
    NOT_A_DIARY or TOO_NEW when the copy cannot be read, NOT_EMPTY when it is another diary's,
    FILE_LOCKED while anybody else has the diary open, DISK_FULL; the diary is then as it was.
    """
    copy = folder_of_copies(diary) / name
    with told_as_faults(), ExitStack() as stack:
        if name not in {each.name for each in copies(diary)}:
            raise Fault(FaultCode.FILE_UNREACHABLE, f"no copy {name}")
        held = tempfile.TemporaryDirectory(dir=made_folder(diary), prefix=f"open{PART}")
        folder = Path(stack.enter_context(held))
        lock = WriterLock(diary)
        stack.callback(lock.close)
        _replace(_made(copy, diary, folder, now), diary)
    clear_away(diary, now)


def _made(copy: Path, diary: Path, folder: Path, now: Moment) -> Path:
    """The new diary. The one that is there is kept as a copy, as whole as it is."""
    good = newest(copies(diary), now)
    try:
        kept = keep_copy(diary, Origin.BEFORE, now)
        if not _holds_nothing(diary):
            return _mixed(copy, folder_of_copies(diary) / kept.name, folder)
    except Fault as fault:
        if fault.code not in _UNREADABLE or not diary.exists():
            raise
        damaged = keep_damaged(diary, now)
        with suppress(Fault):
            return _mixed(copy, damaged, folder)
    last = folder_of_copies(diary) / good.name if good else copy
    return _mixed(copy, last, folder, lost=now)


def _mixed(copy: Path, counted: Path, folder: Path, lost: Moment | None = None) -> Path:
    """What was written from `copy`, and what the rules count from `counted`. Fault FILE_DAMAGED
    where a table of either cannot be read."""
    made, other = _fetched(copy, folder), _fetched(counted, folder)
    with DiaryFile(made):
        pass
    with suppress(Fault), DiaryFile(other):
        pass  # one of an older schema is this one's now; of a damaged one its tables are tried
    with told_as_faults(), closing(_opened(made)) as db:
        db.conn.execute("ATTACH ? AS now", (str(other),)).fetchall()
        db.conn.execute("BEGIN IMMEDIATE")
        _refuse_another(db)
        for table in tables(SCHEMA):
            _take(db, table)
        _let_go(db)
        if lost:
            keep_lost(db, lost)
        db.conn.execute("COMMIT")
        db.conn.execute("DETACH now").fetchall()
        check(db)
        db.conn.execute("PRAGMA journal_mode = DELETE").fetchall()
    return made


def _fetched(copy: Path, folder: Path) -> Path:
    """A copy of a copy, in a folder of its own: what is done to it harms nothing."""
    to = Path(tempfile.mkdtemp(dir=folder)) / "diary.db"
    for end in ("", "-wal"):
        if copy.with_name(copy.name + end).exists():
            shutil.copyfile(copy.with_name(copy.name + end), to.with_name(to.name + end))
    return to


def _opened(made: Path) -> Database:
    db = Database(sqlite3.connect(made), execute_plugins=False)
    db.conn.execute("PRAGMA foreign_keys = OFF").fetchall()
    return db


def _holds_nothing(diary: Path) -> bool:
    with closing(open_for_reading(diary)) as db:
        return not any(
            db.conn.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone() for name in _COUNTED
        )


def _refuse_another(db: Database) -> None:
    """A copy of this very diary has its sessions under the same numbers."""
    sql = "SELECT 1 FROM main.sessions AS a JOIN now.sessions AS b USING (id)"
    sql += " WHERE a.began_wall_ms <> b.began_wall_ms OR a.device_key <> b.device_key"
    if db.conn.execute(f"{sql} AND a.wrap_session IS NOT b.wrap_session LIMIT 1").fetchone():
        raise Fault(FaultCode.NOT_EMPTY, "the copy is one of another diary")


def _take(db: Database, table: Table) -> None:
    """What does not go back is as it is in the diary now, whole."""
    goes_back = _GOES_BACK.get(table.name, _NONE)
    if goes_back == _ALL:
        return
    (verdict,) = db.conn.execute(f'PRAGMA now.quick_check("{table.name}")').fetchone()
    if verdict != "ok":
        raise Fault(FaultCode.FILE_DAMAGED, str(verdict))
    db.conn.execute(f"DELETE FROM main.{table.name} WHERE NOT ({goes_back})")
    names = ", ".join(table.columns)
    # Where both have a row under one number, that of the diary now gets another.
    cells = names.replace("id", f"iif(id IN (SELECT id FROM main.{table.name}), NULL, id)", 1)
    taken = cells if table.name in ("photos", "edits") else names
    db.conn.execute(
        f"INSERT INTO main.{table.name} ({names})"
        f" SELECT {taken} FROM now.{table.name} NOT INDEXED WHERE NOT ({goes_back})"
    )


def _let_go(db: Database) -> None:
    """An entry does not hang on a session that is not there any more."""
    db.conn.execute(
        "UPDATE entries SET session_id = NULL"
        " WHERE session_id NOT IN (SELECT id FROM main.sessions)"
    )


def _replace(made: Path, diary: Path) -> None:
    """Under the diary's name, with nothing left of the old one in a log beside it, which SQLite
    would take for the new one's. What the log held is in the copy that was made before."""
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(diary, timeout=0)) as conn:
        (is_read, *_) = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_read:
            raise Fault(FaultCode.FILE_LOCKED, f"another program reads {diary}")
    make_lasting(made)
    for end in ("-wal", "-shm"):
        diary.with_name(diary.name + end).unlink(missing_ok=True)
    made.replace(diary)
    make_lasting(diary.parent)
