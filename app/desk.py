"""The desk: takes what the window asks, on the engine's thread, and tells what came of it.

Every request ends in news: what was asked for, or a fault with the name of the request.
"""

import asyncio
import random
from collections.abc import Callable, Coroutine
from typing import Protocol

from app import news as n
from app.domain.faults import Fault, FaultCode
from app.domain.pain import PainRating, PainWhen
from app.domain.programs import PROGRAMS
from app.domain.session import Order
from app.domain.step import StopAsked
from app.domain.wish import Acknowledge, Errand, Identify
from app.domain.wrap import Alarm, WrapNews
from app.pairing import Pairing
from app.ports import Clock, DeviceBook, Diary, Finder, Journal
from app.runner import Runner

CLOSING_S = 8.0
"""How long closing waits for a running session to be proven off, before it lets go."""


class Pen(Diary, Journal, DeviceBook, Protocol):
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
    ):
        self._clock = clock
        self._pen = pen
        self._tell = tell
        self._speed = speed
        self._wraps = Pairing(clock, finder, pen, tell, self._hear)
        self._tasks: set[asyncio.Task[None]] = set()
        self._scan: asyncio.Task[None] | None = None
        self._runner: Runner | None = None
        self._running: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Close what an earlier run left open, then reach for the wrap used last."""
        recovered = self._pen.recover(self._clock.now())
        if recovered:
            self._tell(n.Recovered(recovered))
        await self._wraps.look()
        self._spawn(self._wraps.reach_last(), "ChooseWrap")

    async def close(self) -> None:
        """Stop a running session, wait until it is proven off or plainly is not, let all go."""
        if self._runner and self._running:
            self._runner.say(StopAsked("closing"))
            await asyncio.wait({self._running}, timeout=CLOSING_S)
        if self._runner and self._running:
            self._runner.give_up()
            await asyncio.wait({self._running}, timeout=1.0)
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._wraps.let_go()

    def take(self, request: n.Request) -> None:
        """Do what the window asks; on the engine's thread."""
        match request:
            case n.Say():
                if self._runner:
                    self._runner.say(request.command)
            case n.ScanForWraps():
                if self._scan:
                    self._scan.cancel()
                self._scan = self._spawn(self._wraps.scan(request.seconds), "ScanForWraps")
            case n.StartSession():
                self._running = self._spawn(self._start(request), "StartSession")
            case _:
                self._spawn(self._do(request), type(request).__name__)

    async def _do(self, request: n.Request) -> None:  # noqa: C901 - a table of requests
        wraps = self._wraps
        match request:
            case n.ChooseWrap():
                self._refuse_while_running()
                await wraps.choose(request.key)
            case n.PairWrap():
                self._refuse_while_running()
                await wraps.pair(request.sighting)
            case n.ForgetWrap():
                self._refuse_while_running()
                await wraps.forget(request.key)
            case n.RenameWrap():
                wraps.rename(request.key, request.name)
            case n.IdentifyWrap():
                await self._run(Identify())
            case n.AcknowledgeAlarm():
                await self._run(Acknowledge(request.alarm))
            case n.RatePain():
                self._pen.rate(request.rating)
                self._tell(n.Saved("RatePain"))
            case n.TellAfter():
                self._pen.answer(request.session_id, request.answers)
                self._tell(n.Saved("TellAfter"))
            case _:
                raise TypeError(request)

    async def _run(self, errand: Errand) -> None:
        await self._wraps.wrap.run_errand(errand)

    async def _start(self, request: n.StartSession) -> None:
        self._refuse_while_running()
        wrap, order = self._wraps.wrap, self._order(request)
        runner = self._runner = Runner(wrap, self._clock, self._pen, order, self._tell)
        try:
            self._rate_before(request, runner.session_id)
            row = await runner.run()
        finally:
            self._runner = None
        self._tell(n.SessionEnded(runner.session, row))

    def _order(self, request: n.StartSession) -> Order:
        device, facts = self._wraps.device, self._wraps.facts
        if device is None or facts is None:
            raise Fault(FaultCode.NOT_FOUND, "no wrap is ready")
        program = PROGRAMS[request.program]
        return Order(
            program=program.shortened(request.cold_s or program.cold_s),
            site=request.site,
            model=facts.model,
            number=random.randint(1, 0xFFFF),
            device_key=device.key,
            device_name=device.name,
            speed=self._speed,
            can_pause="pause" in facts.capabilities,
        )

    def _rate_before(self, request: n.StartSession, session_id: int) -> None:
        if request.pain_before is not None:
            at = self._clock.now()
            self._pen.rate(
                PainRating(request.pain_before, at, PainWhen.BEFORE, request.site, session_id)
            )

    def _refuse_while_running(self) -> None:
        if self._runner:
            raise Fault(FaultCode.WRONG_STATE, "a session is running")

    def _hear(self, news: WrapNews) -> None:
        if self._runner:  # guard before glass
            self._runner.hear(news)
        if isinstance(news, Alarm):
            self._tell(n.AlarmNews(news))

    def _spawn(self, work: Coroutine[None, None, None], asked: str) -> asyncio.Task[None]:
        task = asyncio.create_task(self._told(work, asked))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _told(self, work: Coroutine[None, None, None], asked: str) -> None:
        try:
            await work
        except Fault as fault:
            self._tell(n.FaultNews(fault, asked))
