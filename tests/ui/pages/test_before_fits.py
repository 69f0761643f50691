"""What comes before a session, pictured: nothing clipped, sideways, nameless or too small."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, shown_as_windows, worn_in
from ui.theme import DARK, LIGHT

PAGES = (
    "welcome", "health", "health-stop", "health-due", "health-first", "questions",
    "questions-site", "where", "clearance", "locks", "lock", "advice", "caps", "today-paused",
    "prompt", "before-refused", "before-new", "before-hand", "before-massage",
)  # fmt: skip
SETTINGS = ((LIGHT, 2.0, "en", 360), (DARK, 2.0, "de", 412), (DARK, 1.0, "en", 1280))


def test_the_list_is_whole(persons: Any) -> None:
    assert [name for name, _ in persons.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    persons: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(persons.shots())[name](), width) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_flashes_up_as_a_window_of_its_own(
    persons: Any, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    assert shown_as_windows(qtbot, qapp, dict(persons.shots())[name]) == ["Window"]
