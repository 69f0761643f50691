"""What an entry says without what would name its person: for an anonymous export. Pure."""

from collections.abc import Callable
from dataclasses import replace

from app.domain.function import Activities, Change, Score
from app.domain.journal import Body, Comment, Medicine, Problem

UNITS = frozenset({"mg", "g", "ml", "tablet", "tablets", "drops", "puffs"})
"""Units of a medicine that tell of nobody."""
NAMELESS = "other"


def bare(body: Body, moved: Callable[[str], str]) -> Body:
    """The body with its numbers and words to choose from, and none of its person's own words; days
    are `moved`. ValueError when a day that must be there cannot be."""
    match body:
        case Medicine():
            unit = body.unit if body.unit.lower() in UNITS else ""
            return replace(body, name=NAMELESS, unit=unit)
        case Activities():
            scores = enumerate((score for _, score in body.scores), 1)
            return Activities(tuple((f"activity {number}", score) for number, score in scores))
        case Change():
            return replace(body, since=moved(body.since))
        case Problem():
            return replace(body, since=moved(body.since) if body.since else "")
        case Score():
            return replace(body, by="")
        case Comment():
            return Comment("")
        case _:
            return body
