"""A wrap's firmware as a GATT peripheral on a Bumble station, secured as profile 5.1 asks.

Bumble does not enforce readable and writable, nor who made the keys, so each access is checked
here: `enc` means an encrypted link by a bond this wrap keeps, and only LE Secure Connections
with bonding make one, inside the window that the button opens.
"""

# Bumble is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownLambdaType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeArgument=false
# pyright: reportUnknownParameterType=false, reportUnknownVariableType=false

from collections import deque
from collections.abc import Callable
from functools import reduce
from itertools import groupby
from operator import attrgetter, or_
from typing import Protocol

from bumble import att, smp
from bumble.core import UUID, AdvertisingData
from bumble.device import Connection
from bumble.gatt import (
    GATT_CLIENT_CHARACTERISTIC_CONFIGURATION_DESCRIPTOR,
    Characteristic,
    Descriptor,
    Service,
)
from bumble.pairing import PairingConfig, PairingDelegate
from typing_extensions import override

from ble.codecs.ocwp import uuids
from ble.link import AttRefusal
from ble.sim import gatt
from ble.sim.gatt import Property
from tests.radio.bumble_air import ENC_ONLY, Station

MAX_BONDS = 4
ADVERTISE_MS = 20.0

PROPERTIES = {
    Property.READ: Characteristic.Properties.READ,
    Property.WRITE: Characteristic.Properties.WRITE,
    Property.NOTIFY: Characteristic.Properties.NOTIFY,
    Property.INDICATE: Characteristic.Properties.INDICATE,
}
INSUFFICIENT_ENCRYPTION = 0x0F
READ_NOT_PERMITTED = 0x02
WRITE_NOT_PERMITTED = 0x03


class Firmware(Protocol):
    """What a wrap's firmware is to its radio."""

    @property
    def heard(self) -> Callable[[str, bytes], None] | None:
        """Who is told what it notifies and indicates."""
        ...

    @heard.setter
    def heard(self, heard: Callable[[str, bytes], None] | None) -> None: ...

    @property
    def pairing_open(self) -> bool:
        """Whether the button's window for pairing is open."""
        ...

    def read(self, uuid: str) -> bytes: ...

    def write(self, uuid: str, data: bytes) -> None:
        """AttRefusal where the profile refuses it."""
        ...

    def subscribed(self, uuid: str, on: bool) -> None: ...

    def confirmed(self, uuid: str) -> None: ...

    def link_up(self) -> None: ...

    def link_down(self) -> None: ...

    def press_button(self) -> None: ...


class _SecureOnly(smp.Session):
    """Refuses legacy pairing and pairing without a bond; Bumble would fall back to either."""

    @override
    async def on_smp_pairing_request_command_async(
        self, command: smp.SMP_Pairing_Request_Command
    ) -> None:
        wanted = smp.AuthReq.SC | smp.AuthReq.BONDING
        if command.auth_req & wanted != wanted:
            self.send_pairing_failed(smp.ErrorCode.AUTHENTICATION_REQUIREMENTS)
            return
        await super().on_smp_pairing_request_command_async(command)


class ServedWrap:
    """A wrap on the air. `serve` makes one."""

    def __init__(self, firmware: Firmware, station: Station):
        self.firmware = firmware
        self.station = station
        self.link: Connection | None = None
        self.holding = False
        """Whether confirmations are kept from the firmware."""
        self._values: dict[str, Characteristic] = {}
        self._to_indicate: deque[tuple[str, bytes]] = deque()
        self._unconfirmed: str | None = None

    @property
    def address(self) -> str:
        return self.station.address

    async def erase_bonds(self) -> None:
        """What ten seconds on the button do."""
        await self.station.keys.delete_all()

    async def begin(self) -> None:
        device = self.station.device
        for service, rows in groupby(gatt.CHARACTERISTICS, attrgetter("service")):
            device.add_service(Service(service, [self._characteristic(row) for row in rows]))
        device.smp_manager.session_proxy = _SecureOnly
        device.pairing_config_factory = self._pairing_config
        device.on(device.EVENT_CONNECTION, self._on_connection)
        self.firmware.heard = self._send
        device.gatt_server.on_att_handle_value_confirmation = self._on_confirmation
        await device.power_on()
        await device.start_advertising(
            auto_restart=True,
            advertising_data=_advert(device.name),
            advertising_interval_min=ADVERTISE_MS,
            advertising_interval_max=ADVERTISE_MS,
        )

    def _pairing_config(self, link: Connection) -> PairingConfig:
        return PairingConfig(
            sc=True,
            mitm=False,
            bonding=True,
            delegate=_Window(self, link),
            identity_address_type=PairingConfig.AddressType.RANDOM,
        )

    def welcomes(self, link: Connection) -> bool:
        """Whether it would pair on that link now."""
        known = self.station.knows(str(link.peer_address))
        room = known or len(self.station.keys.all_keys) < MAX_BONDS
        return self.firmware.pairing_open and room

    def _on_connection(self, link: Connection) -> None:
        self.link = link
        link.on(link.EVENT_DISCONNECTION, self._on_disconnection)
        self.firmware.link_up()

    def _on_disconnection(self, _reason: int) -> None:
        self.link = None
        self._to_indicate.clear()
        self._unconfirmed = None
        self.firmware.link_down()

    def _characteristic(self, row: gatt.Characteristic) -> Characteristic:
        permissions = att.Attribute.Permissions.READABLE | att.Attribute.Permissions.WRITEABLE
        value = att.AttributeValue(
            read=lambda link: self._read(link, row),
            write=lambda link, data: self._write(link, row, data),
        )
        properties = reduce(or_, (PROPERTIES[each] for each in row.properties))
        characteristic = Characteristic(row.uuid, properties, permissions, value)
        if row.properties & {Property.NOTIFY, Property.INDICATE}:
            characteristic.descriptors = [self._subscription(row, characteristic)]
        self._values[row.uuid] = characteristic
        return characteristic

    def _subscription(self, row: gatt.Characteristic, characteristic: Characteristic) -> Descriptor:
        """The CCCD, secured like its characteristic; the one Bumble adds is open to all."""
        server = self.station.device.gatt_server

        def write(link: Connection, value: bytes) -> None:
            self._check_security(link, row)
            server.write_cccd(link, characteristic, value)
            self.firmware.subscribed(row.uuid, any(value))

        return Descriptor(
            GATT_CLIENT_CHARACTERISTIC_CONFIGURATION_DESCRIPTOR,
            att.Attribute.Permissions.READABLE | att.Attribute.Permissions.WRITEABLE,
            att.AttributeValue(
                read=lambda link: server.read_cccd(link, characteristic), write=write
            ),
        )

    def _check_security(self, link: Connection, row: gatt.Characteristic) -> None:
        bonded = link.is_encrypted and self.station.knows(str(link.peer_address))
        if row.encrypted and not bonded:
            raise att.ATT_Error(INSUFFICIENT_ENCRYPTION)

    def _read(self, link: Connection, row: gatt.Characteristic) -> bytes:
        if Property.READ not in row.properties:
            raise att.ATT_Error(READ_NOT_PERMITTED)
        self._check_security(link, row)
        try:
            return self.firmware.read(row.uuid)
        except AttRefusal as refusal:
            raise att.ATT_Error(refusal.code) from refusal

    def _write(self, link: Connection, row: gatt.Characteristic, data: bytes) -> None:
        if Property.WRITE not in row.properties:
            raise att.ATT_Error(WRITE_NOT_PERMITTED)
        self._check_security(link, row)
        try:
            self.firmware.write(row.uuid, data)
        except AttRefusal as refusal:
            raise att.ATT_Error(refusal.code) from refusal

    def _send(self, uuid: str, data: bytes) -> None:
        """The firmware has something to say: notified at once, indicated in its turn."""
        if self.link is None:
            return
        server = self.station.device.gatt_server
        if not any(server.read_cccd(self.link, self._values[uuid])):
            return
        if gatt.indicates(uuid):
            self._to_indicate.append((uuid, data))
            self._indicate_next(self.link)
        else:
            handle = self._values[uuid].handle
            pdu = att.ATT_Handle_Value_Notification(attribute_handle=handle, attribute_value=data)
            server.send_gatt_pdu(self.link, bytes(pdu))

    def _indicate_next(self, link: Connection) -> None:
        if self._unconfirmed is not None or not self._to_indicate:
            return
        uuid, data = self._to_indicate.popleft()
        self._unconfirmed = uuid
        handle = self._values[uuid].handle
        pdu = att.ATT_Handle_Value_Indication(attribute_handle=handle, attribute_value=data)
        self.station.device.gatt_server.send_gatt_pdu(link, bytes(pdu))

    def _on_confirmation(
        self, bearer: att.Bearer, confirmation: att.ATT_Handle_Value_Confirmation
    ) -> None:
        """Told to the firmware before the next request is, which Bumble's own way is not."""
        confirmed, self._unconfirmed = self._unconfirmed, None
        if confirmed is not None and not self.holding:
            self.firmware.confirmed(confirmed)
        if self.link:
            self._indicate_next(self.link)


class _Window(PairingDelegate):
    """Just Works inside the button's window, a refusal outside."""

    def __init__(self, wrap: ServedWrap, link: Connection):
        super().__init__(
            PairingDelegate.IoCapability.NO_OUTPUT_NO_INPUT,
            local_initiator_key_distribution=ENC_ONLY,
            local_responder_key_distribution=ENC_ONLY,
        )
        self._wrap = wrap
        self._link = link

    @override
    async def accept(self) -> bool:
        return self._wrap.welcomes(self._link)


async def serve(firmware: Firmware, station: Station) -> ServedWrap:
    """Put a firmware on the air, advertising."""
    wrap = ServedWrap(firmware, station)
    await wrap.begin()
    return wrap


def _advert(name: str) -> bytes:
    """Flags, service and name: 31 octets. The name stands here since Bumble repeats the
    advertising data where a radio would answer with the scan response."""
    return bytes(
        AdvertisingData(
            [
                (AdvertisingData.FLAGS, bytes([0x06])),
                (
                    AdvertisingData.COMPLETE_LIST_OF_128_BIT_SERVICE_CLASS_UUIDS,
                    UUID(uuids.SERVICE).to_bytes(),
                ),
                (AdvertisingData.COMPLETE_LOCAL_NAME, name.encode()),
            ]
        )
    )
