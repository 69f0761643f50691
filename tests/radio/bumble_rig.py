"""`Central`: the station whose host bleak drives through `client_backend`, `scanner_backend` and
`adapter_backend`. Where Bumble and BlueZ differ the backend does what was measured on BlueZ 5.66:
a second scan is refused, so is a connect within 50 ms of a disconnect; pairing errors are D-Bus
errors; an encrypted request on a link that nobody pairs hangs; a wrap that forgot the bond drops
the link at discovery.
"""

# Bumble is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownLambdaType=false
# pyright: reportUnknownArgumentType=false

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import ClassVar, TypeVar

from bleak.args import SizedBuffer
from bleak.backends.adapter import BaseBleakAdapter
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import BaseBleakClient, NotifyCallback
from bleak.backends.descriptor import BleakGATTDescriptor
from bleak.backends.device import BLEDevice
from bleak.backends.scanner import AdvertisementData, AdvertisementDataCallback, BaseBleakScanner
from bleak.backends.service import BleakGATTService, BleakGATTServiceCollection
from bleak.exc import (
    BleakBluetoothNotAvailableError,
    BleakBluetoothNotAvailableReason,
    BleakDBusError,
    BleakDeviceNotFoundError,
    BleakError,
    BleakGATTProtocolError,
)
from bumble import att, core, hci
from bumble.device import Advertisement, Connection
from typing_extensions import override

from tests.radio.bumble_air import Ether, Station
from tests.radio.bumble_words import UUID_LISTS, characteristic_of, full, told_in, uuids_in

T = TypeVar("T")
RECONNECT_REST_S = 0.05
WANTS_PAIRING = (0x05, 0x0F)


class Central(Station):
    """The computer that bleak runs on.

    `powered` False is an adapter switched off. `elevates` True is BlueZ: a request that wants an
    encrypted link is held back for a pairing that nobody answers; False is Windows and macOS,
    which pass the device's error on. `stuck` True is a Bluetooth service that never answers a
    disconnect.
    """

    def __init__(self, ether: Ether, address: str):
        super().__init__(ether, address, "central")
        self.powered = True
        self.elevates = True
        self.stuck = False
        self.scanning = False
        self.connecting = asyncio.Lock()
        self.left_at: dict[str, float] = {}

    def client_backend(self) -> type[BaseBleakClient]:
        return type("Client", (_Client,), {"central": self})

    def scanner_backend(self) -> type[BaseBleakScanner]:
        return type("Scanner", (_Scanner,), {"central": self})

    def adapter_backend(self) -> type[BaseBleakAdapter]:
        return type("Adapter", (_Adapter,), {"central": self})

    def check_power(self) -> None:
        if not self.powered:
            raise BleakBluetoothNotAvailableError(
                "off", BleakBluetoothNotAvailableReason.POWERED_OFF
            )


def _bluez_error(name: str) -> BleakDBusError:
    return BleakDBusError(f"org.bluez.Error.{name}", ["as BlueZ would"])


class _Adapter(BaseBleakAdapter):
    central: ClassVar[Central]

    @classmethod
    @override
    async def get(cls, **kwargs: object) -> "_Adapter":
        cls.central.check_power()
        return cls()


class _Scanner(BaseBleakScanner):
    central: ClassVar[Central]

    def __init__(
        self,
        detection_callback: AdvertisementDataCallback | None,
        service_uuids: list[str] | None,
        scanning_mode: str,
        **kwargs: object,
    ):
        super().__init__(detection_callback, service_uuids)

    @override
    async def start(self) -> None:
        self.central.check_power()
        if self.central.scanning:
            raise _bluez_error("InProgress")
        self.central.scanning = True
        self.seen_devices = {}
        device = self.central.device
        device.on(device.EVENT_ADVERTISEMENT, self._on_advertisement)
        await device.start_scanning()

    @override
    async def stop(self) -> None:
        device = self.central.device
        device.remove_listener(device.EVENT_ADVERTISEMENT, self._on_advertisement)
        await device.stop_scanning()
        self.central.scanning = False

    def _on_advertisement(self, heard: Advertisement) -> None:
        address = heard.address.to_string(False)
        name = heard.data.get(core.AdvertisingData.COMPLETE_LOCAL_NAME)
        local_name = name if isinstance(name, str) else None
        found = [full(each) for kind in UUID_LISTS for each in uuids_in(heard.data.get(kind))]
        makers, services = told_in(heard)
        data = AdvertisementData(local_name, makers, services, found, None, heard.rssi, ())
        details = {"props": {"Bonded": self.central.knows(address)}}
        known = self.create_or_update_device(address, address, local_name, details, data)
        known.details = details
        self.call_detection_callbacks(known, data)


class _Client(BaseBleakClient):
    central: ClassVar[Central]
    _connection: Connection | None = None

    def __init__(
        self,
        address_or_ble_device: BLEDevice | str,
        *,
        disconnected_callback: Callable[[], None] | None,
        timeout: float,
        **kwargs: object,
    ):
        super().__init__(
            address_or_ble_device, disconnected_callback=disconnected_callback, timeout=timeout
        )

    @property
    @override
    def mtu_size(self) -> int:
        return self._connection.att_mtu if self._connection else 23

    @property
    @override
    def is_connected(self) -> bool:
        return self._connection is not None

    @override
    async def connect(self, pair: bool, **kwargs: object) -> None:
        loop = asyncio.get_running_loop()
        left_at = self.central.left_at.get(self.address, -RECONNECT_REST_S)
        if loop.time() - left_at < RECONNECT_REST_S:
            raise _bluez_error("Failed")
        async with self.central.connecting:
            connection = await self._reach()
        self._connection = connection
        connection.on(connection.EVENT_DISCONNECTION, self._on_disconnection)
        try:
            await self._bring_up(connection)
        except (hci.HCI_Error, asyncio.CancelledError) as error:
            if self._connection:
                await self.disconnect()
            if isinstance(error, asyncio.CancelledError) and _cancelled_from_outside():
                raise
            raise BleakError("failed to discover services, device disconnected") from error

    async def _reach(self) -> Connection:
        device = self.central.device
        reaching = asyncio.create_task(device.connect(hci.Address(self.address), timeout=None))
        try:
            return await asyncio.wait_for(asyncio.shield(reaching), self._timeout)
        except BaseException:
            await device.cancel_connection()
            with contextlib.suppress(core.ConnectionError):
                await (await reaching).disconnect()
            raise

    async def _bring_up(self, connection: Connection) -> None:
        if self.central.knows(self.address):
            await connection.encrypt()
        gatt = connection.gatt_client
        await gatt.request_mtu(517)
        services = BleakGATTServiceCollection()
        for found in await gatt.discover_services():
            service = BleakGATTService(found, found.handle, full(found.uuid))
            services.add_service(service)
            for characteristic in await found.discover_characteristics():
                services.add_characteristic(characteristic_of(characteristic, service))
        self.services = services

    def _on_disconnection(self, _reason: int) -> None:
        self._connection = None
        self.services = None
        self.central.left_at[self.address] = asyncio.get_running_loop().time()
        if self._disconnected_callback:
            self._disconnected_callback()

    @override
    async def disconnect(self) -> None:
        if self.central.stuck:
            await asyncio.get_running_loop().create_future()
        if self._connection:
            await self._connection.disconnect()

    @override
    async def pair(self, *args: object, **kwargs: object) -> None:
        connection = self._linked()
        if self.central.knows(self.address):
            return
        try:
            await connection.pair()
        except core.ProtocolError as error:
            raise _bluez_error("AuthenticationFailed") from error
        except asyncio.CancelledError:
            if _cancelled_from_outside():
                raise
            raise _bluez_error("AuthenticationCanceled") from None

    @override
    async def unpair(self) -> None:
        if not self.central.knows(self.address):
            raise BleakDeviceNotFoundError(self.address)
        await self.central.keys.delete(self.address)
        if self._connection:
            await self.disconnect()

    @override
    async def read_gatt_char(
        self,
        characteristic: BleakGATTCharacteristic,
        *,
        use_cached: bool = False,
        **kwargs: object,
    ) -> bytearray:
        gatt = self._linked().gatt_client
        return bytearray(await self._ask(gatt.read_value(characteristic.handle)))

    @override
    async def write_gatt_char(
        self, characteristic: BleakGATTCharacteristic, data: SizedBuffer, response: bool
    ) -> None:
        gatt = self._linked().gatt_client
        await self._ask(gatt.write_value(characteristic.handle, bytes(data), response))

    @override
    async def start_notify(
        self,
        characteristic: BleakGATTCharacteristic,
        callback: NotifyCallback,
        **kwargs: object,
    ) -> None:
        self._linked()
        if not {"notify", "indicate"} & set(characteristic.properties):
            raise _bluez_error("NotSupported")

        def hear(value: bytes) -> None:
            callback(bytearray(value))

        await self._ask(characteristic.obj.subscribe(hear))

    @override
    async def stop_notify(self, characteristic: BleakGATTCharacteristic) -> None:
        await self._ask(characteristic.obj.unsubscribe())

    @override
    async def read_gatt_descriptor(
        self, descriptor: BleakGATTDescriptor, *, use_cached: bool = False, **kwargs: object
    ) -> bytearray:
        raise NotImplementedError

    @override
    async def write_gatt_descriptor(
        self, descriptor: BleakGATTDescriptor, data: SizedBuffer
    ) -> None:
        raise NotImplementedError

    def _linked(self) -> Connection:
        if self._connection is None:
            raise BleakError("Not connected")
        return self._connection

    async def _ask(self, request: Awaitable[T]) -> T:
        try:
            return await request
        except att.ATT_Error as error:
            if error.error_code in WANTS_PAIRING and self.central.elevates:
                await asyncio.get_running_loop().create_future()
            raise BleakGATTProtocolError(error.error_code) from None
        except asyncio.CancelledError:
            if _cancelled_from_outside():
                raise
            raise BleakError("Not connected") from None


def _cancelled_from_outside() -> bool:
    """Bumble cancels what a lost link leaves unanswered; the task itself goes on."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
