"""What a session chart shows, apart from how it is drawn: curves, phases, read-out, table."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from app.domain.units import CentiC, centi
from ui.parts import figures
from ui.parts.legend import Stroke
from ui.parts.series import Series
from ui.theme import Extent

STEP_S: Final = 10
"""Rows of the table are so many seconds apart, and arrow keys move the cursor by so much."""
LOW_C, HIGH_C = 5.0, 35.0
"""What the temperature axis shows at least, in degC, as the thermometer strip does."""


class Curve(StrEnum):
    """What a line stands for, from the back to the front."""

    GHOST = "ghost"
    TARGET = "target"
    PACK = "pack"
    SKIN = "skin"


STROKES: Final = {
    Curve.GHOST: Stroke("curve_ghost", Qt.PenStyle.SolidLine, Extent.GHOST),
    Curve.TARGET: Stroke("curve_target", Qt.PenStyle.DotLine, Extent.CURVE),
    Curve.PACK: Stroke("curve_pack", Qt.PenStyle.DashLine, Extent.CURVE),
    Curve.SKIN: Stroke("curve_skin", Qt.PenStyle.SolidLine, Extent.CURVE),
}
"""Blue against orange, which any colour vision tells apart; the patterns survive grey print."""


@dataclass(frozen=True, slots=True)
class PhaseBand:
    """One phase on the time axis, in seconds of the session."""

    start_s: float
    end_s: float
    text: str


class Curves:
    """All curves of one session by name. Temperatures come in hundredths of degC."""

    def __init__(self) -> None:
        self.series = {curve: Series() for curve in Curve}
        self.fahrenheit = False

    def put(
        self, curve: Curve, seconds: Sequence[float], values_cc: Sequence[CentiC | None]
    ) -> None:
        """A whole curve at once. ValueError when the two differ in length."""
        series = Series()
        for second, value in zip(seconds, values_cc, strict=True):
            series.add(second, value)
        self.series[curve] = series

    def clear(self) -> None:
        """Nothing is known any more."""
        self.series = {curve: Series() for curve in Curve}

    @property
    def listed(self) -> list[Curve]:
        """The curves that hold anything, the most important first."""
        return [curve for curve in reversed(Curve) if len(self.series[curve])]

    @property
    def end_s(self) -> float:
        """The latest second of this session; last time's curve does not count."""
        live = (s.seconds[-1] for c, s in self.series.items() if len(s) and c is not Curve.GHOST)
        return max(live, default=0.0)

    def extent_c(self) -> tuple[float, float]:
        """Lowest and highest degC to show: the whole axis, more where a curve leaves it."""
        every = self.series.values()
        lowest, highest = min(s.lowest for s in every), max(s.highest for s in every)
        return min(lowest, LOW_C), max(highest, HIGH_C)

    def name(self, curve: Curve) -> str:
        """The curve in the person's language."""
        names = {
            Curve.SKIN: QCoreApplication.translate("Curves", "Skin"),
            Curve.PACK: QCoreApplication.translate("Curves", "Pack"),
            Curve.TARGET: QCoreApplication.translate("Curves", "Target"),
            Curve.GHOST: QCoreApplication.translate("Curves", "Last time"),
        }
        return names[curve]

    def read_at(self, second: float) -> list[str]:
        """What all curves say at that second: the time, then each with its name and unit."""
        said = [figures.clock(int(second))]
        said += [f"{self.name(curve)} {self._value(curve, second)}" for curve in self.listed]
        return said

    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """Headings and rows, STEP_S apart; a missing value is an empty cell."""
        sign = figures.unit(in_fahrenheit=self.fahrenheit)
        curves = self.listed
        time = QCoreApplication.translate("Curves", "Time")
        head = (time, *(f"{self.name(curve)} {sign}" for curve in curves))
        seconds = range(0, int(self.end_s) + 1, STEP_S) if curves else range(0)
        return head, [(figures.clock(s), *(self._cell(c, s) for c in curves)) for s in seconds]

    def _value(self, curve: Curve, second: float) -> str:
        value = self.series[curve].at(second)
        return figures.temperature(
            None if value is None else centi(value), in_fahrenheit=self.fahrenheit
        )

    def _cell(self, curve: Curve, second: float) -> str:
        known = self.series[curve].at(second) is not None
        return self._value(curve, second).split("\u00a0")[0] if known else ""
