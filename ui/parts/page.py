"""A page: one column that scrolls up and down, never sideways."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.parts.card import empty
from ui.theme import Extent, Space


class Column(QScrollArea):
    """A scrolling column as wide as its viewport; keeps what has the focus in sight.

    `body` takes layouts, `add` widgets. What is left over of the height stays below them. The
    scroll bar lies in the margin, so that nothing moves when it comes. `top` and `bottom` are the
    other two margins.
    """

    widest = int(Extent.COLUMN)
    """The column grows no wider."""
    needs = 0
    """So wide it should be: where the window is narrow its margins give way, down to 8 px."""

    def __init__(self, parent: QWidget | None = None, *, top: int = 0, bottom: int = 0) -> None:
        super().__init__(parent)
        self._top, self._bottom = top, bottom
        # Of one that Qt makes PySide first looks up the kind, which at the start takes 0.01 s.
        self.setViewport(QWidget())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ground = QWidget()
        self.setWidget(self.ground)
        self.viewport().setAutoFillBackground(False)
        self.ground.setAutoFillBackground(False)
        self._around = QVBoxLayout(self.ground)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.M)
        self._around.addLayout(self.body)
        self._around.addStretch(1)
        self._narrow()

    def add(self, widget: QWidget) -> None:
        """Put it below what is there."""
        self.body.addWidget(widget)

    def set_widest(self, pixels: int) -> None:
        """The column grows no wider from now on."""
        if pixels != self.widest:
            self.widest = int(pixels)
            self._narrow()

    def event(self, arg__1: QEvent) -> bool:
        """Keep the column in the middle of a wide window."""
        if arg__1.type() == QEvent.Type.Resize:
            self._narrow()
        return super().event(arg__1)

    def viewportEvent(self, arg__1: QEvent) -> bool:
        """The scroll bar came or went."""
        if arg__1.type() == QEvent.Type.Resize:
            self._narrow()
        return super().viewportEvent(arg__1)

    def _narrow(self) -> None:
        side = inset(self, self.width())
        bar = self.width() - self.viewport().width()
        self._around.setContentsMargins(side, self._top, max(0, side - bar), self._bottom)


def inset(page: QWidget, width: int) -> int:
    """How far in a page of that width begins: its margin, and what it leaves on either side."""
    widest, needs = (page.widest, page.needs) if isinstance(page, Column) else (width, 0)
    margin = max(int(Space.S), min(int(Space.L), (width - needs) // 2))
    return max(margin, (width - widest) // 2)


class Page(Column):
    """Put things in with `add`; the column is at most `widest` wide and centred.

    What is left over of the height stays at the bottom, or in the gap.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, top=Space.S, bottom=Space.XL)

    def add_gap(self) -> None:
        """Push what follows to the bottom."""
        self.body.addStretch(1)
        self.fill_height()

    def fill_height(self) -> None:
        """Give what is left over of the height to what can grow."""
        self._around.setStretch(0, 1)
        self._around.setStretch(1, 0)

    def clear(self) -> None:
        """Take everything out, and delete it."""
        empty(self.body)
        self._around.setStretch(0, 0)
        self._around.setStretch(1, 1)
