"""Which dated copies are due, and which may go (O3)."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.copies import (
    DAYS,
    SPARES,
    WEEKS,
    Counts,
    DatedCopy,
    Origin,
    is_due,
    needless,
    newest,
)
from app.domain.period import DAY_MIN
from app.domain.units import Moment

DAY_0 = 20_000
NOW = Moment(0, (DAY_0 * DAY_MIN + 600) * 60_000)
GOOD = Counts(1, 1, 1)


def copy(days_ago: float, *, good: bool = True, origin: Origin = Origin.DAILY) -> DatedCopy:
    minute = round((DAY_0 - days_ago) * DAY_MIN) + 600
    return DatedCopy(f"{minute} {origin}", minute, origin, 1, GOOD if good else None)


def kept(copies: list[DatedCopy], now: Moment = NOW) -> list[DatedCopy]:
    gone = needless(copies, now)
    return [each for each in copies if each.name not in gone]


def test_seven_days_and_four_weeks_stay() -> None:
    # Day 20000 is a Friday; of a week its Sunday stays, the newest.
    held = kept([copy(ago) for ago in range(60)])
    assert held == [copy(ago) for ago in (*range(7), 12, 19)]


def test_of_a_day_the_newest_stays() -> None:
    assert kept([copy(0), copy(0.1), copy(0.2)]) == [copy(0)]


def test_days_without_a_copy_push_nothing_out() -> None:
    seldom = [copy(30 * times) for times in range(7)]
    assert kept(seldom) == seldom


def test_a_copy_that_cannot_be_opened_pushes_nothing_out() -> None:
    good, bad = copy(9), [copy(ago, good=False) for ago in range(8)]
    assert kept([good, *bad]) == [good, *bad]
    assert kept([copy(0), copy(1, good=False)]) == [copy(0)]


def test_only_bad_ones_all_stay() -> None:
    bad = [copy(ago, good=False) for ago in range(30)]
    assert kept(bad) == bad


def test_a_clock_ahead_pushes_nothing_out() -> None:
    right = [copy(ago) for ago in range(7)]
    wrong = [copy(-1000 - ago) for ago in range(7)]
    assert kept([*right, *wrong]) == [*right, *wrong]


def test_a_clock_that_is_behind_pushes_nothing_out() -> None:
    right = [copy(-10_000 - ago) for ago in range(7)]
    assert kept([*right, copy(0)]) == [*right, copy(0)]


def test_what_was_kept_before_a_copy_was_opened_is_no_daily_one() -> None:
    before = [copy(ago / 1440, origin=Origin.BEFORE) for ago in range(SPARES + 1)]
    assert kept([copy(0), *before]) == [copy(0), *before[:SPARES]]


def test_one_is_due_each_day() -> None:
    assert is_due([], NOW)
    assert is_due([copy(1)], NOW)
    assert not is_due([copy(0)], NOW)
    assert not is_due([copy(0.3)], NOW)
    assert is_due([copy(0, good=False)], NOW), "one that cannot be opened is none"
    assert is_due([copy(0, origin=Origin.BEFORE)], NOW)
    assert is_due([copy(-400)], NOW), "a clock that was ahead puts nothing off"


def test_the_newest_is_the_newest_that_opens() -> None:
    assert newest([copy(2), copy(1), copy(0, good=False), copy(-3)], NOW) == copy(1)
    assert newest([copy(0, good=False)], NOW) is None


@given(
    st.lists(
        st.tuples(st.integers(-3000, 60 * 1440), st.booleans(), st.sampled_from(Origin)),
        max_size=60,
        unique_by=lambda made: (made[0], made[2]),
    )
)
def test_never_too_many_and_never_the_only_good_one(
    made: list[tuple[int, bool, Origin]],
) -> None:
    copies = [copy(ago / 1440, good=good, origin=origin) for ago, good, origin in made]
    held = kept(copies)
    daily = [each for each in held if each.origin is Origin.DAILY and each.counts]
    assert len(daily) <= 2 * (DAYS + WEEKS)
    assert newest(held, NOW) == newest(copies, NOW) or newest(copies, NOW) is None
    assert any(each.counts for each in held) == any(each.counts for each in copies)
    assert kept(held) == held, "nothing more goes when nothing came"
