"""The course and its reminders on Today: a line each, and nothing at all where there is nothing."""
# ruff: noqa: PLC0415

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.news import News, Saved, SessionEnded
from ui.nudges import nudges
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.text import Text
from ui.shell import Shell

if TYPE_CHECKING:
    from app.domain.plan import Planned
    from app.domain.reminders import Telling

TOLD = frozenset({"diary", "KeepPlan", "EndPlan", "ReviewPlan"})
"""Requests after which the course may be another."""


class CourseCard(Card):
    """Hidden without a course that runs or is to be looked back at, and without reminders."""

    plan_wanted = Signal()
    telling_wanted = Signal(object)
    """Carries the Telling whose row was pressed."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shell = shell
        self._nudges = nudges(shell)
        self._shown: tuple[object, ...] = ()
        self.rows: list[ListRow] = []
        self.seen: Button | None = None
        self._nudges.changed.connect(self.refresh)
        shell.heard.connect(self._hear)
        self.hide()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, SessionEnded) or (isinstance(news, Saved) and news.what in TOLD):
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what there is at this moment."""
        planned = self._shell.read(lambda diary: diary.plan_now(), None)
        course = self._course(planned) if planned else None
        wanted = (course, self._nudges.now, self._nudges.missed)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.clear()
        self.rows, self.seen = [], None
        if course:
            self._row(*course).clicked.connect(self.plan_wanted)
        for telling in self._nudges.now:
            self._add_now(telling)
        if self._nudges.missed:
            self._add_missed(self._nudges.missed)
        self.setVisible(bool(self.rows) or self.seen is not None)

    def _course(self, planned: "Planned") -> tuple[str, str, str] | None:
        """Title, detail and icon of the course; None where there is nothing to say of it."""
        from app.domain.lookback import due_point, next_point
        from app.domain.plan import progress
        from ui import words_plan as words

        now, starts_h = self._shell.now(), self._shell.preferences.day_starts_h
        due = due_point(planned, now, starts_h) is not None
        if not planned.open and not due:
            return None
        told = progress(planned, now, starts_h)
        line = words.card(planned, told, next_point(planned), due=due)
        week = self.tr("This week: {count}").format(count=words.this_week(told))
        detail = f"{words.place(planned.plan)} · {week}" if planned.open else ""
        return line, detail, "trends" if due else "calendar"

    def _add_now(self, telling: "Telling") -> None:
        from ui import words_reminders as words

        row = self._row(*words.told(telling), "reminder")
        row.clicked.connect(lambda: self.telling_wanted.emit(telling))

    def _add_missed(self, missed: tuple["Telling", ...]) -> None:
        from ui import words_reminders as words

        self.add(Text(self.tr("In the meantime"), bold=True))
        for telling in missed:
            self.add(Text(words.missed(telling, self._shell.now())))
        self.seen = Button(self.tr("I have seen it"), Kind.SOFT, "check")
        self.seen.clicked.connect(self._nudges.put_missed_away)
        self.add(self.seen)

    def _row(self, title: str, detail: str, icon: str) -> ListRow:
        row = ListRow(title, detail, icon=icon)
        self.rows.append(row)
        self.add(row)
        return row
