"""Links that end: loss, return, forgotten bonds, absent wraps, services that do not answer."""

import asyncio
from dataclasses import replace

import pytest
from bleak.backends.device import BLEDevice
from bleak.exc import BleakError
from typing_extensions import override

from app.domain.faults import Fault, FaultCode
from ble.codecs.ocwp import uuids
from ble.finder import SECURED
from ble.radio import Radio
from ble.scan import Air
from tests.radio.bumble_air import SUPERVISION_S
from tests.radio.conftest import BRISK, Rig, firmware_of

pytestmark = pytest.mark.radio


async def test_an_abrupt_loss_is_told_once_and_ends_the_link(rig: Rig):
    wrap = await rig.wrap()
    losses: list[str] = []
    link = rig.link(wrap.address)
    await link.open(lambda: losses.append("lost"))
    await rig.ether.lose(wrap.station)
    await asyncio.sleep(0.05)
    assert losses == ["lost"]
    assert not firmware_of(wrap).up
    with pytest.raises(Fault) as fault:
        await link.read(uuids.FEATURE)
    assert fault.value.code is FaultCode.LINK_LOST
    await link.close()
    assert losses == ["lost"]


async def test_a_request_in_flight_fails_with_the_link(rig: Rig):
    wrap = await rig.wrap()
    link = await rig.linked(wrap)
    losing = asyncio.create_task(rig.ether.lose(wrap.station))
    await asyncio.sleep(0.05)
    with pytest.raises(Fault) as fault:
        await link.read(uuids.FEATURE)
    assert fault.value.code is FaultCode.LINK_LOST
    await losing


async def test_closing_is_not_a_loss(rig: Rig):
    wrap = await rig.wrap()
    losses: list[str] = []
    link = rig.link(wrap.address)
    await link.open(lambda: losses.append("lost"))
    await link.close()
    await link.close()
    await asyncio.sleep(0.05)
    assert losses == []
    assert not firmware_of(wrap).up
    with pytest.raises(Fault) as fault:
        await link.read(uuids.FEATURE)
    assert fault.value.code is FaultCode.LINK_LOST


async def test_a_link_never_opened_closes(rig: Rig):
    await rig.link("F9:F2:F3:F4:F5:F6").close()


async def test_a_wrap_that_comes_back_needs_no_second_pairing(rig: Rig):
    wrap = await rig.wrap()
    await rig.paired(wrap)
    firmware_of(wrap).pairing_open = False
    await rig.ether.lose(wrap.station)
    rig.ether.bring_back(wrap.station)
    again = await rig.linked(wrap)
    assert await again.read(uuids.SESSION_STATUS) == uuids.SESSION_STATUS[:8].encode()
    assert firmware_of(wrap).links == 2


async def test_a_wrap_that_forgot_us_is_a_lost_bond_until_unpaired_and_paired_anew(rig: Rig):
    wrap = await rig.wrap()
    await (await rig.paired(wrap)).close()
    await wrap.erase_bonds()
    with pytest.raises(Fault) as fault:
        await rig.linked(wrap)
    assert fault.value.code is FaultCode.BOND_LOST
    await rig.radio.unpair(wrap.address)
    await rig.radio.unpair(wrap.address)  # unknown by now, no fault
    again = await rig.paired(wrap)
    assert await again.read(uuids.ALARM) == uuids.ALARM[:8].encode()


async def test_a_bond_forgotten_on_our_side_is_made_anew_in_the_window(rig: Rig):
    wrap = await rig.wrap()
    await (await rig.paired(wrap)).close()
    await rig.radio.unpair(wrap.address)
    again = await rig.paired(wrap)
    assert await again.read(uuids.ALARM) == uuids.ALARM[:8].encode()


async def test_a_wrap_with_a_bond_that_does_not_suffice_is_a_lost_bond(rig: Rig):
    """As on Windows: the link comes up, the system thinks itself paired, the wrap refuses."""
    wrap = await rig.wrap()
    link = await rig.paired(wrap)
    rig.central.elevates = False
    await wrap.erase_bonds()
    with pytest.raises(Fault) as fault:
        await link.read(uuids.SESSION_STATUS)
    assert fault.value.code is FaultCode.BOND_LOST


async def test_two_wraps_at_once_and_one_of_them_lost(rig: Rig):
    one, other = await rig.wrap(1), await rig.wrap(2)
    first, second = await rig.paired(one), await rig.paired(other)
    heard: dict[str, list[bytes]] = {one.address: [], other.address: []}
    await first.subscribe(uuids.MEASUREMENT, heard[one.address].append)
    await second.subscribe(uuids.MEASUREMENT, heard[other.address].append)
    losing = asyncio.create_task(rig.ether.lose(one.station))
    sent = [bytes([number]) * 20 for number in range(60)]
    for value in sent:
        firmware_of(one).say(uuids.MEASUREMENT, value)
        firmware_of(other).say(uuids.MEASUREMENT, value)
        await asyncio.sleep(SUPERVISION_S / 50)
    await losing
    assert heard[other.address] == sent
    assert len(heard[one.address]) < len(sent)
    assert firmware_of(other).up


async def test_an_absent_wrap_is_not_found_within_the_limit(rig: Rig):
    async with asyncio.timeout(rig.radio.timing.find_s + 0.5):
        with pytest.raises(Fault) as fault:
            await rig.link("F9:F2:F3:F4:F5:F6").open(lambda: None)
    assert fault.value.code is FaultCode.NOT_FOUND


class LeavingAir(Air):
    """The wrap goes out of range as soon as it was heard."""

    rig: Rig

    @override
    async def find(self, address: str, seconds: float) -> BLEDevice:
        device = await super().find(address, seconds)
        self.rig.ether.away.update(wrap.station.controller for wrap in self.rig.wraps)
        return device


async def test_a_wrap_that_leaves_between_advert_and_connect_gives_no_answer(rig: Rig):
    wrap = await rig.wrap()
    air = LeavingAir(scanner=rig.central.scanner_backend())
    air.rig = rig
    radio = Radio(air, client=rig.central.client_backend(), timing=replace(BRISK, connect_s=0.3))
    with pytest.raises(Fault) as fault:
        await radio.link(wrap.address, SECURED).open(lambda: None)
    assert fault.value.code is FaultCode.NO_ANSWER
    rig.ether.bring_back(wrap.station)
    assert await (await rig.linked(wrap)).read(uuids.FEATURE)


async def test_a_wrap_that_advertises_and_lets_nobody_in_is_held_by_another(rig: Rig):
    wrap = await rig.wrap()
    brisk = replace(BRISK, connect_s=0.3)
    radio = Radio(rig.air, client=rig.central.client_backend(), timing=brisk)
    rig.ether.taken.add(wrap.station.controller)
    for code in (FaultCode.NO_ANSWER, FaultCode.HELD_ELSEWHERE, FaultCode.HELD_ELSEWHERE):
        with pytest.raises(Fault) as fault:
            await radio.link(wrap.address, SECURED).open(lambda: None)
        assert fault.value.code is code
    rig.ether.taken.clear()
    link = radio.link(wrap.address, SECURED)
    await link.open(lambda: None)
    await link.close()
    rig.ether.taken.add(wrap.station.controller)
    with pytest.raises(Fault) as fault:
        await radio.link(wrap.address, SECURED).open(lambda: None)
    assert fault.value.code is FaultCode.NO_ANSWER, "counted anew"
    await radio.close()


async def test_a_faint_wrap_that_lets_nobody_in_is_too_far_away(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
):
    wrap = await rig.wrap()
    monkeypatch.setattr("ble.central.NEAR_DBM", -40)  # on the modelled air all are heard at -50
    radio = Radio(
        rig.air, client=rig.central.client_backend(), timing=replace(BRISK, connect_s=0.3)
    )
    rig.ether.taken.add(wrap.station.controller)
    for _ in range(3):
        with pytest.raises(Fault) as fault:
            await radio.link(wrap.address, SECURED).open(lambda: None)
        assert fault.value.code is FaultCode.NO_ANSWER
    await radio.close()


async def test_a_radio_that_says_unreachable_is_asked_twice_and_then_no_answer(rig: Rig):
    """Windows: "Could not get GATT services: Unreachable", a plain BleakError."""
    wrap = await rig.wrap()
    tried: list[bool] = []

    class Unreachable(rig.central.client_backend()):  # type: ignore[misc]
        @override
        async def connect(self, pair: bool, **kwargs: object) -> None:
            tried.append(pair)
            raise BleakError("Could not get GATT services: Unreachable")

    radio = Radio(rig.air, client=Unreachable, timing=BRISK)
    with pytest.raises(Fault) as fault:
        await radio.link(wrap.address, SECURED).open(lambda: None)
    assert fault.value.code is FaultCode.NO_ANSWER
    assert len(tried) == 2
    await radio.close()


async def test_an_attempt_given_up_leaves_the_radio_free(rig: Rig):
    wrap = await rig.wrap()
    rig.ether.away.add(wrap.station.controller)
    opening = asyncio.create_task(rig.linked(wrap))
    await asyncio.sleep(0.1)
    opening.cancel()
    await asyncio.wait({opening})
    rig.ether.bring_back(wrap.station)
    assert await (await rig.linked(wrap)).read(uuids.FEATURE)


async def test_a_connect_waits_out_the_rest_after_a_disconnect(rig: Rig):
    wrap = await rig.wrap()
    loop = asyncio.get_running_loop()
    link = await rig.linked(wrap)
    for _ in range(2):
        await link.close()
        closed_at = loop.time()
        link = await rig.linked(wrap)
        assert loop.time() - closed_at >= BRISK.rest_s


async def test_a_service_that_never_answers_is_left_behind_and_no_longer_heard(rig: Rig):
    wrap = await rig.wrap()
    link = await rig.paired(wrap)
    heard: list[bytes] = []
    await link.subscribe(uuids.MEASUREMENT, heard.append)
    rig.central.stuck = True
    async with asyncio.timeout(BRISK.close_s + 20):
        await link.close()
    firmware_of(wrap).say(uuids.MEASUREMENT, bytes(20))
    await asyncio.sleep(0.05)
    assert firmware_of(wrap).up
    assert heard == []
