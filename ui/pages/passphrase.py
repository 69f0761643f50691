"""A passphrase: typed twice for a new file, once to open one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import words_files as words
from ui.parts.button import Button, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.theme import Size, Space


class NewPassphrase(QWidget):
    """Off until the person wants one. `changed` with every letter."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self.wanted = ToggleRow(
            self.tr("Lock it with a passphrase"),
            self.tr("Only someone who knows it can open the file"),
        )
        self.first = hidden_line(self.tr("Passphrase"))
        self.second = hidden_line(self.tr("The passphrase once more"))
        self.lost = Text(words.lost_passphrase(), tone="warn")
        self.wrong = Text("", Size.CAPTION, "warn")
        for widget in (self.wanted, self.first, self.second, self.wrong, self.lost):
            column.addWidget(widget)
        self.wanted.toggled.connect(self._look)
        self.first.textChanged.connect(self._look)
        self.second.textChanged.connect(self._look)
        self._look()

    @property
    def ready(self) -> bool:
        """Whether none is wanted, or both lines say the same."""
        first = self.first.text()
        return not self.wanted.isChecked() or (bool(first) and first == self.second.text())

    @property
    def passphrase(self) -> str | None:
        """What locks the file; None for an open one. Ask while `ready`."""
        return self.first.text() if self.wanted.isChecked() else None

    def _look(self) -> None:
        on = self.wanted.isChecked()
        for widget in (self.first, self.second, self.lost):
            widget.setVisible(on)
        differs = on and bool(self.second.text()) and not self.ready
        told = self.tr("The two are not the same.") if differs else ""
        self.wrong.setText(told)
        self.wrong.setVisible(differs)
        self.second.setAccessibleDescription(told)
        self.changed.emit()


class PassphraseSheet(Sheet):
    """`given` carries what was typed, never empty."""

    given = Signal(str)

    def __init__(self, name: str, *, wrong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The file has a passphrase"), parent)
        self.add(Text(name, bold=True))
        if wrong:
            self.add(Text(self.tr("That passphrase does not fit. Try again."), tone="warn"))
        self.line = hidden_line(self.tr("Passphrase"))
        self.line.returnPressed.connect(self._give)
        self.add(self.line)
        self.add(Text(self.tr("Without it nobody can open the file."), Size.CAPTION, "quiet"))
        self.open = Button(self.tr("Open"), Kind.PRIMARY)
        self.open.clicked.connect(self._give)
        self.open.setEnabled(False)
        self.line.textChanged.connect(self._allow)
        self.add_foot(self.open)

    def _allow(self, text: str) -> None:
        self.open.setEnabled(bool(text))

    def _give(self) -> None:
        if self.line.text():
            self.given.emit(self.line.text())


def hidden_line(name: str) -> QLineEdit:
    """A line whose letters nobody reads over a shoulder."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setAccessibleName(name)
    line.setPlaceholderText(name)
    return line
