"""The app died while it led a wrap that ends nothing by itself: the next run switches it off."""

import asyncio
from pathlib import Path

import pytest
from typing_extensions import override

from app.desk import Desk, House
from app.domain.diary import KnownDevice, Opening
from app.domain.pain import Site
from app.domain.units import Moment
from app.news import News, Recovered
from app.pace import LoopClock
from app.ports import Wrap
from ble.catalogue import OOLER
from ble.codecs import ooler
from ble.finder import WrapFinder
from ble.ooler import Ooler
from ble.sim import simulated_wrap
from ble.tethered import TetheredWrap
from storage.diary import DiaryFile
from tests.ble.peripherals import OolerPeripheral, Wire
from tests.ble.rig import play, until

THEN = Moment(0, 1_700_000_000_000)
PAD = KnownDevice("ooler:AA", "AA", "ooler", "My pad")


class OnePad(WrapFinder):
    """A finder with one pad in reach."""

    wire: Wire

    @override
    def wrap(self, address: str, model: str, probe: KnownDevice | None = None) -> Wrap:
        return TetheredWrap(self.wire.make, Ooler, OOLER, address)


def left_open(path: Path, device: str) -> DiaryFile:
    """A diary in which an app that died left a session open."""
    diary = DiaryFile(path)
    diary.remember(PAD, THEN)
    diary.begin(
        Opening(THEN, "gel-10", 600, 600, Site.LOWER_BACK, device, "My pad", "ooler", False, 7)
    )
    diary.close()
    return DiaryFile(path)


@pytest.mark.parametrize("in_range", [True, False])
def test_it_is_switched_off_as_soon_as_it_is_reached(tmp_path: Path, in_range: bool) -> None:
    async def work() -> None:
        diary, pad, told = left_open(tmp_path / "d.db", PAD.key), OolerPeripheral(), list[News]()
        pad.values[ooler.POWER] = b"\x01"
        finder = OnePad(clock := LoopClock(asyncio.get_running_loop()), simulated_wrap(), None)
        finder.wire = Wire(pad)
        finder.wire.in_range = in_range
        desk = Desk(clock, finder, diary, told.append)
        try:
            await desk.open()
            assert any(isinstance(n, Recovered) for n in told)
            await asyncio.sleep(2)
            assert pad.cools is not in_range
        finally:
            await desk.close()
            diary.close()

    play(work)


def test_it_is_switched_off_also_while_another_person_is_in(tmp_path: Path) -> None:
    """Whoever had it on, it cools on: what one desk found is not forgotten with it."""

    async def work() -> None:
        pad, house = OolerPeripheral(), House()
        pad.values[ooler.POWER] = b"\x01"
        finder = OnePad(clock := LoopClock(asyncio.get_running_loop()), simulated_wrap(), None)
        finder.wire = Wire(pad)
        finder.wire.in_range = False
        with left_open(tmp_path / "d.db", PAD.key) as mine, DiaryFile(tmp_path / "e.db") as theirs:
            theirs.remember(PAD, THEN)
            for diary in (mine, theirs):
                desk = Desk(clock, finder, diary, lambda _: None, house=house)
                await desk.open()
                await asyncio.sleep(2)
                assert pad.cools is (diary is mine)
                await desk.close()
                finder.wire.in_range = True

    play(work)


def test_one_that_nobody_left_open_is_left_alone(tmp_path: Path) -> None:
    async def work() -> None:
        diary, pad = left_open(tmp_path / "d.db", "another"), OolerPeripheral()
        pad.values[ooler.POWER] = b"\x01"
        finder = OnePad(clock := LoopClock(asyncio.get_running_loop()), simulated_wrap(), None)
        finder.wire = Wire(pad)
        desk = Desk(clock, finder, diary, lambda _: None)
        try:
            await desk.open()
            await until(lambda: pad.links > 0, 5)
            await asyncio.sleep(10)
            assert pad.cools
        finally:
            await desk.close()
            diary.close()

    play(work)
