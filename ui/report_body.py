"""The body chart's block: the figures, and the same as a table."""

from PySide6.QtCore import QCoreApplication

from app.domain.report import Report
from app.domain.report_said import PainPlace
from ui import report_figures as f
from ui import words_body
from ui.report_blocks import Block, BodyChart, Item, Table, Words
from ui.words_figures import DASH

translate = QCoreApplication.translate
SHARES = (6, 18, 10, 9, 9, 26, 22)


def body_block(report: Report) -> Block:
    """Where it hurt in the period, by the pain entries that name a place."""
    title = translate("report", "Where it hurts")
    if not report.pain_places:
        none = Words(translate("report", "No pain entry of this time names a place."))
        return Block("body", title, (none,))
    table = _table(title, report.pain_places)
    chart = BodyChart(report.pain_places, title, table)
    items: tuple[Item, ...] = (chart, Words(_about(), quiet=True), table)
    return Block("body", title, items)


def _about() -> str:
    return translate(
        "report", "Counted: pain entries of this time that name the place. A number after a word "
        "is in how many of them it was said."
    )  # fmt: skip


def _table(title: str, places: tuple[PainPlace, ...]) -> Table:
    headings = (
        translate("report", "No."),
        translate("report", "Place"),
        translate("report", "Entries"),
        translate("report", "Middle"),
        translate("report", "Worst"),
        translate("report", "How it feels"),
        translate("report", "Depth and course"),
    )
    rows = tuple(_row(number, place) for number, place in enumerate(places, start=1))
    return Table(title, headings, rows, SHARES)


def _row(number: int, place: PainPlace) -> tuple[str, ...]:
    felt = (f"{words_body.quality(each)} {times}" for each, times in place.qualities)
    return (
        f"P{number}",
        words_body.region(place.region),
        str(place.entries),
        DASH if place.median is None else f.number(place.median),
        DASH if place.highest is None else str(place.highest),
        ", ".join(felt) or DASH,
        _course(place) or DASH,
    )


def _course(place: PainPlace) -> str:
    told = (
        (translate("report", "deep"), place.deep),
        (translate("report", "surface"), place.surface),
        (translate("report", "constant"), place.constant),
        (translate("report", "on and off"), place.on_and_off),
    )
    return ", ".join(f"{name} {times}" for name, times in told if times)
