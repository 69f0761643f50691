"""Soft sounds of a session: a question, another phase, a cue of the hand that moves ice (P10)."""

from PySide6.QtCore import QObject, Slot

from app.domain.cues import cue_at
from app.domain.session import Session
from app.domain.units import Moment
from app.news import News, SessionEnded, SessionNews
from ui import words_harm
from ui.shell import Shell
from ui.siren import Siren


class Cues(QObject):
    """Chimes once for each. Alarms are another matter, and cannot be turned off."""

    def __init__(self, shell: Shell, siren: Siren) -> None:
        super().__init__(shell)
        self._shell = shell
        self._siren = siren
        self._chimed: tuple[object, ...] | None = None
        shell.heard.connect(self._hear)

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, SessionEnded):
            self._chimed = None
        elif isinstance(news, SessionNews):
            self._follow(news.session, news.at)

    def _follow(self, session: Session, at: Moment) -> None:
        cue = cue_at(session.program, session.elapsed_s(at)) if session.active else None
        asked = session.check_in.asked_ms if session.check_in else None
        now = (session.phase, asked, cue)
        before, self._chimed = self._chimed, now
        if before is None or before == now:
            return
        if cue is not None and cue != before[2]:
            self._shell.window_frame.announce(words_harm.cue(cue[1]))
        answered = before[:1] + before[2:] == now[:1] + now[2:] and asked is None
        if not answered and self._shell.settings.sounds:
            self._siren.chime()
