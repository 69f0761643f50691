"""A peripheral of tests.ble.peripherals on a Bumble station. None of them asks for encryption."""

# Bumble is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownLambdaType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeArgument=false
# pyright: reportUnknownParameterType=false, reportUnknownVariableType=false

from bumble import att
from bumble.core import UUID, AdvertisingData
from bumble.device import Connection
from bumble.gatt import Characteristic, Service

from ble.link import AttRefusal
from tests.ble.peripherals import NOTIFY, READ, TELL, WRITE, Peripheral
from tests.radio.bumble_air import Station

ADVERTISE_MS = 20.0
_PROPERTIES = {
    READ: Characteristic.Properties.READ,
    WRITE: Characteristic.Properties.WRITE,
    NOTIFY: Characteristic.Properties.NOTIFY,
    TELL: Characteristic.Properties.WRITE_WITHOUT_RESPONSE,
}


class ServedDevice:
    """One on the air, advertising its name and service while nobody is connected."""

    def __init__(self, peripheral: Peripheral, station: Station):
        self.peripheral = peripheral
        self.station = station
        self.link: Connection | None = None
        self._values: dict[str, Characteristic] = {}

    @property
    def address(self) -> str:
        return self.station.address

    async def begin(self) -> None:
        device = self.station.device
        rows = [self._characteristic(*row) for row in self.peripheral.CHARACTERISTICS.items()]
        device.add_service(Service(self.peripheral.SERVICE, rows))
        device.on(device.EVENT_CONNECTION, self._on_connection)
        self.peripheral.heard = self._send
        await device.power_on()
        await device.start_advertising(
            auto_restart=True,
            advertising_data=self._advert(),
            advertising_interval_min=ADVERTISE_MS,
            advertising_interval_max=ADVERTISE_MS,
        )

    def _advert(self) -> bytes:
        service = UUID(self.peripheral.SERVICE).to_bytes(force_128=True)
        return bytes(
            AdvertisingData(
                [
                    (AdvertisingData.FLAGS, bytes([0x06])),
                    (AdvertisingData.COMPLETE_LIST_OF_128_BIT_SERVICE_CLASS_UUIDS, service),
                    (AdvertisingData.COMPLETE_LOCAL_NAME, self.station.device.name.encode()),
                ]
            )
        )

    def _characteristic(self, uuid: str, kinds: int) -> Characteristic:
        properties = Characteristic.Properties(0)
        for kind, allowed in _PROPERTIES.items():
            properties |= allowed if kinds & kind else Characteristic.Properties(0)
        value = att.AttributeValue(
            read=lambda _: self._answered(uuid), write=lambda _, data: self._written(uuid, data)
        )
        permissions = att.Attribute.Permissions.READABLE | att.Attribute.Permissions.WRITEABLE
        made = Characteristic(uuid, properties, permissions, value)
        made.on(made.EVENT_SUBSCRIPTION, lambda _, notify, __: self._subscribed(uuid, notify))
        self._values[uuid] = made
        return made

    def _answered(self, uuid: str) -> bytes:
        try:
            return self.peripheral.read(uuid)
        except AttRefusal as refusal:
            raise att.ATT_Error(refusal.code) from refusal

    def _written(self, uuid: str, data: bytes) -> None:
        try:
            self.peripheral.write(uuid, data)
        except AttRefusal as refusal:
            raise att.ATT_Error(refusal.code) from refusal

    def _subscribed(self, uuid: str, on: bool) -> None:
        self.peripheral.subscribed(uuid, on)

    def _on_connection(self, link: Connection) -> None:
        self.link = link
        link.on(link.EVENT_DISCONNECTION, self._on_disconnection)
        self.peripheral.link_up()

    def _on_disconnection(self, _reason: int) -> None:
        self.link = None
        self.peripheral.link_down()

    def _send(self, uuid: str, data: bytes) -> None:
        if self.link is None:
            return
        handle = self._values[uuid].handle
        pdu = att.ATT_Handle_Value_Notification(attribute_handle=handle, attribute_value=data)
        self.station.device.gatt_server.send_gatt_pdu(self.link, bytes(pdu))
