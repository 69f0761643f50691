"""The ring with the minutes left."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.parts.drawing import CENTRE, draw_words, painted_once, smooth, words_height, words_width
from ui.theme import Extent, Size, Space, look

_UNIT_SHARE = 0.66
"""Of the width of a circle, three eighths of it below its centre."""
_FULL_TURN = 360 * 16  # Qt counts arcs in sixteenths of a degree.


class Ring(QProgressBar):
    """Minutes left in large figures inside a ring that empties.

    A progress bar underneath, so its role and value (seconds left) reach screen readers. The
    phase is said there, and written beside the ring. A press asks for more room.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._large = False
        self._words = ("", "")
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Time left"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_left(0, 1)

    @property
    def large(self) -> bool:
        """Whether it asks for more room than usual."""
        return self._large

    def set_large(self, *, on: bool) -> None:
        """Where nothing but the time is to be seen, it may be larger."""
        if on != self._large:
            self._large = on
            self.updateGeometry()

    def show_left(self, left_s: int, total_s: int, phase: str = "") -> None:
        """`left_s` of `total_s` seconds; whole minutes are rounded up, the last one is in seconds.

        Rounded up because a person plans by "at most so long still".
        """
        left = max(0, left_s)
        if left < 60:
            self._words = (str(left), self.tr("%n s left", "", left))
        else:
            minutes = -(-left // 60)
            self._words = (str(minutes), self.tr("%n min left", "", minutes))
        with painted_once(self):
            self.setRange(0, max(1, total_s))
            self.setValue(min(left, max(1, total_s)))
        self.setAccessibleDescription(", ".join(t for t in (self.text(), phase) if t))

    def text(self) -> str:
        """The value in words, as a screen reader says it: "12 min left"."""
        return self._words[1]

    def _figure_font(self) -> QFont:
        worn = look()
        pixels = worn.px(Size.DISPLAY) + (Extent.TOUCH if self._large else 0)
        return worn.font_px(pixels, bold=True, ticking=True)

    def _unit(self) -> str:
        return self._words[1].removeprefix(self._words[0]).strip()

    def _unit_font(self, across: float) -> QFont:
        """Of the words below the figures, where the ring is narrower already: as large as fits
        there beside the pen."""
        worn = look()
        wanted = worn.font(Size.BODY)
        room = across * _UNIT_SHARE - Extent.RING_PEN - Space.S
        share = min(1.0, room / max(1, words_width(self._unit(), wanted)))
        return worn.font_px(int(worn.px(Size.BODY) * share))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press that ends on the ring."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def sizeHint(self) -> QSize:
        """A circle that grows with its figures."""
        worn = look()
        least = Extent.RING_LARGE if self._large else Extent.RING
        edge = least + round((worn.text_scale - 1) * Extent.TOUCH)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """It does not shrink: its size is what makes it readable."""
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Track, what is left of it, figures, unit."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        edge = float(min(self.width(), self.height()) - Extent.RING_PEN)
        circle = QRectF(0, 0, edge, edge)
        circle.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(worn.colour("line"), Extent.RING_PEN))
        painter.drawEllipse(circle)
        pen = QPen(worn.colour("primary"), Extent.RING_PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        turn = -round(_FULL_TURN * self.value() / max(1, self.maximum()))
        if turn:
            painter.drawArc(circle, _FULL_TURN // 4, turn)
        self._draw_words(painter, circle)

    def _draw_words(self, painter: QPainter, circle: QRectF) -> None:
        worn = look()
        # What is written must stay inside the ring: the widest square-ish part of the circle.
        width = circle.width() * 0.78
        lines = (
            (self._words[0], self._figure_font(), "ink"),
            (self._unit(), self._unit_font(circle.width()), "quiet"),
        )
        heights = [words_height(text, font, width) for text, font, _ in lines]
        top = circle.center().y() - sum(heights) / 2 - Space.XS
        for (text, font, tone), height in zip(lines, heights, strict=True):
            spot = QRectF(circle.center().x() - width / 2, top, width, height)
            draw_words(painter, spot, text, font, worn.colour(tone), CENTRE)
            top += height
