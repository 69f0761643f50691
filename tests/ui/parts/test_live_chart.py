from collections.abc import Iterator
from itertools import pairwise, product
from math import isnan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import heavy, theme
from ui.parts.curves import STROKES, Curve, PhaseBand
from ui.parts.live_chart import LiveChart
from ui.parts.series import GAP_S, Series


def finite(series: Series) -> list[bool]:
    return [not isnan(v) for v in series.values]


def test_a_missing_value_is_a_gap_and_never_zero() -> None:
    series = Series()
    for second, value in enumerate([1300, None, 1290]):
        series.add(second, value)
    assert finite(series) == [True, False, True]
    assert 0 not in series.values


def test_silence_is_a_gap() -> None:
    series = Series()
    for second in (0, 1, 2, 60, 61):
        series.add(second, 1300)
    assert finite(series) == [True, True, True, False, True, True]
    assert series.at(30) is None
    assert series.at(61.4) == 13.0


def test_a_late_sample_closes_its_gap() -> None:
    series = Series()
    for second in (0, 1, 5, 6):
        series.add(second, 1300)
    assert False in finite(series)
    series.add(3, 1250)
    assert finite(series) == [True] * 5
    assert list(series.seconds) == [0, 1, 3, 5, 6]
    series.add(3, None)
    assert series.at(3) == 12.5


@given(
    st.lists(
        st.tuples(st.integers(0, 300), st.none() | st.integers(-2000, 6000)),
        unique_by=lambda sample: sample[0],
        max_size=40,
    )
)
def test_curves_keep_every_known_value_and_join_none_over_a_gap(
    samples: list[tuple[int, int | None]],
) -> None:
    series = Series()
    for second, value in samples:
        series.add(second, value)
    known = {s: v / 100 for s, v in samples if v is not None}
    pairs = list(zip(series.seconds, series.values, strict=True))
    assert {s: v for s, v in pairs if not isnan(v)} == known
    assert list(series.seconds) == sorted(series.seconds)
    for (one, first), (other, second) in pairwise(pairs):
        if not isnan(first) and not isnan(second):
            assert other - one <= GAP_S


@pytest.fixture
def chart(qtbot: QtBot) -> Iterator[LiveChart]:
    QLocale.setDefault(QLocale("en"))
    made = LiveChart()
    qtbot.addWidget(made)
    made.resize(390, 420)
    yield made
    made.close()


def feed(chart: LiveChart, seconds: int = 30) -> None:
    for second in range(seconds):
        chart.append(second, 3000 - 20 * second, 400, 1200)


def plot_of(chart: LiveChart) -> QWidget:
    return next(
        w for w in chart.findChildren(QWidget) if type(w).__module__.startswith("pyqtgraph")
    )


def test_the_skin_is_drawn_before_pyqtgraph_is_there(chart: LiveChart) -> None:
    empty = chart.grab().toImage()
    feed(chart)
    chart.redraw()
    assert not [w for w in chart.findChildren(QWidget) if "pyqtgraph" in type(w).__module__]
    assert chart.grab().toImage() != empty


def test_the_plot_comes_by_itself_once_shown(chart: LiveChart, qtbot: QtBot) -> None:
    heavy.begin()
    feed(chart)
    chart.show()

    def plotted() -> bool:
        plots = [w for w in chart.findChildren(QWidget) if "pyqtgraph" in type(w).__module__]
        return any(plot.isVisible() for plot in plots)

    qtbot.waitUntil(plotted, timeout=10_000)
    assert heavy.there(heavy.CHARTS)


def test_samples_show_within_a_tenth_of_a_second(chart: LiveChart, qtbot: QtBot) -> None:
    chart.build()
    chart.show()
    QApplication.processEvents()
    before = chart.grab().toImage()
    feed(chart, 600)
    qtbot.waitUntil(lambda: chart.grab().toImage() != before, timeout=10_000)


def test_a_gap_is_blank_in_the_picture(chart: LiveChart, qapp: QApplication) -> None:
    """The same two stretches with and without the samples between: only these differ."""
    chart.build()
    chart.set_length(600)
    seconds = [float(s) for s in range(600)]
    full: list[int | None] = [2500] * 600
    holed: list[int | None] = [None if 200 <= s < 400 else 2500 for s in range(600)]
    skin = theme.look().colour("curve_skin").rgb()

    def blue_columns(values: list[int | None]) -> list[int]:
        chart.set_curve(Curve.SKIN, seconds, values)
        chart.redraw()
        image = plot_of(chart).grab().toImage()
        rows, columns = range(image.height()), range(image.width())
        return [x for x in columns if any(image.pixel(x, y) == skin for y in rows)]

    drawn, broken = blue_columns(full), blue_columns(holed)
    assert set(broken) < set(drawn)
    missing = set(drawn) - set(broken)
    assert len(missing) == pytest.approx(len(drawn) / 3, abs=4)


def test_each_curve_has_its_own_pattern_and_colour() -> None:
    live = [STROKES[c] for c in (Curve.SKIN, Curve.PACK, Curve.TARGET)]
    assert len({s.pattern for s in live}) == 3
    assert len({s.tone for s in STROKES.values()}) == 4


def test_arrow_keys_read_the_curve(chart: LiveChart) -> None:
    feed(chart, 120)
    chart.redraw()
    said: list[str] = []
    chart.cursor_moved.connect(said.append)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert [words.split(",")[0] for words in said] == [
        "0:00", "0:10", "1:10", "1:00", "1:59", "1:59",
    ]  # fmt: skip
    assert "Skin 30.0\u00a0\u00b0C" in said[0]
    assert chart.accessibleDescription() == said[-1]


def test_the_mouse_reads_the_curve_and_nothing_beside_it(chart: LiveChart) -> None:
    chart.build()
    chart.set_length(600)
    feed(chart, 600)
    chart.show()
    QApplication.processEvents()
    said: list[str] = []
    chart.cursor_moved.connect(said.append)
    plot: Any = plot_of(chart)
    ground: QRectF = plot.getPlotItem().vb.sceneBoundingRect()
    plot.scene().sigMouseMoved.emit(ground.center())
    assert said[-1].startswith("5:00, Skin ")
    plot.scene().sigMouseMoved.emit(QPointF(-50, -50))
    assert len(said) == 1


def test_the_table_is_the_curve_in_words(chart: LiveChart) -> None:
    chart.set_curve(Curve.SKIN, [0, 1, 10, 20, 30], [3000, 2990, 2900, None, 2700])
    chart.set_curve(Curve.PACK, [0, 10, 20, 30], [400, 410, 420, 430])
    head, rows = chart.table()
    assert head == ("Time", "Skin \u00b0C", "Pack \u00b0C")
    assert rows == [("0:00", "30.0", "4.0"), ("0:10", "29.0", "4.1"), ("0:20", "", "4.2"),
                    ("0:30", "27.0", "4.3")]  # fmt: skip
    chart.set_fahrenheit(True)
    head, rows = chart.table()
    assert head[1] == "Skin \u00b0F"
    assert rows[0][1] == "86.0"


def test_an_empty_chart_has_an_empty_table(chart: LiveChart) -> None:
    assert chart.table() == (("Time",), [])


def test_curves_of_unequal_length_are_refused(chart: LiveChart) -> None:
    with pytest.raises(ValueError, match="shorter"):
        chart.set_curve(Curve.SKIN, [0, 1], [1300])


def test_a_cleared_chart_shows_nothing_of_before(chart: LiveChart) -> None:
    skin = theme.look().colour("curve_skin").rgb()

    def drawn() -> bool:
        image = plot_of(chart).grab().toImage()
        spots = product(range(image.width()), range(image.height()))
        return any(image.pixel(x, y) == skin for x, y in spots)

    chart.build()
    feed(chart, 300)
    chart.set_phases([PhaseBand(0, 60, "Getting cold"), PhaseBand(60, 300, "Cold")])
    chart.redraw()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert drawn()
    chart.clear()
    assert not drawn()
    assert chart.table() == (("Time",), [])
    assert "Skin" not in chart.read_out.text()


def test_a_screen_reader_hears_a_slider_with_its_value_in_words(chart: LiveChart) -> None:
    feed(chart)
    chart.redraw()
    face = QAccessible.queryAccessibleInterface(chart)
    assert face.role() is QAccessible.Role.Slider
    assert face.text(QAccessible.Text.Name) == "Temperature over time"
    assert "Arrow keys" in face.text(QAccessible.Text.Description)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert face.valueInterface().currentValue() == 10
    assert face.text(QAccessible.Text.Description).startswith("0:10")


def test_keys_and_the_wheel_that_are_not_for_the_chart_stay_with_the_page(chart: LiveChart) -> None:
    feed(chart)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_PageUp)
    assert chart.value() == 0
