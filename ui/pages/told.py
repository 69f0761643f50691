"""A reminder that was told: seen, or put off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.reminders import SNOOZES_MIN, Telling
from ui import words_reminders as words
from ui.parts.button import Button, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text


class ToldSheet(Sheet):
    """Questions after a session are not put off here: they stand on Today until they lapse."""

    seen = Signal()
    later = Signal(int)
    """Carries for how many minutes it is put off."""

    def __init__(self, telling: Telling, parent: QWidget | None = None) -> None:
        title, text = words.told(telling)
        super().__init__(title, parent)
        if text:
            self.add(Text(text))
        self.keys: list[Button] = []
        for minutes in () if telling.asks else SNOOZES_MIN:
            key = Button(words.later(minutes), Kind.SOFT)
            key.clicked.connect(lambda _on=False, minutes=minutes: self.later.emit(minutes))
            self.keys.append(key)
            self.add(key)
        self.ok = Button(self.tr("I have seen it"), Kind.PRIMARY, "check")
        self.ok.clicked.connect(self.seen)
        self.add_foot(self.ok)
