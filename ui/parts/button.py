"""Buttons whose words wrap. Enter and Space press them."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import icons
from ui.parts.drawing import (
    CENTRE,
    LEFT,
    draw_focus,
    draw_ground,
    draw_words,
    longest_word,
    mix,
    smooth,
    words_height,
    words_width,
)
from ui.theme import Extent, Radius, Size, Space, look

KEPT = 16
"""Heights that a button remembers, by width and words."""


class Kind(Enum):
    """How much a button asks for attention: ground and ink tokens of the theme."""

    PRIMARY = ("primary", "on_primary")
    SOFT = ("primary_soft", "ink")
    PLAIN = ("", "primary")
    STOP = ("stop", "on_stop")


class Button(QPushButton):
    """A button of at least 48 px. `icon` is a meaning from ui.icons.

    Focus comes by keyboard only, so that the ring shows when it helps.
    """

    letter_size = Size.BODY
    least_height = int(Extent.TOUCH)

    def __init__(
        self, text: str, kind: Kind = Kind.SOFT, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._heights: dict[tuple[int, str, str, float], int] = {}
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_kind(self, kind: Kind) -> None:
        """Ask for more or less attention."""
        self._kind = kind
        self.update()

    def set_icon(self, meaning: str) -> None:
        """Another icon; empty for none."""
        self._icon = meaning
        self.updateGeometry()
        self.update()

    def letters(self) -> QFont:
        """The font of the words."""
        return look().font(self.letter_size, bold=True)

    def icon_room(self) -> int:
        """Pixels that the icon and the gap beside it take."""
        return look().icon_px() + Space.S if self._icon else 0

    def _padding(self) -> int:
        return Space.L

    def sizeHint(self) -> QSize:
        """All words on one line, up to the column's width."""
        words = words_width(self.text(), self.letters())
        width = min(words + self.icon_room() + 2 * self._padding(), Extent.COLUMN)
        return QSize(max(width, self.least_height), self.heightForWidth(width))

    def width_of_words(self) -> int:
        """So wide that no word of it breaks."""
        word = longest_word(self.text(), self.letters())
        return word + self.icon_room() + 2 * self._padding()

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word, but never more than a narrow window's column can give."""
        roof = Extent.WINDOW_MIN_W // 2 - Space.XXL
        width = min(self.width_of_words(), roof)
        return QSize(max(width, self.least_height), self.least_height)

    def heightForWidth(self, arg__1: int) -> int:
        """As many lines as that width needs, at least the touch target. Layouts ask many times
        before they are content."""
        asked = (arg__1, self.text(), self._icon, look().text_scale)
        if asked not in self._heights:
            if len(self._heights) >= KEPT:
                self._heights.clear()
            self._heights[asked] = self._height(arg__1)
        return self._heights[asked]

    def _height(self, width: int) -> int:
        room = width - self.icon_room() - 2 * self._padding()
        lines = words_height(self.text(), self.letters(), room)
        return max(self.least_height, lines + 2 * Space.M)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Ground, icon, words, focus ring."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        ground, ink = self._kind.value
        fore = worn.colour(ink)
        if not self.isEnabled():
            fore, ground = worn.colour("quiet"), "line" if ground else ""
        area = QRectF(self.rect())
        radius = Radius.SMALL if self.least_height < Extent.STOP else Radius.CARD
        if ground or self.isDown() or self.underMouse():
            base = worn.colour(ground or "background")
            share = 0.16 if self.isDown() else 0.07 if self.underMouse() else 0.0
            draw_ground(painter, area, radius, mix(base, worn.colour("ink"), share))
        self._draw_inside(painter, area)
        if self.hasFocus():
            draw_focus(painter, area, radius, fore)

    def _draw_inside(self, painter: QPainter, area: QRectF) -> None:
        worn = look()
        fore = worn.colour(self._kind.value[1] if self.isEnabled() else "quiet")
        inside = area.adjusted(self._padding(), 0, -self._padding(), 0)
        room = self.icon_room()
        letters = self.letters()
        width = min(inside.width() - room, float(words_width(self.text(), letters)))
        start = inside.x() + (inside.width() - width - room) / 2
        if room:
            edge = worn.icon_px()
            spot = QRectF(start, area.center().y() - edge / 2, edge, edge)
            icons.draw(painter, spot, self._icon, fore)
        words = QRectF(start + room, area.y(), width, area.height())
        draw_words(painter, words, self.text(), letters, fore, LEFT if self._icon else CENTRE)


class BigButton(Button):
    """At least 64 px high, lead-size bold text: the one obvious next thing."""

    letter_size = Size.LEAD
    least_height = int(Extent.STOP)

    def __init__(
        self, text: str, kind: Kind = Kind.PRIMARY, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, kind, icon, parent)


class TextButton(Button):
    """Only words, flush with the text above it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, Kind.PLAIN, "", parent)

    def _padding(self) -> int:
        return 0


class IconButton(Button):
    """A 48 px button with only an icon; `name` is its accessible name and tool tip.

    Until the icon font is there the first letter of the name stands for it.
    """

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", Kind.PLAIN, icon, parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The touch target, or more where the icon grew with the text."""
        edge = max(int(Extent.TOUCH), look().icon_px() + 2 * Space.S)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def heightForWidth(self, arg__1: int) -> int:
        """Its height does not depend on the width."""
        return self.sizeHint().height()

    def _draw_inside(self, painter: QPainter, area: QRectF) -> None:
        worn = look()
        edge = worn.icon_px()
        spot = QRectF(0, 0, edge, edge)
        spot.moveCenter(area.center())
        colour = worn.colour("ink" if self.isEnabled() else "quiet")
        if not icons.draw(painter, spot, self._icon, colour):
            draw_words(painter, area, self.accessibleName()[:1], self.letters(), colour, CENTRE)
