"""A made-up diary is told as one as long as it is open, and no longer."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.faults import Fault, FaultCode
from app.domain.preferences import Preferences
from app.domain.units import Moment
from app.news import FaultNews, Saved
from app.people_requests import TellPeople
from app.reader_ports import DiaryReader
from ui.bridge import Bridge
from ui.parts.notice import NoticeStrip
from ui.settings import SettingsFile
from ui.shell import Shell
from ui.window import Window


class Read:
    """A diary that only knows what its person chose."""

    def __init__(self) -> None:
        self.sample = True

    def preferences(self) -> Preferences:
        return Preferences(sample=self.sample)

    def now(self) -> Moment:
        return Moment(0, 0)


@pytest.fixture
def frame(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.add_place("today", "Today", "today", QWidget)
    window.go("today")
    window.show()
    return window


@pytest.fixture
def read() -> Read:
    return Read()


@pytest.fixture
def shell(frame: Window, read: Read, tmp_path: Path) -> Shell:
    settings = SettingsFile(str(tmp_path / "s.ini"))
    return Shell(frame, Bridge(lambda _: None), cast("DiaryReader", read), read, settings)


@pytest.fixture
def told(frame: Window) -> Callable[[], list[str]]:
    def strips() -> list[str]:
        found = frame.findChildren(NoticeStrip)
        return [strip.text.text() for strip in found if strip.isVisible()]

    return strips


def test_it_is_told_from_the_moment_it_is_open(shell: Shell, told: Callable[[], list[str]]) -> None:
    assert told() == []
    shell.hear(Saved("diary"))
    (text,) = told()
    assert "Sample" in text
    assert "no person" in text


def test_another_fault_hides_it_only_while_it_lasts(
    shell: Shell, told: Callable[[], list[str]]
) -> None:
    shell.hear(Saved("diary"))
    shell.hear(FaultNews(Fault(FaultCode.DISK_FULL), "RatePain"))
    assert "Sample" not in told()[0]
    shell.ask(TellPeople())
    assert "Sample" in told()[0]


def test_somebodys_own_diary_is_not_called_one(
    shell: Shell, read: Read, told: Callable[[], list[str]]
) -> None:
    shell.hear(Saved("diary"))
    read.sample = False
    shell.hear(Saved("diary"))
    assert told() == []
