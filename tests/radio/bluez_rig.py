"""An `org.bluez` of our own on a private bus: bleak's real BlueZ backend and our agent drive it.

It is as much of BlueZ's D-Bus face as bleak 3.1 and the agent touch: one adapter, one wrap with
three characteristics. Faults are set on it: an adapter that is off, a busy discovery, calls that
are never answered, a device that lets go while its services are read.
"""

# dbus-fast leaves the result of a send untyped.
# pyright: reportUnknownMemberType=false

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from pathlib import Path

from dbus_fast.aio import MessageBus
from dbus_fast.constants import MessageType
from dbus_fast.message import Message
from dbus_fast.signature import Variant

from ble.codecs.ocwp import uuids

ADAPTER = "/org/bluez/hci0"
WRAP = "F1:F2:F3:F4:F5:F6"
DEVICE = f"{ADAPTER}/dev_{WRAP.replace(':', '_')}"
SERVICE = f"{DEVICE}/service000a"
FEATURE = f"{SERVICE}/char000b"
MEASUREMENT = f"{SERVICE}/char000d"
CONTROL_POINT = f"{SERVICE}/char0010"
PROPERTIES = "org.freedesktop.DBus.Properties"
ACCESS_DENIED = (
    '<deny send_destination="org.bluez" send_interface="org.freedesktop.DBus.ObjectManager"/>'
)

Handler = Callable[[Message], Awaitable[Message | None]]


class PrivateBus:
    """A dbus-daemon of our own in a folder of the test's."""

    def __init__(self, folder: Path, rules: str = ""):
        self._config = folder / "bus.conf"
        self._rules = rules
        self.address = f"unix:path={folder / 'bus'}"
        self._daemon: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self._config.write_text(
            f"<busconfig><listen>{self.address}</listen><auth>EXTERNAL</auth>"
            '<policy context="default"><allow user="*"/><allow own="*"/>'
            '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>'
            f"{self._rules}</policy></busconfig>"
        )
        self._daemon = await asyncio.create_subprocess_exec(
            "dbus-daemon",
            f"--config-file={self._config}",
            "--nofork",
            "--print-address",
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert self._daemon.stdout
        await self._daemon.stdout.readline()

    async def stop(self) -> None:
        if self._daemon and self._daemon.returncode is None:
            self._daemon.terminate()
            await self._daemon.wait()


class FakeBluez:
    """BlueZ with one adapter and one wrap. `frozen` names members that are never answered, `slow_s`
    how late others are, `errors` what they are refused with; `most_at_once` counts how many of a
    member were under way together."""

    def __init__(self, address: str):
        self._bus = MessageBus(bus_address=address)
        self._tasks: set[asyncio.Task[None]] = set()
        self.frozen: set[str] = set()
        self.errors: dict[str, str] = {}
        self.slow_s: dict[str, float] = {}
        self.under_way: dict[str, int] = {}
        self.most_at_once: dict[str, int] = {}
        self.discovering = False
        self.let_go_while_resolving = 0
        self.asks = "RequestAuthorization"
        self.denies_agents = False
        self.agents: dict[str, str] = {}
        self.default_agent: str | None = None
        self.capabilities: list[str] = []
        self.calls: list[str] = []
        self.objects: dict[str, dict[str, dict[str, Variant]]] = {
            ADAPTER: {
                "org.bluez.Adapter1": {
                    "Address": Variant("s", "00:00:00:00:00:01"),
                    "Powered": Variant("b", True),
                    "Roles": Variant("as", ["central", "peripheral"]),
                }
            }
        }

    async def start(self) -> None:
        await self._bus.connect()
        self._bus.add_message_handler(self._on_message)
        await self._bus.request_name("org.bluez")

    async def stop(self) -> None:
        """End as a killed bluetoothd does: at once, saying nothing."""
        for task in self._tasks:
            task.cancel()
        self._bus.disconnect()
        with contextlib.suppress(EOFError, OSError):
            await self._bus.wait_for_disconnect()

    def add_wrap(self) -> None:
        """The wrap is heard for the first time."""
        self.objects[DEVICE] = {
            "org.bluez.Device1": {
                "Adapter": Variant("o", ADAPTER),
                "Address": Variant("s", WRAP),
                "Alias": Variant("s", "OCW-0001"),
                "Name": Variant("s", "OCW-0001"),
                "UUIDs": Variant("as", [uuids.SERVICE]),
                "RSSI": Variant("n", -61),
                "Paired": Variant("b", False),
                "Bonded": Variant("b", False),
                "Trusted": Variant("b", False),
                "Connected": Variant("b", False),
                "ServicesResolved": Variant("b", False),
            }
        }
        self.announce(DEVICE)

    def change(self, path: str, interface: str, **changed: Variant) -> None:
        """Change properties and say so."""
        self.objects[path][interface].update(changed)
        self._signal(path, PROPERTIES, "PropertiesChanged", "sa{sv}as", [interface, changed, []])

    def change_device(self, **changed: Variant) -> None:
        self.change(DEVICE, "org.bluez.Device1", **changed)

    def notify(self, path: str, value: bytes) -> None:
        self.change(path, "org.bluez.GattCharacteristic1", Value=Variant("ay", value))

    def property(self, name: str) -> object:
        """A property of the wrap's device object."""
        return self.objects[DEVICE]["org.bluez.Device1"][name].value

    def removed(self, path: str, interface: str) -> None:
        """Say that an object is gone."""
        manager = "org.freedesktop.DBus.ObjectManager"
        self._signal("/", manager, "InterfacesRemoved", "oas", [path, [interface]])

    def announce(self, path: str) -> None:
        self._signal(
            "/",
            "org.freedesktop.DBus.ObjectManager",
            "InterfacesAdded",
            "oa{sa{sv}}",
            [path, self.objects[path]],
        )

    def _signal(
        self, path: str, interface: str, member: str, signature: str, body: list[object]
    ) -> None:
        message = Message.new_signal(path, interface, member, signature, body)
        task = asyncio.create_task(self._send(message))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, message: Message) -> None:
        await self._bus.send(message)

    def _on_message(self, message: Message) -> bool | None:
        if message.message_type is not MessageType.METHOD_CALL:
            return None
        task = asyncio.create_task(self._answer(message))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    async def _answer(self, message: Message) -> None:
        member = message.member or ""
        self.calls.append(member)
        if member in self.frozen:
            return
        at_once = self.under_way[member] = self.under_way.get(member, 0) + 1
        self.most_at_once[member] = max(at_once, self.most_at_once.get(member, 0))
        await asyncio.sleep(self.slow_s.get(member, 0.0))
        self.under_way[member] -= 1
        if member in self.errors:
            error = Message.new_error(message, self.errors[member], "as told")
            await self._bus.send(error)
            return
        handler: Handler = getattr(self, f"on_{member}", self._on_anything)
        await self._bus.send(await handler(message) or Message.new_method_return(message))

    async def _on_anything(self, message: Message) -> Message:
        return Message.new_error(message, "org.bluez.Error.NotSupported", str(message.member))

    async def on_GetManagedObjects(self, message: Message) -> Message:
        return Message.new_method_return(message, "a{oa{sa{sv}}}", [self.objects])

    async def on_SetDiscoveryFilter(self, message: Message) -> None: ...

    async def on_StartDiscovery(self, message: Message) -> Message | None:
        if self.discovering:
            return Message.new_error(message, "org.bluez.Error.InProgress", "Operation running")
        self.discovering = True
        if DEVICE in self.objects:
            self.change_device(RSSI=Variant("n", -60))
        return None

    async def on_StopDiscovery(self, message: Message) -> None:
        self.discovering = False

    async def on_Set(self, message: Message) -> None:
        interface, name, value = message.body
        self.objects[message.path or ""][interface][name] = value

    async def on_Connect(self, message: Message) -> Message | None:
        self.change_device(Connected=Variant("b", True))
        if self.let_go_while_resolving:
            self.let_go_while_resolving -= 1
            asyncio.get_running_loop().call_later(0.05, self.lose)
            return None
        for path, interfaces in _gatt().items():
            self.objects[path] = interfaces
            self.announce(path)
        self.change_device(ServicesResolved=Variant("b", True))
        return None

    async def on_Disconnect(self, message: Message) -> None:
        self.lose()

    def lose(self) -> None:
        """The link ends."""
        self.change_device(Connected=Variant("b", False), ServicesResolved=Variant("b", False))

    async def on_RemoveDevice(self, message: Message) -> Message | None:
        if message.body[0] not in self.objects:
            return Message.new_error(message, "org.bluez.Error.DoesNotExist", "Does Not Exist")
        del self.objects[DEVICE]
        self.removed(DEVICE, "org.bluez.Device1")
        return None

    async def on_RegisterAgent(self, message: Message) -> Message | None:
        if self.denies_agents:
            return Message.new_error(message, "org.bluez.Error.NotPermitted", "No")
        if message.sender in self.agents:
            return Message.new_error(message, "org.bluez.Error.AlreadyExists", "Already Exists")
        self.agents[message.sender or ""] = message.body[0]
        self.capabilities.append(message.body[1])
        return None

    async def on_RequestDefaultAgent(self, message: Message) -> Message | None:
        if message.sender not in self.agents:
            return Message.new_error(message, "org.bluez.Error.DoesNotExist", "Does Not Exist")
        self.default_agent = message.sender
        return None

    async def on_UnregisterAgent(self, message: Message) -> None:
        self.agents.pop(message.sender or "", None)
        self.default_agent = None

    async def on_Pair(self, message: Message) -> Message | None:
        """BlueZ asks the agent of whoever calls, or else the default one; none, no pairing."""
        owner = message.sender if message.sender in self.agents else self.default_agent
        refused = Message.new_error(
            message, "org.bluez.Error.AuthenticationFailed", "Authentication Failed"
        )
        if owner is None:
            return refused
        answer = await self.ask_agent(owner, self.asks, DEVICE)
        if answer.message_type is MessageType.ERROR:
            return refused
        self.change_device(Paired=Variant("b", True), Bonded=Variant("b", True))
        return None

    async def ask_agent(self, owner: str, question: str, device: str) -> Message:
        """What the agent says to one of BlueZ's questions."""
        more: dict[str, tuple[str, list[object]]] = {
            "RequestConfirmation": ("ou", [device, 123456]),
            "DisplayPasskey": ("ouq", [device, 123456, 0]),
            "DisplayPinCode": ("os", [device, "0000"]),
            "AuthorizeService": ("os", [device, uuids.SERVICE]),
        }
        signature, body = more.get(question, ("o", [device]))
        answer = await self._bus.call(
            Message(
                destination=owner,
                path=self.agents[owner],
                interface="org.bluez.Agent1",
                member=question,
                signature=signature,
                body=body,
            )
        )
        assert answer
        return answer

    async def on_ReadValue(self, message: Message) -> Message:
        value = bytes.fromhex("01006f000000100a00104972")
        return Message.new_method_return(message, "ay", [value])

    async def on_WriteValue(self, message: Message) -> Message | None:
        if not self.property("Paired"):
            return Message.new_error(message, "org.bluez.Error.NotPermitted", "Not paired")
        if message.body[0][0] == 0x7F:
            text = "Operation failed with ATT error: 0x81"
            return Message.new_error(message, "org.bluez.Error.Failed", text)
        return None

    async def on_StartNotify(self, message: Message) -> None: ...


def _gatt() -> dict[str, dict[str, dict[str, Variant]]]:
    def characteristic(uuid: str, *flags: str) -> dict[str, dict[str, Variant]]:
        return {
            "org.bluez.GattCharacteristic1": {
                "UUID": Variant("s", uuid),
                "Service": Variant("o", SERVICE),
                "Flags": Variant("as", list(flags)),
                "Value": Variant("ay", b""),
            }
        }

    service = {
        "UUID": Variant("s", uuids.SERVICE),
        "Device": Variant("o", DEVICE),
        "Primary": Variant("b", True),
    }
    return {
        SERVICE: {"org.bluez.GattService1": service},
        FEATURE: characteristic(uuids.FEATURE, "read"),
        MEASUREMENT: characteristic(uuids.MEASUREMENT, "notify"),
        CONTROL_POINT: characteristic(uuids.CONTROL_POINT, "write", "indicate"),
    }
