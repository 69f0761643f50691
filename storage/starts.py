"""What a start leaves in the diary beside a session: refusals, and the word that a wrap is off."""

from sqlite_utils import Database

from app.domain.diary import LogEntry, Refusal
from app.domain.units import Moment
from storage.columns import stamp
from storage.sessions import insert_entry

DAY_MS = 86_400_000


def mark_off(db: Database, session_id: int, now: Moment) -> bool:
    """Keep the person's word that the wrap of a finished session is off. Whether it was news.

    It counts from no sooner than the computer has run since the session ended: a clock that was
    set back shortens no rest. Where it is set back before that end, the entry's value tells by how
    many ms, and the entry's time nothing (T05).
    """
    found = db.conn.execute(
        "UPDATE sessions SET off_proof = 'person' WHERE id = ? AND off_proof = 'none'"
        " RETURNING began_wall_ms, ended_wall_ms, ended_mono_ms",
        (session_id,),
    ).fetchall()
    for began_wall_ms, ended_wall_ms, ended_mono_ms in found:
        # Since the end at least so long: a computer that was restarted has run for less, or longer.
        # One that the diary was moved to says nothing, and so no more than a day.
        run_ms = min(max(0, now.mono_ms - ended_mono_ms), DAY_MS)
        off_wall_ms = max(now.wall_ms, ended_wall_ms + run_ms)
        back_ms = ended_wall_ms - now.wall_ms
        value = back_ms if back_ms > 0 else None
        entry = LogEntry(off_wall_ms - began_wall_ms, "stop", "took_off", value=value)
        insert_entry(db, session_id, entry)
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
