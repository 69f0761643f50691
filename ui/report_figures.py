"""Figures of a report as they are printed: days, times, points, shares, spans."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from app.domain.insight import Change, Interval, Share
from app.domain.period import MIDNIGHT, Period, local_day
from app.domain.report import Span
from app.domain.units import Moment, celsius
from ui import words_figures as figures

_EPOCH = 2_440_588
"""The Julian day of 1970-01-01."""
translate = QCoreApplication.translate
MINUS, NBSP = "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"


def number(value: float) -> str:
    """At most one decimal, a true minus sign."""
    text = QLocale().toString(abs(round(float(value), 1)), "g", 6)
    return f"{MINUS}{text}" if round(value, 1) < 0 else text


def signed(value: float) -> str:
    """With its sign; none for 0."""
    return f"+{number(value)}" if round(value, 1) > 0 else number(value)


def local_date(day: int) -> QDate:
    """The date of a local day since 1970."""
    return QDate.fromJulianDay(_EPOCH + day)


def date(day: int) -> str:
    """Day, month and year."""
    pattern = translate("report", "d MMM yyyy", "Qt date format: day month year")
    return QLocale().toString(local_date(day), pattern)


def long_date(day: QDate) -> str:
    """The same of a date."""
    return date(day.toJulianDay() - _EPOCH)


def iso_date(iso: str) -> str:
    """The same of an ISO date; what is none stays as it was written."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return long_date(day) if day.isValid() else iso


def short_date(day: int) -> str:
    """Day and month."""
    pattern = translate("report", "d MMM", "Qt date format: day month")
    return QLocale().toString(local_date(day), pattern)


def date_of(at: Moment, starts_h: int = MIDNIGHT) -> str:
    """The day of a moment; of one that begins at `starts_h` o'clock where no time stands by it."""
    return date(local_day(at, starts_h))


def short_day_of(at: Moment) -> str:
    """Day and month of a moment by the clock."""
    return short_date(local_day(at, MIDNIGHT))


def stamp(at: Moment) -> str:
    """Day and time of day."""
    return f"{date_of(at)}, {figures.clock_time(at)}"


def zone(offset_min: int) -> str:
    """A time zone by its distance from UTC."""
    sign = MINUS if offset_min < 0 else "+"
    hours, minutes = divmod(abs(offset_min), 60)
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def period(span: Period) -> str:
    """From when to when, and how many days."""
    text = translate("report", "{first} to {last} ({days} days)")
    return text.format(first=date(span.first), last=date(span.last), days=span.days)


def minutes(seconds: float) -> str:
    """Minutes with their unit, under ten with a decimal; from ten hours on, hours."""
    value = seconds / 60
    if value >= 600:
        return f"{number(round(value / 60))}{NBSP}h"
    return f"{number(value if value < 10 else round(value))}{NBSP}min"


def listed(names: Sequence[str], most: int, apart: str = ", ") -> str:
    """At most so many of them, and how many more there are."""
    told, more = apart.join(names[:most]), len(names) - most
    if more <= 0:
        return told
    return translate("report", "{what} and {count} more").format(what=told, count=more)


def money(hundredths: int, currency: str) -> str:
    """An amount with the currency as the person writes it."""
    amount = QLocale().toString(hundredths / 100, "f", 2)
    return f"{amount}{NBSP}{currency}" if currency else amount


def degrees(value: float) -> str:
    """Hundredths of a degree Celsius, as degrees."""
    return f"{QLocale().toString(celsius(round(value)), 'f', 1)}{NBSP}°C"


def degrees_within(span: Span) -> str:
    """The middle of hundredths of a degree Celsius, with the lowest and the highest."""
    low, high = (QLocale().toString(celsius(round(end)), "f", 1) for end in (span.low, span.high))
    return f"{degrees(span.median)} ({low}\N{EN DASH}{high})"


def between(interval: Interval) -> str:
    """The 95 % interval of points."""
    text = translate("report", "likely between {low} and {high}")
    return text.format(low=signed(interval.low), high=signed(interval.high))


def range_of(interval: Interval) -> str:
    """The same as two numbers."""
    text = translate("report", "{low} to {high}")
    return text.format(low=signed(interval.low), high=signed(interval.high))


def points(told: Change | None) -> str:
    """A middle change with its interval and number of pairs; of few pairs only how many, as no
    figure could be more than chance."""
    if told is None:
        return figures.DASH
    if told.interval is None:
        return translate("report", "too early to say (n = {n})").format(n=told.n)
    text = translate("report", "{points} (95 %: {range}; n = {n})").replace(" %", f"{NBSP}%")
    return text.format(points=signed(told.median), range=range_of(told.interval), n=told.n)


def short_points(told: Change | None) -> str:
    """The same for a cell of a table."""
    if told is None or told.interval is None:
        return points(told)
    text = translate("report", "{points} ({range}; n = {n})")
    return text.format(points=signed(told.median), range=range_of(told.interval), n=told.n)


def hits(share: Share | None) -> str:
    """`7 of 10`."""
    return (
        translate("report", "{hits} of {all}").format(hits=share.hits, all=share.of)
        if share
        else figures.DASH
    )


def of(two: tuple[int, int]) -> str:
    """`8 of 9`; of nothing a dash."""
    if not two[1]:
        return figures.DASH
    return translate("report", "{hits} of {all}").format(hits=two[0], all=two[1])


def percent(interval: Interval) -> str:
    """A share's interval in percent."""
    text = translate("report", "{low} to {high} %")
    return text.format(low=round(100 * interval.low), high=round(100 * interval.high))
