"""Many files are looked into beside all that goes on: their lines come as they are known."""

import threading
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.review_ports import Reviewed, Shelf
from ui import heavy
from ui.theme import Millis


class _Walk:
    """One way through some files, on a thread of its own, until all are read or it is left."""

    def __init__(self, shelf: Shelf, paths: Sequence[Path], passphrases: Sequence[str]) -> None:
        self.found: deque[Reviewed] = deque()
        self._shelf, self._paths, self._passphrases = shelf, tuple(paths), tuple(passphrases)
        self._leave = threading.Event()
        self._thread = threading.Thread(target=self._run, name="review", daemon=True)
        self._thread.start()

    @property
    def over(self) -> bool:
        """Whether nothing comes any more."""
        return not self._thread.is_alive()

    def leave(self) -> None:
        """Stop after the file that is open now."""
        self._leave.set()
        self._thread.join()

    def _run(self) -> None:
        for reviewed in self._shelf.lines(self._paths, self._passphrases):
            self.found.append(reviewed)
            if self._leave.is_set():
                return


class Reading(QObject):
    """`found` carries lines as they come, `ended` when all are there."""

    found = Signal(object)
    ended = Signal()

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        heavy.touch()
        self._shelf = shelf
        self._walks: list[_Walk] = []
        self._timer = QTimer(self)
        self._timer.setInterval(Millis.FRAME // 2)
        self._timer.timeout.connect(self._look)

    def begin(self, place: Path) -> int:
        """Read all of a folder, or one file; how many files that are. Fault FILE_UNREACHABLE."""
        paths = self._shelf.files(place)
        self.read(paths, ())
        return len(paths)

    def read(self, paths: Sequence[Path], passphrases: Sequence[str]) -> None:
        """Read these, beside what is being read."""
        self._walks.append(_Walk(self._shelf, paths, passphrases))
        self._timer.start()

    def close(self) -> None:
        """Read no more."""
        self._timer.stop()
        for walk in self._walks:
            walk.leave()
        self._walks.clear()

    @Slot()
    def _look(self) -> None:
        for walk in tuple(self._walks):
            over = walk.over
            if lines := [walk.found.popleft() for _ in range(len(walk.found))]:
                self.found.emit(lines)
            if over:
                self._walks.remove(walk)
        if not self._walks:
            self._timer.stop()
            self.ended.emit()
