"""Who said it, and when: what a health professional said, as the person writes it down."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.units import Moment
from ui import words_entries
from ui import words_figures as figures
from ui.parts.button import BigButton, Kind
from ui.parts.day_field import DayField
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.theme import Size

LONGEST = 120
"""Characters of a name or a line of advice; our own choice."""


class WhoWhenSheet(Sheet):
    """`told` carries who, the day (ISO) and a note, which may be empty. Not told before both
    stand there; a day ahead of `now` is not taken."""

    told = Signal(str, str, str)

    def __init__(
        self,
        title: str,
        why: str,
        now: Moment,
        *,
        noted: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`noted`: with a line for what was said."""
        super().__init__(title, parent)
        self._today = figures.local(now).date()
        self.add(Text(why, tone="quiet"))
        self.who = self._line(
            self.tr("Who said it?"), self.tr("Name, and doctor or physiotherapist")
        )
        today = QDate(self._today.year, self._today.month, self._today.day)
        self.on = DayField(self.tr("On which day?"), today)
        self.add(Text(self.on.accessibleName(), bold=True))
        self.add(self.on)
        self.note = QLineEdit()
        if noted:
            self.note = self._line(
                self.tr("What did they say?"), self.tr("You may leave this empty")
            )
        self.wrong = Text("", Size.CAPTION, "warn")
        self.add(self.wrong)
        self.save = BigButton(self.tr("Write it down"), Kind.PRIMARY, "check")
        self.save.clicked.connect(self._save)
        self.add_foot(self.save)
        for line in (self.who, self.on):
            line.textChanged.connect(self._look)
            line.returnPressed.connect(self._save)
        self._look()

    def _line(self, name: str, hint: str) -> QLineEdit:
        self.add(Text(name, bold=True))
        line = QLineEdit()
        line.setMaxLength(LONGEST)
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        self.add(line)
        return line

    @property
    def day(self) -> str | None:
        """The day as an ISO date; None where what stands there is none, or lies ahead."""
        found = self.on.date()
        if not found.isValid():
            return None
        day = date(found.year(), found.month(), found.day())
        return day.isoformat() if day <= self._today else None

    def _look(self) -> None:
        self.save.setEnabled(bool(self.who.text().strip()) and self.day is not None)
        bad = self.day is None
        self.wrong.setVisible(bad)
        text = self.tr("Please write a day like {day}, not one that is still to come.")
        self.wrong.setText(text.format(day=words_entries.date(self._today.isoformat())))

    def _save(self) -> None:
        day = self.day
        if self.save.isEnabled() and day is not None:
            self.told.emit(self.who.text().strip(), day, self.note.text().strip())
