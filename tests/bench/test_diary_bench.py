"""The diary beside its floor: bare sqlite3 doing the same with nothing around it.

Each pair is one group, so that the ratio stands in pytest-benchmark's own table. Goals (floors 8):
open and check migrations 10 ms, insert one sample 0.3 ms CPU, finish 20 ms. What a start is judged
by is asked for whenever a page is shown: 2 ms.
"""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.pain import Site
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage import packing
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.bench.conftest import SESSIONS

SECONDS = 1200
BEGAN = Moment(0, 1_763_714_400_000, 60)
OPENING = Opening(BEGAN, "gel-15", SECONDS, 900, Site.NECK, "k1", "Neck wrap", "ocwp-1", False, 1)
CLOSING = Closing(
    Moment(SECONDS * 1000, BEGAN.wall_ms + SECONDS * 1000, 60),
    EndReason.COMPLETED,
    SECONDS,
    900,
    OffProof.WRAP,
)

pytestmark = pytest.mark.timeout(300)  # the first test of a day makes the ten years
Row = tuple[Any, ...]


def curve(seed: int = 1) -> list[Sample]:
    chance = random.Random(seed)
    return [
        Sample(
            t,
            round(3100 - 1750 * (1 - 2.718 ** (-t / 240)) + chance.gauss(0, 3)),
            round(900 + 300 * 2.718 ** (-t / 90) + chance.gauss(0, 3)),
            round(800 + chance.gauss(0, 3)),
        )
        for t in range(SECONDS)
    ]


def fill(path: Path) -> None:
    """A few sessions."""
    with DiaryFile(path) as diary:
        for seed in range(5):
            session = diary.begin(replace(OPENING, number=seed + 1))
            diary.add(session, curve(seed))
            diary.finish(session, CLOSING)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diary.db"


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(bare_connection(tmp_path / "bare.db")) as conn:
        conn.execute(
            "CREATE TABLE live (s INTEGER, t INTEGER, a INTEGER, b INTEGER, c INTEGER, d INTEGER,"
            " PRIMARY KEY (s, t)) STRICT, WITHOUT ROWID"
        )
        conn.execute("CREATE TABLE done (s INTEGER PRIMARY KEY, figures TEXT, blob BLOB) STRICT")
        conn.commit()
        yield conn


def bare_connection(path: Path) -> sqlite3.Connection:
    conn = sqlite3.connect(path)
    for pragma in ("page_size = 16384", "journal_mode = WAL", "synchronous = FULL"):
        conn.execute(f"PRAGMA {pragma}").fetchall()
    return conn


def bare_rows(session: int) -> list[Row]:
    return [(session, s.t_s, s.skin, s.pack, s.target, 0) for s in curve()]


@pytest.mark.benchmark(group="open a small diary and check its migrations")
@pytest.mark.parametrize("way", ["floor", "ours"])
def test_open(benchmark: BenchmarkFixture, path: Path, way: str) -> None:
    fill(path)
    benchmark(opened_and_closed(way), path)


@pytest.mark.benchmark(group="open ten years of diary")
@pytest.mark.parametrize("way", ["floor", "ours"])
def test_open_ten_years(benchmark: BenchmarkFixture, ten_years: Path, way: str) -> None:
    benchmark(opened_and_closed(way), ten_years)


def opened_and_closed(way: str) -> Callable[[Path], None]:
    def bare(path: Path) -> None:
        with closing(bare_connection(path)) as conn:
            conn.execute("SELECT * FROM _sqlite_migrations").fetchall()

    def ours(path: Path) -> None:
        DiaryFile(path).close()

    return ours if way == "ours" else bare


@pytest.mark.benchmark(group="insert one sample, on the disk (wall)")
@pytest.mark.parametrize("way", ["floor", "ours"])
def test_insert(
    benchmark: BenchmarkFixture, path: Path, bare: sqlite3.Connection, way: str
) -> None:
    inserts(benchmark, path, bare, way)


@pytest.mark.benchmark(group="insert one sample, on the disk (CPU)", timer=time.process_time)
@pytest.mark.parametrize("way", ["floor", "ours"])
def test_insert_cpu(
    benchmark: BenchmarkFixture, path: Path, bare: sqlite3.Connection, way: str
) -> None:
    inserts(benchmark, path, bare, way)


def inserts(benchmark: BenchmarkFixture, path: Path, bare: sqlite3.Connection, way: str) -> None:
    seconds = count()
    with DiaryFile(path) as diary:
        session = diary.begin(OPENING)

        def ours() -> None:
            diary.add(session, [Sample(next(seconds), 1500, 900, 800)])

        def floor() -> None:
            bare.execute("INSERT INTO live VALUES (1, ?, 1500, 900, 800, 0)", (next(seconds),))
            bare.commit()

        benchmark.pedantic(  # pyright: ignore[reportUnknownMemberType]
            ours if way == "ours" else floor, rounds=1200, warmup_rounds=20
        )


@pytest.mark.benchmark(group="finish 20 minutes")
@pytest.mark.parametrize("way", ["floor", "ours"])
def test_finish(
    benchmark: BenchmarkFixture, path: Path, bare: sqlite3.Connection, way: str
) -> None:
    samples, sessions = curve(), count(1)
    with DiaryFile(path) as diary:

        def running() -> tuple[tuple[int], dict[str, object]]:
            session = diary.begin(OPENING) if way == "ours" else next(sessions)
            if way == "ours":
                diary.add(session, samples)
            else:
                bare.executemany("INSERT INTO live VALUES (?,?,?,?,?,?)", bare_rows(session))
                bare.commit()
            return (session,), {}

        def ours(session: int) -> None:
            diary.finish(session, CLOSING)

        def floor(session: int) -> None:
            # The packing itself belongs to the floor: it is what finishing is for.
            rows = bare.execute("SELECT * FROM live WHERE s = ? ORDER BY t", (session,)).fetchall()
            blob = packing.pack([Sample(t, a, b, c, bool(d)) for _, t, a, b, c, d in rows])
            bare.execute("INSERT INTO done VALUES (?, '', ?)", (session, blob))
            bare.execute("DELETE FROM live WHERE s = ?", (session,))
            bare.commit()

        benchmark.pedantic(  # pyright: ignore[reportUnknownMemberType]
            ours if way == "ours" else floor, setup=running, rounds=40, warmup_rounds=2
        )


@pytest.mark.benchmark(group="list sessions of ten years")
@pytest.mark.parametrize("limit", [50, SESSIONS])
@pytest.mark.parametrize("way", ["floor", "ours"])
def test_list(
    benchmark: BenchmarkFixture,
    reader: DiaryReading,
    bare_years: sqlite3.Connection,
    way: str,
    limit: int,
) -> None:
    def ours() -> int:
        return len(reader.sessions(limit))

    def floor() -> int:
        sql = "SELECT * FROM sessions ORDER BY id DESC LIMIT ?"
        return len(bare_years.execute(sql, (limit,)).fetchall())

    assert benchmark(ours if way == "ours" else floor) == limit


@pytest.mark.benchmark(group="all that a start is judged by, of ten years")
@pytest.mark.parametrize("way", ["floor", "ours"])
def test_known(
    benchmark: BenchmarkFixture,
    reader: DiaryReading,
    bare_years: sqlite3.Connection,
    now: Moment,
    way: str,
) -> None:
    def ours() -> int:
        return reader.known(now).sessions_count

    def floor() -> int:
        # No index can count a whole diary faster.
        sql = "SELECT count(*) FROM sessions WHERE simulated = 0 AND actual_s > 0"
        return bare_years.execute(sql).fetchone()[0]

    assert benchmark(ours if way == "ours" else floor) == SESSIONS
