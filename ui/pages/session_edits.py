"""What was rated around a session, and what can be changed about it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.diary import KnownDevice, SessionPage, SessionRow
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


def notes(page: SessionPage) -> list[str]:
    """What is to be known of it before all else: each on a line."""
    translate = QCoreApplication.translate
    row = page.row
    said: list[str] = []
    if row.binned_ms is not None:
        said.append(
            translate("SessionView", "This session is in the bin. It goes on counting as cold.")
        )
    if row.first_site is not None and row.first_site is not row.opening.site:
        moved = translate("SessionView", "You moved it: it began as {place}. Both places count it.")
        said.append(moved.format(place=site_name(row.first_site)))
    if row.first_device is not None and row.first_device != row.opening.device_name:
        said.append(
            translate(
                "SessionView", "You said which wrap it was. It was recorded with {wrap}."
            ).format(wrap=row.first_device)
        )
    if page.parts:
        spans = ", ".join(map(ran_from, page.parts))
        whole = translate(
            "SessionView", "You joined {count} parts: {spans}. Rest times count each of them."
        )
        said.append(whole.format(count=len(page.parts), spans=spans))
    if row.fetched:
        said.append(
            translate("SessionView", "The wrap ran it without the app, and told of it later.")
        )
    return said


def ran_from(row: SessionRow) -> str:
    """From when to when, by the clock there and then."""
    began = figures.clock_time(row.opening.began)
    if row.closing is None:
        return began
    return f"{began}\N{EN DASH}{figures.clock_time(row.closing.ended)}"


def entries_of(shell: Shell, row: SessionRow) -> tuple[DiaryEntry, ...]:
    """What was written down about it, up to ABOUT_DAYS after it."""
    since_ms = row.opening.began.wall_ms - DAY_MS
    until_ms = row.opening.began.wall_ms + ABOUT_DAYS * DAY_MS
    found: tuple[DiaryEntry, ...] = shell.read(lambda diary: diary.entries(since_ms, until_ms), ())
    return tuple(entry for entry in found if entry.session_id in row.ids)


def others_of(shell: Shell, row: SessionRow) -> list[KnownDevice]:
    """The paired wraps that it may have been with instead: never a simulated one of a session in
    earnest, nor the other way round."""
    known = shell.wraps.devices if shell.wraps else ()
    return [
        device
        for device in known
        if device.simulated is row.opening.simulated and device.key != row.opening.device_key
    ]


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
        self.more = TextButton(self.tr("Add pain at a later time"))
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
    """Place, wrap, cost, whose it was, what it belongs together with, and throwing it away."""

    place_wanted = Signal()
    wrap_wanted = Signal()
    join_wanted = Signal(object)
    """Carries the SessionRow of the one before, which this goes on with."""
    apart_wanted = Signal()
    cost_wanted = Signal()
    give_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, shell: Shell, row: SessionRow, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("EditsCard", "Change it"), parent=parent)
        self.place = ListRow(
            self.tr("Place"), self.tr("Where the wrap lay"), site_name(row.opening.site), "body"
        )
        self.place.clicked.connect(self.place_wanted)
        self.wrap = ListRow(
            self.tr("Wrap"), self.tr("Which wrap it was"), row.opening.device_name, "label"
        )
        self.wrap.clicked.connect(self.wrap_wanted)
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
        wraps = (self.wrap,) if others_of(shell, row) else ()
        for each in (self.place, *wraps, self.cost, self.give):
            self.add(each)
        self._add_joining(shell, row)
        self.add(self.delete)

    def _add_joining(self, shell: Shell, row: SessionRow) -> None:
        """Only where there is something to join, or to take apart."""
        before: SessionRow | None = shell.read(lambda diary: diary.neighbour(row.id), None)
        if before is not None:
            self.join = ListRow(
                self.tr("Join with the session before"),
                self.tr("{time}, if it was cut in two").format(time=ran_from(before)),
                icon="join", chevron=False,
            )  # fmt: skip
            self.join.clicked.connect(lambda: self.join_wanted.emit(before))
            self.add(self.join)
        if row.parts:
            self.apart = ListRow(
                self.tr("Take apart"), self.tr("%n sessions again", "", len(row.ids)),
                icon="split", chevron=False,
            )  # fmt: skip
            self.apart.clicked.connect(self.apart_wanted)
            self.add(self.apart)
