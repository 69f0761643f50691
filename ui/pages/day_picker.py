"""A day of the past: some usual answers, and a field for all others."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.choice import Choice
from ui.parts.day_field import DayField
from ui.parts.text import Text
from ui.theme import Size, Space

OTHER = "other"


class DayPicker(QWidget):
    """Nothing is chosen before the person says so. `usual` are ISO dates and their words; an empty
    date stands for no day. No day lies after `today`."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        today: date,
        usual: Iterable[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._usual = dict(usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        other = QCoreApplication.translate("words", "Another day")
        self.choice = Choice(name, [*self._usual.items(), (OTHER, other)])
        self._today = QDate(today.year, today.month, today.day)
        self.field = DayField(name, self._today)
        self.wrong = Text("", Size.CAPTION, "warn")
        column.addWidget(self.choice)
        column.addWidget(self.field)
        column.addWidget(self.wrong)
        self.choice.chosen.connect(self._look)
        self.field.changed.connect(self._look)
        self._show_field()

    @property
    def day(self) -> str | None:
        """The ISO date, empty for no day; None before anybody chose, or where none can be read."""
        chosen = self.choice.value
        if chosen == OTHER:
            return None if self.complaint else self.field.date().toString(Qt.DateFormat.ISODate)
        return chosen if isinstance(chosen, str) else None

    def show_day(self, day: str | None) -> None:
        """Choose that day without telling; None chooses nothing."""
        if day is not None and day not in self._usual:
            self.field.setDate(QDate.fromString(day, Qt.DateFormat.ISODate))
            day = OTHER
        self.choice.show_value(day)
        self._show_field()

    def _look(self) -> None:
        self._show_field()
        self.changed.emit()

    @property
    def complaint(self) -> str:
        """What is wrong with the day that stands there; empty for nothing."""
        if self.choice.value != OTHER:
            return ""
        day = self.field.date()
        if not day.isValid():
            return QCoreApplication.translate("words", "We cannot read this day.")
        if day > self._today:
            return QCoreApplication.translate("words", "This day lies ahead.")
        return ""

    def _show_field(self) -> None:
        typed = self.choice.value == OTHER
        complaint = self.complaint
        self.field.setVisible(typed)
        self.field.setAccessibleDescription(complaint)
        self.wrong.setText(complaint)
        self.wrong.setVisible(bool(complaint))
