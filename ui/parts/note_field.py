"""A person's own words, of any length: the field grows with them, then scrolls."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.theme import Extent, Space

FEWEST, MOST = 2, 8
"""Lines that show; our own choice."""


class NoteField(QPlainTextEdit):
    """Tab leaves it, as it leaves any field."""

    def __init__(self, name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(Extent.WINDOW_MIN_W, self._tall())

    def minimumSizeHint(self) -> QSize:
        """Its words wrap; it does not get lower."""
        return QSize(2 * Extent.TOUCH, self._tall())

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Another width may need more lines."""
        super().resizeEvent(e)
        if e.size().width() != e.oldSize().width():
            self.updateGeometry()

    def _tall(self) -> int:
        lines = round(self.document().size().height())  # a plain text counts them wrapped
        around = 2 * (Space.S + Space.XS + Extent.BORDER)
        return min(MOST, max(FEWEST, lines)) * self.fontMetrics().lineSpacing() + around
