"""A day of the past is chosen, never filled in."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.pages.day_picker import OTHER, DayPicker

TODAY = date(2026, 3, 4)
USUAL = (("", "Not sure"), ("2026-02-18", "2 weeks ago"))


@pytest.fixture
def picker(qtbot: QtBot) -> DayPicker:
    made = DayPicker("Since when?", TODAY, USUAL)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_chosen_beforehand(picker: DayPicker) -> None:
    assert picker.day is None
    assert not picker.field.isVisible()


@pytest.mark.parametrize("day", ["", "2026-02-18"])
def test_a_usual_day_needs_one_press(qtbot: QtBot, picker: DayPicker, day: str) -> None:
    with qtbot.waitSignal(picker.changed):
        picker.choice.chip(day).click()
    assert picker.day == day
    assert not picker.field.isVisible()


def test_another_day_is_typed_and_never_lies_ahead(qtbot: QtBot, picker: DayPicker) -> None:
    picker.choice.chip(OTHER).click()
    assert picker.field.isVisible()
    assert picker.day == "2026-03-04"
    picker.field.clear()
    with qtbot.waitSignal(picker.changed):
        QTest.keyClicks(picker.field, "2025-11-30")
    assert picker.day == "2025-11-30"
    assert not picker.wrong.isVisible()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2026-03-05", "This day lies ahead."),
        ("2026-02-30", "We cannot read this day."),
        ("soon", "We cannot read this day."),
    ],
)
def test_a_day_that_cannot_be_is_told(picker: DayPicker, typed: str, words: str) -> None:
    picker.choice.chip(OTHER).click()
    picker.field.setText(typed)
    assert picker.day is None
    assert (picker.wrong.isVisible(), picker.wrong.text()) == (True, words)
    assert picker.field.accessibleDescription() == words
    picker.choice.chip("").click()
    assert (picker.day, picker.wrong.isVisible()) == ("", False)


@pytest.mark.parametrize("day", ["", "2026-02-18", "2019-12-31", None])
def test_an_earlier_answer_is_shown_without_being_told(
    qtbot: QtBot, picker: DayPicker, day: str | None
) -> None:
    with qtbot.assertNotEmitted(picker.choice.chosen):
        picker.show_day(day)
    assert picker.day == day
    assert picker.field.isVisible() is (day == "2019-12-31")
