"""Work that would hold the window up, on a thread of its own."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain.faults import Fault
from ui import heavy
from ui.theme import Millis

T = TypeVar("T")


class _Task(Generic[T]):
    """One piece of work, and what came of it. An error of ours is told by its thread."""

    def __init__(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Fault], None],
    ) -> None:
        self._work, self._then, self._failed = work, then, failed
        self._result: list[T] = []
        self._fault: Fault | None = None
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._result.append(self._work())
        except Fault as fault:
            self._fault = fault

    @property
    def over(self) -> bool:
        """Whether it is done, well or not."""
        return not self._thread.is_alive()

    def wait(self) -> None:
        """Until it is done."""
        self._thread.join()

    def tell(self) -> None:
        """Say what came of it, on the window's thread."""
        if self._fault is not None:
            self._failed(self._fault)
        for result in self._result:
            self._then(result)


class Background(QObject):
    """One piece of work at a time. A newer wish replaces one that waits, and what an older one
    gives is told to nobody. The thread knows nothing of this object: it may be gone before its
    work is.

    Work may not touch widgets, nor draw words that were laid out on another thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        heavy.touch()
        self._task: _Task[object] | None = None
        self._next: Callable[[], _Task[object]] | None = None
        self._dropped: _Task[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(Millis.POLL // 3)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether something is being done, or waits."""
        return self._task is not None

    def begin(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Fault], None],
    ) -> None:
        """Do `work` on the thread; here, `then` with what it gave, or `failed` with its Fault."""

        def start() -> _Task[object]:
            task: _Task[T] = _Task(work, then, failed)
            return task  # pyright: ignore[reportReturnType]

        if self._task is None:
            self._task = start()
        else:
            self._next = start
        self._timer.start()

    def finish(self) -> None:
        """Wait for what is being done and what waits, and tell it now."""
        while self._task is not None:
            self._task.wait()
            self._look()

    def drop(self) -> None:
        """What waits is not done, and what is being done is told to nobody."""
        self._next = None
        self._dropped = self._task

    def close(self) -> None:
        """Drop what waits, and wait for what is being done; it is told to nobody."""
        self._timer.stop()
        if self._task is not None:
            self._task.wait()
        self._task = self._next = None

    @Slot()
    def _look(self) -> None:
        task = self._task
        if task is None or not task.over:
            return
        if self._next is not None:
            self._task, self._next = self._next(), None
            return
        self._task = None
        self._timer.stop()
        dropped, self._dropped = self._dropped, None
        if task is not dropped:
            task.tell()
