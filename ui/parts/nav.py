"""The five places: a bar at the bottom of a narrow window, a rail at the left of a wide one."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy, QWidget

from ui import icons
from ui.parts.drawing import (
    CENTRE,
    draw_focus,
    draw_ground,
    draw_words,
    mix,
    smooth,
    words_width,
)
from ui.theme import Extent, Radius, Size, Space, look

_PLACES = 5


class _Place(QPushButton):
    """One place: icon in a pill, name below. Being there shows as a filled pill and bold words."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text)
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def letters(self) -> QFont:
        """The caption's size, or as near to it as lets the longest name fit: names here never
        wrap, and all are of one size."""
        around = self.parentWidget()
        beside = [w for w in around.children() if isinstance(w, _Place)] if around else [self]
        pixels = min(place.fitting_px() for place in beside)
        return look().font_px(pixels, bold=self.isChecked())

    def fitting_px(self) -> int:
        """Size of letters at which this name fills its place at most."""
        pixels = look().px(Size.CAPTION)
        width = words_width(self.text(), look().font_px(pixels, bold=True))
        if width > self.width() > 0:
            pixels = max(int(Size.CAPTION), pixels * self.width() // width)
        return pixels

    def _pill(self) -> float:
        return look().icon_px() + Space.S

    def sizeHint(self) -> QSize:
        """Pill and name; the height follows the text size, so bar and rail never clip."""
        height = self._pill() + look().px(Size.CAPTION) * 1.3 + Space.XS + 2 * Space.S
        return QSize(Extent.RAIL, max(int(Extent.NAV_BAR), round(height)))

    def minimumSizeHint(self) -> QSize:
        """A fifth of the narrowest window."""
        return QSize(Extent.WINDOW_MIN_W // _PLACES, self.sizeHint().height())

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Pill, icon, name."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        area = QRectF(self.rect())
        font = self.letters()
        line = float(font.pixelSize()) * 1.3
        top = area.center().y() - (self._pill() + Space.XS + line) / 2
        pill = QRectF(0, top, min(area.width() - Space.S, 2 * self._pill()), self._pill())
        pill.moveLeft(area.center().x() - pill.width() / 2)
        if self.isChecked():
            draw_ground(painter, pill, pill.height(), worn.colour("primary_soft"))
        elif self.underMouse():
            tint = mix(worn.colour("surface"), worn.colour("ink"), 0.05)
            draw_ground(painter, pill, pill.height(), tint)
        ink = worn.colour("primary" if self.isChecked() else "quiet")
        edge = worn.icon_px()
        spot = QRectF(0, 0, edge, edge)
        spot.moveCenter(pill.center())
        icons.draw(painter, spot, self._icon, ink)
        name = QRectF(area.x(), pill.bottom() + Space.XS, area.width(), line)
        draw_words(painter, name, self.text(), font, ink, CENTRE)
        if self.hasFocus():
            draw_focus(painter, area, Radius.SMALL, worn.colour("primary"))


class Nav(QFrame):
    """`chosen` carries the key of the place pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Places"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._places: dict[str, _Place] = {}

    def add(self, key: str, text: str, icon: str) -> None:
        """One more place at the end."""
        place = _Place(text, icon)
        place.clicked.connect(lambda: self.chosen.emit(key))
        self._places[key] = place
        self._row.addWidget(place)

    def rename(self, key: str, text: str) -> None:
        """Another name for that place."""
        self._places[key].setText(text)

    def show_place(self, key: str) -> None:
        """Mark where the person is."""
        self._places[key].setChecked(True)

    def changeEvent(self, arg__1: QEvent) -> None:
        """Another language."""
        super().changeEvent(arg__1)
        if arg__1.type() is QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Places"))

    def set_rail(self, on: bool) -> None:
        """Stand upright at the left, or lie at the bottom."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if on else way.LeftToRight)
        self._row.setAlignment(Qt.AlignmentFlag.AlignTop if on else Qt.AlignmentFlag(0))
        policy = QSizePolicy.Policy
        self.setSizePolicy(
            QSizePolicy(policy.Fixed if on else policy.Expanding,
                        policy.Expanding if on else policy.Fixed)
        )  # fmt: skip
        self._row.setContentsMargins(0, Space.L if on else 0, 0, 0)
        for place in self._places.values():
            across = policy.Preferred if on else policy.Ignored
            place.setSizePolicy(across, policy.Fixed)
        self.updateGeometry()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """A surface."""
        QPainter(self).fillRect(self.rect(), look().colour("surface"))
