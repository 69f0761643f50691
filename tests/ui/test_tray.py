"""The icon beside the clock: there while a session runs, and Stop from there."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from ui import icons
from ui.tray import Tray
from ui.window import Window


def icon_of(tray: Tray) -> QSystemTrayIcon | None:
    return tray.icon


@pytest.fixture
def frame(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.add_place("today", "Today", "today", QWidget)
    made.go("today")
    made.show()
    return made


def test_D07_stop_works_from_the_tray_while_a_session_runs(
    frame: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    icons.preload(wait=True)
    tray, asked = Tray(frame), list[str]()
    frame.stop_asked.connect(asked.append)
    assert icon_of(tray) is None
    frame.stop_bar.show_session(600, 1500, 0, "Cold")
    icon = icon_of(tray)
    assert icon is not None
    actions: list[QAction] = icon.contextMenu().actions()
    stop, open_it = actions
    stop.trigger()
    assert (stop.text(), asked) == ("Stop", ["tray"])
    frame.showMinimized()
    open_it.trigger()
    assert not frame.isMinimized()
    frame.stop_bar.end_session()
    assert icon_of(tray) is None


def test_a_desktop_without_a_tray_gets_none(frame: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    tray = Tray(frame)
    frame.stop_bar.show_session(600, 1500, 0, "Cold")
    assert tray.icon is None
