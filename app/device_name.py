"""Which device a word at the terminal means: a name, an address, `sim` or `timer`."""

import asyncio
import re

from app.domain.diary import KnownDevice, Sighting
from app.domain.faults import Fault, FaultCode
from app.ports import Finder
from app.printing import WHY_BARRED
from app.writer_ports import DeviceBook
from ble.catalogue import OCWP, SIMULATED, TIMER
from ble.sim import SimWrap

LISTEN_S = 8.0
"""How long an address is listened for before a session with it."""
_ADDRESS = re.compile(r"[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f-]{36}")


def is_address(name: str) -> bool:
    """Whether it is a Bluetooth address, or the UUID that macOS gives a device in its place."""
    return _ADDRESS.fullmatch(name) is not None


def device_named(name: str, book: DeviceBook, simulated: SimWrap) -> KnownDevice:
    """The wrap that this word means: `sim`, `timer`, one of the book's by its name, address or
    key, or an address of which nothing is known yet. Fault NOT_FOUND for any other."""
    if name == "sim":
        return KnownDevice("sim", simulated.address, SIMULATED.key, simulated.name, simulated=True)
    if name == "timer":
        return KnownDevice("timer", "timer", TIMER.key, TIMER.name)
    for device in book.devices():
        if name.casefold() in {n.casefold() for n in (device.name, device.address, device.key)}:
            return device
    if is_address(name):
        return KnownDevice(f"{OCWP.key}:{name}", name, OCWP.key, name)
    known = ", ".join(device.name for device in book.devices()) or "none yet"
    raise Fault(FaultCode.NOT_FOUND, f"no wrap {name!r}; wraps you have paired: {known}")


async def heard(finder: Finder, device: KnownDevice) -> KnownDevice:
    """The device as it is on the air now: one that was never paired may be a sensor. Unchanged
    when it is not heard. Fault UNSUPPORTED when it may not guard a session; or no radio."""
    first: asyncio.Future[Sighting] = asyncio.get_running_loop().create_future()

    def found(sighting: Sighting) -> None:
        if sighting.address.casefold() == device.address.casefold() and not first.done():
            first.set_result(sighting)

    scan = asyncio.create_task(finder.scan(found, LISTEN_S))
    await asyncio.wait({scan, first}, return_when=asyncio.FIRST_COMPLETED)
    scan.cancel()
    await asyncio.wait({scan})
    if not first.done():
        scan.result()
        return device
    seen = first.result()
    if seen.bar:
        raise Fault(FaultCode.UNSUPPORTED, f"{seen.name} {WHY_BARRED[seen.bar]}")
    if seen.model == device.model:
        return device
    return KnownDevice(f"{seen.model}:{device.address}", device.address, seen.model, seen.name)
