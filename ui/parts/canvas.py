"""The drawing of a chart: read by mouse, touch and arrow keys, moved and zoomed.

It is a slider to screen readers: its value is the stop of the cursor, its description what stands
there. What is drawn is `ui.parts.figure_paint`'s.
"""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from ui.parts.drawing import draw_focus, smooth
from ui.parts.figure import Figure
from ui.parts.figure_frame import Frame, names_of
from ui.parts.figure_paint import paint
from ui.theme import CLEAR, Extent, Look, Radius, Space, look

NEARER, FURTHER = 0.5, 2.0
"""What one step of the zoom leaves in view."""
KEPT = 16
"""Heights that a chart remembers, by width: layouts ask many times before they are content."""
DRAG = int(Space.S)
"""Pixels the mouse goes before a press is a pull."""
KEYS = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Canvas(QAbstractSlider):
    """The drawing. Arrow keys move the cursor from stop to stop (Shift: further), Home and End to
    the ends; `+` and `-` zoom, Page Up and Page Down turn over what is in view."""

    read = Signal(str)
    """What stands at the cursor, in words."""
    view_changed = Signal(float, float)
    entered = Signal()
    """The keyboard came to it."""

    def __init__(self) -> None:
        super().__init__()
        self._figure: Figure | None = None
        self._view = (0.0, 1.0)
        self._cursor: int | None = None
        self._frame: Frame | None = None
        self._picture = QPixmap()
        self._shown: object = None
        self._heights: dict[tuple[int, float], int] = {}
        self._pulled: tuple[float, tuple[float, float]] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_figure(self, figure: Figure) -> None:
        """Show all of it, without a cursor."""
        self._figure, self._cursor = figure, None
        self._heights.clear()
        self._view = (figure.across.low, figure.across.high)
        self.setRange(0, max(0, len(figure.stops) - 1))
        self.setAccessibleName(f"{figure.name}. {figure.said}".strip(". "))
        names = [name for layer in figure.layers for name, _ in names_of(layer) if name]
        self.setAccessibleDescription(", ".join(names))
        self.updateGeometry()
        self.update()

    @property
    def figure(self) -> Figure | None:
        """What it shows."""
        return self._figure

    @property
    def view(self) -> tuple[float, float]:
        """From where to where across."""
        return self._view

    def set_view(self, low: float, high: float) -> None:
        """Show that part, kept within the figure and no smaller than its `least_view`."""
        if self._figure is None:
            return
        across, least = self._figure.across, self._figure.least_view
        whole = across.high - across.low
        span = min(whole, max(high - low, least if least is not None else whole))
        low = min(max(across.low, (low + high) / 2 - span / 2), across.high - span)
        if (low, low + span) != self._view:
            self._view = (low, low + span)
            self.view_changed.emit(*self._view)
            self.update()

    # The cursor

    @property
    def cursor_stop(self) -> int | None:
        """Which stop the cursor stands at; None for no cursor."""
        return self._cursor

    def point_at(self, stop: int) -> None:
        """Put the cursor at that stop, and bring it into view."""
        figure = self._figure
        if figure is None or not len(figure.stops):
            return
        self._cursor = min(max(0, stop), len(figure.stops) - 1)
        self._follow(figure.stops[self._cursor])
        said = figure.read(self._cursor)
        self.setAccessibleDescription(said)
        self.setValue(self._cursor)
        self.read.emit(said)
        self.update()

    def _follow(self, at: float) -> None:
        low, high = self._view
        if not low <= at <= high:
            by = at - low if at < low else at - high
            room = (high - low) / 10 * (1 if by > 0 else -1)
            self.set_view(low + by + room, high + by + room)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Read, move, zoom; other keys are not for the chart."""
        figure, key = self._figure, ev.key()
        if figure is None or not (self._read_by(figure, key, ev) or self._move_by(figure, key)):
            ev.ignore()
            return
        if self._cursor is not None:
            said = self.accessibleDescription()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _read_by(self, figure: Figure, key: int, event: QKeyEvent) -> bool:
        last = len(figure.stops) - 1
        if last < 0:
            return False
        stride = figure.strides[1 if event.modifiers() & SHIFT else 0]
        here = self._cursor
        targets = {
            KEYS.Key_Left: last if here is None else here - stride,
            KEYS.Key_Right: last if here is None else here + stride,
            KEYS.Key_Home: 0,
            KEYS.Key_End: last,
        }
        target = targets.get(KEYS(key))
        if target is not None:
            self.point_at(target)
        return target is not None

    def _move_by(self, figure: Figure, key: int) -> bool:
        if figure.least_view is None:
            return False
        low, high = self._view
        half = (high - low) / 2
        if key in {KEYS.Key_Plus, KEYS.Key_Equal}:
            self._zoom(NEARER, self._middle())
        elif key == KEYS.Key_Minus:
            self._zoom(FURTHER, self._middle())
        elif key == KEYS.Key_PageUp:
            self.set_view(low - half, high - half)
        elif key == KEYS.Key_PageDown:
            self.set_view(low + half, high + half)
        else:
            return False
        return True

    def _middle(self) -> float:
        if self._figure is not None and self._cursor is not None:
            return self._figure.stops[self._cursor]
        return sum(self._view) / 2

    def _zoom(self, by: float, around: float) -> None:
        low, high = self._view
        self.set_view(around - (around - low) * by, around + (high - around) * by)

    def mousePressEvent(self, arg__1: QMouseEvent) -> None:
        """Read there, or begin to pull."""
        self._pulled = (arg__1.position().x(), self._view)
        self._read_there(arg__1.position().x())

    def mouseMoveEvent(self, arg__1: QMouseEvent) -> None:
        """Read there; with the button down, pull what is in view."""
        x = arg__1.position().x()
        if self._pulled is None or not arg__1.buttons() & Qt.MouseButton.LeftButton:
            self._read_there(x)
            return
        start, (low, high) = self._pulled
        if abs(x - start) >= DRAG and self._frame is not None:
            by = (x - start) / max(1.0, self._frame.area.width()) * (high - low)
            self.set_view(low - by, high - by)

    def mouseReleaseEvent(self, arg__1: QMouseEvent) -> None:
        """The pull is over."""
        self._pulled = None

    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        """The ring shows, and which keys there are."""
        super().focusInEvent(arg__1)
        self.entered.emit()
        self.update()

    def wheelEvent(self, e: QWheelEvent) -> None:
        """With Ctrl it zooms; without, the page scrolls."""
        zooms = bool(e.modifiers() & CONTROL) and self._figure is not None
        if not zooms or self._frame is None or not e.angleDelta().y():
            e.ignore()
            return
        nearer = e.angleDelta().y() > 0
        self._zoom(NEARER if nearer else FURTHER, self._frame.value(e.position().x()))

    def _read_there(self, x: float) -> None:
        figure, frame = self._figure, self._frame
        if figure is None or frame is None or not len(figure.stops):
            return
        value = frame.value(x)
        place = bisect_left(figure.stops, value)
        near = [stop for stop in (place - 1, place) if 0 <= stop < len(figure.stops)]
        near = [stop for stop in near if frame.shows(figure.stops[stop])]
        if near:
            self.point_at(min(near, key=lambda stop: abs(figure.stops[stop] - value)))

    # Drawing

    def heightForWidth(self, arg__1: int) -> int:
        """Higher with larger text and a longer legend, so that the values keep their room."""
        asked = (arg__1, look().text_scale)
        if asked not in self._heights:
            if len(self._heights) >= KEPT:
                self._heights.clear()
            self._heights[asked] = self._height(arg__1)
        return self._heights[asked]

    def _height(self, width: int) -> int:
        extra = (look().text_scale - 1) * (Extent.STRIP + Space.HUGE)
        if self._figure is not None:
            area = QRectF(0, 0, width - 2 * Space.XS, Extent.CHART)
            extra += Frame(self._figure, area, self._view, look()).beside
        return round(Extent.CHART - Extent.STOP / 2 + extra)

    def sizeHint(self) -> QSize:
        """As high as it is at its width."""
        width = max(self.width(), Extent.WINDOW_MIN_W // 2)
        return QSize(Extent.WINDOW_MIN_W // 2, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It may get narrower, never lower."""
        return self.sizeHint()

    def changeEvent(self, e: QEvent) -> None:
        """Another look needs another height."""
        super().changeEvent(e)
        if e.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The figure, the cursor, the focus ring."""
        if self._figure is None:
            return
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        edge = float(Space.XS)
        area = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        frame = self._painted(area, worn)
        painter.drawPixmap(0, 0, self._picture)
        if self._cursor is not None and frame.shows(self._figure.stops[self._cursor]):
            x = frame.x(self._figure.stops[self._cursor])
            painter.setPen(QPen(worn.colour("ink"), Space.HAIR))
            painter.drawLine(
                round(x), round(frame.area.top()), round(x), round(frame.area.bottom())
            )
        if self.hasFocus():
            draw_focus(
                painter, QRectF(self.rect()), Radius.SMALL, worn.colour("primary"), Space.HAIR
            )

    def _painted(self, area: QRectF, worn: Look) -> Frame:
        """The figure as a picture, drawn once: the cursor moves more often than the view."""
        assert self._figure is not None, "it was asked before"
        asked = (self._figure, self._view, self.size(), worn, self.devicePixelRatio())
        if self._frame is None or asked != self._shown:
            self._shown = asked
            self._picture = QPixmap(self.size() * self.devicePixelRatio())
            self._picture.setDevicePixelRatio(self.devicePixelRatio())
            self._picture.fill(CLEAR)
            painter = QPainter(self._picture)
            self._frame = paint(painter, area, self._figure, worn, self._view)
            painter.end()
        return self._frame
