"""Failures that strike a link that stands, provoked and lifted (devices.md 4.3)."""

import asyncio
from collections.abc import Awaitable, Callable

from dbus_fast.signature import Variant

from app.domain.faults import Fault
from app.domain.wish import Pause
from app.domain.wrap import LinkState
from ble.codecs.ocwp import uuids
from ble.scan import Advert
from tests.radio.bluez_rig import ADAPTER
from tests.radio.failure_bench import Bench, Seen, now_s, switch, true


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


async def switched_off_in_session(bench: Bench) -> Seen:
    await bench.power()

    async def strike() -> None:
        bench.bluez.lose()
        switch(bench, on=False)

    async def lift() -> None:
        switch(bench, on=True)

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


async def zombie(bench: Bench) -> Seen:
    """The link stands, nothing comes: named unsure before it is given up."""
    await bench.power()

    async def strike() -> None:
        bench.bluez.silent = True

    async def lift() -> None:
        bench.bluez.silent = False

    return await _in_session(bench, strike, lift, LinkState.UNSURE)


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
