"""One day of a month: its number, and marks for what it holds. Each mark has a shape of its own."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.domain.timeline import DayMark
from ui.parts.drawing import CENTRE, draw_focus, draw_ground, draw_words, mix, smooth
from ui.theme import Extent, Radius, Size, Space, look

DOT: Final = int(Space.S) - 2
_DOTS: Final = 3
"""Sessions that are drawn, at most; the words tell all."""


def draw_session(painter: QPainter, centre: QPointF, *, simulated: bool) -> None:
    """A dot for a session; a ring for one that cooled no skin."""
    worn = look()
    painter.setPen(QPen(worn.colour("primary"), Extent.CURVE - 0.5))
    painter.setBrush(worn.colour("surface" if simulated else "primary"))
    radius = DOT / 2 - 0.5
    painter.drawEllipse(centre, radius, radius)


def draw_entry(painter: QPainter, centre: QPointF) -> None:
    """A short bar for what was written down."""
    bar = QRectF(0, 0, Space.M, Extent.CURVE + 1)
    bar.moveCenter(centre)
    draw_ground(painter, bar, Extent.CURVE, look().colour("quiet"))


def draw_harm(painter: QPainter, centre: QPointF) -> None:
    """A triangle for harm."""
    half = DOT * 0.75
    corners = [QPointF(0, -half), QPointF(half, half), QPointF(-half, half)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look().colour("stop"))
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))


class MonthDay(QPushButton):
    """Pressed as any button; `day` counts since 1970."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = 0
        self.mark: DayMark | None = None
        self._today = self._chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: int, number: int, name: str, *, today: bool, chosen: bool) -> None:
        """That day of the month; `name` says all of it, with its marks."""
        self.day, self._today, self._chosen = day, today, chosen
        self.setText(str(number))
        self.setAccessibleName(name)
        self.update()

    def show_mark(self, mark: DayMark | None) -> None:
        """What it holds; None for nothing."""
        self.mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the number, the worst pain, and the marks below."""
        worn = look()
        tall = worn.px(Size.BODY) * 1.5 + worn.px(Size.CAPTION) * 1.3 + 2 * Space.S
        return QSize(Extent.TOUCH, max(int(Extent.TOUCH), round(tall)))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Number, pain, marks; from top to bottom."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            tint = mix(worn.colour("surface"), worn.colour("ink"), 0.06)
            draw_ground(painter, area, Radius.SMALL, tint)
        top = self._draw_number(painter, area)
        if self.mark is not None:
            self._draw_pain(painter, area, top)
            self._draw_marks(painter, area.bottom() - Space.S)
            if self.mark.harm:
                draw_harm(painter, QPointF(area.right() - Space.S, area.y() + Space.S))
        if self.hasFocus():
            draw_focus(painter, area, Radius.SMALL, worn.colour("primary"))

    def _draw_number(self, painter: QPainter, area: QRectF) -> float:
        worn = look()
        spot = QRectF(0, 0, worn.px(Size.BODY) * 1.7, worn.px(Size.BODY) * 1.4)
        spot.moveCenter(QPointF(area.center().x(), area.y() + Space.XS + spot.height() / 2))
        ink = "ink" if self.isEnabled() else "quiet"
        if self._chosen:
            draw_ground(painter, spot, spot.height(), worn.colour("primary"))
            ink = "on_primary"
        elif self._today:
            draw_ground(
                painter, spot, spot.height(), worn.colour("surface"), worn.colour("primary")
            )
        bold = self._today or self._chosen
        font = worn.font(Size.BODY, bold=bold, ticking=True)
        draw_words(painter, spot, self.text(), font, worn.colour(ink), CENTRE)
        return spot.bottom()

    def _draw_pain(self, painter: QPainter, area: QRectF, top: float) -> None:
        if self.mark is None or self.mark.worst_pain is None:
            return
        worn = look()
        pill = QRectF(0, 0, worn.px(Size.CAPTION) * 1.7, worn.px(Size.CAPTION) * 1.2)
        pill.moveCenter(QPointF(area.center().x(), top + pill.height() / 2 + 1))
        draw_ground(painter, pill, Space.XS, worn.colour("warn_soft"))
        font = worn.font(Size.CAPTION, bold=True, ticking=True)
        draw_words(painter, pill, str(self.mark.worst_pain), font, worn.colour("ink"), CENTRE)

    def _draw_marks(self, painter: QPainter, middle: float) -> None:
        mark = self.mark
        if mark is None:
            return
        dots, bar = min(mark.sessions, _DOTS), bool(mark.entries)
        gap = DOT + 2
        wide = dots * gap + (Space.M if bar else 0)
        x = self.width() / 2 - wide / 2 + DOT / 2
        for _ in range(dots):
            draw_session(painter, QPointF(x, middle), simulated=mark.simulated)
            x += gap
        if bar:
            draw_entry(painter, QPointF(x - DOT / 2 + Space.M / 2, middle))
