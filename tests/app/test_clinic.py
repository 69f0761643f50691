"""The doctor behind the window: findings, a bundle shown and saved, a capture."""

import asyncio
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app import help_requests as help_ask
from app import news as n
from app.clinic import Clinic
from app.domain.checkup import Part
from app.domain.faults import FaultCode
from app.logs import Log
from app.main import Rooms, build
from app.setting import Setting


@pytest.fixture
def setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Setting:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    return Setting(tmp_path / "d.db")


async def asked(
    clinic: Clinic, told: list[n.News], request: help_ask.OfDoctor, kind: type[n.News]
) -> n.News:
    told.clear()
    clinic.take(request)
    async with asyncio.timeout(20):
        while not (  # noqa: ASYNC110 - news have no events here
            told and isinstance(told[-1], kind) and getattr(told[-1], "done", True)
        ):
            await asyncio.sleep(0.01)
    return told[-1]


def played(setting: Setting, work: Callable[[Clinic, list[n.News], Rooms], object]) -> None:
    rooms = build(setting)
    log = Log(setting.path.with_suffix(".log"))
    log.begin()

    async def whole() -> None:
        told: list[n.News] = []
        made = work(Clinic(setting, rooms, log, told.append), told, rooms)
        assert asyncio.iscoroutine(made)
        await made

    try:
        rooms.run(whole())
    finally:
        log.end()


def test_findings_come_one_by_one_and_a_bundle_is_saved_as_it_was_shown(
    setting: Setting, tmp_path: Path
) -> None:
    async def work(clinic: Clinic, told: list[n.News], rooms: Rooms) -> None:
        del rooms
        found = await asked(clinic, told, help_ask.RunCheckup(), n.CheckupNews)
        assert isinstance(found, n.CheckupNews)
        assert [len(x.checks) for x in told if isinstance(x, n.CheckupNews)][:3] == [1, 2, 3]
        assert found.checks[0].part is Part.SYSTEM
        shown = await asked(clinic, told, help_ask.MakeBundle(), n.BundleNews)
        saved = tmp_path / "b.zip"
        await asked(clinic, told, help_ask.SaveBundle(str(saved)), n.BundleNews)
        with zipfile.ZipFile(saved) as file:
            assert isinstance(shown, n.BundleNews)
            assert all(file.read(name).decode() in shown.text for name in file.namelist())
            assert len(json.loads(file.read("doctor.json"))) == len(found.checks)

    played(setting, work)


def test_a_place_that_cannot_be_written_is_a_fault(setting: Setting, tmp_path: Path) -> None:
    async def work(clinic: Clinic, told: list[n.News], rooms: Rooms) -> None:
        del rooms
        where = str(tmp_path / "no" / "b.zip")
        fault = await asked(clinic, told, help_ask.SaveBundle(where), n.FaultNews)
        assert isinstance(fault, n.FaultNews)
        assert (fault.asked, fault.fault.code) == ("SaveBundle", FaultCode.FILE_UNREACHABLE)

    played(setting, work)


def test_a_capture_is_kept_beside_the_log_until_it_is_ended(setting: Setting) -> None:
    async def work(clinic: Clinic, told: list[n.News], rooms: Rooms) -> None:
        begun = await asked(clinic, told, help_ask.CaptureTraffic(True), n.CaptureNews)
        assert isinstance(begun, n.CaptureNews)
        assert begun.path
        assert rooms.capture.on
        rooms.capture.note("device", address="x", model="ocwp")
        ended = await asked(clinic, told, help_ask.CaptureTraffic(False), n.CaptureNews)
        assert ended == n.CaptureNews(None)
        lines = Path(begun.path).read_text("utf-8").splitlines()  # noqa: ASYNC240 - a small file
        assert [json.loads(line).get("op") for line in lines] == [None, "device"]
        assert Path(begun.path).parent == setting.path.parent

    played(setting, work)
