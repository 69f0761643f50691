"""What the diary is looked through by: words, a day of the calendar, filters, kept filters."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.period import Period
from app.domain.timeline import Filter, SavedFilter
from ui import words_filter, words_search
from ui.parts.button import IconButton
from ui.parts.chip import Chip, ChipRow
from ui.theme import Space

LONGEST = 200
"""Letters that can be looked for; our own choice."""


class DiarySearch(QWidget):
    """`changed` comes with every letter and every press; `wanted` is what is to be shown then."""

    changed = Signal()
    add_wanted = Signal()
    menu_wanted = Signal()
    filter_wanted = Signal()
    calendar_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = Filter()
        """Without the words and the day."""
        self.day: int | None = None
        """The day that was picked in the calendar."""
        self._kept: tuple[SavedFilter, ...] = ()
        self._today = 0
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Search"))
        self.line.setAccessibleName(self.tr("Search the diary"))
        self.line.setMaxLength(LONGEST)
        self.line.textChanged.connect(self._typed)
        self.clear = IconButton("close", self.tr("Clear the search"))
        self.clear.clicked.connect(self._clear)
        self.add = IconButton("add", self.tr("Add to the diary"))
        self.add.clicked.connect(self.add_wanted)
        self.menu = IconButton("more", self.tr("Diary menu"))
        self.menu.clicked.connect(self.menu_wanted)
        self.calendar = Chip(self.tr("Calendar"), "calendar", checkable=True)
        self.calendar.toggled.connect(self.calendar_wanted)
        self.filters = Chip(self.tr("Filter"), "tune")
        self.filters.clicked.connect(self.filter_wanted)
        ways = ChipRow()
        ways.add(self.calendar)
        ways.add(self.filters)
        self.chips = ChipRow()
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(self.line, 1)
        for button in (self.clear, self.add, self.menu):
            # Aligned, or the row would be no higher than they are, and cut the field.
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(ways)
        column.addWidget(self.chips)
        self.clear.hide()
        self._fill()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.line.text().strip()

    @property
    def narrowed(self) -> bool:
        """Whether less than everything is asked for."""
        return bool(self.words) or self.day is not None or self.filter != Filter()

    @property
    def wanted(self) -> Filter:
        """All of it together."""
        whole = self.filter
        if self.day is not None:
            whole = replace(whole, period=Period(self.day, self.day))
        return words_search.asked(self.words, whole) if self.words else whole

    def said(self) -> str:
        """What is looked for, in words."""
        parts = [f"“{self.words}”"] if self.words else []
        shown = replace(self.wanted, words="")
        return ", ".join([*parts, *(part for part, _ in words_filter.parts(shown))])

    def show_kept(self, kept: Iterable[SavedFilter], today: int) -> None:
        """The filters that the person keeps, as they are on that day, in days since 1970."""
        if (now := tuple(kept)) != self._kept or today != self._today:
            self._kept, self._today = now, today
            self._fill()

    def show_filter(self, wanted: Filter) -> None:
        """That filter from now on; a day that was picked gives way to its days."""
        self.filter = replace(
            wanted, words="", word_regions=frozenset(), word_kinds=frozenset(),
            word_targets=frozenset(),
        )  # fmt: skip
        if wanted.period is not None:
            self.day = None
        self._tell()

    def show_day(self, day: int | None) -> None:
        """Only that day; None for all."""
        self.day = day
        self._tell()

    def show_all(self) -> None:
        """Everything again."""
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self.clear.hide()
        self.filter, self.day = Filter(), None
        self._tell()

    @Slot(str)
    def _typed(self, words: str) -> None:
        self.clear.setVisible(bool(words))
        self.changed.emit()

    @Slot()
    def _clear(self) -> None:
        self.line.clear()
        self.line.setFocus()

    def _tell(self) -> None:
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        """The chips: what is kept, and what narrows now."""
        focused = any(chip.hasFocus() for chip in self.chips.findChildren(Chip))
        chips = [self._kept_chip(kept) for kept in self._kept]
        if self.day is not None:
            said = words_filter.days(Period(self.day, self.day))
            chips.append(self._part_chip(said, None))
        for said, without in words_filter.parts(self.filter):
            chips.append(self._part_chip(said, without))
        self.chips.clear()
        for chip in chips:
            self.chips.add(chip)
        self.chips.setVisible(bool(chips))
        if focused:
            self.filters.setFocus()

    def _kept_chip(self, kept: SavedFilter) -> Chip:
        chip = Chip(kept.name, "mark", checkable=True)
        chip.setAccessibleName(self.tr("Kept filter: {0}").format(kept.name))
        shown = kept.on(self._today)
        chip.setChecked(shown == self.filter)
        chip.clicked.connect(lambda on=False: self.show_filter(shown if on else Filter()))
        return chip

    def _part_chip(self, said: str, without: Filter | None) -> Chip:
        chip = Chip(said, "close")
        chip.setAccessibleName(self.tr("Take out the filter: {0}").format(said))
        if without is None:
            chip.clicked.connect(lambda: self.show_day(None))
        else:
            chip.clicked.connect(lambda: self.show_filter(without))
        return chip
