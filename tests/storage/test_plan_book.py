"""Courses, looks back and reminders on the disk."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.pain import PainRating, PainWhen, Site
from app.domain.plan import (
    Answer,
    Goal,
    Plan,
    PlanEnd,
    PlannedBy,
    Point,
    Review,
    Stage,
    Template,
)
from app.domain.reminders import NEVER_QUIET, QuietHours, Reminder, ReminderKind
from app.domain.timeline import Filter
from app.domain.trail import Target
from storage.diary import DiaryFile
from storage.mask import Mask
from storage.reader import DiaryReading
from tests.storage.conftest import DAY_S, HOUR_S, Kept, at

PLAN = Plan(
    Template.FULL,
    "gel-15",
    Site.KNEE_LEFT,
    12,
    3,
    at(0),
    per_day=2,
    goals=frozenset({Goal.SPASM, Goal.MOVEMENT}),
    own_goal="Kneel in the garden",
    who=PlannedBy.PHYSIO,
)


@pytest.fixture
def planned(diary: DiaryFile) -> int:
    return diary.keep_plan(PLAN)


def test_a_plan_comes_back_as_it_was_kept(planned: int, reader: DiaryReading) -> None:
    assert reader.plans() == (replace(PLAN, id=planned),)
    now = reader.plan_now()
    assert now is not None
    assert (now.plan, now.sessions, now.reviews) == (replace(PLAN, id=planned), (), ())


def places(reader: DiaryReading, words: str, *goals: Goal) -> list[tuple[int, Point | None, str]]:
    found = reader.found_in_plans(words, frozenset(goals))
    return [(each.plan.id, each.look.point if each.look else None, each.snippet) for each in found]


def test_goals_and_looks_back_are_found_by_their_words(
    planned: int, diary: DiaryFile, reader: DiaryReading
) -> None:
    look = Review(planned, Point.SESSION_4, Answer.KEEP, at(DAY_S), 3, "Käte says: garden less")
    diary.review_plan(look)
    again = diary.keep_plan(replace(PLAN, own_goal="Ride a bike", began=at(2 * DAY_S)))
    assert places(reader, "gard") == [
        (planned, Point.SESSION_4, "Käte says: \x02garden\x03 less"),
        (planned, None, "Kneel in the \x02garden\x03"),
    ]
    assert places(reader, "KATE") == [(planned, Point.SESSION_4, "\x02Käte\x03 says: garden less")]
    assert places(reader, "bike") == [(again, None, "Ride a \x02bike\x03")]
    assert places(reader, "moving", Goal.MOVEMENT) == [(again, None, ""), (planned, None, "")]
    assert places(reader, "moving") == places(reader, "?") == places(reader, "") == []
    assert reader.timeline(Filter(words="garden"), 9) == (), "the timeline has no courses"


def test_a_look_back_that_was_changed_is_not_found_by_what_it_said(
    planned: int, diary: DiaryFile, reader: DiaryReading, path: Path
) -> None:
    for point, note in (
        (Point.SESSION_4, "lemonade"),
        (Point.SESSION_10, "tea"),
        (Point.SESSION_4, "marmalade"),
    ):
        diary.review_plan(Review(planned, point, Answer.KEEP, at(DAY_S), 3, note))
    assert places(reader, "lemon") == []
    assert places(reader, "marm") == [(planned, Point.SESSION_4, "\x02marmalade\x03")]
    diary.keep_plan(replace(PLAN, id=planned, own_goal="Swim"))
    assert places(reader, "kneel") == []
    assert places(reader, "swim") == [(planned, None, "\x02Swim\x03")]
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM search").fetchone() == (3,), "and no old words"


def test_without_a_plan_there_is_none(reader: DiaryReading) -> None:
    assert (reader.plan_now(), reader.plans(), reader.reviews(1)) == (None, (), ())


def test_only_sessions_in_earnest_on_its_place_and_in_its_time_count(
    diary: DiaryFile, reader: DiaryReading, planned: int, kept: Kept
) -> None:
    kept(-HOUR_S)
    first = kept(HOUR_S)
    kept(2 * HOUR_S, simulated=True)
    kept(3 * HOUR_S, site=Site.NECK)
    kept(4 * HOUR_S, 0)
    binned = kept(5 * HOUR_S)
    second = kept(DAY_S)
    diary.bin(Target.SESSION, binned, at(2 * DAY_S))
    for score, when in ((6, PainWhen.BEFORE), (4, PainWhen.AFTER)):
        diary.rate(PainRating(score, at(HOUR_S), when, None, first))
    now = reader.plan_now()
    assert now is not None
    assert [each.session_id for each in now.sessions] == [first, second]
    assert [(each.before, each.after) for each in now.sessions] == [(6, 4), (None, None)]
    diary.end_plan(PlanEnd.STOPPED, at(2 * DAY_S))
    kept(3 * DAY_S)
    ended = reader.plan_now()
    assert ended is not None
    assert len(ended.sessions) == 2


def test_a_plan_of_no_place_counts_every_place(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    diary.keep_plan(replace(PLAN, site=None))
    kept(HOUR_S)
    kept(5 * HOUR_S, site=Site.NECK)
    now = reader.plan_now()
    assert now is not None
    assert len(now.sessions) == 2


def test_a_new_plan_ends_the_one_that_runs(
    diary: DiaryFile, reader: DiaryReading, planned: int
) -> None:
    later = replace(PLAN, began=at(DAY_S), follows=planned)
    second = diary.keep_plan(later)
    newest, first = reader.plans()
    assert newest == replace(later, id=second)
    assert (first.why, first.ended) == (PlanEnd.CHANGED, at(DAY_S))


def test_other_numbers_take_the_place_of_an_open_plan_alone(
    diary: DiaryFile, reader: DiaryReading, planned: int
) -> None:
    diary.keep_plan(replace(PLAN, id=planned, per_week=2))
    assert reader.plans()[0].per_week == 2
    assert diary.end_plan(PlanEnd.OVER, at(DAY_S))
    assert not diary.end_plan(PlanEnd.STOPPED, at(DAY_S))
    with pytest.raises(LookupError):
        diary.keep_plan(replace(PLAN, id=planned))


def test_a_look_back_moves_the_plan_on_and_is_kept_once_a_point(
    diary: DiaryFile, reader: DiaryReading, planned: int
) -> None:
    first = Review(planned, Point.SESSION_4, Answer.KEEP, at(DAY_S), met=3, note="a bit")
    diary.review_plan(first)
    assert reader.plans()[0].stage is Stage.GAUGE
    last = Review(planned, Point.COURSE_END, Answer.KEEP, at(2 * DAY_S))
    diary.review_plan(last)
    assert (reader.plans()[0].why, reader.plans()[0].ended) == (PlanEnd.OVER, at(2 * DAY_S))
    again = replace(first, answer=Answer.STOP, met=None)
    diary.review_plan(again)
    assert reader.reviews(planned) == (last, again)
    assert reader.plans()[0].why is PlanEnd.OVER, "what is over stays as it is"
    with pytest.raises(LookupError):
        diary.review_plan(replace(first, plan_id=99))


REMINDER = Reminder(
    ReminderKind.MEDICINE, 20 * 60 + 30, frozenset({0, 4, 6}), "Ibuprofen", told_day=20_000
)


@pytest.fixture
def reminder(diary: DiaryFile) -> int:
    return diary.keep_reminder(REMINDER)


def test_reminders_come_back_by_the_time_of_day(
    diary: DiaryFile, reader: DiaryReading, reminder: int
) -> None:
    early = Reminder(ReminderKind.DIARY, 60)
    early_id = diary.keep_reminder(early)
    assert reader.reminders() == (replace(early, id=early_id), replace(REMINDER, id=reminder))


def test_a_reminder_is_changed_told_put_off_and_dropped(
    diary: DiaryFile, reader: DiaryReading, reminder: int
) -> None:
    diary.keep_reminder(replace(REMINDER, id=reminder, on=False, words=""))
    diary.snooze(reminder, 77)
    (held,) = reader.reminders()
    assert (held.on, held.words, held.snoozed_ms) == (False, "", 77)
    diary.tell_of(reminder, 20_001)
    (held,) = reader.reminders()
    assert (held.told_day, held.snoozed_ms) == (20_001, None)
    diary.drop_reminder(reminder)
    assert reader.reminders() == ()
    diary.snooze(reminder, 78)
    diary.tell_of(reminder, 20_002)
    diary.drop_reminder(reminder)
    with pytest.raises(LookupError):
        diary.keep_reminder(replace(REMINDER, id=reminder))


def test_quiet_hours_are_none_until_they_are_chosen(diary: DiaryFile, reader: DiaryReading) -> None:
    assert reader.quiet_hours() == NEVER_QUIET
    diary.keep_quiet(QuietHours(1320, 420))
    diary.keep_quiet(QuietHours(1260, 400))
    assert reader.quiet_hours() == QuietHours(1260, 400)


@pytest.fixture
def rows(diary: DiaryFile, path: Path, planned: int, reminder: int) -> Iterator[sqlite3.Connection]:
    diary.review_plan(Review(planned, Point.SESSION_4, Answer.KEEP, at(DAY_S), 3, "with Anna"))
    with closing(sqlite3.connect(path)) as conn:
        conn.row_factory = sqlite3.Row
        yield conn


def test_an_anonymous_export_keeps_numbers_and_no_words(rows: sqlite3.Connection) -> None:
    mask = Mask(500)
    (plan,) = map(dict, rows.execute("SELECT * FROM plans"))
    (review,) = map(dict, rows.execute("SELECT * FROM reviews"))
    (reminder,) = map(dict, rows.execute("SELECT * FROM reminders"))
    masked, seen = mask.masked("plans", plan), mask.masked("reviews", review)
    assert masked is not None
    assert (masked["own_goal"], masked["goals"], masked["who"]) == ("", plan["goals"], "physio")
    assert masked["began_wall_ms"] < plan["began_wall_ms"]
    assert seen is not None
    assert (seen["note"], seen["met"]) == ("", 3)
    assert mask.masked("reminders", reminder) is None


def test_the_views_speak_plainly(rows: sqlite3.Connection) -> None:
    (plan,) = map(dict, rows.execute("SELECT * FROM v_plans"))
    (review,) = map(dict, rows.execute("SELECT * FROM v_reviews"))
    (reminder,) = map(dict, rows.execute("SELECT * FROM v_reminders"))
    assert (plan["began_local"], plan["site"]) == ("2025-11-21 09:40:00", "knee_left")
    assert (review["point"], review["goals_met_0_to_10"]) == ("session_4", 3)
    assert (reminder["local_time"], reminder["weekdays"]) == ("20:30", 0b1010001)
