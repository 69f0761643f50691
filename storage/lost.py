"""What nobody knows: a diary that could not be read gave way to an older copy of itself.

What it held since that copy counts as the most that a day allows (T07), and as harm, so that the
health questions are asked again (S04). Where the clock was ahead then, it counts as just now until
another session, be it a rehearsal, has run since.
"""

import json

from sqlite_utils import Database

from app.domain.diary import OffProof
from app.domain.known import PastSession
from app.domain.rules import RULES
from app.domain.units import Moment
from storage.columns import Row, values
from storage.fields import parsed

LOST = "lost"
"""Key in `settings`: when the copy took its place, wall time in ms, and the highest number of a
session then, as a list."""


def keep_lost(db: Database, now: Moment) -> None:
    """From now on something may be missing before this moment."""
    (last,) = db.conn.execute("SELECT ifnull(max(id), 0) FROM sessions").fetchone()
    sql = "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"
    db.conn.execute(sql, (LOST, json.dumps([now.wall_ms, last])))


def lost(db: Database, now: Moment) -> Moment | None:
    """When something was lost, never later than now; None where nothing was."""
    found = values(db, Row, "SELECT value FROM settings WHERE key = ?", (LOST,))
    if not found:
        return None
    match parsed(found[0]["value"]):
        case [int(at_ms), int(last)]:
            return _lost(db, at_ms, last, now)
        case _:
            return now


def _lost(db: Database, at_ms: int, last: int, now: Moment) -> Moment:
    if at_ms <= now.wall_ms:
        return Moment(0, at_ms)
    sql = """
        SELECT min(ended_wall_ms) AS ended_ms FROM sessions
        WHERE id > ? AND source = 'app' AND ended_wall_ms <= ?
    """
    (since,) = values(db, Row, sql, (last, now.wall_ms))
    ended_ms = since["ended_ms"]
    return now if ended_ms is None else Moment(0, ended_ms)


def worst(at: Moment) -> PastSession:
    """The most cold that a day allows, ended at that moment, on no one place."""
    cold_s = RULES["T07"]["cap_s"]
    return PastSession(
        id=0,
        site=None,
        ended_ms=at.wall_ms,
        ran_s=cold_s,
        cold_s=cold_s,
        planned_cold_s=cold_s,
        off=OffProof.PERSON,
    )
