"""What the set-up says and does, and that the lock alone builds an environment that starts."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
OFFER = "coldwrap run --wrap sim --program gel-15 --speed 60"
# What the outer `make test` and the desktop it may run on would lend to the inner commands.
BORROWED = {
    "DISPLAY",
    "MAKEFLAGS",
    "MAKELEVEL",
    "MFLAGS",
    "PYTHONPATH",
    "QT_QPA_PLATFORM",
    "VIRTUAL_ENV",
    "WAYLAND_DISPLAY",
}


def run(folder: Path, *command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command's output and status, run in `folder` without a display."""
    clean = {name: value for name, value in os.environ.items() if name not in BORROWED}
    return subprocess.run(
        command,
        cwd=folder,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A checkout with no more than the set-up reads, and no environment."""
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")
    for name in ("pyproject.toml", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def poor_path(folder: Path, *extra: str) -> str:
    """A PATH with the tools every system has, `extra` that do nothing, and no apt-get or sudo."""
    tools = folder / "tools"
    tools.mkdir()
    for name in ("cat", "cksum", "dirname", "find", "grep", "id", "rm", "sed", "tr", "uname"):
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    for name in extra:
        script(tools / name, "exit 1")
    return str(tools)


def python_without(folder: Path, library: str) -> Path:
    """This Python, on a system that has whatever the set-up looks for except `library`."""
    return script(
        folder / "python",
        f'case "$*" in *{library}*) exit 1 ;; *import_module* | *CDLL*) exit 0 ;; esac\n'
        f'exec {sys.executable} "$@"',
    )


def test_a_python_too_old_is_named_and_another_asked_for(bare: Path) -> None:
    old = script(bare / "old", 'case "$2" in *3,\\ 11*) exit 1 ;; *) echo 3.9 ;; esac')

    said = run(bare, "packaging/bootstrap.sh", "run", PYTHON=str(old))

    assert said.returncode == 1
    assert re.search(r"needs Python 3\.11 or newer; \S+ is 3\.9\.", said.stderr)


def test_without_apt_the_missing_libraries_are_named(bare: Path) -> None:
    python = python_without(bare, "libxcb-cursor.so.0")

    said = run(bare, "packaging/bootstrap.sh", "run", PYTHON=str(python), PATH=poor_path(bare))

    assert said.returncode == 1
    assert "libxcb-cursor.so.0  <-  libxcb-cursor0" in said.stderr
    assert "libxcb-icccm" not in said.stderr
    assert "no apt-get here" in said.stderr


def test_without_root_and_sudo_the_command_for_an_administrator_is_given(bare: Path) -> None:
    python = python_without(bare, "libglib-2.0.so.0")
    path = poor_path(bare, "apt-get", "apt-cache")
    (Path(path) / "id").unlink()
    script(Path(path) / "id", "echo 1000")

    said = run(bare, "packaging/bootstrap.sh", "run", PYTHON=str(python), PATH=path)

    assert said.returncode == 1
    assert "ask an administrator" in said.stderr
    assert "apt-get install libglib2.0-0" in said.stderr


@pytest.mark.parametrize("arguments", [[], ["--diary", "notes.db"]])
def test_without_a_display_the_window_gives_way_to_an_offer(
    bare: Path, arguments: list[str]
) -> None:
    script(bare / ".venv" / "bin" / "python", "echo started")

    said = run(bare, "packaging/run.sh", *arguments)

    assert said.returncode == 0
    assert "no display" in said.stdout
    assert OFFER in said.stdout
    assert "started" not in said.stdout


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["sessions"], {}),
        (["--diary", "a b.db"], {"DISPLAY": ":0"}),
        ([], {"WAYLAND_DISPLAY": "w"}),
    ],
)
def test_what_can_start_is_started_with_its_arguments(
    bare: Path, arguments: list[str], environment: dict[str, str]
) -> None:
    script(bare / ".venv" / "bin" / "python", 'for a in "$@"; do echo "<$a>"; done; exit 3')

    said = run(bare, "packaging/run.sh", *arguments, **environment)

    assert said.stdout.split("\n")[:-1] == ["<-m>", "<app>", *(f"<{a}>" for a in arguments)]
    assert said.returncode == 3


def locked_here() -> set[str]:
    """Name and version of each package that the runtime lock has for this Python and platform."""
    text = (ROOT / "requirements.lock").read_text()
    lines = [line.removesuffix("\\") for line in text.splitlines() if re.match(r"\w", line)]
    pins = [Requirement(line) for line in lines]
    return {f"{p.name}{p.specifier}" for p in pins if p.marker is None or p.marker.evaluate()}


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(
    not (shutil.which("git") and (ROOT / ".git").exists()), reason="needs a clone to clone from"
)
def test_a_fresh_clone_builds_itself_from_the_lock_and_starts(tmp_path: Path) -> None:
    clone, elsewhere = tmp_path / "fresh clone", tmp_path / "elsewhere"
    elsewhere.mkdir()
    made = run(tmp_path, "git", "clone", "--quiet", ROOT, clone)
    assert made.returncode == 0, made.stderr

    first = run(clone, "make", "run")
    assert first.returncode == 0, first.stderr
    assert OFFER in first.stdout

    binaries = clone / ".venv" / "bin"
    frozen = run(clone, binaries / "uv", "pip", "freeze", "--exclude-editable")
    assert set(frozen.stdout.split()) == locked_here()
    assert list(clone.glob(".venv/lib/*/site-packages/pyqtgraph/__pycache__/__init__.*.pyc"))

    version = run(elsewhere, binaries / "coldwrap", "--version")
    assert version.returncode == 0, version.stderr
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] in (
        version.stdout
    )
    usage = run(clone, binaries / "python", "-m", "app", "--help")
    assert usage.returncode == 0, usage.stderr
    assert "Usage:" in usage.stdout

    second = run(clone, "make", "run")
    assert (second.returncode, second.stderr) == (0, "")
