"""The course of sessions: pain before and after, days of use, pain by day, counts by site."""

from sqlite_utils import Database

from app.domain.known import PainPair
from app.domain.pain import Site
from app.domain.period import DAY_MS, MIDNIGHT, local_day
from app.domain.rules import RULES
from app.domain.units import Moment
from storage.calendar import day_in_sql
from storage.columns import Row, values
from storage.ratings import EVERY_RATING
from storage.sessions import NEWEST

PAIRS = 8
"""Pairs told of each site, newest first. W03 asks for three of one, W04 for four."""
USED_DAYS, PAIN_DAYS = 60, 7

# CROSS JOIN: from the newest session backwards, so that it stops at the last pair asked for.
_PAIRS = f"""
    SELECT s.id, s.site, s.ended_wall_ms, b.score AS pain_before, a.score AS pain_after
    FROM sessions AS s
    CROSS JOIN ratings AS b
    ON b.session_id = s.id AND b.timing = 'before' AND b.binned_wall_ms IS NULL
    CROSS JOIN ratings AS a
    ON a.session_id = s.id AND a.timing = 'after' AND a.binned_wall_ms IS NULL
    WHERE s.simulated = 0 AND s.actual_s > 0 AND s.site = ?
    ORDER BY s.id DESC
    LIMIT {PAIRS}
"""
# What was moved there, came in later, or goes on with the part that was rated before, is counted
# only where it was worse: milder ones would push worse ones out of the last few.
_LAST_OF_COURSE = """
    SELECT
        s.id, ?1 AS site, s.ended_wall_ms, a.score AS pain_after,
        ifnull(b.score, (
            SELECT min(score) FROM ratings WHERE timing = 'before' AND session_id IN (
                SELECT id FROM sessions WHERE id = s.part_of OR part_of = s.part_of
            )
        )) AS pain_before
    FROM sessions AS s
    CROSS JOIN ratings AS a ON a.session_id = s.id AND a.timing = 'after'
    LEFT JOIN ratings AS b ON b.session_id = s.id AND b.timing = 'before'
    WHERE s.simulated = 0 AND s.actual_s > 0
    AND s.id IN (
        SELECT id FROM sessions WHERE simulated = 0 AND site = ?1
        UNION ALL
        SELECT id FROM sessions WHERE first_site = ?1
    )
    AND (
        pain_after - pain_before >= ?2
        OR (b.score IS NOT NULL AND s.source = 'app' AND s.first_site IS NULL)
    )
    ORDER BY s.id DESC
    LIMIT ?3
"""
_COUNTS = """
    SELECT site, sum(counted) AS ran FROM (
        SELECT site, count(*) AS counted FROM sessions
        WHERE simulated = 0 AND actual_s > 0 GROUP BY site
        UNION ALL
        SELECT site, -1 FROM sessions
        WHERE +simulated = 0 AND actual_s > 0 AND binned_wall_ms IS NOT NULL
        UNION ALL
        SELECT site, -1 FROM sessions
        WHERE +simulated = 0 AND actual_s > 0 AND binned_wall_ms IS NULL
        AND first_site IS NOT NULL AND first_site <> site
    )
    GROUP BY site HAVING ran > 0
"""
"""All of them by index alone, less the few that do not count."""
# Days of rules begin at midnight, whatever the person chose (H6).
_DAYS = f"""
    SELECT DISTINCT {day_in_sql("began", MIDNIGHT)} AS day
    FROM sessions
    WHERE simulated = 0 AND ended_wall_ms > ? AND actual_s > 0
    ORDER BY day DESC
"""
_PAIN = f"""
    SELECT
        {day_in_sql("at", MIDNIGHT)} AS day,
        sum(score) AS points,
        count(*) AS ratings
    FROM ({EVERY_RATING}) WHERE rehearsal = 0
    GROUP BY day
    ORDER BY day DESC
"""


def sessions_on_site(db: Database) -> dict[Site, int]:
    """How many sessions in earnest ran on each site; sites without one are left out. What was
    thrown away, or moved there from elsewhere, tells nothing of how the skin there bears cold."""
    return dict(values(db, lambda row: (Site(row["site"]), int(row["ran"])), _COUNTS))


def pairs_on(db: Database, site: Site) -> tuple[PainPair, ...]:
    """The newest sessions in earnest on that site with both pains, newest first. What was thrown
    away counts as well. What pauses a place is asked of `last_of_course`."""
    return values(db, _pair, _PAIRS, (site.value,))


def last_of_course(db: Database, site: Site) -> tuple[PainPair, ...]:
    """The sessions that W03 looks back on there, newest first: what was ever said to lie on that
    site, whether it or its ratings were moved, thrown away or given to another person since."""
    rule = RULES["W03"]
    cells = (site.value, rule["worse_points"], rule["of_last_count"])
    return values(db, _pair, _LAST_OF_COURSE, cells)


def _pair(row: Row) -> PainPair:
    return PainPair(
        session_id=row["id"],
        site=Site(row["site"]),
        before=row["pain_before"],
        after=row["pain_after"],
        ended_ms=row["ended_wall_ms"],
    )


def used_days(db: Database, now: Moment) -> tuple[int, ...]:
    """The local days of the last USED_DAYS with a session in earnest that ran, newest first."""
    today = local_day(now, MIDNIGHT)
    found = values(db, lambda row: int(row["day"]), _DAYS, (_since_ms(now, USED_DAYS),))
    return tuple(day for day in found if today - USED_DAYS < day <= today)


def daily_pain(db: Database, now: Moment) -> tuple[tuple[int, int], ...]:
    """The mean pain in tenths of each of the last PAIN_DAYS local days that has any rating, newest
    first. Ratings of rehearsals are left out."""
    today = local_day(now, MIDNIGHT)
    found = values(db, _mean, _PAIN, (_since_ms(now, PAIN_DAYS) + 1, NEWEST))
    return tuple((day, mean) for day, mean in found if today - PAIN_DAYS < day <= today)


def _mean(row: Row) -> tuple[int, int]:
    """The day, and its mean in tenths, halves rounded up."""
    return row["day"], (20 * row["points"] + row["ratings"]) // (2 * row["ratings"])


def _since_ms(now: Moment, days: int) -> int:
    """A time before all of the last `days` local days, whatever the offsets were."""
    return now.wall_ms - (days + 2) * DAY_MS
