"""The real window over ten years of diary, walked through by a hand that never rests; JSON on
stdout. Each figure is how long until what was asked for is painted, in ms; `_cpu` of all threads,
which other work on the machine does not lengthen as much.

Argument: the diary.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.cli import main
from ui import heavy
from ui.front import Front
from ui.heavy import Step

SCROLLS, STEP_PX = 300, 240
"""A third of a screen at a time, through some thousand lines."""


def resident_mb() -> float:
    """What the process holds in memory now; 0 where the system has no such file."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


class Walk:
    """Waits until all is loaded, then takes one step after the other."""

    def __init__(self, window: Front) -> None:
        self._window = window
        self.taken: dict[str, float] = {}
        self._steps = self._walk()
        self._poll = QTimer(window.window_frame)
        self._poll.timeout.connect(self._look)
        self._poll.start(50)

    def _look(self) -> None:
        if self._window.shell.wraps is None or not heavy.there(heavy.CHARTS):
            return
        if next(self._steps, None) is None:
            self._poll.stop()
            self._window.window_frame.close()

    def _took(self, name: str, work: Callable[[], object]) -> float:
        began_s, began_cpu_s = time.perf_counter(), time.process_time()
        work()
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        self.taken[name] = (time.perf_counter() - began_s) * 1000
        self.taken[f"{name}_cpu"] = (time.process_time() - began_cpu_s) * 1000
        return self.taken[f"{name}_cpu"]

    def _walk(self) -> Iterator[bool]:
        from ui.pages.diary import DiaryPage  # noqa: PLC0415 - after the first paint
        from ui.pages.trends import TrendsPage  # noqa: PLC0415 - after the first paint

        frame = self._window.window_frame
        self.taken["today_mb"] = resident_mb()
        self._took("first_diary", lambda: frame.go("diary"))
        yield True
        (page,) = frame.findChildren(DiaryPage)
        self._took("diary", page.refresh)
        bar = page.verticalScrollBar()
        steps = [
            self._took("scroll", lambda: bar.setValue(bar.value() + STEP_PX))
            for _ in range(SCROLLS)
        ]
        self.taken["scroll_median_cpu"] = statistics.median(steps)
        self.taken["scroll_p95_cpu"] = sorted(steps)[95 * SCROLLS // 100]
        self.taken["scroll_worst_cpu"] = max(steps)
        yield True
        for word in ("b", "blue", "kingfisher"):
            self._took(f"search_{word}", lambda word=word: page.search.line.setText(word))
            yield True
        page.search.line.clear()
        self._took("calendar", lambda: page.search.calendar.setChecked(True))
        yield True
        self._took("session", lambda: self._window.app_window.open_session(5000))
        yield True
        self.taken["history_mb"] = resident_mb()
        self._took("first_trends", lambda: frame.go("trends"))
        yield True
        (trends,) = frame.findChildren(TrendsPage)
        assert trends.isVisible()
        self.taken["trends_mb"] = resident_mb()


def run() -> dict[str, float]:
    show, walks = Front.show, list[Walk]()

    def show_and_walk(
        self: Front, work: Callable[[], None], *steps: Step, quietly: bool = False
    ) -> None:
        show(self, work, *steps, quietly=quietly)
        walks.append(Walk(self))

    Front.show = show_and_walk
    main(["--diary", sys.argv[1]], standalone_mode=False)
    return walks[0].taken


print(json.dumps(run()))  # noqa: T201 - the bench reads it
