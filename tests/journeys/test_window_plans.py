"""Courses and reminders through the real window: made, counted, looked back at; told, put off, kept
quiet, and shown once when they were missed."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.period import local_day
from app.domain.plan import Answer, PlanEnd, Point, Stage
from app.domain.reminders import DAY_MIN, Reminder, ReminderKind, local_minute
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.healthy import healthy
from tests.journeys.conftest import Life, Live

KEY = Qt.Key


@contextmanager
def reading(path: Path) -> Generator[DiaryReading]:
    with DiaryReading(path) as diary:
        yield diary


def session(diary: DiaryFile, began: Moment, before: int, after: int) -> None:
    """A quarter of an hour of cold in earnest."""
    ended = replace(began, wall_ms=began.wall_ms + 900_000)
    opening = Opening(
        began, "gel-15", 1200, 900, Site.LOWER_BACK, "k", "Wrap", "ocwp", False, 3
    )  # fmt: skip
    session_id = diary.begin(opening)
    for score, when in ((before, PainWhen.BEFORE), (after, PainWhen.AFTER)):
        diary.rate(PainRating(score, began, when, Site.LOWER_BACK, session_id))
    diary.finish(session_id, Closing(ended, EndReason.COMPLETED, 900, 900, OffProof.WRAP))


def opens_course(person: Life) -> None:
    person.press("More")
    person.press("Course and reminders")


def test_a_course_from_its_making_to_the_look_back(live: Live) -> None:
    person = live()
    person.waits_for("Simulated")
    opens_course(person)
    person.press("Make a course")
    person.press("Keep this course")
    assert person.sees("Choose what kind of course.")
    person.press("New pain")
    person.press("Keep this course")
    person.waits_for("0 of 3")
    assert person.sees("Rehearsals do not count.")
    person.press("Today")
    person.waits_for("Course: 0 of 3")
    person.starts(15)
    person.waits_for("Time left")
    person.key(KEY.Key_Space)
    person.waits_for("How does your skin look")
    person.press("Today")
    person.waits_for("Course: 0 of 3")
    person.quit()

    with reading(person.path) as diary:
        planned = diary.plan_now()
        assert planned is not None
        assert len(diary.sessions(9)) == 1
        began = planned.plan.began
    with DiaryFile(person.path) as diary:
        for place, pains in enumerate(((6, 4), (5, 4), (6, 5))):
            later_ms = (place + 1) * 3_600_000
            session(diary, replace(began, wall_ms=began.wall_ms + later_ms), *pains)

    person = live()
    person.waits_for("Course: 3 of 3, time to look back")
    person.press("Course: 3 of 3")
    person.press("Look back now")
    person.waits_for("After 3 of 3 sessions your score was lower.")
    person.press("8 of 10")
    person.press("This course is done")
    person.press("Save")
    person.waits_for("All sessions done")
    person.press("Go on now and then")
    person.press("Keep this course")
    person.waits_for("Now and then")
    person.quit()
    with reading(person.path) as diary:
        newest, first = diary.plans()
        assert (first.why, newest.stage, newest.follows) == (
            PlanEnd.OVER,
            Stage.MAINTENANCE,
            first.id,
        )
        (review,) = diary.reviews(first.id)
        assert (review.point, review.answer, review.met) == (Point.COURSE_END, Answer.KEEP, 8)


def test_a_course_with_too_much_cold_is_not_taken(live: Live) -> None:
    person = live()
    person.waits_for("Simulated")
    opens_course(person)
    person.press("Make a course")
    person.press("Lasting pain")
    person.tab_to("Sessions a week at most")
    person.types_over("9")
    person.press("Keep this course")
    person.waits_for("There may be 7 sessions a week at most (rule T06).")
    person.quit()
    with reading(person.path) as diary:
        assert diary.plans() == ()


# --- reminders; rehearsed, so that minutes are short

SPEED = 200.0


def minute_in(person: Life, ahead: int) -> int:
    """The minute of the day that comes in so many."""
    return (local_minute(person.now) + ahead) % DAY_MIN


def sets_time(person: Life, name: str, minute: int) -> None:
    person.tab_to(name)
    person.types_over(f"{minute // 60:02}:{minute % 60:02}")


def opens_reminders(person: Life) -> None:
    opens_course(person)
    person.press("Reminders")


def adds_diary_reminder(person: Life, ahead: int) -> int:
    """It comes in so many minutes from the last moment on; the minute of the day."""
    person.press("Add a reminder")
    person.press("Diary")
    minute = minute_in(person, ahead)
    sets_time(person, "At what time?", minute)
    person.press("Save")
    person.waits_for("Every day")
    return minute


TOLD = "How was your day? Write it down."


def put_off(person: Life) -> bool:
    """Whether the one reminder waits to be told again."""
    with reading(person.path) as diary:
        return diary.reminders()[0].snoozed_ms is not None


def test_a_reminder_is_told_put_off_and_told_again(live: Live) -> None:
    person = live(speed=SPEED)
    person.waits_for("Simulated")
    opens_reminders(person)
    adds_diary_reminder(person, 6)
    person.waits_for(TOLD)
    person.press("Later")
    person.until(lambda: put_off(person))
    person.until(lambda: not put_off(person))
    person.press("Today")
    person.waits_for("Diary, How was your day")
    person.press("Later")
    person.waits_until_gone("Diary, How was your day")


def test_in_quiet_hours_nothing_is_told_until_they_are_over(live: Live) -> None:
    person = live(speed=SPEED)
    person.waits_for("Simulated")
    opens_reminders(person)
    person.press("Quiet hours")
    start, end = minute_in(person, -60), minute_in(person, 28)
    sets_time(person, "Quiet from", start)
    sets_time(person, "Quiet until", end)
    person.tab_to("Start when I log in")
    due = adds_diary_reminder(person, 6)
    assert (end - due) % DAY_MIN < 60, "it comes in the quiet hours"
    person.waits_for(TOLD)
    told = local_minute(person.now) % DAY_MIN
    assert (told - end) % DAY_MIN < 60, "and is told at their end"


def test_what_was_missed_is_shown_once_at_the_next_start(live: Live) -> None:
    person = live(speed=SPEED)
    person.waits_for("Simulated")
    now = person.now
    person.quit()
    yesterday = local_day(now) - 1
    with DiaryFile(person.path) as diary:
        diary.screen(healthy(now))
        diary.keep_reminder(
            Reminder(ReminderKind.MEDICINE, 1, words="Ibuprofen", told_day=yesterday - 3)
        )
    person = live(speed=SPEED)
    person.waits_for("In the meantime")
    assert person.sees("Medicine: Ibuprofen · ")
    person.press("I have seen it")
    person.waits_until_gone("In the meantime")
    person.quit()
    person = live(speed=SPEED)
    person.waits_for("Simulated")
    person.press("More")
    person.press("Today")
    assert not person.sees("In the meantime")
