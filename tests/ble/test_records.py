"""The wrap's memory: streams that stall, spoil or are given up, and where a session begins."""

import asyncio

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.wish import Off
from ble.catalogue import SIMULATED
from ble.codecs.ocwp import Op, uuids
from ble.wrap import OcwpWrap
from tests.ble.rig import NUMBER, play, rig, until


def test_a_memory_that_is_empty_gives_nothing() -> None:
    async def work() -> None:
        async with rig() as r:
            assert await r.wrap.records(NUMBER, 1) == []

    play(work)


def test_only_the_asked_session_and_seconds_come() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start(number=1)
            await r.renewing(20)
            await r.wrap.obey(Off())
            r.sim.let_rest_pass()
            await asyncio.sleep(8)
            await r.start(number=2)
            await r.renewing(10)
            seconds = [s.t_s for s in await r.wrap.records(2, 4)]
            assert seconds == list(range(4, seconds[-1] + 1))
            assert 9 <= seconds[-1] <= 11
            records = [d for _, u, d in r.wire if u == uuids.RECORD_ACCESS_CONTROL_POINT]
            assert records[-1][3:7] >= b"\x10", "the first session is not streamed again"

    play(work)


def test_a_session_number_used_before_brings_no_old_seconds() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start(number=5)
            await r.renewing(30)
            await r.wrap.obey(Off())
            r.sim.let_rest_pass()
            await asyncio.sleep(8)
            await r.start(number=5)
            await r.renewing(10)
            seconds = [s.t_s for s in await r.wrap.records(5, 1)]
            assert len(seconds) == len(set(seconds)) <= 11

    play(work)


def test_a_driver_that_started_none_of_them_tells_the_sessions_apart() -> None:
    """It does not know where a session begins in the memory: the number alone tells."""

    async def work() -> None:
        async with rig() as r:
            for number, seconds in ((1, 20), (2, 8)):
                await r.start(number=number)
                await r.renewing(seconds)
                await r.wrap.obey(Off())
                r.sim.let_rest_pass()
                await asyncio.sleep(8)
            await r.wrap.close()
            later = OcwpWrap(r.sim.link, SIMULATED, r.sim.address, r.clock)
            await later.open(r.news.append)
            first, second = [[s.t_s for s in await later.records(n, 1)] for n in (1, 2)]
            assert await later.records(3, 1) == []
            await later.close()
            assert first[:20] == list(range(1, 21))
            assert second == list(range(1, len(second) + 1))
            assert 8 <= len(second) < 20

    play(work)


def test_a_start_whose_date_is_lost_runs_and_is_kept() -> None:
    async def work() -> None:
        async with rig() as r:
            r.spoil = lambda u, d: (
                [] if u == uuids.CONTROL_POINT and d[1] == Op.RENEW_LEASE else [d]
            )
            await r.start()
            assert r.cools
            assert r.requests(Op.RENEW_LEASE), "its date was asked for"
            r.spoil = lambda _, d: [d]
            await r.renewing(10)
            assert r.cools
            seconds = [s.t_s for s in await r.wrap.records(NUMBER, 1)]
            assert seconds == list(range(1, len(seconds) + 1))
            assert len(seconds) >= 10

    play(work)


def test_a_spoiled_record_is_left_out_and_comes_the_next_time() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(10)
            seen = [0]

            def spoil_third(uuid: str, data: bytes) -> list[bytes]:
                if uuid != uuids.RECORD_DATA:
                    return [data]
                seen[0] += 1
                return [data[:9] + bytes((data[9] ^ 4,)) + data[10:]] if seen[0] == 3 else [data]

            r.spoil = spoil_third
            first = [s.t_s for s in await r.wrap.records(NUMBER, 1)]
            again = [s.t_s for s in await r.wrap.records(NUMBER, 1)]
            assert 3 not in first
            assert again[:10] == list(range(1, 11))

    play(work)


def test_a_stream_that_stalls_is_a_fault_in_time() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(10)
            lost = {uuids.RECORD_DATA, uuids.RECORD_ACCESS_CONTROL_POINT}
            r.spoil = lambda u, d: [] if u in lost else [d]
            loop = asyncio.get_running_loop()
            began_s = loop.time()
            with pytest.raises(Fault) as stalled:
                await r.wrap.records(NUMBER, 1)
            assert stalled.value.code is FaultCode.NO_ANSWER
            assert loop.time() - began_s < 4
            r.spoil = lambda _, d: [d]
            await r.renewing(4)
            assert await r.wrap.records(NUMBER, 1)

    play(work)


def test_a_long_stream_that_nobody_waits_for_is_broken_off() -> None:
    """A wrap that still streams the last answer refuses the next question (0xFE)."""

    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(58)
            given_up = asyncio.create_task(r.wrap.records(NUMBER, 1))
            await asyncio.sleep(0.3)
            given_up.cancel()
            await asyncio.sleep(0)
            seconds = [s.t_s for s in await r.wrap.records(NUMBER, 50)]
            assert seconds[:5] == [50, 51, 52, 53, 54]

    play(work)


def test_a_newest_record_that_comes_spoiled_is_asked_for_again() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start(number=1)
            await r.renewing(10)
            await r.wrap.obey(Off())
            r.sim.let_rest_pass()
            await asyncio.sleep(8)
            spoilt = [0]

            def spoil(uuid: str, data: bytes) -> list[bytes]:
                if uuid == uuids.RECORD_DATA and not spoilt[0]:
                    spoilt[0] += 1
                    return [b"\0" * 20]
                return [data]

            r.spoil = spoil
            await r.start(number=1)
            await r.renewing(5)
            seconds = [s.t_s for s in await r.wrap.records(1, 1)]
            assert seconds == list(range(1, len(seconds) + 1)), "none of the session before"
            await until(lambda: spoilt == [1], 1)

    play(work)
