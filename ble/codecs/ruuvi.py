"""Ruuvi data format 5 (company 0x0499): 24 octets, big-endian (the maker's dataformat_05)."""

import math
import struct

from ble.codecs.reading import Reading, Refused, Value, need, need_exactly

COMPANY = 0x0499
STEP_C = 0.005

_LAYOUT = struct.Struct(">BhHHhhhHBH6s")
_G = 9.80665
_ABSENT_S16, _ABSENT_U16 = -0x8000, 0xFFFF


def decode_advert(data: bytes) -> Reading:
    """Manufacturer data without the company ID.

    Pressure in hPa, acceleration in m/s2, `voltage` in mV. A humidity above 100 % is passed on
    as sent: the maker's own example of the largest values has 163.835.
    """
    need(data, 1)
    if data[0] != 5:
        raise Refused(f"Ruuvi data format {data[0]}: only format 5 is read")
    need_exactly(data, _LAYOUT.size)
    _, celsius, humidity, pressure, *motion, power, moves, sequence, mac = _LAYOUT.unpack(data)
    fields: dict[str, Value] = {}
    if pressure != _ABSENT_U16:
        fields["pressure"] = round((pressure + 50_000) / 100, 2)
    fields |= _acceleration(motion) | _power(power)
    if moves != 0xFF:
        fields["movement_counter"] = moves
    if sequence != _ABSENT_U16:
        fields["sequence_number"] = sequence
    if mac != b"\xff" * 6:
        fields["mac"] = mac.hex(":").upper()
    if celsius != _ABSENT_S16:
        fields["temperature"] = round(celsius * STEP_C, 3)
    if humidity != _ABSENT_U16:
        fields["humidity"] = round(humidity * 0.0025, 4)
    return Reading(
        temperature_c=None if celsius == _ABSENT_S16 else round(celsius * STEP_C, 3),
        humidity=None if humidity == _ABSENT_U16 else round(humidity * 0.0025, 4),
        special="value not known" if celsius == _ABSENT_S16 else None,
        resolution_c=STEP_C,
        fields=fields,
    )


def _acceleration(raws: list[int]) -> dict[str, Value]:
    if _ABSENT_S16 in raws:
        return {}
    x, y, z = (raw / 1000 * _G for raw in raws)
    return {
        "acceleration_x": round(x, 2),
        "acceleration_y": round(y, 2),
        "acceleration_z": round(z, 2),
        "acceleration_total": round(math.hypot(x, y, z), 2),
    }


def _power(raw: int) -> dict[str, Value]:
    """Eleven bits of millivolts above 1600, five bits of transmit power from -40 dBm in twos."""
    fields: dict[str, Value] = {}
    if raw >> 5 != 0x7FF:
        fields |= {"voltage": 1600 + (raw >> 5), "voltage_v": (1600 + (raw >> 5)) / 1000}
    if raw & 0x1F != 0x1F:
        fields["tx_power_dbm"] = -40 + 2 * (raw & 0x1F)
    return fields
