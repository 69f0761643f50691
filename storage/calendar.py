"""The calendar: what each local day holds, by the clock on the wall there and then.

A day begins at the person's own hour, so that a late evening belongs to the day it ends. Every
moment brings its own offset from UTC: neither summer time nor a journey can move it to another day.
"""

from sqlite_utils import Database

from app.domain.period import DAY_MS, HOUR_MS, MINUTE_MS, Period
from app.domain.timeline import DayMark
from storage.columns import Row, values

_EARLIER = 1_000_000
"""Days that are added before SQLite divides and taken away after: it rounds towards 0, so that a
moment before 1970, as wrong clocks tell it, would come to lie a day too late."""


def day_in_sql(at: str, day_starts_h: int) -> str:
    """`app.domain.period.local_day` of the moment in the columns that begin with `at`."""
    begins_ms = _EARLIER * DAY_MS - day_starts_h * HOUR_MS
    local_ms = f"{at}_wall_ms + {MINUTE_MS} * {at}_utc_offset_min + {begins_ms}"
    return f"(({local_ms}) / {DAY_MS} - {_EARLIER})"


_EACH = (
    """
    SELECT
        {began} AS day, part_of IS NULL AS sessions, simulated AND part_of IS NULL AS rehearsals,
        0 AS entries, NULL AS pain, 0 AS harm
    FROM sessions
    WHERE began_wall_ms >= :since_ms AND began_wall_ms < :until_ms AND binned_wall_ms IS NULL
    """,
    """
    SELECT
        {at}, 0, 0, 1, iif(kind = 'pain' AND rehearsal = 0, json_extract(body, '$.score'), NULL), 0
    FROM entries
    WHERE at_wall_ms >= :since_ms AND at_wall_ms < :until_ms AND binned_wall_ms IS NULL
    """,
    """
    SELECT {began}, 0, 0, 1, NULL, 0
    FROM care
    WHERE began_wall_ms >= :since_ms AND began_wall_ms < :until_ms AND binned_wall_ms IS NULL
    """,
    """
    SELECT {r_at}, 0, 0, 0, r.score, 0
    FROM ratings AS r JOIN sessions AS s ON s.id = r.session_id
    WHERE r.at_wall_ms >= :since_ms AND r.at_wall_ms < :until_ms
    AND r.binned_wall_ms IS NULL AND s.binned_wall_ms IS NULL AND s.simulated = 0
    """,
    """
    SELECT {happened}, 0, 0, 0, NULL, 1
    FROM adverse_events
    WHERE happened_wall_ms >= :since_ms AND happened_wall_ms < :until_ms AND rehearsal = 0
    """,
)
_DAYS = f"""
    SELECT
        day, sum(sessions) AS sessions, sum(rehearsals) AS rehearsals, sum(entries) AS entries,
        max(pain) AS pain, max(harm) AS harm
    FROM ({" UNION ALL ".join(_EACH)})
    WHERE day BETWEEN :first_day AND :last_day
    GROUP BY day ORDER BY day
"""


def days(db: Database, period: Period, day_starts_h: int) -> tuple[DayMark, ...]:
    """The marks of those days of the period that have any, by day. Entries and other cold count as
    entries; pain and harm of rehearsals leave no mark."""
    since_ms, until_ms = period.starting(day_starts_h).window
    sql = _DAYS.format(
        began=day_in_sql("began", day_starts_h),
        at=day_in_sql("at", day_starts_h),
        r_at=day_in_sql("r.at", day_starts_h),
        happened=day_in_sql("happened", day_starts_h),
    )
    window = {
        "since_ms": since_ms,
        "until_ms": until_ms,
        "first_day": period.first,
        "last_day": period.last,
    }
    return values(db, _mark, sql, window)


def _mark(row: Row) -> DayMark:
    return DayMark(
        day=row["day"],
        sessions=row["sessions"],
        entries=row["entries"],
        worst_pain=row["pain"],
        harm=bool(row["harm"]),
        simulated=0 < row["sessions"] == row["rehearsals"],
    )
