"""Files on their way to become photos of the diary, one after another, on a thread of their own."""

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.faults import Fault
from ui import photo
from ui.background import Background


class PhotoQueue(QObject):
    """A picture of a telephone takes some tenths of a second to be made small. Goes with its page:
    what is on its way then is told to nobody."""

    came = Signal(str, object)
    """Carries the name of a file, and its photo as JPEG, or None where it holds none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._aside = Background(self)
        self._paths: deque[str] = deque()

    @property
    def waiting(self) -> int:
        """How many photos are not there yet."""
        return len(self._paths)

    def take(self, paths: Iterable[str]) -> None:
        """Make the pictures of these files small, after those that wait."""
        idle = not self._paths
        self._paths += paths
        if idle:
            self._next()

    def _next(self) -> None:
        if self._paths:
            path = self._paths[0]
            self._aside.begin(lambda: photo.taken(path), self._tell, self._tell_none)

    def _tell_none(self, _fault: Fault) -> None:
        self._tell(None)

    def _tell(self, jpeg: bytes | None) -> None:
        name = Path(self._paths.popleft()).name
        self._next()
        self.came.emit(name, jpeg)
