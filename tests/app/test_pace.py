"""Paced time: exact where it is virtual, woken from other threads, as fast as asked."""

import asyncio
import threading
import time

import pytest

from app.pace import LoopClock, PacedLoop, new_loop
from tests.ble.rig import virtual_loop


def test_virtual_seconds_are_exact_and_cost_nothing() -> None:
    with virtual_loop() as loop:

        async def day() -> list[float]:
            at: list[float] = []
            zero_s = loop.time()
            for _ in range(24):
                await asyncio.sleep(3600)
                at.append(loop.time() - zero_s)
            return at

        assert loop.run_until_complete(day()) == pytest.approx(
            [3600 * hour for hour in range(1, 25)], abs=1e-6
        )


def test_virtual_sleeps_wake_in_their_order() -> None:
    with virtual_loop() as loop:
        woke: list[float] = []

        async def sleeper(seconds: float) -> None:
            await asyncio.sleep(seconds)
            woke.append(seconds)

        async def all_of_them() -> None:
            await asyncio.gather(*(sleeper(s) for s in (3, 0.5, 2, 0.25, 100, 99.9)))

        loop.run_until_complete(all_of_them())
        assert woke == sorted(woke)


def test_work_takes_no_virtual_time() -> None:
    with virtual_loop() as loop:

        async def busy() -> float:
            began_s = loop.time()
            time.sleep(0.05)  # noqa: ASYNC251 - being busy is the point
            await asyncio.sleep(1)
            return loop.time() - began_s

        assert loop.run_until_complete(busy()) == pytest.approx(1.0, abs=1e-6)


@pytest.mark.parametrize("speed", [float("inf"), 60.0, 1.0])
def test_another_thread_wakes_it(speed: float) -> None:
    loop = new_loop(speed)
    told = threading.Event()

    async def wait() -> None:
        woken = asyncio.Event()
        threading.Timer(0.05, loop.call_soon_threadsafe, [woken.set]).start()
        await woken.wait()  # with nothing else to do: no timer will ever wake it
        told.set()

    try:
        loop.run_until_complete(asyncio.wait_for(wait(), None))
    finally:
        loop.close()
    assert told.is_set()


@pytest.mark.parametrize("speed", [20.0, 60.0])
def test_a_rehearsal_takes_its_share_of_the_time(speed: float) -> None:
    loop = PacedLoop(speed)
    seconds = speed * 0.5
    began = time.perf_counter()
    zero_s = loop.time()

    async def ticks() -> None:
        while loop.time() - zero_s < seconds:  # noqa: ASYNC110 - it is time that is waited for
            await asyncio.sleep(0.25)

    try:
        loop.run_until_complete(ticks())
    finally:
        loop.close()
    assert 0.45 < time.perf_counter() - began < seconds / 2


def test_a_busy_rehearsal_slips_rather_than_races() -> None:
    """After a stall of a second, at most a quarter of it is caught up."""
    loop = PacedLoop(10.0)

    async def stalled() -> float:
        time.sleep(0.6)  # noqa: ASYNC251 - the stall
        began = time.perf_counter()
        await asyncio.sleep(6)
        return time.perf_counter() - began

    try:
        assert loop.run_until_complete(stalled()) > 0.3
    finally:
        loop.close()


def test_in_a_rehearsal_both_clocks_go_together() -> None:
    with virtual_loop() as loop:
        clock = LoopClock(loop, 60)

        async def hour() -> None:
            before = clock.now()
            await asyncio.sleep(3600)
            after = clock.now()
            assert after.since_ms(before) == pytest.approx(3_600_000, abs=1)
            assert abs(after.strayed_ms(before)) <= 1

        loop.run_until_complete(hour())


def test_in_earnest_the_wall_clock_is_the_computers() -> None:
    loop = new_loop(1.0)
    try:
        assert not isinstance(loop, PacedLoop)
        clock = LoopClock(loop)
        wall_ms = time.time() * 1000  # noqa: TID251 - the very thing compared
        assert abs(clock.now().wall_ms - wall_ms) < 10_000
        assert -14 * 60 <= clock.now().utc_offset_min <= 14 * 60
    finally:
        loop.close()
