"""Whole sessions as a person lives them, played over `step` from scripts of events: programmes to
their end, starts that fail, a plain timer."""

from dataclasses import replace
from typing import cast

import pytest

from app.domain.diary import EndReason, OffProof
from app.domain.events import Event, Felt, OffAcknowledged, StartRefused, Tick, TookOff
from app.domain.faults import FaultCode
from app.domain.pain import Sensation
from app.domain.program import Program
from app.domain.programs import PROGRAMS
from app.domain.session import Phase, Wanted
from app.domain.wrap import WrapEnd, WrapState
from tests.domain.midway import SHORT
from tests.domain.play import NUMBER, TIMER, Play, phases_of, reading, rules_of, status

# --- a whole programme


@pytest.mark.parametrize("key", PROGRAMS)
def test_a_whole_programme_second_by_second(key: str) -> None:
    program = PROGRAMS[key]
    play = Play(key).cooled(program.cold_s - 1)
    assert play.phase is Phase.RUNNING
    warm_s = program.total_s - program.cold_s
    play.runs(warm_s, WrapState.STOPPING, 2000, cooling=False)
    assert play.phase is Phase.WARMING
    ended = status(WrapState.COMPLETED, WrapEnd.COMPLETED, elapsed_s=program.total_s)
    play.wait(1).hear(reading(WrapState.COMPLETED, 2100), ended)
    assert play.session.ran_s(play.at) == program.total_s
    assert phases_of(play.session) == [
        Phase.STARTING,
        Phase.PRECOOL,
        Phase.RUNNING,
        Phase.WARMING,
        Phase.STOPPING,
        Phase.STOPPED,
    ]
    assert (play.end, play.session.off) == (EndReason.COMPLETED, OffProof.WRAP)
    assert play.session.cold_ms == program.cold_s * 1000
    assert rules_of(play.session) == []
    questions = [e.value for e in play.session.log if e.kind == "check_in"]
    assert questions == [s for s in (120, 300, 600, 900) if s < program.cold_s]


def test_the_figures_a_screen_counts_down() -> None:
    play = Play("gel-10")
    assert play.session.elapsed_s(play.at) == 0.0
    assert play.session.remaining_s(play.at) == 780
    play.cooled(30)
    now = play.at
    assert play.session.elapsed_s(play.session.began) == 0.0
    assert play.session.elapsed_s(replace(now, mono_ms=0)) == 0.0
    assert play.session.elapsed_s(now) == 30.0
    assert play.session.remaining_s(now) == 750
    assert play.session.cold_left_s(now) == 570
    play.wait(800)
    assert (play.session.remaining_s(play.at), play.session.cold_left_s(play.at)) == (0, 0)


@pytest.mark.parametrize("ahead_ms", [1, 999, 2000])
def test_the_wrap_enters_its_rewarm_a_little_before_our_clock(ahead_ms: int) -> None:
    play = Play(SHORT).started().runs(57).wait(3 - ahead_ms / 1000)
    play.hear(reading(WrapState.STOPPING, 2000, cooling=False))
    assert play.phase is Phase.RUNNING
    play.tick(ahead_ms / 1000)
    assert play.phase is Phase.WARMING


def test_a_wrap_that_winds_down_well_before_its_rewarm_has_ended() -> None:
    play = Play(SHORT).started().runs(57).wait(0.999)
    play.hear(reading(WrapState.STOPPING, 2000, cooling=False))
    assert play.phase is Phase.STOPPING


def test_the_rewarm_goes_by_the_wraps_own_second_where_it_is_told() -> None:
    """The first word took 5 s and named no second, so our clock lags by five."""
    play = Play(SHORT).started().runs(54).wait(1)
    play.hear(reading(WrapState.STOPPING, 2000, t_s=60, cooling=False))
    assert play.phase is Phase.RUNNING
    play.hear(status(WrapState.STOPPING, elapsed_s=60))
    assert play.phase is Phase.RUNNING
    play.hear(status(WrapState.STOPPING, elapsed_s=60, session=NUMBER + 1))
    assert play.phase is Phase.STOPPING


def test_a_button_pressed_while_it_rewarms_is_told_from_the_rewarm() -> None:
    play = Play(SHORT).started().runs(61, cooling=False)
    play.hear(status(WrapState.STOPPING, WrapEnd.BUTTON))
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.STOPPED_ON_WRAP)


def test_completed_by_our_own_deadline_when_the_wrap_says_nothing_of_it() -> None:
    play = Play(SHORT).started().runs(60, cooling=False)
    play.runs(61, WrapState.STOPPING).wait(0.999).hear(Tick())
    assert play.phase is Phase.WARMING
    play.tick(0.001)
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.COMPLETED)
    play.hear(reading(WrapState.STOPPING))
    assert play.phase is Phase.STOPPED


def test_a_wrap_that_cools_past_the_end_of_the_cold_is_stopped_for_it() -> None:
    play = Play(SHORT).started().runs(61)
    play.wait(0.999).hear(reading())
    assert play.phase is Phase.WARMING
    play.wait(0.001).hear(reading())
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.OVER_TIME)
    assert [(e.rule, e.value) for e in play.session.log if e.kind == "rule"] == [("T01", 62)]


def test_a_wrap_without_a_rewarm_that_cools_past_its_end_did_not_complete() -> None:
    play = Play(Program("bare", 8, SHORT.steps[:1])).started().runs(62)
    assert play.end is EndReason.OVER_TIME


def test_silence_across_the_end_of_the_cold_is_not_cooling() -> None:
    play = Play(SHORT).started().runs(55).ticks(15)
    assert play.phase is Phase.WARMING
    assert rules_of(play.session) == ["H11"]
    play.hear(reading(WrapState.STOPPING, 2100))
    assert play.phase is Phase.WARMING


# --- starts that fail


def test_a_refused_start_ends_and_is_proven_like_any_other() -> None:
    play = Play().hear(StartRefused(FaultCode.RESTING))
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.START_REFUSED)
    assert [e.code for e in play.session.log if e.kind == "fault"] == ["resting"]
    assert play.proven_off().phase is Phase.STOPPED


def test_a_wrap_that_never_says_that_it_runs_is_given_up() -> None:
    play = Play().tick(7.5).tick(7.5)
    assert play.phase is Phase.STARTING
    play.tick(0.001)
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.START_REFUSED)


def test_an_idle_probe_that_is_not_read_is_no_invalid_sample() -> None:
    play = Play()
    for _ in range(5):
        play.wait(1).hear(reading(WrapState.READY, None), Tick())
    assert (play.phase, play.session.skin.invalid_run) == (Phase.STARTING, 0)


def test_a_running_wrap_that_feels_no_skin_is_stopped_at_the_third_second() -> None:
    play = Play().started()
    for _ in range(2):
        play.wait(1).hear(reading(skin=None))
    assert play.session.active
    assert play.wait(1).hear(reading(skin=None)).end is EndReason.SENSOR_IMPLAUSIBLE


def test_the_skin_is_watched_while_it_starts() -> None:
    play = Play().hear(reading(WrapState.READY, 800))
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.FAR_TOO_COLD)


def test_the_session_second_tells_when_it_began_to_run() -> None:
    play = Play().ticks(5).hear(reading(t_s=3))
    assert play.session.elapsed_s(play.at) == 3.0
    assert play.session.cold_ms == 3000


def test_a_second_told_by_a_wrap_that_does_not_run_starts_nothing() -> None:
    assert Play().hear(reading(WrapState.READY, None, t_s=3)).phase is Phase.STARTING


def test_a_status_tells_it_too_but_never_from_before_the_order() -> None:
    play = Play().ticks(5).hear(status(WrapState.RUNNING, elapsed_s=600))
    assert play.session.elapsed_s(play.at) == 5.0


def test_how_long_it_ran_is_the_wraps_own_count_once_it_ended() -> None:
    play = Play().cooled(30).wait(0.6)
    assert play.session.ran_s(play.at) == 31
    play.hear(status(WrapState.RUNNING, elapsed_s=29))
    assert play.session.ran_s(play.at) == 31
    play.hear(status(WrapState.IDLE, WrapEnd.BATTERY, elapsed_s=29))
    assert play.session.ran_s(play.wait(9).at) == 29


def test_no_more_cold_than_the_wrap_says_that_it_ran() -> None:
    play = Play().cooled(30)
    assert play.session.cold_s == 30
    play.hear(status(WrapState.RUNNING, WrapEnd.BATTERY, elapsed_s=29))
    assert play.session.cold_s == 29
    play.hear(status(WrapState.RUNNING, WrapEnd.BATTERY, elapsed_s=40))
    assert play.session.cold_s == 30
    assert replace(play.session, cold_ms=600_000, wrap_ran_s=None).cold_s == 600


def test_how_long_it_ran_stands_still_when_it_is_over() -> None:
    play = Play().cooled(30).stopped_by_person().proven_off()
    assert play.session.ran_s(play.wait(9).at) == 30


def test_the_second_is_counted_once() -> None:
    play = Play().started().runs(10).hear(status(WrapState.RUNNING, elapsed_s=3))
    assert play.session.elapsed_s(play.at) == 10.0


def test_a_state_we_do_not_know_is_neither_running_nor_off() -> None:
    play = Play().hear(reading(WrapState.UNKNOWN), status(WrapState.UNKNOWN))
    assert play.phase is Phase.STARTING
    play.stopped_by_person().hear(OffAcknowledged(), reading(WrapState.UNKNOWN))
    assert play.phase is Phase.STOPPING


def test_what_is_no_event_is_a_bug_and_crashes() -> None:
    with pytest.raises(AssertionError):
        Play().hear(cast("Event", "stop"))


# --- a plain timer


@pytest.mark.parametrize(("key", "cold_s"), [("gel-10", 600), ("gel-15", 900), ("gel-20", 900)])
def test_a_timer_caps_at_fifteen_minutes_and_asks_the_person(key: str, cold_s: int) -> None:
    play = Play(key, TIMER)
    assert (play.phase, play.session.wanted) == (Phase.RUNNING, Wanted.COOL)
    for second in range(cold_s - 1):
        play.tick(1)
        assert play.phase is Phase.RUNNING, second
        if play.session.check_in:
            play.hear(Felt(Sensation.COLD))
    play.tick(1)
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.COMPLETED)
    play.ticks(4)
    assert play.phase is Phase.UNCONFIRMED
    play.hear(TookOff())
    assert (play.phase, play.session.off) == (Phase.STOPPED, OffProof.PERSON)
    assert play.session.cold_ms == (cold_s + 4) * 1000, "cold until the person says it is off"
    assert rules_of(play.session) == (["H10", "D08"] if key == "gel-20" else ["D08"])


def test_a_timer_taken_off_needs_no_other_proof() -> None:
    play = Play("gel-10", TIMER).ticks(5).hear(TookOff())
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.STOPPED_BY_PERSON)
