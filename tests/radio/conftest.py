"""Rig A: a computer and wraps on one modelled air."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from ble.codecs.ocwp import uuids
from ble.finder import SECURED
from ble.link import Link
from ble.radio import Radio
from ble.scan import Air
from ble.timing import Timing
from tests.radio.bumble_air import Ether, Station
from tests.radio.bumble_rig import Central
from tests.radio.served import Firmware, ServedWrap, serve
from tests.radio.stand_in import StandIn

BRISK = replace(
    Timing(),
    find_s=1.0,
    connect_s=6.0,
    near_s=0.3,
    pair_s=6.0,
    exchange_s=3.0,
    close_s=2.0,
)


class Rig:
    """A computer with Coldwrap's radio, and the wraps round it."""

    def __init__(self) -> None:
        self.ether = Ether()
        self.central = Central(self.ether, "C4:F2:17:1A:1D:AA")
        self.air = Air(
            scanner=self.central.scanner_backend(), adapter=self.central.adapter_backend()
        )
        self.radio = Radio(self.air, client=self.central.client_backend(), timing=BRISK)
        self.wraps: list[ServedWrap] = []
        self.links: list[Link] = []

    async def wrap(self, number: int = 1, firmware: Firmware | None = None) -> ServedWrap:
        """A wrap, by itself with a stand-in firmware, advertising, its button not pressed."""
        station = Station(self.ether, f"F{number}:F2:F3:F4:F5:F6", f"OCW-000{number}")
        wrap = await serve(firmware or StandIn(), station)
        self.wraps.append(wrap)
        return wrap

    def link(self, address: str, secured: frozenset[str] = SECURED) -> Link:
        link = self.radio.link(address, secured)
        self.links.append(link)
        return link

    async def linked(self, wrap: ServedWrap, secured: frozenset[str] = SECURED) -> Link:
        link = self.link(wrap.address, secured)
        await link.open(lambda: None)
        return link

    async def paired(self, wrap: ServedWrap) -> Link:
        """A link on which the wrap has been paired with and the control point answers."""
        wrap.firmware.press_button()
        link = await self.linked(wrap)
        await link.subscribe(uuids.CONTROL_POINT, lambda _: None)
        return link


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    made = Rig()
    await made.central.device.power_on()
    yield made
    for link in made.links:
        await link.close()
    await made.radio.close()


def firmware_of(wrap: ServedWrap) -> StandIn:
    assert isinstance(wrap.firmware, StandIn)
    return wrap.firmware
