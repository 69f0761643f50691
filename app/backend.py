"""Everything behind the window: loaded on a thread of its own, then run on the engine's."""

import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.domain.events import OWN_ERROR, StopAsked
from app.domain.faults import Fault, FaultCode
from app.file_news import (
    KeepCopy,
    OpenCopy,
    OpenReview,
    RestoreDiary,
    SaveCopy,
    StopCopy,
    TellCopies,
)
from app.help_requests import OfDoctor
from app.news import FaultNews, PersonOpened, Saved, WindowWanted
from app.people_requests import OfPeople, OpenPerson
from app.plan_requests import Snooze
from app.requests import Notify, OpenDiary, Remind, Request, Say, StartSession
from app.setting import Setting
from storage.place import path_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.clinic import Clinic
    from app.copying import Copying
    from app.desk import Desk
    from app.engine import Engine
    from app.filing import Filing
    from app.household import Household
    from app.late import LateClock, LateReader
    from app.logs import Log
    from app.main import Rooms
    from app.notifications import Notifications
    from storage.diary import DiaryFile
    from ui.bridge import Bridge

CLOSING_S = 12.0
"""How long closing may take in all: the desk's own wait for a stop to be proven, and a little."""


Change: TypeAlias = OpenPerson | RestoreDiary | OpenCopy
"""What closes the diary, and opens one again."""


class Backend(QObject):
    """The engine, and one person's diary at a time. `key` says whose it is."""

    ready = Signal()
    """The engine runs."""
    _loaded = Signal()
    _refused = Signal(object)
    _left = Signal(object)

    def __init__(
        self, setting: Setting, key: str, bridge: "Bridge", reader: "LateReader", clock: "LateClock"
    ) -> None:
        super().__init__()
        self._setting = setting
        self._key = key
        self.bridge, self.reader, self.clock = bridge, reader, clock
        self.broken = False
        """Whether an error of our own came up; from then on no session starts."""
        self._waiting: list[Request] = []
        self._changing: Change | None = None
        self._restored = ""
        self._adrift: set[str] = set()
        self._refusal: Fault | None = None
        self._rooms: Rooms | None = None
        self._desk: Desk | None = None
        self._engine: Engine | None = None
        self._notifications: Notifications | None = None
        self._diary: DiaryFile | None = None
        self._log: Log | None = None
        self._clinic: Clinic | None = None
        self._filing: Filing | None = None
        self._copying: Copying | None = None
        self._household: Household | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._loaded.connect(self._start, queued)
        self._refused.connect(self._refuse, queued)
        self._left.connect(self._open_other, queued)

    @property
    def _path(self) -> Path:
        """Where the diary lies."""
        return path_of(self._setting.path, self._key)

    def submit(self, request: Request) -> None:
        """Hand a request to the desk. One that comes before the desk is there waits for it; where
        the diary could not be opened, or after an error of our own, it may be refused."""
        if isinstance(request, OpenDiary):
            self._open_again()
        elif isinstance(request, Notify | Remind):
            self._notify(request)
        elif isinstance(request, Change):
            self._change_diary(request)
        elif self._needs_no_desk(request):
            pass
        elif self.broken and isinstance(request, StartSession):
            self._tell_fault(Fault(FaultCode.APP_ERROR), request)
        elif self._refusal:
            self._tell_fault(self._refusal, request)
        elif not self._hand_over(request):
            self._waiting.append(request)

    def _needs_no_desk(self, request: Request) -> bool:
        """Give it to who does it whether the diary opens or not; False for all else."""
        if isinstance(request, OfDoctor) and self._engine and self._clinic:
            self._engine.call(self._clinic.take, request)
        elif isinstance(request, TellCopies | KeepCopy) and self._copying:
            self._copying.take(request)
        else:
            return False
        return True

    def _hand_over(self, request: Request) -> bool:
        """Give it to who does it, on the engine's thread; False while nobody is there."""
        if self._engine is None or self._desk is None or self._household is None:
            return False
        if isinstance(request, SaveCopy | StopCopy | OpenReview):
            self._file(request)
        elif isinstance(request, OfPeople):
            self._engine.run(self._household.take(request))
        else:
            self._engine.call(self._desk.take, request)
        return True

    def _file(self, request: SaveCopy | StopCopy | OpenReview) -> None:
        from app.filing import Filing  # noqa: PLC0415 - after the first paint

        self._filing = self._filing or Filing(self.bridge.tell)
        self._filing.take(request, self._path, self.clock.now())

    def close(self) -> None:
        """Stop what runs, let the wrap go, close the diary."""
        if self._engine:
            if self._desk:
                try:
                    self._engine.run(self._desk.close()).result(CLOSING_S)
                except TimeoutError:
                    traceback.print_exc()
            self._engine.stop()
        if self._filing:
            self._filing.close()
        self._close_diary()
        if self._log:
            self._log.end()

    def _close_diary(self) -> None:
        if self._copying:
            self._copying.close()
            self._copying = None
        self.reader.close()
        if self._diary:
            self._diary.close()
            self._diary = None

    def load(self) -> None:
        """Import Bluetooth and the database and open the diary; on a loading thread."""
        from app.logs import Log, place  # noqa: PLC0415 - after the first paint
        from app.main import build  # noqa: PLC0415 - after the first paint
        from storage.diary import DiaryFile  # noqa: PLC0415 - after the first paint

        if self._log is None:
            self._log = Log(place(self._setting.diary), verbose=self._setting.verbose)
            self._log.begin()
        try:
            self._diary = DiaryFile(self._path)
        except Fault as fault:
            self._refused.emit(fault)
            return
        if self._rooms is None:
            self._rooms = build(self._setting)
        self._loaded.emit()

    def break_down(self, error: BaseException) -> None:
        """An error of our own, on any thread: stop what runs, and say so until the app is closed.

        The session may be the one thing that still works; then it proves that the wrap is off.
        """
        traceback.print_exception(error)
        self._stop(OWN_ERROR)
        if not self.broken:
            self.broken = True
            self.bridge.tell(FaultNews(Fault(FaultCode.APP_ERROR, repr(error)), "engine"))

    def _stop(self, why: str) -> None:
        if self._engine and self._desk:
            with suppress(RuntimeError):  # the loop has ended, and every session with it
                self._engine.call(self._desk.take, Say(StopAsked(why)))

    @Slot()
    def _start(self) -> None:
        from app.desk import Desk, House  # noqa: PLC0415 - after the first paint
        from app.household import Household  # noqa: PLC0415 - after the first paint
        from app.logs import NewsLog  # noqa: PLC0415 - after the first paint
        from storage.reader import DiaryReading  # noqa: PLC0415 - after the first paint

        rooms, diary, self._changing = self._rooms, self._diary, None
        assert rooms is not None, "they were built before this was told"
        if diary is None:  # the app was closed before this was heard
            return
        self.reader.open(DiaryReading(self._path))
        tell = NewsLog(self.bridge.tell)
        home = self._setting.path
        self._household = Household(home, self._key, diary, rooms.clock, self.bridge.tell)
        house = House(self._household.is_held, self._adrift)
        self._desk = Desk(rooms.clock, rooms.finder, diary, tell, self._setting.speed, house)
        engine = self._engine or self._begin(rooms)
        self._begin_copying(self._desk)
        engine.run(self._desk.open())
        self.bridge.tell(Saved("diary"))
        if self._restored:
            self.bridge.tell(Saved(self._restored))
            self._restored = ""
        waiting, self._waiting = self._waiting, []  # what has to wait on is a new list
        for request in waiting:
            self.submit(request)
        self.ready.emit()

    def _begin_copying(self, desk: "Desk | None") -> None:
        """Copies of this diary; none by themselves while a session runs, or without a desk."""
        from app.copying import Copying  # noqa: PLC0415 - after the first paint

        def is_idle() -> bool:
            return desk is not None and not desk.running

        if self._copying:
            self._copying.close()
        self._copying = Copying(self._path, self.clock, is_idle, self.bridge.tell)
        self._copying.begin()

    def _begin(self, rooms: "Rooms") -> "Engine":
        """Start the engine, once for the whole life of the app."""
        from app.clinic import Clinic  # noqa: PLC0415 - after the first paint
        from app.engine import Engine  # noqa: PLC0415 - after the first paint
        from app.notifications import Notifications  # noqa: PLC0415 - after the first paint

        assert self._log is not None, "it was begun before the diary was opened"
        self.clock.follow(rooms.clock)
        self._clinic = Clinic(self._setting, rooms, self._log, self.bridge.tell)
        self._notifications = Notifications(
            stop=lambda: self._stop("notification"),
            look=lambda: self.bridge.tell(WindowWanted()),
            later=self._put_off,
        )
        engine = self._engine = Engine(rooms.loop, self.break_down)
        engine.start()
        engine.run(rooms.simulated.run())
        return engine

    # Another diary

    def _change_diary(self, request: Change) -> None:
        """One change at a time: two that cross would show one diary and write into another."""
        if isinstance(request, RestoreDiary) and isinstance(self._changing, RestoreDiary):
            self._waiting.append(request)  # another try at the same: its turn comes
        elif self._changing:
            if request != self._changing:
                self._tell_fault(Fault(FaultCode.WRONG_STATE, "a diary is being opened"), request)
        elif self._engine and self._desk and self._household:
            self._changing = request
            self._engine.run(self._leave(self._desk, self._household, request))
        elif self._refusal:
            self._open_other(request)
        else:
            self._waiting.append(request)

    async def _leave(self, desk: "Desk", household: "Household", request: Change) -> None:
        """Let the wrap go, unless a session runs: that one is this person's to the end."""
        if desk.running:
            self._changing = None
            self._tell_fault(Fault(FaultCode.WRONG_STATE, "a session is running"), request)
            return
        await desk.close()
        await household.leave()
        self._left.emit(request)

    @Slot(object)
    def _open_other(self, request: Change) -> None:
        self._changing = request
        self._desk = self._household = None
        self._close_diary()
        self._refusal = None
        if isinstance(request, OpenPerson):
            self._key = request.key
        self.bridge.tell(PersonOpened(self._key))
        if isinstance(request, OpenPerson):
            self._load_soon()
        else:
            self._begin_thread(lambda: self._restore(request))

    def _restore(self, request: RestoreDiary | OpenCopy) -> None:
        """Make the diary that is closed now from a file, or from a copy of its own, then open it;
        where that cannot be, it opens as it was."""
        from app.exchange import import_file  # noqa: PLC0415 - after the first paint
        from storage.going_back import go_back  # noqa: PLC0415 - after the first paint

        try:
            if isinstance(request, OpenCopy):
                go_back(self._path, request.name, self.clock.now())
            else:
                import_file(request.file, self._path, lambda _done, _of: None, request.passphrase)
            self._restored = type(request).__name__
        except Fault as fault:
            full = fault.code is FaultCode.WRONG_STATE
            told = Fault(FaultCode.NOT_EMPTY, fault.detail) if full else fault
            self._tell_fault(told, request)
        self.load()

    # What goes wrong

    @Slot(object)
    def _refuse(self, fault: Fault) -> None:
        self._refusal, self._changing = fault, None
        self._begin_copying(None)
        self.bridge.tell(FaultNews(fault, "OpenDiary"))
        for request in self._waiting:
            self._tell_fault(fault, request)
        self._waiting.clear()

    def _notify(self, wanted: Notify | Remind) -> None:
        if self._engine and self._notifications:
            self._engine.run(self._notifications.show(wanted))

    def _put_off(self, reminder_id: int) -> None:
        """On a notification nobody can choose for how long."""
        from app.domain.reminders import SNOOZES_MIN  # noqa: PLC0415 - after the first paint

        if self._desk and reminder_id:
            self._desk.take(Snooze(reminder_id, SNOOZES_MIN[0]))

    def _open_again(self) -> None:
        if self._refusal:
            self._refusal = None
            self._load_soon()

    def _load_soon(self) -> None:
        self._begin_thread(self.load)

    def _begin_thread(self, work: "Callable[[], None]") -> None:
        threading.Thread(target=work, name="open", daemon=True).start()

    def _tell_fault(self, fault: Fault, request: Request) -> None:
        self.bridge.tell(FaultNews(fault, type(request).__name__))
