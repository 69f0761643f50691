"""A session that was another person's, and all that hangs on it: from one diary into another."""

from collections.abc import Mapping
from typing import TypeAlias

from sqlite_utils import Database

from app.domain.faults import Fault, FaultCode
from app.domain.trail import EMPTIED_MS
from storage import parts
from storage.columns import Row, values
from storage.locks import lock_by_course
from storage.preferences import is_sample
from storage.schema import SCHEMA
from storage.sessions import is_open, outline
from storage.tables import Table, tables

HANGS_ON = ("curves", "log", "ratings", "after_answers", "entries", "locks")
"""Tables whose rows belong to a session, by their column `session_id`. Harm stays where it was
told: its photos and outcomes are that person's to keep. A lock goes along, and stays as well."""
GIVEN = "given"
"""`sessions.source` of one that began in another diary: its number here does not say when."""
_FILLED = (
    *(
        "device_name",
        "first_device_name",
        "ready",
        "cost",
        "samples",
        "coldest_skin_cc",
        "mean_skin_cc",
        "in_band_s",
    ),
    *("gaps", "missing_s", "degree_s", "below_15_s", "below_12_s"),
)
"""Columns that a session loses which is emptied out of the bin."""
Part: TypeAlias = tuple[Row, Mapping[str, tuple[Row, ...]]]
"""A row of `sessions`, and by table the rows that hang on it."""
Whole: TypeAlias = tuple[Part, ...]
"""A session with all its parts, in the order in which they began."""
_SAME = """
    SELECT id FROM sessions
    WHERE began_wall_ms = :began_wall_ms AND wrap_session = :wrap_session
        AND ifnull(first_device_key, device_key) = ifnull(:first_device_key, :device_key)
"""
_AFRESH: Row = {"binned_wall_ms": None, "part_of": None}
_HELD = """
    SELECT 1 FROM locks
    WHERE session_id = :session_id AND rule = :rule AND site IS :site
        AND since_wall_ms = :since_wall_ms AND rehearsal = :rehearsal
"""
_ANSWERS = ("skin", "felt", "note", "touch_felt", "skin_30", "skin_60")


def whole(db: Database, session_id: int) -> Whole:
    """All of a finished session. LookupError: none of that id; Fault WRONG_STATE while it runs,
    SAMPLE_DIARY out of a made-up diary: nobody had that cold."""
    _refuse_sample(db)
    if is_open(db, session_id):
        raise Fault(FaultCode.WRONG_STATE, "the session runs")
    return tuple(_part(db, each) for each in parts.group(db, session_id))


def _part(db: Database, session_id: int) -> Part:
    (session,) = _rows(db, "sessions", "id", session_id)
    return session, {name: _rows(db, name, "session_id", session_id) for name in HANGS_ON}


def take_in(db: Database, given: Whole) -> int:
    """Keep it; the id of its first part here. One that is here already comes out of the bin and is
    not kept twice: only what came to it since is added, its locks above all. Fault SAMPLE_DIARY
    into a made-up diary, where it would count for nobody."""
    _refuse_sample(db)
    is_new = not any(db.conn.execute(_SAME, session).fetchone() for session, _ in given)
    first, *others = (_take_in_part(db, part) for part in given)
    for each in others if is_new else ():
        db.conn.execute("UPDATE sessions SET part_of = ? WHERE id = ?", (first, each))
    parts.let_go(db)
    return first


def _take_in_part(db: Database, given: Part) -> int:
    session, hanging = given
    found = db.conn.execute(_SAME, session).fetchone()
    if found:
        _bring_back(db, found[0], given)
        _catch_up(db, found[0], hanging)
        _lock_by_course(db, found[0])
        return found[0]
    source = GIVEN if session["source"] == "app" else session["source"]
    new_id = _insert(db, _table("sessions"), session | _AFRESH | {"source": source})
    for name, rows in hanging.items():
        for row in rows:
            _insert(db, _table(name), row | {"session_id": new_id})
    _lock_by_course(db, new_id)
    return new_id


def _bring_back(db: Database, session_id: int, given: Part) -> None:
    """Out of the bin; of one that was emptied out of it all that went comes again."""
    sql = "SELECT binned_wall_ms FROM sessions WHERE id = ?"
    (was,) = db.conn.execute(sql, (session_id,)).fetchone()
    session, hanging = given
    filled = ", ".join(f"{column} = :{column}" for column in _FILLED) if was == EMPTIED_MS else ""
    cells = f"binned_wall_ms = NULL, {filled}".removesuffix(", ")
    db.conn.execute(f"UPDATE sessions SET {cells} WHERE id = :id", session | {"id": session_id})
    for name in ("curves", "log") if was == EMPTIED_MS else ():
        for row in hanging[name]:
            _insert(db, _table(name), row | {"session_id": session_id})


def _lock_by_course(db: Database, session_id: int) -> None:
    of, closing = outline(db, session_id)
    lock_by_course(db, session_id, closing.ended if closing else of.began)


def _refuse_sample(db: Database) -> None:
    if is_sample(db):
        raise Fault(FaultCode.SAMPLE_DIARY, "nothing goes in or out of a made-up diary")


def _catch_up(db: Database, session_id: int, hanging: Mapping[str, tuple[Row, ...]]) -> None:
    """Add the locks, ratings and answers that this diary does not have; what it has, it keeps."""
    for row in hanging["locks"]:
        held = db.conn.execute(_HELD, row | {"session_id": session_id}).fetchone()
        if held is None:
            _insert(db, _table("locks"), row | {"session_id": session_id})
    for name in ("ratings", "after_answers"):
        for row in hanging[name]:
            _insert(db, _table(name), row | {"session_id": session_id}, "OR IGNORE")
    for answers in hanging["after_answers"]:
        kept = ", ".join(f"{column} = ifnull({column}, :{column})" for column in _ANSWERS)
        sql = f"UPDATE after_answers SET {kept} WHERE session_id = :session_id"
        db.conn.execute(sql, answers | {"session_id": session_id})


def _insert(db: Database, table: Table, row: Row, otherwise: str = "") -> int:
    """Keep a row under a number of its own; `otherwise` says what to do where one is held."""
    kept = {name: cell for name, cell in row.items() if name != "id"}
    names, places = ", ".join(kept), ", ".join(f":{name}" for name in kept)
    sql = f"INSERT {otherwise} INTO {table.name} ({names}) VALUES ({places})"
    return db.conn.execute(sql, kept).lastrowid or 0


def _rows(db: Database, name: str, column: str, key: int) -> tuple[Row, ...]:
    names = ", ".join(_table(name).columns)
    return values(db, dict, f"SELECT {names} FROM {name} WHERE {column} = ?", (key,))


def _table(name: str) -> Table:
    return next(table for table in tables(SCHEMA) if table.name == name)
