"""Devices that are bought, as their bytes are known: Ooler, Reon Pocket, Alpicool.

Each is plain bytes in and out, so that the same one sits behind a scripted link and on a modelled
radio. What they do beyond the documented bytes (water that cools slowly, plates, doors) is only
as much as a test needs.
"""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from app.domain.faults import Fault, FaultCode
from ble.codecs import alpicool, ooler, reon
from ble.codecs.alpicool import Reassembly
from ble.link import AttRefusal
from ble.reon import MODEL_NUMBER

READ, WRITE, NOTIFY, TELL = 1, 2, 4, 8
"""TELL is a write that is not answered."""


class Peripheral:
    """One device: its characteristics, who listens, and every octet that was written to it."""

    CHARACTERISTICS: ClassVar[dict[str, int]]
    SERVICE: ClassVar[str]

    def __init__(self) -> None:
        self.heard: Callable[[str, bytes], None] | None = None
        self.written: list[tuple[str, bytes]] = []
        self.links = 0
        self.up = False
        self.on: set[str] = set()
        self.mute = False

    def read(self, uuid: str) -> bytes:
        raise AttRefusal(0x02, uuid)

    def write(self, uuid: str, data: bytes) -> None:
        self.written.append((uuid, data))
        self.take(uuid, data)

    def take(self, uuid: str, data: bytes) -> None:
        raise AttRefusal(0x03, uuid)

    def say(self, uuid: str, data: bytes) -> None:
        if self.heard and uuid in self.on and not self.mute:
            self.heard(uuid, data)

    def subscribed(self, uuid: str, on: bool) -> None:
        (self.on.add if on else self.on.discard)(uuid)

    def link_up(self) -> None:
        self.links += 1
        self.up = True

    def link_down(self) -> None:
        self.up = False
        self.on.clear()

    def sent(self, uuid: str) -> list[bytes]:
        return [data for at, data in self.written if at == uuid]


class OolerPeripheral(Peripheral):
    """Drops every write but power while it is off; forgets its setting when it is switched on."""

    SERVICE = ooler.SERVICE
    OFF = (ooler.POWER, b"\0")
    CHARACTERISTICS: ClassVar[dict[str, int]] = {
        ooler.POWER: READ | WRITE | NOTIFY,
        ooler.MODE: READ | WRITE,
        ooler.SET_TEMPERATURE: READ | WRITE,
        ooler.ACTUAL_TEMPERATURE: READ | NOTIFY,
        ooler.DISPLAY_UNIT: READ | WRITE,
        ooler.WATER_LEVEL: READ,
    }

    def __init__(self) -> None:
        super().__init__()
        self.values = {
            ooler.POWER: b"\0",
            ooler.MODE: b"\0",
            ooler.SET_TEMPERATURE: b"\x58",
            ooler.ACTUAL_TEMPERATURE: b"\x48",
            ooler.DISPLAY_UNIT: b"\0",
            ooler.WATER_LEVEL: b"\x64",
        }
        self.stuck_on = False
        self.sent_on_after_off = 0
        self._was_told_off = False
        self.forgets = 1
        """How many settings it overrides after it was switched on (a finished clean cycle)."""
        self._overrides = 0

    @property
    def cools(self) -> bool:
        return self.values[ooler.POWER] == b"\x01"

    @property
    def set_f(self) -> int:
        return self.values[ooler.SET_TEMPERATURE][0]

    def read(self, uuid: str) -> bytes:
        return self.values[uuid]

    def take(self, uuid: str, data: bytes) -> None:
        if uuid == ooler.POWER:
            self._power(data)
        elif self.cools:
            self.values[uuid] = self._snapped(data) if uuid == ooler.SET_TEMPERATURE else data

    def _power(self, data: bytes) -> None:
        self.sent_on_after_off += self._was_told_off and data == b"\x01"
        self._was_told_off = self._was_told_off or data == b"\0"
        if data == b"\0" and self.stuck_on:
            return
        if data == b"\x01" and not self.cools:
            self._overrides = self.forgets
        self.change(ooler.POWER, data)

    def _snapped(self, data: bytes) -> bytes:
        if self._overrides:
            self._overrides -= 1
            return b"\x58"
        return b"\x2d" if 46 <= data[0] <= 54 else data

    def change(self, uuid: str, data: bytes) -> None:
        """It changed by itself, or by hand."""
        self.values[uuid] = data
        self.say(uuid, data)


class ReonPeripheral(Peripheral):
    """Stores any token while it is in pairing mode, and wants that one on every link."""

    SERVICE = reon.SERVICE
    CHARACTERISTICS: ClassVar[dict[str, int]] = {
        MODEL_NUMBER: READ,
        reon.TOKEN: WRITE,
        reon.COMMAND: WRITE | NOTIFY,
        reon.TELEMETRY: NOTIFY,
    }

    def __init__(self, model: bytes = b"RNP-3\0") -> None:
        super().__init__()
        self.model = model
        self.token = bytes(range(17))
        self.pairing = False
        self.trusted = False
        self.state = bytes((4, 0))
        self.echoes = True
        self.deafness = 0
        """So many orders it swallows."""
        self.plate = 3150

    @property
    def cools(self) -> bool:
        return self.state[0] == 1

    def read(self, uuid: str) -> bytes:
        if uuid == MODEL_NUMBER:
            return self.model
        return super().read(uuid)

    def take(self, uuid: str, data: bytes) -> None:
        if uuid == reon.TOKEN:
            self._authorise(data)
        elif uuid == reon.COMMAND:
            self._command(data)

    def _authorise(self, token: bytes) -> None:
        if self.pairing:
            self.token, self.pairing = token, False
        if token != self.token:
            raise AttRefusal(0x81, reon.TOKEN)
        self.trusted = True

    def _command(self, data: bytes) -> None:
        if not self.trusted:
            raise AttRefusal(0x83, reon.COMMAND)
        if data[3] == 1 and data[4] > (4 if self.model.startswith(b"RNP-P1") else 3):
            raise AttRefusal(0x80, reon.COMMAND)
        if self.deafness:
            self.deafness -= 1
            return
        self.put(data[3:5])

    def put(self, state: bytes) -> None:
        """In that mode and level from now on, by order or by hand."""
        self.state = state
        if self.echoes:
            self.say(reon.COMMAND, bytes(3) + state + bytes(7))

    def measure(self) -> None:
        plates = b"".join(c.to_bytes(2, "big", signed=True) for c in (3300, self.plate, 3700))
        self.say(reon.TELEMETRY, b"\x01" + plates + b"\xff\xff")

    def link_down(self) -> None:
        super().link_down()
        self.trusted = False


class AlpicoolPeripheral(Peripheral):
    """Answers a query with its status, split at 20 octets; takes a target."""

    SERVICE = alpicool.SERVICE
    CHARACTERISTICS: ClassVar[dict[str, int]] = {
        alpicool.WRITE: TELL,
        alpicool.NOTIFY: NOTIFY,
    }

    def __init__(self) -> None:
        super().__init__()
        self.status = bytearray.fromhex("000100000214ec0200000000fefd142f0c04")
        """Unlocked, on, 20 to -20 degC, target 2, inside 20 degC, a second box it has not."""
        self.wrong_sum = False
        self._pieces = Reassembly()

    @property
    def target(self) -> int:
        return int.from_bytes(self.status[4:5], "big", signed=True)

    @target.setter
    def target(self, degrees: int) -> None:
        self.status[4:5] = degrees.to_bytes(1, "big", signed=True)

    @property
    def inside(self) -> int:
        return int.from_bytes(self.status[14:15], "big", signed=True)

    @inside.setter
    def inside(self, degrees: int) -> None:
        self.status[14:15] = degrees.to_bytes(1, "big", signed=True)

    def take(self, uuid: str, data: bytes) -> None:
        for octets in self._pieces.frames(data):
            frame = alpicool.decode_frame(octets)
            if frame.command == 1:
                self.answer(1, bytes(self.status))
            elif frame.command == 5:
                self.target = int.from_bytes(frame.data, "big", signed=True)
                self.answer(5, frame.data)

    def answer(self, command: int, data: bytes) -> None:
        body = b"\xfe\xfe" + bytes((len(data) + 3, command)) + data
        total = sum(body) + (1 if self.wrong_sum else 0)
        whole = body + (total & 0xFFFF).to_bytes(2, "big")
        for start in range(0, len(whole), 20):
            self.say(alpicool.NOTIFY, whole[start : start + 20])


class Wire:
    """Between a driver and a peripheral: makes links, one at a time, and may fail them.

    `spoil` sees (uuid, bytes) of every value that is read or notified and gives what arrives.
    """

    def __init__(self, peripheral: Peripheral):
        self.peripheral = peripheral
        self.in_range = True
        self.held = False
        self.hangs: set[str] = set()
        self.latency_s = 0.03
        self.spoil: Callable[[str, bytes], bytes] = lambda _, data: data
        self.under_way = 0
        self.most_under_way = 0
        self.link: PeerLink | None = None

    def make(self) -> "PeerLink":
        return PeerLink(self)

    def cut(self) -> None:
        """Range loss: both ends learn it."""
        if self.link:
            self.link.break_off()


class PeerLink:
    """A `Link` to a peripheral in this process."""

    def __init__(self, wire: Wire):
        self._wire = wire
        self._lost: Callable[[], None] | None = None
        self._ears: dict[str, Callable[[bytes], None]] = {}

    async def open(self, lost: Callable[[], None]) -> None:
        wire = self._wire
        await asyncio.sleep(wire.latency_s)
        if not wire.in_range or wire.held or wire.link:
            raise Fault(FaultCode.NOT_FOUND, "not on the air")
        wire.link, self._lost = self, lost
        wire.peripheral.heard = self._hear
        wire.peripheral.link_up()

    async def read(self, characteristic: str) -> bytes:
        def work() -> bytes:
            value = self._wire.peripheral.read(characteristic)
            return self._wire.spoil(characteristic, value)

        return await self._exchanged(characteristic, READ, work)

    async def write(self, characteristic: str, data: bytes) -> None:
        def work() -> bytes:
            self._wire.peripheral.write(characteristic, data)
            return b""

        await self._exchanged(characteristic, WRITE | TELL, work)

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        def work() -> bytes:
            self._ears[characteristic] = heard
            self._wire.peripheral.subscribed(characteristic, True)
            return b""

        await self._exchanged(characteristic, NOTIFY, work)

    async def close(self) -> None:
        self._lost = None
        self.break_off()

    def break_off(self) -> None:
        if self._wire.link is not self:
            return
        self._wire.link = None
        self._wire.peripheral.heard = None
        self._wire.peripheral.link_down()
        lost, self._lost = self._lost, None
        if lost:
            lost()

    async def _exchanged(self, uuid: str, kind: int, work: Callable[[], bytes]) -> bytes:
        wire = self._wire
        if not wire.peripheral.CHARACTERISTICS.get(uuid, 0) & kind:
            raise Fault(FaultCode.NOT_A_WRAP, f"no {uuid}")
        wire.under_way += 1
        wire.most_under_way = max(wire.most_under_way, wire.under_way)
        try:
            await asyncio.sleep(8.0 if uuid in wire.hangs else wire.latency_s)
            if uuid in wire.hangs:
                raise Fault(FaultCode.NO_ANSWER, f"{uuid} does not answer")
            if wire.link is not self:
                raise Fault(FaultCode.LINK_LOST, "gone")
            return work()
        finally:
            wire.under_way -= 1

    def _hear(self, uuid: str, data: bytes) -> None:
        ear = self._ears.get(uuid)
        if ear:
            ear(self._wire.spoil(uuid, data))
