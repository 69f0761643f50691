"""A diary that fills every table, made once."""

import shutil
from pathlib import Path

import pytest

from tests.full_diary import fill


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "d.db"
    fill(path)
    return path


@pytest.fixture
def diary(filled: Path, tmp_path: Path) -> Path:
    shutil.copy(filled, tmp_path / "d.db")
    return tmp_path / "d.db"
