"""BleakLink against real ATT and SMP: reading, writing, hearing, pairing."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import pytest
from bleak import BleakClient
from bleak.exc import BleakGATTProtocolError
from bumble.device import Connection
from bumble.keys import PairingKeys
from bumble.pairing import PairingConfig

from app.domain.faults import Fault, FaultCode
from ble.codecs.ocwp import uuids
from ble.link import AttRefusal
from tests.radio.conftest import Rig, firmware_of
from tests.radio.served import MAX_BONDS
from tests.radio.stand_in import CCCD_NOT_SET, FEATURE, REFUSED

pytestmark = pytest.mark.radio

STOP = bytes([0x08, 0x0A])


def _same(config: PairingConfig, _: Connection) -> PairingConfig:
    return config


async def test_what_a_wrap_is_can_be_read_before_pairing(rig: Rig):
    wrap = await rig.wrap()
    link = await rig.linked(wrap)
    assert await link.read(uuids.FEATURE) == FEATURE
    assert not rig.central.knows(wrap.address)


async def test_the_first_secured_request_pairs_inside_the_button_window(rig: Rig):
    wrap = await rig.wrap()
    wrap.firmware.press_button()
    link = await rig.linked(wrap)
    assert await link.read(uuids.SESSION_STATUS) == uuids.SESSION_STATUS[:8].encode()
    assert wrap.station.knows(rig.central.address)
    assert await link.read(uuids.ALARM) == uuids.ALARM[:8].encode()


async def test_pairing_is_refused_outside_the_window_and_the_link_given_up(rig: Rig):
    wrap = await rig.wrap()
    losses: list[str] = []
    link = rig.link(wrap.address)
    await link.open(lambda: losses.append("lost"))
    for _ in range(2):
        with pytest.raises(Fault) as refused:
            await link.read(uuids.SESSION_STATUS)
        assert refused.value.code is FaultCode.PAIRING_REFUSED
    assert losses == ["lost"]
    assert not firmware_of(wrap).up
    assert not wrap.station.knows(rig.central.address)


async def test_the_window_closes(rig: Rig):
    wrap = await rig.wrap()
    wrap.firmware.press_button()
    link = await rig.linked(wrap)
    firmware_of(wrap).pairing_open = False
    with pytest.raises(Fault) as refused:
        await link.read(uuids.SESSION_STATUS)
    assert refused.value.code is FaultCode.PAIRING_REFUSED


async def test_a_legacy_pairing_is_refused_even_in_the_window(rig: Rig):
    wrap = await rig.wrap()
    wrap.firmware.press_button()
    legacy = PairingConfig(sc=False, mitm=False)
    rig.central.device.pairing_config_factory = partial(_same, legacy)
    link = await rig.linked(wrap)
    with pytest.raises(Fault) as refused:
        await link.read(uuids.SESSION_STATUS)
    assert refused.value.code is FaultCode.PAIRING_REFUSED


async def test_a_wrap_with_all_its_bonds_takes_no_more(rig: Rig):
    wrap = await rig.wrap()
    for other in range(MAX_BONDS):
        await wrap.station.keys.update(f"C0:00:00:00:00:0{other}", PairingKeys())
    wrap.firmware.press_button()
    link = await rig.linked(wrap)
    with pytest.raises(Fault) as refused:
        await link.read(uuids.SESSION_STATUS)
    assert refused.value.code is FaultCode.PAIRING_REFUSED


async def _read(client: BleakClient) -> None:
    await client.read_gatt_char(uuids.SESSION_STATUS)


async def _write(client: BleakClient) -> None:
    await client.write_gatt_char(uuids.CONTROL_POINT, STOP, response=True)


async def _subscribe(client: BleakClient) -> None:
    await client.start_notify(uuids.MEASUREMENT, lambda _at, _data: None)


@pytest.mark.parametrize("ask", [_read, _write, _subscribe])
async def test_secured_characteristics_refuse_a_link_that_is_not_encrypted(
    rig: Rig, ask: Callable[[BleakClient], Awaitable[None]]
):
    wrap = await rig.wrap()
    rig.central.elevates = False
    device = await rig.air.find(wrap.address, 1.0)
    async with BleakClient(device, backend=rig.central.client_backend()) as client:
        with pytest.raises(BleakGATTProtocolError) as refused:
            await ask(client)
    assert refused.value.code == 0x0F
    assert firmware_of(wrap).written == []
    assert firmware_of(wrap).on == set()


async def test_a_device_that_asks_for_pairing_unannounced_is_paired_with(rig: Rig):
    wrap = await rig.wrap()
    wrap.firmware.press_button()
    rig.central.elevates = False
    link = await rig.linked(wrap, secured=frozenset())
    assert await link.read(uuids.SESSION_STATUS) == uuids.SESSION_STATUS[:8].encode()


async def test_a_request_that_the_system_holds_back_ends_by_our_own_limit(rig: Rig):
    wrap = await rig.wrap()
    link = await rig.linked(wrap, secured=frozenset())
    async with asyncio.timeout(rig.radio.timing.exchange_s + 20):
        with pytest.raises(Fault) as held:
            await link.write(uuids.CONTROL_POINT, STOP)
    assert held.value.code is FaultCode.NO_ANSWER


async def test_a_request_is_answered_by_an_indication_that_is_confirmed(rig: Rig):
    wrap = await rig.wrap()
    wrap.firmware.press_button()
    link = await rig.linked(wrap)
    answers: asyncio.Queue[bytes] = asyncio.Queue()
    await link.subscribe(uuids.CONTROL_POINT, answers.put_nowait)
    for tag in range(3):
        await link.write(uuids.CONTROL_POINT, bytes([0x08, tag]))
    async with asyncio.timeout(20):
        assert [await answers.get() for _ in range(3)] == [
            bytes([0x80, 0x08, tag, 0x01]) for tag in range(3)
        ]
        confirmed = firmware_of(wrap).confirmations
        assert [await confirmed.get() for _ in range(3)] == [uuids.CONTROL_POINT] * 3


async def test_every_notification_is_heard_in_order(rig: Rig):
    wrap = await rig.wrap()
    link = await rig.paired(wrap)
    heard: asyncio.Queue[bytes] = asyncio.Queue()
    await link.subscribe(uuids.MEASUREMENT, heard.put_nowait)
    sent = [number.to_bytes(20, "little") for number in range(500)]
    for value in sent:
        firmware_of(wrap).say(uuids.MEASUREMENT, value)
    async with asyncio.timeout(20):
        assert [await heard.get() for _ in sent] == sent


async def test_an_error_of_the_wraps_own_keeps_its_code(rig: Rig):
    link = await rig.paired(await rig.wrap())
    with pytest.raises(AttRefusal) as refusal:
        await link.write(uuids.CONTROL_POINT, bytes([0x7F, 1]))
    assert (refusal.value.code, refusal.value.characteristic) == (REFUSED, uuids.CONTROL_POINT)
    await link.write(uuids.CONTROL_POINT, STOP)


async def test_a_control_point_without_indications_is_improperly_configured(rig: Rig):
    wrap = await rig.wrap()
    wrap.firmware.press_button()
    link = await rig.linked(wrap)
    with pytest.raises(AttRefusal) as refusal:
        await link.write(uuids.CONTROL_POINT, STOP)
    assert refusal.value.code == CCCD_NOT_SET


async def test_limits_have_no_write_path(rig: Rig):
    link = await rig.paired(await rig.wrap())
    with pytest.raises(AttRefusal) as refusal:
        await link.write(uuids.HARD_LIMITS, bytes(20))
    assert refusal.value.code == 0x03


async def test_a_device_without_the_characteristic_is_not_a_wrap(rig: Rig):
    link = await rig.linked(await rig.wrap())
    with pytest.raises(Fault) as fault:
        await link.read(uuids.TEMPERATURE)
    assert fault.value.code is FaultCode.NOT_A_WRAP
