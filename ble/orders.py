"""What a device is told to do: one order at a time, and every one gives way to an off."""

import asyncio
from collections.abc import Coroutine

from app.domain.faults import Fault, FaultCode
from ble.cooler import Look


class Orders:
    """The orders to one device, in turn."""

    def __init__(self) -> None:
        self._done = 0
        self._under_way: asyncio.Task[Look] | None = None

    async def carry_out(self, order: Coroutine[None, None, Look]) -> Look:
        """How the device stands after it. Fault WRONG_STATE when it gave way to an off, with all of
        it that was not sent yet; else as the order."""
        self._under_way = task = asyncio.create_task(order)
        try:
            await asyncio.wait({task})
            if task.cancelled():
                raise Fault(FaultCode.WRONG_STATE, "gave way to an off")
            return task.result()
        finally:
            task.cancel()
            self._under_way = None
            self._done += 1

    def give_way(self) -> None:
        """An off comes first."""
        self._done += 1
        if self._under_way:
            self._under_way.cancel()

    @property
    def count(self) -> int:
        """How many there were up to now, for `since`."""
        return self._done

    def since(self, count: int) -> bool:
        """Whether one was under way since then: what was seen meanwhile may be old."""
        return self._done != count or self._under_way is not None
