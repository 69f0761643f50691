"""Every characteristic that is read: whose it is, and how (devices.md 2.1)."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from ble.codecs import (
    alpicool,
    battery,
    bedjet,
    cold_wrap,
    combustion,
    core,
    date_time,
    environment,
    nameplate,
    ooler,
    reon,
    thermometer,
)
from ble.codecs.reading import GattValue, Reading, Refused, uuid16
from ble.sensor_model import Model, graded
from ble.sensor_models import (
    ALPICOOL,
    BEDJET,
    COLD_WRAP,
    COMBUSTION,
    CORE,
    ENVIRONMENT,
    OOLER,
    REON,
    STANDARD,
    THERMOMETER,
)

ReadValue: TypeAlias = Callable[[GattValue], Reading]


def model_of_value(value: GattValue) -> Model | None:
    """The model that a characteristic belongs to; None for an unknown characteristic."""
    entry = VALUES.get(value.uuid)
    return entry[0] if entry else None


def read_value(value: GattValue) -> tuple[Model, Reading]:
    """The model and what its characteristic says; Refused for unknown or damaged ones."""
    entry = VALUES.get(value.uuid)
    if entry is None:
        raise Refused(f"no characteristic that Coldwrap reads: {value.uuid}")
    model, read = entry
    return graded(model, read(value))


def _octets(read: Callable[[bytes], Reading]) -> ReadValue:
    return lambda value: read(value.value)


VALUES: dict[str, tuple[Model, ReadValue]] = {
    uuid16(0x2A1C): (THERMOMETER, _octets(thermometer.decode_temperature_measurement)),
    uuid16(0x2A1E): (THERMOMETER, _octets(thermometer.decode_temperature_measurement)),
    uuid16(0x2A1D): (THERMOMETER, _octets(thermometer.decode_temperature_type)),
    uuid16(0x2A6E): (ENVIRONMENT, _octets(environment.decode_temperature)),
    uuid16(0x2A6F): (ENVIRONMENT, _octets(environment.decode_humidity)),
    uuid16(0x2A19): (STANDARD, _octets(battery.decode_battery_level)),
    uuid16(0x2A2B): (STANDARD, _octets(date_time.decode_current_time)),
    **{
        uuid16(short): (STANDARD, _octets(partial(nameplate.decode_string, name)))
        for short, name in nameplate.STRINGS.items()
    },
    core.CORE_BODY_TEMPERATURE: (CORE, _octets(core.decode_core_body_temperature)),
    combustion.PROBE_STATUS: (COMBUSTION, _octets(combustion.decode_probe_status)),
    **dict.fromkeys(ooler.CHARACTERISTICS, (OOLER, ooler.decode_value)),
    reon.COMMAND: (REON, reon.decode_command),
    reon.TELEMETRY: (REON, _octets(reon.decode_telemetry)),
    alpicool.WRITE: (ALPICOOL, alpicool.decode_value),
    alpicool.NOTIFY: (ALPICOOL, alpicool.decode_value),
    bedjet.STATUS: (BEDJET, _octets(bedjet.decode_status)),
    **{
        uuid: (COLD_WRAP, _octets(partial(cold_wrap.decode_characteristic, uuid)))
        for uuid in cold_wrap.CHARACTERISTICS
    },
}
"""What each characteristic belongs to, and how it is read."""
