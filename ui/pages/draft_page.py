"""A page that is filled in and then kept as a whole."""

from abc import abstractmethod

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from ui.parts.page import Page


class DraftPage(Page):
    """Nothing is kept before Save, and the window asks before what was filled in is left (see
    `ui.drafts`). A page of this kind calls `give_up` at the end of its own `__init__`, and once it
    is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.apart: list[QWidget] = []
        """Parts that are more than their fields and buttons: `filled` tells what they say."""
        self._left: object = None

    @abstractmethod
    def keep(self) -> None:
        """As a press on Save."""
        raise NotImplementedError

    def can_keep(self) -> bool:
        """Whether what is filled in may be kept from here."""
        return True

    def unsaved(self) -> bool:
        """Whether something was filled in or changed that is not kept yet."""
        return not self.under_way() and self.filled() != self._left

    def give_up(self) -> None:
        """What is filled in now counts as nothing to be lost."""
        self._left = self.filled()

    def under_way(self) -> bool:
        """Whether it was asked to be kept a moment ago."""
        return False

    def filled(self) -> object:
        """All that is filled in, also where it is not enough to be kept."""
        apart = {part for whole in self.apart for part in whole.findChildren(QWidget)}
        asked = [each for each in self.findChildren(QWidget) if each not in apart]
        typed = [each.text() for each in asked if isinstance(each, QLineEdit)]
        notes = [each.toPlainText() for each in asked if isinstance(each, QPlainTextEdit)]
        chosen = [each.isChecked() for each in asked if isinstance(each, QAbstractButton)]
        return typed, notes, chosen
