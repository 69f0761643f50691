"""The first start in earnest, by keyboard alone: agree, answer the health questions, start."""

import pytest
from PySide6.QtCore import Qt

from app.domain.care import Modality
from app.domain.health import CONSENT_TEXT
from app.domain.screening import QUESTIONS
from storage.reader import DiaryReading
from tests.journeys.conftest import Life, Live

KEY = Qt.Key


def answers(person: Life, yes: str = "") -> None:
    """All questions with No, but the one whose Yes begins with `yes`."""
    person.waits_for("Step 1 of")
    person.tab_to("In which year")
    person.types("1971")
    left = len(QUESTIONS)
    while left:
        for _ in range(min(4, left)):
            person.key(KEY.Key_Tab)
            person.tab_to("Yes: ")
            if not (yes and person.sees_focus(yes)):
                person.key(KEY.Key_Tab)
            person.key(KEY.Key_Space)
            left -= 1
        person.tab_to("Next" if left else "Done")
        person.key(KEY.Key_Return)


def agrees(person: Life) -> None:
    person.waits_for("not a medical device")
    person.tab_to("I have read this")
    person.key(KEY.Key_Space)
    person.tab_to("I understand")
    person.key(KEY.Key_Return)


def test_from_an_empty_diary_to_a_session_in_earnest_by_keyboard(live: Live) -> None:
    person = live(agreed=False)
    agrees(person)
    person.waits_for("Ready")
    person.tab_to("Ice 5 min")
    person.key(KEY.Key_Space)
    person.tab_to("Start 5 min")
    person.key(KEY.Key_Return)
    answers(person)
    person.waits_for("You can use cold.")
    person.tab_to("Go on")
    person.key(KEY.Key_Return)
    person.waits_for("Before you start")
    for line in ("Right calf", "I looked", "Rings, chains", "Nothing new"):
        person.tab_to(line)
        person.key(KEY.Key_Space)
    person.tab_to("Start 5 min")
    person.key(KEY.Key_Return)
    person.waits_for("Time left")
    person.quit()
    with DiaryReading(person.path) as diary:
        told = diary.consented()
        assert told is not None
        assert told.text == CONSENT_TEXT
        (row,) = diary.sessions(9)
        assert row.opening.modality is Modality.ICE_MASSAGE


def test_an_illness_that_forbids_cold_starts_nothing(live: Live) -> None:
    person = live()
    person.waits_for("Ready")
    person.press("Ice 5 min")
    person.press("Start 5 min")
    answers(person, yes="Yes: Do your fingers or toes")
    person.waits_for("Please do not use cold.")
    assert person.sees("rule C01")
    assert person.finds("Go on") is None
    person.press("Today")
    person.press("Start 5 min")
    person.press("Right calf")
    assert person.sees("rule C01")
    person.press("Start 5 min")
    assert not person.sees("Time left")
    person.quit()
    assert person.sessions() == ()


@pytest.mark.parametrize("starts", [1, 2])
def test_looking_around_is_one_tap_each_time(live: Live, starts: int) -> None:
    for _ in range(starts):
        person = live(agreed=False)
        person.press("Look around first")
        person.waits_for("Ready")
        person.quit()
