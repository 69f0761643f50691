"""One session end to end on real bytes and a real diary, with time that costs nothing."""

import asyncio
import logging
from pathlib import Path

import pytest

from app.domain.diary import EndReason, LogEntry, OffProof, SessionRow
from app.domain.events import Felt, Marked, PauseAsked, ResumeAsked, StopAsked, TookOff
from app.domain.faults import FaultCode
from app.domain.pain import Sensation
from app.domain.programs import PROGRAMS
from app.domain.session import Phase, Wanted
from app.domain.wish import Identify
from app.domain.wrap import LinkChange, LinkState, Sample
from app.news import FaultNews, News, SessionNews
from ble.codecs.ocwp import Op, uuids
from tests.app.stage import Stage, stage
from tests.ble.rig import SHORT, play, until

PHASES = (Phase.STARTING, Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED, Phase.WARMING)
GEL_10 = PROGRAMS["gel-10"]


def test_a_calm_session_is_whole(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            row = await s.go()
            assert row.closing
            assert (row.closing.end, row.closing.off) == (EndReason.COMPLETED, OffProof.WRAP)
            assert row.closing.actual_s == SHORT.total_s == row.samples
            assert (row.gaps, row.missing_s) == (0, 0)
            page = s.page()
            assert [x.t_s for x in page.samples] == list(range(1, SHORT.total_s + 1))
            kept = {x.t_s: x for x in await s.rig.wrap.records(s.session.order.number, 1)}
            assert all((x.skin, x.pack) == (kept[x.t_s].skin, kept[x.t_s].pack)
                       for x in page.samples)  # fmt: skip
            assert page.log == s.session.log
            live = [x for x in page.samples if not x.backfilled]
            assert len(live) >= SHORT.total_s - 2

    play(work)


def test_guard_before_disk_before_glass(tmp_path: Path) -> None:
    """Whatever is written has been judged, whatever is shown has been written."""

    async def work() -> None:
        async with stage(tmp_path) as s:
            written: set[int] = set()
            logged: list[LogEntry] = []
            judged: list[bool] = []

            def kept(samples: list[Sample]) -> None:
                written.update(x.t_s for x in samples)
                reading = s.session.reading
                judged.append(reading is not None and reading.t_s == samples[-1].t_s)

            def noted(entry: LogEntry) -> None:
                logged.append(entry)
                judged.append(entry in s.session.log)

            def watch(news: News) -> None:
                if isinstance(news, SessionNews):
                    assert {x.t_s for x in news.samples} <= written
                    assert tuple(logged) == news.session.log[-len(logged) :]

            s.diary.kept, s.diary.noted, s.watch = kept, noted, watch
            logged.extend(s.session.log)
            await s.go()
            assert all(judged)
            assert len(written) >= SHORT.total_s - 2

    play(work)


@pytest.mark.parametrize("phase", PHASES)
def test_stop_in_every_phase(tmp_path: Path, phase: Phase) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            loop = asyncio.get_running_loop()
            s.go()
            if phase is Phase.PAUSED:
                await s.reach(Phase.PRECOOL)
                s.runner.say(PauseAsked())
            await s.reach(phase)
            began_s = loop.time()
            s.runner.say(StopAsked("button"))
            assert s.session.wanted is Wanted.OFF
            row = await until_done(s)
            assert loop.time() - began_s < 3
            assert not s.rig.cools
            assert row.closing
            assert (row.closing.end, row.closing.off) == (
                EndReason.STOPPED_BY_PERSON, OffProof.WRAP,
            )  # fmt: skip
            await asyncio.sleep(40)
            assert not s.rig.cools

    play(work)


async def until_done(s: Stage) -> SessionRow:
    assert s.task
    return await s.task


def test_stop_while_start_is_in_flight(tmp_path: Path) -> None:
    """At whatever moment: the start is withdrawn, off is reached, nothing cools afterwards."""

    async def work(after_ms: int) -> None:
        async with stage(tmp_path / str(after_ms)) as s:
            s.go()
            await asyncio.sleep(after_ms / 1000)
            s.runner.say(StopAsked("escape"))
            row = await until_done(s)
            assert row.closing
            assert row.closing.end is EndReason.STOPPED_BY_PERSON
            assert row.closing.off is OffProof.WRAP
            assert not s.rig.cools
            await asyncio.sleep(5)
            assert not s.rig.cools
            assert len(s.rig.requests(Op.START)) <= 1

    for after_ms in range(0, 700, 31):
        play(lambda ms=after_ms: work(ms))


def test_off_is_repeated_until_it_is_proven(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path, "never-confirms-off") as s:
            s.go()
            await s.reach(Phase.PRECOOL)
            await asyncio.sleep(5)
            s.runner.say(StopAsked("button"))
            await s.reach(Phase.UNCONFIRMED, 4)
            await asyncio.sleep(15)
            assert 6 <= len(s.rig.requests(Op.STOP)) <= 12
            row = await until_done(s)  # its lease ends
            assert row.closing
            assert row.closing.off is OffProof.WRAP
            assert not s.rig.cools

    play(work)


def test_the_lease_is_renewed_every_five_seconds_and_not_when_data_are_stale(
    tmp_path: Path,
) -> None:
    async def work() -> None:
        async with stage(tmp_path, program=GEL_10) as s:
            s.go()
            await s.reach(Phase.PRECOOL)
            before = len(s.rig.requests(Op.RENEW_LEASE))
            await asyncio.sleep(50)
            assert len(s.rig.requests(Op.RENEW_LEASE)) - before in {9, 10}
            s.rig.spoil = lambda u, data: [] if u == uuids.MEASUREMENT else [data]
            await asyncio.sleep(11)
            before = len(s.rig.requests(Op.RENEW_LEASE))
            await asyncio.sleep(18)
            assert len(s.rig.requests(Op.RENEW_LEASE)) == before
            row = await until_done(s)
            assert row.closing
            assert row.closing.end is EndReason.LINK_LOST
            assert not s.rig.cools
            assert row.missing_s == 0, "the wrap's memory filled the silence"

    play(work)


def test_a_renewal_that_waits_its_turn_is_withdrawn_when_off_is_wanted(tmp_path: Path) -> None:
    """Else a wrap that does not stop at once gets another 30 s of lease after the STOP."""

    async def work() -> None:
        async with stage(tmp_path, "never-confirms-off", program=GEL_10) as s:

            def renewals() -> int:
                return len(s.rig.requests(Op.RENEW_LEASE))

            s.go()
            await s.reach(Phase.PRECOOL)
            before = renewals()
            await until(lambda: renewals() > before, 8)
            s.rig.spoil = lambda u, data: (
                [] if u == uuids.CONTROL_POINT and data[1] == Op.IDENTIFY else [data]
            )
            await asyncio.sleep(3)
            blinking = asyncio.create_task(s.rig.wrap.run_errand(Identify(1)))
            await asyncio.sleep(2.6)  # the next renewal is due and waits for the blinking's answer
            before = renewals()
            s.runner.say(StopAsked("button"))
            await asyncio.gather(blinking, return_exceptions=True)
            await asyncio.sleep(3)
            assert s.rig.cools
            assert renewals() == before
            await until(lambda: not s.rig.cools, 25)

    play(work)


@pytest.mark.parametrize("code", [FaultCode.DISK_FULL, FaultCode.FILE_LOCKED])
@pytest.mark.parametrize("until_end", [False, True])
def test_a_disk_that_refuses_for_a_while_loses_nothing(
    tmp_path: Path, code: FaultCode, until_end: bool
) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            s.go()
            await s.reach(Phase.RUNNING)
            s.diary.no = code
            await asyncio.sleep(6)
            s.runner.say(PauseAsked())
            await asyncio.sleep(3)
            s.runner.say(ResumeAsked())
            assert any(isinstance(x, FaultNews) and x.fault.code is code for x in s.told)
            assert s.session.active
            if until_end:
                await until(lambda: s.session.over, 400)
                await asyncio.sleep(2.5)
            else:
                await asyncio.sleep(5)
            s.diary.no = None
            row = await until_done(s)
            page = s.page()
            assert row.missing_s == 0
            assert [x.t_s for x in page.samples] == list(range(1, SHORT.total_s + 1))
            assert page.log == s.session.log

    play(work)


def test_a_refusing_disk_is_not_asked_all_the_time(tmp_path: Path) -> None:
    """A locked one makes each try wait for a second, and the guard with it."""

    async def work() -> None:
        async with stage(tmp_path) as s:
            s.go()
            await s.reach(Phase.RUNNING)
            s.diary.no = FaultCode.FILE_LOCKED
            await asyncio.sleep(30)
            assert 8 <= s.diary.refusals <= 12

    play(work)


def test_a_disk_that_refuses_to_the_last_is_a_fault_and_the_wrap_is_off(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            s.go()
            await s.reach(Phase.RUNNING)
            s.diary.no = FaultCode.DISK_FULL
            with pytest.raises(Exception, match="disk_full"):
                await until_done(s)
            assert not s.rig.cools

    play(work)


@pytest.mark.parametrize("where", ["reading", "tick", "fill"])
def test_a_bug_in_what_watches_switches_the_wrap_off_and_goes_up(
    tmp_path: Path, where: str
) -> None:
    async def work() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: None)
        async with stage(tmp_path) as s:

            def bug(news: News) -> None:
                if isinstance(news, SessionNews) and (where != "fill" or len(news.samples) > 1):
                    raise ZeroDivisionError

            task = s.go()
            await s.reach(Phase.PRECOOL)
            await asyncio.sleep(3)
            s.watch = bug
            if where == "tick":
                s.rig.spoil = lambda u, data: [] if u == uuids.MEASUREMENT else [data]
            if where == "fill":
                s.rig.sim.in_range = False
                s.rig.sim.cut_link()
                await asyncio.sleep(5)
                s.rig.sim.in_range = True
            with pytest.raises((ZeroDivisionError, ExceptionGroup)):
                await asyncio.wait_for(task, 15)
            await asyncio.sleep(1.1)
            assert not s.rig.cools
            row = s.page().row
            assert row.closing
            assert row.closing.end is EndReason.APP_DIED
            assert row.closing.off is OffProof.NONE

    play(work)


def test_a_cancelled_session_switches_the_wrap_off(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            task = s.go()
            await s.reach(Phase.RUNNING)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert not s.rig.cools
            assert s.page().row.closing

    play(work)


def test_a_cancelled_session_without_a_link_ends_soon(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            loop = asyncio.get_running_loop()
            task = s.go()
            await s.reach(Phase.RUNNING)
            s.rig.sim.muted = True
            s.rig.sim.answer_delay_s = 60
            began_s = loop.time()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert loop.time() - began_s < 3.5
            assert s.page().row.closing

    play(work)


def test_giving_up_leaves_it_unconfirmed(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path, "never-confirms-off") as s:
            s.go()
            await s.reach(Phase.PRECOOL)
            await asyncio.sleep(5)
            s.runner.say(StopAsked("button"))
            await s.reach(Phase.UNCONFIRMED, 5)
            s.runner.give_up()
            loop = asyncio.get_running_loop()
            began_s = loop.time()
            row = await until_done(s)
            assert loop.time() - began_s < 1
            assert row.closing
            assert (row.closing.end, row.closing.off) == (
                EndReason.STOPPED_BY_PERSON, OffProof.NONE,
            )  # fmt: skip

    play(work)


def test_the_persons_word_also_switches_the_wrap_off(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            s.go()
            await s.reach(Phase.RUNNING)
            s.runner.say(TookOff())
            row = await until_done(s)
            assert not s.rig.cools
            assert row.closing
            assert row.closing.off is not OffProof.NONE

    play(work)


def test_pause_and_resume_reach_the_wrap(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            s.go()
            await s.reach(Phase.PRECOOL)
            s.runner.say(PauseAsked())
            await until(lambda: not s.rig.cools, 2)
            await s.reach(Phase.PAUSED, 3)
            s.runner.say(ResumeAsked())
            await until(lambda: s.rig.cools, 2)
            row = await until_done(s)
            assert row.samples == SHORT.total_s
            assert len(s.rig.requests(Op.START)) == 1

    play(work)


def test_a_start_the_wrap_refuses_ends_the_session(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            s.rig.sim.firmware.battery.percent = 6.0
            row = await s.go()
            assert row.closing
            assert (row.closing.end, row.closing.actual_s) == (EndReason.START_REFUSED, 0)
            assert row.closing.off is OffProof.WRAP
            assert not s.rig.cools

    play(work)


def test_missing_seconds_are_fetched_and_shown_when_the_link_is_back(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            s.go()
            await s.reach(Phase.RUNNING)
            s.rig.sim.in_range = False
            s.rig.sim.cut_link()
            await asyncio.sleep(15)
            s.rig.sim.in_range = True
            await until(lambda: s.rig.links_told()[-1] is LinkState.LIVE, 10)
            await asyncio.sleep(5)
            shown = {x.t_s for n in s.told if isinstance(n, SessionNews) for x in n.samples}
            now_s = s.session.ran_s(s.rig.clock.now())
            assert shown >= set(range(3, now_s - 1)), "the chart has no hole once the link is back"
            row = await until_done(s)
            assert (row.samples, row.missing_s) == (SHORT.total_s, 0)

    play(work)


def test_an_end_amid_a_long_backfill_waits_for_it(tmp_path: Path) -> None:
    """A stream of four minutes takes 7 s: it must not be broken off and lost by the end."""

    async def work() -> None:
        async with stage(tmp_path, program=GEL_10) as s:
            s.go()
            await s.reach(Phase.PRECOOL)
            lost = [uuids.MEASUREMENT]
            await asyncio.sleep(3)
            s.rig.spoil = lambda u, data: [] if u in lost else [data]
            await asyncio.sleep(1.2)
            lost.clear()  # one second of the beginning is missing
            await asyncio.sleep(250)
            s.rig.sim.cut_link()
            await until(lambda: s.rig.links_told()[-1] is LinkState.LOST, 1)
            s.rig.wire.clear()
            await until(lambda: s.rig.links_told()[-1] is LinkState.LIVE, 10)
            await asyncio.sleep(1)
            memory = ("write", uuids.RECORD_ACCESS_CONTROL_POINT)
            asked = [data for *what, data in s.rig.wire if tuple(what) == memory]
            assert len(asked) == 1
            s.runner.say(StopAsked("button"))
            row = await until_done(s)
            assert row.missing_s == 0
            asked = [data for *what, data in s.rig.wire if tuple(what) == memory]
            assert len(asked) == len(set(asked)), "what is on its way is not asked for again"

    play(work)


def test_news_after_the_end_change_nothing(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            row = await s.go()
            s.runner.say(StopAsked("late"))
            s.runner.hear(LinkChange(LinkState.LOST))
            assert s.page().row == row

    play(work)


def test_what_a_person_felt_and_marked_stands_in_the_diary_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            s.go()
            await s.reach(Phase.RUNNING)
            s.runner.say(Felt(Sensation.STINGING))
            s.runner.say(Marked("pill"))
            await asyncio.sleep(2)
            s.runner.say(StopAsked("button"))
            await until_done(s)
            assert {"sensation", "mark"} <= {each.kind for each in s.page().log}

    caplog.set_level(logging.DEBUG, "app.runner")
    play(work)
    told = "\n".join(each.getMessage() for each in caplog.records if each.name == "app.runner")
    assert "stop button" in told
    assert "pill" not in told
    assert "stinging" not in told
