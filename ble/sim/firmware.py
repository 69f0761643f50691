"""The simulated wrap's firmware: the profile's rules behind a GATT surface of bytes.

It has no clock of its own: `advance` moves its uptime, and everything else is moved by what is
read, written and pressed. It enforces its own limits whatever the app does (profile 5.4).
"""

from collections.abc import Callable
from typing import Final

from ble.codecs.ocwp import (
    AlarmCode,
    EndReason,
    Feature,
    HardLimits,
    State,
    encode,
    uuids,
)
from ble.link import AttRefusal
from ble.sim import gatt, readout
from ble.sim.alarms import Alarms
from ble.sim.battery import Battery
from ble.sim.commands import Commands
from ble.sim.control_point import ControlPoint
from ble.sim.lease import Lease
from ble.sim.nameplate import EXAMPLE_FEATURE, EXAMPLE_LIMITS, fixed_values
from ble.sim.outbox import Outbox
from ble.sim.program_store import ProgramStore
from ble.sim.readout import Second
from ble.sim.record_access import RecordAccess
from ble.sim.recorder import Recorder
from ble.sim.skin_guard import Trip
from ble.sim.supervisor import Supervisor
from ble.sim.treatment import Treatment
from ble.sim.wearer import Wearer

PAIRING_WINDOW_S: Final = 60
"""How long the button keeps the pairing window open (profile 5.1)."""


class Firmware:
    """One wrap, worn by `wearer`; its `battery` and its wearer are there for life to act on."""

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
        self.battery = Battery(battery_percent)
        self._fixed = fixed_values(limits, feature, serial)
        self._outbox = Outbox()
        self._store = ProgramStore(limits, feature.max_steps)
        self._recorder = Recorder(feature.record_capacity)
        self._records = RecordAccess(self._recorder, self._outbox)
        self._alarms = Alarms(self._outbox)
        self._lease = Lease(limits.max_lease_s, feature.bits)
        self._treatment = Treatment(limits, self._lease)
        self._supervisor = Supervisor(
            limits, self._treatment, self._store, self._alarms, self.battery
        )
        self._commands = Commands(
            limits,
            feature.bits,
            self._treatment,
            self._store,
            self._alarms,
            self._supervisor.unfit,
        )
        self._control_point = ControlPoint(self._commands, self._lease, self._outbox)
        self._exact_ms = 0.0
        self._sequence = 0
        self._boots = 0
        self._pairing_until_ms = 0
        self._announced: tuple[object, ...] = ()
        self._battery_told = self.battery.level

    # What happens to it.

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
        self._supervisor.press_button(self.uptime_ms)
        self._announce()

    def power_cycle(self, *, watchdog: bool = False) -> None:
        """Lose power and boot again, or be reset by the watchdog, which is an alarm (17).

        Records, rest lockout and latch survive; link, programme and clock do not.
        """
        cut_short = self._treatment.open is not None
        self.link_down()
        self._treatment.lose_power()
        self._store.clear()
        self._supervisor.boot()
        self._commands.boot()
        self._pairing_until_ms = 0
        self._exact_ms, self._sequence, self._boots = 0.0, 0, (self._boots + 1) % 0x100
        if watchdog and cut_short:
            self._supervisor.trip(Trip(AlarmCode.WATCHDOG_RESET, EndReason.POWER_LOSS), 0)

    def fail(self, code: AlarmCode) -> None:
        """Have a part fail (over pressure, leak, no flow, hot side): stop and vent."""
        self._supervisor.trip(Trip(code, EndReason.FAULT), self.uptime_ms)
        self._announce()

    def skip_rest(self) -> None:
        """End the rest lockout at once: a simulator's convenience that no real wrap has."""
        self._treatment.rest_left_s = 0
        self._announce()

    def ignore_stops(self) -> None:
        """Break the wrap: from now on it says yes to STOP and goes on. For rehearsals only."""
        self._commands.deaf_to_stop = True

    # What shows from outside.

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

    # Its link.

    @property
    def heard(self) -> Callable[[str, bytes], None] | None:
        """Who is called with (uuid, bytes) for every notification and indication."""
        return self._outbox.heard

    @heard.setter
    def heard(self, heard: Callable[[str, bytes], None] | None) -> None:
        self._outbox.heard = heard

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
                return self._status()
            case uuids.ALARM:
                return self._alarms.encode()
            case uuids.BATTERY_LEVEL:
                return bytes((self.battery.level,))
            case _:
                raise _refusal(uuid, gatt.AttCode.READ_NOT_PERMITTED)

    def write(self, uuid: str, data: bytes) -> None:
        """Take a write; AttRefusal when this characteristic or this moment allows none."""
        match uuid:
            case uuids.CONTROL_POINT:
                self._write_control(data)
            case uuids.RECORD_ACCESS_CONTROL_POINT:
                self._records.write(data, self.uptime_ms)
            case _:
                raise _refusal(uuid, gatt.AttCode.WRITE_NOT_PERMITTED)

    def _write_control(self, data: bytes) -> None:
        try:
            self._control_point.write(data, self.uptime_ms)
        finally:  # a STOP acts even where its write is refused
            self._announce()

    # Its own time.

    def _due_ms(self) -> int:
        """Uptime of what happens next: a second, a record to send, or the end of the lease."""
        second = (self.uptime_ms // 1000 + 1) * 1000
        others = (self._records.due_ms, self._lease.ends_ms)
        return min([second, *(due for due in others if due is not None)])

    def _happen(self, now_ms: int) -> None:
        if self._records.due_ms is not None and self._records.due_ms <= now_ms:
            self._records.stream()
        if self._lease.ends_ms is not None and self._lease.ends_ms <= now_ms:
            self._supervisor.end_lease(now_ms)
        if now_ms % 1000 == 0:
            self._live_a_second(now_ms)
        self._announce()

    def _live_a_second(self, now_ms: int) -> None:
        """Count, measure, record, tell, and only then judge: every second lived is on record."""
        sensed = self._supervisor.sensed
        self._treatment.count_second()
        drive = self._treatment.drive_c(0 if sensed is None else sensed.pack_cc)
        sensed = self.wearer.live_a_second(*drive)
        self._supervisor.watch(sensed)
        run, alarm = self._treatment.open, self._alarms.showing
        self._tell(Second(sensed, run, self.cooling, self.state, alarm), now_ms)
        self.battery.drain_a_second(cooling=self.cooling)
        self._tell_battery()
        self._supervisor.judge(now_ms)

    # What it says.

    def _tell(self, second: Second, now_ms: int) -> None:
        if second.run is not None:
            self._recorder.keep(readout.record(second, second.run, self._recorder.next_no))
        measurement = readout.measurement(
            second, self._sequence, now_ms, self.battery.level, clock_set=self._commands.clock_set
        )
        if self._outbox.notify(uuids.MEASUREMENT, encode(measurement)):
            self._sequence = (self._sequence + 1) % 0x1_0000

    def _tell_battery(self) -> None:
        level = self.battery.level
        if level != self._battery_told:
            self._battery_told = level
            self._outbox.notify(uuids.BATTERY_LEVEL, bytes((level,)))

    def _status(self) -> bytes:
        return encode(readout.status(self._treatment, self.state, self.uptime_ms, self._boots))

    def _announce(self) -> None:
        """Notify the Session Status whenever the state, the step or the session changed."""
        run = self._treatment.run
        now = (self.state, run and (run.session, run.step_index, run.end_reason))
        if now != self._announced:
            self._announced = now
            self._outbox.notify(uuids.SESSION_STATUS, self._status())


def _refusal(uuid: str, known: gatt.AttCode) -> AttRefusal:
    return AttRefusal(known if uuid in gatt.BY_UUID else gatt.AttCode.ATTRIBUTE_NOT_FOUND, uuid)
