"""Several people and a session that a wrap ran alone: nothing clipped, sideways or nameless."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, worn_in
from ui.theme import DARK, LIGHT

PAGES = (
    "people", "people-add", "people-remove", "people-give", "remembered", "remembered-claim",
)  # fmt: skip
SETTINGS = (
    (LIGHT, 1.0, "en", 360),
    (LIGHT, 2.0, "en", 360),
    (DARK, 2.0, "de", 412),
    (DARK, 1.0, "de", 1280),
)


def test_the_list_is_whole(people_shots: Any) -> None:
    assert [name for name, _ in people_shots.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    people_shots: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(people_shots.shots())[name](), width) == []
