"""Health Thermometer: Temperature Measurement 0x2A1C and Intermediate Temperature 0x2A1E.

Flags (b0 Fahrenheit, b1 time stamp, b2 type), a FLOAT, then what the flags promise. CORE
promises a type that it does not send (devices.md 3), so the type may be missing at the end.
"""

from decimal import Decimal

from ble.codecs.date_time import LENGTH as TIME_LENGTH
from ble.codecs.date_time import decode_date_time
from ble.codecs.float11073 import decode_float, finite_float
from ble.codecs.reading import Reading, Refused, Value, need

_FAHRENHEIT, _TIME, _TYPE = 1, 2, 4
TYPES = {
    1: "armpit",
    2: "body",
    3: "ear",
    4: "finger",
    5: "gastro_intestinal_tract",
    6: "mouth",
    7: "rectum",
    8: "toe",
    9: "tympanum",
}
"""Temperature Type, 0x2A1D; every other number is reserved."""


def decode_temperature_measurement(data: bytes) -> Reading:
    """One measurement; `special` when the thermometer sends a word instead of a number."""
    need(data, 5)
    flags, number = data[0], decode_float(data[1:5])
    fields = _tail(flags, data[5:])
    if isinstance(number, str):
        return Reading(special=number, fields=fields)
    if flags & _FAHRENHEIT:
        fields["temperature_f"] = finite_float(number)
        number = (number - 32) * 5 / 9
    return Reading(
        temperature_c=round(finite_float(number), 3), resolution_c=_step(data), fields=fields
    )


def decode_measurement_in_advert(data: bytes) -> Reading:
    """Service data under 0x1809 as the FreeTec PX-1737 sends it: a bare FLOAT in degC."""
    need(data, 4)
    return decode_temperature_measurement(b"\x00" + data[:4])


def decode_temperature_type(data: bytes) -> Reading:
    """Temperature Type, 0x2A1D: where the thermometer is meant to be held."""
    need(data, 1)
    return Reading(fields={"temperature_type": _type(data[0])})


def _tail(flags: int, rest: bytes) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    if flags & _TIME:
        moment = decode_date_time(rest)
        rest = rest[TIME_LENGTH:]
        if moment is not None:
            fields["timestamp"] = moment
    if flags & _TYPE and rest:
        fields["temperature_type"] = _type(rest[0])
    return fields


def _type(number: int) -> str:
    if number not in TYPES:
        raise Refused(f"no temperature type {number}")
    return TYPES[number]


def _step(data: bytes) -> float | None:
    """What one count of the mantissa is worth, in degC; None when the exponent is absurd."""
    exponent = int.from_bytes(data[4:5], "little", signed=True)
    if not -9 <= exponent <= 2:
        return None
    step = Decimal(1).scaleb(exponent)
    return float(step * 5 / 9 if data[0] & _FAHRENHEIT else step)
