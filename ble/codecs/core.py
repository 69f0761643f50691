"""greenTEG CORE: Core Body Temperature characteristic 0x2101, and the beacon (company 0xF60B).

The maker's CoreTemp BLE Service Specification and Connectivity Implementation Notes 3.1. The
core body temperature is an estimate of the body's inside; only the skin temperature is measured
where a cold wrap lies, so it alone becomes the reading of a connected CORE.
"""

from ble.codecs.reading import Reading, Refused, Value, need, need_exactly, to_celsius

COMPANY = 0xF60B
SERVICE = "00002100-5b1e-4347-b07c-97b514dae121"
CORE_BODY_TEMPERATURE = "00002101-5b1e-4347-b07c-97b514dae121"

_NOT_AVAILABLE = 0x7FFF
_SKIN, _RESERVED, _QUALITY, _FAHRENHEIT, _HEART_RATE, _STRAIN = (1 << bit for bit in range(6))
_TAIL = ((_RESERVED, 2), (_QUALITY, 1), (_HEART_RATE, 1), (_STRAIN, 1))
_TAIL_AT = 5


def decode_core_body_temperature(data: bytes) -> Reading:
    """Flags, core temperature, then what the flags call valid; `special` without a skin value."""
    need(data, 3)
    flags = data[0]
    fields: dict[str, Value] = {}
    core = _temperature(data[1:3], flags)
    if core is not None:
        fields["core_temperature_c"] = core
    skin = None
    if flags & _SKIN:
        need(data, _TAIL_AT)
        skin = _temperature(data[3:5], flags)
    if skin is not None:
        fields["skin_temperature_c"] = skin
    for bit, value in _tail(flags, data).items():
        fields |= _named(bit, value)
    special = "no skin temperature" if skin is None else None
    return Reading(temperature_c=skin, special=special, resolution_c=0.01, fields=fields)


def decode_beacon(data: bytes) -> Reading:
    """Manufacturer data: version 0, status, core body temperature in 0.001 degC (u16)."""
    need_exactly(data, 4)
    if data[0] != 0:
        raise Refused(f"CORE beacon version {data[0]} is unknown")
    fields: dict[str, Value] = {"meaning": "core body temp, 0.001 C", "state": data[1] & 0x0F}
    raw = int.from_bytes(data[2:4], "little")
    if raw in (0, 0xFFFF):
        return Reading(special="value not known", fields=fields)
    return Reading(temperature_c=raw / 1000, resolution_c=0.001, fields=fields)


def _temperature(octets: bytes, flags: int) -> float | None:
    raw = int.from_bytes(octets, "little", signed=True)
    if raw == _NOT_AVAILABLE:
        return None
    return to_celsius(raw / 100) if flags & _FAHRENHEIT else raw / 100


def _tail(flags: int, data: bytes) -> dict[int, bytes]:
    """The fields behind the temperatures by flag.

    The specification leaves open whether an invalid field is left out or only marked; the
    length tells: longer than the flagged fields alone, all of them are there.
    """
    flagged = 3 + 2 * bool(flags & _SKIN) + sum(size for bit, size in _TAIL if flags & bit)
    need(data, flagged)
    at = 3 + 2 * bool(flags & _SKIN)
    everything = len(data) > flagged and len(data) >= _TAIL_AT + sum(size for _, size in _TAIL)
    at = _TAIL_AT if everything else at
    found: dict[int, bytes] = {}
    for bit, size in _TAIL:
        if flags & bit:
            found[bit] = data[at : at + size]
        if everything or flags & bit:
            at += size
    return found


def _named(bit: int, octets: bytes) -> dict[str, Value]:
    value = int.from_bytes(octets, "little")
    if bit == _QUALITY:
        return {"quality": value & 7, "hr_state": value >> 4 & 3}
    if bit == _HEART_RATE:
        return {"heart_rate": value}
    if bit == _STRAIN and value != 0xFF:
        return {"heat_strain_index": value / 10}
    return {}
