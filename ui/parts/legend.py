"""Which line is which: a piece of each curve, drawn as in the chart, beside its name."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.parts.chip import ChipRow
from ui.parts.drawing import draw_words, smooth, words_width
from ui.theme import Extent, Size, Space, look

_PIECE = int(Space.XXL)


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a curve is drawn: colour token, pattern, width. The pattern survives grey print."""

    tone: str
    pattern: Qt.PenStyle
    width: float = Extent.CURVE

    def pen(self) -> QPen:
        """The pen in the present theme; always this wide on the screen."""
        pen = QPen(look().colour(self.tone), self.width, self.pattern)
        pen.setCosmetic(True)
        return pen


class _Entry(QWidget):
    def __init__(self, name: str, stroke: Stroke) -> None:
        super().__init__()
        self.name, self._stroke = name, stroke
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = words_width(self.name, look().font(Size.CAPTION)) + _PIECE + Space.S
        return QSize(width, round(look().px(Size.CAPTION) * 1.5))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        middle = self.height() / 2
        painter.setPen(self._stroke.pen())
        painter.drawLine(QPointF(0, middle), QPointF(_PIECE, middle))
        left = _PIECE + Space.S
        words = QRectF(left, 0, self.width() - left, self.height())
        draw_words(painter, words, self.name, look().font(Size.CAPTION), look().colour("quiet"))


class Legend(QWidget):
    """Entries side by side, flowing to new lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = ChipRow()
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._row)

    def show_entries(self, entries: list[tuple[str, Stroke]]) -> None:
        """These names, each with its stroke."""
        self._row.clear()
        for name, stroke in entries:
            self._row.add(_Entry(name, stroke))
