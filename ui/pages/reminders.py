"""Reminders: the list, quiet hours, and what happens when the window is closed."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon, QVBoxLayout, QWidget

from app.autostart import Autostart, autostart
from app.domain.faults import Fault
from app.domain.reminders import NEVER_QUIET, QuietHours, Reminder
from app.news import News, Saved
from app.plan_requests import KeepQuiet
from ui import words_reminders as words
from ui.pages.reminder import minute_of, time_field, unreadable
from ui.parts.button import Button, Kind
from ui.parts.card import Card, empty
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Space

USUAL = QuietHours(22 * 60, 7 * 60)
"""Offered at first; our own choice."""


class RemindersPage(Page):
    """Everything acts at once. `at_login` is for tests; else this computer's own."""

    reminder_wanted = Signal(object)
    """Carries the Reminder to be changed, None for a new one."""

    def __init__(self, shell: Shell, at_login: Autostart | None = None) -> None:
        super().__init__()
        self._shell = shell
        self._at_login = at_login or autostart()
        self.rows: list[ListRow] = []
        self.add(Text(words.only_while_open()))
        self.new = Button(self.tr("Add a reminder"), Kind.SOFT, "add")
        self.new.clicked.connect(lambda: self.reminder_wanted.emit(None))
        self.add(self.new)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.M)
        self.body.addLayout(self._list)
        self._add_quiet()
        self._add_closed()
        self.add_gap()
        shell.heard.connect(self._hear)
        self.shown()

    def shown(self) -> None:
        """Read them again."""
        empty(self._list)
        self.rows = []
        reminders = self._shell.read(lambda diary: diary.reminders(), ())
        if not reminders:
            self._list.addWidget(Text(self.tr("Nothing here yet."), tone="quiet"))
            return
        card = Card()
        for each in reminders:
            self.rows.append(self._row(each))
            card.add(self.rows[-1])
        self._list.addWidget(card)

    def _row(self, reminder: Reminder) -> ListRow:
        when = words.when(reminder, self._shell.now())
        state = "" if reminder.on else self.tr("Off")
        row = ListRow(words.reminder(reminder), when, state, icon="reminder")
        row.clicked.connect(lambda: self.reminder_wanted.emit(reminder))
        return row

    def _add_quiet(self) -> None:
        held = self._shell.read(lambda diary: diary.quiet_hours(), NEVER_QUIET)
        shown = USUAL if held == NEVER_QUIET else held
        card = Card()
        self.quiet = ToggleRow(
            self.tr("Quiet hours"), self.tr("What comes then waits until they are over.")
        )
        self.quiet.setChecked(held != NEVER_QUIET)
        self.quiet_from = time_field(self.tr("Quiet from"), shown.from_min)
        self.quiet_until = time_field(self.tr("Quiet until"), shown.until_min)
        self._times = QWidget()
        column = QVBoxLayout(self._times)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for name, field in (
            (self.tr("From"), self.quiet_from),
            (self.tr("Until"), self.quiet_until),
        ):
            column.addWidget(Text(name, bold=True))
            column.addWidget(field)
            field.editingFinished.connect(self._keep_quiet)
        self.wrong = unreadable()
        self.wrong.hide()
        column.addWidget(self.wrong)
        card.add(self.quiet)
        card.add(self._times)
        self._times.setVisible(self.quiet.isChecked())
        self.quiet.toggled.connect(self._toggle_quiet)
        self.add(card)

    def _add_closed(self) -> None:
        card = Card(self.tr("When you close the window"))
        tray = QSystemTrayIcon.isSystemTrayAvailable()
        self.stay = ToggleRow(
            self.tr("Stay beside the clock"),
            self.tr("The app goes on and reminds you. End it from its icon there.")
            if tray
            else self.tr("This desktop has no place for an icon."),
        )
        self.stay.setChecked(self._shell.settings.stay and tray)
        self.stay.setEnabled(tray)
        self.stay.toggled.connect(self._choose_stay)
        self.login = ToggleRow(
            self.tr("Start when I log in"),
            self.tr("Else no reminder comes until you open Coldwrap."),
        )
        self.login.setChecked(self._at_login.on)
        self.login.toggled.connect(self._choose_login)
        card.add(self.stay)
        card.add(self.login)
        self.add(card)

    @Slot(bool)
    def _toggle_quiet(self, on: bool) -> None:
        self._times.setVisible(on)
        self._keep_quiet()

    @Slot()
    def _keep_quiet(self) -> None:
        begins, ends = minute_of(self.quiet_from), minute_of(self.quiet_until)
        self.wrong.setVisible(begins is None or ends is None)
        if not self.quiet.isChecked():
            self._shell.ask(KeepQuiet(NEVER_QUIET))
        elif begins is not None and ends is not None:
            self._shell.ask(KeepQuiet(QuietHours(begins, ends)))

    @Slot(bool)
    def _choose_stay(self, on: bool) -> None:
        self._shell.change(replace(self._shell.settings, stay=on))

    @Slot(bool)
    def _choose_login(self, on: bool) -> None:
        try:
            self._at_login.switch(on=on)
        except Fault as fault:
            self._shell.tell_fault(fault)
            self.login.blockSignals(True)
            self.login.setChecked(self._at_login.on)
            self.login.blockSignals(False)

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and news.what in {"KeepReminder", "DropReminder"}:
            self.shown()
