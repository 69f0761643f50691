"""A photo as the diary keeps it: small, and with nothing in it but what can be seen."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from ui.theme import LIGHT

EDGE: Final = 1600
"""The longer edge in pixels, at most (features S9)."""
LARGEST: Final = 1_000_000
"""Bytes, at most."""
_DOTS: Final = 2
_QUALITIES: Final = (85, 70, 55, 40, 25, 10)


def taken(path: str) -> bytes | None:
    """The picture in that file as a JPEG that says nothing of where or with what it was taken;
    None for a file that holds no picture that can be read."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return None
    return _smallest(_repainted(image))


def shown(photo: bytes) -> QImage:
    """A kept photo as an image; a null image for bytes that are none."""
    return QImage.fromData(QByteArray(photo))


def small(photo: bytes, edge: int) -> QImage:
    """The middle of a kept photo, cut to a square that is sharp at `edge` pixels, on a display with
    two dots each as well; a null image for bytes that are none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(photo))
    reader = QImageReader(buffer)
    whole = reader.size()
    least = QSize(edge, edge) * _DOTS
    reader.setScaledSize(whole.scaled(least, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    spot = QRect(QPoint(), least.boundedTo(image.size()))
    spot.moveCenter(image.rect().center())
    return image.copy(spot)


def _repainted(image: QImage) -> QImage:
    """What can be seen of it, on a new image: words that came with the file stay behind."""
    if max(image.width(), image.height()) > EDGE:
        keep, fine = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(EDGE, EDGE, keep, fine)
    fresh = QImage(image.size(), QImage.Format.Format_RGB32)
    fresh.fill(LIGHT.surface)  # behind what a picture leaves open
    painter = QPainter(fresh)
    painter.drawImage(0, 0, image)
    painter.end()
    return fresh


def _smallest(image: QImage) -> bytes | None:
    """The best quality that fits."""
    for quality in _QUALITIES:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpeg"))
        writer.setQuality(quality)
        if not writer.write(image):
            return None
        photo = bytes(buffer.data().data())
        if len(photo) <= LARGEST:
            return photo
    return None
