"""The desk as the window uses it: requests in, news out, with the simulated wrap."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from app import news as n
from app import requests as ask
from app.desk import Desk
from app.domain.diary import EndReason, KnownDevice, OffProof, Opening
from app.domain.events import StopAsked
from app.domain.faults import FaultCode
from app.domain.pain import Site
from app.domain.session import Phase
from app.domain.wrap import LinkState, WrapFacts
from app.pace import LoopClock
from app.ports import Ears, Wrap
from ble.finder import WrapFinder
from ble.sim import SimWrap, simulated_wrap
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ble.rig import play, until

T = TypeVar("T", bound=n.News)


class Office:
    """A desk with its finder, two simulated wraps and a diary."""

    def __init__(self, path: Path, scenario: str, finder: type[WrapFinder]):
        loop = asyncio.get_running_loop()
        self.path = path
        self.clock = LoopClock(loop, 60)
        self.sim: SimWrap = simulated_wrap(1, scenario)
        self.finder = finder(self.clock, self.sim, None)
        self.file = DiaryFile(path)
        self.told: list[n.News] = []
        self.watch: Callable[[n.News], None] = lambda news: None
        self.desk = Desk(self.clock, self.finder, self.file, self._tell, 60)

    def _tell(self, news: n.News) -> None:
        self.told.append(news)
        self.watch(news)

    def last(self, kind: type[T]) -> T:
        return next(x for x in reversed(self.told) if isinstance(x, kind))

    def faults(self) -> list[tuple[str, FaultCode]]:
        return [(x.asked, x.fault.code) for x in self.told if isinstance(x, n.FaultNews)]

    @property
    def phase(self) -> Phase | None:
        news = [x for x in self.told if isinstance(x, n.SessionNews)]
        return news[-1].session.phase if news else None

    async def live(self) -> None:
        await until(lambda: self.last(n.WrapsNews).link is LinkState.LIVE)

    async def begin(self, program: str = "gel-10", cold_s: int | None = 130) -> None:
        self.desk.take(ask.StartSession(program, Site.KNEE_LEFT, cold_s, pain_before=6))
        await until(lambda: self.phase is Phase.PRECOOL)


@asynccontextmanager
async def office(
    tmp_path: Path, scenario: str = "none", finder: type[WrapFinder] = WrapFinder
) -> AsyncGenerator[Office]:
    made = Office(tmp_path / "d.db", scenario, finder)
    life = asyncio.create_task(made.sim.run())
    try:
        await made.desk.open()
        await made.live()
        yield made
    finally:
        await made.desk.close()
        life.cancel()
        made.file.close()


def test_without_bluetooth_the_simulated_wrap_is_there_from_the_start(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            news = o.last(n.WrapsNews)
            assert news.radio
            assert [d.simulated for d in news.devices] == [True]
            assert news.chosen == news.devices[0].key
            assert news.facts

    play(work)


def test_a_session_is_told_to_its_end_and_kept(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            await o.begin()
            o.desk.take(ask.StartSession("gel-10", Site.NECK))
            o.desk.take(ask.ChooseWrap("any"))
            await asyncio.sleep(1)
            assert o.faults() == [
                ("StartSession", FaultCode.WRONG_STATE),
                ("ChooseWrap", FaultCode.WRONG_STATE),
            ]
            o.desk.take(ask.Say(StopAsked("button")))
            await until(lambda: any(isinstance(x, n.SessionEnded) for x in o.told), 10)
            row = o.last(n.SessionEnded).row
            assert row.closing
            assert row.closing.end is EndReason.STOPPED_BY_PERSON
            assert not o.sim.firmware.cooling
            with DiaryReading(o.path) as reader:
                page = reader.session(row.id)
            assert page
            assert page.row.pain_before == 6
            assert page.row.opening.simulated

    play(work)


def test_closing_stops_a_running_session_and_proves_it_off(tmp_path: Path) -> None:
    """Also when somebody asked for a second session meanwhile and was refused."""

    async def work() -> None:
        async with office(tmp_path) as o:
            await o.begin()
            o.desk.take(ask.StartSession("gel-10", Site.NECK))
            await asyncio.sleep(5)
            await o.desk.close()
            assert not o.sim.firmware.cooling
            with DiaryReading(o.path) as reader:
                (row,) = reader.sessions(9)
            assert row.closing
            assert (row.closing.end, row.closing.off) == (
                EndReason.STOPPED_BY_PERSON, OffProof.WRAP,
            )  # fmt: skip

    play(work)


def test_closing_a_wrap_that_will_not_stop_ends_in_time(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path, "never-confirms-off") as o:
            loop = asyncio.get_running_loop()
            await o.begin()
            began_s = loop.time()
            await o.desk.close()
            assert loop.time() - began_s < 12
            with DiaryReading(o.path) as reader:
                (row,) = reader.sessions(9)
            assert row.closing
            assert row.closing.off is OffProof.NONE

    play(work)


def test_an_earlier_runs_session_is_told_at_the_start(tmp_path: Path) -> None:
    async def work() -> None:
        clock = LoopClock(asyncio.get_running_loop(), 60)
        with DiaryFile(tmp_path / "d.db") as earlier:
            earlier.begin(
                Opening(clock.now(), "gel-10", 780, 600, Site.NECK, "k", "W", "ocwp", False, 7)
            )
        async with office(tmp_path) as o:
            (row,) = o.last(n.Recovered).rows
            assert row.closing
            assert row.closing.end is EndReason.APP_DIED
            assert row.skin_check_due

    play(work)


class SlowFinder(WrapFinder):
    """A finder some of whose wraps are far away and never answer."""

    far = "far"

    def wrap(self, address: str, model: str, probe: KnownDevice | None = None) -> Wrap:
        made = super().wrap(address, model, probe)
        return made if address != self.far else _Far(made)


class _Far:
    def __init__(self, made: Wrap):
        self._made = made
        self.obey, self.renew = made.obey, made.renew
        self.records, self.run_errand, self.close = made.records, made.run_errand, made.close

    async def open(self, ears: Ears) -> WrapFacts:
        await asyncio.sleep(20)
        return await self._made.open(ears)


def test_the_wrap_chosen_last_is_the_one_that_is_heard(tmp_path: Path) -> None:
    """Two wraps must never speak into one session: the first choice is let go."""

    async def work() -> None:
        async with office(tmp_path, finder=SlowFinder) as o:
            near = o.last(n.WrapsNews).devices[0]
            o.desk.take(ask.PairWrap(replace(o.finder.simulated, address=SlowFinder.far)))
            await asyncio.sleep(1)
            o.desk.take(ask.ChooseWrap(near.key))
            o.desk.take(ask.ChooseWrap(near.key))
            await asyncio.sleep(5)
            assert o.last(n.WrapsNews).link is LinkState.LIVE, "nobody waits for the far one"
            await asyncio.sleep(25)
            assert o.last(n.WrapsNews).chosen == near.key
            assert o.last(n.WrapsNews).link is LinkState.LIVE
            assert o.faults() == []
            before = len(o.told)
            await asyncio.sleep(10)
            readings = [x for x in o.told[before:] if isinstance(x, n.WrapsNews)]
            assert 9 <= len(readings) <= 12, "one wrap speaks"

    play(work)


@pytest.mark.parametrize("name", ["My wrap", "Ünï"])
def test_a_wrap_is_renamed_and_forgotten(tmp_path: Path, name: str) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            key = o.last(n.WrapsNews).devices[0].key
            o.desk.take(ask.RenameWrap(key, name))
            await asyncio.sleep(0.1)
            assert o.last(n.WrapsNews).devices[0].name == name
            o.desk.take(ask.ForgetWrap(key))
            await asyncio.sleep(1)
            assert o.last(n.WrapsNews).devices == ()
            assert o.last(n.WrapsNews).chosen is None
            o.desk.take(ask.StartSession("gel-10", Site.NECK))
            await asyncio.sleep(0.1)
            assert o.faults() == [("StartSession", FaultCode.NOT_FOUND)]

    play(work)


def test_a_bug_in_a_session_is_told_at_once(tmp_path: Path) -> None:
    crashed: list[object] = []

    async def work() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: crashed.append(context.get("exception")))
        async with office(tmp_path) as o:
            await o.begin()

            def bug(news: n.News) -> None:
                if isinstance(news, n.SessionNews):
                    raise ZeroDivisionError

            o.watch = bug
            await asyncio.sleep(5)
            assert crashed
            assert not o.sim.firmware.cooling

    play(work)
