"""What a report is built from (`app.domain.material`), read in one go."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from app.domain.care import CareEntry
from app.domain.diary import SessionRow
from app.domain.entry_kind import EntryKind
from app.domain.joined import joined_answers
from app.domain.journal import DiaryEntry
from app.domain.material import Material, Point, Refused, Told
from app.domain.pain import AfterAnswers, PainRating, Site
from app.domain.plan import Planned
from app.domain.units import Moment
from storage.calendar import day_in_sql
from storage.care import care_entry
from storage.columns import Row, moment, values
from storage.diary_entries import entries_between, last_medicines
from storage.harm import events
from storage.health import caps, clearances, last_screen
from storage.locks import all_locks
from storage.parts import parts, whole_means
from storage.plans import planned, plans
from storage.preferences import preferences
from storage.ratings import after_answers, ratings_in_earnest
from storage.sessions import NEWEST, kept_rows
from storage.summary import MEAN_S

_BETWEEN = """
    SELECT min(id) AS lowest, max(id) AS highest FROM sessions
    WHERE began_wall_ms >= ? AND began_wall_ms < ?
"""
_PILLS = """
    SELECT DISTINCT session_id FROM log
    WHERE session_id BETWEEN ? AND ? AND kind = 'mark' AND code = 'pill'
"""
_ASTRAY = """
    SELECT session_id, max(value) AS value FROM log
    WHERE session_id BETWEEN ? AND ? AND kind = 'rule' AND rule = 'T11' AND value IS NOT NULL
    GROUP BY session_id
"""
_CARE = """
    SELECT * FROM care
    WHERE began_wall_ms >= ? AND began_wall_ms < ? AND binned_wall_ms IS NULL
    ORDER BY began_wall_ms
"""
_REFUSED = "SELECT * FROM refusals WHERE at_wall_ms >= ? AND at_wall_ms < ? ORDER BY id"
_FIRST_DAY = """
    SELECT min(day) AS day FROM (
        SELECT min({began}) AS day FROM sessions WHERE binned_wall_ms IS NULL
        UNION ALL
        SELECT min({at}) FROM entries WHERE binned_wall_ms IS NULL
    )
"""
_BINNED = """
    SELECT at_wall_ms, at_mono_ms, at_utc_offset_min FROM entries
    WHERE at_wall_ms >= :since AND at_wall_ms < :until
        AND binned_wall_ms > 0 AND rehearsal = 0
    UNION ALL
    SELECT began_wall_ms, began_mono_ms, began_utc_offset_min FROM sessions
    WHERE began_wall_ms >= :since AND began_wall_ms < :until
        AND binned_wall_ms > 0 AND simulated = 0 AND part_of IS NULL
    UNION ALL
    SELECT began_wall_ms, began_mono_ms, began_utc_offset_min FROM care
    WHERE began_wall_ms >= :since AND began_wall_ms < :until AND binned_wall_ms > 0
    ORDER BY 1
"""
_STILL_TELLING = frozenset(
    {
        EntryKind.PROBLEM,
        EntryKind.SCORE,
        EntryKind.ACTIVITIES,
        EntryKind.CHANGE,
        EntryKind.FLARE,
    }
)
"""Kinds of which those before a period are asked for too."""


def material(db: Database, since_ms: int, until_ms: int, curves: int) -> Material:
    """The diary from `since_ms` up to `until_ms` (wall), and the curves of so many of its newest
    sessions in earnest; within one transaction of the caller."""
    window = (since_ms, until_ms)
    sessions = _told(db, window)
    earnest = [told.row.id for told in sessions if not told.row.opening.simulated]
    wanted = earnest[-curves:] if curves else []
    chosen = preferences(db)
    return Material(
        sessions=sessions,
        ratings=_ratings(db, window),
        care=_care(db, window),
        refused=_refused(db, window),
        harms=events(db),
        locks=all_locks(db),
        screen=last_screen(db),
        clearances=clearances(db),
        caps=caps(db),
        curves=tuple((number, _curve(db, number)) for number in wanted),
        first_day=_first_day(db, chosen.day_starts_h),
        sample=chosen.sample,
        entries=_in_earnest(entries_between(db, since_ms, until_ms)),
        earlier=_earlier(db, since_ms),
        plans=_plans(db, since_ms, until_ms),
        binned=_binned(db, since_ms, until_ms),
        name=chosen.name,
        visit=chosen.visit,
        currency=chosen.currency,
        starts_h=chosen.day_starts_h,
    )


def _first_day(db: Database, starts_h: int) -> int | None:
    began, at = (day_in_sql(name, starts_h) for name in ("began", "at"))
    return values(db, lambda row: row["day"], _FIRST_DAY.format(began=began, at=at))[0]


def _in_earnest(entries: Iterable[DiaryEntry]) -> tuple[DiaryEntry, ...]:
    return tuple(entry for entry in entries if not entry.rehearsal)


def _earlier(db: Database, until_ms: int) -> tuple[DiaryEntry, ...]:
    telling = entries_between(db, -NEWEST, until_ms, _STILL_TELLING)
    found = (*telling, *last_medicines(db, until_ms))
    return _in_earnest(sorted(found, key=lambda entry: (entry.at.wall_ms, entry.id)))


def _plans(db: Database, since_ms: int, until_ms: int) -> tuple[Planned, ...]:
    return tuple(
        planned(db, plan)
        for plan in plans(db)
        if plan.began.wall_ms < until_ms and (plan.ended is None or plan.ended.wall_ms >= since_ms)
    )


def _binned(db: Database, since_ms: int, until_ms: int) -> tuple[Moment, ...]:
    window = {"since": since_ms, "until": until_ms}
    return values(db, _when, _BINNED, window)


def _when(row: Row) -> Moment:
    return moment(row, "at")


def _told(db: Database, window: Sequence[int]) -> tuple[Told, ...]:
    """The sessions that began in the window, by their number. A clock that was set may have put
    others between them."""
    ((lowest, highest),) = values(db, lambda row: (row["lowest"], row["highest"]), _BETWEEN, window)
    if lowest is None:
        return ()
    rows = kept_rows(db, lowest, highest, highest - lowest + 1)
    every = [number for row in rows for number in row.ids]
    numbers = (min(every, default=lowest), max(every, default=highest))
    answers = after_answers(db, *numbers)
    pills = set(values(db, lambda row: row["session_id"], _PILLS, numbers))
    astray = dict(values(db, lambda row: (row["session_id"], row["value"]), _ASTRAY, numbers))

    def told(row: SessionRow) -> Told:
        said = joined_answers([answers.get(each, AfterAnswers()) for each in row.ids])
        strays = [astray[each] for each in row.ids if each in astray]
        return Told(row, said, not pills.isdisjoint(row.ids), max(strays, key=abs, default=None))

    since_ms, until_ms = window
    return tuple(
        told(row) for row in reversed(rows) if since_ms <= row.opening.began.wall_ms < until_ms
    )


def _ratings(db: Database, window: Sequence[int]) -> tuple[PainRating, ...]:
    since_ms, until_ms = window
    return tuple(parts(db).ratings(ratings_in_earnest(db, since_ms, until_ms)))


def _care(db: Database, window: Sequence[int]) -> tuple[CareEntry, ...]:
    return values(db, care_entry, _CARE, window)


def _refused(db: Database, window: Sequence[int]) -> tuple[Refused, ...]:
    return values(
        db,
        lambda row: Refused(row["rule"], Site(row["site"]), moment(row, "at")),
        _REFUSED,
        window,
    )


def _curve(db: Database, session_id: int) -> tuple[Point, ...]:
    means = whole_means(db, session_id)
    return tuple(Point(MEAN_S * tenth, skin) for tenth, skin in enumerate(means))
