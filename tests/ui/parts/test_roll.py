"""A long list: few widgets, the right ones in sight, and the keyboard where a person left it."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.parts.page import Page
from ui.parts.roll import Roll
from ui.parts.roll_lines import Heading, Row
from ui.theme import LIGHT

KEY = Qt.Key
Made = Callable[[int], tuple[Page, Roll]]


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    """A page with so many rows, three to a day."""

    def make(count: int) -> tuple[Page, Roll]:
        page = Page()
        qtbot.addWidget(page)
        roll = Roll(page)
        page.add(roll)
        page.resize(400, 600)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow, timeout=20_000)
        lines = [
            line
            for number in range(count)
            for line in (*([Heading(f"Day {number // 3}")] if number % 3 == 0 else []), row(number))
        ]
        roll.show_lines(lines)
        settle()
        return page, roll

    return make


def row(number: int, found: str = "", heard: str = "") -> Row:
    title = f"Row {number}"
    return Row(number, title, "detail", icon="note", removable=True, found=found, heard=heard)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def focused(roll: Roll) -> object:
    return next((key for key, row in roll.rows.items() if row.hasFocus()), None)


def test_thousands_of_rows_have_few_widgets_and_all_can_be_reached(made: Made) -> None:
    page, roll = made(3000)
    assert len(roll.rows) < 30
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    settle()
    assert 2999 in roll.in_sight()
    assert 0 not in roll.rows
    assert len(roll.rows) < 30
    assert roll.reveal(1500) is roll.in_sight()[1500]
    assert roll.reveal("no such row") is None


def test_rows_stand_below_each_other_and_below_their_heading(made: Made) -> None:
    _, roll = made(30)
    boxes = [row.geometry() for row in roll.rows.values()]
    assert all(one.bottom() < next_.top() for one, next_ in pairwise(boxes))
    assert boxes[0].top() > 0


def test_arrows_go_from_row_to_row_and_scroll(made: Made) -> None:
    _, roll = made(90)
    roll.rows[0].setFocus()
    for key, expected in (
        (KEY.Key_Down, 1),
        (KEY.Key_Down, 2),
        (KEY.Key_Up, 1),
        (KEY.Key_End, 89),
        (KEY.Key_Down, 89),
        (KEY.Key_Home, 0),
        (KEY.Key_Up, 0),
    ):
        press(key)
        settle()
        assert focused(roll) == expected
        assert expected in roll.in_sight()
    press(KEY.Key_PageDown)
    assert isinstance(far := focused(roll), int)
    assert 3 < far < 12


def test_one_row_takes_tab_and_the_keyboard_s_row_stays_when_it_scrolls_away(made: Made) -> None:
    page, roll = made(300)

    def stops() -> list[object]:
        tab = Qt.FocusPolicy.TabFocus
        return [key for key, row in roll.rows.items() if row.focusPolicy() == tab]

    assert stops() == [0]
    roll.rows[2].setFocus()
    page.verticalScrollBar().setValue(9000)
    settle()
    assert focused(roll) == 2
    assert stops() == [2]
    press(KEY.Key_Down)
    settle()
    assert focused(roll) == 3
    assert 3 in roll.in_sight()


def test_presses_and_delete_tell_the_key(made: Made, qtbot: QtBot) -> None:
    _, roll = made(9)
    opened: list[object] = []
    removed: list[object] = []
    roll.opened.connect(opened.append)
    roll.removed.connect(removed.append)
    roll.rows[4].click()
    roll.rows[5].setFocus()
    QTest.keyClick(roll.rows[5], KEY.Key_Delete)
    QTest.keyClick(roll.rows[5], KEY.Key_Return)
    assert (opened, removed) == ([4, 5], [5])


def test_other_lines_leave_the_keyboard_on_the_same_row_or_near_it(made: Made) -> None:
    _, roll = made(9)
    roll.rows[4].setFocus()
    roll.show_lines([row(number) for number in range(2, 9)])
    assert focused(roll) == 4
    roll.show_lines([row(number) for number in (2, 3, 5, 6)])
    assert focused(roll) in {5, 6}
    roll.show_lines([])
    assert roll.rows == {}
    assert roll.height() == 0


def test_a_screen_reader_hears_the_day_and_what_was_found(made: Made) -> None:
    _, roll = made(0)
    roll.show_lines([row(1, found="a \x02red\x03 mark", heard="Yesterday")])
    assert roll.rows[1].accessibleName() == "Row 1, detail, a red mark, Yesterday"


def test_the_end_tells_that_it_is_near_and_more_goes_below(made: Made, qtbot: QtBot) -> None:
    page, roll = made(90)
    with qtbot.waitSignal(roll.end_near):
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    height = roll.height()
    roll.append([row(90)])
    assert roll.height() > height
    assert roll.keys[-1] == 90


def test_larger_text_makes_taller_rows(made: Made, wear: Callable[..., None]) -> None:
    _, roll = made(30)
    low = roll.height()
    wear(LIGHT, 2.0)
    settle()
    assert roll.height() > low * 1.4
    tops = [row.y() for row in roll.rows.values()]
    assert tops == sorted(tops)
    row_zero = roll.rows[0]
    assert row_zero.height() >= row_zero.heightForWidth(row_zero.width())


def test_the_open_row_says_so(made: Made) -> None:
    _, roll = made(9)
    roll.mark_open(3)
    said = [key for key, row in roll.rows.items() if "Open beside" in row.accessibleDescription()]
    assert said == [3]
