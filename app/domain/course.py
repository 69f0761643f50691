"""The course of sessions: when pain gets worse, and the points at which to look back (W03-W07).

Review points are prompts, never targets: nothing here asks for more cold, and only W03 holds
anything back.
"""

from collections.abc import Iterable

from app.domain.guard import Finding, found
from app.domain.harm import Lock
from app.domain.known import PainPair
from app.domain.pain import Site
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
    """The lock that a pain rating brings with it (W03): `pairs` and `locks` as in `worse_pain`,
    the pairs with that rating among them; `session_id` is the session it is about."""
    if worse_pain(pairs, site, locks) is None:
        return None
    return Lock(site, "W03", since, session_id)


def _of_w03(lock: Lock, site: Site) -> bool:
    return lock.rule == "W03" and lock.site in (None, site)
