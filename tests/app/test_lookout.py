"""Known wraps connect by themselves; to disconnect, to forget and to rename are three things."""

import asyncio
from itertools import islice
from pathlib import Path

import pytest

from app import news as n
from app import requests as ask
from app.desk import Desk
from app.domain.faults import FaultCode
from app.domain.wrap import LinkState
from app.lookout import JITTER, STEPS_S, pauses
from tests.app.test_desk import Office, office
from tests.ble.rig import play, until


def link(o: Office) -> LinkState:
    return o.last(n.WrapsNews).link


async def reopened(o: Office) -> None:
    """The app is closed and started again; what was told before is forgotten."""
    await o.desk.close()
    o.told.clear()
    o.desk = Desk(o.clock, o.finder, o.file, o.told.append, 60)
    await o.desk.open()


@pytest.mark.parametrize("away_s", [3, 40, 400])
def test_a_known_wrap_that_is_away_at_the_start_connects_when_it_is_heard(
    tmp_path: Path, away_s: int
) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            key = o.last(n.WrapsNews).chosen
            o.sim.in_range = False
            await reopened(o)
            await until(lambda: link(o) is LinkState.LOOKING, 5)
            assert o.faults() == [("ChooseWrap", FaultCode.NOT_FOUND)]
            assert o.last(n.WrapsNews).chosen == key
            await asyncio.sleep(away_s)
            o.sim.in_range = True
            await until(lambda: link(o) is LinkState.LIVE, 40)
            await until(lambda: o.last(n.WrapsNews).facts is not None, 5)
            assert len(o.faults()) == 1, "told once, then only that it looks"

    play(work)


def test_what_is_no_matter_of_time_is_not_waited_for(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            await o.desk.close()
            o.sim.bonded = False
            await reopened(o)
            await asyncio.sleep(60)
            assert o.faults() == [("ChooseWrap", FaultCode.PAIRING_REFUSED)]
            assert link(o) is LinkState.CLOSED

    play(work)


def test_a_refusal_while_looking_is_told_and_ends_it(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            o.sim.in_range = False
            await reopened(o)
            await until(lambda: link(o) is LinkState.LOOKING, 5)
            o.sim.bonded = False
            o.sim.in_range = True
            await until(lambda: link(o) is LinkState.CLOSED, 60)
            assert o.faults()[-1] == ("ChooseWrap", FaultCode.PAIRING_REFUSED)

    play(work)


def test_a_disconnected_wrap_stays_known_and_is_left_alone_until_it_is_wanted(
    tmp_path: Path,
) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            key = o.last(n.WrapsNews).devices[0].key
            o.desk.take(ask.DisconnectWrap())
            await until(lambda: link(o) is LinkState.CLOSED, 6)
            assert not o.sim.linked, "another phone can have it"
            await asyncio.sleep(120)
            assert not o.sim.linked
            news = o.last(n.WrapsNews)
            assert [d.key for d in news.devices] == [key]
            assert (news.chosen, news.facts, news.reading) == (None, None, None)
            o.desk.take(ask.ChooseWrap(key))
            await until(lambda: link(o) is LinkState.LIVE, 5)
            await reopened(o)
            await until(lambda: link(o) is LinkState.LIVE, 5)

    play(work)


def test_nothing_is_looked_for_once_it_is_given_up(tmp_path: Path) -> None:
    async def work() -> None:
        for gives_up in (ask.DisconnectWrap(), None):
            async with office(tmp_path) as o:
                key = o.last(n.WrapsNews).devices[0].key
                o.sim.in_range = False
                await reopened(o)
                await until(lambda: link(o) is LinkState.LOOKING, 5)
                o.desk.take(gives_up or ask.ForgetWrap(key))
                await asyncio.sleep(1)
                o.sim.in_range = True
                await asyncio.sleep(120)
                assert not o.sim.linked
                assert link(o) is LinkState.CLOSED
                assert bool(o.last(n.WrapsNews).devices) == (gives_up is not None)
                o.desk.take(ask.PairWrap(o.finder.simulated))
                await until(lambda: link(o) is LinkState.LIVE, 10)

    play(work)


def test_a_wrap_in_a_session_is_not_disconnected(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            await o.begin()
            o.desk.take(ask.DisconnectWrap())
            await asyncio.sleep(1)
            assert o.faults() == [("DisconnectWrap", FaultCode.WRONG_STATE)]
            assert o.sim.linked

    play(work)


def test_a_wrap_blinks_when_it_is_paired(tmp_path: Path) -> None:
    """Its control point wants a bond (profile 5.1), so it cannot before."""

    async def work() -> None:
        async with office(tmp_path) as o:
            assert o.sim.firmware.identifying

    play(work)


def test_pauses_grow_to_half_a_minute_with_jitter() -> None:
    for _ in range(20):
        for pause, step in zip(islice(pauses(), 6), (*STEPS_S, 30.0, 30.0), strict=True):
            assert step * (1 - JITTER) <= pause <= step * (1 + JITTER)
