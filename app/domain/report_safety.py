"""The safety box of a report: it stands first, whatever else there is to tell (report 4.2)."""

from collections import Counter
from dataclasses import replace

from app.domain.harm import AdverseEvent, Lock, Outcome
from app.domain.material import Material
from app.domain.pain import Site
from app.domain.period import Period
from app.domain.report import Condition, Pause, Safety

RED_FLAGS = frozenset({"W01", "W02"})
"""Questions whose yes sends a person to a doctor."""
STANDING = frozenset({Outcome.OPEN, Outcome.LASTING})


def safety(material: Material, period: Period, *, notes: bool) -> Safety:
    """What the box holds; with `notes` also what the person wrote of each harm. Photos never."""
    applies = material.screen.applies if material.screen else ()
    places = list(Site)
    refused = Counter(each.rule for each in material.refused if period.holds(each.at))
    return Safety(
        harms=tuple(
            replace(event, photo=b"", note=event.note if notes else "")
            for event in reversed(material.harms)
            if _belongs(event, period)
        ),
        pauses=tuple(_pause(lock) for lock in material.locks if _holds(lock, period)),
        screened=material.screen.at if material.screen else None,
        red_flags=tuple(each.rule for each in applies if each.rule in RED_FLAGS),
        conditions=tuple(
            Condition(each.rule, tuple(sorted(each.sites, key=places.index)))
            for each in applies
            if each.rule not in RED_FLAGS
        ),
        clearances=material.clearances,
        caps=material.caps,
        refused=tuple(sorted(refused.items(), key=lambda item: (-item[1], item[0]))),
    )


def _belongs(event: AdverseEvent, period: Period) -> bool:
    """Harm of the period, be it told or happened in it, and older harm that still stands."""
    if event.rehearsal:
        return False
    older = period.day_of(event.happened) <= period.last
    in_it = period.holds(event.happened) or period.holds(event.told)
    return in_it or (older and event.outcome in STANDING)


def _holds(lock: Lock, period: Period) -> bool:
    if lock.rehearsal:
        return False
    still = lock.advice is None and period.day_of(lock.since) <= period.last
    return still or period.holds(lock.since)


def _pause(lock: Lock) -> Pause:
    who, on = (lock.advice.who, lock.advice.on) if lock.advice else ("", "")
    return Pause(lock.site, lock.rule, lock.since, who, on)
