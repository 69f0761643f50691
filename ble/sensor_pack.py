"""Any cold pack with a skin sensor that advertises. The person is the hand, the sensor the eye."""

import asyncio

from app.domain.faults import Fault, FaultCode
from app.domain.wish import Errand, Wish
from app.domain.wrap import LinkChange, LinkState, Reading, Sample, WrapFacts, WrapState
from app.ports import Clock, Ears
from ble.catalogue import PACKS
from ble.codecs.reading import Refused
from ble.scan import Advert, Air
from ble.skin_sensor import SkinFrame, skin_frame

FIND_S = 15.0
"""How long `open` listens for a sensor that is there and measures."""
PROOF_FRAMES, PROOF_S = 5, 6.0
"""`open` wants so many new frames within so long: H01 needs a sample a second, and the air loses
one now and then. A sensor that measures more seldom cannot guard (devices.md 2.1)."""
LOST_S = 10.0
"""Without a new frame for so long, the sensor counts as lost (H11's warning, devices.md 4.3)."""
SAMPLE_S = 0.9
"""The least time between two readings told: one a second. A little less, or a sensor that sends
once a second and is heard with jitter would lose every other one."""
RETRY_S = 5.0
"""Between two goes at a radio that fails (devices.md 4.3)."""
LISTEN_S = 86_400.0
CLOSE_S = 4.0


class SensorPack:
    """A pack under which a sensor lies (port Wrap). It obeys by doing nothing.

    Only new frames count: the first one heard may be one that the system kept from before, and
    one that says what the last one said may be the same again. So a radio that repeats itself
    looks like what it is, a sensor that fell silent (H11); one that measures anew and always
    the same is H12's.
    """

    def __init__(self, air: Air, sensor: str, address: str, clock: Clock):
        """`sensor` is the key of a row of `PACKS`."""
        self._air = air
        self._sensor = sensor
        self._address = address
        self._clock = clock
        self._ears: Ears = lambda _: None
        self._link = LinkState.CLOSED
        self._mark: object = None
        self._refusal = ""
        self._new_ms: list[int] = []
        self._proven = asyncio.Event()
        self._told_ms: int | None = None
        self._waiting: SkinFrame | None = None
        self._slot: asyncio.TimerHandle | None = None
        self._silence: asyncio.TimerHandle | None = None
        self._listening: asyncio.Task[None] | None = None

    async def open(self, ears: Ears) -> WrapFacts:
        """Listen until the sensor has shown that it measures often enough.

        Fault NOT_FOUND when it is not on the air, NO_ANSWER when it measures too seldom or says
        the same again and again, UNSUPPORTED when what it sends cannot guard; or no radio.
        """
        self._ears = ears
        self._turn(LinkState.CONNECTING)
        self._listening = asyncio.create_task(self._listen())
        proof = asyncio.create_task(self._proven.wait())
        try:
            await asyncio.wait(
                {proof, self._listening}, timeout=FIND_S, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            proof.cancel()
        if self._listening.done():
            self._listening.result()
        if not self._proven.is_set():
            raise self._unproven()
        return WrapFacts(PACKS[self._sensor], self._address)

    async def obey(self, wish: Wish) -> None:
        """The person does it."""

    async def renew(self) -> None:
        """Nothing holds a lease."""

    async def records(self, session: int, from_s: int) -> list[Sample]:
        """A sensor remembers nothing: what was missed stays a gap."""
        del session, from_s
        return []

    async def run_errand(self, errand: Errand) -> None:
        """Fault UNSUPPORTED: an advertisement cannot be answered."""
        raise Fault(FaultCode.UNSUPPORTED, f"a sensor cannot {type(errand).__name__}")

    async def close(self) -> None:
        """Stop listening."""
        self._ears = lambda _: None
        for timer in (self._slot, self._silence):
            if timer:
                timer.cancel()
        if self._listening:
            self._listening.cancel()
            await asyncio.wait({self._listening}, timeout=CLOSE_S)

    # --- the air

    async def _listen(self) -> None:
        """Listen on, through a radio that goes and comes. Fault: no radio to begin with."""
        while True:
            try:
                await self._air.scan(self._hear, LISTEN_S, self._is_ours)
            except Fault as fault:
                if not self._proven.is_set():
                    raise
                self._turn(LinkState.LOST, fault)
                await asyncio.sleep(RETRY_S)

    def _is_ours(self, advert: Advert) -> bool:
        return advert.address.casefold() == self._address.casefold()

    def _hear(self, advert: Advert) -> None:
        try:
            frame = skin_frame(advert, self._sensor)
        except Refused as refused:
            self._refusal = str(refused)
            return
        if frame is None or frame.mark == self._mark:
            return
        first, self._mark = self._mark is None, frame.mark
        if not first:
            self._measured(frame)

    def _measured(self, frame: SkinFrame) -> None:
        now_ms = self._clock.now().mono_ms
        if not self._proven.is_set():
            self._new_ms = [*self._new_ms, now_ms][-PROOF_FRAMES:]
            if not self._quick_enough():
                return
            self._proven.set()
        if self._silence:
            self._silence.cancel()
        loop = asyncio.get_running_loop()
        self._silence = loop.call_later(LOST_S, self._turn, LinkState.LOST)
        self._turn(LinkState.LIVE)
        self._tell_soon(frame, now_ms)

    def _quick_enough(self) -> bool:
        span_ms = self._new_ms[-1] - self._new_ms[0]
        return len(self._new_ms) == PROOF_FRAMES and span_ms <= PROOF_S * 1000

    def _unproven(self) -> Fault:
        if self._mark is None and self._refusal:
            return Fault(FaultCode.UNSUPPORTED, self._refusal)
        if self._mark is None:
            return Fault(FaultCode.NOT_FOUND, f"{self._address} was not heard for {FIND_S:g} s")
        new = len(self._new_ms)
        return Fault(FaultCode.NO_ANSWER, f"{new} new readings in {FIND_S:g} s: too few to guard")

    # --- the ears

    def _turn(self, link: LinkState, fault: Fault | None = None) -> None:
        if link is self._link:
            return
        self._link = link
        self._ears(LinkChange(link, fault))

    def _tell_soon(self, frame: SkinFrame, now_ms: int) -> None:
        """Tell it now, or as soon as a second has gone by since the last one; the newest counts."""
        self._waiting = frame
        if self._slot:
            return
        since_ms = SAMPLE_S * 1000 if self._told_ms is None else now_ms - self._told_ms
        wait_s = SAMPLE_S - since_ms / 1000
        if wait_s > 0:
            self._slot = asyncio.get_running_loop().call_later(wait_s, self._tell)
        else:
            self._tell()

    def _tell(self) -> None:
        frame, self._waiting, self._slot = self._waiting, None, None
        self._told_ms = self._clock.now().mono_ms
        if frame:
            self._ears(
                Reading(
                    state=WrapState.UNKNOWN,
                    cooling=False,
                    skin=frame.skin,
                    pack=None,
                    target=None,
                    battery_percent=frame.battery,
                )
            )
