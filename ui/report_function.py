"""Scores of function in words: each as it was given, against the first of its kind.

The change that matters stands beside a score only where a source gives one (measures.md); nothing
here calls a score mild or severe.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, Qt

from app.domain.instruments import SCALES
from app.domain.report import Report
from app.domain.report_said import Gauge, Result, newest_of_each
from app.domain.units import Moment
from ui import report_figures as f
from ui.report_blocks import Block, Table, Words
from ui.words_figures import DASH

translate = QCoreApplication.translate
ROWS = 4
"""Scores that the main page shows; where there are more, the newest of each kind."""
SHARES, ALL_SHARES = (34, 27, 28, 11), (36, 20, 20, 8, 16)


def function_block(report: Report) -> Block:
    """The scores of the period."""
    title = translate("report", "Function scores")
    if not report.results:
        none = Words(translate("report", "No scores recorded."), quiet=True)
        return Block("function", title, (none,))
    if len(report.results) > ROWS:
        text = translate("report", "Function scores (newest of each; {count} in all)")
        title = text.format(count=len(report.results))
    return Block(
        "function",
        title,
        (_short(on_main_page(report.results), report.head.period.starts_h),),
    )


def on_main_page(results: Sequence[Result]) -> tuple[Result, ...]:
    """All where they are few, else the newest of each kind."""
    return tuple(results) if len(results) <= ROWS else newest_of_each(results)


def results_table(results: Sequence[Result], starts_h: int) -> Table:
    """One row a score, with who gave it; days begin at `starts_h` o'clock."""
    headings = (*_headings(), translate("report", "Given by"))
    rows = tuple((*_row(result, starts_h), result.by or DASH) for result in results)
    return Table(translate("report", "Function scores"), headings, rows, ALL_SHARES)


def _short(results: Sequence[Result], starts_h: int) -> Table:
    """The same on half a page: who gave it is on the back page."""
    rows = tuple(_row(result, starts_h) for result in results)
    return Table(translate("report", "Function scores"), _headings(), rows, SHARES)


def _headings() -> tuple[str, ...]:
    return (
        translate("report", "Score"),
        translate("report", "Value"),
        translate("report", "Since the first"),
        translate("report", "MCID"),
    )


def _row(result: Result, starts_h: int) -> tuple[str, ...]:
    signed = f.signed if result.what is Gauge.CHANGE else f.number
    return (
        _name(result),
        _dated(signed(result.value), result.at, starts_h),
        _change(result, starts_h),
        DASH if result.matters is None else f.number(result.matters),
    )


def _dated(value: str, at: Moment, starts_h: int) -> str:
    text = translate("report", "{change} ({date})")
    return text.format(change=value, date=f.date_of(at, starts_h))


def _name(result: Result) -> str:
    match result.what:
        case Gauge.ACTIVITIES:
            return translate("report", "Own activities (0 to 10)")
        case Gauge.CHANGE:
            text = translate("report", "Change since {date}")
            day = QDate.fromString(result.since, Qt.DateFormat.ISODate)
            return text.format(date=f.long_date(day))
        case instrument:
            scale = SCALES[instrument]
            text = translate("report", "{name} ({low} to {high})")
            low, high = f.number(scale.lowest), f.number(scale.highest)
            return text.format(name=scale.name, low=low, high=high)


def _change(result: Result, starts_h: int) -> str:
    if result.what is Gauge.CHANGE:
        text = translate("report", "{low} worse, {high} better")
        return text.format(low=f.number(-5), high=f.number(5))
    if result.change is None or result.first is None:
        return DASH
    return _dated(f.signed(result.change), result.first, starts_h)
