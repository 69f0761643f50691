"""The diary as an Excel workbook: real numbers, real dates, text that is never a formula."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

import xlsxwriter

from app.domain.diary import SessionPage
from app.domain.entry import Entry
from app.domain.units import Moment
from app.exporting.columns import ENTRIES, MEANS, SESSIONS, Cell, cells, mean_rows
from app.exporting.source import Frame, Progress, Source, Tally
from app.exporting.times import local

MAX_ROWS = 1_048_576
"""What a sheet can hold (Excel's own limit)."""
_LONGEST_TEXT = 32_767
"""What a cell can hold."""
_LEAST, _ARROW = 9, 4
"""Letters that a column has room for at least, and room for the arrow that filters by it."""
_WIDTHS = MappingProxyType(
    {
        **dict.fromkeys(("at", "began", "ended"), 19),
        **dict.fromkeys(("kind", "what", "site", "device", "model", "end_reason"), 22),
        "value": 22,
        "note": 60,
    }
)
"""Those of columns whose cells are longer than their headings."""
_SOME_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook has no time zones
"""When a workbook says it was made: no day at all, so that the same diary gives the same file."""


def write_workbook(source: Source, frame: Frame, path: Path, progress: Progress) -> Tally:
    """Write the sheets About, Sessions, Entries, and Curves in steps of ten seconds, as many as it
    takes; what was written. Seconds stand in the CSV and the JSON: ten years of them fill no sheet.
    """
    tally = Tally()

    def counted(pages: Iterable[SessionPage]) -> Iterator[SessionPage]:
        for page in pages:
            tally.sessions += 1
            tally.simulated += page.row.opening.simulated
            tally.samples += len(page.samples)
            progress(tally.sessions)
            yield page

    def entries() -> Iterator[Entry]:
        for entry in source.entries():
            tally.entries += 1
            yield entry

    with _Workbook(path, frame) as book:
        book.add("About", ("what", "value"), _about(source, frame))
        sessions = (cells(SESSIONS, page) for page in source.pages(samples=False))
        book.add("Sessions", [column.name for column in SESSIONS], sessions)
        said = (cells(ENTRIES, entry) for entry in entries())
        book.add("Entries", [column.name for column in ENTRIES], said)
        curves = (mean_rows(source, page) for page in counted(source.pages()))
        book.add("Curves", MEANS, chain.from_iterable(curves))
    return tally


def _about(source: Source, frame: Frame) -> Iterator[list[Cell]]:
    yield ["Self-recorded. Not checked by a clinician. Not a diagnosis.", None]
    yield ["Rows with yes under simulated: no skin was cooled.", None]
    if source.sample:
        yield ["Sample data: made up, no person.", None]
    yield ["Coldwrap", frame.app]
    yield ["sessions", source.count]
    yield ["anonymous, dates moved", "yes" if frame.anonymous else "no"]
    if frame.made:
        yield ["made", frame.made]
    yield ["first day", frame.first_day]
    yield ["last day", frame.last_day]


class _Workbook:
    """A workbook that is written from its first row to its last, and never held in memory."""

    def __init__(self, path: Path, frame: Frame):
        options = {"constant_memory": True, "tmpdir": str(path.parent)}
        self._book: Any = xlsxwriter.Workbook(str(path), options)
        created = _SOME_DAY if frame.made is None else local(frame.made).replace(tzinfo=None)
        self._book.set_properties({"title": "Coldwrap", "created": created})
        self._bold = self._book.add_format({"bold": True})
        self._when = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._hundredths = self._book.add_format({"num_format": "0.00"})

    def __enter__(self) -> "_Workbook":
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()

    def add(self, name: str, header: Iterable[str], rows: Iterable[list[Cell]]) -> None:
        """A table as a sheet, as two when one is too small, and so on."""
        names = list(header)
        sheet, at, sheets = self._sheet(name, names), 0, 1
        for row in rows:
            at += 1
            if at == MAX_ROWS:
                _filtered(sheet, at - 1, names)
                sheets += 1
                sheet, at = self._sheet(f"{name} {sheets}", names), 1
            for column, cell in enumerate(row):
                self._put(sheet, at, column, cell)
        _filtered(sheet, at, names)

    def _sheet(self, name: str, header: list[str]) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.repeat_rows(0)
        for column, title in enumerate(header):
            sheet.set_column(column, column, max(_WIDTHS.get(title, _LEAST), len(title) + _ARROW))
            sheet.write_string(0, column, title, self._bold)
        return sheet

    def _put(self, sheet: Any, row: int, column: int, cell: Cell) -> None:
        match cell:
            case float():
                sheet.write_number(row, column, cell, self._hundredths)
            case int():
                sheet.write_number(row, column, cell)
            case None | "":
                return
            case str():
                sheet.write_string(row, column, _fitting(cell))
            case Moment():
                sheet.write_datetime(row, column, local(cell).replace(tzinfo=None), self._when)


def _filtered(sheet: Any, rows: int, header: list[str]) -> None:
    """With an arrow in each heading, by which a spreadsheet filters and sorts."""
    if rows:
        sheet.autofilter(0, 0, rows, len(header) - 1)


def _fitting(text: str) -> str:
    """The text without what XML cannot carry, and no longer than a cell."""
    if text.isprintable():
        return text[:_LONGEST_TEXT]
    kept = "".join(sign for sign in text if sign.isprintable() or sign in "\t\n")
    return kept[:_LONGEST_TEXT]
