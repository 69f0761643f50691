"""Sessions that stand in the middle of a phase."""

from app.domain.events import PauseAsked
from app.domain.program import Program, Step, StepKind
from app.domain.session import Phase
from app.domain.wrap import WrapState
from tests.domain.play import Play, reading

SHORT = Program("short", 9, (Step(StepKind.HOLD, 60, 600), Step(StepKind.REWARM, 60, 1800)))


def in_phase(phase: Phase) -> Play:
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
