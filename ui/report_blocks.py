"""What a report says, block by block, before it is known on what: paper and HTML show the same."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.period import Period
from app.domain.report import Course, Curve, Pair
from app.domain.report_said import PainPlace


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `quiet` for what explains, `strong` for what must be seen."""

    text: str
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Tiles:
    """Few large figures, each with what it is."""

    figures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; the first cell of a row names it. `shares` are the widths of the
    columns, in parts."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Blanks:
    """Numbered lines to write on, some already written."""

    written: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class PairsChart:
    """Before and after as dots joined by a line."""

    pairs: tuple[Pair, ...]
    name: str
    twin: Table


@dataclass(frozen=True, slots=True)
class CourseChart:
    """Pain by day: dots, and weekly medians."""

    course: Course
    period: Period
    name: str
    twin: Table


@dataclass(frozen=True, slots=True)
class CurvesChart:
    """Small curves of the skin, a few in a row."""

    curves: tuple[Curve, ...]
    name: str
    twin: Table


@dataclass(frozen=True, slots=True)
class BodyChart:
    """Where it hurts: regions numbered P1, P2, ..."""

    places: tuple[PainPlace, ...]
    name: str
    twin: Table


Chart: TypeAlias = PairsChart | CourseChart | CurvesChart | BodyChart
Item: TypeAlias = Words | Tiles | Table | Blanks | Chart


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and what stands under it. `key` is the same in every language."""

    key: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report in words. `main` are the ten blocks but for the first, which is `title` to
    `banner`; `back` follows on pages of its own. `made` is the only thing that tells when it was
    made; `check` is the content's fingerprint, 64 hex digits."""

    language: str
    title: str
    name: str
    period: str
    beside: str
    made: str
    banner: str
    main: tuple[Block, ...]
    back: tuple[Block, ...]
    foot: str
    check: str
    generated_s: int
    """Seconds since 1970 UTC."""
