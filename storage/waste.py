"""The bin: what was thrown away can be brought back for 30 days, and is then deleted for good."""

from sqlite_utils import Database

from app.domain.trail import BIN_DAYS, Target
from app.domain.units import Moment
from storage.rows import Row, values
from storage.trail import TABLES, drop_edits, put, record, refuse_while_running

_DAY_MS = 86_400_000
_COLUMN = "binned_wall_ms"


def throw_away(db: Database, target: Target, target_id: int, now: Moment) -> None:
    """Throw it away; nothing happens to what is in the bin already."""
    _turn(db, target, target_id, now.wall_ms, now)


def bring_back(db: Database, target: Target, target_id: int, now: Moment) -> None:
    """Bring it back; nothing happens to what is not in the bin."""
    _turn(db, target, target_id, None, now)


def _turn(db: Database, target: Target, target_id: int, at_ms: int | None, now: Moment) -> None:
    refuse_while_running(db, target, target_id)
    sql = f"SELECT {_COLUMN} FROM {TABLES[target]} WHERE id = ?"
    (before,) = values(db, Row, sql, (target_id,))
    if (before[_COLUMN] is None) is not (at_ms is None):
        put(db, target, target_id, {_COLUMN: at_ms}, now)
        record(db, target, target_id, before, {_COLUMN: at_ms}, now)


def empty_bin(db: Database, now: Moment) -> int:
    """Delete what was thrown away more than 30 days ago, with all that hangs on it and the edits
    that tell of it; how many things that were. Photos that a change of their entry left out go
    too, after as many days. What is deleted is overwritten in the file."""
    db.conn.execute("PRAGMA secure_delete = ON").fetchall()
    until_ms = now.wall_ms - BIN_DAYS * _DAY_MS
    things = [
        (target, thing)
        for target, table in TABLES.items()
        for (thing,) in db.conn.execute(f"SELECT id FROM {table} WHERE {_COLUMN} < ?", (until_ms,))
    ]
    for target, thing in things:
        db.conn.execute(f"DELETE FROM {TABLES[target]} WHERE id = ?", (thing,))
        drop_edits(db, target, thing)
    db.conn.execute(f"DELETE FROM photos WHERE {_COLUMN} < ?", (until_ms,))
    if things:
        # The search keeps words of deleted rows until it merges its parts (sqlite.org/fts5.html).
        db.conn.execute("INSERT INTO search (search) VALUES ('optimize')")
    db.conn.execute("PRAGMA secure_delete = OFF").fetchall()
    return len(things)
