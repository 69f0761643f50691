"""D07: on every page and sheet Esc and the red button stop the session, with one press."""

import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.events import StopAsked
from app.domain.session import Wanted
from app.domain.step import step
from app.requests import Say
from ui.choosing import folder, path_to_open, path_to_save, show_beside
from ui.later import LATER
from ui.window import Window

PACKAGING = Path(__file__).parents[3] / "packaging"
GALLERIES = sorted(path.stem for path in PACKAGING.glob("gallery_*.py"))
TYPED_INTO = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
UNSEEN = {
    "ui.pages.photo_button",  # a part of others, and no page
}


def pictures(name: str) -> dict[str, Any]:
    sys.path.append(str(PACKAGING))
    try:
        return dict(import_module(name).shots())
    finally:
        sys.path.remove(str(PACKAGING))


@contextmanager
def opened(qtbot: QtBot, builder: Any) -> Generator[Window | None]:
    """The window of a picture while a session runs; None for what is no window of the app."""
    window = builder()
    try:
        if not isinstance(window, Window) or not hasattr(window.property("scene"), "asked"):
            yield None
            return
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
        window.stop_bar.show_session(734, 1324, 1, "Cold")
        QApplication.processEvents()
        yield window
        window.stop_bar.end_session()
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stops(window: Window) -> list[StopAsked]:
    """What was asked of the engine since, as far as it is a stop."""
    asked = window.property("scene").asked
    found = [each.command for each in asked if isinstance(each, Say)]
    asked.clear()
    return [each for each in found if isinstance(each, StopAsked)]


def fields(window: Window) -> list[QWidget]:
    """What may have the keyboard and would take a key for itself."""
    return [each for each in window.findChildren(QWidget)
            if isinstance(each, TYPED_INTO) and each.isVisible() and each.isEnabled()]  # fmt: skip


def ways_that_fail(window: Window) -> Iterator[str]:
    stops(window)
    stood = (window.page, window.sheet)
    for target in (QApplication.focusWidget() or window, *fields(window)):
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_Escape)
        if len(stops(window)) != 1 or (window.page, window.sheet) != stood:
            yield f"Esc on {type(target).__name__}"
    button = window.stop_bar.button
    spot = button.mapTo(window, button.rect().center())
    if window.childAt(spot) is not button:
        yield "the red button lies behind something"
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    if len(stops(window)) != 1:
        yield "the red button"


@pytest.mark.parametrize("name", GALLERIES)
def test_D07_one_press_stops_from_every_page_and_sheet(
    gallery: Any, qtbot: QtBot, name: str
) -> None:
    failed: dict[str, list[str]] = {}
    for shot, builder in pictures(name).items():
        with opened(qtbot, builder) as window:
            if window:
                failed[shot] = list(ways_that_fail(window))
    assert {shot: found for shot, found in failed.items() if found} == {}


def test_D07_no_page_is_without_a_picture_to_be_tried_on(gallery: Any) -> None:
    shown: set[str] = set()
    for name in GALLERIES:
        for builder in pictures(name).values():
            window = builder()
            found = [window, *window.findChildren(QWidget)]
            shown |= {kind.__module__ for each in found for kind in type(each).__mro__}
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(LATER) - shown - UNSEEN == set()


@pytest.mark.parametrize("source", ["escape", "space", "button", "closing"])
def test_D07_off_is_wanted_at_once(gallery: Any, source: str) -> None:
    rehearsal = gallery.running(300)
    session = step(rehearsal.session, StopAsked(source), rehearsal.at)
    assert session.wanted is Wanted.OFF


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_D07_no_menu_of_a_text_field_takes_the_first_press(gallery: Any, qtbot: QtBot) -> None:
    def asks(field: QWidget) -> bool:
        field.setFocus()
        spot = field.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, field.mapToGlobal(spot))
        hit = field.viewport() if isinstance(field, QPlainTextEdit) else field
        QApplication.sendEvent(hit, event)
        menu = QApplication.activePopupWidget()
        if menu:
            menu.close()
        return menu is not None

    with opened(qtbot, pictures("gallery_after")["after-sign"]) as window:
        assert window
        written = fields(window)
        assert written
        assert not any(map(asks, written))
        window.stop_bar.end_session()
        assert all(map(asks, written))


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_D07_no_dialog_for_files_lies_in_front_of_stop(
    gallery: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    """A modal one would take the keys and the mouse of the window."""
    opens: list[str] = []

    def asks(name: str) -> Callable[..., tuple[str, str]]:
        return lambda *_: opens.append(name) or ("", "")  # pyright: ignore[reportUnknownLambdaType]

    for name in ("getSaveFileName", "getOpenFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, asks(name))
    with opened(qtbot, pictures("gallery_share")["copy"]) as window:
        assert window
        page = window.page
        assert page
        asked = (path_to_save(page, "", ""), path_to_open(page, "", ""), folder(page, ""))
        assert (asked, opens) == (("", "", ""), [])
        dialog = QFileDialog(window)
        show_beside(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow, timeout=20_000)
        stops(window)
        QTest.keyClick(dialog, key)
        assert len(stops(window)) == 1
        QTest.mouseClick(window.stop_bar.button, Qt.MouseButton.LeftButton)
        assert len(stops(window)) == 1
        window.stop_bar.end_session()
        assert path_to_save(page, "", "") == ""
        assert opens == ["getSaveFileName"]
