"""A sleep of the computer: what was connected counts as dead and is built anew."""

import asyncio

import pytest

from app.domain.units import Moment
from app.domain.wrap import LinkState
from ble.catalogue import SIMULATED
from ble.wake import JUMP_MS, slept
from ble.wrap import OcwpWrap
from tests.ble.rig import Rig, Wire, play, rig, until


class Clock:
    """The loop's clock, and a wall clock that can be set."""

    def __init__(self) -> None:
        self.ahead_ms = 0

    def now(self) -> Moment:
        now_ms = round(asyncio.get_running_loop().time() * 1000)
        return Moment(now_ms, now_ms + 1_700_000_000_000 + self.ahead_ms)


@pytest.mark.looptime
@pytest.mark.parametrize("jump_ms", [JUMP_MS + 500, 3_600_000, -JUMP_MS - 500])
async def test_a_jump_of_the_wall_clock_is_noticed_within_a_second(jump_ms: int):
    clock = Clock()
    noticing = asyncio.create_task(slept(clock))
    await asyncio.sleep(60.3)
    assert not noticing.done()
    clock.ahead_ms += jump_ms
    await asyncio.wait_for(noticing, 1.1)


@pytest.mark.looptime
async def test_a_clock_that_is_set_right_by_little_is_no_sleep():
    clock = Clock()
    noticing = asyncio.create_task(slept(clock))
    for _ in range(30):
        await asyncio.sleep(2)
        clock.ahead_ms += JUMP_MS - 500
    assert not noticing.done()
    noticing.cancel()


def test_a_link_through_which_the_computer_slept_is_built_anew() -> None:
    async def work() -> None:
        async with rig(opened=False) as r:
            clock = Clock()
            r.wrap = _driver(r, clock)
            await r.wrap.open(r.news.append)
            await asyncio.sleep(3)
            clock.ahead_ms += 60_000
            await until(lambda: LinkState.LOST in r.links_told(), 1.1)
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 4)
            assert r.links == 2

    play(work)


def _driver(r: Rig, clock: Clock) -> OcwpWrap:
    return OcwpWrap(lambda: Wire(r.sim, r), SIMULATED, r.sim.address, clock)
