"""The workbench's composition: other people's files, and neither engine nor diary of our own."""

import signal
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.late import LateClock, LateReader
from app.reviewing import FileShelf
from storage.place import default_path
from ui import heavy, style, translation
from ui.review.window import ReviewWindow
from ui.settings import SettingsFile

WAKE_MS = 250


def compose(app: QApplication, settings: SettingsFile) -> ReviewWindow:
    """The window; nothing is shown or read yet. It looks as the person's own one does."""
    translation.install(app, settings.load().language)
    return ReviewWindow(app, FileShelf(), LateReader(), LateClock(), settings)


def open_review(place: Path) -> int:
    """Show it until it is closed; the exit code. `place` is a folder, or one file."""
    app = style.application()
    wake = _close_on_signals(app)
    window = compose(app, SettingsFile(str(default_path().with_suffix(".ini"))))
    window.show(place)
    heavy.begin()
    try:
        return app.exec()
    finally:
        wake.stop()
        window.close()


def _close_on_signals(app: QApplication) -> QTimer:
    """Ctrl-C closes the window, so that no copy of anybody's diary is left behind. Python hears of
    a signal only when it runs: the timer sees to that."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: app.quit())
    wake = QTimer(app)
    wake.timeout.connect(lambda: None)
    wake.start(WAKE_MS)
    return wake
