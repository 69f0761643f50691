"""One link over a real radio: bleak's client behind the `Link` protocol.

Own limits stand round every call: what bleak and BlueZ do when things fail was measured on real
stacks.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from bleak import BleakClient
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.exc import BleakError, BleakGATTProtocolError, BleakGATTProtocolErrorCode

from app.domain.faults import Fault, FaultCode
from ble.central import Central
from ble.link import AttRefusal
from ble.radio_faults import RADIO_ERRORS, fault_of

if TYPE_CHECKING:
    from bleak.backends.device import BLEDevice

T = TypeVar("T")

_WANTS_PAIRING = frozenset(
    {
        BleakGATTProtocolErrorCode.INSUFFICIENT_AUTHENTICATION,
        BleakGATTProtocolErrorCode.INSUFFICIENT_ENCRYPTION_KEY_SIZE,
        BleakGATTProtocolErrorCode.INSUFFICIENT_ENCRYPTION,
    }
)


class _PairingWanted(Exception):  # noqa: N818 - the device's answer, not an error of ours
    """The device wants an encrypted link for this."""


class BleakLink:
    """A `Link` over bleak. Open it once; after a loss or a fault in pairing take a new one."""

    def __init__(self, central: Central, address: str, secured: frozenset[str]):
        self._central = central
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
            async with asyncio.timeout(self._central.timing.open_s):
                client, device = await self._central.connect(self._address, self._on_loss)
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
            await self._central.drop(client)

    def _on_loss(self, client: BleakClient) -> None:
        if client is not self._client:
            return
        self._central.note_loss(client.address)
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
        timing = self._central.timing
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
                    self._central.agent_for(self._device),
                    asyncio.timeout(self._central.timing.pair_s),
                ):
                    await client.pair()
            except NotImplementedError:
                # macOS pairs by itself at the first secured request, which then takes longer.
                self._system_asks = True
            except RADIO_ERRORS as error:
                fault = fault_of(error, FaultCode.PAIRING_REFUSED)
                self._ended = self._ended or fault.code
                await self._central.drop(client)
                raise fault from error
            self._paired = True


def _answers(at: BleakGATTCharacteristic) -> bool:
    """Whether a write is answered; a characteristic without any write lets the device refuse."""
    return "write" in at.properties or "write-without-response" not in at.properties
