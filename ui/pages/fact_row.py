"""A name and its value, side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.text import Text
from ui.theme import Space


class FactRow(QWidget):
    """`name` in quiet ink on the left, `value` on the right."""

    def __init__(self, name: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.L)
        row.addWidget(Text(name, tone="quiet"), 1)
        self._value = Text(value, bold=True, ticking=True, align=Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._value, 1)

    @property
    def value(self) -> str:
        """The value as shown."""
        return self._value.text()
