"""The computer stays awake while a session runs: real wakepy on a session bus of our own."""

import asyncio
import gc
import threading
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.constants import NameFlag

from app.awake import kept_awake
from app.domain.faults import FaultCode
from app.news import FaultNews, News
from tests.ble.rig import until
from tests.radio.bluez_rig import PrivateBus

pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
"""wakepy leaves the socket of a refused call to the garbage collector."""
SCREEN_SAVER = "org.freedesktop.ScreenSaver"


class ScreenSaver:
    """Takes inhibitions as a desktop does; `grants` False has it refuse them."""

    def __init__(self, address: str):
        self._address = address
        self.grants = True
        self.held: set[int] = set()
        self.calls: list[str] = []

    async def start(self) -> None:
        self.bus = await MessageBus(bus_address=self._address).connect()
        self.bus.add_message_handler(self._answer)
        await self.bus.request_name(SCREEN_SAVER, NameFlag.REPLACE_EXISTING)

    def _answer(self, message: Message) -> Message | None:
        if message.message_type is not MessageType.METHOD_CALL or message.path is None:
            return None
        if "ScreenSaver" not in message.path or message.member not in {"Inhibit", "UnInhibit"}:
            return None
        self.calls.append(message.member)
        if message.member == "UnInhibit":
            self.held.discard(message.body[0])
            return Message.new_method_return(message)
        if not self.grants:
            return Message.new_error(message, "org.freedesktop.DBus.Error.AccessDenied", "no")
        self.held.add(7)
        return Message.new_method_return(message, "u", [7])


@pytest.fixture
async def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[ScreenSaver]:
    bus = PrivateBus(tmp_path)
    await bus.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    saver = ScreenSaver(bus.address)
    await saver.start()
    yield saver
    saver.bus.disconnect()
    await bus.stop()
    for thread in threading.enumerate():
        if thread.name.startswith("awake"):
            await asyncio.to_thread(thread.join, 5)
    gc.collect()  # here, where what wakepy leaves is expected


async def test_P09_the_desktop_is_held_awake_until_the_session_is_over(
    desktop: ScreenSaver,
) -> None:
    told: list[News] = []
    async with kept_awake(told.append, rehearsal=False):
        await until(lambda: desktop.held == {7}, 30)
        await asyncio.sleep(0.1)
        assert desktop.held == {7}
    await until(lambda: desktop.held == set(), 30)
    assert desktop.calls == ["Inhibit", "UnInhibit"]
    assert told == []


async def test_a_session_that_breaks_lets_the_desktop_sleep_again(desktop: ScreenSaver) -> None:
    async def breaks() -> None:
        async with kept_awake(lambda _: None, rehearsal=False):
            await until(lambda: desktop.held == {7}, 30)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await breaks()
    await until(lambda: desktop.held == set(), 30)


@pytest.mark.parametrize("rehearsal", [False, True])
async def test_a_desktop_that_refuses_is_told_but_not_of_a_rehearsal(
    desktop: ScreenSaver, *, rehearsal: bool
) -> None:
    desktop.grants = False
    told: list[News] = []
    async with kept_awake(told.append, rehearsal=rehearsal):
        await until(lambda: "Inhibit" in desktop.calls, 30)
        await asyncio.sleep(0.3)
    codes = [news.fault.code for news in told if isinstance(news, FaultNews)]
    assert codes == ([] if rehearsal else [FaultCode.MAY_SLEEP])
