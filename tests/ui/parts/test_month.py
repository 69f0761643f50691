"""The month: its days, their marks in words, and the way of the keyboard through them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.timeline import DayMark
from ui.parts.month import Month, date_of, day_of

KEY = Qt.Key
TODAY = day_of(QDate(2026, 3, 18))


@pytest.fixture
def month(qtbot: QtBot) -> Month:
    made = Month(TODAY)
    qtbot.addWidget(made)
    made.resize(360, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=20_000)
    return made


@pytest.fixture
def weeks() -> Iterator[None]:
    yield
    QLocale.setDefault(QLocale("en"))


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def shown(month: Month) -> list[int]:
    return [cell.day for cell in month.cells if not cell.isHidden()]


def here(month: Month) -> QDate:
    return next(date_of(cell.day) for cell in month.cells if cell.hasFocus())


def test_a_month_has_its_days_in_the_columns_of_the_locale(month: Month, weeks: None) -> None:
    assert shown(month) == list(range(day_of(QDate(2026, 3, 1)), day_of(QDate(2026, 4, 1))))
    for name, column in (("en_US", 0), ("de_DE", 6), ("ar_EG", 1)):
        QLocale.setDefault(QLocale(name))
        month.show_marks(())
        first = month.cells.index(month.cell(day_of(QDate(2026, 3, 1))))
        assert first % 7 == column, name


def test_each_day_says_what_it_holds(month: Month) -> None:
    day = TODAY - 3
    month.show_marks([DayMark(day, sessions=2, entries=1, worst_pain=6, harm=True)])
    said = month.cell(day).accessibleName()
    assert "15" in said
    assert "2026" in said
    for words in ("2 session", "worst pain 6 of 10", "1 entry", "something went wrong"):
        assert words in said
    assert month.cell(TODAY).accessibleName().endswith("today, nothing")
    month.show_marks([DayMark(day, sessions=1, simulated=True)])
    assert "simulated session" in month.cell(day).accessibleName()


def test_a_day_is_picked_by_mouse_and_by_keyboard(month: Month) -> None:
    told: list[int] = []
    month.chosen.connect(told.append)
    month.cell(TODAY - 1).click()
    month.cell(TODAY).setFocus()
    press(KEY.Key_Up)
    press(KEY.Key_Return)
    assert told == [TODAY - 1, TODAY - 7]
    month.show_day(TODAY - 7)
    assert "chosen" in month.cell(TODAY - 7).accessibleName()


@pytest.mark.parametrize(
    ("key", "shift", "date"),
    [
        (KEY.Key_Left, False, QDate(2026, 3, 17)),
        (KEY.Key_Right, False, QDate(2026, 3, 18)),
        (KEY.Key_Home, False, QDate(2026, 3, 1)),
        (KEY.Key_PageUp, False, QDate(2026, 2, 18)),
        (KEY.Key_PageUp, True, QDate(2025, 3, 18)),
        (KEY.Key_PageDown, False, QDate(2026, 3, 18)),
    ],
)
def test_keys_go_through_days_months_and_years_but_not_ahead_of_today(
    month: Month, key: Qt.Key, shift: bool, date: QDate
) -> None:
    month.cell(TODAY).setFocus()
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    press(key, modifier)
    assert here(month) == date
    assert date_of(month.period.first) == QDate(date.year(), date.month(), 1)


def test_turning_tells_so_once_and_one_day_takes_tab(month: Month) -> None:
    turned: list[int] = []
    month.turned.connect(lambda: turned.append(month.period.first))
    month.before.click()
    month.before.click()
    month.after.click()
    firsts = [day_of(QDate(2026, number, 1)) for number in (2, 1, 2)]
    assert turned == firsts
    tab = Qt.FocusPolicy.TabFocus
    assert len([cell for cell in month.cells if cell.focusPolicy() == tab]) == 1


def test_showing_the_chosen_day_again_does_not_turn_back(month: Month) -> None:
    month.show_day(TODAY)
    month.before.click()
    month.show_day(TODAY)
    assert date_of(month.period.first) == QDate(2026, 2, 1)
    month.show_day(TODAY - 60)
    assert date_of(month.period.first) == QDate(2026, 1, 1)


def test_days_ahead_cannot_be_picked(month: Month) -> None:
    assert month.cell(TODAY).isEnabled()
    assert not month.cell(TODAY + 1).isEnabled()
    with pytest.raises(KeyError):
        month.cell(TODAY + 60)
