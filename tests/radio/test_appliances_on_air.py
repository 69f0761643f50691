"""Ooler, Reon Pocket and fridge on a modelled radio, through bleak, the finder and the drivers."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.device_name import heard
from app.domain.chill import FridgeNews, FridgeReading
from app.domain.diary import KnownDevice, Sighting, Use
from app.domain.faults import Fault, FaultCode
from app.domain.wish import Off, Start
from app.domain.wrap import Bar, LinkChange, LinkState, Reading, WrapNews
from app.pace import LoopClock
from app.ports import Fridge, Wrap
from ble.codecs import alpicool, ooler, reon
from ble.finder import WrapFinder
from ble.sensor_keys import ForThisRun
from ble.sim import simulated_wrap
from tests.ble.peripherals import (
    AlpicoolPeripheral,
    OolerPeripheral,
    Peripheral,
    ReonPeripheral,
)
from tests.ble.rig import until
from tests.ble.tethered_rig import SHORT
from tests.radio.bumble_air import Station
from tests.radio.conftest import Rig
from tests.radio.served_device import ServedDevice

pytestmark = pytest.mark.radio


class Field:
    """A finder on the rig's radio, and what was opened with it."""

    def __init__(self, rig: Rig):
        self.rig = rig
        self.secrets = ForThisRun()
        clock = LoopClock(asyncio.get_running_loop())
        self.finder = WrapFinder(clock, simulated_wrap(), rig.radio, self.secrets)
        self.opened: list[Wrap | Fridge] = []
        self.news: list[WrapNews | FridgeNews] = []

    async def serve(self, peripheral: Peripheral, name: str) -> ServedDevice:
        device = ServedDevice(peripheral, Station(self.rig.ether, "F1:F2:F3:F4:F5:F6", name))
        await device.begin()
        return device

    async def seen(self, device: ServedDevice) -> Sighting:
        heard: list[Sighting] = []
        await self.finder.scan(heard.append, 0.3)
        return next(s for s in heard if s.address == device.address)

    async def open(self, device: ServedDevice) -> Wrap:
        sighting = await self.seen(device)
        wrap = self.finder.wrap(sighting.address, sighting.model)
        self.opened.append(wrap)
        await wrap.open(self.news.append)
        return wrap

    def readings(self) -> list[Reading]:
        return [n for n in self.news if isinstance(n, Reading)]

    def links(self) -> list[LinkState]:
        return [n.state for n in self.news if isinstance(n, LinkChange)]

    async def link(self, state: LinkState) -> None:
        await until(lambda: self.links()[-1] is state, 10)


@pytest.fixture
async def field(rig: Rig) -> AsyncIterator[Field]:
    made = Field(rig)
    yield made
    for each in made.opened:
        await each.close()


async def measuring(pocket: ReonPeripheral) -> None:
    while True:
        pocket.measure()
        await asyncio.sleep(0.1)


@pytest.fixture
async def pocket() -> AsyncIterator[ReonPeripheral]:
    made = ReonPeripheral()
    life = asyncio.create_task(measuring(made))
    yield made
    life.cancel()


async def test_an_ooler_starts_is_read_back_and_stops(field: Field):
    pad = OolerPeripheral()
    wrap = await field.open(await field.serve(pad, "OOLER-12"))
    await wrap.obey(Start(SHORT, 5))
    assert (pad.cools, pad.set_f) == (True, 59)
    assert field.readings()[-1].cooling
    await wrap.obey(Off())
    assert not pad.cools
    assert field.readings()[-1].off


async def test_an_ooler_that_was_lost_goes_on_and_is_read_back(field: Field):
    pad = OolerPeripheral()
    device = await field.serve(pad, "OOLER-12")
    wrap = await field.open(device)
    await wrap.obey(Start(SHORT, 5))
    sent = len(pad.written)
    await field.rig.ether.lose(device.station)
    await field.link(LinkState.LOST)
    assert pad.cools
    field.rig.ether.bring_back(device.station)
    await field.link(LinkState.LIVE)
    assert pad.written[sent:] == []
    await wrap.obey(Off())
    assert not pad.cools


async def test_an_ooler_notified_off_and_empty(field: Field):
    pad = OolerPeripheral()
    pad.values[ooler.WATER_LEVEL] = b"\x01"
    wrap = await field.open(await field.serve(pad, "OOLER-12"))
    with pytest.raises(Fault) as refused:
        await wrap.obey(Start(SHORT, 5))
    assert refused.value.code is FaultCode.WATER_LOW
    assert not pad.cools


async def test_a_reon_in_pairing_mode_takes_our_token_for_good(
    field: Field, pocket: ReonPeripheral
):
    pocket.pairing = True
    device = await field.serve(pocket, "RNP-3")
    wrap = await field.open(device)
    kept = await field.secrets.get(f"reon-token:{device.address.upper()}")
    assert kept == pocket.token.hex()
    await wrap.obey(Start(SHORT, 5))
    assert pocket.cools
    await wrap.obey(Off())
    assert not pocket.cools
    await wrap.close()
    again = field.finder.wrap(device.address, "reon")
    field.opened.append(again)
    await again.open(field.news.append)
    assert len(set(pocket.sent(reon.TOKEN))) == 1
    await field.finder.unpair(device.address)
    assert await field.secrets.get(f"reon-token:{device.address.upper()}") is None


async def test_a_reon_of_the_vendors_app_refuses_us(field: Field, pocket: ReonPeripheral):
    with pytest.raises(Fault) as refused:
        await field.open(await field.serve(pocket, "RNP-3"))
    assert refused.value.code is FaultCode.KEY_REFUSED
    assert not pocket.up


async def test_a_reon_that_was_lost_is_stopped_on_return(field: Field, pocket: ReonPeripheral):
    pocket.pairing = True
    device = await field.serve(pocket, "RNP-3")
    wrap = await field.open(device)
    await wrap.obey(Start(SHORT, 5))
    await field.rig.ether.lose(device.station)
    await field.link(LinkState.LOST)
    assert pocket.cools
    field.rig.ether.bring_back(device.station)
    await field.link(LinkState.LIVE)
    await until(lambda: field.readings()[-1].off, 5)
    assert not pocket.cools


async def test_a_fridge_is_listed_for_packs_and_is_no_wrap(field: Field):
    box = AlpicoolPeripheral()
    device = await field.serve(box, "A1-FFFF1")
    sighting = await field.seen(device)
    assert (sighting.bar, sighting.use) == (Bar.PREPARES, Use.FRIDGE)
    with pytest.raises(Fault) as refused:
        field.finder.wrap(sighting.address, sighting.model)
    assert refused.value.code is FaultCode.UNSUPPORTED
    fridge = field.finder.fridge(sighting.address)
    field.opened.append(fridge)
    await fridge.open(field.news.append)
    await fridge.chill(-1800)
    assert box.target == 4
    assert field.news[-1] == FridgeReading(inside=2000, target=400, on=True)
    assert {data[3] for data in box.sent(alpicool.WRITE)} == {1, 5}


async def test_the_command_line_runs_no_session_with_a_fridge(field: Field):
    device = await field.serve(AlpicoolPeripheral(), "A1-FFFF1")
    asked = KnownDevice(f"ocwp:{device.address}", device.address, "ocwp", device.address)
    with pytest.raises(Fault) as refused:
        await heard(field.finder, asked)
    assert refused.value.code is FaultCode.UNSUPPORTED
    assert "no wrap" in refused.value.detail


async def test_the_command_line_knows_a_pad_by_its_address(field: Field):
    device = await field.serve(OolerPeripheral(), "OOLER-12")
    asked = KnownDevice(f"ocwp:{device.address}", device.address, "ocwp", device.address)
    assert (await heard(field.finder, asked)).model == "ooler"


async def test_a_device_that_another_app_holds_is_not_reached(field: Field):
    pad = OolerPeripheral()
    device = await field.serve(pad, "OOLER-12")
    await field.seen(device)
    await device.station.device.stop_advertising()  # it lets in one at a time
    wrap = field.finder.wrap(device.address, "ooler")
    field.opened.append(wrap)
    with pytest.raises(Fault) as refused:
        await wrap.open(field.news.append)
    assert refused.value.code in {FaultCode.NOT_FOUND, FaultCode.HELD_ELSEWHERE}
