"""One reminder: what about, when, on which days."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, QTime, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.reminders import EVERY_DAY, WORDS_LONGEST, Reminder, ReminderKind
from app.plan_requests import DropReminder, KeepReminder
from ui import words_reminders as words
from ui.pages.choice import Choice
from ui.pages.several import Several
from ui.parts.button import Button, Kind
from ui.parts.day_field import TimeField
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Size, Space

OFFERED = (
    ReminderKind.SESSION,
    ReminderKind.DIARY,
    ReminderKind.MEDICINE,
    ReminderKind.REVIEW,
    ReminderKind.FOLLOW_UP,
)
FIRST_MIN = 20 * 60
"""The time that stands in a new one; our own choice."""


def time_field(name: str, minute: int) -> TimeField:
    """A time of day in the way of the locale."""
    return TimeField(name, QTime(minute // 60, minute % 60))


def minute_of(field: TimeField) -> int | None:
    """The minute of the day that stands there; None while no time can be read."""
    time = field.time()
    return time.hour() * 60 + time.minute() if time.isValid() else None


def unreadable() -> Text:
    """How a time is written, where none can be read."""
    said = QCoreApplication.translate("ReminderSheet", "Write the time like {time}.")
    usual = QLocale().toString(QTime(FIRST_MIN // 60, 0), QLocale.FormatType.ShortFormat)
    return Text(said.format(time=usual), Size.CAPTION, "warn")


class ReminderSheet(Sheet):
    """`reminder` None: a new one."""

    def __init__(
        self, shell: Shell, reminder: Reminder | None = None, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("ReminderSheet", "Reminder")
        super().__init__(title, parent)
        self._shell = shell
        self._held = reminder
        start = reminder or Reminder(ReminderKind.SESSION, FIRST_MIN)
        what = self.tr("What about?")
        self.add(Text(what, bold=True))
        kinds = [(each, words.kind(each)) for each in OFFERED]
        self.kind = Choice(what, kinds, start.kind if reminder else None)
        self.kind.chosen.connect(self._look)
        self.add(self.kind)
        self._add_when(start)
        self._add_words(start)
        self.on = ToggleRow(self.tr("On"))
        self.on.setChecked(start.on)
        self.add(self.on)
        self.on.setVisible(reminder is not None)
        self._add_foot()
        self._look()

    def _add_when(self, start: Reminder) -> None:
        self.when = QWidget(self)
        column = QVBoxLayout(self.when)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        time, days = self.tr("At what time?"), self.tr("On which days?")
        self.time = time_field(time, start.minute)
        self.time.changed.connect(self._look)
        self.wrong = unreadable()
        self.days = Several(
            days, [(day, words.weekday(day)) for day in words.weekdays()], start.weekdays
        )
        for day in EVERY_DAY:
            self.days.chip(day).setAccessibleName(words.weekday_in_full(day))
        self.days.changed.connect(self._look)
        for widget in (Text(time, bold=True), self.time, self.wrong):
            column.addWidget(widget)
        for widget in (Text(days, bold=True), self.days):
            column.addWidget(widget)
        self.add(self.when)
        text = self.tr(
            "It comes when a question is due: how your skin looks, how the pain is. Questions "
            "about your skin come in quiet hours too."
        )
        self.follow = Text(text, tone="quiet", parent=self)
        self.add(self.follow)

    def _add_words(self, start: Reminder) -> None:
        self.words = QLineEdit(start.words)
        self.words.setMaxLength(WORDS_LONGEST)
        self.words.setAccessibleName(self.tr("Your own words"))
        self.words.setPlaceholderText(self.tr("Your own words, or empty"))
        self.add(self.words)

    def _add_foot(self) -> None:
        self.save = Button(self.tr("Save"), Kind.PRIMARY, "check")
        self.save.clicked.connect(self._save)
        self.add_foot(self.save)
        self.drop = Button(self.tr("Delete this reminder"), Kind.PLAIN, "delete")
        self.drop.clicked.connect(self._drop)
        self.add_foot(self.drop)
        self.drop.setVisible(self._held is not None)

    @Slot()
    def _look(self) -> None:
        follows = self.kind.value is ReminderKind.FOLLOW_UP
        self.when.setVisible(not follows)
        self.follow.setVisible(follows)
        self.wrong.setVisible(minute_of(self.time) is None)
        self.save.setEnabled(self.reminder is not None)

    @property
    def reminder(self) -> Reminder | None:
        """As it stands there; None while the kind, the time or all days are missing."""
        kind = self.kind.value
        days = frozenset(day for day in self.days.values if isinstance(day, int))
        minute = minute_of(self.time)
        if not isinstance(kind, ReminderKind) or not days or minute is None:
            return None
        said = Reminder(kind, minute, days, self.words.text().strip(), on=self.on.isChecked())
        return replace(said, id=self._held.id) if self._held else said

    @Slot()
    def _save(self) -> None:
        reminder = self.reminder
        if reminder is not None:
            self._shell.ask(KeepReminder(reminder))

    @Slot()
    def _drop(self) -> None:
        if self._held is not None:
            self._shell.ask(DropReminder(self._held.id))
