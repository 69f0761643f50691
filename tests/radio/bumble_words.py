"""What Bumble hears and finds, in bleak's words."""

# Bumble is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownLambdaType=false
# pyright: reportUnknownArgumentType=false

import uuid
from typing import cast

from bleak.assigned_numbers import CharacteristicPropertyName
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.service import BleakGATTService
from bumble import core
from bumble.device import Advertisement
from bumble.gatt_client import CharacteristicProxy


def characteristic_of(
    found: CharacteristicProxy[bytes], service: BleakGATTService
) -> BleakGATTCharacteristic:
    named: dict[int, CharacteristicPropertyName] = {
        0x02: "read",
        0x04: "write-without-response",
        0x08: "write",
        0x10: "notify",
        0x20: "indicate",
    }
    properties: list[CharacteristicPropertyName] = [
        name for bit, name in named.items() if found.properties & bit
    ]
    return BleakGATTCharacteristic(
        found, found.handle, full(found.uuid), properties, lambda: 20, service
    )


UUID_LISTS = (
    core.AdvertisingData.COMPLETE_LIST_OF_128_BIT_SERVICE_CLASS_UUIDS,
    core.AdvertisingData.COMPLETE_LIST_OF_16_BIT_SERVICE_CLASS_UUIDS,
)


def uuids_in(told: object) -> list[core.UUID]:
    listed = cast("list[object]", told) if isinstance(told, list) else []
    return [each for each in listed if isinstance(each, core.UUID)]


def told_in(heard: Advertisement) -> tuple[dict[int, bytes], dict[str, bytes]]:
    """Manufacturer data and service data of an advertisement."""
    maker = heard.data.get(core.AdvertisingData.MANUFACTURER_SPECIFIC_DATA)
    service = heard.data.get(core.AdvertisingData.SERVICE_DATA_16_BIT_UUID)
    makers, services = dict[int, bytes](), dict[str, bytes]()
    if isinstance(maker, tuple):
        makers[maker[0]] = bytes(maker[1])
    if isinstance(service, tuple):
        services[full(service[0])] = bytes(service[1])
    return makers, services


def full(short: core.UUID) -> str:
    return str(uuid.UUID(bytes=short.to_bytes(force_128=True)[::-1]))
