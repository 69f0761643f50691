# pyright: basic
"""The live curve; the only user of pyqtgraph, which has no types (hence `basic` above).

pyqtgraph takes about 0.4 s to import, three quarters of the start-up, so it comes in a background
thread after the first paint; until it is there the curves are drawn plainly.
"""

import importlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isnan
from threading import Thread
from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from app.domain.units import CentiC, centi
from ui.parts import figures
from ui.parts.drawing import draw_focus, draw_ground, smooth
from ui.parts.legend import Legend, Stroke
from ui.parts.series import Series
from ui.parts.sparkline import curve_path
from ui.parts.text import Text
from ui.theme import Extent, Millis, Radius, Size, Space, look

STEP_S: Final = 10
"""Arrow keys move the cursor by so much, and rows of the table are so far apart."""
_LOW_C, _HIGH_C = 5.0, 35.0  # What the axis shows at least; see ui.parts.strip.


class Curve(StrEnum):
    """What a line stands for."""

    GHOST = "ghost"
    TARGET = "target"
    PACK = "pack"
    SKIN = "skin"


STROKES: Final = {
    Curve.GHOST: Stroke("curve_ghost", Qt.PenStyle.SolidLine, Extent.GHOST),
    Curve.TARGET: Stroke("curve_target", Qt.PenStyle.DotLine, Extent.CURVE),
    Curve.PACK: Stroke("curve_pack", Qt.PenStyle.DashLine, Extent.CURVE),
    Curve.SKIN: Stroke("curve_skin", Qt.PenStyle.SolidLine, Extent.CURVE),
}
"""From the back to the front. Blue against orange, told apart by any colour vision."""


@dataclass(frozen=True, slots=True)
class PhaseBand:
    """One phase on the time axis, in seconds of the session."""

    start_s: float
    end_s: float
    text: str


class _Loading:
    thread: Thread | None = None


def preload(*, wait: bool = False) -> None:
    """Start importing pyqtgraph in a background thread; call once, after the first paint.

    `wait` blocks until it is there.
    """
    if _Loading.thread is None:
        _Loading.thread = Thread(
            target=importlib.import_module, args=("pyqtgraph",), name="pyqtgraph", daemon=True
        )
        _Loading.thread.start()
    if wait:
        _Loading.thread.join()


def loaded() -> bool:
    """Whether pyqtgraph is there."""
    return _Loading.thread is not None and not _Loading.thread.is_alive()


class _Plain(QWidget):
    """The measured skin without axes, while pyqtgraph is on its way."""

    def __init__(self, series: dict[Curve, Series]) -> None:
        super().__init__()
        self._series = series

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        area = QRectF(self.rect())
        draw_ground(painter, area, Radius.SMALL, look().colour("surface"))
        values = [None if isnan(v) else v for v in self._series[Curve.SKIN].values]
        painter.setPen(STROKES[Curve.SKIN].pen())
        painter.drawPath(curve_path(values, area, _LOW_C, _HIGH_C))


class _Plot:
    """The pyqtgraph side, held and not subclassed."""

    def __init__(self) -> None:
        pg: Any = importlib.import_module("pyqtgraph")
        self._pg = pg
        self.widget: Any = pg.PlotWidget()
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.setFrameShape(self.widget.Shape.NoFrame)
        self.item = self.widget.getPlotItem()
        self.item.setMenuEnabled(False)
        self.item.setMouseEnabled(x=False, y=False)
        self.item.hideButtons()
        self.item.setClipToView(True)
        self.item.setDownsampling(auto=True, mode="peak")
        still = {"movable": False}
        self.band = pg.LinearRegionItem((10, 15), orientation="horizontal", **still)
        self.floor = pg.InfiniteLine(
            10, angle=0, label="", labelOpts={"position": 0.99, "anchors": [(1, 1), (1, 1)]}
        )
        self.cursor = pg.InfiniteLine(0, angle=90)
        self.cursor.hide()
        for thing in (self.band, self.floor, self.cursor):
            self.item.addItem(thing)
        self._phases: list[Any] = []
        self.curves = {
            curve: self.item.plot([], [], connect="finite", antialias=True, clipToView=True,
                                  autoDownsample=True, downsampleMethod="peak")
            for curve in STROKES
        }  # fmt: skip

    def dress(self, sign: str, low: float, high: float, minutes_word: str) -> None:
        worn = look()
        self.widget.setBackground(worn.colour("surface"))
        ink, line = worn.colour("quiet"), worn.colour("line")
        for side, words in (("left", sign), ("bottom", minutes_word)):
            axis = self.item.getAxis(side)
            axis.setPen(line)
            axis.setTextPen(ink)
            axis.setStyle(tickFont=worn.font(Size.CAPTION, ticking=True), tickLength=0)
            axis.label.setFont(worn.font(Size.CAPTION))
            axis.setLabel(words, color=ink.name())
        brush = worn.colour("band")
        self.band.setBrush(brush)
        self.band.setHoverBrush(brush)
        for edge in self.band.lines:
            edge.setPen(None)
        self.band.setRegion((low, high))
        self.floor.setValue(low)
        self.floor.setPen(self._pg.mkPen(worn.colour("ink"), width=1))
        self.floor.label.setFormat(f"{low:.0f} {sign}")
        self.floor.label.setColor(worn.colour("ink"))
        self.floor.label.setFont(worn.font(Size.CAPTION, bold=True))
        self.cursor.setPen(self._pg.mkPen(worn.colour("ink"), width=1))
        for curve, stroke in STROKES.items():
            self.curves[curve].setPen(stroke.pen())

    def show_phases(self, bands: Iterable[PhaseBand]) -> None:
        worn = look()
        for old in self._phases:
            self.item.removeItem(old)
        self._phases = []
        tint = worn.colour("line")
        tint.setAlphaF(0.35)
        for place, band in enumerate(bands):
            edge = self._pg.InfiniteLine(
                band.start_s, angle=90, pen=self._pg.mkPen(worn.colour("outline"), width=1),
                label=band.text, labelOpts={"position": 0.97 if place % 2 else 0.88, "anchors": [(0, 0), (0, 0)]},
            )  # fmt: skip
            edge.label.setColor(worn.colour("quiet"))
            edge.label.setFont(worn.font(Size.CAPTION))
            self._phases.append(edge)
            if place % 2:
                region = self._pg.LinearRegionItem(
                    (band.start_s, band.end_s), movable=False, brush=tint, pen=self._pg.mkPen(None)
                )
                region.setZValue(-20)
                self._phases.append(region)
        for thing in self._phases:
            self.item.addItem(thing)


class LiveChart(QWidget):
    """Seconds of a session against temperature, given in hundredths of degC.

    What is missing is a gap. The cursor follows the mouse or the arrow keys (10 s, with Shift a
    minute) and is read out above the curves. `table` is the same as words.
    """

    cursor_moved = Signal(str)
    """What the cursor reads, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series = {curve: Series() for curve in Curve}
        self._phases: tuple[PhaseBand, ...] = ()
        self._length_s = 900
        self._fahrenheit = False
        self._cursor_s: float | None = None
        self._plot: _Plot | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Temperature over time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        column.setSpacing(Space.XS)
        self.read_out = Text("", Size.CAPTION, "quiet", ticking=True)
        self._legend = Legend()
        column.addWidget(self._legend)
        column.addWidget(self.read_out)
        self._canvas = QStackedLayout()
        self._canvas.addWidget(_Plain(self._series))
        column.addLayout(self._canvas, 1)
        self._names = {
            Curve.SKIN: self.tr("Skin"),
            Curve.PACK: self.tr("Pack"),
            Curve.TARGET: self.tr("Target"),
            Curve.GHOST: self.tr("Last time"),
        }
        self._listed: list[Curve] = []
        self._redraw_soon = QTimer(self)
        self._redraw_soon.setSingleShot(True)
        self._redraw_soon.timeout.connect(self.redraw)
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look_in)
        self._say_cursor()

    def set_fahrenheit(self, on: bool) -> None:
        """Axis and read-out in degF rather than degC."""
        self._fahrenheit = on
        self._dress()

    def set_length(self, seconds: int) -> None:
        """Planned length: the time axis is this long, and longer once the session is."""
        self._length_s = max(1, seconds)
        self._dress()

    def set_phases(self, bands: Sequence[PhaseBand]) -> None:
        """Phases in order; every other one is shaded, each is named at its start."""
        self._phases = tuple(bands)
        self._dress()

    def set_curve(
        self, curve: Curve, seconds: Sequence[float], values_cc: Sequence[CentiC | None]
    ) -> None:
        """A whole curve at once. ValueError when the two differ in length."""
        series = Series()
        for second, value in zip(seconds, values_cc, strict=True):
            series.add(second, value)
        self._series[curve].seconds, self._series[curve].values = series.seconds, series.values
        self._touch()

    def append(
        self,
        second: float,
        skin_cc: CentiC | None,
        pack_cc: CentiC | None,
        target_cc: CentiC | None,
    ) -> None:
        """One sample; it shows within a tenth of a second."""
        self._series[Curve.SKIN].add(second, skin_cc)
        self._series[Curve.PACK].add(second, pack_cc)
        self._series[Curve.TARGET].add(second, target_cc)
        self._touch()

    def clear(self) -> None:
        """No curves, no phases, no cursor."""
        for series in self._series.values():
            series.seconds, series.values = Series().seconds, Series().values
        self._phases = ()
        self._cursor_s = None
        self._dress()
        self._say_cursor()

    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """The same as words: headings and rows, 10 s apart; a missing value is an empty cell."""
        sign = figures.unit(in_fahrenheit=self._fahrenheit)
        curves = [c for c in reversed(Curve) if len(self._series[c])]
        head = (self.tr("Time"), *(f"{self._names[c]} {sign}" for c in curves))
        rows = [
            (figures.clock(second), *(self._cell(c, second) for c in curves))
            for second in range(0, int(self._end_s()) + 1, STEP_S)
        ]
        return head, rows if curves else []

    def _cell(self, curve: Curve, second: float) -> str:
        value = self._series[curve].at(second)
        if value is None:
            return ""
        return figures.temperature(centi(value), in_fahrenheit=self._fahrenheit).split("\u00a0")[0]

    def _end_s(self) -> float:
        live = (s.seconds[-1] for c, s in self._series.items() if len(s) and c is not Curve.GHOST)
        return max(live, default=0.0)

    # Drawing

    def sizeHint(self) -> QSize:
        """Wide and not very high; more with larger text, so that the curve keeps its room."""
        width = Extent.WINDOW_MIN_W - 2 * Space.L
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, arg__1: int) -> int:
        """Legend and read-out in as many lines as they need, and the plot below."""
        room = arg__1 - 2 * Space.XS
        words = self._legend.heightForWidth(room) + self.read_out.heightForWidth(room)
        extra = round((look().text_scale - 1) * Extent.STRIP)
        return words + Extent.CHART + extra + 4 * Space.XS

    def minimumSizeHint(self) -> QSize:
        """Narrow is still a chart; it does not get lower."""
        return QSize(Extent.WINDOW_MIN_W // 2, Extent.CHART)

    def showEvent(self, event: QEvent) -> None:
        """Bring pyqtgraph in, if nobody did yet."""
        if self._plot is None:
            preload()
            self._poll.start(Millis.POLL)

    def changeEvent(self, event: QEvent) -> None:
        """Wear a new theme."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_canvas"):
            self._dress()

    def _look_in(self) -> None:
        if loaded():
            self._poll.stop()
            self.build()

    def build(self) -> None:
        """Put the real plot in place; waits for pyqtgraph if it must."""
        if self._plot is not None:
            return
        preload(wait=True)
        self._plot = _Plot()
        self._plot.widget.scene().sigMouseMoved.connect(self._mouse_moved)
        self._canvas.addWidget(self._plot.widget)
        self._canvas.setCurrentWidget(self._plot.widget)
        self._dress()

    def _touch(self) -> None:
        if not self._redraw_soon.isActive():
            self._redraw_soon.start(Millis.FRAME)

    def _dress(self) -> None:
        if self._plot is not None:
            ends = (figures.BAND_LOW_CC, figures.BAND_HIGH_CC)
            low, high = (figures.degrees(v, in_fahrenheit=self._fahrenheit) for v in ends)
            sign = figures.unit(in_fahrenheit=self._fahrenheit)
            self._plot.dress(sign, low, high, self.tr("Minutes"))
            self._plot.show_phases(self._phases)
        self.redraw()

    def redraw(self) -> None:
        """Show all samples now."""
        self._redraw_soon.stop()
        self._list_curves()
        if self._plot is None:
            self.update()
            return
        numpy: Any = importlib.import_module("numpy")
        for curve, series in self._series.items():
            values = numpy.array(series.values)
            if self._fahrenheit:
                values = values * 1.8 + 32
            self._plot.curves[curve].setData(numpy.array(series.seconds), values)
        self._range()

    def _range(self) -> None:
        assert self._plot is not None
        known = [v for s in self._series.values() for v in s.values if not isnan(v)]
        low, high = min([*known, _LOW_C]), max([*known, _HIGH_C])
        if self._fahrenheit:
            low, high = low * 1.8 + 32, high * 1.8 + 32
        end = max(float(self._length_s), self._end_s())
        self._plot.item.setXRange(0, end, padding=0)
        self._plot.item.setYRange(low, high, padding=0)
        step = next((m for m in (1, 2, 5, 10, 20) if end / 60 / m <= 8 / look().text_scale), 30)
        marks = [(m * 60, str(m)) for m in range(0, int(end / 60) + 1, step)]
        self._plot.item.getAxis("bottom").setTicks([marks])

    def _list_curves(self) -> None:
        listed = [c for c in reversed(Curve) if len(self._series[c])]
        if listed != self._listed:
            self._listed = listed
            self._legend.show_entries([(self._names[c], STROKES[c]) for c in listed])

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface, and the focus ring."""
        painter = QPainter(self)
        smooth(painter)
        draw_ground(painter, QRectF(self.rect()), Radius.SMALL, look().colour("surface"))
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), Radius.SMALL, look().colour("primary"))

    # Cursor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right by 10 s, with Shift by a minute; Home and End."""
        step = 60 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP_S
        here = self._end_s() if self._cursor_s is None else self._cursor_s
        moves = {
            Qt.Key.Key_Left: here - step,
            Qt.Key.Key_Right: here + step,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self._end_s(),
        }
        target = moves.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
            return
        self._point_at(target)

    def _mouse_moved(self, at: QPointF) -> None:
        if self._plot is not None and self._plot.item.sceneBoundingRect().contains(at):
            self._point_at(self._plot.item.vb.mapSceneToView(at).x())

    def _point_at(self, second: float) -> None:
        self._cursor_s = min(max(0.0, second), self._end_s())
        if self._plot is not None:
            self._plot.cursor.setValue(self._cursor_s)
            self._plot.cursor.show()
        self._say_cursor()

    def _say_cursor(self) -> None:
        if self._cursor_s is None:
            self.read_out.setText(self.tr("Arrow keys or mouse read the curve"))
            return
        second = self._cursor_s
        said = [figures.clock(int(second))]
        for curve in self._listed:
            value = self._series[curve].at(second)
            cc = None if value is None else centi(value)
            shown = figures.temperature(cc, in_fahrenheit=self._fahrenheit)
            said.append(f"{self._names[curve]} {shown}")
        self.read_out.setText("  ".join(said))
        self.setAccessibleDescription(", ".join(said))
        self.cursor_moved.emit(", ".join(said))
