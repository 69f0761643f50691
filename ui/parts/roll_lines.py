"""The lines of a long list, and where each stands in it."""

from bisect import bisect_right
from collections.abc import Hashable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """Words above the rows that follow; `large` ones stand above others."""

    words: str
    large: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says; `key` is its own. `found` are words a search found, with their marks;
    `heard` is what a screen reader says after it: headings stand too far away for that. One that
    does not open anything has no chevron."""

    key: Hashable
    title: str
    detail: str = ""
    value: str = ""
    icon: str = ""
    removable: bool = False
    found: str = ""
    heard: str = ""
    opens: bool = True


Line: TypeAlias = Heading | Row


class Lines:
    """Lines one below the other; tops and heights in pixels."""

    def __init__(self) -> None:
        self._all: list[Line] = []
        self._tops: list[int] = [0]

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, index: int) -> Line:
        """IndexError past the last."""
        return self._all[index]

    def add(self, line: Line, height: int) -> None:
        """One more, so high."""
        self._all.append(line)
        self._tops.append(self._tops[-1] + height)

    @property
    def height(self) -> int:
        """Of all of them."""
        return self._tops[-1]

    def span(self, index: int) -> tuple[int, int]:
        """Where that line begins, and where it ends."""
        return self._tops[index], self._tops[index + 1]

    def between(self, top: int, bottom: int) -> range:
        """The lines that have a part between these two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        last = min(len(self._all), bisect_right(self._tops, bottom))
        return range(first, max(first, last))

    def row(self, index: int) -> Row:
        """The row there. TypeError for a heading."""
        line = self._all[index]
        if not isinstance(line, Row):
            raise TypeError(f"line {index} is a heading")
        return line

    @property
    def rows(self) -> list[int]:
        """Which lines are rows."""
        return [index for index, line in enumerate(self._all) if isinstance(line, Row)]

    def index(self, key: Hashable) -> int | None:
        """The row of that key, None when there is none."""
        return next((index for index in self.rows if self.row(index).key == key), None)

    def beyond(self, here: int, steps: int) -> int:
        """The row so many rows further, at most the last, at least the first."""
        rows = self.rows
        return rows[max(0, min(len(rows) - 1, rows.index(here) + steps))]

    def nearest(self, index: int) -> int:
        """The row that stands nearest to that line."""
        return min(self.rows, key=lambda each: abs(each - index))

    def runs(self, part: range) -> list[tuple[int, int]]:
        """First and last of each run of rows in that part. A run that goes on outside it goes one
        row further, so that its round corners are out of sight."""
        runs: list[tuple[int, int]] = []
        for index in part:
            if not isinstance(self._all[index], Row):
                continue
            if runs and runs[-1][1] == index - 1:
                runs[-1] = (runs[-1][0], index)
            else:
                runs.append((index, index))
        return [(self._along(first, -1), self._along(last, 1)) for first, last in runs]

    def _along(self, index: int, step: int) -> int:
        further = index + step
        inside = 0 <= further < len(self._all) and isinstance(self._all[further], Row)
        return further if inside else index
