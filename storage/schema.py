"""The diary's migrations. Append-only: what they say, here or in the modules named for their part
of the diary, is never edited once it has gone out.

Each table, column and view is explained in docs/schema.md. A new stored word (an end reason, a
site) is a migration too, if only of the schema number, so that an older Coldwrap refuses the file
instead of stumbling over the word. The words that came with a migration stand beside it.

Times are told as three columns (see `Moment`): `_wall_ms` since 1970 UTC, `_mono_ms` of a clock
that is only comparable within one run of the computer, `_utc_offset_min`. `_cc` is hundredths of
a degree Celsius.
"""

from collections.abc import Iterable
from contextlib import closing
from functools import cache
from itertools import chain

from sqlite_utils import Database, Migrations

from storage import diary_schema, health_schema, plan_schema, search_schema, session_schema

APPLICATION_ID = 0x43575250
"""`CWRP` in SQLite's header: this file is a Coldwrap diary."""

migrations = Migrations("coldwrap")


@migrations(name="1_diary")
def _diary(db: Database) -> None:
    _carry_out(db, session_schema.TABLES, session_schema.VIEWS)
    db.conn.execute("PRAGMA user_version = 1")


@migrations(name="2_starts")
def _starts(db: Database) -> None:
    _carry_out(db, session_schema.STARTS)
    db.conn.execute("PRAGMA user_version = 2")


@migrations(name="3_health")
def _health(db: Database) -> None:
    _carry_out(db, health_schema.TABLES, health_schema.VIEWS)
    health_schema.fill_doses(db)
    db.conn.execute("PRAGMA user_version = 3")


@migrations(name="4_diary")
def _diary_worth_keeping(db: Database) -> None:
    _carry_out(db, diary_schema.TABLES)
    diary_schema.move_in(db)
    _carry_out(db, diary_schema.VIEWS, plan_schema.STATEMENTS, search_schema.STATEMENTS)
    db.conn.execute("PRAGMA user_version = 4")


def _carry_out(db: Database, *statements: Iterable[str]) -> None:
    for statement in chain.from_iterable(statements):
        db.conn.execute(statement)


SCHEMA = 4
"""The number of the last migration above, kept in the file as `user_version`."""

DERIVED = frozenset({"means_10s"}) | search_schema.DERIVED
"""Tables that can be worked out again from the rest; `means_10s` went with migration 4."""


def lost_parts(db: Database) -> frozenset[str]:
    """Names of the tables, views and indexes that a diary of schema SCHEMA has and this one lacks
    or has otherwise. What people add of their own does no harm."""
    return frozenset(name for name, _ in _expected() - _parts(db))


@cache
def _expected() -> frozenset[tuple[str, str]]:
    with closing(Database(memory=True, execute_plugins=False)) as db:
        migrations.apply(db)
        return _parts(db)


def _parts(db: Database) -> frozenset[tuple[str, str]]:
    # What SQLite keeps beneath a full-text table is worded otherwise from version to version.
    found = db.conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return frozenset(part for part in found if part[0] not in search_schema.BENEATH)
