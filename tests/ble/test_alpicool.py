"""The fridge's driver: split answers, wrong sums, and no target below 4 degC."""

import asyncio
import itertools
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.chill import FridgeNews, FridgeReading
from app.domain.faults import Fault, FaultCode
from app.domain.wrap import LinkChange, LinkState
from ble.alpicool import AlpicoolFridge
from ble.codecs import alpicool
from tests.ble.peripherals import AlpicoolPeripheral, Wire
from tests.ble.rig import play, until


class Rig:
    def __init__(self) -> None:
        self.box = AlpicoolPeripheral()
        self.wire = Wire(self.box)
        self.fridge = AlpicoolFridge(self.wire.make, "F1")
        self.news: list[FridgeNews] = []

    @property
    def last(self) -> FridgeReading:
        return [n for n in self.news if isinstance(n, FridgeReading)][-1]

    def links_told(self) -> list[LinkState]:
        return [n.state for n in self.news if isinstance(n, LinkChange)]


@asynccontextmanager
async def fridge(*, opened: bool = True) -> AsyncGenerator[Rig]:
    rig = Rig()
    try:
        if opened:
            await rig.fridge.open(rig.news.append)
        yield rig
    finally:
        await rig.fridge.close()


@pytest.mark.parametrize("wrong_sum", [False, True])
def test_its_split_answer_is_read_whatever_its_sum(wrong_sum: bool) -> None:
    async def work() -> None:
        async with fridge(opened=False) as rig:
            rig.box.wrong_sum = wrong_sum
            await rig.fridge.open(rig.news.append)
            assert rig.last == FridgeReading(inside=2000, target=200, on=True)
            assert rig.links_told() == [LinkState.CONNECTING, LinkState.LIVE]

    play(work)


@given(target=st.integers(-3000, 2500))
@settings(max_examples=60, deadline=None)
def test_no_target_below_four_degrees_is_ever_sent(target: int) -> None:
    async def work() -> None:
        async with fridge() as rig:
            with suppress(Fault):
                await rig.fridge.chill(target)
            frames = [alpicool.decode_frame(data) for data in rig.box.sent(alpicool.WRITE)]
            assert {frame.command for frame in frames} <= {1, 5}
            targets = [frame.data[0] for frame in frames if frame.command == 5]
            assert all(4 <= degrees <= 20 for degrees in targets)
            assert rig.last.target >= 400 or not targets

    play(work)


def test_a_fridge_in_fahrenheit_is_set_no_colder() -> None:
    async def work() -> None:
        async with fridge() as rig:
            rig.box.status[9] = 1
            rig.box.status[5:7] = bytes([68, 256 - 4])
            await rig.fridge.chill(400)
            assert rig.box.target == 40, "39.2 degF rounded up"
            assert rig.last.target == 444

    play(work)


def test_its_own_lowest_target_is_respected() -> None:
    async def work() -> None:
        async with fridge() as rig:
            rig.box.status[6] = 8
            await rig.fridge.chill(400)
            assert rig.box.target == 8

    play(work)


def test_a_freezer_that_goes_no_warmer_is_refused() -> None:
    async def work() -> None:
        async with fridge() as rig:
            rig.box.status[5] = 256 - 5
            with pytest.raises(Fault) as refused:
                await rig.fridge.chill(400)
            assert refused.value.code is FaultCode.OUTSIDE_LIMIT
            assert rig.box.target == 2

    play(work)


def test_held_by_another_app_it_is_not_on_the_air() -> None:
    async def work() -> None:
        async with fridge(opened=False) as rig:
            rig.wire.held = True
            with pytest.raises(Fault) as refused:
                await rig.fridge.open(rig.news.append)
            assert refused.value.code is FaultCode.NOT_FOUND
            rig.wire.held = False
            await rig.fridge.open(rig.news.append)

    play(work)


def test_a_lost_link_comes_back() -> None:
    async def work() -> None:
        async with fridge() as rig:
            rig.wire.cut()
            await until(lambda: rig.links_told()[-1] is LinkState.LOST, 2)
            rig.box.inside = 7
            await until(lambda: rig.last.inside == 700, 10)
            assert rig.links_told()[-1] is LinkState.LIVE

    play(work)


def test_one_that_falls_silent_is_unsure_then_lost() -> None:
    async def work() -> None:
        async with fridge() as rig:
            rig.box.mute = True
            await until(lambda: rig.links_told()[-1] is LinkState.UNSURE, 6)
            await until(lambda: rig.links_told()[-1] is LinkState.LOST, 9)
            rig.box.mute = False
            await until(lambda: rig.links_told()[-1] is LinkState.LIVE, 30)

    play(work)


@given(garble=st.lists(st.binary(max_size=24), min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_random_answers_raise_nothing_but_faults(garble: list[bytes]) -> None:
    async def work() -> None:
        async with fridge() as rig:
            turn = itertools.cycle(garble)
            rig.wire.spoil = lambda _, data: next(turn)
            with suppress(Fault):
                await rig.fridge.chill(400)
            await asyncio.sleep(20)

    play(work)
