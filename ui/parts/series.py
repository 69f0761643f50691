"""Values over time, kept so that what is missing stays missing."""

from array import array
from bisect import bisect_left
from math import inf, isnan, nan
from typing import Final

from app.domain.units import CentiC, celsius

GAP_S: Final = 3.0
"""Two samples further apart than this are not joined by a line. Wraps tell one a second."""


class Series:
    """Seconds and degrees Celsius side by side, in time order; NaN is a gap.

    `lowest` and `highest` are kept along the way, as a live chart asks for them at each redraw.
    """

    def __init__(self) -> None:
        self.seconds: array[float] = array("d")
        self.values: array[float] = array("d")
        self.lowest = inf
        self.highest = -inf

    def __len__(self) -> int:
        return len(self.seconds)

    def add(self, second: float, value: CentiC | None) -> None:
        """One sample after the last; None, or a silence longer than GAP_S, breaks the curve.

        A sample older than the last is put where it belongs (backfill after a lost link).
        """
        if self.seconds and second <= self.seconds[-1]:
            self._put_back(second, value)
            return
        if self.seconds and second - self.seconds[-1] > GAP_S:
            self._push(self.seconds[-1] + GAP_S / 2, nan)
        self._push(second, nan if value is None else celsius(value))

    def at(self, second: float) -> float | None:
        """The value nearest to `second`, if one lies within GAP_S of it."""
        place = bisect_left(self.seconds, second)
        near = [i for i in (place - 1, place) if 0 <= i < len(self.seconds)]
        known = [i for i in near if not isnan(self.values[i])]
        best = min(known, key=lambda i: abs(self.seconds[i] - second), default=None)
        if best is None or abs(self.seconds[best] - second) > GAP_S:
            return None
        return self.values[best]

    def _push(self, second: float, value: float) -> None:
        self.seconds.append(second)
        self.values.append(value)
        if not isnan(value):
            self.lowest = min(self.lowest, value)
            self.highest = max(self.highest, value)

    def _put_back(self, second: float, value: CentiC | None) -> None:
        if value is None:
            return
        samples = {s: v for s, v in zip(self.seconds, self.values, strict=True) if not isnan(v)}
        samples[second] = celsius(value)
        self.seconds, self.values = array("d"), array("d")
        last = None
        for at in sorted(samples):
            if last is not None and at - last > GAP_S:
                self._push(last + GAP_S / 2, nan)
            self._push(at, samples[at])
            last = at
