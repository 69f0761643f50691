"""Sensors that are connected to, through real ATT and bleak's own API. No radio is involved and
all of it is in one process, so the loop's time is free: ten seconds of silence cost none."""

import asyncio
import random
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from struct import pack

import pytest

from app.domain.diary import EndReason, KnownDevice, SessionRow, Sighting, Use
from app.domain.events import TookOff
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.program import Program, Step, StepKind
from app.domain.session import Order, Phase
from app.domain.wrap import Bar, LinkChange, LinkState, Reading, Trust, WrapNews
from app.news import News, SessionNews
from app.pace import LoopClock
from app.ports import Wrap
from app.runner import Runner
from ble.codecs.core import CORE_BODY_TEMPERATURE
from ble.connected_sensor import ConnectedSensor
from ble.finder import WrapFinder
from ble.sensor_frame import Frame as SensorFrame
from ble.sensor_model import Place as Spot
from ble.sim import simulated_wrap
from storage.diary import DiaryFile
from tests.ble.probe import Frame, sealed_pad
from tests.ble.rig import play, until
from tests.healthy import READY, healthy
from tests.radio.bumble_air import Station
from tests.radio.conftest import Rig
from tests.radio.served_sensor import (
    BAS,
    BATTERY,
    ESS,
    HTS,
    INDICATE,
    INTERMEDIATE,
    MEASUREMENT,
    NOTIFY,
    READ,
    TEMPERATURE,
    Row,
    ServedSensor,
    advertise,
    core_rows,
    serve_sensor,
)

pytestmark = pytest.mark.radio

THERMOMETER = (
    Row(HTS, MEASUREMENT, INDICATE),
    Row(HTS, INTERMEDIATE, NOTIFY),
    Row(BAS, BATTERY, READ, b"\x37"),
)
NAN = bytes.fromhex("00ffff7f00")


def core(skin_c: float | None, core_c: float = 36.5) -> bytes:
    """What a CORE notifies: flags, its estimate, and the skin where it feels some."""
    told = pack("<Bh", 0x01 if skin_c is not None else 0, round(core_c * 100))
    return told if skin_c is None else told + pack("<h", round(skin_c * 100))


def float11073(celsius: float) -> bytes:
    """A Temperature Measurement in hundredths."""
    return b"\x00" + round(celsius * 100).to_bytes(3, "little", signed=True) + b"\xfe"


def hundredths(celsius: float) -> bytes:
    return pack("<h", round(celsius * 100))


def falling(from_c: float) -> Iterator[float]:
    """A little colder each time, never twice the same."""
    return (from_c - 0.02 * n for n in count())


class Place:
    """A computer with Coldwrap's radio on a loop whose time is free, and sensors round it."""

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        self.rig = Rig()
        self.clock = LoopClock(loop, float("inf"))
        self.finder = WrapFinder(self.clock, simulated_wrap(), self.rig.radio)
        self.news: list[WrapNews] = []
        self.runner: Runner | None = None
        self.lives: list[asyncio.Task[None]] = []
        self.wraps: list[Wrap] = []

    async def core(self, every_s: float = 1.0) -> ServedSensor:
        served = await serve_sensor(self.rig.ether, len(self.lives) + 1, "CORE", *core_rows())
        self.live(served, CORE_BODY_TEMPERATURE, (core(c) for c in falling(30.0)), every_s)
        return served

    def live(
        self, served: ServedSensor, uuid: str, values: Iterator[bytes], every_s: float
    ) -> asyncio.Task[None]:
        """Have it tell one value after the other."""

        async def telling() -> None:
            for value in values:
                await served.tell(uuid, value)
                await asyncio.sleep(every_s)

        self.lives.append(asyncio.create_task(telling()))
        return self.lives[-1]

    def wrap(self, served: ServedSensor, model: str) -> Wrap:
        self.wraps.append(self.finder.wrap(served.address, model))
        return self.wraps[-1]

    def hear(self, news: WrapNews) -> None:
        self.news.append(news)
        if self.runner:
            self.runner.hear(news)

    def readings(self) -> list[Reading]:
        return [each for each in self.news if isinstance(each, Reading)]

    def links(self) -> list[LinkState]:
        return [each.state for each in self.news if isinstance(each, LinkChange)]

    async def session(self, wrap: Wrap, diary: DiaryFile) -> asyncio.Task[SessionRow]:
        """A long session that runs; the person takes the pack off when told to."""
        facts = await wrap.open(self.hear)
        diary.screen(healthy(self.clock.now()))
        program = Program("gel-10", 1, (Step(StepKind.HOLD, 300, 1000),))
        order = Order(program, Site.LOWER_BACK, facts.model, 7, "k", "Pad", ready=READY)
        self.runner = Runner(wrap, self.clock, diary, order, self._tell)
        return asyncio.create_task(self.runner.run())

    def _tell(self, news: News) -> None:
        told_off = isinstance(news, SessionNews) and news.session.phase is Phase.UNCONFIRMED
        if told_off and self.runner:
            asyncio.get_running_loop().call_soon(self.runner.say, TookOff())

    async def close(self) -> None:
        for wrap in self.wraps:
            await wrap.close()
        for life in self.lives:
            life.cancel()
        await asyncio.wait(self.lives) if self.lives else None
        await self.rig.radio.close()


@asynccontextmanager
async def place() -> AsyncGenerator[Place]:
    made = Place()
    await made.rig.central.device.power_on()
    try:
        yield made
    finally:
        await made.close()


def in_place(work: Callable[[Place], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with place() as made:
            await work(made)

    play(whole)


def test_a_scan_tells_what_each_is_for() -> None:
    async def work(p: Place) -> None:
        await serve_sensor(p.rig.ether, 1, "CORE 5", *core_rows())
        await serve_sensor(p.rig.ether, 2, "", *THERMOMETER)
        await serve_sensor(p.rig.ether, 3, "Stick", Row(ESS, TEMPERATURE, READ | NOTIFY))
        seen: dict[str, Sighting] = {}
        await p.finder.scan(lambda s: seen.update({s.address[:2]: s}), 0.5)
        assert {key: (s.model, s.use, s.grade, s.bar) for key, s in seen.items() if key < "F"} == {
            "E1": ("pack-core", Use.SKIN, "A-", None),
            "E2": ("probe-health_thermometer", Use.PACK, "B", None),
            "E3": ("probe-environmental_sensing", Use.PACK, "B", None),
        }
        assert seen["E2"].name.startswith("Health Thermometer")

    in_place(work)


# --- CORE, on the skin


@pytest.mark.parametrize(("every_s", "trust"), [(1.0, Trust.GUARD), (10.0, Trust.SHOW)])
def test_a_core_guards_only_if_it_proves_to_measure_often_enough(
    every_s: float, trust: Trust
) -> None:
    async def work(p: Place) -> None:
        served = await p.core(every_s)
        facts = await p.wrap(served, "pack-core").open(p.hear)
        assert (facts.model.skin, facts.model.accuracy) == (trust, None)
        assert facts.model.key == "pack-core"
        began = len(p.readings())
        await asyncio.sleep(60)
        told = p.readings()[began:]
        assert abs(len(told) - 60 / every_s) <= 1
        skins = [each.skin for each in told if each.skin is not None]
        assert len(skins) == len(told)
        assert skins == sorted(skins, reverse=True)
        assert {each.battery_percent for each in told} == {77}
        assert p.links() == [LinkState.CONNECTING, LinkState.LIVE]

    in_place(work)


def test_a_core_off_the_body_has_no_skin_to_tell_of() -> None:
    async def work(p: Place) -> None:
        served = await serve_sensor(p.rig.ether, 1, "CORE", *core_rows())
        p.live(served, CORE_BODY_TEMPERATURE, (core(None, 30 + n / 100) for n in count()), 1.0)
        await p.wrap(served, "pack-core").open(p.hear)
        await asyncio.sleep(5)
        assert {each.skin for each in p.readings()} == {None}

    in_place(work)


def test_a_core_out_of_range_is_reconnected_to_and_read_before_it_counts() -> None:
    async def work(p: Place) -> None:
        served = await p.core()
        await p.wrap(served, "pack-core").open(p.hear)
        await p.rig.ether.lose(served.station)
        assert await until(lambda: p.links()[-1] is LinkState.LOST, 5) < 1
        told = len(p.readings())
        await asyncio.sleep(8)
        assert LinkState.UNSURE not in p.links(), "what is known to be lost is not unsure"
        p.rig.ether.bring_back(served.station)
        assert await until(lambda: p.links()[-1] is LinkState.LIVE, 20) < 8
        assert served.links == 2
        assert served.reads == [BATTERY, CORE_BODY_TEMPERATURE] * 2
        assert 1 <= len(p.readings()) - told <= 2

    in_place(work)


def test_a_core_that_falls_silent_on_a_link_that_stands_is_torn_down_and_its_memory_not_believed(
    tmp_path: Path,
) -> None:
    async def work(p: Place) -> None:
        served = await p.core()
        with DiaryFile(tmp_path / "d.db") as diary:
            running = await p.session(p.wrap(served, "pack-core"), diary)
            await asyncio.sleep(20)
            assert p.runner
            assert p.runner.session.guarded
            p.lives[0].cancel()
            told = len(p.readings())
            took_s = await until(lambda: p.runner is None or not p.runner.session.active, 60)
            row = await running
        assert 29 <= took_s <= 32
        assert row.closing
        assert row.closing.end is EndReason.SENSOR_SILENT
        assert served.links >= 2, "the silent link was built anew"
        assert len(p.readings()) - told <= 1, "what it remembers is no sample"

    in_place(work)


def test_a_sensor_that_answers_no_request_is_given_up_in_time() -> None:
    async def work(p: Place) -> None:
        served = await p.core()
        served.stuck = True
        with pytest.raises(Fault) as fault:
            async with asyncio.timeout(30):
                await p.wrap(served, "pack-core").open(p.hear)
        assert fault.value.code is FaultCode.NO_ANSWER

    in_place(work)


# --- Health Thermometer and Environmental Sensing, in the pack


def test_a_thermometer_indicates_and_its_words_for_no_value_are_none() -> None:
    async def work(p: Place) -> None:
        served = await serve_sensor(p.rig.ether, 1, "Stick", *THERMOMETER)
        values = iter([float11073(4.5), float11073(4.25), NAN, float11073(-3.5)])
        opening = asyncio.create_task(p.wrap(served, "probe-health_thermometer").open(p.hear))
        await until(lambda: served.link is not None)
        await asyncio.sleep(0.5)
        await p.live(served, MEASUREMENT, values, 10.0)
        facts = await opening
        assert facts.model.skin is Trust.NONE
        assert [(each.pack, each.skin) for each in p.readings()] == [
            (450, None), (425, None), (None, None), (-350, None),
        ]  # fmt: skip
        await served.tell(INTERMEDIATE, float11073(5.0))
        await asyncio.sleep(1)
        assert p.readings()[-1].pack == 500
        assert p.readings()[-1].battery_percent == 55

    in_place(work)


def test_a_thermometer_that_says_nothing_is_not_opened() -> None:
    async def work(p: Place) -> None:
        served = await serve_sensor(p.rig.ether, 1, "Stick", *THERMOMETER)
        wrap = p.wrap(served, "probe-health_thermometer")
        with pytest.raises(Fault) as fault:
            await wrap.open(p.hear)
        assert fault.value.code is FaultCode.NO_ANSWER
        await wrap.close()
        await asyncio.sleep(0.1)
        assert served.link is None

    in_place(work)


@pytest.mark.parametrize("properties", [READ | NOTIFY, READ])
def test_a_sensor_that_cannot_notify_is_asked(properties: int) -> None:
    async def work(p: Place) -> None:
        row = Row(ESS, TEMPERATURE, type(READ)(properties), hundredths(4.0))
        served = await serve_sensor(p.rig.ether, 1, "Box", row)
        await p.wrap(served, "probe-environmental_sensing").open(p.hear)
        assert p.readings()[-1].pack == 400, "what it says when it is read"
        for n in range(10):
            await served.tell(TEMPERATURE, hundredths(4.1 + 0.1 * n))
            await asyncio.sleep(6)
        assert p.readings()[-1].pack == 500
        assert p.links()[-1] is LinkState.LIVE
        row.value = hundredths(-0.01 * 0x8000)  # 0x8000: unknown
        await served.tell(TEMPERATURE, row.value)
        await asyncio.sleep(6)
        assert p.readings()[-1].pack is None
        assert served.links == 1

    in_place(work)


def test_an_environment_without_a_thermometer_is_not_what_it_says() -> None:
    async def work(p: Place) -> None:
        served = await serve_sensor(p.rig.ether, 1, "Box", Row(ESS, "2A6F", READ, b"\0\0"))
        with pytest.raises(Fault) as fault:
            await p.wrap(served, "probe-environmental_sensing").open(p.hear)
        assert fault.value.code is FaultCode.NOT_A_WRAP

    in_place(work)


def test_damaged_values_are_dropped_and_told_when_there_is_nothing_else() -> None:
    async def work(p: Place) -> None:
        served = await serve_sensor(p.rig.ether, 1, "Box", Row(ESS, TEMPERATURE, READ, b"\1"))
        with pytest.raises(Fault) as fault:
            await p.wrap(served, "probe-environmental_sensing").open(p.hear)
        assert fault.value.code is FaultCode.BAD_ANSWER

    in_place(work)


# --- two at once, and one that encrypts


async def advertising(p: Place, number: int, name: str, frame: Callable[[int], Frame]) -> Station:
    """A sensor that advertises a new frame each second."""
    station = Station(p.rig.ether, f"D{number}:0F:3A:44:55:66", name)
    await station.device.power_on()

    async def telling() -> None:
        for n in count(1):
            await advertise(station, name, frame(n), at_ms=400)
            await asyncio.sleep(1)

    p.lives.append(asyncio.create_task(telling()))
    return station


def test_an_encrypted_pad_guards_beside_a_connected_probe_and_each_may_go(tmp_path: Path) -> None:
    async def work(p: Place) -> None:
        key = bytes.fromhex("231d39c1d7cc1ab1aee224cd096db932")
        pad = await advertising(
            p, 1, "Gel", lambda n: sealed_pad("D1:0F:3A:44:55:66", key, n, 30 - 0.02 * n)
        )
        row = Row(ESS, TEMPERATURE, READ | NOTIFY, hundredths(-3.0))
        ice = await serve_sensor(p.rig.ether, 2, "Ice", row)
        p.live(ice, TEMPERATURE, (hundredths(-c) for c in falling(3.0)), 5.0)
        seen: dict[str, Sighting] = {}
        await p.finder.scan(lambda s: seen.update({s.address: s}), 0.5)
        assert (seen[pad.address].bar, seen[pad.address].model) == (Bar.NEEDS_KEY, "pack-bthome")
        await p.finder.entrust(pad.address, key.hex())
        probe = KnownDevice("p", ice.address, "probe-environmental_sensing", "Ice")
        p.wraps.append(p.finder.wrap(pad.address, "pack-bthome", probe))
        with DiaryFile(tmp_path / "d.db") as diary:
            running = await p.session(p.wraps[-1], diary)
            await asyncio.sleep(20)
            both = p.readings()[-1]
            assert (both.skin or 0) > 2800
            assert -300 <= (both.pack or 0) < -290
            await p.rig.ether.lose(ice.station)
            await asyncio.sleep(150)
            assert p.readings()[-1].pack is None
            assert p.runner
            assert p.runner.session.active
            assert p.links()[-1] is LinkState.LIVE
            p.rig.ether.bring_back(ice.station)
            assert await until(lambda: p.readings()[-1].pack is not None, 60) < 35
            assert ice.links >= 2
            p.rig.ether.away.add(pad.controller)
            took_s = await until(lambda: p.runner is None or not p.runner.session.active, 60)
            row_of_diary = await running
        assert 29 <= took_s <= 32
        assert row_of_diary.closing
        assert row_of_diary.closing.end is EndReason.SENSOR_SILENT

    in_place(work)


def test_ten_thousand_random_values_invent_nothing() -> None:
    """Whatever a sensor notifies: what comes out is a temperature that its bytes hold, or none."""

    async def work(p: Place) -> None:
        chance = random.Random(7)
        heard: list[SensorFrame] = []
        sensor = ConnectedSensor(
            lambda: p.rig.link("E1:0F:3A:44:55:66"), "core", Spot.SKIN, "E1:0F:3A:44:55:66"
        )
        served = await serve_sensor(p.rig.ether, 1, "CORE", *core_rows())
        listening = asyncio.create_task(sensor.listen(heard.append, lambda _: None))
        await until(lambda: served.link is not None)
        await asyncio.sleep(0.5)
        told = 0
        for _ in range(10_000):
            value = chance.randbytes(chance.choice([0, 1, 3, 5, 5, 5, 6, 10, 19]))
            await served.tell(CORE_BODY_TEMPERATURE, value)
            told += len(value) >= 3
        await asyncio.sleep(1)
        assert served.links == 1, "nothing it says breaks the link"
        assert len(heard) + sensor.refused == 10_000
        assert 0 < len(heard) < told
        skins = [frame.coldest for frame in heard if frame.live]
        assert len(skins) == len(heard)
        assert all(skin is None or -27_315 <= skin <= 40_000 for skin in skins)
        listening.cancel()
        await asyncio.wait({listening})

    in_place(work)
