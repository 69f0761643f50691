"""The driver of wraps that have no programme and no lease of their own (port Wrap).

Such a device cools until it is told otherwise, by its `Cooler`. So the app's clock runs the
programme, and this driver keeps what a lease would do as long as it lives: unless it is renewed,
the device is switched off. A lost link can do neither: it counts as still cooling, and when it is
back the device is asked how it stands before anything is told, and switched off if it should be.
Nothing here ever switches one on again.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

from app.domain.faults import Fault, FaultCode
from app.domain.wish import Acknowledge, Errand, Off, Start, Wish
from app.domain.wrap import (
    Alarm,
    LinkChange,
    LinkState,
    Reading,
    Sample,
    Severity,
    WrapEnd,
    WrapFacts,
    WrapModel,
    WrapState,
    WrapStatus,
)
from app.ports import Clock, Ears
from ble.cooler import Cooler, Look
from ble.keeper import Keeper
from ble.link import AttRefusal, Link
from ble.orders import Orders
from ble.program_run import TRIES, ProgramRun, cold_steps
from ble.pulse import Pulse
from ble.turn import TurnLink

LOOK_S = 1.0
"""How often it is asked how it stands."""
LAST_WORD_S = 2.0
"""How long closing may try to switch it off (devices.md 4.3)."""

_ON_THE_WAY = frozenset({FaultCode.LINK_LOST, FaultCode.NO_ANSWER})
"""Faults of the link, not of the device."""

MakeCooler: TypeAlias = Callable[[TurnLink], Cooler]


class TetheredWrap:
    """One such wrap."""

    def __init__(
        self,
        make_link: Callable[[], Link],
        make_cooler: MakeCooler,
        model: WrapModel,
        address: str,
        clock: Clock | None = None,
    ):
        """With a `clock` a link through which the computer slept is built anew."""
        self._make_link = make_link
        self._make_cooler = make_cooler
        self._model = model
        self._address = address
        self._ears: Ears = _deaf
        self._link: Link | None = None
        self._cooler: Cooler | None = None
        self._pulse = Pulse()
        self._link_state = LinkState.CLOSED
        self._keeper = Keeper(self._connect, self._drop, self._dead, self._tell, clock)
        self._run: ProgramRun | None = None
        self._off_for: WrapEnd | None = None
        self._orders = Orders()
        self._trouble: str | None = None
        self._alarms = 0

    async def open(self, ears: Ears) -> WrapFacts:
        """Connect, and see how it stands; Fault when it cannot be reached or is another device."""
        self._ears = ears
        self._turn(LinkState.CONNECTING)
        await self._connect()
        self._keeper.begin()
        return WrapFacts(self._model, self._address)

    async def obey(self, wish: Wish) -> None:
        """Start, or off. Fault UNSUPPORTED for a pause: it has none."""
        match wish:
            case Start():
                await self._start(wish)
            case Off():
                await self._stop(WrapEnd.APP_STOP)
            case _:
                raise Fault(FaultCode.UNSUPPORTED, f"it cannot {type(wish).__name__}")

    async def renew(self) -> None:
        """Let it cool on for one more lease."""
        self._live()
        if self._run:
            self._run.renewed_s = _now_s()

    async def records(self, session: int, from_s: int) -> list[Sample]:
        """It remembers nothing: what was missed stays a gap."""
        del session, from_s
        return []

    async def run_errand(self, errand: Errand) -> None:
        """Its alarms are ours, so there is nothing to confirm. Fault UNSUPPORTED: it cannot
        blink."""
        if not isinstance(errand, Acknowledge):
            raise Fault(FaultCode.UNSUPPORTED, f"it cannot {type(errand).__name__}")

    async def close(self) -> None:
        """Let it go. Nobody leads it from then on, so a programme under way ends here if it can
        be reached."""
        if self._cooler and (self._run or self._off_for):
            with suppress(Fault, TimeoutError):
                async with asyncio.timeout(LAST_WORD_S):
                    await self._stop(WrapEnd.APP_STOP)
        await self._keeper.close()
        self._tell(LinkChange(LinkState.CLOSED))
        self._ears = _deaf

    # --- the session

    async def _start(self, wish: Start) -> None:
        cooler = self._live()
        steps = cold_steps(wish.program)
        self._off_for, self._run = None, None
        try:
            look = await self._orders.carry_out(cooler.start(steps[0]))
        except BaseException:
            self._off_for = WrapEnd.APP_STOP  # it may be on, whatever went wrong
            raise
        now_s = _now_s()
        self._run = ProgramRun(wish.number, steps, now_s, now_s, steps[0])
        self._take(look)

    async def _stop(self, end: WrapEnd) -> None:
        """Switch it off, for that reason or the one it is to be off for already. Off stays wanted
        until the device says that it is."""
        self._off_for = self._off_for or end
        self._orders.give_way()
        self._take(await self._live().off())

    async def _keep_time(self, look: Look) -> None:
        """Do what the programme and the lease ask for at this moment."""
        if self._off_for and look.cools is not False:
            return await self._stop(self._off_for)
        run = self._run
        if run is None:
            return None
        due = run.due(_now_s())
        if due:
            return await self._stop(due)
        if run.step(_now_s()) is not run.told or look.astray:
            return await self._lead(run)
        return None

    async def _lead(self, run: ProgramRun) -> None:
        """Have it follow the present step. What it refuses, or does not do, ends the programme."""
        step = run.step(_now_s())
        try:
            look = await self._orders.carry_out(self._live().adjust(step))
        except Fault as fault:
            run.failed += 1
            if fault.code in _ON_THE_WAY and run.failed < TRIES:
                raise
            return await self._stop(WrapEnd.FAULT)
        run.told, run.failed = step, 0
        return self._take(look)

    # --- the link

    async def _connect(self) -> None:
        """Make a link. What the device says of itself comes before anything is told of it."""
        link, pulse = TurnLink(self._make_link()), Pulse()
        try:
            await link.open(pulse.lose)
            cooler = self._make_cooler(link)
            await cooler.open()
            look = await cooler.look()
        except AttRefusal as refusal:
            await link.close()
            raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal
        except BaseException:
            await link.close()
            raise
        self._link, self._cooler, self._pulse = link, cooler, pulse
        await self._taken_back(look)

    async def _taken_back(self, look: Look) -> None:
        """After a gap nobody resumes anything: what does not plainly cool as told is ended."""
        if self._run and look.cools is None:
            self._off_for = WrapEnd.LEASE
        self._take(look)
        with suppress(Fault):  # the looks that follow try it again
            await self._keep_time(look)

    async def _dead(self) -> None:
        """Look how it stands, again and again; return when the link is lost, silent or deaf."""
        works = {
            asyncio.create_task(self._look_on()),
            asyncio.create_task(self._pulse.until_dead(lambda: self._turn(LinkState.UNSURE))),
        }
        try:
            ended, _ = await asyncio.wait(works, return_when=asyncio.FIRST_COMPLETED)
            for work in ended:
                work.result()
        finally:
            for work in works:
                work.cancel()

    async def _look_on(self) -> None:
        """Look every LOOK_S; return when its notifications no longer reach us."""
        deaf = False
        while not deaf:
            await asyncio.sleep(LOOK_S)
            with suppress(Fault):
                deaf = await self._looked()

    async def _looked(self) -> bool:
        """Look once, tell it, keep time; whether its notifications no longer reach us.

        What was seen while an order was under way may be old, and is not told.
        """
        before = self._orders.count
        look = await self._live().look()
        if not self._orders.since(before):
            self._take(look)
            with suppress(Fault):  # the next look tries again
                await self._keep_time(look)
        return look.deaf

    async def _drop(self) -> None:
        link, self._link, self._cooler = self._link, None, None
        self._link_state = LinkState.LOST  # the keeper tells it
        if link:
            await link.close()

    def _live(self) -> Cooler:
        if self._cooler is None or self._pulse.lost:
            raise Fault(FaultCode.LINK_LOST, self._address)
        return self._cooler

    # --- telling

    def _take(self, look: Look) -> None:
        """Tell a look. A device found off, by nobody's order, was switched off by hand."""
        self._pulse.beat()
        self._turn(LinkState.LIVE)
        if look.cools is False:
            self._end(self._off_for or WrapEnd.BUTTON)
        if look.trouble != self._trouble:
            self._trouble = look.trouble
            self._raise_alarm()
        run = self._run
        self._tell(
            Reading(
                state=look.state(precools=run is not None and run.precools),
                cooling=look.cooling(ordered=run is not None or self._off_for is not None),
                skin=None,
                pack=look.pack,
                target=look.target,
                t_s=run.ran_s(_now_s()) if run else None,
            )
        )

    def _end(self, end: WrapEnd) -> None:
        """It is off: tell what became of its programme, if one was under way."""
        self._off_for = None
        run, self._run = self._run, None
        if run:
            ran_s = run.ran_s(_now_s())
            state = WrapState.COMPLETED if end is WrapEnd.COMPLETED else WrapState.IDLE
            self._tell(WrapStatus(run.number, state, end, ran_s, run.length_s - ran_s))

    def _raise_alarm(self) -> None:
        if self._trouble:
            self._alarms += 1
            self._tell(Alarm(self._alarms, self._trouble, Severity.WARN))

    def _turn(self, link: LinkState) -> None:
        if link is not self._link_state:
            self._link_state = link
            self._tell(LinkChange(link))

    def _tell(self, news: LinkChange | Reading | WrapStatus | Alarm) -> None:
        self._ears(news)


def _now_s() -> float:
    return asyncio.get_running_loop().time()


def _deaf(news: LinkChange | Reading | WrapStatus | Alarm) -> None:
    del news
