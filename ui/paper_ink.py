"""Letters, strokes and pieces of a printed page. One unit is a tenth of a point (1/720 inch).

Everything is black, grey or told by shape as well, so that a grey print says the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme import FAMILIES, LIGHT
from ui.wrapped import wrapped

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
INK, QUIET, LINE = QColor(LIGHT.ink), QColor(LIGHT.quiet), QColor(LIGHT.line)
SOFT, PAPER = QColor(LIGHT.background), QColor(LIGHT.surface)


class Letters(IntEnum):
    """Sizes of letters. None is under 8 pt, the least that is read with ease on paper [J]."""

    SMALL = 80
    BODY = 82
    HEAD = 98
    PERIOD = 108
    FIGURE = 160
    TITLE = 140


class Gap(IntEnum):
    """Distances between things."""

    HAIR = 5
    RULE = 10
    XS = 15
    S = 30
    M = 60
    L = 110
    MARGIN = 250
    FOOT = 60


@dataclass(frozen=True, slots=True)
class Ink:
    """How large letters are printed, and by how much charts are taller than they must be."""

    scale: float = 1.0
    taller: float = 0.0

    def font(self, size: Letters, *, bold: bool = False) -> QFont:
        """The letters in that size."""
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPixelSize(round(size * self.scale))
        font.setBold(bold)
        # Inter draws signs beside capitals and figures with glyphs that have no letter of their
        # own: a reader of the text would find nothing there. Its tabular figures are the same.
        font.setFeature(QFont.Tag("calt"), 0)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


Draw = Callable[[QPainter, float, float], None]
"""Draws with the upper left corner at that place."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is never split: its height, and how it is drawn. `joined`: the next one
    stays with it. `above` is drawn again where it is the first on a page."""

    height: float
    draw: Draw
    joined: bool = False
    above: "Piece | None" = None


def text(
    told: str, font: QFont, width: float, colour: QColor = INK, align: Qt.AlignmentFlag = LEFT
) -> Piece:
    """Words that wrap at `width`."""
    metrics = QFontMetricsF(font)
    room = width - metrics.horizontalAdvance(told)
    if room >= 0 and "\n" not in told:
        return _line(told, font, metrics, colour, _SHARE_LEFT[align] * room)
    layout, height = wrapped(told, font, width, align)

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(colour)
        layout.draw(painter, QPointF(x, y))

    return Piece(height, draw)


_SHARE_LEFT = {LEFT: 0.0, CENTRE: 0.5, RIGHT: 1.0}


def _line(told: str, font: QFont, metrics: QFontMetricsF, colour: QColor, offset: float) -> Piece:
    """One line. Most words of a long list are: laying them out only when they are drawn keeps a
    report of ten years small."""
    ascent = metrics.ascent()

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(colour)
        painter.setFont(font)
        painter.drawText(QPointF(x + offset, y + ascent), told)

    return Piece(metrics.height(), draw)


def stack(pieces: Sequence[Piece], gap: float = 0.0) -> Piece:
    """One below the other."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        for piece in pieces:
            piece.draw(painter, x, y)
            y += piece.height + gap

    height = sum(piece.height for piece in pieces) + gap * max(0, len(pieces) - 1)
    return Piece(height, draw)


def beside(pieces: Sequence[tuple[float, Piece]]) -> Piece:
    """Side by side, each so far from the left; in the order in which they are given."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        for offset, piece in pieces:
            piece.draw(painter, x + offset, y)

    return Piece(max(piece.height for _, piece in pieces), draw)


def framed(inner: Piece, width: float, pad: float = 1.5 * Gap.S) -> Piece:
    """In a box that is seen first."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(stroke(INK, Gap.XS))
        painter.setBrush(PAPER)
        whole, half = QRectF(x, y, width, inner.height + 2 * pad), Gap.XS / 2
        painter.drawRoundedRect(whole.adjusted(half, half, -half, -half), Gap.S, Gap.S)
        inner.draw(painter, x + pad, y + pad)

    return Piece(inner.height + 2 * pad, draw)


def grounded(inner: Piece, width: float, pad: float = Gap.S) -> Piece:
    """On a light ground."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y, width, inner.height + 2 * pad), SOFT)
        inner.draw(painter, x + 2 * pad, y + pad)

    return Piece(inner.height + 2 * pad, draw)


def rule(width: float, colour: QColor = LINE, thick: float = Gap.HAIR) -> Piece:
    """A line across."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y, width, thick), colour)

    return Piece(thick, draw)


def stroke(colour: QColor, width: float, pattern: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen with square ends."""
    return QPen(colour, width, pattern, Qt.PenCapStyle.FlatCap)
