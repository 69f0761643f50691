"""One live frame with 3 curves of 1,200 points: goal 2 ms thin, 8 ms thick and antialiased.

The floor beside it is a plain QPainter drawing of the same lines, measured in the same run.
"""

from math import exp
from typing import Any, cast

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from ui.parts.curves import Curve
from ui.parts.live_chart import LiveChart
from ui.parts.sparkline import curve_path

POINTS = 1200
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def wave(place: int) -> list[int | None]:
    """A cooling curve with the noise of a sensor that resolves 0.01 degC."""
    return [
        round(1300 + 300 * place + 1800 * exp(-s / 180)) + (s * 37 + place) % 7
        for s in range(POINTS)
    ]


def chart_of(qtbot: QtBot) -> tuple[LiveChart, QWidget]:
    chart = LiveChart()
    qtbot.addWidget(chart)
    chart.resize(390, 420)
    chart.set_length(POINTS)
    seconds = [float(s) for s in range(POINTS)]
    for place, curve in enumerate((Curve.SKIN, Curve.PACK, Curve.TARGET)):
        chart.set_curve(curve, seconds, wave(place))
    chart.build()
    chart.show()
    plot = next(w for w in chart.findChildren(QWidget) if "pyqtgraph" in type(w).__module__)
    return chart, plot


@pytest.mark.parametrize("thick", [False, True], ids=["thin", "thick"])
def test_live_frame(qtbot: QtBot, benchmark: BenchmarkFixture, thick: bool) -> None:
    chart, plot = chart_of(qtbot)
    if not thick:
        for curve in cast("Any", plot).getPlotItem().listDataItems():
            thin = QPen(curve.opts["pen"].color(), 1)
            thin.setCosmetic(True)
            curve.setPen(thin)
            curve.opts["antialias"] = False
            curve.updateItems()
    QApplication.processEvents()
    viewport = cast("Any", plot).viewport()

    def frame() -> None:
        chart.redraw()
        viewport.repaint()

    benchmark(frame)
    assert benchmark.stats is not None


@pytest.mark.parametrize("thick", [False, True], ids=["thin", "thick"])
def test_floor(benchmark: BenchmarkFixture, qtbot: QtBot, thick: bool) -> None:
    image = QImage(390, 420, QImage.Format.Format_ARGB32_Premultiplied)
    area = QRectF(0, 0, 390, 420)
    paths = [curve_path(wave(place), area, 500, 3500) for place in range(3)]

    def frame() -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, thick)
        painter.setPen(QPen(painter.pen().color(), 2 if thick else 1))
        for path in paths:
            painter.drawPath(path)
        painter.end()

    benchmark(frame)
