"""What was changed, and when, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.trail import Edit
from ui import words_trail
from ui.parts.card import Card
from ui.parts.text import Text
from ui.theme import Size


class TrailCard(Card):
    """Each change with its moment, the newest first."""

    def __init__(self, edits: Iterable[Edit], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TrailCard", "Changes"), parent=parent)
        self.edits = tuple(reversed(tuple(edits)))
        for edit in self.edits:
            for line in words_trail.changes(edit):
                self.add(Text(line))
            said = words_trail.stamped(edit)
            if edit.undone:
                said = self.tr("{change}, taken back").format(change=said)
            self.add(Text(said, Size.CAPTION, "quiet"))
