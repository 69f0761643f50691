"""Ten years of somebody who does not exist, made once and kept for the next run."""

import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.units import Moment
from app.sampling.person import SamplePerson
from storage.reader import DiaryReading
from storage.sample import write_sample

ROOT = Path(__file__).parents[2]
LAST = 20_777
"""The sample's last day, 20 November 2026."""
DAYS = 3650
SESSIONS = 3 * DAYS


def _recipe() -> str:
    """What a sample is made by: with any of it another, an older one says nothing."""
    digest = hashlib.sha256()
    for pattern in ("app/sampling/*.py", "storage/*schema.py", "storage/packing.py"):
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@pytest.fixture(scope="session")
def ten_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample, that a test may open as it likes."""
    kept = Path(tempfile.gettempdir()) / f"coldwrap-ten-years-{_recipe()}.db"
    if not kept.exists():
        made = tmp_path_factory.mktemp("made") / "diary.db"
        person = SamplePerson(1, LAST - DAYS + 1, LAST, "Sample person")
        for _ in write_sample(made, person.told(), person.days()):
            pass
        shutil.move(made, kept)
    copy = tmp_path_factory.mktemp("years") / "diary.db"
    shutil.copyfile(kept, copy)
    return copy


@pytest.fixture
def now() -> Moment:
    """Noon after the last of the ten years."""
    return Moment(0, (LAST + 1) * 86_400_000 + 11 * 3_600_000, 60)


@pytest.fixture
def reader(ten_years: Path) -> Iterator[DiaryReading]:
    with DiaryReading(ten_years) as opened:
        yield opened


@pytest.fixture
def bare_years(ten_years: Path) -> Iterator[sqlite3.Connection]:
    """The same file with nothing around it."""
    with closing(sqlite3.connect(ten_years)) as conn:
        yield conn
