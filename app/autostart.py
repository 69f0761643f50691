"""Starting the app when the person logs in: where each system keeps what it starts.

Linux's way is tried by tests in a folder of their own. The ways of Windows and macOS are written
after their makers' documents and were never run.
"""

import os
import shlex
import sys
from pathlib import Path
from typing import Protocol

from app.domain.faults import Fault, FaultCode

NAME = "coldwrap"
QUIETLY = "--beside-the-clock"
"""Opens no window where the person lets the app stay beside the clock."""


class Autostart(Protocol):
    """What the system starts at log-in."""

    @property
    def on(self) -> bool:
        """Whether the app is among it."""
        ...

    def switch(self, *, on: bool) -> None:
        """Put the app there, or take it away. Fault FILE_UNREACHABLE where that cannot be."""
        ...


def command() -> list[str]:
    """How this very app is started: the interpreter and package that run now."""
    return [sys.executable, "-m", "app", QUIETLY]


def autostart(platform: str = sys.platform) -> Autostart:
    """This system's way."""
    if platform == "win32":
        return RunKey()
    if platform == "darwin":
        return StartFile(Path.home() / "Library" / "LaunchAgents" / f"{NAME}.plist", _agent())
    config = os.environ.get("XDG_CONFIG_HOME") or ""
    # The specification: a path that is not absolute is to be ignored.
    home = Path(config) if Path(config).is_absolute() else Path.home() / ".config"
    return StartFile(home / "autostart" / f"{NAME}.desktop", _entry())


class StartFile:
    """A file that is there or is not: freedesktop.org's Desktop Application Autostart
    Specification 0.5, and launchd's agents on macOS."""

    def __init__(self, path: Path, content: bytes) -> None:
        self.path = path
        self._content = content

    @property
    def on(self) -> bool:
        """Whether the file is there, and starts this very app."""
        try:
            return self.path.read_bytes() == self._content
        except OSError:
            return False

    def switch(self, *, on: bool) -> None:
        """Write or delete it. Fault FILE_UNREACHABLE where that cannot be."""
        try:
            if on:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self.path.write_bytes(self._content)
            else:
                self.path.unlink(missing_ok=True)
        except OSError as error:
            raise Fault(FaultCode.FILE_UNREACHABLE, f"{self.path}: {error}") from error


def _entry() -> bytes:
    """A desktop entry; its Exec line quotes as the Desktop Entry Specification 1.5 says."""
    words = " ".join(_quoted(word) for word in command())
    lines = ("[Desktop Entry]", "Type=Application", "Name=Coldwrap", f"Exec={words}")
    return "\n".join((*lines, "Terminal=false", "")).encode()


def _quoted(word: str) -> str:
    """One argument of an Exec line: a percent sign twice, the rest in double quotes if it needs
    them, in which quotes, backticks, dollars and backslashes are escaped, and each backslash once
    more as in every string of a desktop entry."""
    word = word.replace("%", "%%")
    if word == shlex.quote(word):
        return word
    escaped = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    return '"{}"'.format(escaped.replace("\\", "\\\\"))


def _agent() -> bytes:
    """A launchd agent that starts the app once at log-in."""
    import plistlib  # noqa: PLC0415 - macOS alone needs it

    agent = {"Label": NAME, "ProgramArguments": command(), "RunAtLoad": True}
    return plistlib.dumps(agent)


class RunKey:
    """A value of the person's own Run key in the registry of Windows."""

    KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

    @property
    def on(self) -> bool:
        """Whether the value is there, and starts this very app."""
        import winreg  # noqa: PLC0415 - Windows alone has it

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self.KEY) as key:  # type: ignore[attr-defined]
                value, _ = winreg.QueryValueEx(key, NAME)  # type: ignore[attr-defined]
        except OSError:
            return False
        return bool(value == self._line())

    def switch(self, *, on: bool) -> None:
        """Set or delete it. Fault FILE_UNREACHABLE where that cannot be."""
        import winreg  # noqa: PLC0415 - Windows alone has it

        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self.KEY) as key:  # type: ignore[attr-defined]
                if on:
                    winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, self._line())  # type: ignore[attr-defined]
                else:
                    winreg.DeleteValue(key, NAME)  # type: ignore[attr-defined]
        except FileNotFoundError:
            return
        except OSError as error:
            raise Fault(FaultCode.FILE_UNREACHABLE, f"{self.KEY}: {error}") from error

    def _line(self) -> str:
        import subprocess  # noqa: PLC0415 - knows how Windows quotes

        return subprocess.list2cmdline(command())
