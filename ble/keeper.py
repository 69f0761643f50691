"""Keeping a link: noticing that it is lost or silent, tearing it down, bringing it back."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias

from app.domain.faults import Fault
from app.domain.wrap import LinkChange, LinkState
from app.ports import Clock, Ears
from ble.reconnect import back_off
from ble.wake import slept

CLOSE_S = 5.0
"""How long closing may take (port Wrap)."""

Work: TypeAlias = Callable[[], Coroutine[Any, Any, object]]


class Keeper:
    """Keeps the link of one driver from the first connection until it is closed.

    The driver brings what it takes: `connect` makes a new connection (Fault when it cannot),
    `drop` ends the present one and never raises, `dead` returns when the link is lost or silent.
    What is lost and what stood in the way of getting it back goes to `tell`. With a `clock` it
    also rebuilds a link through which the computer slept.
    """

    def __init__(
        self, connect: Work, drop: Work, dead: Work, tell: Ears, clock: Clock | None = None
    ):
        self._connect = connect
        self._drop = drop
        self._dead = dead
        self._tell = tell
        self._clock = clock
        self._keeping: asyncio.Task[None] | None = None
        self._beside: set[asyncio.Task[None]] = set()

    def begin(self) -> None:
        """Watch the link from now on."""
        self._keeping = asyncio.create_task(self._keep())
        self._keeping.add_done_callback(_report_bug)

    def spawn(self, errand: Coroutine[Any, Any, None]) -> None:
        """Run a small exchange beside whatever is under way; its faults show as a lost link."""
        task = asyncio.create_task(_quietly(errand))
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)
        task.add_done_callback(_report_bug)

    async def close(self) -> None:
        """End the link and all that is under way; within CLOSE_S."""
        tasks = [task for task in (self._keeping, *self._beside) if task]
        for task in tasks:
            task.cancel()
        dropping = asyncio.create_task(self._drop())
        await asyncio.wait([dropping, *tasks], timeout=CLOSE_S)

    async def _keep(self) -> None:
        while True:
            await self._until_dead()
            await self._dropped()
            self._tell(LinkChange(LinkState.LOST))
            await self._bring_back()

    async def _until_dead(self) -> None:
        ends = [asyncio.create_task(self._dead())]
        if self._clock:
            ends.append(asyncio.create_task(slept(self._clock)))
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            for end in ends:
                if end.done():
                    end.result()
        finally:
            for end in ends:
                end.cancel()

    async def _dropped(self) -> None:
        """Drop the link; a service that never answers is left behind."""
        dropping = asyncio.create_task(self._drop())
        await asyncio.wait({dropping}, timeout=CLOSE_S)
        dropping.cancel()

    async def _bring_back(self) -> None:
        for pause_s in back_off():
            await asyncio.sleep(pause_s)
            try:
                await self._connect()
            except Fault as fault:
                self._tell(LinkChange(LinkState.LOST, fault))
            else:
                return


async def _quietly(errand: Coroutine[Any, Any, None]) -> None:
    try:
        await errand
    except Fault:
        return  # the keeper notices what matters: silence


def _report_bug(task: asyncio.Task[None]) -> None:
    """Nobody awaits this task: what broke it is told to the loop's exception handler at once."""
    bug = None if task.cancelled() else task.exception()
    if bug:
        task.get_loop().call_exception_handler({"message": "driver", "exception": bug})
