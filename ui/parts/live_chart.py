"""The live curve, its legend and its read-out.

The plot itself (`ui.parts.plot`) comes after the first paint; until it is there the curves are
drawn plainly.
"""

from collections.abc import Sequence
from math import isnan

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QVBoxLayout, QWidget

from app.domain.units import CentiC
from ui import heavy
from ui.parts import figures
from ui.parts.curves import HIGH_C, LOW_C, STEP_S, STROKES, Curve, Curves, PhaseBand
from ui.parts.drawing import draw_focus, draw_ground, smooth
from ui.parts.legend import Legend
from ui.parts.plot import Plot
from ui.parts.sparkline import curve_path
from ui.parts.text import Text
from ui.theme import Extent, Millis, Radius, Size, Space, look


class _Canvas(QWidget):
    """Room for the plot; draws the measured skin plainly while pyqtgraph is on its way."""

    def __init__(self, curves: Curves, *, low: bool) -> None:
        super().__init__()
        self._curves = curves
        self._low = low
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.MinimumExpanding if low else policy.Fixed)

    def sizeHint(self) -> QSize:
        """Higher with larger text, so that the curve keeps its room."""
        extra = round((look().text_scale - 1) * Extent.STRIP)
        least = Extent.CHART_LOW if self._low else Extent.CHART
        return QSize(Extent.WINDOW_MIN_W // 2, least + extra)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.box.count():
            return
        painter = QPainter(self)
        smooth(painter)
        series = self._curves.series[Curve.SKIN]
        values = [None if isnan(v) else v for v in series.values]
        painter.setPen(STROKES[Curve.SKIN].pen())
        painter.drawPath(curve_path(values, QRectF(self.rect()), LOW_C, HIGH_C))


class LiveChart(QAbstractSlider):
    """Seconds of a session against temperature, given in hundredths of degC.

    What is missing is a gap. The cursor follows the mouse or the arrow keys (10 s, with Shift a
    minute) and is read out above the curves. `table` is the same as words. A `low` one asks for
    little height, fills what it is given, and reads out only once the cursor is there.

    It is a slider to screen readers: its value is the second of the cursor, its description what
    stands there.
    """

    cursor_moved = Signal(str)
    """What the cursor reads, in words."""

    def __init__(self, parent: QWidget | None = None, *, low: bool = False) -> None:
        super().__init__(parent)
        self.curves = Curves()
        self._low = low
        self._phases: tuple[PhaseBand, ...] = ()
        self._length_s = 900
        self._cursor_s: float | None = None
        self._plot: Plot | None = None
        self._listed: list[Curve] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Temperature over time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        column.setSpacing(Space.XS)
        self._legend = Legend()
        self.read_out = Text("", Size.CAPTION, "quiet", ticking=True)
        self._canvas = _Canvas(self.curves, low=low)
        for part in (self._legend, self.read_out, self._canvas):
            column.addWidget(part)
        self._redraw_soon = QTimer(self)
        self._redraw_soon.setSingleShot(True)
        self._redraw_soon.timeout.connect(self.redraw)
        self._drawn = QElapsedTimer()
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look_in)
        self._say_cursor()

    def set_fahrenheit(self, on: bool) -> None:
        """Axis and read-out in degF rather than degC."""
        self.curves.fahrenheit = on
        self._dress()

    def set_length(self, seconds: int) -> None:
        """Planned length: the time axis is this long, and longer once the session is."""
        self._length_s = max(1, seconds)
        self._dress()

    def set_phases(self, bands: Sequence[PhaseBand]) -> None:
        """Phases in order; every other one is shaded, each is named at its start."""
        told = tuple(bands)
        if told != self._phases:
            self._phases = told
            self._dress()

    def set_curve(
        self, curve: Curve, seconds: Sequence[float], values_cc: Sequence[CentiC | None]
    ) -> None:
        """A whole curve at once. ValueError when the two differ in length."""
        self.curves.put(curve, seconds, values_cc)
        self._touch()

    def append(
        self,
        second: float,
        skin_cc: CentiC | None,
        pack_cc: CentiC | None,
        target_cc: CentiC | None,
    ) -> None:
        """One sample; it shows within a tenth of a second."""
        for curve, value in ((Curve.SKIN, skin_cc), (Curve.PACK, pack_cc),
                             (Curve.TARGET, target_cc)):  # fmt: skip
            self.curves.series[curve].add(second, value)
        self._touch()

    def clear(self) -> None:
        """No curves, no phases, no cursor."""
        self.curves.clear()
        self._phases = ()
        self._cursor_s = None
        if self._plot is not None:
            self._plot.hide_cursor()
        self._dress()
        self._say_cursor()

    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """The same as words: headings and rows, 10 s apart; a missing value is an empty cell."""
        return self.curves.table()

    # Drawing

    def showEvent(self, event: QEvent) -> None:
        """Bring pyqtgraph in, if nobody did yet."""
        if self._plot is None:
            self._poll.start(Millis.POLL)

    def changeEvent(self, event: QEvent) -> None:
        """Wear a new theme."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_poll"):
            self._dress()

    def _look_in(self) -> None:
        if heavy.there(heavy.CHARTS):
            self.build()

    def build(self) -> None:
        """Put the real plot in place; waits for pyqtgraph if it must."""
        self._poll.stop()
        if self._plot is not None:
            return
        self._plot = Plot(low=self._low)
        self._plot.follow_mouse(self._mouse_moved)
        self._canvas.box.addWidget(self._plot.widget)
        self._dress()

    def _touch(self) -> None:
        """Draw with the next events; while samples come faster than frames, with the next frame."""
        if not self._redraw_soon.isActive():
            due = self._drawn.isValid() and not self._drawn.hasExpired(Millis.FRAME)
            self._redraw_soon.start(Millis.FRAME if due else 0)

    def _dress(self) -> None:
        if self._plot is not None:
            in_fahrenheit = self.curves.fahrenheit
            low, high = (figures.degrees(v, in_fahrenheit=in_fahrenheit)
                         for v in (figures.BAND_LOW_CC, figures.BAND_HIGH_CC))  # fmt: skip
            sign = figures.unit(in_fahrenheit=in_fahrenheit)
            self._plot.dress(sign, low, high, self.tr("Minutes"), self.tr("{count} min"))
            self._plot.show_phases(self._phases)
        self.redraw()

    def redraw(self) -> None:
        """Show all samples now."""
        self._redraw_soon.stop()
        self._drawn.start()
        self.setRange(0, int(self.curves.end_s))
        listed = self.curves.listed
        if listed != self._listed:
            self._listed = listed
            self._legend.show_entries([(self.curves.name(c), STROKES[c]) for c in listed])
        if self._plot is None:
            self._canvas.update()
            return
        end = max(float(self._length_s), self.curves.end_s)
        self._plot.show_curves(self.curves)
        self._plot.show_range(end, self.curves)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface, and the focus ring."""
        painter = QPainter(self)
        smooth(painter)
        draw_ground(painter, QRectF(self.rect()), Radius.SMALL, look().colour("surface"))
        if self.hasFocus():
            ink = look().colour("primary")
            draw_focus(painter, QRectF(self.rect()), Radius.SMALL, ink, Space.HAIR)

    # Cursor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right by 10 s, with Shift by a minute; Home and End."""
        step = 60 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP_S
        end = self.curves.end_s
        here = end if self._cursor_s is None else self._cursor_s
        moves = {
            Qt.Key.Key_Left: here - step,
            Qt.Key.Key_Right: here + step,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: end,
        }
        target = moves.get(Qt.Key(event.key()))
        if target is None:
            event.ignore()
            return
        self._point_at(target)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def _mouse_moved(self, at: QPointF) -> None:
        second = None if self._plot is None else self._plot.second_at(at)
        if second is not None:
            self._point_at(second)

    def _point_at(self, second: float) -> None:
        self._cursor_s = min(max(0.0, second), self.curves.end_s)
        if self._plot is not None:
            self._plot.show_cursor(self._cursor_s)
        self._say_cursor()
        self.setRange(0, int(self.curves.end_s))
        self.setValue(int(self._cursor_s))

    def _say_cursor(self) -> None:
        self.read_out.setVisible(self._cursor_s is not None or not self._low)
        if self._cursor_s is None:
            hint = self.tr("Arrow keys or mouse read the curve")
            self.read_out.setText(hint)
            self.setAccessibleDescription(hint)
            return
        said = self.curves.read_at(self._cursor_s)
        self.read_out.setText("  ".join(said))
        self.setAccessibleDescription(", ".join(said))
        self.cursor_moved.emit(", ".join(said))
