"""The Reon Pocket's driver: token, model, echo, plate, and a link whose loss proves nothing."""

import asyncio
import itertools
from collections.abc import Awaitable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.faults import Fault, FaultCode
from app.domain.program import Program, Step, StepKind
from app.domain.programs import ALL_PROGRAMS
from app.domain.wish import Off, Start
from app.domain.wrap import LinkState, Reading, Trust, WrapEnd, WrapState
from ble.catalogue import REON
from ble.codecs import reon
from ble.codecs.reon import HIGHEST_LEVEL, Mode
from ble.link import AttRefusal
from ble.reon import Reon, level_of
from ble.turn import TurnLink
from tests.ble.rig import play, until
from tests.ble.tethered_rig import COLD, SHORT, TOKEN, reon_rig

WRONG = bytes(17)


def stranger(link: TurnLink) -> Reon:
    async def token() -> bytes:
        return WRONG

    return Reon(link, token)


def test_it_is_beta_and_its_plate_guards_nobody() -> None:
    assert REON.beta
    assert REON.skin is Trust.NONE
    assert not REON.ends_by_itself


@pytest.mark.parametrize("model", [b"RNP-3", b"RNP-P1"])
@pytest.mark.parametrize("program", ALL_PROGRAMS.values(), ids=list(ALL_PROGRAMS))
def test_programmes_only_cool_start_low_and_never_reach_the_top(
    program: Program, model: bytes
) -> None:
    async def work() -> None:
        async with reon_rig(model=model) as (rig, pocket):
            await rig.start(program)
            await rig.renewing(program.cold_s + 5)
            sent = pocket.sent(reon.COMMAND)
            assert {data[3] for data in sent} == {Mode.COOL, Mode.STOP}, "it never heats"
            levels = [data[4] for data in sent if data[3] == Mode.COOL]
            assert levels == sorted(levels)
            assert max(levels) < HIGHEST_LEVEL[model.decode(), Mode.COOL]
            assert not pocket.cools
            assert rig.statuses()[-1].end is WrapEnd.COMPLETED

    play(work)


@given(colder=st.integers(0, 2500), warmer=st.integers(0, 2500))
def test_a_warmer_target_is_never_a_higher_level(colder: int, warmer: int) -> None:
    colder, warmer = sorted((colder, warmer))
    assert 0 <= level_of(warmer) <= level_of(colder) <= 2


def test_model_first_then_the_token_on_every_link() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            assert pocket.written == [(reon.TOKEN, TOKEN)]
            rig.wire.cut()
            await until(lambda: pocket.links == 2, 5)
            await until(lambda: pocket.trusted, 2)
            assert pocket.sent(reon.TOKEN) == [TOKEN, TOKEN]

    play(work)


@pytest.mark.parametrize("model", [b"RNP-1", b"RNP-4", b"", b"\xff\xfe"])
def test_another_model_is_never_written_to(model: bytes) -> None:
    async def work() -> None:
        async with reon_rig(opened=False, model=model) as (rig, pocket):
            with pytest.raises(Fault) as refused:
                await rig.wrap.open(rig.news.append)
            assert refused.value.code is FaultCode.UNSUPPORTED
            assert pocket.written == []
            assert not pocket.up

    play(work)


def test_another_apps_device_refuses_us_until_it_is_in_pairing_mode() -> None:
    async def work() -> None:
        async with reon_rig(opened=False, make=stranger) as (rig, pocket):
            with pytest.raises(Fault) as refused:
                await rig.wrap.open(rig.news.append)
            assert refused.value.code is FaultCode.KEY_REFUSED
            pocket.pairing = True
            await rig.wrap.open(rig.news.append)
            assert pocket.token == WRONG

    play(work)


@pytest.mark.parametrize(
    ("code", "fault"),
    [(0x80, FaultCode.OUTSIDE_LIMIT), (0x81, FaultCode.KEY_REFUSED), (0x83, FaultCode.KEY_REFUSED)],
)
def test_its_own_error_codes_are_faults(
    code: int, fault: FaultCode, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):

            def refuse(uuid: str, data: bytes) -> None:
                raise AttRefusal(code, uuid)

            monkeypatch.setattr(pocket, "take", refuse)
            with pytest.raises(Fault) as refused:
                await rig.start()
            assert refused.value.code is fault

    play(work)


def test_nothing_is_known_before_an_echo() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, _):
            await asyncio.sleep(3)
            assert {(r.state, r.cooling, r.off) for r in rig.readings()} == {
                (WrapState.UNKNOWN, False, False)
            }

    play(work)


def test_it_runs_by_its_echo_and_shows_its_plate_as_pack() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            await rig.start()
            pocket.plate = 1850
            await until(lambda: rig.last.pack == 1850, 3)
            assert (rig.last.state, rig.last.cooling, rig.last.skin) == (
                WrapState.PRECOOL, True, None,
            )  # fmt: skip
            await rig.wrap.obey(Off())
            assert rig.last.off

    play(work)


def test_an_order_that_was_swallowed_is_sent_once_more() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            pocket.deafness = 1
            await rig.start()
            assert [data[3:5] for data in pocket.sent(reon.COMMAND)] == [b"\x01\x00"] * 2

    play(work)


def test_an_order_that_waits_for_its_echo_is_not_sent_again_after_an_off() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            await rig.start()
            await rig.renewing(15)
            pocket.deafness = 1
            await until(lambda: pocket.deafness == 0, 10)  # the next step's level was swallowed
            await rig.wrap.obey(Off())
            await asyncio.sleep(5)
            assert [data[3] for data in pocket.sent(reon.COMMAND)][-1] == Mode.STOP
            assert rig.last.off
            assert not pocket.cools

    play(work)


def test_without_an_echo_it_did_not_start_and_is_told_to_stop() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            pocket.echoes = False
            with pytest.raises(Fault) as silent:
                await rig.start()
            assert silent.value.code is FaultCode.NO_ANSWER
            await until(lambda: not pocket.cools, 10)
            assert not any(r.off for r in rig.readings()), "no echo, no proof"
            pocket.echoes = True
            await until(lambda: rig.last.off, 10)

    play(work)


def test_a_lost_link_counts_as_cooling_and_ends_the_session_on_return() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            await rig.start()
            await rig.renewing(5)
            rig.wire.cut()
            seen = len(rig.readings())
            await until(lambda: rig.links_told()[-1] is LinkState.LIVE, 5)
            await until(lambda: rig.last.off, 5)
            first, *_ = rig.readings()[seen:]
            assert (first.state, first.cooling) == (WrapState.UNKNOWN, True)
            assert not pocket.cools
            assert rig.statuses()[-1].end is WrapEnd.LEASE
            assert [data[3] for data in pocket.sent(reon.COMMAND)] == [Mode.COOL, Mode.STOP]

    play(work)


def test_put_to_heat_by_hand_it_is_stopped() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            await rig.start()
            pocket.put(bytes((Mode.HEAT, 2)))
            await until(lambda: rig.last.off, 5)
            assert pocket.state[0] == Mode.STOP
            assert rig.statuses()[-1].end is WrapEnd.FAULT

    play(work)


def test_another_level_by_hand_is_put_right() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            await rig.start()
            pocket.put(bytes((Mode.COOL, 3)))
            await rig.renewing(5)
            assert pocket.state == bytes((Mode.COOL, 0))

    play(work)


def test_stopped_by_hand_it_stays_off() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            await rig.start()
            pocket.put(bytes((Mode.STOP, 0)))
            await asyncio.sleep(40)
            assert rig.statuses()[-1].end is WrapEnd.BUTTON
            assert len(pocket.sent(reon.COMMAND)) == 1

    play(work)


def test_silent_telemetry_is_a_dead_link() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            await rig.start()
            pocket.mute = True
            await until(lambda: rig.links_told()[-1] is LinkState.UNSURE, 6)
            await until(lambda: rig.links_told()[-1] is LinkState.LOST, 9)
            pocket.mute = False
            await until(lambda: not pocket.cools, 10)

    play(work)


def test_the_programme_is_no_longer_than_its_cold() -> None:
    async def work() -> None:
        async with reon_rig() as (rig, pocket):
            rewarm = Step(StepKind.REWARM, 60, 1800)
            await rig.wrap.obey(Start(Program("x", 9, (*SHORT.steps, rewarm)), 5))
            await rig.renewing(SHORT.cold_s + 3)
            assert not pocket.cools
            assert rig.statuses()[-1].remaining_s == 0

    play(work)


async def _tried(work: Awaitable[None]) -> None:
    with suppress(Fault):
        await work


@given(garble=st.lists(st.binary(max_size=16), min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_random_notifications_raise_nothing_and_only_an_echo_of_stop_proves_off(
    garble: list[bytes],
) -> None:
    async def work() -> None:
        async with reon_rig() as (rig, _):
            await rig.start()
            turn, echoes, seen = itertools.cycle(garble), list[bytes](), len(rig.news)

            def spoil(uuid: str, data: bytes) -> bytes:
                spoiled = next(turn)
                if uuid == reon.COMMAND:
                    echoes.append(spoiled)
                return spoiled

            rig.wire.spoil = spoil
            for _ in range(2):
                await _tried(rig.wrap.obey(Off()))
                await _tried(rig.wrap.obey(Start(Program("any", 9, (COLD,)), 5)))
            told = [n for n in rig.news[seen:] if isinstance(n, Reading)]
            stopped = any(echo[3:4] == b"\x04" for echo in echoes)
            assert stopped or not any(r.off for r in told)

    play(work)
