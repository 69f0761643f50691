"""A long list of which only the part in sight has widgets: thousands of lines scroll as ten do.

It lies in a page's column and is as tall as all its lines. Rows are `ListRow`s, used again and
again; rows that follow each other share a ground. Tab stops at one row, the arrow keys go on.
"""

from collections.abc import Hashable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ui.parts.drawing import draw_ground, smooth, words_height
from ui.parts.list_row import ListRow
from ui.parts.roll_lines import Heading, Line, Lines, Row
from ui.parts.text import Text
from ui.theme import Extent, Radius, Size, Space, look

_PADDING: Final = int(Space.S)
"""Between the edge of the ground and its rows."""
_FAR: Final = 10**9


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
        self._lines = Lines()
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
        """These in place of all others; the keyboard stays on the row of the same key, or near."""
        focused = self._focused()
        key = None if focused is None else self._lines.row(focused).key
        self._drop_all()
        self.append(lines)
        if focused is not None and self._lines.rows:
            here = self._lines.index(key)
            self._focus(self._lines.nearest(focused) if here is None else here)

    def append(self, lines: Iterable[Line]) -> None:
        """These below the others."""
        for line in lines:
            self._lines.add(line, self._height(line, len(self._lines)))
        self._fit()

    @property
    def keys(self) -> list[Hashable]:
        """Of all its rows, in their order."""
        return [self._lines.row(index).key for index in self._lines.rows]

    @property
    def rows(self) -> dict[Hashable, ListRow]:
        """Those that have a widget now, in their order."""
        return {self._lines.row(index).key: self._live[index] for index in sorted(self._live)}

    def in_sight(self) -> dict[Hashable, ListRow]:
        """Those a person can see now."""
        return {key: row for key, row in self.rows.items() if not row.visibleRegion().isEmpty()}

    def reveal(self, key: Hashable) -> ListRow | None:
        """Scroll to the row of that key; None when there is none."""
        index = self._lines.index(key)
        if index is None:
            return None
        self._scroll_to(index)
        return self._live[index]

    def mark_open(self, key: Hashable) -> None:
        """Which row's page stands beside the list; None for none."""
        self._open = key
        for row_key, row in self.rows.items():
            row.set_open(on=row_key == key)

    # Heights

    def _height(self, line: Line, index: int) -> int:
        if isinstance(line, Heading):
            above = self._above(line, index)
            font = look().font(Size.LEAD if line.large else Size.BODY, bold=True)
            return words_height(line.words, font, self.width()) + above + Space.S
        self._dress(self._measure, line)
        return self._measure.heightForWidth(max(self._row_width(), int(Extent.TOUCH)))

    def _above(self, line: Heading, index: int) -> int:
        """Room above a heading: least below another one."""
        if not index or isinstance(self._lines[index - 1], Heading):
            return 0
        return int(Space.XL if line.large else Space.L)

    def _row_width(self) -> int:
        return self.width() - 2 * _PADDING

    def _measure_all(self) -> None:
        lines, self._lines = self._lines, Lines()
        for index in range(len(lines)):
            self._lines.add(lines[index], self._height(lines[index], index))
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._lines.height + (_PADDING if len(self._lines) else 0))
        for index in (*self._live, *self._titles):
            self._place(index)
        self._arrange()
        self._soon.start()
        self.update()

    # What is in sight

    def _sight(self) -> tuple[int, int]:
        """From where to where it can be seen, in its own pixels."""
        top = -self.mapTo(self._area.viewport(), self.rect().topLeft()).y()
        return top, top + self._area.viewport().height()

    def _wanted(self) -> range:
        top, end = self._sight()
        more = (end - top) // 2
        return self._lines.between(top - more, end + more)

    def _arrange(self) -> None:
        wanted = self._wanted()
        self._let_go(wanted)
        for index in wanted:
            if index not in self._live and index not in self._titles:
                self._place(index)
        self._choose_stop()
        self.sight_changed.emit()
        top, end = self._sight()
        if len(self._lines) and self._lines.height < 2 * end - top:
            self.end_near.emit()

    def _let_go(self, kept: range) -> None:
        """Rows out of sight may be used again; the one with the keyboard stays."""
        for index in [each for each in self._live if each not in kept]:
            if not self._live[index].hasFocus():
                self._put_by(index)
        for index in [each for each in self._titles if each not in kept]:
            title = self._titles.pop(index)
            title.hide()
            title.deleteLater()

    def _drop_all(self) -> None:
        """All lines are gone before a row hides: the keyboard leaves it then, which may scroll."""
        self._lines, self._stop = Lines(), None
        live, self._live = self._live, {}
        for row in live.values():
            row.hide()
        self._spare += live.values()
        self._let_go(range(0))

    def _put_by(self, index: int) -> None:
        row = self._live.pop(index)
        row.hide()
        self._spare.append(row)

    def _place(self, index: int) -> None:
        line, (top, bottom) = self._lines[index], self._lines.span(index)
        if isinstance(line, Heading):
            above = self._above(line, index)
            title = self._titles.get(index) or self._title(index, line)
            title.setGeometry(0, top + above, self.width(), bottom - top - above - Space.S)
            title.show()
            return
        row = self._live.get(index) or self._take(index, line)
        row.setGeometry(_PADDING, top, self._row_width(), bottom - top)
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
        row.clicked.connect(lambda: self._tell(row, removed=False))
        row.removed.connect(lambda: self._tell(row, removed=True))
        row.installEventFilter(self)
        return row

    def _dress(self, row: ListRow, line: Row) -> None:
        row.dress(line.icon, removable=line.removable, chevron=line.opens)
        row.set_texts(line.title, line.detail, line.value)
        row.show_found(line.found)
        if line.heard:
            row.setAccessibleName(f"{row.accessibleName()}, {line.heard}")

    def _tell(self, row: ListRow, *, removed: bool) -> None:
        index = next((i for i, live in self._live.items() if live is row), None)
        if index is not None:
            (self.removed if removed else self.opened).emit(self._lines.row(index).key)

    # Keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Home, End and the page keys go from row to row."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = self._steps().get(event.key())
            here = next((i for i, row in self._live.items() if row is watched), None)
            if steps is not None and here is not None:
                self._focus(self._lines.beyond(here, steps))
                return True
        return super().eventFilter(watched, event)

    def _steps(self) -> dict[int, int]:
        page, key = max(1, len(self.in_sight()) - 1), Qt.Key
        steps = {key.Key_Up: -1, key.Key_Down: 1, key.Key_Home: -_FAR, key.Key_End: _FAR}
        return {**steps, key.Key_PageUp: -page, key.Key_PageDown: page}

    def _focus(self, index: int) -> None:
        self._scroll_to(index)
        self._live[index].setFocus(Qt.FocusReason.TabFocusReason)
        self._choose_stop()

    def _scroll_to(self, index: int) -> None:
        top, bottom = self._lines.span(index)
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
        for first, last in self._lines.runs(self._wanted()):
            top, bottom = self._lines.span(first)[0], self._lines.span(last)[1]
            area = QRectF(0, top - Space.XS, self.width(), bottom - top + 2 * Space.XS)
            draw_ground(painter, area, Radius.CARD, fill)
