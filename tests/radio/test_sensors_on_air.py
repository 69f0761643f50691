"""Skin sensors through real controllers, in real time: found, opened, and a short session."""

import asyncio
from pathlib import Path

import pytest

from app.domain.diary import EndReason, OffProof, Sighting
from app.domain.events import TookOff
from app.domain.pain import Site
from app.domain.program import Program, Step, StepKind
from app.domain.session import Order, Phase
from app.domain.wrap import Reading, WrapNews
from app.news import News, SessionNews
from app.pace import LoopClock
from app.runner import Runner
from ble.catalogue import PACKS
from ble.finder import WrapFinder
from ble.sim import simulated_wrap
from storage.diary import DiaryFile
from tests.ble.probe import combustion, pad
from tests.healthy import READY, healthy
from tests.radio.bumble_air import Station
from tests.radio.conftest import Rig
from tests.radio.served_sensor import advertise

pytestmark = [pytest.mark.radio, pytest.mark.slow]


async def station_of(rig: Rig, number: int) -> Station:
    station = Station(rig.ether, f"D{number}:0F:3A:44:55:66", "sensor")
    await station.device.power_on()
    return station


async def test_a_scan_tells_sensors_beside_wraps(rig: Rig) -> None:
    wrap = await rig.wrap()
    gel, spike = await station_of(rig, 1), await station_of(rig, 2)
    await advertise(gel, "Gel pad", pad(1, 30.0))
    await advertise(spike, "", combustion(*[30.0] * 8))
    finder = WrapFinder(LoopClock(asyncio.get_running_loop()), simulated_wrap(), rig.radio)
    seen: dict[str, Sighting] = {}
    await finder.scan(lambda s: seen.update({s.address: s}), 0.5)
    models = {address: s.model for address, s in seen.items()}
    assert models[wrap.address] == "ocwp"
    assert models[gel.address] == "pack-bthome"
    assert models[spike.address] == "pack-combustion"
    assert not any(s.bar for s in seen.values())


async def test_a_session_of_a_few_seconds_runs_on_a_pad(rig: Rig, tmp_path: Path) -> None:
    station = await station_of(rig, 1)

    async def live() -> None:
        for n in range(1, 60):
            await advertise(station, "Gel pad", pad(n, 30 - 0.05 * n))
            await asyncio.sleep(0.5)

    life = asyncio.create_task(live())
    clock = LoopClock(asyncio.get_running_loop())
    finder = WrapFinder(clock, simulated_wrap(), rig.radio)
    pack = finder.wrap(station.address, PACKS["bthome"].key)
    heard: list[WrapNews] = []
    runners: list[Runner] = []

    def hear(news: WrapNews) -> None:
        heard.append(news)
        if runners:
            runners[0].hear(news)

    def tell(news: News) -> None:
        if isinstance(news, SessionNews) and news.session.phase is Phase.UNCONFIRMED:
            asyncio.get_running_loop().call_soon(runners[0].say, TookOff())

    facts = await pack.open(hear)
    program = Program("gel-10", 1, (Step(StepKind.HOLD, 6, 1000),))
    with DiaryFile(tmp_path / "d.db") as diary:
        order = Order(
            program, Site.LOWER_BACK, facts.model, 7, "pad", "Pad", ready=READY
        )  # fmt: skip
        diary.screen(healthy(clock.now()))
        runners.append(Runner(pack, clock, diary, order, tell))
        row = await runners[0].run()
    await pack.close()
    life.cancel()
    assert row.closing
    assert (row.closing.end, row.closing.off) == (EndReason.COMPLETED, OffProof.PERSON)
    readings = [each for each in heard if isinstance(each, Reading)]
    assert len(readings) >= 6
    assert row.samples >= 5
    assert not rig.central.scanning
