"""Large figures on a dark ground, to be read from two metres away (features P10)."""

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from app.domain.session import Phase
from app.news import News, SessionNews
from ui import words
from ui.pages.run_cards import question
from ui.parts import figures
from ui.parts.drawing import CENTRE, draw_ground, draw_words, painted_once, smooth, words_width
from ui.shell import Shell
from ui.theme import STALE_S, Extent, Radius, Size, Space, look

_TALLEST, _STEP = 420, 4
"""Pixels of the tallest figure, and by how much it shrinks until it fits."""


class BigFigures(QProgressBar):
    """Time left in minutes, skin and phase. A progress bar to screen readers, as the ring is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = ("", "", "", "")
        self._stale = False
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Time left"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, left_s: int, skin: str, phase: str, *, stale: bool) -> None:
        """`left_s` seconds left; `skin` is empty where no sensor guards."""
        left = max(0, left_s)
        if left < 60:
            number, unit = str(left), self.tr("s left")
        else:
            number, unit = str(-(-left // 60)), self.tr("min left")
        self._lines, self._stale = (number, unit, skin, phase), stale
        with painted_once(self):
            self.setRange(0, max(left, self.maximum()))
            self.setValue(left)
        said = (f"{number} {unit}", skin, phase)
        self.setAccessibleDescription(", ".join(text for text in said if text))

    def text(self) -> str:
        """The value in words, as a screen reader says it."""
        return self.accessibleDescription()

    def sizeHint(self) -> QSize:
        """It takes what it gets."""
        return QSize(Extent.WINDOW_MIN_W // 2, Extent.CHART)

    def minimumSizeHint(self) -> QSize:
        """The smallest window's page."""
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Four lines; the number as tall as fits."""
        painter = QPainter(self)
        smooth(painter)
        draw_ground(painter, QRectF(self.rect()), Radius.CARD, look().colour("background"))
        number, unit, skin, phase = self._lines
        height, width = float(self.height()), float(self.width())
        shares = ((phase, 0.1, "primary"), (number, 0.5, "ink"), (unit, 0.12, "quiet"),
                  (skin, 0.24, "quiet" if self._stale else "ink"))  # fmt: skip
        top = 0.0
        for text, share, tone in shares:
            spot = QRectF(0, top, width, height * share)
            self._draw(painter, spot, text, tone)
            top += height * share + Space.XS

    def _draw(self, painter: QPainter, spot: QRectF, text: str, tone: str) -> None:
        pixels = min(_TALLEST, int(spot.height() * 0.8))
        fitting = look().font_px(pixels, bold=True, ticking=True)
        while pixels > Size.CAPTION and words_width(text, fitting) > spot.width():
            pixels -= _STEP
            fitting = look().font_px(pixels, bold=True, ticking=True)
        draw_words(painter, spot, text, fitting, look().colour(tone), CENTRE)


class GlancePage(QWidget):
    """Shows `shell.live`. A press anywhere leads back; so does a question, which needs its keys."""

    back_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.figures = BigFigures()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        column.addWidget(self.figures)
        shell.heard.connect(self._hear)
        self.refresh()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, SessionNews):
            self.refresh()

    def tick(self) -> None:
        """Let the time run and the reading age."""
        self.refresh()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Back to the whole page."""
        super().mouseReleaseEvent(event)
        self.back_wanted.emit()

    def refresh(self) -> None:
        """Show the session as it stands at this moment."""
        live = self._shell.live
        if live is None:
            return
        session, now = live.session, self._shell.now()
        asked = session.check_in is not None or question(session) == "sensor_silent"
        if self.isVisible() and (asked or not session.active):
            self.back_wanted.emit()
            return
        stale_s = live.stale_s(now)
        stale = live.skin is None or stale_s > STALE_S
        skin = self._shell.temperature(live.skin) if session.guarded else ""
        phase = words.phase(session.phase)
        if skin and stale and live.skin is not None:
            phase = figures.age(stale_s)
        starting = session.phase is Phase.STARTING
        self.figures.say(0 if starting else live.left_s(now), skin, phase, stale=stale)
