"""The live curve; the only user of pyqtgraph, which is imported after the first paint."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Curve(StrEnum):
    SKIN = "skin"
    PACK = "pack"
    TARGET = "target"
    GHOST = "ghost"


@dataclass(frozen=True, slots=True)
class PhaseBand:
    """One phase on the time axis, in seconds of the session."""

    start_s: float
    end_s: float
    text: str


def preload() -> None:
    """Start importing pyqtgraph in a background thread; call once after the first paint."""


class LiveChart(QWidget):
    """Seconds of the session against temperature in hundredths of degC (drawn in degC or degF)."""

    cursor_moved = Signal(str)
    """What the cursor reads, in words."""

    def __init__(self, parent: QWidget | None = None) -> None: ...
    def set_fahrenheit(self, on: bool) -> None: ...
    def set_length(self, seconds: int) -> None:
        """Planned length: the time axis starts this long and grows when the session is longer."""

    def set_phases(self, bands: Sequence[PhaseBand]) -> None: ...
    def set_curve(
        self, curve: Curve, seconds: Sequence[float], values_cc: Sequence[int | None]
    ) -> None: ...
    def append(
        self, second: float, skin_cc: int | None, pack_cc: int | None, target_cc: int | None
    ) -> None: ...
    def clear(self) -> None: ...
    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """The same as words: headings and rows, 10 s apart; a missing value is an empty cell."""
        ...
