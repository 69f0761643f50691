"""What is done for several people holds up no session, and breaks nothing off half-way."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import closing
from pathlib import Path

import pytest

from app import news as n
from app import people_requests as people_ask
from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.faults import FaultCode
from app.domain.pain import Site
from app.domain.preferences import Preferences
from app.domain.units import Moment
from app.household import Household
from app.pace import LoopClock
from storage.diary import DiaryFile
from storage.people import add_person
from storage.place import path_of
from storage.reader import DiaryReading

NOW = Moment(1_000, 1_700_000_000_000, 60)


class Home:
    """Anna's diary, which is open, with a session, and Ben's beside it."""

    def __init__(self, path: Path) -> None:
        self.pen, self.pen_path = DiaryFile(path), path
        self.key = add_person(path, "Ben", (), NOW)
        self.theirs = path_of(path, self.key)
        opening = Opening(NOW, "gel-10", 600, 600, Site.NECK, "k", "Wrap", "m", False, 7)
        self.session = self.pen.begin(opening)
        closed = Closing(NOW, EndReason.COMPLETED, 600, 600, OffProof.WRAP)
        self.pen.finish(self.session, closed)
        self.told: list[n.News] = []
        clock = LoopClock(asyncio.get_running_loop())
        self.household = Household(path, "", self.pen, clock, self.told.append)

    @property
    def faults(self) -> list[FaultCode]:
        return [news.fault.code for news in self.told if isinstance(news, n.FaultNews)]

    def kept(self, path: Path) -> int:
        with DiaryReading(path) as diary:
            return len(diary.sessions(9))


@pytest.fixture
async def home(tmp_path: Path) -> AsyncGenerator[Home]:
    made = Home(tmp_path / "diary.db")
    yield made
    made.pen.close()


async def looks(until: "asyncio.Task[None]") -> int:
    """How often the loop came to something else meanwhile, as the rules must."""
    times = 0
    while not until.done():
        await asyncio.sleep(0.01)
        times += 1
    return times


async def test_D08_another_diary_that_answers_late_delays_no_rule(home: Home) -> None:
    with closing(sqlite3.connect(home.theirs)) as busy:
        busy.execute("BEGIN EXCLUSIVE")
        work = asyncio.create_task(
            home.household.take(people_ask.GiveSession(home.session, home.key))
        )
        assert await looks(work) > 5, "it waits for the other diary on a thread of its own"
    assert home.faults == [FaultCode.FILE_LOCKED]
    assert (home.kept(home.pen_path), home.kept(home.theirs)) == (1, 0)


async def test_T05_real_cold_does_not_go_where_it_counts_for_nobody(home: Home) -> None:
    with closing(DiaryFile(home.theirs)) as diary:
        diary.prefer(Preferences(sample=True))
    await home.household.take(people_ask.GiveSession(home.session, home.key))
    assert home.faults == [FaultCode.SAMPLE_DIARY]
    assert (home.kept(home.pen_path), home.kept(home.theirs)) == (1, 0)


async def test_a_session_that_is_gone_is_told_and_breaks_nothing(home: Home) -> None:
    await home.household.take(people_ask.GiveSession(4711, home.key))
    assert home.faults == [FaultCode.WRONG_STATE]


async def test_who_leaves_waits_for_what_is_under_way_and_nothing_begins_after(home: Home) -> None:
    work = asyncio.create_task(home.household.take(people_ask.GiveSession(home.session, home.key)))
    await asyncio.sleep(0)
    await home.household.leave()
    assert work.done()
    assert (home.kept(home.pen_path), home.kept(home.theirs)) == (0, 1)
    await home.household.take(people_ask.AddPerson("Cem"))
    assert home.faults == [FaultCode.WRONG_STATE]
