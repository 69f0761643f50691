"""The window's composition: paint first, then load what is heavy, then start the engine."""

import signal
import sys
import threading

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from app.behind import Behind
from app.domain.people import HOME
from app.setting import Setting
from storage.place import last_key
from ui import translation
from ui.front import Front
from ui.settings import SettingsFile
from ui.window import Window

BUG_EXIT = 70
"""Exit code after an error of our own (BSD's EX_SOFTWARE)."""


def compose(app: QApplication, setting: Setting) -> tuple[Front, Behind]:
    """The window and what is behind it; nothing is shown or loaded yet.

    Whose diary was open last opens again, but a diary that was asked for by name is that one.
    """
    settings = SettingsFile(str(setting.path.with_suffix(".ini")))
    loaded = settings.load()
    translation.install(app, loaded.language)
    behind = Behind(setting, HOME if setting.diary else last_key(setting.path, loaded.person))
    return Front(app, behind.bridge, behind.reader, behind.clock, settings), behind


def open_window(setting: Setting) -> int:
    """Show the window until it is closed; the exit code, BUG_EXIT after an error of our own."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Coldwrap")
    app.setDesktopFileName("coldwrap")
    window, behind = compose(app, setting)
    _catch_all(behind)
    behind.ready.connect(lambda: _close_on_signals(window.window_frame))
    window.show(behind.load, quietly=setting.quietly)
    try:
        code = app.exec()
    finally:
        window.close()
        behind.close()
    return BUG_EXIT if behind.broken else code


def _catch_all(behind: Behind) -> None:
    """Errors that nobody caught, on the window's thread or any other, are told to the person."""

    def in_window(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
        behind.break_down(error)

    def in_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value:
            behind.break_down(told.exc_value)

    sys.excepthook = in_window
    threading.excepthook = in_thread


def _close_on_signals(frame: Window) -> None:
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
