"""Whether a session may begin, and for how long: what the rules say before the start.

Every rule is asked, the strongest decides. Nothing that a person says or does not say lets more
in, but the tick, the clearance or the advice that a rule asks for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.care import Modality
from app.domain.course import advice
from app.domain.guard import Finding, Verdict, found, verdict
from app.domain.harm import Lock
from app.domain.known import Known
from app.domain.rest import UNCOUNTED, Rest, Wait, aged, baseline_before, judge_rest
from app.domain.rules import RULES, Action
from app.domain.screening import screen_due, screen_findings
from app.domain.setup import BASELINE_MS, measured_findings, setup_findings, ticked
from app.domain.start import AskedStart
from app.domain.units import Moment

__all__ = ["AskedStart", "Readiness", "judge_start"]

CAUTION = ("C18", "C21", "L04")
"""Rules that shorten a session when they apply, ticked or not."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """The verdict, how much cold may run (0 when held back, never more than asked), and for how
    many seconds a rest or a count still holds back.

    `offered_s` is the cold that may run once all of `to_do` is done (0 when something else holds
    back). `waits` says which rest or count holds back for how long, `locks` which locks do.
    `waits_for` is the session on this site whose wrap is not known to be off; the rest begins only
    once it is. `misdated` is one on this site that a wrong clock dated: its rest is over when the
    computer has been on for that long, or that long after any session after it, a rehearsal too.
    """

    verdict: Verdict
    cold_s: int
    wait_s: int = 0
    waits_for: int | None = None
    offered_s: int = 0
    waits: tuple[Wait, ...] = ()
    locks: tuple[Lock, ...] = ()
    misdated: int | None = None

    @property
    def to_do(self) -> tuple[Finding, ...]:
        """What holds back until the person ticks, chooses or answers it, right before a start."""
        return tuple(each for each in self.verdict.held if _is_to_do(each))

    @property
    def refused(self) -> tuple[Finding, ...]:
        """What holds back whatever the person ticks now."""
        return tuple(each for each in self.verdict.held if not _is_to_do(each))


def judge_start(start: AskedStart, known: Known, now: Moment) -> Readiness:
    """What the rules say of starting now, for all that is known."""
    counted = () if start.rehearsal else aged(known.past, now.wall_ms)
    rest = UNCOUNTED
    if not start.rehearsal:
        rest = judge_rest(start.site, start.asked_s, counted)
    locks = tuple(each for each in known.locks if each.holds(start.site, rehearsal=start.rehearsal))
    screened = (*_screened(start, known, now), *setup_findings(start, known, now))
    told = verdict(
        (
            *rest.findings,
            *(ticked(each, start) for each in screened),
            *measured_findings(start, baseline_before(start.site, counted, BASELINE_MS)),
            *(found(RULES[_rule_of(each)], action=Action.LOCK) for each in locks),
            *_limits(start, known),
            *_course(start, known, now),
        )
    )
    return _concluded(start, known, told, rest, locks)


def _concluded(
    start: AskedStart, known: Known, told: Verdict, rest: Rest, locks: tuple[Lock, ...]
) -> Readiness:
    refused = any(not _is_to_do(each) for each in told.held)
    offered_s = 0 if refused else min(start.asked_s, rest.left_s, *_caps(start, known, told))
    return Readiness(
        verdict=told,
        cold_s=0 if told.holds_back else offered_s,
        wait_s=max((each.seconds for each in rest.waits), default=0),
        waits_for=rest.waits_for,
        offered_s=offered_s,
        waits=rest.waits,
        locks=locks,
        misdated=rest.misdated,
    )


def _screened(start: AskedStart, known: Known, now: Moment) -> Iterator[Finding]:
    """What was said at the health screen, and S04 when it is due."""
    if not start.rehearsal and screen_due(known.screen, known.harmed, now):
        yield found(RULES["S04"])
    yield from screen_findings(known, start.site, now)


def _limits(start: AskedStart, known: Known) -> Iterator[Finding]:
    """T03, T04, T09, T10, H10: how long this way of cooling may last, and for this person."""
    if start.modality not in {Modality.PACK, Modality.ICE_MASSAGE}:
        yield found(RULES["T04"])
    yield from _too_long(start, known)
    yield from _shortened(start, known)
    h10, t03 = RULES["H10"], RULES["T03"]
    if not start.guarded and start.asked_s > h10["cap_s"]:
        yield found(h10, start.asked_s, Action.WARN)
    if start.modality is Modality.ICE_MASSAGE and start.asked_s > t03["cap_s"]:
        yield found(t03, start.asked_s, Action.WARN)


def _too_long(start: AskedStart, known: Known) -> Iterator[Finding]:
    """T09: more than the programme, or than T01 allows to any, is never given; and nothing where
    a person's own cap leaves nothing."""
    longest_s, personal_s = min(start.programme_s, RULES["T01"]["cap_s"]), _personal_s(known)
    if start.asked_s > longest_s or (personal_s is not None and personal_s < 1):
        yield found(RULES["T09"], start.asked_s)


def _shortened(start: AskedStart, known: Known) -> Iterator[Finding]:
    """T10: less than the programme is accepted, and a lower cap too; the value is what is left."""
    cap_s = _personal_s(known)
    if cap_s is not None and cap_s < start.asked_s:
        yield found(RULES["T10"], cap_s)
    elif start.asked_s < start.programme_s:
        yield found(RULES["T10"], start.asked_s)


def _course(start: AskedStart, known: Known, now: Moment) -> Iterator[Finding]:
    """T02 for the first sessions on a site (the value: how many there were), and W04-W07."""
    if start.rehearsal:
        return
    rule, before = RULES["T02"], known.on_site.get(start.site, 0)
    if before < rule["sessions_count"] and start.asked_s > rule["suggested_s"]:
        yield found(rule, before)
    yield from advice(known, start.site, now)


def _caps(start: AskedStart, known: Known, told: Verdict) -> Sequence[int]:
    """Every cap on this session, in seconds of cold."""
    rules = {each.rule for each in told.findings}.intersection(CAUTION)
    rules.add("T01" if start.guarded else "H10")
    if start.modality is Modality.ICE_MASSAGE:
        rules.add("T03")
    personal_s = _personal_s(known)
    own = () if personal_s is None else (personal_s,)
    return (*(RULES[rule]["cap_s"] for rule in rules), *own)


def _personal_s(known: Known) -> int | None:
    return min((cap.cold_s for cap in known.caps), default=None)


def _rule_of(lock: Lock) -> str:
    """The rule of a lock; D14 for one of a rule that is no longer there: it holds all the same."""
    return lock.rule if lock.rule in RULES else "D14"


def _is_to_do(finding: Finding) -> bool:
    ack = Action.ACK in {finding.action, RULES[finding.rule].also}
    return finding.rule == "S05" or ack
