"""Who lies under the simulated wrap: what differs between people, drawn from a seed."""

import math
import random
from dataclasses import dataclass
from typing import Final, Self

# Spreads chosen so that end temperatures differ between persons by the SD of the published
# studies, about 2-5 degC (thermal sheet, 3a and 3c). The split over the three causes is our own.
_BASELINE_C: Final = (31.0, 1.2)
_FAT_MM: Final = (7.0, 1.5)
_LOG_CONTACT_SD: Final = 0.3
_REACH_SD: Final = 2.0

BASELINE_RANGE_C: Final = (26.0, 36.0)
"""Skin before the start, as H13 expects it."""
FAT_RANGE_MM: Final = (4.0, 10.0)
"""Fat under the skin, as far as the model was fitted."""


@dataclass(frozen=True, slots=True)
class Person:
    """One body site of one person; the defaults are the average person.

    `baseline_c`: resting skin in degC, 26-36. `fat_mm`: fat under the skin, 4-10 mm.
    `contact`: how well the wrap lies on, as a factor on the contact conductance, 0.3-3.
    Values outside raise ValueError. Skin perfusion is no free choice: it follows from the
    baseline, since a warmer skin in the same room is a better perfused one.
    """

    baseline_c: float = _BASELINE_C[0]
    fat_mm: float = _FAT_MM[0]
    contact: float = 1.0

    def __post_init__(self) -> None:
        _require("baseline_c", self.baseline_c, BASELINE_RANGE_C)
        _require("fat_mm", self.fat_mm, FAT_RANGE_MM)
        _require("contact", self.contact, (0.3, 3.0))

    @classmethod
    def draw(cls, seed: int) -> Self:
        """Draw one person; the same seed gives the same person on every machine."""
        # A simulation wants repeatable chance, not secrecy.
        chance = random.Random(seed)
        low, high = FAT_RANGE_MM
        return cls(
            baseline_c=_BASELINE_C[0] + _BASELINE_C[1] * _deviate(chance),
            fat_mm=min(high, max(low, _FAT_MM[0] + _FAT_MM[1] * _deviate(chance))),
            contact=math.exp(_LOG_CONTACT_SD * _deviate(chance)),
        )


def _deviate(chance: random.Random) -> float:
    """Draw a standard normal deviate, kept within two SD: no simulated freaks."""
    return max(-_REACH_SD, min(_REACH_SD, chance.gauss(0.0, 1.0)))


def _require(name: str, value: float, within: tuple[float, float]) -> None:
    low, high = within
    if not low <= value <= high:
        raise ValueError(f"{name} must lie in {low:g} to {high:g}, not {value!r}")
