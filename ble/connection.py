"""One connection to a wrap, and the inbox in which everything it says is read.

`Connection` is made anew for every attempt; `Inbox` outlives them, because which session runs,
which second it is and what was last heard must survive a lost link.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TypeAlias

from app.domain.faults import Fault, FaultCode
from app.domain.wrap import (
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
from ble.records import RecordStore

ReadErrand: TypeAlias = Callable[[Link], Coroutine[None, None, None]]
Spawn: TypeAlias = Callable[[ReadErrand], None]


class Inbox:
    """Reads what the wrap notifies and tells it in the app's terms.

    `hurry` is set when the link is known to be lost, so that nobody waits for silence.
    """

    def __init__(self, tell: Callable[[WrapNews], None], spawn: Spawn):
        self._tell = tell
        self._spawn = spawn
        self._stirred = asyncio.Event()
        self._live = False
        self._session = 0
        self._start_uptime_ms: int | None = None
        self._boot_count: int | None = None
        self._last_heard: tuple[int, int] | None = None
        self._last_alarm = 0
        self.hurry = asyncio.Event()
        self.state: WrapState | None = None
        self.refused = 0
        """Packets dropped because they were malformed."""

    def starting(self, session: int) -> None:
        """A session of that number is about to start."""
        self._session = session
        self._start_uptime_ms = None

    def started(self, uptime_ms: int) -> None:
        """It has started: its second 0 is at this uptime (clarification 6)."""
        self._start_uptime_ms = uptime_ms

    def reconnected(self) -> None:
        """A new connection begins; it is live only when fresh data arrive."""
        self._live = False
        self._last_heard = None
        self.hurry.clear()
        self._stirred.set()

    async def subscribe(self, link: Link) -> None:
        """Have the wrap's news delivered here."""
        await link.subscribe(uuids.SESSION_STATUS, self._heard_status)
        await link.subscribe(uuids.ALARM, self._heard_alarm)
        await link.subscribe(uuids.MEASUREMENT, self._heard_measurement)

    async def read_status(self, link: Link) -> None:
        """Ask for the wrap's own account of the session, and tell it."""
        self._heard_status(await _read(link, uuids.SESSION_STATUS))

    async def read_alarm(self, link: Link) -> None:
        """Ask for the latest alarm, and tell it if it is new."""
        self._heard_alarm(await _read(link, uuids.ALARM))

    async def silent_for(self, seconds: float) -> None:
        """Return when the link is lost, or no measurement came for `seconds`."""
        hurry = asyncio.create_task(self.hurry.wait())
        try:
            while not self.hurry.is_set():
                self._stirred.clear()
                stirred = asyncio.create_task(self._stirred.wait())
                done, _ = await asyncio.wait(
                    {hurry, stirred}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED
                )
                stirred.cancel()
                if not done:
                    return
        finally:
            hurry.cancel()

    def _heard_measurement(self, data: bytes) -> None:
        try:
            measurement = ocwp.decode_measurement(data)
        except ocwp.Malformed:
            self.refused += 1
            return
        heard = (measurement.sequence, measurement.uptime_ms)
        if heard == self._last_heard:
            return  # a read echoed as a notification, or an old client still firing
        self._last_heard = heard
        self._stirred.set()
        if not self._live:
            self._live = True
            self._tell(LinkChange(LinkState.LIVE))
        was, self.state = self.state, meaning.state_of(measurement.state)
        if self.state is not was:
            self._spawn(self.read_status)
        self._tell(meaning.reading_of(measurement, self._second(measurement.uptime_ms)))

    def _second(self, uptime_ms: int) -> int | None:
        if self._start_uptime_ms is None:
            return None
        return round((uptime_ms - self._start_uptime_ms) / 1000)

    def _heard_status(self, data: bytes) -> None:
        try:
            status = ocwp.decode_session_status(data)
        except ocwp.Malformed:
            self.refused += 1
            return
        if self._boot_count not in {None, status.boot_count}:
            self._start_uptime_ms = None  # the uptime began anew: the old second 0 means nothing
        self._boot_count = status.boot_count
        self.state = meaning.state_of(status.state)
        self._tell(meaning.status_of(status))

    def _heard_alarm(self, data: bytes) -> None:
        try:
            alarm = ocwp.decode_alarm(data)
        except ocwp.Malformed:
            self.refused += 1
            return
        if alarm.number != self._last_alarm:
            self._last_alarm = alarm.number
            self._tell(meaning.alarm_of(alarm))


async def _read(link: Link, characteristic: str) -> bytes:
    try:
        return await link.read(characteristic)
    except AttRefusal as refusal:
        raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal


class Connection:
    """One attempt at a link, with its Control Point and record store."""

    def __init__(self, link: Link):
        self.link = link
        self.control = ControlPoint(link)
        self.store = RecordStore(link)

    async def open(
        self,
        lost: Callable[["Connection"], None],
        inbox: Inbox,
        model: WrapModel,
        address: str,
        clock: Clock,
    ) -> WrapFacts:
        """Feature and limits first, then subscriptions, the state read back, and the time.

        Raises Fault: the link's, NOT_A_WRAP, or BAD_ANSWER for bytes that cannot be true.
        """
        await self.link.open(lambda: lost(self))
        try:
            facts = await self._facts(model, address)
            await self.control.open()
            if not facts.monitor_only:
                await self.store.open()
                await inbox.subscribe(self.link)
                await inbox.read_status(self.link)
                await inbox.read_alarm(self.link)
                await self._set_time(clock)
        except AttRefusal as refusal:
            raise Fault(FaultCode.NOT_A_WRAP, str(refusal)) from refusal
        except ocwp.Malformed as malformed:
            raise Fault(FaultCode.BAD_ANSWER, str(malformed)) from malformed
        return facts

    async def close(self) -> None:
        """End it."""
        await self.link.close()

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
