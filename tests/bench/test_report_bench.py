"""The report of ten years: read, built, printed. The page a person waits for must come in 2 s.

Its floor is one plain pass over the rows that it counts.
"""

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from app.domain.material import last_days
from app.domain.report import Part, Wanted
from app.domain.report_build import build
from app.domain.units import Moment
from storage.reader import DiaryReading
from tests.bench.test_diary_bench import BEGAN, TEN_YEARS, fill
from ui.paper import PaperSize, pdf
from ui.report_words import document

EVERY_MS = 28_800_000
NOW = Moment(0, BEGAN.wall_ms + (TEN_YEARS + 3) * EVERY_MS, 60)
ALWAYS = (0, 2**62)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def spread(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten years with three sessions on every day."""
    path, chance = tmp_path_factory.mktemp("report") / "diary.db", random.Random(1)
    fill(path, TEN_YEARS)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute(
            "UPDATE sessions SET began_wall_ms = began_wall_ms + id * ?1,"
            " ended_wall_ms = ended_wall_ms + id * ?1",
            (EVERY_MS,),
        )
        conn.create_function("score", 0, lambda: chance.randrange(2, 10))
        conn.execute("UPDATE ratings SET at_wall_ms = at_wall_ms + session_id * ?", (EVERY_MS,))
        conn.execute("UPDATE ratings SET score = score() WHERE timing = 'before'")
        conn.commit()
    return path


def printed(path: Path, days: int | None, parts: frozenset[Part]) -> bytes:
    period = last_days(days, NOW) if days else None
    window = (period.previous.window[0], period.window[1]) if period else ALWAYS
    with DiaryReading(path) as reader:
        material = reader.material(*window, 12)
    report = build(material, period, NOW, "0.1.0", Wanted(parts=parts))
    return pdf(document(report), PaperSize.A4)


def timed(benchmark: BenchmarkFixture, rounds: int, *asked: Any) -> bytes:
    return cast(
        "bytes",
        benchmark.pedantic(printed, asked, rounds=rounds),  # pyright: ignore[reportUnknownMemberType]
    )


@pytest.mark.benchmark(group="a report of ten years of diary")
def test_floor(benchmark: BenchmarkFixture, spread: Path) -> None:
    def rows() -> int:
        with closing(sqlite3.connect(spread)) as conn:
            return len(conn.execute("SELECT * FROM sessions ORDER BY id").fetchall())

    assert benchmark(rows) == TEN_YEARS


@pytest.mark.benchmark(group="a report of ten years of diary")
def test_the_main_page(benchmark: BenchmarkFixture, spread: Path) -> None:
    data = timed(benchmark, 3, spread, None, frozenset[Part]())
    assert data.startswith(b"%PDF-")


@pytest.mark.benchmark(group="a report of thirty days in ten years of diary")
def test_thirty_days(benchmark: BenchmarkFixture, spread: Path) -> None:
    data = timed(benchmark, 5, spread, 30, frozenset(Part))
    assert data.startswith(b"%PDF-")


@pytest.mark.benchmark(group="a report of ten years with every session")
def test_every_session(benchmark: BenchmarkFixture, spread: Path) -> None:
    data = timed(benchmark, 1, spread, None, frozenset(Part))
    assert data.count(b"/Type /Page\n") > 200
