"""The icon beside the clock while a session runs: Stop from there, or open the window."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui import icons
from ui.window import Window


class Tray(QObject):
    """There only while a session runs, and only where the desktop has such icons at all."""

    def __init__(self, frame: Window) -> None:
        super().__init__(frame)
        self._frame = frame
        self.icon: QSystemTrayIcon | None = None
        frame.stop_bar.running_changed.connect(self._run_changed)

    @Slot(bool)
    def _run_changed(self, running: bool) -> None:
        if not running:
            self._remove()
        elif self.icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = self._made()
            self.icon.show()

    def _made(self) -> QSystemTrayIcon:
        menu = QMenu(self._frame)
        menu.addAction(self.tr("Stop"), self._stop)
        menu.addAction(self.tr("Open Coldwrap"), self._open)
        icon = QSystemTrayIcon(icons.icon("cold", "primary"), self)
        icon.setToolTip(self.tr("Coldwrap: a session is running"))
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
