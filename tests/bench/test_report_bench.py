"""The report of ten years: read, built, printed. The page a person waits for must come in 2 s.

Its floor is one plain pass over the rows that it counts.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from app.domain.period import last_days
from app.domain.report import Part, Wanted
from app.domain.report_build import build
from app.domain.units import Moment
from storage.reader import DiaryReading
from tests.bench.conftest import LAST, SESSIONS
from ui.paper import PaperSize, pdf
from ui.report_words import document

NOW = Moment(0, (LAST + 1) * 86_400_000, 60)
ALWAYS = (0, 2**62)

# The first test of a day makes the ten years.
pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(300)]


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
def test_floor(benchmark: BenchmarkFixture, ten_years: Path) -> None:
    def rows() -> int:
        with closing(sqlite3.connect(ten_years)) as conn:
            return len(conn.execute("SELECT * FROM sessions ORDER BY id").fetchall())

    assert benchmark(rows) == SESSIONS


@pytest.mark.benchmark(group="a report of ten years of diary")
def test_the_main_page(benchmark: BenchmarkFixture, ten_years: Path) -> None:
    data = timed(benchmark, 3, ten_years, None, frozenset[Part]())
    assert data.startswith(b"%PDF-")


@pytest.mark.benchmark(group="a report of thirty days in ten years of diary")
def test_thirty_days(benchmark: BenchmarkFixture, ten_years: Path) -> None:
    data = timed(benchmark, 5, ten_years, 30, frozenset(Part))
    assert data.startswith(b"%PDF-")


@pytest.mark.benchmark(group="a report of ten years with every session")
def test_every_session(benchmark: BenchmarkFixture, ten_years: Path) -> None:
    data = timed(benchmark, 1, ten_years, None, frozenset(Part))
    assert data.count(b"/Type /Page\n") > 200
