"""When something was: usual answers, a typed day and time, and clocks that were changed since."""

import time
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QTime
from pytestqt.qtbot import QtBot

from app.domain.units import Moment
from ui import words_figures as figures
from ui.pages.when_picker import WhenPicker


def utc_ms(at: str) -> int:
    return round(datetime.fromisoformat(f"{at}+00:00").timestamp() * 1000)


NOW = Moment(5_000_000_000, utc_ms("2026-03-30T10:20"), 120)
"""A day after Berlin put its clocks forward: 12:20 there."""


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def picker(qtbot: QtBot) -> WhenPicker:
    made = WhenPicker("When was it?", NOW)
    qtbot.addWidget(made)
    return made


def test_usual_answers_are_minutes_ago(picker: WhenPicker) -> None:
    assert picker.is_now
    assert picker.moment == NOW
    picker.ago.chip(120).click()
    assert not picker.is_now
    assert NOW.wall_ms - picker.moment.wall_ms == 7_200_000
    assert NOW.since_ms(picker.moment) == 7_200_000


def test_a_typed_time_is_what_clocks_showed_then(picker: WhenPicker) -> None:
    picker.ago.chip(-1).click()
    picker.day.setDate(QDate(2026, 3, 28))
    picker.time.setTime(QTime(9, 15))
    at = picker.moment
    assert at.utc_offset_min == 60, "the day before the clocks went forward"
    assert figures.local(at).isoformat() == "2026-03-28T09:15:00"
    assert at.wall_ms == utc_ms("2026-03-28T08:15")


def test_what_lies_ahead_or_is_no_day_is_refused(picker: WhenPicker) -> None:
    picker.ago.chip(-1).click()
    assert not picker.ahead
    picker.time.setTime(QTime(12, 21))
    assert picker.ahead
    assert picker.wrong.text() == "This lies ahead."
    picker.time.setText("noon")
    assert picker.ahead
    assert picker.wrong.text().startswith("Write it like")
    picker.time.setTime(QTime(12, 19))
    assert not picker.ahead


def test_a_moment_that_is_shown_comes_back_to_the_millisecond(picker: WhenPicker) -> None:
    told: list[bool] = []
    picker.changed.connect(lambda: told.append(True))
    shown = Moment(17, utc_ms("2026-01-05T03:30") + 12_345, 330)
    picker.show_moment(shown)
    assert told
    assert picker.moment == shown
    assert picker.time.time() == QTime(9, 0), "as the clocks were where the person was"
    picker.time.setTime(QTime(9, 1))
    assert picker.moment.utc_offset_min == 60
    assert figures.local(picker.moment).isoformat() == "2026-01-05T09:01:00"
