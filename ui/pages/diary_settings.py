"""More about a diary: whose it is, when a day begins, what costs are in, the last visit."""

from dataclasses import replace

from PySide6.QtCore import QDate, QLocale, Qt, QTime, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit

from app.domain.preferences import Preferences
from app.entry_requests import KeepPreferences
from ui.pages.choice import Choice
from ui.parts.card import Card
from ui.parts.day_field import DayField
from ui.parts.month import date_of
from ui.parts.page import Page
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Millis, Size

LATEST_H = 6
"""The latest hour at which a day may begin."""
NAME_LONGEST, CURRENCY_LONGEST = 80, 8
"""Letters; our own choice."""


class DiarySettingsPage(Page):
    """Kept when typing rests, and when the page goes."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._kept = shell.preferences
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(Millis.TOAST // 4)
        self._rest.timeout.connect(self.keep)
        self._add_name()
        self._add_start()
        self._add_currency()
        self._add_visit()
        self.add_gap()

    def _add_name(self) -> None:
        card = Card(self.tr("Your name"))
        self.name = self._line(self.tr("Your name"), self._kept.name, NAME_LONGEST)
        card.add(self.name)
        card.add(Text(self.tr("It stands on reports. It may stay empty."), Size.CAPTION, "quiet"))
        self.add(card)

    def _add_start(self) -> None:
        card = Card(self.tr("A day begins at"))
        card.add(
            Text(
                self.tr("If you are up late, what you do at night belongs to the day before."),
                tone="quiet",
            )
        )
        hours = [(hour, _hour(hour)) for hour in range(LATEST_H + 1)]
        self.start = Choice(self.tr("A day begins at"), hours, self._kept.day_starts_h)
        self.start.chosen.connect(self.keep)
        card.add(self.start)
        self.add(card)

    def _add_currency(self) -> None:
        card = Card(self.tr("Currency"))
        self.currency = self._line(self.tr("Currency"), self._kept.currency, CURRENCY_LONGEST)
        self.currency.setPlaceholderText(QLocale().currencySymbol())
        card.add(self.currency)
        card.add(Text(self.tr("What sessions cost is in it."), Size.CAPTION, "quiet"))
        self.add(card)

    def _add_visit(self) -> None:
        card = Card(self.tr("Last visit to your physiotherapist"))
        today = date_of(self._shell.day_number(self._shell.now()))
        kept = QDate.fromString(self._kept.visit, Qt.DateFormat.ISODate)
        self.visited = ToggleRow(
            self.tr("I was there"), self.tr("A report can begin with that day")
        )
        self.visited.setChecked(kept.isValid())
        self.visit = DayField(self.tr("Day of the last visit"), today)
        self.visit.setDate(kept if kept.isValid() else today)
        self.visited.toggled.connect(self.visit.setVisible)
        self.visited.toggled.connect(self.keep)
        self.visit.changed.connect(self._rest.start)
        card.add(self.visited)
        card.add(self.visit)
        self.visit.setVisible(kept.isValid())
        self.add(card)

    def _line(self, name: str, text: str, longest: int) -> QLineEdit:
        line = QLineEdit(text)
        line.setAccessibleName(name)
        line.setMaxLength(longest)
        line.textEdited.connect(self._rest.start)
        return line

    @property
    def chosen(self) -> Preferences:
        """What stands there now; what other pages keep stays as it is."""
        there = self.visited.isChecked() and self.visit.date().isValid()
        return replace(
            self._shell.preferences,
            name=self.name.text().strip(),
            day_starts_h=int(str(self.start.value)),
            currency=self.currency.text().strip(),
            visit=self.visit.date().toString(Qt.DateFormat.ISODate) if there else "",
        )

    @Slot()
    def keep(self) -> None:
        """Keep it, if anything is other than before."""
        self._rest.stop()
        if (chosen := self.chosen) != self._kept:
            self._kept = chosen
            self._shell.ask(KeepPreferences(chosen))

    def hideEvent(self, event: QHideEvent) -> None:
        """Who leaves has done typing."""
        super().hideEvent(event)
        self.keep()


def _hour(hour: int) -> str:
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)
