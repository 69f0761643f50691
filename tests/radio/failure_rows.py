"""Every row of the failure table (devices.md 4.3), and the bench on which it is provoked."""

import asyncio
import contextlib
import os
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

from app.domain.faults import FaultCode
from ble.timing import Timing
from tests.radio.bluez_rig import ACCESS_DENIED, PrivateBus
from tests.radio.failure_bench import Bench, Provoke, Seen
from tests.radio.failures_at_start import (
    access_denied,
    adapter_off,
    bus_is_full,
    busy_scan,
    connect_aborts,
    connect_hangs,
    device_gone,
    needs_pairing,
    no_adapter,
    no_bus,
    no_service,
    stale_services,
)
from tests.radio.failures_in_session import (
    adapter_object_gone,
    computer_slept,
    dropped,
    own_att_code,
    scanner_deaf,
    service_killed,
    switched_off_in_session,
    zombie,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what fails, the one fault it is told as (None: nothing to tell), how it is
    provoked, and rules of the bus that belong to it."""

    what: str
    code: FaultCode | None
    provoke: Provoke
    rules: str = ""


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
