"""Whole sessions on wraps that end nothing by themselves: H10, H11, D08 and STOP."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.diary import EndReason, OffProof, SessionRow
from app.domain.events import Felt, PauseAsked, StopAsked, TookOff
from app.domain.pain import Sensation, Site
from app.domain.program import Program, StepKind
from app.domain.programs import PROGRAMS
from app.domain.session import Order, Phase
from app.domain.wrap import LinkState, WrapNews
from app.news import News, SessionNews
from app.pace import LoopClock
from app.runner import Runner
from tests.app.stage import WatchedDiary
from tests.ble.peripherals import OolerPeripheral, ReonPeripheral
from tests.ble.rig import play, until
from tests.ble.tethered_rig import SHORT, TetheredRig, ooler_rig, reon_rig


class Stage:
    """A runner on a tethered wrap; a person answers every check-in unless `answers` is False."""

    def __init__(self, made: TetheredRig, diary: WatchedDiary, program: Program):
        self.rig = made
        self.told: list[News] = []
        self.answers = True
        # A rehearsal, so that the diary need not know the person's health.
        model = replace(made.model, simulated=True)
        order = Order(program, Site.LOWER_BACK, model, 77, "k", "Pad", can_pause=False)
        clock = LoopClock(asyncio.get_running_loop(), float("inf"))
        self.runner = Runner(made.wrap, clock, diary, order, self._tell)
        self.running: asyncio.Task[SessionRow] | None = None

    @property
    def phase(self) -> Phase:
        return self.runner.session.phase

    def hear(self, news: WrapNews) -> None:
        self.rig.news.append(news)
        self.runner.hear(news)

    async def go(self, phase: Phase = Phase.RUNNING) -> asyncio.Task[SessionRow]:
        self.running = asyncio.create_task(self.runner.run())
        await until(lambda: self.phase is phase, 200)
        return self.running

    def rules(self) -> list[str | None]:
        return [entry.rule for entry in self.runner.session.log]

    def _tell(self, news: News) -> None:
        self.told.append(news)
        asked = isinstance(news, SessionNews) and news.session.check_in
        if asked and self.answers:
            asyncio.get_running_loop().call_soon(self.runner.say, Felt(Sensation.COLD))


@asynccontextmanager
async def staged(made: TetheredRig, tmp_path: Path, program: Program) -> AsyncGenerator[Stage]:
    diary = WatchedDiary(tmp_path / "diary.db")
    stages: list[Stage] = []
    hear: Callable[[WrapNews], None] = lambda n: stages[0].hear(n) if stages else None  # noqa: E731
    try:
        await made.wrap.open(hear)
        await asyncio.sleep(2)
        stages.append(Stage(made, diary, program))
        yield stages[0]
    finally:
        running = stages[0].running if stages else None
        if running and not running.done():
            stages[0].runner.give_up()
            await asyncio.wait({running})
        stages.clear()
        diary.file.close()


@asynccontextmanager
async def pad_stage(
    tmp_path: Path, program: Program = SHORT
) -> AsyncGenerator[tuple[Stage, OolerPeripheral]]:
    async with ooler_rig(opened=False) as (made, pad), staged(made, tmp_path, program) as stage:
        yield stage, pad


@asynccontextmanager
async def pocket_stage(
    tmp_path: Path, program: Program = SHORT
) -> AsyncGenerator[tuple[Stage, ReonPeripheral]]:
    async with reon_rig(opened=False) as (made, pocket), staged(made, tmp_path, program) as stage:
        yield stage, pocket


def test_twenty_minutes_become_fifteen_without_a_skin_sensor_and_end_off(tmp_path: Path) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path, PROGRAMS["gel-20"]) as (stage, pad):
            row = await (await stage.go())
            assert row.closing
            assert (row.closing.end, row.closing.off) == (EndReason.COMPLETED, OffProof.WRAP)
            assert row.closing.cold_s <= 15 * 60 + 2
            assert row.closing.actual_s == 15 * 60
            assert "H10" in stage.rules()
            assert not pad.cools
            session = stage.runner.session
            assert all(step.kind is not StepKind.REWARM for step in session.program.steps)
            assert session.asked >= 2, "D01: it asks how it feels"
            assert all(reading.skin is None for reading in stage.rig.readings())

    play(work)


def test_a_reon_runs_the_same_session(tmp_path: Path) -> None:
    async def work() -> None:
        async with pocket_stage(tmp_path) as (stage, pocket):
            row = await (await stage.go())
            assert row.closing
            assert (row.closing.end, row.closing.off) == (EndReason.COMPLETED, OffProof.WRAP)
            assert not pocket.cools

    play(work)


def test_an_unanswered_check_in_switches_it_off(tmp_path: Path) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path, PROGRAMS["gel-10"]) as (stage, pad):
            stage.answers = False
            row = await (await stage.go())
            assert row.closing
            assert row.closing.end is EndReason.NO_ANSWER
            assert not pad.cools

    play(work)


def test_stop_is_proven_by_what_it_reads_back(tmp_path: Path) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path) as (stage, pad):
            running = await stage.go()
            stage.runner.say(StopAsked("button"))
            await until(lambda: stage.phase is Phase.STOPPED, 3)
            assert not pad.cools
            assert (await running).closing

    play(work)


def test_a_pad_that_stays_on_is_unconfirmed_and_written_to_until_it_is_off(tmp_path: Path) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path) as (stage, pad):
            running = await stage.go()
            pad.stuck_on = True
            stage.runner.say(StopAsked("button"))
            assert 3 <= await until(lambda: stage.phase is Phase.UNCONFIRMED, 5) <= 3.5
            await asyncio.sleep(20)
            assert stage.phase is Phase.UNCONFIRMED
            pad.stuck_on = False
            row = await running
            assert row.closing
            assert row.closing.off is OffProof.WRAP
            assert not pad.cools

    play(work)


@pytest.mark.parametrize("away_s", [5, 8])
def test_a_short_loss_goes_on_without_a_word_to_the_pad(tmp_path: Path, away_s: int) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path) as (stage, pad):
            running = await stage.go()
            sent = len(pad.written)
            stage.rig.wire.in_range = False
            stage.rig.wire.cut()
            await asyncio.sleep(away_s)
            stage.rig.wire.in_range = True
            await until(lambda: stage.runner.session.link is LinkState.LIVE, 10)
            assert stage.phase is Phase.RUNNING
            assert pad.written[sent:] == []
            row = await running
            assert row.closing
            assert row.closing.end is EndReason.COMPLETED

    play(work)


def test_a_lost_pad_is_shouted_about_and_switched_off_on_return(tmp_path: Path) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path, PROGRAMS["gel-10"]) as (stage, pad):
            running = await stage.go()
            stage.rig.wire.in_range = False
            stage.rig.wire.cut()
            assert await until(lambda: "H11" in stage.rules(), 15) <= 11.5
            took = await until(lambda: stage.phase is Phase.UNCONFIRMED, 40)
            assert took <= 23.5, "30 s of silence end it, 3 s later nobody confirmed"
            assert pad.cools, "it counts as cooling, and it is"
            session = stage.runner.session
            assert (session.end, session.off) == (EndReason.LINK_LOST, OffProof.NONE)
            cold_s = session.cold_s
            await asyncio.sleep(30)
            assert stage.runner.session.cold_s >= cold_s + 29, "unproven, its time is cold time"
            stage.rig.wire.in_range = True
            row = await running
            assert not pad.cools
            assert row.closing
            assert (row.closing.end, row.closing.off) == (EndReason.LINK_LOST, OffProof.WRAP)
            assert pad.sent_on_after_off == 0

    play(work)


def test_the_persons_word_ends_what_no_link_can(tmp_path: Path) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path, PROGRAMS["gel-10"]) as (stage, pad):
            running = await stage.go()
            stage.rig.wire.in_range = False
            stage.rig.wire.cut()
            await until(lambda: stage.phase is Phase.UNCONFIRMED, 40)
            stage.runner.say(TookOff())
            row = await running
            assert row.closing
            assert row.closing.off is OffProof.PERSON
            assert pad.cools
            stage.rig.wire.in_range = True
            await until(lambda: not pad.cools, 40)  # the driver still owes it

    play(work)


def test_a_reon_that_was_lost_ends_even_when_it_is_back_at_once(tmp_path: Path) -> None:
    async def work() -> None:
        async with pocket_stage(tmp_path) as (stage, pocket):
            running = await stage.go()
            stage.rig.wire.cut()
            row = await running
            assert row.closing
            assert (row.closing.end, row.closing.off) == (EndReason.LINK_LOST, OffProof.WRAP)
            assert not pocket.cools

    play(work)


def test_there_is_no_pause(tmp_path: Path) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path) as (stage, pad):
            await stage.go()
            stage.runner.say(PauseAsked())
            await asyncio.sleep(2)
            assert stage.phase is Phase.RUNNING
            assert pad.cools

    play(work)


def test_switched_off_by_hand_the_session_ends(tmp_path: Path) -> None:
    async def work() -> None:
        async with pad_stage(tmp_path) as (stage, pad):
            running = await stage.go()
            pad.change(*pad.OFF)
            row = await running
            assert row.closing
            assert (row.closing.end, row.closing.off) == (
                EndReason.STOPPED_ON_WRAP, OffProof.WRAP,
            )  # fmt: skip

    play(work)
