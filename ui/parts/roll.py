"""A long list of which only the part in sight has widgets: thousands of lines scroll as ten do.

It lies in a page's column and is as tall as all its lines. Rows are `ListRow`s, used again and
again; rows that follow each other share a ground. Tab stops at one row, the arrow keys go on.
"""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ui.parts.drawing import draw_ground, smooth, words_height
from ui.parts.list_row import ListRow
from ui.parts.text import Text
from ui.theme import Extent, Radius, Size, Space, look


@dataclass(frozen=True, slots=True)
class Heading:
    """Words above the rows that follow; `large` ones stand above others."""

    words: str
    large: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says; `key` is its own. `found` are words a search found, with their marks."""

    key: Hashable
    title: str
    detail: str = ""
    value: str = ""
    icon: str = ""
    removable: bool = False
    found: str = ""


Line = Heading | Row
_PADDING: Final = int(Space.S)
"""Between the edge of the ground and its rows."""
_ENDS: Final = {Qt.Key.Key_Home: -(10**9), Qt.Key.Key_End: 10**9}


class Roll(QWidget):
    """`opened` and `removed` carry the key of a row; `end_near` comes when more could be shown."""

    opened = Signal(object)
    removed = Signal(object)
    end_near = Signal()
    sight_changed = Signal()
    """Other rows may be in sight now."""

    def __init__(self, area: QScrollArea, parent: QWidget | None = None) -> None:
        """`area` is what it scrolls in."""
        super().__init__(parent)
        self._area = area
        self._lines: list[Line] = []
        self._tops: list[int] = [0]
        self._live: dict[int, ListRow] = {}
        self._titles: dict[int, Text] = {}
        self._spare: list[ListRow] = []
        self._stop: int | None = None
        self._open: Hashable = None
        self._scale = look().text_scale
        self._measure = ListRow("", thumb=True, parent=self)
        self._measure.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._arrange)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(0)
        area.verticalScrollBar().valueChanged.connect(self._arrange)
        area.verticalScrollBar().rangeChanged.connect(self._soon.start)

    # What it holds

    def show_lines(self, lines: Iterable[Line]) -> None:
        """These in place of all others; the keyboard stays on the row of the same key."""
        focused = self._focused()
        key = self._row(focused).key if focused is not None else None
        self._let_go(range(0))
        self._lines, self._tops, self._stop = [], [0], None
        self.append(lines)
        if focused is not None and self._lines:
            self._focus(self._index(key) or self._nearest(min(focused, len(self._lines) - 1)))

    def append(self, lines: Iterable[Line]) -> None:
        """These below the others."""
        new = list(lines)
        heights = (self._height(line, len(self._lines) + i) for i, line in enumerate(new))
        self._tops += list(accumulate(heights, initial=self._tops[-1]))[1:]
        self._lines += new
        self.setFixedHeight(self._tops[-1] + (_PADDING if self._lines else 0))
        self._arrange()
        self._soon.start()

    @property
    def keys(self) -> list[Hashable]:
        """Of all its rows, in their order."""
        return [line.key for line in self._lines if isinstance(line, Row)]

    @property
    def rows(self) -> dict[Hashable, ListRow]:
        """Those that have a widget now, in their order."""
        return {self._row(index).key: self._live[index] for index in sorted(self._live)}

    def in_sight(self) -> dict[Hashable, ListRow]:
        """Those a person can see now."""
        return {key: row for key, row in self.rows.items() if not row.visibleRegion().isEmpty()}

    def reveal(self, key: Hashable) -> ListRow | None:
        """Scroll to the row of that key; None when there is none."""
        index = self._index(key)
        if index is None:
            return None
        self._scroll_to(index)
        return self._live[index]

    def mark_open(self, key: Hashable) -> None:
        """Which row's page stands beside the list; None for none."""
        self._open = key
        for index, row in self._live.items():
            row.set_open(on=self._row(index).key == key)

    # Heights

    def _height(self, line: Line, index: int) -> int:
        width = self.width() - 2 * _PADDING
        if isinstance(line, Heading):
            above = Space.L if index else 0
            size = Size.LEAD if line.large else Size.BODY
            font = look().font(size, bold=True)
            return words_height(line.words, font, self.width()) + above + Space.S
        self._dress(self._measure, line)
        return self._measure.heightForWidth(max(width, int(Extent.TOUCH)))

    def _measure_all(self) -> None:
        heights = (self._height(line, index) for index, line in enumerate(self._lines))
        self._tops = list(accumulate(heights, initial=0))
        self.setFixedHeight(self._tops[-1] + (_PADDING if self._lines else 0))
        self._let_go(range(0))
        self._arrange()

    # What is in sight

    def _sight(self) -> tuple[int, int]:
        """From where to where it can be seen, in its own pixels."""
        top = -self.mapTo(self._area.viewport(), self.rect().topLeft()).y()
        return top, top + self._area.viewport().height()

    def _wanted(self) -> range:
        top, end = self._sight()
        more = (end - top) // 2
        first = max(0, bisect_right(self._tops, top - more) - 1)
        last = min(len(self._lines), bisect_right(self._tops, end + more))
        return range(first, max(first, last))

    def _arrange(self) -> None:
        wanted = self._wanted()
        self._let_go(wanted)
        for index in wanted:
            self._place(index)
        self._choose_stop()
        self.update()
        self.sight_changed.emit()
        if self._lines and self._tops[-1] < 2 * self._sight()[1] - self._sight()[0]:
            self.end_near.emit()

    def _let_go(self, kept: range) -> None:
        for index in [each for each in self._live if each not in kept]:
            row = self._live[index]
            if row.hasFocus() and kept:
                continue  # the keyboard is there
            row.hide()
            self._spare.append(self._live.pop(index))
        for index in [each for each in self._titles if each not in kept]:
            title = self._titles.pop(index)
            title.hide()
            title.deleteLater()

    def _place(self, index: int) -> None:
        line, top = self._lines[index], self._tops[index]
        height = self._tops[index + 1] - top
        if isinstance(line, Heading):
            above = Space.L if index else 0
            title = self._titles.get(index) or self._title(index, line)
            title.setGeometry(0, top + above, self.width(), height - above - Space.S)
            title.show()
            return
        row = self._live.get(index) or self._take(index, line)
        row.setGeometry(_PADDING, top, self.width() - 2 * _PADDING, height)
        row.show()

    def _title(self, index: int, line: Heading) -> Text:
        size, tone = (Size.LEAD, "ink") if line.large else (Size.BODY, "quiet")
        self._titles[index] = Text(line.words, size, tone, bold=True, parent=self)
        return self._titles[index]

    def _take(self, index: int, line: Row) -> ListRow:
        row = self._spare.pop() if self._spare else self._new_row()
        self._live[index] = row
        self._dress(row, line)
        row.show_curve(())
        row.set_open(on=line.key == self._open)
        return row

    def _new_row(self) -> ListRow:
        row = ListRow("", thumb=True, parent=self)
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.clicked.connect(lambda: self._emit(self.opened, row))
        row.removed.connect(lambda: self._emit(self.removed, row))
        row.installEventFilter(self)
        return row

    def _dress(self, row: ListRow, line: Row) -> None:
        row.dress(line.icon, removable=line.removable)
        row.set_texts(line.title, line.detail, line.value)
        row.show_found(line.found)

    # Keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Home, End and the page keys go from row to row."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = self._steps().get(Qt.Key(event.key()))
            here = next((i for i, row in self._live.items() if row is watched), None)
            if steps is not None and here is not None:
                self._focus(self._beyond(here, steps))
                return True
        return super().eventFilter(watched, event)

    def _steps(self) -> dict[Qt.Key, int]:
        page = max(1, len(self.in_sight()) - 1)
        key = Qt.Key
        moves = {key.Key_Up: -1, key.Key_Down: 1, key.Key_PageUp: -page, key.Key_PageDown: page}
        return {**moves, **_ENDS}

    def _beyond(self, here: int, steps: int) -> int:
        rows: Sequence[int] = [i for i, line in enumerate(self._lines) if isinstance(line, Row)]
        return rows[max(0, min(len(rows) - 1, rows.index(here) + steps))]

    def _focus(self, index: int) -> None:
        self._scroll_to(index)
        self._live[index].setFocus(Qt.FocusReason.TabFocusReason)
        self._choose_stop()

    def _scroll_to(self, index: int) -> None:
        top, bottom = self._tops[index], self._tops[index + 1]
        seen_from, seen_to = self._sight()
        bar = self._area.verticalScrollBar()
        if top - Space.XXL < seen_from:
            bar.setValue(bar.value() - (seen_from - top) - Space.HUGE)
        elif bottom > seen_to:
            bar.setValue(bar.value() + bottom - seen_to + Space.L)
        self._arrange()
        self._place(index)

    def _choose_stop(self) -> None:
        """One row takes Tab: the one with the keyboard, the last one that had it, or the first."""
        stop = self._focused()
        if stop is None:
            stop = self._stop if self._stop in self._live else min(self._live, default=None)
        self._stop = stop
        for index, row in self._live.items():
            policy = Qt.FocusPolicy.TabFocus if index == stop else Qt.FocusPolicy.NoFocus
            row.setFocusPolicy(policy)

    def _focused(self) -> int | None:
        return next((index for index, row in self._live.items() if row.hasFocus()), None)

    # Small things

    def _row(self, index: int) -> Row:
        line = self._lines[index]
        assert isinstance(line, Row), "only rows have a widget of that kind"
        return line

    def _index(self, key: Hashable) -> int | None:
        found = (i for i, line in enumerate(self._lines) if isinstance(line, Row))
        return next((i for i in found if self._row(i).key == key), None)

    def _nearest(self, index: int) -> int:
        rows = [i for i, line in enumerate(self._lines) if isinstance(line, Row)]
        return min(rows, key=lambda each: abs(each - index))

    def _emit(self, signal: object, row: ListRow) -> None:
        index = next((i for i, live in self._live.items() if live is row), None)
        if index is None:
            return
        told = self.opened if signal is self.opened else self.removed
        told.emit(self._row(index).key)

    # Shape

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs other heights."""
        if event.size().width() != event.oldSize().width():
            self._measure_all()

    def moveEvent(self, event: QMoveEvent) -> None:
        """What stands above it grew or shrank."""
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size needs other heights."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and look().text_scale != self._scale:
            self._scale = look().text_scale
            self._measure_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground below each run of rows in sight."""
        painter = QPainter(self)
        smooth(painter)
        fill = look().colour("surface")
        for first, last in self._runs():
            top, bottom = self._tops[first], self._tops[last + 1]
            area = QRectF(0, top - Space.XS, self.width(), bottom - top + 2 * Space.XS)
            draw_ground(painter, area, Radius.CARD, fill)

    def _runs(self) -> list[tuple[int, int]]:
        """First and last of each run of rows that is at least in part in sight."""
        runs: list[tuple[int, int]] = []
        for index in self._wanted():
            if not isinstance(self._lines[index], Row):
                continue
            if runs and runs[-1][1] == index - 1:
                runs[-1] = (runs[-1][0], index)
            else:
                runs.append((index, index))
        return [(self._begin(first), self._end(last)) for first, last in runs]

    def _begin(self, index: int) -> int:
        """A few rows above what is wanted are enough: the round corner must be out of sight."""
        return index - 1 if index and isinstance(self._lines[index - 1], Row) else index

    def _end(self, index: int) -> int:
        after = index + 1
        return after if after < len(self._lines) and isinstance(self._lines[after], Row) else index
