"""How far something is, as a bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.parts.drawing import draw_ground, smooth
from ui.theme import Space, look

_UNKNOWN = 0.3
"""How much of it is full, from the middle on, while nobody knows how far it is."""


class Bar(QProgressBar):
    """Screen readers hear its percent. A range of 0 to 0: nobody knows how far it is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(Space.HUGE, Space.S)

    def minimumSizeHint(self) -> QSize:
        """As high as ever."""
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The whole way, and what is done of it."""
        painter = QPainter(self)
        smooth(painter)
        area = QRectF(self.rect())
        draw_ground(painter, area, Space.XS, look().colour("line"))
        reach = self.maximum() - self.minimum()
        if reach > 0:
            share = (self.value() - self.minimum()) / reach
            done = QRectF(0, 0, area.width() * share, area.height())
        else:
            done = QRectF(0, 0, area.width() * _UNKNOWN, area.height())
            done.moveCenter(area.center())
        if done.width() >= area.height():
            draw_ground(painter, done, Space.XS, look().colour("primary"))
