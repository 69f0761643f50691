"""The app died while it led a wrap that ends nothing by itself: the next run switches it off."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from app.desk import Desk, House
from app.domain.diary import KnownDevice, Opening, SessionRow
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.programs import PROGRAMS
from app.domain.units import Moment
from app.headless import Job, Solo
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


@pytest.mark.parametrize("left_on", [True, False])
def test_the_command_line_switches_it_off_before_the_rules_let_anything_begin(
    tmp_path: Path, left_on: bool
) -> None:
    """D08, T11: whether or not a session may begin then."""

    async def work() -> None:
        pad = OolerPeripheral()
        pad.values[ooler.POWER] = b"\x01"
        wire = Wire(pad)
        with left_open(tmp_path / "d.db", PAD.key if left_on else "another") as diary:
            clock = LoopClock(asyncio.get_running_loop())
            diary.recover(clock.now())
            wrap = TetheredWrap(wire.make, Ooler, OOLER, PAD.address)
            job = Job(PROGRAMS["gel-10"], Site.LOWER_BACK, PAD.key, PAD.name)
            alone = Solo(wrap, clock, diary, job, lambda session, elapsed_s: None)
            with pytest.raises(Fault) as refused:
                await alone.run()
            assert refused.value.code in {FaultCode.NOT_KNOWN_OFF, FaultCode.HEALTH_DUE}
            assert pad.cools is not left_on

    play(work)


def test_one_that_was_given_up_on_is_switched_off_by_the_next_run_too(tmp_path: Path) -> None:
    """D08: the session was closed, but nobody saw the pad off; and the command line may have
    found it first."""
    with left_open(tmp_path / "d.db", PAD.key) as diary:
        diary.recover(THEN)

    async def work() -> None:
        pad = OolerPeripheral()
        pad.values[ooler.POWER] = b"\x01"
        finder = OnePad(clock := LoopClock(asyncio.get_running_loop()), simulated_wrap(), None)
        finder.wire = Wire(pad)
        with DiaryFile(tmp_path / "d.db") as diary:
            desk = Desk(clock, finder, diary, lambda _: None)
            await desk.open()
            await asyncio.sleep(2)
            assert not pad.cools
            await desk.close()

    play(work)


def test_a_session_that_was_put_right_left_both_wraps_on(tmp_path: Path) -> None:
    """D08, H8: which of the two it was is only what the person said."""
    with left_open(tmp_path / "d.db", PAD.key) as diary:
        other = replace(PAD, key="ooler:BB", address="BB")
        diary.remember(other, THEN)
        diary.recover(THEN)
        diary.assign_session(1, other.key, THEN)
        assert diary.left_on() == {PAD.key, other.key}


class FullDisk(DiaryFile):
    """A diary that can be read, and refuses to close what was left open."""

    @override
    def recover(self, now: Moment) -> tuple[SessionRow, ...]:
        raise Fault(FaultCode.DISK_FULL)


def test_it_is_switched_off_also_where_the_disk_is_full(tmp_path: Path) -> None:
    """D08: what can be read says that it was left on."""

    async def work() -> None:
        pad = OolerPeripheral()
        pad.values[ooler.POWER] = b"\x01"
        finder = OnePad(clock := LoopClock(asyncio.get_running_loop()), simulated_wrap(), None)
        finder.wire = Wire(pad)
        left_open(tmp_path / "d.db", PAD.key).close()
        with FullDisk(tmp_path / "d.db") as diary:
            desk = Desk(clock, finder, diary, lambda _: None)
            await desk.open()
            await asyncio.sleep(2)
            assert not pad.cools
            await desk.close()

    play(work)
