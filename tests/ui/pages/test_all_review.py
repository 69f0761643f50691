"""The workbench at the width it is made for: nothing clipped, nameless or too small."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, worn_in
from ui.theme import DARK, LIGHT

PAGES = ("workbench", "workbench-sessions", "workbench-notes", "workbench-locked")
SETTINGS = ((LIGHT, 1.0, "en", 1280), (DARK, 1.5, "de", 1280), (LIGHT, 2.0, "en", 1600))


def test_the_list_is_whole(workbench: Any) -> None:
    assert [name for name, _ in workbench.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    workbench: Any, qtbot: QtBot, name: str, width: int
) -> None:
    found = misfits(qtbot, dict(workbench.shots())[name](), width)
    # The table scrolls sideways where letters are large: its columns are figures to compare.
    assert [each for each in found if not each.startswith("ReviewView")] == []
