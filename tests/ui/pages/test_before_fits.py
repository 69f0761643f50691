"""What comes before a session, pictured: nothing clipped, sideways, nameless or too small."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipping import complaints
from tests.ui.pages.test_all_pages import Flashes
from ui import style, translation
from ui.theme import DARK, LIGHT, Extent

PAGES = (
    "welcome", "health", "health-stop", "health-due", "health-first", "questions",
    "questions-site", "where", "clearance", "locks", "lock", "advice", "caps", "today-paused",
    "prompt", "before-refused", "before-new", "before-hand", "before-massage",
)  # fmt: skip
SETTINGS = ((LIGHT, 2.0, "en", 360), (DARK, 2.0, "de", 412), (DARK, 1.0, "en", 1280))


@pytest.fixture(params=SETTINGS, ids=lambda s: f"{s[0].name}-{s[1]}-{s[2]}-{s[3]}")
def width(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    worn, scale, language, wide = request.param
    spoken = translation.install(qapp, language)
    style.apply(qapp, worn, scale, reduced_motion=True)
    yield wide
    translation.uninstall(qapp, spoken)
    QLocale.setDefault(QLocale("en"))


def test_the_list_is_whole(persons: Any) -> None:
    assert [name for name, _ in persons.shots()] == list(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    persons: Any, qtbot: QtBot, name: str, width: int
) -> None:
    window: QWidget = dict(persons.shots())[name]()
    qtbot.addWidget(window)
    window.resize(width, Extent.WINDOW_MIN_H)
    window.show()
    assert complaints(window) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_flashes_up_as_a_window_of_its_own(
    persons: Any, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    flashes = Flashes(qapp)
    window: QWidget = dict(persons.shots())[name]()
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    qapp.removeEventFilter(flashes)
    assert flashes.kinds == ["Window"]
