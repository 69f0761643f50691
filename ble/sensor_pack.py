"""Any cold pack with a sensor on the skin under it, one in the pack, or both. The person is the
hand, the sensors are the eyes."""

import asyncio
import math
from contextlib import suppress
from dataclasses import dataclass, replace

from app.domain.faults import Fault, FaultCode
from app.domain.units import CentiC
from app.domain.wish import Errand, Wish
from app.domain.wrap import (
    LinkChange,
    LinkState,
    Reading,
    Sample,
    Trust,
    WrapFacts,
    WrapModel,
    WrapState,
)
from app.ports import Clock, Ears
from ble.sensor_frame import Frame
from ble.sensor_source import Source

UNSURE_S = 3.0
"""Without a new frame for so long, one that guards may be lost (devices.md 4.3)."""
LOST_S = 10.0
"""Without a new frame for so long, a sensor that guards counts as lost (H11's warning, devices.md
4.3)."""
STALE_S = 120.0
"""The same for one that only shows: a value that does not move for so long counts for nothing
(H12)."""
SAMPLE_S = 0.9
"""The least time between two readings told: one a second. A little less, or a sensor that sends
once a second and is heard with jitter would lose every other one."""
PROBE_RETRY_S = 15.0
"""Between two goes at a pack's own sensor that cannot be reached."""
CLOSE_S = 5.0


@dataclass(frozen=True, slots=True)
class Proof:
    """What a sensor must show before `open` returns: `frames` new ones within `within_s`.

    `find_s` is how long it may take to be heard at all, `limit_s` to show the rest after that.
    `trust` is then how far it is believed; `otherwise` if it could not, None to refuse it.
    """

    find_s: float
    frames: int
    within_s: float
    limit_s: float
    trust: Trust
    otherwise: Trust | None = None


GUARDS = Proof(15.0, 5, 6.0, 15.0, Trust.GUARD)
"""Class A. H01 needs a sample a second, and the air loses one now and then: a sensor that measures
more seldom cannot guard (devices.md 2.1)."""
MEASURED = Proof(25.0, 10, 18.0, 21.0, Trust.GUARD, otherwise=Trust.SHOW)
"""Class A-: it guards if its samples prove to lie 2 s apart at most, else it is shown (2.1)."""
HEARD = Proof(25.0, 0, math.inf, 0.0, Trust.NONE)
"""One that tells the pack's temperature alone: a timer (H10). It need only be there."""


class SensorPack:
    """A pack with sensors (port Wrap). It obeys by doing nothing.

    Only new frames count: the first one heard may be one that the system kept from before, and
    one that says what the last one said may be the same again. So a radio that repeats itself
    looks like what it is, a sensor that fell silent (H11); one that measures anew and always
    the same is H12's. A probe in the pack never decides anything: without it the pack's
    temperature is missing, no more.
    """

    def __init__(
        self,
        model: WrapModel,
        address: str,
        clock: Clock,
        sensor: Source,
        proof: Proof,
        probe: Source | None = None,
    ):
        """`sensor` lies on the skin, or in the pack for the proof HEARD; `probe` lies in the pack
        beside one on the skin."""
        self._model = model
        self._address = address
        self._clock = clock
        self._sensor = sensor
        self._proof = proof
        self._ears: Ears = _deaf
        self._link = LinkState.CLOSED
        self._mark: object = None
        self._heard = asyncio.Event()
        self._serial = ""
        self._new_ms: list[int] = []
        self._proven = asyncio.Event()
        self._trust = proof.trust
        self._told_ms: int | None = None
        self._waiting: Frame | None = None
        self._slot: asyncio.TimerHandle | None = None
        self._silence: list[asyncio.TimerHandle] = []
        self._listening: asyncio.Task[None] | None = None
        self._probe = _Probe(probe, clock) if probe else None
        self._probing: asyncio.Task[None] | None = None
        if not proof.frames:
            self._proven.set()

    async def open(self, ears: Ears) -> WrapFacts:
        """Listen until the sensor has shown that it is there and measures often enough.

        Fault when it cannot be reached; NO_ANSWER when it measures too seldom or says the same
        again and again; UNSUPPORTED when what it sends cannot guard; or no radio.
        """
        self._ears = ears
        self._turn(LinkState.CONNECTING)
        self._listening = asyncio.create_task(self._sensor.listen(self._hear, self._troubled))
        if self._probe:
            self._probing = asyncio.create_task(self._probe.listen())
        if not await self._happens(self._heard, self._proof.find_s):
            raise self._sensor.silence
        if not await self._happens(self._proven, self._proof.limit_s):
            self._make_do()
        model = self._model
        as_proven = model if model.skin is self._trust else replace(model, skin=self._trust)
        return WrapFacts(as_proven, self._address, serial=self._serial)

    async def obey(self, wish: Wish) -> None:
        """The person does it."""

    async def renew(self) -> None:
        """Nothing holds a lease."""

    async def records(self, session: int, from_s: int) -> list[Sample]:
        """A sensor remembers nothing: what was missed stays a gap."""
        del session, from_s
        return []

    async def run_errand(self, errand: Errand) -> None:
        """Fault UNSUPPORTED: a sensor has no light, and no alarms."""
        raise Fault(FaultCode.UNSUPPORTED, f"a sensor cannot {type(errand).__name__}")

    async def close(self) -> None:
        """Stop listening."""
        self._ears = _deaf
        for timer in (self._slot, *self._silence):
            if timer:
                timer.cancel()
        tasks = [task for task in (self._listening, self._probing) if task]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=CLOSE_S)

    # --- what the sensor says

    async def _happens(self, event: asyncio.Event, seconds: float) -> bool:
        """Whether it does, in time. Fault when the sensor cannot be listened to at all."""
        waiting = asyncio.create_task(event.wait())
        tasks = {waiting, self._listening} if self._listening else {waiting}
        try:
            await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        if self._listening and self._listening.done():
            self._listening.result()
        return event.is_set()

    def _make_do(self) -> None:
        """It did not prove what it must, in time."""
        new = len(self._new_ms)
        if self._proof.otherwise is None or not new:
            detail = f"{new} new readings in {self._proof.limit_s:g} s: too few to guard"
            raise Fault(FaultCode.NO_ANSWER, detail)
        self._trust = self._proof.otherwise
        self._proven.set()
        self._is_there()

    def _hear(self, frame: Frame) -> None:
        if frame.mark == self._mark:
            return
        first, self._mark = self._mark is None, frame.mark
        self._serial = frame.serial
        self._heard.set()
        if frame.live or not first:
            self._measured(frame)
        elif self._proven.is_set():
            self._is_there()

    def _measured(self, frame: Frame) -> None:
        now_ms = self._clock.now().mono_ms
        if not self._proven.is_set():
            self._new_ms = [*self._new_ms, now_ms][-self._proof.frames :]
            if not self._quick_enough():
                return
            self._proven.set()
        self._is_there()
        self._tell_soon(frame, now_ms)

    def _quick_enough(self) -> bool:
        span_ms = self._new_ms[-1] - self._new_ms[0]
        return len(self._new_ms) == self._proof.frames and span_ms <= self._proof.within_s * 1000

    def _is_there(self) -> None:
        """It was heard: it is live until it has been silent for too long."""
        self._turn(LinkState.LIVE)
        for timer in self._silence:
            timer.cancel()
        loop = asyncio.get_running_loop()
        if self._trust is Trust.GUARD:
            self._silence = [
                loop.call_later(UNSURE_S, self._doubt),
                loop.call_later(LOST_S, self._turn, LinkState.LOST),
            ]
        else:
            self._silence = [loop.call_later(STALE_S, self._turn, LinkState.LOST)]

    def _doubt(self) -> None:
        if self._link is LinkState.LIVE:  # else it is known to be lost
            self._turn(LinkState.UNSURE)

    def _troubled(self, fault: Fault | None) -> None:
        """The way to the sensor is cut; a fault is told, silence speaks for itself."""
        if self._proven.is_set() and self._link is not LinkState.CONNECTING:
            self._turn(LinkState.LOST, fault)

    # --- the ears

    def _turn(self, link: LinkState, fault: Fault | None = None) -> None:
        if link is self._link and fault is None:
            return
        self._link = link
        self._ears(LinkChange(link, fault))

    def _tell_soon(self, frame: Frame, now_ms: int) -> None:
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
        if frame is None:
            return
        in_pack = self._proof.trust is Trust.NONE
        beside = self._probe.coldest if self._probe else None
        self._ears(
            Reading(
                state=WrapState.UNKNOWN,
                cooling=False,
                skin=None if in_pack else frame.coldest,
                pack=frame.coldest if in_pack else beside,
                target=None,
                battery_percent=frame.battery,
            )
        )


class _Probe:
    """The sensor in the pack beside one on the skin: its latest word, while it is fresh."""

    def __init__(self, source: Source, clock: Clock):
        self._source = source
        self._clock = clock
        self._mark: object = None
        self._latest: CentiC | None = None
        self._at_ms = 0

    @property
    def coldest(self) -> CentiC | None:
        """The pack's temperature; None without one that is fresh."""
        stale = self._clock.now().mono_ms - self._at_ms > STALE_S * 1000
        return None if stale else self._latest

    async def listen(self) -> None:
        """Listen for ever, however often it cannot be reached."""
        while True:
            with suppress(Fault):
                await self._source.listen(self._hear, lambda _: None)
            await asyncio.sleep(PROBE_RETRY_S)

    def _hear(self, frame: Frame) -> None:
        if frame.mark == self._mark:
            return
        first, self._mark = self._mark is None, frame.mark
        if frame.live or not first:
            self._latest, self._at_ms = frame.coldest, self._clock.now().mono_ms


def _deaf(news: object) -> None:
    del news
