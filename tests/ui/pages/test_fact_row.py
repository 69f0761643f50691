"""A name and its value share a line while their words stay whole; else the value stands below."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Wear
from ui.pages.fact_row import FactRow
from ui.parts.drawing import longest_word
from ui.parts.overlay import Toast
from ui.parts.text import Text
from ui.theme import LIGHT, Space


def texts(qtbot: QtBot, name: str, value: str, width: int) -> tuple[FactRow, Text, Text]:
    made = FactRow(name, value)
    qtbot.addWidget(made)
    made.resize(width, made.heightForWidth(width))
    made.show()
    left, right = made.findChildren(Text)
    return made, left, right


@pytest.mark.parametrize(
    ("name", "value", "below"),
    [("Sitzungen insgesamt", "6", False), ("Nächster Rückblick", "Nach 10 Sitzungen", True)],
)
def test_no_word_is_broken_that_has_room(
    qtbot: QtBot, wear: Wear, name: str, value: str, below: bool
) -> None:
    wear(LIGHT, 2.0)
    made, left, right = texts(qtbot, name, value, 290)
    assert (right.y() >= left.geometry().bottom()) is below
    for text in (left, right):
        assert text.width() >= longest_word(text.text(), text.letters())
        assert text.height() >= text.heightForWidth(text.width())
        assert made.rect().contains(text.geometry())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Speed", "3 times as fast"),
        ("When", "Thursday, 12 February 2026, 17:10"),
        ("Cold pack or ice bag, after the long run", "15 min"),
    ],
)
def test_what_fits_on_one_line_stands_on_one(qtbot: QtBot, name: str, value: str) -> None:
    made, left, right = texts(qtbot, name, value, 380)
    assert left.y() == right.y()
    assert made.height() <= left.heightForWidth(10_000) + 2 * Space.XS


def test_two_long_ones_share_the_width(qtbot: QtBot) -> None:
    words = "so long that it never fits into half of a row"
    _, left, right = texts(qtbot, words, words, 400)
    assert abs(left.width() - right.width()) <= 1


@pytest.mark.parametrize(("scale", "below"), [(1.0, False), (2.0, True)])
def test_the_button_of_a_passing_word_leaves_room_for_the_words(
    qtbot: QtBot, wear: Wear, scale: float, below: bool
) -> None:
    wear(LIGHT, scale)
    ground = QWidget()
    qtbot.addWidget(ground)
    toast = Toast(ground)
    toast.say("Gespeichert: Schmerz 6 von 10", ("Rückgängig", lambda: None))
    toast.resize(330, toast.height_at(330))
    ground.show()
    assert toast.text.width() >= longest_word(toast.text.text(), toast.text.letters())
    assert (toast.button.y() > toast.text.geometry().bottom()) is below
