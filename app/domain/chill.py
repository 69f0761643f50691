"""Getting packs ready in a fridge: how cold, and when they are."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from app.domain.units import CentiC, Moment
from app.domain.wrap import LinkChange

COLDEST: CentiC = 400
"""No target below 4 degC: a pack that was never below 0 needs no rule for frozen ones (H06-H08)."""
NEAR: CentiC = 100
"""At most so much warmer than its target a fridge counts as cold: the step it measures in."""
READY_S = 150 * 60
"""So long must the air in it have been that cold: our own judgement. Half a kilo of gel gives its
warmth to still air over 600 cm2 at about 10 W/m2K, a time constant of 50 minutes: from 20 degC it
is within a degree of a fridge at 4 degC after 2.3 hours."""
GAP_S = 600
"""What was not seen for longer than this is not taken to have been cold. Our own judgement: an
unseen door costs minutes of cold, not more."""


@dataclass(frozen=True, slots=True)
class FridgeReading:
    """What a fridge says: the air in it, its target, whether it is on."""

    inside: CentiC | None
    target: CentiC
    on: bool


FridgeNews: TypeAlias = FridgeReading | LinkChange
"""Everything a fridge's driver tells."""


@dataclass(frozen=True, slots=True)
class Chill:
    """For how long the air in a fridge has been cold without a break.

    Only what was seen counts: `cold_s` grows from reading to reading, and one that is too warm,
    or of a fridge that is off, takes it back to zero.
    """

    target: CentiC
    cold_s: float = 0.0
    seen: Moment | None = None

    @property
    def ready(self) -> bool:
        """Whether the packs in it are as cold as they get."""
        return self.cold_s >= READY_S

    @property
    def left_s(self) -> int:
        """Seconds until they are, if it stays cold."""
        return max(0, round(READY_S - self.cold_s))

    def fed(self, reading: FridgeReading, at: Moment) -> "Chill":
        """With one more reading."""
        if reading.inside is None:
            return self
        if not reading.on or reading.inside > max(self.target, COLDEST) + NEAR:
            return replace(self, cold_s=0.0, seen=None)
        since_s = 0.0 if self.seen is None else at.since_ms(self.seen) / 1000
        slept = self.seen is not None and abs(at.strayed_ms(self.seen)) > GAP_S * 1000
        if since_s > GAP_S or slept:
            return replace(self, cold_s=0.0, seen=at)
        return replace(self, cold_s=self.cold_s + max(0.0, since_s), seen=at)
