"""Top of the window: back arrow and title."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.button import IconButton
from ui.parts.text import Text
from ui.theme import Extent, Size, Space


class Header(QWidget):
    """The title wraps; the arrow shows only where there is something to go back to."""

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setSpacing(Space.XS)
        self._row = row
        self._back = IconButton("back", self.tr("Back"))
        self._back.clicked.connect(self.back_asked)
        row.addWidget(self._back)
        self.title = Text("", Size.TITLE, bold=True)
        row.addWidget(self.title, 1)
        self.setMinimumHeight(Extent.HEADER)
        self.show_title("", deeper=False)

    def show_title(self, title: str, *, deeper: bool) -> None:
        """The page's name; `deeper` pages have the arrow."""
        self.title.setText(title)
        self._back.setVisible(deeper)
        self._row.setContentsMargins(Space.XS if deeper else Space.L, Space.XS, Space.L, Space.XS)
