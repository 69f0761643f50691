"""What is painted first: the window with its five places, and Today. Nothing else is imported for
it; all that leads on from there is made when it is first needed, at the latest after the paint."""
# ruff: noqa: PLC0415

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui import heavy, icons
from ui.heavy import Step
from ui.later import BELOW, LATER, WAYS
from ui.looks import Looks
from ui.pages.today import TodayPage
from ui.settings import SettingsFile
from ui.shell import Shell
from ui.window import Window

if TYPE_CHECKING:
    from app.ports import Clock
    from app.reader_ports import DiaryReader
    from ui.app_window import AppWindow
    from ui.bridge import Bridge
    from ui.places import Titled

SEEN_MS, UNSEEN_MS = 20, 500
"""How long loading waits for the first pixels to arrive on the screen, and how long at most where
the window does not come into sight. Measured: without the wait the first paint is 40 ms later."""


class Front(QObject):
    """Shows the window, then has the rest made and loaded."""

    def __init__(
        self,
        app: QApplication,
        bridge: "Bridge",
        reader: "DiaryReader",
        clock: "Clock",
        settings: SettingsFile,
    ) -> None:
        self.window_frame = Window()
        super().__init__(self.window_frame)
        self.shell = Shell(self.window_frame, bridge, reader, clock, settings)
        self.looks = Looks(app, self.shell)
        self.looks.language_changed.connect(self._speak)
        self._today: TodayPage | None = None
        self._all: AppWindow | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        for key, title in _titles().items():
            first = partial(self._first_beside, key) if key in {"diary", "share", "more"} else None
            self.window_frame.add_place(key, title, key, partial(self._root, key), first)

    @property
    def app_window(self) -> "AppWindow":
        """All that leads on from Today, made when it is first asked for."""
        if self._all is None:
            from ui.app_window import AppWindow

            self._all = AppWindow(self)
            if self._today:
                self._all.lead_on(self._today)
        return self._all

    def show(self, work: Callable[[], None], *steps: Step, quietly: bool = False) -> None:
        """Show the window with Today in front; what is heavy loads after the first paint. `steps`
        are taken then, and `work` is done on the loading thread. `quietly`: no window where the
        app stays beside the clock and can."""
        self.window_frame.go("today")
        self._later.timeout.connect(partial(self._load, work, steps))
        self._later.start(UNSEEN_MS)
        if quietly and self._can_stay():
            return
        self.window_frame.show()
        self.window_frame.windowHandle().installEventFilter(self)

    def _can_stay(self) -> bool:
        from PySide6.QtWidgets import QSystemTrayIcon

        return self.shell.settings.stay and QSystemTrayIcon.isSystemTrayAvailable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first pixels are on their way: what is heavy may follow them."""
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            self._later.start(SEEN_MS)
        return False

    def _load(self, work: Callable[[], None], steps: tuple[Step, ...]) -> None:
        """Whoever hears news is there before anybody who could tell any."""
        icons.preload()
        heavy.begin(work, steps=(*WAYS, self._attend, *steps, *BELOW, *LATER))

    def _attend(self) -> None:
        self.app_window.attend()

    def close(self) -> None:
        """Nothing sounds any more."""
        if self._all:
            self._all.close()

    def _root(self, key: str) -> QWidget:
        if key != "today":
            return self.app_window.root(key)
        self._today = TodayPage(self.shell)
        if self._all:
            self._all.lead_on(self._today)
        return self._today

    def _first_beside(self, key: str) -> "Titled | None":
        return self.app_window.first_beside(key)

    @Slot()
    def _speak(self) -> None:
        """Another language: back to where it was chosen."""
        self.open_anew("more")
        self.app_window.open_looks()

    def open_anew(self, key: str) -> None:
        """All pages anew, that place in front."""
        self.app_window.ways.forget()
        self.window_frame.reword(_titles(), key)


def _titles() -> dict[str, str]:
    """By key, in order, in the language that is spoken now."""
    return {
        "today": QCoreApplication.translate("AppWindow", "Today"),
        "diary": QCoreApplication.translate("AppWindow", "Diary"),
        "trends": QCoreApplication.translate("AppWindow", "Trends"),
        "share": QCoreApplication.translate("AppWindow", "Share"),
        "more": QCoreApplication.translate("AppWindow", "More"),
    }
