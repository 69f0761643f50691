"""Asking the system bus for BlueZ (Linux)."""

from dbus_fast.aio import MessageBus
from dbus_fast.constants import BusType, MessageType
from dbus_fast.errors import DBusFastError
from dbus_fast.message import Message

from app.domain.checkup import Trouble

_DENIED = "org.freedesktop.DBus.Error.AccessDenied"
_ABSENT = {
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NameHasNoOwner",
    "org.freedesktop.DBus.Error.Spawn.ServiceNotFound",
    "org.freedesktop.systemd1.NoSuchUnit",
}


async def ask_bluez() -> tuple[Trouble | None, str]:
    """Whether BlueZ is on the system bus and speaks to us; what stands in the way, and its word.

    May take for ever where a service is there and silent.
    """
    bus = MessageBus(bus_type=BusType.SYSTEM)
    try:
        await bus.connect()
    except PermissionError as error:
        return Trouble.DENIED, str(error)
    except (OSError, EOFError, DBusFastError) as error:
        return Trouble.NO_BUS, f"{type(error).__name__}: {error}"
    try:
        return await _asked(bus)
    finally:
        bus.disconnect()


async def _asked(bus: MessageBus) -> tuple[Trouble | None, str]:
    answer = await bus.call(
        Message(
            destination="org.bluez",
            path="/",
            interface="org.freedesktop.DBus.ObjectManager",
            member="GetManagedObjects",
        )
    )
    if answer.message_type is not MessageType.ERROR:
        return None, "org.bluez"
    name = answer.error_name or ""
    if name == _DENIED:
        return Trouble.DENIED, name
    return (Trouble.NO_SERVICE if name in _ABSENT else Trouble.SERVICE_SILENT), name
