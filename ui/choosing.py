"""Choosing a file by the system's own dialog, which never lies in front of STOP (D07).

A modal dialog takes keyboard and mouse from the window behind it: Esc would close the dialog, and
the red button could not be pressed. So while a session runs nothing modal opens.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.window import Window


def path_to_save(asker: QWidget, title: str, suggested: str, pattern: str = "") -> str:
    """Where to save; empty when nothing was chosen, or while a session runs, which is said."""
    if _would_hide_stop(asker):
        return ""
    where = str(Path(_documents(), suggested))
    return QFileDialog.getSaveFileName(asker, title, where, pattern)[0]


def path_to_open(asker: QWidget, title: str, pattern: str) -> str:
    """A file that is there; empty as `path_to_save`."""
    if _would_hide_stop(asker):
        return ""
    return QFileDialog.getOpenFileName(asker, title, _documents(), pattern)[0]


def folder(asker: QWidget, title: str) -> str:
    """A folder that is there; empty as `path_to_save`."""
    if _would_hide_stop(asker):
        return ""
    return QFileDialog.getExistingDirectory(asker, title, _documents())


def pictures() -> str:
    """The folder in which this account keeps its photos."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)


def show_beside(dialog: QFileDialog) -> None:
    """Show a dialog; the app runs on meanwhile. While a session runs it lies beside the window,
    drawn by Qt: then the window and its keys stay within reach."""
    window = dialog.parent()
    if isinstance(window, Window) and window.stop_bar.running:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.show()
    else:
        dialog.open()


def _would_hide_stop(asker: QWidget) -> bool:
    window = asker.window()
    if not isinstance(window, Window) or not window.stop_bar.running:
        return False
    window.toast(
        QCoreApplication.translate("Choosing", "First stop the wrap, or wait until it is off.")
    )
    return True


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
