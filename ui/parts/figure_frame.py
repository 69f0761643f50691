"""Where things stand in a chart: room for its words, and values as pixels."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.parts.drawing import words_height, words_width
from ui.parts.figure import Bars, Dots, Falls, Figure, Layer, Levels, Line, Ranges, Spans, Tick
from ui.theme import Look, Size, Space

ROWS = 2
"""Lines in which the names of phases stand, so that short ones do not write over each other."""
PIECE = int(Space.XL)
"""Width of the sample of a layer beside its name."""


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend: where it stands, its layer, and its name."""

    spot: QRectF
    layer: Layer
    name: str
    second: bool = False
    """The after of a layer that has two names."""


def names_of(layer: Layer) -> Iterator[tuple[str, bool]]:
    """What the legend says of it."""
    match layer:
        case Falls():
            yield layer.names[0], False
            yield layer.names[1], True
        case Dots() | Line() | Levels() | Bars() | Ranges() | Spans():
            yield layer.name, False


class Frame:
    """Lays a figure out in `rect`, showing the values across from `view[0]` to `view[1]`. `area` is
    where the values stand; `keys` the legend above it."""

    def __init__(self, figure: Figure, rect: QRectF, view: tuple[float, float], worn: Look) -> None:
        self.figure, self.view, self.worn = figure, view, worn
        self.left = rect.x()
        self.letters = worn.font(Size.CAPTION, ticking=True)
        self.line = worn.px(Size.CAPTION) * 1.5
        self.keys = list(self._legend(rect))
        top = rect.y() + (self.keys[-1].spot.bottom() - rect.y() if self.keys else 0)
        top += 1.6 * self.line if figure.up.unit else self.line / 2
        self.unit_y = top - 1.6 * self.line
        top += ROWS * self.line if figure.phases else 0
        bottom = rect.bottom() - self.line - Space.XS - (self.line if figure.across.unit else 0)
        bottom -= self.flags_height
        rows = max(2, int((bottom - top) / (self.line * 1.3)))
        self.up_ticks = figure.up.ticks(figure.up.low, figure.up.high, rows)
        widest = max((words_width(text, self.letters) for _, text in self.up_ticks), default=0)
        left = rect.x() + widest + Space.S
        self.area = QRectF(left, top, rect.right() - left - Space.S, bottom - top)
        self.across_ticks = self._across()

    def _across(self) -> list[Tick]:
        room = self.area.width() / (self.worn.px(Size.CAPTION) * 3.2)
        return self.figure.across.ticks(*self.view, int(room))

    @property
    def flags_height(self) -> float:
        """Of the strip between the axis and its words in which flags stand."""
        return self.line + Space.M if self.figure.flags else 0.0

    @property
    def beside(self) -> float:
        """Height of all that is written around the values: legend, phases, flags."""
        keys = self.keys[-1].spot.bottom() - self.keys[0].spot.top() if self.keys else 0.0
        return keys + self.flags_height + (ROWS * self.line if self.figure.phases else 0)

    def _legend(self, rect: QRectF) -> Iterator[Key]:
        x, y, tall = rect.x(), rect.y(), self.line
        named = [(layer, *each) for layer in self.figure.layers for each in names_of(layer)]
        for layer, name, second in (each for each in named if each[1]):
            width = PIECE + Space.S + words_width(name, self.letters)
            if x > rect.x() and x + width > rect.right():
                x, y, tall = rect.x(), y + tall, self.line
            room = min(width, rect.right() - x)
            # A name that is longer than the chart is wide takes several lines.
            lines = words_height(name, self.letters, room - PIECE - Space.S)
            tall = max(tall, float(lines) if width > room else self.line)
            yield Key(QRectF(x, y, room, tall), layer, name, second)
            x += width + Space.L

    def x(self, value: float) -> float:
        """The pixel of a value across."""
        low, high = self.view
        return self.area.x() + self.area.width() * (value - low) / max(1e-9, high - low)

    def y(self, value: float) -> float:
        """The pixel of a value upward."""
        up = self.figure.up
        return self.area.bottom() - self.area.height() * (value - up.low) / max(
            1e-9, up.high - up.low
        )

    def at(self, across: float, up: float) -> QPointF:
        """Both."""
        return QPointF(self.x(across), self.y(up))

    def value(self, x: float) -> float:
        """The value across at that pixel."""
        low, high = self.view
        return low + (high - low) * (x - self.area.x()) / max(1.0, self.area.width())

    def shows(self, value: float) -> bool:
        """Whether that value across lies in the view."""
        return self.view[0] <= value <= self.view[1]
