"""A day of the past: some usual answers, and a field for all others."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QVBoxLayout, QWidget

from ui.pages.choice import Choice
from ui.theme import Extent, Space

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
        self.field = QDateEdit(QDate(today.year, today.month, today.day))
        self.field.setMaximumDate(self.field.date())
        self.field.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        self.field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.field.setMinimumHeight(Extent.TOUCH)
        self.field.setAccessibleName(name)
        column.addWidget(self.choice)
        column.addWidget(self.field)
        self.choice.chosen.connect(self._look)
        self.field.dateChanged.connect(self._look)
        self._show_field()

    @property
    def day(self) -> str | None:
        """The ISO date, empty for no day; None before anybody chose."""
        chosen = self.choice.value
        if chosen == OTHER:
            return self.field.date().toString(Qt.DateFormat.ISODate)
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

    def _show_field(self) -> None:
        self.field.setVisible(self.choice.value == OTHER)
