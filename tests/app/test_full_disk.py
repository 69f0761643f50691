"""A disk that takes nothing more while a session runs: the wrap obeys, and nothing is lost that
there is room for in the end."""

import asyncio
import sys
from pathlib import Path

import pytest

from app import requests as ask
from app.domain.diary import SessionRow
from app.domain.events import StopAsked
from app.domain.faults import Fault, FaultCode
from app.domain.session import Phase
from app.news import FaultNews, SessionEnded
from tests.app.stage import Stage, stage
from tests.app.test_desk import office
from tests.ble.rig import SHORT, play, until


async def until_done(s: Stage) -> SessionRow:
    assert s.task
    return await asyncio.wait_for(s.task, 300)


def test_a_disk_that_refuses_for_long_is_tried_until_there_is_room(tmp_path: Path) -> None:
    """With a window there is time: what was measured is kept, and the wrap is off meanwhile."""

    async def work() -> None:
        async with stage(tmp_path) as s:
            s.task = asyncio.create_task(s.runner.run(lasting=True))
            await s.reach(Phase.RUNNING)
            s.diary.no = FaultCode.DISK_FULL
            await until(lambda: s.session.over, 400)
            refusals = s.diary.refusals
            await asyncio.sleep(300)
            assert not s.rig.cools
            assert 20 <= s.diary.refusals - refusals <= 40
            s.diary.no = None
            row = await until_done(s)
            assert row.missing_s == 0
            assert [x.t_s for x in s.page().samples] == list(range(1, SHORT.total_s + 1))
            assert s.page().log == s.session.log

    play(work)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of that kind")
@pytest.mark.parametrize("lifted", [True, False])
def test_D08_a_real_disk_without_room_ends_nothing_and_hides_no_stop(
    tmp_path: Path, *, lifted: bool
) -> None:
    import resource  # noqa: PLC0415 - not everywhere

    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    async def work() -> None:
        async with stage(tmp_path) as s:
            s.go()
            await s.reach(Phase.RUNNING)
            resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
            await asyncio.sleep(10)
            faults = [x for x in s.told if isinstance(x, FaultNews)]
            assert s.session.active
            assert {x.asked for x in faults} == {"diary"}
            s.runner.say(StopAsked("button"))
            await until(lambda: not s.rig.cools, 25)
            if lifted:
                resource.setrlimit(resource.RLIMIT_FSIZE, before)
                row = await until_done(s)
                assert (row.missing_s, s.page().log) == (0, s.session.log)
            else:
                with pytest.raises(Fault):
                    await until_done(s)
                resource.setrlimit(resource.RLIMIT_FSIZE, before)
                assert s.page().samples, "what was taken stays"

    try:
        play(work)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of that kind")
def test_the_window_is_told_of_a_session_once_there_is_room_for_it(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not everywhere

    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    async def work() -> None:
        async with office(tmp_path) as o:
            await o.begin()
            resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
            o.desk.take(ask.Say(StopAsked("button")))
            await asyncio.sleep(60)
            assert not o.sim.firmware.cooling
            assert not any(isinstance(x, SessionEnded) for x in o.told)
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            await until(lambda: any(isinstance(x, SessionEnded) for x in o.told), 30)
            assert o.last(SessionEnded).row.closing

    try:
        play(work)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
