"""After a session: skin, pain, how it felt, warming up, a note. Each answer is kept as given."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.diary import SessionRow
from app.domain.pain import AfterAnswers, PainRating, PainWhen, SkinLook
from app.domain.session import Phase
from app.news import TellAfter
from ui import words
from ui import words_sessions as sessions
from ui.pages.answers import Answers
from ui.pages.badge import simulated_badge
from ui.pages.choice import Choice
from ui.parts.button import BigButton, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.pain_pad import PainPad
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Extent, Millis, Size

NOTE_LONGEST = 2000
"""Characters of a note; our own choice."""
_GRAVE = {SkinLook.PALE_OR_BLUE, SkinLook.BLISTER, SkinLook.NUMB}


class AfterPage(Page):
    """For the session of `row`. `done` when the person has finished here."""

    done = Signal()

    def __init__(self, shell: Shell, row: SessionRow) -> None:
        super().__init__()
        self._shell = shell
        self._row = row
        page = shell.read(lambda diary: diary.session(row.id), None)
        self._answers = AfterAnswers() if page is None else page.after
        self._add_end()
        self._add_skin()
        self._add_pain()
        self._add_felt()
        self._add_warming()
        self._add_note()
        self.finish = BigButton(self.tr("Done"), Kind.PRIMARY, "check")
        self.finish.clicked.connect(self._finish)
        self.add(self.finish)
        self.add(Text(self.tr("Everything is saved as you say it."), Size.CAPTION, "quiet"))
        self.add_gap()

    def _add_end(self) -> None:
        if self._row.opening.simulated:
            self.add(simulated_badge())
        if self._row.closing is None:
            return
        advice = words.end(self._row.closing.end)
        self.add(Text(advice.title, Size.TITLE, bold=True))
        self.add(Text(f"{sessions.title(self._row)}. {advice.meaning}", tone="quiet"))
        self.add(Text(advice.todo))

    def _add_skin(self) -> None:
        card = Card(self.tr("How does your skin look?"))
        looks = [(look, words.skin(look)) for look in SkinLook]
        self.skin = Answers(self.tr("How does your skin look?"), looks, self._answers.skin)
        self.advice = Text()
        self.skin.chosen.connect(self._skin_said)
        card.add(self.skin)
        card.add(self.advice)
        self.add(card)
        self._advise(self._answers.skin)

    def _skin_said(self, look: SkinLook) -> None:
        self._tell(replace(self._answers, skin=look))
        self._advise(look)

    def _advise(self, look: SkinLook | None) -> None:
        self.advice.setVisible(look is not None)
        if look is None:
            return
        self.advice.setText(words.skin_advice(look))
        self.advice.set_tone("stop" if look in _GRAVE else "good")
        self._shell.window_frame.announce(self.advice.text(), urgent=look in _GRAVE)

    def _add_pain(self) -> None:
        # Not on a card: in the narrowest window the eleven targets need the whole column.
        self.add(Text(self.tr("Pain now"), Size.LEAD, bold=True))
        self.pain = PainPad()
        self.pain.rated.connect(self._rate)
        self.add(self.pain)

    def _rate(self, score: int) -> None:
        self._shell.rate(
            PainRating(
                score, self._shell.now(), PainWhen.AFTER, self._row.opening.site, self._row.id
            )
        )

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
        card = Card(words.phase(Phase.WARMING))
        card.add(
            Text(self.tr("Go slowly. No sport, driving or heavy things for 30 min."), tone="quiet")
        )
        self.steps: dict[str, ToggleRow] = {}
        for code in words.WARM_STEPS:
            row = ToggleRow(words.warm_step(code), icon=code)
            row.setChecked(code in self._answers.warm_steps)
            row.toggled.connect(self._steps_said)
            self.steps[code] = row
            card.add(row)
        self.add(card)

    def _steps_said(self) -> None:
        done = tuple(code for code, row in self.steps.items() if row.isChecked())
        self._tell(replace(self._answers, warm_steps=done))

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
