"""What else there is to see on Today, calm and below the start: rest, questions due, prompts.

The first paint waits for none of the rules: nothing is known then that they could judge.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.known import Known
from app.domain.rules import RULES
from ui import words, words_rules
from ui import words_figures as figures
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.sheet import Sheet
from ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from app.domain.course import Prompt
    from app.domain.harm import Lock
    from app.domain.pain import Site
    from app.domain.units import Moment

PROMPTED = ("W04", "W05", "W06", "W07")
"""Rules of the course that are put as prompts; a place with worse pain (W03) is paused instead."""
AWAY_DAYS = 7
"""A prompt that was put away comes back after so long, if it is still true; our own choice."""


def ready_again(known: Known, now: Moment) -> Iterator[tuple[Site, Moment]]:
    """The places that rest (T05), each with the time at which its rest is over."""
    from app.domain.readiness import AskedStart, judge_start
    from ui.pages.refusal import later, wait_s

    used = dict.fromkeys(past.site for past in known.past if past.site is not None)
    cold_s = RULES["T01"]["default_s"]
    for site in used:
        readiness = judge_start(AskedStart(site, cold_s, cold_s, guarded=True), known, now)
        rest_s = wait_s(readiness, "T05")
        if rest_s and readiness.waits_for is None and readiness.misdated is None:
            yield site, later(now, rest_s)


def key_of(prompt: Prompt) -> str:
    """What a prompt is put away under: the rule, and the place where there is one."""
    return f"{prompt.finding.rule}.{prompt.site or 'person'}"


@dataclass(frozen=True, slots=True)
class _Found:
    """What there is: places with the time at which their rest is over, paused places, whether the
    health questions are due, and prompts."""

    ready: tuple[tuple[str, str], ...] = ()
    locks: tuple[Lock, ...] = ()
    asks: bool = False
    prompts: tuple[Prompt, ...] = ()


def _found(
    known: Known, now: Moment, locks: tuple[Lock, ...], away: frozenset[str], *, due: bool
) -> _Found:
    from app.domain.course import prompts
    from app.domain.screening import screen_due

    return _Found(
        tuple((words_rules.where(s), figures.clock_time(at)) for s, at in ready_again(known, now)),
        locks,
        due and screen_due(known.screen, known.harmed, now),
        tuple(
            prompt
            for prompt in prompts(known, now)
            if prompt.finding.rule in PROMPTED and key_of(prompt) not in away
        ),
    )


class ToSee(Card):
    """Hidden while there is nothing."""

    health_wanted = Signal()
    lock_wanted = Signal(object)
    """Carries a Lock."""
    prompt_wanted = Signal(object)
    """Carries a Prompt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("More to see"), parent=parent)
        self.rows: list[ListRow] = []
        self.lines: list[Text] = []
        self._found = _Found()
        self.hide()

    def refresh(
        self, known: Known, now: Moment, locks: tuple[Lock, ...], away: frozenset[str], *, due: bool
    ) -> None:
        """Show what there is: `locks` paused places, `away` the prompts that were put away, `due`
        whether the health questions may be named due."""
        nothing = not due and known == Known()
        found = _Found() if nothing else _found(known, now, locks, away, due=due)
        if found == self._found:
            return  # the rows stay, and the keyboard on them
        self._found = found
        self._fill(found)
        self.setVisible(bool(self.rows or self.lines))

    def _fill(self, found: _Found) -> None:
        self.clear()
        self.rows, self.lines = [], []
        text = self.tr("{place} ready at {time}")
        for place, time in found.ready:
            self.lines.append(Text(text.format(place=place, time=time)))
            self.add(self.lines[-1])
        for lock in found.locks:
            why = words_rules.name(lock.rule)
            row = self._row(words_rules.paused_place(lock.site), why, "pause")
            row.clicked.connect(lambda _on=False, lock=lock: self.lock_wanted.emit(lock))
        if found.asks:
            row = self._row(words_rules.name("S04"), self.tr("It takes about 2 minutes"), "note")
            row.clicked.connect(self.health_wanted)
        for prompt in found.prompts:
            place = "" if prompt.site is None else words_rules.where(prompt.site)
            row = self._row(words_rules.name(prompt.finding.rule), place, "info")
            row.clicked.connect(lambda _on=False, p=prompt: self.prompt_wanted.emit(p))

    def _row(self, title: str, detail: str, icon: str) -> ListRow:
        row = ListRow(title, detail, icon=icon)
        self.rows.append(row)
        self.add(row)
        return row


class PromptSheet(Sheet):
    """A point at which to look back; never a target. `put_away` when the person has read it."""

    put_away = Signal()

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(words_rules.name(prompt.finding.rule), parent)
        if prompt.site is not None:
            self.add(Text(words_rules.where(prompt.site), bold=True))
        self.add(Text(words_rules.sentence(prompt.finding.rule)))
        self.add(Text(words.disclaimer(), tone="quiet"))
        text = QCoreApplication.translate("PromptSheet", "Put this away")
        self.away = Button(text, Kind.PRIMARY, "check")
        self.away.clicked.connect(self.put_away)
        self.add_foot(self.away)
