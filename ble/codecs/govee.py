"""Govee thermometers, as they advertise. The layout goes by model, the model by name or by
company ID and length; Govee publishes none of it (the field layouts are public knowledge,
checked on captures).

Most pack temperature and humidity into 24 bits: sign, then tenths of a degree times 1000 plus
tenths of a percent; there the top bit of the battery octet reports a failed sensor.
"""

import re
import struct
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from ble.codecs.reading import Advert, Reading, Refused, Value, percent

COMPANY = 0x0001
_EC88, _H5179_COMPANY = 0xEC88, 0x8801
_APPLE = 76
_MODEL = re.compile(r"(?:H|GV|B)(5\d{3})")
_NAMELESS = {
    (_EC88, 6): "H5075",
    (_EC88, 7): "H5074",
    (_EC88, 9): "H5051",
    (COMPANY, 8): "H5108",
    (COMPANY, 9): "H5178",
    (_H5179_COMPANY, 9): "H5179",
}
_BOXES = ("primary", "remote")
_H5112_PROBES = {0x41: 1, 0x82: 2}
_BANNER = b"INTELLI_ROCKS"
_BANNER_LENGTH = 25
_LITTLE = struct.Struct("<hHB")
# What these sensors are made for; a value beyond is a failed sensor (as is the error bit).
_SPAN_C = (-40.0, 100.0)


def model_of(advert: Advert) -> str | None:
    """The model, `H5108` and the like, by name if it says, else by company ID and length."""
    if named := _MODEL.search(advert.name):
        return f"H{named[1]}"
    for company, whole in advert.makers.items():
        data = _without_banner(whole)
        model = _NAMELESS.get((company, len(data)))
        if model == "H5108" and data[7] in _H5112_PROBES:
            return "H5112"
        if model:
            return model
    return None


def decode_advert(advert: Advert) -> Reading:
    """The manufacturer data of a model in `MODELS`; `special` is `error` for a failed sensor."""
    model = model_of(advert)
    layouts = MODELS.get(model or "", {})
    for company, whole in advert.makers.items():
        data = _without_banner(whole)
        if company != _APPLE and len(data) in layouts:
            return layouts[len(data)](data)
    raise Refused(f"no data in the form of a Govee {model}")


def _without_banner(data: bytes) -> bytes:
    """Govee's iBeacon, which the air sometimes glues to the end, is cut off."""
    glued = len(data) > _BANNER_LENGTH and _BANNER in data
    return data[:-_BANNER_LENGTH] if glued else data


def _packed_at(start: int) -> Callable[[bytes], Reading]:
    def decode(data: bytes) -> Reading:
        return _climate(*_unpacked(data[start : start + 3]), data[start + 3])

    return decode


def _little_at(start: int) -> Callable[[bytes], Reading]:
    def decode(data: bytes) -> Reading:
        celsius, humidity, battery = _LITTLE.unpack_from(data, start)
        return _climate(celsius / 100, humidity / 100, percent(battery), step=0.01)

    return decode


def _unpacked(octets: bytes) -> tuple[float, float]:
    raw = int.from_bytes(octets, "big")
    size = raw & 0x7FFFFF
    tenths = size // 1000
    return (-tenths if raw & 0x800000 else tenths) / 10, size % 1000 / 10


def _climate(celsius: float, humidity: float, state: int, step: float = 0.1) -> Reading:
    failed = bool(state & 0x80) or not _plausible(celsius) or humidity > 100
    battery = percent(state & 0x7F)
    if failed:
        return Reading(battery=battery, special="error", fields={"battery": battery})
    fields: dict[str, Value] = {"temperature": celsius, "humidity": humidity, "battery": battery}
    return Reading(celsius, humidity, battery, resolution_c=step, fields=fields)


def _probe(data: bytes) -> Reading:
    """H5112: two cables, one a frame; only the first has a hygrometer."""
    number = _H5112_PROBES.get(data[7])
    if number is None:
        raise Refused(f"H5112 has no probe {data[7]:#04x}")
    plain = _packed_at(2)(data)
    fields: dict[str, Value] = {"battery": data[5] & 0x7F, "probe": number}
    if plain.special or plain.temperature_c is None or plain.humidity is None:
        return Reading(battery=plain.battery, special=plain.special, fields=fields)
    fields[f"temperature_probe_{number}"] = plain.temperature_c
    humidity = plain.humidity if number == 1 else None
    if humidity is not None:
        fields["humidity_probe_1"] = humidity
    return Reading(
        plain.temperature_c, humidity, plain.battery, resolution_c=0.1, fields=fields
    )  # fmt: skip


def _pair_of_boxes(data: bytes) -> Reading:
    """H5178: two boxes that speak under one address, one a frame."""
    if data[2] >= len(_BOXES):
        raise Refused(f"H5178 has no sensor {data[2]}")
    reading = _packed_at(3)(data)
    return replace(reading, fields={**reading.fields, "sensor": _BOXES[data[2]]})


def _air(data: bytes) -> Reading:
    """H5106: 32 bits, with the fine dust in the last three decimals."""
    raw = int.from_bytes(data[2:6], "big")
    size = raw & 0x7FFFFFFF
    tenths = size // 1_000_000
    celsius, humidity = (-tenths if raw >> 31 else tenths) / 10, size % 1_000_000 // 1000 / 10
    if not _plausible(celsius):
        return Reading(special="error")
    dust = size % 1000
    fields: dict[str, Value] = {"temperature": celsius, "humidity": humidity, "pm25": dust}
    return Reading(celsius, humidity, resolution_c=0.1, fields=fields)


def _carbon_dioxide(data: bytes) -> Reading:
    """H5140: no battery, but CO2; the last octet reports a failed sensor."""
    celsius, humidity = _unpacked(data[2:5])
    if data[7] or not _plausible(celsius):
        return Reading(special="error")
    gas = int.from_bytes(data[5:7], "big")
    fields: dict[str, Value] = {
        "temperature": celsius,
        "humidity": humidity,
        "carbon_dioxide": gas,
    }
    return Reading(celsius, humidity, resolution_c=0.1, fields=fields)


def _plausible(celsius: float) -> bool:
    return _SPAN_C[0] <= celsius <= _SPAN_C[1]


_Layouts: TypeAlias = dict[int, Callable[[bytes], Reading]]
_AT_2: _Layouts = {6: _packed_at(2), 8: _packed_at(2)}
MODELS: dict[str, _Layouts] = {
    **{model: {9: _little_at(1)} for model in ("H5051", "H5052", "H5071")},
    **{model: {6: _packed_at(1)} for model in ("H5072", "H5075", "H5129")},
    "H5074": {7: _little_at(1)},
    **{f"H510{digit}": _AT_2 for digit in (0, 1, 2, 3, 4, 5, 8)},
    **dict.fromkeys(("H5110", "H5174", "H5177"), _AT_2),
    "H5106": {6: _air},
    "H5112": {8: _probe},
    "H5140": {8: _carbon_dioxide},
    "H5178": {9: _pair_of_boxes},
    "H5179": {**_AT_2, 9: _little_at(4)},
}
"""The layouts of every model that is read, by the length of the data."""

HUNDREDTHS = frozenset({"H5051", "H5052", "H5071", "H5074"})
"""The models that tell hundredths of a degree."""

ONE_DEGREE = frozenset(
    {"H5055", "H5181", "H5182", "H5183", "H5184", "H5185", "H5191", "H5198"}
)  # fmt: skip
"""Meat thermometers in steps of a whole degree, told apart by company IDs of single units."""

ONE_DEGREE_SERVICES = frozenset(
    f"0000{number}-0000-1000-8000-00805f9b34fb"
    for number in ("5550", "8151", "8251", "8351", "8451", "8551", "9151", "9851")
)
"""The services by which a nameless one of them is known."""
