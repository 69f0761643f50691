"""The driver of the Open Cold Wrap Profile: a link and the codec make a wrap (port Wrap).

It keeps its link by itself. After a loss it reconnects with back-off, takes control again if it
had it, and reads the wrap's state back before anything else is told. It never starts or resumes
cooling of its own accord: a wrap whose lease ran out stays stopped.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import assert_never

from app.domain.faults import Fault, FaultCode
from app.domain.wish import Acknowledge, Errand, Identify, Off, Pause, Resume, Start, Wish
from app.domain.wrap import (
    LinkChange,
    LinkState,
    Sample,
    WrapFacts,
    WrapModel,
    WrapNews,
    WrapState,
)
from app.ports import Clock, Ears
from ble import meaning
from ble.codecs import ocwp
from ble.connection import Connection, Inbox
from ble.control import ControlPoint
from ble.keeper import Keeper
from ble.link import Link

LEASE_S = 30
"""The longest lease the profile allows (5.4)."""
RECALL_RECORDS = 2400
"""How far back a session is looked for that was not started here: one a second, twice as long as
cold may last (T01), for the pauses and the rewarming."""


class OcwpWrap:
    """One wrap of the Open Cold Wrap Profile."""

    def __init__(self, make_link: Callable[[], Link], model: WrapModel, address: str, clock: Clock):
        self._make_link = make_link
        self._model = model
        self._address = address
        self._clock = clock
        self._ears: Ears = _deaf
        self._open: Connection | None = None
        self._facts: WrapFacts | None = None
        self._keeper = Keeper(self._connect, self._drop, self._dead, self._tell, clock)
        self._inbox = Inbox(self._tell, self._spawn)
        self._controls = False
        self._first_record = 1

    async def open(self, ears: Ears) -> WrapFacts:
        """Connect and read what the wrap is; Fault when it cannot be reached or is no wrap."""
        self._ears = ears
        self._tell(LinkChange(LinkState.CONNECTING))
        facts = await self._connect()
        self._keeper.begin()
        return facts

    async def obey(self, wish: Wish) -> None:
        """Make the wrap do as wished; Fault when it refuses or cannot be reached."""
        match wish:
            case Start():
                await self._start(wish)
            case Pause():
                await self._as_controller(ocwp.Pause)
            case Resume():
                await self._as_controller(ocwp.Resume)
            case Off():
                await self._stop()
            case _:
                assert_never(wish)

    async def renew(self) -> None:
        """Ask for one more lease, and for control first where it was lost with a link."""
        await self._as_controller(lambda tag: ocwp.RenewLease(tag, LEASE_S))

    async def records(self, session: int, from_s: int) -> list[Sample]:
        """The stored seconds of that session from `from_s` on."""
        if not self._keeps_records:
            return []
        store = self._live().store
        lowest = self._first_record + max(0, from_s - 1)
        if not self._inbox.ours:  # where its records begin was never asked
            lowest = max(1, await store.last_number() - RECALL_RECORDS)
        found = await store.report(ocwp.Selection.starting_at(lowest))
        return [
            meaning.sample_of(record)
            for record in found
            if record.session == session and record.elapsed_s >= from_s
        ]

    async def run_errand(self, errand: Errand) -> None:
        """Blink, or confirm an alarm."""
        control = self._live().control
        match errand:
            case Identify():
                await control.ask(lambda tag: ocwp.Identify(tag, errand.seconds))
            case Acknowledge():
                alarm = errand.alarm
                await control.ask(lambda tag: ocwp.AckAlarm(tag, alarm.raw_code, alarm.number))
            case _:
                assert_never(errand)

    async def close(self) -> None:
        """Let the wrap go; whatever this driver was about has ended when it returns."""
        await self._keeper.close()
        self._tell(LinkChange(LinkState.CLOSED))
        self._ears = _deaf

    # --- the session

    async def _start(self, wish: Start) -> None:
        if self._facts is None or self._facts.monitor_only:
            raise Fault(FaultCode.TOO_NEW, "another major version of the profile: monitor only")
        connection = self._live()
        control = connection.control
        await self._take_control(connection)
        steps = meaning.steps_of(wish.program)
        crc = ocwp.program_crc(steps)
        total_s = wish.program.total_s
        number = wish.program.number
        await control.ask(lambda tag: ocwp.ProgramBegin(tag, number, len(steps), total_s, crc))
        for index, body in enumerate(steps):
            await control.ask(
                lambda tag, index=index, body=body: ocwp.ProgramStep(tag, index, body)
            )
        await control.ask(lambda tag: ocwp.ProgramCommit(tag, crc))
        if self._keeps_records:
            self._first_record = await connection.store.last_number() + 1
        self._inbox.starting(wish.number)
        await control.ask(lambda tag: ocwp.Start(tag, wish.number, crc))
        with suppress(Fault):  # it runs; without its date the seconds come from its memory
            await self._date_start(control)

    async def _date_start(self, control: ControlPoint) -> None:
        """Find the uptime at which it started: the next answer tells the uptime, and both answers
        travelled about equally long."""
        loop = asyncio.get_running_loop()
        started_s = loop.time()
        answer = await control.ask(lambda tag: ocwp.RenewLease(tag, LEASE_S))
        since_ms = round((loop.time() - started_s) * 1000)
        if isinstance(answer.detail, ocwp.LeaseRenewed):
            self._inbox.started(answer.detail.uptime_ms - since_ms)

    async def _stop(self) -> None:
        self._controls = False
        connection = self._live()
        try:
            await connection.control.stop()
        except Fault:
            await self._inbox.read_status(connection.link)  # it may have stopped all the same
            raise
        await self._inbox.read_status(connection.link)

    async def _as_controller(self, make: Callable[[int], ocwp.Request]) -> None:
        connection = self._live()
        try:
            await connection.control.ask(make)
        except Fault as fault:
            if fault.code is not FaultCode.NOT_PERMITTED or not self._controls:
                raise
            # Control belongs to the link (5.3): ask for it again, then once more for the rest.
            await self._take_control(connection)
            await connection.control.ask(make)

    async def _take_control(self, connection: Connection) -> None:
        await connection.control.ask(
            lambda tag: ocwp.RequestControl(tag, LEASE_S, ocwp.LeasePolicy.STOP)
        )
        self._controls = True

    # --- the link

    async def _connect(self) -> WrapFacts:
        connection = Connection(self._make_link())
        self._inbox.reconnected()
        try:
            facts = await connection.open(
                self._lost, self._inbox, self._model, self._address, self._clock
            )
            self._open, self._facts = connection, facts
            self._controls = self._controls and self._inbox.under_way
            if self._controls:
                await self._take_control(connection)
        except BaseException:
            self._open = None
            await connection.close()
            raise
        return facts

    def _lost(self, connection: Connection) -> None:
        """The link of `connection` is gone; an old one's last cry is nobody's business."""
        if connection is self._open:
            self._open = None
            self._inbox.lost()

    async def _dead(self) -> None:
        """Return when the link is lost or silent."""
        await self._inbox.until_dead(speaks=not self._mute)

    async def _drop(self) -> None:
        connection, self._open = self._open, None
        if connection:
            await connection.close()

    @property
    def _mute(self) -> bool:
        """Whether no measurements come: we do not listen to another major version's."""
        return self._facts is not None and self._facts.monitor_only

    @property
    def _keeps_records(self) -> bool:
        return self._facts is not None and "records" in self._facts.capabilities

    def _live(self) -> Connection:
        if self._open is None:
            raise Fault(FaultCode.LINK_LOST, self._address)
        return self._open

    # --- telling

    def _tell(self, news: WrapNews) -> None:
        self._ears(news)

    def _spawn(self, errand: Callable[[Link], Coroutine[None, None, None]]) -> None:
        if self._open is None:
            return
        self._keeper.spawn(errand(self._open.link))

    @property
    def state(self) -> WrapState | None:
        """The wrap's last known state, None before it said anything."""
        return self._inbox.state


def _deaf(news: WrapNews) -> None:
    del news
