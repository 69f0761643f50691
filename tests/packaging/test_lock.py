"""The lock matches pyproject.toml, and the check of that notices when it does not."""

import runpy
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")

check = cast(
    Callable[[Path], list[str]], runpy.run_path(str(ROOT / "packaging" / "lock.py"))["check"]
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with what the check reads, for a test to spoil."""
    for name in ("pyproject.toml", *LOCKS):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_the_committed_lock_matches() -> None:
    assert check(ROOT) == []


def test_a_changed_bound_is_noticed(copy: Path) -> None:
    spoil(copy / "pyproject.toml", "bleak>=3.1,<4", "bleak>=3.0,<4")

    assert sorted(check(copy)) == [
        f"{name} was made from other requirements: run `make lock`" for name in sorted(LOCKS)
    ]


def test_a_pin_outside_its_bound_is_noticed_even_under_the_right_heading(copy: Path) -> None:
    for name in LOCKS:
        spoil(copy / name, "pyside6-essentials==6.11", "pyside6-essentials==6.12")

    (first, *_) = check(copy)
    assert "PySide6-Essentials" in first
    assert "6.12" in first


def test_a_missing_package_is_noticed(copy: Path) -> None:
    spoil(copy / "requirements.lock", "\nbleak==", "\nbleach==")

    assert any("bleak" in line and "locked as nothing" in line for line in check(copy))


def test_a_runtime_pin_the_tests_do_not_run_with_is_noticed(copy: Path) -> None:
    spoil(copy / "requirements.lock", "\nqtpy==", "\nqtpy==0.")

    assert [line for line in check(copy) if "qtpy" in line]


def test_a_pin_without_hashes_is_noticed(copy: Path) -> None:
    text = (copy / "requirements.lock").read_text()
    start = text.index(" \\\n    --hash", text.index("\nbleak=="))
    end = text.index("\nclick==")
    (copy / "requirements.lock").write_text(text[:start] + text[end:])

    assert check(copy) == ["requirements.lock: bleak has no hash"]


def test_an_address_is_noticed(copy: Path) -> None:
    with (copy / "requirements.lock").open("a") as lock:
        lock.write("# from https://example.invalid/simple\n")

    assert [line for line in check(copy) if "names an address" in line]
