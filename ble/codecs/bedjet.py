"""BedJet V3 status: 31 octets that add up to 0 modulo 256 (devices.md 1.4).

Temperatures are in half degrees Celsius. It blows room air and is not driven; it is read so that
a capture of one makes sense.
"""

from ble.codecs.reading import Reading, Refused, Value, need_exactly

STATUS = "00002000-bed0-0080-aa55-4265644a6574"

_LENGTH = 31
# The status numbers; the command numbers differ.
_WIRE_MODES = {0: "standby", 1: "heat", 2: "turbo", 3: "extended_heat", 4: "cool", 5: "dry"}
_TURBO = 2
_FAN_STEPS = 20


def decode_status(data: bytes) -> Reading:
    """One whole status; Refused when the sum or a number in it cannot be."""
    need_exactly(data, _LENGTH)
    if sum(data) & 0xFF:
        raise Refused("the sum of the octets is not 0")
    hours, minutes, seconds, actual, target, mode, fan = data[4:11]
    if mode not in _WIRE_MODES or fan >= _FAN_STEPS or minutes > 59 or seconds > 59:
        raise Refused("no status of a BedJet")
    fields: dict[str, Value] = {
        "mode": _WIRE_MODES[mode],
        "target_c": target / 2,
        "fan_percent": 5 * (fan + 1),
        "remaining_s": 3600 * hours + 60 * minutes + seconds,
        "min_c": data[13] / 2,
        "max_c": data[14] / 2,
        "ambient_c": data[17] / 2,
    }
    if mode == _TURBO:
        fields["turbo_elapsed_s"] = int.from_bytes(data[15:17], "big")
    return Reading(actual / 2, resolution_c=0.5, fields=fields)
