"""How a session moves: `step(session, event, at) -> session`, and nothing else moves it.

Order inside a step: take in the news, let the rules judge, then move the phase. Rules only end
things; nothing here ever leads from OFF back to cold.
"""

from dataclasses import replace
from typing import assert_never

from app.domain.diary import EndReason, OffProof
from app.domain.events import (
    OWN_ERROR,
    Event,
    Felt,
    Marked,
    Noticed,
    OffAcknowledged,
    PauseAsked,
    ResumeAsked,
    StartRefused,
    StopAsked,
    Tick,
    TookOff,
)
from app.domain.guard import Finding, Verdict, found
from app.domain.harm import Sign
from app.domain.heard import alarmed, latched, read, told
from app.domain.judge import judge
from app.domain.pain import Sensation
from app.domain.phases import ending, moved, phase_now
from app.domain.rules import RULES, Action
from app.domain.session import COLD_PHASES, CheckIn, Phase, Session, Wanted, check_in_times
from app.domain.signs import RULE_OF_SIGN
from app.domain.units import Moment
from app.domain.wrap import (
    Alarm,
    LinkChange,
    LinkState,
    Reading,
    WrapStatus,
)

START_LIMIT_MS = 15_000
"""How long a wrap may take from START to the first word that it runs; our own judgement, above
two driver time-outs."""
END_WORD_MS = 2000
"""How long to wait for the wrap's own word why it ended, once it is off; our own judgement."""


def step(session: Session, event: Event, at: Moment) -> Session:
    """The session after `event` at `at`. A session that is over changes no more."""
    if session.over:
        return session
    before = session.last
    session = _taken(_timed(session, at), event, at)
    session = _judged(session, judge(session, before, at), at)
    return _settled(session, at)


def _timed(session: Session, at: Moment) -> Session:
    """Count the time since the last step as cold, as long as the wrap may still be cold.

    That is until off is proven, and a sleep of the computer counts too (T11).
    """
    unproven = session.phase in {Phase.STOPPING, Phase.UNCONFIRMED} and session.off is OffProof.NONE
    if session.phase not in COLD_PHASES and not unproven:
        return replace(session, last=at)
    slept_ms = at.strayed_ms(session.last)
    spent_ms = max(0, at.since_ms(session.last))
    spent_ms += slept_ms if slept_ms > RULES["T11"]["strayed_ms"] else 0
    return replace(session, last=at, cold_ms=session.cold_ms + spent_ms)


def _taken(session: Session, event: Event, at: Moment) -> Session:  # noqa: C901 - a table of events
    match event:
        case Tick():
            return session
        case Reading():
            return read(session, event, at)
        case WrapStatus():
            return told(session, event, at)
        case Alarm():
            return alarmed(session, event, at)
        case LinkChange():
            fault = event.fault.code if event.fault else ""
            return replace(session, link=event.state).logged("link", fault or event.state)
        case StartRefused():
            return ending(session.logged("fault", event.code), EndReason.START_REFUSED, at)
        case OffAcknowledged():
            return replace(session, off_acknowledged=session.wanted is Wanted.OFF)
        case StopAsked():
            own = event.source == OWN_ERROR
            end = EndReason.APP_DIED if own else EndReason.STOPPED_BY_PERSON
            return ending(session.logged("stop", event.source, rule="D07"), end, at)
        case PauseAsked():
            return _pausing(session, at)
        case ResumeAsked():
            resumed = session.wanted is Wanted.PAUSE
            return replace(session, wanted=Wanted.COOL, paused_ms=None) if resumed else session
        case Felt():
            return _felt(session, event.sensation)
        case Noticed():
            return _noticed(session, event.sign)
        case Marked():
            return session.logged("mark", event.code)
        case TookOff():
            return _took_off(session, at)
        case _:
            assert_never(event)


def _pausing(session: Session, at: Moment) -> Session:
    pausable = session.phase in {Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED}
    if not session.order.can_pause or not pausable or session.wanted is not Wanted.COOL:
        return session
    return replace(session, wanted=Wanted.PAUSE, paused_ms=at.mono_ms)


def _felt(session: Session, sensation: Sensation) -> Session:
    session = replace(session, check_in=None).logged("sensation", sensation)
    if sensation is not Sensation.NUMB:
        return session
    return _found(session, found(RULES["D02"]))


def _noticed(session: Session, sign: Sign) -> Session:
    """D03, D04, D05. Tingling after the stop locks the place no less than tingling before it."""
    return _found(session.logged("sign", sign), found(RULES[RULE_OF_SIGN[sign]]))


def _took_off(session: Session, at: Moment) -> Session:
    session = ending(session.logged("stop", "took_off"), EndReason.STOPPED_BY_PERSON, at)
    return replace(session, off=OffProof.PERSON)


def _judged(session: Session, verdict: Verdict, at: Moment) -> Session:
    """Log what is new in the verdict, ask when it says so, end the session when it stops."""
    known = {f.rule: f.action for f in session.verdict.findings}
    for finding in verdict.findings:
        if finding.action > known.get(finding.rule, 0):
            session = _found(session, finding)
            if finding.rule == "H02" and session.check_in is None and session.active:
                session = _asking(session, at)
    if verdict != session.verdict:
        session = replace(session, verdict=verdict)
    return _asked_on_time(session, at)


def _found(session: Session, finding: Finding) -> Session:
    """Log a finding; a stopping one ends the session, unless it ends already."""
    session = session.logged("rule", finding.reason, rule=finding.rule, value=finding.value)
    if finding.action < Action.STOP:
        return session
    end = EndReason(RULES[finding.rule].reason)
    lost = session.order.model.driven and session.link is not LinkState.LIVE
    if end is EndReason.SENSOR_SILENT and lost:
        end = EndReason.LINK_LOST  # the sensor may be well: nobody can hear it
    return ending(session, end, session.last)


def _asked_on_time(session: Session, at: Moment) -> Session:
    if session.phase not in COLD_PHASES:
        return session
    times = check_in_times(session.program)
    if session.asked < len(times) and session.elapsed_s(at) >= times[session.asked]:
        session = replace(session, asked=session.asked + 1)
        return session if session.check_in else _asking(session, at)
    return session


def _asking(session: Session, at: Moment) -> Session:
    at_s = round(session.elapsed_s(at))
    asked = replace(session, check_in=CheckIn(at.mono_ms, at_s))
    return asked.logged("check_in", "asked", rule="D01", value=at_s)


def _settled(session: Session, at: Moment) -> Session:
    """Move to the phase that follows from what is now known."""
    if session.wrap_end is EndReason.FAR_TOO_COLD:
        session = latched(session)
    if session.active:
        session = _ended_by_wrap(session, at) if session.off is OffProof.WRAP else session
    if session.active:
        return _in_programme(session, at)
    return _stopped_if_proven(session, at)


def _ended_by_wrap(session: Session, at: Moment) -> Session:
    """The wrap is off and nobody here asked for it: it ended by itself."""
    return ending(session, session.wrap_end, at)


def _in_programme(session: Session, at: Moment) -> Session:
    """PRECOOL, RUNNING, PAUSED or WARMING, by the programme's own clock and the wrap's word."""
    if session.running_ms is None:
        late = at.since_ms(session.began) > START_LIMIT_MS
        return ending(session, EndReason.START_REFUSED, at) if late else session
    elapsed_s = session.elapsed_s(at)
    if elapsed_s >= session.program.total_s and not session.order.model.driven:
        return ending(session, EndReason.COMPLETED, at)
    if elapsed_s >= session.program.total_s + RULES["T01"]["slack_ms"] / 1000:
        # Out of earshot only the wrap knows whether it came to the end: wait for its word.
        lost = session.link is not LinkState.LIVE
        return ending(session, None if lost else EndReason.COMPLETED, at)
    return moved(session, phase_now(session, elapsed_s), at)


def _stopped_if_proven(session: Session, at: Moment) -> Session:
    """Move on once the wrap is proven off, or once it took too long to prove (D08).

    The person's word alone leaves a driven wrap D08's time to be switched off as well (D07).
    """
    waited_ms = at.mono_ms - (session.stop_ms or session.began.mono_ms)
    in_time = waited_ms <= RULES["D08"]["confirm_ms"]
    if session.off is OffProof.PERSON and session.order.model.driven and in_time:
        return session
    if session.off is not OffProof.NONE:
        end = session.end or session.wrap_end
        if end is None and waited_ms < END_WORD_MS:
            return session
        end = end or _end_by_state(session) or EndReason.WRAP_FAULT
        session = replace(session, end=end, verdict=Verdict())
        session = latched(session) if end is EndReason.FAR_TOO_COLD else session
        return moved(session, Phase.STOPPED, at).logged("end", session.end or "")
    if session.phase is Phase.STOPPING and not in_time:
        session = session.logged("rule", RULES["D08"].reason, rule="D08", value=waited_ms)
        return moved(session, Phase.UNCONFIRMED, at)
    return session


def _end_by_state(session: Session) -> EndReason | None:
    """What the wrap's states said of the end; long before the programme's end none can have
    completed it."""
    left_s = session.program.total_s - session.elapsed_s(session.last)
    early = left_s * 1000 > RULES["T01"]["slack_ms"]
    end = session.state_end
    return None if early and end is EndReason.COMPLETED else end
