"""What the rules say of a session at one moment: the skin rules, and those of time and answers."""

from app.domain.guard import OK, Finding, Verdict, found, verdict
from app.domain.program import CAP_RULES
from app.domain.rules import RULES, Action
from app.domain.session import Phase, Session
from app.domain.skin import silence
from app.domain.units import Moment


def judge(session: Session, before: Moment, at: Moment) -> Verdict:
    """The verdict at `at`, `before` being the moment of the step before.

    The skin is judged from START on: while it starts the wrap may already cool. A session that
    is already ending cannot end twice, but what locks the site is still told of it.
    """
    if not session.active:
        return _locking(session, at)
    skin = session.skin.judge(at.mono_ms) if session.guarded else _unheard(session, at)
    return skin.tighten(
        verdict(
            (_over_time(session), _cooling_past_end(session), _unguarded_too_long(session),
             _clock(before, at), _no_answer(session, at), _paused_too_long(session, at))
        )
    )  # fmt: skip


def _unheard(session: Session, at: Moment) -> Verdict:
    """H11 for a wrap that is driven without a guarding sensor: it too may not fall silent."""
    if not session.order.model.driven:
        return OK
    return verdict((silence(session.silent_ms(at)),))


def _locking(session: Session, at: Moment) -> Verdict:
    """H03 and H04 while off is wanted: a wrap that does not obey may go on cooling the skin."""
    findings = session.skin.judge(at.mono_ms).findings
    return verdict(finding for finding in findings if RULES[finding.rule].locks)


def _over_time(session: Session) -> Finding | None:
    """T01, or T03 for an ice massage."""
    rule = RULES[CAP_RULES[session.program.modality]]
    if session.cold_ms <= rule["cap_s"] * 1000 + RULES["T01"]["slack_ms"]:
        return None
    return found(rule, session.cold_ms // 1000)


def _cooling_past_end(session: Session) -> Finding | None:
    """T01 as well: the wrap says that it cools at a moment when this programme's cold is over.

    Told by the moment of the reading: an old "cooling" is silence, and H11's business.
    """
    rule = RULES["T01"]
    if session.reading is None or session.reading_ms is None or not session.reading.cooling:
        return None
    if session.running_ms is None:
        return None
    told_ms = session.reading_ms - session.running_ms
    past_ms = told_ms - session.program.cold_s * 1000
    return found(rule, told_ms // 1000) if past_ms >= rule["slack_ms"] else None


def _unguarded_too_long(session: Session) -> Finding | None:
    rule = RULES["H10"]
    if session.guarded or session.cold_ms <= rule["cap_s"] * 1000 + RULES["T01"]["slack_ms"]:
        return None
    return found(rule, session.cold_ms // 1000)


def _clock(before: Moment, at: Moment) -> Finding | None:
    """T11: the computer slept (no step for long, or the wall clock ran ahead), or it was set.

    The value is how long nothing was heard, by the wall clock: some clocks stand still while the
    computer sleeps, some go on, some do a little of both. Of a clock set back it is by how much,
    below 0.
    """
    rule = RULES["T11"]
    gap_ms, strayed_ms = at.since_ms(before), at.strayed_ms(before)
    if strayed_ms < -rule["strayed_ms"]:
        return found(rule, strayed_ms)
    slept = strayed_ms > rule["strayed_ms"] or gap_ms > rule["gap_ms"]
    return found(rule, gap_ms + max(0, strayed_ms)) if slept else None


def _no_answer(session: Session, at: Moment) -> Finding | None:
    rule = RULES["D06"]
    if session.check_in is None:
        return None
    waited_ms = at.mono_ms - session.check_in.asked_ms
    if waited_ms >= rule["stop_ms"]:
        return found(rule, waited_ms)
    return found(rule, waited_ms, Action.WARN) if waited_ms >= rule["warn_ms"] else None


def _paused_too_long(session: Session, at: Moment) -> Finding | None:
    """P06, from the pause that was asked for, or from the one the wrap made by itself."""
    rule = RULES["P06"]
    seen_ms = session.phase_since_ms if session.phase is Phase.PAUSED else None
    pauses_ms = [ms for ms in (session.paused_ms, seen_ms) if ms is not None]
    if not pauses_ms:
        return None
    paused_ms = at.mono_ms - min(pauses_ms)
    return found(rule, paused_ms) if paused_ms > rule["cap_ms"] else None
