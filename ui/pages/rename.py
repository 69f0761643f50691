"""The person's own name for a wrap."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.parts.button import Button, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text

LONGEST = 40
"""Characters; more would not fit a card. Our own choice."""


class RenameSheet(Sheet):
    """`named` carries the new name, never empty."""

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("RenameSheet", "Name of the wrap"), parent)
        self.add(Text(self.tr("A name that you will know it by."), tone="quiet"))
        self.line = QLineEdit(name)
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(self.tr("Name of the wrap"))
        self.line.returnPressed.connect(self._save)
        self.add(self.line)
        self.save = Button(self.tr("Use this name"), Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        self.add_foot(self.save)
        self.line.textChanged.connect(self._allow)

    def _allow(self, text: str) -> None:
        self.save.setEnabled(bool(text.strip()))

    def _save(self) -> None:
        name = self.line.text().strip()
        if name:
            self.named.emit(name)
