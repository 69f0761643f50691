"""A programme that the app's own clock runs, because the wrap has none."""

from dataclasses import dataclass

from app.domain.program import Program, Step, StepKind
from app.domain.wrap import WrapEnd

LEASE_S = 30.0
"""How long it may cool on without a renewal: the longest lease of the profile (5.4)."""
TRIES = 3
"""So many orders in a row may fail on the way; then it is no more in our hands. Our judgement."""


@dataclass(slots=True)
class ProgramRun:
    """Session `number` under way since `began_s`. Times are those of the event loop, in seconds.

    `told` is the step that the device follows, `failed` how many orders in a row did not get
    through.
    """

    number: int
    steps: tuple[Step, ...]
    began_s: float
    renewed_s: float
    told: Step
    failed: int = 0

    @property
    def length_s(self) -> int:
        """Seconds from its start to its end."""
        return sum(step.seconds for step in self.steps)

    @property
    def precools(self) -> bool:
        """Whether the device follows a precool step."""
        return self.told.kind is StepKind.PRECOOL

    def ran_s(self, now_s: float) -> int:
        """Whole seconds since the start, to its end at most."""
        return round(min(now_s - self.began_s, self.length_s))

    def step(self, now_s: float) -> Step:
        """The step that belongs to this moment; past the end, the last one."""
        left_s = now_s - self.began_s
        for step in self.steps:
            if left_s < step.seconds:
                return step
            left_s -= step.seconds
        return self.steps[-1]

    def due(self, now_s: float) -> WrapEnd | None:
        """Why it must end at this moment, None while it may go on."""
        if now_s - self.began_s >= self.length_s:
            return WrapEnd.COMPLETED
        return WrapEnd.LEASE if now_s - self.renewed_s > LEASE_S else None


def cold_steps(program: Program) -> tuple[Step, ...]:
    """The steps a device is led through: those of cold. After them it is switched off."""
    return tuple(step for step in program.steps if step.cold)
