"""The bin: what was thrown away can be brought back for 30 days, and is then deleted for good.

Of cold on skin the bare facts stay that the rules count (T05-T07, W03, W06): place, times, how long
it cooled, the proof that it is off, the two pains. So no clock, however wrong, and however often,
makes a start sooner by emptying the bin.
"""

from sqlite_utils import Database

from app.domain.trail import BIN_DAYS, EMPTIED_MS, Target
from app.domain.units import Moment
from storage import parts
from storage.columns import Row, values
from storage.trail import TABLES, drop_edits, put, record, refuse_while_running

_DAY_MS = 86_400_000
_COLUMN = "binned_wall_ms"
LOOKED = "bin_looked_ms"
"""Key in `settings`: when something in the bin was first found old, wall time in ms."""

_LAID_BARE = {
    Target.SESSION: (
        f"""
        UPDATE sessions SET
            {_COLUMN} = {EMPTIED_MS}, device_name = '', ready = NULL, cost = NULL, samples = 0,
            coldest_skin_cc = NULL, mean_skin_cc = NULL, in_band_s = 0, gaps = 0, missing_s = 0,
            degree_s = NULL, below_15_s = NULL, below_12_s = NULL
        WHERE id = :id AND simulated = 0 AND actual_s > 0
        """,
        "UPDATE sessions SET first_device_name = '' WHERE id = :id AND first_device_name > ''",
        "UPDATE sessions SET part_of = NULL WHERE :id IN (id, part_of)",
        "DELETE FROM curves WHERE session_id = :id",
        "DELETE FROM after_answers WHERE session_id = :id",
        "DELETE FROM log WHERE session_id = :id AND NOT (kind = 'stop' AND code = 'took_off')",
        "DELETE FROM ratings WHERE session_id = :id AND timing NOT IN ('before', 'after')",
        "UPDATE entries SET session_id = NULL WHERE session_id = :id",
    ),
    Target.CARE: (f"UPDATE care SET {_COLUMN} = {EMPTIED_MS}, note = '' WHERE id = :id",),
}
"""What makes cold on skin bare. A rehearsal, and a start that never ran, go whole."""


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
    if before[_COLUMN] == EMPTIED_MS:
        raise LookupError(f"{target} {target_id} was emptied out of the bin")
    if (before[_COLUMN] is None) is not (at_ms is None):
        after: Row = {_COLUMN: at_ms}
        if target is Target.SESSION:
            target_id = parts.group(db, target_id)[0]
            before, after = parts.named(db, target_id, lambda _: {_COLUMN: at_ms})
        put(db, target, target_id, after, now)
        record(db, target, target_id, before, after, now)


def empty_bin(db: Database, now: Moment) -> int:
    """Delete what was thrown away more than 30 days ago, with all that hangs on it and the edits
    that tell of it; how many things that were. Photos that a change of their entry left out go
    too, after as many days. What is deleted is overwritten in the file.

    It goes only when two looks, a day or more apart, found it that old: a clock that is a month
    ahead for an hour deletes nothing. A session whose wrap is not known to be off stays until it
    is. Of cold on skin the bare facts stay for good.
    """
    things = _old(db, now.wall_ms, now.wall_ms)
    looked_ms = _looked_ms(db)
    if not things:
        _keep_look(db, None)
    elif looked_ms is None or looked_ms > now.wall_ms:
        _keep_look(db, now.wall_ms)
    elif now.wall_ms - looked_ms >= _DAY_MS:
        things = _old(db, looked_ms, now.wall_ms)
        _delete(db, things)
        _keep_look(db, None)
        return sum(target is not None for target, _ in things)
    return 0


def _old(db: Database, looked_ms: int, now_ms: int) -> list[tuple[Target | None, int]]:
    """What had been in the bin for more than 30 days then, and counts for nothing now; None is the
    target of a photo."""
    found: list[tuple[Target | None, int]] = []
    for target, table in (*TABLES.items(), (None, "photos")):
        sql = f"SELECT id FROM {table} WHERE {_COLUMN} < ? AND {_COLUMN} <> {EMPTIED_MS}"
        cells = [looked_ms - BIN_DAYS * _DAY_MS]
        if target is Target.SESSION:
            sql += " AND (simulated = 1 OR (off_proof <> 'none' AND ended_wall_ms <= ?))"
            cells.append(now_ms - _DAY_MS)
        found += [(target, thing) for (thing,) in db.conn.execute(sql, cells)]
    return found


def _delete(db: Database, things: list[tuple[Target | None, int]]) -> None:
    db.conn.execute("PRAGMA secure_delete = ON").fetchall()
    for target, thing in things:
        if target is None:
            db.conn.execute("DELETE FROM photos WHERE id = ?", (thing,))
        else:
            for statement in _LAID_BARE.get(target, ()):
                db.conn.execute(statement, {"id": thing})
            sql = f"DELETE FROM {TABLES[target]} WHERE id = ? AND {_COLUMN} <> {EMPTIED_MS}"
            db.conn.execute(sql, (thing,))
            drop_edits(db, target, thing)
    if any(target for target, _ in things):
        # The search keeps words of deleted rows until it merges its parts (sqlite.org/fts5.html).
        db.conn.execute("INSERT INTO search (search) VALUES ('optimize')")
    db.conn.execute("PRAGMA secure_delete = OFF").fetchall()


def _looked_ms(db: Database) -> int | None:
    found = db.conn.execute("SELECT value FROM settings WHERE key = ?", (LOOKED,)).fetchone()
    return int(found[0]) if found and found[0].isdecimal() else None


def _keep_look(db: Database, at_ms: int | None) -> None:
    db.conn.execute("DELETE FROM settings WHERE key = ?", (LOOKED,))
    if at_ms is not None:
        sql = "INSERT INTO settings (key, value) VALUES (?, ?)"
        db.conn.execute(sql, (LOOKED, str(at_ms)))
