"""Many people's files looked into: how long each takes, beside one plain pass over its bytes."""

import hashlib
from pathlib import Path
from typing import cast

import pytest
from click.testing import CliRunner
from pytest_benchmark.fixture import BenchmarkFixture

from app.cli import main
from app.reviewing import files_in, review

PEOPLE = 30
ROOM_S = 0.25
"""Seconds that a file may take: 300 of them in a little over a minute, on a slow computer."""

pytestmark = [pytest.mark.benchmark(group="thirty people of 36 days"), pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("people")
    asked = ["sample", "--people", str(PEOPLE), "--to", str(made)]
    assert CliRunner().invoke(main, asked).exit_code == 0
    return made


def test_floor(benchmark: BenchmarkFixture, folder: Path) -> None:
    def read() -> list[bytes]:
        return [hashlib.sha256(path.read_bytes()).digest() for path in files_in(folder)]

    assert len(cast("list[bytes]", benchmark(read))) == PEOPLE


def test_every_line(benchmark: BenchmarkFixture, folder: Path) -> None:
    paths = files_in(folder)
    lines = benchmark.pedantic(lambda: list(review(paths)), rounds=2)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    assert [line.fault for line in lines] == [None] * PEOPLE  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
    stats = benchmark.stats
    assert stats is None or stats["min"] / PEOPLE < ROOM_S
