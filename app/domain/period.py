"""The person's days: which one a moment lies on, and periods of whole ones.

Here alone a moment becomes a day, by the clock on the wall there and then and by the hour at which
the person's days begin (H6). `storage.calendar.day_in_sql` says the same to SQLite. Rules of safety
that count by days take MIDNIGHT, whatever the person chose.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.units import Moment

MINUTE_MS, HOUR_MS, DAY_MS = 60_000, 3_600_000, 86_400_000
DAY_MIN = 1440
MIDNIGHT = 0
"""The hour at which days begin for the clock, and for whoever chose no other."""


def local_minute(wall_ms: int, utc_offset_min: int, starts_h: int = MIDNIGHT) -> int:
    """Whole minutes since the day 0 began, by the clock on the wall there and then; a day begins
    at `starts_h` o'clock."""
    return wall_ms // MINUTE_MS + utc_offset_min - 60 * starts_h


def local_day(at: Moment, starts_h: int = MIDNIGHT) -> int:
    """Days since 1970 by the clock on the wall there and then; a day begins at `starts_h` o'clock,
    so that what was before it belongs to the day before (H6)."""
    return local_minute(at.wall_ms, at.utc_offset_min, starts_h) // DAY_MIN


def local_time(at: Moment, starts_h: int = MIDNIGHT) -> float:
    """The same day with how much of it has passed as its fraction, to the minute."""
    return in_days(local_minute(at.wall_ms, at.utc_offset_min, starts_h))


def in_days(minute: int) -> float:
    """A `local_minute` in days, with a fraction."""
    return minute / DAY_MIN


def date_of(day: int) -> date:
    """The date of a local day. OverflowError beyond the year 9999."""
    return date(1970, 1, 1) + timedelta(days=day)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole local days, since 1970, both ends within it; each begins at `starts_h` o'clock."""

    first: int
    last: int
    starts_h: int = MIDNIGHT

    @property
    def days(self) -> int:
        """How many there are."""
        return self.last - self.first + 1

    @property
    def previous(self) -> "Period":
        """As many days right before."""
        return Period(self.first - self.days, self.first - 1, self.starts_h)

    def starting(self, starts_h: int) -> "Period":
        """The days of these dates, beginning at that hour."""
        return replace(self, starts_h=starts_h)

    def day_of(self, at: Moment) -> int:
        """The local day of that moment, as this period counts days."""
        return local_day(at, self.starts_h)

    def holds(self, at: Moment) -> bool:
        """Whether that moment lies in it, by the clock on the wall there and then."""
        return self.first <= self.day_of(at) <= self.last

    @property
    def window(self) -> tuple[int, int]:
        """Wall times, from and up to, between which all its moments lie wherever they were: local
        time is UTC-12 to UTC+14."""
        begins_ms, up_to, half_day = self.starts_h * HOUR_MS, 14 * HOUR_MS, DAY_MS // 2
        return (
            self.first * DAY_MS + begins_ms - up_to,
            (self.last + 1) * DAY_MS + begins_ms + half_day,
        )


def last_days(days: int, now: Moment, starts_h: int = MIDNIGHT) -> Period:
    """So many days up to today, each beginning at `starts_h` o'clock."""
    today = local_day(now, starts_h)
    return Period(today - days + 1, today, starts_h)
