"""What the diary knows when a start is asked for, read in one go (`app.domain.known`)."""

from dataclasses import replace
from heapq import merge
from operator import attrgetter, itemgetter
from types import MappingProxyType

from sqlite_utils import Database

from app.domain.care import Modality
from app.domain.diary import OffProof
from app.domain.known import Known, PastSession
from app.domain.pain import Site
from app.domain.rest import wrongly_dated
from app.domain.units import Moment
from storage.care import care_entry
from storage.columns import Row, site_of, values
from storage.course import daily_pain, pairs_on, sessions_on_site, used_days
from storage.harm import last_harmed
from storage.health import caps, clearances, last_screen
from storage.locks import standing_locks
from storage.lost import lost, worst
from storage.preferences import is_sample
from storage.watched import keep_watched, watched

DAY_MS = 86_400_000
LATEST = 16
"""Sessions taken whatever their date, newest first: their clock may have been wrong. More than
the rules let begin in 24 hours (T06), also when somebody stopped a few of them at once."""

_SITES = ", ".join(f"('{site.value}')" for site in Site)
# max(+id): by the few that end later, not backwards from the last one through the whole diary.
_PAST = f"""
    SELECT
        s.id, s.site, s.first_site, s.began_wall_ms, s.ended_wall_ms, s.actual_s, s.cold_s,
        s.cold_planned_s, s.off_proof, s.simulated, s.modality, s.baseline_cc, s.source,
        (
            SELECT max(t_ms) FROM log
            WHERE session_id = s.id AND kind = 'stop' AND code = 'took_off'
        ) AS off_t_ms,
        EXISTS (
            SELECT 1 FROM log
            WHERE session_id = s.id AND kind = 'stop' AND code = 'took_off' AND value IS NOT NULL
        ) AS undated
    FROM sessions AS s
    WHERE s.id IN (
        SELECT id FROM sessions WHERE simulated = 0 AND ended_wall_ms > ?1
        UNION
        SELECT id FROM sessions WHERE simulated = 0 AND ended_wall_ms IS NULL
        UNION
        SELECT id FROM sessions WHERE simulated = 0 AND off_proof = 'none'
        UNION
        SELECT * FROM (
            SELECT id FROM sessions WHERE simulated = 0 ORDER BY id DESC LIMIT {LATEST}
        )
        UNION
        SELECT (
            SELECT max(id) FROM sessions
            WHERE simulated = 0 AND actual_s > 0 AND site = places.column1
        ) FROM (VALUES {_SITES}) AS places
        UNION
        SELECT (
            SELECT max(id) FROM sessions
            WHERE simulated = 0 AND actual_s > 0 AND first_site = places.column1
        ) FROM (VALUES {_SITES}) AS places
        UNION
        SELECT min(id) FROM sessions
        WHERE simulated = 1 AND source = 'app' AND ended_wall_ms <= ?1 + {DAY_MS} AND id > (
            SELECT max(+id) FROM sessions WHERE simulated = 0 AND ended_wall_ms > ?1 + {DAY_MS}
        )
        UNION
        SELECT min(id) FROM sessions
        WHERE simulated = 1 AND source = 'app' AND ended_wall_ms <= ?1 + {DAY_MS}
        AND id > (SELECT max(id) FROM sessions WHERE simulated = 0) AND EXISTS (
            SELECT 1 FROM sessions
            WHERE simulated = 0 AND ended_wall_ms <= ?1 + {DAY_MS} AND ended_wall_ms > (
                SELECT ended_wall_ms FROM sessions WHERE simulated = 0 ORDER BY id DESC LIMIT 1
            )
        )
    )
    ORDER BY s.id
"""
_CARE = f"""
    SELECT * FROM care
    WHERE id IN (
        SELECT id FROM care WHERE began_wall_ms + 1000 * seconds > ?
        UNION
        SELECT * FROM (SELECT id FROM care ORDER BY began_wall_ms DESC LIMIT {LATEST})
        UNION
        SELECT (
            SELECT id FROM care WHERE site = places.column1 ORDER BY began_wall_ms DESC LIMIT 1
        ) FROM (VALUES {_SITES}) AS places
    )
    ORDER BY began_wall_ms, id
"""


def known(db: Database, now: Moment) -> Known:
    """All that `judge_start` asks for, within one transaction of the caller."""
    on_site = sessions_on_site(db)
    pairs = [pair for site in on_site for pair in pairs_on(db, site)]
    return Known(
        past=past_sessions(db, now),
        on_site=MappingProxyType(on_site),
        screen=last_screen(db),
        clearances=clearances(db),
        locks=standing_locks(db),
        caps=caps(db),
        harmed=_later(last_harmed(db), lost(db, now)),
        pairs=tuple(sorted(pairs, key=attrgetter("session_id"), reverse=True)),
        used_days=used_days(db, now),
        daily_pain=daily_pain(db, now),
        sessions_count=sum(on_site.values()),
        sample=is_sample(db),
    )


def _later(one: Moment | None, other: Moment | None) -> Moment | None:
    told = [at for at in (one, other) if at]
    return max(told, key=attrgetter("wall_ms"), default=None)


def past_sessions(db: Database, now: Moment) -> tuple[PastSession, ...]:
    """Sessions in earnest in the order in which they began, and between them other cold, each
    before the first session that began later. A session goes by its number and never by a clock
    that may have been set; of other cold there is only the time that the person told. A rehearsal
    is told only where it proves that a session which a wrong clock dated ended before it.

    What was thrown away counts all the same, and what was moved counts for both places: nobody
    gets to more cold by putting the diary right (T05-T07)."""
    since_ms = now.wall_ms - DAY_MS
    run_since_ms = watched(db, now)

    def past_session(row: Row) -> tuple[int, PastSession]:
        session = _past_session(row)
        return row["began_wall_ms"], replace(session, run_since_ms=run_since_ms.get(session.id, 0))

    sessions = values(db, past_session, _PAST, (since_ms,))
    cares = values(db, _past_care, _CARE, (since_ms,))
    gap = lost(db, now)
    unknown = ((gap.wall_ms, worst(gap)),) if gap else ()
    return tuple(past for _, past in merge(sessions, cares, unknown, key=itemgetter(0)))


def keep_watch(db: Database, now: Moment) -> bool:
    """From now on it is known for how long the computer runs beside a session with a wrong date
    (T05). Whether any session counts still: a clock that is set would make its date wrong."""
    past = past_sessions(db, now)
    keep_watched(db, wrongly_dated(past, now.wall_ms), now)
    return any(
        each.cooled and (each.ended_ms or now.wall_ms) > now.wall_ms - DAY_MS for each in past
    )


def _past_session(row: Row) -> PastSession:
    off_ms, closed_ms = _off_ms(row), row["ended_wall_ms"]
    return PastSession(
        id=row["id"],
        site=Site(row["site"]),
        ended_ms=off_ms,
        ran_s=row["actual_s"] or 0,
        cold_s=row["cold_s"] or 0,
        planned_cold_s=row["cold_planned_s"],
        off=OffProof(row["off_proof"] or OffProof.NONE),
        simulated=bool(row["simulated"]),
        modality=Modality(row["modality"]),
        baseline=row["baseline_cc"],
        first_site=site_of(row["first_site"]),
        in_order=row["source"] == "app",
        closed_ms=closed_ms if row["undated"] or off_ms != closed_ms else None,
        undated=bool(row["undated"]),
    )


def _off_ms(row: Row) -> int | None:
    """When the wrap came off: the session's end, or a later word of the person."""
    if row["ended_wall_ms"] is None:
        return None
    said_ms = row["began_wall_ms"] + (row["off_t_ms"] or 0)
    return max(row["ended_wall_ms"], said_ms)


def _past_care(row: Row) -> tuple[int, PastSession]:
    entry = care_entry(row)
    return entry.began.wall_ms, PastSession(
        id=0,
        site=entry.site,
        ended_ms=entry.began.wall_ms + 1000 * entry.seconds,
        ran_s=entry.seconds,
        cold_s=entry.seconds,
        planned_cold_s=entry.seconds,
        off=OffProof.PERSON,
        modality=entry.modality,
    )
