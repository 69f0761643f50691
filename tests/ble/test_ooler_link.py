"""The Ooler's driver when the link to the pad is lost, falls silent, or is given up."""

import asyncio
import itertools
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from app.domain.faults import Fault, FaultCode
from app.domain.program import Program
from app.domain.units import Moment
from app.domain.wish import Identify, Off, Pause, Start
from app.domain.wrap import LinkState, Reading, WrapEnd, WrapNews
from app.pace import LoopClock
from ble.catalogue import OOLER
from ble.codecs import ooler
from ble.ooler import Ooler
from ble.tethered import TetheredWrap
from tests.ble.peripherals import OolerPeripheral, Wire
from tests.ble.rig import play, until
from tests.ble.tethered_rig import COLD, ooler_rig


def test_a_short_loss_is_read_back_and_nothing_is_switched() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            await rig.renewing(25)
            sent = len(pad.written)
            rig.wire.cut()
            await until(lambda: rig.links_told()[-1] is LinkState.LOST, 2)
            with pytest.raises(Fault) as lost:
                await rig.wrap.renew()
            assert lost.value.code is FaultCode.LINK_LOST
            await until(lambda: rig.links_told()[-1] is LinkState.LIVE, 10)
            await rig.renewing(3)
            assert pad.written[sent:] == []
            assert rig.last.cooling
            assert rig.last.t_s is not None

    play(work)


def test_found_off_after_a_loss_it_is_not_switched_on_again() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            rig.wire.in_range = False
            rig.wire.cut()
            pad.values[ooler.POWER] = b"\0"
            sent = len(pad.written)
            await asyncio.sleep(5)
            rig.wire.in_range = True
            await until(lambda: rig.links_told()[-1] is LinkState.LIVE, 10)
            await asyncio.sleep(40)
            assert rig.statuses()[-1].end is WrapEnd.BUTTON
            assert pad.written[sent:] == []

    play(work)


def test_a_lost_pad_cools_on_and_is_switched_off_as_soon_as_it_is_back() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            await rig.renewing(5)
            rig.wire.in_range = False
            rig.wire.cut()
            await asyncio.sleep(120)
            assert pad.cools, "nothing in it ends by itself"
            assert not any(r.off for r in rig.readings()[1:])
            rig.wire.in_range = True
            await until(lambda: not pad.cools, 40)
            await until(lambda: rig.last.off, 2)

    play(work)


def test_off_that_was_wanted_while_it_was_away_is_done_on_return() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            rig.wire.in_range = False
            rig.wire.cut()
            with pytest.raises(Fault) as lost:
                await rig.wrap.obey(Off())
            assert lost.value.code is FaultCode.LINK_LOST
            rig.wire.in_range = True
            await until(lambda: rig.last.off, 10)
            assert not pad.cools
            assert rig.statuses()[-1].end is WrapEnd.APP_STOP

    play(work)


class SleepyClock(LoopClock):
    """A clock of a computer that sleeps at times: the wall clock runs on."""

    slept_ms = 0

    @override
    def now(self) -> Moment:
        at = super().now()
        return replace(at, wall_ms=at.wall_ms + self.slept_ms)


def test_after_a_sleep_the_link_is_built_anew_and_the_pad_read_back() -> None:
    async def work() -> None:
        clock = SleepyClock(asyncio.get_running_loop(), float("inf"))
        pad = OolerPeripheral()
        wire, news = Wire(pad), list[WrapNews]()
        wrap = TetheredWrap(wire.make, Ooler, OOLER, "AA", clock)
        await wrap.open(news.append)
        await asyncio.sleep(20)
        assert pad.links == 1
        clock.slept_ms = 60_000
        await asyncio.sleep(10)
        assert pad.links == 2
        assert isinstance(news[-1], Reading)
        await wrap.close()

    play(work)


def test_notifications_may_rest_for_a_quarter_of_an_hour() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            pad.change(ooler.ACTUAL_TEMPERATURE, b"\x47")
            await asyncio.sleep(15 * 60)
            assert pad.links == 1
            assert rig.links_told() == [LinkState.CONNECTING, LinkState.LIVE]

    play(work)


def test_a_dead_subscription_shows_in_what_is_read_and_the_link_is_built_anew() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            pad.change(ooler.ACTUAL_TEMPERATURE, b"\x47")
            pad.mute = True
            for raw in range(0x46, 0x40, -1):
                pad.change(ooler.ACTUAL_TEMPERATURE, bytes([raw]))
                await asyncio.sleep(3)
            pad.mute = False
            await asyncio.sleep(10)
            assert pad.links == 2
            assert rig.links_told()[-1] is LinkState.LIVE

    play(work)


def test_a_pad_that_never_notifies_is_read_and_kept() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            pad.mute = True
            for raw in range(0x46, 0x3A, -1):
                pad.change(ooler.ACTUAL_TEMPERATURE, bytes([raw]))
                await asyncio.sleep(3)
            assert pad.links == 1
            assert rig.last.pack == 1500

    play(work)


def test_a_pad_that_stops_answering_is_unsure_then_lost() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, _):
            await rig.start()
            rig.wire.hangs = {ooler.ACTUAL_TEMPERATURE}
            assert await until(lambda: rig.links_told()[-1] is LinkState.UNSURE, 6) >= 2
            assert await until(lambda: LinkState.LOST in rig.links_told(), 9) >= 6

    play(work)


def test_a_stop_is_proven_in_time_though_a_read_hangs() -> None:
    async def work() -> None:
        loop = asyncio.get_running_loop()
        async with ooler_rig() as (rig, pad):
            await rig.start()
            rig.wire.hangs = {ooler.DISPLAY_UNIT}
            await asyncio.sleep(1.5)
            began_s = loop.time()
            stopping = asyncio.create_task(rig.wrap.obey(Off()))
            await until(lambda: rig.last.off, 12)
            assert loop.time() - began_s <= 1, "what is proven is told before what is nice to know"
            assert not pad.cools
            await stopping

    play(work)


def test_one_exchange_at_a_time() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, _):
            await asyncio.gather(rig.start(), asyncio.sleep(3))
            await rig.renewing(30)
            assert rig.wire.most_under_way == 1

    play(work)


def test_closing_switches_off_what_nobody_would_lead() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            await rig.wrap.close()
            assert not pad.cools
            assert not pad.up

    play(work)


def test_closing_leaves_a_pad_alone_that_another_switched_on() -> None:
    async def work() -> None:
        async with ooler_rig(opened=False) as (rig, pad):
            pad.values[ooler.POWER] = b"\x01"
            await rig.wrap.open(rig.news.append)
            await asyncio.sleep(3)
            assert (rig.last.cooling, rig.last.t_s) == (True, None)
            await rig.wrap.close()
            assert pad.cools

    play(work)


def test_it_cannot_pause_or_blink() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, _):
            for cannot in (rig.wrap.obey(Pause()), rig.wrap.run_errand(Identify())):
                with pytest.raises(Fault) as refused:
                    await cannot
                assert refused.value.code is FaultCode.UNSUPPORTED

    play(work)


async def _tried(work: Awaitable[None]) -> None:
    with suppress(Fault):
        await work
    await asyncio.sleep(2)


@given(garble=st.binary(min_size=1, max_size=12), length=st.integers(0, 3))
@settings(max_examples=120, deadline=None)
def test_random_bytes_raise_nothing_but_faults_and_never_prove_off(
    garble: bytes, length: int
) -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, _):
            await rig.start()
            power: list[bytes] = []
            turn = itertools.count()
            seen = len(rig.news)

            def spoil(uuid: str, data: bytes) -> bytes:
                n = next(turn)
                spoiled = bytes(garble[(n + i) % len(garble)] for i in range(length))
                if uuid == ooler.POWER:
                    power.append(spoiled)
                return spoiled

            rig.wire.spoil = spoil
            for _ in range(3):
                await _tried(rig.wrap.obey(Off()))
                await _tried(rig.wrap.obey(Start(Program("any", 9, (COLD,)), 5)))
            told = [n for n in rig.news[seen:] if isinstance(n, Reading)]
            assert b"\0" in power or not any(r.off for r in told)

    play(work)
