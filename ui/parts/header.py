"""Top of the window: back arrow and title."""

from PySide6.QtCore import QEvent, Signal
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
        self._inset = int(Space.L)
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
        self._indent()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._back.setAccessibleName(self.tr("Back"))

    def set_inset(self, inset: int) -> None:
        """How far in the page below begins: the title begins there too, where an arrow leaves it
        the room."""
        self._inset = inset
        self._indent()

    def _indent(self) -> None:
        arrow = 0 if self._back.isHidden() else Extent.TOUCH + Space.XS
        left = max(int(Space.XS if arrow else Space.L), self._inset - arrow)
        self._row.setContentsMargins(left, Space.XS, Space.L, Space.XS)
