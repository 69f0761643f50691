"""Sessions that a person stops, and whether off is proven."""

import pytest

from app.domain.diary import EndReason, OffProof
from app.domain.events import (
    OWN_ERROR,
    Event,
    Felt,
    Noticed,
    OffAcknowledged,
    StartRefused,
    StopAsked,
    TookOff,
)
from app.domain.faults import FaultCode
from app.domain.harm import Sign
from app.domain.pain import Sensation
from app.domain.session import Phase, Wanted
from app.domain.wrap import Alarm, Severity, WrapEnd, WrapState
from tests.domain.midway import in_phase
from tests.domain.play import OFF, Play, reading, rules_of, status

ACTIVE = [Phase.STARTING, Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED, Phase.WARMING]


@pytest.mark.parametrize("phase", ACTIVE)
def test_a_person_stops_in_any_phase(phase: Phase) -> None:
    play = in_phase(phase)
    assert play.phase is phase
    play.stopped_by_person()
    assert (play.phase, play.session.wanted) == (Phase.STOPPING, Wanted.OFF)
    assert not play.session.may_renew(play.at)
    play.proven_off()
    assert play.phase is Phase.STOPPED
    assert (play.end, play.session.off) == (EndReason.STOPPED_BY_PERSON, OffProof.WRAP)
    assert play.session.over
    assert [e.rule for e in play.session.log if e.kind == "stop"] == ["D07"]
    assert play.session.log[-1].code == EndReason.STOPPED_BY_PERSON


def test_while_it_starts_an_idle_word_proves_nothing_before_the_stop_is_acknowledged() -> None:
    play = Play().hear(OFF, status(WrapState.IDLE))
    assert play.phase is Phase.STARTING
    play.stopped_by_person().hear(OFF, status(WrapState.IDLE))
    assert (play.phase, play.session.off) == (Phase.STOPPING, OffProof.NONE)
    play.hear(OffAcknowledged())
    assert play.phase is Phase.STOPPING
    play.hear(OFF)
    assert play.phase is Phase.STOPPED


def test_an_acknowledgement_before_any_stop_is_none() -> None:
    play = Play().hear(OffAcknowledged()).stopped_by_person().hear(OFF)
    assert play.phase is Phase.STOPPING


def test_an_acknowledged_stop_is_not_yet_a_proof() -> None:
    play = Play().cooled(150).stopped_by_person().hear(OffAcknowledged(), reading(skin=2250))
    assert (play.phase, play.session.off) == (Phase.STOPPING, OffProof.NONE)


def test_a_second_stop_changes_nothing_but_the_log() -> None:
    play = Play().cooled(150).stopped_by_person()
    before = play.session
    play.wait(2).hear(StopAsked("escape"))
    assert (play.phase, play.end, play.session.stop_ms) == (
        before.phase,
        before.end,
        before.stop_ms,
    )
    assert [e.code for e in play.session.log if e.kind == "stop"] == ["button", "escape"]
    assert play.tick(1.001).phase is Phase.UNCONFIRMED


def test_never_confirmed_then_proven_late() -> None:
    play = Play().cooled(150).stopped_by_person().tick(3)
    assert play.phase is Phase.STOPPING
    play.tick(0.001)
    assert play.phase is Phase.UNCONFIRMED
    assert rules_of(play.session) == ["D08"]
    play.runs(5, WrapState.RUNNING, 2250)
    assert play.phase is Phase.UNCONFIRMED
    play.hear(status(WrapState.RESTING, WrapEnd.APP_STOP))
    assert (play.phase, play.session.off) == (Phase.STOPPED, OffProof.WRAP)
    assert play.end is EndReason.STOPPED_BY_PERSON


def test_a_wrap_that_goes_on_cooling_locks_the_site_after_the_stop_too() -> None:
    play = Play().cooled(400).runs(20, skin=1100).stopped_by_person()
    for skin in (900, 801, 800, 600, 300, 200):
        play.wait(1).hear(reading(skin=skin))
    assert (play.phase, play.end) == (Phase.UNCONFIRMED, EndReason.STOPPED_BY_PERSON)
    assert rules_of(play.session) == ["H02", "H03", "D08", "H04"]
    assert play.session.verdict.locks
    assert not play.proven_off().session.verdict.findings


def test_a_session_that_ends_is_otherwise_judged_no_more() -> None:
    play = Play().cooled(150).stopped_by_person().ticks(60).tick(400)
    assert rules_of(play.session) == ["D08"]
    assert play.session.log[-1].code == Phase.UNCONFIRMED


def test_never_confirmed_then_taken_off_by_the_person() -> None:
    play = Play().cooled(150).stopped_by_person().ticks(4).hear(TookOff())
    assert (play.phase, play.session.off) == (Phase.STOPPED, OffProof.PERSON)
    assert play.end is EndReason.STOPPED_BY_PERSON


def test_taken_off_while_it_runs_is_a_stop_that_also_switches_the_wrap_off() -> None:
    play = Play().cooled(150).hear(TookOff(), reading(skin=2250))
    assert (play.phase, play.session.wanted) == (Phase.STOPPING, Wanted.OFF)
    assert play.tick(3).phase is Phase.STOPPING
    play.tick(0.001)
    assert (play.phase, play.session.off) == (Phase.STOPPED, OffProof.PERSON)
    assert rules_of(play.session) == []


def test_the_wraps_own_proof_is_the_better_one() -> None:
    play = Play().cooled(150).hear(TookOff()).proven_off()
    assert (play.phase, play.session.off) == (Phase.STOPPED, OffProof.WRAP)


def test_off_taken_back_is_no_proof() -> None:
    """The wrap said off, without a reason, then that it runs: the first word no longer counts."""
    play = Play().cooled(150).hear(OFF)
    assert (play.phase, play.end, play.session.off) == (Phase.STOPPING, None, OffProof.WRAP)
    play.hear(reading(skin=2250))
    assert play.session.off is OffProof.NONE
    assert play.tick(3.001).phase is Phase.UNCONFIRMED


def test_a_value_read_again_is_no_proof_and_no_sample() -> None:
    play = Play().cooled(150).stopped_by_person()
    play.hear(reading(WrapState.IDLE, 1000, fresh=False))
    assert play.phase is Phase.STOPPING
    assert play.session.skin.latest == 3000 - 5 * 150


def test_a_value_read_again_that_still_cools_takes_a_proof_back() -> None:
    play = Play().cooled(150).hear(OFF).hear(reading(skin=2250, fresh=False))
    assert play.session.off is OffProof.NONE
    assert play.tick(3.001).phase is Phase.UNCONFIRMED


def test_a_status_is_no_proof_beside_a_reading_that_still_cools() -> None:
    play = Play().cooled(150).stopped_by_person()
    play.hear(reading(WrapState.STOPPING, 2250, cooling=True), status(WrapState.STOPPING))
    assert play.phase is Phase.STOPPING
    play.hear(reading(WrapState.STOPPING, 2250, cooling=False))
    assert play.phase is Phase.STOPPED


SOURCES: list[Event] = [
    *(
        StopAsked(source)
        for source in ("button", "space", "escape", "tray", "window", "ctrl-c", OWN_ERROR)
    ),
    TookOff(),
    Felt(Sensation.NUMB),
    Noticed(Sign.SHIVERING),
    Alarm(1, "code_42", Severity.STOP),
    reading(WrapState.IDLE, None),
    StartRefused(FaultCode.NO_ANSWER),
]


@pytest.mark.parametrize("source", SOURCES, ids=str)
@pytest.mark.parametrize("phase", ACTIVE)
def test_every_stop_is_proven_or_said_to_be_unproven_within_three_seconds(
    source: Event, phase: Phase
) -> None:
    """D07, D08: with no further word of the wrap. A pack's own end says nothing while it starts."""
    play = in_phase(phase).hear(source)
    if play.session.active:
        assert (phase, source) == (Phase.STARTING, reading(WrapState.IDLE, None))
        return
    assert play.session.wanted is Wanted.OFF
    assert play.tick(3.001).phase in {Phase.UNCONFIRMED, Phase.STOPPED}
    assert play.proven_off().phase is Phase.STOPPED
