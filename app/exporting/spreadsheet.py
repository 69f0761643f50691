"""Three tables as CSV, in the flavour that the spreadsheet of a country opens as it is."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, TextIO, TypeAlias

from app.domain.diary import SessionPage
from app.domain.units import CentiC, Moment
from app.exporting.columns import ENTRIES, SAMPLES, SESSIONS, Cell, cells, yes_no
from app.exporting.source import Progress, Source, Tally
from app.exporting.times import iso

Opened: TypeAlias = Callable[[str], AbstractContextManager[TextIO]]
"""Gives a text file of that name to write, one at a time."""


@dataclass(frozen=True, slots=True)
class Flavour:
    """How a country's spreadsheets part cells, and whole numbers from the rest."""

    delimiter: str
    point: str


FLAVOURS = {"en": Flavour(",", "."), "de": Flavour(";", ",")}
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without it Excel takes UTF-8 for an old code page."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""So begin texts that a spreadsheet would run (OWASP, CSV injection)."""


def write_tables(source: Source, flavour: Flavour, opened: Opened, progress: Progress) -> Tally:
    """Write `sessions.csv`, `samples.csv` and `entries.csv`; what was written."""
    tally = Tally()
    _write(opened, "sessions.csv", flavour, SESSIONS, source.pages(samples=False))
    tally.entries = _write(opened, "entries.csv", flavour, ENTRIES, source.entries())
    with opened("samples.csv") as out:
        out.write(BOM + flavour.delimiter.join(SAMPLES) + "\r\n")
        degrees = _Hundredths(flavour.point)
        for page in source.pages():
            out.writelines(_sample_lines(page, flavour, degrees))
            tally.sessions += 1
            tally.simulated += page.row.opening.simulated
            tally.samples += len(page.samples)
            progress(tally.sessions)
    return tally


def _write(
    opened: Opened, name: str, flavour: Flavour, columns: tuple[Any, ...], rows: Iterable[Any]
) -> int:
    count = 0
    with opened(name) as out:
        out.write(BOM)
        writer = csv.writer(out, delimiter=flavour.delimiter)
        writer.writerow([column.name for column in columns])
        for row in rows:
            writer.writerow(_texts(cells(columns, row), flavour))
            count += 1
    return count


def _texts(row: Sequence[Cell], flavour: Flavour) -> Iterator[str]:
    for cell in row:
        match cell:
            case None:
                yield ""
            case Moment():
                yield iso(cell)
            case float():
                yield f"{cell:.2f}".replace(".", flavour.point)
            case int():
                yield str(cell)
            case str():
                yield "'" + cell if cell.startswith(_FORMULA) else cell


class _Hundredths(dict[CentiC | None, str]):
    """Temperatures as text, each made once: a diary has few of them, each thousands of times."""

    def __init__(self, point: str):
        super().__init__({None: ""})
        self._point = point

    def __missing__(self, value: CentiC) -> str:
        whole, rest = divmod(abs(value), 100)
        text = self[value] = f"{'-' if value < 0 else ''}{whole}{self._point}{rest:02d}"
        return text


def _sample_lines(page: SessionPage, flavour: Flavour, degrees: _Hundredths) -> Iterator[str]:
    """Numbers only, so nothing needs quotes: a diary has millions of these."""
    apart = flavour.delimiter
    ahead = f"{page.row.id}{apart}{yes_no(page.row.opening.simulated)}{apart}"
    for t_s, skin, pack, target, backfilled in page.samples:
        values = f"{degrees[skin]}{apart}{degrees[pack]}{apart}{degrees[target]}"
        yield f"{ahead}{t_s}{apart}{values}{apart}{'yes' if backfilled else 'no'}\r\n"
