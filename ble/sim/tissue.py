"""A column of skin, fat and muscle after Pennes: conduction in depth, warming by blood.

One-dimensional and linear: heat moves only along the depth, never sideways, and blood always
arrives at 37 degC. Layer thickness, conductivity, heat capacity, density and perfusion are the
thermal sheet's IT'IS-type set (3b, general knowledge, not measured for this program).

This is a model, not evidence. It is fitted at the skin *surface* only; against Otte and Myrer it
cools muscle 2-3 times too little at 1 cm [OTT][MYR]. A temperature from below the surface must
never be shown, stored or used for a decision, so none is offered here.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

BLOOD_C: Final = 37.0
"""Arterial blood and the deep boundary under the muscle, degC."""

_BLOOD_HEAT_J_M3_K: Final = 1050.0 * 3617.0
_SKIN_M: Final = 0.002


@dataclass(frozen=True, slots=True)
class _Layer:
    """One kind of tissue: W/m/K, J/kg/K, kg/m3, and blood in ml/min per kg."""

    conductivity: float
    heat: float
    density: float
    blood: float

    def warming(self, blood: float) -> float:
        """Heat brought by `blood` ml/min/kg, per volume and degree: W/m3/K."""
        return blood * 1e-6 / 60.0 * self.density * _BLOOD_HEAT_J_M3_K


_SKIN: Final = _Layer(0.37, 3391.0, 1109.0, 106.0)
_FAT: Final = _Layer(0.21, 2348.0, 911.0, 33.0)
_MUSCLE: Final = _Layer(0.49, 3421.0, 1090.0, 10.0)

# Finer where the temperature bends: 0.5 mm in the skin, then growing to 8 mm near the core.
_SKIN_SLICES: Final = 4
_FAT_SLICES: Final = 4
_MUSCLE_SLICES_M: Final = (0.001, 0.002, 0.003, 0.004, 0.006, 0.008, 0.008, 0.008)


class Tissue:
    """The column as a chain of nodes, node 0 lying in the skin surface itself.

    Temperatures are kept as the difference to blood, which makes the blood and the core boundary
    drop out of the equations. Time is stepped backwards-Euler, so any step length is stable; one
    second is fine enough for bare contact with a freezer pack.
    """

    def __init__(self, fat_mm: float) -> None:
        """Build the column at blood temperature under `fat_mm` millimetres of fat."""
        slices = (
            [(_SKIN, _SKIN_M / _SKIN_SLICES)] * _SKIN_SLICES
            + [(_FAT, fat_mm / 1000.0 / _FAT_SLICES)] * _FAT_SLICES
            + [(_MUSCLE, thickness) for thickness in _MUSCLE_SLICES_M]
        )
        self._link = [layer.conductivity / thickness for layer, thickness in slices]
        self._store = _shared(layer.density * layer.heat * thickness for layer, thickness in slices)
        # Cold narrows the vessels of skin and fat; muscle keeps its flow.
        self._narrowing = _shared(
            0.0 if layer is _MUSCLE else layer.warming(layer.blood) * thickness
            for layer, thickness in slices
        )
        steady = _shared(
            layer.warming(layer.blood) * thickness if layer is _MUSCLE else 0.0
            for layer, thickness in slices
        )
        inner = [0.0, *self._link]
        self._fixed = [
            warm + above + below
            for warm, (above, below) in zip(steady, pairwise(inner), strict=True)
        ]
        self._below_blood = [0.0] * len(slices)

    @property
    def surface_c(self) -> float:
        """Skin surface temperature in degC: the only temperature this model may tell."""
        return BLOOD_C + self._below_blood[0]

    def conductance(self, flow: float) -> float:
        """Steady heat supply to the surface, W/m2 per degree below blood, at skin flow `flow`.

        `flow` is the fraction of the sheet's resting skin and fat perfusion, 0 or more.
        """
        return self._pivots(flow, math.inf)[0]

    def settle(self, surface_c: float, flow: float) -> None:
        """Take the steady profile that belongs to this surface temperature and skin flow."""
        pivots = self._pivots(flow, math.inf)
        value = surface_c - BLOOD_C
        profile = [value]
        for link, pivot in zip(self._link, pivots[1:], strict=False):
            value *= link / pivot
            profile.append(value)
        self._below_blood = profile

    def advance(
        self, seconds: float, flow: float, outside_w_m2_k: float, outside_c: float
    ) -> float:
        """Step `seconds` against a surrounding at `outside_c` degC; return the surface in degC.

        `outside_w_m2_k` is the overall conductance from the surface to that surrounding.
        """
        pivots = self._pivots(flow, seconds)
        link = self._link
        carried: list[float] = []
        carry = 0.0
        for i in range(len(pivots) - 1, 0, -1):
            carry = self._store[i] / seconds * self._below_blood[i] + carry
            carried.append(carry)
            carry *= link[i - 1] / pivots[i]
        carry += self._store[0] / seconds * self._below_blood[0]
        carry += outside_w_m2_k * (outside_c - BLOOD_C)
        value = carry / (pivots[0] + outside_w_m2_k)
        profile = [value]
        for i in range(1, len(pivots)):
            value = (carried[-i] + link[i - 1] * value) / pivots[i]
            profile.append(value)
        self._below_blood = profile
        return BLOOD_C + profile[0]

    def _pivots(self, flow: float, seconds: float) -> list[float]:
        """Eliminate the tridiagonal system from the core up: what each node holds against."""
        pivots: list[float] = []
        below = math.inf
        for i in range(len(self._fixed) - 1, -1, -1):
            link = self._link[i]
            pivot = (
                self._fixed[i]
                + self._narrowing[i] * flow
                + self._store[i] / seconds
                - link * link / below
            )
            pivots.append(pivot)
            below = pivot
        pivots.reverse()
        return pivots


def _shared(of_slices: Iterable[float]) -> list[float]:
    """Give each slice's amount to its two end nodes, half each; the core node is not kept."""
    halves = [0.0, *(amount / 2.0 for amount in of_slices)]
    return [left + right for left, right in pairwise(halves)]
