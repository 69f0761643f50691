"""Scenes: the whole window with the sample diary, and what it asked of the engine."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

PACKAGING = str(Path(__file__).parents[3] / "packaging")


@pytest.fixture(scope="session")
def gallery() -> Any:
    """The module that fills the pages for the pictures."""
    sys.path.append(PACKAGING)
    try:
        import gallery_pages  # noqa: PLC0415 # pyright: ignore[reportMissingImports]
    finally:
        sys.path.remove(PACKAGING)
    return gallery_pages


@pytest.fixture(scope="session")
def persons(gallery: Any) -> Any:
    """The module that knows persons of all kinds, and pictures what comes before a session."""
    sys.path.append(PACKAGING)
    try:
        import gallery_health  # noqa: PLC0415 # pyright: ignore[reportMissingImports]
    finally:
        sys.path.remove(PACKAGING)
    return gallery_health


@pytest.fixture(scope="session")
def aftermath(gallery: Any) -> Any:
    """The module that fills the pages of harm and of what is due."""
    sys.path.append(PACKAGING)
    try:
        import gallery_after  # noqa: PLC0415 # pyright: ignore[reportMissingImports]
    finally:
        sys.path.remove(PACKAGING)
    return gallery_after


@pytest.fixture
def scene(gallery: Any, qtbot: QtBot, qapp: QApplication) -> Callable[..., Any]:
    """`scene(*news)`: a window on the screen that was told these news."""

    def make(*news: object, **options: object) -> Any:
        made = gallery.Scene(*news, **options)
        qtbot.addWidget(made.frame)
        made.frame.show()
        made.frame.activateWindow()
        qtbot.waitUntil(made.frame.isActiveWindow)
        return made

    return make
