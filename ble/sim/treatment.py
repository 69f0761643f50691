"""One session on the wrap: what runs, why it ended, and the rest that must follow (profile 5.4)."""

from dataclasses import dataclass
from typing import Final

from ble.codecs.ocwp import (
    EndReason,
    HardLimits,
    LeasePolicy,
    State,
    StepBody,
    StepKind,
)
from ble.sim.lease import Lease
from ble.sim.program_store import CommittedProgram

_SHOWN_S: Final = 5
"""How long STOPPING or COMPLETED shows before the wrap rests (clarification 11)."""


@dataclass(slots=True)
class Run:
    """One session: its programme, and how far it came. Times in whole session seconds."""

    session: int
    program: CommittedProgram
    started_ms: int
    start_epoch_s: int | None
    elapsed_s: int = 0
    cold_s: int = 0
    step_index: int = 0
    paused: bool = False
    manual_cc: int | None = None
    pressure_mmhg: int = 0
    setpoint_cc: float | None = None
    end_reason: EndReason = EndReason.OPEN

    def __post_init__(self) -> None:
        """Begin with the first step's pressure."""
        self.pressure_mmhg = self.step.pressure_mmhg

    @property
    def step(self) -> StepBody:
        """The step that runs now."""
        return self.program.steps[self.step_index]

    @property
    def warming(self) -> bool:
        """Whether the cold is over for now: a rewarm step runs."""
        return self.step.kind is StepKind.REWARM

    @property
    def target_cc(self) -> int:
        """What the pack is driven to: a manual target stands for the rest of its step."""
        return self.step.target_cc if self.manual_cc is None else self.manual_cc

    @property
    def remaining_s(self) -> int:
        """Seconds of programme left, 0 once it ended."""
        open_ = self.end_reason is EndReason.OPEN
        return max(0, self.program.total_s - self.elapsed_s) if open_ else 0

    def count_second(self) -> None:
        """One more second has passed, paused or not (clarification 7)."""
        self.elapsed_s += 1
        self.cold_s += not self.warming

    def turn_to_step(self) -> None:
        """Go to the step that is due."""
        due = self.program.index_at(self.elapsed_s)
        if due != self.step_index:
            self.step_index, self.manual_cc, self.setpoint_cc = due, None, None
            self.pressure_mmhg = self.step.pressure_mmhg

    def setpoint_after_a_second(self, pack_cc: int) -> float:
        """Move towards the target at the step's ramp, in 0.1 degC/min (clarification 3)."""
        begun_cc = pack_cc if self.setpoint_cc is None else self.setpoint_cc
        reach = self.step.ramp_dc_per_min / 6.0 or float("inf")
        self.setpoint_cc = max(begun_cc - reach, min(begun_cc + reach, float(self.target_cc)))
        return self.setpoint_cc


class Treatment:
    """The open or last session, the lease it lives on, and the rest lockout.

    The state is worked out from these, never stored beside them. `rest_left_s` survives power
    loss.
    """

    def __init__(self, limits: HardLimits, lease: Lease) -> None:
        self._limits = limits
        self.lease = lease
        self.run: Run | None = None
        self.adrift = False
        self.rest_left_s = 0
        self._shown_s = 0

    @property
    def open(self) -> Run | None:
        """The session under way, None when there is none."""
        return self.run if self.run and self.run.end_reason is EndReason.OPEN else None

    @property
    def cooling(self) -> bool:
        """Whether the drive cools."""
        return self.open is not None and not self.open.paused and not self.open.warming

    def state(self, *, ready: bool, latched: bool) -> State:
        """The state to show; `ready` says that a programme is committed."""
        if self.open is not None:
            return self._state_of(self.open)
        if latched:
            return State.FAULT_LATCHED
        if self.run and self._shown_s:
            completed = self.run.end_reason is EndReason.COMPLETED
            return State.COMPLETED if completed else State.STOPPING
        if self.rest_left_s:
            return State.REST_LOCKOUT
        return State.READY if ready else State.IDLE

    def _state_of(self, run: Run) -> State:
        if run.paused:
            return State.PAUSED
        if self.adrift:
            return State.RUNNING_WITHOUT_LINK
        return State.PRECOOL if run.step.kind is StepKind.PRECOOL else State.RUNNING

    def begin(self, run: Run) -> None:
        """Start a session."""
        self.run = run
        self.adrift = False

    def end(self, reason: EndReason) -> None:
        """End the session if one is open: cooling off, pressure vented, rest begun."""
        if self.open is None:
            return
        self.open.pressure_mmhg = 0
        self.open.end_reason = reason
        self.adrift = False
        self._shown_s = _SHOWN_S
        self.rest_left_s = self._limits.min_rest_s

    def pause(self) -> bool:
        """Stop cooling while the programme's time runs on; False when nothing runs."""
        if self.open is None or self.open.paused:
            return False
        self.open.paused = True
        return True

    def resume(self) -> bool:
        """End a pause; False when there is none."""
        if self.open is None or not self.open.paused:
            return False
        self.open.paused, self.open.setpoint_cc = False, None
        return True

    def drive_c(self, pack_cc: int) -> tuple[float | None, float | None]:
        """What the drive shall do in the coming second: cool to, or only warm to, degC."""
        run = self.open
        if run is None or run.paused:
            return None, None
        setpoint_c = run.setpoint_after_a_second(pack_cc) / 100.0
        return (None, setpoint_c) if run.warming else (setpoint_c, None)

    def count_second(self) -> None:
        """Let a second pass on the session's clock, or on the clocks after it."""
        if self.open is not None:
            self.open.count_second()
            return
        self._shown_s = max(0, self._shown_s - 1)
        self.rest_left_s = max(0, self.rest_left_s - 1)

    def due_end(self) -> EndReason | None:
        """Why time alone ends the session now; a programme that ends on the cap completed."""
        run = self.open
        if run is None:
            return None
        if run.elapsed_s >= run.program.total_s:
            return EndReason.COMPLETED
        run.turn_to_step()
        over = run.cold_s >= self._limits.max_session_s and not run.warming
        return EndReason.OVER_TIME if over else None

    def outlives_lease(self, *, sensor_valid: bool) -> bool:
        """Whether policy 1 lets the committed programme, and only that, go on without a lease."""
        committed = self.open is not None and self.open.manual_cc is None
        return committed and sensor_valid and self.lease.policy is LeasePolicy.FINISH_PROGRAM

    def lose_link(self) -> None:
        """Control is gone with the link; an open session drifts on what is left of its lease."""
        self.lease.controlled = False
        self.adrift = self.open is not None
        if not self.adrift:
            self.lease.end()

    def lose_power(self) -> None:
        """Boot with cooling off; an open session ended as power loss (clarification 8)."""
        self.end(EndReason.POWER_LOSS)
        self.lease.end()
        self._shown_s = 0
