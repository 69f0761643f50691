"""The installed PySide6 loses no reference when Qt calls Python and Python calls Qt.

Before 3.12 Python counts references to None and True like any other, and ends the process when a
count reaches zero. PySide6 6.12.0 drops one to None at each call of a Python override and one to
True at each emit, so on 3.11 a few minutes of a live chart abort the program. From 3.12 on both are
immortal and a miscount does no harm; there the ordinary object below still has a count to lose.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

REPAINTS = 1000
EMITS = 100
# The interpreter's own business moves the counts by a few; the fault loses one a call.
NOISE = 10


class Painted(QWidget):
    """Counts the calls from Qt, to prove that they happened."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1

    def sizeHint(self) -> QSize:
        return QSize(20, 20)


class Bell(QObject):
    rung = Signal(object)


def lost(thing: object, calls: Callable[[], None]) -> int:
    """References to `thing` that are gone after `calls`, once caches are warm."""
    calls()
    before = sys.getrefcount(thing)
    calls()
    return before - sys.getrefcount(thing)


def test_a_thousand_repaints_lose_no_reference(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()

    def repaint() -> None:
        for _ in range(REPAINTS):
            widget.repaint()

    assert lost(None, repaint) < NOISE
    assert lost(True, repaint) < NOISE
    assert widget.paints >= 4 * REPAINTS


@pytest.mark.skipif(
    sys.version_info >= (3, 12),
    reason="None and True are immortal there; a miscount does no harm",
)
def test_a_hundred_emits_lose_no_reference(qapp: QApplication) -> None:
    bell, token = Bell(), object()
    heard = 0

    def hear(thing: object) -> None:
        nonlocal heard
        heard += thing is token

    bell.rung.connect(hear)

    def emit() -> None:
        for _ in range(EMITS):
            bell.rung.emit(token)

    assert lost(True, emit) < NOISE
    assert lost(None, emit) < NOISE
    assert abs(lost(token, emit)) < NOISE
    assert heard == 6 * EMITS
