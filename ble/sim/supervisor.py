"""What ends a session without being asked: skin, sensor, pack, battery, time, lease, button.

Nothing here listens to the app (profile 5.4).
"""

from typing import Final

from ble.codecs.ocwp import AlarmCode, EndReason, HardLimits, Result
from ble.sim.alarms import Alarms
from ble.sim.battery import Battery
from ble.sim.program_store import ProgramStore
from ble.sim.skin_guard import SkinGuard, Trip
from ble.sim.treatment import Treatment
from ble.sim.wearer import Sensed

_WARN_ABOVE_STOP_CC: Final = 200
"""H02 warns at 12.0 where H01 stops at 10.0 degC."""


class Supervisor:
    """Judges every second and ends what must end, with an alarm that says why."""

    def __init__(
        self,
        limits: HardLimits,
        treatment: Treatment,
        store: ProgramStore,
        alarms: Alarms,
        battery: Battery,
    ) -> None:
        self._limits = limits
        self._treatment = treatment
        self._store = store
        self._alarms = alarms
        self._battery = battery
        self._guard = SkinGuard(limits)
        self._tripped: Trip | None = None
        self.sensed: Sensed | None = None

    def boot(self) -> None:
        """Forget what was sensed before the power went."""
        self._guard = SkinGuard(self._limits)
        self._tripped = None
        self.sensed = None

    def watch(self, sensed: Sensed) -> None:
        """Take a second's sample; due every second, in a session or not."""
        self.sensed = sensed
        self._tripped = self._guard.watch(sensed)

    def judge(self, now_ms: int) -> None:
        """End an open session for the gravest reason there is, else for time."""
        sensed = self.sensed
        if self._treatment.open is None or sensed is None:
            return
        self._warn(sensed, now_ms)
        trip = self._tripped or self._pack_too_cold(sensed) or self._battery_empty()
        if trip is not None:
            self.trip(trip, now_ms)
            return
        due = self._treatment.due_end()
        if due is EndReason.OVER_TIME:
            self.trip(Trip(AlarmCode.OVER_TIME, due), now_ms)
        elif due is not None:
            self._end(due)

    def end_lease(self, now_ms: int) -> None:
        """The lease is over: only a committed programme under policy 1 goes on without."""
        outlives = self._treatment.outlives_lease(sensor_valid=self._guard.sensor_valid)
        self._treatment.lease.end()
        if self._treatment.open is not None and not outlives:
            self.trip(Trip(AlarmCode.LEASE_EXPIRED, EndReason.LEASE), now_ms)

    def press_button(self, now_ms: int) -> None:
        """The button always stops."""
        self._alarms.press()
        if self._treatment.open is not None:
            self.trip(Trip(AlarmCode.BUTTON_STOP, EndReason.BUTTON), now_ms)

    def trip(self, trip: Trip, now_ms: int) -> None:
        """End the session, if one is open, and raise the alarm."""
        self._end(trip.reason)
        self._alarms.sound(trip.code, trip.severity, self._session, trip.value, now_ms)

    def unfit(self) -> Result | None:
        """Why sensors or battery forbid a start, None when they do not."""
        worn = self.sensed is not None and self.sensed.worn
        if not (worn and self._guard.sensor_valid):
            return Result.NO_CONTACT
        return Result.BATTERY_LOW if self._battery.low else None

    @property
    def _session(self) -> int:
        return 0 if self._treatment.run is None else self._treatment.run.session

    def _end(self, reason: EndReason) -> None:
        """End the session; its programme is used up, so that no stale one can be started."""
        if self._treatment.open is not None:
            self._treatment.end(reason)
            self._store.clear()

    def _warn(self, sensed: Sensed, now_ms: int) -> None:
        contact = sensed.contact_cc
        if contact is not None and contact <= self._limits.contact_stop_cc + _WARN_ABOVE_STOP_CC:
            self._alarms.warn(AlarmCode.CONTACT_COLD_WARN, self._session, contact, now_ms)
        if self._battery.low:
            self._alarms.warn(AlarmCode.BATTERY_LOW, self._session, self._battery.level, now_ms)
        if not sensed.worn:
            self._alarms.warn(AlarmCode.NOT_WORN, self._session, None, now_ms)

    def _pack_too_cold(self, sensed: Sensed) -> Trip | None:
        if sensed.pack_cc >= self._limits.pack_min_cc:
            return None
        return Trip(AlarmCode.PACK_COLD, EndReason.FAULT, sensed.pack_cc)

    def _battery_empty(self) -> Trip | None:
        if not self._battery.critical:
            return None
        return Trip(AlarmCode.BATTERY_CRITICAL, EndReason.BATTERY, self._battery.level)
