"""The fridge that gets packs ready, from the request to the word that they are."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from typing_extensions import override

from app.chiller import Chiller
from app.domain.chill import READY_S
from app.domain.faults import Fault, FaultCode
from app.domain.wrap import LinkState
from app.news import ChillerNews, News
from app.pace import LoopClock
from app.ports import Fridge
from ble.alpicool import AlpicoolFridge
from ble.finder import WrapFinder
from ble.sim import simulated_wrap
from tests.ble.peripherals import AlpicoolPeripheral, Wire
from tests.ble.rig import play


class OneFridge(WrapFinder):
    """A finder with one fridge in reach."""

    wire: Wire

    @override
    def fridge(self, address: str) -> Fridge:
        return AlpicoolFridge(self.wire.make, address)


class Rig:
    def __init__(self) -> None:
        self.box = AlpicoolPeripheral()
        clock = LoopClock(asyncio.get_running_loop(), float("inf"))
        finder = OneFridge(clock, simulated_wrap(), None)
        finder.wire = self.wire = Wire(self.box)
        self.told: list[News] = []
        self.chiller = Chiller(clock, finder, self.told.append)

    @property
    def last(self) -> ChillerNews:
        return [n for n in self.told if isinstance(n, ChillerNews)][-1]


@asynccontextmanager
async def rig() -> AsyncGenerator[Rig]:
    made = Rig()
    try:
        yield made
    finally:
        await made.chiller.leave()


def test_packs_are_ready_when_it_was_cold_for_long_enough() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.chiller.chill("F1", -1800)
            assert r.box.target == 4
            assert (r.last.link, r.last.chill.ready) == (LinkState.LIVE, False)
            await asyncio.sleep(3600)
            assert r.last.chill.left_s == READY_S, "it was never cold"
            r.box.inside = 5
            await asyncio.sleep(READY_S + 10)
            assert r.last.chill.ready
            await r.chiller.leave()
            assert r.last.link is LinkState.CLOSED
            assert not r.box.up

    play(work)


def test_a_short_loss_of_the_link_loses_no_cold() -> None:
    async def work() -> None:
        async with rig() as r:
            r.box.inside = 4
            await r.chiller.chill("F1")
            await asyncio.sleep(600)
            r.wire.cut()
            await asyncio.sleep(60)
            assert r.last.link is LinkState.LIVE
            assert 650 <= r.last.chill.cold_s <= 661

    play(work)


def test_asking_again_keeps_what_was_counted_and_another_target_does_not() -> None:
    async def work() -> None:
        async with rig() as r:
            r.box.inside = 4
            await r.chiller.chill("F1")
            await asyncio.sleep(600)
            await r.chiller.chill("F1")
            assert r.last.chill.cold_s >= 590
            await r.chiller.chill("F1", 800)
            assert r.last.chill.cold_s < 10
            assert r.box.links == 1

    play(work)


def test_one_that_cannot_be_reached_is_told_and_let_go() -> None:
    async def work() -> None:
        async with rig() as r:
            r.wire.held = True
            with pytest.raises(Fault) as refused:
                await r.chiller.chill("F1")
            assert refused.value.code is FaultCode.NOT_FOUND
            assert r.last.link is LinkState.CLOSED
            r.wire.held = False
            await r.chiller.chill("F1")
            assert r.last.link is LinkState.LIVE

    play(work)


def test_a_rehearsal_has_no_fridge() -> None:
    async def work() -> None:
        clock = LoopClock(asyncio.get_running_loop(), 60)
        with pytest.raises(Fault) as refused:
            WrapFinder(clock, simulated_wrap(), None).fridge("F1")
        assert refused.value.code is FaultCode.NO_BLUETOOTH

    play(work)
