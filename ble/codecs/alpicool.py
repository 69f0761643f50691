"""Alpicool family of 12 V fridges: frames both ways (devices.md 1.3).

`FE FE length command data... sum`. The length counts every octet behind itself; the sum is of
all octets before it, 16 bits big-endian. Some firmware sends the sum doubled and one sends
neither, so a wrong one is told (`checksum_ok`) rather than fatal; header and length decide.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from ble.codecs.reading import GattValue, Reading, Refused, Value, need, to_celsius

SERVICE = "00001234-0000-1000-8000-00805f9b34fb"
WRITE = "00001235-0000-1000-8000-00805f9b34fb"
NOTIFY = "00001236-0000-1000-8000-00805f9b34fb"

_HEADER = b"\xfe\xfe"
_BIND, _QUERY, _SET_ALL, _RESET, _SET_ZONE_1, _SET_ZONE_2 = 0, 1, 2, 4, 5, 6
_NAMES = {
    _BIND: "bind",
    _QUERY: "query",
    _SET_ALL: "set_all",
    _RESET: "reset",
    _SET_ZONE_1: "set_zone1_target",
    _SET_ZONE_2: "set_zone2_target",
}
_SETTINGS, _ZONE_1, _ZONE_2 = 14, 18, 28
_SHORTEST, _LONGEST = 3, 60
_NO_BATTERY, _NO_TEMPERATURE = 0x7F, -0x80
# The widest a compressor fridge is built for and a summer in a car; beyond, a sensor is broken.
_SPAN_C = (-40.0, 80.0)

QUERY = bytes.fromhex("fefe03010200")
"""Asks for the status."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One whole frame: its command, its data, and whether the sum (or its double) fits."""

    command: int
    data: bytes
    checksum_ok: bool


def encode_zone_1_target(degrees: int, lowest: int, highest: int) -> bytes:
    """The set point in the fridge's own unit, held within the limits that it reports itself."""
    return _encode(_SET_ZONE_1, struct.pack("b", min(max(degrees, lowest), highest)))


def decode_frame(octets: bytes) -> Frame:
    """One frame; Refused unless header and length fit exactly."""
    need(octets, 3 + _SHORTEST)
    if not octets.startswith(_HEADER):
        raise Refused("no frame of an Alpicool: does not start with FEFE")
    if octets[2] != len(octets) - 3:
        raise Refused(f"length octet {octets[2]}, but {len(octets) - 3} follow: not a whole frame")
    total = sum(octets[:-2])
    sent = int.from_bytes(octets[-2:], "big")
    return Frame(octets[3], octets[4:-2], sent in (total & 0xFFFF, 2 * total & 0xFFFF))


@dataclass(slots=True)
class Reassembly:
    """Puts frames together again that came in pieces of 20 octets."""

    _pending: bytes = field(default=b"", init=False)

    def frames(self, piece: bytes) -> Iterator[bytes]:
        """Every frame that is whole with this piece; what is no frame is skipped."""
        self._pending += piece
        while (start := self._pending.find(_HEADER)) >= 0:
            self._pending = self._pending[start:]
            if len(self._pending) < 3:
                return
            size = self._pending[2]
            if not _SHORTEST <= size <= _LONGEST:
                self._pending = self._pending[1:]
            elif len(self._pending) < 3 + size:
                return
            else:
                yield self._pending[: 3 + size]
                self._pending = self._pending[3 + size :]
        self._pending = self._pending[-1:] if self._pending.endswith(_HEADER[:1]) else b""


def decode_value(value: GattValue) -> Reading:
    """A frame written to the fridge, or one of its answers."""
    frame = decode_frame(value.value)
    fields: dict[str, Value] = {"checksum_ok": frame.checksum_ok}
    if frame.command == _QUERY and frame.data:
        return _status(frame.data, fields)
    if frame.command not in _NAMES:
        raise Refused(f"command {frame.command} is unknown")
    fields["command"] = _NAMES[frame.command]
    if frame.command == _SET_ALL:
        need(frame.data, _SETTINGS)
        fields |= _settings(frame.data)
    elif frame.command in (_SET_ZONE_1, _SET_ZONE_2):
        need(frame.data, 1)
        fields["target_c"] = struct.unpack_from("b", frame.data)[0]
    return Reading(fields=fields)


def _status(data: bytes, fields: dict[str, Value]) -> Reading:
    need(data, _ZONE_1)
    fields |= _settings(data)
    current = struct.unpack_from("b", data, 14)[0]
    battery = None if data[15] == _NO_BATTERY else data[15]
    if battery is not None and battery > 100:
        raise Refused(f"battery {battery} % cannot be")
    fields["volts"] = round(data[16] + data[17] / 10, 1)
    if data[9]:
        fields["current_f"] = current
    if len(data) >= _ZONE_2:
        fields |= _second_zone(data)
    if current == _NO_TEMPERATURE:
        return Reading(battery=battery, special="value not known", fields=fields)
    celsius = _celsius(current, data[9])
    if not _SPAN_C[0] <= celsius <= _SPAN_C[1]:
        raise Refused(f"{celsius:g} degC in a fridge cannot be")
    step = 0.56 if data[9] else 1.0
    return Reading(celsius, battery=battery, resolution_c=step, fields=fields)


def _settings(data: bytes) -> dict[str, Value]:
    locked, on, eco, saver, unit = data[0], data[1], data[2], data[3], data[9]
    if max(locked, on, eco, unit) > 1:
        raise Refused("a switch that is neither on nor off")
    fields: dict[str, Value] = {
        "locked": bool(locked),
        "on": bool(on),
        "eco": bool(eco),
        "battery_saver": saver,
        "unit": "F" if unit else "C",
        "start_delay_min": data[8],
    }
    names = ("target", "max", "min", "hysteresis")
    for name, raw in zip(names, struct.unpack_from("4b", data, 4), strict=True):
        fields |= {f"{name}_f": raw} if unit else {f"{name}_c": raw}
    return fields


def _second_zone(data: bytes) -> dict[str, Value]:
    """Target and temperature of a second box, if it has one (-128: it has none)."""
    target, current = struct.unpack_from("b", data, 18)[0], struct.unpack_from("b", data, 26)[0]
    if current == _NO_TEMPERATURE:
        return {}
    return {
        "zone2_target_c": _celsius(target, data[9]),
        "zone2_temperature_c": _celsius(current, data[9]),
    }


def _celsius(raw: int, fahrenheit: int) -> float:
    return to_celsius(raw) if fahrenheit else float(raw)


def _encode(command: int, data: bytes) -> bytes:
    body = _HEADER + bytes((len(data) + 3, command)) + data
    return body + (sum(body) & 0xFFFF).to_bytes(2, "big")
