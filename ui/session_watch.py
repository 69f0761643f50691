"""What follows the running session on every page: stop bar, notices, spoken words, stopping."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.diary import EndReason
from app.domain.events import Marked, StopAsked
from app.domain.faults import Fault, FaultCode
from app.domain.session import CheckIn, Phase, Session
from app.domain.wrap import Alarm, Severity
from app.news import (
    AlarmNews,
    FaultNews,
    News,
    PersonOpened,
    Recovered,
    Saved,
    SessionEnded,
    SessionNews,
)
from app.requests import AcknowledgeAlarm, Say
from ui import words
from ui.live import Live
from ui.parts.notice import NoticeKind
from ui.shell import RECOVERED, Shell

TICK_MS = 1500
"""After so long without news of a running session, the window brings ages and minutes left up to
date by itself. News come each second, so it happens only when the engine has gone silent."""
IDLE_TICK_MS = 10_000
"""The same while none does: the age of the last reading needs no more."""
ALARM = "alarm"
"""Key of a notice."""


class SessionWatch(QObject):
    """Hears all news after the shell took it in. `position` is a mark's code, put on the curve
    of the session that was just asked for, once it runs."""

    run_wanted = Signal()
    run_over = Signal()
    broke = Signal()
    """An error of our own, and the last that was heard is a running session."""
    after_wanted = Signal(object)
    """Carries the SessionRow that has just ended, or that was found cut short."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._phase: Phase | None = None
        self._check_in: CheckIn | None = None
        self.position = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(IDLE_TICK_MS)
        self._frame.stop_asked.connect(self._stop)
        shell.heard.connect(self._hear)
        shell.heard.connect(self._leave)

    @Slot(object)
    def _leave(self, news: News) -> None:
        """What stood here was another person's."""
        if isinstance(news, PersonOpened):
            self._forget()
            self._frame.withdraw(ALARM)

    @Slot()
    def tick(self) -> None:
        """Bring ages and time left up to date, on the page in front and in the stop bar."""
        if self._shell.live is not None:
            self._feed_stop_bar(self._shell.live)
        tick = getattr(self._frame.page, "tick", None)
        if callable(tick):
            tick()

    @Slot(str)
    def _stop(self, source: str) -> None:
        self._shell.ask(Say(StopAsked(source)))

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case SessionNews():
                self._moved(news.session)
            case SessionEnded():
                self._over(news)
            case AlarmNews():
                self._alarm(news.alarm)
            case Recovered():
                self._recovered(news)
            case Saved(what="TellAfter"):
                self._frame.withdraw(RECOVERED)
            case FaultNews() if news.fault.code is FaultCode.APP_ERROR:
                self._break()
            case FaultNews(asked="StartSession"):
                self.position = ""
            case _:
                pass

    def _moved(self, session: Session) -> None:
        live = self._shell.live
        if live is None:
            return
        begun = not self._frame.stop_bar.running and not session.over
        changed = session.phase is not self._phase
        self._phase = session.phase
        self._timer.start(TICK_MS)
        self._feed_stop_bar(live)
        if begun or (changed and session.phase is Phase.UNCONFIRMED):
            self.run_wanted.emit()
        if changed:
            self._say_phase(session)
        self._mark_position(session)
        self._say_check_in(session)

    def _feed_stop_bar(self, live: Live) -> None:
        bar, session, now = self._frame.stop_bar, live.session, self._shell.now()
        by_hand = not session.order.model.driven
        if session.phase is Phase.STOPPED:
            self._frame.release()
        elif session.phase is Phase.UNCONFIRMED:
            bar.show_unconfirmed(by_hand=by_hand)
        elif session.phase is Phase.STOPPING:
            bar.show_stopping(by_hand=by_hand)
        else:
            stale_s = live.stale_s(now)
            phase = words.phase(session.phase)
            guarded = session.guarded
            bar.show_session(live.left_s(now), live.skin, stale_s, phase, guarded=guarded)

    def _say_phase(self, session: Session) -> None:
        if session.phase is Phase.UNCONFIRMED:
            advice = words.warning("off_not_confirmed", by_hand=not session.order.model.driven)
            self._frame.announce(advice.text, urgent=True)
        else:
            self._frame.announce(words.phase(session.phase))

    def _mark_position(self, session: Session) -> None:
        if self.position and session.running_ms is not None and session.active:
            self._shell.ask(Say(Marked(self.position)))
            self.position = ""

    def _say_check_in(self, session: Session) -> None:
        if session.check_in is not None and self._check_in is None:
            self._frame.announce(words.warning("check_in").text, urgent=True)
            self._frame.raise_()
        self._check_in = session.check_in

    def _break(self) -> None:
        """What the session's page shows may be untrue: put it away and say what to do. Should the
        session still be alive, its next news brings the page back."""
        if self._shell.live is None:
            return
        self._shell.live = None
        self._forget()
        self._frame.stay()
        self._frame.raise_()
        self.run_over.emit()
        self.broke.emit()

    def _forget(self) -> None:
        self._timer.setInterval(IDLE_TICK_MS)
        self._phase = self._check_in = None
        self.position = ""

    def _over(self, news: SessionEnded) -> None:
        self._forget()
        self._frame.release()
        self.run_over.emit()
        self.after_wanted.emit(news.row)
        self._say_refusal(news)

    def _say_refusal(self, news: SessionEnded) -> None:
        """Why the wrap did not start, where it said so."""
        closing, log = news.row.closing, news.session.log
        if closing is None or closing.end is not EndReason.START_REFUSED:
            return
        for entry in log:
            if entry.kind == "fault" and entry.code in {*FaultCode}:
                self._shell.tell_fault(Fault(FaultCode(entry.code)))

    def _alarm(self, alarm: Alarm) -> None:
        kind = NoticeKind.INFO if alarm.severity is Severity.INFO else NoticeKind.WARN
        if alarm.severity in {Severity.STOP, Severity.LATCHED}:
            kind = NoticeKind.STOP

        def seen() -> None:
            self._frame.withdraw(ALARM)
            self._shell.ask(AcknowledgeAlarm(alarm))

        text = words.alarm(alarm.code).text
        self._frame.notice(kind, text, (self.tr("I have seen it"), seen), key=ALARM)

    def _recovered(self, news: Recovered) -> None:
        if not news.rows:
            return
        row = max(news.rows, key=lambda found: found.id)

        def look() -> None:
            self._frame.withdraw(RECOVERED)
            self.after_wanted.emit(row)

        text = self.tr("The last session was cut short. Please look at your skin.")
        self._frame.notice(NoticeKind.WARN, text, (self.tr("Skin check"), look), key=RECOVERED)
