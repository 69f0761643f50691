"""One operation at a time, and the stop that waits for none."""

import asyncio
from collections.abc import Callable

import pytest

from app.domain.faults import Fault, FaultCode
from ble.turn import TurnLink


class Slow:
    """A link that takes a second for each; what is under way at once is counted."""

    def __init__(self) -> None:
        self.under_way = 0
        self.most = 0
        self.done: list[str] = []

    async def open(self, lost: Callable[[], None]) -> None: ...

    async def close(self) -> None: ...

    async def read(self, characteristic: str) -> bytes:
        await self._do(characteristic)
        return b""

    async def write(self, characteristic: str, data: bytes) -> None:
        await self._do(characteristic, 0.1 if data == b"stop" else 1.0)

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        await self._do(characteristic)

    async def _do(self, what: str, seconds: float = 1.0) -> None:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            await asyncio.sleep(seconds)
            self.done.append(what)
        finally:
            self.under_way -= 1


@pytest.mark.looptime
async def test_one_operation_at_a_time_in_the_order_they_came():
    slow = Slow()
    link = TurnLink(slow)
    await asyncio.gather(
        link.read("a"), link.write("b", b""), link.subscribe("c", lambda _: None), link.read("d")
    )
    assert slow.most == 1
    assert slow.done == ["a", "b", "c", "d"]


@pytest.mark.looptime
async def test_a_stop_takes_the_place_of_what_is_under_way_and_what_waits_goes_on():
    slow = Slow()
    link = TurnLink(slow)
    hanging = asyncio.create_task(link.read("hanging"))
    waiting = asyncio.create_task(link.read("waiting"))
    await asyncio.sleep(0.2)
    began_s = asyncio.get_running_loop().time()
    await link.write_now("stop", b"stop")
    assert asyncio.get_running_loop().time() - began_s < 0.2
    with pytest.raises(Fault) as gave_way:
        await hanging
    assert gave_way.value.code is FaultCode.NO_ANSWER
    await waiting
    assert slow.done == ["stop", "waiting"]
    assert slow.most == 1


@pytest.mark.looptime
async def test_whoever_gives_up_waiting_is_never_sent_and_frees_the_turn():
    slow = Slow()
    link = TurnLink(slow)
    first = asyncio.create_task(link.read("first"))
    given_up = asyncio.create_task(link.read("given up"))
    await asyncio.sleep(0.2)
    given_up.cancel()
    await first
    await link.read("last")
    assert slow.done == ["first", "last"]
