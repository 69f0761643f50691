"""Every page of devices: nothing clipped, sideways, nameless or too small."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, worn_in
from ui.theme import DARK, LIGHT

PAGES = ("pair-wrap", "pair-key", "pair-reon", "fridge", "doctor")
SETTINGS = ((LIGHT, 2.0, "en", 360), (DARK, 2.0, "de", 412), (DARK, 1.0, "en", 1280))


def test_the_list_is_whole(devices: Any) -> None:
    assert [name for name, _ in devices.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    devices: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(devices.shots())[name](), width) == []
