"""One connection to a wrap, and the inbox in which everything it says is read.

`Connection` is made anew for every attempt; `Inbox` outlives them, because which session runs,
which second it is and what was last heard must survive a lost link.
"""

import asyncio
import math
from collections.abc import Callable, Coroutine
from typing import TypeAlias

from app.domain.faults import Fault, FaultCode
from app.domain.wrap import (
    AT_WORK,
    LinkChange,
    LinkState,
    WrapFacts,
    WrapModel,
    WrapNews,
    WrapState,
)
from app.ports import Clock
from ble import meaning
from ble.codecs import ocwp
from ble.codecs.ocwp import uuids
from ble.control import ControlPoint
from ble.link import AttRefusal, Link
from ble.pulse import Pulse
from ble.records import RecordStore
from ble.turn import TurnLink

ReadErrand: TypeAlias = Callable[[Link], Coroutine[None, None, None]]
Spawn: TypeAlias = Callable[[ReadErrand], None]

PROMPT_S = 0.3
"""A status that was asked for and came this soon after a measurement tells of the same second."""
LATE_MS = 20
"""How much too late our estimate of the start may be: the halves of two exchanges differ. It is
taken to be, because a second numbered too high is replaced when its own comes."""
GREETING_S = 45.0
"""For all that is said once a link stands; a pairing, which a person may have to agree to, takes up
to 20 s of it."""
_WRAPS_MS = 2**32
"""The uptime is a u32 (profile 5.2)."""


class Inbox:
    """Reads what the wrap notifies and tells it in the app's terms.

    `refused` counts the packets that were dropped because they were malformed.
    """

    def __init__(self, tell: Callable[[WrapNews], None], spawn: Spawn):
        self._tell = tell
        self._spawn = spawn
        self._pulse = Pulse()
        self._live = False
        self._session = 0
        self._start_uptime_ms: int | None = None
        self._dated = False
        self._boot_count: int | None = None
        self._last_uptime_ms: int | None = None
        self._stirred_s = 0.0
        self._last_alarm = 0
        self.state: WrapState | None = None
        self.ours = False
        self.refused = 0

    @property
    def under_way(self) -> bool:
        """Whether the session that was started here is still open, as far as the wrap told."""
        return self.ours and self.state in AT_WORK

    def starting(self, session: int) -> None:
        """A session of that number is about to start."""
        self._session = session
        self._start_uptime_ms = None
        self._dated = False
        self.ours = False

    def started(self, uptime_ms: int) -> None:
        """It has started at about this uptime. The wrap's seconds count from the last tick of its
        own clock before that, which the next measurements tell."""
        self._start_uptime_ms = uptime_ms

    def reconnected(self) -> None:
        """A new connection begins; it is live only when fresh data arrive."""
        self._live = False
        self._last_uptime_ms = None
        self._pulse = Pulse()

    def lost(self) -> None:
        """The link is known to be lost: nobody needs to wait for silence."""
        self._pulse.lose()

    async def listen(self, link: Link) -> None:
        """Have the wrap's news delivered here. The state is read back before measurements come,
        because only it tells whether the wrap was reset and their uptime began anew."""
        await link.subscribe(uuids.SESSION_STATUS, self._heard_status)
        await link.subscribe(uuids.ALARM, self._heard_alarm)
        await self.read_status(link)
        self._read_alarm(await _read(link, uuids.ALARM))
        await link.subscribe(uuids.MEASUREMENT, self._heard_measurement)

    async def read_status(self, link: Link) -> None:
        """Ask for the wrap's own account of the session, and tell it."""
        loop = asyncio.get_running_loop()
        asked_s, uptime_ms = loop.time(), self._last_uptime_ms
        status = self._take_status(await _read(link, uuids.SESSION_STATUS))
        prompt = loop.time() - asked_s <= PROMPT_S and asked_s - self._stirred_s <= PROMPT_S
        if status and uptime_ms is not None and prompt and self.under_way:
            # Read next to a measurement, it tells the start exactly (clarification 6).
            self._start_uptime_ms = uptime_ms - 1000 * status.elapsed_s

    async def until_dead(self, *, speaks: bool) -> None:
        """Return when the link is lost or silent; one that never `speaks` may be silent."""
        if speaks:
            await self._pulse.until_dead(self._doubt)
        else:
            await self._pulse.until_lost()

    def _doubt(self) -> None:
        """The next measurement makes it live again."""
        self._live = False
        self._tell(LinkChange(LinkState.UNSURE))

    def _heard_measurement(self, data: bytes) -> None:
        try:
            measurement = ocwp.decode_measurement(data)
        except ocwp.Malformed:
            self.refused += 1
            return
        if self._heard_before(measurement.uptime_ms):
            return  # a read echoed as a notification, or an old client still firing
        self._last_uptime_ms = measurement.uptime_ms
        self._stirred_s = asyncio.get_running_loop().time()
        self._pulse.beat()
        if not self._live:
            self._live = True
            self._tell(LinkChange(LinkState.LIVE))
        was, self.state = self.state, meaning.state_of(measurement.state)
        if self.state is not was:
            self._spawn(self.read_status)
        self._tell(meaning.reading_of(measurement, self._second(measurement.uptime_ms)))

    def _heard_before(self, uptime_ms: int) -> bool:
        """Whether this uptime, a u32 that wraps, is not ahead of the last one."""
        last_ms = self._last_uptime_ms
        return last_ms is not None and not 0 < (uptime_ms - last_ms) % _WRAPS_MS < _WRAPS_MS // 2

    def _second(self, uptime_ms: int) -> int | None:
        """The session second of a measurement. The first one after the start tells on which tick
        the wrap counts; until then its second 0 is known only to a second."""
        if self._start_uptime_ms is None:
            return None
        since_ms = uptime_ms - self._start_uptime_ms
        if not self._dated and since_ms > 0:
            self._dated = True
            self._start_uptime_ms = uptime_ms - 1000 * math.ceil((since_ms + LATE_MS) / 1000)
            self._spawn(self.read_status)
        return round((uptime_ms - self._start_uptime_ms) / 1000)

    def _heard_status(self, data: bytes) -> None:
        self._take_status(data)

    def _take_status(self, data: bytes) -> ocwp.SessionStatus | None:
        try:
            status = ocwp.decode_session_status(data)
        except ocwp.Malformed:
            self.refused += 1
            return None
        if self._boot_count not in {None, status.boot_count}:
            self._start_uptime_ms = None  # the uptime began anew: the old second 0 means nothing
        self._boot_count = status.boot_count
        self.state = meaning.state_of(status.state)
        self.ours = status.session == self._session
        self._tell(meaning.status_of(status))
        return status

    def _heard_alarm(self, data: bytes) -> None:
        alarm = self._new_alarm(data)
        if alarm:
            self._tell(meaning.alarm_of(alarm))

    def _read_alarm(self, data: bytes) -> None:
        """The wrap's latest alarm as it is read; one that no longer stands is history."""
        alarm = self._new_alarm(data)
        if alarm and alarm.code in alarm.active:
            self._tell(meaning.alarm_of(alarm))

    def _new_alarm(self, data: bytes) -> ocwp.Alarm | None:
        try:
            alarm = ocwp.decode_alarm(data)
        except ocwp.Malformed:
            self.refused += 1
            return None
        known, self._last_alarm = self._last_alarm, alarm.number
        return None if alarm.number == known else alarm


async def _read(link: Link, characteristic: str) -> bytes:
    try:
        return await link.read(characteristic)
    except AttRefusal as refusal:
        raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal


class Connection:
    """One attempt at a link, with its Control Point and record store."""

    def __init__(self, link: Link):
        self.link = TurnLink(link)
        self.control = ControlPoint(self.link)
        self.store = RecordStore(self.link)

    async def open(
        self,
        lost: Callable[["Connection"], None],
        inbox: Inbox,
        model: WrapModel,
        address: str,
        clock: Clock,
    ) -> WrapFacts:
        """Feature and limits first, then subscriptions, the state read back, and the time.

        Raises Fault: the link's, NOT_A_WRAP, BAD_ANSWER for bytes that cannot be true, or
        NO_ANSWER when all of it took too long.
        """
        await self.link.open(lambda: lost(self))
        try:
            async with asyncio.timeout(GREETING_S):
                facts = await self._facts(model, address)
                await self._greet(inbox, facts, clock)
        except TimeoutError:
            raise Fault(FaultCode.NO_ANSWER, f"{address} answers too slowly") from None
        except AttRefusal as refusal:
            raise Fault(FaultCode.NOT_A_WRAP, str(refusal)) from refusal
        except ocwp.Malformed as malformed:
            raise Fault(FaultCode.BAD_ANSWER, str(malformed)) from malformed
        return facts

    async def close(self) -> None:
        """End it."""
        await self.link.close()

    async def _greet(self, inbox: Inbox, facts: WrapFacts, clock: Clock) -> None:
        await self.control.open()
        if facts.monitor_only:
            return
        if "records" in facts.capabilities:
            await self.store.open()
        await inbox.listen(self.link)
        await self._set_time(clock)

    async def _facts(self, model: WrapModel, address: str) -> WrapFacts:
        feature = ocwp.decode_feature(await self.link.read(uuids.FEATURE))
        if feature.major != ocwp.PROFILE_MAJOR:
            return WrapFacts(model, address, monitor_only=True)
        limits = ocwp.decode_hard_limits(await self.link.read(uuids.HARD_LIMITS))
        serial = await self.link.read(uuids.SERIAL_NUMBER)
        return WrapFacts(
            model,
            address,
            serial=serial.decode("utf-8", "replace").strip("\0 "),
            limits=meaning.limits_of(limits),
            capabilities=meaning.capabilities_of(feature.bits),
        )

    async def _set_time(self, clock: Clock) -> None:
        seconds, ms = divmod(clock.now().wall_ms, 1000)
        await self.control.ask(lambda tag: ocwp.SetTime(tag, seconds, ms))
