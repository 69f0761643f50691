"""Rules of what a person feels and does while it runs (D01-D08, P06)."""

import pytest

from app.domain.diary import EndReason
from app.domain.events import Felt, Noticed, OffAcknowledged, PauseAsked, Tick
from app.domain.guard import Finding
from app.domain.harm import Sign, lock_of_entry
from app.domain.pain import Sensation, Site
from app.domain.programs import PROGRAMS
from app.domain.rules import CHECK_IN_S, RULES, Action
from app.domain.session import Phase, check_in_times
from app.domain.signs import EMERGENCY, RULE_OF_SIGN
from app.domain.wrap import WrapState
from tests.domain.play import Play, reading, rules_of
from tests.domain.verdicts import held_for, of


def test_D01_asks_at_two_five_ten_and_fifteen_minutes() -> None:
    assert CHECK_IN_S == (120, 300, 600, 900)
    assert check_in_times(held_for(120)) == ()
    assert check_in_times(held_for(121)) == (120,)
    assert check_in_times(PROGRAMS["gel-10"]) == (120, 300)
    assert check_in_times(PROGRAMS["gel-15"]) == (120, 300, 600)
    assert check_in_times(PROGRAMS["gel-20"]) == (120, 300, 600, 900)


def test_D01_asks_to_the_millisecond() -> None:
    play = Play().started().runs(119).wait(0.999).hear(Tick())
    assert play.session.check_in is None
    play.tick(0.001)
    assert play.session.check_in is not None
    entry = next(e for e in play.session.log if e.kind == "check_in")
    assert (entry.kind, entry.code, entry.rule, entry.value) == ("check_in", "asked", "D01", 120)


def test_D02_numb_stops() -> None:
    play = Play().cooled(60).hear(Felt(Sensation.NUMB))
    assert (play.end, rules_of(play.session)) == (EndReason.NUMB, ["D02"])


SIGNS_OF = {
    "D03": ({Sign.TINGLING, Sign.WEAKNESS, Sign.BAD_PAIN}, EndReason.NERVE_SIGNS),
    "D04": ({Sign.SKIN_COLOUR, Sign.BLISTERS}, EndReason.SKIN_COLOUR),
    "D05": (
        {Sign.DIZZY, Sign.SHORT_OF_BREATH, Sign.CHEST_PAIN, Sign.SHIVERING},
        EndReason.UNWELL,
    ),
}


def _signs_act(rule: str, *, locks: bool) -> None:
    """Each of its signs ends a session at once in any phase, and says what it was."""
    signs, end = SIGNS_OF[rule]
    assert signs == {sign for sign, its_rule in RULE_OF_SIGN.items() if its_rule == rule}
    for sign in signs:
        play = Play().cooled(60).hear(Noticed(sign))
        assert (play.phase, play.end) == (Phase.STOPPING, end)
        noted, acted = [e for e in play.session.log if e.kind in {"sign", "rule"}]
        assert (noted.kind, noted.code, noted.rule) == ("sign", sign, None)
        assert (acted.code, acted.rule) == (RULES[rule].reason, rule)
        lock = lock_of_entry(acted, Site.NECK, play.at, 1, rehearsal=False)
        assert (lock is not None) is locks


def test_D03_nerve_signs_end_it_and_lock() -> None:
    _signs_act("D03", locks=True)


def test_D04_skin_that_changes_ends_it_and_locks() -> None:
    _signs_act("D04", locks=True)


def test_D05_feeling_unwell_ends_it() -> None:
    _signs_act("D05", locks=False)
    assert {Sign.CHEST_PAIN, Sign.SHORT_OF_BREATH} == EMERGENCY


@pytest.mark.parametrize("proven", [0, 4])
def test_D03_tingling_after_the_stop_still_locks(proven: int) -> None:
    play = Play().cooled(60).stopped_by_person().ticks(proven).hear(Noticed(Sign.TINGLING))
    assert play.end is EndReason.STOPPED_BY_PERSON
    assert rules_of(play.session)[-1] == "D03"
    play.hear(OffAcknowledged(), reading(WrapState.IDLE, None))
    assert play.session.over


def test_D06_no_answer_alarms_after_one_minute_and_ends_after_two() -> None:
    play = Play().started().runs(179, answering=False).wait(0.999).hear(Tick())
    assert rules_of(play.session) == []
    play.tick(0.001)
    assert of(play.session.verdict, "D06") == Finding("D06", Action.WARN, 60_000)
    play.runs(59, answering=False).wait(0.999).hear(Tick())
    assert play.session.active
    play.tick(0.001)
    assert of(play.session.verdict, "D06") == Finding("D06", Action.STOP, 120_000)
    assert (play.end, rules_of(play.session)) == (EndReason.NO_ANSWER, ["D06", "D06"])


def test_D07_a_stop_is_a_stop_and_says_who() -> None:
    play = Play().cooled(30).stopped_by_person()
    entry = next(e for e in play.session.log if e.kind == "stop")
    assert (entry.code, entry.rule) == ("button", "D07")
    assert RULES["D07"].reason == EndReason.STOPPED_BY_PERSON == play.end


def test_D08_three_seconds_to_prove_off() -> None:
    play = Play().cooled(30).stopped_by_person().tick(3)
    assert play.phase is Phase.STOPPING
    play.tick(0.001)
    assert play.phase is Phase.UNCONFIRMED
    entry = next(e for e in play.session.log if e.rule == "D08")
    assert (entry.code, entry.value) == ("off_not_confirmed", 3001)


def test_P06_a_pause_of_more_than_five_minutes() -> None:
    play = Play().cooled(60).hear(PauseAsked()).runs(300, WrapState.PAUSED, 2700)
    assert play.session.active
    play.wait(0.001).hear(Tick())
    assert (play.end, rules_of(play.session)) == (EndReason.PAUSED_TOO_LONG, ["P06"])
    finding = next(e for e in play.session.log if e.rule == "P06")
    assert finding.value == 300_001
