"""From scan to first reading, and back after a loss: the app beside bare bleak on one rig."""

import asyncio
from collections.abc import Awaitable, Callable

from bleak import BleakClient, BleakScanner
from bleak.backends.characteristic import BleakGATTCharacteristic

from app.domain.units import Moment
from app.domain.wrap import Reading, WrapNews
from ble.catalogue import OCWP
from ble.codecs.ocwp import uuids
from ble.finder import SECURED
from ble.sim.firmware import Firmware
from ble.sim.presets import PRESETS
from ble.sim.wearer import Wearer
from ble.wrap import OcwpWrap
from tests.radio.conftest import Rig
from tests.radio.served import ServedWrap

PACE, TICK_S = 20.0, 0.005
"""The wrap's second is 50 ms here, or its sample period would be all that is measured."""


class Clock:
    def now(self) -> Moment:
        now_ms = round(asyncio.get_running_loop().time() * 1000)
        return Moment(now_ms, 1_700_000_000_000 + now_ms)


async def measured(rounds: int) -> dict[str, list[float]]:
    """Seconds of each round, by what was timed. The wrap is paired with before."""
    rig = Rig()
    await rig.central.device.power_on()
    firmware = Firmware(Wearer(PRESETS["wrap-dry-cloth"]))
    served = await rig.wrap(firmware=firmware)
    living = asyncio.create_task(_live(firmware))
    firmware.press_button()
    first = OcwpWrap(lambda: rig.link(served.address, SECURED), OCWP, served.address, Clock())
    await first.open(lambda _: None)
    await first.close()
    taken: dict[str, list[float]] = {
        what: []
        for what in (
            "bare bleak: scan to first reading",
            "Coldwrap: scan to first reading",
            "bare bleak: back after a loss",
            "Coldwrap: back after a loss",
        )
    }
    for _ in range(rounds):
        await asyncio.sleep(0.4)
        bare = await _timed(lambda: _bare(rig, served))
        await asyncio.sleep(0.4)
        ours = await _timed(lambda: _ours(rig, served))
        for what, seconds in zip(taken, (bare[0], ours[0], bare[1], ours[1]), strict=True):
            taken[what].append(seconds)
    living.cancel()
    await rig.radio.close()
    return taken


async def _live(firmware: Firmware) -> None:
    while True:
        firmware.advance(TICK_S * PACE)
        await asyncio.sleep(TICK_S)


async def _timed(work: Callable[[], Awaitable[tuple[float, float]]]) -> tuple[float, float]:
    async with asyncio.timeout(30):
        return await work()


def _now_s() -> float:
    return asyncio.get_running_loop().time()


async def _cut(rig: Rig, served: ServedWrap) -> float:
    """Lose the wrap and have it back; when that was."""
    await rig.ether.lose(served.station)
    rig.ether.bring_back(served.station)
    return _now_s()


async def _bare(rig: Rig, served: ServedWrap) -> tuple[float, float]:
    heard = asyncio.Event()

    def hear(_: BleakGATTCharacteristic, __: bytearray) -> None:
        heard.set()

    began_s = _now_s()
    scanner = rig.central.scanner_backend()
    device = await BleakScanner.find_device_by_address(served.address, 5.0, backend=scanner)
    assert device
    lost = asyncio.Event()
    backend = rig.central.client_backend()
    client = BleakClient(device, lambda _: lost.set(), backend=backend)
    await client.connect()
    await client.start_notify(uuids.MEASUREMENT, hear)
    await heard.wait()
    first_s = _now_s() - began_s
    cutting = asyncio.create_task(_cut(rig, served))
    await lost.wait()
    back_at_s = await cutting
    heard.clear()
    await asyncio.sleep(0.06)  # BlueZ, and this rig, refuse a connect right after a disconnect
    again = BleakClient(device, backend=backend)
    await again.connect()
    await again.start_notify(uuids.MEASUREMENT, hear)
    heard.clear()
    await heard.wait()
    again_s = _now_s() - back_at_s
    await again.disconnect()
    return first_s, again_s


async def _ours(rig: Rig, served: ServedWrap) -> tuple[float, float]:
    heard = asyncio.Event()

    def hear(news: WrapNews) -> None:
        if isinstance(news, Reading):
            heard.set()

    began_s = _now_s()
    wrap = OcwpWrap(lambda: rig.link(served.address, SECURED), OCWP, served.address, Clock())
    await wrap.open(hear)
    await heard.wait()
    first_s = _now_s() - began_s
    back_at_s = await _cut(rig, served)
    heard.clear()
    await heard.wait()
    again_s = _now_s() - back_at_s
    await wrap.close()
    return first_s, again_s
