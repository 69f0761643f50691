"""The workbench's composition: other people's files, and neither engine nor diary of our own."""

import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.late import LateClock, LateReader
from app.reviewing import FileShelf
from storage.place import default_path
from ui import heavy, translation
from ui.review.window import ReviewWindow
from ui.settings import SettingsFile


def compose(app: QApplication, settings: SettingsFile) -> ReviewWindow:
    """The window; nothing is shown or read yet. It looks as the person's own one does."""
    translation.install(app, settings.load().language)
    return ReviewWindow(app, FileShelf(), LateReader(), LateClock(), settings)


def open_review(place: Path) -> int:
    """Show it until it is closed; the exit code. `place` is a folder, or one file."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Coldwrap")
    app.setDesktopFileName("coldwrap")
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = compose(app, SettingsFile(str(default_path().with_suffix(".ini"))))
    window.show(place)
    heavy.begin()
    try:
        return app.exec()
    finally:
        window.close()
