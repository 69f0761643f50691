"""One notion of the person's day: whatever counts by days begins them at the hour they chose."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.aches import functions
from app.domain.body import Region
from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Change
from app.domain.harm import Lock
from app.domain.journal import Body, DiaryEntry, Medicine, Pain, Problem
from app.domain.lookback import due_point
from app.domain.material import Material, Refused, Told
from app.domain.measures_due import measures_due
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.past import past
from app.domain.period import Period, date_of, last_days, local_day, local_time
from app.domain.plan import Plan, PlanEnd, Planned, PlanSession, Point, Template, enough, progress
from app.domain.report import Report, Wanted
from app.domain.report_build import build
from app.domain.report_range import of_course, since_visit
from app.domain.review import Looked, review_row
from app.domain.trends import adherence, baseline, day_doses
from app.domain.units import Moment
from tests.domain.reported import ALL, HARM, TODAY, moment, told

LATE = 4
"""A day begins at 4 o'clock for somebody who is up late."""
NIGHT = 1.5
"""Half past one: the night after the day before."""
MOMENTS = st.builds(
    Moment, st.just(0), st.integers(-(10**13), 10**13), st.integers(-12 * 60, 14 * 60)
)
HOURS = st.integers(0, 6)


def there(zone: str, *when: int, fold: int = 0) -> Moment:
    """That date and time by the clock on the wall there."""
    year, month, day, hour, minute = when
    local = datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(zone), fold=fold)
    offset = local.utcoffset()
    assert offset is not None
    return Moment(0, round(local.timestamp() * 1000), round(offset.total_seconds() / 60))


def entry(body: Body, at: Moment) -> DiaryEntry:
    return DiaryEntry(body, at, at)


# A moment and its day


@given(MOMENTS, HOURS)
def test_the_day_is_the_date_on_the_wall_as_many_hours_before(at: Moment, starts_h: int) -> None:
    utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at.wall_ms)
    wall = utc + timedelta(minutes=at.utc_offset_min)
    assert date_of(local_day(at, starts_h)) == (wall - timedelta(hours=starts_h)).date()


@given(MOMENTS, HOURS)
def test_the_time_of_day_never_reaches_the_next_day(at: Moment, starts_h: int) -> None:
    assert local_time(at, starts_h) // 1 == local_day(at, starts_h)


@given(MOMENTS, HOURS, st.integers(1, 400))
def test_a_period_holds_its_days_and_its_window_holds_the_period(
    at: Moment, starts_h: int, days: int
) -> None:
    period = last_days(days, at, starts_h)
    since_ms, until_ms = period.window
    assert period.holds(at)
    assert since_ms <= at.wall_ms < until_ms
    assert not period.previous.holds(at)
    assert (period.previous.last + 1, period.previous.starts_h) == (period.first, starts_h)


@pytest.mark.parametrize("offset_min", [-12 * 60, 0, 14 * 60])
def test_the_window_reaches_to_the_ends_of_the_world(offset_min: int) -> None:
    period = Period(TODAY, TODAY, LATE)
    since_ms, until_ms = period.window
    for at in (moment(0, LATE, offset_min), moment(-1, LATE - 0.001, offset_min)):
        assert period.holds(at)
        assert since_ms <= at.wall_ms < until_ms


def test_a_night_is_of_the_evening_before_it_wherever_one_travels() -> None:
    """From Berlin to New York the clock goes back six hours, to Tokyo it goes ahead seven."""
    evening = local_day(there("Europe/Berlin", 2026, 6, 10, 23, 30), LATE)
    assert local_day(there("Europe/Berlin", 2026, 6, 11, 1, 30), LATE) == evening
    assert local_day(there("America/New_York", 2026, 6, 10, 21, 0), LATE) == evening
    assert local_day(there("America/New_York", 2026, 6, 11, 3, 59), LATE) == evening
    assert local_day(there("Asia/Tokyo", 2026, 6, 11, 3, 59), LATE) == evening
    assert local_day(there("Asia/Tokyo", 2026, 6, 11, 4, 0), LATE) == evening + 1


def test_a_night_in_which_clocks_change_is_one_night() -> None:
    """In Berlin 2:30 comes twice on 25 October 2026, and never on 29 March."""
    for year, month, day in ((2026, 10, 25), (2026, 3, 29)):
        evening = local_day(there("Europe/Berlin", year, month, day - 1, 22, 0), LATE)
        for hour, fold in ((1, 0), (2, 0), (2, 1), (3, 0)):
            night = there("Europe/Berlin", year, month, day, hour, 30, fold=fold)
            assert local_day(night, LATE) == evening
        assert local_day(there("Europe/Berlin", year, month, day, 4, 0), LATE) == evening + 1


# The report

YESTERDAY, THE_DAY_BEFORE = TODAY - 1, TODAY - 2


def reported(material: Material, period: Period | None, now: Moment | None = None) -> Report:
    return build(material, period, now or moment(0, 17), "1", Wanted(parts=ALL))


def of_yesterday(starts_h: int, **held: object) -> Report:
    """The report of the calendar's yesterday alone."""
    material = replace(Material(starts_h=starts_h), **held)
    return reported(material, Period(YESTERDAY, YESTERDAY))


def night(number: int, days_ago: int, before: int = 6) -> Told:
    """A session of half past one in the night that began on the evening before."""
    return told(number, days_ago, before, at=moment(days_ago, NIGHT))


@pytest.mark.parametrize(("starts_h", "here", "sessions"), [(0, 1, 0), (LATE, 0, 1)])
def test_a_session_at_night_is_of_the_evening_before(
    starts_h: int, here: int, sessions: int
) -> None:
    """The period that was asked for knows no hour: the diary does."""
    report = of_yesterday(starts_h, sessions=(night(1, 1),))
    assert (report.dose.sessions, len(report.lines)) == (here, here)
    assert report.dose_before is not None
    assert report.dose_before.sessions == sessions
    assert report.head.period.starts_h == starts_h
    assert report.head.previous == Period(THE_DAY_BEFORE, THE_DAY_BEFORE, starts_h)


def test_all_blocks_of_a_report_have_the_same_days() -> None:
    """Everything at half past one of today: with days from 4 o'clock it was yesterday."""
    at = moment(0, NIGHT)
    entries = (
        entry(Pain(5), at),
        entry(Medicine("Ibuprofen", 400, "mg"), at),
        entry(Activities((("Walk", 3),)), at),
        entry(Problem((Region.NECK,)), at),
    )
    held = {
        "sessions": (told(1, 0, at=at),),
        "ratings": (PainRating(5, at),),
        "entries": entries,
        "refused": (Refused("T06", Site.NECK, at),),
        "harms": (replace(HARM, happened=at, told=at),),
        "locks": (Lock(Site.NECK, "D14", at),),
        "binned": (at,),
    }
    early, late = (of_yesterday(starts_h, **held) for starts_h in (0, LATE))
    assert (late.dose.days_told, early.dose.days_told) == (1, 0)
    assert (late.medicines.sessions, early.medicines.sessions) == (1, 0)
    assert (len(late.medicines.taken), len(early.medicines.taken)) == (1, 0)
    assert (len(late.results), len(early.results)) == (1, 0)
    assert (late.course.harm_days, early.course.harm_days) == ((YESTERDAY,), ())
    assert [int(score.day) for score in late.course.scores] == [YESTERDAY, YESTERDAY]
    assert early.course.scores == ()
    assert {mark.day for mark in late.course.marks} == {YESTERDAY}
    assert early.course.marks == ()
    assert (late.aim.problem is not None, early.aim.problem is not None) == (True, False)
    assert (len(late.safety.harms), len(early.safety.harms)) == (1, 0)
    assert (len(late.safety.pauses), len(early.safety.pauses)) == (1, 0)
    assert (late.safety.refused, early.safety.refused) == ((("T06", 1),), ())
    assert (late.notes.binned, early.notes.binned) == (1, 0)


@pytest.mark.parametrize(("starts_h", "days"), [(0, 2), (LATE, 1)])
def test_evening_and_night_are_one_day_with_entries(starts_h: int, days: int) -> None:
    ratings = tuple(PainRating(5, at) for at in (moment(1, 22), moment(0, NIGHT)))
    report = reported(Material(ratings=ratings, starts_h=starts_h), Period(TODAY - 6, TODAY))
    assert (report.dose.days_told, report.dose.of_days) == (days, 7)


def test_a_whole_diary_ends_on_the_day_that_has_not_ended() -> None:
    material = Material(sessions=(night(1, 0),), first_day=YESTERDAY, starts_h=LATE)
    report = reported(material, None, moment(0, 2))
    assert report.head.period == Period(YESTERDAY, YESTERDAY, LATE)
    assert report.dose.sessions == 1


def test_weeks_of_a_report_begin_with_its_own_days() -> None:
    """The night between the seventh and the eighth day is of the first week."""
    period = Period(TODAY - 13, TODAY)
    sessions = tuple(night(n, 6, score) for n, score in enumerate((2, 4, 6)))
    weeks = {
        starts_h: [week.first for week in made.course.weeks]
        for starts_h in (0, LATE)
        for made in [reported(Material(sessions=sessions, starts_h=starts_h), period)]
    }
    assert weeks == {0: [TODAY - 6], LATE: [TODAY - 13]}


def test_since_the_visit_and_of_the_course_by_the_persons_days() -> None:
    now, visit = moment(0, 2), date_of(YESTERDAY).isoformat()
    assert since_visit(visit, now) == Period(YESTERDAY, TODAY)
    assert since_visit(visit, now, LATE) == Period(YESTERDAY, YESTERDAY, LATE)
    today = date_of(TODAY).isoformat()
    assert since_visit(today, now, LATE) is None, "that day has not begun"
    plan = Plan(Template.ACUTE, "gel-15", None, 3, 7, moment(5, NIGHT))
    assert of_course(plan, now) == Period(TODAY - 5, TODAY)
    assert of_course(plan, now, LATE) == Period(TODAY - 6, YESTERDAY, LATE)


# Courses and measures

PLAN = Plan(Template.OWN, "gel-15", None, 12, 3, moment(9))


@pytest.mark.parametrize(("starts_h", "today"), [(0, 0), (LATE, 1)])
def test_of_a_course_the_evening_counts_until_the_day_ends(starts_h: int, today: int) -> None:
    planned = Planned(PLAN, (PlanSession(1, moment(1, 22)),))
    now = moment(0, NIGHT)
    assert progress(planned, now, starts_h).today == today
    assert enough(planned, now, starts_h) is bool(today)


def test_a_week_of_a_course_ends_when_its_sunday_does() -> None:
    """2 March 2026 is a Monday."""
    monday = TODAY - local_day(there("Europe/Berlin", 2026, 3, 2, 12, 0))
    planned = Planned(PLAN, (PlanSession(1, moment(monday, NIGHT)),))
    then = moment(monday, 12)
    assert progress(planned, then).this_week == 1
    assert progress(planned, then, LATE).this_week == 0
    assert progress(planned, moment(monday, 3), LATE).this_week == 1


def test_a_course_is_looked_back_at_thirty_of_the_persons_days_later() -> None:
    plan = replace(PLAN, ended=moment(30, 12), why=PlanEnd.OVER)
    assert due_point(Planned(plan), moment(0, NIGHT)) is Point.DAYS_30
    assert due_point(Planned(plan), moment(0, NIGHT), LATE) is None
    assert due_point(Planned(plan), moment(0, 5), LATE) is Point.DAYS_30


def test_measures_are_due_by_the_persons_days() -> None:
    stairs = [entry(Activities((("Stairs", 4),)), moment(7, 12))]
    now = moment(0, NIGHT)
    assert measures_due(stairs, now) == (EntryKind.ACTIVITIES,)
    assert measures_due(stairs, now, starts_h=LATE) == ()
    began = date_of(TODAY - 14).isoformat()
    assert EntryKind.CHANGE in measures_due((), now, began)
    assert EntryKind.CHANGE not in measures_due((), now, began, starts_h=LATE)
    told_at_night = [entry(Change(1, began), now)]
    assert measures_due(told_at_night, moment(0, 12), began) == (EntryKind.ACTIVITIES,)
    assert EntryKind.CHANGE in measures_due(told_at_night, moment(0, 12), began, starts_h=LATE)


# A review of diary files


def test_a_line_of_a_review_has_the_persons_days() -> None:
    planned = Planned(PLAN, (PlanSession(1, moment(1, 22)),))
    for starts_h, last, sessions in ((0, TODAY, 1), (LATE, YESTERDAY, 2)):
        material = Material(sessions=(night(1, 1), night(2, 0)), starts_h=starts_h)
        looked = Looked(material, moment(0, 2), moment(0, NIGHT), planned)
        period = last_days(2 - (starts_h == 0), looked.at, starts_h)
        row = review_row(looked, period)
        assert (row.last_day, row.sessions) == (last, sessions)
        assert (row.done, row.planned) == (1, 12)


# Trends


def whole(starts_h: int, *sessions: Told, ratings: tuple[PainRating, ...] = ()) -> Material:
    return Material(sessions=sessions, ratings=ratings, starts_h=starts_h)


@pytest.mark.parametrize(("starts_h", "days"), [(0, {TODAY, YESTERDAY}), (LATE, {YESTERDAY})])
def test_the_cold_of_a_day_ends_with_the_night(starts_h: int, days: set[int]) -> None:
    made = past(whole(starts_h, told(1, 1, at=moment(1, 22)), night(2, 0)))
    assert {dose.day for dose in day_doses(made)} == days
    assert made.first_day == YESTERDAY
    held = made.during(Period(YESTERDAY, YESTERDAY, starts_h))
    assert [run.id for run in held.runs] == ([1] if starts_h == 0 else [1, 2])
    assert held.starts_h == starts_h


def test_a_week_of_sessions_ends_when_its_sunday_does() -> None:
    monday = TODAY - local_day(there("Europe/Berlin", 2026, 3, 2, 12, 0))
    weeks = {
        starts_h: adherence(past(whole(starts_h, night(1, monday)))).weeks[0].first
        for starts_h in (0, LATE)
    }
    assert weeks[0] - weeks[LATE] == 7


def test_days_with_a_score_before_the_first_session_are_the_persons() -> None:
    """Evening and night are one day with a score, not two."""
    moments = [moment(ago, hour) for ago, hour in ((9, 22), (8, NIGHT), (7, 22), (6, NIGHT))]
    ratings = tuple(PainRating(5, at, PainWhen.ANY) for at in moments)
    made = {h: past(whole(h, told(1, 1), ratings=ratings)) for h in (0, LATE)}
    assert {h: baseline(each).days for h, each in made.items()} == {0: 4, LATE: 2}


def test_entries_of_a_past_lie_on_the_persons_days() -> None:
    at_night = entry(Activities((("Walk", 3),)), moment(0, NIGHT))
    made = past(whole(LATE), [at_night])
    assert made.first_day == YESTERDAY
    assert made.during(Period(YESTERDAY, YESTERDAY, LATE)).entries == (at_night,)
    assert made.during(Period(TODAY, TODAY, LATE)).entries == ()
    (function,) = functions(made.entries, LATE)
    assert int(function.values[0][0]) == YESTERDAY


def test_dates_reach_from_1970_to_9999() -> None:
    assert date_of(0) == date(1970, 1, 1)
    assert date_of(2_932_896) == date(9999, 12, 31)
    with pytest.raises(OverflowError):
        date_of(2_932_897)
