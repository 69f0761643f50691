"""What may lie beside pain by day in the trends: flare-ups as bands, all else as flags.

Nothing says that it is why.
"""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.marks import Mark, MarkKind
from app.domain.period import Period
from ui.parts.figure import Flag, Spans
from ui.report_marks import mark_name

translate = QCoreApplication.translate
NOON = 0.5
"""Where on its day a flag stands."""


def flags(marks: Iterable[Mark]) -> tuple[Flag, ...]:
    """What has one day: under its own name, else under that of its kind."""
    return tuple(
        Flag(mark.day + NOON, mark.what or mark_name(mark.kind))
        for mark in marks
        if mark.kind is not MarkKind.FLARE
    )


def flares(marks: Iterable[Mark], whole: Period) -> Spans:
    """The days of flare-ups, up to the last one shown where they are not over."""
    spans = [
        (float(mark.day), (whole.last if mark.until is None else mark.until) + 1.0)
        for mark in marks
        if mark.kind is MarkKind.FLARE
    ]
    return Spans(translate("trends", "Flare-up"), spans, "warn_soft", "warn")


def in_flare(spans: Sequence[tuple[float, float]], day: float) -> bool:
    """Whether that time lies in a flare-up."""
    return any(start <= day < end for start, end in spans)


def events(marks: Iterable[Mark]) -> Iterator[tuple[float, str]]:
    """Each mark in words at its day; a flare-up twice where both its ends were told."""
    for mark in marks:
        if mark.kind is MarkKind.FLARE:
            yield from _ends(mark)
        elif mark.what:
            yield mark.day + NOON, f"{mark_name(mark.kind)}: {mark.what}"
        else:
            yield mark.day + NOON, mark_name(mark.kind)


def _ends(mark: Mark) -> Iterator[tuple[float, str]]:
    if not mark.open_start:
        yield mark.day + NOON, translate("trends", "flare-up began")
    if mark.until is not None:
        yield mark.until + NOON, translate("trends", "flare-up over")
