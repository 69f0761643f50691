"""Health questions, what the answers mean, and who cleared the person."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.health import Applies, Clearance, Consent, HealthScreen
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.screening import QUESTIONS
from app.news import Saved
from app.requests import ChooseWrap, TellHealth
from tests.ui.pages.reading import said
from ui.pages.before import BeforeSheet
from ui.pages.emergency import EmergencyPage
from ui.pages.health import HealthPage
from ui.pages.questions import QuestionsPage
from ui.pages.sites import SitesSheet
from ui.pages.today import TodayPage
from ui.pages.welcome import WelcomePage
from ui.pages.who_when import WhoWhenSheet

Scene = Callable[..., Any]
SAVED = Saved("TellHealth")


def health(made: Any) -> HealthPage:
    page = made.frame.page
    assert isinstance(page, HealthPage)
    return page


def questions(made: Any) -> QuestionsPage:
    page = made.frame.page
    assert isinstance(page, QuestionsPage)
    return page


def answer_all(page: QuestionsPage, yes: frozenset[str] = frozenset(), born: str = "1971") -> None:
    """Go through all steps by pressing the chips."""
    if page.born is not None:
        page.born.setText(born)
    seen = 0
    while True:
        for question in page.questions:
            question.choice.chip(question.rule in yes).click()
            seen += 1
        page.next.click()
        if seen == len(QUESTIONS):
            return


def test_nothing_is_filled_in_and_every_question_wants_an_answer(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-15")
    page = questions(made)
    assert page.progress.text() == "Step 1 of 6"
    assert page.born is not None
    assert page.born.text() == ""
    assert [question.value for question in page.questions] == [None] * 4
    page.next.click()
    assert "4 digits" in page.missing.text()
    page.born.setText("1971")
    page.next.click()
    assert "yes or no" in page.missing.text()
    assert page.progress.text() == "Step 1 of 6"
    assert made.asked == []


def test_all_answers_are_told_as_given(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-15")
    answer_all(questions(made), yes=frozenset({"C12", "C05"}))
    (told,) = made.asked
    screen = told.said
    assert isinstance(screen, HealthScreen)
    assert screen.asked == {question.rule for question in QUESTIONS}
    assert set(screen.applies) == {Applies("C12"), Applies("C05")}
    assert screen.born_year == 1971
    assert isinstance(made.frame.page, HealthPage)


@pytest.mark.parametrize("year", ["", "71", "2027", "1890", "19x1"])
def test_a_year_that_nobody_was_born_in_is_not_taken(scene: Scene, gallery: Any, year: str) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-15")
    page = questions(made)
    assert page.born is not None
    page.born.setText(year)
    for question in page.questions:
        question.choice.chip(False).click()
    page.next.click()
    assert page.missing.isVisible()


def test_back_keeps_what_was_said(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-15")
    page = questions(made)
    assert not page.back.isEnabled()
    assert page.born is not None
    page.born.setText("1971")
    for question in page.questions:
        question.choice.chip(question.rule == "C01").click()
    page.next.click()
    page.questions[0].choice.chip(True).click()
    page.back.click()
    assert [question.value for question in page.questions] == [False, True, False, False]
    assert page.born is not None
    assert page.born.text() == "1971"
    page.next.click()
    assert page.questions[0].value is True


def test_a_place_is_shown_on_the_body(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-15")
    page = questions(made)
    asked = next(q for q in page.questions if q.rule == "C01")
    assert not asked.where.isVisible()
    assert page.born is not None
    page.born.setText("1971")
    for question in page.questions:
        question.choice.chip(False).click()
    page.next.click()
    where = next(q for q in page.questions if q.rule == "C05")
    where.choice.chip(True).click()
    assert "Every place" in where.where.text()
    where.where.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, SitesSheet)
    sheet.body_map.chosen.emit(sheet.body_map.show_sites({Site.CALF_LEFT, Site.KNEE_LEFT}))
    sheet.done.click()
    assert where.applies == Applies("C05", frozenset({Site.CALF_LEFT, Site.KNEE_LEFT}))
    assert "Left knee, Left calf" in where.where.text()


def test_an_emergency_is_told_at_once_and_the_questions_wait(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-15")
    page = questions(made)
    next(q for q in page.questions if q.rule == "W01").choice.chip(True).click()
    assert isinstance(made.frame.page, EmergencyPage)
    made.frame.page.read.click()
    assert made.frame.page is page


def test_by_keyboard_the_answers_are_reached_in_order(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-15")
    page = questions(made)
    assert page.born is not None
    page.born.setFocus()
    QTest.keyClicks(page.born, "1971")
    for question in page.questions:
        yes = question.choice.chip(True)
        QTest.keyClick(made.frame.focusWidget(), Qt.Key.Key_Tab)
        assert made.frame.focusWidget() is yes
        assert yes.accessibleName().startswith("Yes: ")
        QTest.keyClick(yes, Qt.Key.Key_Tab)
        QTest.keyClick(made.frame.focusWidget(), Qt.Key.Key_Space)
        assert question.value is False


# What the answers mean


def meaning(scene: Scene, gallery: Any, known: Known) -> str:
    made = scene(gallery.WRAPS, known=known)
    made.window.health.open_health()
    return said(health(made))


def test_a_healthy_person_may(scene: Scene, gallery: Any, persons: Any) -> None:
    assert "You can use cold." in meaning(scene, gallery, persons.healthy())


def test_an_illness_forbids_with_rule_and_whom_to_ask(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    words = meaning(scene, gallery, persons.forbidden())
    assert "Please do not use cold." in words
    assert "(rule C01)" in words
    assert "Ask your doctor" in words


def test_places_cautions_and_clearances_are_told_apart(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    words = meaning(scene, gallery, persons.ill())
    assert "but not everywhere" in words
    assert "Not on: Left knee" in words
    assert "Shorter: 10\u00a0min" in words
    assert "Dr. Weber, 2026-02-28" in words
    assert "(rule C12)" not in words


@pytest.mark.parametrize(("rule", "born"), [("C11", 1990), ("C20", 2010)])
def test_who_must_ask_first(scene: Scene, gallery: Any, persons: Any, rule: str, born: int) -> None:
    yes = [Applies(rule)] if rule == "C11" else []
    screen = gallery.sample.healthy(gallery.sample.before(4), *yes, born=born)
    made = scene(gallery.WRAPS, known=replace(persons.healthy(), screen=screen))
    made.window.health.open_health()
    assert "Ask a health professional first." in said(health(made))
    health(made).clears[rule].click()
    sheet = made.frame.sheet
    assert isinstance(sheet, WhoWhenSheet)
    assert not sheet.save.isEnabled()
    sheet.who.setText("Dr. Weber")
    sheet.on.setText("2026-03-05")
    assert not sheet.save.isEnabled()
    sheet.on.setText("2026-03-04")
    sheet.save.click()
    now = gallery.sample.NOW
    assert made.asked == [TellHealth(Clearance(rule, "Dr. Weber", "2026-03-04", now))]
    made.reader.told = replace(made.reader.told, clearances=(made.asked[0].said,))
    made.tell(SAVED)
    assert "You can use cold." in said(health(made))


@pytest.mark.parametrize(("text", "day"), [("4.3.2026", "2026-03-04"), ("soon", None)])
def test_a_day_may_be_written_the_german_way(
    scene: Scene, gallery: Any, text: str, day: str | None
) -> None:
    made = scene(gallery.WRAPS)
    made.window.health.open_clearance("C11")
    made.frame.sheet.on.setText(text)
    assert made.frame.sheet.day == day


# When they are due


def test_a_month_later_one_tap_says_that_nothing_changed(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    made = scene(gallery.WRAPS, known=persons.old())
    made.window.open_before("gel-15")
    page = health(made)
    assert "(rule S04)" in said(page)
    assert page.same.isVisible()
    page.same.click()
    (told,) = made.asked
    assert told == TellHealth(replace(persons.old().screen, at=gallery.sample.NOW))
    made.reader.told = persons.healthy()
    made.tell(SAVED)
    page.on.click()
    assert isinstance(made.frame.sheet, BeforeSheet)


def test_other_questions_than_then_cannot_be_waved_through(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    screen = persons.old().screen
    older = replace(screen, asked=screen.asked - {"C22"})
    made = scene(gallery.WRAPS, known=replace(persons.old(), screen=older))
    made.window.open_before("gel-15")
    assert "(rule S04)" in said(health(made))
    assert not health(made).same.isVisible()


def test_a_rehearsal_asks_for_no_health(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.REHEARSING, diary=False)
    made.window.open_before("gel-15")
    assert isinstance(made.frame.sheet, BeforeSheet)


# What was agreed to


def test_the_first_start_says_what_this_is_and_what_it_risks(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False, consent=None)
    page = made.frame.page
    assert isinstance(page, WelcomePage)
    words = said(page)
    for text in ("not a medical device", "No clinician has reviewed", "burn the skin"):
        assert text in words
    assert not page.agree.isEnabled()
    page.read.click()
    page.agree.click()
    assert made.asked == [TellHealth(Consent(1, gallery.sample.NOW))]
    assert isinstance(made.frame.page, TodayPage)


def test_looking_around_is_one_tap_and_takes_the_simulated_wrap(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False, consent=None)
    made.frame.page.around.click()
    assert made.asked == [ChooseWrap("sim")]
    assert isinstance(made.frame.page, TodayPage)
    made.tell(gallery.WRAPS)
    assert isinstance(made.frame.page, TodayPage)


def test_a_start_in_earnest_waits_for_the_word_and_then_goes_on(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    made = scene(gallery.WRAPS, consent=None, known=persons.healthy())
    made.frame.pop()
    made.window.open_before("gel-15")
    page = made.frame.page
    assert isinstance(page, WelcomePage)
    page.read.click()
    page.agree.click()
    made.reader.consent = made.asked[0].said
    made.tell(SAVED)
    assert isinstance(made.frame.sheet, BeforeSheet)


def test_who_agreed_is_not_asked_again_and_reads_it_under_about(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    assert isinstance(made.frame.page, TodayPage)
    made.frame.go("more")
    made.window.open_about()
    words = said(made.frame.page)
    assert "burn the skin" in words
    assert "You agreed to this on" in words
    assert "version 1" in words
