"""Every page of files and plans: nothing clipped, sideways, nameless or too small."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, shown_as_windows, worn_in
from ui.theme import DARK, LIGHT

PAGES = (
    "report", "report-pages", "report-preparing", "copy", "copy-tables", "copy-writing",
    "plan-sent", "plan-sent-words", "plan-sent-older", "passphrase",
    "share-copies", "copies", "copies-trouble", "copies-open", "copies-open-lost",
)  # fmt: skip
SETTINGS = (
    (LIGHT, 1.0, "en", 412),
    (DARK, 2.0, "de", 412),
    (LIGHT, 2.0, "en", 360),
    (DARK, 1.0, "de", 1280),
)


def test_the_list_is_whole(shares: Any) -> None:
    assert [name for name, _ in shares.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    shares: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(shares.shots())[name](), width) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_flashes_up_as_a_window_of_its_own(
    shares: Any, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    assert shown_as_windows(qtbot, qapp, dict(shares.shots())[name]) == ["Window"]
