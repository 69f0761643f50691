"""What a sensor's bytes come down to: the frame that was received, and the reading made of it.

Temperatures are degrees Celsius as floats here, not hundredths: the formats count in steps from
0.005 to 1 degree, and whoever guards with a reading rounds it himself (`app.domain.units.centi`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Value: TypeAlias = bool | int | float | str | list[float] | list[int] | list[str]
"""A decoded field as JSON can say it."""

COLDEST_C, HOTTEST_C = -273.15, 400.0
"""Absolute zero, and just above the top of the widest scale read here (Combustion, 389.55)."""

_POINT = re.compile(r"temperature(_(probe_)?\d+)?")
_BASE = "-0000-1000-8000-00805f9b34fb"


class Refused(ValueError):  # noqa: N818 - a finding about a frame, named like a Fault
    """Bytes that give no reading, and why. The frame is dropped whole, never patched."""


class NeedsKey(Refused):
    """It is encrypted, and no key was given."""


class WrongKey(Refused):
    """It is encrypted, and the key that was given does not open it."""


@dataclass(frozen=True, slots=True)
class Advert:
    """One advertisement: what the air says without a connection.

    `makers` is manufacturer data by company ID, `services` service data by full lower-case UUID.
    `address` is needed, and `key` (16 octets) asked for, only by encrypted formats.
    """

    name: str = ""
    makers: Mapping[int, bytes] = field(default_factory=dict[int, bytes])
    services: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    service_uuids: frozenset[str] = frozenset()
    address: str = ""
    key: bytes | None = None


@dataclass(frozen=True, slots=True)
class GattValue:
    """The value of one characteristic, read, notified or written.

    `display_unit` (F or C) is what the device's display is set to, where a value depends on it.
    """

    uuid: str
    value: bytes
    name: str = ""
    display_unit: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one frame says. None stands where it says nothing; Refused if it cannot be true.

    `temperature_c` in degC, `humidity` in %RH, `battery` in percent, `resolution_c` the step of
    this temperature on the wire. `special` names a sentinel in place of a value. `fields` holds
    everything else under its own name.
    """

    temperature_c: float | None = None
    humidity: float | None = None
    battery: int | None = None
    special: str | None = None
    resolution_c: float | None = None
    fields: Mapping[str, Value] = field(default_factory=dict[str, Value])

    def __post_init__(self) -> None:
        """Refuse a temperature that nothing has, at whichever point."""
        for value in self.points:
            if not COLDEST_C <= value <= HOTTEST_C:
                raise Refused(f"{value:g} degC is no temperature of a sensor")

    @property
    def points(self) -> list[float]:
        """The temperatures of all its points: BTHome and Inkbird number several, Combustion lists
        them."""
        main = [] if self.temperature_c is None else [self.temperature_c]
        numbered = [
            float(value)
            for name, value in self.fields.items()
            if _POINT.fullmatch(name) and isinstance(value, int | float)
        ]
        listed = self.fields.get("thermistors_c")
        return [*main, *numbered, *(map(float, listed) if isinstance(listed, list) else ())]


def uuid16(short: int) -> str:
    """The full lower-case UUID of a 16-bit one (`0x2A1C`)."""
    return f"{short:08x}{_BASE}"


def full_uuid(text: str) -> str:
    """Any spelling of a UUID (`2A1C`, `0x2a1c`, the long one) as full and lower-case."""
    text = text.strip().lower().removeprefix("0x")
    return f"{text:0>8}{_BASE}" if len(text) <= 8 else text


def need(data: bytes, length: int) -> None:
    """Refuse what is cut short of `length` octets."""
    if len(data) < length:
        raise Refused(f"{len(data)} octets, {length} needed")


def need_exactly(data: bytes, length: int) -> None:
    """Refuse any other length than `length` octets."""
    if len(data) != length:
        raise Refused(f"{len(data)} octets, {length} expected")


def percent(value: int, what: str = "battery") -> int:
    """The value if it is one of 0 to 100; above that the frame is damaged, and is refused."""
    if not 0 <= value <= 100:
        raise Refused(f"{what} {value} % cannot be")
    return value


def humid(value: float) -> float:
    """Relative humidity if it is one of 0 to 100 %; else the frame is damaged, and is refused."""
    if not 0 <= value <= 100:
        raise Refused(f"humidity {value:g} % cannot be")
    return value


def to_celsius(fahrenheit: float) -> float:
    """Degrees Fahrenheit as degrees Celsius, to 0.01."""
    return round((fahrenheit - 32) / 1.8, 2)
