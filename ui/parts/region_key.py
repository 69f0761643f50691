"""One region of the body map: its key, how pain shades it, and what the patterns mean."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.domain.body import Quality, Region, Spot
from ui import icons, words_body
from ui.parts.body_outline import WIDTH, middle_in, shape_in
from ui.parts.drawing import CENTRE, draw_ground, draw_words, mix, smooth
from ui.theme import Extent, Size, Space, look

WORST = 10
PATTERNS: Final = {
    frozenset({Quality.NUMB}): Qt.BrushStyle.BDiagPattern,
    frozenset({Quality.TINGLING}): Qt.BrushStyle.Dense6Pattern,
    frozenset({Quality.NUMB, Quality.TINGLING}): Qt.BrushStyle.DiagCrossPattern,
}
"""What is drawn over a region that is numb, tingles, or both."""
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def shade(score: int | None) -> QColor:
    """Ground of a region that hurts: the more, the stronger; the number on it says it as well."""
    worn = look()
    return mix(worn.colour("stop_soft"), worn.colour("stop"), (score or 0) / WORST)


def pattern(qualities: frozenset[Quality]) -> Qt.BrushStyle:
    """The pattern for these; none where it is neither numb nor tingling."""
    felt = qualities & {Quality.NUMB, Quality.TINGLING}
    return PATTERNS.get(felt, Qt.BrushStyle.NoBrush)


class RegionKey(QPushButton):
    """One region on one figure. On (checked) where it hurts; its name says how."""

    ticked = False
    """Whether it is only chosen: a tick stands on it, where else its score does."""
    stepped = Signal(int, int)
    """An arrow key: one step to the right (or left: -1), one step down (or up: -1)."""

    def __init__(self, region: Region, field: QRect, parent: QWidget) -> None:
        super().__init__(parent)
        self.region = region
        self.spot: Spot | None = None
        self._shape = shape_in(field)
        self._middle = middle_in(field)
        self.setGeometry(field)
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_spot(None)

    def show_spot(self, spot: Spot | None) -> None:
        """What hurts here; None for nothing."""
        self.spot = spot
        self.setChecked(spot is not None)
        name = words_body.spot(spot or Spot(self.region))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def nextCheckState(self) -> None:
        """Pressing it asks; whether it is on is said by what hurts."""

    def minimumSizeHint(self) -> QSize:
        """The touch target; the figure gives each its own size."""
        return QSize(Extent.TOUCH, Extent.TOUCH)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Arrows go to another region."""
        step = _STEPS.get(Qt.Key(arg__1.key()))
        if step is None:
            super().keyPressEvent(arg__1)
        else:
            self.stepped.emit(*step)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Shade, pattern, number, focus."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        fill = worn.colour("primary_soft")
        if self.spot:
            fill = worn.colour("primary") if self.ticked else shade(self.spot.score)
        if self.underMouse() or self.isDown():
            fill = mix(fill, worn.colour("ink"), 0.12)
        painter.fillPath(self._shape, fill)
        if self.spot:
            felt = QBrush(worn.colour("ink"), pattern(self.spot.qualities))
            painter.fillPath(self._shape, felt)
        seam = mix(worn.colour("primary_soft"), worn.colour("outline"), 0.6)
        self._draw_edge(painter, seam, Extent.BORDER)
        if self.hasFocus():
            self._draw_edge(painter, worn.colour("surface"), 4 * Extent.FOCUS)
            self._draw_edge(painter, worn.colour("primary"), 2 * Extent.FOCUS)
        if self.spot:
            self._draw_score(painter, self.spot)

    def _draw_score(self, painter: QPainter, spot: Spot) -> None:
        worn = look()
        font = worn.font(Size.CAPTION, bold=True, ticking=True)
        edge = round(worn.px(Size.CAPTION) * 1.6)
        disc = QRectF(0, 0, edge, edge)
        disc.moveCenter(self._middle)
        draw_ground(painter, disc, edge, worn.colour("surface"), worn.colour("ink"))
        if self.ticked:
            icons.draw(painter, disc, "check", worn.colour("ink"))
            return
        said = "–" if spot.score is None else str(spot.score)  # noqa: RUF001 - a dash: not said
        draw_words(painter, disc, said, font, worn.colour("ink"), CENTRE)

    def _draw_edge(self, painter: QPainter, colour: QColor, width: int) -> None:
        """Round what of the body lies here: half of the line's width falls inside."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, width))
        painter.drawPath(self._shape)
        painter.save()
        painter.setClipPath(self._shape)
        painter.drawRect(self.rect())
        painter.restore()


class Legend(QWidget):
    """What the patterns mean; only those that are on the figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[tuple[Qt.BrushStyle, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_patterns(self, styles: Iterable[Qt.BrushStyle]) -> None:
        """Explain these."""
        there = set(styles)
        self._shown = [
            (style, ", ".join(words_body.quality(each) for each in Quality if each in felt))
            for felt, style in PATTERNS.items()
            if style in there
        ]
        self.setVisible(bool(self._shown))
        self.setAccessibleName(", ".join(name for _, name in self._shown))
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return look().px(Size.CAPTION) + Space.M

    def sizeHint(self) -> QSize:
        """A line for each."""
        return QSize(WIDTH, len(self._shown) * self._line())

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A swatch and its words."""
        painter = QPainter(self)
        smooth(painter)
        worn, line = look(), self._line()
        for place, (style, name) in enumerate(self._shown):
            swatch = QRectF(0, place * line + Space.BAR, 2 * line, line - Space.XS)
            draw_ground(painter, swatch, Space.XS, worn.colour("stop_soft"), worn.colour("outline"))
            painter.fillRect(swatch, QBrush(worn.colour("ink"), style))
            words = QRectF(swatch.right() + Space.S, place * line, self.width(), line)
            font = worn.font(Size.CAPTION)
            draw_words(painter, words, name, font, worn.colour("ink"))
