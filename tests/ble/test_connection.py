"""The link lost, silent, spoiled and doubled: what is told, and what the driver does itself."""

import asyncio
from collections.abc import Callable

import pytest

from app.domain.faults import Fault
from app.domain.wish import Off, Pause
from app.domain.wrap import LinkChange, LinkState, Reading, WrapEnd, WrapState
from ble.catalogue import SIMULATED
from ble.codecs.ocwp import Op, State, uuids
from ble.connection import Inbox
from ble.keeper import CLOSE_S
from ble.pulse import SILENCE_S, UNSURE_S
from ble.wrap import OcwpWrap
from tests.ble.rig import NUMBER, Wire, play, rig, until

GARBAGE = (b"", b"\0" * 20, b"\xff" * 18, b"\x01")


def test_spoiled_notifications_are_dropped_and_counted() -> None:
    async def work() -> None:
        async with rig(opened=False) as r:
            said = {uuids.MEASUREMENT, uuids.SESSION_STATUS, uuids.ALARM}
            r.spoil = lambda u, data: [*GARBAGE, data] if u in said else [data]
            told: list[object] = []
            inbox = Inbox(told.append, lambda errand: None)
            link = Wire(r.sim, r)
            await link.open(lambda: None)
            await inbox.listen(link)
            await asyncio.sleep(5)
            readings = [x for x in told if isinstance(x, Reading)]
            assert 4 <= len(readings) <= 6
            assert inbox.refused == len(GARBAGE) * len(readings)
            await link.close()

    play(work)


def test_a_bit_flipped_in_every_measurement_is_silence() -> None:
    async def work() -> None:
        async with rig() as r:
            told = len(r.readings())

            def flip(uuid: str, data: bytes) -> list[bytes]:
                if uuid != uuids.MEASUREMENT:
                    return [data]
                return [data[:8] + bytes((data[8] ^ 1,)) + data[9:]]

            r.spoil = flip
            await until(lambda: LinkState.LOST in r.links_told(), SILENCE_S + 2)
            assert len(r.readings()) == told

    play(work)


def test_doubled_and_belated_notifications_are_told_once() -> None:
    async def work() -> None:
        async with rig() as r:
            old: list[bytes] = []

            def double(uuid: str, data: bytes) -> list[bytes]:
                if uuid != uuids.MEASUREMENT:
                    return [data]
                old.append(data)
                return [data, data, *old[-3:-1]]

            r.spoil = double
            await r.start()
            r.news.clear()
            await r.renewing(10)
            seconds = [x.t_s for x in r.readings()]
            assert len(seconds) in {9, 10, 11}
            assert len(set(seconds)) == len(seconds)
            assert seconds == sorted(seconds, key=lambda s: s or 0)

    play(work)


@pytest.mark.parametrize("muted_for_s", [3, 8])
def test_a_short_silence_is_no_loss(muted_for_s: int) -> None:
    async def work() -> None:
        async with rig() as r:
            r.sim.muted = True
            await asyncio.sleep(muted_for_s)
            r.sim.muted = False
            await asyncio.sleep(20)
            assert r.links == 1
            assert LinkState.LOST not in r.links_told()

    play(work)


def test_three_seconds_of_silence_are_unsure_and_one_sample_makes_it_live_again() -> None:
    async def work() -> None:
        async with rig() as r:
            r.sim.muted = True
            waited_s = await until(lambda: r.links_told()[-1] is LinkState.UNSURE, 5)
            assert UNSURE_S - 1.1 <= waited_s <= UNSURE_S + 0.1
            r.sim.muted = False
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 1.1)
            assert r.links == 1

    play(work)


def test_a_link_whose_closing_hangs_is_left_behind_within_five_seconds() -> None:
    class Hanging(Wire):
        async def close(self) -> None:
            if r_links[0] == 1:
                r_links[0] = 2
                await super().close()
                await asyncio.sleep(3600)
            await super().close()

    r_links = [1]

    async def work() -> None:
        async with rig(opened=False) as r:
            r.wrap = OcwpWrap(lambda: Hanging(r.sim, r), SIMULATED, r.sim.address, r.clock)
            await r.wrap.open(r.news.append)
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 3)
            r.sim.muted = True
            await until(lambda: r.links_told()[-1] is LinkState.LOST, SILENCE_S + CLOSE_S + 1)
            r.sim.muted = False
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 4)

    play(work)


def test_a_zombie_link_is_rebuilt_after_ten_seconds_of_silence() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(5)
            r.sim.muted = True
            waited_s = await until(lambda: LinkState.LOST in r.links_told(), 20)
            assert SILENCE_S - 1.1 <= waited_s <= SILENCE_S + 0.1
            r.sim.muted = False
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 4)
            assert r.links == 2
            await r.renewing(5)
            assert r.cools

    play(work)


def test_a_lost_link_comes_back_by_a_ladder_and_is_live_by_data_alone() -> None:
    async def work() -> None:
        async with rig() as r:
            r.sim.in_range = False
            r.sim.cut_link()
            await until(lambda: LinkState.LOST in r.links_told(), 0.1)
            await asyncio.sleep(30)
            tries = r.links - 1
            assert 8 <= tries <= 13, "often while a lease may still run"
            await asyncio.sleep(600)
            assert r.links - 1 - tries <= 45, "and then not for ever so often"
            lost = [x for x in r.news if isinstance(x, LinkChange) and x.fault]
            assert lost, "each failure says why"
            r.sim.in_range = True
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 40)

    play(work)


def test_an_old_links_late_cry_does_not_touch_the_new_one() -> None:
    """A stack may tell of a loss long after the link was let go."""
    cries: list[Callable[[], None]] = []

    class Belated(Wire):
        async def open(self, lost: Callable[[], None]) -> None:
            cries.append(lost)
            await super().open(lost)

    async def work() -> None:
        async with rig(opened=False) as r:
            r.wrap = OcwpWrap(lambda: Belated(r.sim, r), SIMULATED, r.sim.address, r.clock)
            await r.wrap.open(r.news.append)
            await r.start()
            r.sim.muted = True
            await until(lambda: LinkState.LOST in r.links_told(), 20)
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 4)
            old, _ = cries
            told = r.links_told()
            old()
            await r.renewing(15)
            assert r.cools
            assert r.links == 2
            assert r.links_told() == told

    play(work)


def test_control_is_taken_again_only_by_who_had_it() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(5)
            asked = len(r.requests(Op.REQUEST_CONTROL))
            r.sim.cut_link()
            await until(lambda: r.links_told()[-1] is LinkState.LIVE and r.links == 2, 10)
            assert len(r.requests(Op.REQUEST_CONTROL)) == asked + 1
            assert r.sim.firmware.state is not State.RUNNING_WITHOUT_LINK
            await r.renewing(40)
            assert r.cools
            await r.wrap.obey(Off())
            asked = len(r.requests(Op.REQUEST_CONTROL))
            r.sim.cut_link()
            await until(lambda: r.links_told()[-1] is LinkState.LIVE and r.links == 3, 10)
            assert len(r.requests(Op.REQUEST_CONTROL)) == asked

    play(work)


def test_a_stop_wished_without_a_link_gives_control_up() -> None:
    """Else the reconnect would buy a wrap that shall stop another 30 s of lease."""

    async def work() -> None:
        async with rig() as r:
            await r.start()
            r.sim.cut_link()
            await until(lambda: LinkState.LOST in r.links_told(), 1)
            with pytest.raises(Fault):
                await r.wrap.obey(Off())
            asked = len(r.requests(Op.REQUEST_CONTROL))
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 10)
            assert len(r.requests(Op.REQUEST_CONTROL)) == asked

    play(work)


@pytest.mark.parametrize("away_s", [2, 20, 45, 300])
def test_nothing_cools_again_by_itself_after_a_loss(away_s: int) -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(5)
            r.sim.in_range = False
            r.sim.cut_link()
            await asyncio.sleep(away_s)
            ended = not r.cools
            r.sim.in_range = True
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 60)
            await asyncio.sleep(40)  # nobody renews
            assert not r.cools
            assert len(r.requests(Op.START)) == 1
            assert r.requests(Op.RESUME) == []
            assert len(r.requests(Op.REQUEST_CONTROL)) == (1 if ended else 2)
            if ended:
                assert any(s.end is WrapEnd.LEASE for s in r.statuses())

    play(work)


def test_a_pause_is_still_a_pause_after_a_loss() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.wrap.obey(Pause())
            r.sim.cut_link()
            await until(lambda: r.links_told()[-1] is LinkState.LIVE and r.links == 2, 10)
            assert r.sim.firmware.state is State.PAUSED
            assert not r.cools

    play(work)


def test_a_link_lost_again_while_control_is_taken_comes_back() -> None:
    """Whatever moment of the reconnect it is lost at, no half-open link stands in the way."""

    async def work() -> None:
        for after_ms in range(900, 1700, 23):
            async with rig() as r:
                await r.start()
                r.sim.cut_link()
                await asyncio.sleep(after_ms / 1000)
                r.sim.cut_link()
                await asyncio.sleep(10)
                assert r.links_told()[-1] is LinkState.LIVE
                await r.renewing(3)

    play(work)


def test_a_wrap_that_will_not_give_control_is_tried_again() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            lost = [1]

            def swallow(uuid: str, data: bytes) -> list[bytes]:
                if uuid == uuids.CONTROL_POINT and data[1] == Op.REQUEST_CONTROL and lost[0] <= 2:
                    lost[0] += 1
                    return []
                return [data]

            r.spoil = swallow
            r.sim.cut_link()
            await until(lambda: r.links == 3, 15)
            await asyncio.sleep(3)
            assert r.links_told()[-1] is LinkState.LIVE

    play(work)


def test_a_reset_wrap_is_not_taken_for_an_earlier_second() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(40)
            before = len(r.news)
            r.sim.in_range = False
            r.sim.cut_link()
            r.sim.firmware.power_cycle(watchdog=True)
            await asyncio.sleep(9)
            r.sim.in_range = True
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 10)
            await asyncio.sleep(30)
            after = [x.t_s for x in r.news[before:] if isinstance(x, Reading)]
            assert after
            assert set(after) == {None}
            assert r.statuses()[-1].end is WrapEnd.POWER_LOSS
            assert r.wrap.state in {WrapState.IDLE, WrapState.RESTING}

    play(work)


@pytest.mark.parametrize("away_s", [3, 12, 20])
def test_backfill_is_exact(away_s: int) -> None:
    async def work() -> None:
        async with rig("corrupt-bytes" if away_s == 3 else "none") as r:
            await r.start()
            await r.renewing(10)
            r.sim.in_range = False
            r.sim.cut_link()
            await asyncio.sleep(away_s)
            r.sim.in_range = True
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 15)
            await r.renewing(5)
            r.sim.corrupting = False
            live = {x.t_s: x for x in r.readings() if x.t_s and x.t_s > 0}
            missing = sorted(set(range(1, max(live))) - set(live))
            assert len(missing) >= away_s - 1
            records = {s.t_s: s for s in await r.wrap.records(NUMBER, missing[0])}
            assert set(missing) <= set(records)
            assert min(records) == missing[0]
            assert all(s.backfilled for s in records.values())
            for t in set(live) & set(records):
                assert (live[t].skin, live[t].pack) == (records[t].skin, records[t].pack)

    play(work)
