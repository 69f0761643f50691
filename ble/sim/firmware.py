"""The simulated wrap's firmware: the profile's rules behind a GATT surface of bytes.

It has no clock of its own: `advance` moves its uptime, and everything else is moved by what is
read, written and pressed. It enforces its own limits whatever the app does (profile 5.4).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ble.codecs.ocwp import (
    AlarmCode,
    EndReason,
    Feature,
    FeatureBits,
    HardLimits,
    Measurement,
    MeasurementFlags,
    Record,
    Result,
    SessionStatus,
    Severity,
    State,
    encode,
    uuids,
)
from ble.link import AttRefusal
from ble.sim import gatt
from ble.sim.alarms import Alarms
from ble.sim.commands import Commands
from ble.sim.control_point import ControlPoint
from ble.sim.lease import Lease
from ble.sim.outbox import Outbox
from ble.sim.program_store import ProgramStore
from ble.sim.record_access import RecordAccess
from ble.sim.recorder import Recorder
from ble.sim.skin_guard import SkinGuard, Trip
from ble.sim.treatment import Treatment
from ble.sim.wearer import Sensed, Wearer

EXAMPLE_LIMITS: Final = HardLimits(500, 1800, 1000, 800, -200, 80, 1200, 7200, 60, 30)
"""The limits row of the profile's golden PDUs (5.6)."""
EXAMPLE_FEATURE: Final = Feature(
    major=1,
    minor=0,
    bits=FeatureBits.TARGET_TEMPERATURE
    | FeatureBits.COMPRESSION
    | FeatureBits.REWARM_HEAT
    | FeatureBits.PAUSE
    | FeatureBits.STORED_RECORDS
    | FeatureBits.SKIN_CONTACT_DETECTION,
    max_steps=16,
    sample_period_ds=10,
    record_capacity=4096,
)
"""The feature row of the profile's golden PDUs (5.6)."""

PAIRING_WINDOW_S: Final = 60
"""How long the button keeps the pairing window open (profile 5.1)."""
BATTERY_LOW_PERCENT: Final = 15
"""No start at or below this; our own value [M]."""
BATTERY_CRITICAL_PERCENT: Final = 5
"""A session ends at or below this; our own value [M]."""

_WARN_ABOVE_STOP_CC: Final = 200  # H02 warns at 12.0 where H01 stops at 10.0 degC
_SETPOINT_BAND_CC: Final = 50
_DRAIN_COOLING: Final = 0.008  # percent a second: 20 minutes take a tenth of the battery [M]
_DRAIN_IDLE: Final = 0.0002


@dataclass(frozen=True, slots=True)
class _Second:
    """What Measurement and Record say alike of one second."""

    contact_cc: int | None
    pack_cc: int
    target_cc: int | None
    pressure_mmhg: int | None
    state: State
    step: int
    alarm: AlarmCode


class Firmware:
    """One wrap, worn by `wearer`.

    `heard` is called for every notification and indication. `battery_percent` and `wearer` may
    be changed from outside, as life does.
    """

    def __init__(
        self,
        wearer: Wearer,
        *,
        limits: HardLimits = EXAMPLE_LIMITS,
        feature: Feature = EXAMPLE_FEATURE,
        serial: str = "SIM-5151",
        battery_percent: float = 87.0,
    ) -> None:
        self.wearer = wearer
        self.battery_percent = battery_percent
        self._limits = limits
        self._outbox = Outbox()
        self._guard = SkinGuard(limits)
        self._store = ProgramStore(limits, feature.max_steps)
        self._recorder = Recorder(feature.record_capacity)
        self._records = RecordAccess(self._recorder, self._outbox)
        self._alarms = Alarms(self._outbox)
        self._lease = Lease(limits.max_lease_s, feature.bits)
        self._treatment = Treatment(limits, self._lease)
        self._commands = Commands(
            self._treatment, self._store, self._alarms, limits, feature.bits, self._unfit
        )
        self._control_point = ControlPoint(self._commands, self._lease, self._outbox)
        self._fixed = _fixed_values(limits, feature, serial)
        self._exact_ms = 0.0
        self._sequence = 0
        self._boots = 0
        self._pairing_until_ms = 0
        self._seen: Sensed | None = None
        self._announced: tuple[object, ...] = ()
        self._battery_told = self._battery

    # --- what happens to it ---

    @property
    def heard(self) -> Callable[[str, bytes], None] | None:
        """Who is called with (uuid, bytes) for every notification and indication."""
        return self._outbox.heard

    @heard.setter
    def heard(self, heard: Callable[[str, bytes], None] | None) -> None:
        self._outbox.heard = heard

    def advance(self, seconds: float) -> None:
        """Let time pass. Negative seconds raise ValueError."""
        if seconds < 0.0:
            raise ValueError(f"time cannot run backwards: {seconds!r} s")
        # Rounding to microseconds keeps ten tenths of a second a second.
        end_ms = round(self._exact_ms + seconds * 1000.0, 3)
        while (due_ms := self._due_ms()) <= end_ms:
            self._exact_ms = float(due_ms)
            self._happen(due_ms)
        self._exact_ms = end_ms

    def press_button(self) -> None:
        """Press the button: always stops, opens the pairing window, counts as inspection."""
        self._pairing_until_ms = self.uptime_ms + PAIRING_WINDOW_S * 1000
        self._alarms.press()
        if self._treatment.open is not None:
            self._trip(Trip(AlarmCode.BUTTON_STOP, EndReason.BUTTON))
        self._announce()

    def power_cycle(self, *, watchdog: bool = False) -> None:
        """Lose power and boot again, or be reset by the watchdog, which is an alarm (17).

        Limits, records, rest lockout and latch survive; link, programme and clock do not.
        """
        cut_short = self._treatment.open
        self.link_down()
        self._store.clear()
        self._treatment.lose_power()
        self._commands.boot_epoch_ms = None
        self._commands.identify_until_ms = self._pairing_until_ms = 0
        self._guard = SkinGuard(self._limits)
        self._seen = None
        self._exact_ms, self._sequence, self._boots = 0.0, 0, (self._boots + 1) % 0x100
        if watchdog and cut_short is not None:
            self._sound(AlarmCode.WATCHDOG_RESET, Severity.STOP, None)

    def fail(self, code: AlarmCode) -> None:
        """Have a part fail (over pressure, leak, no flow, hot side): stop and vent."""
        if self._treatment.open is not None:
            self._trip(Trip(code, EndReason.FAULT))
        else:
            self._sound(code, Severity.STOP, None)
        self._announce()

    def skip_rest(self) -> None:
        """End the rest lockout at once: a simulator's convenience that no real wrap has."""
        self._treatment.rest_left_s = 0
        self._announce()

    def ignore_stops(self) -> None:
        """Break the wrap: from now on it says yes to STOP and goes on. For rehearsals only."""
        self._commands.deaf_to_stop = True

    # --- what shows from outside ---

    @property
    def uptime_ms(self) -> int:
        """Milliseconds since boot."""
        return int(self._exact_ms)

    @property
    def due_in_s(self) -> float:
        """Seconds until it next does something by itself, at most 1."""
        return max(0.0, (self._due_ms() - self._exact_ms) / 1000.0)

    @property
    def state(self) -> State:
        """What it is doing."""
        ready = self._store.committed is not None
        return self._treatment.state(ready=ready, latched=self._alarms.latched)

    @property
    def cooling(self) -> bool:
        """Whether the drive cools."""
        return self._treatment.cooling

    @property
    def rest_left_s(self) -> int:
        """Seconds of rest lockout left."""
        return self._treatment.rest_left_s

    @property
    def pairing_open(self) -> bool:
        """Whether the button's pairing window is open."""
        return self._exact_ms < self._pairing_until_ms

    @property
    def identifying(self) -> bool:
        """Whether it buzzes and blinks."""
        return self._exact_ms < self._commands.identify_until_ms

    # --- its link ---

    def link_up(self) -> None:
        """A peer has connected; it must subscribe and ask for control anew."""
        self._outbox.clear()

    def link_down(self) -> None:
        """The link is gone: go on sensing and recording, run on only until the lease ends."""
        self._outbox.clear()
        self._records.stop()
        self._control_point.forget()
        self._store.drop_upload()
        self._treatment.lose_link()
        self._announce()

    def subscribed(self, uuid: str, on: bool) -> None:
        """The peer has switched notifications or indications of a characteristic."""
        self._outbox.subscribe(uuid, on=on)
        if uuid == uuids.ALARM and on:
            self._alarms.repeat()

    def confirmed(self, uuid: str) -> None:
        """The peer has confirmed an indication."""
        self._outbox.confirm(uuid)

    def read(self, uuid: str) -> bytes:
        """The value of a characteristic; AttRefusal when there is none to read."""
        if uuid in self._fixed:
            return self._fixed[uuid]
        match uuid:
            case uuids.SESSION_STATUS:
                return encode(self._status())
            case uuids.ALARM:
                return self._alarms.encode()
            case uuids.BATTERY_LEVEL:
                return bytes((self._battery,))
            case _:
                raise AttRefusal(_refusal(uuid, gatt.AttCode.READ_NOT_PERMITTED), uuid)

    def write(self, uuid: str, data: bytes) -> None:
        """Take a write; AttRefusal when this characteristic or this moment allows none."""
        match uuid:
            case uuids.CONTROL_POINT:
                self._control_point.write(data, self.uptime_ms)
            case uuids.RECORD_ACCESS_CONTROL_POINT:
                self._records.write(data, self.uptime_ms)
            case _:
                raise AttRefusal(_refusal(uuid, gatt.AttCode.WRITE_NOT_PERMITTED), uuid)
        self._announce()

    # --- its own time ---

    def _due_ms(self) -> int:
        """Uptime of what happens next: a second, a record to send, or the end of the lease."""
        second = (self.uptime_ms // 1000 + 1) * 1000
        others = (self._records.due_ms, self._lease.ends_ms)
        return min([second, *(due for due in others if due is not None)])

    def _happen(self, now_ms: int) -> None:
        if self._records.due_ms is not None and self._records.due_ms <= now_ms:
            self._records.stream()
        if self._lease.ends_ms is not None and self._lease.ends_ms <= now_ms:
            self._end_lease()
        if now_ms % 1000 == 0:
            self._live_a_second()
        self._announce()

    def _end_lease(self) -> None:
        outlives = self._treatment.outlives_lease(sensor_valid=self._guard.sensor_valid)
        self._lease.end()
        if self._treatment.open is not None and not outlives:
            self._trip(Trip(AlarmCode.LEASE_EXPIRED, EndReason.LEASE))

    def _live_a_second(self) -> None:
        pack_cc = 0 if self._seen is None else self._seen.pack_cc
        self._treatment.count_second()
        cool_to_c, warm_to_c = self._treatment.drive_c(pack_cc)
        self._seen = self.wearer.live_a_second(cool_to_c, warm_to_c)
        trip = self._guard.watch(self._seen)
        self._tell(self._seen)
        self._judge(self._seen, trip)
        self._drain()

    def _judge(self, sensed: Sensed, trip: Trip | None) -> None:
        """End the session for the gravest reason there is, else for time."""
        if self._treatment.open is None:
            return
        self._warn(sensed)
        trip = trip or self._pack_too_cold(sensed) or self._battery_empty()
        if trip is not None:
            self._trip(trip)
            return
        due = self._treatment.due_end()
        if due is EndReason.OVER_TIME:
            self._trip(Trip(AlarmCode.OVER_TIME, due))
        elif due is not None:
            self._end(due)

    def _warn(self, sensed: Sensed) -> None:
        contact = sensed.contact_cc
        if contact is not None and contact <= self._limits.contact_stop_cc + _WARN_ABOVE_STOP_CC:
            self._sound(AlarmCode.CONTACT_COLD_WARN, Severity.WARN, contact)
        if self._battery <= BATTERY_LOW_PERCENT:
            self._sound(AlarmCode.BATTERY_LOW, Severity.WARN, self._battery)
        if not sensed.worn:
            self._sound(AlarmCode.NOT_WORN, Severity.WARN, None)

    def _pack_too_cold(self, sensed: Sensed) -> Trip | None:
        if sensed.pack_cc >= self._limits.pack_min_cc:
            return None
        return Trip(AlarmCode.PACK_COLD, EndReason.FAULT, sensed.pack_cc)

    def _battery_empty(self) -> Trip | None:
        if self._battery > BATTERY_CRITICAL_PERCENT:
            return None
        return Trip(AlarmCode.BATTERY_CRITICAL, EndReason.BATTERY, self._battery)

    def _trip(self, trip: Trip) -> None:
        self._end(trip.reason)
        self._sound(trip.code, trip.severity, trip.value_cc)

    def _end(self, reason: EndReason) -> None:
        self._treatment.end(reason)
        self._store.clear()

    def _sound(self, code: AlarmCode, severity: Severity, value: int | None) -> None:
        self._alarms.sound(code, severity, self._session_no, value, self.uptime_ms)

    def _unfit(self) -> Result | None:
        worn = self._seen is not None and self._seen.worn
        if not (worn and self._guard.sensor_valid):
            return Result.NO_CONTACT
        return Result.BATTERY_LOW if self._battery <= BATTERY_LOW_PERCENT else None

    def _drain(self) -> None:
        drain = _DRAIN_COOLING if self.cooling else _DRAIN_IDLE
        self.battery_percent = max(0.0, self.battery_percent - drain)
        if self._battery != self._battery_told:
            self._battery_told = self._battery
            self._outbox.notify(uuids.BATTERY_LEVEL, bytes((self._battery,)))

    # --- what it says ---

    @property
    def _battery(self) -> int:
        return round(self.battery_percent)

    @property
    def _session_no(self) -> int:
        return 0 if self._treatment.run is None else self._treatment.run.session

    def _tell(self, sensed: Sensed) -> None:
        """Record this second if it belongs to a session, and notify it."""
        run = self._treatment.open
        second = _Second(
            contact_cc=sensed.contact_cc if sensed.worn else None,
            pack_cc=sensed.pack_cc,
            target_cc=None if run is None else run.target_cc,
            pressure_mmhg=None if run is None else run.pressure_mmhg,
            state=self.state,
            step=0 if run is None else run.step_index,
            alarm=self._alarms.showing,
        )
        if run is not None:
            self._recorder.keep(_record(self._recorder.next_no, run.session, run.elapsed_s, second))
        measurement = self._measurement(second, sensed)
        if self._outbox.notify(uuids.MEASUREMENT, encode(measurement)):
            self._sequence = (self._sequence + 1) % 0x1_0000

    def _measurement(self, second: _Second, sensed: Sensed) -> Measurement:
        return Measurement(
            flags=self._flags(second, sensed),
            state=second.state,
            sequence=self._sequence,
            uptime_ms=self.uptime_ms,
            contact_cc=second.contact_cc,
            pack_cc=second.pack_cc,
            target_cc=second.target_cc,
            pressure_mmhg=second.pressure_mmhg,
            battery_percent=self._battery,
            step=second.step,
            alarm=second.alarm,
        )

    def _flags(self, second: _Second, sensed: Sensed) -> MeasurementFlags:
        target = second.target_cc
        at_setpoint = target is not None and abs(second.pack_cc - target) <= _SETPOINT_BAND_CC
        shown = {
            MeasurementFlags.CONTACT_DETECTED: sensed.worn,
            MeasurementFlags.COOLING: self.cooling,
            MeasurementFlags.AT_SETPOINT: at_setpoint,
            MeasurementFlags.STORED: self._treatment.open is not None,
            MeasurementFlags.ALARM: second.alarm is not AlarmCode.NONE,
            MeasurementFlags.CLOCK_SET: self._commands.boot_epoch_ms is not None,
        }
        return MeasurementFlags(sum(flag for flag, on in shown.items() if on))

    def _status(self) -> SessionStatus:
        run = self._treatment.run
        lease_s, boots = self._lease.left_s(self.uptime_ms), self._boots
        if run is None:
            return SessionStatus(0, self.state, EndReason.OPEN, 0, 0, 0, 0, 0, None, lease_s, boots)
        return SessionStatus(
            session=run.session,
            state=self.state,
            end_reason=run.end_reason,
            program_crc=run.program.crc,
            elapsed_s=run.elapsed_s,
            remaining_s=run.remaining_s,
            step=run.step_index,
            steps=len(run.program.steps),
            start_epoch_s=run.start_epoch_s,
            lease_s=lease_s,
            boot_count=boots,
        )

    def _announce(self) -> None:
        """Notify the Session Status whenever the state, the step or the session changed."""
        run = self._treatment.run
        now = (self.state, run and (run.session, run.step_index, run.end_reason))
        if now != self._announced:
            self._announced = now
            self._outbox.notify(uuids.SESSION_STATUS, encode(self._status()))


def _record(number: int, session: int, elapsed_s: int, second: _Second) -> Record:
    return Record(
        record_no=number,
        session=session,
        elapsed_s=elapsed_s,
        contact_cc=second.contact_cc,
        pack_cc=second.pack_cc,
        target_cc=second.target_cc,
        pressure_mmhg=second.pressure_mmhg,
        state=second.state,
        step=second.step,
        alarm=second.alarm,
    )


def _fixed_values(limits: HardLimits, feature: Feature, serial: str) -> dict[str, bytes]:
    return {
        uuids.FEATURE: encode(feature),
        uuids.HARD_LIMITS: encode(limits),
        gatt.MANUFACTURER_NAME: b"Coldwrap (simulated)",
        gatt.MODEL_NUMBER: b"Simulated wrap",
        uuids.SERIAL_NUMBER: serial.encode(),
        gatt.FIRMWARE_REVISION: b"1.0.0",
        gatt.HARDWARE_REVISION: b"none",
    }


def _refusal(uuid: str, known: gatt.AttCode) -> gatt.AttCode:
    return known if uuid in gatt.BY_UUID else gatt.AttCode.ATTRIBUTE_NOT_FOUND
