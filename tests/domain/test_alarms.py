"""Which alerts stand, since when, and what takes each away."""

import pytest

from app.domain.alarms import Alert, AlertCode, Urgency, standing
from app.domain.diary import EndKind, EndReason, kind_of
from app.domain.events import Felt, Noticed, StartRefused, Tick, TookOff
from app.domain.faults import FaultCode
from app.domain.harm import Sign
from app.domain.pain import Sensation
from app.domain.session import Phase
from app.domain.wrap import LinkChange, LinkState, Trust, WrapModel, WrapState
from tests.domain.play import GUARDED, SHOWN, TIMER, Play, reading

TAKE_OFF, NO_ANSWER, SLEPT, ENDED = (
    AlertCode.TAKE_OFF, AlertCode.NO_ANSWER, AlertCode.SLEPT, AlertCode.ENDED,
)  # fmt: skip
GETTING_COLD, SILENT, LOST = (
    AlertCode.GETTING_COLD, AlertCode.SENSOR_SILENT, AlertCode.LINK_LOST,
)  # fmt: skip


def told(play: Play, *, answered: bool = False) -> list[tuple[AlertCode, Urgency]]:
    alerts = standing(play.session, play.at, answered=answered)
    return [(alert.code, alert.urgency) for alert in alerts]


def since_s(play: Play) -> list[float]:
    """Seconds since each alert began."""
    return [(play.at.mono_ms - a.since_ms) / 1000 for a in standing(play.session, play.at)]


def test_all_is_well() -> None:
    assert told(Play()) == []
    assert told(Play().cooled(300)) == []
    assert told(Play("gel-10", TIMER).ticks(60)) == []


def test_a_check_in_alarms_after_a_minute_until_it_is_answered() -> None:
    play = Play().started().runs(179, answering=False).wait(0.999)
    assert told(play) == []
    play.wait(0.001)
    assert told(play) == [(NO_ANSWER, Urgency.ALARM)]
    play.wait(5)
    assert since_s(play) == [5.0]
    assert told(play.hear(reading(), Felt(Sensation.COLD))) == []


def test_what_ends_the_session_answers_the_check_in_too() -> None:
    play = Play().started().runs(190, answering=False).hear(Noticed(Sign.DIZZY))
    assert told(play) == [(ENDED, Urgency.ALARM)]


def test_getting_cold_warns_until_answered_and_is_shown_until_it_is_no_more() -> None:
    play = Play().cooled(300).runs(10, skin=1210).runs(1, skin=1199, answering=False)
    assert told(play) == [(GETTING_COLD, Urgency.WARNING)]
    play.runs(5, skin=1150, answering=False)
    assert since_s(play) == [5.0]
    play.hear(Felt(Sensation.COLD))
    assert told(play) == [(GETTING_COLD, Urgency.SHOWN)]
    assert told(play.runs(1, skin=1218)) == [(GETTING_COLD, Urgency.SHOWN)]
    assert told(play.runs(1, skin=1220)) == []


def test_getting_cold_is_told_no_more_once_it_ends() -> None:
    play = Play().cooled(300).runs(10, skin=1190).stopped_by_person()
    assert told(play) == []


SENSOR = WrapModel("sensor", "A sensor on skin", Trust.GUARD, driven=False)


@pytest.mark.parametrize("model", [GUARDED, SHOWN, SENSOR])
def test_a_silent_sensor_warns_after_ten_seconds(model: WrapModel) -> None:
    play = Play("gel-10", model).cooled(60).tick(9).wait(1)
    assert told(play) == []
    play.tick(0.001)
    assert told(play) == [(SILENT, Urgency.WARNING)]
    assert since_s(play.tick(5)) == [5.001]
    assert told(play.hear(reading(skin=2700))) == []


def test_a_wrap_that_speaks_of_no_skin_is_a_silent_sensor() -> None:
    play = Play().cooled(60)
    for _ in range(11):
        play.wait(1).hear(reading(skin=2700, fresh=False))
    assert told(play) == [(SILENT, Urgency.WARNING)]


def test_a_wrap_that_never_spoke_is_silent_since_the_start() -> None:
    play = Play("gel-10", SHOWN).ticks(12)
    assert (play.phase, told(play)) == (Phase.STARTING, [(SILENT, Urgency.WARNING)])
    assert since_s(play) == [2.0]


def test_what_is_only_shown_stands_after_what_warns() -> None:
    play = Play().cooled(310).runs(10, skin=1190).ticks(11)
    assert told(play) == [(SILENT, Urgency.WARNING), (GETTING_COLD, Urgency.SHOWN)]


def test_a_timer_has_nothing_to_hear() -> None:
    assert told(Play("gel-10", TIMER).wait(3600)) == []


def test_a_lost_link_warns_until_it_is_back() -> None:
    play = Play().cooled(60).ticks(3).hear(LinkChange(LinkState.LOST))
    assert told(play) == [(LOST, Urgency.WARNING)]
    assert since_s(play) == [3.0]
    play.ticks(3).hear(LinkChange(LinkState.CONNECTING))
    assert since_s(play) == [6.0]
    assert told(play.hear(LinkChange(LinkState.LIVE))) == []
    assert told(play.hear(LinkChange(LinkState.LOST)).stopped_by_person()) == []


def test_a_link_lost_before_any_word_is_lost_since_the_start() -> None:
    play = Play().ticks(4).hear(LinkChange(LinkState.LOST))
    assert since_s(play) == [4.0]


def test_silence_is_told_before_the_lost_link_behind_it() -> None:
    play = Play().cooled(60).hear(LinkChange(LinkState.LOST)).ticks(20)
    assert [code for code, _ in told(play)] == [SILENT, LOST]


def test_off_not_confirmed_alarms_until_it_is() -> None:
    play = Play().cooled(60).stopped_by_person().ticks(3)
    assert told(play) == []
    play.ticks(1)
    assert told(play) == [(TAKE_OFF, Urgency.ALARM)]
    assert since_s(play) == [4.0]
    assert told(play, answered=True) == [(TAKE_OFF, Urgency.ALARM)]
    assert told(play.hear(TookOff())) == []


def test_a_timer_that_is_over_alarms_at_once_until_the_pack_is_off() -> None:
    play = Play("gel-10", TIMER)
    while play.session.active:
        play.tick(1).hear(Felt(Sensation.COLD))
    assert play.end is EndReason.COMPLETED
    first = standing(play.session, play.at)
    assert [(alert.code, alert.end) for alert in first] == [(TAKE_OFF, None)]
    play.ticks(10)
    assert play.phase is Phase.UNCONFIRMED
    assert standing(play.session, play.at) == first
    assert told(play.hear(TookOff())) == []


def test_a_guarded_end_stands_until_the_skin_check_begins() -> None:
    play = Play().cooled(60).hear(Felt(Sensation.NUMB))
    stopped_ms = play.at.mono_ms
    end = Alert(ENDED, Urgency.ALARM, stopped_ms, EndReason.NUMB)
    assert standing(play.session, play.at) == (end,)
    assert play.ticks(1).proven_off().session.over
    play.wait(8 * 3600)
    assert standing(play.session, play.at) == (end,)
    assert standing(play.session, play.at, answered=True) == ()


def test_take_it_off_speaks_before_why() -> None:
    play = Play().cooled(60).hear(Felt(Sensation.NUMB)).ticks(4)
    assert [code for code, _ in told(play)] == [TAKE_OFF, ENDED]


def test_a_sleep_has_a_code_of_its_own() -> None:
    play = Play().cooled(60).wait(1, wall_s=720).hear(Tick())
    first = standing(play.session, play.at)[0]
    assert (first.code, first.urgency, first.end) == (SLEPT, Urgency.ALARM, EndReason.SLEPT)
    assert told(play, answered=True) == []


@pytest.mark.parametrize("reason", EndReason)
def test_which_ends_alarm(reason: EndReason) -> None:
    """Nobody is alarmed by what they did themselves, nor by a start that was refused."""
    play = Play().cooled(60).stopped_by_person().proven_off()
    object.__setattr__(play.session, "end", reason)
    by_itself = kind_of(reason) in {EndKind.GUARD, EndKind.FAULT}
    alarms = by_itself and reason is not EndReason.START_REFUSED
    assert bool(told(play)) is alarms


def test_a_refused_start_is_told_where_it_was_asked_for() -> None:
    play = Play().hear(StartRefused(FaultCode.RESTING))
    assert told(play) == []
    assert told(play.ticks(4)) == [(TAKE_OFF, Urgency.ALARM)]


def test_an_end_that_the_wrap_has_not_explained_yet_is_not_told() -> None:
    play = Play().cooled(60).hear(reading(WrapState.IDLE, None))
    assert (play.end, told(play)) == (None, [])


def test_the_more_urgent_is_the_larger_and_the_codes_stand_in_their_order() -> None:
    assert Urgency.SHOWN < Urgency.WARNING < Urgency.ALARM
    assert list(AlertCode) == [TAKE_OFF, NO_ANSWER, SLEPT, ENDED, GETTING_COLD, SILENT, LOST]
    play = Play().cooled(300).runs(20, skin=1190, answering=False).wait(60)
    assert [code for code, _ in told(play)] == [NO_ANSWER, GETTING_COLD, SILENT]


def test_a_link_that_is_only_unsure_is_not_sounded() -> None:
    play = Play().cooled(60).hear(LinkChange(LinkState.UNSURE))
    assert told(play) == []
    assert told(play.hear(LinkChange(LinkState.LOST))) == [(LOST, Urgency.WARNING)]
