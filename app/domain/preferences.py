"""What a diary's person chose: kept in the diary, it goes with it from computer to computer."""

from __future__ import annotations  # the first paint waits for no types

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.timeline import SavedFilter


@dataclass(frozen=True, slots=True)
class Preferences:
    """`name` of the person, may be empty. `day_starts_h`: the hour at which a day begins for them,
    0 to 6. `visit`: ISO date of the last visit to a physiotherapist, empty for none. `currency`:
    what costs are in, as the person writes it. `sample`: the diary is a made-up one (it never
    cools skin, and everything printed from it says so). ValueError outside the hours."""

    name: str = ""
    day_starts_h: int = 0
    visit: str = ""
    currency: str = ""
    filters: tuple[SavedFilter, ...] = ()
    sample: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.day_starts_h <= 6:
            raise ValueError(f"a day starts at 0 to 6 o'clock, not at {self.day_starts_h}")
