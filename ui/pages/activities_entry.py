"""Activities in the person's own words, 0 cannot to 10 as before (measures.md: patient-specific
function, after Stratford 1995, own wording). The same ones come again, never their scores."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.entry_kind import EntryKind
from app.domain.function import Activities
from app.domain.journal import Body, DiaryEntry
from app.domain.units import Moment
from ui import words_entries as entries
from ui.pages.entry_page import EntryPage
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.score_pad import ScorePad
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent

MOST = 5
"""As `Activities` takes them."""
NAME_LONGEST = 80
"""Characters; our own choice."""
LOOK_BACK_MS = 120 * 86_400_000
"""So far back the last activities are looked for; our own choice."""


class _Activity(Card):
    """One activity: its words and its score."""

    def __init__(self, number: int, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        asks = self.tr("Activity {number}").format(number=number)
        self.add(Text(asks, bold=True))
        self.name = QLineEdit(name)
        self.name.setAccessibleName(asks)
        self.name.setCursorPosition(0)  # words that are longer than the field show their beginning
        self.name.setPlaceholderText(self.tr("Such as climbing stairs"))
        self.name.setMaxLength(NAME_LONGEST)
        self.name.setMinimumHeight(Extent.TOUCH)
        ends = (self.tr("0 I cannot do it"), self.tr("10 as well as before"))
        says = self.tr("Activity {number}: {{0}} of 10").format(number=number)
        self.pad = ScorePad(ends, says, optional=True)
        self.add(self.name)
        self.add(self.pad)

    @property
    def words(self) -> str:
        """What it is; empty for none."""
        return self.name.text().strip()

    @property
    def half(self) -> bool:
        """Whether only one of both was said."""
        return bool(self.words) is not (self.pad.score is not None)


class ActivitiesEntryPage(EntryPage):
    """One to five activities, each with its score."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        why = self.tr(
            "What is hard for you, in your own words? How well could you do it this week? "
            "Keep to the same ones, so that you can compare."
        )
        self.ask(Text(why, tone="quiet"))
        self.activities: list[_Activity] = []
        around = QWidget()
        self._cards = QVBoxLayout(around)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(self.body.spacing())
        self.ask(around)
        self.mean = Text("", bold=True, ticking=True)
        self.ask(self.mean)
        self.more = Button(self.tr("Add another activity"), Kind.SOFT, "add")
        self.more.clicked.connect(self._add_empty)
        self.ask(self.more)
        for name in self._names() or ("",):
            self._add(name)
        self._tell_mean()
        self.begin()

    def said(self) -> Body | None:
        """The activities; None where none is there, or one has no score or no words."""
        if any(each.half for each in self.activities):
            return None
        scores = self._scores()
        return Activities(scores) if scores else None

    def show_said(self, body: Body) -> None:
        """Fill in the scores: the words stand there already."""
        if isinstance(body, Activities):
            for each, (_, score) in zip(self.activities, body.scores, strict=True):
                each.pad.show_score(score)
            self._tell_mean()

    def lacks(self) -> str:
        """Words or a score."""
        half = next((each for each in self.activities if each.half), None)
        if half is None:
            return self.tr("Write down one activity at least.")
        if half.words:
            missing = self.tr("{activity}: how well can you do it? Or leave its name empty.")
            return missing.format(activity=half.words)
        return self.tr("One activity has a score but no name.")

    def _scores(self) -> tuple[tuple[str, int], ...]:
        pairs = ((each.words, each.pad.score) for each in self.activities)
        return tuple((name, score) for name, score in pairs if name and score is not None)

    def _add(self, name: str = "") -> _Activity:
        made = _Activity(len(self.activities) + 1, name)
        made.name.textChanged.connect(self._changed)
        made.pad.rated.connect(self._changed)
        made.pad.taken_back.connect(self._changed)
        self.activities.append(made)
        self._cards.addWidget(made)
        self.more.setVisible(len(self.activities) < MOST)
        return made

    @Slot()
    def _add_empty(self) -> None:
        self._add().name.setFocus()

    @Slot()
    def _changed(self) -> None:
        self._tell_mean()
        self._look()

    def _tell_mean(self) -> None:
        scores = self._scores()
        self.mean.setVisible(bool(scores))
        if scores:
            mean = entries.number(round(Activities(scores).mean, 1))
            self.mean.setText(self.tr("Mean: {mean} of 10").format(mean=mean))

    def _names(self) -> tuple[str, ...]:
        """The activities of the last time, or of the entry that is changed."""
        if self.entry is not None and isinstance(self.entry.body, Activities):
            return tuple(name for name, _ in self.entry.body.scores)
        now_ms, kinds = self.shell.now().wall_ms, frozenset({EntryKind.ACTIVITIES})
        told = self.shell.read(lambda d: d.entries(now_ms - LOOK_BACK_MS, now_ms, kinds), ())
        last = told[-1].body if told else None
        return tuple(name for name, _ in last.scores) if isinstance(last, Activities) else ()
