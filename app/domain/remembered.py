"""A session that a wrap ran while this diary was not there: another computer started it, or the app
died (features, History: sessions that the app was not there for).

Where it lay only the person knows, so nothing is kept until they say.
"""

from dataclasses import dataclass

from app.domain.diary import EndReason, KnownDevice
from app.domain.ends import end_told
from app.domain.units import Moment
from app.domain.wrap import Sample, WrapEnd, WrapStatus

_ENDS = {
    WrapEnd.COMPLETED: EndReason.COMPLETED,
    WrapEnd.APP_STOP: EndReason.STOPPED_BY_PERSON,
    WrapEnd.BUTTON: EndReason.STOPPED_ON_WRAP,
    WrapEnd.LEASE: EndReason.LINK_LOST,
    WrapEnd.CONTACT_COLD: EndReason.TOO_COLD,
    WrapEnd.OVER_TIME: EndReason.OVER_TIME,
    WrapEnd.FAULT: EndReason.WRAP_FAULT,
    WrapEnd.BATTERY: EndReason.BATTERY,
    WrapEnd.POWER_LOSS: EndReason.POWER_LOSS,
    WrapEnd.SENSOR: EndReason.SENSOR_SILENT,
    WrapEnd.FALL_RATE: EndReason.COOLING_TOO_FAST,
}
"""What the wrap's reason is called in the diary. Its stop by an app was a person's, for all that it
tells."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A finished session in a wrap's memory: when it began (wall time as the wrap has it), how long
    it took, why it ended, and its seconds."""

    device: KnownDevice
    number: int
    began: Moment
    elapsed_s: int
    end: EndReason
    samples: tuple[Sample, ...] = ()

    @property
    def ended(self) -> Moment:
        """When it ended."""
        later_ms = 1000 * self.elapsed_s
        began = self.began
        return Moment(began.mono_ms + later_ms, began.wall_ms + later_ms, began.utc_offset_min)


def remembered(status: WrapStatus, device: KnownDevice, now: Moment) -> Remembered | None:
    """The session that a wrap's status tells of; None while one runs, when there was none, and when
    the wrap does not know when it was: a session without a time is no session of a diary."""
    if status.session == 0 or status.end is WrapEnd.OPEN or status.elapsed_s == 0:
        return None
    if status.began_s is None or 1000 * status.began_s > now.wall_ms:
        return None
    ago_ms = now.wall_ms - 1000 * status.began_s
    began = Moment(now.mono_ms - ago_ms, 1000 * status.began_s, now.utc_offset_min)
    told = end_told(status)  # the wrap's latch is H03 by another hand
    end = told if told is EndReason.FAR_TOO_COLD else _ENDS[status.end]
    return Remembered(device, status.session, began, status.elapsed_s, end)
