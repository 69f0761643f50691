"""Pain ratings of the last days as dots: every one as given, nothing joined, nothing smoothed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.drawing import LEFT, RIGHT, draw_words, smooth
from ui.theme import Extent, Size, Space, look

WORST = 10
STEPS = (0, 5, 10)
"""Scores with a line across."""


class PainDots(QWidget):
    """`show_dots` takes pairs of days ago (0 is today, fractions allowed) and score 0-10."""

    def __init__(self, days: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = days
        self._ends = ("", "")
        self._dots: tuple[tuple[float, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_dots(
        self, dots: Sequence[tuple[float, int]], said: str, ends: tuple[str, str]
    ) -> None:
        """`said` is the chart in one sentence; `ends` name its first and last day."""
        self._dots = tuple(dots)
        self._ends = ends
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(Extent.WINDOW_MIN_W // 2, Extent.CHART)

    def minimumSizeHint(self) -> QSize:
        """A narrow one still shows its dots."""
        return QSize(Extent.WINDOW_MIN_W // 2, Extent.CHART)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Lines with their score, a dot for each rating, the ends of the time axis."""
        painter = QPainter(self)
        smooth(painter)
        area = self._area()
        self._draw_lines(painter, area)
        worn = look()
        painter.setPen(QPen(worn.colour("surface"), Space.HAIR))
        painter.setBrush(worn.colour("curve_skin"))
        for days_ago, score in self._dots:
            x = area.right() - area.width() * days_ago / self._days
            painter.drawEllipse(QPointF(x, self._y(area, score)), Space.XS + 1, Space.XS + 1)

    def _area(self) -> QRectF:
        line = look().px(Size.CAPTION)
        return QRectF(self.rect()).adjusted(2 * line, Space.S + line / 2, -Space.S, -line - Space.L)

    def _y(self, area: QRectF, score: int) -> float:
        return area.bottom() - area.height() * score / WORST

    def _draw_lines(self, painter: QPainter, area: QRectF) -> None:
        worn = look()
        font = worn.font(Size.CAPTION, ticking=True)
        quiet, height = worn.colour("quiet"), worn.px(Size.CAPTION) * 1.5
        for score in STEPS:
            y = self._y(area, score)
            painter.setPen(QPen(worn.colour("line"), Space.HAIR))
            painter.drawLine(QPointF(area.x(), y), QPointF(area.right(), y))
            spot = QRectF(0, y - height / 2, area.x() - Space.S, height)
            draw_words(painter, spot, str(score), font, quiet, RIGHT)
        below = QRectF(area.x(), area.bottom() + Space.S, area.width(), height)
        draw_words(painter, below, self._ends[0], font, quiet, LEFT)
        draw_words(painter, below, self._ends[1], font, quiet, RIGHT)
