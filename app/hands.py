"""The hands: they make the wrap do what the session wants. Nothing else commands it."""

import asyncio
from collections.abc import Callable, Coroutine

from app.domain.events import Event, OffAcknowledged, StartRefused
from app.domain.faults import Fault
from app.domain.session import Session, Wanted
from app.domain.wish import Off, Pause, Resume, Start, Wish
from app.ports import Wrap

RETRY_S = 1.0
"""How long the hands wait before they try an order again."""
OFF_AGAIN_S = 2.0
"""How often OFF is repeated while it is not proven; safe to repeat."""
EMERGENCY_S = 3.0
"""How long a crashing session may take to tell the wrap to stop (D08)."""


class Hands:
    """START is sent once. OFF is repeated until it is proven. What is wanted no more is withdrawn.

    `look` gives the session as it stands; `report` takes what came of an order.
    """

    def __init__(self, wrap: Wrap, look: Callable[[], Session], report: Callable[[Event], None]):
        self._wrap = wrap
        self._look = look
        self._report = report
        self._changed = asyncio.Event()
        self._started = False

    def wake(self) -> None:
        """Something else is wanted now."""
        self._changed.set()

    async def work(self) -> None:
        """Make the wrap as wanted until the session is over."""
        obeyed: Wanted | None = None
        while not self._look().over:
            wanted = self._look().wanted
            self._changed.clear()
            if wanted is obeyed and wanted is not Wanted.OFF:
                await self._changed.wait()
                continue
            if await self._unless_changed(self._obey(wanted)):
                obeyed = wanted

    async def emergency_off(self) -> None:
        """Tell the wrap to stop, past everything; never raises Fault."""
        try:
            async with asyncio.timeout(EMERGENCY_S):
                await self._wrap.obey(Off())
        except (Fault, TimeoutError):
            return  # its lease ends by itself; the error that brought us here goes on up

    async def _unless_changed(self, order: Coroutine[None, None, bool]) -> bool:
        """Carry out an order; withdraw it when something else is wanted meanwhile."""
        carrying = asyncio.create_task(order)
        change = asyncio.create_task(self._changed.wait())
        try:
            await asyncio.wait({carrying, change}, return_when=asyncio.FIRST_COMPLETED)
            return carrying.result() if carrying.done() else False
        finally:
            carrying.cancel()
            change.cancel()

    async def _obey(self, wanted: Wanted) -> bool:
        """Try once; whether it was done. Waits a little after a failure, and between two OFFs."""
        wish = self._wish(wanted)
        try:
            await self._wrap.obey(wish)
        except Fault as fault:
            if isinstance(wish, Start):
                self._report(StartRefused(fault.code))
                return False
            await asyncio.sleep(RETRY_S)
            return False
        if wanted is Wanted.OFF:
            self._report(OffAcknowledged())
            await asyncio.sleep(OFF_AGAIN_S)
        return True

    def _wish(self, wanted: Wanted) -> Wish:
        session = self._look()
        match wanted:
            case Wanted.COOL if not self._started:
                self._started = True
                return Start(session.program, session.order.number)
            case Wanted.COOL:
                return Resume()
            case Wanted.PAUSE:
                return Pause()
            case Wanted.OFF:
                return Off()
