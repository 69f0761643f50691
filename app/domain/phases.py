"""Moving a session from phase to phase."""

from dataclasses import replace

from app.domain.diary import EndReason
from app.domain.program import StepKind
from app.domain.session import Phase, Session, Wanted
from app.domain.units import Moment
from app.domain.wrap import WrapState


def ending(session: Session, end: EndReason | None, at: Moment) -> Session:
    """Want the wrap off, for `end`. A session that ends already keeps its own reason, even one
    that the wrap has not yet told."""
    session = replace(session, wanted=Wanted.OFF, check_in=None)
    if not session.active:
        return session
    session = replace(session, end=end, stop_ms=at.mono_ms)
    return moved(session, Phase.STOPPING, at)


def phase_now(session: Session, elapsed_s: float) -> Phase:
    """The phase by the programme's clock; a wrap that says it is still paused is believed first."""
    kind = session.program.at(elapsed_s).kind
    paused = session.reading is not None and session.reading.state is WrapState.PAUSED
    if paused and session.phase is not Phase.WARMING:
        return Phase.PAUSED
    if kind is StepKind.REWARM:
        return Phase.WARMING
    return Phase.PRECOOL if kind is StepKind.PRECOOL else Phase.RUNNING


def moved(session: Session, phase: Phase, at: Moment) -> Session:
    """The session in that phase, and a line in its log if that is new."""
    if phase is session.phase:
        return session
    if phase is Phase.WARMING:
        session = replace(session, check_in=None)
    session = replace(session, phase=phase, phase_since_ms=at.mono_ms)
    return session.logged("phase", phase)
