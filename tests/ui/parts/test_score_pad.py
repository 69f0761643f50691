"""A pad of whole numbers: what is chosen can be taken back, and numbers below 0 be typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.parts.score_pad import ScorePad, figure

LEFT = Qt.MouseButton.LeftButton
CHANGE = range(-5, 6)


def pad(qtbot: QtBot, scores: range = range(11), *, optional: bool = False) -> ScorePad:
    made = ScorePad(("least", "most"), "{0} of 10", scores, optional=optional)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_chosen_key_pressed_again_takes_the_answer_back(qtbot: QtBot) -> None:
    made = pad(qtbot, optional=True)
    with qtbot.waitSignal(made.rated):
        QTest.mouseClick(made.key(4), LEFT)
    with qtbot.waitSignal(made.taken_back):
        QTest.mouseClick(made.key(4), LEFT)
    assert made.score is None
    assert not made.key(4).isChecked()
    QTest.mouseClick(made.key(4), LEFT)
    QTest.mouseClick(made.key(5), LEFT)
    assert (made.score, made.key(4).isChecked(), made.key(5).isChecked()) == (5, False, True)


def test_an_answer_that_is_needed_stays(qtbot: QtBot) -> None:
    made = pad(qtbot)
    QTest.mouseClick(made.key(4), LEFT)
    QTest.mouseClick(made.key(4), LEFT)
    assert made.score == 4


@pytest.mark.parametrize(
    ("typed", "score"), [("-3", -3), ("3", 3), ("-0", 0), ("2-5", -5), ("-13", 3), ("10", 0)]
)
def test_a_minus_before_the_digit_means_less_than_nothing(
    qtbot: QtBot, typed: str, score: int
) -> None:
    made = pad(qtbot, CHANGE)
    QTest.keyClicks(made, typed)
    assert made.score == score


@pytest.mark.parametrize("typed", ["7", "-7", "-", "x"])
def test_a_number_without_a_key_rates_nothing(qtbot: QtBot, typed: str) -> None:
    made = pad(qtbot, CHANGE)
    QTest.keyClicks(made, typed)
    assert made.score is None


def test_keys_on_both_sides_of_0_wear_their_sign(qtbot: QtBot) -> None:
    made = pad(qtbot, CHANGE)
    assert [made.key(score).text() for score in (-5, 0, 5)] == ["\N{MINUS SIGN}5", "0", "+5"]
    assert made.key(-5).accessibleName() == "\N{MINUS SIGN}5 of 10"
    assert figure(5) == "5"


def test_an_earlier_answer_is_shown_without_being_told(qtbot: QtBot) -> None:
    made = pad(qtbot, CHANGE)
    with qtbot.assertNotEmitted(made.rated):
        made.show_score(-2)
    assert (made.score, made.key(-2).isChecked()) == (-2, True)
    made.clear()
    assert (made.score, made.key(-2).isChecked()) == (None, False)
