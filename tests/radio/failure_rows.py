"""Every row of the failure table (devices.md 4.3), provoked on a private org.bluez under the whole
app side: `Pairing`, finder, driver, bleak's own BlueZ backend. Each is timed."""

import asyncio
import contextlib
import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from dbus_fast.signature import Variant

from app.domain.diary import KnownDevice
from app.domain.faults import Fault, FaultCode
from app.domain.units import Moment
from app.domain.wish import Pause
from app.domain.wrap import LinkChange, LinkState, Reading, WrapNews
from app.news import FaultNews, News
from app.pairing import Pairing
from ble.catalogue import OCWP
from ble.codecs.ocwp import uuids
from ble.finder import WrapFinder
from ble.radio import Radio
from ble.scan import Advert, Air
from ble.sim import simulated_wrap
from ble.timing import Timing
from tests.radio.bluez_rig import ACCESS_DENIED, ADAPTER, DEVICE, WRAP, PrivateBus
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


async def _at_start(bench: Bench, lift: Callable[[], Awaitable[None]]) -> Seen:
    """The app starts with the trouble there; then it is lifted, and nobody touches the app."""
    began_s = now_s()
    fault = await bench.reach()
    notice_s = now_s() - began_s
    await lift()
    lifted_s = now_s()
    return Seen(fault and fault.code, notice_s, await bench.fresh(lifted_s))


async def _in_session(
    bench: Bench,
    strike: Callable[[], Awaitable[None]],
    lift: Callable[[], Awaitable[None]],
    state: LinkState = LinkState.LOST,
) -> Seen:
    """It strikes a link that stands; then the cause goes away."""
    # bleak, of which there is one in the process, may still hear of the end of an earlier bus.
    fault = await bench.reach() and await bench.reach()
    assert fault is None, fault
    await bench.fresh(0.0)
    await asyncio.sleep(0.3)
    struck_s = now_s()
    await strike()
    notice_s = await bench.link(state, struck_s)
    await asyncio.sleep(0.8)
    code = bench.why(struck_s)
    await lift()
    return Seen(code, notice_s, await bench.fresh(now_s()))


async def no_bus(bench: Bench) -> Seen:
    await bench.bus.stop()

    async def lift() -> None:
        await bench.bus.start()
        await bench.power()

    return await _at_start(bench, lift)


async def no_service(bench: Bench) -> Seen:
    return await _at_start(bench, bench.power)


def _power(bench: Bench, *, on: bool) -> None:
    bench.bluez.change(ADAPTER, "org.bluez.Adapter1", Powered=Variant("b", on))


async def adapter_off(bench: Bench) -> Seen:
    await bench.power()
    _power(bench, on=False)

    async def lift() -> None:
        _power(bench, on=True)

    return await _at_start(bench, lift)


async def no_adapter(bench: Bench) -> Seen:
    await bench.power()
    adapter = bench.bluez.objects.pop(ADAPTER)

    async def lift() -> None:
        bench.bluez.objects[ADAPTER] = adapter
        bench.bluez.announce(ADAPTER)

    return await _at_start(bench, lift)


async def busy_scan(bench: Bench) -> Seen:
    await bench.power()
    bench.bluez.discovering = True

    async def lift() -> None:
        bench.bluez.discovering = False

    return await _at_start(bench, lift)


async def device_gone(bench: Bench) -> Seen:
    await bench.power()
    device = bench.bluez.objects.pop(DEVICE)

    async def lift() -> None:
        bench.bluez.objects[DEVICE] = device
        bench.bluez.announce(DEVICE)

    return await _at_start(bench, lift)


async def connect_hangs(bench: Bench) -> Seen:
    await bench.power()
    bench.bluez.frozen.add("Connect")

    async def lift() -> None:
        bench.bluez.frozen.clear()

    return await _at_start(bench, lift)


async def connect_aborts(bench: Bench) -> Seen:
    await bench.power()
    bench.bluez.connect_error = "le-connection-abort-by-local"

    async def lift() -> None:
        bench.bluez.connect_error = ""

    return await _at_start(bench, lift)


async def needs_pairing(bench: Bench) -> Seen:
    """Its bond is gone here and the system refuses to make a new one, until the button is held;
    then the person chooses the wrap again."""
    await bench.power(paired=False)
    bench.bluez.asks = "RequestPinCode"
    began_s = now_s()
    fault = await bench.reach()
    notice_s = now_s() - began_s
    bench.bluez.asks = "RequestAuthorization"
    lifted_s = now_s()
    await bench.reach()
    return Seen(fault and fault.code, notice_s, await bench.fresh(lifted_s))


async def own_att_code(bench: Bench) -> Seen:
    """A vendor's code as the answer to an order; the next order is granted."""
    await bench.power()
    await bench.reach()
    await bench.fresh(0.0)
    bench.bluez.refusals[uuids.CONTROL_POINT] = 0x81
    began_s = now_s()
    code = None
    try:
        await bench.pairing.wrap.obey(Pause())
    except Fault as fault:
        code = fault.code
    notice_s = now_s() - began_s
    bench.bluez.refusals.clear()
    return Seen(code, notice_s, await bench.fresh(now_s()))


async def dropped(bench: Bench) -> Seen:
    await bench.power()
    await bench.reach()
    await bench.fresh(0.0)
    struck_s, code = now_s(), None
    bench.bluez.lose()
    notice_s = await bench.link(LinkState.LOST, struck_s)
    try:
        await bench.pairing.wrap.obey(Pause())
    except Fault as fault:
        code = fault.code
    return Seen(code, notice_s, await bench.fresh(now_s()))


async def bus_is_full(bench: Bench) -> Seen:
    await bench.power()
    bench.bluez.errors["Connect"] = "org.freedesktop.DBus.Error.LimitsExceeded"

    async def lift() -> None:
        bench.bluez.errors.clear()

    return await _at_start(bench, lift)


async def switched_off_in_session(bench: Bench) -> Seen:
    await bench.power()

    async def strike() -> None:
        bench.bluez.lose()
        _power(bench, on=False)

    async def lift() -> None:
        _power(bench, on=True)

    return await _in_session(bench, strike, lift)


async def service_killed(bench: Bench) -> Seen:
    await bench.power()

    async def strike() -> None:
        await bench.bluez.stop()

    return await _in_session(bench, strike, bench.restart_service)


async def adapter_object_gone(bench: Bench) -> Seen:
    """USB unplug at its worst: objects go, nobody says "disconnected", a disconnect hangs."""
    await bench.power()
    adapter: dict[str, dict[str, Variant]] = {}

    async def strike() -> None:
        bench.bluez.silent = True
        bench.bluez.frozen.update({"Disconnect", "ReadValue", "WriteValue"})
        adapter.update(bench.bluez.objects.pop(ADAPTER))
        bench.bluez.removed(ADAPTER, "org.bluez.Adapter1")

    async def lift() -> None:
        bench.bluez.silent = False
        bench.bluez.frozen.clear()
        bench.bluez.lose()
        bench.bluez.objects[ADAPTER] = adapter
        bench.bluez.announce(ADAPTER)

    return await _in_session(bench, strike, lift)


async def scanner_deaf(bench: Bench) -> Seen:
    """The service was restarted under a scan, which hears nothing ever after; a new one would."""
    await bench.power()
    heard: list[Advert] = []
    scanning = asyncio.create_task(bench.air.scan(heard.append, 60))
    await asyncio.sleep(0.3)
    struck_s = now_s()
    heard.clear()
    before = bench.bluez.calls.count("StartDiscovery")
    await true(lambda: bench.bluez.calls.count("StartDiscovery") > before)
    rebuilt_s = now_s()
    await true(lambda: bool(heard))
    scanning.cancel()
    return Seen(None, rebuilt_s - struck_s, now_s() - rebuilt_s)


async def computer_slept(bench: Bench) -> Seen:
    await bench.power()

    async def strike() -> None:
        bench.bluez.silent = True
        bench.clock.ahead_ms += 3_600_000

    async def lift() -> None:
        bench.bluez.silent = False

    seen = await _in_session(bench, strike, lift)
    return Seen(seen.code, seen.notice_s, seen.back_s)


async def stale_services(bench: Bench) -> Seen:
    """The cache shows a table of before an update; then the person chooses the wrap again."""
    await bench.power()
    bench.bluez.without.add(uuids.CONTROL_POINT)
    began_s = now_s()
    fault = await bench.reach()
    notice_s = now_s() - began_s
    bench.bluez.without.clear()
    lifted_s = now_s()
    await bench.reach()
    return Seen(fault and fault.code, notice_s, await bench.fresh(lifted_s))


async def zombie(bench: Bench) -> Seen:
    """The link stands, nothing comes: named unsure before it is given up."""
    await bench.power()

    async def strike() -> None:
        bench.bluez.silent = True

    async def lift() -> None:
        bench.bluez.silent = False

    return await _in_session(bench, strike, lift, LinkState.UNSURE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what fails, the one fault it is told as (None: nothing to tell), how it is
    provoked, and rules of the bus that belong to it."""

    what: str
    code: FaultCode | None
    provoke: Provoke
    rules: str = ""


async def access_denied(bench: Bench) -> Seen:
    await bench.power()
    began_s = now_s()
    fault = await bench.reach()
    return Seen(fault and fault.code, now_s() - began_s, None)  # rules of a bus cannot be lifted


ROWS = (
    Row("no D-Bus socket", FaultCode.NO_BLUETOOTH, no_bus),
    Row("bluetoothd absent", FaultCode.NO_BLUETOOTH, no_service),
    Row("no adapter", FaultCode.NO_BLUETOOTH, no_adapter),
    Row("adapter off", FaultCode.BLUETOOTH_OFF, adapter_off),
    Row("access denied", FaultCode.BLUETOOTH_DENIED, access_denied, ACCESS_DENIED),
    Row("scan InProgress", FaultCode.RADIO_BUSY, busy_scan),
    Row("device gone from BlueZ", FaultCode.NOT_FOUND, device_gone),
    Row("connect hangs", FaultCode.NO_ANSWER, connect_hangs),
    Row("le-connection-abort-by-local", FaultCode.NO_ANSWER, connect_aborts),
    Row("needs pairing, refused", FaultCode.PAIRING_REFUSED, needs_pairing),
    Row("vendor ATT code 0x81", FaultCode.BAD_ANSWER, own_att_code),
    Row("drop mid-session", FaultCode.LINK_LOST, dropped),
    Row("adapter powered off mid-session", FaultCode.BLUETOOTH_OFF, switched_off_in_session),
    Row("bluetoothd killed mid-session", FaultCode.NO_BLUETOOTH, service_killed),
    Row("adapter object removed mid-session", FaultCode.NO_BLUETOOTH, adapter_object_gone),
    Row("link silent (zombie)", None, zombie),
    Row("scan deaf after restart", None, scanner_deaf),
    Row("computer slept", None, computer_slept),
    Row("D-Bus limits exceeded", FaultCode.RADIO_BUSY, bus_is_full),
    Row("stale GATT table", FaultCode.NOT_A_WRAP, stale_services),
)


@contextlib.asynccontextmanager
async def bench(folder: Path, row: Row, timing: Timing, silence_s: float) -> AsyncGenerator[Bench]:
    """A bench on a bus of its own."""
    bus = PrivateBus(folder, row.rules)
    before = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS")
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = bus.address
    await bus.start()
    made = Bench(bus, timing, silence_s)
    try:
        yield made
    finally:
        await made.close()
        await bus.stop()
        await asyncio.sleep(0.05)
        if before is None:
            del os.environ["DBUS_SYSTEM_BUS_ADDRESS"]
        else:
            os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = before


async def seen(row: Row, folder: Path, timing: Timing, silence_s: float) -> Seen:
    """Provoke that row."""
    async with bench(folder, row, timing, silence_s) as made:
        return await row.provoke(made)
