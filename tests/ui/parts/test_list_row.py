"""What stands in a row of a list keeps its place and its wholeness at any width and text size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Wear
from ui.parts.drawing import glued, longest_word, words_height, words_width
from ui.parts.list_row import ListRow
from ui.parts.pain_pad import PainPad
from ui.theme import LIGHT, Size, look


def row(qtbot: QtBot, width: int, value: str = "12,3\u00a0°C") -> ListRow:
    made = ListRow("Unterer Rücken · 15\u00a0min", "Gestern 16:45", value, "session", thumb=True)
    qtbot.addWidget(made)
    made.resize(width, made.heightForWidth(width))
    made.show()
    return made


def test_a_figure_and_its_unit_are_one_word() -> None:
    assert glued("Haut 31,1 °C, Akku 76 %, vor 3 min") == (
        "Haut 31,1\u00a0°C, Akku 76\u00a0%, vor 3\u00a0min"
    )
    assert glued("5 minutes, 3 sessions") == "5 minutes, 3 sessions"
    font = QFont()
    assert longest_word("a 12 °C", font) == words_width("12\u00a0°C", font)


@pytest.mark.parametrize("width", [256, 300, 348])
def test_at_double_size_the_value_stands_below_the_words(
    qtbot: QtBot, wear: Wear, width: int
) -> None:
    wear(LIGHT, 2.0)
    with_value, without = row(qtbot, width), row(qtbot, width, "")
    line = words_height("1", look().font(Size.BODY, bold=True), width)
    assert with_value.height() == without.height() + line


def test_in_a_wide_row_the_value_stands_beside_the_words(qtbot: QtBot) -> None:
    assert row(qtbot, 420).height() == row(qtbot, 420, "").height()


def picture(made: ListRow) -> QImage:
    return made.grab().toImage()


def test_a_curve_takes_the_place_of_the_icon_and_a_lack_of_one_does_not(qtbot: QtBot) -> None:
    made = row(qtbot, 348)
    icon = picture(made)
    made.show_curve([None, None])
    assert picture(made) == icon
    made.show_curve([3100, 2000, None, 1300])
    assert picture(made) != icon


def test_a_row_says_that_its_page_stands_beside(qtbot: QtBot) -> None:
    made = row(qtbot, 348)
    closed = picture(made)
    made.set_open(on=True)
    assert made.accessibleDescription() == "Open beside the list"
    assert picture(made) != closed
    made.set_open(on=False)
    assert made.accessibleDescription() == ""


@pytest.mark.parametrize(("width", "in_a_row"), [(216, 4), (296, 4), (328, 6), (608, 11)])
def test_the_pain_pad_fits_in_a_card_of_the_narrowest_window(
    qtbot: QtBot, width: int, in_a_row: int
) -> None:
    card = QWidget()
    qtbot.addWidget(card)
    card.resize(width, 300)
    pad = PainPad(card)
    pad.resize(width, 300)
    card.show()
    QApplication.processEvents()
    tops = [key.y() for key in pad.findChildren(QPushButton)]
    assert tops.count(min(tops)) == in_a_row
    assert pad.minimumSizeHint().width() <= width
    QTest.keyClick(pad, Qt.Key.Key_7)
    assert pad.score == 7
