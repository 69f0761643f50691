"""A day and a time are typed freely, in the order of the locale."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale, QTime

from ui.parts.day_field import DayField, TimeField, parsed_day, parsed_time

TODAY = QDate(2026, 3, 4)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize(
    ("locale", "text", "day"),
    [
        ("en_US", "2/27/2026", (2026, 2, 27)),
        ("en_US", "2 27 26", (2026, 2, 27)),
        ("en_US", "2/27", (2026, 2, 27)),
        ("en_US", "12/31", (2025, 12, 31)),
        ("en_US", "27.2.2026", (2026, 2, 27)),
        ("de_DE", "27.2.2026", (2026, 2, 27)),
        ("de_DE", "27.02.", (2026, 2, 27)),
        ("de_DE", "31.12.", (2025, 12, 31)),
        ("de_DE", "2026-02-27", (2026, 2, 27)),
        ("hu_HU", "2026. 02. 27.", (2026, 2, 27)),
        ("sv_SE", "26-02-27", (2026, 2, 27)),
    ],
)
def test_a_day_is_read_in_the_order_of_the_locale(
    locale: str, text: str, day: tuple[int, int, int]
) -> None:
    QLocale.setDefault(QLocale(locale))
    assert parsed_day(text, TODAY) == QDate(*day)


@pytest.mark.parametrize("text", ["", "yesterday", "27", "30.2.2026", "1.2.3.4", "0.0"])
def test_what_is_no_day_is_not_taken(text: str) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert not parsed_day(text, TODAY).isValid()


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("16:40", (16, 40)), ("4:40 pm", (16, 40)), ("4.40 P.M.", (16, 40)), ("1640", (16, 40)),
        ("9", (9, 0)), ("12 am", (0, 0)), ("12:05 pm", (12, 5)), ("8h15", (8, 15)),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(text: str, time: tuple[int, int]) -> None:
    assert parsed_time(text) == QTime(*time)


@pytest.mark.parametrize("text", ["", "noon", "25:00", "9:75", "13 pm", "0 am", "16:4"])
def test_what_is_no_time_is_not_taken(text: str) -> None:
    assert not parsed_time(text).isValid()


@pytest.mark.parametrize("locale", ["en_US", "en_GB", "de_DE", "hu_HU", "sv_SE", "ja_JP", "C"])
def test_what_a_field_writes_it_reads(qtbot: object, locale: str) -> None:
    QLocale.setDefault(QLocale(locale))
    day, time = QDate(2024, 2, 29), QTime(23, 5)
    field, clock = DayField("Day", TODAY), TimeField("Time", time)
    field.setDate(day)
    assert field.date() == day
    assert clock.time() == time
