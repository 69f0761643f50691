"""A session that was another person's, and all that hangs on it: from one diary into another."""

from collections.abc import Mapping
from typing import TypeAlias

from sqlite_utils import Database

from app.domain.faults import Fault, FaultCode
from storage.rows import Row, is_open, values
from storage.schema import SCHEMA
from storage.tables import Table, tables

HANGS_ON = ("curves", "log", "ratings", "after_answers", "entries", "locks")
"""Tables whose rows belong to a session, by their column `session_id`. Harm stays where it was
told: its photos and outcomes are that person's to keep. A lock goes along, and stays as well."""
Whole: TypeAlias = tuple[Row, Mapping[str, tuple[Row, ...]]]
"""A row of `sessions`, and by table the rows that hang on it."""
_SAME = """
    SELECT id FROM sessions
    WHERE began_wall_ms = :began_wall_ms AND device_key = :device_key
        AND wrap_session = :wrap_session
"""


def whole(db: Database, session_id: int) -> Whole:
    """All of a finished session. LookupError: none of that id; Fault WRONG_STATE while it runs."""
    if is_open(db, session_id):
        raise Fault(FaultCode.WRONG_STATE, "the session runs")
    (session,) = _rows(db, "sessions", "id", session_id)
    return session, {name: _rows(db, name, "session_id", session_id) for name in HANGS_ON}


def take_in(db: Database, given: Whole) -> int:
    """Keep it; its id here. One that is here already comes out of the bin and is not kept twice."""
    session, hanging = given
    found = db.conn.execute(_SAME, session).fetchone()
    if found:
        db.conn.execute("UPDATE sessions SET binned_wall_ms = NULL WHERE id = ?", found)
        return found[0]
    new_id = _insert(db, _table("sessions"), session | {"binned_wall_ms": None})
    for name, rows in hanging.items():
        for row in rows:
            _insert(db, _table(name), row | {"session_id": new_id})
    return new_id


def _insert(db: Database, table: Table, row: Row) -> int:
    """Keep a row under a number of its own."""
    kept = {name: cell for name, cell in row.items() if name != "id"}
    names, places = ", ".join(kept), ", ".join(f":{name}" for name in kept)
    sql = f"INSERT INTO {table.name} ({names}) VALUES ({places})"
    return db.conn.execute(sql, kept).lastrowid or 0


def _rows(db: Database, name: str, column: str, key: int) -> tuple[Row, ...]:
    names = ", ".join(_table(name).columns)
    return values(db, dict, f"SELECT {names} FROM {name} WHERE {column} = ?", (key,))


def _table(name: str) -> Table:
    return next(table for table in tables(SCHEMA) if table.name == name)
