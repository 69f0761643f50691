"""How a session moves: `step(session, event, at) -> session`, and nothing else moves it.

Order inside a step: take in the news, let the rules judge, then move the phase. Rules only end
things; nothing here ever leads from OFF back to cold.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from app.domain.diary import EndReason, OffProof
from app.domain.faults import FaultCode
from app.domain.guard import Finding, Verdict
from app.domain.judge import judge
from app.domain.pain import Sensation
from app.domain.program import StepKind
from app.domain.rules import RULES, Action
from app.domain.session import COLD_PHASES, CheckIn, Phase, Session, Wanted, check_in_times
from app.domain.units import Moment
from app.domain.wrap import (
    AT_WORK,
    Alarm,
    LinkChange,
    Reading,
    Severity,
    WrapEnd,
    WrapNews,
    WrapState,
    WrapStatus,
)

_SAYS_IT_RUNS = AT_WORK - {WrapState.UNKNOWN}
"""A state that we do not know proves neither that the wrap is off nor that it runs."""
START_LIMIT_MS = 15_000
"""How long a wrap may take from START to the first word that it runs; our own judgement, above
two driver time-outs."""
END_WORD_MS = 2000
"""How long to wait for the wrap's own word why it ended, once it is off; our own judgement."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


@dataclass(frozen=True, slots=True)
class StartRefused:
    """The wrap, or the link, refused the start."""

    code: FaultCode


@dataclass(frozen=True, slots=True)
class OffAcknowledged:
    """The wrap has acknowledged the command to stop. Not yet a proof that it did."""


@dataclass(frozen=True, slots=True)
class StopAsked:
    """Somebody wants it to end now: `source` is a word such as `button`, `escape`, `window`."""

    source: str


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """The person wants a pause."""


@dataclass(frozen=True, slots=True)
class ResumeAsked:
    """The person wants to go on after a pause."""


@dataclass(frozen=True, slots=True)
class Felt:
    """The person says how it feels; answers a check-in if one waits."""

    sensation: Sensation


@dataclass(frozen=True, slots=True)
class Marked:
    """The person marks this moment on the curve (`moved`, `wet`, `pill`, ...)."""

    code: str


@dataclass(frozen=True, slots=True)
class TookOff:
    """The person says that the wrap is off the body."""


Command: TypeAlias = StopAsked | PauseAsked | ResumeAsked | Felt | Marked | TookOff
"""What a person can say to a running session."""
Event: TypeAlias = Tick | StartRefused | OffAcknowledged | Command | WrapNews

END_OF_WRAP: dict[WrapEnd, EndReason] = {
    WrapEnd.COMPLETED: EndReason.COMPLETED,
    WrapEnd.APP_STOP: EndReason.STOPPED_ON_WRAP,
    WrapEnd.BUTTON: EndReason.STOPPED_ON_WRAP,
    WrapEnd.LEASE: EndReason.LINK_LOST,
    WrapEnd.CONTACT_COLD: EndReason.TOO_COLD,
    WrapEnd.OVER_TIME: EndReason.OVER_TIME,
    WrapEnd.FAULT: EndReason.WRAP_FAULT,
    WrapEnd.BATTERY: EndReason.BATTERY,
    WrapEnd.POWER_LOSS: EndReason.POWER_LOSS,
    WrapEnd.SENSOR: EndReason.SENSOR_IMPLAUSIBLE,
    WrapEnd.FALL_RATE: EndReason.COOLING_TOO_FAST,
}
"""What the wrap's own end reasons mean to us; OPEN is no end."""
END_OF_ALARM: dict[str, EndReason] = {
    "contact_cold_stop": EndReason.TOO_COLD,
    "contact_latch": EndReason.FAR_TOO_COLD,
    "fall_rate": EndReason.COOLING_TOO_FAST,
    "contact_probe": EndReason.SENSOR_IMPLAUSIBLE,
    "over_time": EndReason.OVER_TIME,
    "lease_expired": EndReason.LINK_LOST,
    "battery_critical": EndReason.BATTERY,
    "watchdog_reset": EndReason.POWER_LOSS,
    "button_stop": EndReason.STOPPED_ON_WRAP,
}
"""What the wrap's stopping alarms mean to us; any other is a fault of the wrap."""
END_OF_STATE: dict[WrapState, EndReason] = {
    WrapState.COMPLETED: EndReason.COMPLETED,
    WrapState.LATCHED: EndReason.FAR_TOO_COLD,
}
"""What a state of the wrap says of the end when its own word for it never came."""


def step(session: Session, event: Event, at: Moment) -> Session:
    """The session after `event` at `at`. A session that is over changes no more."""
    if session.over:
        return session
    before = session.last
    session = _taken(_timed(session, at), event, at)
    session = _judged(session, judge(session, before, at), at)
    return _settled(session, at)


def _timed(session: Session, at: Moment) -> Session:
    """Count the time since the last step as cold while the session is cold."""
    spent_ms = max(0, at.since_ms(session.last))
    cold_ms = session.cold_ms + (spent_ms if session.phase in COLD_PHASES else 0)
    return replace(session, last=at, cold_ms=cold_ms)


def _taken(session: Session, event: Event, at: Moment) -> Session:  # noqa: C901 - a table of events
    match event:
        case Tick():
            return session
        case Reading():
            return _read(session, event, at)
        case WrapStatus():
            return _told(session, event, at)
        case Alarm():
            return _alarmed(session, event, at)
        case LinkChange():
            fault = event.fault.code if event.fault else ""
            return replace(session, link=event.state).logged("link", fault or event.state)
        case StartRefused():
            return _ending(session.logged("fault", event.code), EndReason.START_REFUSED, at)
        case OffAcknowledged():
            return replace(session, off_acknowledged=session.wanted is Wanted.OFF)
        case StopAsked():
            return _ending(
                session.logged("stop", event.source, rule="D07"), EndReason.STOPPED_BY_PERSON, at
            )
        case PauseAsked():
            return _pausing(session, at)
        case ResumeAsked():
            resumed = session.active and session.wanted is Wanted.PAUSE
            return replace(session, wanted=Wanted.COOL, paused_ms=None) if resumed else session
        case Felt():
            return _felt(session, event.sensation)
        case Marked():
            return session.logged("mark", event.code)
        case TookOff():
            return _took_off(session, at)
        case _:
            assert_never(event)


def _read(session: Session, reading: Reading, at: Moment) -> Session:
    session = replace(session, reading=reading, reading_ms=at.mono_ms)
    if reading.state in _SAYS_IT_RUNS:
        session = _running(session, reading.t_s or 0, at)
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


def _told(session: Session, status: WrapStatus, at: Moment) -> Session:
    ours = status.session == session.order.number
    if ours and status.state in _SAYS_IT_RUNS:
        session = _running(session, status.elapsed_s, at)
    if ours and status.end is not WrapEnd.OPEN:
        session = replace(session, wrap_end=_end_told(status), wrap_ran_s=status.elapsed_s)
    rewarming = _rewarms(session, status.state, status.elapsed_s if ours else 0, at)
    off = status.state not in AT_WORK and not _cooling_though_ended(session)
    return _off_if(session, off=off, rewarming=rewarming)


def _end_told(status: WrapStatus) -> EndReason:
    """The wrap has one word for too cold (5, profile 5.2); the latch tells how cold (H03)."""
    if status.end is WrapEnd.CONTACT_COLD and status.state is WrapState.LATCHED:
        return EndReason.FAR_TOO_COLD
    return END_OF_WRAP[status.end]


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
    return _moved(session, _phase_now(session, session.elapsed_s(at)), at)


def _off_if(session: Session, *, off: bool, rewarming: bool) -> Session:
    """Note the proof that the wrap is off, if it is one.

    Before the wrap ever ran, only news after an acknowledged stop count: an "idle" said before
    a start that is still under way proves nothing. Nor is a rewarm by programme an end.
    """
    if not off:
        said = session.off is OffProof.PERSON
        return session if said else replace(session, off=OffProof.NONE)
    if session.running_ms is None and not session.off_acknowledged:
        return session
    return session if rewarming else replace(session, off=OffProof.WRAP)


def _alarmed(session: Session, alarm: Alarm, at: Moment) -> Session:
    session = session.logged("alarm", alarm.code, value=alarm.value)
    if alarm.severity not in {Severity.STOP, Severity.LATCHED}:
        return session
    end = END_OF_ALARM.get(alarm.code, EndReason.WRAP_FAULT)
    return _ending(session, end, at)


def _pausing(session: Session, at: Moment) -> Session:
    pausable = session.phase in {Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED}
    if not session.order.can_pause or not pausable or session.wanted is not Wanted.COOL:
        return session
    return replace(session, wanted=Wanted.PAUSE, paused_ms=at.mono_ms)


def _felt(session: Session, sensation: Sensation) -> Session:
    session = replace(session, check_in=None).logged("sensation", sensation)
    if sensation is not Sensation.NUMB:
        return session
    return _found(session, Finding("D02", Action.STOP))


def _took_off(session: Session, at: Moment) -> Session:
    session = session.logged("stop", "took_off")
    if session.active:
        session = _ending(session, EndReason.STOPPED_BY_PERSON, at)
    return replace(session, off=OffProof.PERSON)


def _judged(session: Session, verdict: Verdict, at: Moment) -> Session:
    """Log what is new in the verdict, ask when it says so, end the session when it stops."""
    known = {f.rule: f.action for f in session.verdict.findings}
    for finding in verdict.findings:
        if finding.action > known.get(finding.rule, 0):
            session = _found(session, finding)
            if finding.rule == "H02" and session.check_in is None and session.active:
                session = _asking(session, at)
    session = replace(session, verdict=verdict)
    return _asked_on_time(session, at)


def _found(session: Session, finding: Finding) -> Session:
    """Log a finding; a stopping one ends a session that is still on."""
    session = session.logged("rule", finding.reason, rule=finding.rule, value=finding.value)
    if finding.action < Action.STOP or not session.active:
        return session
    return _ending(session, EndReason(RULES[finding.rule].reason), session.last)


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


def _ending(session: Session, end: EndReason | None, at: Moment) -> Session:
    """Want the wrap off, for `end`. A session that ends already keeps its own reason, even one
    that the wrap has not yet told."""
    session = replace(session, wanted=Wanted.OFF, check_in=None)
    if not session.active:
        return session
    session = replace(session, end=end, stop_ms=at.mono_ms)
    return _moved(session, Phase.STOPPING, at)


def _settled(session: Session, at: Moment) -> Session:
    """Move to the phase that follows from what is now known."""
    if session.active:
        session = _ended_by_wrap(session, at) if session.off is OffProof.WRAP else session
    if session.active:
        return _in_programme(session, at)
    return _stopped_if_proven(session, at)


def _ended_by_wrap(session: Session, at: Moment) -> Session:
    """The wrap is off and nobody here asked for it: it ended by itself."""
    return _ending(session, session.wrap_end, at)


def _in_programme(session: Session, at: Moment) -> Session:
    """PRECOOL, RUNNING, PAUSED or WARMING, by the programme's own clock and the wrap's word."""
    if session.running_ms is None:
        late = at.since_ms(session.began) > START_LIMIT_MS
        return _ending(session, EndReason.START_REFUSED, at) if late else session
    elapsed_s = session.elapsed_s(at)
    if elapsed_s >= session.program.total_s and not session.order.model.driven:
        return _ending(session, EndReason.COMPLETED, at)
    if elapsed_s >= session.program.total_s + RULES["T01"]["slack_ms"] / 1000:
        return _ending(session, EndReason.COMPLETED, at)
    return _moved(session, _phase_now(session, elapsed_s), at)


def _phase_now(session: Session, elapsed_s: float) -> Phase:
    kind = session.program.at(elapsed_s).kind
    if kind is StepKind.REWARM:
        return Phase.WARMING
    if session.reading and session.reading.state is WrapState.PAUSED:
        return Phase.PAUSED
    return Phase.PRECOOL if kind is StepKind.PRECOOL else Phase.RUNNING


def _stopped_if_proven(session: Session, at: Moment) -> Session:
    """Move on once the wrap is proven off, or once it took too long to prove (D08).

    The person's word alone leaves a driven wrap D08's time to be switched off as well (D07).
    """
    waited_ms = at.mono_ms - (session.stop_ms or session.began.mono_ms)
    in_time = waited_ms <= RULES["D08"]["confirm_ms"]
    if session.off is OffProof.PERSON and session.order.model.driven and in_time:
        return session
    if session.off is not OffProof.NONE:
        said = session.reading.state if session.reading else WrapState.IDLE
        end = session.end or session.wrap_end or END_OF_STATE.get(said)
        if end is None and waited_ms < END_WORD_MS:
            return session
        session = replace(session, end=end or EndReason.WRAP_FAULT, verdict=Verdict())
        return _moved(session, Phase.STOPPED, at).logged("end", session.end or "")
    if session.phase is Phase.STOPPING and not in_time:
        session = session.logged("rule", RULES["D08"].reason, rule="D08", value=waited_ms)
        return _moved(session, Phase.UNCONFIRMED, at)
    return session


def _moved(session: Session, phase: Phase, at: Moment) -> Session:
    if phase is session.phase:
        return session
    if phase is Phase.WARMING:
        session = replace(session, check_in=None)
    session = replace(session, phase=phase, phase_since_ms=at.mono_ms)
    return session.logged("phase", phase)
