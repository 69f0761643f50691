"""A small label that says what a thing is, in words and with an icon."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import icons, words
from ui.parts.drawing import draw_ground, draw_words, smooth, words_width
from ui.theme import Size, Space, look


class Badge(QLabel):
    """A pill that cannot be pressed. `tone` is warn, good, stop or primary."""

    def __init__(
        self, text: str, icon: str = "", tone: str = "warn", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the words and the icon."""
        font = look().font(Size.CAPTION, bold=True)
        edge = look().px(Size.BODY)
        icon = edge + Space.XS if self._icon else 0
        return QSize(words_width(self.text(), font) + icon + 2 * Space.M, edge + 2 * Space.S)

    def minimumSizeHint(self) -> QSize:
        """As the size hint: a label is never cut."""
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """A soft pill, the icon, the words."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        ink = worn.colour(self._tone)
        pill = QRectF(self.rect())
        draw_ground(painter, pill, pill.height(), worn.colour(f"{self._tone}_soft"))
        inside = pill.adjusted(Space.M, 0, -Space.M, 0)
        if self._icon:
            edge = worn.px(Size.BODY)
            spot = QRectF(inside.x(), inside.center().y() - edge / 2, edge, edge)
            icons.draw(painter, spot, self._icon, ink)
            inside.setLeft(spot.right() + Space.XS)
        draw_words(painter, inside, self.text(), worn.font(Size.CAPTION, bold=True), ink)


def simulated_badge(parent: QWidget | None = None) -> Badge:
    """Says that no skin is cooled here."""
    return Badge(words.simulated(), "simulated", parent=parent)
