"""The desk: takes what the window asks, on the engine's thread, and tells what came of it.

Every request ends in news: what was asked for, or a fault with the name of the request.
"""

import asyncio
import random
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import Protocol

from app import news as n
from app import plan_requests as plan_ask
from app import requests as ask
from app.adrift import Adrift
from app.awake import kept_awake
from app.book import Book, Pages, Writing
from app.chiller import Chiller
from app.domain.care import Modality
from app.domain.diary import KnownDevice
from app.domain.events import StopAsked
from app.domain.faults import Fault, FaultCode
from app.domain.pain import PainRating, PainWhen
from app.domain.programs import ALL_PROGRAMS
from app.domain.remembered import Remembered
from app.domain.session import Order
from app.domain.wish import Acknowledge, Errand, Identify
from app.domain.wrap import Alarm, WrapFacts, WrapNews
from app.memory import IsHeld, Memory
from app.pairing import Pairing
from app.ports import Clock, Finder, Wrap
from app.reminding import Reminding
from app.runner import Runner
from app.scanning import scan
from app.writer_ports import DeviceBook, PlanBook

TIMER = "timer"
"""Key and address of the wrap that is none: a plain timer."""
CLOSING_S = 8.0
"""How long closing waits for a running session to be proven off, before it lets go."""


async def _held_by_nobody(_: Remembered) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class House:
    """What outlives the desk of one person: `adrift`, keys of wraps that an app which died left
    cooling, and whether another diary here holds a session."""

    is_held: IsHeld = _held_by_nobody
    adrift: set[str] = field(default_factory=set)


class Pen(Pages, DeviceBook, PlanBook, Protocol):
    """The diary as the engine holds it."""


class Desk:
    """Requests in, news out. `tell` is called on the engine's thread only."""

    def __init__(
        self,
        clock: Clock,
        finder: Finder,
        pen: Pen,
        tell: Callable[[n.News], None],
        speed: float = 1.0,
        house: House | None = None,
    ):
        house = house or House()
        self._clock = clock
        self._finder = finder
        self._pen = pen
        self._tell = tell
        self._speed = speed
        self._wraps = Pairing(clock, finder, pen, tell, self._hear)
        self._chiller = Chiller(clock, finder, tell)
        self._adrift = Adrift(self._wraps, house.adrift)
        self._book = Book(clock, pen, tell)
        self._memory = Memory(clock, self._wraps, pen, tell, house.is_held)
        self._reminding = Reminding(clock, pen, tell, lambda: self._runner is not None)
        self._tasks: set[asyncio.Task[None]] = set()
        self._scan: asyncio.Task[None] | None = None
        self._runner: Runner | None = None
        self._running: asyncio.Task[None] | None = None
        self._in_use: Wrap | None = None
        self._reaching: asyncio.Task[None] | None = None
        self._closed = False

    async def open(self) -> None:
        """Close what an earlier run left open, empty the bin of what is old, then reach for the
        wrap used last."""
        try:
            self._put_right()
        except Fault as fault:
            self._tell(n.FaultNews(fault, "diary"))
        await self._wraps.look()
        self._reach(self._wraps.reach_last(), "ChooseWrap")
        self._spawn(self._reminding.run(), "reminders")

    def _put_right(self) -> None:
        now = self._clock.now()
        self._adrift.left_on(self._pen.left_on())  # also where the disk refuses all that follows
        recovered = self._pen.recover(now)
        if recovered:
            self._tell(n.Recovered(recovered))
        self._pen.empty_bin(now)

    async def close(self) -> None:
        """Stop a running session, wait until it is proven off or plainly is not, let all go.
        Nothing is taken from then on but a stop."""
        self._closed = True
        if self._runner and self._running:
            self._runner.say(StopAsked("closing"))
            await asyncio.wait({self._running}, timeout=CLOSING_S)
        if self._runner and self._running:
            self._runner.give_up()
            await asyncio.wait({self._running}, timeout=1.0)
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._chiller.leave()
        await self._wraps.close()

    @property
    def running(self) -> bool:
        """Whether a session runs."""
        return self._runner is not None

    def take(self, request: ask.Request) -> None:
        """Do what the window asks; on the engine's thread."""
        if self._closed and not isinstance(request, ask.Say):
            closed = Fault(FaultCode.WRONG_STATE, "this diary is being closed")
            self._tell(n.FaultNews(closed, type(request).__name__))
            return
        match request:
            case ask.Say():
                if self._runner:
                    self._runner.say(request.command)
            case ask.ScanForWraps():
                if self._scan:
                    self._scan.cancel()
                self._scan = self._spawn(self._look_round(request.seconds), "ScanForWraps")
            case ask.StartSession():
                self._spawn(self._start(request), "StartSession")
            case ask.ChooseWrap() | ask.PairWrap() | ask.ForgetWrap() | ask.DisconnectWrap():
                self._reach(self._change_wrap(request), type(request).__name__)
            case _:
                self._spawn(self._do(request), type(request).__name__)

    async def _do(self, request: ask.Request) -> None:
        if isinstance(request, Writing):
            self._book.take(request)
        elif isinstance(request, plan_ask.OfPlans):
            self._tell(n.Saved(type(request).__name__, self._reminding.take(request)))
        else:
            await self._use_wrap(request)

    async def _change_wrap(
        self, request: ask.ChooseWrap | ask.PairWrap | ask.ForgetWrap | ask.DisconnectWrap
    ) -> None:
        self._refuse_while_running()
        match request:
            case ask.ChooseWrap():
                await self._wraps.choose(request.key)
            case ask.PairWrap():
                sighting = request.sighting
                as_asked = sighting.as_probe() if request.as_probe else sighting
                await self._wraps.pair(as_asked, request.key)
            case ask.ForgetWrap():
                await self._wraps.forget(request.key)
            case ask.DisconnectWrap():
                await self._wraps.disconnect()

    async def _use_wrap(self, request: ask.Request) -> None:
        match request:
            case ask.ChillPacks():
                await self._chiller.chill(request.address, request.target)
            case ask.LeaveChiller():
                await self._chiller.leave()
            case ask.RenameWrap():
                self._wraps.rename(request.key, request.name)
            case ask.IdentifyWrap():
                await self._run(Identify())
            case ask.AcknowledgeAlarm():
                await self._run(Acknowledge(request.alarm))
            case _:
                raise TypeError(request)

    async def _look_round(self, seconds: float) -> None:
        await scan(self._finder, self._wraps.devices, seconds, self._tell)

    async def _run(self, errand: Errand) -> None:
        await self._wraps.wrap.run_errand(errand)

    async def _start(self, request: ask.StartSession) -> None:
        self._refuse_while_running()
        if ALL_PROGRAMS[request.program].modality is Modality.PACK:
            device, facts = self._wraps.device, self._wraps.facts
            if device is None or facts is None:
                raise Fault(FaultCode.NOT_FOUND, "no wrap is ready")
            await self._carry_out(self._wraps.wrap, self._order(request, device, facts), request)
        else:
            await self._by_hand(request)

    async def _by_hand(self, request: ask.StartSession) -> None:
        """Ice in the hand needs no wrap: a plain timer, whatever wrap is chosen."""
        timer = self._finder.wrap(TIMER, TIMER)
        facts = await timer.open(lambda news: None)  # it has nothing to say that the session asks
        device = KnownDevice(TIMER, TIMER, TIMER, facts.model.name)
        order = replace(self._order(request, device, facts), seen=None)
        try:
            await self._carry_out(timer, order, request)
        finally:
            await timer.close()

    async def _carry_out(self, wrap: Wrap, order: Order, request: ask.StartSession) -> None:
        self._running, self._in_use = asyncio.current_task(), wrap
        runner = self._runner = Runner(wrap, self._clock, self._pen, order, self._tell)
        try:
            self._rate_before(request, runner.session_id)
            async with kept_awake(self._tell, rehearsal=order.rehearsal):
                row = await runner.run(lasting=True)
        finally:
            self._runner = None
            self._reminding.look_again()
        self._tell(n.SessionEnded(runner.session, row))

    def _order(self, request: ask.StartSession, device: KnownDevice, facts: WrapFacts) -> Order:
        if facts.monitor_only:
            raise Fault(FaultCode.TOO_NEW, "another major version of the profile: monitor only")
        program = ALL_PROGRAMS[request.program]
        return Order(
            program=program.shortened(request.cold_s or program.cold_s),
            site=request.site,
            model=facts.model,
            number=random.randint(1, 0xFFFF),
            device_key=device.key,
            device_name=device.name,
            speed=self._speed,
            can_pause="pause" in facts.capabilities,
            ready=request.ready,
            seen=self._wraps.seen,
        )

    def _rate_before(self, request: ask.StartSession, session_id: int) -> None:
        if request.pain_before is None:
            return
        at = self._clock.now()
        rating = PainRating(request.pain_before, at, PainWhen.BEFORE, request.site, session_id)
        try:
            self._pen.rate(rating)
        except Fault as fault:  # no reason to leave the session that is begun
            self._tell(n.FaultNews(fault, "RatePain"))

    def _refuse_while_running(self) -> None:
        if self._runner:
            raise Fault(FaultCode.WRONG_STATE, "a session is running")

    def _hear(self, news: WrapNews) -> None:
        if self._runner and self._in_use is self._wraps.opened:  # guard before glass
            self._runner.hear(news)
        elif off := self._adrift.due(news):
            self._spawn(off, "ChooseWrap")
        elif not self._runner and (work := self._memory.due(news)):
            self._spawn(work, "Memory")
        if isinstance(news, Alarm):
            self._tell(n.AlarmNews(news))

    def _reach(self, work: Coroutine[None, None, None], asked: str) -> None:
        """Reach for another wrap; what was reached for before and did not answer yet is let go."""
        if self._reaching and not self._runner:
            self._reaching.cancel()
        self._reaching = self._spawn(work, asked)

    def _spawn(self, work: Coroutine[None, None, None], asked: str) -> asyncio.Task[None]:
        task = asyncio.create_task(self._told(work, asked))
        self._tasks.add(task)
        task.add_done_callback(self._forget)
        task.add_done_callback(lambda _: work.close())  # it may have been cancelled unbegun
        return task

    def _forget(self, task: asyncio.Task[None]) -> None:
        """A bug that ended a request is told to the loop now, not when the task is collected."""
        self._tasks.discard(task)
        bug = None if task.cancelled() else task.exception()
        if bug:
            task.get_loop().call_exception_handler({"message": "desk", "exception": bug})

    async def _told(self, work: Coroutine[None, None, None], asked: str) -> None:
        try:
            await work
        except Fault as fault:
            self._tell(n.FaultNews(fault, asked))
