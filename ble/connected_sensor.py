"""Sensors that speak over a connection: Health Thermometer, Environmental Sensing, CORE.

The link keeps itself as a wrap's does (`ble.keeper`). After a subscription the state is always
read: what a bonded device told before nobody listened is lost (devices.md 4.3).
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.faults import Fault, FaultCode
from app.domain.wrap import LinkChange, WrapNews
from ble.codecs import core
from ble.codecs.reading import GattValue, Refused, uuid16
from ble.keeper import Keeper
from ble.link import AttRefusal, Link
from ble.sensor_frame import Frame, coldest
from ble.sensor_model import Place
from ble.sensor_source import Heard, Troubled
from ble.sensor_values import read_value
from ble.sensors import CORE, ENVIRONMENT, THERMOMETER

BATTERY_LEVEL = uuid16(0x2A19)
CHANNELS: dict[str, tuple[str, ...]] = {
    CORE.key: (core.CORE_BODY_TEMPERATURE,),
    THERMOMETER.key: (uuid16(0x2A1C), uuid16(0x2A1E)),
    ENVIRONMENT.key: (uuid16(0x2A6E),),
}
"""The characteristics in which each model tells temperatures, by the key of its row. The first
must be there."""

QUICK_S = 2.0
"""A sensor heard twice within so long measures all the time."""
SILENCE_S = 10.0
"""A quick sensor silent for so long has a dead link, whatever the system says (devices.md 4.3)."""
SLOW_SILENCE_S = 120.0
"""The same for one that may tell a change only; what is older counts for nothing (H12)."""
ASK_S = 5.0
"""How often a sensor is asked that does not speak by itself."""
ECHO_S = 0.5
"""BlueZ tells a value that was read once more, as if the device had sent it."""


@dataclass(frozen=True, slots=True)
class _Packet:
    """A value that a characteristic told or answered, and when (the loop's seconds)."""

    data: bytes
    at_s: float


class ConnectedSensor:
    """A sensor on the other end of a link (Source).

    What it sends by itself is new: a connection repeats nothing. An answer to our own question
    may be as old as the sensor likes, so one that lies on skin is not believed by its answers.
    """

    def __init__(self, make_link: Callable[[], Link], sensor: str, place: Place, address: str):
        """`sensor` is a key of `CHANNELS`."""
        self._make_link = make_link
        self._channels = CHANNELS[sensor]
        self._place = place
        self._address = address
        self._heard: Heard = _deaf
        self._link: Link | None = None
        self._mute = False
        self._lost = False
        self._stirred = asyncio.Event()
        self._gap_s: float | None = None
        self._told_s: float | None = None
        self._answer: _Packet | None = None
        self._battery: int | None = None
        self._packets = 0
        self.refused = 0
        """How many values were dropped because they were malformed."""

    async def listen(self, heard: Heard, troubled: Troubled) -> None:
        """See `Source`."""

        def tell(news: WrapNews) -> None:
            if isinstance(news, LinkChange):
                troubled(news.fault)

        self._heard = heard
        keeper = Keeper(self._connect, self._drop, self._dead, tell)
        try:
            await self._connect()
            keeper.begin()
            await asyncio.Event().wait()
        finally:
            await keeper.close()

    @property
    def silence(self) -> Fault:
        """See `Source`."""
        if self.refused:
            return Fault(FaultCode.BAD_ANSWER, f"{self._address}: {self.refused} values refused")
        return Fault(FaultCode.NO_ANSWER, f"{self._address} tells no temperature")

    # --- the link

    async def _connect(self) -> None:
        link = self._make_link()
        self._lost = False
        self._gap_s = self._told_s = None
        try:
            await link.open(lambda: self._gone(link))
            self._link = link
            await self._attend(link)
        except BaseException:
            self._link = None
            await link.close()
            raise

    async def _attend(self, link: Link) -> None:
        """Subscribe to whatever speaks, then read: it must do the one or the other."""
        first, *others = self._channels
        self._mute = not await self._subscribed(link, first)
        for uuid in (*others, BATTERY_LEVEL):
            await self._subscribed(link, uuid)
        battery = await self._read(link, BATTERY_LEVEL)
        if battery is not None:
            self._take(BATTERY_LEVEL, battery)
        answered = await self._ask(link)
        if self._mute and not answered:
            raise Fault(FaultCode.NOT_A_WRAP, f"{self._address} can be neither heard nor read")

    async def _subscribed(self, link: Link, uuid: str) -> bool:
        """Whether it will speak. If not, reading tells why: it cannot, is not there, or the link
        failed."""

        def hear(data: bytes) -> None:
            if link is self._link and not self._echoes(data):
                self._take(uuid, data)

        try:
            await link.subscribe(uuid, hear)
        except (AttRefusal, Fault):
            return False
        return True

    async def _read(self, link: Link, uuid: str) -> bytes | None:
        """What it answers; None where it may not be read, or is not there. Fault: the link's."""
        try:
            data = await link.read(uuid)
        except AttRefusal:
            return None
        except Fault as fault:
            if fault.code is not FaultCode.NOT_A_WRAP:
                raise
            return None
        self._answer = _Packet(data, asyncio.get_running_loop().time())
        return data

    async def _ask(self, link: Link) -> bool:
        """Ask for the temperature; whether it answered."""
        data = await self._read(link, self._channels[0])
        if data is None:
            return False
        if self._place is Place.PACK:
            self._take(self._channels[0], data)
        return True

    def _gone(self, link: Link) -> None:
        """The link is lost; an old one's last cry is nobody's business."""
        if link is self._link:
            self._lost = True
            self._stirred.set()

    async def _drop(self) -> None:
        link, self._link = self._link, None
        if link:
            await link.close()

    async def _dead(self) -> None:
        """Return when the link is lost, or what speaks falls silent, or what answers does not."""
        while self._link and not self._lost:
            self._stirred.clear()
            try:
                async with asyncio.timeout(self._patience_s):
                    await self._stirred.wait()
            except TimeoutError:
                if not self._mute or not await self._answers(self._link):
                    return

    @property
    def _patience_s(self) -> float:
        if self._mute:
            return ASK_S
        quick = self._gap_s is not None and self._gap_s <= QUICK_S
        return SILENCE_S if quick else SLOW_SILENCE_S

    async def _answers(self, link: Link) -> bool:
        try:
            return await self._ask(link)
        except Fault:
            return False

    # --- what it says

    def _echoes(self, data: bytes) -> bool:
        if self._answer is None or data != self._answer.data:
            return False
        return asyncio.get_running_loop().time() - self._answer.at_s <= ECHO_S

    def _take(self, uuid: str, data: bytes) -> None:
        try:
            _, reading = read_value(GattValue(uuid, data))
        except Refused:
            self.refused += 1
            return
        if uuid == BATTERY_LEVEL:
            self._battery = reading.battery
            return
        now_s = asyncio.get_running_loop().time()
        self._gap_s = None if self._told_s is None else now_s - self._told_s
        self._told_s = now_s
        self._stirred.set()
        self._packets += 1
        self._heard(Frame(self._packets, coldest(reading), self._battery, live=True))


def _deaf(frame: Frame) -> None:
    del frame
