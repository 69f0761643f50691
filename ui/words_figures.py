"""Figures as a person reads them: temperatures, spans, days and ages, in the way of the locale."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from app.domain.period import local_day
from app.domain.units import CentiC, Moment
from ui.parts import figures
from ui.parts.figures import clock as span

__all__ = (
    "age",
    "clock_time",
    "day",
    "day_heading",
    "full_day",
    "greeting",
    "minutes",
    "month",
    "month_heading",
    "short_date",
    "span",
    "stamp",
    "temperature",
)

NBSP = "\N{NO-BREAK SPACE}"
DASH = figures.UNKNOWN
MINUTE, HOUR = 60, 3600
_EPOCH = QDate(1970, 1, 1)


def temperature(value: CentiC | None, *, in_fahrenheit: bool = False) -> str:
    """One decimal with its unit (`13.2 °C`); a lone dash where nothing was measured."""
    return DASH if value is None else figures.temperature(value, in_fahrenheit=in_fahrenheit)


def minutes(seconds: int) -> str:
    """Whole minutes with their unit (`15 min`), rounded to the nearest."""
    text = QCoreApplication.translate("words", "{count} min")
    return text.format(count=round(seconds / MINUTE)).replace(" ", NBSP)


def age(seconds: float) -> str:
    """How long ago: seconds up to a minute, then minutes, then hours."""
    whole = max(0, int(seconds))
    if whole < MINUTE:
        return QCoreApplication.translate("words", "{count} s ago").format(count=whole)
    if whole < HOUR:
        return QCoreApplication.translate("words", "{count} min ago").format(count=whole // MINUTE)
    return QCoreApplication.translate("words", "{count} h ago").format(count=whole // HOUR)


def local(moment: Moment) -> datetime:
    """The date and time a clock on the wall showed at that moment, where the person was."""
    utc = datetime.fromtimestamp(moment.wall_ms / 1000, tz=UTC)
    return (utc + timedelta(minutes=moment.utc_offset_min)).replace(tzinfo=None)


def clock_time(moment: Moment) -> str:
    """The time of day (`16:40`, `4:40 PM`)."""
    return QLocale().toString(_qt(moment).time(), QLocale.FormatType.ShortFormat)


def day(moment: Moment, now: Moment, starts_h: int = 0) -> str:
    """Today, yesterday, else weekday and date; days begin at `starts_h` o'clock."""
    number = local_day(moment, starts_h)
    if near := _near(local_day(now, starts_h) - number):
        return near
    # Day and month in the order of the language; the month heading above says the year.
    pattern = QCoreApplication.translate("words", "ddd d MMM", "Qt date format: weekday, day")
    return QLocale().toString(_EPOCH.addDays(number), pattern)


def day_heading(number: int, today: int) -> str:
    """A day since 1970 as a heading: today, yesterday, else the weekday in full and the date."""
    if near := _near(today - number):
        return near
    pattern = QCoreApplication.translate("words", "dddd d MMMM", "Qt date format: weekday, day")
    return QLocale().toString(_EPOCH.addDays(number), pattern)


def short_date(number: int) -> str:
    """A day since 1970 as a short date, its year in full."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "yyyy")
    return QLocale().toString(_EPOCH.addDays(number), pattern)


def month_heading(number: int) -> str:
    """Month and year of a day since 1970."""
    return QLocale().toString(_EPOCH.addDays(number), "MMMM yyyy")


def _near(ago: int) -> str:
    if ago == 0:
        return QCoreApplication.translate("words", "Today")
    return QCoreApplication.translate("words", "Yesterday") if ago == 1 else ""


def stamp(moment: Moment) -> str:
    """A date and a time of day, short (`21 Nov 2026 14:02`)."""
    pattern = QCoreApplication.translate("words", "d MMM yyyy", "Qt date format")
    return f"{QLocale().toString(_qt(moment).date(), pattern)} {clock_time(moment)}"


def full_day(moment: Moment) -> str:
    """The date in full, with weekday and year."""
    return QLocale().toString(_qt(moment).date(), QLocale.FormatType.LongFormat)


def month(moment: Moment) -> str:
    """Month and year, as a heading."""
    return QLocale().toString(_qt(moment).date(), "MMMM yyyy")


def greeting(now: Moment) -> str:
    """A greeting by the time of day."""
    hour = local(now).hour
    if 5 <= hour < 12:
        return QCoreApplication.translate("words", "Good morning")
    if 12 <= hour < 18:
        return QCoreApplication.translate("words", "Good afternoon")
    return QCoreApplication.translate("words", "Good evening")


def _qt(moment: Moment) -> QDateTime:
    at = local(moment)
    # Only date and time of day are used, so the zone of this QDateTime does not matter.
    return QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute, at.second))
