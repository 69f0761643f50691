"""`coldwrap doctor`: the check at the command line, its bundle, and what both windows share."""

import asyncio
import getpass
import os
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from app.bundle import LOG_CHARACTERS, Bundle, make_bundle
from app.domain.checkup import Check
from app.domain.diary import KnownDevice
from app.domain.faults import Fault
from app.logs import place
from app.setting import Setting
from app.versions import about
from ble.doctor import SCAN_S, examine, here
from ble.scan import Air
from storage.diary import DiaryFile


async def examined(
    air: Air, seconds: float = SCAN_S, tell: Callable[[Check], None] = lambda _: None
) -> tuple[Check, ...]:
    """Every finding; each is told as it comes."""
    checks: list[Check] = []
    async for check in examine(air, here(os.environ), seconds):
        checks.append(check)
        tell(check)
    return tuple(checks)


def checked(seconds: float, tell: Callable[[Check], None]) -> tuple[Check, ...]:
    """The same, on a loop of its own."""

    async def work() -> tuple[Check, ...]:
        return await examined(Air(), seconds, tell)

    return asyncio.run(work())


def bundled(setting: Setting, checks: Sequence[Check], ring: str = "") -> Bundle:
    """The support bundle of this computer; `ring` is what the running app logged."""
    log = "\n".join([written(place(setting.diary)), ring])
    return make_bundle(about(), checks, known(setting.path), log, persons())


def written(path: Path) -> str:
    """The end of a log file; nothing where there is none."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - LOG_CHARACTERS))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""


def known(diary: Path) -> tuple[KnownDevice, ...]:
    """The devices that the diary knows; none where it cannot be read."""
    if not diary.exists():
        return ()
    try:
        with DiaryFile(diary) as file:
            return file.devices()
    except Fault:
        return ()


def persons() -> dict[str, str]:
    """What names the person and this computer, with a stand-in for each."""
    named = {str(Path.home()): "~", socket.gethostname(): "<computer>"}
    with suppress(OSError, KeyError, ImportError):
        named[getpass.getuser()] = "<person>"
    return {text: stand_in for text, stand_in in named.items() if len(text) > 2}


def advice(check: Check) -> tuple[str, str]:
    """What was looked at and what to do about it, for the terminal. Where Qt itself is what does
    not work, the codes."""
    try:
        from ui import words_doctor  # noqa: PLC0415 - the doctor works where Qt does not
    except ImportError:
        return check.part.value, (check.trouble or "")
    return words_doctor.part(check.part), words_doctor.fix(check, sys.platform)
