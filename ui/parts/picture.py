"""A chart as a file: PNG at twice the pixels, or SVG of lines and letters alone.

Always in the light look, as it will be printed or sent, with its title and its one sentence.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.parts.drawing import draw_words, words_height
from ui.parts.figure import Figure
from ui.parts.figure_paint import paint
from ui.theme import LIGHT, Extent, Look, Size, Space

WIDTH, HEIGHT = int(Extent.COLUMN), int(Extent.CHART + Extent.STRIP)
SCALE = 2
"""Pixels of a PNG for each of ours."""
WORN = Look(LIGHT)


def png(figure: Figure, view: tuple[float, float] | None = None) -> bytes:
    """The chart as a PNG."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image(figure, view))
    return bytes(held.data())


def image(figure: Figure, view: tuple[float, float] | None = None) -> QImage:
    """The chart as an image."""
    size = _size(figure)
    made = QImage(size * SCALE, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(SCALE)
    made.fill(WORN.colour("surface"))
    painter = QPainter(made)
    _draw(painter, size, figure, view)
    painter.end()
    return made


def svg(figure: Figure, view: tuple[float, float] | None = None) -> bytes:
    """The chart as an SVG."""
    size = _size(figure)
    held = QByteArray()
    buffer = QBuffer(held)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(figure.name)
    generator.setDescription(figure.said)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), WORN.colour("surface"))
    _draw(painter, size, figure, view)
    painter.end()
    return bytes(held.data())


def mime(figure: Figure, view: tuple[float, float] | None = None) -> QMimeData:
    """The chart for the clipboard: as an image, as an SVG, and its sentence as words."""
    made = QMimeData()
    made.setImageData(image(figure, view))
    made.setData("image/svg+xml", QByteArray(svg(figure, view)))
    made.setText(f"{figure.name}: {figure.said}")
    return made


def _inside() -> float:
    return float(WIDTH - 2 * Space.L)


def _heads(figure: Figure) -> tuple[tuple[str, Size, bool], ...]:
    return ((figure.name, Size.LEAD, True), (figure.said, Size.BODY, False))


def _size(figure: Figure) -> QSize:
    words = sum(
        words_height(text, WORN.font(size, bold=bold), _inside()) + Space.S
        for text, size, bold in _heads(figure)
    )
    return QSize(WIDTH, HEIGHT + words + 2 * Space.L)


def _draw(painter: QPainter, size: QSize, figure: Figure, view: tuple[float, float] | None) -> None:
    y = float(Space.L)
    for text, letters, bold in _heads(figure):
        font = WORN.font(letters, bold=bold)
        height = words_height(text, font, _inside())
        draw_words(painter, QRectF(Space.L, y, _inside(), height), text, font, WORN.colour("ink"))
        y += height + Space.S
    area = QRectF(Space.L, y, _inside(), size.height() - y - Space.L)
    paint(painter, area, figure, WORN, view)
