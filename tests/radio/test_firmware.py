"""The simulated firmware and the driver of the profile, with a real stack between them."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.program import Program, Step, StepKind
from app.domain.units import Moment
from app.domain.wish import Off, Start
from app.domain.wrap import LinkChange, LinkState, Reading, WrapNews
from ble.catalogue import OCWP
from ble.codecs import ocwp
from ble.codecs.ocwp import uuids
from ble.finder import SECURED
from ble.link import AttRefusal
from ble.sim.firmware import Firmware
from ble.sim.presets import PRESETS
from ble.sim.wearer import Wearer
from ble.wrap import OcwpWrap
from tests.radio.conftest import Rig
from tests.radio.served import ServedWrap

pytestmark = pytest.mark.radio

TICK_S = 0.01
SESSION = 7
SHORT = Program("short", 9, (Step(StepKind.HOLD, 90, 600), Step(StepKind.REWARM, 5, 1800)))


class LoopClock:
    def now(self) -> Moment:
        now_ms = round(asyncio.get_running_loop().time() * 1000)
        return Moment(now_ms, 1_700_000_000_000 + now_ms)


class Worn:
    """A real firmware on the air, its time driven from here."""

    def __init__(self) -> None:
        self.firmware = Firmware(Wearer(PRESETS["wrap-dry-cloth"]))
        self.pace = 50.0
        self.news: list[WrapNews] = []
        self.linked = asyncio.Event()
        self.lost = asyncio.Event()

    async def live(self) -> None:
        while True:
            self.firmware.advance(TICK_S * self.pace)
            await asyncio.sleep(TICK_S)

    def hear(self, news: WrapNews) -> None:
        self.news.append(news)
        if isinstance(news, LinkChange):
            for event, state in ((self.linked, LinkState.LIVE), (self.lost, LinkState.LOST)):
                (event.set if news.state is state else event.clear)()

    @property
    def seconds(self) -> list[int]:
        readings = [each for each in self.news if isinstance(each, Reading)]
        return [each.t_s for each in readings if each.t_s is not None]


@pytest.fixture
async def worn() -> AsyncIterator[Worn]:
    worn = Worn()
    living = asyncio.create_task(worn.live())
    yield worn
    living.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await living


async def renewing(wrap: OcwpWrap) -> None:
    while True:
        with contextlib.suppress(Fault):
            await wrap.renew()
        await asyncio.sleep(0.1)


def driver(rig: Rig, served: ServedWrap) -> OcwpWrap:
    return OcwpWrap(lambda: rig.link(served.address, SECURED), OCWP, served.address, LoopClock())


async def test_a_wrap_is_opened_only_after_its_button(rig: Rig, worn: Worn):
    served = await rig.wrap(firmware=worn.firmware)
    wrap = driver(rig, served)
    with pytest.raises(Fault) as fault:
        await wrap.open(worn.hear)
    assert fault.value.code is FaultCode.PAIRING_REFUSED
    await wrap.close()
    worn.firmware.press_button()
    wrap = driver(rig, served)
    facts = await wrap.open(worn.hear)
    assert (facts.serial, facts.monitor_only) == ("SIM-5151", False)
    await wrap.close()


async def test_the_window_of_the_firmware_closes_by_its_own_clock(rig: Rig, worn: Worn):
    served = await rig.wrap(firmware=worn.firmware)
    worn.firmware.press_button()
    worn.firmware.advance(61)
    with pytest.raises(Fault) as fault:
        await driver(rig, served).open(worn.hear)
    assert fault.value.code is FaultCode.PAIRING_REFUSED


async def test_a_second_request_before_the_answer_is_confirmed_is_busy(rig: Rig, worn: Worn):
    served = await rig.wrap(firmware=worn.firmware)
    worn.firmware.press_button()
    link = await rig.linked(served)
    identify = ocwp.encode(ocwp.Identify(1, 1))
    with pytest.raises(AttRefusal) as refusal:
        await link.write(uuids.CONTROL_POINT, identify)
    assert refusal.value.code == ocwp.AttError.INDICATIONS_OFF
    await link.subscribe(uuids.CONTROL_POINT, lambda _: None)
    served.holding = True  # confirmations reach the firmware late
    await link.write(uuids.CONTROL_POINT, identify)
    with pytest.raises(AttRefusal) as refusal:
        await link.write(uuids.CONTROL_POINT, ocwp.encode(ocwp.Identify(2, 1)))
    assert refusal.value.code == ocwp.AttError.BUSY


async def test_a_session_with_a_lost_link_has_every_second_in_its_records(rig: Rig, worn: Worn):
    served = await rig.wrap(firmware=worn.firmware)
    worn.firmware.press_button()
    wrap = driver(rig, served)
    await wrap.open(worn.hear)
    await wrap.obey(Start(SHORT, SESSION))
    renewal = asyncio.create_task(renewing(wrap))
    async with asyncio.timeout(20):
        await asyncio.sleep(0.5)
        worn.pace = 5.0  # what is lost must come back within the lease
        await rig.ether.lose(served.station)
        await worn.lost.wait()
        rig.ether.bring_back(served.station)
        await worn.linked.wait()
        worn.pace = 50.0
        while worn.firmware.cooling:  # noqa: ASYNC110 - the firmware has no events
            await asyncio.sleep(TICK_S)
    renewal.cancel()
    records = await wrap.records(SESSION, 1)
    assert [each.t_s for each in records] == list(range(1, len(records) + 1))
    assert len(records) >= 90
    heard = set(worn.seconds)
    assert heard, "live seconds were dated"
    assert set(range(1, 91)) - heard, "the loss left a gap in what was heard"
    await wrap.obey(Off())
    await wrap.close()
