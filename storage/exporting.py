"""A diary as an export reads it: one moment of it, session by session, never all at once."""

import base64
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from app.domain.care import CareEntry
from app.domain.diary import KnownDevice, SessionPage
from app.domain.entry import Entry
from app.domain.faults import Fault
from app.domain.harm import AdverseEvent
from app.domain.health import HealthScreen
from app.domain.journal import DiaryEntry
from app.domain.period import Period
from app.domain.wrap import Sample
from app.exporting.source import Tally, TenSeconds
from storage import care, devices, diary_entries, harm, health, packing
from storage.columns import Row
from storage.curve_columns import columns_of
from storage.excerpt import excerpt
from storage.exported_entries import entries
from storage.file import open_for_reading
from storage.identity import identity
from storage.mask import Mask
from storage.parts import parts, whole_page
from storage.preferences import is_sample
from storage.schema import SCHEMA
from storage.sessions import NEWEST
from storage.sqlite_faults import told_as_faults
from storage.summary import means
from storage.tables import CURVES, Table, rows_of, tables

_LAST_EVER = "SELECT seq FROM sqlite_sequence WHERE name = 'sessions'"
_FIRST = (
    "SELECT ifnull(min(began_wall_ms), 0), ifnull(min(began_mono_ms), 0) FROM sessions"
    " WHERE id = (SELECT min(id) FROM sessions)"
)
_SAMPLES = """
    SELECT (SELECT ifnull(sum(samples), 0) FROM sessions) + (SELECT count(*) FROM live_samples)
"""


class DiaryExport:
    """The diary at `path` as it stands now, whatever is written meanwhile: all of it, or what lies
    within `period`; without its person when there is a `mask` (`masked`).

    Opening and every call may raise Fault as `open_for_reading`. A curve that cannot be read
    keeps nothing else back: its session comes without samples, and its number stands in
    `unreadable` from then on.
    """

    schema = SCHEMA

    def __init__(self, path: Path, period: Period | None = None, mask: Mask | None = None):
        self.unreadable: set[int] = set()
        self.masked = mask is not None
        self._db = open_for_reading(path)
        try:
            with told_as_faults():
                self._db.conn.execute("BEGIN")
                self._identity = "-".join(map(str, self._db.conn.execute(_FIRST).fetchone()))
                self._lasting = "" if mask else identity(self._db)
                self._sample = is_sample(self._db)
                if period or mask:
                    self._become(excerpt(self._db, period, mask))
        except BaseException:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()

    def _become(self, part: Database) -> None:
        self._db.close()
        self._db = part

    @property
    def count(self) -> int:
        """How many sessions there are."""
        return self._number("SELECT count(*) FROM sessions")

    @property
    def last_session(self) -> int:
        """The highest number that a session of this diary ever had; 0 when it had none."""
        return self._number(_LAST_EVER)

    def _number(self, sql: str) -> int:
        with told_as_faults():
            found = self._db.conn.execute(sql).fetchone()
            return found[0] if found else 0

    @property
    def identity(self) -> str:
        """What tells this diary from every other one, whatever part of it is exported."""
        return self._identity

    @property
    def lasting_identity(self) -> str:
        """`storage.identity` of the diary; empty for one without its person."""
        return self._lasting

    @property
    def sample(self) -> bool:
        """Whether the diary is a made-up one."""
        return self._sample

    @property
    def tally(self) -> Tally:
        """What there is of it, for an export that takes all as it lies."""
        apart = {"sessions", CURVES, "live_samples"}
        said = (table.name for table in tables(SCHEMA) if table.name not in apart)
        return Tally(
            sessions=self.count,
            simulated=self._number("SELECT ifnull(sum(simulated), 0) FROM sessions"),
            samples=self._number(_SAMPLES),
            entries=sum(self._number(f"SELECT count(*) FROM {name}") for name in said),
        )

    def copy_into(self, empty: sqlite3.Connection) -> None:
        """Make an empty database the same, page by page."""
        with told_as_faults():
            self._db.conn.backup(empty)

    def pages(self, *, samples: bool = True) -> Iterator[SessionPage]:
        """The sessions that are not in the bin, with their `samples` or without, by their number,
        joined where they were; those of a made-up diary as what they are: simulated."""
        kept = (
            "SELECT id FROM sessions WHERE binned_wall_ms IS NULL AND part_of IS NULL ORDER BY id"
        )
        with told_as_faults():
            numbers = self._db.conn.execute(kept).fetchall()
            for (session_id,) in numbers:
                page = self._page(session_id, samples)
                if page:
                    yield _simulated(page) if self._sample else page

    def means(self, samples: Sequence[Sample]) -> Sequence[TenSeconds]:
        """A curve in steps of ten seconds."""
        return [(mean.from_s, mean.skin, mean.pack, mean.target) for mean in means(samples)]

    def _page(self, session_id: int, samples: bool) -> SessionPage | None:
        with suppress(Fault):
            return whole_page(self._db, session_id, samples=samples)
        # Either the curve is damaged, or a row is, and then reading it again says so.
        self.unreadable.add(session_id)
        return whole_page(self._db, session_id, samples=False)

    def entries(self) -> Iterator[Entry]:
        """Everything that was said or happened, by its time."""
        with told_as_faults():
            for entry in entries(self._db):
                yield replace(entry, simulated=True) if self._sample else entry

    def devices(self) -> tuple[KnownDevice, ...]:
        """The paired devices."""
        with told_as_faults():
            return devices.known_devices(self._db)

    def written(self) -> Iterator[DiaryEntry]:
        """What was written down beside sessions and is not in the bin, by its time; a rehearsal
        where it is made up."""
        with told_as_faults():
            whole = parts(self._db).whole
            for entry in diary_entries.entries_between(self._db):
                told = replace(entry, session_id=whole(entry.session_id))
                yield replace(told, rehearsal=True) if self._sample else told

    def harms(self) -> tuple[AdverseEvent, ...]:
        """Every adverse event, the first first, without its photo."""
        with told_as_faults():
            whole = parts(self._db).whole
            return tuple(
                replace(event, photo=b"", session_id=whole(event.session_id))
                for event in reversed(harm.events(self._db))
            )

    def care(self) -> tuple[CareEntry, ...]:
        """Cold that Coldwrap did not run, by its time."""
        with told_as_faults():
            return tuple(reversed(care.care_entries(self._db, NEWEST)))

    def screen(self) -> HealthScreen | None:
        """The health answers that count."""
        with told_as_faults():
            return health.last_screen(self._db)

    def tables(self) -> Iterator[tuple[str, Iterator[Row]]]:
        """Each table's name and its rows as plain values (docs/export.md), in order."""
        for table in tables(SCHEMA):
            yield table.name, self._rows(table)

    def _rows(self, table: Table) -> Iterator[Row]:
        with told_as_faults():
            for row in rows_of(self._db, table):
                told = self._curve(row) if table.name == CURVES else _plain(row)
                if told:
                    yield told

    def _curve(self, row: Row) -> Row | None:
        session_id: int = row["session_id"]
        try:
            samples = packing.unpack(row["packed"])
        except Fault:
            self.unreadable.add(session_id)
            return None
        return {"session_id": session_id, **columns_of(samples)}


def _simulated(page: SessionPage) -> SessionPage:
    opening = replace(page.row.opening, simulated=True)
    return replace(page, row=replace(page.row, opening=opening))


def _plain(row: Row) -> Row:
    """The row with its bytes as base64: JSON has none."""
    return {
        name: {"base64": base64.b64encode(cell).decode()} if isinstance(cell, bytes) else cell
        for name, cell in row.items()
    }
