"""The table twin of a chart."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.parts.drawing import longest_word, words_height
from ui.theme import Extent, Size, Space, look

SAMPLE = 5
"""Rows that are measured: those with the longest words."""


class TablePage(QWidget):
    """`rows` of words under `headings`; read with the arrow keys, never changed. Where the columns
    do not fit beside each other, each row is one cell that names them line by line."""

    def __init__(self, name: str, headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._headings, self._rows = headings, rows
        self._stacked: bool | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        self.table = QTableWidget()
        self.table.setAccessibleName(name)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(Space.L)
        column.addWidget(self.table)
        self._fill(stacked=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where they fit, else below each other."""
        super().resizeEvent(event)
        self._fill(stacked=not self._fits(self._room()))

    def _room(self) -> int:
        return self.width() - 2 * Space.L - Space.XL

    def _fits(self, width: int) -> bool:
        """Whether no word of any column is wider than the column."""
        font = look().font(Size.BODY)
        each = width / max(1, len(self._headings)) - Space.L
        longest = [self._headings, *sorted(self._rows, key=_length)[-SAMPLE:]]
        return all(longest_word(cell, font) <= each for row in longest for cell in row)

    def _fill(self, *, stacked: bool) -> None:
        table = self.table
        if stacked != self._stacked:
            self._stacked = stacked
            headings = (", ".join(self._headings),) if stacked else self._headings
            table.clear()
            table.setColumnCount(len(headings))
            table.setRowCount(len(self._rows))
            table.setHorizontalHeaderLabels(headings)
            table.horizontalHeader().setVisible(not stacked)
            for number, row in enumerate(self._rows):
                for place, text in enumerate((self._lines(row),) if stacked else row):
                    table.setItem(number, place, _cell(text, stacked=stacked))
        table.verticalHeader().setDefaultSectionSize(self._height(stacked=stacked))

    def _lines(self, row: tuple[str, ...]) -> str:
        named = zip(self._headings, row, strict=True)
        return "\n".join(f"{name}: {text}" for name, text in named if text)

    def _height(self, *, stacked: bool) -> int:
        """Of every row: as the one with the most words needs."""
        font, width = look().font(Size.BODY), self._room()
        longest = sorted(self._rows, key=_length)[-SAMPLE:]
        if stacked:
            heights = [words_height(self._lines(row), font, width) for row in longest]
        else:
            each = width / max(1, len(self._headings)) - Space.L
            heights = [words_height(cell, font, each) for row in longest for cell in row]
        return max(int(Extent.TOUCH), max(heights, default=0) + 2 * Space.S)


def _length(row: tuple[str, ...]) -> int:
    return sum(map(len, row))


def _cell(text: str, *, stacked: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    item.setTextAlignment(left if stacked else Qt.AlignmentFlag.AlignCenter)
    return item
