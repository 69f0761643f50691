"""A look back at a course: the scores, how far the person is, and what is to follow."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.lookback import Turn, answers, look_back, points
from app.domain.plan import Answer, Planned, Point, Review
from app.domain.units import Moment
from app.plan_requests import ReviewPlan
from ui import words_plan as words
from ui import words_trends
from ui.pages.answers import Answers
from ui.parts.button import Button, Kind
from ui.parts.pair_dots import PairDots
from ui.parts.score_pad import ScorePad
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.shell import Shell

NOTE_LONGEST = 200


class ReviewSheet(Sheet):
    """Nothing is chosen beforehand."""

    sent = Signal(object)
    """Carries the Review that is to be kept."""

    def __init__(
        self, shell: Shell, planned: Planned, point: Point, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("ReviewSheet", "Look back")
        super().__init__(title, parent)
        self._shell = shell
        self._planned = planned
        self._point = point
        self.told = look_back(planned)
        self.add(Text(words.title(planned.plan), bold=True))
        self.add(Text(words.point(point, planned.plan.sessions), tone="quiet"))
        self._add_scores()
        self._add_goals()
        self._add_answers()

    def _add_scores(self) -> None:
        told, (_, least) = self.told, points(self._planned.plan)[0]
        said = words.look_back(told, least)
        worse = told.turn in {Turn.SAME, Turn.HIGHER}
        self.said = Text(said, tone="warn" if worse else "ink")
        self.add(self.said)
        self.dots = PairDots((self.tr("Before"), self.tr("After")))
        name = self.tr("Pain before and after")
        self.dots.show_pairs(told.pairs, f"{name}: {said}")
        self.add(self.dots)
        # A sheet is the parent before anything is shown.
        self.dots.setVisible(bool(told.pairs))
        for line in (words.missing(told.missing), words_trends.caution()):
            if line:
                self.add(Text(line, tone="quiet"))

    def _add_goals(self) -> None:
        goals = words.goals(self._planned.plan)
        name = self.tr("How far are you with what you watch?")
        self.add(Text(name, bold=True))
        if goals:
            self.add(Text(goals, tone="quiet"))
        ends = (self.tr("0 not at all"), self.tr("10 all the way"))
        self.pad = ScorePad(ends, self.tr("{0} of 10"), optional=True)
        self.add(self.pad)

    def _add_answers(self) -> None:
        name = self.tr("How do you want to go on?")
        self.add(Text(name, bold=True))
        offered = [each for each in answers(self.told.turn) if self._fits(each)]
        self.answers = Answers(name, [(each, words.answer(each, self._point)) for each in offered])
        self.answers.chosen.connect(self._allow)
        self.add(self.answers)
        self.note = QLineEdit()
        self.note.setMaxLength(NOTE_LONGEST)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("You may leave this empty"))
        self.add(self.note)
        self.save = Button(self.tr("Save"), Kind.PRIMARY, "check")
        self.save.setEnabled(False)
        self.save.clicked.connect(self._save)
        self.add_foot(self.save)

    def _fits(self, answer: Answer) -> bool:
        """What is over needs no stop."""
        return answer is not Answer.STOP or self._planned.open

    @Slot(object)
    def _allow(self, _answer: object) -> None:
        self.save.setEnabled(True)

    def review(self, now: Moment) -> Review | None:
        """What was said; None before an answer was chosen."""
        chosen = self.answers.value
        if not isinstance(chosen, Answer):
            return None
        note = self.note.text().strip()
        return Review(self._planned.plan.id, self._point, chosen, now, self.pad.score, note)

    @Slot()
    def _save(self) -> None:
        review = self.review(self._shell.now())
        if review is not None:
            self.save.setEnabled(False)
            self.sent.emit(review)
            self._shell.ask(ReviewPlan(review))
