"""Ways to stop that are not the red button: the keys, and closing the window."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ui.parts.notice import Notice, NoticeKind


class StopKeys(QObject):
    """Space and Esc stop a running session wherever the keyboard is. Without one, Space is the
    page's own, and Esc goes back, as Alt+Left always does.

    While a session runs text fields open no menu of their own: an open one would take the first
    press of a key, and the first click on Stop (D07)."""

    stop_asked = Signal(str)
    """Carries the key: "space" or "escape"."""
    back_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._running = False
        self._mute: list[QWidget] = []
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._mute_field)
        self._space = QShortcut(QKeySequence(Qt.Key.Key_Space), window, self._stop_by_space)
        self._space.setEnabled(False)
        back = [QShortcut(QKeySequence(Qt.Key.Key_Escape), window, self._escape)]
        back.append(QShortcut(QKeySequence("Alt+Left"), window, self.back_asked.emit))
        for shortcut in (self._space, *back):
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)

    def set_running(self, running: bool) -> None:
        """Whether there is a session to stop."""
        self._running = running
        self._space.setEnabled(running)
        self._mute_field(None, QApplication.focusWidget())
        if not running:
            for muted in filter(isValid, self._mute):
                muted.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
            self._mute.clear()

    def _mute_field(self, left: QWidget | None, field: QWidget | None) -> None:
        del left
        if self._running and isinstance(field, QLineEdit | QPlainTextEdit):
            of_mouse = [field.viewport()] if isinstance(field, QPlainTextEdit) else []
            for each in (field, *of_mouse):
                each.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
                self._mute.append(each)

    def _stop_by_space(self) -> None:
        self.stop_asked.emit("space")

    def _escape(self) -> None:
        if self._running:
            self.stop_asked.emit("escape")
        else:
            self.back_asked.emit()


class Closing(QObject):
    """Closing while a session runs: say what is waited for, and offer another way when the wrap
    gives no word. It begins with `begin` and is over with `end`."""

    told = Signal(object)
    """A `Notice` of how it stands; each replaces the one before."""
    acknowledged = Signal()
    """The person says that the wrap is off, which nobody could prove."""

    def __init__(self, parent: QObject, wait_ms: int) -> None:
        """`wait_ms`: how long it waits for the wrap before it offers another way."""
        super().__init__(parent)
        self._waits = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(wait_ms)
        self._patience.timeout.connect(self._offer_another_way)

    def begin(self) -> None:
        """Say what is waited for; the patience starts anew."""
        self._waits = True
        self._patience.start()
        words = QCoreApplication.translate(
            "Window", "Stopping the wrap. The window closes when the wrap says it is off."
        )
        self.told.emit(Notice(NoticeKind.INFO, words))

    def end(self) -> bool:
        """Wait no longer; whether a close was waiting."""
        self._patience.stop()
        waited, self._waits = self._waits, False
        return waited

    def _offer_another_way(self) -> None:
        words = QCoreApplication.translate(
            "Window", "The wrap has not said that it is off. Take it off your body now."
        )
        way = QCoreApplication.translate("Window", "The wrap is off my body: close")
        self.told.emit(Notice(NoticeKind.STOP, words, (way, self.acknowledged.emit)))
