"""The doctor, on a private bus with an org.bluez of ours: everything that can be wrong."""

import asyncio
import json
import shutil
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from dbus_fast.signature import Variant

from app.domain.checkup import Check, Level, Part, Trouble, works
from ble import doctor
from ble.doctor import Surroundings, examine
from ble.scan import Air
from tests.radio.bluez_rig import ACCESS_DENIED, ADAPTER, FakeBluez, PrivateBus

pytestmark = [
    pytest.mark.radio,
    pytest.mark.skipif(sys.platform != "linux", reason="BlueZ is Linux"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "root"


@pytest.fixture
def around(root: Path) -> Surroundings:
    return Surroundings(platform="linux", root=root)


@pytest.fixture
async def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[PrivateBus]:
    bus = PrivateBus(tmp_path)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    await bus.start()
    yield bus
    await bus.stop()
    await asyncio.sleep(0.02)


@pytest.fixture
async def bluez(bus: PrivateBus) -> AsyncIterator[FakeBluez]:
    bluez = FakeBluez(bus.address)
    await bluez.start()
    yield bluez
    await bluez.stop()


@pytest.fixture
def boxed_root(tmp_path: Path) -> Path:
    (tmp_path / ".flatpak-info").touch()
    return tmp_path


async def checks(around: Surroundings, seconds: float = 0.2) -> tuple[Check, ...]:
    return tuple([check async for check in examine(Air(), around, seconds)])


def troubles(found: tuple[Check, ...], level: Level = Level.FAIL) -> list[tuple[Part, object]]:
    return [(check.part, check.trouble) for check in found if check.level is level]


def bluetoothctl(folder: Path, monkeypatch: pytest.MonkeyPatch, says: str) -> None:
    command = folder / "bluetoothctl"
    command.write_text(f"#!/bin/sh\n{says}\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


async def test_all_is_fine(
    bluez: FakeBluez, around: Surroundings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    bluetoothctl(tmp_path, monkeypatch, "echo bluetoothctl: 5.66")
    bluez.add_wrap()
    found = await checks(around)
    assert [check.part for check in found] == list(Part)
    assert {check.level for check in found} == {Level.OK}
    assert found[-1].detail == "1 in 0.2 s"
    assert next(check.detail for check in found if check.part is Part.BLUEZ) == "5.66"
    assert works(found)
    assert not bluez.discovering


async def test_nothing_near_is_only_a_warning(bluez: FakeBluez, around: Surroundings):
    found = await checks(around)
    assert (Part.SCAN, Trouble.NOTHING_HEARD) in troubles(found, Level.WARN)
    assert works(found)


async def test_no_bus_at_all(around: Surroundings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path / 'nothing'}")
    found = await checks(around)
    assert troubles(found) == [(Part.SERVICE, Trouble.NO_BUS)]
    assert {check.part for check in found}.isdisjoint({Part.ADAPTER, Part.SCAN})


@pytest.mark.usefixtures("bus")
async def test_no_service_on_the_bus(around: Surroundings):
    assert troubles(await checks(around)) == [(Part.SERVICE, Trouble.NO_SERVICE)]


async def test_a_service_that_hangs(
    bluez: FakeBluez, around: Surroundings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(doctor, "CALL_S", 0.2)
    bluez.frozen.add("GetManagedObjects")
    assert troubles(await checks(around)) == [(Part.SERVICE, Trouble.SERVICE_SILENT)]


async def test_a_service_we_may_not_speak_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, around: Surroundings
):
    bus = PrivateBus(tmp_path, ACCESS_DENIED)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    await bus.start()
    bluez = FakeBluez(bus.address)
    await bluez.start()
    assert troubles(await checks(around)) == [(Part.SERVICE, Trouble.DENIED)]
    await bluez.stop()
    await bus.stop()


async def test_an_adapter_that_is_off(bluez: FakeBluez, around: Surroundings):
    bluez.objects[ADAPTER]["org.bluez.Adapter1"]["Powered"] = Variant("b", False)
    assert troubles(await checks(around)) == [(Part.ADAPTER, Trouble.ADAPTER_OFF)]


async def test_no_adapter(bluez: FakeBluez, around: Surroundings):
    del bluez.objects[ADAPTER]
    assert troubles(await checks(around)) == [(Part.ADAPTER, Trouble.NO_ADAPTER)]


async def test_a_scan_of_somebody_elses(bluez: FakeBluez, around: Surroundings):
    bluez.discovering = True
    assert troubles(await checks(around, 3.0)) == [(Part.SCAN, Trouble.SCAN_BUSY)]


@pytest.mark.parametrize(
    ("kind", "trouble"), [("soft", Trouble.SOFT_BLOCKED), ("hard", Trouble.HARD_BLOCKED)]
)
@pytest.mark.usefixtures("bluez")
async def test_a_switch_that_blocks(around: Surroundings, root: Path, kind: str, trouble: Trouble):
    for number, radio in enumerate(("wlan", "bluetooth")):
        switch = root / f"sys/class/rfkill/rfkill{number}"
        switch.mkdir(parents=True)
        for name, text in (("type", radio), ("soft", "0"), ("hard", "0")):
            (switch / name).write_text(text + "\n")
    (root / "sys/class/rfkill/rfkill0" / kind).write_text("1\n")
    assert troubles(await checks(around)) == [], "that is the other radio's"
    (root / "sys/class/rfkill/rfkill1" / kind).write_text("1\n")
    assert troubles(await checks(around)) == [(Part.SWITCHES, trouble)]


@pytest.mark.parametrize(
    ("says", "level", "trouble"),
    [
        ("echo bluetoothctl: 5.53", Level.FAIL, Trouble.BLUEZ_OLD),
        ("echo bluetoothctl: 5.55", Level.OK, None),
        ("echo bluetoothctl: 6.0", Level.OK, None),
        ("echo no number", Level.WARN, Trouble.BLUEZ_UNKNOWN),
        ("sleep 20", Level.WARN, Trouble.BLUEZ_UNKNOWN),
    ],
)
@pytest.mark.usefixtures("bluez")
async def test_the_version_of_bluez(
    around: Surroundings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    says: str,
    level: Level,
    trouble: Trouble | None,
):
    monkeypatch.setattr(doctor, "CALL_S", 0.5)
    bluetoothctl(tmp_path, monkeypatch, f"exec {says}")
    (found,) = [check for check in await checks(around) if check.part is Part.BLUEZ]
    assert (found.level, found.trouble) == (level, trouble)


@pytest.mark.usefixtures("bluez")
async def test_a_sandbox(around: Surroundings, boxed_root: Path):
    snap = replace(around, environ={"SNAP": "/snap/coldwrap/1"})
    assert (Part.SANDBOX, Trouble.SANDBOXED) in troubles(await checks(snap), Level.WARN)
    boxed = replace(around, root=boxed_root)
    found = await checks(boxed)
    assert next(check.detail for check in found if check.part is Part.SANDBOX) == "Flatpak"


def _old(part: str) -> str:
    return f"{len(part) // 10 + 3}.0.1"


@pytest.mark.usefixtures("bluez")
async def test_an_old_bleak(around: Surroundings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(doctor, "version", _old)
    assert (Part.VERSIONS, Trouble.OLD_BLEAK) in troubles(await checks(around))


@pytest.mark.usefixtures("bluez")
async def test_an_old_windows_is_only_a_warning_and_has_no_d_bus(root: Path):
    old = Surroundings(platform="win32", root=root, windows_build=19045)
    found = await checks(old)
    assert (Part.SYSTEM, Trouble.OLD_SYSTEM) in troubles(found, Level.WARN)
    assert {check.part for check in found}.isdisjoint({Part.SERVICE, Part.BLUEZ, Part.SWITCHES})
    new = replace(old, windows_build=22631)
    assert troubles(await checks(new), Level.WARN)[:1] != [(Part.SYSTEM, Trouble.OLD_SYSTEM)]


async def _coldwrap(*arguments: str) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "app", *arguments), stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, printed.decode()


async def test_the_command_says_0_where_it_works_and_5_where_there_is_no_radio(
    bluez: FakeBluez, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    bluetoothctl(tmp_path, monkeypatch, "echo bluetoothctl: 5.66")
    bluez.add_wrap()
    code, printed = await _coldwrap("doctor", "--json", "--seconds", "0.3")
    found = json.loads(printed)
    # This machine may lack what belongs to the kernel; the radio is the private one's.
    assert (code, found[-1]["part"], found[-1]["level"]) == (0, "scan", "ok")
    bluez.objects[ADAPTER]["org.bluez.Adapter1"]["Powered"] = Variant("b", False)
    code, printed = await _coldwrap("doctor", "--seconds", "0.3")
    assert code == 5
    assert "bluetoothctl power on" in printed
