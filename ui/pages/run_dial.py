"""The running session at a glance: the ring, and beside it phase and skin, or what to mind."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.cues import cue_at
from app.domain.session import Phase, Session
from app.domain.units import Moment
from ui import words, words_harm
from ui.live import Live
from ui.parts.button import IconButton
from ui.parts.ring import Ring
from ui.parts.strip import Strip
from ui.parts.text import Text
from ui.theme import Extent, Size, Space, look


class Dial(QWidget):
    """Side by side where there is room, else one below the other."""

    glance_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring = Ring()
        self.phase = Text("", Size.LEAD, "primary", bold=True)
        self.cue = Text("", Size.LEAD, bold=True)
        self.strip = Strip(stacked=True)
        self.glance = IconButton("glance", self.tr("Show large figures"))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.M)
        self._box.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.addWidget(self.phase, 1)
        head.addWidget(self.glance)
        side = QVBoxLayout()
        side.setSpacing(Space.XS)
        side.addStretch(1)
        side.addLayout(head)
        side.addWidget(self.strip)
        side.addWidget(self.cue)
        side.addStretch(1)
        self._box.addLayout(side, 1)
        self.glance.clicked.connect(self.glance_wanted)
        self.ring.pressed.connect(self.glance_wanted)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its ring: they may stand below each other."""
        return QSize(self.ring.sizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when ring and strip do not fit any more, and back."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        room = self.width() - self.ring.sizeHint().width() - Space.M
        fits = room >= round(3 * Extent.TOUCH * look().text_scale) and not self.ring.large
        way = QBoxLayout.Direction
        wanted = way.LeftToRight if fits else way.TopToBottom
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self.updateGeometry()

    def show_session(self, live: Live, now: Moment) -> None:
        """The session as it stands at this moment."""
        session = live.session
        phase = words.phase(session.phase)
        timed = session.active and session.phase is not Phase.STARTING
        self.ring.setVisible(timed)
        self.glance.setVisible(timed)
        tall = self.window().height() >= Extent.WINDOW_H - Extent.STOP
        self.ring.set_large(on=tall and not session.guarded)
        self._turn()
        self.ring.show_left(live.left_s(now), live.of_s(now), phase)
        self.phase.setText(phase)
        self.phase.setVisible(session.phase is not Phase.UNCONFIRMED)
        self.strip.setVisible(session.guarded)
        self.strip.show_skin(live.skin, live.stale_s(now))
        self._say_cue(session, now)

    def _say_cue(self, session: Session, now: Moment) -> None:
        cue = cue_at(session.program, session.elapsed_s(now)) if session.active else None
        self.cue.setVisible(cue is not None)
        if cue is not None:
            self.cue.setText(words_harm.cue(cue[1]))
