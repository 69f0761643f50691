"""Skin temperature on a thermometer strip, with the 10-15 degC band."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.domain.units import CentiC
from ui.parts import figures
from ui.parts.drawing import (
    CENTRE,
    RIGHT,
    draw_ground,
    draw_words,
    painted_once,
    smooth,
    words_width,
)
from ui.theme import STALE_S, Extent, Size, Space, look

LOWEST_CC: Final = 500
HIGHEST_CC: Final = 3500
"""Ends of the strip: below H04's line, and above warm skin."""


class Strip(QProgressBar):
    """The reading in figures, a word for where it lies, and a mark on a strip.

    A progress bar underneath: role and value (hundredths of degC) reach screen readers.
    """

    def __init__(self, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        """`stacked`: the word stands below the figure at every text size."""
        super().__init__(parent)
        self._stacked = stacked
        self._skin: CentiC | None = None
        self._stale_s = 0
        self._fahrenheit = False
        self.setRange(LOWEST_CC, HIGHEST_CC)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Skin temperature"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_skin(None)

    def set_fahrenheit(self, on: bool) -> None:
        """Read out in degF rather than degC."""
        self._fahrenheit = on
        self.show_skin(self._skin, self._stale_s)

    def show_skin(self, skin_cc: CentiC | None, stale_s: int = 0) -> None:
        """The latest reading and its age in seconds; older than 5 s it is grey and says its age."""
        self._skin, self._stale_s = skin_cc, stale_s
        with painted_once(self):
            if skin_cc is None:
                self.reset()
            else:
                self.setValue(min(max(skin_cc, LOWEST_CC), HIGHEST_CC))
        self.setAccessibleDescription(self.text())

    def text(self) -> str:
        """The value in words, as a screen reader says it: "13.2 degC, in the cold band"."""
        return f"{self._figure()}, {self._word()}"

    @property
    def stale(self) -> bool:
        """Whether the reading is too old to be trusted."""
        return self._skin is None or self._stale_s > STALE_S

    def _figure(self) -> str:
        return figures.temperature(self._skin, in_fahrenheit=self._fahrenheit)

    def _word(self) -> str:
        if self._skin is None:
            return self.tr("no reading")
        if self.stale:
            return figures.age(self._stale_s)
        if self._skin < figures.BAND_LOW_CC:
            return self.tr("too cold")
        if self._skin <= figures.BAND_HIGH_CC:
            return self.tr("in the cold band")
        return self.tr("above the cold band")

    def _tone(self) -> str:
        if self.stale:
            return "quiet"
        if self._skin is not None and self._skin < figures.BAND_LOW_CC:
            return "stop"
        return "ink"

    def sizeHint(self) -> QSize:
        """Figure, strip and scale, one below the other."""
        worn = look()
        letters = worn.px(Size.TITLE) + worn.px(Size.CAPTION)
        height = round(letters * 1.3) + 2 * Space.M + Space.XS + Space.S
        if self._two_lines():
            height += round(worn.px(Size.BODY) * 1.3)
        return QSize(Extent.WINDOW_MIN_W - 2 * Space.XXL, height)

    def minimumSizeHint(self) -> QSize:
        """As wide as its figure; it never gets lower."""
        return QSize(words_width(self._figure(), self._figure_font()), self.sizeHint().height())

    def _figure_font(self) -> QFont:
        return look().font(Size.TITLE, bold=True, ticking=True)

    def _word_font(self) -> QFont:
        """Smaller where the word would need a second line."""
        body = look().font(Size.BODY)
        wide = self._stacked and words_width(self._word(), body) > self.width()
        return look().font(Size.CAPTION) if wide else body

    def _two_lines(self) -> bool:
        return self._stacked or look().text_scale > 1.3

    def _x(self, value: float, track: QRectF) -> float:
        share = (value - LOWEST_CC) / (HIGHEST_CC - LOWEST_CC)
        return track.x() + track.width() * share

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Figure and word, strip with band and mark, scale."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        top = self._draw_figure(painter)
        track = QRectF(Space.S, top + Space.M, self.width() - 2 * Space.S, Space.M)
        draw_ground(painter, track, track.height(), worn.colour("line"))
        low, high = (self._x(v, track) for v in (figures.BAND_LOW_CC, figures.BAND_HIGH_CC))
        band = QRectF(low, track.y() - Space.BAR, high - low, track.height() + 2 * Space.BAR)
        draw_ground(painter, band, Space.XS, worn.colour("band"), worn.colour("curve_skin"))
        self._draw_scale(painter, track)
        if self._skin is not None:
            self._draw_mark(painter, self._x(self.value(), track), track)

    def _draw_figure(self, painter: QPainter) -> float:
        worn = look()
        font, small = self._figure_font(), self._word_font()
        tone = worn.colour(self._tone())
        width = float(words_width(self._figure(), font))
        height = worn.px(Size.TITLE) * 1.3
        draw_words(painter, QRectF(0, 0, width, height), self._figure(), font, tone)
        if self._two_lines():
            below = QRectF(0, height, self.width(), worn.px(Size.BODY) * 1.3)
            draw_words(painter, below, self._word(), small, tone)
            return below.bottom()
        beside = QRectF(width + Space.M, 0, self.width() - width - Space.M, height)
        draw_words(painter, beside, self._word(), small, tone, RIGHT)
        return height

    def _draw_scale(self, painter: QPainter, track: QRectF) -> None:
        font = look().font(Size.CAPTION, ticking=True)
        middle = self._x((figures.BAND_LOW_CC + figures.BAND_HIGH_CC) / 2, track)
        for value in (figures.BAND_LOW_CC, figures.BAND_HIGH_CC):
            words = f"{round(figures.degrees(value, in_fahrenheit=self._fahrenheit))}\u00b0"
            width = float(words_width(words, font))
            x = self._x(value, track) - width / 2
            # On a short strip the two would meet.
            left = value == figures.BAND_LOW_CC
            x = min(x, middle - Space.XS - width) if left else max(x, middle + Space.XS)
            spot = QRectF(x, track.bottom() + Space.XS, width, look().px(Size.CAPTION) * 1.3)
            draw_words(painter, spot, words, font, look().colour("quiet"), CENTRE)

    def _draw_mark(self, painter: QPainter, x: float, track: QRectF) -> None:
        half, worn = Space.S, look()
        mark = QRectF(x - half, track.center().y() - half, 2 * half, 2 * half)
        draw_ground(painter, mark, half, worn.colour("quiet" if self.stale else "curve_skin"))
        inner = mark.adjusted(Space.XS, Space.XS, -Space.XS, -Space.XS)
        draw_ground(painter, inner, half, worn.colour("surface"))
