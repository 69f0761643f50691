"""Starting at log-in: the desktop entry in a folder of its own, and what the others would write."""

import configparser
import plistlib
import shlex
import sys
from pathlib import Path

import pytest

from app.autostart import QUIETLY, StartFile, autostart, command
from app.cli import main
from app.domain.faults import Fault, FaultCode


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def test_on_and_off_is_a_file_in_the_autostart_folder(config: Path) -> None:
    entry = config / "autostart" / "coldwrap.desktop"
    at_login = autostart("linux")
    assert not at_login.on
    at_login.switch(on=True)
    assert at_login.on
    assert autostart("linux").on
    assert entry.is_file()
    at_login.switch(on=False)
    at_login.switch(on=False)
    assert not at_login.on
    assert not entry.exists()


def test_the_entry_starts_this_very_app_quietly(config: Path) -> None:
    autostart("linux").switch(on=True)
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(config / "autostart" / "coldwrap.desktop", encoding="utf-8")
    entry = parsed["Desktop Entry"]
    assert (entry["Type"], entry["Name"], entry["Terminal"]) == ("Application", "Coldwrap", "false")
    assert shlex.split(entry["Exec"]) == [sys.executable, "-m", "app", QUIETLY]
    assert QUIETLY in {option for each in main.params for option in each.opts}


@pytest.mark.parametrize(
    ("python", "line"),
    [
        ("/opt/cold wrap/python", '"/opt/cold wrap/python"'),
        ("/opt/100%/python", "/opt/100%%/python"),
        ("/opt/$a`b/python", r'"/opt/\\$a\\`b/python"'),
    ],
)
def test_a_path_with_odd_letters_is_quoted_as_entries_are(
    config: Path, monkeypatch: pytest.MonkeyPatch, python: str, line: str
) -> None:
    monkeypatch.setattr(sys, "executable", python)
    autostart("linux").switch(on=True)
    text = (config / "autostart" / "coldwrap.desktop").read_text(encoding="utf-8")
    assert f"Exec={line} -m app" in text


def test_an_entry_of_another_installation_is_not_on(config: Path) -> None:
    folder = config / "autostart"
    folder.mkdir()
    (folder / "coldwrap.desktop").write_text("[Desktop Entry]\nExec=/elsewhere/coldwrap\n")
    assert not autostart("linux").on


def test_a_folder_that_cannot_be_is_told(config: Path) -> None:
    (config / "autostart").write_text("a file")
    with pytest.raises(Fault) as refused:
        autostart("linux").switch(on=True)
    assert refused.value.code is FaultCode.FILE_UNREACHABLE


def test_a_config_folder_that_is_not_absolute_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "config")
    monkeypatch.setenv("HOME", str(tmp_path))
    at_login = autostart("linux")
    assert isinstance(at_login, StartFile)
    assert at_login.path == tmp_path / ".config" / "autostart" / "coldwrap.desktop"


def test_the_agent_for_macos_reads_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its form alone: it was never run there."""
    monkeypatch.setenv("HOME", str(tmp_path))
    at_login = autostart("darwin")
    at_login.switch(on=True)
    assert isinstance(at_login, StartFile)
    agent = plistlib.loads(at_login.path.read_bytes())
    assert agent == {"Label": "coldwrap", "ProgramArguments": command(), "RunAtLoad": True}
    assert at_login.path.parent == tmp_path / "Library" / "LaunchAgents"
