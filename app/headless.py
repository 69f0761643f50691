"""One session without a window: the command line's way to run what the window runs."""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from app.adrift import switch_off
from app.awake import kept_awake
from app.domain.diary import EndKind, OffProof, SessionRow, kind_of
from app.domain.events import Felt, Noticed, StopAsked, TookOff
from app.domain.faults import Fault, FaultCode
from app.domain.harm import Sign
from app.domain.health import Ready
from app.domain.pain import Sensation, Site
from app.domain.program import Program
from app.domain.session import Order, Phase, Session
from app.domain.wrap import Reading, WrapFacts, WrapNews
from app.news import FaultNews, News, SessionNews
from app.ports import Clock, Wrap
from app.runner import Runner
from app.writer_ports import Diary

ANSWER_AFTER_S = 3.0
"""A scripted or simulated person answers a check-in, or takes a pack off, after this long."""
FIRST_READING_S = 3.0
"""How long a real sensor may take to its first reading before the rules judge the start: they ask
for its skin, pack and battery (T08, H13, H07, B01). Three of its seconds."""
GIVE_UP_S = 90.0
"""How long a stop that is not confirmed is waited for: three times the longest lease (30 s)."""
EXIT_OF_KIND = {
    EndKind.COMPLETED: 0,
    EndKind.GUARD: 3,
    EndKind.PERSON: 4,
    EndKind.FAULT: 5,
}


@dataclass(frozen=True, slots=True)
class Job:
    """What to run. `answers` are given to the check-ins in turn, None for one that stays
    unanswered; `steady` says "cold" for ever and takes a timed pack off when told to, for a
    simulated person. `ready` is what was said right before the start."""

    program: Program
    site: Site
    device_key: str
    device_name: str
    speed: float = 1.0
    answers: tuple[Sensation | None, ...] = ()
    steady: bool = False
    ready: Ready | None = None


class NotBegun(Exception):  # noqa: N818 - the person's choice, not an error
    """The person stopped it before anything was cooled."""


class Solo:
    """One session run by itself. `stop`, `feel` and `took_off` may be called from the loop at any
    time. `trouble` hears what goes wrong beside the wrap: a disk that refuses, a computer that may
    fall asleep."""

    def __init__(
        self,
        wrap: Wrap,
        clock: Clock,
        diary: Diary,
        job: Job,
        watch: Callable[[Session, float], None],
        trouble: Callable[[Fault], None] = lambda fault: None,
    ):
        self._wrap = wrap
        self._clock = clock
        self._diary = diary
        self._job = job
        self._watch = watch
        self._trouble = trouble
        self._answers = list(job.answers)
        self._answered_ms: int | None = None
        self._giving_up = False
        self._taking_off = False
        self._opening: asyncio.Task[WrapFacts] | None = None
        self._unwanted = False
        self._runner: Runner | None = None
        self._seen: Reading | None = None
        self._heard = asyncio.Event()

    async def run(self) -> SessionRow:
        """Open the wrap, switch it off where an earlier session left it on, run the session, close
        the wrap; its line in the diary. Fault when the wrap cannot be reached or does not obey,
        NotBegun when it was stopped before that."""
        try:
            facts = await self._opened()
            if self._job.device_key in self._diary.left_on():
                await switch_off(self._wrap)
            order = self._order(facts)
            if not order.rehearsal and order.model.measures:
                await self._first_reading()
            order = replace(order, seen=self._seen)
            self._runner = Runner(self._wrap, self._clock, self._diary, order, self._tell)
            async with kept_awake(self._tell, rehearsal=order.rehearsal):
                return await self._runner.run()
        finally:
            with suppress(Fault):
                await self._wrap.close()

    def stop(self, source: str) -> None:
        """Stop the session; before it began, see to it that it does not begin."""
        self._unwanted = True
        if self._runner:
            self._runner.say(StopAsked(source))
        elif self._opening:
            self._opening.cancel()

    def feel(self, sensation: Sensation) -> None:
        """The person at the terminal says how it feels."""
        if self._runner:
            self._runner.say(Felt(sensation))

    def notice(self, sign: Sign) -> None:
        """The person at the terminal notices a sign of harm; it ends the session."""
        if self._runner:
            self._runner.say(Noticed(sign))

    def took_off(self) -> None:
        """The person at the terminal says that the wrap is off."""
        if self._runner:
            self._runner.say(TookOff())

    async def _opened(self) -> WrapFacts:
        self._opening = asyncio.create_task(self._wrap.open(self._hear))
        await asyncio.wait({self._opening})
        if self._unwanted:
            raise NotBegun
        facts = self._opening.result()
        if facts.monitor_only:
            raise Fault(FaultCode.TOO_NEW, "another major version of the profile: monitor only")
        return facts

    def _hear(self, news: WrapNews) -> None:
        if self._runner:
            self._runner.hear(news)
        elif isinstance(news, Reading) and news.fresh:
            self._seen = news
            self._heard.set()

    async def _first_reading(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._heard.wait(), FIRST_READING_S)
        if self._unwanted:
            raise NotBegun

    def _order(self, facts: WrapFacts) -> Order:
        job = self._job
        return Order(
            program=job.program,
            site=job.site,
            model=facts.model,
            number=random.randint(1, 0xFFFF),
            device_key=job.device_key,
            device_name=job.device_name,
            speed=job.speed,
            can_pause="pause" in facts.capabilities,
            ready=job.ready,
        )

    def _tell(self, news: News) -> None:
        if isinstance(news, FaultNews):
            self._trouble(news.fault)
        if not isinstance(news, SessionNews):
            return
        session = news.session
        self._watch(session, session.elapsed_s(news.at))
        if session.check_in and session.check_in.asked_ms != self._answered_ms:
            self._answered_ms = session.check_in.asked_ms
            self._answer_soon()
        if session.phase is Phase.STOPPING and not session.order.model.driven:
            self._take_off_soon()
        if session.phase is Phase.UNCONFIRMED and not self._giving_up:
            self._giving_up = True
            asyncio.get_running_loop().call_later(GIVE_UP_S, self._give_up)

    def _answer_soon(self) -> None:
        answer = Sensation.COLD if self._job.steady else None
        if self._answers:
            answer = self._answers.pop(0)
        if answer is not None:
            asyncio.get_running_loop().call_later(ANSWER_AFTER_S, self.feel, answer)

    def _take_off_soon(self) -> None:
        if self._job.steady and not self._taking_off:
            self._taking_off = True
            asyncio.get_running_loop().call_later(ANSWER_AFTER_S, self.took_off)

    def _give_up(self) -> None:
        if self._runner:
            self._runner.give_up()


def exit_code(row: SessionRow) -> int:
    """0 completed, 3 a guard, 4 the person, 5 a device or link fault, or a stop that nobody
    confirmed, neither wrap nor person, except of a plain timer."""
    if row.closing is None:
        return 5
    if row.closing.off is OffProof.NONE and row.opening.model != "timer":
        return 5
    return EXIT_OF_KIND[kind_of(row.closing.end)]
