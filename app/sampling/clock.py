"""When things happen to somebody who lives in Berlin and once travels to New York."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.units import Moment

DAY_MS, HOUR_MS, MINUTE_MS = 86_400_000, 3_600_000, 60_000
EPOCH = date(1970, 1, 1).toordinal()
WINTER_MIN, SUMMER_MIN, AWAY_MIN = 60, 120, -300
"""Local minus UTC: central Europe, with its summer time, and New York in November."""
_AWAY_DAYS, _LONG_DAYS = 16, 90


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock on the wall of days `first` to `last` (local days since 1970). Three quarters
    through, the person is away for sixteen days; in a diary of less than three months they stay."""

    first: int
    last: int

    def at(self, day: int, hour: float) -> Moment:
        """The moment of that local day and hour (0 up to 24)."""
        offset_min = self.offset_min(day)
        wall_ms = day * DAY_MS + round(hour * HOUR_MS) - offset_min * MINUTE_MS
        return Moment(wall_ms - (self.first - 1) * DAY_MS, wall_ms, offset_min)

    def offset_min(self, day: int) -> int:
        """Local minus UTC on that day, in minutes. A day on which clocks change counts whole."""
        days = self.last - self.first + 1
        leaves = self.first + 3 * days // 4
        if days >= _LONG_DAYS and leaves <= day < leaves + _AWAY_DAYS:
            return AWAY_MIN
        return SUMMER_MIN if _summer(date.fromordinal(EPOCH + day)) else WINTER_MIN


def _summer(day: date) -> bool:
    """Whether the European Union has summer time: last Sunday of March to that of October."""
    return _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)  # both months have 31 days
    return last - timedelta(days=(last.weekday() + 1) % 7)


def later(at: Moment, seconds: float) -> Moment:
    """So many seconds later, in the same place."""
    ms = round(seconds * 1000)
    return Moment(at.mono_ms + ms, at.wall_ms + ms, at.utc_offset_min)


def iso(day: int) -> str:
    """A local day as an ISO date."""
    return date.fromordinal(EPOCH + day).isoformat()


def jitter(chance: random.Random, hour: float, spread_h: float = 0.7) -> float:
    """About that hour, never past the day's ends."""
    return min(23.4, max(0.1, chance.gauss(hour, spread_h)))
