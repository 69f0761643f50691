"""Questions at the terminal: the health screen, and the list right before a start.

The words are those of the rules' own rows; the window has gentler ones.
"""

from collections.abc import Iterable
from typing import TypeVar

import click

from app.domain.health import Applies, Cloth, HealthScreen, PackFrom, Ready
from app.domain.pain import Site
from app.domain.rules import RULES, Action
from app.domain.screening import QUESTIONS
from app.domain.setup import TODAY
from app.domain.units import Moment

W = TypeVar("W", Cloth, PackFrom)
TICKS = frozenset(r.id for r in RULES.values() if Action.ACK in (r.action, r.also)) | {"C09"}
"""Every rule that wants a tick, and C09 for "I looked at my skin"."""
_TICKED = {
    "L06": "Rings, chains and other metal are off",
    "L05": "Two fingers fit under the strap",
    "L03": "On back or hip the pad lies beside the bone, not on it",
    "C09": "I looked: the skin is whole and I feel it",
}


def ask_ready(*, by_hand: bool) -> Ready:
    """Go through the list at the terminal; `by_hand`: the pack has no thermometer of its own."""
    cloth = _one_of("What lies between pack and skin", Cloth, Cloth.DRY)
    pack = _one_of("Where does the pack come from", PackFrom, PackFrom.FREEZER) if by_hand else None
    ticked = {rule for rule, text in _TICKED.items() if _yes(text)}
    click.echo("Anything new today?", err=True)
    new = {rule for rule in TODAY if _yes(RULES[rule].when)}
    # What lies under a tick of its own is told by the questions above.
    ticked |= TICKS - set(_TICKED)
    return Ready(cloth, pack, frozenset(ticked), frozenset(new), asked_new=True)


def ask_health(now: Moment) -> HealthScreen:
    """Go through the health questions at the terminal."""

    born = click.prompt("Year of birth", type=click.IntRange(1900, 2100), err=True)
    applies = [_applies(q.rule, per_site=q.per_site) for q in QUESTIONS if _yes(RULES[q.rule].when)]
    return HealthScreen(now, born, frozenset(q.rule for q in QUESTIONS), tuple(applies))


def health_told(now: Moment, born: int, applies: Iterable[str]) -> HealthScreen:
    """The answers given as words on the command line: `C12`, `C09@knee_left,knee_right`; every
    other question is answered with no. ValueError for an unknown rule or place."""

    asked = {question.rule for question in QUESTIONS}
    told: list[Applies] = []
    for word in applies:
        rule, _, places = word.partition("@")
        if rule not in asked:
            raise ValueError(
                f"{rule!r} is no health question; there are: {', '.join(sorted(asked))}"
            )
        told.append(Applies(rule, frozenset(Site(p) for p in places.split(",") if p)))
    return HealthScreen(now, born, frozenset(asked), tuple(told))


def _applies(rule: str, *, per_site: bool) -> Applies:
    if not per_site:
        return Applies(rule)
    words = click.prompt("  Where? (all, or: " + ", ".join(Site) + ")", default="all", err=True)
    return Applies(rule, frozenset(Site(w) for w in words.split(",") if w != "all"))


def _yes(text: str) -> bool:
    return click.confirm(text, default=None, err=True)


def _one_of(text: str, words: type[W], default: W) -> W:
    choice = click.Choice([word.value for word in words])
    return words(click.prompt(text, type=choice, default=default.value, err=True))
