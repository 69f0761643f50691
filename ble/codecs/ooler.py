"""Ooler water pad: one octet a characteristic (devices.md 1.2).

The set temperature is always in Fahrenheit; the water's own is in the unit of the display.
"""

from enum import IntEnum

from ble.codecs.reading import GattValue, Reading, Refused, Value, need_exactly, percent, to_celsius

SERVICE = "5c293993-d039-4225-92f6-31fa62101e96"
POWER = "7a2623ff-bd92-4c13-be9f-7023aa4ecb85"
MODE = "cafe2421-d04c-458f-b1c0-253c6c97e8e8"
SET_TEMPERATURE = "6aa46711-a29d-4f8a-88e2-044ca1fd03ff"
ACTUAL_TEMPERATURE = "e8ebded3-9dca-45c2-a2d8-ceffb901474d"
DISPLAY_UNIT = "2c988613-fe15-4067-85bc-8e59d5e0b1e3"
WATER_LEVEL = "8db5b9db-dbf6-47e6-a9dd-0612a1349a5b"
MIN_TEMP = "cfcea17c-f46d-491f-94a3-aae40daac395"

COLDEST_F, HOTTEST_F = 55, 115
"""The set temperatures that mean themselves, in degF."""
_LO, _HI = 45, 120

# Water between freezing and the hottest setting with a margin, in each unit.
_WATER_F, _WATER_C = range(32, 131), range(55)


class Mode(IntEnum):
    """How hard the fan may work."""

    SILENT = 0
    REGULAR = 1
    BOOST = 2


def encode_power(*, on: bool) -> bytes:
    """On or off. Every other write is silently dropped while the device is off."""
    return bytes((on,))


def encode_mode(mode: Mode) -> bytes:
    """The mode as written."""
    return bytes((mode,))


def encode_set_temperature(fahrenheit: float) -> bytes:
    """The nearest set temperature that is safe to send.

    Whatever is asked, it lies in 55 to 115 degF: from 46 to 54 the device snaps to 45, which
    means as cold as it can (devices.md 1.2), so nothing below 55 is ever sent.
    """
    return bytes((round(min(max(fahrenheit, COLDEST_F), HOTTEST_F)),))


def decode_value(value: GattValue) -> Reading:
    """One octet of any Ooler characteristic, under its `field`."""
    need_exactly(value.value, 1)
    return _DECODERS[value.uuid](value.value[0], value.display_unit)


def _set_temperature(raw: int, _: str) -> Reading:
    special = {_LO: "LO sentinel", _HI: "HI sentinel"}.get(raw)
    if special:
        return Reading(special=special, fields={"field": "set_temperature", "raw": raw})
    if not COLDEST_F <= raw <= HOTTEST_F:
        raise Refused(f"set temperature {raw} F is outside {COLDEST_F} to {HOTTEST_F}")
    return _fahrenheit("set_temperature", raw)


def _actual_temperature(raw: int, display_unit: str) -> Reading:
    unit = display_unit.upper() or _unit_of(raw)
    if unit not in ("F", "C"):
        raise Refused(f"no display unit {display_unit}")
    if raw not in (_WATER_F if unit == "F" else _WATER_C):
        raise Refused(f"water of {raw} {unit} cannot be")
    shown: dict[str, Value] = {"display_unit": unit}
    if unit == "F":
        return _fahrenheit("actual_temperature", raw, shown)
    fields = {"field": "actual_temperature", "raw": raw, "unit": "C", **shown}
    return Reading(float(raw), resolution_c=1, fields=fields)


def _unit_of(raw: int) -> str:
    """The only unit in which the water can be so warm, where the display's is not told.

    40 to 54 could be cool water in Fahrenheit or hot water in Celsius: that is not guessed.
    """
    if raw >= 55:
        return "F"
    if raw < 40:
        return "C"
    raise Refused(f"water of {raw} could be F or C: needs the display unit")


def _min_temp(raw: int, _: str) -> Reading:
    if raw not in _WATER_F:
        raise Refused(f"a minimum of {raw} F cannot be")
    return _fahrenheit("min_temp", raw)


def _fahrenheit(field: str, raw: int, more: dict[str, Value] | None = None) -> Reading:
    fields: dict[str, Value] = {"field": field, "raw": raw, "unit": "F", **(more or {})}
    return Reading(to_celsius(raw), resolution_c=0.56, fields=fields)


def _mode(raw: int, _: str) -> Reading:
    return _word("mode", raw, [mode.name.capitalize() for mode in Mode])


def _display_unit(raw: int, _: str) -> Reading:
    return _word("display_unit", raw, ["F", "C"])


def _power(raw: int, _: str) -> Reading:
    _word("power", raw, ["off", "on"])
    return Reading(fields={"field": "power", "value": bool(raw)})


def _water_level(raw: int, _: str) -> Reading:
    return Reading(fields={"field": "water_level", "value": percent(raw, "water level")})


def _word(field: str, raw: int, words: list[str]) -> Reading:
    if raw >= len(words):
        raise Refused(f"no {field.replace('_', ' ')} {raw}")
    return Reading(fields={"field": field, "value": words[raw]})


_DECODERS = {
    POWER: _power,
    MODE: _mode,
    SET_TEMPERATURE: _set_temperature,
    ACTUAL_TEMPERATURE: _actual_temperature,
    DISPLAY_UNIT: _display_unit,
    WATER_LEVEL: _water_level,
    MIN_TEMP: _min_temp,
}
CHARACTERISTICS = frozenset(_DECODERS)
"""Every characteristic that is read."""
