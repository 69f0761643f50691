"""The bar that stays on every page while a session runs: time left, skin, Stop."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.domain.units import CentiC
from ui.parts import figures
from ui.parts.button import BigButton, Kind
from ui.parts.drawing import (
    draw_focus,
    draw_ground,
    draw_words,
    longest_word,
    smooth,
    words_height,
    words_width,
)
from ui.theme import STALE_S, Extent, Radius, Size, Space, look

_SIDE = int(Space.S)


class _Reading(QPushButton):
    """Time, skin and phase; pressing it leads back to the run page."""

    def __init__(self) -> None:
        super().__init__()
        self.time: str = ""
        self.skin: str = ""
        self.phase: str = ""
        self.stale: bool = False
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, time: str, skin: str, phase: str, *, stale: bool) -> None:
        if len(phase) != len(self.phase) or len(skin) != len(self.skin):
            self.updateGeometry()
        self.time, self.skin, self.phase, self.stale = time, skin, phase, stale
        self.setAccessibleName(", ".join(t for t in (time, skin, phase) if t))
        self.update()

    def _lines(self) -> list[tuple[str, QFont, str]]:
        worn = look()
        time_font = worn.font(Size.TITLE, bold=True, ticking=True)
        skin_font = worn.font(Size.BODY, bold=True, ticking=True)
        tone = "quiet" if self.stale else "ink"
        return [
            (self.time, time_font, "ink"),
            (self.skin, skin_font, tone),
            (self.phase, worn.font(Size.CAPTION), "quiet"),
        ]

    def sizeHint(self) -> QSize:
        return QSize(Extent.WINDOW_MIN_W // 2, self.heightForWidth(Extent.WINDOW_MIN_W // 2))

    def minimumSizeHint(self) -> QSize:
        widest = max(longest_word(text, font) for text, font, _ in self._lines())
        return QSize(min(widest + 2 * _SIDE, Extent.WINDOW_MIN_W // 2), Extent.STOP)

    def _beside(self, width: float) -> bool:
        """Whether time and skin fit on one line."""
        (time, big, _), (skin, small, _), _ = self._lines()
        return words_width(time, big) + Space.M + words_width(skin, small) <= width

    def heightForWidth(self, arg__1: int) -> int:
        room = arg__1 - 2 * _SIDE
        heights = [words_height(text, font, room) for text, font, _ in self._lines()]
        if self._beside(room) and self.time:
            heights[1] = 0
        return max(int(Extent.STOP), sum(heights) + 2 * Space.XS)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        worn, width = look(), float(self.width() - 2 * _SIDE)
        lines = self._lines()
        beside = self._beside(width) and bool(self.time)
        y = (self.height() - sum(words_height(t, f, width) for t, f, _ in lines)) / 2
        if beside:
            y += words_height(self.skin, lines[1][1], width) / 2
        first = float(words_height(self.time, lines[0][1], width))
        after = words_width(self.time, lines[0][1]) + Space.M
        for place, (text, font, tone) in enumerate(lines):
            height = float(words_height(text, font, width))
            spot = QRectF(_SIDE, y, width, height)
            if place == 1 and beside:
                spot = QRectF(_SIDE + after, y - first, width - after, first)
                height = 0.0
            draw_words(painter, spot, text, font, worn.colour(tone))
            y += height
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), Radius.SMALL, worn.colour("primary"))


class _StopButton(BigButton):
    """Its word never breaks: where letters are large its icon gives way."""

    def __init__(self) -> None:
        super().__init__("", Kind.STOP, "stop")

    def icon_room(self) -> int:
        """None beside large letters."""
        return super().icon_room() if look().text_scale <= 1.5 else 0

    def minimumSizeHint(self) -> QSize:
        """As wide as the word."""
        least = super().minimumSizeHint()
        return QSize(max(least.width(), self.width_of_words()), least.height())


class StopBar(QFrame):
    """Hidden until `show_session`. It shows what is known, never what is hoped."""

    stop_asked = Signal(str)
    """The red button was pressed; carries "button"."""
    opened = Signal()
    """The reading side was pressed: go to the run page."""
    running_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._fahrenheit = False
        self._alarm = False
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.M, Space.L, Space.M)
        row.setSpacing(Space.S)
        self._reading = _Reading()
        self._reading.clicked.connect(self.opened)
        row.addWidget(self._reading, 1)
        self.button = _StopButton()
        self.button.clicked.connect(lambda: self.stop_asked.emit("button"))
        row.addWidget(self.button)
        self._word()
        self.hide()

    def _word(self) -> None:
        self.setAccessibleName(self.tr("Running session"))
        self.button.setText(self.tr("Stop"))
        self.button.setAccessibleName(self.tr("Stop the wrap now"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()

    @property
    def running(self) -> bool:
        """Whether a session is on, stopping, or not proven off."""
        return self._running

    def set_fahrenheit(self, on: bool) -> None:
        """Read out in degF rather than degC, from the next reading on."""
        self._fahrenheit = on

    def show_session(
        self,
        remaining_s: int,
        skin_cc: CentiC | None,
        stale_s: int,
        phase_text: str,
        *,
        guarded: bool = True,
    ) -> None:
        """Seconds left, the latest skin reading with its age in seconds, the phase in words.
        Where no sensor guards, nothing is said of the skin."""
        if not guarded:
            self._show(figures.clock(remaining_s), "", phase_text)
            return
        skin = figures.temperature(skin_cc, in_fahrenheit=self._fahrenheit)
        stale = skin_cc is None or stale_s > STALE_S
        if stale and skin_cc is not None:
            skin = f"{skin} \u00b7 {figures.age(stale_s)}"
        self._show(figures.clock(remaining_s), skin, phase_text, stale=stale)

    def show_stopping(self, *, by_hand: bool = False) -> None:
        """Stop was asked and is not proven yet. Asking again stays possible."""
        words = self.tr("Waiting for the wrap to say it is off")
        if by_hand:
            words = self.tr("Take the pack off")
        self._show("", self.tr("Stopping\u2026"), words)

    def show_unconfirmed(self, *, by_hand: bool = False) -> None:
        """Nobody said yet that it is off. Asking again stays possible."""
        title, words = self.tr("Take the wrap off"), self.tr("We cannot tell if the wrap is off.")
        if by_hand:
            title, words = self.tr("Take the pack off"), self.tr("A pack does not stop by itself.")
        self._show("", title, words, alarm=True)

    def end_session(self) -> None:
        """Nothing runs any more: the bar goes."""
        self.hide()
        if self._running:
            self._running = False
            self.running_changed.emit(False)

    def _show(
        self, time: str, skin: str, phase: str, *, stale: bool = False, alarm: bool = False
    ) -> None:
        self._reading.say(time, skin, phase, stale=stale)
        if alarm != self._alarm:
            self._alarm = alarm
            self.update()
        if not self._running:
            self._running = True
            self.show()
            self.running_changed.emit(True)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """A surface with a line on top; red-tinted while the wrap is not proven off."""
        painter = QPainter(self)
        worn = look()
        area = QRectF(self.rect())
        draw_ground(painter, area, 0, worn.colour("stop_soft" if self._alarm else "surface"))
        line = QRectF(area.x(), area.y(), area.width(), Space.HAIR)
        painter.fillRect(line, worn.colour("stop" if self._alarm else "line"))
