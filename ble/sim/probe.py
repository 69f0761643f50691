"""The wrap's contact probe: what the firmware gets to know of the skin."""

import random
from typing import Final

_LAG_S: Final = 2.0
_NOISE_C: Final = 0.02
_RESOLUTION: Final = 2  # decimals; the profile carries 0.01 degC


class Probe:
    """A thin contact probe: 2 s of lag, 0.02 degC of seeded noise, read to 0.01 degC.

    Our own values [M]. The noise is no decoration: a healthy probe is never flat to 0.01 degC for
    two minutes, which is how H12 tells a dead one.
    """

    def __init__(self, skin_c: float, seed: int = 0) -> None:
        """Start in balance with the skin; the same seed gives the same noise."""
        self._inside_c = skin_c
        self._chance = random.Random(seed)

    def read(self, skin_c: float, seconds: float = 1.0) -> float:
        """Read `seconds` after the last reading, with the skin now at `skin_c`; degC."""
        self._inside_c += (skin_c - self._inside_c) * seconds / (seconds + _LAG_S)
        return round(self._inside_c + self._chance.gauss(0.0, _NOISE_C), _RESOLUTION)
