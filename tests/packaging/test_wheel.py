"""The wheel, which `uv tool install` and pipx install from, holds all four rooms and no more."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("app", "ble", "storage", "ui")


@pytest.fixture
def wheel(tmp_path: Path) -> ZipFile:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = tmp_path.glob("coldwrap-*.whl")
    return ZipFile(built)


def test_the_wheel_holds_every_file_of_the_rooms(wheel: ZipFile) -> None:
    files = (path for room in ROOMS for path in (ROOT / room).rglob("*") if path.is_file())
    ours = {str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts}

    with wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert held == ours


def test_the_wheel_brings_the_command(wheel: ZipFile) -> None:
    with wheel:
        (entry,) = (name for name in wheel.namelist() if name.endswith("/entry_points.txt"))
        text = wheel.read(entry).decode()

    assert "coldwrap = app.cli:main" in text
