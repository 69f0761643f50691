"""What stands above all else on the running session's page: take it off, or an open question."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.domain.guard import Finding
from app.domain.rules import RULES, Action
from app.domain.session import Session
from app.domain.units import Moment
from ui import words
from ui import words_figures as figures
from ui.parts.button import BigButton, Kind
from ui.parts.card import Card
from ui.parts.drawing import draw_ground, painted_once, smooth
from ui.parts.text import Text
from ui.theme import Size, Space, look

_ASKING = {"getting_cold", "no_answer", "sensor_silent"}
"""Reason codes of warnings that are put to the person as a question."""


class TakeOffCard(Card):
    """The wrap was not proven off (D08): full width, red, one button."""

    took_off = Signal()

    def __init__(self) -> None:
        super().__init__(tone="stop_soft")
        self.title = Text("", Size.TITLE, "stop", bold=True)
        self.meaning, self.todo = Text(), Text()
        self.add(self.title)
        # Above the longer words, so that large text cannot push it out of sight.
        self.button = BigButton(self.tr("It is off my body"), Kind.STOP, "check")
        self.button.clicked.connect(self.took_off)
        self.add(self.button)
        self.add(self.meaning)
        self.add(self.todo)
        self.say(by_hand=False)

    def say(self, *, by_hand: bool) -> None:
        """In the words for a wrap, or for a pack that only the person can take off."""
        advice = words.warning("off_not_confirmed", by_hand=by_hand)
        title = advice.title
        if not by_hand:
            title = self.tr("Not confirmed: take the wrap off now")
        self.title.setText(title)
        self.meaning.setText(advice.meaning)
        self.todo.setText(advice.todo)
        self.setAccessibleName(advice.text)


class TimeLeft(QProgressBar):
    """A thin bar that empties; its words stand beside it, so it takes no focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Time to answer"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_left(self, left_s: int, of_s: int) -> None:
        """`left_s` of `of_s` seconds."""
        with painted_once(self):
            self.setRange(0, max(1, of_s))
            self.setValue(min(max(0, left_s), of_s))
        self.setAccessibleDescription(figures.span(left_s))

    def sizeHint(self) -> QSize:
        """As thin as it can be seen."""
        return QSize(Space.HUGE, Space.S)

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The track, and what is left of it."""
        painter = QPainter(self)
        smooth(painter)
        area, worn = QRectF(self.rect()), look()
        draw_ground(painter, area, area.height(), worn.colour("line"))
        area.setWidth(area.width() * self.value() / max(1, self.maximum()))
        draw_ground(painter, area, area.height(), worn.colour("warn"))


class QuestionCard(Card):
    """A check-in, or a warning of a rule: what is asked or wrong, what to do, and until when."""

    def __init__(self) -> None:
        super().__init__(tone="warn_soft")
        self.title = Text("", Size.TITLE, "warn", bold=True)
        self.text = Text()
        self.until = Text(bold=True, ticking=True)
        self.left = TimeLeft()
        for widget in (self.title, self.text, self.until, self.left):
            self.add(widget)
        self.hide()

    def ask(self, session: Session, now: Moment) -> bool:
        """Put the gravest thing there is to put now, or hide; whether there is one."""
        reason = question(session)
        self.setVisible(reason is not None)
        if reason is None:
            return False
        by_hand = not session.order.model.driven
        advice = words.warning(reason, by_hand=by_hand)
        self.title.setText(advice.title)
        self.text.setText(advice.todo)
        self._count_down(answer_left_s(session, now), by_hand=by_hand)
        self.setAccessibleName(f"{advice.title}. {advice.meaning} {advice.todo}")
        return True

    def _count_down(self, left_s: int | None, *, by_hand: bool) -> None:
        self.until.setVisible(left_s is not None)
        self.left.setVisible(left_s is not None)
        if left_s is None:
            return
        said = self.tr("The app waits for you. In {time} it stops the wrap.")
        if by_hand:
            said = self.tr("The app waits for you. In {time} the session ends.")
        self.until.setText(said.format(time=figures.span(left_s)))
        self.left.show_left(left_s, RULES["D06"]["stop_ms"] // 1000)


def answer_left_s(session: Session, now: Moment) -> int | None:
    """Whole seconds until a check-in without an answer ends the session (D06); None: none waits."""
    if session.check_in is None:
        return None
    left_ms = RULES["D06"]["stop_ms"] - (now.mono_ms - session.check_in.asked_ms)
    return max(0, -(-left_ms // 1000))


def question(session: Session) -> str | None:
    """The gravest thing to put to the person now: a warning of a rule, else a waiting check-in."""
    if not session.active:
        return None
    warned = [finding for finding in session.verdict.findings if _is_warning(finding)]
    if warned:
        return warned[0].reason
    return "check_in" if session.check_in else None


def _is_warning(finding: Finding) -> bool:
    return finding.action is Action.WARN and finding.reason in _ASKING
