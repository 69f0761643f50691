"""An export becomes a diary again: all of it or nothing."""

import base64
import binascii
import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import cast

from sqlite_utils import Database

from storage import curves
from storage.arrival import beside, put_in_place, refuse_a_full_one
from storage.curve_columns import samples_of
from storage.file import PAGE_SIZE
from storage.import_check import check
from storage.import_text import ExportText, Fields, damaged
from storage.schema import APPLICATION_ID, SCHEMA, migrations
from storage.sessions import NEWEST
from storage.sqlite_faults import told_as_faults
from storage.tables import CURVES, Table, migrate_to, tables

_KINDS = MappingProxyType({"INTEGER": (int,), "REAL": (int, float), "TEXT": (str,)})
_YEAR_9999_MS, _DAY_MIN = 253_370_764_800_000, 1440


def import_diary(export: Path, diary: Path, progress: Callable[[int], None]) -> dict[str, int]:
    """Make the diary at `diary` from an export; how many rows of each table it has.

    `diary` is a file that is not there yet, or a diary without a single row. The new one is written
    beside its place and put there in one step, once all of it was read back: whatever goes wrong,
    `diary` is as it was. `progress` hears how many curves are kept.

    Fault as `ExportText`, and as `open_diary` for `diary`; WRONG_STATE when `diary` is not empty,
    FILE_UNREACHABLE when the export cannot be read.
    """
    refuse_a_full_one(diary)
    # What is not UTF-8 is refused where it stands: a strange file may be bytes from its start.
    kept = "surrogateescape"
    with told_as_faults(), export.open(encoding="utf-8-sig", errors=kept, newline="") as text:
        document = ExportText(text, SCHEMA)
        diary.parent.mkdir(parents=True, exist_ok=True)
        with beside(diary) as part:
            counts = _fill(part, document, progress)
            put_in_place(part, diary)
    return counts


def _fill(part: Path, document: ExportText, progress: Callable[[int], None]) -> dict[str, int]:
    part.unlink(missing_ok=True)
    with closing(Database(sqlite3.connect(part), execute_plugins=False)) as db:
        for setting in (
            f"page_size = {PAGE_SIZE}",
            f"application_id = {APPLICATION_ID}",
            # The file counts only once it is whole: there is nothing to roll back to before.
            "journal_mode = OFF",
            "synchronous = OFF",
            "foreign_keys = OFF",
        ):
            db.conn.execute(f"PRAGMA {setting}").fetchall()
        migrate_to(db, document.schema)
        db.conn.execute("BEGIN")
        counts = _keep(db, document, progress)
        db.conn.commit()
        migrations.apply(db)
        check(db)
    with part.open("rb+") as whole:
        os.fsync(whole.fileno())
    return counts


def _keep(db: Database, document: ExportText, progress: Callable[[int], None]) -> dict[str, int]:
    known = {table.name: table for table in tables(document.schema)}
    counts: Counter[str] = Counter()
    for name, row in document.rows():
        if name not in known:
            raise damaged(f"there is no table {name[:40]}")
        counts[name] += 1
        try:
            _keep_row(db, known[name], row)
        except UnicodeEncodeError as error:
            raise damaged(f"table {name}, row {counts[name]}: its text is not UTF-8") from error
        except (ValueError, OverflowError, sqlite3.IntegrityError) as error:
            raise damaged(f"table {name}, row {counts[name]}: {error}") from error
        if name == CURVES:
            progress(counts[name])
    last = document.head.get("last_session")
    if type(last) is int and 0 < last < NEWEST:
        db.conn.execute("DELETE FROM sqlite_sequence WHERE name = 'sessions'")
        db.conn.execute(
            "INSERT INTO sqlite_sequence (name, seq) SELECT 'sessions',"
            " max(?, (SELECT ifnull(max(id), 0) FROM sessions))",
            (last,),
        )
    return dict(counts)


def _keep_row(db: Database, table: Table, row: Fields) -> None:
    if table.name == CURVES:
        session_id = row.pop("session_id", None)
        if type(session_id) is not int:
            raise ValueError("a curve of no session")
        if db.conn.execute("SELECT 1 FROM curves WHERE session_id = ?", (session_id,)).fetchone():
            raise ValueError(f"a second curve of session {session_id}")
        keep = curves.insert_curve if "skin_10s" in table.columns else curves.insert_bare_curve
        keep(db, session_id, samples_of(row))
        return
    if row.keys() != table.columns.keys():
        odd = sorted(row.keys() ^ table.columns.keys())
        raise ValueError(f"columns missing or unknown: {', '.join(odd)[:200]}")
    cells = {name: _cell(name, kind, row[name]) for name, kind in table.columns.items()}
    db.conn.execute(table.keeping, cells)


def _cell(name: str, kind: str, value: object) -> object:
    """The value as its column has it. ValueError when it is of another kind, or no time at all."""
    if value is None:
        return None
    if kind == "BLOB":
        return _bytes(name, value)
    if type(value) not in _KINDS[kind]:
        raise ValueError(f"{name} is not {kind}: {str(value)[:40]}")
    if name.endswith("_wall_ms") and not 0 <= cast("int", value) < _YEAR_9999_MS:
        raise ValueError(f"{name} is no time: {value}")
    if name.endswith("_utc_offset_min") and not -_DAY_MIN < cast("int", value) < _DAY_MIN:
        raise ValueError(f"{name} is no time zone: {value}")
    return value


def _bytes(name: str, value: object) -> bytes:
    match value:
        case {"base64": str(text)}:
            try:
                return base64.b64decode(text, validate=True)
            except binascii.Error as error:
                raise ValueError(f"{name} is no base64") from error
        case _:
            raise ValueError(f"{name} is no base64")
