"""The composition root: the only place that knows every room and joins them."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import TypeVar

from app.pace import LoopClock, new_loop, tidied
from app.secrets import KeyStore
from app.setting import Setting
from ble.capture import Capture
from ble.finder import WrapFinder
from ble.radio import Radio
from ble.scan import Air
from ble.sim import SimWrap, simulated_wrap

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rooms:
    """What is joined on the one loop: its clock, the simulated wrap, and everything on the air."""

    loop: asyncio.AbstractEventLoop
    clock: LoopClock
    simulated: SimWrap
    finder: WrapFinder
    radio: Radio | None
    capture: Capture

    def run(self, work: Coroutine[None, None, T]) -> T:
        """Run `work` to its end beside the simulated wrap, then tidy up and close the loop."""
        simulation = self.loop.create_task(self.simulated.run())
        try:
            return self.loop.run_until_complete(work)
        finally:
            simulation.cancel()
            self.loop.run_until_complete(self._tidied())
            self.close()

    def close(self) -> None:
        """Close the loop, also when it never ran. May be called again."""
        self.capture.end()
        self.loop.close()

    async def _tidied(self) -> None:
        if self.radio:
            await self.radio.close()
        await tidied()


def build(setting: Setting) -> Rooms:
    """The engine's rooms, joined on a new loop that does not run yet."""
    loop = new_loop(setting.speed)
    clock = LoopClock(loop, setting.speed)
    simulated = simulated_wrap(setting.seed, setting.scenario)
    capture = Capture()
    air = Air(clock=clock, tap=capture.advert)
    radio = Radio(air, capture=capture) if setting.speed == 1.0 else None
    finder = WrapFinder(clock, simulated, radio, KeyStore(), capture)
    return Rooms(loop, clock, simulated, finder, radio, capture)
