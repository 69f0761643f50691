"""Failures that are there when the app starts, provoked and lifted (devices.md 4.3)."""

from collections.abc import Awaitable, Callable

from ble.codecs.ocwp import uuids
from tests.radio.bluez_rig import ADAPTER, DEVICE
from tests.radio.failure_bench import Bench, Seen, now_s, switch


async def _at_start(bench: Bench, lift: Callable[[], Awaitable[None]]) -> Seen:
    """The app starts with the trouble there; then it is lifted, and nobody touches the app."""
    began_s = now_s()
    fault = await bench.reach()
    notice_s = now_s() - began_s
    await lift()
    lifted_s = now_s()
    return Seen(fault and fault.code, notice_s, await bench.fresh(lifted_s))


async def no_bus(bench: Bench) -> Seen:
    await bench.bus.stop()

    async def lift() -> None:
        await bench.bus.start()
        await bench.power()

    return await _at_start(bench, lift)


async def no_service(bench: Bench) -> Seen:
    return await _at_start(bench, bench.power)


async def adapter_off(bench: Bench) -> Seen:
    await bench.power()
    switch(bench, on=False)

    async def lift() -> None:
        switch(bench, on=True)

    return await _at_start(bench, lift)


async def no_adapter(bench: Bench) -> Seen:
    await bench.power()
    adapter = bench.bluez.objects.pop(ADAPTER)

    async def lift() -> None:
        bench.bluez.objects[ADAPTER] = adapter
        bench.bluez.announce(ADAPTER)

    return await _at_start(bench, lift)


async def access_denied(bench: Bench) -> Seen:
    await bench.power()
    began_s = now_s()
    fault = await bench.reach()
    return Seen(fault and fault.code, now_s() - began_s, None)  # rules of a bus cannot be lifted


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


async def bus_is_full(bench: Bench) -> Seen:
    await bench.power()
    bench.bluez.errors["Connect"] = "org.freedesktop.DBus.Error.LimitsExceeded"

    async def lift() -> None:
        bench.bluez.errors.clear()

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
