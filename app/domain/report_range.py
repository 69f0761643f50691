"""The days a report is about: so many up to today, since the last visit, or a course."""

from datetime import date

from app.domain.period import MIDNIGHT, Period, local_day
from app.domain.plan import Plan
from app.domain.units import Moment

_EPOCH = date(1970, 1, 1).toordinal()


def since_visit(visit: str, now: Moment, starts_h: int = MIDNIGHT) -> Period | None:
    """From the day of the last visit (ISO, `Preferences.visit`) up to today, by days that begin at
    `starts_h` o'clock; None without one, where it lies ahead, or for what is no date."""
    try:
        first = date.fromisoformat(visit).toordinal() - _EPOCH
    except ValueError:
        return None
    today = local_day(now, starts_h)
    return Period(first, today, starts_h) if first <= today else None


def of_course(plan: Plan | None, now: Moment, starts_h: int = MIDNIGHT) -> Period | None:
    """From the first day of a course to its last one, which is today while it runs, by days that
    begin at `starts_h` o'clock; None without one, or where it lies ahead."""
    if plan is None:
        return None
    first, last = local_day(plan.began, starts_h), local_day(plan.ended or now, starts_h)
    return Period(first, last, starts_h) if first <= last else None
