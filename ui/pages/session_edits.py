"""What was rated around a session, and what can be changed about it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.diary import SessionPage, SessionRow
from app.domain.journal import DiaryEntry
from app.domain.pain import PainRating, PainWhen
from app.domain.period import DAY_MS
from app.domain.units import Moment
from ui import words_body, words_sessions
from ui import words_figures as figures
from ui.pages.session_figures import cost
from ui.parts.body_map import site_name
from ui.parts.button import TextButton
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.shell import Shell

HOURS = {
    PainWhen.HOURS_2: 2,
    PainWhen.HOURS_24: 24,
    PainWhen.HOURS_48: 48,
    PainWhen.HOURS_72: 72,
    PainWhen.HOURS_96: 96,
}
"""Hours after the end at which each follow-up belongs (features C2)."""
ABOUT_DAYS = 35
"""What is written about a session later than a month after it (features C2) is not looked for."""


def moment_of(row: SessionRow, when: PainWhen) -> Moment:
    """The moment that a rating of that kind tells of, where none was given then."""
    if row.closing is None or when is PainWhen.BEFORE:
        return row.opening.began
    ended, later_ms = row.closing.ended, HOURS.get(when, 0) * 3_600_000
    return replace(ended, mono_ms=ended.mono_ms + later_ms, wall_ms=ended.wall_ms + later_ms)


def notes(row: SessionRow) -> list[str]:
    """What is to be known of it before all else: each on a line."""
    translate = QCoreApplication.translate
    said: list[str] = []
    if row.binned_ms is not None:
        said.append(
            translate("SessionView", "This session is in the bin. It goes on counting as cold.")
        )
    if row.first_site is not None and row.first_site is not row.opening.site:
        moved = translate("SessionView", "You moved it: it began as {place}. Both places count it.")
        said.append(moved.format(place=site_name(row.first_site)))
    if row.fetched:
        said.append(
            translate("SessionView", "The wrap ran it without the app, and told of it later.")
        )
    return said


def entries_of(shell: Shell, row: SessionRow) -> tuple[DiaryEntry, ...]:
    """What was written down about it, up to ABOUT_DAYS after it."""
    since_ms = row.opening.began.wall_ms - DAY_MS
    until_ms = row.opening.began.wall_ms + ABOUT_DAYS * DAY_MS
    found: tuple[DiaryEntry, ...] = shell.read(lambda diary: diary.entries(since_ms, until_ms), ())
    return tuple(entry for entry in found if entry.session_id == row.id)


class PainsCard(Card):
    """Each rating in a row; pressing it changes it. `wanted` carries a PainWhen."""

    wanted = Signal(object)

    def __init__(self, page: SessionPage, now: Moment, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PainsCard", "Pain"), parent=parent)
        rated = {rating.when: rating for rating in page.ratings}
        due = [w for w in HOURS if moment_of(page.row, w).wall_ms <= now.wall_ms]
        self.rows: dict[PainWhen, ListRow] = {}
        for when in (PainWhen.BEFORE, PainWhen.AFTER, *HOURS):
            if when in rated or when not in HOURS or when in due:
                self._add_row(when, rated.get(when))
        self._later = [self.rows[when] for when in due if when not in rated]
        self.more = TextButton(self.tr("Rate a later time"))
        self.more.clicked.connect(self._unfold)
        self.add(self.more)
        self.more.setVisible(bool(self._later))
        for row in self._later:
            row.hide()

    def _add_row(self, when: PainWhen, rating: PainRating | None) -> None:
        score = figures.DASH if rating is None else words_body.of_ten(rating.score)
        said = self.tr("Not said") if rating is None else figures.stamp(rating.at)
        row = ListRow(words_sessions.pain_when(when), said, score)
        row.clicked.connect(lambda: self.wanted.emit(when))
        self.rows[when] = row
        self.add(row)

    def _unfold(self) -> None:
        self.more.hide()
        for row in self._later:
            row.show()
        self._later[0].setFocus()


class EditsCard(Card):
    """Place, cost, and throwing it away."""

    place_wanted = Signal()
    cost_wanted = Signal()
    give_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, shell: Shell, row: SessionRow, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("EditsCard", "Change it"), parent=parent)
        self.place = ListRow(
            self.tr("Place"), self.tr("Where the wrap lay"), site_name(row.opening.site), "body"
        )
        self.place.clicked.connect(self.place_wanted)
        costs = figures.DASH if row.cost is None else cost(shell, row.cost)
        self.cost = ListRow(self.tr("Cost"), self.tr("If it cost you something"), costs, "cost")
        self.cost.clicked.connect(self.cost_wanted)
        self.give = ListRow(
            self.tr("Not mine"), self.tr("Put it into another person's diary"), icon="person"
        )
        self.give.clicked.connect(self.give_wanted)
        self.delete = ListRow(
            self.tr("Throw away"), self.tr("It goes on counting as cold all the same"),
            icon="delete", chevron=False,
        )  # fmt: skip
        self.delete.clicked.connect(self.remove_wanted)
        for each in (self.place, self.cost, self.give, self.delete):
            self.add(each)
