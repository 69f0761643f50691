"""The wrap's second as Measurement and Record, and its session as Session Status."""

from dataclasses import dataclass
from typing import Final

from ble.codecs.ocwp import (
    AlarmCode,
    EndReason,
    Measurement,
    MeasurementFlags,
    Record,
    SessionStatus,
    State,
)
from ble.sim.treatment import Run, Treatment
from ble.sim.wearer import Sensed

_SETPOINT_BAND_CC: Final = 50


@dataclass(frozen=True, slots=True)
class Second:
    """One second as it was lived: what Measurement and Record say alike."""

    sensed: Sensed
    run: Run | None
    cooling: bool
    state: State
    alarm: AlarmCode

    @property
    def contact_cc(self) -> int | None:
        """The probe's value while it lies on skin; what it reads in the air is no skin."""
        return self.sensed.contact_cc if self.sensed.worn else None

    @property
    def target_cc(self) -> int | None:
        """The target in a session; none when idle (clarification 12)."""
        return None if self.run is None else self.run.target_cc

    @property
    def pressure_mmhg(self) -> int | None:
        """The pressure in a session; none when idle (clarification 12)."""
        return None if self.run is None else self.run.pressure_mmhg

    @property
    def step(self) -> int:
        """The step that ran."""
        return 0 if self.run is None else self.run.step_index

    @property
    def flags(self) -> MeasurementFlags:
        """The flags that hang on this second alone."""
        target = self.target_cc
        at_setpoint = target is not None and abs(self.sensed.pack_cc - target) <= _SETPOINT_BAND_CC
        shown = {
            MeasurementFlags.CONTACT_DETECTED: self.sensed.worn,
            MeasurementFlags.COOLING: self.cooling,
            MeasurementFlags.AT_SETPOINT: at_setpoint,
            MeasurementFlags.STORED: self.run is not None,
            MeasurementFlags.ALARM: self.alarm is not AlarmCode.NONE,
        }
        return MeasurementFlags(sum(flag for flag, on in shown.items() if on))


def measurement(
    second: Second, sequence: int, uptime_ms: int, battery_percent: int, *, clock_set: bool
) -> Measurement:
    """The second as it is notified."""
    clock = MeasurementFlags.CLOCK_SET if clock_set else MeasurementFlags(0)
    return Measurement(
        flags=second.flags | clock,
        state=second.state,
        sequence=sequence,
        uptime_ms=uptime_ms,
        contact_cc=second.contact_cc,
        pack_cc=second.sensed.pack_cc,
        target_cc=second.target_cc,
        pressure_mmhg=second.pressure_mmhg,
        battery_percent=battery_percent,
        step=second.step,
        alarm=second.alarm,
    )


def record(second: Second, run: Run, record_no: int) -> Record:
    """The second as it is stored."""
    return Record(
        record_no=record_no,
        session=run.session,
        elapsed_s=run.elapsed_s,
        contact_cc=second.contact_cc,
        pack_cc=second.sensed.pack_cc,
        target_cc=second.target_cc,
        pressure_mmhg=second.pressure_mmhg,
        state=second.state,
        step=second.step,
        alarm=second.alarm,
    )


def status(treatment: Treatment, state: State, now_ms: int, boot_count: int) -> SessionStatus:
    """The open or last session; session 0 when there never was one."""
    run, lease_s = treatment.run, treatment.lease.left_s(now_ms)
    if run is None:
        return SessionStatus(0, state, EndReason.OPEN, 0, 0, 0, 0, 0, None, lease_s, boot_count)
    return SessionStatus(
        session=run.session,
        state=state,
        end_reason=run.end_reason,
        program_crc=run.program.crc,
        elapsed_s=run.elapsed_s,
        remaining_s=run.remaining_s,
        step=run.step_index,
        steps=len(run.program.steps),
        start_epoch_s=run.start_epoch_s,
        lease_s=lease_s,
        boot_count=boot_count,
    )
