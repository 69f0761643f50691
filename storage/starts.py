"""What the diary knows of starts: the sessions that rest and caps ask for, and refused ones."""

from sqlite_utils import Database

from app.domain.diary import LogEntry, OffProof, Refusal
from app.domain.known import PastSession
from app.domain.pain import Site
from app.domain.units import Moment
from storage.rows import Row, insert_entry, values

DAY_MS = 86_400_000
LATEST = 16
"""Sessions taken whatever their date, newest first: their clock may have been wrong. More than
the rules let begin in 24 hours (T06), also when somebody stopped a few of them at once."""
FIRST_ON_SITE = 3
"""T02 asks whether there were three sessions on the site."""

_PAST = f"""
    SELECT
        s.id, s.site, s.began_wall_ms, s.ended_wall_ms, s.actual_s, s.cold_s, s.cold_planned_s,
        s.off_proof, s.simulated,
        (
            SELECT max(t_ms) FROM log
            WHERE session_id = s.id AND kind = 'stop' AND code = 'took_off'
        ) AS off_t_ms
    FROM sessions AS s
    WHERE s.id IN (
        SELECT id FROM sessions WHERE simulated = 0 AND ended_wall_ms > ?
        UNION
        SELECT id FROM sessions WHERE simulated = 0 AND ended_wall_ms IS NULL
        UNION
        SELECT id FROM sessions WHERE simulated = 0 AND off_proof = 'none'
        UNION
        SELECT * FROM (
            SELECT id FROM sessions WHERE simulated = 0 ORDER BY id DESC LIMIT {LATEST}
        )
        UNION
        SELECT * FROM (
            SELECT id FROM sessions WHERE simulated = 0 AND site = ? AND actual_s > 0
            ORDER BY id LIMIT {FIRST_ON_SITE}
        )
    )
    ORDER BY s.id
"""


def past_sessions(db: Database, site: Site, now: Moment) -> tuple[PastSession, ...]:
    """The sessions in earnest that `judge_start` asks for, in the order in which they began."""
    return values(db, _past_session, _PAST, (now.wall_ms - DAY_MS, site.value))


def _past_session(row: Row) -> PastSession:
    return PastSession(
        id=row["id"],
        site=Site(row["site"]),
        ended_ms=_off_ms(row),
        ran_s=row["actual_s"] or 0,
        cold_s=row["cold_s"] or 0,
        planned_cold_s=row["cold_planned_s"],
        off=OffProof(row["off_proof"] or OffProof.NONE),
        simulated=bool(row["simulated"]),
    )


def _off_ms(row: Row) -> int | None:
    """When the wrap came off: the session's end, or a later word of the person."""
    if row["ended_wall_ms"] is None:
        return None
    said_ms = row["began_wall_ms"] + (row["off_t_ms"] or 0)
    return max(row["ended_wall_ms"], said_ms)


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


def insert_refusal(db: Database, refusal: Refusal) -> None:
    """Keep that a session was not let begin."""
    db.conn.execute(
        "INSERT INTO refusals (at_wall_ms, at_mono_ms, at_utc_offset_min, site, program, asked_s,"
        " rule, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            refusal.at.wall_ms,
            refusal.at.mono_ms,
            refusal.at.utc_offset_min,
            refusal.site.value,
            refusal.program,
            refusal.asked_s,
            refusal.rule,
            refusal.value,
        ),
    )
