"""Dated copies of the diary that is open, made on a thread of their own: once a day, while nothing
is going on, and when somebody asks for one (O3)."""

import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue

from app.domain.copies import Counts, Origin, is_due
from app.domain.faults import Fault, FaultCode
from app.file_news import CopiesNews, KeepCopy, OfCopies
from app.news import FaultNews, News
from app.ports import Clock
from storage.copies import CopyLeft, clear_away, copies, counts, is_made_up, keep_copy

FIRST_S, NEXT_S = 60.0, 600.0
"""How long after the diary was opened it is first looked whether a copy is due, and how long until
the next look. The thread sleeps meanwhile."""
ENDING_S = 5.0
"""How long closing waits for a copy to be left, which takes some hundredths of a second."""


class Copying:
    """Copies of one diary. `is_idle` says whether none may disturb anybody; one that is under way
    is left as soon as it does not. `is_idle` and `tell` are called from another thread."""

    def __init__(
        self, diary: Path, clock: Clock, is_idle: Callable[[], bool], tell: Callable[[News], None]
    ):
        self._diary = diary
        self._clock = clock
        self._is_idle = is_idle
        self._tell = tell
        self._fault: FaultCode | None = None
        self._asked: SimpleQueue[OfCopies | None] = SimpleQueue()
        self._leave = threading.Event()
        self._thread = threading.Thread(target=self._run, name="copies", daemon=True)

    def begin(self) -> None:
        """From now on copies are made."""
        self._thread.start()

    def take(self, request: OfCopies) -> None:
        """Do it, and tell which copies there are; from any thread."""
        self._asked.put(request)

    def close(self) -> None:
        """Leave a copy that is under way, and wait until nothing of it is left."""
        self._leave.set()
        self._asked.put(None)
        self._thread.join(ENDING_S)

    def _run(self) -> None:
        wait_s = FIRST_S
        while not self._leave.is_set():
            try:
                request = self._asked.get(timeout=wait_s)
            except Empty:
                self.look()
                wait_s = NEXT_S
            else:
                self._answer(request)

    def look(self) -> None:
        """Make the copy that is due, if one is. What goes wrong is told with the copies, and tried
        again at the next look."""
        try:
            if self._is_idle() and self._is_wanted():
                self._keep(self._is_idle)
                self._tell_all()
        except Fault as fault:
            self._fault = fault.code
            self._tell_all()

    def _is_wanted(self) -> bool:
        """Nobody needs a copy of nothing, or of what can be made up again."""
        is_one_due = is_due(copies(self._diary), self._clock.now())
        return is_one_due and counts(self._diary) != Counts() and not is_made_up(self._diary)

    def _answer(self, request: OfCopies | None) -> None:
        if isinstance(request, KeepCopy):
            try:
                self._keep(lambda: True)
            except Fault as fault:
                self._tell(FaultNews(fault, "KeepCopy"))
        if request is not None:
            self._tell_all()

    def _keep(self, go_on: Callable[[], bool]) -> None:
        now = self._clock.now()
        try:
            keep_copy(self._diary, Origin.DAILY, now, lambda: go_on() and not self._leave.is_set())
        except CopyLeft:
            return
        self._fault = None
        clear_away(self._diary, now)

    def _tell_all(self) -> None:
        try:
            found = copies(self._diary)
        except Fault as fault:
            self._tell(CopiesNews((), fault=fault.code))
            return
        try:
            held = counts(self._diary)
        except Fault:
            held = None
        self._tell(CopiesNews(found, held, self._fault))
