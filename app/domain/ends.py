"""Why a session ended, by the word of the wrap and of its own log."""

from collections.abc import Iterable

from app.domain.diary import EndReason, LogEntry
from app.domain.wrap import WrapEnd, WrapState, WrapStatus

END_OF_WRAP: dict[WrapEnd, EndReason] = {
    WrapEnd.COMPLETED: EndReason.COMPLETED,
    WrapEnd.APP_STOP: EndReason.STOPPED_ON_WRAP,
    WrapEnd.BUTTON: EndReason.STOPPED_ON_WRAP,
    WrapEnd.LEASE: EndReason.LINK_LOST,
    WrapEnd.CONTACT_COLD: EndReason.TOO_COLD,
    WrapEnd.OVER_TIME: EndReason.OVER_TIME,
    WrapEnd.FAULT: EndReason.WRAP_FAULT,
    WrapEnd.BATTERY: EndReason.BATTERY,
    WrapEnd.POWER_LOSS: EndReason.POWER_LOSS,
    WrapEnd.SENSOR: EndReason.SENSOR_IMPLAUSIBLE,
    WrapEnd.FALL_RATE: EndReason.COOLING_TOO_FAST,
}
"""What the wrap's own end reasons mean to us; OPEN is no end."""
END_OF_ALARM: dict[str, EndReason] = {
    "contact_cold_stop": EndReason.TOO_COLD,
    "contact_latch": EndReason.FAR_TOO_COLD,
    "fall_rate": EndReason.COOLING_TOO_FAST,
    "contact_probe": EndReason.SENSOR_IMPLAUSIBLE,
    "over_time": EndReason.OVER_TIME,
    "lease_expired": EndReason.LINK_LOST,
    "battery_critical": EndReason.BATTERY,
    "watchdog_reset": EndReason.POWER_LOSS,
    "button_stop": EndReason.STOPPED_ON_WRAP,
}
"""What the wrap's stopping alarms mean to us; any other is a fault of the wrap."""
END_OF_STATE: dict[WrapState, EndReason] = {
    WrapState.COMPLETED: EndReason.COMPLETED,
    WrapState.LATCHED: EndReason.FAR_TOO_COLD,
}
"""What a state of the wrap says of the end when its own word for it never came."""


def end_told(status: WrapStatus) -> EndReason:
    """The wrap has one word for too cold (5, profile 5.2); the latch tells how cold (H03)."""
    if status.end is WrapEnd.CONTACT_COLD and status.state is WrapState.LATCHED:
        return EndReason.FAR_TOO_COLD
    return END_OF_WRAP[status.end]


def slept_ms(log: Iterable[LogEntry]) -> int | None:
    """How long the computer slept, by the log of a session that ended for it (T11), in ms; below 0
    when its clock was set back by so much, None when neither."""
    return next((entry.value for entry in log if entry.rule == "T11"), None)
