"""A kept photo on a page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import photo
from ui.parts.drawing import smooth
from ui.theme import Extent


class PhotoView(QWidget):
    """As wide as the column, no higher than a chart. `name` is read out."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_photo(self, jpeg: bytes) -> None:
        """That photo; nothing, and the view hides."""
        self._image = photo.shown(jpeg) if jpeg else QImage()
        self.setVisible(not self._image.isNull())
        self.update()

    def sizeHint(self) -> QSize:
        """The height of a chart."""
        return QSize(Extent.CHART, Extent.CHART)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole photo, in its own shape."""
        painter = QPainter(self)
        smooth(painter)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(room.center())
        painter.drawImage(spot, self._image)
