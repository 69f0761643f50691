"""bleak's own BlueZ backend and our pairing agent, against an org.bluez on a private bus."""

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from dbus_fast.constants import MessageType
from dbus_fast.signature import Variant

from app.domain.faults import Fault, FaultCode
from ble.agent import AGENT_PATH, CAPABILITY, PairingAgent
from ble.codecs.ocwp import uuids
from ble.link import AttRefusal, Link
from ble.radio import Radio
from ble.scan import Advert, Air
from tests.radio.bluez_rig import (
    ACCESS_DENIED,
    ADAPTER,
    DEVICE,
    MEASUREMENT,
    WRAP,
    FakeBluez,
    PrivateBus,
)
from tests.radio.conftest import BRISK
from tests.radio.stand_in import FEATURE

pytestmark = [
    pytest.mark.radio,
    pytest.mark.skipif(sys.platform != "linux", reason="BlueZ is Linux"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
]

SECURED = frozenset({uuids.MEASUREMENT, uuids.CONTROL_POINT})


@pytest.fixture
async def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[PrivateBus]:
    bus = PrivateBus(tmp_path)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    await bus.start()
    yield bus
    await bus.stop()
    await asyncio.sleep(0.02)  # bleak's own watchers see their bus end


@pytest.fixture
async def bluez(bus: PrivateBus) -> AsyncIterator[FakeBluez]:
    bluez = FakeBluez(bus.address)
    await bluez.start()
    yield bluez
    await bluez.stop()


@pytest.fixture
async def radio() -> AsyncIterator[Radio]:
    radio = Radio(Air(), timing=replace(BRISK, exchange_s=0.5, close_s=0.5))
    yield radio
    await radio.close()


async def linked(radio: Radio) -> Link:
    link = radio.link(WRAP, SECURED)
    await link.open(lambda: None)
    return link


async def refused_scan() -> FaultCode:
    with pytest.raises(Fault) as fault:
        await Air().scan(lambda _: None, 5.0)
    return fault.value.code


async def refused_check() -> FaultCode:
    async with asyncio.timeout(20):
        with pytest.raises(Fault) as fault:
            await Air().check()
    return fault.value.code


async def test_without_a_bus_there_is_no_bluetooth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path / 'nothing'}")
    assert await refused_check() is FaultCode.NO_BLUETOOTH
    assert await refused_scan() is FaultCode.NO_BLUETOOTH


@pytest.mark.usefixtures("bus")
async def test_without_the_service_there_is_no_bluetooth():
    assert await refused_check() is FaultCode.NO_BLUETOOTH
    assert await refused_scan() is FaultCode.NO_BLUETOOTH


async def test_a_service_that_does_not_answer_is_no_bluetooth_within_a_second(bluez: FakeBluez):
    bluez.frozen.add("GetManagedObjects")
    assert await refused_check() is FaultCode.NO_BLUETOOTH


async def test_an_adapter_that_is_off(bluez: FakeBluez):
    bluez.objects[ADAPTER]["org.bluez.Adapter1"]["Powered"] = Variant("b", False)
    assert await refused_check() is FaultCode.BLUETOOTH_OFF
    assert await refused_scan() is FaultCode.BLUETOOTH_OFF


async def test_a_computer_without_an_adapter(bluez: FakeBluez):
    del bluez.objects[ADAPTER]
    assert await refused_check() is FaultCode.NO_BLUETOOTH


async def test_a_policy_that_denies_us_the_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    bus = PrivateBus(tmp_path, ACCESS_DENIED)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    await bus.start()
    bluez = FakeBluez(bus.address)
    await bluez.start()
    assert await refused_check() is FaultCode.BLUETOOTH_DENIED
    assert await refused_scan() is FaultCode.BLUETOOTH_DENIED
    await bluez.stop()
    await bus.stop()


async def test_a_discovery_of_somebody_elses(bluez: FakeBluez):
    bluez.discovering = True
    assert await refused_scan() is FaultCode.RADIO_BUSY
    assert bluez.calls.count("StartDiscovery") == 3


async def test_a_scan_hears_the_wrap(bluez: FakeBluez):
    bluez.add_wrap()
    air = Air()
    await air.check()
    heard: list[Advert] = []
    await air.scan(heard.append, 0.2)
    assert heard[-1] == Advert(WRAP, "OCW-0001", -60, (uuids.SERVICE,), {}, {})
    assert not bluez.discovering


async def test_a_link_reads_hears_and_refuses(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    link = await linked(radio)
    heard: asyncio.Queue[bytes] = asyncio.Queue()
    assert await link.read(uuids.FEATURE) == FEATURE
    await link.subscribe(uuids.MEASUREMENT, heard.put_nowait)
    bluez.notify(MEASUREMENT, b"\x2b\x03")
    async with asyncio.timeout(20):
        assert await heard.get() == b"\x2b\x03"
    with pytest.raises(AttRefusal) as refusal:
        await link.write(uuids.CONTROL_POINT, b"\x7f")
    assert refusal.value.code == 0x81
    await link.close()


@pytest.mark.parametrize("question", ["RequestAuthorization", "RequestConfirmation"])
async def test_our_agent_says_yes_to_the_wrap_we_pair_with(
    bluez: FakeBluez, radio: Radio, question: str
):
    bluez.add_wrap()
    bluez.asks = question
    link = await linked(radio)
    assert bluez.agents == {}
    await link.write(uuids.CONTROL_POINT, b"\x08\x01")
    assert bluez.property("Paired")
    assert bluez.property("Trusted")
    assert bluez.capabilities == [CAPABILITY]
    assert bluez.agents == {}, "the desktop's own agent answers again"
    await link.close()


@pytest.mark.parametrize("question", ["RequestPinCode", "RequestPasskey", "DisplayPinCode"])
async def test_our_agent_knows_no_pin(bluez: FakeBluez, radio: Radio, question: str):
    bluez.add_wrap()
    bluez.asks = question
    link = await linked(radio)
    with pytest.raises(Fault) as fault:
        await link.write(uuids.CONTROL_POINT, b"\x08\x01")
    assert fault.value.code is FaultCode.PAIRING_REFUSED
    assert not bluez.property("Connected"), "given up, since the next write would hang"
    await link.close()


@pytest.mark.parametrize(
    "question", ["RequestAuthorization", "RequestConfirmation", "AuthorizeService"]
)
async def test_our_agent_speaks_for_no_other_device(bluez: FakeBluez, question: str):
    agent = PairingAgent()
    async with agent.welcoming(DEVICE):
        (owner,) = bluez.agents
        assert bluez.agents[owner] == AGENT_PATH
        assert bluez.default_agent == owner
        stranger = await bluez.ask_agent(owner, question, f"{ADAPTER}/dev_00_00_00_00_00_02")
        ours = await bluez.ask_agent(owner, question, DEVICE)
    assert stranger.error_name == "org.bluez.Error.Rejected"
    assert ours.message_type is MessageType.METHOD_RETURN
    await agent.close()


async def test_without_leave_for_an_agent_pairing_is_refused(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    bluez.denies_agents = True
    link = await linked(radio)
    with pytest.raises(Fault) as fault:
        await link.write(uuids.CONTROL_POINT, b"\x08\x01")
    assert fault.value.code is FaultCode.PAIRING_REFUSED
    await link.close()


async def test_a_device_that_says_not_paired_is_paired_with(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    link = radio.link(WRAP)
    await link.open(lambda: None)
    await link.write(uuids.CONTROL_POINT, b"\x08\x01")
    assert bluez.property("Paired")
    await link.close()


async def test_a_write_that_is_never_answered_ends_by_our_own_limit(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    link = await linked(radio)
    bluez.frozen.add("WriteValue")
    async with asyncio.timeout(20):
        with pytest.raises(Fault) as fault:
            await link.write(uuids.CONTROL_POINT, b"\x08\x01")
    assert fault.value.code is FaultCode.NO_ANSWER
    await link.close()


async def test_one_operation_at_a_time_goes_to_a_device(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    link = await linked(radio)
    bluez.slow_s["ReadValue"] = 0.05
    await asyncio.gather(*(link.read(uuids.FEATURE) for _ in range(4)))
    assert bluez.most_at_once["ReadValue"] == 1
    await link.close()


async def test_the_race_at_discovery_is_tried_once_more(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    bluez.let_go_while_resolving = 1
    link = await linked(radio)
    assert await link.read(uuids.FEATURE) == FEATURE
    await link.close()


@pytest.mark.parametrize(
    ("bonded", "code"), [(True, FaultCode.BOND_LOST), (False, FaultCode.NO_ANSWER)]
)
async def test_a_wrap_that_always_lets_go_lost_our_bond_if_there_was_one(
    bluez: FakeBluez, radio: Radio, bonded: bool, code: FaultCode
):
    bluez.add_wrap()
    bluez.change_device(Bonded=Variant("b", bonded), Paired=Variant("b", bonded))
    bluez.let_go_while_resolving = 2
    with pytest.raises(Fault) as fault:
        await linked(radio)
    assert fault.value.code is code


async def test_a_lost_link_is_told(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    lost = asyncio.Event()
    link = radio.link(WRAP, SECURED)
    await link.open(lost.set)
    bluez.lose()
    async with asyncio.timeout(20):
        await lost.wait()
    with pytest.raises(Fault) as fault:
        await link.read(uuids.FEATURE)
    assert fault.value.code is FaultCode.LINK_LOST
    await link.close()


async def test_a_killed_service_is_silent_and_closing_ends_in_time(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    link = await linked(radio)
    await bluez.stop()
    with pytest.raises(Fault) as fault:
        await link.read(uuids.FEATURE)
    assert fault.value.code is FaultCode.NO_BLUETOOTH
    async with asyncio.timeout(20):
        await link.close()


async def test_a_frozen_service_is_left_behind(bluez: FakeBluez, radio: Radio):
    bluez.add_wrap()
    link = await linked(radio)
    bluez.frozen.update({"ReadValue", "Disconnect"})
    with pytest.raises(Fault) as fault:
        await link.read(uuids.FEATURE)
    assert fault.value.code is FaultCode.NO_ANSWER
    async with asyncio.timeout(20):
        await link.close()


async def test_unpairing_removes_the_device_and_knows_no_fault_for_strangers(
    bluez: FakeBluez, radio: Radio
):
    bluez.add_wrap()
    await radio.unpair(WRAP)
    assert DEVICE not in bluez.objects
    await radio.unpair(WRAP)
