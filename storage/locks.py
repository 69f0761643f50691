"""Locked places: the table `locks`, and nobody else its columns. A lock is written once; later
only the advice that opens it is added, and never another one in its place."""

from collections.abc import Iterable

from sqlite_utils import Database

from app.domain.course import lock_of_pain
from app.domain.diary import Closing, LogEntry
from app.domain.harm import Advice, Lock, lock_of_curve, lock_of_end, lock_of_entry, lock_of_look
from app.domain.pain import AfterAnswers, Site
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.columns import Row, moment, site_of, stamp, values
from storage.course import last_of_course
from storage.sessions import outline

_KEEP = """
    INSERT INTO locks (
        site, rule, since_wall_ms, since_mono_ms, since_utc_offset_min, session_id, rehearsal
    )
    SELECT :site, :rule, :wall_ms, :mono_ms, :offset_min, :session, :rehearsal
    WHERE NOT EXISTS (
        SELECT 1 FROM locks
        WHERE rule = :rule AND site IS :site AND session_id IS :session
        AND rehearsal = :rehearsal AND (:once OR advice_who IS NULL)
    )
"""
# A session that another diary gave has the highest number: its lock says nothing of those here.
_BROUGHT_HERE = """
    SELECT * FROM locks
    WHERE session_id IS NULL
    OR session_id NOT IN (SELECT id FROM sessions WHERE source = 'given')
    ORDER BY id
"""
# Of the two columns called site the later is taken: where the session is now.
_MOVED = """
    SELECT l.*, s.site FROM locks AS l JOIN sessions AS s ON s.id = l.session_id
    WHERE s.first_site IS NOT NULL AND l.site = s.first_site AND s.site <> s.first_site
    ORDER BY l.id
"""


def keep_lock(db: Database, lock: Lock, *, once: bool = False) -> None:
    """Keep a lock: not while the same one (rule, place, session) holds, and with `once` not even
    after there was advice on it."""
    db.conn.execute(
        _KEEP,
        {
            "site": lock.site,
            "rule": lock.rule,
            "wall_ms": lock.since.wall_ms,
            "mono_ms": lock.since.mono_ms,
            "offset_min": lock.since.utc_offset_min,
            "session": lock.session_id,
            "rehearsal": lock.rehearsal,
            "once": once,
        },
    )


def lock_by_entry(db: Database, session_id: int, entry: LogEntry) -> None:
    """Keep the lock that a log entry brings, if it brings one. Of a session it comes once: its log
    may be written again after somebody gave advice."""
    of, _ = outline(db, session_id)
    since = _later(of.began, max(0, entry.t_ms))
    lock = lock_of_entry(entry, of.site, since, session_id, rehearsal=of.simulated)
    if lock:
        keep_lock(db, lock, once=True)


def lock_by_end(db: Database, session_id: int, closing: Closing) -> None:
    """Keep the lock that the end of a session brings, if it brings one; once."""
    of, _ = outline(db, session_id)
    lock = lock_of_end(closing.end, of.site, closing.ended, session_id, rehearsal=of.simulated)
    if lock:
        keep_lock(db, lock, once=True)


def lock_by_curve(db: Database, session_id: int, samples: Iterable[Sample]) -> None:
    """Keep the lock that a curve brings which the wrap told of later, if it brings one; once."""
    of, closing = outline(db, session_id)
    since = closing.ended if closing else of.began
    lock = lock_of_curve(samples, of.site, since, session_id, rehearsal=of.simulated)
    if lock:
        keep_lock(db, lock, once=True)


def lock_by_answers(db: Database, session_id: int, answers: AfterAnswers) -> None:
    """Keep the locks that looks at the skin bring, each once."""
    of, closing = outline(db, session_id)
    ended = closing.ended if closing else of.began
    looks = ((0, answers.skin), (30, answers.skin_30), (60, answers.skin_60))
    for minute, look in looks:
        if look is None:
            continue
        since = _later(ended, 60_000 * minute)
        lock = lock_of_look(look, minute, of.site, since, session_id, rehearsal=of.simulated)
        if lock:
            keep_lock(db, lock, once=True)


def lock_by_course(db: Database, session_id: int, since: Moment) -> None:
    """Keep the locks that pain brings which gets worse from session to session (W03), each once:
    asked whenever a session, its place, its parts or its ratings changed, of all places that any
    of them counts for."""
    sql = """
        SELECT s.site, s.first_site, s.simulated FROM sessions AS s, sessions AS whole
        WHERE whole.id = ? AND ifnull(whole.part_of, whole.id) IN (s.id, s.part_of)
    """
    for row in values(db, Row, sql, (session_id,)):
        if row["simulated"]:
            return
        for place in {row["site"], row["first_site"] or row["site"]}:
            site = Site(place)
            told = values(db, _lock, _BROUGHT_HERE)
            lock = lock_of_pain(last_of_course(db, site), site, told, since, session_id)
            if lock:
                keep_lock(db, lock, once=True)


def _later(at: Moment, ms: int) -> Moment:
    return Moment(at.mono_ms + ms, at.wall_ms + ms, at.utc_offset_min)


def keep_advice(db: Database, lock_id: int, advice: Advice) -> None:
    """Open a lock; the first advice on it stays. LookupError when there is none of that id."""
    if db.conn.execute("SELECT 1 FROM locks WHERE id = ?", (lock_id,)).fetchone() is None:
        raise LookupError(f"no lock {lock_id}")
    db.conn.execute(
        "UPDATE locks SET advice_who = ?, advice_on_date = ?, advice_note = ?,"
        " advised_wall_ms = ?, advised_mono_ms = ?, advised_utc_offset_min = ?"
        " WHERE id = ? AND advice_who IS NULL",
        (advice.who, advice.on, advice.note, *stamp(advice.at), lock_id),
    )


def all_locks(db: Database) -> tuple[Lock, ...]:
    """Every lock, also those that advice opened, in the order they came."""
    return values(db, _lock, "SELECT * FROM locks ORDER BY id")


def standing_locks(db: Database) -> tuple[Lock, ...]:
    """Every lock, and beside each of a session that was moved since the same one, with the same
    id, on the place where it was: what was seen there was not seen elsewhere. Advice is on both."""
    moved = values(db, _lock, _MOVED)
    return (*all_locks(db), *moved)


def _lock(row: Row) -> Lock:
    return Lock(
        site=site_of(row["site"]),
        rule=row["rule"],
        since=moment(row, "since"),
        session_id=row["session_id"],
        rehearsal=bool(row["rehearsal"]),
        advice=_advice(row),
        id=row["id"],
    )


def _advice(row: Row) -> Advice | None:
    if row["advice_who"] is None:
        return None
    at = moment(row, "advised")
    return Advice(row["advice_who"], row["advice_on_date"], at, row["advice_note"])
