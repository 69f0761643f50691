"""More > Shorter sessions: the person's own longest time (T10)."""

from app.domain.health import Cap
from app.domain.known import Known
from app.domain.rules import RULES
from app.news import News, Saved
from app.requests import TellHealth
from ui import words_figures as figures
from ui import words_rules
from ui.pages.answers import Answers
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell

PERSON, PHYSIO = "person", "physio"
OFFERED_S = (RULES["T01"]["cap_s"], 900, 600, 300)
"""Seconds, longest first; the first is the rules' own cap, so it takes an own cap back."""


def cap_of(known: Known, who: str) -> int | None:
    """The cap of that one, in seconds; the last one said counts."""
    caps = [cap for cap in known.caps if cap.who == who]
    return max(caps, key=lambda cap: cap.at.wall_ms).cold_s if caps else None


class CapsPage(Page):
    """Acts at once. Caps only shorten: no choice here is longer than the rules allow."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.add(
            Text(
                self.tr(
                    "You can make every session shorter. You cannot make one longer than the "
                    "rules of this app allow."
                )
            )
        )
        name = self.tr("The longest for me")
        card = Card(name)
        at_most = self.tr("{minutes} at most")
        own = [(s, at_most.format(minutes=figures.minutes(s))) for s in OFFERED_S[1:]]
        rules = (OFFERED_S[0], self.tr("As long as the rules allow"))
        self.longest = Answers(name, [rules, *own])
        self.longest.chosen.connect(self._choose)
        card.add(self.longest)
        self.add(card)
        self.physio = Card()
        self._physio_text = Text()
        self.physio.add(self._physio_text)
        self.add(self.physio)
        self.add(Text(words_rules.sentence("T10"), tone="quiet"))
        self.add_gap()
        shell.heard.connect(self._hear)
        self.shown()

    def shown(self) -> None:
        """What counts now."""
        known = self._shell.known()
        own = cap_of(known, PERSON)
        self.longest.show_value(OFFERED_S[0] if own is None else own)
        physio = cap_of(known, PHYSIO)
        self.physio.setVisible(physio is not None)
        if physio is not None:
            text = self.tr("Your physiotherapist set {minutes}. The shorter of the two counts.")
            self._physio_text.setText(text.format(minutes=figures.minutes(physio)))

    def _choose(self, cold_s: int) -> None:
        self._shell.ask(TellHealth(Cap(cold_s, PERSON, self._shell.now())))

    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and news.what == "TellHealth":
            self.shown()
