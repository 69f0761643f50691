"""Marks on charts for paper and their legend. Each differs from the others by its shape."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from app.domain.marks import MarkKind
from ui.paper_ink import INK, LINE, PAPER, QUIET, Gap, Ink, Letters, stroke, text

Dot = Callable[[QPainter, QPointF, float], None]
"""Draws a mark around that spot, so large to each side."""
Entry = tuple[Dot, str]
SMALL = 15.0


def filled(painter: QPainter, spot: QPointF, radius: float) -> None:
    """A dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    painter.drawEllipse(spot, radius, radius)


def hollow(painter: QPainter, spot: QPointF, radius: float) -> None:
    """A ring."""
    painter.setPen(stroke(INK, Gap.RULE))
    painter.setBrush(PAPER)
    painter.drawEllipse(spot, radius, radius)


def bar(painter: QPainter, spot: QPointF, radius: float) -> None:
    """A thick bar."""
    ground = QRectF(spot.x() - 2 * radius, spot.y() - Gap.S / 2, 4 * radius, Gap.S)
    painter.fillRect(ground, LINE.darker(120))


def flag(painter: QPainter, spot: QPointF, radius: float) -> None:
    """A triangle that points down."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    painter.drawPolygon(_polygon(spot, radius, ((0, 1), (-1, -1), (1, -1))))


def diamond(painter: QPainter, spot: QPointF, radius: float) -> None:
    """A square on its corner."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    painter.drawPolygon(_polygon(spot, radius, ((0, -1.3), (1.1, 0), (0, 1.3), (-1.1, 0))))


def triangle(painter: QPainter, spot: QPointF, radius: float) -> None:
    """An empty triangle that points up."""
    painter.setPen(stroke(INK, Gap.RULE))
    painter.setBrush(PAPER)
    painter.drawPolygon(_polygon(spot, radius, ((0, -1), (1, 1), (-1, 1))))


def square(painter: QPainter, spot: QPointF, radius: float) -> None:
    """An empty square."""
    painter.setPen(stroke(INK, Gap.RULE))
    painter.setBrush(PAPER)
    painter.drawPolygon(_polygon(spot, 0.9 * radius, ((-1, -1), (1, -1), (1, 1), (-1, 1))))


def band(painter: QPainter, spot: QPointF, radius: float) -> None:
    """A piece of a band, as `shade` draws it."""
    shade(painter, QRectF(spot.x() - 2 * radius, spot.y() - radius, 4 * radius, 2 * radius))


def shade(painter: QPainter, area: QRectF) -> None:
    """Days that belong together: a light band with a dark upper edge, which is seen in grey too."""
    painter.fillRect(area, LINE.lighter(104))
    painter.fillRect(QRectF(area.left(), area.top(), area.width(), Gap.RULE), INK)


def _polygon(spot: QPointF, radius: float, corners: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(spot.x() + x * radius, spot.y() + y * radius) for x, y in corners])


MARKS: dict[MarkKind, Dot] = {
    MarkKind.FLARE: band,
    MarkKind.MEDICINE: diamond,
    MarkKind.ACTIVITY: triangle,
    MarkKind.COURSE: square,
}
"""What is new, beside a trend."""


def lines_of(entries: Sequence[Entry], width: float, ink: Ink) -> list[list[Entry]]:
    """The legend's entries on as many lines as they need."""
    metrics = QFontMetricsF(ink.font(Letters.SMALL))
    lines: list[list[Entry]] = [[]]
    room = width
    for entry in entries:
        needed = _wide(metrics, entry[1])
        if lines[-1] and needed > room:
            lines.append([])
            room = width
        lines[-1].append(entry)
        room -= needed
    return lines


def _wide(metrics: QFontMetricsF, name: str) -> float:
    return Gap.M + metrics.horizontalAdvance(name) + Gap.L


def draw_legend(
    painter: QPainter, lines: Sequence[Sequence[Entry]], area: QRectF, ink: Ink
) -> None:
    """Its lines right above the chart, at the left."""
    small = ink.font(Letters.SMALL)
    metrics = QFontMetricsF(small)
    step = 1.3 * Letters.SMALL * ink.scale
    for up, line in enumerate(reversed(lines)):
        x, middle = area.left() + Gap.S, area.top() - Letters.SMALL - up * step
        for dot, name in line:
            dot(painter, QPointF(x + Gap.XS, middle), SMALL)
            label = text(name, small, area.width(), QUIET)
            label.draw(painter, x + Gap.M, middle - label.height / 2)
            x += _wide(metrics, name)
