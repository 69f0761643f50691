"""Whether a session may begin, and for how long: what the rules say before the start.

Only cold on skin counts: a rehearsal counts neither for nor against. Time is told by the wall
clock, because sessions lie further apart than the computer stays on; where clocks disagree, the
later time of a session is believed, so that setting the clock back unlocks nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.care import Modality
from app.domain.guard import Finding, Verdict, found, verdict
from app.domain.health import Ready
from app.domain.known import PastSession
from app.domain.pain import Site
from app.domain.rules import RULES, Action
from app.domain.wrap import Reading


@dataclass(frozen=True, slots=True)
class AskedStart:
    """What is asked for: so much cold on this site. `programme_s` is the cold of the programme
    before anybody shortened it; `guarded` says whether a skin sensor watches, `driven` whether the
    app commands the wrap.

    `ready` is what was said right before, None when nothing was asked. `seen` is what the wrap or
    sensor read last, None when nothing fresh is known. In a rehearsal what was not said holds
    nothing back, and rest and counts do not either.
    """

    site: Site
    asked_s: int
    programme_s: int
    guarded: bool
    driven: bool = True
    modality: Modality = Modality.PACK
    ready: Ready | None = None
    seen: Reading | None = None
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Readiness:
    """The verdict, how much cold may run (0 when blocked, never more than asked), and for how
    many seconds a rest or a cap still blocks. `waits_for` is the session on this site whose wrap
    is not known to be off; the rest begins only once it is."""

    verdict: Verdict
    cold_s: int
    wait_s: int = 0
    waits_for: int | None = None


@dataclass(frozen=True, slots=True)
class _Counted:
    """A session that counts, and the milliseconds since its wrap came off (0 while it is on)."""

    session: PastSession
    age_ms: int


def judge_start(start: AskedStart, past: Iterable[PastSession], now_ms: int) -> Readiness:
    """What the rules say of starting now (`now_ms`, wall). `past` stands in the order in which
    the sessions began and holds at least those of the last 24 hours, those not known to be off,
    and the last three on the site."""
    counted = _aged(past, now_ms)
    rest, rest_s, waits_for = _rest(start.site, counted)
    often, often_s = _often(counted)
    cold, cold_wait_s, left_s = _cold(start.asked_s, counted)
    limits = (_unguarded(start), _too_long(start), _shortened(start), _new_site(start, counted))
    told = verdict((rest, often, cold, *limits))
    if told.blocks:
        return Readiness(told, 0, max(rest_s, often_s, cold_wait_s), waits_for)
    return Readiness(told, min(start.asked_s, left_s, _cap_s(start)))


def _aged(past: Iterable[PastSession], now_ms: int) -> tuple[_Counted, ...]:
    """The sessions that count, each no older than the ones before it: a session that the clock
    dates before its forerunner came after it all the same. One dated ahead of now ended just now,
    and says nothing of the others: it is the clock that was wrong."""
    counted: list[_Counted] = []
    latest_ms = 0
    for session in past:
        if not session.cooled:
            continue
        ended_ms = now_ms if session.on_skin or session.ended_ms is None else session.ended_ms
        if ended_ms <= now_ms and not session.on_skin:
            latest_ms = max(latest_ms, ended_ms)
        counted.append(_Counted(session, max(0, now_ms - max(ended_ms, latest_ms))))
    return tuple(counted)


def _rest(site: Site, counted: Sequence[_Counted]) -> tuple[Finding | None, int, int | None]:
    """T05: the finding, the rest left in seconds, the session whose wrap may still be on."""
    rule = RULES["T05"]
    here = [each for each in counted if each.session.site is site]
    age_ms = min((each.age_ms for each in here), default=rule["rest_s"] * 1000)
    if age_ms >= rule["rest_s"] * 1000:
        return None, 0, None
    on = next((each.session.id for each in here if each.session.on_skin), None)
    return found(rule, age_ms // 1000), _whole_s(rule["rest_s"] * 1000 - age_ms), on


def _often(counted: Sequence[_Counted]) -> tuple[Finding | None, int]:
    """T06: the finding, and the seconds until one session fewer counts."""
    rule = RULES["T06"]
    ages_ms = _ages_within(counted, rule["window_s"])
    if len(ages_ms) < rule["sessions_count"]:
        return None, 0
    frees_ms = ages_ms[rule["sessions_count"] - 1]
    return found(rule, len(ages_ms)), _whole_s(rule["window_s"] * 1000 - frees_ms)


def _cold(asked_s: int, counted: Sequence[_Counted]) -> tuple[Finding | None, int, int]:
    """T07: the finding (milder when the session only gets shorter), the seconds until enough is
    left, and the seconds of cold that are left."""
    rule = RULES["T07"]
    newest_first = sorted(_within(counted, rule["window_s"]), key=lambda each: each.age_ms)
    spent_s, wait_s = 0, 0
    for each in newest_first:
        spent_s += each.session.counted_s
        if wait_s == 0 and rule["cap_s"] - spent_s < min(asked_s, rule["shortest_s"]):
            wait_s = _whole_s(rule["window_s"] * 1000 - each.age_ms)
    left_s = max(0, rule["cap_s"] - spent_s)
    if asked_s <= left_s:
        return None, 0, left_s
    action = rule.action if wait_s else Action.WARN
    return found(rule, spent_s, action), wait_s, left_s


def _cap_s(start: AskedStart) -> int:
    return RULES["T01" if start.guarded else "H10"]["cap_s"]


def _unguarded(start: AskedStart) -> Finding | None:
    """H10: without a skin sensor the session gets shorter."""
    rule = RULES["H10"]
    long = not start.guarded and start.asked_s > rule["cap_s"]
    return found(rule, start.asked_s, Action.WARN) if long else None


def _too_long(start: AskedStart) -> Finding | None:
    """T09: more than the programme, or than T01 allows to any, is never given."""
    longer = start.asked_s > min(start.programme_s, RULES["T01"]["cap_s"])
    return found(RULES["T09"], start.asked_s) if longer else None


def _shortened(start: AskedStart) -> Finding | None:
    """T10: less than the programme is accepted."""
    less = start.asked_s < start.programme_s
    return found(RULES["T10"], start.asked_s) if less else None


def _new_site(start: AskedStart, counted: Sequence[_Counted]) -> Finding | None:
    """T02: advice for the first sessions on a site; the value is how many there were."""
    rule = RULES["T02"]
    before = sum(each.session.site is start.site for each in counted)
    new = before < rule["sessions_count"] and start.asked_s > rule["suggested_s"]
    return found(rule, before) if new else None


def _within(counted: Sequence[_Counted], window_s: int) -> list[_Counted]:
    return [each for each in counted if each.age_ms < window_s * 1000]


def _ages_within(counted: Sequence[_Counted], window_s: int) -> list[int]:
    return sorted(each.age_ms for each in _within(counted, window_s))


def _whole_s(ms: int) -> int:
    """Seconds, rounded up: a rest is never told shorter than it is."""
    return -(-ms // 1000)
