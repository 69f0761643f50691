"""The running session: time left, skin, curve, what it feels like. Never a hope as a fact."""

from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.alarms import AlertCode
from app.domain.diary import SessionRow
from app.domain.events import Felt, Marked, PauseAsked, ResumeAsked, TookOff
from app.domain.pain import Sensation
from app.domain.session import Phase, Session
from app.domain.signs import EMERGENCY
from app.domain.units import Moment
from app.domain.wrap import LinkState, Sample
from app.news import News, SessionNews
from app.requests import Say
from ui import words
from ui.live import Live
from ui.pages.answers import Answers
from ui.pages.badge import simulated_badge
from ui.pages.emergency import EmergencyCard
from ui.pages.phases import bands
from ui.pages.run_cards import QuestionCard, TakeOffCard
from ui.pages.run_dial import Dial
from ui.pages.side_by_side import SideBySide
from ui.parts.button import Button, Kind
from ui.parts.columns import Columns
from ui.parts.curves import Curve
from ui.parts.key_pad import KeyPad
from ui.parts.live_chart import LiveChart
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Millis, Space

LOOK_BACK = 40
"""Earlier sessions among which one on the same place is looked for."""
_QUESTIONS = {AlertCode.NO_ANSWER, AlertCode.GETTING_COLD, AlertCode.SENSOR_SILENT}


class RunPage(Page):
    """Shows `shell.live`; what is said goes to the session as it is pressed."""

    widest = int(Extent.TWO_COLUMNS)
    signs_wanted = Signal()
    """What the person feels is none of the four."""
    glance_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._phase: Phase | None = None
        self.badge = simulated_badge()
        self.take_off = TakeOffCard()
        self.emergency = EmergencyCard()
        self.dial = Dial()
        self.ring, self.strip = self.dial.ring, self.dial.strip
        self.note = Text(tone="quiet")
        self.question = QuestionCard()
        self.keys = KeyPad()
        self.chart = LiveChart(low=True)
        self.pause = Button("", Kind.SOFT)
        self.mark = Button(self.tr("Mark"), Kind.SOFT, "mark")
        self.mark.setAccessibleName(self.tr("Mark this moment"))
        marks = [(code, words.mark(code)) for code in words.MARKS]
        self.marks = Answers(self.tr("What happened?"), marks)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self._fill()

    @property
    def tells(self) -> frozenset[AlertCode]:
        """The alerts that the page tells by itself, in large letters, when they stand."""
        off = {AlertCode.TAKE_OFF} if self.take_off.isVisibleTo(self) else set[AlertCode]()
        return frozenset(_QUESTIONS | off)

    def _lay_out(self) -> None:
        self.body.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignHCenter)
        self.add(self.take_off)
        self.add(self.emergency)
        self.hand = QWidget()
        self.order = QVBoxLayout(self.hand)
        self.order.setContentsMargins(0, 0, 0, 0)
        self.order.setSpacing(Space.M)
        for widget in (self.question, self.dial, self.note, self.keys):
            self.order.addWidget(widget)
        tools = SideBySide(self.pause, self.mark)
        self.add(Columns((self.hand,), (self.chart, tools, self.marks), grows=self.chart))
        self.marks.hide()
        self.fill_height()
        for part in (self.strip, self.chart):
            part.set_fahrenheit(self._shell.settings.fahrenheit)

    def _connect(self) -> None:
        self.take_off.took_off.connect(self._took_off)
        self.keys.felt.connect(self._felt)
        self.keys.other_felt.connect(self.signs_wanted)
        self.dial.glance_wanted.connect(self.glance_wanted)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.mark.clicked.connect(self._offer_marks)
        self.marks.chosen.connect(self._mark)
        self._shell.heard.connect(self._hear)

    def _fill(self) -> None:
        live = self._shell.live
        if live is None:
            return
        self.chart.set_length(live.session.program.total_s)
        self._draw_all(live)
        self._draw_ghost(live)
        self.refresh()

    def _draw_all(self, live: Live) -> None:
        samples = live.samples
        seconds = [float(sample.t_s) for sample in samples]
        self.chart.set_curve(Curve.SKIN, seconds, [sample.skin for sample in samples])
        self.chart.set_curve(Curve.PACK, seconds, [sample.pack for sample in samples])
        self.chart.set_curve(Curve.TARGET, seconds, [sample.target for sample in samples])

    def _draw_ghost(self, live: Live) -> None:
        """The last session on the same site, behind the live curve."""
        rows = self._shell.read(lambda diary: diary.sessions(LOOK_BACK), ())
        same = next((row for row in rows if _alike(row, live.session)), None)
        page = self._shell.read(lambda diary: diary.session(same.id), None) if same else None
        if page is not None:
            seconds = [float(sample.t_s) for sample in page.samples]
            self.chart.set_curve(Curve.GHOST, seconds, [sample.skin for sample in page.samples])

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, SessionNews):
            self._draw_new(news.samples)
            self._refresh_in_time(news.session)

    def _refresh_in_time(self, session: Session) -> None:
        """At once in life, and where the phase is another. A rehearsal tells hundreds of news a
        second, and is not drawn as often: the window could not keep up, and would not hear what
        the person says."""
        if session.order.speed == 1 or session.phase is not self._phase:
            self._phase = session.phase
            self.refresh()
        elif not self._soon.isActive():
            self._soon.start(Millis.FRAME)

    def _draw_new(self, samples: tuple[Sample, ...]) -> None:
        live = self._shell.live
        if live is not None and any(sample.backfilled for sample in samples):
            self._draw_all(live)
            return
        for sample in samples:
            self.chart.append(float(sample.t_s), sample.skin, sample.pack, sample.target)

    def tick(self) -> None:
        """Let the time run and the reading age."""
        self.refresh()

    def refresh(self) -> None:
        """Show the session as it stands at this moment."""
        live = self._shell.live
        if live is None:
            return
        session, now = live.session, self._shell.now()
        self.badge.setVisible(session.order.rehearsal)
        self.take_off.say(by_hand=not session.order.model.driven)
        self.take_off.setVisible(session.phase is Phase.UNCONFIRMED)
        self.emergency.setVisible(emergency(session))
        self.dial.show_session(live, now)
        self._say_note(session)
        self.chart.setVisible(session.guarded)
        self.set_widest(Extent.TWO_COLUMNS if session.guarded else Extent.COLUMN)
        self.chart.set_phases(bands(session.log, _ahead_s(session.elapsed_s(now))))
        self._ask(session, now)
        self.keys.setVisible(session.active)
        self._offer_pause(session)

    def _ask(self, session: Session, now: Moment) -> None:
        """Put the question, with the keys that answer it right below, or back to their place."""
        asked = self.question.ask(session, now)
        above = self.question if asked else self.note
        if self.order.indexOf(self.keys) != self.order.indexOf(above) + 1:
            self.order.removeWidget(self.keys)
            self.order.insertWidget(self.order.indexOf(above) + 1, self.keys)
            self.verticalScrollBar().setValue(0)

    def _say_note(self, session: Session) -> None:
        notes = {
            Phase.STARTING: self.tr("The wrap has not said yet that it runs."),
            Phase.STOPPING: self.tr("The wrap has not said yet that it is off."),
            Phase.PAUSED: self.tr("A pause counts as cold time. It ends after 5 minutes."),
            Phase.WARMING: self.tr("The cold is over. The wrap warms up slowly."),
        }
        if not session.order.model.driven:
            notes[Phase.STOPPING] = words.warning("off_not_confirmed", by_hand=True).title
        note = notes.get(session.phase, "")
        if session.active and session.link is not LinkState.LIVE:
            cools_on = not session.order.model.ends_by_itself
            note = words.link(session.link, cools_on=cools_on)
        elif session.active and not session.guarded and not note:
            note = self.tr("No sensor watches your skin. Look at it often.")
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _offer_pause(self, session: Session) -> None:
        cold = session.phase in {Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED}
        self.pause.setVisible(cold and session.order.can_pause)
        self.mark.setVisible(session.active)
        self.marks.setVisible(session.active and not self.marks.isHidden())
        paused = session.paused_ms is not None
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.set_icon("play" if paused else "pause")

    def _took_off(self) -> None:
        self._shell.ask(Say(TookOff()))

    def _felt(self, sensation: Sensation) -> None:
        self._shell.ask(Say(Felt(sensation)))
        self.keys.show_felt(sensation)

    def _pause_or_go_on(self) -> None:
        live = self._shell.live
        paused = live is not None and live.session.paused_ms is not None
        self._shell.ask(Say(ResumeAsked() if paused else PauseAsked()))

    def _offer_marks(self) -> None:
        self.marks.show()
        # The rows stand below the fold of a small window, and have no place yet.
        QTimer.singleShot(0, self, self._show_marks)

    def _show_marks(self) -> None:
        self.ensureWidgetVisible(self.marks)

    def _mark(self, code: str) -> None:
        self._shell.ask(Say(Marked(code)))
        self.marks.show_value(None)
        self.marks.hide()
        self._shell.window_frame.toast(self.tr("Marked: {what}").format(what=words.mark(code)))


def emergency(session: Session) -> bool:
    """Whether something was noticed that calls for the emergency text (D05)."""
    return any(entry.kind == "sign" and entry.code in EMERGENCY for entry in session.log)


def _ahead_s(elapsed_s: float) -> float:
    """The next whole ten seconds: bands that grew each second would cost a new chart each time."""
    return ceil(elapsed_s / 10) * 10.0


def _alike(row: SessionRow, session: Session) -> bool:
    """Whether that is an earlier session worth comparing: on the same site, as real, measured."""
    opening = row.opening
    return (
        row.closing is not None
        and row.coldest_skin is not None
        and opening.site is session.order.site
        and opening.simulated == session.order.rehearsal
    )
