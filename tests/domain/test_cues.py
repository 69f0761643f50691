"""Ice massage: its programmes, what it may run with, and what it says aloud."""

import pytest

from app.domain.care import Modality
from app.domain.cues import Cue, cue_at, cues
from app.domain.program import InvalidProgram, Program, Step, StepKind
from app.domain.programs import ALL_PROGRAMS, DEFAULT_MASSAGE, MASSAGES, PROGRAMS
from app.domain.session import fitted
from app.domain.wrap import Trust, WrapModel
from tests.domain.play import GUARDED, SHOWN, TIMER

SENSOR = WrapModel("sensor", "A sensor on skin", Trust.GUARD, driven=False)
BLIND = WrapModel("blind", "A wrap without a sensor", Trust.NONE, driven=True)
CIRCLES, BONE, NUMB = Cue


def test_the_massages() -> None:
    told = {key: (p.key, p.number, p.cold_s, p.total_s) for key, p in MASSAGES.items()}
    assert told == {
        "massage-5": ("massage-5", 4, 300, 300),
        "massage-10": ("massage-10", 5, 600, 600),
    }
    assert DEFAULT_MASSAGE == "massage-5"
    assert {p.modality for p in MASSAGES.values()} == {Modality.ICE_MASSAGE}
    assert {p.modality for p in PROGRAMS.values()} == {Modality.PACK}
    assert ALL_PROGRAMS == {**PROGRAMS, **MASSAGES}
    numbers = [p.number for p in ALL_PROGRAMS.values()]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("model", [GUARDED, SHOWN, SENSOR, BLIND])
def test_an_ice_massage_runs_with_a_plain_timer_only(model: WrapModel) -> None:
    for program in MASSAGES.values():
        assert fitted(program, TIMER) == program
        with pytest.raises(InvalidProgram, match=model.key) as refusal:
            fitted(program, model)
        assert refusal.value.rule == "T03"


@pytest.mark.parametrize("kind", [StepKind.PRECOOL, StepKind.REWARM])
def test_ice_is_neither_precooled_nor_warmed(kind: StepKind) -> None:
    hold, other = Step(StepKind.HOLD, 60, 0), Step(kind, 60, 0)
    Program("x", 1, (hold, other))
    with pytest.raises(InvalidProgram) as refusal:
        Program("x", 1, (hold, other), Modality.ICE_MASSAGE)
    assert refusal.value.rule == "shape"


def test_a_cue_at_the_start_and_each_minute_in_turn() -> None:
    five = cues(MASSAGES["massage-5"])
    assert five == ((0, CIRCLES), (60, BONE), (120, NUMB), (180, CIRCLES), (240, BONE))
    assert len(cues(MASSAGES["massage-10"])) == 10
    assert cues(PROGRAMS["gel-10"]) == ()


def test_the_cue_that_is_due() -> None:
    five = MASSAGES["massage-5"]
    due = {s: cue_at(five, s) for s in (0, 59.999, 60, 179.999, 180, 9999)}
    assert due == {
        0: (0, CIRCLES), 59.999: (0, CIRCLES), 60: (60, BONE), 179.999: (120, NUMB),
        180: (180, CIRCLES), 9999: (240, BONE),
    }  # fmt: skip
    assert cue_at(five, -1) is None
    assert cue_at(PROGRAMS["gel-10"], 60) is None
