"""The real command, measuring itself from its first line until all is loaded; JSON on stdout.

`floor` instead of a diary: the least window that Qt alone can show. With `walk` it opens places as
fast as it can while it loads.
"""

import json
import sys
import time
from collections.abc import Callable

BEGAN_S = time.perf_counter()

from PySide6.QtCore import QEvent, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QApplication,
    QLabel,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

TICK_MS = 2
PLACES = ("diary", "trends", "more", "today")


class Stopwatch(QObject):
    """Takes the first paint of a window, then how long the event loop is away at most."""

    def __init__(self, frame: QMainWindow, loaded: Callable[[], bool]) -> None:
        super().__init__(frame)
        self._frame, self._loaded = frame, loaded
        self.taken: dict[str, float] = {}
        self._last_s = 0.0
        self._stall_s = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        handle = frame.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self.taken["paint_cpu_s"] = time.process_time()
        self.taken["paint_s"] = time.perf_counter() - BEGAN_S
        self._last_s = time.perf_counter()
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now_s = time.perf_counter()
        self._stall_s = max(self._stall_s, now_s - self._last_s)
        self._last_s = now_s
        if self._loaded():
            self.taken["ready_s"] = now_s - BEGAN_S
            self.taken["ready_cpu_s"] = time.process_time()
            self.taken["stall_s"] = self._stall_s
            self._timer.stop()
            self._frame.close()


def floor() -> None:
    app = QApplication(sys.argv[:1])
    frame = QMainWindow()
    frame.resize(412, 892)
    ground = QWidget()
    column = QVBoxLayout(ground)
    for number in range(6):
        column.addWidget(QLabel(f"line {number}"))
        column.addWidget(QPushButton(f"press {number}"))
    frame.setCentralWidget(ground)
    frame.show()
    watch = Stopwatch(frame, lambda: True)
    app.exec()
    print(json.dumps(watch.taken))  # noqa: T201 - the bench reads it


def coldwrap(*, walk: bool) -> None:
    from ui import outset  # noqa: PLC0415 - as the command does

    outset.begin()
    from app.cli import main  # noqa: PLC0415 - as the command does
    from ui import heavy  # noqa: PLC0415 - as the command does
    from ui.front import Front  # noqa: PLC0415 - as the command does

    show, watches = Front.show, list[Stopwatch]()

    def show_and_measure(
        self: Front, work: Callable[[], None], *first: heavy.Step, quietly: bool = False
    ) -> None:
        show(self, work, *first, quietly=quietly)
        frame, shell = self.window_frame, self.shell

        def loaded() -> bool:
            """Charts, database and Bluetooth; a wrap takes its own time to connect."""
            return shell.wraps is not None and heavy.there(heavy.CHARTS)

        watches.append(Stopwatch(frame, loaded))
        if walk:
            steps = QTimer(frame)
            places = iter(PLACES * 50)
            steps.timeout.connect(lambda: frame.go(next(places)))
            steps.start(10)

    Front.show = show_and_measure
    main(sys.argv[1:2] + sys.argv[2:3], standalone_mode=False)
    print(json.dumps(watches[0].taken))  # noqa: T201 - the bench reads it


if sys.argv[1] == "floor":
    floor()
else:
    coldwrap(walk="walk" in sys.argv)
