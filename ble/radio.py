"""Links over a real radio: bleak's public API behind the `Link` protocol, faults by table.

What bleak and BlueZ do when things fail was measured on real stacks; the numbers and habits here
answer that: own limits round every call, a new client for every attempt, a pause between two
connections, one more try at the race in which BlueZ drops a link while it reads the services.
"""

import asyncio
import contextlib
import logging
import sys
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, TypeVar, cast

from bleak import BleakClient
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import BaseBleakClient
from bleak.backends.device import BLEDevice
from bleak.exc import (
    BleakDeviceNotFoundError,
    BleakError,
    BleakGATTProtocolError,
    BleakGATTProtocolErrorCode,
)

from app.domain.faults import Fault, FaultCode
from ble.capture import Capture
from ble.link import AttRefusal, Link
from ble.scan import RADIO_ERRORS, Air, fault_of
from ble.timing import Timing

if TYPE_CHECKING:
    from ble.agent import PairingAgent

T = TypeVar("T")

_log = logging.getLogger(__name__)

NEAR_DBM = -75
"""A device heard at least so loud is not refused by distance; our own judgement."""
TIMING = Timing()

_WANTS_PAIRING = frozenset(
    {
        BleakGATTProtocolErrorCode.INSUFFICIENT_AUTHENTICATION,
        BleakGATTProtocolErrorCode.INSUFFICIENT_ENCRYPTION_KEY_SIZE,
        BleakGATTProtocolErrorCode.INSUFFICIENT_ENCRYPTION,
    }
)


class Radio:
    """The process's Bluetooth radio: gives out links, connects one at a time, removes bonds."""

    def __init__(
        self,
        air: Air,
        *,
        client: type[BaseBleakClient] | None = None,
        timing: Timing = TIMING,
        capture: Capture | None = None,
    ):
        """`client` stands in for the system's own backend of bleak; `capture` is told what passes
        on every link."""
        self.air = air
        self.timing = timing
        self._client = client
        self._capture = capture
        self._connecting = asyncio.Lock()
        self._left_at: dict[str, float] = {}
        self._shut_out: dict[str, int] = {}
        self._agent = _system_agent()

    def link(self, address: str, secured: frozenset[str] = frozenset()) -> Link:
        """A link, not yet open. `secured` names the characteristics that want an encrypted link:
        the device is paired with before the first of them is used."""
        link = BleakLink(self, address, secured)
        return self._capture.tapped(link, address) if self._capture else link

    async def unpair(self, address: str) -> None:
        """Remove the system's bond with a device. Fault UNSUPPORTED where only the system's own
        settings can (macOS)."""
        try:
            async with asyncio.timeout(self.timing.exchange_s):
                await BleakClient(address, backend=self._client).unpair()
        except BleakDeviceNotFoundError:
            return
        except NotImplementedError as error:
            raise Fault(FaultCode.UNSUPPORTED, "unpair in the system's settings") from error
        except RADIO_ERRORS as error:
            raise fault_of(error, FaultCode.NO_BLUETOOTH) from error

    async def close(self) -> None:
        """Take the pairing agent off the bus. Links are closed by whoever opened them."""
        if self._agent:
            await self._agent.close()

    async def connect(
        self, address: str, lost: Callable[[BleakClient], None]
    ) -> tuple[BleakClient, BLEDevice]:
        """Find a device and connect to it, services read. Fault where that fails; HELD_ELSEWHERE
        when one that is on the air and near shut us out twice in a row."""
        device = await self.air.find(address, self.timing.find_s)
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
        strength = await self.air.strength(address, self.timing.near_s)
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


class BleakLink:
    """A `Link` over bleak. Open it once; after a loss or a fault in pairing take a new one."""

    def __init__(self, radio: Radio, address: str, secured: frozenset[str]):
        self._radio = radio
        self._address = address
        self._secured = secured
        self._client: BleakClient | None = None
        self._device: BLEDevice | None = None
        self._characteristics: dict[str, BleakGATTCharacteristic] = {}
        self._lost: Callable[[], None] | None = None
        self._ended: FaultCode | None = FaultCode.LINK_LOST
        self._paired = False
        self._system_asks = False
        self._pairing = asyncio.Lock()
        self._turn = asyncio.Lock()

    async def open(self, lost: Callable[[], None]) -> None:
        """Connect and learn the characteristics. Pairing waits for the first secured one, since
        what a device is can be read before (profile 5.1, Feature)."""
        try:
            async with asyncio.timeout(self._radio.timing.open_s):
                client, device = await self._radio.connect(self._address, self._on_loss)
        except TimeoutError:
            raise Fault(FaultCode.NO_ANSWER, f"no link to {self._address} in time") from None
        self._client, self._device = client, device
        try:
            found = client.services.characteristics.values()
        except BleakError as error:
            await self.close()
            raise fault_of(error, FaultCode.LINK_LOST) from error
        for characteristic in found:
            self._characteristics.setdefault(characteristic.uuid.lower(), characteristic)
        self._lost, self._ended = lost, None

    async def read(self, characteristic: str) -> bytes:
        """See `Link`."""

        async def ask(client: BleakClient, at: BleakGATTCharacteristic) -> bytes:
            return bytes(await client.read_gatt_char(at))

        return await self._exchange(characteristic, ask)

    async def write(self, characteristic: str, data: bytes) -> None:
        """See `Link`. A characteristic that offers no response is written without: CoreBluetooth
        silently discards a write of the other kind (devices.md 1.4)."""

        async def tell(client: BleakClient, at: BleakGATTCharacteristic) -> None:
            await client.write_gatt_char(at, data, response=_answers(at))

        await self._exchange(characteristic, tell)

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        """See `Link`. BlueZ tells a value that is read to `heard` as well."""

        def hear(_: BleakGATTCharacteristic, data: bytearray) -> None:
            if self._ended is None:  # an old client may go on telling beside its successor
                heard(bytes(data))

        async def begin(client: BleakClient, at: BleakGATTCharacteristic) -> None:
            await client.start_notify(at, hear)

        await self._exchange(characteristic, begin)

    async def close(self) -> None:
        """See `Link`."""
        self._ended = self._ended or FaultCode.LINK_LOST
        self._lost = None
        client, self._client = self._client, None
        if client:
            await self._radio.drop(client)

    def _on_loss(self, client: BleakClient) -> None:
        if client is not self._client:
            return
        self._radio.note_loss(client.address)
        self._ended = self._ended or FaultCode.LINK_LOST
        lost, self._lost = self._lost, None
        if lost:
            lost()

    async def _exchange(
        self,
        uuid: str,
        action: Callable[[BleakClient, BleakGATTCharacteristic], Awaitable[T]],
    ) -> T:
        """Do one thing with a characteristic, paired where it asks for that, now or in advance."""
        while True:
            if uuid in self._secured:
                await self._pair()
            try:
                return await self._once(uuid, action)
            except _PairingWanted:
                if self._paired:
                    detail = f"paired, but {uuid} asks for pairing"
                    raise Fault(FaultCode.BOND_LOST, detail) from None
                self._secured |= {uuid}

    async def _once(
        self,
        uuid: str,
        action: Callable[[BleakClient, BleakGATTCharacteristic], Awaitable[T]],
    ) -> T:
        characteristic = self._characteristics.get(uuid)
        if characteristic is None:
            self._live()
            raise Fault(FaultCode.NOT_A_WRAP, f"{self._address} has no {uuid}")
        timing = self._radio.timing
        try:
            async with asyncio.timeout(timing.pair_s if self._system_asks else timing.exchange_s):
                async with self._turn:  # BlueZ refuses two at once on one characteristic
                    return await action(self._live(), characteristic)
        except BleakGATTProtocolError as error:
            if error.code in _WANTS_PAIRING:
                raise _PairingWanted from error
            if error.code == BleakGATTProtocolErrorCode.UNLIKELY_ERROR:
                await asyncio.sleep(timing.settle_s)
                self._live()
            raise AttRefusal(int(error.code), uuid) from error
        except RADIO_ERRORS as error:
            self._live()
            fault = fault_of(error, FaultCode.LINK_LOST)
            if fault.code is FaultCode.PAIRING_NEEDED:
                raise _PairingWanted from error
            raise fault from error

    def _live(self) -> BleakClient:
        """The client of a link that stands, as far as anybody can tell."""
        client = self._client
        if self._ended is not None or client is None:
            raise Fault(self._ended or FaultCode.LINK_LOST, f"no link to {self._address}")
        if not client.is_connected:
            raise Fault(FaultCode.LINK_LOST, f"the link to {self._address} is gone")
        return client

    async def _pair(self) -> None:
        """Have the link encrypted. Already bonded, this is quick and asks nobody.

        After a failure the link is given up: BlueZ would let the next encrypted request hang.
        """
        async with self._pairing:
            client = self._live()
            if self._paired or self._device is None:
                return
            try:
                async with (
                    self._radio.agent_for(self._device),
                    asyncio.timeout(self._radio.timing.pair_s),
                ):
                    await client.pair()
            except NotImplementedError:
                # macOS pairs by itself at the first secured request, which then takes longer.
                self._system_asks = True
            except RADIO_ERRORS as error:
                fault = fault_of(error, FaultCode.PAIRING_REFUSED)
                self._ended = self._ended or fault.code
                await self._radio.drop(client)
                raise fault from error
            self._paired = True


def _answers(at: BleakGATTCharacteristic) -> bool:
    """Whether a write is answered; a characteristic without any write lets the device refuse."""
    return "write" in at.properties or "write-without-response" not in at.properties


class _PairingWanted(Exception):  # noqa: N818 - the device's answer, not an error of ours
    """The device wants an encrypted link for this."""


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
