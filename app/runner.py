"""Runs one session: ears, clock, hands and pen round `app.domain.step`.

Guard before disk before glass: every event goes through `step` first, then onto the disk, then
to whoever watches. The hands (`app.hands`) make the wrap do what the session then wants.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import replace

from app.curve import Curve, Scribe
from app.domain.diary import Closing, EndReason, LogEntry, Opening, SessionRow
from app.domain.events import Command, Event, Tick
from app.domain.faults import Fault
from app.domain.session import Order, Session, Wanted
from app.domain.step import step
from app.domain.wrap import LinkChange, LinkState, Reading, Sample, WrapNews
from app.gate import let_in
from app.hands import Hands
from app.news import FaultNews, News, SessionNews
from app.ports import Clock, Wrap
from app.writer_ports import Diary

_log = logging.getLogger(__name__)

_LOGGED = {"phase", "rule", "alarm", "link", "stop", "fault"}

TICK_S = 0.25
"""How often the rules look at the clock. H11 and D08 count in seconds."""
RENEW_S = 5.0
"""How often the lease is renewed (profile 5.3, op 04)."""
CLOSE_TRIES, CLOSE_AGAIN_S, CLOSE_LATER_S = 5, 1.0, 10.0
"""How often, and how far apart, a session is closed in the diary while the disk refuses (a lock may
be lifted); and how far apart where there is time."""


class Runner:
    """One session with one open wrap. `run` returns when the wrap is proven off, or given up.

    Fault when no session may begin (see `let_in`) or the diary cannot open one.
    """

    def __init__(
        self, wrap: Wrap, clock: Clock, diary: Diary, order: Order, tell: Callable[[News], None]
    ):
        self._wrap = wrap
        self._clock = clock
        self._tell = tell
        self._done = asyncio.Event()
        self._given_up = asyncio.Event()
        self._bug: BaseException | None = None
        self._renewal: asyncio.Task[None] | None = None
        self._filling: asyncio.Task[None] | None = None
        self._rest: asyncio.Task[None] | None = None
        self._shown_ms = 0
        self._hands = Hands(wrap, lambda: self.session, self._step)
        self.session = let_in(order, diary, clock.now())
        self.session_id = diary.begin(_opening(self.session))
        self._scribe = Scribe(diary, self.session_id, clock, self._refused)
        self.curve = Curve(self._scribe)
        self._scribe.write(entries=self.session.log)

    async def run(self, *, lasting: bool = False) -> SessionRow:
        """Carry the session through to its end; its line in the diary.

        Whatever happens in here, also a bug or a cancelled task, the wrap is told to stop and the
        session closed in the diary. Fault when the disk refuses the closing, unless that is tried
        until there is room (`lasting`).
        """
        try:
            await self._work()
            await self._complete()
        except BaseException as bug:
            self._bug = bug  # what the wrap says now comes of our own order, and explains nothing
            await self._hands.emergency_off()
            with suppress(Fault):  # then the next start finds it open
                self._close(EndReason.APP_DIED)
            raise
        finally:
            self._drop_tasks()
        return await self._patiently_closed(lasting=lasting)

    async def _work(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            work = [tasks.create_task(self._ticks()), tasks.create_task(self._hands.work())]
            await self._done.wait()
            for task in work:
                task.cancel()
        if self._bug:
            raise self._bug

    def say(self, command: Command) -> None:
        """Something a person said."""
        if self._bug is None:
            self._step(command)

    def hear(self, news: WrapNews) -> None:
        """Something the wrap, or its link, said."""
        if self._bug is not None:
            return  # a broken session only ends
        self._step(self._dated(news))
        live = isinstance(news, LinkChange) and news.state is LinkState.LIVE
        if live and not self.session.over:
            self._fill_soon()

    def _dated(self, news: WrapNews) -> WrapNews:
        """A reading of a pack that nobody drives, with the session second of our own clock."""
        undated = isinstance(news, Reading) and news.t_s is None
        if not undated or self.session.order.model.driven:
            return news
        return replace(news, t_s=round(self.session.elapsed_s(self._clock.now())))

    def give_up(self) -> None:
        """End without the proof that the wrap is off, which stays unconfirmed in the diary, and
        without what is still missing of the curve."""
        self._given_up.set()
        self._done.set()

    # --- one event

    def _step(self, event: Event) -> None:
        """Guard, disk, glass. A bug in any of them ends the session, whoever brought the event."""
        try:
            before, at = self.session, self._clock.now()
            self.session = step(before, event, at)
            if self.session.wanted is not before.wanted or self.session.over:
                self._wanted_changed()
            sample = _sample(event, before)
            self._write(before, sample)
            self._show(before, event, sample)
        except BaseException as bug:
            self._bug = bug
            self._done.set()
            raise

    def _wanted_changed(self) -> None:
        if self.session.wanted is Wanted.OFF and self._renewal:
            self._renewal.cancel()
        self._hands.wake()
        if self.session.over:
            self._done.set()

    def _write(self, before: Session, sample: Sample | None) -> None:
        news = self.session.log[len(before.log) :]
        if news:
            self._scribe.write(entries=news)
            self._log_what_happened(news)
        if sample:
            self.curve.add(sample)

    def _log_what_happened(self, news: Sequence[LogEntry]) -> None:
        """What the person felt and marked belongs into the diary alone."""
        for entry in news:
            if entry.kind in _LOGGED:
                rule = f", {entry.rule}" if entry.rule else ""
                what = f"{entry.kind} {entry.code}{rule}"
                _log.info("session %d, %.1f s: %s", self.session_id, entry.t_ms / 1000, what)

    def _refused(self, fault: Fault) -> None:
        self._tell(FaultNews(fault, "diary"))

    def _show(self, before: Session, event: Event, sample: Sample | None) -> None:
        """Tell at once what changed, and once a second that time goes by."""
        now = self._clock.now()
        quiet = isinstance(event, Tick) and len(self.session.log) == len(before.log)
        if quiet and now.mono_ms - self._shown_ms < 1000:
            return
        self._shown_ms = now.mono_ms
        samples = (sample,) if sample else ()
        self._tell(SessionNews(self.session, self.session_id, now, samples))

    # --- the clock

    async def _ticks(self) -> None:
        renewed_ms = self._clock.now().mono_ms
        while True:
            await asyncio.sleep(TICK_S)
            self._step(Tick())
            now = self._clock.now()
            due = now.mono_ms - renewed_ms >= RENEW_S * 1000
            if due and self.session.running_ms is not None and self.session.may_renew(now):
                renewed_ms = now.mono_ms
                self._renew_soon()

    def _renew_soon(self) -> None:
        """Renew beside the tick; an order that is still on its way is not doubled."""
        if self._renewal is None or self._renewal.done():
            self._renewal = self._beside(self._renew())

    async def _renew(self) -> None:
        try:
            await self._wrap.renew()
        except Fault:
            return  # the lease runs out unless a later renewal gets through: that is its purpose

    # --- the curve

    def _fill_soon(self) -> None:
        if self.session.running_ms is not None and (self._filling is None or self._filling.done()):
            self._filling = self._beside(self._fill())

    async def _fill(self) -> None:
        """Fetch the seconds missed while the link was away."""
        until_s = self.session.ran_s(self._clock.now())
        samples = await self.curve.fill(self._wrap, self.session.order.number, until_s)
        if samples:
            now = self._clock.now()
            self._tell(SessionNews(self.session, self.session_id, now, tuple(samples)))

    async def _complete(self) -> None:
        """Before closing: fetch what is still missing, unless nobody can wait for it."""
        if not self.session.over or not self.session.order.model.driven:
            return
        earlier = self._filling

        async def fill_rest() -> None:
            if earlier:
                await earlier
            await self._fill()

        self._rest = self._beside(fill_rest())
        enough = asyncio.create_task(self._given_up.wait())
        await asyncio.wait({self._rest, enough}, return_when=asyncio.FIRST_COMPLETED)
        enough.cancel()
        if self._bug:
            raise self._bug

    def _beside(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Work beside the ticks; a bug in it ends the session as well."""

        def look(task: asyncio.Task[None]) -> None:
            bug = None if task.cancelled() else task.exception()
            if bug:
                self._bug = bug
                self._done.set()

        task = asyncio.create_task(work)
        task.add_done_callback(look)
        return task

    def _drop_tasks(self) -> None:
        for task in (self._renewal, self._filling, self._rest):
            if task:
                task.cancel()

    async def _patiently_closed(self, *, lasting: bool) -> SessionRow:
        lost = self.session.link is LinkState.LOST
        otherwise = EndReason.LINK_LOST if lost else EndReason.STOPPED_BY_PERSON
        tried = 0
        while True:
            try:
                return self._close(otherwise)
            except Fault as fault:
                tried += 1
                if tried >= CLOSE_TRIES and not lasting:
                    raise
                self._refused(fault)
                await asyncio.sleep(CLOSE_AGAIN_S if tried < CLOSE_TRIES else CLOSE_LATER_S)

    def _close(self, otherwise: EndReason) -> SessionRow:
        """Close it in the diary, for its own reason or, where it has none, the given one."""
        session, now = self.session, self._clock.now()
        return self._scribe.close(
            Closing(
                ended=session.last if session.over else now,
                end=session.end or otherwise,
                actual_s=session.ran_s(now),
                cold_s=session.cold_s,
                off=session.off,
            )
        )


def _sample(event: Event, session: Session) -> Sample | None:
    """The second of curve in a reading; seconds count from 1, and only of a session that runs: not
    of a wrap that says it ended before."""
    if not isinstance(event, Reading) or event.t_s is None or event.t_s < 1:
        return None
    last_s = session.program.total_s if session.wrap_ran_s is None else session.wrap_ran_s
    if session.over or event.t_s > last_s:
        return None
    return Sample(event.t_s, event.skin, event.pack, event.target)


def _opening(session: Session) -> Opening:
    order = session.order
    return Opening(
        began=session.began,
        program=order.program.key,
        planned_s=session.program.total_s,
        cold_planned_s=session.program.cold_s,
        site=order.site,
        device_key=order.device_key,
        device_name=order.device_name,
        model=order.model.key,
        simulated=order.rehearsal,
        number=order.number,
        speed=order.speed,
        modality=order.program.modality,
        ready=order.ready,
    )
