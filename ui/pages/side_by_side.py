"""Two buttons side by side where their words fit, else one below the other."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.parts.button import Button
from ui.theme import Space


class SideBySide(QWidget):
    """Both are as wide as each other."""

    def __init__(self, first: Button, second: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = (first, second)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.S)
        for button in self._buttons:
            self._box.addWidget(button, 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: they may stand below each other."""
        hints = [button.minimumSizeHint() for button in self._buttons]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the words do not fit any more, and back."""
        self._turn()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may need the other direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._turn()

    def _turn(self) -> None:
        half = (self.width() - Space.S) // 2
        fits = all(button.sizeHint().width() <= half for button in self._buttons)
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)
            self.updateGeometry()
