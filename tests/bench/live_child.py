"""The real command at the pace of life, measuring itself for some seconds; JSON on stdout.

Arguments: `alone` (no wrap), `idle` (the simulated wrap is connected) or `live` (a session runs on
it), seconds, then the command's own. CPU in % of one core, wakes as voluntary context switches a
second, both of the whole process; with `live` also the delays, in ms, from the link handing over a
measurement's bytes to the painted skin figure.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from unittest.mock import patch

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

from app.cli import main
from app.domain.pain import Site
from app.news import News, SessionNews
from app.requests import ForgetWrap, StartSession
from ble.codecs.ocwp import uuids
from ble.sim.link import SimLink
from ui import heavy
from ui.front import Front
from ui.heavy import Step
from ui.parts.strip import Strip
from ui.shell import Shell

SETTLE_MS = 6000


class Delays:
    """Takes the way of each measurement: link, news, paint."""

    def __init__(self) -> None:
        self.taken_ms: list[float] = []
        self._handed_s: float | None = None
        self._told_s: float | None = None

    def watch(self) -> None:
        """Stand on the way."""
        subscribe, hear, paint = SimLink.subscribe, Shell.hear, Strip.paintEvent

        async def subscribe_through(
            link: SimLink, characteristic: str, heard: Callable[[bytes], None]
        ) -> None:
            def stamped(data: bytes) -> None:
                if characteristic == uuids.MEASUREMENT:
                    self._handed_s = time.perf_counter()
                heard(data)

            await subscribe(link, characteristic, stamped)

        def hear_and_note(shell: Shell, news: News) -> None:
            if isinstance(news, SessionNews) and news.samples:
                self._told_s = self._handed_s
            hear(shell, news)

        def paint_and_take(strip: Strip, event: QPaintEvent) -> None:
            paint(strip, event)
            if self._told_s is not None:
                self.taken_ms.append((time.perf_counter() - self._told_s) * 1000)
                self._told_s = None

        patch.object(SimLink, "subscribe", subscribe_through).start()
        patch.object(Shell, "hear", hear_and_note).start()
        patch.object(Strip, "paintEvent", paint_and_take).start()


def used() -> tuple[float, int, float]:
    """CPU seconds, voluntary switches, and the time."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, usage.ru_nvcsw, time.perf_counter()


class Measuring:
    """Waits until all is loaded, starts what is to be measured, measures, closes."""

    def __init__(self, window: Front, delays: Delays, seconds: float, mode: str) -> None:
        self._window, self._delays, self._seconds, self._mode = window, delays, seconds, mode
        self.taken: dict[str, object] = {}
        self._poll = QTimer(window.window_frame)
        self._poll.timeout.connect(self._look)
        self._poll.start(100)

    def _look(self) -> None:
        wraps = self._window.shell.wraps
        if wraps is None or wraps.facts is None or not heavy.there(heavy.CHARTS):
            return
        self._poll.stop()
        if self._mode == "live":
            self._window.shell.ask(StartSession("gel-15", Site.LOWER_BACK))
        elif self._mode == "alone":
            self._window.shell.ask(ForgetWrap(wraps.chosen or ""))
        QTimer.singleShot(SETTLE_MS, self._begin)

    def _begin(self) -> None:
        self._before = used()
        self._delays.taken_ms.clear()
        QTimer.singleShot(round(self._seconds * 1000), self._end)

    def _end(self) -> None:
        spent = [after - before for after, before in zip(used(), self._before, strict=True)]
        cpu_s, switches, span_s = spent
        self.taken["cpu_percent"] = 100 * cpu_s / span_s
        self.taken["wakes_per_s"] = switches / span_s
        self.taken["delays_ms"] = list(self._delays.taken_ms)
        self._window.window_frame.close()


def run() -> dict[str, object]:
    mode, seconds, *command = sys.argv[1:]
    show, measuring = Front.show, list[Measuring]()
    delays = Delays()
    delays.watch()

    def show_and_measure(
        self: Front, work: Callable[[], None], *steps: Step, quietly: bool = False
    ) -> None:
        show(self, work, *steps, quietly=quietly)
        measuring.append(Measuring(self, delays, float(seconds), mode))

    Front.show = show_and_measure
    main(command, standalone_mode=False)
    return measuring[0].taken


print(json.dumps(run()))  # noqa: T201 - the bench reads it
