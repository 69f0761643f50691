"""Days as a report counts them."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.period import DAY_MS, Period, last_days, local_day
from app.domain.units import Moment

NOON = Moment(0, 20_000 * DAY_MS + DAY_MS // 2, 0)


def test_a_day_is_that_of_the_clock_on_the_wall() -> None:
    late = Moment(0, 20_000 * DAY_MS + 23 * 3_600_000, 0)
    assert local_day(late) == 20_000
    assert local_day(Moment(0, late.wall_ms, 120)) == 20_001


def test_the_last_seven_days_end_today_and_follow_seven_others() -> None:
    week = last_days(7, NOON)
    assert (week.first, week.last, week.days) == (19_994, 20_000, 7)
    assert week.previous == Period(19_987, 19_993)


@given(st.integers(-20, 20), st.integers(0, DAY_MS - 1), st.integers(-720, 840))
def test_what_a_period_holds_lies_in_its_window(day: int, of_day: int, offset_min: int) -> None:
    period = Period(20_000, 20_006)
    at = Moment(0, (20_000 + day) * DAY_MS + of_day, offset_min)
    since_ms, until_ms = period.window
    if period.holds(at):
        assert since_ms <= at.wall_ms < until_ms
