"""Sony Reon Pocket 3 (RNP-3) and Pro (RNP-P1): command, its echo, and telemetry (devices.md 1.1).

Seen on two units by one author, so nothing here is taken on trust: an unknown mode, a level
above the model's, or a plate beyond what a worn Peltier reaches is refused.
"""

from enum import IntEnum

from ble.codecs.reading import GattValue, Reading, Refused, Value, need

_BASE = "-fd57-404e-8459-c5ef8d765c8d"
SERVICE = f"04ca1501{_BASE}"
COMMAND = f"04ca1503{_BASE}"
TOKEN = f"04ca150a{_BASE}"
TELEMETRY = f"04ca1581{_BASE}"

TOKEN_LENGTH = 17
_COMMAND_LENGTH = 12
_CHANNELS = ("board_c", "skin_plate_c", "heatsink_c", "ambient_c")
_ABSENT = 0xFFFF
# Electronics on a body: colder or hotter than this the bytes are something else.
_SPAN_C = (-40.0, 125.0)


class Mode(IntEnum):
    """What the device does."""

    COOL = 1
    HEAT = 2
    SMART = 3
    STOP = 4


HIGHEST_LEVEL = {
    ("RNP-3", Mode.COOL): 3,
    ("RNP-3", Mode.HEAT): 3,
    ("RNP-P1", Mode.COOL): 4,
    ("RNP-P1", Mode.HEAT): 3,
}
"""The highest level of each model and mode; the lowest is 0. Other models are not driven."""
_MODELS = frozenset(model for model, _ in HIGHEST_LEVEL)


def encode_command(model: str, mode: Mode, level: int = 0) -> bytes:
    """The twelve octets of a command; Refused for an unknown model or a level it lacks."""
    if model not in _MODELS:
        raise Refused(f"Reon model {model} is unknown")
    highest = HIGHEST_LEVEL.get((model, mode), 0)
    if not 0 <= level <= highest:
        raise Refused(f"level {level} is outside 0 to {highest} of {model}")
    return bytes((0, 0, 0, mode, level)).ljust(_COMMAND_LENGTH, b"\0")


def decode_command(value: GattValue) -> Reading:
    """A command, or the notification that echoes and so acknowledges it: mode at 3, level at 4."""
    need(value.value, 5)
    number, level = value.value[3:5]
    if number not in set(Mode):
        raise Refused(f"no mode {number} in a Reon Pocket")
    mode = Mode(number)
    highest = _highest(value.name, mode)
    if highest is not None and level > highest:
        raise Refused(f"{mode.name.lower()} level {level} is above {highest}")
    return Reading(fields={"command": mode.name.lower(), "level": level})


def decode_telemetry(data: bytes) -> Reading:
    """The plates at about 1 Hz: an octet 01, then int16 big-endian in 0.01 degC, FFFF absent."""
    need(data, 1 + 2 * len(_CHANNELS))
    if data[0] != 1:
        raise Refused(f"no telemetry of a Reon Pocket: starts with {data[0]:02x}")
    fields: dict[str, Value] = {}
    for number, name in enumerate((*_CHANNELS, "extra_1_c", "extra_2_c", "extra_3_c")):
        octets = data[1 + 2 * number : 3 + 2 * number]
        if len(octets) == 2 and int.from_bytes(octets, "big") != _ABSENT:
            fields[name] = _celsius(name, octets)
    plate = fields.get("skin_plate_c")
    skin = plate if isinstance(plate, float) else None
    special = "value not known" if skin is None else None
    return Reading(skin, special=special, resolution_c=0.01, fields=fields)


def _celsius(name: str, octets: bytes) -> float:
    celsius = int.from_bytes(octets, "big", signed=True) / 100
    if not _SPAN_C[0] <= celsius <= _SPAN_C[1]:
        raise Refused(f"{name} {celsius:g} cannot be")
    return celsius


def _highest(name: str, mode: Mode) -> int | None:
    """None for the modes that have no level. Without a model, what the strongest one has."""
    levels = [
        level
        for (model, each), level in HIGHEST_LEVEL.items()
        if each is mode and (model == name or name not in _MODELS)
    ]
    return max(levels, default=None)
