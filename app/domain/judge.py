"""What the rules say of a session at one moment: the skin rules, and those of time and answers."""

from app.domain.guard import OK, Finding, Verdict, found, verdict
from app.domain.rules import RULES, Action
from app.domain.session import COLD_PHASES, Phase, Session
from app.domain.units import Moment


def judge(session: Session, before: Moment, at: Moment) -> Verdict:
    """The verdict at `at`, `before` being the moment of the step before.

    A session that is already ending is judged no more: nothing is stronger than off.
    """
    if not session.active:
        return OK
    skin = session.skin.judge(at.mono_ms) if session.guarded and _begun(session) else OK
    return skin.tighten(
        verdict(
            (_over_time(session), _cooling_past_end(session, at), _unguarded_too_long(session),
             _clock(before, at), _no_answer(session, at), _paused_too_long(session, at))
        )
    )  # fmt: skip


def _begun(session: Session) -> bool:
    """The skin is judged from START on: while it starts the wrap may already cool."""
    return session.phase in COLD_PHASES or session.phase is Phase.WARMING


def _over_time(session: Session) -> Finding | None:
    rule = RULES["T01"]
    if session.cold_ms <= rule["cap_s"] * 1000 + rule["slack_ms"]:
        return None
    return found(rule, session.cold_ms // 1000)


def _cooling_past_end(session: Session, at: Moment) -> Finding | None:
    """T01 as well: the wrap still cools although this programme's cold is over."""
    rule = RULES["T01"]
    if session.reading is None or not session.reading.cooling:
        return None
    past_ms = session.elapsed_s(at) * 1000 - session.program.cold_s * 1000
    return found(rule, round(session.elapsed_s(at))) if past_ms > rule["slack_ms"] else None


def _unguarded_too_long(session: Session) -> Finding | None:
    rule = RULES["H10"]
    if session.guarded or session.cold_ms <= rule["cap_s"] * 1000 + RULES["T01"]["slack_ms"]:
        return None
    return found(rule, session.cold_ms // 1000)


def _clock(before: Moment, at: Moment) -> Finding | None:
    """T11: the computer slept (no step for long, or the wall clock ran ahead), or it was set."""
    rule = RULES["T11"]
    gap_ms, strayed_ms = at.since_ms(before), at.strayed_ms(before)
    if abs(strayed_ms) > rule["strayed_ms"]:
        return found(rule, strayed_ms)
    return found(rule, gap_ms) if gap_ms > rule["gap_ms"] else None


def _no_answer(session: Session, at: Moment) -> Finding | None:
    rule = RULES["D06"]
    if session.check_in is None:
        return None
    waited_ms = at.mono_ms - session.check_in.asked_ms
    if waited_ms >= rule["stop_ms"]:
        return found(rule, waited_ms)
    return found(rule, waited_ms, Action.WARN) if waited_ms >= rule["warn_ms"] else None


def _paused_too_long(session: Session, at: Moment) -> Finding | None:
    rule = RULES["P06"]
    if session.paused_ms is None:
        return None
    paused_ms = at.mono_ms - session.paused_ms
    return found(rule, paused_ms) if paused_ms > rule["cap_ms"] else None
