"""Ten years of diary beside the bare SQLite query of the same rows; each pair is one group.

Goals (floors 8): load a session 5 ms, a summary of ten years 50 ms, the file 35 MB and the diary,
memory 200 MB. What a finger waits for (a page of the timeline, a search, a month) is to be there
before the next frame: 16 ms. No limit is asserted; the figures are read from `make bench`.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from app.domain.body import Region
from app.domain.entry_kind import EntryKind
from app.domain.period import Period
from app.domain.timeline import Filter, Place
from app.domain.units import Moment
from storage import packing
from storage.reader import DiaryReading
from tests.bench.conftest import LAST, ROOT, SESSIONS

pytestmark = pytest.mark.timeout(300)  # the first test of a day makes the ten years
WAYS = pytest.mark.parametrize("way", ["floor", "ours"])
PAGE = 50
MIDDLE = Place((LAST - 1800) * 86_400_000, "session", 5000)
MONTH = Period(LAST - 30, LAST)

_NEWEST = """
    SELECT * FROM (SELECT id, began_wall_ms AS at FROM sessions ORDER BY at DESC LIMIT 50)
    UNION ALL SELECT * FROM (SELECT id, at_wall_ms AS at FROM entries ORDER BY at DESC LIMIT 50)
    ORDER BY at DESC LIMIT 50
"""
_SEARCH = """
    SELECT rowid, words FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50
"""
Ask = Callable[[], object]


def pair(benchmark: BenchmarkFixture, way: str, ours: Ask, floor: Ask) -> Any:
    return cast("Any", benchmark)(ours if way == "ours" else floor)


@pytest.mark.benchmark(group="timeline: a page of everything")
@pytest.mark.parametrize("before", [None, MIDDLE], ids=["newest", "next"])
@WAYS
def test_page(
    benchmark: BenchmarkFixture,
    reader: DiaryReading,
    bare_years: sqlite3.Connection,
    before: Place | None,
    way: str,
) -> None:
    found = pair(
        benchmark,
        way,
        lambda: reader.timeline(Filter(), PAGE, before),
        lambda: bare_years.execute(_NEWEST).fetchall(),
    )
    assert len(found) == PAGE


@pytest.mark.benchmark(group="timeline: a search")
@pytest.mark.parametrize("word", ["blue", "walk", "kingfisher", "market wal", "xyzzy"])
@WAYS
def test_search(
    benchmark: BenchmarkFixture,
    reader: DiaryReading,
    bare_years: sqlite3.Connection,
    word: str,
    way: str,
) -> None:
    match = " ".join(f'"{each}"*' for each in word.split())
    found = pair(
        benchmark,
        way,
        lambda: reader.timeline(Filter(words=word), PAGE),
        lambda: bare_years.execute(_SEARCH, (match,)).fetchall(),
    )
    assert bool(found) is (word != "xyzzy")


@pytest.mark.benchmark(group="timeline: a filter")
@pytest.mark.parametrize(
    "wanted",
    [
        Filter(regions=frozenset({Region.LOWER_BACK})),
        Filter(regions=frozenset({Region.SHOULDER_RIGHT})),
        Filter(sessions=False, cares=False, harms=False, kinds=frozenset({EntryKind.SCORE})),
        Filter(devices=frozenset({"Kitchen timer"})),
        Filter(tags=frozenset({"walk"})),
        Filter(period=Period(LAST - 2000, LAST - 1970)),
        Filter(binned=True),
    ],
    ids=["many places", "few places", "kind", "device", "tag", "month", "bin"],
)
def test_filter(benchmark: BenchmarkFixture, reader: DiaryReading, wanted: Filter) -> None:
    found = cast("Any", benchmark)(lambda: reader.timeline(wanted, PAGE))
    assert found or wanted.binned


@pytest.mark.benchmark(group="calendar: a month")
@WAYS
def test_month(
    benchmark: BenchmarkFixture, reader: DiaryReading, bare_years: sqlite3.Connection, way: str
) -> None:
    since_ms, until_ms = MONTH.window
    sql = (
        "SELECT began_wall_ms / 86400000 AS day, count(*) FROM sessions"
        " WHERE began_wall_ms BETWEEN ? AND ? GROUP BY day"
    )
    found = pair(
        benchmark,
        way,
        lambda: reader.days(MONTH),
        lambda: bare_years.execute(sql, (since_ms, until_ms)).fetchall(),
    )
    assert len(found) >= 31


@pytest.mark.benchmark(group="the newest thirty sessions")
@WAYS
def test_thirty(
    benchmark: BenchmarkFixture, reader: DiaryReading, bare_years: sqlite3.Connection, way: str
) -> None:
    sql = "SELECT * FROM sessions ORDER BY id DESC LIMIT 30"
    found = pair(
        benchmark, way, lambda: reader.sessions(30), lambda: bare_years.execute(sql).fetchall()
    )
    assert len(found) == 30


@pytest.mark.benchmark(group="one session with its curve")
@WAYS
def test_session(
    benchmark: BenchmarkFixture, reader: DiaryReading, bare_years: sqlite3.Connection, way: str
) -> None:
    numbers = count(5, 7)

    def ours() -> int:
        page = reader.session(next(numbers) % SESSIONS + 1)
        return len(page.samples) if page else 0

    def floor() -> int:
        sql = "SELECT packed FROM curves WHERE session_id = ?"
        found = bare_years.execute(sql, (next(numbers) % SESSIONS + 1,)).fetchone()
        return len(packing.unpack(found[0])) if found else 0

    pair(benchmark, way, ours, floor)


@pytest.mark.benchmark(group="ten years in summary, for trends")
@WAYS
def test_trends(
    benchmark: BenchmarkFixture, reader: DiaryReading, bare_years: sqlite3.Connection, way: str
) -> None:
    """Its floor reads the rows of all sessions and nothing of what was said."""
    sql = "SELECT * FROM sessions"

    def floor() -> int:
        return len(bare_years.execute(sql).fetchall())

    assert pair(benchmark, way, lambda: len(reader.past().runs), floor) == SESSIONS


@pytest.mark.benchmark(group="ten years for a report")
@WAYS
def test_material(
    benchmark: BenchmarkFixture, reader: DiaryReading, bare_years: sqlite3.Connection, way: str
) -> None:
    """Its floor reads the rows of sessions, ratings and answers."""
    tables = ("sessions", "ratings", "after_answers")

    def floor() -> int:
        read = [bare_years.execute(f"SELECT * FROM {table}").fetchall() for table in tables]
        return len(read[0])

    def ours() -> int:
        return len(reader.material(0, 2**62, 12).sessions)

    assert pair(benchmark, way, ours, floor) == SESSIONS


@pytest.mark.benchmark(group="what a start is judged by, and the ledger")
@pytest.mark.parametrize("what", ["known", "doses", "aftermaths", "medicines", "next_undo"])
def test_small(benchmark: BenchmarkFixture, reader: DiaryReading, now: Moment, what: str) -> None:
    asks: dict[str, Ask] = {
        "known": lambda: reader.known(now),
        "doses": lambda: reader.doses(0),
        "aftermaths": lambda: reader.aftermaths(now),
        "medicines": reader.medicines,
        "next_undo": reader.next_undo,
    }
    cast("Any", benchmark)(asks[what])


@pytest.mark.benchmark(group="size")
def test_size(benchmark: BenchmarkFixture, ten_years: Path, bare_years: sqlite3.Connection) -> None:
    """Bytes of a session: its curve, its log and its row, and with all that was said beside it."""
    sql = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name"
    pages: dict[str, int] = cast("Any", benchmark).pedantic(
        lambda: dict(bare_years.execute(sql)), rounds=1
    )
    figures = {
        "file_mb": ten_years.stat().st_size / 1e6,
        "curve_bytes": pages["curves"] / SESSIONS,
        "session_bytes": sum(
            pages[name] for name in ("curves", "log", "log_of_session", "sessions")
        )
        / SESSIONS,
        "search_mb": sum(size for name, size in pages.items() if name.startswith("search")) / 1e6,
    }
    note(benchmark, figures)


def note(benchmark: BenchmarkFixture, figures: dict[str, float]) -> None:
    rounded = {name: round(value, 3) for name, value in figures.items()}
    cast("Any", benchmark).extra_info.update(rounded)
    print(rounded)  # noqa: T201 - a bench speaks


@pytest.mark.benchmark(group="the window with ten years")
def test_window(benchmark: BenchmarkFixture, ten_years: Path) -> None:
    """A process of its own: each place opened, the timeline scrolled, words searched. Its memory,
    and the longest time for which no frame could come."""

    def walk() -> dict[str, float]:
        ended = subprocess.run(
            [sys.executable, str(Path(__file__).with_name("scale_child.py")), str(ten_years)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return cast("dict[str, float]", json.loads(ended.stdout))

    note(benchmark, cast("Any", benchmark).pedantic(walk, rounds=1))


@pytest.mark.benchmark(group="a sample")
def test_making(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """A tenth of the ten years, as a process of its own: its time, and the most memory it took."""
    seeds = random.Random(1)

    def make() -> dict[str, float]:
        path = tmp_path / f"{seeds.random()}.db"
        code = (
            "from app.cli import main;"
            f"main(['sample', '--years', '1', '--diary', {str(path)!r}], standalone_mode=False)"
        )
        ended = subprocess.run(
            [sys.executable, "-c", _MEASURED.format(code=code)],
            cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
        return cast("dict[str, float]", json.loads(ended.stdout.splitlines()[-1]))

    note(benchmark, cast("Any", benchmark).pedantic(make, rounds=1))


_MEASURED = """
import json, time
try:
    {code}
except SystemExit:
    pass
lines = open("/proc/self/status").read().splitlines()
peak = next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
print(json.dumps({{"year_cpu_s": time.process_time(), "peak_mb": peak}}))
"""
"""Not `ru_maxrss`: that begins with the size of the process that forked."""
