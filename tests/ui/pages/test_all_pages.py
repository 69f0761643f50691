"""Every page and sheet, filled: nothing clipped, sideways, nameless or too small to touch."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.fitting import misfits, worn_in
from ui.theme import DARK, LIGHT

PAGES = (
    "today", "today-first", "today-resting", "today-recovered", "today-fault",
    "before", "before-first", "run-starting", "run", "run-simulated", "run-checkin",
    "run-stale", "run-stopping", "run-unconfirmed", "after", "diary", "diary-empty",
    "session", "trends", "table", "share", "more",
    "wraps", "wraps-none", "rename", "forget", "looks", "about",
)  # fmt: skip
SETTINGS = (
    (LIGHT, 1.0, "en", 412),
    (DARK, 2.0, "de", 412),
    (LIGHT, 2.0, "en", 360),
    (DARK, 1.0, "de", 1280),
    (LIGHT, 2.0, "de", 1280),
)


def test_the_list_is_whole(gallery: Any) -> None:
    assert [name for name, _ in gallery.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    gallery: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(gallery.shots())[name](), width) == []


class Flashes(QObject):
    """Sees what shows as a window of its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.kinds: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("name", PAGES)
def test_nothing_flashes_up_as_a_window_of_its_own(
    gallery: Any, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    """A widget that is shown before it has a parent does, and takes the keyboard with it."""
    flashes = Flashes(qapp)
    window: QWidget = dict(gallery.shots())[name]()
    qtbot.addWidget(window)
    window.show()
    window.resize(1280, 800)
    QApplication.processEvents()
    qapp.removeEventFilter(flashes)
    assert flashes.kinds == ["Window"]
