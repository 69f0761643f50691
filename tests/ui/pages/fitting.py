"""Whether a page fits: looks to wear it in, and what is wrong with it then."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipping import complaints
from ui.parts.live_chart import LiveChart
from ui.theme import Extent, Theme

Worn = tuple[Theme, float, str, int]
"""Colours, text size, language, and the width of the window."""


def worn_in(*settings: Worn) -> pytest.MarkDecorator:
    """Run the test in each of these looks; the fixture `width` puts them on."""
    ids = [f"{theme.name}-{scale}-{language}-{wide}" for theme, scale, language, wide in settings]
    return pytest.mark.parametrize("width", settings, ids=ids, indirect=True)


def misfits(qtbot: QtBot, window: QWidget, width: int) -> list[str]:
    """What is clipped, nameless or too small in a window of that width and the least height."""
    qtbot.addWidget(window)
    window.resize(width, Extent.WINDOW_MIN_H)
    window.show()
    for chart in window.findChildren(LiveChart):
        chart.build()
    return complaints(window)


def shown_as_windows(qtbot: QtBot, app: QApplication, make: Callable[[], QWidget]) -> list[str]:
    """The kinds of all that shows as a window of its own while a page is made, shown and widened.

    A widget that is shown before it has a parent does, and takes the keyboard with it.
    """
    flashes = _Flashes(app)
    window = make()
    qtbot.addWidget(window)
    window.show()
    window.resize(1280, 800)
    QApplication.processEvents()
    app.removeEventFilter(flashes)
    return flashes.kinds


class _Flashes(QObject):
    """Sees what shows as a window of its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.kinds: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False
