"""Our pairing agent on Linux: BlueZ pairs with nobody, not even by Just Works, without one.

A headless or minimal desktop has no agent, bleak registers none. Ours stands in only while we
pair, and only for the device we pair with: for good it would take the desktop's own questions
about headphones and keyboards away from the person and refuse them.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator

from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusObjectPath, DBusStr, DBusUInt16, DBusUInt32
from dbus_fast.constants import BusType
from dbus_fast.errors import DBusError, DBusFastError
from dbus_fast.message import Message
from dbus_fast.service import ServiceInterface, dbus_method

AGENT_PATH = "/org/coldwrap/agent"
CAPABILITY = "NoInputNoOutput"
"""We show no number to compare, so we claim no display: the key is then marked as what it is, a
Just Works key. Wraps accept that inside their button window (profile 5.1); to confirm a number
that nobody looked at would only pretend to more."""
CALL_LIMIT_S = 2.0
REJECTED = "org.bluez.Error.Rejected"
_REFUSALS = (DBusFastError, OSError, EOFError)
"""No bus, no BlueZ on it, no leave to speak to it, no answer (TimeoutError is an OSError)."""


class _Agent(ServiceInterface):
    """org.bluez.Agent1: says yes for the device at `welcome`, no for every other."""

    def __init__(self) -> None:
        super().__init__("org.bluez.Agent1")
        self.welcome: str | None = None

    def _judge(self, device: str) -> None:
        if device != self.welcome:
            raise DBusError(REJECTED, "Coldwrap is not pairing with this device")

    @dbus_method("Release")
    def release(self) -> None:
        """BlueZ drops the agent; it is registered anew for the next pairing."""

    @dbus_method("Cancel")
    def cancel(self) -> None:
        """BlueZ gave up on a question; ours are answered at once."""

    @dbus_method("RequestConfirmation")
    def confirm(self, device: DBusObjectPath, _passkey: DBusUInt32) -> None:
        """Just Works, where the kernel asks for it as a number."""
        self._judge(device)

    @dbus_method("RequestAuthorization")
    def authorize(self, device: DBusObjectPath) -> None:
        """Just Works."""
        self._judge(device)

    @dbus_method("AuthorizeService")
    def authorize_service(self, device: DBusObjectPath, _uuid: DBusStr) -> None:
        """A service of a device that is not yet trusted."""
        self._judge(device)

    @dbus_method("RequestPinCode")
    def pin(self, device: DBusObjectPath) -> DBusStr:
        """Legacy pairing, which the profile forbids (5.1)."""
        raise DBusError(REJECTED, f"no PIN for {device}")

    @dbus_method("RequestPasskey")
    def passkey(self, device: DBusObjectPath) -> DBusUInt32:
        """A device with a passkey must be paired in the system's settings."""
        raise DBusError(REJECTED, f"no passkey for {device}")

    @dbus_method("DisplayPinCode")
    def show_pin(self, device: DBusObjectPath, _pin: DBusStr) -> None:
        """Legacy pairing again."""
        raise DBusError(REJECTED, f"no PIN for {device}")

    @dbus_method("DisplayPasskey")
    def show_passkey(
        self, _device: DBusObjectPath, _passkey: DBusUInt32, _entered: DBusUInt16
    ) -> None:
        """Nothing to answer: the device waits for digits that we do not show."""


class PairingAgent:
    """The process's one agent. Its bus is opened at the first pairing and then kept."""

    def __init__(self) -> None:
        self._agent = _Agent()
        self._bus: MessageBus | None = None
        self._alone = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def welcoming(self, device_path: str) -> AsyncGenerator[None]:
        """Answer for the BlueZ device of that object path meanwhile. One pairing at a time.

        Where there is no bus, or BlueZ will not have the agent, pairing goes on without it: the
        desktop may have one of its own, and otherwise the pairing itself is refused.
        """
        async with self._alone:
            self._agent.welcome = device_path
            try:
                await self._tell("RegisterAgent", "os", [AGENT_PATH, CAPABILITY])
                # bleak calls Pair over a bus of its own, and BlueZ asks the caller's agent or
                # else the default one.
                await self._tell("RequestDefaultAgent", "o", [AGENT_PATH])
                yield
            finally:
                self._agent.welcome = None
                await self._tell("UnregisterAgent", "o", [AGENT_PATH])

    async def close(self) -> None:
        """Leave the bus."""
        bus, self._bus = self._bus, None
        if bus:
            bus.disconnect()
            with contextlib.suppress(*_REFUSALS):
                await bus.wait_for_disconnect()

    async def _open_bus(self) -> MessageBus:
        if self._bus and self._bus.connected:
            return self._bus
        await self.close()
        self._bus = MessageBus(bus_type=BusType.SYSTEM)
        await self._bus.connect()
        self._bus.export(AGENT_PATH, self._agent)
        return self._bus

    async def _tell(self, member: str, signature: str, body: list[str]) -> None:
        """Call BlueZ's AgentManager1; its refusals are as good as silence here."""
        request = Message(
            destination="org.bluez",
            path="/org/bluez",
            interface="org.bluez.AgentManager1",
            member=member,
            signature=signature,
            body=body,
        )
        with contextlib.suppress(*_REFUSALS):
            async with asyncio.timeout(CALL_LIMIT_S):
                await (await self._open_bus()).call(request)
