"""Taking in what the wrap says: readings, its status, its alarms. And what of it proves off."""

from dataclasses import replace

from app.domain.diary import EndReason, OffProof
from app.domain.ends import END_OF_ALARM, END_OF_STATE, end_told
from app.domain.phases import ending, moved, phase_now
from app.domain.program import StepKind
from app.domain.rules import RULES
from app.domain.session import Phase, Session
from app.domain.units import Moment
from app.domain.wrap import AT_WORK, Alarm, Reading, Severity, WrapEnd, WrapState, WrapStatus

_SAYS_IT_RUNS = AT_WORK - {WrapState.UNKNOWN}
"""A state that we do not know proves neither that the wrap is off nor that it runs."""


def read(session: Session, reading: Reading, at: Moment) -> Session:
    """The session after a reading.

    A reading of a wrap at work counts as ours when its driver could date it: another session's
    cold (an old one, somebody else's) is none of ours.
    """
    session = replace(session, reading=reading, reading_ms=at.mono_ms)
    if session.running_ms is not None and session.state_end is None:
        state_end = END_OF_STATE.get(reading.state)
        session = replace(session, state_end=state_end) if state_end else session
    if reading.state in _SAYS_IT_RUNS and reading.t_s is not None:
        session = _running(session, reading.t_s, at)
    if _measured(session, reading):
        session = replace(session, skin=session.skin.feed(reading.skin, at.mono_ms))
    if reading.off and not reading.fresh:
        return session
    rewarming = _rewarms(session, reading.state, reading.t_s or 0, at)
    return _off_if(session, off=reading.off, rewarming=rewarming)


def _measured(session: Session, reading: Reading) -> bool:
    """Whether this reading is a sample of the guarding sensor. A wrap that does not run yet may
    leave its skin probe unread (clarification 12): that is no sample, not an invalid one."""
    begun = session.running_ms is not None or reading.skin is not None
    return session.guarded and reading.fresh and begun


def told(session: Session, status: WrapStatus, at: Moment) -> Session:
    """The session after the wrap's own account of it."""
    ours = status.session == session.order.number
    if ours and status.state in _SAYS_IT_RUNS:
        session = _running(session, status.elapsed_s, at)
    if ours and status.end is not WrapEnd.OPEN:
        session = replace(session, wrap_end=end_told(status), wrap_ran_s=status.elapsed_s)
    rewarming = _rewarms(session, status.state, status.elapsed_s if ours else 0, at)
    off = status.state not in AT_WORK and not _cooling_though_ended(session)
    return _off_if(session, off=off, rewarming=rewarming)


def _cooling_though_ended(session: Session) -> bool:
    """Whether the latest reading said "cooling" in a state that should not cool: a status, which
    tells the state alone, proves nothing then."""
    reading = session.reading
    return reading is not None and reading.cooling and reading.state not in AT_WORK


def _rewarms(session: Session, state: WrapState, told_s: int, at: Moment) -> bool:
    """Whether STOPPING is the wrap's word for the rewarm step of its programme, not for an end.

    It comes up to a slack before our own clock reaches that step, because the wrap runs ahead of
    us by however long its first word took; `told_s` is the session second by the wrap's account.
    """
    if state is not WrapState.STOPPING or session.wrap_end is not None or not session.active:
        return False
    soon_s = max(told_s, session.elapsed_s(at)) + RULES["T01"]["slack_ms"] / 1000
    return session.program.at(soon_s).kind is StepKind.REWARM


def _running(session: Session, for_s: int, at: Moment) -> Session:
    """The wrap says that it has run for `for_s` seconds: a session that was starting runs."""
    if session.phase is not Phase.STARTING:
        return session
    running_ms = max(session.began.mono_ms, at.mono_ms - 1000 * for_s)
    skin = replace(session.skin, since_ms=running_ms)
    cold_ms = at.mono_ms - running_ms
    session = replace(session, running_ms=running_ms, skin=skin, cold_ms=cold_ms)
    return moved(session, phase_now(session, session.elapsed_s(at)), at)


def _off_if(session: Session, *, off: bool, rewarming: bool) -> Session:
    """Note the proof that the wrap is off, if it is one.

    Before the wrap ever ran, only news after an acknowledged stop count: an "idle" said before
    a start that is still under way proves nothing. Nor is a rewarm by programme an end.
    """
    if not off:
        taken_back = session.off is OffProof.WRAP
        return replace(session, off=OffProof.NONE) if taken_back else session
    if session.running_ms is None and not session.off_acknowledged:
        return session
    return session if rewarming else replace(session, off=OffProof.WRAP)


def alarmed(session: Session, alarm: Alarm, at: Moment) -> Session:
    """The session after an alarm of the wrap; one that stops it stops us."""
    session = session.logged("alarm", alarm.code, value=alarm.value)
    if alarm.severity not in {Severity.STOP, Severity.LATCHED}:
        return session
    end = END_OF_ALARM.get(alarm.code, EndReason.WRAP_FAULT)
    session = ending(session, end, at)
    return latched(session) if end is EndReason.FAR_TOO_COLD else session


def latched(session: Session) -> Session:
    """H03 by the wrap's own guard, which may be quicker than ours: it too locks the place, even
    when the session was ending already. Logged once, with the skin that we know of."""
    if any(entry.rule == "H03" for entry in session.log):
        return session
    return session.logged("rule", RULES["H03"].reason, rule="H03", value=session.skin.latest)
