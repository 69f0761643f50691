"""What is due after a session: skin at 30 and 60 minutes (D10), pain from +2 h to +96 h (C2).
What a look at the skin means stands in `app.domain.harm`.

A question is due from its time on until the next one is, and a missed one lapses quietly: nothing
is asked of a moment that is over. The skin of the last question stays due for a day, because
redness or numbness that is found later lasts all the longer. A rehearsal cooled no skin, so
nothing is due after it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.domain.pain import PainWhen, Site, SkinLook
from app.domain.rules import RULES
from app.domain.units import Moment

HOUR_S = 3600
PAIN_HOURS = (
    (PainWhen.HOURS_2, 2),
    (PainWhen.HOURS_24, 24),
    (PainWhen.HOURS_48, 48),
    (PainWhen.HOURS_72, 72),
    (PainWhen.HOURS_96, 96),
)
"""When pain is asked again, in hours after the session (features C2)."""
LAST_HOUR = 120
"""When the last of them lapses."""
SKIN_LAPSES_S = 24 * HOUR_S
"""How long the last question about the skin stays due [J]."""


@dataclass(frozen=True, slots=True)
class Aftermath:
    """A session that ended not long ago, and what was said since. `looks` are the answers to the
    skin check at the end, at 30 and at 60 minutes, None where nothing was said."""

    session_id: int
    site: Site
    ended: Moment
    rehearsal: bool
    looks: tuple[SkinLook | None, SkinLook | None, SkinLook | None]
    rated: frozenset[PainWhen]


@dataclass(frozen=True, slots=True)
class Due:
    """One question that is due: of the skin at `minute` after the session, or of the pain `when`;
    the other is None. It lapses at `until_ms` (wall)."""

    session_id: int
    site: Site
    until_ms: int
    minute: int | None = None
    when: PainWhen | None = None


def due(aftermaths: Iterable[Aftermath], now: Moment) -> tuple[Due, ...]:
    """What is due now: skin before pain, and what lapses sooner before the rest.

    There is one pain now in one place, so it is asked once: of the last session there whose turn it
    is, and of no earlier one, also when it was told. Skin is asked of each session (D10).
    """
    earnest = [each for each in aftermaths if not each.rehearsal]
    latest: dict[Site, Aftermath] = {}
    for each in sorted(earnest, key=lambda each: each.ended.wall_ms):
        if _turn(each, now):
            latest[each.site] = each
    questions = [ask for each in earnest for ask in _skin_due(each, now)]
    questions += [ask for each in latest.values() for ask in _pain_due(each, now)]
    return tuple(sorted(questions, key=lambda ask: (ask.minute is None, ask.until_ms)))


def _skin_due(aftermath: Aftermath, now: Moment) -> Iterator[Due]:
    """D10's two looks. The second is not asked where the first was normal: nothing lasts."""
    rule = RULES["D10"]
    _, at_30, at_60 = aftermath.looks
    if at_30 is None:
        yield from _skin(aftermath, rule["warn_s"], rule["lock_s"], now)
    if at_60 is None and at_30 is not SkinLook.NORMAL:
        yield from _skin(aftermath, rule["lock_s"], SKIN_LAPSES_S, now)


def _skin(aftermath: Aftermath, from_s: int, until_s: int, now: Moment) -> Iterator[Due]:
    if from_s <= _age_s(aftermath, now) < until_s:
        until_ms = aftermath.ended.wall_ms + until_s * 1000
        yield Due(aftermath.session_id, aftermath.site, until_ms, minute=from_s // 60)


def _pain_due(aftermath: Aftermath, now: Moment) -> Iterator[Due]:
    for when, last in _turn(aftermath, now):
        if when not in aftermath.rated:
            until_ms = aftermath.ended.wall_ms + last * HOUR_S * 1000
            yield Due(aftermath.session_id, aftermath.site, until_ms, when=when)


def _turn(aftermath: Aftermath, now: Moment) -> list[tuple[PainWhen, int]]:
    """Which pain it is time for, told or not, and the hour at which that lapses; at most one."""
    hours = [*(hour for _, hour in PAIN_HOURS), LAST_HOUR]
    age_s = _age_s(aftermath, now)
    return [
        (when, last)
        for (when, _), (first, last) in zip(PAIN_HOURS, pairwise(hours), strict=True)
        if first * HOUR_S <= age_s < last * HOUR_S
    ]


def _age_s(aftermath: Aftermath, now: Moment) -> int:
    return max(0, now.wall_ms - aftermath.ended.wall_ms) // 1000
