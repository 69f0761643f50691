"""Units at rest: hundredths of a degree Celsius, milliseconds, whole seconds; always integers.

Hundredths rather than thousandths because the wire (profile 5.2), the plausibility rule
(H12: "flat to 0.01 degC") and the packed curve all count in hundredths; one unit from the
air to the disk means no rounding on the way.
"""

from dataclasses import dataclass
from typing import TypeAlias

CentiC: TypeAlias = int
"""A temperature in hundredths of a degree Celsius: 1325 is 13.25 degC."""


def centi(celsius: float) -> CentiC:
    """Degrees Celsius as hundredths, rounded to the nearest (`centi(13.25) == 1325`)."""
    return round(celsius * 100)


def celsius(value: CentiC) -> float:
    """Hundredths as degrees Celsius (`celsius(1325) == 13.25`)."""
    return value / 100


def fahrenheit(value: CentiC) -> float:
    """Hundredths of a degree Celsius as degrees Fahrenheit (`fahrenheit(1000) == 50.0`)."""
    return value * 9 / 500 + 32


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant on both clocks.

    `mono_ms`: milliseconds of a clock that never goes back and stops while the computer sleeps.
    `wall_ms`: milliseconds since 1970-01-01 UTC. `utc_offset_min`: local minus UTC, in minutes.
    Durations are told by `mono_ms` alone; the two together tell that the computer slept or
    that somebody set the clock (T11).
    """

    mono_ms: int
    wall_ms: int
    utc_offset_min: int = 0

    def since_ms(self, earlier: "Moment") -> int:
        """Monotonic milliseconds from `earlier` to here."""
        return self.mono_ms - earlier.mono_ms

    def strayed_ms(self, earlier: "Moment") -> int:
        """How much further the wall clock went than the monotonic one since `earlier`, in ms.

        Positive after a sleep or a clock set forward, negative after one set back.
        """
        return (self.wall_ms - earlier.wall_ms) - (self.mono_ms - earlier.mono_ms)
