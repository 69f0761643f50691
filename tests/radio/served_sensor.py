"""A sensor that is connected to, as a GATT peripheral on a Bumble station."""

# Bumble is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeArgument=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from bumble import att
from bumble.core import UUID, AdvertisingData
from bumble.device import Connection
from bumble.gatt import Characteristic, Service

from ble.codecs.core import CORE_BODY_TEMPERATURE
from ble.codecs.core import SERVICE as CORE_SERVICE
from tests.ble.probe import Frame
from tests.radio.bumble_air import Ether, Station

READ = Characteristic.Properties.READ
NOTIFY = Characteristic.Properties.NOTIFY
INDICATE = Characteristic.Properties.INDICATE
ADVERTISE_MS = 20.0
READABLE = att.Attribute.Permissions.READABLE
READ_NOT_PERMITTED = 0x02

HTS, ESS, BAS = "1809", "181A", "180F"
MEASUREMENT, INTERMEDIATE, TEMPERATURE, BATTERY = "2A1C", "2A1E", "2A6E", "2A19"


@dataclass
class Row:
    """One characteristic and what it answers now."""

    service: str
    uuid: str
    properties: Characteristic.Properties
    value: bytes = b""


@dataclass
class ServedSensor:
    """A sensor on the air. `reads` are those it was asked for; `stuck` answers none."""

    station: Station
    rows: Sequence[Row]
    link: Connection | None = None
    links: int = 0
    stuck: bool = False
    reads: list[str] = field(default_factory=list[str])
    _made: dict[str, Characteristic] = field(default_factory=dict[str, Characteristic])

    @property
    def address(self) -> str:
        return self.station.address

    async def begin(self, name: str) -> None:
        device = self.station.device
        services = dict.fromkeys(row.service for row in self.rows)
        for service in services:
            mine = [self._characteristic(row) for row in self.rows if row.service == service]
            device.add_service(Service(service, mine))
        device.on(device.EVENT_CONNECTION, self._on_connection)
        await device.power_on()
        await device.start_advertising(
            auto_restart=True,
            advertising_data=_advert(name, self.rows[0].service),
            advertising_interval_min=ADVERTISE_MS,
            advertising_interval_max=ADVERTISE_MS,
        )

    async def tell(self, uuid: str, value: bytes) -> None:
        """Notify or indicate, to whoever has subscribed."""
        row = next(row for row in self.rows if row.uuid == uuid)
        row.value = value
        if self.link is None or not row.properties & (NOTIFY | INDICATE):
            return
        server = self.station.device.gatt_server
        if row.properties & INDICATE:
            await server.indicate_subscriber(self.link, self._made[uuid], value)
        else:
            await server.notify_subscriber(self.link, self._made[uuid], value)

    def _characteristic(self, row: Row) -> Characteristic:
        async def read(_: Connection) -> bytes:
            self.reads.append(row.uuid)
            if self.stuck:
                await asyncio.get_running_loop().create_future()
            if not row.properties & READ:
                raise att.ATT_Error(READ_NOT_PERMITTED)
            return row.value

        made = Characteristic(row.uuid, row.properties, READABLE, att.AttributeValue(read=read))
        self._made[row.uuid] = made
        return made

    def _on_connection(self, link: Connection) -> None:
        self.link = link
        self.links += 1
        link.on(link.EVENT_DISCONNECTION, self._on_disconnection)

    def _on_disconnection(self, _reason: int) -> None:
        self.link = None


async def serve_sensor(ether: Ether, number: int, name: str, *rows: Row) -> ServedSensor:
    """Put a sensor on the air, advertising the service of its first row."""
    served = ServedSensor(Station(ether, f"E{number}:0F:3A:44:55:66", name), rows)
    await served.begin(name)
    return served


def core_rows(value: bytes = b"\x00\x00\x00") -> tuple[Row, ...]:
    """What a CORE serves."""
    return (
        Row(CORE_SERVICE, CORE_BODY_TEMPERATURE, READ | NOTIFY, value),
        Row(BAS, BATTERY, READ | NOTIFY, b"\x4d"),
    )


def _advert(name: str, service: str) -> bytes:
    short = len(service) == 4
    kind = (
        AdvertisingData.COMPLETE_LIST_OF_16_BIT_SERVICE_CLASS_UUIDS
        if short
        else AdvertisingData.COMPLETE_LIST_OF_128_BIT_SERVICE_CLASS_UUIDS
    )
    return bytes(
        AdvertisingData(
            [
                (AdvertisingData.FLAGS, bytes([0x06])),
                (kind, UUID(service).to_bytes()),
                (AdvertisingData.COMPLETE_LOCAL_NAME, name.encode()),
            ]
        )
    )


async def advertise(station: Station, name: str, frame: Frame, at_ms: float = 50) -> None:
    """Put this frame on the air, in place of the one before."""
    found: list[tuple[int, bytes]] = []
    if name:
        found.append((AdvertisingData.COMPLETE_LOCAL_NAME, name.encode()))
    for number, data in frame.makers.items():
        octets = number.to_bytes(2, "little") + data
        found.append((AdvertisingData.MANUFACTURER_SPECIFIC_DATA, octets))
    for number, data in frame.services.items():
        octets = number.to_bytes(2, "little") + data
        found.append((AdvertisingData.SERVICE_DATA_16_BIT_UUID, octets))
    await station.device.stop_advertising()
    await station.device.start_advertising(
        advertising_data=bytes(AdvertisingData([*found])),
        advertising_interval_min=at_ms,
        advertising_interval_max=at_ms,
    )
