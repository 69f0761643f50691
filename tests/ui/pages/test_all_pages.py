"""Every page and sheet, filled: nothing clipped, sideways, nameless or too small to touch."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipping import complaints
from ui import style, translation
from ui.parts.live_chart import LiveChart
from ui.theme import DARK, LIGHT, Extent

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


@pytest.fixture(params=SETTINGS, ids=lambda s: f"{s[0].name}-{s[1]}-{s[2]}-{s[3]}")
def width(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    worn, scale, language, wide = request.param
    spoken = translation.install(qapp, language)
    style.apply(qapp, worn, scale, reduced_motion=True)
    yield wide
    translation.uninstall(qapp, spoken)
    QLocale.setDefault(QLocale("en"))


def test_the_list_is_whole(gallery: Any) -> None:
    assert [name for name, _ in gallery.shots()] == list(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    gallery: Any, qtbot: QtBot, name: str, width: int
) -> None:
    window: QWidget = dict(gallery.shots())[name]()
    qtbot.addWidget(window)
    window.resize(width, Extent.WINDOW_MIN_H)
    window.show()
    for chart in window.findChildren(LiveChart):
        chart.build()
    assert complaints(window) == []


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
