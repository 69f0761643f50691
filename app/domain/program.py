"""Programmes: ordered steps of cold and warm, and what makes one valid."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.care import Modality
from app.domain.rules import RULES
from app.domain.units import CentiC

COLD_CAP_S = RULES["T01"]["cap_s"]
"""T01: no programme cools for longer than 20 minutes, precool included, because the wrap may
already lie on the skin while it precools."""
CAP_RULES: dict[Modality, str] = {Modality.PACK: "T01", Modality.ICE_MASSAGE: "T03"}
"""The rule that caps the cold of each way of cooling. One that is not here can be no programme at
all (T04, features S12)."""
REWARM_CAP_S = 10 * 60
"""A rewarm step is a wind-down, not a heat treatment; 10 minutes is our own judgement."""
PACK_MIN, PACK_MAX = 0, 2500
"""S2: a pack target below 0 degC is refused; above 25 degC it is no cold programme."""


class StepKind(StrEnum):
    """What a step does. PRECOOL and HOLD are cold time, REWARM is not (clarification 7)."""

    PRECOOL = "precool"
    HOLD = "hold"
    REWARM = "rewarm"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `seconds` long, with the pack driven to `target`.

    `ramp` limits the change in tenths of a degree a minute, 0 is as fast as the wrap can
    (clarification 3). `pressure_mmhg` 0 is no compression.
    """

    kind: StepKind
    seconds: int
    target: CentiC
    ramp: int = 0
    pressure_mmhg: int = 0

    @property
    def cold(self) -> bool:
        """Whether this step counts as cold time."""
        return self.kind is not StepKind.REWARM


class InvalidProgram(ValueError):  # noqa: N818 - names the refusal, not an error of ours
    """A programme breaks a rule; `rule` names it (T01, T03, T04, S2, or `shape`)."""

    def __init__(self, rule: str, message: str):
        super().__init__(message)
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Program:
    """A valid programme: cold steps, then at most one rewarm step; of an ice massage holds alone.

    `key` names it in diaries and on the command line; `number` (1-255) names it to the wrap.
    Raises InvalidProgram when it breaks T01, T03 or S2, has no cold step, or cools in a way that
    no programme may (T04).
    """

    key: str
    number: int
    steps: tuple[Step, ...]
    modality: Modality = Modality.PACK

    def __post_init__(self) -> None:
        self._check_modality()
        self._check_shape()
        self._check_numbers()

    def _check_modality(self) -> None:
        if self.modality not in CAP_RULES:
            raise InvalidProgram("T04", f"{self.key}: {self.modality} is never programmed")
        cap_s = self.cold_cap_s
        if self.cold_s > cap_s:
            rule = CAP_RULES[self.modality]
            raise InvalidProgram(rule, f"{self.key}: {self.cold_s} s of cold, cap {cap_s} s")

    def _check_shape(self) -> None:
        kinds = [step.kind for step in self.steps]
        if StepKind.HOLD not in kinds or any(step.seconds < 1 for step in self.steps):
            raise InvalidProgram("shape", f"{self.key}: needs a hold step, and no empty step")
        if StepKind.REWARM in kinds[:-1]:
            raise InvalidProgram("shape", f"{self.key}: nothing cold may follow a rewarm step")
        if self.modality is Modality.ICE_MASSAGE and set(kinds) != {StepKind.HOLD}:
            raise InvalidProgram("shape", f"{self.key}: ice can be moved, not precooled or warmed")
        if self.total_s - self.cold_s > REWARM_CAP_S:
            raise InvalidProgram("shape", f"{self.key}: the rewarm step is over {REWARM_CAP_S} s")

    def _check_numbers(self) -> None:
        in_a_byte = range(256)
        bytes_ = [self.number, *(n for s in self.steps for n in (s.ramp, s.pressure_mmhg))]
        if self.number == 0 or any(n not in in_a_byte for n in bytes_):
            raise InvalidProgram("shape", f"{self.key}: a number, ramp or pressure over a byte")
        if not all(PACK_MIN <= step.target <= PACK_MAX for step in self.steps):
            raise InvalidProgram("S2", f"{self.key}: a pack target outside 0-25 degC")

    @property
    def cold_cap_s(self) -> int:
        """Seconds of cold that no programme of this kind may exceed (T01, T03)."""
        return RULES[CAP_RULES[self.modality]]["cap_s"]

    @property
    def cold_s(self) -> int:
        """Seconds of cold: precool and hold together."""
        return sum(step.seconds for step in self.steps if step.cold)

    @property
    def total_s(self) -> int:
        """Seconds from start to the end of the last step."""
        return sum(step.seconds for step in self.steps)

    def at(self, elapsed_s: float) -> Step:
        """The step that runs `elapsed_s` seconds after the start; past the end, the last one."""
        left = elapsed_s
        for step in self.steps:
            if left < step.seconds:
                return step
            left -= step.seconds
        return self.steps[-1]

    def shortened(self, cold_s: int) -> "Program":
        """This programme with at most `cold_s` seconds of cold, taken off the end of the hold.

        Never longer than before. When even the precool is longer than `cold_s`, the precool is
        dropped and the hold alone remains. Raises InvalidProgram when `cold_s` is below 1.
        """
        if cold_s < 1:
            raise InvalidProgram("shape", f"{self.key}: {cold_s} s of cold is no programme")
        if cold_s >= self.cold_s:
            return self
        precool_s = sum(s.seconds for s in self.steps if s.kind is StepKind.PRECOOL)
        kept = [s for s in self.steps if s.kind is not StepKind.PRECOOL or precool_s < cold_s]
        left = cold_s
        steps: list[Step] = []
        for step in kept:
            seconds = min(step.seconds, left) if step.cold else step.seconds
            if seconds > 0:
                steps.append(replace(step, seconds=seconds))
            left -= seconds if step.cold else 0
        return replace(self, steps=tuple(steps))
