"""Rules of dose (T01, T03, T04, T11): how long, of which kind of cold, and what a sleep adds."""

from dataclasses import replace

import pytest

from app.domain.care import Modality
from app.domain.diary import EndReason
from app.domain.ends import slept_ms
from app.domain.events import Felt, Tick
from app.domain.pain import Sensation
from app.domain.program import InvalidProgram, Program, Step, StepKind
from app.domain.programs import DEFAULT, MASSAGES, PROGRAMS, suggested_cold_s
from app.domain.rules import RULES
from app.domain.session import check_in_times
from tests.domain.play import SHOWN, TIMER, Play, reading, rules_of
from tests.domain.verdicts import held_for, of


def test_T01_no_programme_cools_longer_than_twenty_minutes() -> None:
    assert held_for(1200).cold_s == 1200
    with pytest.raises(InvalidProgram) as refusal:
        held_for(1201)
    assert refusal.value.rule == "T01"
    with pytest.raises(InvalidProgram):
        Program("x", 1, (Step(StepKind.PRECOOL, 1, 1500), *held_for(1200).steps))


def test_T01_the_default_is_fifteen_minutes() -> None:
    assert PROGRAMS[DEFAULT].cold_s == 900 == RULES["T01"]["default_s"]
    assert max(program.cold_s for program in PROGRAMS.values()) == 1200


def test_T01_cold_time_over_the_cap_ends_it() -> None:
    play = Play("gel-20").wait(10).cooled(1190)
    assert play.session.cold_ms == 1_190_000
    late = Play(held_for(1200)).wait(10).hear(reading(t_s=0)).runs(1200)
    assert late.session.cold_ms == 1_200_000
    late.wait(1.999).hear(Tick())
    assert late.session.active
    late.wait(0.001).hear(Tick())
    assert late.end is EndReason.COMPLETED


def test_T01_the_cap_counts_the_cold_itself_not_the_programme() -> None:
    """Cold that was spent outside the programme's clock is still cold."""
    play = Play("gel-20").cooled(600)
    play.session = replace(play.session, cold_ms=1_201_000)
    assert play.tick(1).session.active
    play.tick(0.001)
    assert (play.end, rules_of(play.session)) == (EndReason.OVER_TIME, ["T01"])
    assert play.session.log[-2].value == 1202


def _massage(seconds: int) -> Program:
    return Program("x", 1, (Step(StepKind.HOLD, seconds, 0),), Modality.ICE_MASSAGE)


def test_T03_no_ice_massage_is_longer_than_ten_minutes() -> None:
    assert _massage(600).cold_s == 600 == MASSAGES["massage-10"].cold_s
    with pytest.raises(InvalidProgram) as refusal:
        _massage(601)
    assert refusal.value.rule == "T03"
    assert suggested_cold_s(TIMER, 99, Modality.ICE_MASSAGE) == 300 == RULES["T03"]["default_s"]


def test_T03_ice_massage_over_the_cap_ends() -> None:
    play = Play("massage-5", TIMER).ticks(5)
    play.session = replace(play.session, cold_ms=601_000)
    assert play.tick(1).session.active
    play.tick(0.001)
    assert (play.end, rules_of(play.session)) == (EndReason.OVER_TIME, ["T03"])


def test_T03_ice_massage_ends_when_numb_and_is_asked_for() -> None:
    play = Play("massage-10", TIMER).ticks(120)
    assert play.session.check_in is not None
    assert check_in_times(play.session.program) == (120, 300)
    assert play.hear(Felt(Sensation.NUMB)).end is EndReason.NUMB


@pytest.mark.parametrize("modality", sorted(set(Modality) - {Modality.PACK, Modality.ICE_MASSAGE}))
def test_T04_no_programme_is_of_another_kind_of_cold(modality: Modality) -> None:
    with pytest.raises(InvalidProgram, match="never programmed") as refusal:
        Program("x", 1, (Step(StepKind.HOLD, 60, 600),), modality)
    assert refusal.value.rule == "T04"


@pytest.mark.parametrize(
    ("mono_ms", "wall_ms", "found"),
    [
        (10_000, 10_000, None),
        (10_001, 10_001, 10_001),
        (1000, 6000, None),
        (1000, 6001, 6001),
        (1000, -4000, None),
        (1000, -4001, -5001),
        (700_000, 703_000, 703_000),
        (700_000, 699_000, 700_000),
        (60_000, 720_000, 720_000),
    ],
)
def test_T11_sleep_and_a_set_clock(mono_ms: int, wall_ms: int, found: int | None) -> None:
    play = Play("gel-10", SHOWN).started().wait(mono_ms / 1000, wall_s=wall_ms / 1000)
    play.hear(Tick())
    finding = of(play.session.verdict, "T11")
    assert (finding.value if finding else None) == found
    assert slept_ms(play.session.log) == found
    assert play.end is (EndReason.SLEPT if finding else None)


@pytest.mark.parametrize(("wall_s", "cold_s"), [(15, 10), (16, 16), (610, 610), (-4, 10)])
def test_T11_what_was_slept_through_counts_as_cold(wall_s: int, cold_s: int) -> None:
    """By the clock that went on; T07 counts it tomorrow."""
    play = Play("gel-10", SHOWN).started()
    before_s = play.session.cold_s
    play.wait(10, wall_s=wall_s).hear(Tick())
    assert play.session.cold_s - before_s == cold_s
