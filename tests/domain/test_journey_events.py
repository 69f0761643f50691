"""Every event in every phase: what it may move, and what it may not."""

import pytest

from app.domain.diary import EndKind, EndReason, kind_of
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
from app.domain.faults import FaultCode
from app.domain.harm import Sign
from app.domain.pain import Sensation
from app.domain.session import Phase, Session, Wanted
from app.domain.step import step
from app.domain.wrap import Alarm, LinkChange, LinkState, Severity, WrapEnd, WrapState
from tests.domain.midway import in_phase
from tests.domain.play import Play, illegal_moves, reading, status

EVENTS: list[Event] = [
    Tick(),
    StartRefused(FaultCode.WRONG_STATE),
    OffAcknowledged(),
    StopAsked("window"),
    PauseAsked(),
    ResumeAsked(),
    Felt(Sensation.STINGING),
    Felt(Sensation.NUMB),
    Marked("note"),
    *(Noticed(sign) for sign in Sign),
    TookOff(),
    *(reading(state, 2250) for state in WrapState),
    *(reading(state, None, cooling=True) for state in WrapState),
    *(status(state, end) for state in WrapState for end in WrapEnd),
    *(Alarm(1, "code_42", severity) for severity in Severity),
    *(LinkChange(state) for state in LinkState),
]
NEVER_OFF_AGAIN = {Phase.STOPPING, Phase.UNCONFIRMED, Phase.STOPPED}


def _only_noted(before: Session, after: Session) -> bool:
    return (after.phase, after.end, after.wanted) == (before.phase, before.end, before.wanted)


@pytest.mark.parametrize("phase", Phase)
def test_every_event_in_every_phase_moves_only_as_allowed(phase: Phase) -> None:
    play = in_phase(phase)
    before = play.session
    assert before.phase is phase
    for event in EVENTS:
        after = step(before, event, play.at)
        assert illegal_moves(after) == [], event
        assert after.order == before.order
        if phase in NEVER_OFF_AGAIN:
            assert (after.wanted, after.end) == (Wanted.OFF, before.end), event
            assert not after.active
        if phase is Phase.STOPPED:
            assert after is before


@pytest.mark.parametrize("phase", [Phase.STARTING, Phase.RUNNING, Phase.WARMING])
@pytest.mark.parametrize("event", [OffAcknowledged(), ResumeAsked(), Marked("x"), Tick()])
def test_an_event_without_meaning_there_is_at_most_noted(phase: Phase, event: Event) -> None:
    play = in_phase(phase)
    assert _only_noted(play.session, step(play.session, event, play.at))


@pytest.mark.parametrize("reason", EndReason)
def test_every_reason_has_a_kind(reason: EndReason) -> None:
    people = {EndReason.STOPPED_BY_PERSON, EndReason.STOPPED_ON_WRAP}
    faults = {"start_refused", "link_lost", "wrap_fault", "battery", "power_loss", "app_died"}
    if reason is EndReason.COMPLETED:
        expected = EndKind.COMPLETED
    elif reason in people:
        expected = EndKind.PERSON
    else:
        expected = EndKind.FAULT if reason in faults else EndKind.GUARD
    assert kind_of(reason) is expected


def test_a_stop_by_an_error_of_the_app_is_not_said_to_be_the_persons() -> None:
    play = Play().started()
    play.hear(StopAsked(OWN_ERROR)).proven_off()
    assert play.end is EndReason.APP_DIED
