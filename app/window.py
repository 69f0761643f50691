"""The window's composition: paint first, then load what is heavy, then start the engine."""

import signal
import sys
import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from app.domain.people import HOME
from app.late import LateClock, LateReader
from app.setting import Setting
from storage.place import last_key
from ui import style, translation
from ui.bridge import Bridge
from ui.front import Front
from ui.settings import SettingsFile

if TYPE_CHECKING:
    from app.backend import Backend
    from app.requests import Request
    from ui.window import Window

BUG_EXIT = 70
"""Exit code after an error of our own (BSD's EX_SOFTWARE)."""


class Composition:
    """The window, and what is behind it; nothing is shown or loaded yet.

    Whose diary was open last opens again, but a diary that was asked for by name is that one.
    """

    def __init__(self, app: QApplication, setting: Setting) -> None:
        settings = SettingsFile(str(setting.path.with_suffix(".ini")))
        loaded = settings.load()
        translation.install(app, loaded.language)
        self._setting = setting
        self._key = HOME if setting.diary else last_key(setting.path, loaded.person)
        self._bridge, self._reader, self._clock = Bridge(self._ask), LateReader(), LateClock()
        self.front = Front(app, self._bridge, self._reader, self._clock, settings)

    @cached_property
    def backend(self) -> "Backend":
        """Made on the window's thread when it is first needed, which is after the first paint."""
        from app.backend import Backend  # noqa: PLC0415 - after the first paint

        return Backend(self._setting, self._key, self._bridge, self._reader, self._clock)

    def _ask(self, request: "Request") -> None:
        self.backend.submit(request)

    def show(self, ready: Callable[[], None] | None = None) -> None:
        """Show the window; what is behind it is made and loaded after the first paint, and `ready`
        is called when it runs."""

        def prepare() -> None:
            backend = self.backend  # made here: it belongs to the window's thread
            if ready:
                backend.ready.connect(ready)

        self.front.show(self._load, prepare, quietly=self._setting.quietly)

    def _load(self) -> None:
        self.backend.load()

    def break_down(self, error: BaseException) -> None:
        """An error of our own, on any thread."""
        self.backend.break_down(error)

    def close(self) -> None:
        """Once the window is closed: nothing sounds, nothing runs, and the diary is closed."""
        self.front.close()
        self.backend.close()


def open_window(setting: Setting) -> int:
    """Show the window until it is closed; the exit code, BUG_EXIT after an error of our own."""
    app = style.application()
    composition = Composition(app, setting)
    _catch_all(composition)
    composition.show(lambda: _close_on_signals(composition.front.window_frame))
    try:
        code = app.exec()
    finally:
        composition.close()
    return BUG_EXIT if composition.backend.broken else code


def _catch_all(composition: Composition) -> None:
    """Errors that nobody caught, on the window's thread or any other, are told to the person."""

    def in_window(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
        composition.break_down(error)

    def in_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value:
            composition.break_down(told.exc_value)

    sys.excepthook = in_window
    threading.excepthook = in_thread


def _close_on_signals(frame: "Window") -> None:
    """Ctrl-C and the system's wish to end close the window, which stops the wrap first.

    Python hears of a signal only when it runs, which may be seconds later while Qt waits: the
    socket wakes Qt at once.
    """
    import socket  # noqa: PLC0415 - after the first paint

    ours, pythons = socket.socketpair()
    for end in (ours, pythons):
        end.setblocking(False)
    signal.set_wakeup_fd(pythons.fileno())
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    for number in (getattr(signal, name) for name in names if hasattr(signal, name)):
        signal.signal(number, lambda _number, _frame: None)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, frame)

    def close() -> None:
        ours.recv(64)
        pythons.fileno()  # kept as long as the notifier
        frame.leave()

    notifier.activated.connect(close)
