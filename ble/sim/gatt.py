"""The attribute table of a wrap: which characteristics it has and who may do what (profile 5.1)."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from ble.codecs.ocwp import uuids

MANUFACTURER_NAME: Final = "00002a29-0000-1000-8000-00805f9b34fb"
MODEL_NUMBER: Final = "00002a24-0000-1000-8000-00805f9b34fb"
FIRMWARE_REVISION: Final = "00002a26-0000-1000-8000-00805f9b34fb"
HARDWARE_REVISION: Final = "00002a27-0000-1000-8000-00805f9b34fb"


class Property(StrEnum):
    """What a characteristic lets a peer do."""

    READ = "read"
    WRITE = "write"
    NOTIFY = "notify"
    INDICATE = "indicate"


class AttCode(IntEnum):
    """ATT error codes of the Bluetooth Core Specification that a wrap answers with itself."""

    READ_NOT_PERMITTED = 0x02
    WRITE_NOT_PERMITTED = 0x03
    ATTRIBUTE_NOT_FOUND = 0x0A
    INVALID_VALUE_LENGTH = 0x0D


@dataclass(frozen=True, slots=True)
class Characteristic:
    """One row: its service, what it lets a peer do, and whether only over an encrypted link."""

    service: str
    uuid: str
    properties: frozenset[Property]
    encrypted: bool


def _row(service: str, uuid: str, properties: str, *, encrypted: bool) -> Characteristic:
    allowed = frozenset(Property(word) for word in properties.split())
    return Characteristic(service, uuid, allowed, encrypted)


def _wrap(uuid: str, properties: str, *, encrypted: bool = True) -> Characteristic:
    return _row(uuids.SERVICE, uuid, properties, encrypted=encrypted)


def _about(uuid: str, *, encrypted: bool = False) -> Characteristic:
    return _row(uuids.DEVICE_INFORMATION, uuid, "read", encrypted=encrypted)


CHARACTERISTICS: Final = (
    _wrap(uuids.FEATURE, "read", encrypted=False),
    _wrap(uuids.HARD_LIMITS, "read", encrypted=False),
    _wrap(uuids.MEASUREMENT, "notify"),
    _wrap(uuids.SESSION_STATUS, "read notify"),
    _wrap(uuids.CONTROL_POINT, "write indicate"),
    _wrap(uuids.ALARM, "read indicate"),
    _wrap(uuids.RECORD_DATA, "notify"),
    _wrap(uuids.RECORD_ACCESS_CONTROL_POINT, "write indicate"),
    _about(MANUFACTURER_NAME),
    _about(MODEL_NUMBER),
    _about(uuids.SERIAL_NUMBER, encrypted=True),
    _about(FIRMWARE_REVISION),
    _about(HARDWARE_REVISION),
    _row(uuids.BATTERY, uuids.BATTERY_LEVEL, "read notify", encrypted=False),
)
"""Every characteristic of the simulated wrap, in the order of the profile's table."""

BY_UUID: Final = {row.uuid: row for row in CHARACTERISTICS}
"""The same rows by UUID."""


def indicates(uuid: str) -> bool:
    """Whether this characteristic speaks by indications, which want a confirmation."""
    return Property.INDICATE in BY_UUID[uuid].properties
