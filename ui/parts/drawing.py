"""Strokes shared by parts that paint themselves: wrapped words, rounded grounds, focus rings."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QWidget

from ui.theme import Extent, Space
from ui.wrapped import wrapped

CENTRE = Qt.AlignmentFlag.AlignHCenter
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight

KEPT = 1000
"""Words whose width is remembered: more than any page has."""
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=°|%|(?:min|s|h)\b)")


def glued(text: str) -> str:
    """The words with every figure tied to its unit, so that no line ends between the two."""
    return _BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", text)


def _laid_out(
    text: str, font: QFont, width: float, align: Qt.AlignmentFlag = LEFT
) -> tuple[QTextLayout, float]:
    return wrapped(glued(text), font, width, align)


@contextmanager
def painted_once(widget: QWidget) -> Generator[None]:
    """Qt's bars paint at once with each new value: hold that back, and paint once at the end."""
    widget.setUpdatesEnabled(False)
    try:
        yield
    finally:
        widget.setUpdatesEnabled(True)


def words_height(text: str, font: QFont, width: float) -> int:
    """Height the words take when wrapped to `width`; 0 for no words."""
    return 0 if not text else int(_laid_out(text, font, width)[1] + 0.999)


@lru_cache(KEPT)
def words_width(text: str, font: QFont) -> int:
    """Width the words take unwrapped. Layouts ask many times before they are content."""
    metrics = QFontMetricsF(font)
    return max((int(metrics.horizontalAdvance(t) + 1.999) for t in text.split("\n")), default=0)


@lru_cache(KEPT)
def longest_word(text: str, font: QFont) -> int:
    """Width of the longest single word: below it a word must be broken. What a no-break space
    joins is one."""
    return max((words_width(word, font) for word in glued(text).split(" ")), default=0)


def draw_words(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """The words inside `rect`, wrapped, centred from top to bottom."""
    if not text:
        return
    layout, height = _laid_out(text, font, rect.width(), align)
    painter.setPen(colour)
    layout.draw(painter, QPointF(rect.x(), rect.y() + (rect.height() - height) / 2))


def smooth(painter: QPainter) -> None:
    """Edges without steps."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def draw_ground(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor, edge: QColor | None = None
) -> None:
    """A rounded ground, with an edge line if given."""
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge, Extent.BORDER))
        rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(fill)
    radius = min(radius, rect.height() / 2)
    painter.drawRoundedRect(rect, radius, radius)


def draw_focus(
    painter: QPainter, rect: QRectF, radius: float, colour: QColor, inset: int = Space.XS
) -> None:
    """The ring that says where the keyboard is, just inside `rect`."""
    painter.setPen(QPen(colour, Space.BAR))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = max(0.0, min(radius, rect.height() / 2) - inset)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with `share` (0-1) of `other` in it."""
    keep = 1 - share
    return QColor(
        round(one.red() * keep + other.red() * share),
        round(one.green() * keep + other.green() * share),
        round(one.blue() * keep + other.blue() * share),
    )
