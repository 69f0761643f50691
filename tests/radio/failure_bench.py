"""A known wrap on a private org.bluez under the whole app side: `Pairing`, finder, driver, bleak's
own BlueZ backend. All that it tells has its time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from dbus_fast.signature import Variant

from app.domain.diary import KnownDevice
from app.domain.faults import Fault, FaultCode
from app.domain.units import Moment
from app.domain.wrap import LinkChange, LinkState, Reading, WrapNews
from app.news import FaultNews, News
from app.pairing import Pairing
from ble.catalogue import OCWP
from ble.finder import WrapFinder
from ble.radio import Radio
from ble.scan import Air
from ble.sim import simulated_wrap
from ble.timing import Timing
from tests.radio.bluez_rig import ADAPTER, DEVICE, WRAP, PrivateBus
from tests.radio.bluez_wrap import BluezWrap

KNOWN = KnownDevice(f"{OCWP.key}:SIM-5151", WRAP, OCWP.key, "OCW-0001", "SIM-5151", simulated=False)


class Book:
    """The devices that are known (port DeviceBook)."""

    def devices(self) -> tuple[KnownDevice, ...]:
        return (KNOWN,)

    def remember(self, device: KnownDevice, now: Moment) -> None: ...

    def rename(self, key: str, name: str) -> None: ...

    def forget(self, key: str) -> None: ...


class Clock:
    """The loop's, and a wall clock that can be put ahead."""

    ahead_ms = 0

    def now(self) -> Moment:
        now_ms = round(asyncio.get_running_loop().time() * 1000)
        return Moment(now_ms, 1_700_000_000_000 + now_ms + self.ahead_ms)


class Bench:
    """A person's known wrap, and what the app says of it."""

    def __init__(self, bus: PrivateBus, timing: Timing, silence_s: float):
        self.bus = bus
        self.bluez = BluezWrap(bus.address)
        self.clock = Clock()
        self.air = Air(clock=self.clock, silence_s=silence_s)
        self.radio = Radio(self.air, timing=timing)
        self.told: list[tuple[float, News | WrapNews]] = []
        finder = WrapFinder(self.clock, simulated_wrap(), self.radio)
        self.pairing = Pairing(self.clock, finder, Book(), self._tell, self._tell)
        self._life: asyncio.Task[None] | None = None

    async def power(self, *, paired: bool = True) -> None:
        """The service runs, with a wrap in range."""
        await self.bluez.start()
        self.bluez.add_wrap()
        if paired:
            yes = Variant("b", True)
            self.bluez.objects[DEVICE]["org.bluez.Device1"].update(Paired=yes, Bonded=yes)
        else:
            self.bluez.firmware.press_button()
        self._life = self._life or asyncio.create_task(self.bluez.live())

    async def restart_service(self) -> None:
        """A killed service comes back, with the same wrap in range."""
        again = BluezWrap(self.bus.address, self.bluez.firmware)
        self.bluez = again
        again.firmware.link_down()
        await self.power()

    async def reach(self) -> Fault | None:
        """As at the start of the app; what stood in the way."""
        await self.pairing.look()
        try:
            await self.pairing.reach_last()
        except Fault as fault:
            return fault
        return None

    async def fresh(self, since_s: float, limit_s: float = 60.0) -> float:
        """How long after `since_s` fresh data came."""
        return await self.until(lambda at, news: isinstance(news, Reading), since_s, limit_s)

    async def link(self, state: LinkState, since_s: float, limit_s: float = 30.0) -> float:
        """How long after `since_s` the link was in that state."""

        def is_state(_: float, news: object) -> bool:
            return isinstance(news, LinkChange) and news.state is state

        return await self.until(is_state, since_s, limit_s)

    async def until(
        self, wanted: Callable[[float, object], bool], since_s: float, limit_s: float
    ) -> float:
        async with asyncio.timeout(limit_s):
            while True:
                for at_s, news in self.told:
                    if at_s >= since_s and wanted(at_s, news):
                        return at_s - since_s
                await asyncio.sleep(0.01)

    def why(self, since_s: float) -> FaultCode | None:
        """The last fault that was told since then."""
        faults = [
            news.fault.code
            for at_s, news in self.told
            if at_s >= since_s and isinstance(news, FaultNews | LinkChange) and news.fault
        ]
        return faults[-1] if faults else None

    def _tell(self, news: "News | WrapNews") -> None:
        self.told.append((now_s(), news))

    async def close(self) -> None:
        await self.pairing.close()
        if self._life:
            self._life.cancel()
        await self.bluez.stop()
        await self.radio.close()


async def true(condition: Callable[[], bool], limit_s: float = 60.0) -> None:
    """Wait until it is true."""
    async with asyncio.timeout(limit_s):
        while not condition():  # noqa: ASYNC110 - what is asked has no events
            await asyncio.sleep(0.01)


def now_s() -> float:
    return asyncio.get_running_loop().time()


@dataclass(frozen=True, slots=True)
class Seen:
    """The fault that was told (None where none is: it heals unseen), how long that took, and how
    long fresh data took from the moment the cause was gone. Seconds."""

    code: FaultCode | None
    notice_s: float
    back_s: float | None


Provoke = Callable[[Bench], Awaitable[Seen]]


def switch(bench: Bench, *, on: bool) -> None:
    bench.bluez.change(ADAPTER, "org.bluez.Adapter1", Powered=Variant("b", on))
