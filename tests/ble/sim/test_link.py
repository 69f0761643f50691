"""The simulated link keeps the contract of ble.link.Link, on virtual time."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest

from app.domain.faults import Fault, FaultCode
from ble.codecs.ocwp import (
    EndReason,
    Measurement,
    RenewLease,
    RequestControl,
    Result,
    SessionStatus,
    State,
    decode_answer,
    decode_hard_limits,
    decode_measurement,
    decode_session_status,
    uuids,
)
from ble.link import AttRefusal, Link
from ble.sim import SimLink, SimWrap, simulated_wrap

pytestmark = pytest.mark.looptime


def now_s() -> float:
    return asyncio.get_running_loop().time()


def unexpected_loss() -> None:
    pytest.fail("the link was lost")


@asynccontextmanager
async def living(wrap: SimWrap) -> AsyncGenerator[SimWrap]:
    life = asyncio.create_task(wrap.run())
    try:
        yield wrap
    finally:
        life.cancel()
        await asyncio.gather(life, return_exceptions=True)


async def opened(wrap: SimWrap) -> SimLink:
    link = wrap.link()
    await link.open(unexpected_loss)
    return link


async def test_a_sim_link_is_a_link() -> None:
    link: Link = simulated_wrap().link()
    assert link is not None


async def test_reading_gives_the_wraps_bytes_and_takes_its_time() -> None:
    async with living(simulated_wrap()) as wrap:
        before_s = now_s()
        link = await opened(wrap)
        assert now_s() - before_s == pytest.approx(0.5, abs=0.01)
        before_s = now_s()
        limits = decode_hard_limits(await link.read(uuids.HARD_LIMITS))
        assert now_s() - before_s == pytest.approx(0.03, abs=0.01)
        assert limits.contact_stop_cc == 1000
        await link.close()


async def test_measurements_come_once_a_second() -> None:
    heard: list[Measurement] = []
    async with living(simulated_wrap()) as wrap:
        link = await opened(wrap)
        await link.subscribe(uuids.MEASUREMENT, lambda data: heard.append(decode_measurement(data)))
        await asyncio.sleep(60.0)
        await link.close()
        await asyncio.sleep(5.0)
    assert len(heard) == 60
    assert [each.sequence for each in heard] == list(range(60))
    uptimes = [each.uptime_ms for each in heard]
    assert [later - earlier for earlier, later in pairwise(uptimes)] == [1000] * 59


async def test_a_request_is_answered_by_indication_and_confirmed() -> None:
    answers: list[bytes] = []
    async with living(simulated_wrap()) as wrap:
        link = await opened(wrap)
        await link.subscribe(uuids.CONTROL_POINT, answers.append)
        await link.write(uuids.CONTROL_POINT, RequestControl(0, 30).encode())
        await asyncio.sleep(0.1)
        await link.write(uuids.CONTROL_POINT, RenewLease(1, 30).encode())
        await asyncio.sleep(0.1)
        await link.close()
    assert [decode_answer(data).result for data in answers] == [Result.SUCCESS, Result.SUCCESS]


async def test_the_wraps_refusals_come_through() -> None:
    async with living(simulated_wrap()) as wrap:
        link = await opened(wrap)
        with pytest.raises(AttRefusal) as refused:
            await link.write(uuids.CONTROL_POINT, RequestControl(0, 30).encode())
        assert refused.value.code == 0xFD
        await link.close()


async def test_only_one_link_at_a_time() -> None:
    async with living(simulated_wrap()) as wrap:
        first = await opened(wrap)
        with pytest.raises(Fault) as fault:
            await opened(wrap)
        assert fault.value.code is FaultCode.NOT_FOUND
        await first.close()
        second = await opened(wrap)
        await first.close()
        assert len(await second.read(uuids.FEATURE)) == 12, "closing the old one leaves the new"
        await second.close()


async def test_a_cut_link_is_lost_once_and_good_for_nothing_after() -> None:
    losses: list[float] = []
    async with living(simulated_wrap()) as wrap:
        link = wrap.link()
        await link.open(lambda: losses.append(now_s()))
        reading = asyncio.create_task(link.read(uuids.FEATURE))
        await asyncio.sleep(0.02)
        wrap.cut_link()
        wrap.cut_link()
        with pytest.raises(Fault) as fault:
            await reading
        assert fault.value.code is FaultCode.LINK_LOST
        with pytest.raises(Fault) as fault:
            await link.write(uuids.CONTROL_POINT, b"\x08\x00")
        assert fault.value.code is FaultCode.LINK_LOST
        await link.close()
    assert len(losses) == 1


async def test_closing_is_not_a_loss_and_may_be_done_twice() -> None:
    async with living(simulated_wrap()) as wrap:
        link = await opened(wrap)
        await link.close()
        await link.close()
        await asyncio.sleep(1.0)
        assert not wrap.linked


async def test_out_of_range_nobody_finds_it() -> None:
    async with living(simulated_wrap()) as wrap:
        wrap.in_range = False
        with pytest.raises(Fault) as fault:
            await opened(wrap)
        assert fault.value.code is FaultCode.NOT_FOUND
        wrap.in_range = True
        await (await opened(wrap)).close()


async def test_pairing_needs_the_button_and_is_remembered() -> None:
    # Profile 5.1: Just Works only inside a 60 s window opened by a physical button.
    async with living(simulated_wrap(bonded=False)) as wrap:
        with pytest.raises(Fault) as fault:
            await opened(wrap)
        assert fault.value.code is FaultCode.PAIRING_REFUSED
        wrap.firmware.press_button()
        await asyncio.sleep(60.0)
        with pytest.raises(Fault):
            await opened(wrap)
        wrap.firmware.press_button()
        await asyncio.sleep(58.0)
        await (await opened(wrap)).close()
        await asyncio.sleep(60.0)
        await (await opened(wrap)).close()


async def test_the_wrap_lives_on_without_a_link() -> None:
    async with living(simulated_wrap()) as wrap:
        await asyncio.sleep(100.5)
        link = await opened(wrap)
        status: SessionStatus = decode_session_status(await link.read(uuids.SESSION_STATUS))
        assert (status.state, status.end_reason) == (State.IDLE, EndReason.OPEN)
        assert wrap.firmware.uptime_ms == pytest.approx(101_000, abs=50)
        await link.close()
