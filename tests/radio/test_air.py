"""One scanner for everybody."""

import asyncio

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.units import Moment
from ble.codecs.ocwp import uuids
from ble.scan import Advert, Air
from tests.radio.bumble_air import Station
from tests.radio.conftest import Rig

pytestmark = pytest.mark.radio


def is_wrap(advert: Advert) -> bool:
    return uuids.SERVICE in advert.services


async def test_wraps_are_found_by_their_service(rig: Rig):
    wrap = await rig.wrap()
    stranger = Station(rig.ether, "F7:F2:F3:F4:F5:F6", "kettle")
    await stranger.device.power_on()
    await stranger.device.start_advertising(advertising_interval_min=20)
    everything: set[str] = set()
    wraps: list[Advert] = []
    await asyncio.gather(
        rig.air.scan(lambda advert: everything.add(advert.address), 0.3),
        rig.air.scan(wraps.append, 0.3, is_wrap),
    )
    assert everything == {wrap.address, stranger.address}
    assert {advert.address for advert in wraps} == {wrap.address}
    assert wraps[-1] == Advert(wrap.address, "OCW-0001", -50, (uuids.SERVICE,), {}, {})


async def test_whoever_joins_a_scan_hears_what_it_already_knows(rig: Rig):
    wrap = await rig.wrap()
    scanning = asyncio.create_task(rig.air.scan(lambda _: None, 0.5))
    await asyncio.sleep(0.2)
    heard: list[str] = []
    await rig.air.scan(lambda advert: heard.append(advert.address), 0.0)
    assert wrap.address in heard
    await scanning


async def test_a_link_opens_while_a_scan_runs(rig: Rig):
    wrap = await rig.wrap()
    scanning = asyncio.create_task(rig.air.scan(lambda _: None, 0.5))
    await rig.linked(wrap)
    await scanning


async def test_scans_follow_each_other(rig: Rig):
    await rig.wrap()
    for _ in range(3):
        heard: list[Advert] = []
        await rig.air.scan(heard.append, 0.1)
        assert heard
    assert not rig.central.scanning


async def test_a_scan_given_up_is_stopped(rig: Rig):
    scanning = asyncio.create_task(rig.air.scan(lambda _: None, 5.0))
    await asyncio.sleep(0.05)
    assert rig.central.scanning
    scanning.cancel()
    await asyncio.wait({scanning})
    assert not rig.central.scanning


async def test_somebody_elses_scan_makes_the_radio_busy(rig: Rig):
    rig.central.scanning = True
    with pytest.raises(Fault) as fault:
        await rig.air.scan(lambda _: None, 5.0)
    assert fault.value.code is FaultCode.RADIO_BUSY
    rig.central.scanning = False


async def test_a_busy_radio_is_tried_again(rig: Rig):
    wrap = await rig.wrap()
    rig.central.scanning = True
    asyncio.get_running_loop().call_later(0.1, setattr, rig.central, "scanning", False)
    assert (await rig.air.find(wrap.address, 2.0)).address == wrap.address


async def test_a_silent_scan_is_built_anew(rig: Rig):
    wrap = await rig.wrap()
    air = Air(scanner=rig.central.scanner_backend(), silence_s=0.1)
    heard: list[Advert] = []
    scanning = asyncio.create_task(air.scan(heard.append, 1.0))
    await asyncio.sleep(0.1)
    await rig.central.device.stop_scanning()  # as when the adapter goes off and on
    heard.clear()
    await scanning
    assert wrap.address in {advert.address for advert in heard}


class SleptClock:
    """A wall clock that runs an hour ahead once told to."""

    ahead_ms = 0

    def now(self) -> Moment:
        now_ms = round(asyncio.get_running_loop().time() * 1000)
        return Moment(now_ms, now_ms + self.ahead_ms)


async def test_a_scan_through_which_the_computer_slept_is_built_anew(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("ble.wake.LOOK_S", 0.1)
    wrap = await rig.wrap()
    clock = SleptClock()
    air = Air(scanner=rig.central.scanner_backend(), clock=clock)
    heard: list[Advert] = []
    scanning = asyncio.create_task(air.scan(heard.append, 1.0))
    await asyncio.sleep(0.3)
    await rig.central.device.stop_scanning()  # some systems stay silent after a sleep
    heard.clear()
    clock.ahead_ms = 3_600_000
    await scanning
    assert wrap.address in {advert.address for advert in heard}


async def test_the_state_of_the_radio_is_told_at_once(rig: Rig):
    await rig.air.check()
    rig.central.powered = False
    with pytest.raises(Fault) as fault:
        await rig.air.check()
    assert fault.value.code is FaultCode.BLUETOOTH_OFF
    with pytest.raises(Fault) as fault:
        await rig.link("F1:F2:F3:F4:F5:F6").open(lambda: None)
    assert fault.value.code is FaultCode.BLUETOOTH_OFF
