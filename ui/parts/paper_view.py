"""A page of a report on the screen: drawn by what prints it, so it is what will be saved."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paper import PaperSize, picture
from ui.paper_ink import Piece
from ui.theme import Extent, look


class PaperView(QWidget):
    """Shows one page as wide as there is room; it keeps the sheet's shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Sequence[Piece] = ()
        self._paper = PaperSize.A4
        self._number = 0
        self._drawn: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    @property
    def number(self) -> int:
        """Which page is shown, from 0 on."""
        return self._number

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[Piece], paper: PaperSize) -> None:
        """These pages from now on, the first in front."""
        self._pages, self._paper = pages, paper
        self.turn_to(0)
        self.updateGeometry()

    def turn_to(self, number: int) -> None:
        """That page, or the nearest there is."""
        self._number = max(0, min(number, self.count - 1))
        self._drawn = None
        self._name()
        self.update()

    def _name(self) -> None:
        told = self.tr("Preview of page {number} of {count}")
        self.setAccessibleName(told.format(number=self._number + 1, count=self.count))

    def hasHeightForWidth(self) -> bool:
        """Always: a sheet has its shape."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """As high as the sheet is at that width."""
        return round(arg__1 * self._paper.height / self._paper.width)

    def sizeHint(self) -> QSize:
        """A column's width."""
        width = int(Extent.COLUMN)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A small sheet still shows where things stand."""
        width = int(Extent.WINDOW_MIN_W) // 2
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The sheet, and an edge round it."""
        if not self._pages:
            return
        ratio = self.devicePixelRatio()
        wide = round(self.width() * ratio)
        if self._drawn is None or self._drawn.width() != wide:
            self._drawn = picture(self._pages[self._number], self._paper, wide)
            self._drawn.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawImage(0, 0, self._drawn)
        painter.setPen(look().colour("outline"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        height = self.heightForWidth(self.width())
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, height - 1))
