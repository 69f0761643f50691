"""Sessions that a wrap ran while the app was not there (`app.domain.remembered`)."""

from sqlite_utils import Database

from app.domain.diary import Closing, OffProof, Opening
from app.domain.pain import Site
from app.domain.remembered import Remembered
from storage import sessions

PROGRAM = "remembered"
"""What stands for the programme of a session that somebody else led: it is not known."""
DAY_MS = 86_400_000


def numbered(db: Database, device_key: str, number: int, began_ms: int) -> int | None:
    """The session of that device and number which began within a day of that wall time, binned or
    not: a wrap's clock may be wrong, and its numbers come again. The device is the one that it was
    recorded with, whatever it is called now."""
    found = db.conn.execute(
        """
        SELECT id FROM sessions
        WHERE ifnull(first_device_key, device_key) = ? AND wrap_session = ?
            AND abs(began_wall_ms - ?) <= ?
        ORDER BY abs(began_wall_ms - ?) LIMIT 1
        """,
        (device_key, number, began_ms, DAY_MS, began_ms),
    ).fetchone()
    return None if found is None else found[0]


def insert_fetched(db: Database, found: Remembered, site: Site) -> int:
    """A new session, marked as told by the wrap; still open, and without its seconds."""
    device = found.device
    opening = Opening(
        began=found.began,
        program=PROGRAM,
        planned_s=found.elapsed_s,
        cold_planned_s=found.elapsed_s,
        site=site,
        device_key=device.key,
        device_name=device.name,
        model=device.model,
        simulated=device.simulated,
        number=found.number,
    )
    session_id = sessions.insert_session(db, opening)
    db.conn.execute("UPDATE sessions SET source = 'wrap' WHERE id = ?", (session_id,))
    return session_id


def closing_of(found: Remembered) -> Closing:
    """All of it counts as cold: which part of it rewarmed, the wrap does not tell."""
    cold_s = found.elapsed_s
    return Closing(found.ended, found.end, found.elapsed_s, cold_s, OffProof.WRAP)
