"""The running session: time left, skin, curve, what it feels like. Never a hope as a fact."""

from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from app.domain.diary import SessionRow
from app.domain.events import Felt, Marked, PauseAsked, ResumeAsked, TookOff
from app.domain.guard import Finding
from app.domain.pain import Sensation
from app.domain.rules import Action
from app.domain.session import Phase, Session
from app.domain.wrap import LinkState, Sample
from app.news import News, Say, SessionNews
from ui import words
from ui.live import Live
from ui.pages.answers import Answers
from ui.pages.badge import simulated_badge
from ui.pages.phases import bands
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.key_pad import KeyPad
from ui.parts.live_chart import Curve, LiveChart
from ui.parts.page import Page
from ui.parts.ring import Ring
from ui.parts.strip import Strip
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Millis, Size

_ASKING = {"getting_cold", "no_answer", "sensor_silent"}


class TakeOffCard(Card):
    """The wrap was not proven off (D08): full width, red, one button."""

    took_off = Signal()

    def __init__(self) -> None:
        super().__init__(tone="stop_soft")
        self.title = Text("", Size.TITLE, "stop", bold=True)
        self.meaning, self.todo = Text(), Text()
        self.add(self.title)
        # Above the longer words, so that large text cannot push it out of sight.
        self.button = BigButton(self.tr("It is off"), Kind.STOP, "check")
        self.button.clicked.connect(self.took_off)
        self.add(self.button)
        self.add(self.meaning)
        self.add(self.todo)
        self.say(by_hand=False)

    def say(self, *, by_hand: bool) -> None:
        """In the words for a wrap, or for a pack that only the person can take off."""
        advice = words.warning("off_not_confirmed", by_hand=by_hand)
        self.title.setText(advice.title)
        self.meaning.setText(advice.meaning)
        self.todo.setText(advice.todo)
        self.setAccessibleName(advice.text)


class QuestionCard(Card):
    """A check-in, or a warning of a rule: what is asked or wrong, and what to do."""

    def __init__(self) -> None:
        super().__init__(tone="warn_soft")
        self.text = Text()
        self.add(self.text)
        self.hide()

    def ask(self, reason: str | None, *, by_hand: bool) -> None:
        """Show the words for that reason; None hides the card."""
        self.setVisible(reason is not None)
        if reason is None:
            return
        advice = words.warning(reason, by_hand=by_hand)
        self.set_title(advice.title)
        self.text.setText(f"{advice.meaning} {advice.todo}")
        self.setAccessibleName(f"{advice.title}. {self.text.text()}")


class RunPage(Page):
    """Shows `shell.live`; what is said goes to the session as it is pressed."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.badge = simulated_badge()
        self.take_off = TakeOffCard()
        self.state = Text(size=Size.LEAD, bold=True, align=Qt.AlignmentFlag.AlignHCenter)
        self.note = Text(tone="quiet", align=Qt.AlignmentFlag.AlignHCenter)
        self.ring = Ring()
        self.question = QuestionCard()
        self.keys = KeyPad()
        self.strip = Strip()
        self.chart = LiveChart()
        self.pause = Button("", Kind.SOFT)
        self.mark = Button(self.tr("Mark this moment"), Kind.SOFT, "mark")
        marks = [(code, words.mark(code)) for code in words.MARKS]
        self.marks = Answers(self.tr("What happened?"), marks)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self._fill()

    def _lay_out(self) -> None:
        self.body.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignHCenter)
        self.add(self.take_off)
        self.add(self.question)
        self.body.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.state, self.note, self.strip, self.keys, self.chart):
            self.add(widget)
        for widget in (self.pause, self.mark, self.marks):
            self.add(widget)
        self.marks.hide()
        self.add_gap()
        for part in (self.strip, self.chart):
            part.set_fahrenheit(self._shell.settings.fahrenheit)

    def _connect(self) -> None:
        self.take_off.took_off.connect(self._took_off)
        self.keys.felt.connect(self._felt)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.mark.clicked.connect(self.marks.show)
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
        """The last session with the same programme on the same site, behind the live curve."""
        rows = self._shell.read(lambda diary: diary.sessions(20), ())
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
        """At once in life. A rehearsal tells hundreds of news a second, and is not drawn as often:
        the window could not keep up, and would not hear what the person says."""
        if session.order.speed == 1:
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
        self.strip.setVisible(session.guarded)
        self.chart.setVisible(session.guarded)
        phase = words.phase(session.phase)
        self.ring.setVisible(session.active and session.phase is not Phase.STARTING)
        self.ring.show_left(live.left_s(now), live.of_s(now), phase)
        self.state.setVisible(self.ring.isHidden() and session.phase is not Phase.UNCONFIRMED)
        self.state.setText(phase)
        self._say_note(session)
        self.strip.show_skin(live.skin, live.stale_s(now))
        self.chart.set_phases(bands(session.log, _ahead_s(session.elapsed_s(now))))
        self._ask(_question(session), by_hand=not session.order.model.driven)
        self.keys.setVisible(session.active)
        self._offer_pause(session)

    def _ask(self, reason: str | None, *, by_hand: bool) -> None:
        """Put the question, with the keys that answer it right below, or back to their place."""
        self.question.ask(reason, by_hand=by_hand)
        above = self.strip if reason is None else self.question
        if self.body.indexOf(self.keys) != self.body.indexOf(above) + 1:
            self.body.removeWidget(self.keys)
            self.body.insertWidget(self.body.indexOf(above) + 1, self.keys)

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
            note = words.link(session.link)
        elif session.active and not session.guarded and not note:
            note = self.tr("This wrap has no skin sensor. Check your skin often.")
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

    def _mark(self, code: str) -> None:
        self._shell.ask(Say(Marked(code)))
        self.marks.show_value(None)
        self.marks.hide()
        self._shell.window_frame.toast(self.tr("Marked: {what}").format(what=words.mark(code)))


def _ahead_s(elapsed_s: float) -> float:
    """The next whole ten seconds: bands that grew each second would cost a new chart each time."""
    return ceil(elapsed_s / 10) * 10.0


def _question(session: Session) -> str | None:
    """The gravest thing to put to the person now: a warning of a rule, else a waiting check-in."""
    if not session.active:
        return None
    warned = [f for f in session.verdict.findings if _is_warning(f)]
    if warned:
        return warned[0].reason
    return "check_in" if session.check_in else None


def _is_warning(finding: Finding) -> bool:
    return finding.action is Action.WARN and finding.reason in _ASKING


def _alike(row: SessionRow, session: Session) -> bool:
    """Whether that is an earlier session worth comparing: same site and programme, as real."""
    opening = row.opening
    return (
        row.closing is not None
        and opening.site is session.order.site
        and opening.program == session.order.program.key
        and opening.simulated == session.order.rehearsal
    )
