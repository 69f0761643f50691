"""The table of everybody: a line a file, sorted and filtered, each cell told with its heading."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.review_ports import Reviewed
from ui import words_review as words
from ui.parts.drawing import words_width
from ui.theme import Size, Space, look

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
UP = Qt.SortOrder.AscendingOrder
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NAME, NOTE = 0, 1
"""The first two columns; the others are `words_review.columns`."""
WIDEST = ("Sample person 123", "Without a name")
"""What most cells of these two hold at most; longer words are cut, and told in full."""


class ReviewTable(QAbstractTableModel):
    """Files that cannot be read stand at the end, however it is sorted."""

    def __init__(self) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self._columns = words.columns()
        self._headings = [
            translate("review", "Person"),
            translate("review", "Note"),
            *(column.heading for column in self._columns),
        ]
        self._all: dict[Path, Reviewed] = {}
        self._shown: list[Reviewed] = []
        self._sort: tuple[int, Qt.SortOrder] | None = None
        self._filter = ""

    def rowCount(self, parent: Index | None = None) -> int:
        """Files that are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        """Always the same."""
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self._headings[section]
        return LEFT if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What stands there; a screen reader hears the heading as well."""
        reviewed = self._shown[index.row()]
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return self.text(reviewed, index.column())
            case Role.AccessibleTextRole:
                heading = self._headings[index.column()]
                return f"{heading}: {self.text(reviewed, index.column())}"
            case Role.ForegroundRole:
                return self._ink(reviewed)
            case Role.TextAlignmentRole:
                return LEFT
            case _:
                return None

    def text(self, reviewed: Reviewed, column: int) -> str:
        """The words of one cell."""
        if column == NAME:
            return words.name(reviewed)
        if column == NOTE:
            return words.note(reviewed)
        return self._columns[column - 2].text(reviewed.row) if reviewed.row else ""

    def _ink(self, reviewed: Reviewed) -> QColor | None:
        return look().colour("warn") if reviewed.fault else None

    # What is in it

    @property
    def read(self) -> int:
        """Files that were looked into."""
        return len(self._all)

    @property
    def bad(self) -> int:
        """Files that cannot be read."""
        return sum(reviewed.fault is not None for reviewed in self._all.values())

    def at(self, row: int) -> Reviewed | None:
        """The file in that row; None for no row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, path: Path) -> int:
        """Where that file stands; -1 where it does not show."""
        places = (row for row, each in enumerate(self._shown) if each.path == path)
        return next(places, -1)

    def take(self, found: Iterable[Reviewed]) -> None:
        """Lines that are known now; one of a file that is there takes its place."""
        new = [each for each in found if each.path not in self._all or self._replaces(each)]
        if not new:
            return
        if self._sort is None and not self._filter:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(new) - 1)
            for reviewed in new:
                self._all[reviewed.path] = reviewed
                self._shown.append(reviewed)
            self.endInsertRows()
        else:
            self._all |= {reviewed.path: reviewed for reviewed in new}
            self._arrange()

    def _replaces(self, reviewed: Reviewed) -> bool:
        """Put it in place of the one before, without another row; False always."""
        self._all[reviewed.path] = reviewed
        row = self.row_of(reviewed.path)
        if row >= 0:
            self._shown[row] = reviewed
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        return False

    def sort(self, column: int, order: Qt.SortOrder = UP) -> None:
        """By that column; below 0 as the files were found."""
        self._sort = (column, order) if column >= 0 else None
        self._arrange()

    def filter(self, text: str) -> None:
        """Only those with all these words in the name, the note or the file's name."""
        self._filter = text.casefold().strip()
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        held = [each for each in self._all.values() if self._holds(each)]
        if self._sort is not None:
            column, order = self._sort
            good = [each for each in held if each.row is not None]
            good.sort(key=lambda each: self._key(each, column), reverse=order is not UP)
            held = good + [each for each in held if each.row is None]
        self._shown = held
        self.endResetModel()

    def _holds(self, reviewed: Reviewed) -> bool:
        line = f"{words.name(reviewed)} {words.note(reviewed)} {reviewed.path.name}".casefold()
        return all(word in line for word in self._filter.split())

    def _key(self, reviewed: Reviewed, column: int) -> tuple[words.Key, str]:
        person = words.name(reviewed).casefold()
        if column in (NAME, NOTE) or reviewed.row is None:
            return (self.text(reviewed, column).casefold(),), person
        return self._columns[column - 2].key(reviewed.row), person


class ReviewView(QTableView):
    """`chosen` carries the Reviewed in front, None for none; `opened` when it is asked for by
    Enter. `S` sorts by the column of the cell that has the keyboard, and turns the order round."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, model: ReviewTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: Path | None = None
        self.setModel(model)
        self.setObjectName("people")
        self.setAccessibleName(self.tr("Diary files"))
        self.setAccessibleDescription(self.tr("S sorts by this column, Enter opens"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSortIndicator(-1, UP)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        self.setSortingEnabled(True)
        self._size()
        self.selectionModel().currentRowChanged.connect(self._tell)
        for changed in (model.modelReset, model.rowsInserted, model.dataChanged):
            changed.connect(self._span)
        model.modelReset.connect(self._restore)

    def _size(self) -> None:
        worn = look()
        letters, heading = worn.font(Size.CAPTION), worn.font(Size.CAPTION, bold=True)
        self.setFont(letters)
        header = self.horizontalHeader()
        header.setFont(heading)
        self.verticalHeader().setDefaultSectionSize(worn.px(Size.CAPTION) + 2 * Space.M)
        held = (*WIDEST, *(column.widest for column in words.columns()))
        for column, text in enumerate(held):
            name = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            widest = max(words_width(text, letters), words_width(name, heading) + Space.L)
            self.setColumnWidth(column, widest + 2 * Space.S + Space.L)

    def _span(self) -> None:
        """Why a file cannot be read has the room of all its figures."""
        self.clearSpans()
        for row in range(self._model.rowCount()):
            reviewed = self._model.at(row)
            if reviewed and reviewed.fault:
                self.setSpan(row, NOTE, 1, self._model.columnCount() - NOTE)

    @property
    def current(self) -> Reviewed | None:
        """The file in front."""
        return self._model.at(self.currentIndex().row())

    def show_path(self, path: Path) -> None:
        """Bring that file to the front, if it shows."""
        row = self._model.row_of(path)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, max(0, self.currentIndex().column())))

    def _restore(self) -> None:
        """After sorting or filtering the same file is in front, if it still shows."""
        if self._kept is not None:
            self.show_path(self._kept)

    def _tell(self) -> None:
        reviewed = self.current
        if reviewed is None or reviewed.path == self._kept:
            return
        self._kept = reviewed.path
        self.chosen.emit(reviewed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, S sorts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_S and not event.modifiers():
            header, column = self.horizontalHeader(), max(0, self.currentIndex().column())
            down = header.sortIndicatorSection() == column and header.sortIndicatorOrder() is UP
            self.sortByColumn(column, Qt.SortOrder.DescendingOrder if down else UP)
        else:
            super().keyPressEvent(event)
