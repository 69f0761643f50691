"""What a wrap remembers of sessions that this diary was not there for, with the simulated wrap."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import entry_requests as entry_ask
from app import news as n
from app import requests as ask
from app.desk import Desk, House
from app.domain.diary import EndReason, KnownDevice, OffProof, SessionRow
from app.domain.events import StopAsked
from app.domain.pain import Site
from app.domain.remembered import Remembered, remembered
from app.domain.trail import Target
from app.domain.units import Moment
from app.domain.wrap import Sample, WrapEnd, WrapState, WrapStatus
from app.household import Household
from storage.diary import DiaryFile
from storage.people import add_person
from storage.place import path_of
from storage.reader import DiaryReading
from tests.app.test_desk import Office, office
from tests.ble.rig import play, until

T = TypeVar("T", bound=n.News)
NOW = Moment(10_000_000, 1_700_000_000_000, 60)
WRAP = KnownDevice("blue", "AA:BB", "ocwp", "Blue wrap")
ALONE = Remembered(
    WRAP,
    4711,
    Moment(NOW.mono_ms - 3_600_000, NOW.wall_ms - 3_600_000, 60),
    600,
    EndReason.COMPLETED,
    tuple(Sample(second, 1350, 700, 900, backfilled=True) for second in range(600)),
)


def status(
    session: int = 4711, end: WrapEnd = WrapEnd.COMPLETED, elapsed_s: int = 600
) -> WrapStatus:
    began_s = NOW.wall_ms // 1000 - 3600
    return WrapStatus(session, WrapState.RESTING, end, elapsed_s, 0, began_s)


def test_a_finished_session_is_told_with_its_time() -> None:
    found = remembered(status(), WRAP, NOW)
    assert found == replace(ALONE, samples=())
    assert found is not None
    assert found.ended.wall_ms == NOW.wall_ms - 3_000_000


@pytest.mark.parametrize(
    "told",
    [
        status(session=0),
        status(end=WrapEnd.OPEN),
        status(elapsed_s=0),
        replace(status(), began_s=None),
        replace(status(), began_s=NOW.wall_ms // 1000 + 5),
    ],
    ids=["none", "running", "never ran", "no clock", "in the future"],
)
def test_what_is_no_past_session_is_not_told(told: WrapStatus) -> None:
    assert remembered(told, WRAP, NOW) is None


@given(st.sampled_from(WrapEnd))
def test_every_end_of_a_wrap_has_a_name_in_the_diary(end: WrapEnd) -> None:
    assert (remembered(status(end=end), WRAP, NOW) is None) is (end is WrapEnd.OPEN)


def test_it_is_kept_once_and_marked_as_told_by_the_wrap(tmp_path: Path) -> None:
    with DiaryFile(tmp_path / "d.db") as diary:
        row = diary.take_over(ALONE, Site.NECK)
        assert row is not None
        assert diary.take_over(ALONE, Site.NECK) is None
        assert diary.take_over(replace(ALONE, number=4712), Site.NECK) is not None
    assert (row.fetched, row.opening.site, row.coldest_skin) == (True, Site.NECK, 1350)
    assert row.closing is not None
    assert (row.closing.cold_s, row.closing.off) == (600, OffProof.WRAP)
    assert row.skin_check_due
    with DiaryReading(tmp_path / "d.db") as reader:
        page = reader.session(row.id)
    assert page is not None
    assert page.samples == ALONE.samples


def test_its_cold_counts_for_the_rest_of_the_place(tmp_path: Path) -> None:
    """T05, T06: cold that the app did not lead is cold."""
    with DiaryFile(tmp_path / "d.db") as diary:
        diary.take_over(replace(ALONE, device=replace(WRAP, simulated=False)), Site.NECK)
        (past,) = diary.known(NOW).past
    assert (past.site, past.ended_ms, past.cold_s) == (Site.NECK, ALONE.ended.wall_ms, 600)


def test_one_in_the_bin_is_not_fetched_again(tmp_path: Path) -> None:
    with DiaryFile(tmp_path / "d.db") as diary:
        row = diary.take_over(ALONE, Site.NECK)
        assert row is not None
        diary.bin(Target.SESSION, row.id, NOW)
        assert diary.numbered("blue", 4711, ALONE.began.wall_ms) is not None
        assert diary.take_over(ALONE, Site.NECK) is None


def test_another_wrap_or_another_year_with_the_same_number_is_another_session(
    tmp_path: Path,
) -> None:
    with DiaryFile(tmp_path / "d.db") as diary:
        diary.take_over(ALONE, Site.NECK)
        assert diary.numbered("green", 4711, ALONE.began.wall_ms) is None
        assert diary.numbered("blue", 4711, ALONE.began.wall_ms + 90_000_000) is None
        assert diary.numbered("blue", 4711, ALONE.began.wall_ms + 3_600_000) is not None


def test_H03_the_latch_of_a_wrap_locks_the_place(tmp_path: Path) -> None:
    told = replace(status(end=WrapEnd.CONTACT_COLD), state=WrapState.LATCHED)
    found = remembered(told, WRAP, NOW)
    assert found is not None
    with DiaryFile(tmp_path / "d.db") as diary:
        diary.take_over(found, Site.NECK)
        assert [(lock.rule, lock.site) for lock in diary.known(NOW).locks] == [("H03", Site.NECK)]


@pytest.mark.parametrize(
    ("skin", "rules"), [(801, []), (800, ["H03"]), (200, ["H04"]), (-3000, [])]
)
@pytest.mark.parametrize("later", [False, True])
def test_H03_seconds_that_nobody_judged_lock_the_place(
    tmp_path: Path, skin: int, rules: list[str], later: bool
) -> None:
    cold = [Sample(t, max(skin, 1350 - 200 * t), 700, 900, backfilled=True) for t in range(1, 9)]
    if skin < -2500:  # H12: no skin is as cold as that
        cold = [Sample(1, 1350, 700, 900), Sample(2, skin, 700, 900)]
    found = replace(ALONE, samples=() if later else tuple(cold))
    with DiaryFile(tmp_path / "d.db") as diary:
        row = diary.take_over(found, Site.NECK)
        assert row is not None
        if later:
            diary.add(row.id, cold)
        assert [lock.rule for lock in diary.known(NOW).locks] == rules


@asynccontextmanager
async def other_diary(o: Office, path: Path) -> AsyncGenerator[tuple[Desk, list[n.News]]]:
    """The same wrap, a little later, with a diary that knows nothing of it."""
    told: list[n.News] = []
    with DiaryFile(path) as file:
        desk = Desk(o.clock, o.finder, file, told.append, 60)
        await desk.open()
        try:
            yield desk, told
        finally:
            await desk.close()


def of(told: list[n.News], kind: type[T]) -> list[T]:
    return [news for news in told if isinstance(news, kind)]


async def a_session(o: Office) -> SessionRow:
    await o.begin()
    await asyncio.sleep(60)
    o.desk.take(ask.Say(StopAsked("button")))
    await until(lambda: any(isinstance(x, n.SessionEnded) for x in o.told), 10)
    return o.last(n.SessionEnded).row


def test_a_session_of_another_diary_is_asked_about_and_then_kept(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            led = await a_session(o)
            assert not of(o.told, n.RememberedNews), "the diary that led it has it"
            await o.desk.close()
            theirs = tmp_path / "other.db"
            async with other_diary(o, theirs) as (desk, told):
                await until(lambda: bool(of(told, n.RememberedNews)), 120)
                (asked,) = of(told, n.RememberedNews)
                assert asked.found.number == led.opening.number
                assert asked.found.elapsed_s >= 60
                assert len(asked.found.samples) >= 60
                with DiaryReading(theirs) as reader:
                    assert reader.sessions(9) == ()
                for _ in range(2):
                    desk.take(entry_ask.KeepRemembered(asked.found, Site.NECK))
                await asyncio.sleep(1)
                with DiaryReading(theirs) as reader:
                    (row,) = reader.sessions(9)
                assert (row.opening.site, row.fetched, row.opening.simulated) == (
                    Site.NECK, True, True,
                )  # fmt: skip

    play(work)


def test_a_session_of_another_person_here_is_theirs(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            await a_session(o)
            await o.desk.close()
            path = path_of(o.path, add_person(o.path, "Ben", (), NOW))
            told: list[n.News] = []
            with DiaryFile(path) as file:
                household = Household(o.path, "person-2", file, o.clock, told.append)
                house = House(household.is_held)
                desk = Desk(o.clock, o.finder, file, told.append, 60, house)
                await desk.open()
                await asyncio.sleep(60)
                assert of(told, n.WrapsNews)[-1].facts
                assert not of(told, n.RememberedNews)
                await desk.close()

    play(work)


def test_seconds_that_an_app_which_died_did_not_see_come_later(tmp_path: Path) -> None:
    async def work() -> None:
        async with office(tmp_path) as o:
            led = await a_session(o)
            (wrap,) = o.file.devices()
            await o.desk.close()
            with DiaryReading(o.path) as reader:
                page = reader.session(led.id)
            assert page is not None
            theirs = tmp_path / "other.db"
            with DiaryFile(theirs) as file:
                file.remember(wrap, led.opening.began)
                held = file.begin(led.opening)
                file.add(held, [sample for sample in page.samples if sample.t_s < 30])
            async with other_diary(o, theirs) as (_, told):
                for _ in range(60):
                    await asyncio.sleep(1)
                    if count(theirs, held) >= len(page.samples) - 1:
                        break
                assert count(theirs, held) >= len(page.samples) - 1
                assert not of(told, n.RememberedNews)
                (recovered,) = of(told, n.Recovered)
                assert recovered.rows[0].samples == 29

    play(work)


def count(path: Path, session_id: int) -> int:
    with DiaryReading(path) as reader:
        page = reader.session(session_id)
    assert page is not None
    return len(page.samples)
