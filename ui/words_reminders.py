"""Reminders in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.aftermath import Due
from app.domain.reminders import EVERY_DAY, Reminder, ReminderKind, Telling, local_time
from app.domain.units import Moment
from ui import words_figures as figures
from ui import words_harm
from ui.parts.body_map import site_name

translate = QCoreApplication.translate
WORKDAYS = frozenset(range(5))


def kind(value: ReminderKind) -> str:
    """What a reminder is about."""
    return {
        ReminderKind.SESSION: translate("plan", "Session"),
        ReminderKind.FOLLOW_UP: translate("plan", "Questions after a session"),
        ReminderKind.DIARY: translate("plan", "Diary"),
        ReminderKind.MEDICINE: translate("plan", "Medicine"),
        ReminderKind.REVIEW: translate("plan", "Look back"),
    }[value]


def time(minute: int, now: Moment) -> str:
    """A minute of the day as the locale writes it."""
    return figures.clock_time(local_time(minute, 0, now))


def weekday(day: int) -> str:
    """The short name of a weekday, 0 for Monday."""
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)


def weekday_in_full(day: int) -> str:
    """The whole name of a weekday, 0 for Monday."""
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.LongFormat)


def weekdays() -> list[int]:
    """All days, from the one on which a week begins here."""
    first = QLocale().firstDayOfWeek().value - 1
    return [(first + ahead) % 7 for ahead in range(7)]


def days(chosen: frozenset[int]) -> str:
    """Some weekdays in a line."""
    if chosen == EVERY_DAY:
        return translate("plan", "Every day")
    if chosen == WORKDAYS:
        return translate("plan", "Monday to Friday")
    return ", ".join(weekday(day) for day in weekdays() if day in chosen)


def reminder(value: Reminder) -> str:
    """What it is about, with the person's own words."""
    return f"{kind(value.kind)}: {value.words}" if value.words else kind(value.kind)


def when(value: Reminder, now: Moment) -> str:
    """At what time and on which days."""
    if value.kind is ReminderKind.FOLLOW_UP:
        return translate("plan", "When a question comes due")
    return f"{time(value.minute, now)} · {days(value.weekdays)}"


def missed(telling: Telling, now: Moment) -> str:
    """A reminder whose time passed while nobody looked."""
    at = local_time(telling.reminder.minute, telling.day, now)
    day = figures.day(at, now)
    return f"{reminder(telling.reminder)} · {day} {figures.clock_time(at)}"


def told(telling: Telling) -> tuple[str, str]:
    """A reminder that is told now: title and text."""
    value = telling.reminder
    if telling.asks:
        return translate("plan", "How is it now?"), _asked(telling.asks[0])
    text = {
        ReminderKind.SESSION: translate("plan", "You planned a session for now."),
        ReminderKind.DIARY: translate("plan", "How was your day? Write it down."),
        ReminderKind.REVIEW: translate("plan", "It is time to look back at your course."),
    }.get(value.kind, "")
    return (kind(value.kind), value.words or text)


def _asked(due: Due) -> str:
    question = words_harm.skin_question() if due.when is None else words_harm.pain_question()
    return f"{question} · {site_name(due.site)}"


def only_while_open() -> str:
    """What no reminder can do."""
    return translate(
        "plan",
        "Reminders come only while Coldwrap runs. What you missed is shown once when you open it "
        "again.",
    )


def later(minutes: int) -> str:
    """To put a reminder off."""
    return translate("plan", "Remind me in {minutes} min").format(minutes=minutes)
