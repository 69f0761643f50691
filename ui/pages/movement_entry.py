"""A movement test (features C6): which movements, the pain each brings, and how far it goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.entry_kind import EntryKind
from app.domain.function import REACH, Move, Moved, Movement
from app.domain.journal import Body, DiaryEntry
from app.domain.pain import PainWhen
from app.domain.units import Moment
from ui import words_journal, words_moves
from ui.pages.entry_page import EntryPage
from ui.parts.card import Card
from ui.parts.chip import Chip, ChipRow
from ui.parts.number_field import NumberField, NumberRange
from ui.parts.pain_pad import PainPad
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size, Space

LOOK_BACK_MS = 120 * 86_400_000
"""So far back the movements of the last test are looked for; our own choice."""


class _Tested(QWidget):
    """One movement that is tested."""

    changed = Signal()

    def __init__(self, move: Move, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._move = move
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, Space.S)
        column.setSpacing(Space.S)
        name = words_journal.move(move)
        column.addWidget(Text(name, bold=True))
        self.pad = PainPad(optional=True)
        self.pad.setAccessibleName(self.tr("Pain: {move}").format(move=name))
        self.pad.rated.connect(self.changed)
        self.pad.taken_back.connect(self.changed)
        column.addWidget(self.pad)
        self.reach: NumberField | None = None
        if move in REACH:
            unit, most = REACH[move]
            asks = self.tr("How far: {move}").format(move=name)
            within = NumberRange(0, most)
            self.reach = NumberField(asks, within, words_moves.unit(unit), titled=False)
            self.reach.changed.connect(self.changed)
            column.addWidget(Text(self.tr("How far does it go?")))
            column.addWidget(Text(words_moves.measured(move), Size.CAPTION, "quiet"))
            column.addWidget(self.reach)

    def complaint(self) -> str:
        """What cannot be; empty for nothing."""
        return self.reach.complaint() if self.reach else ""

    @property
    def moved(self) -> Moved | None:
        """What was said; None for nothing, or where the reach cannot be."""
        reach = self.reach.whole if self.reach else None
        if self.pad.score is None and reach is None:
            return None
        return Moved(self._move, self.pad.score, reach)

    def show_moved(self, moved: Moved) -> None:
        """Fill in what was said."""
        self.pad.show_score(moved.pain)
        if self.reach:
            self.reach.show_value(moved.reach)


class MovementEntryPage(EntryPage):
    """The movements of the last test are open again, without what was said of them."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        self._began = self._session_began()
        gently = self.tr("Choose what you test. Move gently, and stop when it hurts more.")
        self.ask(Text(gently, tone="quiet"))
        self.moment = Text("", bold=True)
        self.ask(self.moment)
        self.chips: dict[Move, Chip] = {}
        self.tested: dict[Move, _Tested] = {}
        self._columns: dict[Move, QVBoxLayout] = {}
        for name, moves in words_moves.GROUPS:
            self._add_group(words_moves.group(name), moves)
        for move in self._last_moves():
            self._open(move, on=True)
        self.when.changed.connect(self._tell_when)
        self._tell_when()
        self.begin()

    def _add_group(self, name: str, moves: tuple[Move, ...]) -> None:
        card, row = Card(name), ChipRow()
        row.setAccessibleName(name)
        card.add(row)
        column = QVBoxLayout()
        card.body.addLayout(column)
        for move in moves:
            chip = Chip(words_journal.move(move), checkable=True)
            chip.toggled.connect(lambda on=False, move=move: self._open(move, on=on))
            row.add(chip)
            self.chips[move], self._columns[move] = chip, column
        self.ask(card)

    def _open(self, move: Move, *, on: bool) -> None:
        """Ask about a movement, in the order of the body; or no more, which keeps what was said
        until the page goes."""
        if on and move not in self.tested:
            made = _Tested(move)
            made.changed.connect(self._look)
            self.tested[move] = made
            column, here = self._columns[move], list(self._columns)
            before = [each for each in self.tested if self._columns[each] is column]
            place = sum(here.index(each) < here.index(move) for each in before)
            column.insertWidget(place, made)
        self.chips[move].setChecked(on)
        if move in self.tested:
            self.tested[move].setVisible(on)
        self._look()

    def _asked_about(self) -> list[_Tested]:
        return [self.tested[move] for move, chip in self.chips.items() if chip.isChecked()]

    def _last_moves(self) -> tuple[Move, ...]:
        """Those of the last test."""
        if self.entry is not None:
            return ()
        now_ms, kinds = self.shell.now().wall_ms, frozenset({EntryKind.MOVEMENT})
        told = self.shell.read(lambda d: d.entries(now_ms - LOOK_BACK_MS, now_ms, kinds), ())
        last = told[-1].body if told else None
        return tuple(each.move for each in last.moves) if isinstance(last, Movement) else ()

    @property
    def seen_from_session(self) -> PainWhen:
        """BEFORE or AFTER the session it belongs to began; without one ANY, or as it was told."""
        if self._began is None:
            there = self.entry.body if self.entry else None
            return there.when if isinstance(there, Movement) else PainWhen.ANY
        before = self.when.moment.wall_ms < self._began.wall_ms
        return PainWhen.BEFORE if before else PainWhen.AFTER

    def _session_began(self) -> Moment | None:
        """When the session began that it belongs to; None without one."""
        session_id = self.session_id
        if session_id is None:
            return None
        page = self.shell.read(lambda diary: diary.session(session_id), None)
        return page.row.opening.began if page else None

    def _tell_when(self) -> None:
        words = {
            PainWhen.BEFORE: self.tr("Before the session"),
            PainWhen.AFTER: self.tr("After the session"),
        }.get(self.seen_from_session, "")
        self.moment.setText(words)
        self.moment.setVisible(bool(words))

    def said(self) -> Body | None:
        """What was tested; None where nothing was, or a number cannot be."""
        asked = self._asked_about()
        if any(each.reach is not None and each.reach.wrong for each in asked):
            return None
        moves = tuple(each.moved for each in asked)
        told = tuple(each for each in moves if each is not None)
        return Movement(told, self.seen_from_session) if told else None

    def show_said(self, body: Body) -> None:
        """Open the movements, and fill in what was said of each."""
        if isinstance(body, Movement):
            for each in body.moves:
                self._open(each.move, on=True)
                self.tested[each.move].show_moved(each)

    def lacks(self) -> str:
        """A number that can be, or any movement."""
        complaints = (each.complaint() for each in self._asked_about())
        nothing = self.tr("Choose a movement, and how much it hurts or how far it goes.")
        return next((words for words in complaints if words), nothing)
