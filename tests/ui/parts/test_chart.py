"""A chart is read by mouse and keys, moves and zooms, and is the same as PNG and as SVG."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.parts import picture
from ui.parts.chart import Chart
from ui.parts.day_axis import date, day_number, day_ticks
from ui.parts.figure import (
    Axis,
    Band,
    Bars,
    Dots,
    Falls,
    Figure,
    Flag,
    Layer,
    Level,
    Levels,
    Line,
    Ranges,
    Shape,
    Spans,
    whole_ticks,
)
from ui.parts.figure_paint import paint
from ui.parts.legend import Stroke
from ui.theme import DARK, LIGHT, Look

STROKE = Stroke("curve_skin", Qt.PenStyle.SolidLine)
POINTS = [(float(x), float(x % 7)) for x in range(100)]
LAYERS: tuple[Layer, ...] = (
    Dots("Dots", POINTS, Shape.DOT, "curve_skin"),
    Dots("Diamonds", POINTS, Shape.DIAMOND, "curve_target"),
    Line("Line", [(x, None if 40 < x < 50 else y) for x, y in POINTS], STROKE, Shape.SQUARE),
    Levels("Levels", [(0, 20, 3), (20, 60, 5)], "curve_pack"),
    Bars("Bars", [(0, 10, 4)], "curve_skin"),
    Bars("Hatched", [(10, 20, 4)], "curve_pack", hatched=True),
    Falls(("Before", "After"), [(30, 6, 2), (31, 5, None)], "curve_skin"),
    Ranges("Ranges", [(70, 1, 3, 6)], "curve_skin"),
    Spans("Spans", [(80, 90), (95, 95.01)], "warn_soft", "warn"),
)


def figure(*layers: Layer, least_view: float | None = 5.0) -> Figure:
    return Figure(
        name="Made up",
        said="One hundred values.",
        across=Axis(0, 100, "Minutes", whole_ticks),
        up=Axis(0, 10, "°C", whole_ticks),
        layers=layers or LAYERS,
        bands=(Band(4, 6, "band"),),
        levels=(Level(4, "4 °C"),),
        flags=(Flag(33, "Stinging"),),
        stops=[x for x, _ in POINTS],
        read=lambda stop: f"at {stop}: {POINTS[stop][1]:g}",
        strides=(1, 10),
        least_view=least_view,
        table=lambda: (("Minute", "Value"), [(f"{x:g}", f"{y:g}") for x, y in POINTS]),
    )


@pytest.fixture
def chart(qtbot: QtBot) -> Chart:
    QLocale.setDefault(QLocale("en"))
    made = Chart()
    qtbot.addWidget(made)
    made.resize(390, 420)
    made.show_figure(figure())
    made.show()
    QApplication.processEvents()
    made.canvas.grab()
    return made


def press(chart: Chart, *keys: Qt.Key, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(chart.canvas, key, held)


def test_arrow_keys_read_it_out(chart: Chart) -> None:
    press(chart, Qt.Key.Key_Home)
    assert chart.read_out.text() == "at 0: 0"
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert chart.read_out.text() == "at 2: 2"
    press(chart, Qt.Key.Key_Right, shift=True)
    assert chart.read_out.text() == "at 12: 5"
    press(chart, Qt.Key.Key_End)
    assert chart.read_out.text() == "at 99: 1"
    press(chart, Qt.Key.Key_Right)
    assert chart.read_out.text() == "at 99: 1"


def test_a_screen_reader_hears_a_slider_with_its_value_in_words(chart: Chart) -> None:
    face = QAccessible.queryAccessibleInterface(chart.canvas)
    assert face.role() is QAccessible.Role.Slider
    assert face.text(QAccessible.Text.Name) == "Made up. One hundred values"
    assert "Hatched" in face.text(QAccessible.Text.Description)
    press(chart, Qt.Key.Key_Home, Qt.Key.Key_Right)
    assert face.text(QAccessible.Text.Description) == "at 1: 1"
    assert face.valueInterface().currentValue() == 1


def test_the_mouse_reads_the_nearest_stop(chart: Chart) -> None:
    width = chart.canvas.width()
    QTest.mouseMove(chart.canvas, QPoint(width // 2, 100))
    assert 40 < (chart.canvas.cursor_stop or 0) < 65
    QTest.mouseClick(chart.canvas, Qt.MouseButton.LeftButton, pos=QPoint(width - 3, 100))
    assert chart.canvas.cursor_stop == 99


def test_keys_zoom_and_turn_over(chart: Chart) -> None:
    press(chart, Qt.Key.Key_Plus)
    low, high = chart.canvas.view
    assert high - low == pytest.approx(50)
    press(chart, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert chart.canvas.view == (50, 100)
    press(chart, *[Qt.Key.Key_Plus] * 9)
    assert chart.canvas.view[1] - chart.canvas.view[0] == pytest.approx(5)
    press(chart, *[Qt.Key.Key_Minus] * 9)
    assert chart.canvas.view == (0, 100)


def test_the_cursor_takes_the_view_along(chart: Chart) -> None:
    chart.canvas.set_view(0, 10)
    press(chart, Qt.Key.Key_End)
    low, high = chart.canvas.view
    assert low <= 99 <= high


def test_a_pull_moves_what_is_in_view(chart: Chart) -> None:
    chart.canvas.set_view(40, 60)
    canvas = chart.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    QTest.mouseMove(canvas, QPoint(300, 100))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    low, high = canvas.view
    assert low < 40
    assert high - low == pytest.approx(20)


def wheel(chart: Chart, held: Qt.KeyboardModifier) -> bool:
    at = QPointF(200, 100)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    chart.canvas.wheelEvent(event)
    return event.isAccepted()


def test_the_wheel_zooms_with_ctrl_and_else_leaves_the_page_to_scroll(chart: Chart) -> None:
    assert not wheel(chart, Qt.KeyboardModifier.NoModifier)
    assert chart.canvas.view == (0, 100)
    assert wheel(chart, Qt.KeyboardModifier.ControlModifier)
    assert chart.canvas.view[1] - chart.canvas.view[0] == pytest.approx(50)


def test_what_cannot_be_zoomed_stays(chart: Chart) -> None:
    chart.show_figure(figure(least_view=None))
    press(chart, Qt.Key.Key_Plus, Qt.Key.Key_PageUp)
    assert chart.canvas.view == (0, 100)


def test_the_keys_are_told_when_the_keyboard_comes(chart: Chart) -> None:
    chart.show_figure(figure())
    assert not chart.read_out.text().strip()
    chart.canvas.entered.emit()
    assert "zoom" in chart.read_out.text()
    press(chart, Qt.Key.Key_Home)
    chart.canvas.entered.emit()
    assert chart.read_out.text() == "at 0: 0"
    chart.show_figure(figure(least_view=None))
    chart.canvas.entered.emit()
    assert "zoom" not in chart.read_out.text()


def test_keys_of_others_are_left_to_them(chart: Chart) -> None:
    passed: list[int] = []
    chart.keyPressEvent = lambda event: passed.append(event.key())
    press(chart, Qt.Key.Key_A, Qt.Key.Key_Right)
    assert passed == [Qt.Key.Key_A]


def test_the_table_is_the_same(chart: Chart) -> None:
    headings, rows = chart.table()
    assert headings == ("Minute", "Value")
    assert len(rows) == len(POINTS)


def colours(image: QImage, area: QRectF) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(int(area.left()), int(area.right()))
        for y in range(int(area.top()), int(area.bottom()))
    }


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_missing_is_a_gap(theme: object) -> None:
    worn = Look(LIGHT if theme is LIGHT else DARK)
    line = Line("", [(x, None if 40 < x < 50 else 5.0) for x, _ in POINTS], STROKE)
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(worn.colour("surface"))
    painter = QPainter(image)
    shown = Figure("", "", figure().across, figure().up, (line,))
    frame = paint(painter, QRectF(0, 0, 400, 300), shown, worn)
    painter.end()
    ink = worn.colour("curve_skin").name()
    y = frame.y(5)
    gap = QRectF(frame.x(41.5), y - 4, frame.x(48.5) - frame.x(41.5), 8)
    drawn = QRectF(frame.x(10), y - 4, 20, 8)
    assert ink in colours(image, drawn)
    assert ink not in colours(image, gap)


def test_layers_differ_in_grey_print_too(chart: Chart) -> None:
    """Shape or pattern tells them apart, not colour alone."""
    looks = [
        layer.shape if isinstance(layer, Dots) else (type(layer), getattr(layer, "hatched", None))
        for layer in LAYERS
    ]
    assert len(set(looks)) == len(LAYERS)


def test_an_svg_holds_lines_and_letters_and_no_raster(chart: Chart) -> None:
    told = picture.svg(figure())
    root = ET.fromstring(told)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "image" not in tags
    assert "pattern" not in tags
    assert {"polyline", "path"} & tags
    letters = "".join(root.itertext())
    assert "Made up" in letters
    assert "Hatched" in letters


def test_a_png_is_twice_as_large_and_light(chart: Chart) -> None:
    image = QImage.fromData(picture.png(figure()))
    assert image.width() == picture.WIDTH * 2
    assert image.pixelColor(2, 2).name() == LIGHT.surface.lower()


def test_the_clipboard_gets_picture_svg_and_words(chart: Chart) -> None:
    held = picture.mime(figure(), (0, 10))
    assert held.hasImage()
    assert held.hasFormat("image/svg+xml")
    assert held.text() == "Made up: One hundred values."


def test_day_breaks_stand_at_midnights_and_are_evenly_apart() -> None:
    QLocale.setDefault(QLocale("en"))
    for span, most in ((3, 8), (30, 8), (90, 7), (365, 7), (3650, 8)):
        ticks = day_ticks(20_000, 20_000 + span, most)
        assert 2 <= len(ticks) <= most + 2
        assert all(value == int(value) for value, _ in ticks)
        steps = {round((b - a) / 28) for (a, _), (b, _) in pairwise(ticks)}
        assert len(steps) <= 2
    assert day_number(date(20_514.7)) == 20_514


def test_whole_ticks_keep_to_their_number() -> None:
    for low, high, most in ((0, 10, 3), (0, 1, 5), (-3, 4, 4), (5, 35, 6)):
        ticks = whole_ticks(low, high, most)
        assert len(ticks) <= most + 1
        assert all(low <= value <= high for value, _ in ticks)
