"""The air round a simulated wrap: time, range, one link at a time, and links of real bytes.

Waiting is `asyncio.sleep` on the running loop and nothing else, so a scaled or virtual loop
scales everything here.
"""

import asyncio
import random
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from app.domain.faults import Fault, FaultCode
from ble.codecs.ocwp import State
from ble.sim import gatt
from ble.sim.firmware import Firmware

T = TypeVar("T")

_CONNECT_S: Final = 0.5
_HOP_S: Final = 0.015  # one way; a read or write takes two
_LONGEST_NAP_S: Final = 1.0
_LONGEST_NAP_ALONE_S: Final = 10.0  # nobody listens, and whoever comes brings it to the present
_SHORTEST_NAP_S: Final = 0.001
_FLIPPED_SHARE: Final = 0.05


class SimWrap:
    """A simulated wrap on the air. `run` must be running for its time to pass by itself.

    Troubles are plain attributes: `in_range` (nobody finds it while False), `answer_delay_s`
    (added to every answer), `muted` (until the link ends, its notifications get lost) and
    `corrupting` (5 % of the notifications arrive with one bit flipped). `bonded`: the computer
    is paired already; if not, opening a link pairs while the button's window is open.
    `lived_s` is how long it has lived.
    """

    def __init__(
        self,
        firmware: Firmware,
        *,
        name: str = "OCW-5151",
        seed: int = 0,
        bonded: bool = True,
        passing: Callable[["SimWrap"], None] | None = None,
    ) -> None:
        """`passing` is called after at most a second each, with this wrap: it may do harm."""
        self.firmware = firmware
        self.name = name
        self.address = f"sim:{name}"
        self.bonded = bonded
        self.in_range = True
        self.answer_delay_s = 0.0
        self.muted = False
        self.corrupting = False
        self._passing = passing
        self._chance = random.Random(seed)  # repeatable, not secret
        self._link: SimLink | None = None
        self._lived_until_s: float | None = None
        self.lived_s = 0.0
        self._woken = asyncio.Event()
        firmware.heard = self._hear

    @property
    def linked(self) -> bool:
        """Whether a link is up."""
        return self._link is not None

    def link(self) -> "SimLink":
        """A new link, for one attempt."""
        return SimLink(self)

    async def run(self) -> None:
        """Let the wrap live with the loop's time until cancelled, with or without a link."""
        while True:
            self.catch_up()
            self._woken.clear()
            try:
                async with asyncio.timeout(self._nap_s):
                    await self._woken.wait()
            except TimeoutError:
                continue

    @property
    def _nap_s(self) -> float:
        if not self.linked and self.firmware.state is State.IDLE:
            return _LONGEST_NAP_ALONE_S
        return min(_LONGEST_NAP_S, max(_SHORTEST_NAP_S, self.firmware.due_in_s))

    def catch_up(self) -> None:
        """Bring the firmware to the loop's present."""
        now_s = asyncio.get_running_loop().time()
        if self._lived_until_s is None:
            self._lived_until_s = now_s
        while (behind_s := now_s - self._lived_until_s) > 0.0:
            span_s = min(behind_s, _LONGEST_NAP_S)
            self._lived_until_s = now_s if span_s == behind_s else self._lived_until_s + span_s
            self.lived_s += span_s
            self.firmware.advance(span_s)
            if self._passing is not None:
                self._passing(self)

    def wake(self) -> None:
        """Have `run` look again when the next thing is due."""
        self._woken.set()

    def let_rest_pass(self) -> None:
        """Skip the rest lockout: a convenience of the simulation, no real wrap can do it."""
        self.firmware.skip_rest()

    def cut_link(self) -> None:
        """Break the link as distance does: both sides notice, neither asked for it."""
        if self._link is not None:
            self._link.break_off()

    def connect(self, link: "SimLink") -> None:
        """Give the air to `link`; Fault when out of range, taken, or unwilling to pair."""
        if not self.in_range or self.linked:
            raise Fault(FaultCode.NOT_FOUND, f"{self.name} is not on the air")
        if not (self.bonded or self.firmware.pairing_open):
            raise Fault(FaultCode.PAIRING_REFUSED, f"the button of {self.name} was not pressed")
        self.bonded = True
        self._link = link
        self.firmware.link_up()
        self.wake()

    def disconnect(self, link: "SimLink") -> None:
        """Take the air back from `link`, if it has it."""
        if self._link is link:
            self._link = None
            self.muted = False
            self.firmware.link_down()

    def _hear(self, uuid: str, data: bytes) -> None:
        if self._link is None:
            return
        if not gatt.indicates(uuid):
            if self.muted:
                return
            data = self._through_the_air(data)
        self._link.deliver(uuid, data)

    def _through_the_air(self, data: bytes) -> bytes:
        if not self.corrupting or self._chance.random() >= _FLIPPED_SHARE:
            return data
        bit = self._chance.randrange(8 * len(data))
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        return bytes(flipped)


class SimLink:
    """One connection to a simulated wrap, in real bytes; see `ble.link.Link`.

    Connecting takes 0.5 s, a read or write 30 ms, a notification 15 ms.
    """

    def __init__(self, wrap: SimWrap) -> None:
        self._wrap = wrap
        self._lost: Callable[[], None] | None = None
        self._heard: dict[str, Callable[[bytes], None]] = {}
        self._arriving: deque[tuple[float, str, bytes]] = deque()
        self._arrived = asyncio.Event()
        self._delivery: asyncio.Task[None] | None = None

    async def open(self, lost: Callable[[], None]) -> None:
        """Connect, and pair if need be; Fault NOT_FOUND or PAIRING_REFUSED."""
        await asyncio.sleep(_CONNECT_S)
        self._wrap.catch_up()
        self._wrap.connect(self)
        self._lost = lost
        self._delivery = asyncio.create_task(self._deliver(), name=f"{self._wrap.name} delivery")

    async def read(self, characteristic: str) -> bytes:
        """The value as the wrap has it now; Fault LINK_LOST, or AttRefusal from the wrap."""
        return await self._exchange(lambda: self._wrap.firmware.read(characteristic))

    async def write(self, characteristic: str, data: bytes) -> None:
        """Write with response; Fault LINK_LOST, or AttRefusal from the wrap."""
        await self._exchange(lambda: self._wrap.firmware.write(characteristic, data))

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        """Give every notification or indication to `heard`; Fault LINK_LOST."""
        self._heard[characteristic] = heard
        await self._exchange(lambda: self._wrap.firmware.subscribed(characteristic, True))

    async def close(self) -> None:
        """End the connection; `lost` is not called."""
        self._lost = None
        self._end()

    def deliver(self, uuid: str, data: bytes) -> None:
        """Send a notification or indication on its way to the app."""
        due_s = asyncio.get_running_loop().time() + _HOP_S + self._wrap.answer_delay_s
        self._arriving.append((due_s, uuid, data))
        self._arrived.set()

    def break_off(self) -> None:
        """End the connection unasked: what is under way fails, and `lost` is called."""
        lost, self._lost = self._lost, None
        self._end()
        if lost is not None:
            asyncio.get_running_loop().call_soon(lost)

    def _end(self) -> None:
        if self._delivery is not None:
            self._delivery.cancel()
            self._delivery = None
        self._arriving.clear()
        self._wrap.disconnect(self)

    async def _exchange(self, act: Callable[[], T]) -> T:
        await self._hop(0.0)
        answer = act()
        self._wrap.wake()
        await self._hop(self._wrap.answer_delay_s)
        return answer

    async def _hop(self, delay_s: float) -> None:
        self._require_open()
        await asyncio.sleep(_HOP_S + delay_s)
        self._wrap.catch_up()
        self._require_open()

    def _require_open(self) -> None:
        if self._delivery is None:
            raise Fault(FaultCode.LINK_LOST, f"no link to {self._wrap.name}")

    async def _deliver(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            while self._arriving:
                due_s, uuid, data = self._arriving.popleft()
                await asyncio.sleep(max(0.0, due_s - loop.time()))
                # An ear that raises is the loop's affair and must not deafen the link.
                loop.call_soon(self._heard[uuid], data)
                if gatt.indicates(uuid):
                    self._wrap.catch_up()
                    self._wrap.firmware.confirmed(uuid)
