"""Where pages stand below their titles: one at a time, or a list with its detail beside it."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.header import Header
from ui.parts.page import inset
from ui.parts.stage import Stage
from ui.theme import Extent, Space, look


class Panes(QWidget):
    """Titles on top, the strip of notices below them over the whole width, then the pages.

    `back_asked` comes from the arrow of whichever title has one.
    """

    back_asked = Signal()

    def __init__(self, strip: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._headers = Header(), Header()
        self._stages = Stage(), Stage()
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self._margin = margin = QVBoxLayout()
        margin.addWidget(strip)
        grid.addLayout(margin, 1, 0, 1, 2)
        for column, (header, stage) in enumerate(zip(self._headers, self._stages, strict=True)):
            header.back_asked.connect(self.back_asked)
            # However long a title is, it does not decide how the width is shared.
            header.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(header, 0, column)
            grid.addWidget(stage, 2, column)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(1, 1)
        self._split(on=False)

    @property
    def split(self) -> bool:
        """Whether a list shows with its detail beside it."""
        return not self._stages[1].isHidden()

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """Titles, notices and pages in reading order."""
        (left, right), (main, side) = self._headers, self._stages
        return left, self._strip, main, right, side

    def show_one(self, page: QWidget, title: str, *, deeper: bool, sideways: int = 0) -> None:
        """One page over the whole width. `deeper` gives it an arrow back; `sideways` is where it
        slides in from: right (1), left (-1), or at once (0)."""
        self._split(on=False)
        self._stages[1].let_go()
        self._headers[0].show_title(title, deeper=deeper)
        self._stages[0].show_page(page, sideways=sideways)
        self._align()

    def show_two(
        self,
        page: QWidget,
        title: str,
        beside: QWidget,
        beside_title: str,
        *,
        deeper: bool,
        sideways: int = 0,
    ) -> None:
        """A list, and beside it what is open; `deeper` and `sideways` are the latter's."""
        if self._stages[0].page is beside:
            self._stages[0].let_go()
        self._headers[0].show_title(title, deeper=False)
        self._stages[0].show_page(page)
        self._headers[1].show_title(beside_title, deeper=deeper)
        self._split(on=True)
        self._stages[1].show_page(beside, sideways=sideways)
        self._align()

    def set_title(self, title: str, *, deeper: bool, beside: bool) -> None:
        """Another title, of the detail or of the page alone."""
        self._headers[1 if beside else 0].show_title(title, deeper=deeper)

    def forget(self, page: QWidget) -> None:
        """A page that goes for good."""
        for stage in self._stages:
            if page.parent() is stage:
                stage.forget(page)

    @property
    def ground(self) -> QRect:
        """Where passing words stand: the pages' place, in this widget's coordinates."""
        main, side = self._stages
        return side.geometry() if self.split else main.geometry()

    def _split(self, *, on: bool) -> None:
        for widget in (self._headers[1], self._stages[1]):
            widget.setVisible(on)
        self._grid.setColumnStretch(0, 0 if on else 1)
        self._grid.setColumnStretch(1, 1 if on else 0)
        self._share()
        # At once, so that a page that slides in knows its width.
        self._grid.activate()

    def _share(self) -> None:
        """The list takes three eighths of the width, within bounds."""
        third = min(int(Extent.LIST_MAX), max(int(Extent.WINDOW_MIN_W), self.width() * 3 // 8))
        self._grid.setColumnMinimumWidth(0, third if self.split else 0)

    def _align(self) -> None:
        """Titles, and the notices of a page that stands alone, begin where the page does."""
        list_width = self._grid.columnMinimumWidth(0)
        left = list_width or self.width()
        widths = left, self.width() - list_width
        for header, stage, width in zip(self._headers, self._stages, widths, strict=True):
            if stage.page is not None:
                header.set_inset(inset(stage.page, width))
        alone = self._stages[0].page
        side = Space.L if self.split or alone is None else inset(alone, left)
        self._margin.setContentsMargins(side, 0, side, Space.XS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()
        self._align()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line between list and detail."""
        if self.split:
            x, y = self._stages[1].x(), self._stages[1].y()
            line = QRect(x - Space.HAIR, y, Space.HAIR, self.height() - y)
            QPainter(self).fillRect(line, look().colour("line"))
