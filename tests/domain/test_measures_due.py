"""What could be written down again, and when it is not asked for any more."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Change, Score
from app.domain.instruments import Instrument
from app.domain.journal import Body, DiaryEntry, Pain
from app.domain.measures_due import day_of, measures_due
from app.domain.units import Moment

DAY_MS = 86_400_000
NOW = Moment(0, 20_800 * DAY_MS + 12 * 3_600_000, 60)
"""Noon UTC on 2026-12-13."""
STAIRS = Activities((("Stairs", 4),))
RMDQ = Score(Instrument.RMDQ_24, 11)


def told(body: Body, days_ago: int) -> DiaryEntry:
    at = replace(NOW, wall_ms=NOW.wall_ms - days_ago * DAY_MS)
    return DiaryEntry(body, at, at)


def iso(days_ago: int) -> str:
    return day_of(replace(NOW, wall_ms=NOW.wall_ms - days_ago * DAY_MS)).isoformat()


def test_nothing_is_due_to_somebody_who_never_wrote_any_down() -> None:
    assert measures_due((), NOW) == ()
    assert measures_due([told(Pain(3), 9)], NOW) == ()


@pytest.mark.parametrize(
    ("days", "due"), [(0, False), (6, False), (7, True), (28, True), (29, False)]
)
def test_activities_are_due_after_a_week_and_lapse_after_four(days: int, due: bool) -> None:
    assert (EntryKind.ACTIVITIES in measures_due([told(STAIRS, days)], NOW)) is due


@pytest.mark.parametrize(("days", "due"), [(13, False), (14, True), (56, True), (57, False)])
def test_the_rmdq_is_due_after_two_weeks(days: int, due: bool) -> None:
    assert (EntryKind.SCORE in measures_due([told(RMDQ, days)], NOW)) is due


def test_another_questionnaire_is_never_due() -> None:
    assert measures_due([told(Score(Instrument.ODI, 30), 20)], NOW) == ()


def test_the_last_one_counts_whatever_the_order() -> None:
    entries = [told(STAIRS, 2), told(STAIRS, 9), told(RMDQ, 1), told(RMDQ, 15)]
    assert measures_due(entries, NOW) == ()
    assert measures_due(entries[::-1], NOW) == ()


@pytest.mark.parametrize(
    ("began", "due"),
    [(13, False), (14, True), (27, True), (28, True), (42, True), (43, False)],
)
def test_the_change_is_due_at_weeks_two_and_four(began: int, due: bool) -> None:
    """Week 4 stands in for week 2, and lapses two weeks later."""
    assert (EntryKind.CHANGE in measures_due((), NOW, began=iso(began))) is due


def test_a_change_told_at_its_point_is_not_due_before_the_next() -> None:
    began = iso(20)
    assert EntryKind.CHANGE in measures_due([told(Change(1, began), 7)], NOW, began=began)
    assert EntryKind.CHANGE not in measures_due([told(Change(1, began), 6)], NOW, began=began)


def test_the_change_is_due_when_a_course_ends_and_no_point_lies_past_it() -> None:
    ended = measures_due((), NOW, began=iso(10), ends=iso(0))
    assert EntryKind.CHANGE in ended
    assert EntryKind.CHANGE not in measures_due((), NOW, began=iso(30), ends=iso(20))
    assert EntryKind.CHANGE not in measures_due((), NOW, began=iso(9), ends=iso(-1))


def test_without_a_course_the_change_counts_from_the_day_it_was_told_from() -> None:
    entries = [told(Change(2, iso(30)), 16)]
    assert measures_due(entries, NOW) == (EntryKind.CHANGE,)
    assert measures_due([*entries, told(Change(2, iso(30)), 1)], NOW) == ()


def test_a_course_that_is_long_over_is_none() -> None:
    entries = [told(Change(2, iso(30)), 16)]
    over = measures_due(entries, NOW, began=iso(60), ends=iso(20))
    assert over == measures_due(entries, NOW) == (EntryKind.CHANGE,)


def test_a_course_asks_for_activities_from_its_second_day_to_its_last() -> None:
    assert measures_due((), NOW, began=iso(0)) == ()
    assert measures_due((), NOW, began=iso(1)) == (EntryKind.ACTIVITIES,)
    assert measures_due((), NOW, began=iso(1), ends=iso(-5)) == (EntryKind.ACTIVITIES,)
    assert EntryKind.ACTIVITIES not in measures_due((), NOW, began=iso(9), ends=iso(1))


def test_a_day_ends_at_midnight_where_the_person_is() -> None:
    late = Moment(0, 20_800 * DAY_MS - 1, 0)
    assert day_of(late).isoformat() == "2026-12-12"
    assert day_of(replace(late, utc_offset_min=60)).isoformat() == "2026-12-13"
    assert day_of(replace(late, utc_offset_min=-720)).isoformat() == "2026-12-12"


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="soon"):
        measures_due((), NOW, began="soon")


@given(st.lists(st.integers(0, 119)), st.lists(st.integers(0, 119)))
def test_writing_it_down_today_settles_it(activities: list[int], scores: list[int]) -> None:
    entries = [told(STAIRS, ago) for ago in activities] + [told(RMDQ, ago) for ago in scores]
    today = [told(STAIRS, 0), told(RMDQ, 0), told(Change(0, iso(14)), 0)]
    assert measures_due([*entries, *today], NOW) == ()
