"""An org.bluez whose wrap is the simulated firmware: all of the driver runs on bleak's backend."""

import asyncio

from dbus_fast.message import Message
from dbus_fast.signature import Variant

from ble.link import AttRefusal
from ble.sim import gatt
from ble.sim.firmware import Firmware
from ble.sim.presets import PRESETS
from ble.sim.wearer import Wearer
from tests.radio.bluez_rig import ADAPTER, DEVICE, FakeBluez

TICK_S = 0.05
PACE = 1.0
"""How many of its seconds the wrap lives through in one of ours."""
_SERVICES = sorted({row.service for row in gatt.CHARACTERISTICS})


def _service_path(uuid: str) -> str:
    return f"{DEVICE}/service{_SERVICES.index(uuid):04x}"


PATHS = {
    row.uuid: f"{_service_path(row.service)}/char{number:04x}"
    for number, row in enumerate(gatt.CHARACTERISTICS, 16)
}
_UUIDS = {path: uuid for uuid, path in PATHS.items()}


class BluezWrap(FakeBluez):
    """`without` are characteristics that a stale cache does not show; `refusals` maps one to the
    ATT error code that it answers writes with. `silent`: nothing is notified any more, and nobody
    is told; `connect_error` is what a connect comes to."""

    def __init__(self, address: str, firmware: Firmware | None = None):
        super().__init__(address)
        self.firmware = firmware or Firmware(Wearer(PRESETS["wrap-dry-cloth"]))
        self.firmware.heard = self._hear
        self.without: set[str] = set()
        self.refusals: dict[str, int] = {}
        self.silent = False
        self.connect_error = ""

    async def live(self) -> None:
        """The wrap's time goes by."""
        while True:
            self.firmware.advance(TICK_S * PACE)
            await asyncio.sleep(TICK_S)

    def _hear(self, uuid: str, value: bytes) -> None:
        if self.silent or DEVICE not in self.objects or not self.property("Connected"):
            return
        self.notify(PATHS[uuid], value)
        if gatt.indicates(uuid):
            asyncio.get_running_loop().call_later(0.01, self.firmware.confirmed, uuid)

    async def on_Connect(self, message: Message) -> Message | None:
        if self.connect_error:
            return Message.new_error(message, "org.bluez.Error.Failed", self.connect_error)
        if not self.objects.get(ADAPTER, {}).get("org.bluez.Adapter1", {})["Powered"].value:
            return Message.new_error(message, "org.bluez.Error.NotReady", "Resource Not Ready")
        self.change_device(Connected=Variant("b", True))
        self.firmware.link_up()
        for path, interfaces in self._table().items():
            self.objects[path] = interfaces
            self.announce(path)
        self.change_device(ServicesResolved=Variant("b", True))
        return None

    def lose(self) -> None:
        if self.property("Connected"):
            self.firmware.link_down()
        super().lose()

    async def on_ReadValue(self, message: Message) -> Message:
        if message.path not in _UUIDS:
            return Message.new_error(message, "org.freedesktop.DBus.Error.UnknownObject", "gone")
        uuid = _UUIDS[message.path]
        if gatt.BY_UUID[uuid].encrypted and not self.property("Paired"):
            return Message.new_error(message, "org.bluez.Error.NotPermitted", "Not paired")
        try:
            return Message.new_method_return(message, "ay", [self.firmware.read(uuid)])
        except AttRefusal as refusal:
            return _refused(message, refusal.code)

    async def on_WriteValue(self, message: Message) -> Message | None:
        uuid = _UUIDS[message.path or ""]
        if not self.property("Paired"):
            return Message.new_error(message, "org.bluez.Error.NotPermitted", "Not paired")
        if uuid in self.refusals:
            return _refused(message, self.refusals[uuid])
        try:
            self.firmware.write(uuid, bytes(message.body[0]))
        except AttRefusal as refusal:
            return _refused(message, refusal.code)
        return None

    async def on_StartNotify(self, message: Message) -> None:
        self.firmware.subscribed(_UUIDS[message.path or ""], True)

    async def on_StopNotify(self, message: Message) -> None: ...

    def _table(self) -> dict[str, dict[str, dict[str, Variant]]]:
        table: dict[str, dict[str, dict[str, Variant]]] = {}
        for service in _SERVICES:
            table[_service_path(service)] = {
                "org.bluez.GattService1": {
                    "UUID": Variant("s", service),
                    "Device": Variant("o", DEVICE),
                    "Primary": Variant("b", True),
                }
            }
        for row in gatt.CHARACTERISTICS:
            if row.uuid not in self.without:
                flags = [each.value for each in sorted(row.properties)]
                table[PATHS[row.uuid]] = {
                    "org.bluez.GattCharacteristic1": {
                        "UUID": Variant("s", row.uuid),
                        "Service": Variant("o", _service_path(row.service)),
                        "Flags": Variant("as", flags),
                        "Value": Variant("ay", b""),
                    }
                }
        return table


def _refused(message: Message, code: int) -> Message:
    text = f"Operation failed with ATT error: 0x{code:02x}"
    return Message.new_error(message, "org.bluez.Error.Failed", text)
