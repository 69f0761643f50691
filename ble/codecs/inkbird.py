"""Inkbird sensors that advertise in a proper payload: float probes, boxes, IAM-T2 and xBBQ.

The IBS-TH family, whose temperature is the company ID itself, is not read (ble.sensors).
"""

import struct

from ble.codecs.reading import (
    Advert,
    Reading,
    Refused,
    Value,
    humid,
    need_exactly,
    percent,
    to_celsius,
)

COMPANY = 0x2449
AIR_COMPANY = 0x3254
AIR_PREFIX = b"\x00\x62"

_BBQ_PROBES = (1, 2, 4, 6)
_UNPLUGGED = -1
_BOX = struct.Struct("<hHB")


def decode_box(data: bytes) -> Reading:
    """IBS-P02B and ITH-xx-B (16 octets): tenths, little-endian; humidity 0 means none fitted."""
    need_exactly(data, 16)
    celsius, humidity, battery = _BOX.unpack_from(data, 4)
    fields: dict[str, Value] = {"temperature": celsius / 10, "battery": percent(battery)}
    if humidity:
        fields["humidity"] = humid(humidity / 10)
    moist = humidity / 10 if humidity else None
    return Reading(celsius / 10, moist, battery, resolution_c=0.1, fields=fields)


def decode_air_monitor(data: bytes) -> Reading:
    """IAM-T2 (15 octets, big-endian): status bit 1 says Fahrenheit; CO2 in ppm."""
    need_exactly(data, 15)
    if not data.startswith(AIR_PREFIX):
        raise Refused("not the address of an IAM-T2")
    raw = int.from_bytes(data[8:10], "big", signed=True) / 10
    celsius = to_celsius(raw) if data[7] & 2 else raw
    humidity = humid(int.from_bytes(data[10:12], "big") / 10)
    gas = int.from_bytes(data[12:14], "big")
    fields: dict[str, Value] = {
        "temperature": celsius,
        "humidity": humidity,
        "carbon_dioxide": gas,
    }
    return Reading(celsius, humidity, resolution_c=0.1, fields=fields)


def decode_barbecue(advert: Advert) -> Reading:
    """iBBQ and xBBQ: tenths of up to six probes behind eight octets, -1 where none is plugged."""
    for data in advert.makers.values():
        count, odd = divmod(len(data) - 8, 2)
        if not odd and count in _BBQ_PROBES:
            return _probes(struct.unpack_from(f"<{count}h", data, 8))
    raise Refused("no data in the form of a barbecue thermometer")


def _probes(raws: tuple[int, ...]) -> Reading:
    fields: dict[str, Value] = {
        f"temperature_probe_{number}": raw / 10
        for number, raw in enumerate(raws, 1)
        if raw != _UNPLUGGED
    }
    first = next((raw / 10 for raw in raws if raw != _UNPLUGGED), None)
    special = "no probe plugged in" if first is None else None
    return Reading(first, special=special, resolution_c=0.1, fields=fields)
