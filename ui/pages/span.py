"""Which days a report or a copy tells of: some usual spans, or since a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.period import Period, local_day
from app.domain.report_range import of_course, since_visit
from ui.pages.choice import Choice
from ui.parts.day_field import DayField
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size, Space

EPOCH = date(1970, 1, 1)


class Span(IntEnum):
    """What can be chosen; above 0 a number of days up to today."""

    WHOLE = 0
    SINCE = -1
    VISIT = -2
    COURSE = -3
    WEEK = 7
    MONTH = 30
    QUARTER = 90


@dataclass(frozen=True, slots=True)
class _Days:
    """First and last local day since 1970; None for a span that this diary does not have."""

    visit: Period | None
    course: Period | None
    today: int
    starts_h: int


class SpanChoice(QWidget):
    """`changed` when the days are others. A visit and a course are offered where there is one; a
    first choice that there is not is a month."""

    changed = Signal()

    def __init__(self, shell: Shell, first: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = _days(shell)
        translate = QCoreApplication.translate
        name = translate("span", "Which days")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        spans = _spans(self._days)
        self.choice = Choice(name, list(spans.items()), first if first in spans else Span.MONTH)
        day = EPOCH + timedelta(days=self._days.today)
        today = QDate(day.year, day.month, day.day)
        self.since = DayField(translate("span", "First day"), today)
        self.since.setDate(today.addDays(1 - Span.MONTH))
        self.wrong = Text("", Size.CAPTION, "warn")
        for widget in (self.choice, self.since, self.wrong):
            column.addWidget(widget)
        self.choice.chosen.connect(self._choose)
        self.since.changed.connect(self._choose)
        self._show_field()

    @property
    def period(self) -> Period | None:
        """The days, None for the whole diary."""
        days = self._days
        match self.choice.value:
            case Span.WHOLE:
                return None
            case Span.VISIT:
                return days.visit
            case Span.COURSE:
                return days.course
            case Span.SINCE:
                first = min(self._first_typed(), days.today)
                return Period(first, days.today, days.starts_h)
            case chosen:
                first = days.today - int(str(chosen)) + 1
                return Period(first, days.today, days.starts_h)

    def _first_typed(self) -> int:
        day = self.since.date()
        if not day.isValid():
            return self._days.today
        return (date(day.year(), day.month(), day.day()) - EPOCH).days

    def _choose(self) -> None:
        self._show_field()
        if self.wrong.isHidden():
            self.changed.emit()

    def _show_field(self) -> None:
        typed = self.choice.value == Span.SINCE
        self.since.setVisible(typed)
        wrong = typed and not self.since.date().isValid()
        told = QCoreApplication.translate("words", "We cannot read this day.") if wrong else ""
        self.since.setAccessibleDescription(told)
        self.wrong.setText(told)
        self.wrong.setVisible(wrong)


def _spans(days: _Days) -> dict[object, str]:
    translate = QCoreApplication.translate
    words: dict[object, str] = {
        Span.VISIT: translate("span", "Since the last visit"),
        Span.COURSE: translate("span", "This course"),
        Span.WEEK: translate("SharePage", "7 days"),
        Span.MONTH: translate("SharePage", "30 days"),
        Span.QUARTER: translate("SharePage", "90 days"),
        Span.SINCE: translate("SharePage", "Since a day"),
        Span.WHOLE: translate("SharePage", "Everything"),
    }
    missing = {Span.VISIT} if days.visit is None else set[Span]()
    missing |= {Span.COURSE} if days.course is None else set[Span]()
    return {span: text for span, text in words.items() if span not in missing}


def _days(shell: Shell) -> _Days:
    now, starts_h = shell.now(), shell.preferences.day_starts_h
    planned = shell.read(lambda diary: diary.plan_now(), None)
    return _Days(
        visit=since_visit(shell.preferences.visit, now, starts_h),
        course=of_course(planned.plan if planned else None, now, starts_h),
        today=local_day(now, starts_h),
        starts_h=starts_h,
    )
