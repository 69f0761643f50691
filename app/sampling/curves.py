"""Skin curves of made-up sessions: the simulator's own, walked once, then bent and made noisy.

The simulated wearer (`ble.sim.wearer`) takes 30 ms for a session, and ten years have 10,950 of
them. So its answer to each programme is kept, and each session gets that answer with a baseline, a
depth and a noise of its own: the model is linear but for the narrowing of the vessels, so that is
close to what it would have said of that person [M].
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Final

from app.domain.program import Program, StepKind
from app.domain.programs import PROGRAMS
from app.domain.units import CentiC, celsius, centi
from app.domain.wrap import Sample
from ble.sim.presets import PRESETS
from ble.sim.wearer import Wearer

WRAP, PACK = "wrap-dry-cloth", "freezer-damp-towel"
"""Contacts: the driven wrap over its cloth, and a gel pack over a damp towel."""

_POOL: Final = 1 << 15
_WHITE_CC, _WANDER_CC, _HOLD = 2.0, 1.2, 0.98
"""The probe's noise (its 0.02 degC), and the slow wander of somebody who breathes and moves: what
each second adds, and how much of it stays [J]."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the model said, a value a second from second 1 on, in hundredths of a degree."""

    skin: tuple[CentiC, ...]
    pack: tuple[CentiC, ...]
    target: tuple[CentiC, ...]


@cache
def shape(contact: str, program: str) -> Shape:
    """The average person under that contact for one of the wrap's programmes. A pack is left to
    itself and taken off when the cold is over."""
    wearer, steps = Wearer(PRESETS[contact]), PROGRAMS[program]
    lasts_s = steps.total_s if contact == WRAP else steps.cold_s
    skin: list[CentiC] = []
    pack: list[CentiC] = []
    for second in range(lasts_s):
        sensed = wearer.live_a_second(*_drive(steps, second))
        skin.append(centi(wearer.skin_c))
        pack.append(sensed.pack_cc)
    targets = tuple(steps.at(second).target for second in range(lasts_s))
    return Shape(tuple(skin), tuple(pack), targets)


def _drive(steps: Program, second: int) -> tuple[float | None, float | None]:
    """What the wrap works for in that second: to cool to, to warm to, in degC."""
    step = steps.at(second)
    target_c = celsius(step.target)
    return (None, target_c) if step.kind is StepKind.REWARM else (target_c, None)


class Noise:
    """Noise of a probe, drawn once; each curve takes a stretch of it."""

    def __init__(self, chance: random.Random) -> None:
        """Draw it."""
        self._chance = chance
        self._white = [round(chance.gauss(0, _WHITE_CC)) for _ in range(_POOL)]
        self._wander: list[CentiC] = []
        at = 0.0
        for white in self._white:
            at = _HOLD * at + chance.gauss(0, _WANDER_CC)
            self._wander.append(round(at) + white)

    def white(self, seconds: int) -> Sequence[CentiC]:
        """What a probe in a pack adds."""
        return self._stretch(self._white, seconds)

    def wander(self, seconds: int) -> Sequence[CentiC]:
        """What a probe on skin adds."""
        return self._stretch(self._wander, seconds)

    def _stretch(self, pool: list[CentiC], seconds: int) -> Sequence[CentiC]:
        first = self._chance.randrange(_POOL - seconds)
        return pool[first : first + seconds]


def curve(
    of: Shape, seconds: int, baseline: CentiC, depth: float, noise: Noise, *, with_pack: bool
) -> list[Sample]:
    """The first `seconds` of a session on skin that rests at `baseline` and falls `depth` times as
    far as the average person's."""
    rest = of.skin[0]
    skin = [
        round(baseline + depth * (value - rest)) + more
        for value, more in zip(of.skin[:seconds], noise.wander(seconds), strict=True)
    ]
    numbers = range(1, seconds + 1)
    if not with_pack:
        return list(map(Sample, numbers, skin, repeat(None), repeat(None)))
    pack = map(int.__add__, of.pack[:seconds], noise.white(seconds))
    return list(map(Sample, numbers, skin, pack, of.target[:seconds]))


def depth_to(of: Shape, baseline: CentiC, coldest: CentiC, second: int) -> float:
    """How much further than the average person's skin must fall to be at `coldest` then."""
    return (baseline - coldest) / (of.skin[0] - of.skin[second - 1])


def fall(of: Shape) -> CentiC:
    """How far the average person's skin falls."""
    return of.skin[0] - min(of.skin)
