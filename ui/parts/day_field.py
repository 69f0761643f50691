"""A day and a time of day as a person types them: in the order of the locale, without a mask."""

import re

from PySide6.QtCore import QDate, QLocale, QTime, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

_NUMBERS = re.compile(r"\d+")
_TIME = re.compile(r"(\d{1,2})(?:\D?(\d{2}))?\s*([ap])?\D*", re.IGNORECASE)
_CENTURY, _YEAR_DIGITS, _NOON = 2000, 4, 12


def day_order() -> str:
    """The locale's order of year, month and day, such as `dMy`."""
    written = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return "".join(dict.fromkeys(letter for letter in written if letter in "dMy"))


def parsed_day(text: str, latest: QDate) -> QDate:
    """The day that is meant, not valid for none. Without a year it is the newest such day that is
    not after `latest`; four figures first are a year, as in ISO dates, and with dots between them
    the day comes first, as wherever people write dots."""
    numbers = _NUMBERS.findall(text)
    order = day_order()
    if numbers and len(numbers[0]) == _YEAR_DIGITS:
        order = "yMd"
    elif "." in text:
        order = "dMy"
    if len(numbers) == len(order) - 1:
        order = order.replace("y", "")
        day = _day(order, numbers, latest.year())
        return day.addYears(-1) if day > latest else day
    return _day(order, numbers, 0) if len(numbers) == len(order) else QDate()


def _day(order: str, numbers: list[str], year: int) -> QDate:
    found = {letter: int(number) for letter, number in zip(order, numbers, strict=True)}
    year = found.get("y", year)
    return QDate(year if year >= _CENTURY // 2 else _CENTURY + year, found["M"], found["d"])


def parsed_time(text: str) -> QTime:
    """The time of day that is meant (`16:40`, `4.40 pm`, `1640`, `9`), not valid for none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return QTime()
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0) if 1 <= hour <= _NOON else 99
    return QTime(hour, minute)


class DayField(QLineEdit):
    """A day that is never after `latest`; `date()` is not valid while none can be read."""

    changed = Signal()

    def __init__(self, name: str, latest: QDate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest = latest
        self.setAccessibleName(name)
        self.textChanged.connect(self.changed)
        self.setDate(latest)

    def setDate(self, day: QDate) -> None:
        """Write that day, its year in full."""
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        if "yyyy" not in pattern:
            pattern = pattern.replace("yy", "yyyy")
        self.setText(QLocale().toString(day, pattern))

    def date(self) -> QDate:
        """The day that stands there."""
        return parsed_day(self.text(), self._latest)


class TimeField(QLineEdit):
    """A time of day; `time()` is not valid while none can be read."""

    changed = Signal()

    def __init__(self, name: str, time: QTime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.textChanged.connect(self.changed)
        self.setTime(time)

    def setTime(self, time: QTime) -> None:
        """Write that time."""
        self.setText(QLocale().toString(time, QLocale.FormatType.ShortFormat))

    def time(self) -> QTime:
        """The time that stands there."""
        return parsed_time(self.text())
