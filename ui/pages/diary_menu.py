"""What can be done with the diary as a whole: undo, redo, the bin, its settings."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.trail import Edit
from ui import words_trail
from ui.parts.list_row import ListRow
from ui.parts.sheet import Sheet


class DiaryMenu(Sheet):
    """Undo and Redo name what they would do."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    bin_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, undo: Edit | None, redo: Edit | None, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("DiaryMenu", "Your diary"), parent)
        self.undo = self._change(self.tr("Undo"), undo, "undo", "Ctrl+Z")
        self.undo.clicked.connect(self.undo_wanted)
        self.redo = self._change(self.tr("Redo"), redo, "redo", "Ctrl+Shift+Z")
        self.redo.clicked.connect(self.redo_wanted)
        self.bin = ListRow(self.tr("Bin"), self.tr("What you threw away"), icon="delete")
        self.bin.clicked.connect(self.bin_wanted)
        self.settings = ListRow(
            self.tr("Diary settings"), self.tr("Name, start of the day, currency"), icon="settings"
        )
        self.settings.clicked.connect(self.settings_wanted)
        for row in (self.undo, self.redo, self.bin, self.settings):
            self.add(row)

    def _change(self, name: str, edit: Edit | None, icon: str, keys: str) -> ListRow:
        """A change that can be taken back or done again; nothing to press without one."""
        if edit is None:
            row = ListRow(name, self.tr("Nothing was changed"), icon=icon, chevron=False)
            row.setEnabled(False)
            return row
        said = self.tr("{name}: {change}").format(name=name, change=words_trail.change(edit))
        return ListRow(said, f"{words_trail.stamped(edit)} · {keys}", icon=icon, chevron=False)
