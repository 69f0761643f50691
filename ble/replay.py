"""A captured radio: the same drivers hear again what they heard then.

Reads are answered with what was read, writes by what followed them; between, all that was notified
comes at its old distance in time. A driver that asks something else than it did then is answered
as by the write most like its own, or not at all.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

from app.domain.faults import Fault, FaultCode
from ble.link import AttRefusal, Link
from ble.radio import Radio
from ble.recording import Exchange, Moment, Recording, Script
from ble.scan import Advert, Air

HOLD_S = 5.0
"""How long an answer waits for the write that it answered, if that comes late or never."""


class ReplayAir(Air):
    """The adverts of a recording, at their times since the replay began."""

    def __init__(self, recording: Recording):
        super().__init__()
        self._adverts = recording.adverts
        self._began_s: float | None = None

    async def check(self) -> None:
        """There is a radio: that which was."""

    async def scan(
        self,
        heard: Callable[[Advert], None],
        seconds: float,
        wanted: Callable[[Advert], bool] = lambda _: True,
    ) -> None:
        """See `Air`."""
        loop = asyncio.get_running_loop()
        if self._began_s is None:
            self._began_s = loop.time()
        end_s = loop.time() + seconds
        for at_s, advert in self._adverts:
            due_s = self._began_s + at_s
            if loop.time() <= due_s < end_s and wanted(advert):
                await asyncio.sleep(due_s - loop.time())
                heard(advert)
        await asyncio.sleep(max(0.0, end_s - loop.time()))


class ReplayRadio(Radio):
    """The links of a recording, each once and in their order."""

    def __init__(self, recording: Recording):
        super().__init__(ReplayAir(recording))
        self._scripts = list(recording.scripts)

    def link(self, address: str, secured: frozenset[str] = frozenset()) -> Link:
        """The next link that was made to that address; one that finds nobody after the last."""
        del secured
        script = next((each for each in self._scripts if each.address == address), None)
        if script:
            self._scripts.remove(script)
        return ReplayLink(script or Script(address))

    async def unpair(self, address: str) -> None:
        """There is nothing to unpair."""

    async def close(self) -> None:
        """There is nothing to close."""


class ReplayLink:
    """One recorded link; see `Link`."""

    def __init__(self, script: Script):
        self._script = script
        self._heard: dict[str, Callable[[bytes], None]] = {}
        self._lost: Callable[[], None] | None = None
        self._ahead_s = 0.0
        self._stirred = asyncio.Event()
        self._telling: asyncio.Task[None] | None = None

    async def open(self, lost: Callable[[], None]) -> None:
        """As it went then; Fault NOT_FOUND where there was no further link."""
        opening = next((each for each in self._script.exchanges if each.op == "open"), None)
        if opening is None:
            raise Fault(FaultCode.NOT_FOUND, "the recording has no further link")
        await self._as_then(opening)
        self._lost = lost
        self._telling = asyncio.create_task(self._tell())

    async def read(self, characteristic: str) -> bytes:
        """What was read then, the last value where it is read more often."""
        reads = [e for e in self._script.exchanges if (e.op, e.uuid) == ("read", characteristic)]
        fresh = [each for each in reads if not each.done]
        if not reads:
            await self._never()
        await self._as_then(fresh[0] if fresh else reads[-1])
        return (fresh[0] if fresh else reads[-1]).data

    async def write(self, characteristic: str, data: bytes) -> None:
        """Answered as the write then that is most like it."""
        writes = [
            each
            for each in self._script.exchanges
            if (each.op, each.uuid, each.done) == ("write", characteristic, False)
        ]
        if not writes:
            await self._never()
        alike = max(writes, key=lambda each: (_alike(each.data, data), -each.began_s))
        await self._as_then(alike)

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        """As it went then."""
        self._heard[characteristic] = heard
        for each in self._script.exchanges:
            if (each.op, each.uuid, each.done) == ("subscribe", characteristic, False):
                await self._as_then(each)
                return
        await self._never()

    async def close(self) -> None:
        """End it."""
        self._lost = None
        if self._telling:
            self._telling.cancel()

    async def _as_then(self, exchange: Exchange) -> None:
        exchange.done = True
        if exchange.op != "open" and self._telling is None:
            raise Fault(FaultCode.LINK_LOST, "the link is not open")
        self._ahead_s = _now_s() - exchange.began_s
        self._stirred.set()
        await asyncio.sleep(exchange.took_s)
        if exchange.att is not None:
            raise AttRefusal(exchange.att, exchange.uuid)
        if exchange.fault in {*FaultCode}:
            raise Fault(FaultCode(exchange.fault), "as recorded")
        if exchange.op != "open" and self._lost is None:
            raise Fault(FaultCode.LINK_LOST, "as recorded")

    async def _never(self) -> NoReturn:
        """Nothing of that kind was recorded."""
        await asyncio.sleep(HOLD_S)
        raise Fault(FaultCode.NO_ANSWER, "not in the recording")

    async def _tell(self) -> None:
        for moment in self._script.moments:
            await self._until_due(moment)
            if moment.uuid is None:
                lost, self._lost = self._lost, None
                if lost:
                    lost()
                return
            heard = self._heard.get(moment.uuid)
            if heard:
                heard(moment.data)

    async def _until_due(self, moment: Moment) -> None:
        """Wait for its time, which moves with what is asked, and for the write it may answer."""
        while (left_s := moment.at_s + self._ahead_s - _now_s()) > 0 or self._early(moment, left_s):
            self._stirred.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(left_s if left_s > 0 else HOLD_S + left_s):
                    await self._stirred.wait()

    def _early(self, moment: Moment, left_s: float) -> bool:
        return moment.cause is not None and not moment.cause.done and left_s > -HOLD_S


def _alike(one: bytes, other: bytes) -> int:
    """How many octets they begin with alike."""
    same = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        same += 1
    return same


def _now_s() -> float:
    return asyncio.get_running_loop().time()
