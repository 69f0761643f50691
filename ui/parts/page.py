"""A page: one column that scrolls up and down, never sideways."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.parts.card import empty
from ui.theme import Extent, Space


class Column(QScrollArea):
    """A scrolling column as wide as its viewport; keeps what has the focus in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ground = QWidget()
        self.setWidget(self.ground)
        self.viewport().setAutoFillBackground(False)
        self.ground.setAutoFillBackground(False)
        self.body = QVBoxLayout(self.ground)
        self.body.setSpacing(Space.M)

    def add(self, widget: QWidget) -> None:
        """Put it below what is there."""
        self.body.addWidget(widget)


class Page(Column):
    """Put things in with `add`; the column is at most Extent.COLUMN wide and centred."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow(Space.L)
        self._gapped = False

    def add(self, widget: QWidget) -> None:
        """Put it below what is there; what is left over of the height stays at the bottom."""
        if not self._gapped:
            self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(widget)

    def add_gap(self) -> None:
        """Push what follows to the bottom."""
        self._gapped = True
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.addStretch(1)

    def clear(self) -> None:
        """Take everything out, and delete it."""
        self._gapped = False
        empty(self.body)

    def event(self, arg__1: QEvent) -> bool:
        """Keep the column in the middle of a wide window."""
        if arg__1.type() == QEvent.Type.Resize:
            self._narrow(max(int(Space.L), (self.width() - Extent.COLUMN) // 2))
        return super().event(arg__1)

    def _narrow(self, side: int) -> None:
        self.body.setContentsMargins(side, Space.S, side, Space.XL)
