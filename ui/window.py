"""The phone-shaped window: places, page stack, notices, sheets, and the stop bar that is always there."""

from collections.abc import Callable
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QWidget
from ui.parts.notice import NoticeKind
from ui.parts.stop_bar import StopBar

Action = tuple[str, Callable[[], None]]


class Window(QMainWindow):
    """Pages are made by their factory on the first visit. A page may have a method `shown()`."""

    stop_asked = Signal(str)
    """Stop the wrap now. Carries where it came from: "button", "key" or "window"."""
    place_changed = Signal(str)
    wide_changed = Signal(bool)
    sheet_closed = Signal()
    stop_bar: StopBar

    def __init__(self) -> None: ...
    def add_place(
        self, key: str, title: str, icon: str, page_factory: Callable[[], QWidget]
    ) -> None: ...
    def go(self, key: str) -> None:
        """Open a place at its root."""

    def push(self, page: QWidget, title: str) -> None:
        """A deeper page, with a back arrow; the window owns and deletes it after pop."""

    def pop(self) -> None: ...
    @property
    def page(self) -> QWidget | None: ...
    @property
    def wide(self) -> bool: ...
    def set_title(self, title: str) -> None: ...
    def notice(
        self, kind: NoticeKind, text: str, action: Action | None = None, key: str = ""
    ) -> str:
        """Shows until withdrawn; returns its key (the text when none is given). Same key replaces. Gravest shows."""
        ...

    def withdraw(self, key: str) -> None: ...
    def show_sheet(self, sheet: QWidget) -> None: ...
    def close_sheet(self) -> None: ...
    def toast(self, text: str, action: Action | None = None) -> None:
        """A passing word, 4 s; with an action (Undo) 10 s."""

    def announce(self, text: str, *, urgent: bool = False) -> None:
        """Say it through the screen reader; shows nothing."""

    def release(self) -> None:
        """The wrap is proven off, or its not being so was acknowledged: a waiting close goes on."""
