"""The objects of BTHome v2: number, name, length, factor (bthome.io, format v2).

Names follow what readers of the format commonly use. Flags that share their name with a
measurement (battery, moisture, power, light) have one of their own here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BTHomeObject:
    """How one object lies in the payload: `length` octets little-endian, times `factor`.

    `length` None: a length octet comes first. `form` is number, flag, text, raw, command, time
    or version. `unit` is told where the format has several objects of one name.
    """

    name: str
    length: int | None = 1
    factor: float = 1
    signed: bool = False
    form: str = "number"
    unit: str = ""


def _flag(name: str) -> BTHomeObject:
    return BTHomeObject(name, form="flag")


_UNSIGNED = {
    0x00: ("packet_id", 1, 1),
    0x01: ("battery", 1, 1),
    0x03: ("humidity", 2, 0.01),
    0x04: ("pressure", 3, 0.01),
    0x05: ("illuminance", 3, 0.01),
    0x09: ("count", 1, 1),
    0x0A: ("energy", 3, 0.001),
    0x0B: ("power", 3, 0.01),
    0x0C: ("voltage", 2, 0.001),
    0x0D: ("pm25", 2, 1),
    0x0E: ("pm10", 2, 1),
    0x12: ("carbon_dioxide", 2, 1),
    0x13: ("volatile_organic_compounds", 2, 1),
    0x14: ("moisture", 2, 0.01),
    0x2E: ("humidity", 1, 1),
    0x2F: ("moisture", 1, 1),
    0x3A: ("button", 1, 1),
    0x3C: ("dimmer", 2, 1),
    0x3D: ("count", 2, 1),
    0x3E: ("count", 4, 1),
    0x42: ("duration", 3, 0.001),
    0x43: ("current", 2, 0.001),
    0x44: ("speed", 2, 0.01),
    0x46: ("uv_index", 1, 0.1),
    0x49: ("volume_flow_rate", 2, 0.001),
    0x4A: ("voltage", 2, 0.1),
    0x4B: ("gas", 3, 0.001),
    0x4C: ("gas", 4, 0.001),
    0x4D: ("energy", 4, 0.001),
    0x4F: ("water", 4, 0.001),
    0x51: ("acceleration", 2, 0.001),
    0x52: ("gyroscope", 2, 0.001),
    0x55: ("volume_storage", 4, 0.001),
    0x56: ("conductivity", 2, 1),
    0x5E: ("direction", 2, 0.01),
    0x5F: ("precipitation", 2, 0.1),
    0x60: ("channel", 1, 1),
    0x61: ("rotational_speed", 2, 1),
    0x64: ("light_level", 1, 1),
    0x65: ("settings_revision", 1, 1),
    0xF0: ("device_type_id", 2, 1),
}

_SIGNED = {
    0x02: ("temperature", 2, 0.01),
    0x08: ("dew_point", 2, 0.01),
    0x3F: ("rotation", 2, 0.1),
    0x45: ("temperature", 2, 0.1),
    0x57: ("temperature", 1, 1),
    0x58: ("temperature", 1, 0.35),
    0x59: ("count", 1, 1),
    0x5A: ("count", 2, 1),
    0x5B: ("count", 4, 1),
    0x5C: ("power", 4, 0.01),
    0x5D: ("current", 2, 0.001),
    0x62: ("speed", 4, 0.000001),
    0x63: ("acceleration", 4, 0.000001),
}

_FLAGS = {
    0x0F: "generic",
    0x10: "power_on",
    0x11: "opening",
    0x15: "battery_low",
    0x16: "battery_charging",
    0x17: "carbon_monoxide",
    0x18: "cold",
    0x19: "connectivity",
    0x1A: "door",
    0x1B: "garage_door",
    0x1C: "gas_detected",
    0x1D: "heat",
    0x1E: "light",
    0x1F: "lock",
    0x20: "moisture_detected",
    0x21: "motion",
    0x22: "moving",
    0x23: "occupancy",
    0x24: "plug",
    0x25: "presence",
    0x26: "problem",
    0x27: "running",
    0x28: "safety",
    0x29: "smoke",
    0x2A: "sound",
    0x2B: "tamper",
    0x2C: "vibration",
    0x2D: "window",
}

_OTHERS = {
    0x06: BTHomeObject("mass", 2, 0.01, unit="kg"),
    0x07: BTHomeObject("mass", 2, 0.01, unit="lb"),
    0x40: BTHomeObject("distance", 2, 1, unit="mm"),
    0x41: BTHomeObject("distance", 2, 0.1, unit="m"),
    0x47: BTHomeObject("volume", 2, 0.1, unit="L"),
    0x48: BTHomeObject("volume", 2, 1, unit="mL"),
    0x4E: BTHomeObject("volume", 4, 0.001, unit="L"),
    0x3B: BTHomeObject("command", None, form="command"),
    0x50: BTHomeObject("timestamp", 4, form="time"),
    0x53: BTHomeObject("text", None, form="text"),
    0x54: BTHomeObject("raw", None, form="raw"),
    0xF1: BTHomeObject("firmware_version", 4, form="version"),
    0xF2: BTHomeObject("firmware_version", 3, form="version"),
}

OBJECTS: dict[int, BTHomeObject] = {
    **{number: BTHomeObject(*row) for number, row in _UNSIGNED.items()},
    **{number: BTHomeObject(*row, signed=True) for number, row in _SIGNED.items()},
    **{number: _flag(name) for number, name in _FLAGS.items()},
    **_OTHERS,
}
"""Every object known, by its number."""
