"""Scores of function in words: each as it was given, against the first of its kind.

The change that matters stands beside a score only where a source gives one (measures.md); nothing
here calls a score mild or severe.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, Qt

from app.domain.instruments import SCALES
from app.domain.report import Report
from app.domain.report_said import Gauge, Result, newest_of_each
from ui import report_figures as f
from ui.report_blocks import Block, Table, Words
from ui.words_figures import DASH

translate = QCoreApplication.translate
ROWS = 6
"""Scores that the main page shows; where there are more, the newest of each kind."""
SHARES = (36, 12, 7, 19, 14, 12)


def function_block(report: Report) -> Block:
    """The scores of the period."""
    title = translate("report", "Function scores")
    if not report.results:
        none = Words(translate("report", "No scores recorded."), quiet=True)
        return Block("function", title, (none,))
    if len(report.results) > ROWS:
        text = translate("report", "Function scores (the newest of each; {count} in all)")
        title = text.format(count=len(report.results))
    return Block(
        "function",
        title,
        (results_table(on_main_page(report.results), report.head.period.starts_h),),
    )


def on_main_page(results: Sequence[Result]) -> tuple[Result, ...]:
    """All where they are few, else the newest of each kind."""
    return tuple(results) if len(results) <= ROWS else newest_of_each(results)


def results_table(results: Sequence[Result], starts_h: int) -> Table:
    """One row a score; days begin at `starts_h` o'clock."""
    headings = (
        translate("report", "Score"),
        translate("report", "Date"),
        translate("report", "Value"),
        translate("report", "Change since the first"),
        translate("report", "Matters from"),
        translate("report", "Given by"),
    )
    rows = tuple(_row(result, starts_h) for result in results)
    return Table(translate("report", "Function scores"), headings, rows, SHARES)


def _row(result: Result, starts_h: int) -> tuple[str, ...]:
    signed = f.signed if result.what is Gauge.CHANGE else f.number
    return (
        _name(result),
        f.date_of(result.at, starts_h),
        signed(result.value),
        _change(result, starts_h),
        DASH if result.matters is None else f.number(result.matters),
        result.by or DASH,
    )


def _name(result: Result) -> str:
    match result.what:
        case Gauge.ACTIVITIES:
            return translate("report", "Own activities, mean (0 to 10, 10 as before)")
        case Gauge.CHANGE:
            text = translate("report", "Change since {date} ({low} to {high})")
            day = QDate.fromString(result.since, Qt.DateFormat.ISODate)
            return text.format(date=f.long_date(day), low=f.number(-5), high=f.number(5))
        case instrument:
            scale = SCALES[instrument]
            text = translate("report", "{name} ({low} to {high})")
            low, high = f.number(scale.lowest), f.number(scale.highest)
            return text.format(name=scale.name, low=low, high=high)


def _change(result: Result, starts_h: int) -> str:
    if result.change is None or result.first is None:
        return DASH
    text = translate("report", "{change} ({date})")
    return text.format(change=f.signed(result.change), date=f.date_of(result.first, starts_h))
