"""The whole diary as trends see it (`app.domain.past`): a small row a session and a score.

Ten years are 10,950 sessions: rows come as plain tuples, and words are looked up, not parsed.
"""

from operator import attrgetter

from sqlite_utils import Database

from app.domain.diary import EndReason
from app.domain.faults import Fault, FaultCode
from app.domain.joined import joined_runs
from app.domain.pain import PainWhen, Site
from app.domain.past import Past, Run, Score
from app.domain.period import in_days, local_minute
from storage.parts import Parts, parts
from storage.preferences import day_starts_h

# Days are reckoned here and not there: SQLite rounds by way of text, and sorts all rows first.
_RUNS = """
    SELECT
        s.id, s.began_wall_ms, s.began_utc_offset_min, s.site, s.program, s.cold_planned_s,
        s.cold_s, s.end_reason, s.coldest_skin_cc, s.in_band_s, s.degree_s, s.below_15_s,
        b.score, a.score
    FROM sessions AS s
    LEFT JOIN ratings AS b ON b.session_id = s.id AND b.timing = 'before'
        AND b.binned_wall_ms IS NULL
    LEFT JOIN ratings AS a ON a.session_id = s.id AND a.timing = 'after'
        AND a.binned_wall_ms IS NULL
    WHERE s.simulated = 0 AND s.actual_s > 0 AND s.end_reason IS NOT NULL
        AND s.binned_wall_ms IS NULL
    ORDER BY s.id
"""
# Those before and right after a session came with it. Not from `EVERY_RATING`, which finds the
# session of each rating by its time before it looks at when it was told.
_SCORES = """
    SELECT r.at_wall_ms, r.at_utc_offset_min, r.score, r.timing, r.session_id
    FROM ratings AS r LEFT JOIN sessions AS s ON s.id = r.session_id
    WHERE r.timing NOT IN ('before', 'after') AND r.binned_wall_ms IS NULL
        AND s.binned_wall_ms IS NULL AND ifnull(s.simulated, 0) = 0
    UNION ALL
    SELECT at_wall_ms, at_utc_offset_min, json_extract(body, '$.score'), 'any', session_id
    FROM entries WHERE kind = 'pain' AND rehearsal = 0 AND binned_wall_ms IS NULL
"""
_BY_DAY = attrgetter("day")


def past(db: Database) -> Past:
    """Sessions in earnest that cooled, and scores of pain, without what else was written down, by
    the person's own days; within one transaction of the caller. Fault FILE_DAMAGED for a word that
    no version up to this one has written."""
    sites = {str(site): site for site in Site}
    ends = {str(end): end for end in EndReason}
    whens = {str(when): when for when in PainWhen}
    starts_h = day_starts_h(db)

    # By place and one by one: with names, or by slices of rows, it takes twice as long and more.
    try:
        runs = [
            Run(
                number, in_days(local_minute(at, offset, starts_h)), sites[site], program, planned,
                cold, ends[end], coldest, in_band, degree, below_15, before, after,
            )
            for (
                number, at, offset, site, program, planned, cold,
                end, coldest, in_band, degree, below_15, before, after,
            ) in db.conn.execute(_RUNS)
        ]  # fmt: skip
        scores = [
            Score(in_days(local_minute(at, offset, starts_h)), score, whens[when], session_id)
            for at, offset, score, when, session_id in db.conn.execute(_SCORES)
        ]
    except KeyError as error:
        raise Fault(FaultCode.FILE_DAMAGED, str(error)) from error
    runs, scores = _whole(parts(db), sorted(runs, key=_BY_DAY), sorted(scores, key=_BY_DAY))
    return Past(tuple(runs), tuple(scores), starts_h=starts_h)


def _whole(told: Parts, runs: list[Run], scores: list[Score]) -> tuple[list[Run], list[Score]]:
    """The same, each session that was split as one."""
    if not told.firsts:
        return runs, scores
    of_one: dict[int, list[Run]] = {}
    for run in runs:
        of_one.setdefault(told.firsts.get(run.id, run.id), []).append(run)
    scores = [score._replace(session_id=told.whole(score.session_id)) for score in scores]
    return [joined_runs(each) for each in of_one.values()], scores
