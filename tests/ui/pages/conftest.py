"""Scenes: the whole window with the sample diary, and what it asked of the engine."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import style, translation

PACKAGING = str(Path(__file__).parents[3] / "packaging")


def _imported(name: str) -> Any:
    sys.path.append(PACKAGING)
    try:
        return import_module(name)
    finally:
        sys.path.remove(PACKAGING)


@pytest.fixture(scope="session")
def gallery() -> Any:
    """The module that fills the pages for the pictures."""
    return _imported("gallery_pages")


@pytest.fixture(scope="session")
def persons(gallery: Any) -> Any:
    """The module that knows persons of all kinds, and pictures what comes before a session."""
    return _imported("gallery_health")


@pytest.fixture(scope="session")
def aftermath(gallery: Any) -> Any:
    """The module that fills the pages of harm and of what is due."""
    return _imported("gallery_after")


@pytest.fixture(scope="session")
def devices(gallery: Any) -> Any:
    """The module that fills what is shown of devices."""
    return _imported("gallery_devices")


@pytest.fixture(scope="session")
def trends(gallery: Any) -> Any:
    """The module that fills Trends."""
    return _imported("gallery_trends")


@pytest.fixture(scope="session")
def pains(gallery: Any) -> Any:
    """The module that fills the quick log and the pain entry."""
    return _imported("gallery_pain")


@pytest.fixture(scope="session")
def entries(gallery: Any) -> Any:
    """The module that fills the pages of diary entries."""
    return _imported("gallery_entries")


@pytest.fixture(scope="session")
def plans(gallery: Any) -> Any:
    """The module that fills the pages of courses and reminders."""
    return _imported("gallery_plans")


@pytest.fixture(scope="session")
def shares(gallery: Any) -> Any:
    """The module that fills the pages of files and plans."""
    return _imported("gallery_share")


@pytest.fixture(scope="session")
def workbench(gallery: Any) -> Any:
    """The module that fills the workbench."""
    return _imported("gallery_review")


@pytest.fixture(scope="session")
def history(aftermath: Any) -> Any:
    """The module that fills the diary and what is opened from it."""
    return _imported("gallery_history")


@pytest.fixture(scope="session")
def joins(gallery: Any) -> Any:
    """The module that fills sessions which were split and joined."""
    return _imported("gallery_joined")


@pytest.fixture
def width(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    """The look that `worn_in` asks for, put on; how wide the window is in it."""
    worn, scale, language, wide = request.param
    spoken = translation.install(qapp, language)
    style.apply(qapp, worn, scale, reduced_motion=True)
    yield wide
    translation.uninstall(qapp, spoken)
    QLocale.setDefault(QLocale("en"))


@pytest.fixture
def scene(gallery: Any, qtbot: QtBot, qapp: QApplication) -> Callable[..., Any]:
    """`scene(*news)`: a window on the screen that was told these news."""

    def make(*news: object, **options: object) -> Any:
        made = gallery.Scene(*news, **options)
        qtbot.addWidget(made.frame)
        made.frame.show()
        made.frame.activateWindow()
        qtbot.waitUntil(made.frame.isActiveWindow, timeout=20_000)
        return made

    return make


@pytest.fixture(scope="session")
def people_shots(gallery: Any) -> Any:
    """The module that fills the pages of several people."""
    return _imported("gallery_people")
