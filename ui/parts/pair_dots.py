"""Two scores of each session side by side: every one as given, nothing joined, nothing smoothed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.drawing import LEFT, RIGHT, draw_words, smooth, words_width
from ui.theme import Extent, Size, Space, look

WORST = 10
STEPS = (0, 5, 10)
"""Scores with a line across."""
MOST = 20
"""Pairs in view, the newest: beyond, dots would touch in the narrowest window."""


class PairDots(QWidget):
    """The first score of a pair is a ring, the second a filled dot: shapes tell them apart beside
    the colour."""

    def __init__(self, names: tuple[str, str], parent: QWidget | None = None) -> None:
        """`names` of the two scores, for the legend."""
        super().__init__(parent)
        self._names = names
        self.pairs: tuple[tuple[int, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pairs(self, pairs: Sequence[tuple[int, int]], said: str) -> None:
        """Scores from 0 to 10, the oldest first; `said` is the chart in one sentence."""
        self.pairs = tuple(pairs)[-MOST:]
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(Extent.WINDOW_MIN_W // 2, Extent.CHART)

    def minimumSizeHint(self) -> QSize:
        """A narrow one still shows its dots."""
        return QSize(Extent.WINDOW_MIN_W // 2, Extent.CHART)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Lines with their score, the pairs from left to right, the legend below."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        line = worn.px(Size.CAPTION)
        area = QRectF(self.rect()).adjusted(2 * line, Space.S + line / 2, -Space.S, -3 * line)
        self._draw_lines(painter, area)
        step = area.width() / max(1, len(self.pairs))
        for place, (first, second) in enumerate(self.pairs):
            x = area.x() + (place + 0.5) * step
            gap = min(step / 4, float(Space.M))
            self._draw_dot(painter, QPointF(x - gap, self._y(area, first)), filled=False)
            self._draw_dot(painter, QPointF(x + gap, self._y(area, second)), filled=True)
        self._draw_legend(painter, QRectF(area.x(), area.bottom() + line, area.width(), 1.5 * line))

    def _y(self, area: QRectF, score: int) -> float:
        return area.bottom() - area.height() * score / WORST

    def _draw_dot(self, painter: QPainter, at: QPointF, *, filled: bool) -> None:
        worn = look()
        colour = worn.colour("curve_skin" if filled else "curve_pack")
        painter.setPen(QPen(colour, Space.HAIR * 2))
        painter.setBrush(colour if filled else worn.colour("surface"))
        painter.drawEllipse(at, Space.XS, Space.XS)

    def _draw_lines(self, painter: QPainter, area: QRectF) -> None:
        worn = look()
        font = worn.font(Size.CAPTION, ticking=True)
        height = worn.px(Size.CAPTION) * 1.5
        for score in STEPS:
            y = self._y(area, score)
            painter.setPen(QPen(worn.colour("line"), Space.HAIR))
            painter.drawLine(QPointF(area.x(), y), QPointF(area.right(), y))
            spot = QRectF(0, y - height / 2, area.x() - Space.S, height)
            draw_words(painter, spot, str(score), font, worn.colour("quiet"), RIGHT)

    def _draw_legend(self, painter: QPainter, area: QRectF) -> None:
        worn = look()
        font = worn.font(Size.CAPTION)
        x = area.x()
        for name, filled in zip(self._names, (False, True), strict=True):
            self._draw_dot(painter, QPointF(x + Space.XS, area.center().y()), filled=filled)
            width = words_width(name, font)
            spot = QRectF(x + Space.L, area.y(), width, area.height())
            draw_words(painter, spot, name, font, worn.colour("quiet"), LEFT)
            x = spot.right() + Space.XL
