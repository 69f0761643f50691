"""More > Health answers: what they mean, who cleared the person, and the way to answer anew."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import Signal

from app.domain.guard import Finding
from app.domain.health import SCREEN_TEXT, Clearance, HealthScreen
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.rules import RULES, Action
from app.domain.screening import QUESTIONS, screen_due, screen_findings, waiting_for_clearance
from app.domain.units import Moment
from app.news import News, Saved
from app.requests import TellHealth
from ui import words_figures as figures
from ui import words_rules
from ui.pages.emergency import EmergencyCard
from ui.pages.fact_row import FactRow
from ui.pages.yes_no import names
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size

SHORTER = frozenset({"C18", "C21", "L04"})
"""Rules of the screen that shorten to 10 minutes (their `cap_s`)."""

Places: TypeAlias = dict[str, list[Site]]
"""By rule, the places it is about."""


class HealthPage(Page):
    """Shows what the answers mean. `ask` carries the HealthScreen to start from, or None."""

    ask = Signal(object)
    clear_wanted = Signal(str)
    """Carries the rule that somebody cleared."""
    go_on = Signal(str)
    """Carries the programme that waits for the answers."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.clears: dict[str, Button] = {}
        self._program = ""
        self._may = False
        shell.heard.connect(self._hear)
        self.shown()

    def lead_on(self, program: str) -> None:
        """A start waits for the answers: offer to go on once they allow it."""
        self._program = program
        self.shown()

    def shown(self) -> None:
        """As the diary has it now."""
        self.clear()
        self.clears = {}
        known, now = self._shell.known(), self._shell.now()
        if known.screen is None:
            self._add_first()
        else:
            due = screen_due(known.screen, known.harmed, now)
            self._add_due(known.screen, due=due)
            if not due:
                self._add_meaning(known, now)
                self._add_way_on()
                self._add_again(known.screen)
            self._add_clearances(known.clearances)
        self.add_gap()

    def _add_first(self) -> None:
        self.add(
            Text(
                self.tr(
                    "With some illnesses cold does harm. So the app asks before your first "
                    "session, and each month. It takes about 2 minutes. Your answers stay on "
                    "this computer."
                )
            )
        )
        self.start = BigButton(self.tr("Start the questions"), Kind.PRIMARY, "play")
        self.start.clicked.connect(lambda: self.ask.emit(None))
        self.add(self.start)

    def _add_due(self, screen: HealthScreen, *, due: bool) -> None:
        day = self._shell.day(screen.at)
        text = self.tr("Answered: {day}").format(day=day)
        if not due:
            self.add(Text(text, tone="quiet"))
            return
        card = Card(words_rules.name("S04"), tone="warn_soft")
        card.add(Text(f"{text}. {words_rules.sentence('S04')}"))
        self.same = Button(self.tr("Nothing changed"), Kind.PRIMARY, "check")
        self.same.clicked.connect(lambda: self._keep_same(screen))
        card.add(self.same)
        self.same.setHidden(not _still_fits(screen))
        change = Button(self.tr("Go through the questions"), Kind.SOFT, "edit")
        change.clicked.connect(lambda: self.ask.emit(screen))
        card.add(change)
        self.add(card)

    def _keep_same(self, screen: HealthScreen) -> None:
        self._shell.ask(TellHealth(replace(screen, at=self._shell.now())))

    # What the answers mean

    def _add_meaning(self, known: Known, now: Moment) -> None:
        found = _by_rule(known, now)
        waiting = waiting_for_clearance(known, now)
        if "W01" in found:
            self.add(EmergencyCard())
        blocked = {rule: sites for rule, (f, sites) in found.items() if f.action is Action.BLOCK}
        asking = {rule: found[rule][1] for rule in waiting if rule in found}
        self._add_verdict(blocked, asking)
        for rule, sites in blocked.items():
            where = "" if len(sites) == len(Site) else self.tr("Not on: {places}")
            self._add_rule(rule, "stop_soft", where.format(places=names(sites)))
        for rule, sites in asking.items():
            self._add_ask_first(rule, sites)
        for rule, (finding, sites) in found.items():
            if finding.action not in {Action.BLOCK, Action.CLEAR}:
                places = "" if len(sites) == len(Site) else names(sites)
                self._add_rule(rule, "warn_soft" if rule in SHORTER else "surface", places)

    def _add_verdict(self, blocked: Places, asking: Places) -> None:
        """All of it in a line: for the places that are most free."""
        self._may = not _cover_all(blocked | asking)
        text, tone = self.tr("You can use cold."), "good"
        if _cover_all(blocked):
            text, tone = self.tr("Please do not use cold."), "stop"
        elif _cover_all(blocked | asking):
            text, tone = self.tr("Ask a health professional first."), "warn"
        elif blocked or asking:
            text, tone = self.tr("You can use cold, but not everywhere."), "warn"
        self.verdict = Text(text, Size.TITLE, tone, bold=True)
        self.add(self.verdict)

    def _add_way_on(self) -> None:
        if not self._program or not self._may:
            return
        self.on = BigButton(self.tr("Go on"), Kind.PRIMARY, "play")
        self.on.clicked.connect(lambda: self.go_on.emit(self._program))
        self.add(self.on)

    def _add_rule(self, rule: str, tone: str, places: str) -> Card:
        title = words_rules.name(rule)
        if rule in SHORTER:
            short = self.tr("Shorter: {minutes}")
            title = short.format(minutes=figures.minutes(RULES[rule]["cap_s"]))
        card = Card(title, tone=tone)
        if rule in SHORTER:
            card.add(Text(words_rules.name(rule), bold=True))
        if places:
            card.add(Text(places, bold=True))
        card.add(Text(words_rules.sentence(rule)))
        self.add(card)
        return card

    def _add_ask_first(self, rule: str, sites: list[Site]) -> None:
        card = self._add_rule(rule, "warn_soft", "" if len(sites) == len(Site) else names(sites))
        clear = Button(self.tr("Write down who said yes"), Kind.PRIMARY, "edit")
        clear.setAccessibleName(f"{clear.text()}: {words_rules.name(rule)}")
        clear.clicked.connect(lambda: self.clear_wanted.emit(rule))
        self.clears[rule] = clear
        card.add(clear)

    def _add_clearances(self, clearances: Iterable[Clearance]) -> None:
        listed = sorted(clearances, key=lambda each: -each.at.wall_ms)
        if not listed:
            return
        card = Card(self.tr("Who said yes"))
        for each in listed:
            card.add(FactRow(words_rules.name(each.rule), f"{each.who}, {each.on}"))
        self.add(card)

    def _add_again(self, screen: HealthScreen) -> None:
        self.again = Button(self.tr("Change my answers"), Kind.SOFT, "edit")
        self.again.clicked.connect(lambda: self.ask.emit(screen))
        self.add(self.again)

    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and news.what == "TellHealth":
            self.shown()


def _cover_all(places: Places) -> bool:
    """Whether no place is left."""
    return {site for sites in places.values() for site in sites} == set(Site)


def _still_fits(screen: HealthScreen) -> bool:
    """Whether "nothing changed" answers all that is asked today, in its words of today."""
    return screen.text == SCREEN_TEXT and {q.rule for q in QUESTIONS} <= screen.asked


def _by_rule(known: Known, now: Moment) -> dict[str, tuple[Finding, list[Site]]]:
    """Each rule that the answers bring up and nobody cleared, and the places it is about."""
    found: dict[str, tuple[Finding, list[Site]]] = {}
    for site in Site:
        for finding in screen_findings(known, site, now):
            if not finding.met:
                found.setdefault(finding.rule, (finding, []))[1].append(site)
    return found
