# pyright: basic
"""Axes, band, phases, curves and cursor of the live chart.

The only user of pyqtgraph, which has no types (hence `basic` above). It takes about 0.4 s to
import, three quarters of the start-up, so it comes in a background thread after the first paint.
"""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QPointF, Qt

from ui import heavy
from ui.parts.curves import HIGH_C, LOW_C, STROKES, Curves, PhaseBand
from ui.theme import Size, Space, look


class Plot:
    """A pyqtgraph plot, held and not subclassed. `widget` is what to show of it."""

    def __init__(self, *, low: bool) -> None:
        """`low`: there is little height for it. Waits for pyqtgraph if it must."""
        pg: Any = heavy.fetch(heavy.CHARTS)
        self._pg = pg
        self._low = low
        self.widget: Any = pg.PlotWidget()
        # Its viewport too, or Tab would be caught inside.
        for part in (self.widget, self.widget.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.setFrameShape(self.widget.Shape.NoFrame)
        self._item = self.widget.getPlotItem()
        self._item.setMenuEnabled(False)
        self._item.setMouseEnabled(x=False, y=False)
        self._item.hideButtons()
        # The topmost figure of the axis stands half above the plot.
        self._item.layout.setContentsMargins(0, Space.S, 0, 0)
        self._item.setClipToView(True)
        self._item.setDownsampling(auto=True, mode="peak")
        still = {"movable": False}
        self._band = pg.LinearRegionItem((10, 15), orientation="horizontal", **still)
        self._floor = pg.InfiniteLine(
            10, angle=0, label="", labelOpts={"position": 0.99, "anchors": [(1, int(low))] * 2}
        )
        self._cursor = pg.InfiniteLine(0, angle=90)
        self._cursor.hide()
        for thing in (self._band, self._floor, self._cursor):
            self._item.addItem(thing)
        self._phases: list[tuple[PhaseBand, Any, Any]] = []
        self._shades: list[Any] = []
        self._whole = (LOW_C, HIGH_C, 1.0)
        self._item.vb.sigResized.connect(self._fit)
        self._curves = {
            curve: self._item.plot([], [], connect="finite", antialias=True, clipToView=True,
                                   autoDownsample=True, downsampleMethod="peak")
            for curve in STROKES
        }  # fmt: skip

    def dress(self, sign: str, low: float, high: float, minutes_word: str, in_minutes: str) -> None:
        """Colours, letters and the band from `low` to `high`, in the unit `sign` stands for;
        `in_minutes` is one figure with its unit."""
        worn = look()
        self._minutes = in_minutes
        self.widget.setBackground(worn.colour("surface"))
        ink, line = worn.colour("quiet"), worn.colour("line")
        for side, words in (("left", sign), ("bottom", minutes_word)):
            axis = self._item.getAxis(side)
            axis.setPen(line)
            axis.setTextPen(ink)
            axis.setStyle(tickFont=worn.font(Size.CAPTION, ticking=True), tickLength=0)
            axis.label.setFont(worn.font(Size.CAPTION))
            axis.setLabel(words, color=ink.name())
            axis.showLabel(side == "left" or not self._low)
        brush = worn.colour("band")
        self._band.setBrush(brush)
        self._band.setHoverBrush(brush)
        for edge in self._band.lines:
            edge.setPen(None)
        self._band.setRegion((low, high))
        self._floor.setValue(low)
        self._floor.setPen(self._pg.mkPen(worn.colour("ink"), width=1))
        self._floor.label.setFormat(f"{low:.0f} {sign}")
        self._floor.label.setColor(worn.colour("ink"))
        self._floor.label.setFont(worn.font(Size.CAPTION, bold=True))
        self._cursor.setPen(self._pg.mkPen(worn.colour("ink"), width=1))
        for curve, stroke in STROKES.items():
            self._curves[curve].setPen(stroke.pen())

    def show_phases(self, bands: Iterable[PhaseBand]) -> None:
        """Each phase from its edge on, with its name above the curves; every other one shaded."""
        worn = look()
        for old in (*self._shades, *(thing for _, *pair in self._phases for thing in pair)):
            self._item.removeItem(old)
        tint = worn.colour("line")
        tint.setAlphaF(0.35)
        pen = self._pg.mkPen(worn.colour("outline"), width=1)
        self._phases, self._shades = [], []
        for place, band in enumerate(bands):
            edge = self._pg.InfiniteLine(band.start_s, angle=90, pen=pen)
            name = self._pg.TextItem(band.text, color=worn.colour("quiet"))
            name.setFont(worn.font(Size.CAPTION))
            self._phases.append((band, edge, name))
            if place % 2:
                ends = (band.start_s, band.end_s)
                no_edge = self._pg.mkPen(None)
                shade = self._pg.LinearRegionItem(ends, movable=False, brush=tint, pen=no_edge)
                shade.setZValue(-20)
                self._shades.append(shade)
        for thing in (*self._shades, *(thing for _, *pair in self._phases for thing in pair)):
            self._item.addItem(thing, ignoreBounds=True)
        self._fit()

    def _fit(self) -> None:
        """Room for the names above the curves: at two heights by turns, so that short phases do
        not write over each other, and never past the right end."""
        low, high, end_s = self._whole
        box, line = self._item.vb, look().px(Size.CAPTION) * 1.5
        rows = 1 if self._low else 2
        names = rows * line if self._phases else 0
        height = max(box.height(), 2 * names, 1.0)
        top = high + (high - low) * names / (height - names)
        self._item.setYRange(low, top, padding=0)
        for place, (band, edge, name) in enumerate(self._phases):
            row = place % rows
            width_s = name.boundingRect().width() * end_s / max(box.width(), 1.0)
            fits = band.start_s + width_s <= end_s
            name.setVisible(not self._low or band.start_s + width_s <= band.end_s)
            name.setAnchor((0, 0) if fits else (1, 0))
            name.setPos(band.start_s if fits else end_s, top - row * line * (top - low) / height)
            edge.setSpan(0, 1 - (row + 1) * line / height)

    def show_curves(self, curves: Curves) -> None:
        """All samples, in the person's unit; NaN breaks the line."""
        numpy: Any = heavy.fetch("numpy")
        for curve, series in curves.series.items():
            values = numpy.array(series.values)
            if curves.fahrenheit:
                values = values * 1.8 + 32
            self._curves[curve].setData(numpy.array(series.seconds), values)

    def show_range(self, end_s: float, curves: Curves) -> None:
        """The whole session and the whole temperature axis; whole minutes are marked."""
        low, high = curves.extent_c()
        if curves.fahrenheit:
            low, high = low * 1.8 + 32, high * 1.8 + 32
        self._item.setXRange(0, end_s, padding=0)
        self._whole = (low, high, end_s)
        self._fit()
        large = look().text_scale > 1.5
        large = large or self._low
        apart = (20 if large else 10) if curves.fahrenheit else (10 if large else 5)
        first = -int(-low // apart) * apart
        degrees = [(value, str(value)) for value in range(first, int(high) + 1, apart)]
        self._item.getAxis("left").setTicks([degrees])
        room = 8 / look().text_scale
        step = next((m for m in (1, 2, 5, 10, 20) if end_s / 60 / m <= room), 30)
        marks = [(m * 60, str(m)) for m in range(0, int(end_s / 60) + 1, step)]
        if self._low and len(marks) > 1:  # no room for the axis' name: the unit stands here
            marks[-1] = (marks[-1][0], self._minutes.format(count=marks[-1][1]))
        self._item.getAxis("bottom").setTicks([marks])

    def show_cursor(self, second: float) -> None:
        """A line at that second."""
        self._cursor.setValue(second)
        self._cursor.show()

    def hide_cursor(self) -> None:
        """Nothing is read."""
        self._cursor.hide()

    def follow_mouse(self, moved: Callable[[QPointF], None]) -> None:
        """`moved` is told where the mouse is, as `second_at` takes it."""
        self.widget.scene().sigMouseMoved.connect(moved)

    def second_at(self, spot: QPointF) -> float | None:
        """The second on the time axis there; None beside the plot."""
        if not self._item.sceneBoundingRect().contains(spot):
            return None
        return self._item.vb.mapSceneToView(spot).x()
