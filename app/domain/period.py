"""Days by the clock on the wall: which local day a moment lies on, and periods of whole days."""

from dataclasses import dataclass

from app.domain.units import Moment

MINUTE_MS, HOUR_MS, DAY_MS = 60_000, 3_600_000, 86_400_000


def local_day(at: Moment, starts_h: int = 0) -> int:
    """Days since 1970 by the clock on the wall there and then; a day begins at `starts_h` o'clock,
    so that what was before it belongs to the day before (H6)."""
    return (at.wall_ms + at.utc_offset_min * MINUTE_MS - starts_h * HOUR_MS) // DAY_MS


@dataclass(frozen=True, slots=True)
class Period:
    """Whole local days, since 1970, both ends within it."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many there are."""
        return self.last - self.first + 1

    @property
    def previous(self) -> "Period":
        """As many days right before."""
        return Period(self.first - self.days, self.first - 1)

    def holds(self, at: Moment) -> bool:
        """Whether that moment lies in it, by the clock on the wall there and then."""
        return self.first <= local_day(at) <= self.last

    @property
    def window(self) -> tuple[int, int]:
        """Wall times, from and up to, between which all its moments lie wherever they were: local
        time is UTC-12 to UTC+14."""
        half_day, up_to = DAY_MS // 2, 14 * 60 * MINUTE_MS
        return self.first * DAY_MS - up_to, (self.last + 1) * DAY_MS + half_day


def last_days(days: int, now: Moment) -> Period:
    """So many days up to today."""
    today = local_day(now)
    return Period(today - days + 1, today)
