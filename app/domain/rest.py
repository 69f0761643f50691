"""Rest and counts: how far apart sessions lie, and how much cold a day holds (T05-T07).

Only cold on skin counts, of every modality; a rehearsal counts neither for nor against. Time is
told by the wall clock, because sessions lie further apart than the computer stays on. Clocks may
be wrong, and the order in which sessions began is what the diary knows for certain:

- one dated ahead of now, or before its forerunner, has a wrong date: the clock was set back since,
  or for it. It ended just now, so that setting the clock unlocks nothing, unless a later one (a
  rehearsal too) is dated by now: then it ended before that one did. What only came into the
  diary later proves nothing of that kind, and is never older than what came before it. Nor does
  what began later say when a wrap came off of which the person told later still;
- a wrong date has a way out that needs no clock: the computer has been on for so long since it was
  found (`run_since_ms`);
- cold that a person took down (id 0) is only as well dated as they said: ahead of now it ended
  just now, and ahead by more than a day it is a slip of the clock that counts for nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.guard import Finding, found
from app.domain.known import PastSession
from app.domain.pain import Site
from app.domain.rules import RULES, Action
from app.domain.units import CentiC

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Counted:
    """A session that counts, and the milliseconds since its wrap came off (0 while it is on).
    `misdated`: its date is wrong, and the age the least that it can be."""

    session: PastSession
    age_ms: int
    misdated: bool = False


@dataclass(frozen=True, slots=True)
class Wait:
    """A rest or count that still holds back, and for how many seconds."""

    rule: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Rest:
    """What rest and counts say: the findings, what to wait for, the seconds of cold that the day
    still holds. `waits_for` is the session on the site whose wrap is not known to be off;
    `misdated` the one on the site that has a wrong date."""

    findings: tuple[Finding, ...]
    waits: tuple[Wait, ...]
    left_s: int
    waits_for: int | None = None
    misdated: int | None = None


UNCOUNTED = Rest((), (), RULES["T07"]["cap_s"])
"""What rest and counts say of a rehearsal."""


def judge_rest(site: Site, asked_s: int, counted: Sequence[Counted]) -> Rest:
    """What T05-T07 say of `asked_s` more seconds of cold on the site now."""
    rest, rest_s, resting = _rest(site, counted)
    often, often_s = _often(counted)
    cold, cold_wait_s, left_s = _cold(asked_s, counted)
    told = ((rest, rest_s), (often, often_s), (cold, cold_wait_s))
    on = next((each.session.id for each in resting if each.session.on_skin), None)
    misdated = next((each.session.id for each in resting if each.misdated), None)
    return Rest(
        tuple(finding for finding, _ in told if finding),
        tuple(Wait(finding.rule, wait_s) for finding, wait_s in told if finding and wait_s),
        left_s,
        on,
        misdated,
    )


def aged(past: Iterable[PastSession], now_ms: int) -> tuple[Counted, ...]:
    """The sessions that count, with their age; `past` in the order in which they began."""
    sessions = tuple(past)
    dated_ms = _ended(sessions, now_ms)
    ended_ms = _put_right(sessions, dated_ms, now_ms)
    return tuple(
        Counted(session, now_ms - at_ms, bool(session.id) and own_ms > now_ms)
        for session, own_ms, at_ms in zip(sessions, dated_ms, ended_ms, strict=True)
        if session.cooled and at_ms <= now_ms
    )


def wrongly_dated(past: Iterable[PastSession], now_ms: int) -> frozenset[int]:
    """Ids of the sessions that count and have a wrong date."""
    return frozenset(each.session.id for each in aged(past, now_ms) if each.misdated)


def baseline_before(site: Site, counted: Iterable[Counted], within_ms: int) -> CentiC | None:
    """The skin before the latest measured session on that site, no longer than so long ago."""
    here = [each for each in counted if each.session.was_on(site) and each.age_ms < within_ms]
    measured = [(-each.age_ms, each.session.baseline) for each in here]
    latest = max(((age, cc) for age, cc in measured if cc is not None), default=None)
    return latest[1] if latest else None


def _ended(sessions: Sequence[PastSession], now_ms: int) -> list[int]:
    """When each ended: now while it may be on the skin, and later than now where the date is wrong:
    ahead of now, or before that of a forerunner that cooled."""
    ended_ms: list[int] = []
    latest_ms = 0
    for session in sessions:
        own_ms = now_ms if session.on_skin or session.ended_ms is None else session.ended_ms
        if session.id and not session.on_skin and own_ms <= now_ms:
            over_ms = _over(session, own_ms)
            before_its_forerunner = over_ms < latest_ms and session.cooled and session.in_order
            if session.cooled and not before_its_forerunner and not session.undated:
                latest_ms = max(over_ms, latest_ms)
            wrong = session.undated or before_its_forerunner
            own_ms = now_ms + 1 if wrong else max(own_ms, latest_ms)
        ended_ms.append(own_ms)
    return ended_ms


def _put_right(
    sessions: Sequence[PastSession], ended_ms: Sequence[int], now_ms: int
) -> Sequence[int]:
    """The same, those with a wrong date brought back: to the end of the next one that is dated by
    now, else to now. What a person took down more than a day ahead stays, and counts for nothing.
    """
    brought_ms = list(ended_ms)
    next_ms = now_ms
    for n in reversed(range(len(sessions))):
        session, own_ms = sessions[n], ended_ms[n]
        if session.id == 0:
            brought_ms[n] = own_ms if own_ms > now_ms + DAY_MS else min(own_ms, now_ms)
        elif own_ms > now_ms:
            proven_ms = next_ms if session.closed_ms is None else now_ms
            brought_ms[n] = min(proven_ms, now_ms - session.run_since_ms)
        elif not session.on_skin and session.in_order:
            next_ms = _over(session, own_ms)
    return brought_ms


def _over(session: PastSession, off_ms: int) -> int:
    """When the session ended, whenever its wrap came off."""
    return off_ms if session.closed_ms is None else session.closed_ms


def _rest(
    site: Site, counted: Sequence[Counted]
) -> tuple[Finding | None, int, tuple[Counted, ...]]:
    """T05: the finding, the rest left in seconds, the sessions on the site that it is about."""
    rule = RULES["T05"]
    here = [each for each in counted if each.session.was_on(site)]
    age_ms = min((each.age_ms for each in here), default=rule["rest_s"] * 1000)
    if age_ms >= rule["rest_s"] * 1000:
        return None, 0, ()
    resting = (each for each in here if each.age_ms < rule["rest_s"] * 1000)
    return found(rule, age_ms // 1000), _whole_s(rule["rest_s"] * 1000 - age_ms), tuple(resting)


def _often(counted: Sequence[Counted]) -> tuple[Finding | None, int]:
    """T06: the finding, and the seconds until one session fewer counts."""
    rule = RULES["T06"]
    ages_ms = sorted(each.age_ms for each in _within(counted, rule["window_s"]))
    if len(ages_ms) < rule["sessions_count"]:
        return None, 0
    frees_ms = ages_ms[rule["sessions_count"] - 1]
    return found(rule, len(ages_ms)), _whole_s(rule["window_s"] * 1000 - frees_ms)


def _cold(asked_s: int, counted: Sequence[Counted]) -> tuple[Finding | None, int, int]:
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


def _within(counted: Sequence[Counted], window_s: int) -> list[Counted]:
    return [each for each in counted if each.age_ms < window_s * 1000]


def _whole_s(ms: int) -> int:
    """Seconds, rounded up: a rest is never told shorter than it is."""
    return -(-ms // 1000)
