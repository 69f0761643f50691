"""The window's composition: paint first, then load what is heavy, then start the engine."""

import signal
import sys
import threading
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.events import OWN_ERROR, StopAsked
from app.domain.faults import Fault, FaultCode
from app.late import LateClock, LateReader
from app.news import (
    FaultNews,
    Notify,
    OfDoctor,
    OpenDiary,
    Request,
    Saved,
    Say,
    StartSession,
    WindowWanted,
)
from app.setting import Setting
from ui import translation
from ui.app_window import AppWindow
from ui.bridge import Bridge
from ui.settings import SettingsFile

if TYPE_CHECKING:
    from app.clinic import Clinic
    from app.desk import Desk
    from app.engine import Engine
    from app.logs import Log
    from app.main import Rooms
    from app.notifications import Notifications
    from storage.diary import DiaryFile

CLOSING_S = 12.0
"""How long closing may take in all: the desk's own wait for a stop to be proven, and a little."""
BUG_EXIT = 70
"""Exit code after an error of our own (BSD's EX_SOFTWARE)."""


class Behind(QObject):
    """Everything behind the window: loads on a thread of its own, then runs on the engine's."""

    ready = Signal()
    """The engine runs."""
    _loaded = Signal(object)
    _refused = Signal(object)

    def __init__(self, setting: Setting):
        super().__init__()
        self._setting = setting
        self.bridge = Bridge(self.submit)
        self.reader = LateReader()
        self.clock = LateClock()
        self.broken = False
        """Whether an error of our own came up; from then on no session starts."""
        self._waiting: list[Request] = []
        self._refusal: Fault | None = None
        self._desk: Desk | None = None
        self._engine: Engine | None = None
        self._notifications: Notifications | None = None
        self._diary: DiaryFile | None = None
        self._log: Log | None = None
        self._clinic: Clinic | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._loaded.connect(self._start, queued)
        self._refused.connect(self._refuse, queued)

    def submit(self, request: Request) -> None:
        """Hand a request to the desk. One that comes before the desk is there waits for it; where
        the diary could not be opened, or after an error of our own, it may be refused."""
        if isinstance(request, OpenDiary):
            self._open_again()
        elif isinstance(request, Notify):
            self._notify(request)
        elif isinstance(request, OfDoctor) and self._engine and self._clinic:
            self._engine.call(self._clinic.take, request)
        elif self.broken and isinstance(request, StartSession):
            self._tell_fault(Fault(FaultCode.APP_ERROR), request)
        elif self._refusal:
            self._tell_fault(self._refusal, request)
        elif self._engine and self._desk:
            self._engine.call(self._desk.take, request)
        else:
            self._waiting.append(request)

    def close(self) -> None:
        """Stop what runs, let the wrap go, close the diary."""
        if self._engine and self._desk:
            try:
                self._engine.run(self._desk.close()).result(CLOSING_S)
            except TimeoutError:
                traceback.print_exc()
            self._engine.stop()
        self.reader.close()
        if self._diary:
            self._diary.close()
        if self._log:
            self._log.end()

    def load(self) -> None:
        """Import Bluetooth and the database and open the diary; on a loading thread."""
        from app.logs import Log, place  # noqa: PLC0415 - after the first paint
        from app.main import build  # noqa: PLC0415 - after the first paint
        from storage.diary import DiaryFile  # noqa: PLC0415 - after the first paint

        if self._log is None:
            self._log = Log(place(self._setting.diary), verbose=self._setting.verbose)
            self._log.begin()
        try:
            diary = DiaryFile(self._setting.path)
        except Fault as fault:
            self._refused.emit(fault)
            return
        self._diary = diary
        self._loaded.emit(build(self._setting))

    def break_down(self, error: BaseException) -> None:
        """An error of our own, on any thread: stop what runs, and say so until the app is closed.

        The session may be the one thing that still works; then it proves that the wrap is off.
        """
        traceback.print_exception(error)
        if self._engine and self._desk:
            with suppress(RuntimeError):  # the loop has ended, and every session with it
                self._engine.call(self._desk.take, Say(StopAsked(OWN_ERROR)))
        if not self.broken:
            self.broken = True
            self.bridge.tell(FaultNews(Fault(FaultCode.APP_ERROR, repr(error)), "engine"))

    @Slot(object)
    def _start(self, rooms: "Rooms") -> None:
        from app.clinic import Clinic  # noqa: PLC0415 - after the first paint
        from app.desk import Desk  # noqa: PLC0415 - after the first paint
        from app.engine import Engine  # noqa: PLC0415 - after the first paint
        from app.logs import NewsLog  # noqa: PLC0415 - after the first paint
        from app.notifications import Notifications  # noqa: PLC0415 - after the first paint
        from storage.reader import DiaryReading  # noqa: PLC0415 - after the first paint

        assert self._diary is not None, "it was opened before this was told"
        self.clock.follow(rooms.clock)
        self.reader.open(DiaryReading(self._setting.path))
        desk = self._desk = Desk(
            rooms.clock,
            rooms.finder,
            self._diary,
            NewsLog(self.bridge.tell),
            self._setting.speed,
        )
        self._notifications = Notifications(
            stop=lambda: desk.take(Say(StopAsked("notification"))),
            look=lambda: self.bridge.tell(WindowWanted()),
        )
        assert self._log is not None, "it was begun before the diary was opened"
        self._clinic = Clinic(self._setting, rooms, self._log, self.bridge.tell)
        self._engine = Engine(rooms.loop, self.break_down)
        self._engine.start()
        self._engine.run(rooms.simulated.run())
        self._engine.run(self._desk.open())
        self.bridge.tell(Saved("diary"))
        for request in self._waiting:
            self.submit(request)
        self._waiting.clear()
        self.ready.emit()

    @Slot(object)
    def _refuse(self, fault: Fault) -> None:
        self._refusal = fault
        self.bridge.tell(FaultNews(fault, "OpenDiary"))
        for request in self._waiting:
            self._tell_fault(fault, request)
        self._waiting.clear()

    def _notify(self, wanted: Notify) -> None:
        if self._engine and self._notifications:
            self._engine.run(self._notifications.show(wanted))

    def _open_again(self) -> None:
        if self._refusal:
            self._refusal = None
            threading.Thread(target=self.load, name="open", daemon=True).start()

    def _tell_fault(self, fault: Fault, request: Request) -> None:
        self.bridge.tell(FaultNews(fault, type(request).__name__))


def compose(app: QApplication, setting: Setting) -> tuple[AppWindow, Behind]:
    """The window and what is behind it; nothing is shown or loaded yet."""
    settings = SettingsFile(str(setting.path.with_suffix(".ini")))
    translation.install(app, settings.load().language)
    behind = Behind(setting)
    return AppWindow(app, behind.bridge, behind.reader, behind.clock, settings), behind


def open_window(setting: Setting) -> int:
    """Show the window until it is closed; the exit code, BUG_EXIT after an error of our own."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Coldwrap")
    app.setDesktopFileName("coldwrap")
    window, behind = compose(app, setting)
    _catch_all(behind)
    behind.ready.connect(lambda: _close_on_signals(window.window_frame))
    window.show(behind.load)
    try:
        code = app.exec()
    finally:
        if window.alerts:
            window.alerts.close()
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


def _close_on_signals(frame: QWidget) -> None:
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
        frame.close()

    notifier.activated.connect(close)
