"""The inside of a question from below. The window slides it in, veils the rest, keeps the focus."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.parts.button import IconButton
from ui.parts.drawing import draw_ground, smooth
from ui.parts.page import Column
from ui.parts.text import Text
from ui.theme import Extent, Radius, Size, Space, look


class Sheet(QFrame):
    """Title with a close cross, a body that scrolls when it must, a foot that always shows.

    The one obvious next thing belongs in the foot. Pass the sheet to `Window.show_sheet`.
    """

    close_asked = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pulled_from: QPointF | None = None
        self.setAccessibleName(title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, Space.L, 0, Space.L)
        whole.setSpacing(Space.S)
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, 0, Space.S, 0)
        head.addWidget(Text(title, Size.LEAD, bold=True), 1)
        self._cross = IconButton("close", self.tr("Close"))
        self._cross.clicked.connect(self.close_asked)
        head.addWidget(self._cross)
        whole.addLayout(head)
        self._column = Column()
        self.body = self._column.body
        whole.addWidget(self._column, 1)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(Space.L, Space.S, Space.L, 0)
        self.foot.setSpacing(Space.S)
        whole.addLayout(self.foot)

    def add(self, widget: QWidget) -> None:
        """Put it below what is there, in the scrolling part."""
        self.body.addWidget(widget)

    def reveal(self, widget: QWidget) -> None:
        """Scroll until that widget of the body shows, from its top."""
        top = widget.mapTo(self._column.ground, QPoint(0, 0)).y()
        self._column.verticalScrollBar().setValue(top)

    def add_foot(self, widget: QWidget) -> None:
        """Put it into the foot."""
        self.foot.addWidget(widget)

    def height_at(self, width: int) -> int:
        """Height that shows everything at that width without scrolling."""
        around = self.layout()
        inner = self._column.ground.layout()
        # A layout in which nothing depends on the width (a single field) answers -1.
        # A scroll bar that is there takes its width from the margin: the words get no more of it.
        bar = self._column.width() - self._column.viewport().width()
        shown = _tall(inner, width - bar)
        rest = _tall(around, width)
        return rest - self._column.sizeHint().height() + shown

    def sizeHint(self) -> QSize:
        """Everything, unscrolled."""
        return QSize(self.width(), self.height_at(self.width()))

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The ground, round at the top, with a handle to pull it down by."""
        painter = QPainter(self)
        smooth(painter)
        area = QRectF(self.rect()).adjusted(0, 0, 0, Radius.SHEET)
        draw_ground(painter, area, Radius.SHEET, look().colour("surface"))
        handle = QRectF((self.width() - Space.XXL) / 2, Space.S, Space.XXL, Space.XS)
        draw_ground(painter, handle, Space.BAR, look().colour("outline"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A pull may begin at the head; what lies in the body keeps its own presses."""
        at = event.position()
        self._pulled_from = at if at.y() < self._column.y() else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pulled down far enough it closes, as by the cross."""
        start, self._pulled_from = self._pulled_from, None
        if start is not None and event.position().y() - start.y() >= Extent.TOUCH:
            self.close_asked.emit()


def _tall(layout: QLayout | None, width: int) -> int:
    if layout is None:
        return 0
    known = layout.totalHeightForWidth(width)
    return known if known >= 0 else layout.totalSizeHint().height()
