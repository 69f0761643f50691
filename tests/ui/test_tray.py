"""The icon beside the clock: Stop from there while a session runs, and an app that outlives its
window only where the person chose so."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
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


@pytest.fixture
def tray(frame: Window, monkeypatch: pytest.MonkeyPatch) -> Tray:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    icons.preload(wait=True)
    return Tray(frame)


def names(tray: Tray) -> list[str]:
    icon = icon_of(tray)
    return [each.text() for each in icon.contextMenu().actions()] if icon else []


def test_only_where_it_was_chosen_the_app_outlives_its_window(frame: Window, tray: Tray) -> None:
    assert frame.close()
    frame.show()
    tray.set_stays(on=True)
    assert names(tray) == ["Open Coldwrap", "End Coldwrap"]
    assert not frame.close()
    assert not frame.isVisible()
    tray.set_stays(on=False)
    assert names(tray) == []
    frame.show()
    assert frame.close()


def test_a_desktop_without_a_tray_lets_nothing_stay(
    frame: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    Tray(frame).set_stays(on=True)
    assert frame.close(), "else nobody could ever end it"


def test_the_app_ends_from_the_icon_and_not_before(
    frame: Window, tray: Tray, qapp: QApplication
) -> None:
    tray.set_stays(on=True)
    frame.left.connect(qapp.quit)
    seen: list[bool] = []
    QTimer.singleShot(20, frame.close)
    QTimer.singleShot(120, lambda: seen.append(frame.isVisible()))
    icon = icon_of(tray)
    assert icon is not None
    *_, end = icon.contextMenu().actions()
    QTimer.singleShot(200, end.trigger)
    assert qapp.exec() == 0
    assert seen == [False], "the loop went on without the window"


def test_closing_while_a_session_runs_stops_it_first_also_where_the_app_stays(
    frame: Window, tray: Tray
) -> None:
    tray.set_stays(on=True)
    asked: list[str] = []
    frame.stop_asked.connect(asked.append)
    frame.stop_bar.show_session(600, 1500, 0, "Cold")
    assert names(tray) == ["Stop", "Open Coldwrap", "End Coldwrap"]
    assert not frame.close()
    assert frame.isVisible()
    assert asked == ["window"]
    frame.release()
    assert not frame.isVisible()
    assert names(tray) == ["Open Coldwrap", "End Coldwrap"]


def test_ending_while_a_session_runs_shows_the_window_and_waits(frame: Window, tray: Tray) -> None:
    tray.set_stays(on=True)
    left: list[bool] = []
    frame.left.connect(lambda: left.append(True))
    frame.close()
    frame.stop_bar.show_session(600, 1500, 0, "Cold")
    frame.leave()
    assert frame.isVisible()
    assert left == []
    frame.release()
    assert left == [True]
