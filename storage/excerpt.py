"""Part of a diary, or a diary without its person, as a diary of its own that lies in no file."""

import sqlite3
from collections.abc import Iterator

from sqlite_utils import Database

from app.domain.period import Period
from storage.calendar import day_in_sql
from storage.columns import Row
from storage.mask import Mask
from storage.preferences import day_starts_h
from storage.schema import SCHEMA
from storage.tables import Table, migrate_to, rows_of, tables
from storage.trail import TABLES

_OF_SESSIONS = frozenset({"live_samples", "curves", "log", "after_answers", "ratings"})
_OF_KEPT = (
    "session_id NOT IN (SELECT id FROM sessions WHERE binned_wall_ms IS NOT NULL)"
    " OR session_id IS NULL"
)
_ORPHANS = (
    "UPDATE sessions SET part_of = NULL WHERE part_of NOT IN (SELECT id FROM sessions)",
    *(
        f"UPDATE {orphaned} SET session_id = NULL WHERE session_id NOT IN (SELECT id FROM sessions)"
        for orphaned in ("adverse_events", "locks", "entries")
    ),
    "DELETE FROM photos WHERE entry_id NOT IN (SELECT id FROM entries)",
    *(
        f"DELETE FROM edits WHERE target = '{target}' AND target_id NOT IN (SELECT id FROM {table})"
        for target, table in TABLES.items()
    ),
)


def _within(starts_h: int) -> dict[str, str]:
    """What of a table lies within some days, which begin at `starts_h` o'clock. Harm, pauses,
    health and devices are always whole: what holds today may have been said long ago."""
    began, at = (
        f"{day_in_sql(name, starts_h)} BETWEEN :first AND :last" for name in ("began", "at")
    )
    sessions = f"ifnull(part_of, id) IN (SELECT id FROM sessions WHERE {began})"
    of_session = f"session_id IN (SELECT id FROM sessions WHERE {sessions})"
    return {
        "sessions": sessions,
        "live_samples": of_session,
        "curves": of_session,
        "log": of_session,
        "after_answers": of_session,
        "ratings": f"{of_session} OR session_id IS NULL AND {at}",
        "refusals": at,
        "care": began,
        "entries": at,
    }


def excerpt(db: Database, period: Period | None, mask: Mask | None) -> Database:
    """The diary as far as it lies in the period (all of it without one), by the days of its person,
    masked when asked.

    It lives in memory and in a nameless temporary file of SQLite's own, and ends with its
    connection. A session that is left out is no longer named by what is kept. Without its person
    it is also without its bin.
    """
    part = Database(sqlite3.connect(""), execute_plugins=False)
    migrate_to(part, SCHEMA)
    part.conn.execute("PRAGMA foreign_keys = OFF")
    part.conn.execute("BEGIN")
    days = period.starting(day_starts_h(db)) if period else None
    for table in tables(SCHEMA):
        for row in _rows(db, table, days, binned=mask is None):
            kept = mask.masked(table.name, row) if mask else row
            if kept is not None:
                part.conn.execute(table.keeping, kept)
    for statement in _ORPHANS:
        part.conn.execute(statement)
    part.conn.commit()
    return part


def _rows(db: Database, table: Table, period: Period | None, *, binned: bool) -> Iterator[Row]:
    """Its rows of those days, and those in the bin too or not."""
    wanted: list[str] = []
    within = _within(period.starts_h) if period else {}
    if table.name in within:
        wanted.append(within[table.name])
    if not binned and "binned_wall_ms" in table.columns:
        wanted.append("binned_wall_ms IS NULL")
    if not binned and table.name in _OF_SESSIONS:
        wanted.append(_OF_KEPT)
    where = f"WHERE ({') AND ('.join(wanted)})" if wanted else ""
    days = {"first": period.first, "last": period.last} if period else {}
    return rows_of(db, table, where, days)
