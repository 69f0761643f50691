"""Moments and days as exports write them."""

from datetime import UTC, date, datetime, timedelta, timezone

from app.domain.units import Moment


def local(at: Moment) -> datetime:
    """The moment by the clock on the wall there and then, to the millisecond, with its offset."""
    zone = timezone(timedelta(minutes=at.utc_offset_min))
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at.wall_ms)).astimezone(zone)


def iso(at: Moment) -> str:
    """ISO 8601 to the second, with its offset: `2026-03-04T17:10:00+01:00`; `Z` for UTC."""
    return local(at).isoformat(timespec="seconds").replace("+00:00", "Z")


def day_of(day: date) -> int:
    """The day as counted since 1970."""
    return (day - date(1970, 1, 1)).days


def iso_day(day: int) -> str:
    """A day that is counted since 1970, as `2026-03-04`."""
    return (date(1970, 1, 1) + timedelta(day)).isoformat()
