"""A photo that opens large when pressed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import photo
from ui.parts.drawing import draw_focus, smooth
from ui.theme import Extent, Radius, look


class PhotoButton(QPushButton):
    """As wide as the column, no higher than a chart. `name` is read out."""

    def __init__(self, name: str, jpeg: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.jpeg = jpeg
        self._image = photo.shown(jpeg) if jpeg else QImage()
        self.setAccessibleName(name)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if self._image.isNull():
            self.hide()

    def sizeHint(self) -> QSize:
        """The height of a chart."""
        return QSize(Extent.CHART, Extent.CHART)

    def minimumSizeHint(self) -> QSize:
        """A narrow one still shows its photo."""
        return QSize(Extent.TOUCH, Extent.CHART)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The whole photo, in its own shape."""
        painter = QPainter(self)
        smooth(painter)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(spot, self._image)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), Radius.SMALL, look().colour("primary"))


class PhotoPage(QWidget):
    """One photo as large as the page lets it be."""

    def __init__(self, name: str, jpeg: bytes) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._image = photo.shown(jpeg)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole photo, in its own shape, on the page's ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("background"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(spot, self._image)
