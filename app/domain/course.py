"""The course of sessions: when pain gets worse, and the points at which to look back (W03-W07).

Review points are prompts, never targets: nothing here asks for more cold, and only W03 holds
anything back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from statistics import median

from app.domain.guard import Finding, found
from app.domain.harm import Lock
from app.domain.known import Known, PainPair
from app.domain.pain import Site
from app.domain.period import MIDNIGHT, local_day
from app.domain.rules import RULES
from app.domain.units import Moment


def worse_pain(pairs: Iterable[PainPair], site: Site, locks: Iterable[Lock] = ()) -> Finding | None:
    """W03: the pain after was worse than before in most of the last sessions on the site; the
    value is in how many. `pairs` newest first.

    Sessions that already brought such a lock (`locks`, open or advised on) bring no second one:
    advice opens the place for good, until new sessions are worse again.
    """
    rule = RULES["W03"]
    told = max((each.session_id or 0 for each in locks if _of_w03(each, site)), default=0)
    last = [each for each in pairs if each.site is site][: rule["of_last_count"]]
    new = [each for each in last if each.session_id > told]
    worse = sum(each.after - each.before >= rule["worse_points"] for each in new)
    return found(rule, worse) if worse >= rule["sessions_count"] else None


def lock_of_pain(
    pairs: Iterable[PainPair], site: Site, locks: Iterable[Lock], since: Moment, session_id: int
) -> Lock | None:
    """The lock that pain brings which got worse (W03): `pairs` and `locks` as in `worse_pain`;
    `session_id` is the session that was rated, or changed."""
    if worse_pain(pairs, site, locks) is None:
        return None
    return Lock(site, "W03", since, session_id)


def _of_w03(lock: Lock, site: Site) -> bool:
    return lock.rule == "W03" and lock.site in (None, site)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A review point, and the site it is about (None: the person)."""

    finding: Finding
    site: Site | None = None


def prompts(known: Known, now: Moment) -> tuple[Prompt, ...]:
    """Every review point that is due: those of the person, then those of each site (W03-W07)."""
    here: list[Prompt] = []
    for site in Site:
        told = (worse_pain(known.pairs, site, known.locks), _no_change(known, site))
        here += [Prompt(finding, site) for finding in told if finding]
    return (*map(Prompt, _of_person(known, now)), *here)


def advice(known: Known, site: Site, now: Moment) -> Iterator[Finding]:
    """The advice of the course before a session on that site (W04-W07). W03 is no advice: it locks
    the place when the pain is rated."""
    no_change = _no_change(known, site)
    if no_change:
        yield no_change
    yield from _of_person(known, now)


def _no_change(known: Known, site: Site) -> Finding | None:
    """W04: the median change over the last sessions on the site is none, or for the worse; the
    value is how many sessions there were. Pain counts as new while the screen tells red flags (W02
    asks of new pain)."""
    rule = RULES["W04"]
    needed = rule["new_pain_count" if _new_pain(known) else "sessions_count"]
    last = [pair for pair in known.pairs if pair.site is site][:needed]
    sessions = known.on_site.get(site, 0)
    if len(last) < needed or sessions < needed:
        return None
    change = median(pair.after - pair.before for pair in last)
    return found(rule, sessions) if change >= 0 else None


def _new_pain(known: Known) -> bool:
    applies = known.screen.applies if known.screen else ()
    return any(each.rule == "W02" for each in applies)


def _of_person(known: Known, now: Moment) -> Iterator[Finding]:
    """W05 by the number of sessions, W06 by the days in a row, W07 by the mean pain in tenths."""
    today = local_day(now, MIDNIGHT)
    if known.sessions_count in RULES["W05"].numbers.values():
        yield found(RULES["W05"], known.sessions_count)
    in_a_row = _days_in_a_row(known.used_days, today)
    if in_a_row >= RULES["W06"]["days"]:
        yield found(RULES["W06"], in_a_row)
    mean = _mean_pain(known, today)
    if mean is not None and mean >= RULES["W07"]["mean_points"] * 10:
        yield found(RULES["W07"], mean)


def _days_in_a_row(used_days: Iterable[int], today: int) -> int:
    """How many days in a row had a session, up to today or yesterday; days ahead of today are a
    wrong clock's."""
    days = sorted({day for day in used_days if day <= today}, reverse=True)
    if not days or days[0] < today - 1:
        return 0
    return sum(1 for _ in takewhile(lambda each: each[1] == days[0] - each[0], enumerate(days)))


def _mean_pain(known: Known, today: int) -> int | None:
    """The mean, in tenths, of the daily pain of W07's days; None when it was told on less than half
    of them [J]."""
    days = RULES["W07"]["days"]
    told = [mean for day, mean in known.daily_pain if today - days < day <= today]
    return round(sum(told) / len(told)) if 2 * len(told) > days else None
