"""The skin under the simulated wrap: rests in a room, cools on contact, rewarms afterwards.

A model, not evidence: no clinician has reviewed it and nobody may be treated by it. It tells the
skin *surface* temperature under the middle of the pack and nothing else. It must not be used for
a deep-tissue temperature, for skin damage, or for what happens beside the pack: heat moves only
in depth here, so an uncovered site is simply a second `Body` that nothing touches [BELI].
"""

from typing import Final

from ble.sim.person import Person
from ble.sim.tissue import BLOOD_C, Tissue

ROOM_C: Final = 23.0
"""Air of the thermal sheet's room, degC (3b)."""
ROOM_LOSS_W_M2_K: Final = 9.0
"""Convection and radiation from bare skin to the room (3b)."""

# Cold narrows the vessels: flow falls in a line from all at baseline to 5 % at 18 degC (3b).
_NARROWED_C: Final = 18.0
_NARROWED_FLOW: Final = 0.05

_TICK_S: Final = 1.0
_MOST_FLOW: Final = 3.0


class Body:
    """One person's skin with or without a pack on it; time moves only by `advance`."""

    def __init__(self, person: Person) -> None:
        """Start at rest: baseline reached, nothing on the skin."""
        self._person = person
        self._tissue = Tissue(person.fat_mm)
        self._resting_flow = _flow_at_rest(self._tissue, person.baseline_c)
        # Where skin flow alone cannot explain the baseline, the air must be a little off 23 degC.
        supply = self._tissue.conductance(self._resting_flow) * (BLOOD_C - person.baseline_c)
        self._air_c = person.baseline_c - supply / ROOM_LOSS_W_M2_K
        self._tissue.settle(person.baseline_c, self._resting_flow)
        self._contact_w_m2_k: float | None = None

    @property
    def skin_c(self) -> float:
        """Skin surface temperature, degC."""
        return self._tissue.surface_c

    @property
    def touched(self) -> bool:
        """Whether a pack lies on the skin."""
        return self._contact_w_m2_k is not None

    def place(self, conductance_w_m2_k: float) -> None:
        """Lay a pack on, or change what lies between (cloth slipped, cloth forgotten).

        `conductance_w_m2_k` is the overall conductance from pack core to skin for the average
        person, W/m2/K, more than 0; the person's own fit is applied here.
        """
        if not conductance_w_m2_k > 0.0:
            raise ValueError(f"a contact must conduct: {conductance_w_m2_k!r} W/m2/K")
        self._contact_w_m2_k = conductance_w_m2_k * self._person.contact

    def remove(self) -> None:
        """Take the pack off: from here on the skin faces the room."""
        self._contact_w_m2_k = None

    def heat_into(self, pack_c: float) -> float:
        """Heat the skin gives a pack at `pack_c`, W/m2; negative when the pack is the warmer one.

        Zero while nothing touches the skin.
        """
        return (self._contact_w_m2_k or 0.0) * (self.skin_c - pack_c)

    def advance(self, seconds: float, pack_c: float = ROOM_C) -> float:
        """Let `seconds` pass with the pack at `pack_c`; return the skin temperature in degC.

        Long spans are walked in steps of at most one second. Without contact `pack_c` counts for
        nothing. Negative seconds raise ValueError.
        """
        if seconds < 0.0:
            raise ValueError(f"time cannot run backwards: {seconds!r} s")
        outside = (
            (ROOM_LOSS_W_M2_K, self._air_c)
            if self._contact_w_m2_k is None
            else (self._contact_w_m2_k, pack_c)
        )
        while seconds > 0.0:
            step = min(seconds, _TICK_S)
            self._tissue.advance(step, self._flow(), *outside)
            seconds -= step
        return self.skin_c

    def _flow(self) -> float:
        warmth = (self.skin_c - _NARROWED_C) / (self._person.baseline_c - _NARROWED_C)
        open_part = _NARROWED_FLOW + (1.0 - _NARROWED_FLOW) * warmth
        return self._resting_flow * max(_NARROWED_FLOW, min(1.0, open_part))


def _flow_at_rest(tissue: Tissue, baseline_c: float) -> float:
    """Find the skin flow that holds the baseline in the room, by halving 0 to 3 times normal."""
    needed = ROOM_LOSS_W_M2_K * (baseline_c - ROOM_C) / (BLOOD_C - baseline_c)
    low, high = 0.0, _MOST_FLOW
    for _ in range(30):
        middle = (low + high) / 2.0
        if tissue.conductance(middle) < needed:
            low = middle
        else:
            high = middle
    return low
