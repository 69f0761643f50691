"""The Bluetooth doctor: looks at everything between this app and a wrap, and says what is wrong.

It asks what the app itself asks, by the same calls, and works where there is no D-Bus at all.
"""

import asyncio
import contextlib
import re
import sys
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version, release, win32_ver

from app.domain.checkup import Check, Level, Part, Trouble
from app.domain.faults import Fault, FaultCode
from ble.scan import Advert, Air

SCAN_S = 5.0
"""How long it listens. Phones, watches and televisions advertise every second or so."""
CALL_S = 3.0
BLUEZ_FROM = (5, 55)
"""The oldest BlueZ that bleak 3 works with."""
BLEAK_FROM = (3, 1)
"""Before that, subscriptions broke devices (devices.md 4.1)."""
WINDOWS_FROM = 22000
"""Windows 11, the oldest that bleak 3.1 is made for."""

_OF_FAULT = {
    FaultCode.NO_BLUETOOTH: Trouble.NO_ADAPTER,
    FaultCode.BLUETOOTH_OFF: Trouble.ADAPTER_OFF,
    FaultCode.BLUETOOTH_DENIED: Trouble.DENIED,
    FaultCode.RADIO_BUSY: Trouble.SCAN_BUSY,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the app runs in. `root` stands for `/`."""

    platform: str = sys.platform
    root: Path = Path("/")
    environ: Mapping[str, str] = field(default_factory=dict[str, str])
    windows_build: int = 0


def here(environ: Mapping[str, str]) -> Surroundings:
    """This computer."""
    number = win32_ver()[1].rpartition(".")[2]
    return Surroundings(environ=environ, windows_build=int(number) if number.isdigit() else 0)


async def examine(air: Air, around: Surroundings, seconds: float = SCAN_S) -> AsyncIterator[Check]:
    """Each part as it has been looked at. After the first that fails nothing is scanned."""
    fine = True
    for check in (_system(around), _versions(), _sandbox(around)):
        fine = fine and check.level is not Level.FAIL
        yield check
    if around.platform == "linux":
        for looked in (await _service(), await _bluez(), _switches(around)):
            fine = fine and looked.level is not Level.FAIL
            yield looked
    if fine:
        adapter = await _adapter(air)
        yield adapter
        if adapter.level is Level.OK:
            yield await _scan(air, seconds)


def _system(around: Surroundings) -> Check:
    detail = f"{around.platform} {release()}"
    old = around.platform == "win32" and around.windows_build < WINDOWS_FROM
    if old:
        return Check(Part.SYSTEM, Level.WARN, Trouble.OLD_SYSTEM, detail)
    return Check(Part.SYSTEM, Level.OK, detail=detail)


def _versions() -> Check:
    bleak, qt = _version_of("bleak"), _version_of("PySide6-Essentials")
    detail = f"Python {python_version()}, bleak {bleak}, Qt {qt}"
    if _numbers(bleak) < BLEAK_FROM:
        return Check(Part.VERSIONS, Level.FAIL, Trouble.OLD_BLEAK, detail)
    return Check(Part.VERSIONS, Level.OK, detail=detail)


def _sandbox(around: Surroundings) -> Check:
    """A sandbox may hide the service; only what follows tells whether it does."""
    kind = "Snap" if "SNAP" in around.environ else ""
    kind = "Flatpak" if (around.root / ".flatpak-info").exists() else kind
    if kind:
        return Check(Part.SANDBOX, Level.WARN, Trouble.SANDBOXED, kind)
    return Check(Part.SANDBOX, Level.OK)


async def _service() -> Check:
    """Whether BlueZ is on the bus, and speaks to us."""
    from ble.bus import ask_bluez  # noqa: PLC0415 - dbus-fast is there on Linux only

    try:
        async with asyncio.timeout(CALL_S):
            trouble, detail = await ask_bluez()
    except TimeoutError:
        trouble, detail = Trouble.SERVICE_SILENT, f"no answer in {CALL_S:g} s"
    return Check(Part.SERVICE, Level.FAIL if trouble else Level.OK, trouble, detail)


async def _bluez() -> Check:
    said = await _said_by("bluetoothctl", "--version")
    numbers = _numbers(said)
    if not numbers:
        return Check(Part.BLUEZ, Level.WARN, Trouble.BLUEZ_UNKNOWN)
    detail = ".".join(map(str, numbers))
    if numbers < BLUEZ_FROM:
        return Check(Part.BLUEZ, Level.FAIL, Trouble.BLUEZ_OLD, detail)
    return Check(Part.BLUEZ, Level.OK, detail=detail)


async def _said_by(*command: str) -> str:
    """What a command prints; nothing where it is not there or takes too long."""
    with contextlib.suppress(OSError, TimeoutError):
        process = await asyncio.create_subprocess_exec(
            *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            async with asyncio.timeout(CALL_S):
                return (await process.communicate())[0].decode("utf-8", "replace")
        finally:
            if process.returncode is None:
                process.kill()
    return ""


def _switches(around: Surroundings) -> Check:
    blocked: dict[str, bool] = {"hard": False, "soft": False}
    for switch in sorted((around.root / "sys/class/rfkill").glob("*")):
        if _read(switch / "type") == "bluetooth":
            for kind in blocked:
                blocked[kind] |= _read(switch / kind) == "1"
    if blocked["hard"]:
        return Check(Part.SWITCHES, Level.FAIL, Trouble.HARD_BLOCKED)
    if blocked["soft"]:
        return Check(Part.SWITCHES, Level.FAIL, Trouble.SOFT_BLOCKED)
    return Check(Part.SWITCHES, Level.OK)


async def _adapter(air: Air) -> Check:
    try:
        await air.check()
    except Fault as fault:
        trouble = _OF_FAULT.get(fault.code, Trouble.NO_ADAPTER)
        return Check(Part.ADAPTER, Level.FAIL, trouble, fault.detail)
    return Check(Part.ADAPTER, Level.OK)


async def _scan(air: Air, seconds: float) -> Check:
    heard: set[str] = set()

    def note(advert: Advert) -> None:
        heard.add(advert.address)

    try:
        await air.scan(note, seconds)
    except Fault as fault:
        trouble = _OF_FAULT.get(fault.code, Trouble.SCAN_FAILED)
        return Check(Part.SCAN, Level.FAIL, trouble, fault.detail)
    detail = f"{len(heard)} in {seconds:g} s"
    if not heard:
        return Check(Part.SCAN, Level.WARN, Trouble.NOTHING_HEARD, detail)
    return Check(Part.SCAN, Level.OK, detail=detail)


def _numbers(text: str) -> tuple[int, ...]:
    """The first version number in a text, empty where there is none."""
    found = re.search(r"\d+(\.\d+)+", text)
    return tuple(int(part) for part in found.group().split(".")[:2]) if found else ()


def _version_of(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "unknown"


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
