"""The Ooler's driver against a pad that does what devices.md 1.2 warns of: start and words."""

import asyncio
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.faults import Fault, FaultCode
from app.domain.program import Program, Step, StepKind
from app.domain.programs import ALL_PROGRAMS
from app.domain.wish import Off
from app.domain.wrap import Alarm, Reading, WrapEnd, WrapState
from ble.codecs import ooler
from tests.ble.rig import play, until
from tests.ble.tethered_rig import NUMBER, SHORT, ooler_rig

SAFE_F = range(55, 116)


@pytest.mark.parametrize("program", ALL_PROGRAMS.values(), ids=list(ALL_PROGRAMS))
def test_no_programme_ever_sends_less_than_55_degrees(program: Program) -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start(program)
            await rig.renewing(program.cold_s + 5)
            sent = pad.sent(ooler.SET_TEMPERATURE)
            assert sent
            assert all(len(data) == 1 and data[0] in SAFE_F for data in sent)

    play(work)


@given(target=st.integers(0, 2500))
@settings(max_examples=60, deadline=None)
def test_no_target_ever_sends_less_than_55_degrees(target: int) -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start(Program("any", 9, (Step(StepKind.HOLD, 60, target),)))
            assert all(data[0] in SAFE_F for data in pad.sent(ooler.SET_TEMPERATURE))
            assert pad.set_f in SAFE_F
            wanted = target / 100 * 1.8 + 32
            assert pad.set_f >= wanted - 0.5, "it may be warmer than asked, never colder"

    play(work)


def test_power_first_then_the_setting_again_until_it_holds_and_only_then_it_runs() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            pad.forgets = 2
            before = len(rig.readings())
            await rig.start()
            written = [uuid for uuid, _ in pad.written]
            assert written[0] == ooler.POWER
            assert written.count(ooler.SET_TEMPERATURE) == 3
            told = rig.readings()[before:]
            assert [(r.state, r.cooling, r.target) for r in told] == [
                (WrapState.PRECOOL, True, 1500)
            ], "nothing is told of a start that is under way"
            assert pad.cools
            assert pad.set_f == 59

    play(work)


@pytest.mark.parametrize("begun_s", [0.9, 1.1, 1.3])
def test_what_was_seen_during_a_start_is_not_told(begun_s: float) -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, _):
            rig.wire.latency_s = 0.2
            await asyncio.sleep(begun_s)
            before = len(rig.readings())
            await rig.start()
            assert [r.cooling for r in rig.readings()[before:]] == [True]
            await rig.renewing(10)
            assert rig.statuses() == []

    play(work)


@pytest.mark.parametrize("begun_s", [0.8, 0.87, 0.95])
@pytest.mark.parametrize("ms", range(0, 600, 20))
def test_nothing_of_a_start_is_sent_after_an_off(ms: int, begun_s: float) -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await asyncio.sleep(begun_s)  # a look is about to stand in between
            starting = asyncio.create_task(rig.start())
            await asyncio.sleep(ms / 1000)
            await rig.wrap.obey(Off())
            assert rig.last.off
            proven = len(rig.readings())
            with suppress(Fault):
                await starting
            await asyncio.sleep(5)
            assert not pad.cools
            assert pad.sent_on_after_off == 0
            assert all(r.off for r in rig.readings()[proven:]), "what was seen before is old"

    play(work)


def test_a_setting_that_never_holds_is_no_start_and_it_is_switched_off() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            pad.forgets = 99
            with pytest.raises(Fault) as refused:
                await rig.start()
            assert refused.value.code is FaultCode.WRONG_STATE
            await until(lambda: not pad.cools, 5)
            assert not any(r.t_s is not None for r in rig.readings())

    play(work)


def test_off_is_its_own_word() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            pad.stuck_on = True
            before = len(rig.news)
            with pytest.raises(Fault):
                await rig.wrap.obey(Off())
            await asyncio.sleep(3)
            assert not any(isinstance(n, Reading) and n.off for n in rig.news[before:])
            pad.stuck_on = False
            await until(lambda: rig.last.off, 5)  # without another word from us
            assert not pad.cools
            assert rig.statuses()[-1].end is WrapEnd.APP_STOP

    play(work)


@pytest.mark.parametrize(("unit", "raw", "pack"), [(0, 60, 1556), (1, 16, 1600)])
def test_the_water_is_in_the_unit_of_the_display(unit: int, raw: int, pack: int) -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            pad.values[ooler.DISPLAY_UNIT] = bytes([unit])
            pad.change(ooler.ACTUAL_TEMPERATURE, bytes([raw]))
            await until(lambda: rig.last.pack == pack, 3)
            assert all(r.skin is None for r in rig.readings()), "water is not skin"

    play(work)


@pytest.mark.parametrize("percent", [0, 1])
def test_without_water_nothing_starts(percent: int) -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            pad.values[ooler.WATER_LEVEL] = bytes([percent])
            with pytest.raises(Fault) as refused:
                await rig.start()
            assert refused.value.code is FaultCode.WATER_LOW
            assert (ooler.POWER, b"\x01") not in pad.written

    play(work)


def test_water_that_runs_low_is_told_once() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            pad.values[ooler.WATER_LEVEL] = b"\x01"
            await rig.renewing(30)
            assert [n.code for n in rig.news if isinstance(n, Alarm)] == ["water_low"]

    play(work)


def test_the_programme_runs_by_our_clock_and_ends_off() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            await rig.renewing(15)
            assert pad.set_f == 59
            await rig.renewing(15)
            assert pad.set_f == 55
            assert rig.last.state is WrapState.RUNNING
            await rig.renewing(SHORT.cold_s)
            assert not pad.cools
            (status,) = rig.statuses()
            assert (status.session, status.end, status.state) == (
                NUMBER, WrapEnd.COMPLETED, WrapState.COMPLETED,
            )  # fmt: skip
            assert status.elapsed_s == SHORT.cold_s
            ran = [r.t_s for r in rig.readings() if r.t_s is not None]
            assert ran == sorted(ran)
            assert set(range(1, SHORT.cold_s)) <= set(ran) | {t + 1 for t in ran}

    play(work)


def test_unrenewed_it_is_switched_off_after_a_lease() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            assert await until(lambda: not pad.cools, 60) <= 33
            await until(lambda: rig.last.off, 1)
            assert rig.statuses()[-1].end is WrapEnd.LEASE

    play(work)


def test_switched_off_by_hand_it_stays_off() -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            await rig.renewing(10)
            pad.change(ooler.POWER, b"\0")
            sent = len(pad.written)
            await asyncio.sleep(40)
            assert rig.statuses()[-1].end is WrapEnd.BUTTON
            assert rig.last.off
            assert pad.written[sent:] == []

    play(work)


@pytest.mark.parametrize("by_hand", [45, 100, 50])
def test_another_setting_by_hand_is_put_right(by_hand: int) -> None:
    async def work() -> None:
        async with ooler_rig() as (rig, pad):
            await rig.start()
            await rig.renewing(25)
            pad.values[ooler.SET_TEMPERATURE] = bytes([by_hand])
            await rig.renewing(10)
            assert pad.set_f == 55
            assert pad.cools

    play(work)
