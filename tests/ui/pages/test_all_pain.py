"""The quick log, the pain entry and what can be added: nothing clipped, sideways or nameless."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, shown_as_windows, worn_in
from ui.theme import DARK, LIGHT

PAGES = (
    "quick-log", "quick-log-kept", "quick-log-flare", "add-entry", "pain-new", "pain-edit",
    "pain-edit-back", "pain-spot-new", "pain-spot", "pain-regions",
)  # fmt: skip
SETTINGS = (
    (LIGHT, 1.0, "en", 360),
    (DARK, 2.0, "de", 412),
    (LIGHT, 2.0, "en", 360),
    (DARK, 1.0, "de", 1280),
    (LIGHT, 2.0, "en", 1280),
)


def test_the_list_is_whole(pains: Any) -> None:
    assert [name for name, _ in pains.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    pains: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(pains.shots())[name](), width) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_flashes_up_as_a_window_of_its_own(
    pains: Any, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    assert shown_as_windows(qtbot, qapp, dict(pains.shots())[name]) == ["Window"]
