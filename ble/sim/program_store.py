"""Programmes in the wrap: uploaded step by step, taken whole or not at all (profile 5.3)."""

from dataclasses import dataclass

from ble.codecs.ocwp import (
    HardLimits,
    ProgramBegin,
    ProgramCommit,
    ProgramStep,
    Result,
    StepBody,
    StepKind,
    program_crc,
)


@dataclass(frozen=True, slots=True)
class CommittedProgram:
    """A programme that passed every check; `crc` names it."""

    steps: tuple[StepBody, ...]
    crc: int

    @property
    def total_s(self) -> int:
        """Seconds from start to the end of the last step."""
        return sum(step.seconds for step in self.steps)

    def index_at(self, elapsed_s: int) -> int:
        """The step that runs after `elapsed_s` whole seconds; past the end the last one."""
        left = elapsed_s
        for index, step in enumerate(self.steps):
            if left < step.seconds:
                return index
            left -= step.seconds
        return len(self.steps) - 1


class ProgramStore:
    """Room for one upload and one committed programme."""

    def __init__(self, limits: HardLimits, max_steps: int) -> None:
        self._limits = limits
        self._max_steps = max_steps
        self._announced: ProgramBegin | None = None
        self._uploaded: dict[int, StepBody] = {}
        self.committed: CommittedProgram | None = None

    def begin(self, request: ProgramBegin) -> Result:
        """Make room for a new programme; the committed one is gone from here on."""
        if not 1 <= request.steps <= self._max_steps:
            return Result.INVALID_PARAMETER
        self.clear()
        self._announced = request
        return Result.SUCCESS

    def put(self, request: ProgramStep) -> Result:
        """Keep one step of the upload; checked only when all are there."""
        if self._announced is None:
            return Result.WRONG_STATE
        if request.index >= self._announced.steps:
            return Result.INVALID_PARAMETER
        self._uploaded[request.index] = request.body
        return Result.SUCCESS

    def commit(self, request: ProgramCommit) -> Result:
        """Check the whole upload, and take all of it or nothing."""
        if self._announced is None:
            return Result.WRONG_STATE
        steps = tuple(body for _, body in sorted(self._uploaded.items()))
        program = CommittedProgram(steps, program_crc(steps))
        if not self._complete(program, self._announced, request.program_crc):
            return Result.PROGRAM_MISMATCH
        if not all(self._within_limits(step) for step in steps):
            return Result.OUTSIDE_HARD_LIMIT
        self.clear()
        self.committed = program
        return Result.SUCCESS

    def drop_upload(self) -> None:
        """Forget an upload that was not committed."""
        self._announced = None
        self._uploaded = {}

    def clear(self) -> None:
        """Forget upload and programme."""
        self.drop_upload()
        self.committed = None

    def _complete(self, program: CommittedProgram, announced: ProgramBegin, crc: int) -> bool:
        shape = (len(program.steps), program.total_s)
        return shape == (announced.steps, announced.total_s) and (
            program.crc == announced.program_crc == crc
        )

    def _within_limits(self, step: StepBody) -> bool:
        """Whether one step keeps the Hard Limits.

        Only a cold step is held to max_session_s; several that add up to more are cut off by the
        session's own clock.
        """
        limits = self._limits
        longest_s = 0xFFFF if step.kind is StepKind.REWARM else limits.max_session_s
        return (
            limits.target_min_cc <= step.target_cc <= limits.target_max_cc
            and step.pressure_mmhg <= limits.max_pressure_mmhg
            and 1 <= step.seconds <= longest_s
        )
