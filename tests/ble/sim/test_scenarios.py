"""Every named trouble shows its effect through the bytes of a link, on virtual time."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest

from app.domain.faults import Fault
from ble.codecs.ocwp import (
    AlarmCode,
    Answer,
    EndReason,
    Malformed,
    Measurement,
    MeasurementFlags,
    ProgramBegin,
    ProgramCommit,
    ProgramStep,
    RenewLease,
    Request,
    RequestControl,
    SessionStatus,
    Start,
    State,
    StepBody,
    StepKind,
    Stop,
    decode_alarm,
    decode_answer,
    decode_measurement,
    decode_session_status,
    program_crc,
    uuids,
)
from ble.link import AttRefusal
from ble.sim import SCENARIOS, SimLink, SimWrap, simulated_wrap
from ble.sim.presets import PRESETS

pytestmark = pytest.mark.looptime

STEPS = (
    StepBody(StepKind.PRECOOL, 120, 1500, 0, 0),
    StepBody(StepKind.HOLD, 780, 600, 0, 0),
    StepBody(StepKind.REWARM, 180, 1800, 0, 20),
)
CRC = program_crc(STEPS)


class App:
    """A bare app: starts one session and renews the lease; comes back when the link is lost."""

    def __init__(self, wrap: SimWrap) -> None:
        self.wrap = wrap
        self.link: SimLink = wrap.link()
        self.measurements: list[Measurement] = []
        self.dropped = 0
        self.losses = 0
        self.started_s = 0.0
        self._answers: asyncio.Queue[Answer] = asyncio.Queue()
        self._tag = 0

    async def connect(self) -> None:
        """Open a link, subscribe, take control."""
        self.link = self.wrap.link()
        await self.link.open(self._lose)
        await self.link.subscribe(uuids.MEASUREMENT, self._measure)
        await self.link.subscribe(uuids.CONTROL_POINT, self._answer)
        await self.ask(RequestControl(self._next(), 30))

    async def begin(self) -> None:
        """Connect, upload, start."""
        await self.connect()
        await asyncio.sleep(1.5)
        await self.ask(ProgramBegin(self._next(), 1, len(STEPS), 1080, CRC))
        for index, step in enumerate(STEPS):
            await self.ask(ProgramStep(self._next(), index, step))
        await self.ask(ProgramCommit(self._next(), CRC))
        answer = await self.ask(Start(self._next(), 7, CRC))
        assert answer.succeeded, answer
        self.started_s = self.now_s

    async def ask(self, request: Request) -> Answer:
        """Write a request and wait for its answer."""
        await self.link.write(uuids.CONTROL_POINT, request.encode())
        async with asyncio.timeout(5.0):
            return await self._answers.get()

    async def keep(self, until_s: float) -> None:
        """Renew the lease every 5 s of the session until then; reconnect when the link is gone."""
        while self.session_s < until_s:
            try:
                await self.ask(RenewLease(self._next(), 30))
            except Fault:
                await self._come_back()
            await asyncio.sleep(min(5.0, max(0.0, until_s - self.session_s)))

    async def status(self) -> SessionStatus:
        """The Session Status as read."""
        return decode_session_status(await self.link.read(uuids.SESSION_STATUS))

    async def alarm(self) -> AlarmCode | int:
        """The latest alarm's code."""
        return decode_alarm(await self.link.read(uuids.ALARM)).code

    @property
    def now_s(self) -> float:
        """The loop's time."""
        return asyncio.get_running_loop().time()

    @property
    def session_s(self) -> float:
        """Seconds since the start was answered."""
        return self.now_s - self.started_s

    async def _come_back(self) -> None:
        try:
            await self.connect()
        except Fault:
            await asyncio.sleep(1.0)

    def _next(self) -> int:
        self._tag = (self._tag + 1) % 256
        return self._tag

    def _measure(self, data: bytes) -> None:
        try:
            self.measurements.append(decode_measurement(data))
        except Malformed:
            self.dropped += 1

    def _answer(self, data: bytes) -> None:
        self._answers.put_nowait(decode_answer(data))

    def _lose(self) -> None:
        self.losses += 1


@asynccontextmanager
async def playing(scenario: str, seed: int = 1) -> AsyncGenerator[App]:
    wrap = simulated_wrap(seed, scenario)
    life = asyncio.create_task(wrap.run())
    app = App(wrap)
    try:
        await app.begin()
        yield app
    finally:
        await app.link.close()
        life.cancel()
        await asyncio.gather(life, return_exceptions=True)


async def ended(scenario: str, after_s: float, seed: int = 1) -> tuple[SessionStatus, int]:
    """How a session under this scenario stands after a while: its status and latest alarm."""
    async with playing(scenario, seed) as app:
        await app.keep(after_s)
        return await app.status(), await app.alarm()


def test_every_scenario_has_a_name_and_a_line() -> None:
    assert all(name == each.name and each.about.endswith(".") for name, each in SCENARIOS.items())
    with pytest.raises(KeyError):
        simulated_wrap(scenario="no such trouble")


async def test_none_completes_with_every_second_told() -> None:
    async with playing("none") as app:
        await app.keep(1081.0)
        status = await app.status()
        assert (status.end_reason, status.elapsed_s) == (EndReason.COMPLETED, 1080)
        at_work = [m for m in app.measurements if m.state in {State.PRECOOL, State.RUNNING}]
        assert len(at_work) == 1080
        assert app.losses == app.dropped == 0


async def test_the_seed_decides_the_person() -> None:
    async def skin(seed: int) -> list[int | None]:
        async with playing("none", seed) as app:
            await app.keep(300.0)
            return [m.contact_cc for m in app.measurements]

    assert await skin(1) == await skin(1)
    assert await skin(1) != await skin(2)


async def test_link_loss_leaves_a_gap_and_the_session_goes_on() -> None:
    async with playing("link-loss") as app:
        await app.keep(198.0)
        assert app.losses == 0
        await app.keep(210.0)
        assert app.losses == 1
        assert app.wrap.firmware.state == State.RUNNING_WITHOUT_LINK
        with pytest.raises(Fault):
            await app.link.read(uuids.SESSION_STATUS)
        await app.keep(260.0)
        status = await app.status()
        assert (status.state, status.end_reason) == (State.RUNNING, EndReason.OPEN)
        gaps = [b.uptime_ms - a.uptime_ms for a, b in pairwise(app.measurements)]
        assert 20_000 <= max(gaps) <= 28_000


async def test_link_loss_long_outlasts_the_lease() -> None:
    status, alarm = await ended("link-loss-long", 275.0)
    assert (status.end_reason, alarm) == (EndReason.LEASE, AlarmCode.LEASE_EXPIRED)
    assert 225 <= status.elapsed_s <= 231


async def test_zombie_link_goes_silent_but_takes_commands() -> None:
    async with playing("zombie-link") as app:
        await app.keep(160.0)
        assert app.losses == 0
        assert 119 <= len([m for m in app.measurements if m.state != State.IDLE]) <= 123
        assert (await app.status()).state == State.RUNNING
        assert (await app.ask(Stop(250))).succeeded
        assert (await app.status()).end_reason == EndReason.APP_STOP


async def test_a_new_link_wakes_a_zombie() -> None:
    async with playing("zombie-link") as app:
        await app.keep(130.0)
        heard = len(app.measurements)
        await app.link.close()
        await app.connect()
        await asyncio.sleep(3.0)
        assert len(app.measurements) >= heard + 3


async def test_stuck_sensor_ends_by_sensor_after_two_minutes() -> None:
    status, alarm = await ended("stuck-sensor", 190.0)
    assert (status.end_reason, alarm) == (EndReason.SENSOR, AlarmCode.CONTACT_PROBE_FAILED)
    assert 178 <= status.elapsed_s <= 182


async def test_sensor_open_ends_by_sensor_at_once() -> None:
    status, alarm = await ended("sensor-open", 65.0)
    assert (status.end_reason, alarm) == (EndReason.SENSOR, AlarmCode.CONTACT_PROBE_FAILED)
    assert 60 <= status.elapsed_s <= 62


async def test_missing_cloth_ends_by_the_fall_of_the_skin() -> None:
    async with playing("missing-cloth") as app:
        await app.keep(20.0)
        status = await app.status()
        assert status.end_reason == EndReason.FALL_RATE
        assert not app.wrap.firmware.cooling
        contacts = [m.contact_cc for m in app.measurements]
        cold = [bool(m.flags & MeasurementFlags.COOLING) for m in app.measurements]
        last_cold = len(cold) - 1 - cold[::-1].index(True)
        before, then = contacts[last_cold - 10], contacts[last_cold]
        assert before is not None
        assert then is not None
        assert before - then > 800, "the sample that broke the rule is the last one cooled"


@pytest.mark.parametrize("seed", range(4))
async def test_missing_cloth_ends_early_in_everyone(seed: int) -> None:
    status, alarm = await ended("missing-cloth", 600.0, seed)
    assert status.end_reason in {EndReason.FALL_RATE, EndReason.CONTACT_COLD}
    assert alarm in {AlarmCode.FALL_RATE, AlarmCode.CONTACT_COLD_STOP}


async def test_too_cold_ends_at_contact_stop() -> None:
    async with playing("too-cold") as app:
        await app.keep(900.0)
        status = await app.status()
        assert status.end_reason == EndReason.CONTACT_COLD
        assert await app.alarm() == AlarmCode.CONTACT_COLD_STOP
        coldest = min(m.contact_cc for m in app.measurements if m.contact_cc is not None)
        assert 900 < coldest <= 1000


async def test_flat_battery_warns_and_then_ends() -> None:
    async with playing("flat-battery") as app:
        await app.keep(70.0)
        assert await app.alarm() == AlarmCode.BATTERY_LOW
        assert app.measurements[-1].battery_percent == 6
        await app.keep(190.0)
        status = await app.status()
        assert status.end_reason == EndReason.BATTERY
        assert await app.alarm() == AlarmCode.BATTERY_CRITICAL


async def test_firmware_reset_comes_back_resting() -> None:
    async with playing("firmware-reset") as app:
        await app.keep(140.0)
        status = await app.status()
        assert app.losses == 1
        assert (status.state, status.end_reason) == (State.REST_LOCKOUT, EndReason.POWER_LOSS)
        assert status.boot_count == 1
        assert app.measurements[-1].uptime_ms < 30_000
        assert await app.alarm() == AlarmCode.WATCHDOG_RESET


async def test_slow_answers_are_slow_and_right() -> None:
    async with playing("slow-answers") as app:
        before_s = app.now_s
        await app.link.read(uuids.FEATURE)
        assert app.now_s - before_s == pytest.approx(1.53, abs=0.05)
        await app.keep(60.0)
        assert (await app.status()).end_reason == EndReason.OPEN


async def test_corrupt_bytes_fail_their_checksum() -> None:
    async with playing("corrupt-bytes") as app:
        await app.keep(600.0)
        assert 10 <= app.dropped <= 60
        assert len(app.measurements) + app.dropped >= 600
        assert (await app.status()).end_reason == EndReason.OPEN
        sequence = [m.sequence for m in app.measurements]
        assert sequence == sorted(sequence)


async def test_the_button_ends_the_session() -> None:
    status, alarm = await ended("button", 95.0)
    assert (status.end_reason, alarm) == (EndReason.BUTTON, AlarmCode.BUTTON_STOP)
    assert 89 <= status.elapsed_s <= 91


async def test_never_confirms_off_says_yes_and_cools_on_until_its_lease_ends() -> None:
    async with playing("never-confirms-off") as app:
        await app.keep(30.0)
        assert (await app.ask(Stop(250))).succeeded
        await asyncio.sleep(10.0)
        assert app.measurements[-1].flags & MeasurementFlags.COOLING
        assert (await app.status()).end_reason == EndReason.OPEN
        await asyncio.sleep(25.0)
        assert (await app.status()).end_reason == EndReason.LEASE
        assert not app.measurements[-1].flags & MeasurementFlags.COOLING


async def test_rest_can_be_skipped_in_the_simulation_only() -> None:
    async with playing("button") as app:
        await app.keep(100.0)
        assert (await app.status()).state == State.REST_LOCKOUT
        app.wrap.let_rest_pass()
        assert (await app.status()).state == State.IDLE


async def test_every_preset_can_be_worn() -> None:
    for preset in PRESETS:
        wrap = simulated_wrap(preset=preset, name="OCW-0001")
        assert (wrap.name, wrap.address) == ("OCW-0001", "sim:OCW-0001")
        link = wrap.link()
        await link.open(lambda: None)
        assert await link.read(uuids.SERIAL_NUMBER) == b"SIM-0001"
        with pytest.raises(AttRefusal):
            await link.read(uuids.MEASUREMENT)
        await link.close()
