"""Whole sessions as a person lives them, played over `step` from scripts of events."""

from dataclasses import replace
from typing import cast

import pytest

from app.domain.diary import EndKind, EndReason, OffProof, kind_of
from app.domain.ends import END_OF_ALARM, END_OF_WRAP
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
from app.domain.faults import Fault, FaultCode
from app.domain.harm import Sign
from app.domain.pain import Sensation
from app.domain.program import Program, Step, StepKind
from app.domain.programs import PROGRAMS
from app.domain.session import Phase, Session, Wanted
from app.domain.step import step
from app.domain.wrap import (
    Alarm,
    LinkChange,
    LinkState,
    Severity,
    Trust,
    WrapEnd,
    WrapModel,
    WrapState,
)
from tests.domain.play import (
    NUMBER,
    OFF,
    SHOWN,
    TIMER,
    Play,
    illegal_moves,
    phases_of,
    reading,
    rules_of,
    status,
)

SHORT = Program("short", 9, (Step(StepKind.HOLD, 60, 600), Step(StepKind.REWARM, 60, 1800)))


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


# --- stops by the person


def _in_phase(phase: Phase) -> Play:
    match phase:
        case Phase.STARTING:
            return Play().tick(1)
        case Phase.PRECOOL:
            return Play().cooled(60)
        case Phase.PAUSED:
            return Play().cooled(150).hear(PauseAsked(), reading(WrapState.PAUSED, 2250))
        case Phase.WARMING:
            return Play(SHORT).started().runs(59).runs(11, WrapState.STOPPING, cooling=False)
        case Phase.STOPPING:
            return Play().cooled(150).stopped_by_person()
        case Phase.UNCONFIRMED:
            return Play().cooled(150).stopped_by_person().ticks(4)
        case Phase.STOPPED:
            return Play().cooled(150).stopped_by_person().proven_off()
        case _:
            return Play().cooled(150)


ACTIVE = [Phase.STARTING, Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED, Phase.WARMING]


@pytest.mark.parametrize("phase", ACTIVE)
def test_a_person_stops_in_any_phase(phase: Phase) -> None:
    play = _in_phase(phase)
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
    play = _in_phase(phase).hear(source)
    if play.session.active:
        assert (phase, source) == (Phase.STARTING, reading(WrapState.IDLE, None))
        return
    assert play.session.wanted is Wanted.OFF
    assert play.tick(3.001).phase in {Phase.UNCONFIRMED, Phase.STOPPED}
    assert play.proven_off().phase is Phase.STOPPED


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


# --- the wrap ends by itself


@pytest.mark.parametrize("word", set(WrapEnd) - {WrapEnd.OPEN})
def test_the_wrap_ends_by_itself_and_says_why(word: WrapEnd) -> None:
    play = Play().cooled(150).hear(OFF)
    assert (play.phase, play.end) == (Phase.STOPPING, None)
    play.hear(status(WrapState.IDLE, word))
    assert (play.phase, play.end) == (Phase.STOPPED, END_OF_WRAP[word])


@pytest.mark.parametrize("word", set(WrapEnd) - {WrapEnd.OPEN})
def test_the_wraps_word_may_come_before_it_is_off(word: WrapEnd) -> None:
    play = Play().cooled(150).hear(status(WrapState.RUNNING, word))
    assert play.phase is Phase.RUNNING
    assert play.hear(OFF).end is END_OF_WRAP[word]


def test_every_word_of_the_wrap_but_open_has_a_meaning() -> None:
    assert set(END_OF_WRAP) == set(WrapEnd) - {WrapEnd.OPEN}


@pytest.mark.parametrize(
    ("state", "end"),
    [
        (WrapState.COMPLETED, EndReason.COMPLETED),
        (WrapState.LATCHED, EndReason.FAR_TOO_COLD),
    ],
)
def test_a_state_that_says_it_all_needs_no_word(state: WrapState, end: EndReason) -> None:
    play = Play("gel-10").cooled(150).runs(628, cooling=False).hear(reading(state, 2250))
    assert play.phase is Phase.STOPPING, "its word may still come"
    play.ticks(2)
    assert (play.phase, play.end) == (Phase.STOPPED, end)


def test_what_a_wrap_said_before_it_ran_is_no_end_of_this_session() -> None:
    play = Play("gel-10").hear(reading(WrapState.LATCHED, None)).cooled(150)
    play.hear(reading(WrapState.IDLE, 2250)).ticks(2)
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.WRAP_FAULT)


def test_completed_long_before_the_end_is_a_fault_of_the_wrap() -> None:
    play = Play().cooled(150).hear(reading(WrapState.COMPLETED, 2250)).ticks(2)
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.WRAP_FAULT)


@pytest.mark.parametrize("reading_first", [True, False])
def test_a_latch_for_cold_is_far_too_cold_whatever_is_heard_first(reading_first: bool) -> None:
    news = [reading(WrapState.LATCHED, 2250), status(WrapState.LATCHED, WrapEnd.CONTACT_COLD)]
    play = Play().cooled(150).hear(*(news if reading_first else reversed(news)))
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.FAR_TOO_COLD)


@pytest.mark.parametrize(
    "news",
    [
        [Alarm(1, "contact_latch", Severity.LATCHED, value=790)],
        [status(WrapState.LATCHED, WrapEnd.CONTACT_COLD)],
        [reading(WrapState.LATCHED, 2250)],
    ],
    ids=["alarm", "status", "state"],
)
@pytest.mark.parametrize("late", [False, True])
def test_a_latch_of_the_wrap_locks_the_place_as_our_own_guard_does(
    news: list[Event], late: bool
) -> None:
    play = Play("gel-10").cooled(150).runs(628, cooling=False)
    if late:
        play.stopped_by_person()
    play.hear(*news).ticks(3).proven_off()
    by_state_alone = late and news == [reading(WrapState.LATCHED, 2250)]
    acted = [(e.rule, e.value) for e in play.session.log if e.kind == "rule"]
    assert acted == ([] if by_state_alone else [("H03", play.session.skin.latest)])
    assert (play.end is EndReason.FAR_TOO_COLD) is not late


def test_a_latch_by_its_state_alone_is_far_too_cold_at_any_time() -> None:
    play = Play().cooled(150).hear(reading(WrapState.LATCHED, 2250)).ticks(2)
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.FAR_TOO_COLD)


def test_a_latch_locks_once_whatever_else_spoke_before_it() -> None:
    latch = Alarm(1, "contact_latch", Severity.LATCHED)
    play = Play().cooled(400).runs(20, skin=1190).hear(latch)
    assert rules_of(play.session) == ["H02", "H03"]
    play = Play().cooled(400).runs(20, skin=1190).runs(1, skin=790).hear(latch, latch)
    assert rules_of(play.session) == ["H02", "H03"]


@pytest.mark.parametrize(
    ("early_s", "end"), [(0, EndReason.COMPLETED), (0.001, EndReason.WRAP_FAULT)]
)
def test_completed_by_its_state_alone_counts_up_to_two_seconds_early(
    early_s: float, end: EndReason
) -> None:
    """It is judged two seconds after it was told, when no word for it came."""
    play = Play("gel-10").cooled(150).runs(625, cooling=False).wait(1 - early_s)
    play.hear(reading(WrapState.COMPLETED, 2250)).ticks(2)
    assert (play.phase, play.end) == (Phase.STOPPED, end)


def test_the_first_state_that_tells_an_end_stands() -> None:
    play = Play("gel-10").cooled(150).runs(628, cooling=False)
    play.hear(reading(WrapState.LATCHED, 2250), reading(WrapState.COMPLETED, 2250)).ticks(2)
    assert play.end is EndReason.FAR_TOO_COLD


def test_a_latch_for_something_else_keeps_the_wraps_word() -> None:
    play = Play().cooled(150).hear(status(WrapState.LATCHED, WrapEnd.FAULT))
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.WRAP_FAULT)


def test_a_wrap_that_never_says_why_has_a_fault() -> None:
    play = Play().cooled(150).hear(OFF).tick(1.999)
    assert (play.phase, play.end) == (Phase.STOPPING, None)
    play.tick(0.001)
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.WRAP_FAULT)
    assert play.session.log[-1].code == "wrap_fault"


def test_a_wrap_that_ends_without_a_reading_ever_has_a_fault() -> None:
    play = Play().hear(status(WrapState.RUNNING)).hear(status(WrapState.IDLE)).tick(2)
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.WRAP_FAULT)


@pytest.mark.parametrize("late", [StopAsked("button"), StartRefused(FaultCode.NO_ANSWER)])
def test_a_tap_after_the_wrap_ended_takes_no_blame(late: Event) -> None:
    play = Play().cooled(150).hear(OFF, late)
    assert play.end is None
    assert play.hear(status(WrapState.IDLE, WrapEnd.BATTERY)).end is EndReason.BATTERY


def test_the_word_of_another_session_is_not_ours() -> None:
    other = NUMBER + 1
    play = Play().hear(status(WrapState.RUNNING, session=other))
    assert play.phase is Phase.STARTING
    play.started().runs(5).hear(status(WrapState.RUNNING, WrapEnd.BATTERY, session=other))
    assert play.session.wrap_end is None
    play.hear(status(WrapState.IDLE, WrapEnd.BATTERY, session=other)).tick(2)
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.WRAP_FAULT)


# --- alarms


@pytest.mark.parametrize("severity", [Severity.INFO, Severity.WARN])
def test_a_mild_alarm_is_only_noted(severity: Severity) -> None:
    play = Play().cooled(150).hear(Alarm(3, "pack_cold", severity, value=-150))
    assert play.phase is Phase.RUNNING
    last = play.session.log[-1]
    assert (last.kind, last.code, last.value) == ("alarm", "pack_cold", -150)


@pytest.mark.parametrize("severity", [Severity.STOP, Severity.LATCHED])
@pytest.mark.parametrize("code", [*END_OF_ALARM, "code_42"])
def test_a_stopping_alarm_ends_for_its_own_reason(severity: Severity, code: str) -> None:
    play = Play().cooled(150).hear(Alarm(3, code, severity))
    assert play.phase is Phase.STOPPING
    assert play.end is END_OF_ALARM.get(code, EndReason.WRAP_FAULT)


def test_an_alarm_after_the_stop_does_not_change_why() -> None:
    play = Play().cooled(150).stopped_by_person().hear(Alarm(3, "button_stop", Severity.STOP))
    assert play.end is EndReason.STOPPED_BY_PERSON
    assert play.session.log[-1].kind == "alarm"


# --- the link


def test_a_link_lost_for_twenty_seconds_and_back_goes_on() -> None:
    lost = LinkChange(LinkState.LOST, Fault(FaultCode.LINK_LOST))
    play = Play().cooled(150).hear(lost).ticks(10)
    assert play.session.link is LinkState.LOST
    assert rules_of(play.session) == []
    assert play.session.may_renew(play.at)
    play.ticks(10)
    assert rules_of(play.session) == ["H11"]
    assert play.session.check_in is None
    assert not play.session.may_renew(play.at)
    play.hear(LinkChange(LinkState.LIVE), reading(skin=2250))
    assert play.session.may_renew(play.at)
    assert (play.phase, play.session.link) == (Phase.RUNNING, LinkState.LIVE)
    assert [e.code for e in play.session.log if e.kind == "link"] == ["link_lost", "live"]


def test_silent_for_more_than_thirty_seconds_stops() -> None:
    play = Play().cooled(150).ticks(30)
    assert play.phase is Phase.RUNNING
    play.tick(0.001)
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.SENSOR_SILENT)
    assert play.tick(3.001).phase is Phase.UNCONFIRMED


def test_two_silences_are_told_of_twice() -> None:
    play = Play().cooled(150).ticks(15).hear(reading(skin=2250)).ticks(15)
    assert rules_of(play.session) == ["H11", "H11"]
    assert play.phase is Phase.RUNNING


def test_what_a_sensor_only_shows_guards_nothing() -> None:
    play = Play("gel-10", SHOWN).started().runs(65, skin=500)
    assert (play.phase, play.session.skin.latest) == (Phase.PRECOOL, None)
    assert play.session.may_renew(play.at)


def test_a_driven_wrap_without_a_guarding_sensor_may_not_fall_silent_either() -> None:
    play = Play("gel-10", SHOWN).started().ticks(10)
    assert play.session.may_renew(play.at)
    play.tick(0.001)
    assert not play.session.may_renew(play.at)
    assert play.ticks(19).phase is Phase.PRECOOL
    play.tick(1)
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.SENSOR_SILENT)


def test_silence_of_a_lost_link_is_a_lost_link() -> None:
    play = Play().cooled(150).hear(LinkChange(LinkState.LOST)).ticks(31)
    assert rules_of(play.session) == ["H11", "H11"]
    assert play.end is EndReason.LINK_LOST


def test_an_end_out_of_earshot_is_told_by_the_wrap() -> None:
    play = Play(SHORT).started().runs(59).runs(41, WrapState.STOPPING, cooling=False)
    play.hear(LinkChange(LinkState.LOST)).ticks(22)
    assert (play.phase, play.end) == (Phase.STOPPING, None)
    play.hear(LinkChange(LinkState.LIVE), status(WrapState.RESTING, WrapEnd.BUTTON))
    assert (play.phase, play.end) == (Phase.STOPPED, EndReason.STOPPED_ON_WRAP)


def test_numb_while_the_link_is_lost_is_numb() -> None:
    play = Play().cooled(150).hear(LinkChange(LinkState.LOST)).ticks(5).hear(Felt(Sensation.NUMB))
    assert play.end is EndReason.NUMB


def test_a_sensor_that_is_not_heard_is_silent_whatever_its_link_says() -> None:
    sensor = WrapModel("sensor", "A sensor on skin", Trust.GUARD, driven=False, accuracy=50)
    play = Play("gel-10", sensor).hear(reading(WrapState.UNKNOWN, 3000))
    play.hear(LinkChange(LinkState.LOST)).ticks(31)
    assert play.end is EndReason.SENSOR_SILENT


def test_the_cold_of_another_session_is_not_ours() -> None:
    play = Play().hear(reading(WrapState.ADRIFT), reading(WrapState.RUNNING))
    assert play.phase is Phase.STARTING
    play.hear(reading(WrapState.RUNNING, t_s=1))
    assert play.phase is Phase.PRECOOL


def test_no_cold_is_counted_while_only_the_reason_is_waited_for() -> None:
    play = Play().cooled(150).hear(OFF).tick(1.5)
    assert (play.phase, play.session.cold_ms) == (Phase.STOPPING, 150_000)


def test_cold_is_counted_until_off_is_proven() -> None:
    play = Play().cooled(150).stopped_by_person().runs(20).hear(OFF)
    assert play.phase is Phase.STOPPED
    assert play.session.cold_ms == 170_000


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
    play = _in_phase(Phase.PAUSED).hear(ResumeAsked(), PauseAsked())
    assert play.session.wanted is Wanted.PAUSE


@pytest.mark.parametrize("phase", [Phase.STARTING, Phase.WARMING, Phase.STOPPING])
def test_no_pause_outside_the_cold(phase: Phase) -> None:
    play = _in_phase(phase)
    wanted = play.session.wanted
    assert play.hear(PauseAsked()).session.wanted is wanted


def test_no_pause_where_the_wrap_cannot() -> None:
    play = Play(can_pause=False).cooled(150).hear(PauseAsked())
    assert play.session.wanted is Wanted.COOL


def test_resume_without_a_pause_or_after_the_end_is_nothing() -> None:
    play = Play().cooled(150).hear(ResumeAsked())
    assert play.session.wanted is Wanted.COOL
    play = _in_phase(Phase.PAUSED).stopped_by_person().hear(ResumeAsked())
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


@pytest.mark.parametrize("sensation", set(Sensation) - {Sensation.NUMB})
def test_other_feelings_are_noted(sensation: Sensation) -> None:
    play = Play().cooled(60).hear(Felt(sensation))
    last = play.session.log[-1]
    assert (last.kind, last.code) == ("sensation", sensation)
    assert play.session.active


def test_numb_after_the_end_is_noted_and_changes_no_reason() -> None:
    play = _in_phase(Phase.UNCONFIRMED).hear(Felt(Sensation.NUMB))
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


# --- the computer sleeps


@pytest.mark.parametrize(
    ("mono_s", "wall_s"),
    [(10.001, 10.001), (1, 6.001), (1, -4.001), (0.25, 3600), (0.25, -3600)],
    ids=["gap", "ahead", "back", "slept an hour", "set back an hour"],
)
@pytest.mark.parametrize("model", [TIMER, SHOWN])
def test_slept(mono_s: float, wall_s: float, model: object) -> None:
    play = Play("gel-10", TIMER if model is TIMER else SHOWN).started().runs(60)
    play.wait(mono_s, wall_s=wall_s).hear(Tick())
    assert (play.phase, play.end) == (Phase.STOPPING, EndReason.SLEPT)
    assert rules_of(play.session)[0] == "T11"


def test_the_sleep_itself_counts_as_cold() -> None:
    play = Play("gel-10", TIMER).ticks(60).wait(1, wall_s=3600).hear(Tick())
    assert play.session.cold_ms == 3_660_000


@pytest.mark.parametrize(("mono_s", "wall_s"), [(10, 10), (1, 6), (1, -4)])
def test_a_little_late_is_not_slept(mono_s: float, wall_s: float) -> None:
    play = Play("gel-10", SHOWN).started().runs(60).wait(mono_s, wall_s=wall_s).hear(Tick())
    assert play.session.active


@pytest.mark.parametrize(("wall_s", "cold_ms"), [(-4, 61_000), (6, 61_000), (6.001, 66_001)])
def test_only_a_sleep_counts_as_cold_and_not_a_clock_corrected_a_little(
    wall_s: float, cold_ms: int
) -> None:
    play = Play("gel-10", TIMER).ticks(60).wait(1, wall_s=wall_s).hear(Tick())
    assert play.session.cold_ms == cold_ms


def test_a_clock_that_goes_back_takes_no_cold_away() -> None:
    assert Play("gel-10", TIMER).ticks(60).tick(-2).session.cold_ms == 60_000


def test_the_gap_itself_counts_as_cold() -> None:
    play = Play("gel-10", TIMER).ticks(60).tick(45)
    assert play.session.cold_ms == 105_000


# --- every event in every phase

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
    play = _in_phase(phase)
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
    play = _in_phase(phase)
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
