"""Alerts of a session: heard, seen and notified until they are answered or no longer true."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.domain.alarms import Alert, AlertCode, Urgency, standing
from app.domain.diary import EndReason
from app.domain.events import TookOff
from app.domain.wrap import LinkState
from app.news import News, PersonOpened, Saved, SessionEnded, SessionNews, WindowWanted
from app.requests import Notify, Say
from ui import words
from ui.parts.notice import Action, NoticeKind
from ui.shell import Shell
from ui.siren import ROUND_S, Siren

if TYPE_CHECKING:
    from app.domain.session import Session

ALERT = "alert"
"""Key of the notice."""
LOOK_MS = 1000
"""How often the alerts of a session are looked for anew: D06 and H11 count in seconds."""


class Alerts(QObject):
    """Asks `domain.alarms.standing` which alerts stand, and tells the first of them.

    The end of a session stays told until the person presses on it or answers the skin check.
    `siren` is for tests; without it the computer's own sound is used.
    """

    run_wanted = Signal()
    _unheard = Signal()

    def __init__(self, shell: Shell, siren: Siren | None = None) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._session: Session | None = None
        self._answered = False
        self._told: Alert | None = None
        self._shown: Alert | None = None
        self._siren = siren or Siren(self._unheard.emit)
        self._unheard.connect(self._beep_instead, Qt.ConnectionType.QueuedConnection)
        self._beep = QTimer(self)
        self._beep.timeout.connect(QApplication.beep)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)
        shell.heard.connect(self._hear)

    def close(self) -> None:
        """Be silent for good."""
        self._look.stop()
        self._beep.stop()
        self._siren.close()

    @property
    def siren(self) -> Siren:
        """What sounds them."""
        return self._siren

    @property
    def told(self) -> Alert | None:
        """The alert that is told now."""
        return self._told

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case SessionNews():
                if self._session is None or news.session.began != self._session.began:
                    self._answered = False
                    self._look.start()
                self._session = news.session
                self.look()
            case SessionEnded():
                self._session = news.session
                self.look()
            case Saved(what="TellAfter"):
                self._answer()
            case PersonOpened() if self._session:
                self._leave()
            case WindowWanted():
                self._to_the_front()
            case _:
                pass

    @Slot()
    def look(self) -> None:
        """Tell what stands now, fall silent where nothing does."""
        session = self._session
        if session is None:
            return
        alerts = standing(session, self._shell.now(), answered=self._answered)
        first = alerts[0] if alerts else None
        self._put_up(first)
        if session.over and first is None:
            self._session = None
            self._look.stop()
        if first != self._told:
            self._tell(first)

    def _answer(self) -> None:
        self._answered = True
        self.look()

    def _leave(self) -> None:
        """That session was another person's; its questions wait in their diary."""
        self._session = None
        self._look.stop()
        self._put_up(None)
        self._tell(None)

    def _tell(self, alert: Alert | None) -> None:
        before, self._told = self._told, alert
        self._siren.sound(alert.urgency if alert else None)
        self._beep.stop()
        if alert is None:
            self._shell.notify(Notify())
            return
        advice = self._words(alert)
        new = before is None or (before.code, before.since_ms) != (alert.code, alert.since_ms)
        if alert.urgency is Urgency.ALARM and new:
            stop = self.tr("Stop") if self._session and self._session.active else ""
            self._shell.notify(Notify(advice.title, advice.todo, stop))
            self._to_the_front()

    def _put_up(self, alert: Alert | None) -> None:
        """Show it under the title, unless the page in front tells it already, and larger."""
        page = self._frame.page
        told_there = alert is not None and alert.code in getattr(page, "tells", ())
        shown = None if told_there else alert
        if shown == self._shown:
            return
        self._shown = shown
        if shown is None:
            self._frame.withdraw(ALERT)
            return
        # What to do after an error of our own is told by its own notice, which must stay in sight.
        grave = shown.urgency is Urgency.ALARM and shown.end is not EndReason.APP_DIED
        kind = NoticeKind.STOP if grave else NoticeKind.WARN
        self._frame.notice(kind, self._words(shown).text, self._way_to_answer(shown), key=ALERT)

    def _words(self, alert: Alert) -> words.Advice:
        by_hand = self._session is not None and not self._session.order.model.driven
        if alert.end is not None:
            return words.end(alert.end)
        if alert.code is AlertCode.LINK_LOST:
            return self._of_link()
        reasons = {
            AlertCode.TAKE_OFF: "off_not_confirmed",
            AlertCode.NO_ANSWER: "no_answer",
            AlertCode.GETTING_COLD: "getting_cold",
            AlertCode.SENSOR_SILENT: "sensor_silent",
        }
        return words.warning(reasons.get(alert.code, "sensor_silent"), by_hand=by_hand)

    def _of_link(self) -> words.Advice:
        """A wrap that does not stop by itself cools on while nobody reaches it."""
        model = self._session.order.model if self._session else None
        cools_on = model is not None and not model.ends_by_itself
        title = words.link(LinkState.LOST, cools_on=cools_on).rstrip(" ….")
        return replace(words.warning("sensor_silent"), title=title)

    def _way_to_answer(self, alert: Alert) -> Action | None:
        match alert.code:
            case AlertCode.TAKE_OFF:
                return self.tr("It is off my body"), self._took_off
            case AlertCode.NO_ANSWER | AlertCode.GETTING_COLD:
                return self.tr("Answer"), self.run_wanted.emit
            case AlertCode.SLEPT | AlertCode.ENDED:
                return self.tr("I have seen it"), self._answer
            case AlertCode.SENSOR_SILENT | AlertCode.LINK_LOST:
                return None

    def _took_off(self) -> None:
        self._shell.ask(Say(TookOff()))

    def _to_the_front(self) -> None:
        """A window put away comes back; where the desktop does not let it, its icon calls."""
        if self._frame.isMinimized() or not self._frame.isVisible():
            self._frame.showNormal()
        self._frame.raise_()
        self._frame.activateWindow()
        QApplication.alert(self._frame)

    @Slot()
    def _beep_instead(self) -> None:
        """This computer plays no sound for us: the desktop's own bell may still do."""
        told = self._told
        if told is not None and told.urgency in ROUND_S:
            QApplication.beep()
            self._beep.start(round(ROUND_S[told.urgency] * 1000))
