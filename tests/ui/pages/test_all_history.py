"""Every page and sheet of the diary: nothing clipped, sideways, nameless or too small."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, shown_as_windows, worn_in
from ui.theme import DARK, LIGHT

PAGES = (
    "history", "history-month", "history-found", "history-courses", "history-nothing",
    "history-filtered", "history-filter", "history-menu", "history-bin", "history-settings",
    "entry-pain", "entry-photo", "entry-late", "entry-care", "session-moved",
    "session-binned", "session-edits", "session-place", "session-cost", "session-pain",
)  # fmt: skip
SETTINGS = (
    (LIGHT, 1.0, "en", 412),
    (DARK, 2.0, "de", 412),
    (LIGHT, 2.0, "en", 360),
    (DARK, 1.0, "de", 1280),
)


def test_the_list_is_whole(history: Any) -> None:
    assert [name for name, _ in history.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    history: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(history.shots())[name](), width) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_flashes_up_as_a_window_of_its_own(
    history: Any, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    assert shown_as_windows(qtbot, qapp, dict(history.shots())[name]) == ["Window"]
