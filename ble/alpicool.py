"""Alpicool fridges (devices.md 1.3): for getting packs ready, never for skin (port Fridge).

Nothing on it is ever sent but a query and a target, and no target below 4 degC: a pack that never
freezes cannot freeze skin (H06 to H08). Whether it is on at all is the person's matter.
"""

import asyncio
import math
from collections.abc import Callable
from contextlib import suppress

from app.domain.chill import COLDEST, FridgeReading
from app.domain.faults import Fault, FaultCode
from app.domain.units import CentiC, centi
from app.domain.wrap import LinkChange, LinkState
from app.ports import Clock, FridgeEars
from ble.codecs import alpicool
from ble.codecs.alpicool import Reassembly
from ble.codecs.reading import GattValue, Reading, Refused, to_celsius
from ble.keeper import Keeper
from ble.link import AttRefusal, Link
from ble.pulse import Pulse
from ble.turn import TurnLink

LOOK_S = 2.0
"""How often it is asked how it stands: the air in it changes within minutes."""
ANSWER_S, TRIES = 1.5, 3
"""How long an answer may take, and how often a question or a target is sent: safe to repeat."""


class AlpicoolFridge:
    """One such fridge. It lets in one client at a time: held by another, it is not found."""

    def __init__(self, make_link: Callable[[], Link], address: str, clock: Clock | None = None):
        """With a `clock` a link through which the computer slept is built anew."""
        self._make_link = make_link
        self._address = address
        self._ears: FridgeEars = lambda _: None
        self._link: TurnLink | None = None
        self._pulse = Pulse()
        self._state = LinkState.CLOSED
        self._pieces = Reassembly()
        self._keeper = Keeper(self._connect, self._drop, self._dead, self._lost, clock)
        self._last: Reading | None = None
        self._answered = asyncio.Event()
        self._asking = asyncio.Lock()

    async def open(self, ears: FridgeEars) -> None:
        """Connect, and tell how it stands. Fault when it cannot be reached or is no such fridge."""
        self._ears = ears
        self._turn(LinkState.CONNECTING)
        await self._connect()
        self._keeper.begin()

    async def chill(self, target: CentiC) -> None:
        """Set its target, to 4 degC or warmer and within its own limits; Fault unless it then
        says so itself."""
        for _ in range(TRIES):
            now = await self._asked()
            lowest, highest = _field(now, "min"), _field(now, "max")
            wanted = max(lowest, _degrees(max(target, COLDEST), now))
            if wanted > highest:
                raise Fault(FaultCode.OUTSIDE_LIMIT, f"it goes no warmer than {highest}")
            if _field(now, "target") == wanted:
                return self._take(now)
            await self._write(alpicool.encode_zone_1_target(wanted, lowest, highest))
        raise Fault(FaultCode.WRONG_STATE, "it does not take the target")

    async def close(self) -> None:
        """Let it go; it goes on as it was told."""
        await self._keeper.close()
        self._turn(LinkState.CLOSED)
        self._ears = lambda _: None

    # --- the link

    async def _connect(self) -> None:
        link, pulse = TurnLink(self._make_link()), Pulse()
        self._pieces = Reassembly()
        try:
            await link.open(pulse.lose)
            await link.subscribe(alpicool.NOTIFY, self._heard)
            self._link, self._pulse = link, pulse
            first = await self._asked()
        except AttRefusal as refusal:
            await self._given_up(link)
            raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal
        except BaseException:
            await self._given_up(link)
            raise
        self._take(first)

    async def _given_up(self, link: TurnLink) -> None:
        self._link = None
        await link.close()

    async def _drop(self) -> None:
        link, self._link = self._link, None
        self._state = LinkState.LOST  # the keeper tells it
        if link:
            await link.close()

    async def _dead(self) -> None:
        """Look how it stands, again and again; return when the link is lost or silent."""
        looking = asyncio.create_task(self._look_on())
        try:
            await self._pulse.until_dead(lambda: self._turn(LinkState.UNSURE))
        finally:
            looking.cancel()

    async def _look_on(self) -> None:
        while True:
            await asyncio.sleep(LOOK_S)
            with suppress(Fault):
                self._take(await self._asked())

    # --- asking

    async def _asked(self) -> Reading:
        """Its status, by its own word and now."""
        async with self._asking:
            for _ in range(TRIES):
                self._last = None
                self._answered.clear()
                await self._write(alpicool.QUERY)
                with suppress(TimeoutError):
                    async with asyncio.timeout(ANSWER_S):
                        await self._answered.wait()
                if self._last:
                    return self._last
        raise Fault(FaultCode.NO_ANSWER, f"{self._address} says nothing")

    async def _write(self, frame: bytes) -> None:
        if self._link is None:
            raise Fault(FaultCode.LINK_LOST, self._address)
        try:
            await self._link.write(alpicool.WRITE, frame)
        except AttRefusal as refusal:
            raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal

    def _heard(self, piece: bytes) -> None:
        """A piece of an answer. A wrong sum is no reason to drop it: some firmware sends none."""
        for frame in self._pieces.frames(piece):
            with suppress(Refused):
                reading = alpicool.decode_value(GattValue(alpicool.NOTIFY, frame))
                if "unit" in reading.fields and "command" not in reading.fields:
                    self._last = reading
                    self._answered.set()

    # --- telling

    def _take(self, reading: Reading) -> None:
        self._pulse.beat()
        self._turn(LinkState.LIVE)
        inside, target = reading.temperature_c, _celsius(reading, _field(reading, "target"))
        self._ears(
            FridgeReading(
                inside=None if inside is None else centi(inside),
                target=centi(target),
                on=reading.fields.get("on") is True,
            )
        )

    def _turn(self, link: LinkState) -> None:
        if link is not self._state:
            self._state = link
            self._ears(LinkChange(link))

    def _lost(self, news: object) -> None:
        """What the keeper of the link tells."""
        if isinstance(news, LinkChange):
            self._ears(news)


def _field(reading: Reading, name: str) -> int:
    """A setting in the fridge's own unit."""
    value = reading.fields.get(f"{name}_c", reading.fields.get(f"{name}_f"))
    if not isinstance(value, int):
        raise Fault(FaultCode.BAD_ANSWER, f"no {name} in its status")
    return value


def _celsius(reading: Reading, degrees: int) -> float:
    return to_celsius(degrees) if reading.fields.get("unit") == "F" else float(degrees)


def _degrees(target: CentiC, reading: Reading) -> int:
    """The target in whole degrees of the fridge's unit, never colder than asked."""
    celsius = target / 100
    return math.ceil(celsius * 1.8 + 32 if reading.fields.get("unit") == "F" else celsius)
