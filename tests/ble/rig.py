"""A wrap on a virtual loop: the simulated firmware, a wire that can be tapped, and the driver."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import TypeVar

from app.domain.program import Program, Step, StepKind
from app.domain.wish import Start
from app.domain.wrap import LinkChange, LinkState, Reading, WrapNews, WrapStatus
from app.pace import LoopClock, new_loop
from ble.catalogue import SIMULATED
from ble.codecs.ocwp import AlarmCode, Op, State, uuids
from ble.sim import SimLink, SimWrap, simulated_wrap
from ble.wrap import OcwpWrap

T = TypeVar("T")
NUMBER = 4711
SHORT = Program(
    "gel-10",
    1,
    (
        Step(StepKind.PRECOOL, 20, 1500),
        Step(StepKind.HOLD, 40, 600),
        Step(StepKind.REWARM, 20, 1800, ramp=20),
    ),
)
COOLS = {State.PRECOOL, State.RUNNING, State.RUNNING_WITHOUT_LINK}


@contextmanager
def virtual_loop() -> Generator[asyncio.AbstractEventLoop]:
    """A loop whose time costs nothing; whatever is uncaught on it fails the test."""
    loop = new_loop(float("inf"))
    uncaught: list[object] = []
    loop.set_exception_handler(lambda _, context: uncaught.append(context))
    try:
        yield loop
    finally:
        loop.run_until_complete(_tidied())
        loop.close()
    assert not uncaught


async def _tidied() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def play(work: Callable[[], Awaitable[T]]) -> T:
    """Run `work` on a virtual loop to its end."""

    async def whole() -> T:
        return await work()

    with virtual_loop() as loop:
        return loop.run_until_complete(whole())


async def until(true: Callable[[], bool], seconds: float = 60.0) -> float:
    """Wait until it is true; how many virtual seconds that took."""
    loop = asyncio.get_running_loop()
    began_s = loop.time()
    while not true():
        await asyncio.sleep(0.01)
        assert loop.time() - began_s < seconds, f"not true after {seconds} s"
    return loop.time() - began_s


class Wire(SimLink):
    """A link to the simulated wrap that notes every exchange and may spoil what it carries.

    `spoil` sees (uuid, bytes) of what the wrap says and gives what arrives: none, one or more.
    """

    def __init__(self, sim: SimWrap, rig: "Rig"):
        super().__init__(sim)
        self._rig = rig

    async def open(self, lost: Callable[[], None]) -> None:
        self._rig.links += 1
        await super().open(lost)

    async def read(self, characteristic: str) -> bytes:
        self._rig.wire.append(("read", characteristic, b""))
        return await super().read(characteristic)

    async def write(self, characteristic: str, data: bytes) -> None:
        self._rig.wire.append(("write", characteristic, data))
        await super().write(characteristic, data)

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        self._rig.wire.append(("subscribe", characteristic, b""))

        def arrived(data: bytes) -> None:
            for each in self._rig.spoil(characteristic, data):
                heard(each)

        await super().subscribe(characteristic, arrived)


class Rig:
    """One simulated wrap and its driver, and everything that went between."""

    def __init__(self, scenario: str = "none", seed: int = 1, name: str = "OCW-5151"):
        self.sim = simulated_wrap(seed, scenario, name=name)
        self.news: list[WrapNews] = []
        self.wire: list[tuple[str, str, bytes]] = []
        self.links = 0
        self.spoil: Callable[[str, bytes], list[bytes]] = lambda _, data: [data]
        self.clock = LoopClock(asyncio.get_running_loop(), float("inf"))
        self.wrap = OcwpWrap(lambda: Wire(self.sim, self), SIMULATED, self.sim.address, self.clock)

    @property
    def cools(self) -> bool:
        return self.sim.firmware.cooling

    def links_told(self) -> list[LinkState]:
        return [each.state for each in self.news if isinstance(each, LinkChange)]

    def readings(self) -> list[Reading]:
        return [each for each in self.news if isinstance(each, Reading)]

    def statuses(self) -> list[WrapStatus]:
        return [each for each in self.news if isinstance(each, WrapStatus)]

    def requests(self, op: Op | None = None) -> list[bytes]:
        """What was written to the Control Point."""
        written = [d for kind, u, d in self.wire if kind == "write" and u == uuids.CONTROL_POINT]
        return [data for data in written if op is None or data[0] == op]

    async def start(self, program: Program = SHORT, number: int = NUMBER) -> None:
        await self.wrap.obey(Start(program, number))

    async def renewing(self, seconds: float) -> None:
        """Let time pass as a healthy session does."""
        loop = asyncio.get_running_loop()
        end_s = loop.time() + seconds
        while loop.time() < end_s:
            await self.wrap.renew()
            await asyncio.sleep(min(5.0, end_s - loop.time()))


@asynccontextmanager
async def rig(scenario: str = "none", *, seed: int = 1, opened: bool = True) -> AsyncGenerator[Rig]:
    """A rig whose wrap lives, opened and told live."""
    made = Rig(scenario, seed)
    life = asyncio.create_task(made.sim.run())
    try:
        await asyncio.sleep(2)
        if opened:
            await made.wrap.open(made.news.append)
            await until(lambda: LinkState.LIVE in made.links_told())
        yield made
    finally:
        await made.wrap.close()
        life.cancel()


def raises_alarm(made: Rig, code: AlarmCode = AlarmCode.LEAK_OR_LOW_WATER) -> None:
    made.sim.firmware.fail(code)
