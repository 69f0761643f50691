"""A tethered wrap on a virtual loop: a peripheral, a wire that can fail, and the driver."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from app.domain.program import Program, Step, StepKind
from app.domain.wish import Start
from app.domain.wrap import Alarm, LinkChange, LinkState, Reading, WrapModel, WrapNews, WrapStatus
from ble.catalogue import OOLER, REON
from ble.cooler import Cooler
from ble.ooler import Ooler
from ble.reon import Reon
from ble.tethered import TetheredWrap
from ble.turn import TurnLink
from tests.ble.peripherals import OolerPeripheral, Peripheral, ReonPeripheral, Wire

NUMBER = 77
TOKEN = bytes(range(17))
MILD, COLD = Step(StepKind.PRECOOL, 20, 1500), Step(StepKind.HOLD, 60, 600)
SHORT = Program("gel-10", 1, (MILD, COLD))


async def our_token() -> bytes:
    return TOKEN


def reon_cooler(link: TurnLink, token: Callable[[], Awaitable[bytes]] = our_token) -> Cooler:
    return Reon(link, token)


class TetheredRig:
    """One device and its driver, and all that was told."""

    def __init__(
        self,
        peripheral: Peripheral,
        make: Callable[[TurnLink], Cooler],
        model: WrapModel,
    ):
        self.wire = Wire(peripheral)
        self.model = model
        self.news: list[WrapNews] = []
        self.wrap = TetheredWrap(self.wire.make, make, model, "AA")

    def links_told(self) -> list[LinkState]:
        return [each.state for each in self.news if isinstance(each, LinkChange)]

    def readings(self) -> list[Reading]:
        return [each for each in self.news if isinstance(each, Reading)]

    def statuses(self) -> list[WrapStatus]:
        return [each for each in self.news if isinstance(each, WrapStatus)]

    def alarms(self) -> list[str]:
        return [each.code for each in self.news if isinstance(each, Alarm)]

    @property
    def last(self) -> Reading:
        return self.readings()[-1]

    async def start(self, program: Program = SHORT) -> None:
        await self.wrap.obey(Start(program, NUMBER))

    async def renewing(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        end_s = loop.time() + seconds
        while loop.time() < end_s:
            await self.wrap.renew()
            await asyncio.sleep(min(5.0, end_s - loop.time()))


@asynccontextmanager
async def ooler_rig(*, opened: bool = True) -> AsyncGenerator[tuple[TetheredRig, OolerPeripheral]]:
    pad = OolerPeripheral()
    made = TetheredRig(pad, Ooler, OOLER)
    try:
        if opened:
            await made.wrap.open(made.news.append)
        yield made, pad
    finally:
        await made.wrap.close()


@asynccontextmanager
async def reon_rig(
    *,
    opened: bool = True,
    make: Callable[[TurnLink], Cooler] = reon_cooler,
    model: bytes = b"RNP-3",
) -> AsyncGenerator[tuple[TetheredRig, ReonPeripheral]]:
    pocket = ReonPeripheral(model)
    made = TetheredRig(pocket, make, REON)

    async def live() -> None:
        while True:
            await asyncio.sleep(1.0)
            pocket.measure()

    life = asyncio.create_task(live())
    try:
        if opened:
            await made.wrap.open(made.news.append)
        yield made, pocket
    finally:
        await made.wrap.close()
        life.cancel()
