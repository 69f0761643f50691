"""The composition root: the only place that knows every room and joins them."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.pace import LoopClock, new_loop
from ble.finder import WrapFinder
from ble.radio import Radio
from ble.scan import Air
from ble.sim import SimWrap, simulated_wrap
from storage.file import default_path

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the app was asked to run. `speed` other than 1 makes everything a rehearsal:
    paced time, the simulated wrap alone, all of it labelled as simulated."""

    diary: Path | None = None
    speed: float = 1.0
    scenario: str = "none"
    seed: int = 1

    @property
    def path(self) -> Path:
        """Where the diary lies."""
        return self.diary or default_path()


@dataclass(frozen=True, slots=True)
class Engine:
    """What runs on the one loop: its clock, the simulated wrap, and everything on the air."""

    loop: asyncio.AbstractEventLoop
    clock: LoopClock
    simulated: SimWrap
    finder: WrapFinder
    radio: Radio | None

    def run(self, work: Coroutine[None, None, T]) -> T:
        """Run `work` to its end beside the simulated wrap, then tidy up and close the loop."""
        simulation = self.loop.create_task(self.simulated.run())
        try:
            return self.loop.run_until_complete(work)
        finally:
            simulation.cancel()
            self.loop.run_until_complete(self._tidied())
            self.loop.close()

    async def _tidied(self) -> None:
        if self.radio:
            await self.radio.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)


def build(setting: Setting) -> Engine:
    """The engine's rooms, joined on a new loop that does not run yet."""
    loop = new_loop(setting.speed)
    clock = LoopClock(loop, setting.speed)
    simulated = simulated_wrap(setting.seed, setting.scenario)
    radio = Radio(Air()) if setting.speed == 1.0 else None
    return Engine(loop, clock, simulated, WrapFinder(clock, simulated, radio), radio)
