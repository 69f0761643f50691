"""A time axis in local days: breaks at days, weeks, months or years, whatever fits.

A day is a number: days since 1970 by the clock on the wall, as `app.domain.past` has them.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.parts.figure import Tick

_EPOCH = QDate(1970, 1, 1).toJulianDay()
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60)
_MONTH_DAYS = 30.44
SHARE = 0.7
"""Names of days are longer than figures: so many of them fit."""


def date(day: float) -> QDate:
    """The date of that local day."""
    return QDate.fromJulianDay(_EPOCH + int(day // 1))


def day_number(of: QDate) -> int:
    """The local day of that date."""
    return of.toJulianDay() - _EPOCH


def day_name(day: float) -> str:
    """Weekday, day, month and year in the way of the locale."""
    # The long format of most locales names the weekday in full: too long for a read-out.
    pattern = QCoreApplication.translate("days", "ddd d MMM yyyy", "Qt date format: with year")
    return QLocale().toString(date(day), pattern)


def day_ticks(low: float, high: float, most: int) -> list[Tick]:
    """At most about `most` breaks between two days, each at a midnight."""
    span, most = high - low, max(3, int(most * SHARE))
    for days in _DAYS:
        if span / days <= most:
            return list(_by_days(low, high, days))
    for months in _MONTHS:
        if span / _MONTH_DAYS / months <= most:
            return list(_by_months(low, high, months))
    return list(_by_months(low, high, _MONTHS[-1] * 2))


def _by_days(low: float, high: float, step: int) -> Iterator[Tick]:
    pattern = QCoreApplication.translate("days", "d MMM", "Qt date format: day and month")
    # Weeks begin on Monday: 1970-01-05 was one, day 4.
    first = int(-((4 - low) // step)) * step + 4 if step > 1 else int(-(-low // 1))
    first -= step * int((first - low) // step)
    for day in range(first, int(high) + 1, step):
        yield float(day), QLocale().toString(date(day), pattern)


def _by_months(low: float, high: float, step: int) -> Iterator[Tick]:
    start = date(low)
    month = QDate(start.year() - start.year() % max(1, step // 12), 1, 1)
    while day_number(month) <= high:
        if day_number(month) >= low:
            yield float(day_number(month)), _month_name(month, step)
        month = month.addMonths(step)


def _month_name(month: QDate, step: int) -> str:
    if step >= 12 or month.month() == 1:
        return QLocale().toString(month, "yyyy")
    return QLocale().toString(month, "MMM")
