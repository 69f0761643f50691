"""The workbench: everybody in a table on the left, the file in front on the right."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from app.domain.faults import Fault
from app.review_ports import Reviewed, Shelf
from ui import words_review as words
from ui.pages.passphrase import PassphraseSheet
from ui.parts.bar import Bar
from ui.parts.text import Text
from ui.review.detail import Detail, Tab
from ui.review.reading import Reading
from ui.review.table import ReviewTable, ReviewView
from ui.shell import Shell
from ui.theme import Extent, Millis, Size, Space

SHARES = (25, 15)
"""How table and detail share the width at first."""


class ReviewPage(QWidget):
    """Ctrl+F filters, F6 goes from part to part, Enter opens, Ctrl+1 to 3 choose what is shown,
    Ctrl+S saves notes."""

    def __init__(self, shell: Shell, shelf: Shelf) -> None:
        super().__init__()
        self._shell = shell
        self._shelf = shelf
        self._count = 0
        self.model = ReviewTable()
        self.detail = Detail(shell, shelf)
        self.reading = Reading(shelf, self)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list())
        split.addWidget(self.detail)
        for place, share in enumerate(SHARES):
            split.setStretchFactor(place, share)
        split.setSizes([share * Space.XXL for share in SHARES])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.reading.found.connect(self._take)
        self.reading.ended.connect(self._count_up)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        self.detail.passphrase_wanted.connect(self._ask_passphrase)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(Millis.FRAME)
        self._rest.timeout.connect(self._filter)
        self.filter.textChanged.connect(self._rest.start)
        self._add_keys()

    def _list(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(Extent.WINDOW_MIN_W)
        column = QVBoxLayout(left)
        column.setContentsMargins(Space.L, Space.S, Space.S, Space.L)
        column.setSpacing(Space.S)
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setPlaceholderText(self.tr("Filter: name, note or file (Ctrl+F)"))
        self.filter.setClearButtonEnabled(True)
        self.counted = Text("", Size.CAPTION, "quiet")
        self.bar = Bar(self.tr("How many files are read"))
        self.view = ReviewView(self.model)
        keys = self.tr("Arrows move, S sorts by the column, Enter opens, F6 goes to the next part.")
        for widget in (self.filter, self.counted, self.bar, self.view):
            column.addWidget(widget)
        column.addWidget(Text(keys, Size.CAPTION, "quiet"))
        column.setStretchFactor(self.view, 1)
        return left

    def _add_keys(self) -> None:
        for key, work in (
            ("Ctrl+F", self._go_to_filter),
            ("F6", lambda: self._step(1)),
            ("Shift+F6", lambda: self._step(-1)),
            ("Ctrl+S", self._save),
            ("Ctrl+1", lambda: self.detail.choose(Tab.REPORT)),
            ("Ctrl+2", lambda: self.detail.choose(Tab.SESSIONS)),
            ("Ctrl+3", lambda: self.detail.choose(Tab.NOTES)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(work)

    # Reading

    def begin(self, place: Path) -> None:
        """Read a folder, or one file; what cannot be reached is told."""
        try:
            self._count = self.reading.begin(place)
        except Fault as fault:
            self._shell.tell_fault(fault)
        self._count_up()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _take(self, found: list[Reviewed]) -> None:
        self.model.take(found)
        self._count_up()
        front = self.detail.reviewed
        for reviewed in found:
            if front and reviewed.path == front.path and front.fault:
                self.detail.show_file(reviewed)
        if front is None and self.view.current is None:
            self.view.selectRow(0)

    @Slot()
    def _count_up(self) -> None:
        read, of = self.model.read, self._count
        self.counted.setText(words.counted(self.model.rowCount(), read, of, self.model.bad))
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(read)
        self.bar.setVisible(read < of)

    @Slot()
    def _filter(self) -> None:
        self.model.filter(self.filter.text())
        self._count_up()

    # One file

    @Slot(object)
    def _choose(self, reviewed: Reviewed) -> None:
        self.detail.show_file(reviewed)

    @Slot()
    def _open(self) -> None:
        reviewed = self.view.current
        if reviewed and reviewed.fault:
            self.detail.ask_passphrase()
        else:
            self._focus(self.detail.first_stop())

    @Slot(object)
    def _ask_passphrase(self, path: Path) -> None:
        known = self.model.at(self.model.row_of(path))
        wrong = known is not None and known.fault is not None and bool(self.detail.passphrases)
        sheet = PassphraseSheet(path.name, wrong=wrong)

        def give(passphrase: str) -> None:
            self._shell.window_frame.close_sheet()
            self.detail.passphrases.insert(0, passphrase)
            self.reading.read((path,), self.detail.passphrases)

        sheet.given.connect(give)
        self._shell.window_frame.show_sheet(sheet)

    # Keys

    def _go_to_filter(self) -> None:
        self._focus(self.filter)
        self.filter.selectAll()

    def _step(self, by: int) -> None:
        """From part to part, round and round."""
        parts: tuple[QWidget, ...] = (self.filter, self.view, self.detail.first_stop())
        areas: tuple[QWidget, ...] = (self.filter, self.view, self.detail)
        focus = cast("QWidget | None", self.window().focusWidget())
        held = (area is focus or (focus and area.isAncestorOf(focus)) for area in areas)
        here = next((place for place, holds in enumerate(held) if holds), 0)
        self._focus(parts[(here + by) % len(parts)])

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)

    def _save(self) -> None:
        if notes := self.detail.notes:
            notes.keep()

    def close_all(self) -> None:
        """Read no more, and leave no copy of anybody's diary behind."""
        self.reading.close()
        self.detail.looking.close()
