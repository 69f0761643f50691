"""The trail of changes: the table `edits`, and nobody else its columns; undo and redo.

What an edit holds is told by column: those of the thing's own table by their name, a session's
ratings as `ratings.<timing>.<column>`, its answers as `after_answers.<column>`, those of its later
parts as `parts.<id>.<column>`, the photos of an entry as the list of their numbers, its body as an
object. Undo is linear: a change that was taken
back cannot be done again once another came (`undone` is 2 then).

Whatever is written past the trail only fills what was empty before: so an edit finds its values as
it left them.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sqlite_utils import Database

from app.domain.faults import Fault, FaultCode
from app.domain.trail import EMPTIED_MS, Edit, Target
from app.domain.units import Moment
from storage import diary_entries, parts
from storage.columns import Row, moment, stamp, values
from storage.fields import Fields, Taken, parsed
from storage.sessions import is_open, session_rows

TABLES: Mapping[Target, str] = MappingProxyType(
    {Target.SESSION: "sessions", Target.ENTRY: "entries", Target.CARE: "care"}
)
"""What can be changed, and its table."""
_BINNED = "binned_wall_ms"
_OWN: Mapping[Target, frozenset[str]] = MappingProxyType(
    {
        Target.SESSION: frozenset(
            {
                "site",
                "first_site",
                "cost",
                "device_key",
                "device_name",
                "first_device_key",
                "first_device_name",
                _BINNED,
            }
        ),
        Target.ENTRY: frozenset({*diary_entries.COLUMNS, _BINNED}),
        Target.CARE: frozenset({_BINNED}),
    }
)
_OF_PARTS = _OWN[Target.SESSION] | {"part_of"}
RATED = ("score", "site", "at_wall_ms", "at_mono_ms", "at_utc_offset_min", _BINNED)
ANSWERED = ("skin", "felt", "note", "warm_steps", "touch_felt", "skin_30", "skin_60")
_LAST_DONE = "SELECT * FROM edits WHERE undone = 0 ORDER BY id DESC LIMIT 1"
_LAST_UNDONE = "SELECT * FROM edits WHERE undone = 1 ORDER BY id LIMIT 1"


def record(
    db: Database,
    target: Target,
    target_id: int,
    before: Mapping[str, object],
    after: Mapping[str, object],
    at: Moment,
) -> None:
    """Keep a change that was just made, as far as anything did change."""
    changed = [name for name in after if before.get(name) != after[name]]
    if not changed:
        return
    db.conn.execute("UPDATE edits SET undone = 2 WHERE undone = 1")
    db.conn.execute(
        "INSERT INTO edits (at_wall_ms, at_mono_ms, at_utc_offset_min, target, target_id, before,"
        " after) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *stamp(at),
            target.value,
            target_id,
            _json({name: before.get(name) for name in changed}),
            _json({name: after[name] for name in changed}),
        ),
    )


def drop_edits(db: Database, target: Target, target_id: int) -> None:
    """Forget every change of a thing that is deleted for good."""
    db.conn.execute(
        "DELETE FROM edits WHERE target = ? AND target_id = ?", (target.value, target_id)
    )


def edits_of(db: Database, target: Target, target_id: int) -> tuple[Edit, ...]:
    """Every change of one thing, oldest first."""
    sql = "SELECT * FROM edits WHERE target = ? AND target_id = ? ORDER BY id"
    return values(db, _edit, sql, (target.value, target_id))


def all_edits(db: Database) -> tuple[Edit, ...]:
    """Every change of everything, oldest first."""
    return values(db, _edit, "SELECT * FROM edits ORDER BY id")


def next_undo(db: Database) -> Edit | None:
    """The last change that was not taken back."""
    return next(iter(values(db, _edit, _LAST_DONE)), None)


def next_redo(db: Database) -> Edit | None:
    """The change that was taken back last, unless another came since."""
    return next(iter(values(db, _edit, _LAST_UNDONE)), None)


def undo(db: Database, now: Moment) -> Edit | None:
    """Take the last change back. Fault WRONG_STATE while its session runs."""
    return _turn(db, next_undo(db), undone=True, now=now)


def redo(db: Database, now: Moment) -> Edit | None:
    """Do the change again that was taken back last. Fault WRONG_STATE while its session runs."""
    return _turn(db, next_redo(db), undone=False, now=now)


def refuse_while_running(db: Database, target: Target, target_id: int) -> None:
    """Fault WRONG_STATE for a session that runs, and for what was written down about it.
    LookupError when there is no such thing."""
    if target not in TABLES:
        raise LookupError(f"{target} is never changed")
    column = {Target.SESSION: "id", Target.ENTRY: "session_id"}.get(target, "NULL")
    sql = f"SELECT {column} FROM {TABLES[target]} WHERE id = ?"
    found = db.conn.execute(sql, (target_id,)).fetchone()
    if found is None:
        raise LookupError(f"no {target} {target_id}")
    if found[0] is not None and is_open(db, found[0]):
        raise Fault(FaultCode.WRONG_STATE, f"session {found[0]} runs")


def put(
    db: Database, target: Target, target_id: int, cells: Mapping[str, object], now: Moment
) -> None:
    """Put values into a thing as an edit names them. What goes back into the bin is there from now
    on; what was written about a session that is gone is about none; ratings that name the place of
    their session go along with it. What is put into the later parts of a session is named
    `parts.<id>.<column>`.

    Fault FILE_DAMAGED for names and values that no version has written.
    """
    try:
        for name, value in cells.items():
            _put(db, target, target_id, name, value, now)
        if any(name.endswith(".part_of") for name in cells):
            parts.check(db)
    except (sqlite3.IntegrityError, ValueError, TypeError) as error:
        raise Fault(FaultCode.FILE_DAMAGED, f"edit of {target} {target_id}: {error}") from error
    if target is Target.ENTRY:
        diary_entries.entry(db, target_id)
    elif target is Target.SESSION:
        for each in (target_id, *parts_in(cells)):
            session_rows(db, each, each, 1)


def parts_in(cells: Iterable[str]) -> frozenset[int]:
    """The numbers of the later parts of a session that an edit of it names."""
    names = (name.split(".") for name in cells)
    return frozenset(int(name[1]) for name in names if name[0] == "parts" and len(name) == 3)


def _put(db: Database, target: Target, target_id: int, name: str, value: Any, now: Moment) -> None:
    match target, name.split("."):
        case Target.SESSION, ["ratings", timing, column] if column in RATED:
            sql = f"UPDATE ratings SET {column} = ? WHERE session_id = ? AND timing = ?"
            db.conn.execute(sql, (value, target_id, timing))
        case Target.SESSION, ["after_answers", column] if column in ANSWERED:
            sql = f"UPDATE after_answers SET {column} = ? WHERE session_id = ?"
            db.conn.execute(sql, (value, target_id))
        case Target.SESSION, ["parts", number, column] if column in _OF_PARTS:
            _put_in_part(db, int(number), column, value, now)
        case Target.ENTRY, ["photos"]:
            diary_entries.show_photos(db, target_id, frozenset(value), now.wall_ms)
        case Target.SESSION, ["site"]:
            _move(db, target_id, value)
        case _, [column] if column in _OWN.get(target, ()):
            sql = f"UPDATE {TABLES[target]} SET {column} = ? WHERE id = ?"
            db.conn.execute(sql, (_cell(db, column, value, now), target_id))
        case _:
            raise ValueError(f"unknown column {name[:40]}")


def _put_in_part(db: Database, part_id: int, column: str, value: Any, now: Moment) -> None:
    """Nothing happens to a part that is gone, or of which only the bare facts are left."""
    sql = "SELECT end_reason IS NULL FROM sessions WHERE id = ? AND binned_wall_ms IS NOT ?"
    found = db.conn.execute(sql, (part_id, EMPTIED_MS)).fetchone()
    if found is None:
        return
    if found[0]:
        raise ValueError(f"session {part_id} runs")
    if column == "part_of":
        sql = "UPDATE sessions SET part_of = (SELECT id FROM sessions WHERE id = ?) WHERE id = ?"
        db.conn.execute(sql, (value, part_id))
    else:
        _put(db, Target.SESSION, part_id, column, value, now)


def _move(db: Database, session_id: int, site: object) -> None:
    sql = "SELECT site FROM sessions WHERE id = ?"
    (left,) = db.conn.execute(sql, (session_id,)).fetchone()
    db.conn.execute("UPDATE sessions SET site = ? WHERE id = ?", (site, session_id))
    sql = "UPDATE ratings SET site = ? WHERE session_id = ? AND site = ?"
    db.conn.execute(sql, (site, session_id, left))


def _cell(db: Database, column: str, value: Any, now: Moment) -> object:
    if column == "body":
        return json.dumps(value, ensure_ascii=False)
    if column == _BINNED and value is not None:
        return now.wall_ms
    if column == "session_id" and value is not None:
        sql = "SELECT 1 FROM sessions WHERE id = ? AND binned_wall_ms IS NOT ?"
        return value if db.conn.execute(sql, (value, EMPTIED_MS)).fetchone() else None
    return value


def _turn(db: Database, edit: Edit | None, *, undone: bool, now: Moment) -> Edit | None:
    if edit is None:
        return None
    try:
        refuse_while_running(db, edit.target, edit.target_id)
    except LookupError as error:
        raise Fault(FaultCode.FILE_DAMAGED, f"edit {edit.id}: {error}") from error
    put(db, edit.target, edit.target_id, edit.before if undone else edit.after, now)
    db.conn.execute("UPDATE edits SET undone = ? WHERE id = ?", (undone, edit.id))
    return Edit(edit.id, edit.at, edit.target, edit.target_id, edit.before, edit.after, undone)


def _json(cells: Fields) -> str:
    told = {name: parsed(held) if name == "body" else held for name, held in cells.items()}
    return json.dumps(told, ensure_ascii=False)


def _edit(row: Row) -> Edit:
    return Edit(
        id=row["id"],
        at=moment(row, "at"),
        target=Target(row["target"]),
        target_id=row["target_id"],
        before=Taken(parsed(row["before"])).all(),
        after=Taken(parsed(row["after"])).all(),
        undone=bool(row["undone"]),
    )
