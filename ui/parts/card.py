"""A surface that groups things."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from ui.parts.drawing import draw_ground, smooth
from ui.parts.text import Text
from ui.theme import Radius, Size, Space, look


class Card(QFrame):
    """A rounded surface with 16 px inside; depth by colour, no shadow.

    `tone` is the ground's token: surface, primary_soft, good_soft, warn_soft, stop_soft.
    `body` takes layouts; `add` takes widgets.
    """

    body: QVBoxLayout

    def __init__(
        self, title: str = "", tone: str = "surface", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self.body.setSpacing(Space.M)
        self._title = Text(title, Size.LEAD, bold=True)
        self.body.addWidget(self._title)
        self._title.setVisible(bool(title))

    @property
    def heading(self) -> str:
        """The words on top."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Other words on top; empty for none."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def set_tone(self, tone: str) -> None:
        """Another ground."""
        self._tone = tone
        self.update()

    def add(self, widget: QWidget) -> None:
        """Put it below what is there."""
        self.body.addWidget(widget)

    def clear(self) -> None:
        """Take everything but the title out, and delete it."""
        empty(self.body, keep=1)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        smooth(painter)
        draw_ground(painter, QRectF(self.rect()), Radius.CARD, look().colour(self._tone))


def empty(box: QLayout, keep: int = 0) -> None:
    """Take all but the first `keep` items out of a layout, and delete the widgets in them."""
    while box.count() > keep:
        item = box.takeAt(keep)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if isinstance(widget, QWidget):
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QLayout):
            empty(inner)
