"""Alarms as notifications: the real library on a session bus of our own."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Annotated, Any

import pytest
from dbus_fast import Variant
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

from app.notifications import Notifications
from app.requests import Notify, Remind
from tests.ble.rig import until
from tests.radio.bluez_rig import PrivateBus

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
ASLEEP = Notify("Are you awake?", "Press the key for what you feel.", "Stop")
Strings = Annotated[list[str], DBusSignature("as")]
Server = Annotated[tuple[str, str, str, str], DBusSignature("ssss")]
Hints = Annotated[dict[str, Variant], DBusSignature("a{sv}")]
Pressed = Annotated[tuple[int, str], DBusSignature("us")]
Closed = Annotated[tuple[int, int], DBusSignature("uu")]


class Desktop(ServiceInterface):
    """Shows notifications as a desktop does."""

    def __init__(self) -> None:
        super().__init__(NAME)
        self.shown: dict[int, dict[str, Any]] = {}
        self.last = 0

    @dbus_method(name="GetCapabilities")
    def capabilities(self) -> Strings:
        return ["actions", "body"]

    @dbus_method(name="GetServerInformation")
    def server(self) -> Server:
        return ("stand-in", "tests", "1", "1.2")

    @dbus_method(name="Notify")
    def show(
        self,
        app: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        title: DBusStr,
        body: DBusStr,
        actions: Strings,
        hints: Hints,
        expires: DBusInt32,
    ) -> DBusUInt32:
        del app, replaces, icon, expires
        self.last += 1
        keys = dict(zip(actions[1::2], actions[::2], strict=True))
        urgency = hints["urgency"].value
        self.shown[self.last] = {"title": title, "body": body, "keys": keys, "urgency": urgency}
        return self.last

    @dbus_method(name="CloseNotification")
    def close(self, number: DBusUInt32) -> None:
        self.shown.pop(number, None)
        self.closed(number, 3)

    @dbus_signal(name="ActionInvoked")
    def press(self, number: int, key: str) -> Pressed:
        return (number, key)

    @dbus_signal(name="NotificationClosed")
    def closed(self, number: int, why: int) -> Closed:
        return (number, why)


@pytest.fixture
async def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Desktop]:
    bus = PrivateBus(tmp_path)
    await bus.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    service = await MessageBus(bus_address=bus.address).connect()
    made = Desktop()
    service.export(PATH, made)
    await service.request_name(NAME)
    yield made
    service.disconnect()
    await bus.stop()


class Heard:
    """What was pressed on notifications."""

    def __init__(self) -> None:
        self.pressed: list[str] = []
        self.notifications = Notifications(
            stop=lambda: self.pressed.append("stop"),
            look=lambda: self.pressed.append("look"),
            later=lambda number: self.pressed.append(f"later {number}"),
        )


async def test_an_alarm_is_shown_until_it_is_withdrawn(desktop: Desktop) -> None:
    heard = Heard()
    await heard.notifications.show(ASLEEP)
    (shown,) = desktop.shown.values()
    assert (shown["title"], shown["body"]) == (ASLEEP.title, ASLEEP.text)
    assert shown["urgency"] == 2, "critical: the desktop keeps it until it is put away"
    await heard.notifications.show(Notify())
    assert desktop.shown == {}


async def test_a_later_alarm_takes_the_place_of_the_earlier(desktop: Desktop) -> None:
    heard = Heard()
    await heard.notifications.show(ASLEEP)
    await heard.notifications.show(Notify("Not sure that it is off", "Take the wrap off now."))
    assert [each["title"] for each in desktop.shown.values()] == ["Not sure that it is off"]
    assert "Stop" not in next(iter(desktop.shown.values()))["keys"]


async def test_D07_stop_works_from_the_notification(desktop: Desktop) -> None:
    heard = Heard()
    await heard.notifications.show(ASLEEP)
    ((number, shown),) = desktop.shown.items()
    desktop.press(number, shown["keys"]["Stop"])
    await until(lambda: heard.pressed == ["stop"], 30)
    await heard.notifications.show(ASLEEP)
    desktop.press(desktop.last, "default")
    await until(lambda: heard.pressed == ["stop", "look"], 30)


async def test_without_a_desktop_nothing_is_lost_but_the_notification(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nobody'}")
    heard = Heard()
    async with asyncio.timeout(8):
        await heard.notifications.show(ASLEEP)
        await heard.notifications.show(Notify())
        await heard.notifications.show(ASLEEP)
    assert heard.pressed == []


async def test_a_desktop_that_goes_away_meanwhile_does_no_harm(desktop: Desktop) -> None:
    heard = Heard()
    await heard.notifications.show(ASLEEP)
    desktop.shown.clear()
    await heard.notifications.show(Notify())
    await heard.notifications.show(ASLEEP)
    assert len(desktop.shown) == 1


MEDICINE = Remind("Medicine", "Ibuprofen", "Open", "Remind me in 10 min", 7)


async def test_a_reminder_is_opened_or_put_off(desktop: Desktop) -> None:
    heard = Heard()
    await heard.notifications.show(MEDICINE)
    ((number, shown),) = desktop.shown.items()
    assert (shown["title"], shown["body"]) == ("Medicine", "Ibuprofen")
    assert shown["urgency"] == 1, "nothing that must be seen at once"
    desktop.press(number, shown["keys"]["Remind me in 10 min"])
    await until(lambda: heard.pressed == ["later 7"], 30)
    await heard.notifications.show(MEDICINE)
    desktop.press(desktop.last, desktop.shown[desktop.last]["keys"]["Open"])
    await until(lambda: heard.pressed == ["later 7", "look"], 30)


async def test_a_reminder_never_takes_the_place_of_an_alarm(desktop: Desktop) -> None:
    heard = Heard()
    await heard.notifications.show(ASLEEP)
    await heard.notifications.show(MEDICINE)
    await heard.notifications.show(Remind("Diary", ""))
    assert [each["title"] for each in desktop.shown.values()] == ["Are you awake?", "Diary"]
    await heard.notifications.show(Remind("", ""))
    assert [each["title"] for each in desktop.shown.values()] == ["Are you awake?"]
