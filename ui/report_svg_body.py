"""The body chart within the HTML twin: front and back, shaded, with patterns and numbers."""

from collections.abc import Iterator

from app.domain.report_said import PainPlace
from ui.parts.body_outline import HEIGHT, WIDTH, Face, silhouette
from ui.report_blocks import BodyChart
from ui.report_shapes import Shape, face_title, legend, mirror_note, shapes, sides
from ui.svg_marks import INK, LINE, PAPER, QUIET, label, number, path_data
from ui.theme import LIGHT

HEAD, BETWEEN, FOOT = 48.0, 90.0, 70.0
STEP = 24.0
NUMB, TINGLING = "body-numb", "body-tingling"
_PATTERNS = (
    f'<defs><pattern id="{NUMB}" width="9" height="9" patternUnits="userSpaceOnUse" '
    f'patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="9" stroke="{INK}" '
    f'stroke-width="1.5"/></pattern><pattern id="{TINGLING}" width="9" height="9" '
    f'patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.5" fill="{INK}"/></pattern></defs>'
)


def body_figures(item: BodyChart) -> tuple[tuple[float, float], str]:
    """How wide and high it is, and what stands in it."""
    size = (2 * WIDTH + BETWEEN, HEAD + HEIGHT + FOOT)
    return size, _PATTERNS + "".join(_inside(item.places, size))


def _inside(places: tuple[PainPlace, ...], size: tuple[float, float]) -> Iterator[str]:
    for face, left in ((Face.FRONT, 0.0), (Face.BACK, WIDTH + BETWEEN)):
        middle = left + WIDTH / 2
        yield label(middle, 14, face_title(face), "middle", strong=True)
        for name, share in zip(sides(face), (-0.36, 0.36), strict=True):
            yield label(middle + share * WIDTH, 34, name, "middle")
        yield f'<g transform="translate({left:g} {HEAD:g})">'
        outline = path_data(silhouette())
        yield f'<path d="{outline}" fill="{LIGHT.background}" stroke="{QUIET}"/>'
        found = list(shapes(places, face))
        for shape in found:
            yield from _shaded(shape)
        for shape in found:
            yield from _label(shape)
        yield "</g>"
    y = size[1] - FOOT + STEP
    yield label(0, y, " · ".join(legend()))
    yield label(0, y + STEP, mirror_note())


def _shaded(shape: Shape) -> Iterator[str]:
    data = path_data(shape.path)
    yield f'<path d="{data}" fill="{shape.shade.name()}" stroke="{INK}"/>'
    for there, pattern in ((shape.numb, NUMB), (shape.tingling, TINGLING)):
        if there:
            yield f'<path d="{data}" fill="url(#{pattern})"/>'


def _label(shape: Shape) -> Iterator[str]:
    x, y = shape.middle.x(), shape.middle.y()
    yield (
        f'<rect x="{number(x - 14)}" y="{number(y - 10)}" width="28" height="20" rx="4" '
        f'fill="{PAPER}" stroke="{LINE}"/>'
    )
    yield label(x, y + 5, shape.label, "middle", strong=True)
