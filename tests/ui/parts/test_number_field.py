"""A number as people write it in their country, and words when it cannot be."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.parts.number_field import NumberField, NumberRange, parsed, written

PRESSURE = NumberRange(50, 280)
SLEEP = NumberRange(0, 24, 1)


@pytest.fixture
def country(request: pytest.FixtureRequest) -> Iterator[None]:
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(QLocale("en"))


def field(qtbot: QtBot, within: NumberRange = PRESSURE, unit: str = "mmHg") -> NumberField:
    made = NumberField("Upper", within, unit)
    qtbot.addWidget(made)
    made.resize(360, 200)
    made.show()
    return made


@pytest.mark.parametrize(
    ("country", "text", "value"),
    [
        ("en", "7.5", 7.5),
        ("en", "7,5", 7.5),
        ("de", "7,5", 7.5),
        ("de", "7.5", 7.5),
        ("de", "1.000", None),
        ("en", "1,000", None),
        ("en", "1.125", 1.125),
        ("de", "1,125", 1.125),
        ("en", "1,000.5", 1000.5),
        ("de", "1.000,5", 1000.5),
        ("en", " 12 ", 12),
        ("en", "\N{MINUS SIGN}4", -4),
        ("ar_EG", "\u0667\u066b\u0665", 7.5),
        ("en", "", None),
        ("en", "seven", None),
        ("en", "7.5.1", None),
        ("en", "7-5", None),
    ],
    indirect=["country"],
)
@pytest.mark.usefixtures("country")
def test_a_number_is_read_as_it_is_written_there(text: str, value: float | None) -> None:
    assert parsed(text) == value


@pytest.mark.parametrize("country", ["en", "de", "fr", "ar_EG", "de_CH"], indirect=True)
@pytest.mark.usefixtures("country")
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(-1_000_000, 1_000_000), st.integers(0, 3))
def test_what_the_app_writes_it_reads_again(number: int, decimals: int) -> None:
    value = number / 10**decimals
    assert parsed(written(value)) == pytest.approx(value)


@given(st.text(max_size=12))
def test_no_text_breaks_it(text: str) -> None:
    value = parsed(text)
    assert value is None or not PRESSURE.holds(value) or 50 <= value <= 280


def test_too_large_is_told_while_typing_and_too_small_when_it_is_left(qtbot: QtBot) -> None:
    made = field(qtbot)
    words = "Please write a whole number from 50 to 280."
    QTest.keyClicks(made.line, "28")
    assert (made.wrong, made.wrong_words.text(), made.value) == (True, "", None)
    QTest.keyClicks(made.line, "1")
    assert made.wrong_words.text() == words
    assert made.wrong_words.isVisible()
    QTest.keyClick(made.line, Qt.Key.Key_Backspace)
    assert not made.wrong_words.isVisible()
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert made.wrong_words.text() == words
    QTest.keyClicks(made.line, "0")
    assert (made.wrong, made.wrong_words.text(), made.whole) == (False, "", 280)


def test_a_finer_step_than_it_takes_is_told(qtbot: QtBot) -> None:
    made = field(qtbot, SLEEP, "h")
    QTest.keyClicks(made.line, "7.5")
    assert made.value == 7.5
    QTest.keyClicks(made.line, "5")
    assert "from 0 to 24, with one digit after the point at most" in made.wrong_words.text()
    assert made.value is None


def test_an_empty_field_is_not_wrong(qtbot: QtBot) -> None:
    made = field(qtbot)
    assert made.check()
    assert (made.value, made.whole) == (None, None)
    QTest.keyClicks(made.line, "-")
    assert not made.wrong_words.isVisible()
    assert not made.check()


def test_a_screen_reader_hears_name_unit_and_what_is_wrong(qtbot: QtBot) -> None:
    made = field(qtbot)
    made.show_value(500)
    face = QAccessible.queryAccessibleInterface(made.line)
    assert face is not None
    assert face.text(QAccessible.Text.Name) == "Upper, mmHg"
    assert face.text(QAccessible.Text.Description) == made.range_words()
    made.show_value(None)
    assert face.text(QAccessible.Text.Description) == ""


def test_asking_for_something_else_keeps_what_stands_there(qtbot: QtBot) -> None:
    made = field(qtbot)
    made.show_value(200)
    assert made.check()
    made.set_within("Reach", NumberRange(0, 100), "cm")
    assert (made.value, made.line.accessibleName()) == (None, "Reach, cm")
    assert not made.check()
