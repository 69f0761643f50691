"""Courses and reminders in the window: what is asked of the engine, and what is said."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.autostart import autostart
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.plan import Answer, Goal, Plan, PlanEnd, PlannedBy, Point, Review, Stage, Template
from app.domain.programs import ALL_PROGRAMS
from app.domain.reminders import NEVER_QUIET, QuietHours, Reminder, ReminderKind, Telling
from app.news import FaultNews, PersonOpened, RemindersNews, Saved
from app.plan_requests import (
    DropReminder,
    EndPlan,
    KeepPlan,
    KeepQuiet,
    KeepReminder,
    ReviewPlan,
    Snooze,
)
from app.requests import Notify, Remind
from ui import words_plan, words_reminders
from ui.nudges import nudges
from ui.pages.answers import AnswerRow
from ui.pages.new_plan import NewPlanPage
from ui.pages.plan import PlanPage
from ui.pages.reminder import ReminderSheet
from ui.pages.reminders import RemindersPage
from ui.pages.review import ReviewSheet
from ui.pages.told import ToldSheet

Open = Callable[[str], Any]


@pytest.fixture(autouse=True)
def day_of_24_hours() -> Iterator[None]:
    """Whatever language another test left behind."""
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(plans: Any, qtbot: Any) -> Open:
    """`window(kind)`: a window with the diary that has such a course."""

    def make(kind: str) -> Any:
        made = plans.scene(kind)
        qtbot.addWidget(made.frame)
        made.frame.show()
        made.asked.clear()
        return made

    return make


def asked(made: Any) -> list[Any]:
    """What was asked of the engine, but for what the desktop shows."""
    return [each for each in made.asked if not isinstance(each, Notify | Remind)]


# --- the course


def test_today_says_the_course_in_one_line(window: Open) -> None:
    (row,) = window("early").frame.page.course.rows
    assert row.text() == "Course: 2 of 10"
    (row,) = window("due").frame.page.course.rows
    assert row.text() == "Course: 4 of 10, time to look back"


@pytest.mark.parametrize("kind", ["none", "over"])
def test_today_says_nothing_without_an_open_course(window: Open, kind: str) -> None:
    assert window(kind).frame.page.course.isHidden()


def test_the_row_leads_to_the_course(window: Open) -> None:
    made = window("early")
    made.frame.page.course.rows[0].click()
    assert made.frame.place == "more"
    assert isinstance(made.frame.page, PlanPage)


def test_a_course_is_ended_by_the_person(window: Open) -> None:
    made = window("early")
    made.window.plans.open_plan()
    made.frame.page.end.click()
    assert asked(made) == [EndPlan(PlanEnd.STOPPED)]


def form(made: Any) -> NewPlanPage:
    page = made.frame.page
    assert isinstance(page, NewPlanPage)
    return page


def test_a_new_course_from_a_template(window: Open) -> None:
    made = window("none")
    made.window.plans.open_new(None)
    page = form(made)
    page.save.click()
    assert page.missing.text() == "Choose what kind of course."
    page.template.row(Template.ACUTE).click()
    assert page.sessions.isHidden()
    page.template.row(Template.FULL).click()
    assert not page.sessions.isHidden()
    page.goals.chip(Goal.SPASM).click()
    page.own_goal.setText(" Garden ")
    page.who.chip(PlannedBy.PHYSIO).click()
    page.save.click()
    (request,) = asked(made)
    assert isinstance(request, KeepPlan)
    plan = request.plan
    assert (plan.template, plan.sessions, plan.per_week, plan.per_day) == (Template.FULL, 10, 3, 1)
    assert (plan.site, plan.goals, plan.own_goal) == (None, {Goal.SPASM}, "Garden")
    assert (plan.who, plan.id) == (PlannedBy.PHYSIO, 0)
    made.tell(Saved("KeepPlan", 1))
    assert made.frame.page is not page


def test_a_place_that_is_wanted_must_be_shown(window: Open) -> None:
    made = window("none")
    made.window.plans.open_new(None)
    page = form(made)
    page.template.row(Template.CHRONIC).click()
    page.placed.click()
    page.save.click()
    assert page.missing.text() == "Show on the body where."
    page.map.show_site(Site.NECK)
    page.save.click()
    assert asked(made)[0].plan.site is Site.NECK


@pytest.mark.parametrize(
    ("field", "text"), [("sessions", "21"), ("per_week", "29"), ("per_week", "")]
)
def test_numbers_outside_are_told_with_their_range(window: Open, field: str, text: str) -> None:
    made = window("none")
    made.window.plans.open_new(None)
    page = form(made)
    page.template.row(Template.FULL).click()
    getattr(page, field).line.setText(text)
    page.save.click()
    assert "Please write a whole number from" in page.missing.text()
    assert asked(made) == []


def test_T06_more_than_the_rules_let_be_is_refused_with_the_rule(window: Open) -> None:
    made = window("none")
    made.window.plans.open_new(None)
    page = form(made)
    page.template.row(Template.OWN).click()
    page.sessions.line.setText("12")
    page.per_week.line.setText("8")
    page.save.click()
    said = "That is too often. There may be 7 sessions a week at most (rule T06)."
    assert page.missing.text() == said
    page.per_day.chip(2).click()
    page.save.click()
    assert asked(made)[0].plan.per_day == 2


def test_no_course_on_a_paused_place(window: Open, persons: Any, plans: Any, qtbot: Any) -> None:
    made = persons.Scene(persons.WRAPS, known=persons.paused())
    qtbot.addWidget(made.frame)
    made.window.plans.open_change(replace(plans.course(0), site=Site.KNEE_LEFT))
    page = form(made)
    page.save.click()
    assert "(rule D04)" in page.missing.text()
    assert not any(isinstance(each, KeepPlan) for each in made.asked)


def test_a_course_that_could_not_be_kept_may_be_tried_again(window: Open) -> None:
    made = window("none")
    made.window.plans.open_new(None)
    page = form(made)
    page.template.row(Template.ACUTE).click()
    page.save.click()
    assert not page.save.isEnabled()
    made.tell(FaultNews(Fault(FaultCode.DISK_FULL), "KeepPlan"))
    assert page.save.isEnabled()


def test_other_numbers_keep_beginning_stage_and_id(window: Open) -> None:
    made = window("early")
    made.window.plans.open_plan()
    held = made.frame.page.planned.plan
    made.frame.page.change.click()
    page = form(made)
    page.per_week.line.setText("2")
    page.save.click()
    assert asked(made) == [KeepPlan(replace(held, per_week=2))]


def test_what_goes_on_from_a_course_that_is_over_is_less(window: Open) -> None:
    made = window("over")
    made.window.plans.open_plan()
    assert made.frame.page.new.text() == "Go on now and then"
    made.frame.page.new.click()
    page = form(made)
    page.save.click()
    plan: Plan = asked(made)[0].plan
    assert (plan.stage, plan.per_week, plan.template) == (Stage.MAINTENANCE, 1, Template.OWN)


# --- looking back


def sheet_of(made: Any) -> ReviewSheet:
    made.window.plans.open_plan()
    made.frame.page.review.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, ReviewSheet)
    return sheet


def test_a_look_back_needs_an_answer_and_nothing_else(window: Open) -> None:
    made = window("due")
    sheet = sheet_of(made)
    assert not sheet.save.isEnabled()
    assert sheet.said.text() == "After 3 of 4 sessions your score was lower."
    assert sheet.dots.pairs == ((7, 5), (6, 4), (6, 6), (5, 4))
    sheet.answers.row(Answer.KEEP).click()
    sheet.save.click()
    (request,) = asked(made)
    assert isinstance(request, ReviewPlan)
    review: Review = request.review
    assert (review.point, review.answer, review.met) == (Point.SESSION_4, Answer.KEEP, None)
    made.tell(Saved("ReviewPlan"))
    assert made.frame.sheet is None


def test_how_far_one_is_may_be_said_and_taken_back(window: Open) -> None:
    made = window("due")
    sheet = sheet_of(made)
    sheet.answers.row(Answer.STOP).click()
    sheet.pad.key(7).click()
    sheet.note.setText("with Anna")
    held = sheet.review(made.clock.now())
    assert held is not None
    assert (held.met, held.note) == (7, "with Anna")
    sheet.pad.key(7).click()
    held = sheet.review(made.clock.now())
    assert held is not None
    assert held.met is None


def test_W04_where_pain_was_higher_someone_is_seen_first(window: Open) -> None:
    made = window("worse")
    sheet = sheet_of(made)
    assert "talk to a health professional" in sheet.said.text()
    offered = [each.text() for each in sheet.answers.findChildren(AnswerRow)]
    assert offered[0] == "See someone first"
    assert offered[-1] == "This course is done"


def test_changing_the_course_opens_another(window: Open) -> None:
    made = window("due")
    sheet = sheet_of(made)
    sheet.answers.row(Answer.CHANGE).click()
    sheet.save.click()
    made.tell(Saved("ReviewPlan"))
    page = form(made)
    assert page.template.value is Template.FULL


# --- reminders


def test_a_reminder_is_made(window: Open) -> None:
    made = window("early")
    made.window.plans.open_reminders()
    made.frame.page.new.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, ReminderSheet)
    assert not sheet.save.isEnabled()
    sheet.kind.chip(ReminderKind.MEDICINE).click()
    sheet.time.setTime(QTime(8, 30))
    for day in range(1, 7):
        sheet.days.chip(day).click()
    sheet.words.setText("Ibuprofen")
    sheet.save.click()
    reminder = Reminder(ReminderKind.MEDICINE, 510, frozenset({0}), "Ibuprofen")
    assert asked(made) == [KeepReminder(reminder)]
    made.tell(Saved("KeepReminder", 9))
    assert made.frame.sheet is None


def test_a_reminder_without_days_cannot_be(window: Open) -> None:
    made = window("early")
    made.window.plans.open_reminder(None)
    sheet = made.frame.sheet
    sheet.kind.chip(ReminderKind.DIARY).click()
    for day in range(7):
        sheet.days.chip(day).click()
    assert not sheet.save.isEnabled()
    sheet.kind.chip(ReminderKind.FOLLOW_UP).click()
    assert sheet.when.isHidden()


def test_a_reminder_is_switched_off_and_deleted(window: Open) -> None:
    made = window("early")
    held = next(each for each in made.window.shell.reader.reminders() if each.words)
    made.window.plans.open_reminder(held)
    sheet = made.frame.sheet
    sheet.on.click()
    sheet.save.click()
    sheet.drop.click()
    kept, dropped = asked(made)
    assert kept == KeepReminder(replace(held, on=False, told_day=-1))
    assert dropped == DropReminder(held.id)


@pytest.fixture
def page(window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    """The page of reminders, where the desktop has a tray and a folder for what it starts."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    made = window("early")
    made.window.plans.open_reminders()
    return made, made.frame.page


def test_quiet_hours_act_at_once(page: tuple[Any, Any]) -> None:
    made, shown = page
    assert shown.quiet.isChecked()
    shown.quiet_from.setTime(QTime(21, 0))
    shown.quiet_from.editingFinished.emit()
    shown.quiet.click()
    assert asked(made) == [KeepQuiet(QuietHours(21 * 60, 7 * 60)), KeepQuiet(NEVER_QUIET)]
    assert shown.quiet_until.parentWidget().isHidden()


def test_a_time_is_typed_over_what_stood_there(page: tuple[Any, Any]) -> None:
    made, shown = page
    shown.quiet_from.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.quiet_from.hasSelectedText()
    QTest.keyClicks(shown.quiet_from, "19:41")
    QTest.keyClick(shown.quiet_from, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown.quiet_until
    assert asked(made) == [KeepQuiet(QuietHours(19 * 60 + 41, 7 * 60))]


def test_a_time_that_cannot_be_read_is_told_and_not_kept(page: tuple[Any, Any]) -> None:
    made, shown = page
    assert shown.wrong.isHidden()
    shown.quiet_from.setText("late")
    shown.quiet_from.editingFinished.emit()
    assert not shown.wrong.isHidden()
    assert asked(made) == []


def test_a_reminder_at_no_time_is_not_saved(window: Callable[..., Any]) -> None:
    made = window("early")
    made.window.plans.open_reminders()
    made.frame.page.new.click()
    sheet = made.frame.sheet
    sheet.kind.chip(ReminderKind.SESSION).click()
    assert sheet.save.isEnabled()
    sheet.time.setText("25:00")
    assert not sheet.save.isEnabled()
    assert not sheet.wrong.isHidden()
    sheet.time.setText("7:05")
    assert sheet.save.isEnabled()
    assert sheet.wrong.isHidden()


def test_to_stay_and_to_start_at_login_is_the_persons_choice(page: tuple[Any, Any]) -> None:
    made, shown = page
    assert not shown.stay.isChecked()
    assert not shown.login.isChecked()
    shown.stay.click()
    assert made.window.shell.settings.stay
    assert made.frame.stays
    shown.login.click()
    assert autostart("linux").on
    shown.login.click()
    assert not autostart("linux").on


def test_where_it_cannot_start_at_login_that_is_told(page: tuple[Any, Any], tmp_path: Path) -> None:
    made, shown = page
    (tmp_path / "autostart").write_text("a file")
    shown.login.click()
    assert not shown.login.isChecked()
    assert made.frame.findChild(type(shown)) is shown


def test_it_says_that_reminders_come_only_while_it_runs(window: Open) -> None:
    made = window("early")
    made.window.plans.open_reminders()
    assert isinstance(made.frame.page, RemindersPage)
    assert "only while Coldwrap runs" in words_reminders.only_while_open()


MEDICINE = Telling(Reminder(ReminderKind.MEDICINE, 480, words="Ibuprofen", id=4), 20_516)
YESTERDAY = Telling(Reminder(ReminderKind.DIARY, 1200, id=5), 20_515, missed=True)


def test_what_is_told_now_is_on_the_desktop_and_on_today(window: Open) -> None:
    made = window("none")
    made.tell(RemindersNews((MEDICINE,)))
    (shown,) = [each for each in made.asked if isinstance(each, Remind)]
    assert shown == Remind("Medicine", "Ibuprofen", "Open", "Remind me in 10 min", 4)
    course = made.frame.page.course
    course.rows[0].click()
    sheet = made.frame.sheet
    assert isinstance(sheet, ToldSheet)
    sheet.keys[1].click()
    assert asked(made) == [Snooze(4, 30)]
    assert made.frame.sheet is None
    assert course.isHidden()
    assert made.asked[-1] == Remind("", ""), "it goes from the desktop as well"


def test_questions_after_a_session_are_told_and_stand_on_their_own_card(
    window: Open, plans: Any
) -> None:
    made = window("none")
    follow = Reminder(ReminderKind.FOLLOW_UP, 0, id=6)
    made.tell(RemindersNews((Telling(follow, 20_516, asks=(plans.ASKS,)),)))
    (shown,) = [each for each in made.asked if isinstance(each, Remind)]
    assert (shown.title, shown.later) == ("How is it now?", "")
    assert made.frame.page.course.isHidden()


def test_what_was_put_off_on_the_desktop_goes_from_today(window: Open) -> None:
    made = window("none")
    made.tell(RemindersNews((MEDICINE,)), Saved("Snooze", 4))
    assert made.frame.page.course.isHidden()


def test_what_was_missed_is_shown_once_and_without_a_word_of_blame(window: Open) -> None:
    made = window("none")
    made.tell(RemindersNews(missed=(YESTERDAY,)))
    course = made.frame.page.course
    assert not course.isHidden()
    assert not any(isinstance(each, Remind) for each in made.asked)
    assert words_reminders.missed(YESTERDAY, made.clock.now()) == "Diary · Yesterday 20:00"
    course.seen.click()
    assert course.isHidden()


def test_another_persons_reminders_are_not_shown(window: Open) -> None:
    made = window("none")
    made.tell(RemindersNews((MEDICINE,), (YESTERDAY,)), PersonOpened("b"))
    held = nudges(made.window.shell)
    assert (held.now, held.missed) == ((), ())


def test_no_word_asks_for_more_praises_or_blames() -> None:
    said = [
        *map(words_plan.template, Template),
        *map(words_plan.stage, Stage),
        *map(words_plan.goal, Goal),
        *map(words_plan.why, PlanEnd),
        *(words_plan.answer(each, at) for each in Answer for at in Point),
        *(words_plan.point(each, 10) for each in Point),
        *map(words_reminders.kind, ReminderKind),
        *(words_reminders.told(Telling(Reminder(each, 0), 0))[1] for each in ReminderKind),
        words_plan.never_more(),
        words_plan.see_someone(),
        words_reminders.only_while_open(),
    ]
    banned = ("streak", "well done", "great", "missed a", "should", "must", "treatment", "therapy")
    assert not [text for text in said for word in banned if word in text.lower()]
    assert len(ALL_PROGRAMS) > 1


def test_R2_a_course_that_is_over_is_looked_back_at_after_30_days(window: Open) -> None:
    made = window("over")
    now = made.clock.at
    made.clock.at = replace(now, wall_ms=now.wall_ms + 31 * 86_400_000)
    made.frame.go("today")
    (row,) = made.frame.page.course.rows
    assert row.text() == "Your course is over, time to look back"
    row.click()
    made.frame.page.review.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, ReviewSheet)
    offered = [each.text() for each in sheet.answers.findChildren(AnswerRow)]
    assert offered == ["Leave it as it is", "Change the course", "See someone first"]
    sheet.answers.row(Answer.CHANGE).click()
    sheet.save.click()
    made.tell(Saved("ReviewPlan"))
    assert form(made).template.value is Template.FULL, "a relapse begins all over again"
