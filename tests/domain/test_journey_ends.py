"""Sessions that the wrap ends by itself, or that an alarm ends."""

import pytest

from app.domain.diary import EndReason
from app.domain.ends import END_OF_ALARM, END_OF_WRAP
from app.domain.events import Event, StartRefused, StopAsked
from app.domain.faults import FaultCode
from app.domain.session import Phase
from app.domain.wrap import Alarm, Severity, WrapEnd, WrapState
from tests.domain.play import NUMBER, OFF, Play, reading, rules_of, status

# --- the wrap ends by itself


@pytest.mark.parametrize("word", sorted(set(WrapEnd) - {WrapEnd.OPEN}))
def test_the_wrap_ends_by_itself_and_says_why(word: WrapEnd) -> None:
    play = Play().cooled(150).hear(OFF)
    assert (play.phase, play.end) == (Phase.STOPPING, None)
    play.hear(status(WrapState.IDLE, word))
    assert (play.phase, play.end) == (Phase.STOPPED, END_OF_WRAP[word])


@pytest.mark.parametrize("word", sorted(set(WrapEnd) - {WrapEnd.OPEN}))
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
