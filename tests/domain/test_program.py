"""Programmes: what is valid, which step runs when, and shortening."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.program import InvalidProgram, Program, Step, StepKind
from app.domain.programs import DEFAULT, PROGRAMS
from app.domain.session import fitted
from tests.domain.play import GUARDED, SHOWN, TIMER

PRECOOL, HOLD, REWARM = StepKind.PRECOOL, StepKind.HOLD, StepKind.REWARM


@st.composite
def programs(draw: st.DrawFn) -> Program:
    kinds = draw(st.lists(st.sampled_from([PRECOOL, HOLD]), max_size=4))
    kinds.insert(draw(st.integers(0, len(kinds))), HOLD)
    steps = [Step(k, draw(st.integers(1, 1200 // len(kinds))), 600) for k in kinds]
    if draw(st.booleans()):
        steps.append(Step(REWARM, draw(st.integers(1, 600)), 1800, ramp=20))
    return Program("any", 1, tuple(steps))


def hold(seconds: int = 60, target: int = 600) -> Step:
    return Step(HOLD, seconds, target)


@given(programs(), st.integers(1, 1300))
def test_shortened_is_valid_and_never_longer(program: Program, cold_s: int) -> None:
    """That it is valid at all, its own constructor has checked."""
    short = program.shortened(cold_s)
    assert short.cold_s <= min(cold_s, program.cold_s)
    assert short.total_s - short.cold_s == program.total_s - program.cold_s
    precool_s = sum(s.seconds for s in program.steps if s.kind is PRECOOL)
    if precool_s < cold_s:
        assert short.cold_s == min(cold_s, program.cold_s)
        kept = sum(s.seconds for s in short.steps if s.kind is PRECOOL)
        assert kept <= precool_s
    if cold_s >= program.cold_s:
        assert short is program
    assert (short.key, short.number) == (program.key, program.number)


@given(programs(), st.integers(1, 1300), st.integers(1, 1300))
def test_shortened_twice_is_no_longer_than_shortened_to_the_less(
    program: Program, one: int, other: int
) -> None:
    twice = program.shortened(one).shortened(other)
    assert twice.cold_s <= min(one, other, program.cold_s)


@pytest.mark.parametrize("cold_s", [0, -1])
def test_no_programme_is_shortened_to_nothing(cold_s: int) -> None:
    with pytest.raises(InvalidProgram, match="is no programme") as refusal:
        PROGRAMS["gel-10"].shortened(cold_s)
    assert refusal.value.rule == "shape"


def test_shortened_takes_from_the_hold_then_drops_the_precool() -> None:
    program = PROGRAMS["gel-15"]
    assert [(s.kind, s.seconds) for s in program.shortened(121).steps] == [
        (PRECOOL, 120),
        (HOLD, 1),
        (REWARM, 180),
    ]
    assert [(s.kind, s.seconds) for s in program.shortened(120).steps] == [
        (HOLD, 120),
        (REWARM, 180),
    ]
    assert program.shortened(1).total_s == 181
    assert program.shortened(899).cold_s == 899


def test_shortened_keeps_the_rest_of_each_step() -> None:
    rewarm = Step(REWARM, 180, 1800, ramp=20)
    odd = Step(HOLD, 600, 550, ramp=7, pressure_mmhg=30)
    assert Program("x", 3, (odd, rewarm)).shortened(60).steps == (
        Step(HOLD, 60, 550, ramp=7, pressure_mmhg=30),
        rewarm,
    )


def _rule_of(*steps: Step) -> str:
    with pytest.raises(InvalidProgram) as refusal:
        Program("x", 1, steps)
    assert str(refusal.value).startswith("x: ")
    return refusal.value.rule


def test_the_shapes_that_are_refused() -> None:
    assert _rule_of() == "shape"
    assert _rule_of(Step(PRECOOL, 60, 1500)) == "shape"
    assert _rule_of(Step(REWARM, 60, 1500)) == "shape"
    assert _rule_of(hold(), hold(0)) == "shape"
    assert _rule_of(hold(), Step(REWARM, 0, 1500)) == "shape"
    assert _rule_of(Step(REWARM, 60, 1500), hold()) == "shape"
    assert _rule_of(hold(), Step(REWARM, 60, 1500), Step(REWARM, 60, 1500)) == "shape"
    assert _rule_of(hold(), Step(REWARM, 601, 1500)) == "shape"
    assert _rule_of(hold(1201)) == "T01"
    assert _rule_of(hold(target=-1)) == "S2"
    assert _rule_of(hold(), Step(REWARM, 60, 2501)) == "S2"


def test_the_edges_that_are_allowed() -> None:
    rewarm = Step(REWARM, 600, 2500)
    program = Program("x", 1, (hold(1, target=0), Step(PRECOOL, 1199, 1500), rewarm))
    assert (program.cold_s, program.total_s) == (1200, 1800)


@pytest.mark.parametrize("value", [-1, 256])
def test_what_does_not_fit_a_byte_of_the_wire_is_no_programme(value: int) -> None:
    assert _rule_of(Step(HOLD, 60, 600, ramp=value)) == "shape"
    assert _rule_of(Step(HOLD, 60, 600, pressure_mmhg=value)) == "shape"
    for number in (value, 0):
        with pytest.raises(InvalidProgram, match="over a byte"):
            Program("x", number, (hold(),))


def test_a_byte_holds_up_to_255() -> None:
    step = Step(HOLD, 60, 600, ramp=255, pressure_mmhg=255)
    assert Program("x", 255, (step,)).steps == (step,)
    assert Program("x", 1, (hold(),)).number == 1


def test_a_step_is_plain_unless_it_says_otherwise() -> None:
    assert (hold().ramp, hold().pressure_mmhg) == (0, 0)


def test_rewarming_is_no_cold() -> None:
    assert [Step(kind, 1, 600).cold for kind in (PRECOOL, HOLD, REWARM)] == [True, True, False]


def test_which_step_runs_when() -> None:
    program = PROGRAMS["gel-10"]
    for elapsed_s, kind in (
        (0, PRECOOL),
        (119.999, PRECOOL),
        (120, HOLD),
        (599.999, HOLD),
        (600, REWARM),
        (780, REWARM),
        (9999, REWARM),
    ):
        assert program.at(elapsed_s).kind is kind


def test_the_built_in_programmes() -> None:
    assert DEFAULT in PROGRAMS
    told = {k: (p.key, p.number, p.cold_s, p.total_s) for k, p in PROGRAMS.items()}
    assert told == {
        "gel-10": ("gel-10", 1, 600, 780),
        "gel-15": ("gel-15", 2, 900, 1080),
        "gel-20": ("gel-20", 3, 1200, 1380),
    }


def test_a_wrap_that_does_not_end_by_itself_is_not_warmed() -> None:
    short = fitted(PROGRAMS["gel-10"], replace(GUARDED, ends_by_itself=False))
    assert [step.kind for step in short.steps] == [PRECOOL, HOLD]
    assert short.total_s == 600


@given(programs())
def test_fitted_is_never_longer(program: Program) -> None:
    assert fitted(program, GUARDED) == program
    for model in (SHOWN, TIMER):
        assert fitted(program, model).cold_s <= min(program.cold_s, 900)
    assert fitted(program, TIMER).total_s == fitted(program, TIMER).cold_s
    assert {step.kind for step in fitted(program, TIMER).steps} == {HOLD}
