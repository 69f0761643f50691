"""The health questions, a few at a time: each wants its own yes or no."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit

from app.domain.health import Applies, HealthScreen
from app.domain.screening import QUESTIONS, Question
from ui import words_figures as figures
from ui.pages.draft_page import DraftPage
from ui.pages.side_by_side import SideBySide
from ui.pages.yes_no import YesNo
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size

A_STEP = 4
"""Questions that stand together; our own choice: they fit a phone's window without a wall."""
OLDEST = 120
"""Years; nobody has lived longer by much."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What stands on one page of the questions; the first asks for the year of birth as well."""

    number: int
    questions: tuple[Question, ...]


def _steps() -> tuple[_Step, ...]:
    starts = range(0, len(QUESTIONS), A_STEP)
    return tuple(_Step(n, tuple(QUESTIONS[at : at + A_STEP])) for n, at in enumerate(starts))


class QuestionsPage(DraftPage):
    """`told` carries the HealthScreen once all is answered. With an `earlier` one its answers
    stand there, to be looked at and changed."""

    told = Signal(object)
    where_wanted = Signal(object)
    """Carries the YesNo that wants to know where."""
    emergency = Signal()
    """An answer was yes that may be an emergency (W01)."""

    def __init__(self, shell: Shell, earlier: HealthScreen | None = None) -> None:
        super().__init__()
        self._shell = shell
        self._steps = _steps()
        self._at = 0
        self._born = str(earlier.born_year) if earlier else ""
        self._answers = _as_answers(earlier)
        self.born: QLineEdit | None = None
        self.questions: list[YesNo] = []
        self._show_step()
        self.give_up()

    def can_keep(self) -> bool:
        """Only as a whole, at its end."""
        return False

    def filled(self) -> object:
        """All answers so far, those of other steps too."""
        told = {rule: said for rule, said in self._answers.items() if said[0] is not None}
        return self._born, told

    def keep(self) -> None:
        """On to the next step."""
        self._go_on()

    # One step

    def _show_step(self) -> None:
        self.clear()
        step = self._steps[self._at]
        where = self.tr("Step {number} of {count}")
        self.progress = Text(
            where.format(number=step.number + 1, count=len(self._steps)), Size.CAPTION, "quiet"
        )
        self.add(self.progress)
        self.born = self._add_birth() if step.number == 0 else None
        self.questions = [self._question(question) for question in step.questions]
        for question in self.questions:
            card = Card()
            card.add(question)
            self.add(card)
        self.missing = Text("", tone="warn")
        self.missing.hide()
        self.add(self.missing)
        self._add_ways()
        self.add_gap()
        self.verticalScrollBar().setValue(0)
        self._shell.window_frame.announce(self.progress.text())

    def _add_birth(self) -> QLineEdit:
        self.add(Text(self.tr("Your answers stay on this computer. They say if cold suits you.")))
        card = Card(self.tr("In which year were you born?"))
        line = QLineEdit(self._born)
        line.setValidator(QIntValidator(0, 9999, line))
        line.setMaxLength(4)
        line.setAccessibleName(self.tr("In which year were you born?"))
        line.setPlaceholderText(self.tr("For example 1960"))
        line.textChanged.connect(self._keep_birth)
        card.add(line)
        self.add(card)
        return line

    def _keep_birth(self, text: str) -> None:
        self._born = text

    def _question(self, question: Question) -> YesNo:
        told, applies = self._answers.get(question.rule, (None, None))
        asked = YesNo(
            question.rule,
            per_site=question.per_site,
            told=told,
            sites=applies.sites if applies else frozenset(),
        )
        asked.answered.connect(lambda: self._answered(asked))
        asked.where_wanted.connect(lambda: self.where_wanted.emit(asked))
        return asked

    def _answered(self, asked: YesNo) -> None:
        self.missing.hide()
        self._keep(asked)
        if asked.value and asked.rule == "W01":
            self.emergency.emit()

    def _keep(self, asked: YesNo) -> None:
        self._answers[asked.rule] = (asked.value, asked.applies)

    def _add_ways(self) -> None:
        last = self._at == len(self._steps) - 1
        self.back = Button(self.tr("Back"), Kind.SOFT, "back")
        self.next = Button(self.tr("Done") if last else self.tr("Next"), Kind.PRIMARY)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        if self._at == 0:
            self.back.setEnabled(False)
        self.add(SideBySide(self.back, self.next))

    # From step to step

    def _go_back(self) -> None:
        self._keep_all()
        self._at -= 1
        self._show_step()
        self.focusNextChild()

    def _go_on(self) -> None:
        self._keep_all()
        lacks = self._lacks()
        if lacks:
            self.missing.setText(lacks)
            self.missing.show()
            self._shell.window_frame.announce(lacks)
            return
        if self._at < len(self._steps) - 1:
            self._at += 1
            self._show_step()
            self.focusNextChild()
            return
        self.give_up()
        self.told.emit(self._screen())

    def _keep_all(self) -> None:
        for asked in self.questions:
            self._keep(asked)

    def _lacks(self) -> str:
        """What is still to be said on this step, as a sentence."""
        year = figures.local(self._shell.now()).year
        if self._at == 0 and not (
            self._born.isdigit() and year - OLDEST <= int(self._born) <= year
        ):
            return self.tr("Please write the year with 4 digits.")
        open_ = any(asked.value is None for asked in self.questions)
        return self.tr("Please answer each question with yes or no.") if open_ else ""

    def _screen(self) -> HealthScreen:
        applies = tuple(a for _, a in self._answers.values() if a is not None)
        asked = frozenset(rule for rule, (told, _) in self._answers.items() if told is not None)
        return HealthScreen(self._shell.now(), int(self._born), asked, applies)


def _as_answers(earlier: HealthScreen | None) -> dict[str, tuple[bool | None, Applies | None]]:
    if earlier is None:
        return {}
    by_rule = {each.rule: each for each in earlier.applies}
    return {rule: (rule in by_rule, by_rule.get(rule)) for rule in earlier.asked}
