"""A chart as a value: axes, layers, bands, what the cursor reads, and the table twin.

Values come in the person's unit, words in their language. `ui.parts.figure_paint` draws it alike on
a screen, into a PNG and into an SVG; `ui.parts.chart` is the widget.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from ui.parts.curves import PhaseBand
from ui.parts.legend import Stroke

Table: TypeAlias = tuple[tuple[str, ...], list[tuple[str, ...]]]
"""Headings and rows."""
Tick: TypeAlias = tuple[float, str]
"""A value on an axis, and how it is written."""


class Shape(Enum):
    """What stands at a point: shapes differ, so that grey print and any colour vision tell them
    apart."""

    DOT = "dot"
    RING = "ring"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


@dataclass(frozen=True, slots=True)
class Dots:
    """Single values, each as it was told; nothing joins them."""

    name: str
    points: Sequence[tuple[float, float]]
    shape: Shape
    tone: str


@dataclass(frozen=True, slots=True)
class Line:
    """Values in order that belong together; None breaks the line. `shape` marks it in places."""

    name: str
    points: Sequence[tuple[float, float | None]]
    stroke: Stroke
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Levels:
    """A value that holds from one place to another: (from, to, value)."""

    name: str
    spans: Sequence[tuple[float, float, float]]
    tone: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts from one place to another: (from, to, count); `hatched` ones in grey print too."""

    name: str
    bars: Sequence[tuple[float, float, float]]
    tone: str
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Falls:
    """Two values at one place, joined: (place, before, after); None for an after that is missing.
    Before is a ring, after a dot."""

    names: tuple[str, str]
    pairs: Sequence[tuple[float, float, float | None]]
    tone: str


@dataclass(frozen=True, slots=True)
class Ranges:
    """A middle value with its interval: (place, low, middle, high)."""

    name: str
    ranges: Sequence[tuple[float, float, float, float]]
    tone: str


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of the axis across that are shaded over the whole height: (from, to). `edge` is the
    tone of the bar on top, by which grey print tells them."""

    name: str
    spans: Sequence[tuple[float, float]]
    tone: str
    edge: str


Layer: TypeAlias = Dots | Line | Levels | Bars | Falls | Ranges | Spans


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`. `unit` is written beside it, empty where ticks say it. `ticks` gives
    those between two values, at most so many."""

    low: float
    high: float
    unit: str
    ticks: Callable[[float, float, int], list[Tick]]


@dataclass(frozen=True, slots=True)
class Band:
    """Values from `low` to `high`, shaded, and their name."""

    low: float
    high: float
    name: str


@dataclass(frozen=True, slots=True)
class Level:
    """A line across at one value, and its name."""

    value: float
    name: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that happened at one place of the axis across."""

    at: float
    name: str


def _silent(_index: int) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Figure:
    """`name` is its title and `said` the chart in one sentence. `stops` are the places at which
    the cursor may stand, in order; `read` says in words what is at one of them. An arrow key moves
    by the first of `strides`, with Shift by the second. `least_view` is the smallest part of the
    axis across that may fill the chart; None for one that cannot be zoomed."""

    name: str
    said: str
    across: Axis
    up: Axis
    layers: tuple[Layer, ...]
    bands: tuple[Band, ...] = ()
    levels: tuple[Level, ...] = ()
    phases: tuple[PhaseBand, ...] = ()
    flags: tuple[Flag, ...] = ()
    stops: Sequence[float] = ()
    read: Callable[[int], str] = _silent
    strides: tuple[int, int] = (1, 7)
    least_view: float | None = None
    table: Callable[[], Table] = field(default=lambda: ((), []))


def whole_ticks(low: float, high: float, most: int) -> list[Tick]:
    """Whole numbers at even steps of 1, 2, 5, 10 and so on."""
    span = max(1.0, high - low)
    steps = (base * 10**power for power in range(6) for base in (1, 2, 5))
    step = next((step for step in steps if span / step + 1 <= max(3, most)), 10**6)
    first = -int(-low // step) * step
    count = int((high - first) // step) + 1
    values = [first + place * step for place in range(count)]
    return [(value, f"{value:g}".replace("-", "\N{MINUS SIGN}")) for value in values]


def named_ticks(names: Sequence[str]) -> Callable[[float, float, int], list[Tick]]:
    """One tick for each name, at 0, 1, 2 and so on."""
    return lambda _low, _high, _most: [(float(place), name) for place, name in enumerate(names)]
