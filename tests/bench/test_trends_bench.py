"""Ten years of pain panned and zoomed, beside bare drawings of the same points; and the chart of
one session beside its bare curves.

Goals (floors 8): pan or zoom of 10,950 sessions 33 ms at the 95th percentile, a frame with three
curves of 1,200 points 8 ms. No limit is asserted; the figures are read from `make bench`.
"""

import random
from itertools import cycle
from math import exp
from typing import Any, cast

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from app.domain.diary import EndReason
from app.domain.pain import Site
from app.domain.past import Past, Run, Score
from app.domain.period import Period
from app.domain.trends import pain_by_day
from ui import figures_pain, heavy
from ui.parts.canvas import Canvas
from ui.parts.figure import Axis, Figure, Line, whole_ticks
from ui.parts.legend import Stroke
from ui.parts.sparkline import curve_path
from ui.theme import look

SESSIONS, DAYS, FIRST = 10_950, 3650, 17_000
WIDTH, HEIGHT = 390, 420
STROKE = Stroke("curve_skin", Qt.PenStyle.SolidLine)
VIEWS = [
    (FIRST + shift, FIRST + shift + span) for span in (30, 365, DAYS - 20) for shift in (0, 7, 14)
]
"""What is panned over: a month, a year, all of it."""
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
WAYS = pytest.mark.parametrize("way", ["painter", "pyqtgraph", "ours"])


def ten_years_of_pain() -> Past:
    chance = random.Random(5)
    runs = tuple(
        Run(i, FIRST + i / 3, Site.NECK, "gel-15", 900, 900, EndReason.COMPLETED,
            before=chance.randrange(11))
        for i in range(SESSIONS)
    )  # fmt: skip
    return Past(runs, tuple(Score(FIRST + d + 0.8, chance.randrange(11)) for d in range(DAYS)))


class Bare(QWidget):
    """The same points and nothing else."""

    def __init__(self, points: list[tuple[float, float]]) -> None:
        super().__init__()
        self._points, self.view = points, (0.0, 1.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.setPen(QPen(look().colour("curve_skin"), 9))
        low, high = self.view
        wide, tall = WIDTH / (high - low), HEIGHT / 10
        spots = [QPointF((x - low) * wide, y * tall) for x, y in self._points if low <= x <= high]
        painter.drawPoints(QPolygonF(spots))


@pytest.mark.benchmark(group="trends: pan ten years of pain")
@WAYS
def test_pan(benchmark: BenchmarkFixture, qtbot: QtBot, way: str) -> None:
    past = ten_years_of_pain()
    views = cycle(VIEWS)
    frame = {"ours": _ours, "painter": _painter, "pyqtgraph": _pyqtgraph}[way](qtbot, past)
    measured = cast("Any", benchmark)
    measured.pedantic(lambda: frame(*next(views)), rounds=len(VIEWS) * 12, warmup_rounds=3)
    if measured.stats is not None:
        data = sorted(measured.stats.stats.data)
        measured.extra_info["p95_ms"] = round(1000 * data[int(len(data) * 0.95)], 2)


def _points(past: Past) -> list[tuple[float, float]]:
    told = pain_by_day(past, trended=False)
    return [(score.day, float(score.score)) for score in (*told.before, *told.other)]


def _ours(qtbot: QtBot, past: Past) -> Any:
    told = pain_by_day(past, trended=False)
    canvas = Canvas()
    canvas.show_figure(figures_pain.pain_by_day(told, "said", Period(FIRST, FIRST + DAYS)))
    _shown(qtbot, canvas)

    def frame(low: float, high: float) -> None:
        canvas.set_view(low, high)
        canvas.repaint()

    return frame


def _painter(qtbot: QtBot, past: Past) -> Any:
    widget = Bare(_points(past))
    _shown(qtbot, widget)

    def frame(low: float, high: float) -> None:
        widget.view = (low, high)
        widget.repaint()

    return frame


def _pyqtgraph(qtbot: QtBot, past: Past) -> Any:
    pg: Any = heavy.fetch(heavy.CHARTS)
    widget = pg.PlotWidget()
    xs, ys = zip(*_points(past), strict=True)
    widget.plot(xs, ys, pen=None, symbol="o", symbolSize=9)
    _shown(qtbot, widget)

    def frame(low: float, high: float) -> None:
        widget.setXRange(low, high, padding=0)
        widget.viewport().repaint()

    return frame


def _shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()


@pytest.mark.benchmark(group="session chart: a frame")
@pytest.mark.parametrize("way", ["painter", "ours"])
def test_session_frame(benchmark: BenchmarkFixture, qtbot: QtBot, way: str) -> None:
    seconds = range(1200)
    curves = [[13 + place + 18 * exp(-s / 180) for s in seconds] for place in range(3)]
    canvas = Canvas()
    canvas.show_figure(
        Figure(
            "", "", Axis(0, 1200, "", whole_ticks), Axis(5, 35, "", whole_ticks),
            tuple(Line("", list(zip(seconds, curve, strict=True)), STROKE) for curve in curves),
            least_view=60,
        )
    )  # fmt: skip
    _shown(qtbot, canvas)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    area = QRectF(0, 0, WIDTH, HEIGHT)
    paths = [curve_path(curve, area, 5, 35) for curve in curves]

    def floor() -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("curve_skin"), 2))
        for path in paths:
            painter.drawPath(path)
        painter.end()

    ends = cycle((1199.0, 1200.0))

    def ours() -> None:
        canvas.set_view(0, next(ends))
        canvas.repaint()

    cast("Any", benchmark).pedantic(ours if way == "ours" else floor, rounds=100, warmup_rounds=3)
