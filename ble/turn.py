"""Taking turns on a link: one operation at a time, and a stop that waits for none."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from app.domain.faults import Fault, FaultCode
from ble.link import Link

T = TypeVar("T")

GIVE_WAY_S = 0.1
"""How long a stop waits for what it takes the place of to let go, which takes no time as a rule."""


class TurnLink:
    """A `Link` on which one read, write or subscription is under way at a time.

    Stacks differ in what they do with two at once: BlueZ refuses the second on the same
    characteristic (InProgress), others let it wait for up to 30 s.
    """

    def __init__(self, link: Link):
        self._link = link
        self._turn = asyncio.Lock()
        self._current: asyncio.Task[Any] | None = None
        self._stopping = 0
        self._stopped = asyncio.Event()
        self._stopped.set()

    async def open(self, lost: Callable[[], None]) -> None:
        """See `Link`."""
        await self._link.open(lost)

    async def read(self, characteristic: str) -> bytes:
        """See `Link`."""
        return await self._in_turn(lambda: self._link.read(characteristic))

    async def write(self, characteristic: str, data: bytes) -> None:
        """See `Link`."""
        await self._in_turn(lambda: self._link.write(characteristic, data))

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        """See `Link`."""
        await self._in_turn(lambda: self._link.subscribe(characteristic, heard))

    async def write_now(self, characteristic: str, data: bytes) -> None:
        """Write past whatever is under way, which is given up with Fault NO_ANSWER; what waits
        for its turn waits for this."""
        self._stopping += 1
        self._stopped.clear()
        try:
            if self._current:
                self._current.cancel()
                await asyncio.wait({self._current}, timeout=GIVE_WAY_S)
            await self._link.write(characteristic, data)
        finally:
            self._stopping -= 1
            if not self._stopping:
                self._stopped.set()

    async def close(self) -> None:
        """See `Link`."""
        await self._link.close()

    async def _in_turn(self, begin: Callable[[], Coroutine[Any, Any, T]]) -> T:
        async with self._turn:
            await self._stopped.wait()
            self._current = task = asyncio.create_task(begin())
            try:
                await asyncio.wait({task})
                if task.cancelled():
                    raise Fault(FaultCode.NO_ANSWER, "gave way to a stop")
                return task.result()
            finally:
                self._current = None
                task.cancel()
