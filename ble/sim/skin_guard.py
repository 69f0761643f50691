"""The firmware's own watch over the skin: rules that no app can switch off (profile 5.4)."""

from collections import deque
from dataclasses import dataclass
from typing import Final

from ble.codecs.ocwp import AlarmCode, EndReason, HardLimits, Severity
from ble.sim.wearer import Sensed

_FALL_SPAN_S: Final = 10
_SILENT_S: Final = 3
_FLAT_S: Final = 120
"""A live probe is never flat to 0.01 degC for so long (H12)."""


@dataclass(frozen=True, slots=True)
class Trip:
    """A rule that ends the session: the alarm to raise and the reason to give.

    `value` goes with the alarm: 0.01 degC, or percent for a battery.
    """

    code: AlarmCode
    reason: EndReason
    value: int | None = None
    severity: Severity = Severity.STOP


class SkinGuard:
    """Watches every second's sample, in a session or not, and says what it would stop for."""

    def __init__(self, limits: HardLimits) -> None:
        self._limits = limits
        self._recent: deque[int | None] = deque(maxlen=_FALL_SPAN_S + 1)
        self._cold = 0
        self._silent_s = 0
        self._flat_s = 0
        self._broken = False

    @property
    def sensor_valid(self) -> bool:
        """Whether there is a probe to guard by, as of the last sample."""
        return bool(self._recent) and self._recent[-1] is not None and not self._sensor_failed()

    def watch(self, sensed: Sensed) -> Trip | None:
        """Take one sample, a second after the last one; the worst rule it breaks, if any."""
        contact = sensed.contact_cc
        self._broken = sensed.broken
        self._count(contact)
        self._recent.append(contact)
        return self._sensor() if contact is None else self._judge(contact)

    def _count(self, contact: int | None) -> None:
        if contact is None:
            # A missing sample neither proves nor disproves cold: the streak of two waits.
            self._silent_s += 1
            return
        unchanged = bool(self._recent) and contact == self._recent[-1]
        self._flat_s = self._flat_s + 1 if unchanged else 0
        self._cold = self._cold + 1 if contact <= self._limits.contact_stop_cc else 0
        self._silent_s = 0

    def _judge(self, contact: int) -> Trip | None:
        if contact <= self._limits.contact_latch_cc:
            code, reason = AlarmCode.CONTACT_LATCH, EndReason.CONTACT_COLD
            return Trip(code, reason, contact, Severity.LATCHED)
        if self._cold >= 2:
            return Trip(AlarmCode.CONTACT_COLD_STOP, EndReason.CONTACT_COLD, contact)
        return self._sensor() or self._fall(contact)

    def _sensor(self) -> Trip | None:
        if not self._sensor_failed():
            return None
        return Trip(AlarmCode.CONTACT_PROBE_FAILED, EndReason.SENSOR)

    def _sensor_failed(self) -> bool:
        return self._broken or self._silent_s >= _SILENT_S or self._flat_s >= _FLAT_S

    def _fall(self, contact: int) -> Trip | None:
        earlier = self._recent[0]
        if len(self._recent) <= _FALL_SPAN_S or earlier is None:
            return None
        if earlier - contact <= self._limits.max_fall_cc_per_s * _FALL_SPAN_S:
            return None
        return Trip(AlarmCode.FALL_RATE, EndReason.FALL_RATE, contact)
