"""The health screen: what it asks, when it is due, and what its answers mean (features S4).

Clocks may be wrong: what is dated ahead of now was said just now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.guard import Finding, found
from app.domain.health import EVERYWHERE, SCREEN_TEXT, Applies, Clearance, HealthScreen
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.period import MIDNIGHT, date_of, local_day
from app.domain.rules import RULES, Action
from app.domain.units import Moment

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the health screen; `per_site`: a yes may name the places it is about."""

    rule: str
    per_site: bool = False


QUESTIONS: tuple[Question, ...] = (
    Question("W01"),
    Question("C01"),
    Question("C02"),
    Question("C03"),
    Question("C04"),
    Question("C05", per_site=True),
    Question("C06", per_site=True),
    Question("C07"),
    Question("C08"),
    Question("C09", per_site=True),
    Question("C10"),
    Question("C11"),
    Question("C12"),
    Question("C13"),
    Question("C14", per_site=True),
    Question("C15", per_site=True),
    Question("C17"),
    Question("C18"),
    Question("C21"),
    Question("C22"),
    Question("C24"),
    Question("L04", per_site=True),
    Question("W02"),
)
"""What the screen asks, the emergency first. C19, C20 and half of C21 follow from the year of
birth; C16 and C23 are asked of each day anew (`app.domain.setup`)."""
PER_SITE = frozenset(question.rule for question in QUESTIONS if question.per_site)
"""Questions whose answer is bound to places; for every other the places are not looked at."""
_ASKED = frozenset(question.rule for question in QUESTIONS)


def screen_due(screen: HealthScreen | None, harmed: Moment | None, now: Moment) -> bool:
    """Whether the health questions must be answered (again) before a session (S04): never yet, not
    all of them or in other words, on another day a month back, or before harm was told."""
    if screen is None or screen.text != SCREEN_TEXT or not _answers_all(screen):
        return True
    age_ms = max(0, now.wall_ms - screen.at.wall_ms)
    return age_ms >= RULES["S04"]["due_days"] * DAY_MS or _voided(screen.at, harmed, now)


def youngest(born_year: int, now: Moment) -> int:
    """The lowest age in years that somebody born in that calendar year may have now."""
    return _local_day(now).year - born_year - 1


def oldest(born_year: int, now: Moment) -> int:
    """The highest age in years that somebody born in that calendar year may have now."""
    return _local_day(now).year - born_year


def screen_findings(known: Known, site: Site, now: Moment) -> tuple[Finding, ...]:
    """What the answers of the last screen, and the age, mean for cold on that site. An ACK is told
    as not yet ticked."""
    if known.screen is None:
        return ()
    screen = known.screen
    here = (each for each in screen.applies if _is_here(each, site))
    told = [_condition(each.rule, known, now) for each in here if each.rule in RULES]
    return (*told, *_by_age(screen, known, now))


def cleared(rule: str, known: Known, now: Moment, since: Moment | None = None) -> bool:
    """Whether somebody cleared the person in spite of that rule.

    Harm that was told later voids it, by the day it was given and by the moment it was recorded
    (D14). `since`: what it is about was first told then, so that no earlier word can be about it.
    A clearance names no place: one for a condition that is bound to places is about those of the
    screen it followed.
    """
    if since is None and rule in PER_SITE and known.screen is not None:
        since = known.screen.at
    return any(
        each.rule == rule and _valid(each, known.harmed, now) and _not_before(each, since)
        for each in known.clearances
    )


def waiting_for_clearance(known: Known, now: Moment) -> tuple[str, ...]:
    """The CLEAR rules that apply by the last screen, on any place, and that nobody cleared yet."""
    if known.screen is None:
        return ()
    applying = {each.rule for each in known.screen.applies} & set(RULES)
    by_age = {each.rule for each in _by_age(known.screen, known, now)}
    clear = [r for r in sorted(applying | by_age) if RULES[r].action is Action.CLEAR]
    return tuple(rule for rule in clear if not cleared(rule, known, now))


def _answers_all(screen: HealthScreen) -> bool:
    """Whether every question was answered, and every answer is of a rule that there is."""
    return screen.asked >= _ASKED and all(each.rule in RULES for each in screen.applies)


def _is_here(applies: Applies, site: Site) -> bool:
    everywhere = applies.sites == EVERYWHERE or applies.rule not in PER_SITE
    return everywhere or site in applies.sites


def _condition(rule_id: str, known: Known, now: Moment) -> Finding:
    rule = RULES[rule_id]
    met = rule.action is Action.CLEAR and cleared(rule_id, known, now)
    return found(rule, met=met)


def _by_age(screen: HealthScreen, known: Known, now: Moment) -> Iterator[Finding]:
    """C19, C20, C21 by the end of the year of birth that is the safer; the value is that age."""
    young, old = youngest(screen.born_year, now), oldest(screen.born_year, now)
    if young < RULES["C19"]["under_years"]:
        yield found(RULES["C19"], young)
    if young < RULES["C20"]["under_years"] and old >= RULES["C20"]["from_years"]:
        yield found(RULES["C20"], young, met=cleared("C20", known, now))
    if old >= RULES["C21"]["from_years"]:
        yield found(RULES["C21"], old)


def _valid(clearance: Clearance, harmed: Moment | None, now: Moment) -> bool:
    given = _day_of(clearance.on)
    if not clearance.who.strip() or given is None:
        return False
    if harmed is None:
        return True
    return not _voided(clearance.at, harmed, now) and given >= _harm_day(harmed, now)


def _not_before(clearance: Clearance, since: Moment | None) -> bool:
    return since is None or clearance.at.wall_ms >= since.wall_ms


def _voided(said: Moment, harmed: Moment | None, now: Moment) -> bool:
    """Whether harm was told after `said`. Harm dated ahead of now voids all but the last day: the
    clock was wrong then or is now, and nobody must answer anew for years."""
    if harmed is None:
        return False
    ahead = harmed.wall_ms > now.wall_ms >= said.wall_ms
    return said.wall_ms < (now.wall_ms - DAY_MS if ahead else harmed.wall_ms)


def _harm_day(harmed: Moment, now: Moment) -> date:
    """The local day from which a clearance can know of the harm."""
    if harmed.wall_ms > now.wall_ms:
        return _local_day(now) - timedelta(days=1)
    return _local_day(harmed)


def _local_day(moment: Moment) -> date:
    """By the clock on the wall: no choice of the person moves it."""
    return date_of(local_day(moment, MIDNIGHT))


def _day_of(iso: str) -> date | None:
    """The day an ISO date names, None when it names none."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
