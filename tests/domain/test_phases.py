"""The table of phase changes itself: whole, without dead ends, and drawable."""

import pytest

from app.domain.events import PauseAsked, StopAsked
from app.domain.program import Program, Step, StepKind
from app.domain.session import ACTIVE_PHASES, COLD_PHASES, Phase
from app.domain.wrap import WrapState
from tests.domain.play import ALLOWED, OFF, TIMER, Play, phases_of, reading


def picture() -> str:
    """The table as a state diagram in Mermaid's notation."""
    arrows = [f"    {old} --> {new}" for old in Phase for new in Phase if new in ALLOWED[old]]
    return "\n".join(("stateDiagram-v2", f"    [*] --> {Phase.STARTING}", *arrows))


def reachable(start: Phase) -> set[Phase]:
    seen, left = {start}, [start]
    while left:
        new = ALLOWED[left.pop()] - seen
        seen |= new
        left.extend(new)
    return seen


def test_the_table_names_every_phase() -> None:
    assert set(ALLOWED) == set(Phase)


def test_every_phase_can_be_reached_and_every_phase_can_end() -> None:
    assert reachable(Phase.STARTING) == set(Phase)
    assert all(Phase.STOPPED in reachable(phase) for phase in Phase)


def test_nothing_leads_from_an_end_back_to_cold() -> None:
    for phase in set(Phase) - ACTIVE_PHASES:
        assert reachable(phase) & ACTIVE_PHASES == set()


def test_every_active_phase_may_stop_at_once() -> None:
    assert all(Phase.STOPPING in ALLOWED[phase] for phase in ACTIVE_PHASES)
    assert {Phase.WARMING} == ACTIVE_PHASES - COLD_PHASES


def test_a_picture_can_be_drawn_with_every_arrow() -> None:
    drawn = picture()
    assert drawn.count("-->") == 1 + sum(len(to) for to in ALLOWED.values())
    assert "    stopping --> unconfirmed" in drawn


_PAUSED = reading(WrapState.PAUSED)
_SHORT = Program("short", 9, (Step(StepKind.HOLD, 10, 600), Step(StepKind.REWARM, 60, 1800)))
_PRECOOL_TO_WARM = Program(
    "odd", 10, (Step(StepKind.HOLD, 5, 600), Step(StepKind.PRECOOL, 20, 1500), *_SHORT.steps[1:])
)
"""Valid, if odd: the precool is the last of its cold."""


def _paused_in_precool() -> Play:
    return Play().cooled(20).hear(PauseAsked(), _PAUSED)


WALKS: dict[tuple[Phase, Phase], Play] = {
    (Phase.STARTING, Phase.PRECOOL): Play().started(),
    (Phase.STARTING, Phase.RUNNING): Play(_SHORT).started(),
    (Phase.STARTING, Phase.PAUSED): Play().started(WrapState.PAUSED),
    (Phase.STARTING, Phase.WARMING): Play(_SHORT)
    .wait(10)
    .hear(reading(WrapState.STOPPING, cooling=False), reading(t_s=10, cooling=False)),
    (Phase.STARTING, Phase.STOPPING): Play().hear(StopAsked("button")),
    (Phase.PRECOOL, Phase.RUNNING): Play().cooled(120),
    (Phase.PRECOOL, Phase.PAUSED): _paused_in_precool(),
    (Phase.PRECOOL, Phase.WARMING): Play(_PRECOOL_TO_WARM)
    .wait(5)
    .hear(reading(t_s=5))
    .runs(21, WrapState.PRECOOL, cooling=False),
    (Phase.PRECOOL, Phase.STOPPING): Play().started().stopped_by_person(),
    (Phase.RUNNING, Phase.PAUSED): Play().cooled(130).hear(PauseAsked(), _PAUSED),
    (Phase.RUNNING, Phase.WARMING): Play(_SHORT).started().runs(10, cooling=False),
    (Phase.RUNNING, Phase.STOPPING): Play("gel-10", TIMER).stopped_by_person(),
    (Phase.PAUSED, Phase.PRECOOL): _paused_in_precool().hear(reading(WrapState.PRECOOL)),
    (Phase.PAUSED, Phase.RUNNING): Play().cooled(130).hear(_PAUSED, reading()),
    (Phase.PAUSED, Phase.WARMING): Play(_SHORT)
    .started()
    .runs(10, WrapState.PAUSED)
    .hear(reading(cooling=False)),
    (Phase.PAUSED, Phase.STOPPING): _paused_in_precool().stopped_by_person(),
    (Phase.WARMING, Phase.STOPPING): Play(_SHORT)
    .started()
    .runs(11, cooling=False)
    .stopped_by_person(),
    (Phase.STOPPING, Phase.UNCONFIRMED): Play().cooled(9).stopped_by_person().tick(3.001),
    (Phase.STOPPING, Phase.STOPPED): Play().cooled(9).stopped_by_person().hear(OFF),
    (Phase.UNCONFIRMED, Phase.STOPPED): Play().cooled(9).stopped_by_person().tick(3.001).hear(OFF),
}
"""Every arrow, walked once."""


@pytest.mark.parametrize("move", WALKS, ids="-".join)
def test_every_arrow_of_the_table_can_be_walked(move: tuple[Phase, Phase]) -> None:
    phases = phases_of(WALKS[move].session)
    assert tuple(phases[-2:]) == move


def test_no_arrow_is_left_unwalked() -> None:
    assert set(WALKS) == {(old, new) for old in Phase for new in ALLOWED[old]}
