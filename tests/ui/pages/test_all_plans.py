"""Every page of courses and reminders: nothing clipped, sideways, nameless or too small."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, shown_as_windows, worn_in
from ui.theme import DARK, LIGHT

PAGES = (
    "today-course", "today-course-due", "plan-none", "plan", "plan-due", "plan-over", "new-plan",
    "new-plan-too-much", "review", "review-worse", "review-end", "reminders", "reminder-new",
    "reminder-medicine", "reminder-told",
)  # fmt: skip
SETTINGS = (
    (LIGHT, 1.0, "en", 412),
    (DARK, 2.0, "de", 412),
    (LIGHT, 2.0, "en", 360),
    (DARK, 1.0, "de", 1280),
)


def test_the_list_is_whole(plans: Any) -> None:
    assert [name for name, _ in plans.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    plans: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(plans.shots())[name](), width) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_flashes_up_as_a_window_of_its_own(
    plans: Any, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    assert shown_as_windows(qtbot, qapp, dict(plans.shots())[name]) == ["Window"]
