"""The icon beside the clock: Stop from there while a session runs, or open the window; and, where
the person chose that the app stays, the one way to end it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui import icons
from ui.window import Window


class Tray(QObject):
    """There while a session runs or the app is to stay, and only where the desktop has such icons
    at all. Only where it is there does a closed window leave the app running."""

    def __init__(self, frame: Window) -> None:
        super().__init__(frame)
        self._frame = frame
        self._stays = False
        self.icon: QSystemTrayIcon | None = None
        frame.stop_bar.running_changed.connect(self._show)

    def set_stays(self, *, on: bool) -> None:
        """Whether closing the window leaves the app running."""
        self._stays = on
        self._show()

    @Slot()
    def _show(self) -> None:
        """Have the icon that is wanted now, with its menu."""
        there = QSystemTrayIcon.isSystemTrayAvailable()
        self._frame.stays = self._stays and there
        self._remove()
        if there and (self._stays or self._frame.stop_bar.running):
            self.icon = self._made()
            self.icon.show()

    def _made(self) -> QSystemTrayIcon:
        menu = QMenu(self._frame)
        running = self._frame.stop_bar.running
        if running:
            menu.addAction(self.tr("Stop"), self._stop)
        menu.addAction(self.tr("Open Coldwrap"), self._open)
        if self._stays:
            menu.addAction(self.tr("End Coldwrap"), self._frame.leave)
        picture = icons.icon("cold", "primary")
        if picture.isNull():  # right after the start; without a picture the icon never shows
            icons.preload(wait=True)
            picture = icons.icon("cold", "primary")
        icon = QSystemTrayIcon(picture, self)
        running_words = self.tr("Coldwrap: a session is running")
        icon.setToolTip(running_words if running else self.tr("Coldwrap"))
        icon.setContextMenu(menu)
        icon.activated.connect(self._open)
        return icon

    def _stop(self) -> None:
        self._frame.stop_asked.emit("tray")

    @Slot()
    def _open(self) -> None:
        self._frame.showNormal()
        self._frame.raise_()
        self._frame.activateWindow()

    def _remove(self) -> None:
        if self.icon is None:
            return
        menu = self.icon.contextMenu()
        self.icon.hide()
        self.icon.deleteLater()
        menu.deleteLater()
        self.icon = None
