"""After a session: skin, pain, how it felt, warming up, a note. Each answer is kept as given."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.diary import LogEntry, SessionRow
from app.domain.ends import slept_ms
from app.domain.entry_kind import EntryKind
from app.domain.harm import HARMED_LOOKS, Harm
from app.domain.pain import AfterAnswers, PainRating, PainWhen, SkinLook
from app.domain.rules import RULES
from app.domain.signs import EMERGENCY
from app.news import News, Saved
from app.requests import TellAfter
from ui import words, words_harm
from ui import words_figures as figures
from ui import words_sessions as sessions
from ui.pages.answers import Answers
from ui.pages.badge import simulated_badge
from ui.pages.choice import Choice
from ui.pages.emergency import EmergencyCard
from ui.pages.paused import PausedCard
from ui.pages.warming import WarmingCard
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.pain_pad import PainPad
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Millis, Size

NOTE_LONGEST = 2000
"""Characters of a note; our own choice."""
_GRAVE = HARMED_LOOKS | {SkinLook.NUMB}


class AfterPage(Page):
    """For the session of `row`. `done` when the person has finished here."""

    done = Signal()
    harm_wanted = Signal(object, object)
    """Carries the SessionRow, and the kind of harm or None."""
    locks_wanted = Signal()
    about_wanted = Signal(object, int)
    """Carries the kind of a diary entry about this session, and the session's id."""

    def __init__(self, shell: Shell, row: SessionRow) -> None:
        super().__init__()
        self._shell = shell
        self._row = row
        page = shell.read(lambda diary: diary.session(row.id), None)
        if page is not None and page.parts:
            self._row = page.parts[-1]  # what is said after a session is said after its last part
        self._answers = AfterAnswers() if page is None else page.after
        self._log: tuple[LogEntry, ...] = () if page is None else page.log
        self._add_end()
        self._moving = self._movement_card()
        self._add_skin()
        self._add_pain()
        self._add_felt()
        self._add_warming()
        self._add_care()
        self._add_note()
        self._add_harm()
        self.finish = BigButton(self.tr("Done"), Kind.PRIMARY, "check")
        self.finish.clicked.connect(self._finish)
        self.add(self.finish)
        self.add(Text(self.tr("Everything is saved as you say it."), Size.CAPTION, "quiet"))
        self.add_gap()
        shell.heard.connect(self._hear)

    @Slot(object)
    def _hear(self, news: News) -> None:
        """An answer that is on the disk may have paused the place."""
        if isinstance(news, Saved):
            self._advise(self._answers.skin)

    def shown(self) -> None:
        """What was written down meanwhile may have paused the place."""
        self._advise(self._answers.skin)

    def _add_end(self) -> None:
        if self._row.opening.simulated:
            self.add(simulated_badge())
        if any(entry.kind == "sign" and entry.code in EMERGENCY for entry in self._log):
            self.add(EmergencyCard())
        if self._row.closing is None:
            return
        advice = words.end(self._row.closing.end)
        self.add(Text(advice.title, Size.TITLE, bold=True))
        meaning = " ".join((advice.meaning, *slept(self._log)))
        self.add(Text(f"{sessions.title(self._row)}. {meaning}", tone="quiet"))
        self.add(Text(advice.todo))

    def _add_skin(self) -> None:
        card = Card(self.tr("How does your skin look?"))
        looks = [(look, words.skin(look)) for look in SkinLook]
        self.skin = Answers(self.tr("How does your skin look?"), looks, self._answers.skin)
        felt = self.tr("Touch it lightly. Do you feel it?")
        yes_no = [(True, self.tr("Yes")), (False, self.tr("No"))]
        self.touch = Choice(felt, yes_no, self._answers.touch_felt)
        self.advice = Text()
        self.open = Text("", Size.CAPTION, "warn")
        self.skin.chosen.connect(self._skin_said)
        self.touch.chosen.connect(self._touch_said)
        for widget in (self.open, self.skin, self.advice, Text(felt, bold=True), self.touch):
            card.add(widget)
        self.add(card)
        self.paused = PausedCard()
        self.paused.harm_wanted.connect(self._tell_harm)
        self.paused.locks_wanted.connect(self.locks_wanted)
        self.add(self.paused)
        self._advise(self._answers.skin)

    def _skin_said(self, look: SkinLook) -> None:
        self._tell(replace(self._answers, skin=look))
        self._advise(look)
        self._shell.window_frame.announce(self.advice.text(), urgent=look in _GRAVE)

    def _touch_said(self, felt: bool) -> None:
        self._tell(replace(self._answers, touch_felt=felt))
        self._advise(self._answers.skin)

    def _advise(self, look: SkinLook | None) -> None:
        self._tell_open(look)
        grave, text = look in _GRAVE, "" if look is None else words.skin_advice(look)
        if self._answers.touch_felt is False and look not in HARMED_LOOKS:
            grave, text = True, words.skin_advice(SkinLook.NUMB)
        self.advice.setVisible(bool(text))
        self.advice.setText(text)
        self.advice.set_tone("stop" if grave else "good")
        locked = self._locked()
        self.paused.say(
            aid=look in HARMED_LOOKS, paused=locked, rehearsal=self._row.opening.simulated
        )
        self._can_move = not grave and not locked  # what may be hurt is not tested
        self._moving.setVisible(self._can_move and self._moving.parent() is not None)

    def _tell_open(self, look: SkinLook | None) -> None:
        """How long there is to answer, in a line that stays, so that nothing jumps."""
        told = look is not None and self._answers.touch_felt is not None
        closing = self._row.closing
        age_s = (
            0.0 if closing is None else (self._shell.now().wall_ms - closing.ended.wall_ms) / 1000
        )
        in_time = self.tr("Please answer within 5 minutes.")
        asked = in_time if age_s <= RULES["D09"]["within_s"] else self.tr("Please answer now.")
        self.open.setText(self.tr("Both are answered.") if told else asked)
        self.open.set_tone("quiet" if told else "warn")

    def _locked(self) -> bool:
        opening, now = self._row.opening, self._shell.now()
        known = self._shell.read(lambda diary: diary.known(now), None)
        locks = () if known is None else known.locks
        return any(lock.holds(opening.site, rehearsal=opening.simulated) for lock in locks)

    def _add_pain(self) -> None:
        # Not on a card: in the narrowest window the eleven targets need the whole column.
        self.add(Text(self.tr("Pain now"), Size.LEAD, bold=True))
        self.pain = PainPad()
        self.pain.rated.connect(self._rate)
        self.add(self.pain)

    def _rate(self, score: int) -> None:
        site = self._row.opening.site
        at = self._shell.now()
        self._shell.rate(PainRating(score, at, PainWhen.AFTER, site, self._row.id))

    def _add_felt(self) -> None:
        card = Card(self.tr("Compared with before, it feels"))
        codes = [(code, words.felt(code)) for code in words.FELT]
        self.felt = Choice(self.tr("Compared with before, it feels"), codes, self._answers.felt)
        self.felt.chosen.connect(self._felt_said)
        card.add(self.felt)
        self.add(card)

    def _felt_said(self, code: str) -> None:
        self._tell(replace(self._answers, felt=code))

    def _add_warming(self) -> None:
        self.warming = WarmingCard(self._answers.warm_steps)
        self.steps = self.warming.steps
        self.warming.steps_done.connect(self._steps_said)
        self.warming.harm_wanted.connect(self._tell_faint)
        self.add(self.warming)
        self.add(self._moving)
        self._moving.setVisible(self._can_move)

    def _movement_card(self) -> Card:
        card = Card(self.tr("Your movement"))
        card.add(
            Text(self.tr("When you have walked a little: how far can you move?"), tone="quiet")
        )
        self.movement = Button(self.tr("Test your movement"), Kind.SOFT, "movement")
        self.movement.clicked.connect(self._test_movement)
        card.add(self.movement)
        return card

    def _test_movement(self) -> None:
        self.about_wanted.emit(EntryKind.MOVEMENT, self._row.id)

    def _steps_said(self, done: tuple[str, ...]) -> None:
        self._tell(replace(self._answers, warm_steps=done))

    def _add_care(self) -> None:
        """D11 with the time when it is over, D12, D13: one line each."""
        card = Card(self.tr("For a while"))
        if (until := self._rest_until()) is not None:
            rest = self.tr("Until {time}: no sport, no driving, nothing heavy to lift.")
            card.add(Text(rest.format(time=until)))
        card.add(Text(self.tr("Until you feel everything again: no heat pad, no hot bath.")))
        card.add(Text(self.tr("Do not press or knead numb skin hard.")))
        self.add(card)

    def _rest_until(self) -> str | None:
        """When D11 is over, as a time of day; None when it is."""
        closing = self._row.closing
        if closing is None:
            return None
        wait_ms = RULES["D11"]["wait_s"] * 1000
        until = replace(closing.ended, wall_ms=closing.ended.wall_ms + wait_ms)
        over = until.wall_ms <= self._shell.now().wall_ms
        return None if over else figures.clock_time(until)

    def _add_note(self) -> None:
        card = Card(self.tr("Note"))
        self.note = QPlainTextEdit(self._answers.note or "")
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("What do you want to remember?"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(3 * Extent.TOUCH)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        # Long enough not to write on every letter, short enough to lose no sentence.
        self._typed.setInterval(Millis.SLIDE * 4)
        self._typed.timeout.connect(self._keep_note)
        self.note.textChanged.connect(self._typed.start)
        card.add(self.note)
        self.add(card)

    def _keep_note(self) -> None:
        self._typed.stop()
        note = self.note.toPlainText().strip()[:NOTE_LONGEST]
        if note != (self._answers.note or ""):
            self._tell(replace(self._answers, note=note))

    def _add_harm(self) -> None:
        card = Card()
        self.harm = ListRow(
            self.tr("Did something go wrong?"),
            self.tr("Write it down, for you and a health professional"),
            icon="harm",
        )
        self.harm.clicked.connect(self._tell_harm)
        card.add(self.harm)
        self.add(card)

    def _tell_harm(self) -> None:
        look = self._answers.skin
        self.harm_wanted.emit(self._row, words_harm.HARM_OF_LOOK.get(look) if look else None)

    def _tell_faint(self) -> None:
        self.harm_wanted.emit(self._row, Harm.FAINT_OR_DIZZY)

    def _tell(self, answers: AfterAnswers) -> None:
        self._answers = answers
        self._shell.ask(TellAfter(self._row.id, answers))

    def hideEvent(self, arg__1: QHideEvent) -> None:
        """Keep a note that is still being typed when the page goes."""
        self._keep_note()
        super().hideEvent(arg__1)

    def _finish(self) -> None:
        self._keep_note()
        self.done.emit()


def slept(log: tuple[LogEntry, ...]) -> tuple[str, ...]:
    """How long nobody watched, where the session ended for a sleep or a set clock (T11)."""
    value = slept_ms(log)
    if value is None:
        return ()
    return (words_harm.clock_was_set() if value < 0 else words_harm.slept(value // 1000),)
