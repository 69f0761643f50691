"""How late the engine's loop gets while the window is at its busiest.

No limits are asserted here: the figures are read from `make bench` (extra_info, in ms).
"""

import asyncio
import statistics
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from app.desk import Desk
from app.domain.pain import Site
from app.engine import Engine
from app.main import Rooms, build
from app.news import News, SessionNews, WrapsNews
from app.requests import StartSession
from app.setting import Setting
from storage.diary import DiaryFile
from tests.healthy import READY, healthy
from ui import heavy

TICKS, TICK_S = 1000, 0.05
POINTS = 400_000
ROWS = 1500


class Behind:
    """The engine as the window has it, with a session running on the simulated wrap."""

    def __init__(self, path: Path):
        self.news: list[News] = []
        self.diary = DiaryFile(path)
        self.rooms: Rooms = build(Setting(path, speed=1.0))
        rooms = self.rooms
        self.diary.screen(healthy(rooms.clock.now()))
        self.desk = Desk(rooms.clock, rooms.finder, self.diary, self.news.append)
        self.engine = Engine(rooms.loop, self.news.append)  # pyright: ignore[reportArgumentType]
        self.engine.start()
        self.engine.run(rooms.simulated.run())
        self.engine.run(self.desk.open())

    def start_session(self) -> None:
        self._until(lambda n: isinstance(n, WrapsNews) and n.reading is not None)
        self.engine.call(self.desk.take, StartSession("gel-15", Site.LOWER_BACK, ready=READY))
        self._until(lambda n: isinstance(n, SessionNews) and bool(n.samples))

    def close(self) -> None:
        self.engine.run(self.desk.close()).result(15)
        self.engine.stop()
        self.diary.close()

    def _until(self, wanted: Callable[[News], bool]) -> None:
        limit = time.monotonic() + 20
        while not any(wanted(n) for n in tuple(self.news)):
            assert time.monotonic() < limit, self.news[-3:]
            time.sleep(0.01)


@pytest.fixture
def behind(tmp_path: Path) -> Generator[Behind]:
    behind = Behind(tmp_path / "diary.db")
    yield behind
    behind.close()


async def _ticks(lateness_ms: list[float]) -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    for _ in range(TICKS):
        due += TICK_S
        await asyncio.sleep(max(0.0, due - loop.time()))
        lateness_ms.append((loop.time() - due) * 1000)
        due = max(due, loop.time())


def _report(path: Path) -> None:
    rows = "".join(f"<tr><td>{n}</td><td>13.25</td><td>ready</td></tr>" for n in range(ROWS))
    document = QTextDocument()
    document.setHtml(f"<table>{rows}</table>")
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.print_(writer)


@pytest.mark.timeout(180)
def test_guard_lateness_while_the_window_draws(
    benchmark: BenchmarkFixture, behind: Behind, qapp: QApplication, tmp_path: Path
) -> None:
    pg: Any = heavy.fetch(heavy.CHARTS)
    chart = pg.PlotWidget()
    chart.resize(390, 420)
    curve = chart.plot()
    curve.setClipToView(True)
    curve.setDownsampling(auto=True, method="peak")
    np: Any = heavy.fetch("numpy")
    seconds, values = np.arange(POINTS), np.random.default_rng(1).normal(15, 2, POINTS)
    chart.show()
    behind.start_session()
    lateness_ms: list[float] = []

    def draw_all_the_while() -> None:
        ticking = behind.engine.run(_ticks(lateness_ms))
        while not ticking.done():
            curve.setData(seconds, values)
            qapp.processEvents()
            chart.grab()
            _report(tmp_path / "report.pdf")
            qapp.processEvents()
        ticking.result()

    bench = cast(Any, benchmark)
    bench.pedantic(draw_all_the_while, rounds=1, iterations=1)
    bench.extra_info["lateness_worst_ms"] = round(max(lateness_ms), 1)
    bench.extra_info["lateness_median_ms"] = round(statistics.median(lateness_ms), 2)
    print(bench.extra_info)  # noqa: T201 - a bench speaks
