"""What the profile's numbers mean in the app's own terms. Tables and pure functions only."""

from app.domain.program import Program, StepKind
from app.domain.wrap import (
    Alarm,
    HardLimits,
    Reading,
    Sample,
    Severity,
    WrapEnd,
    WrapState,
    WrapStatus,
)
from ble.codecs import ocwp

_STATES: dict[int, WrapState] = {
    ocwp.State.IDLE: WrapState.IDLE,
    ocwp.State.READY: WrapState.READY,
    ocwp.State.PRECOOL: WrapState.PRECOOL,
    ocwp.State.RUNNING: WrapState.RUNNING,
    ocwp.State.PAUSED: WrapState.PAUSED,
    ocwp.State.STOPPING: WrapState.STOPPING,
    ocwp.State.COMPLETED: WrapState.COMPLETED,
    ocwp.State.FAULT_LATCHED: WrapState.LATCHED,
    ocwp.State.RUNNING_WITHOUT_LINK: WrapState.ADRIFT,
    ocwp.State.REST_LOCKOUT: WrapState.RESTING,
}
_ENDS: dict[int, WrapEnd] = {
    ocwp.EndReason.OPEN: WrapEnd.OPEN,
    ocwp.EndReason.COMPLETED: WrapEnd.COMPLETED,
    ocwp.EndReason.APP_STOP: WrapEnd.APP_STOP,
    ocwp.EndReason.BUTTON: WrapEnd.BUTTON,
    ocwp.EndReason.LEASE: WrapEnd.LEASE,
    ocwp.EndReason.CONTACT_COLD: WrapEnd.CONTACT_COLD,
    ocwp.EndReason.OVER_TIME: WrapEnd.OVER_TIME,
    ocwp.EndReason.FAULT: WrapEnd.FAULT,
    ocwp.EndReason.BATTERY: WrapEnd.BATTERY,
    ocwp.EndReason.POWER_LOSS: WrapEnd.POWER_LOSS,
    ocwp.EndReason.SENSOR: WrapEnd.SENSOR,
    ocwp.EndReason.FALL_RATE: WrapEnd.FALL_RATE,
}
_SEVERITIES: dict[int, Severity] = {
    ocwp.Severity.INFO: Severity.INFO,
    ocwp.Severity.WARN: Severity.WARN,
    ocwp.Severity.STOP: Severity.STOP,
    ocwp.Severity.LATCHED: Severity.LATCHED,
}
_ALARMS: dict[int, str] = {
    ocwp.AlarmCode.CONTACT_COLD_WARN: "contact_cold_warn",
    ocwp.AlarmCode.CONTACT_COLD_STOP: "contact_cold_stop",
    ocwp.AlarmCode.CONTACT_LATCH: "contact_latch",
    ocwp.AlarmCode.FALL_RATE: "fall_rate",
    ocwp.AlarmCode.PACK_COLD: "pack_cold",
    ocwp.AlarmCode.CONTACT_PROBE_FAILED: "contact_probe",
    ocwp.AlarmCode.PROBES_DISAGREE: "probes_disagree",
    ocwp.AlarmCode.OVER_TIME: "over_time",
    ocwp.AlarmCode.LEASE_EXPIRED: "lease_expired",
    ocwp.AlarmCode.OVER_PRESSURE: "over_pressure",
    ocwp.AlarmCode.LEAK_OR_LOW_WATER: "leak",
    ocwp.AlarmCode.NO_FLOW: "no_flow",
    ocwp.AlarmCode.BATTERY_LOW: "battery_low",
    ocwp.AlarmCode.BATTERY_CRITICAL: "battery_critical",
    ocwp.AlarmCode.HOT_SIDE: "hot_side",
    ocwp.AlarmCode.REWARM_HOT: "rewarm_hot",
    ocwp.AlarmCode.WATCHDOG_RESET: "watchdog_reset",
    ocwp.AlarmCode.NOT_WORN: "not_worn",
    ocwp.AlarmCode.BUTTON_STOP: "button_stop",
    ocwp.AlarmCode.REST_LOCKOUT: "rest_lockout",
}
_KINDS: dict[StepKind, ocwp.StepKind] = {
    StepKind.PRECOOL: ocwp.StepKind.PRECOOL,
    StepKind.HOLD: ocwp.StepKind.HOLD,
    StepKind.REWARM: ocwp.StepKind.REWARM,
}
_CAPABILITIES: dict[ocwp.FeatureBits, str] = {
    ocwp.FeatureBits.COMPRESSION: "compression",
    ocwp.FeatureBits.REWARM_HEAT: "rewarm_heat",
    ocwp.FeatureBits.PAUSE: "pause",
    ocwp.FeatureBits.STORED_RECORDS: "records",
    ocwp.FeatureBits.SKIN_CONTACT_DETECTION: "contact",
    ocwp.FeatureBits.BATTERY_BACKED_CLOCK: "clock",
}


def state_of(number: int) -> WrapState:
    """The state of that number; UNKNOWN, which never proves off, when we do not know it."""
    return _STATES.get(number, WrapState.UNKNOWN)


def reading_of(measurement: ocwp.Measurement, t_s: int | None) -> Reading:
    """A measurement as a reading of session second `t_s`."""
    return Reading(
        state=state_of(measurement.state),
        cooling=bool(measurement.flags & ocwp.MeasurementFlags.COOLING),
        skin=measurement.contact_cc,
        pack=measurement.pack_cc,
        target=measurement.target_cc,
        t_s=t_s,
        battery_percent=measurement.battery_percent,
        contact=bool(measurement.flags & ocwp.MeasurementFlags.CONTACT_DETECTED),
    )


def status_of(status: ocwp.SessionStatus) -> WrapStatus:
    """A Session Status; an end reason we do not know is a fault of the wrap."""
    return WrapStatus(
        session=status.session,
        state=state_of(status.state),
        end=_ENDS.get(status.end_reason, WrapEnd.FAULT),
        elapsed_s=status.elapsed_s,
        remaining_s=status.remaining_s,
        began_s=status.start_epoch_s,
    )


def alarm_of(alarm: ocwp.Alarm) -> Alarm:
    """An alarm; an unknown severity counts as the worst, an unknown code keeps its number."""
    return Alarm(
        number=alarm.number,
        code=_ALARMS.get(alarm.code, f"code_{int(alarm.code)}"),
        severity=_SEVERITIES.get(alarm.severity, Severity.LATCHED),
        value=alarm.value,
        raw_code=int(alarm.code),
    )


def sample_of(record: ocwp.Record) -> Sample:
    """A stored second."""
    return Sample(
        record.elapsed_s, record.contact_cc, record.pack_cc, record.target_cc, backfilled=True
    )


def limits_of(limits: ocwp.HardLimits) -> HardLimits:
    """The wrap's own fences."""
    return HardLimits(
        target_min=limits.target_min_cc,
        target_max=limits.target_max_cc,
        contact_stop=limits.contact_stop_cc,
        contact_latch=limits.contact_latch_cc,
        max_session_s=limits.max_session_s,
        min_rest_s=limits.min_rest_s,
        max_lease_s=limits.max_lease_s,
        max_pressure_mmhg=limits.max_pressure_mmhg,
    )


def capabilities_of(bits: ocwp.FeatureBits) -> frozenset[str]:
    """What the feature bits promise, in words."""
    return frozenset(word for bit, word in _CAPABILITIES.items() if bits & bit)


def steps_of(program: Program) -> list[ocwp.StepBody]:
    """A programme as step bodies."""
    return [
        ocwp.StepBody(_KINDS[s.kind], s.seconds, s.target, s.pressure_mmhg, s.ramp)
        for s in program.steps
    ]
