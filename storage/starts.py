"""What a start leaves in the diary beside a session: refusals, and the word that a wrap is off."""

from sqlite_utils import Database

from app.domain.diary import LogEntry, Refusal
from app.domain.units import Moment
from storage.columns import stamp
from storage.sessions import insert_entry


def mark_off(db: Database, session_id: int, now: Moment) -> bool:
    """Keep the person's word that the wrap of a finished session is off. Whether it was news."""
    found = db.conn.execute(
        "UPDATE sessions SET off_proof = 'person' WHERE id = ? AND off_proof = 'none'"
        " RETURNING began_wall_ms",
        (session_id,),
    ).fetchall()
    for (began_wall_ms,) in found:
        t_ms = max(0, now.wall_ms - began_wall_ms)
        insert_entry(db, session_id, LogEntry(t_ms, "stop", "took_off"))
    return bool(found)


def left_on(db: Database) -> frozenset[str]:
    """Keys of the devices of sessions in earnest without a proof that they are off, an open one
    too: the one that a session was recorded with, and the one that the person said it was."""
    sql = """
        SELECT device_key, first_device_key FROM sessions
        WHERE simulated = 0 AND off_proof = 'none'
        UNION
        SELECT device_key, first_device_key FROM sessions
        WHERE simulated = 0 AND ended_wall_ms IS NULL
    """
    return frozenset(key for keys in db.conn.execute(sql) for key in keys if key)


def insert_refusal(db: Database, refusal: Refusal) -> None:
    """Keep that a session was not let begin."""
    db.conn.execute(
        "INSERT INTO refusals (at_wall_ms, at_mono_ms, at_utc_offset_min, site, program, asked_s,"
        " rule, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *stamp(refusal.at),
            refusal.site.value,
            refusal.program,
            refusal.asked_s,
            refusal.rule,
            refusal.value,
        ),
    )
