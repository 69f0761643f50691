"""The computer as a Bluetooth central: finds a device, connects to it, and lets it go.

What bleak and BlueZ do when things fail was measured on real stacks; the habits here answer that:
one connection at a time, a new client for every attempt, a pause between two, one more try at the
race in which BlueZ drops a link while it reads the services.
"""

import asyncio
import contextlib
import logging
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, cast

from bleak import BleakClient
from bleak.backends.client import BaseBleakClient
from bleak.backends.device import BLEDevice
from bleak.exc import BleakError

from app.domain.faults import Fault, FaultCode
from ble.radio_faults import RADIO_ERRORS, fault_of
from ble.scan import Air
from ble.timing import Timing

if TYPE_CHECKING:
    from ble.agent import PairingAgent

_log = logging.getLogger(__name__)

NEAR_DBM = -75
"""A device heard at least so loud is not refused by distance; our own judgement."""


class Central:
    """Gives out connections, one attempt at a time; remembers when each device was left."""

    def __init__(self, air: Air, client: type[BaseBleakClient] | None, timing: Timing):
        self.timing = timing
        self._air = air
        self._client = client
        self._connecting = asyncio.Lock()
        self._left_at: dict[str, float] = {}
        self._shut_out: dict[str, int] = {}
        self._agent = _system_agent()

    async def connect(
        self, address: str, lost: Callable[[BleakClient], None]
    ) -> tuple[BleakClient, BLEDevice]:
        """Find a device and connect to it, services read. Fault where that fails; HELD_ELSEWHERE
        when one that is on the air and near shut us out twice in a row."""
        device = await self._air.find(address, self.timing.find_s)
        _log.debug("%s was heard, connecting", address)
        try:
            async with self._connecting:
                client = await self._reach(device, lost)
        except Fault as fault:
            if fault.code in {FaultCode.NO_ANSWER, FaultCode.LINK_LOST}:
                await self._note_shut_out(address, fault)
            raise
        self._shut_out.pop(address, None)
        return client, device

    async def _reach(self, device: BLEDevice, lost: Callable[[BleakClient], None]) -> BleakClient:
        try:
            return await self._attempt(device, lost)
        except BleakError as error:
            if type(error) is not BleakError:
                raise fault_of(error, FaultCode.NO_ANSWER) from error
        except RADIO_ERRORS as error:
            raise fault_of(error, FaultCode.NO_ANSWER) from error
        # The link came up and fell while the services were read: a race on BlueZ, Unreachable on
        # Windows, or for good if the device no longer knows our keys.
        try:
            return await self._attempt(device, lost)
        except RADIO_ERRORS as error:
            bonded = type(error) is BleakError and _is_bonded(device)
            code = FaultCode.BOND_LOST if bonded else FaultCode.NO_ANSWER
            raise Fault(code, f"{type(error).__name__}: {error}") from error

    async def _note_shut_out(self, address: str, fault: Fault) -> None:
        """A device that goes on advertising loud and clear while nobody gets in talks to somebody
        else, if that is so twice in a row (a single failure is the radio's everyday life)."""
        strength = await self._air.strength(address, self.timing.near_s)
        if strength is None or strength < NEAR_DBM:
            self._shut_out.pop(address, None)
            return
        self._shut_out[address] = self._shut_out.get(address, 0) + 1
        if self._shut_out[address] > 1:
            detail = f"heard at {strength} dBm, but: {fault.detail}"
            raise Fault(FaultCode.HELD_ELSEWHERE, detail) from fault

    async def drop(self, client: BleakClient) -> None:
        """Disconnect within the time for it; a service that does not answer is left behind."""
        ending = asyncio.create_task(_disconnect(client))
        try:
            await asyncio.wait({ending}, timeout=self.timing.close_s)
        finally:
            ending.cancel()
            self._left_at[client.address] = asyncio.get_running_loop().time()

    def note_loss(self, address: str) -> None:
        """Remember when a link ended by itself."""
        self._left_at[address] = asyncio.get_running_loop().time()

    def agent_for(self, device: BLEDevice) -> AbstractAsyncContextManager[None]:
        """What answers the system's questions while we pair with that device."""
        path = _bluez(device).get("path")
        if self._agent and isinstance(path, str):
            return self._agent.welcoming(path)
        return contextlib.nullcontext()

    async def close(self) -> None:
        """Take the pairing agent off the bus. Links are closed by whoever opened them."""
        if self._agent:
            await self._agent.close()

    async def _attempt(self, device: BLEDevice, lost: Callable[[BleakClient], None]) -> BleakClient:
        await self._rest(device.address)
        client = BleakClient(
            device,
            lost,
            timeout=self.timing.connect_s,
            winrt={"use_cached_services": False},
            backend=self._client,
        )
        try:
            async with asyncio.timeout(self.timing.connect_s):
                await client.connect()
        except BaseException:
            await self.drop(client)
            raise
        return client

    async def _rest(self, address: str) -> None:
        left_at = self._left_at.pop(address, None)
        if left_at is not None:
            passed = asyncio.get_running_loop().time() - left_at
            await asyncio.sleep(max(0.0, self.timing.rest_s - passed))


def _system_agent() -> "PairingAgent | None":
    if sys.platform != "linux":
        return None
    from ble.agent import PairingAgent  # noqa: PLC0415 - dbus-fast is there on Linux only

    return PairingAgent()


async def _disconnect(client: BleakClient) -> None:
    with contextlib.suppress(*RADIO_ERRORS):
        await client.disconnect()


def _bluez(device: BLEDevice) -> dict[str, object]:
    """What BlueZ knows of a device; empty on other systems."""
    details: object = device.details
    return cast("dict[str, object]", details) if isinstance(details, dict) else {}


def _is_bonded(device: BLEDevice) -> bool:
    """Whether this computer keeps a bond with the device, as far as it tells (BlueZ does)."""
    props = _bluez(device).get("props")
    if not isinstance(props, dict):
        return False
    known = cast("dict[str, object]", props)
    return bool(known.get("Bonded", known.get("Paired", False)))
