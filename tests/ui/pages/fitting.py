"""Whether a page fits: looks to wear it in, and what is wrong with it then."""

import pytest
from PySide6.QtWidgets import QWidget
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
