"""Parts of an SVG that stands within a page: it fetches nothing and needs no letters measured."""

from collections.abc import Iterable
from html import escape

from PySide6.QtGui import QColor, QPainterPath

from ui.theme import LIGHT

INK, QUIET, LINE, PAPER = LIGHT.ink, LIGHT.quiet, LIGHT.line, LIGHT.surface
SHADE, WEEK = QColor(LIGHT.line).lighter(104).name(), QColor(LIGHT.line).darker(120).name()
_LIFT, _CURVE, _MOVE = (
    QPainterPath.ElementType.LineToElement,
    QPainterPath.ElementType.CurveToElement,
    QPainterPath.ElementType.MoveToElement,
)


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0").replace("-0", "0") if value else "0"


def drawing(key: str, size: tuple[float, float], about: tuple[str, str], inside: str) -> str:
    """The whole SVG, `size` wide and high, with its title and description for a screen reader."""
    width, height = map(number, size)
    title, desc = map(escape, about)
    return (
        f'<svg viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="{key}-title {key}-desc">'
        f'<title id="{key}-title">{title}</title><desc id="{key}-desc">{desc}</desc>'
        f"{inside}</svg>"
    )


def label(x: float, y: float, words: str, anchor: str = "start", *, strong: bool = False) -> str:
    """Words with their baseline at `y`."""
    weight = ' font-weight="700"' if strong else ""
    fill = INK if strong else QUIET
    return (
        f'<text x="{number(x)}" y="{number(y)}" fill="{fill}" text-anchor="{anchor}"{weight}>'
        f"{escape(words)}</text>"
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1.0) -> str:
    """A line."""
    ends = zip(("x1", "y1", "x2", "y2"), (x1, y1, x2, y2), strict=True)
    told = " ".join(f'{name}="{number(value)}"' for name, value in ends)
    return f'<line {told} stroke="{colour}" stroke-width="{number(width)}"/>'


def ring(x: float, y: float, radius: float, *, filled: bool) -> str:
    """A dot, or a ring with nothing in it."""
    fill = INK if filled else PAPER
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{fill}" '
        f'stroke="{INK}"/>'
    )


def shape(corners: Iterable[tuple[float, float]], *, filled: bool) -> str:
    """A closed shape."""
    points = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
    return f'<polygon points="{points}" fill="{INK if filled else PAPER}" stroke="{INK}"/>'


def box(corner: tuple[float, float], size: tuple[float, float], colour: str) -> str:
    """A filled rectangle."""
    (x, y), (wide, tall) = (map(number, each) for each in (corner, size))
    return f'<rect x="{x}" y="{y}" width="{wide}" height="{tall}" fill="{colour}"/>'


def trace(points: Iterable[tuple[float, float]]) -> str:
    """A line through points."""
    told = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return f'<polyline points="{told}" fill="none" stroke="{INK}" stroke-width="1.5"/>'


def path_data(path: QPainterPath) -> str:
    """The `d` of an SVG path."""
    told: list[str] = []
    for place in range(path.elementCount()):
        element = path.elementAt(place)
        lead = {_MOVE: "M", _LIFT: "L", _CURVE: "C"}.get(element.type, "")
        told.append(f"{lead}{number(element.x)} {number(element.y)}")
    return " ".join(told) + "Z"
