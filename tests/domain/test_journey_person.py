"""Sessions that are paused, and what a person says of them while they run."""

import pytest

from app.domain.diary import EndReason
from app.domain.events import Felt, Marked, PauseAsked, ResumeAsked, Tick
from app.domain.pain import Sensation
from app.domain.program import Program, Step, StepKind
from app.domain.session import Phase, Wanted
from app.domain.wrap import WrapState
from tests.domain.midway import SHORT, in_phase
from tests.domain.play import Play, rules_of

# --- pauses


def test_a_pause_counts_as_cold_and_goes_on_where_it_was() -> None:
    play = Play().cooled(150).hear(PauseAsked())
    assert (play.phase, play.session.wanted) == (Phase.RUNNING, Wanted.PAUSE)
    play.runs(60, WrapState.PAUSED, 2250)
    assert play.phase is Phase.PAUSED
    play.hear(ResumeAsked())
    assert (play.phase, play.session.wanted) == (Phase.PAUSED, Wanted.COOL)
    play.runs(10, WrapState.RUNNING, 2250)
    assert play.phase is Phase.RUNNING
    assert play.session.cold_ms == 220_000
    play.runs(400, WrapState.RUNNING, 2250)
    assert play.phase is Phase.RUNNING


@pytest.mark.parametrize("heeded", [True, False])
def test_paused_too_long_ends_whether_the_wrap_heeded_or_not(heeded: bool) -> None:
    state = WrapState.PAUSED if heeded else WrapState.RUNNING
    play = Play().cooled(150).hear(PauseAsked()).runs(300, state, 2250)
    assert play.session.active
    play.tick(0.001)
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.PAUSED_TOO_LONG)


def test_a_second_tap_on_pause_wins_no_time() -> None:
    play = Play().cooled(150).hear(PauseAsked()).runs(200, WrapState.RUNNING, 2250)
    play.hear(PauseAsked()).runs(101, WrapState.PAUSED, 2250)
    assert play.end is EndReason.PAUSED_TOO_LONG


def test_a_pause_that_the_wrap_made_is_timed_too() -> None:
    play = Play().cooled(150).runs(301, WrapState.PAUSED, 2250)
    assert play.phase is Phase.PAUSED
    assert play.tick(0.001).end is EndReason.PAUSED_TOO_LONG


def test_a_pause_asked_again_before_the_resume_is_heeded_counts() -> None:
    play = in_phase(Phase.PAUSED).hear(ResumeAsked(), PauseAsked())
    assert play.session.wanted is Wanted.PAUSE


@pytest.mark.parametrize("phase", [Phase.STARTING, Phase.WARMING, Phase.STOPPING])
def test_no_pause_outside_the_cold(phase: Phase) -> None:
    play = in_phase(phase)
    wanted = play.session.wanted
    assert play.hear(PauseAsked()).session.wanted is wanted


def test_no_pause_where_the_wrap_cannot() -> None:
    play = Play(can_pause=False).cooled(150).hear(PauseAsked())
    assert play.session.wanted is Wanted.COOL


def test_resume_without_a_pause_or_after_the_end_is_nothing() -> None:
    play = Play().cooled(150).hear(ResumeAsked())
    assert play.session.wanted is Wanted.COOL
    play = in_phase(Phase.PAUSED).stopped_by_person().hear(ResumeAsked())
    assert play.session.wanted is Wanted.OFF


# --- how it feels


def test_a_check_in_waits_for_its_answer_and_one_answer_is_enough() -> None:
    play = Play().started().runs(120, answering=False)
    assert play.session.check_in is not None
    assert play.session.check_in.at_s == 120
    play.runs(60, answering=False)
    assert rules_of(play.session) == ["D06"]
    play.hear(Felt(Sensation.ACHING))
    assert (play.session.check_in, play.phase) == (None, Phase.RUNNING)
    play.runs(100, answering=False)
    assert rules_of(play.session) == ["D06"]


def test_a_check_in_left_unanswered_ends_it() -> None:
    play = Play().started().runs(239, answering=False).wait(0.999).hear(Tick())
    assert play.session.active
    play.tick(0.001)
    assert (play.end, play.session.check_in) == (EndReason.NO_ANSWER, None)


@pytest.mark.parametrize("asked", [True, False])
def test_numb_ends_it_asked_or_not(asked: bool) -> None:
    play = Play().started().runs(121 if asked else 60, answering=False)
    assert (play.session.check_in is not None) is asked
    play.hear(Felt(Sensation.NUMB))
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.NUMB)
    assert rules_of(play.session) == ["D02"]


@pytest.mark.parametrize("sensation", sorted(set(Sensation) - {Sensation.NUMB}))
def test_other_feelings_are_noted(sensation: Sensation) -> None:
    play = Play().cooled(60).hear(Felt(sensation))
    last = play.session.log[-1]
    assert (last.kind, last.code) == ("sensation", sensation)
    assert play.session.active


def test_numb_after_the_end_is_noted_and_changes_no_reason() -> None:
    play = in_phase(Phase.UNCONFIRMED).hear(Felt(Sensation.NUMB))
    assert (play.phase, play.end) == (Phase.UNCONFIRMED, EndReason.STOPPED_BY_PERSON)
    assert rules_of(play.session) == ["D08", "D02"]


def test_getting_cold_asks_at_once() -> None:
    play = Play().cooled(200).runs(20, skin=1700).runs(20, skin=1400)
    play.runs(1, skin=1150, answering=False)
    assert play.session.check_in is not None
    assert play.session.check_in.at_s == 241
    assert rules_of(play.session) == ["H02"]


def test_far_too_cold_at_once_asks_nothing() -> None:
    play = Play().cooled(400).runs(20, skin=1250).runs(1, skin=790, answering=False)
    assert rules_of(play.session) == ["H03", "H02"]
    assert (play.phase, play.session.check_in) == (Phase.STOPPING, None)


def test_a_question_that_waits_is_not_asked_anew() -> None:
    play = Play().started().runs(110).runs(15, skin=1600).runs(20, skin=1190, answering=False)
    waiting = play.session.check_in
    assert waiting is not None
    play.runs(60, skin=1250, answering=False).runs(5, skin=1190, answering=False)
    assert play.session.check_in == waiting


def test_the_next_question_does_not_renew_the_one_that_waits() -> None:
    play = Play().cooled(200).runs(20, skin=1600).runs(20, skin=1250)
    play.runs(50, skin=1190, answering=False)
    waiting = play.session.check_in
    play.runs(20, skin=1190, answering=False)
    assert play.session.elapsed_s(play.at) > 300
    assert waiting is not None
    assert play.session.check_in == waiting
    assert play.runs(51, skin=1190, answering=False).end is EndReason.NO_ANSWER


def test_the_end_of_the_cold_takes_the_question_away() -> None:
    long = Program("long", 9, (Step(StepKind.HOLD, 130, 600), SHORT.steps[1]))
    play = Play(long).started().runs(129, answering=False)
    assert play.session.check_in is not None
    play.runs(1, WrapState.STOPPING, answering=False)
    assert (play.phase, play.session.check_in) == (Phase.WARMING, None)


def test_a_mark_is_noted() -> None:
    play = Play().cooled(60).hear(Marked("turned_over"))
    last = play.session.log[-1]
    assert (last.kind, last.code, last.t_ms) == ("mark", "turned_over", 60_000)


def test_the_log_counts_from_the_order_until_the_wrap_runs_then_from_its_second_nought() -> None:
    play = Play().ticks(5).hear(Marked("early")).started().wait(3).hear(Marked("late"))
    assert {e.code: e.t_ms for e in play.session.log if e.kind == "mark"} == {
        "early": 5000,
        "late": 3000,
    }
