"""The window's composition: paint first, then load what is heavy, then start the engine."""

import sys
import time
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.domain.diary import SessionPage, SessionRow
from app.domain.faults import Fault
from app.domain.pain import PainRating
from app.domain.units import Moment
from app.news import FaultNews, Request, Saved
from app.ports import Clock, DiaryReader
from app.setting import Setting
from ui import translation
from ui.app_window import AppWindow
from ui.bridge import Bridge
from ui.settings import SettingsFile

if TYPE_CHECKING:
    from app.desk import Desk
    from app.engine import Engine
    from app.main import Rooms
    from storage.diary import DiaryFile

CLOSING_S = 12.0
"""How long closing may take in all: the desk's own wait for a stop to be proven, and a little."""
BUG_EXIT = 70
"""Exit code after an error of our own (BSD's EX_SOFTWARE)."""


class LateReader:
    """A diary that opens after the first paint (port DiaryReader); until then it looks empty."""

    def __init__(self) -> None:
        self._reader: DiaryReader | None = None

    def open(self, reader: DiaryReader) -> None:
        """From now on, read here."""
        self._reader = reader

    def sessions(self, limit: int, before_id: int | None = None) -> tuple[SessionRow, ...]:
        """Sessions, newest first."""
        return self._reader.sessions(limit, before_id) if self._reader else ()

    def session(self, session_id: int) -> SessionPage | None:
        """All of one session."""
        return self._reader.session(session_id) if self._reader else None

    def ratings(self, since_wall_ms: int) -> tuple[PainRating, ...]:
        """Pain ratings since then."""
        return self._reader.ratings(since_wall_ms) if self._reader else ()


class LateClock:
    """The computer's clocks until the engine's own takes over (port Clock)."""

    def __init__(self) -> None:
        self._clock: Clock | None = None

    def follow(self, clock: Clock) -> None:
        """From now on, the time is that clock's."""
        self._clock = clock

    def now(self) -> Moment:
        """This instant."""
        if self._clock:
            return self._clock.now()
        wall_s = time.time()  # noqa: TID251 - stands in for the Clock
        offset_min = time.localtime(wall_s).tm_gmtoff // 60
        return Moment(round(time.monotonic() * 1000), round(wall_s * 1000), offset_min)


class Behind(QObject):
    """Everything behind the window: loads on a thread of its own, then runs on the engine's."""

    loaded = Signal(object)
    refused = Signal(object)
    broken = Signal(object)

    def __init__(self, setting: Setting):
        super().__init__()
        self._setting = setting
        self.bridge = Bridge(self.submit)
        self.reader = LateReader()
        self.clock = LateClock()
        self._waiting: list[Request] = []
        self._desk: Desk | None = None
        self._engine: Engine | None = None
        self._diary: DiaryFile | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self.loaded.connect(self._start, queued)
        self.refused.connect(self._refuse, queued)

    def submit(self, request: Request) -> None:
        """Hand a request to the desk; one that comes before the desk is there waits for it."""
        if self._engine and self._desk:
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
        if self._diary:
            self._diary.close()

    def load(self) -> None:
        """Import Bluetooth and the database and open the diary; on the loading thread."""
        from app.main import build  # noqa: PLC0415 - after the first paint
        from storage.diary import DiaryFile  # noqa: PLC0415 - after the first paint

        try:
            diary = DiaryFile(self._setting.path)
        except Fault as fault:
            self.refused.emit(fault)
            return
        self._diary = diary
        self.loaded.emit(build(self._setting))

    @Slot(object)
    def _start(self, rooms: "Rooms") -> None:
        from app.desk import Desk  # noqa: PLC0415 - after the first paint
        from app.engine import Engine  # noqa: PLC0415 - after the first paint
        from storage.reader import DiaryReading  # noqa: PLC0415 - after the first paint

        assert self._diary is not None, "it was opened before this was told"
        self.clock.follow(rooms.clock)
        self.reader.open(DiaryReading(self._setting.path))
        self._desk = Desk(
            rooms.clock, rooms.finder, self._diary, self.bridge.tell, self._setting.speed
        )
        self._engine = Engine(rooms.loop, self._crashed)
        self._engine.start()
        self._engine.run(rooms.simulated.run())
        self._engine.run(self._desk.open())
        self.bridge.tell(Saved("diary"))
        for request in self._waiting:
            self.submit(request)

    @Slot(object)
    def _refuse(self, fault: Fault) -> None:
        self.bridge.tell(FaultNews(fault, "diary"))

    def _crashed(self, error: BaseException) -> None:
        traceback.print_exception(error)
        self.broken.emit(error)


def open_window(setting: Setting) -> int:
    """Show the window until it is closed; the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Coldwrap")
    app.setDesktopFileName("coldwrap")
    settings = SettingsFile(str(setting.path.with_suffix(".ini")))
    keep = translation.install(app, settings.load().language)
    behind = Behind(setting)
    behind.broken.connect(lambda: app.exit(BUG_EXIT), Qt.ConnectionType.QueuedConnection)
    window = AppWindow(app, behind.bridge, behind.reader, behind.clock, settings)
    window.show(behind.load)
    try:
        return app.exec()
    finally:
        behind.close()
        del keep
