"""A session without a window: stopped before it began, refused, and its exit codes."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.diary import Closing, EndReason, OffProof, Opening, SessionRow, kind_of
from app.domain.faults import Fault, FaultCode
from app.domain.harm import Sign
from app.domain.pain import Site
from app.domain.units import Moment
from app.headless import Job, NotBegun, Solo, exit_code
from ble.codecs.ocwp import Op
from ble.sim.firmware import Firmware
from ble.sim.nameplate import EXAMPLE_FEATURE
from ble.sim.presets import PRESETS
from ble.sim.wearer import Wearer
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ble.rig import SHORT, Rig, play, rig

NOW = Moment(0, 1_763_800_000_000)


def solo(r: Rig, diary: DiaryFile) -> Solo:
    job = Job(SHORT, Site.NECK, "sim", "Sim", steady=True)
    return Solo(r.wrap, r.clock, diary, job, lambda session, elapsed_s: None)


@pytest.mark.parametrize("after_s", [0.0, 0.3, 0.6])
def test_stopped_while_it_connects_it_never_begins(tmp_path: Path, after_s: float) -> None:
    async def work() -> None:
        with DiaryFile(tmp_path / "d.db") as diary:
            async with rig(opened=False) as r:
                r.sim.answer_delay_s = 1.0
                loop = asyncio.get_running_loop()
                alone = solo(r, diary)
                run = asyncio.create_task(alone.run())
                await asyncio.sleep(after_s)
                began_s = loop.time()
                alone.stop("sigint")
                with pytest.raises(NotBegun):
                    await run
                assert loop.time() - began_s < 1
                assert r.requests(Op.START) == []
                assert not r.sim.linked
        with DiaryReading(tmp_path / "d.db") as reader:
            assert reader.sessions(9) == ()

    play(work)


def test_a_wrap_that_may_only_be_watched_begins_nothing(tmp_path: Path) -> None:
    async def work() -> None:
        with DiaryFile(tmp_path / "d.db") as diary:
            async with rig(opened=False) as r:
                feature = replace(EXAMPLE_FEATURE, major=2)
                other = Firmware(Wearer(PRESETS["wrap-dry-cloth"]), feature=feature)
                other.heard = r.sim.firmware.heard
                r.sim.firmware = other
                with pytest.raises(Fault) as refused:
                    await solo(r, diary).run()
                assert refused.value.code is FaultCode.TOO_NEW
                assert not r.sim.linked
        with DiaryReading(tmp_path / "d.db") as reader:
            assert reader.sessions(9) == ()

    play(work)


def test_D03_a_sign_told_at_the_terminal_ends_the_session(tmp_path: Path) -> None:
    async def work() -> None:
        with DiaryFile(tmp_path / "d.db") as diary:
            async with rig(opened=False) as r:
                alone = solo(r, diary)
                running = asyncio.create_task(alone.run())
                await asyncio.sleep(40)
                alone.notice(Sign.TINGLING)
                ended = await running
                assert ended.closing
                assert (ended.closing.end, exit_code(ended)) == (EndReason.NERVE_SIGNS, 3)
                assert "D03" in ended.alarms

    play(work)


def test_a_wrap_that_is_away_is_a_fault(tmp_path: Path) -> None:
    async def work() -> None:
        with DiaryFile(tmp_path / "d.db") as diary:
            async with rig(opened=False) as r:
                r.sim.in_range = False
                with pytest.raises(Fault) as away:
                    await solo(r, diary).run()
                assert away.value.code is FaultCode.NOT_FOUND

    play(work)


def row(end: EndReason, off: OffProof = OffProof.WRAP, model: str = "ocwp") -> SessionRow:
    opening = Opening(NOW, "gel-15", 1080, 900, Site.NECK, "k", "W", model, False, 7)
    closing = Closing(NOW, end, 10, 10, off)
    return SessionRow(1, opening, closing, 10, None, None, 0, 0, 0, (), None, None, True)


@pytest.mark.parametrize("end", list(EndReason))
def test_exit_codes_say_who_ended_it(end: EndReason) -> None:
    codes = {"completed": 0, "guard": 3, "person": 4, "fault": 5}
    assert exit_code(row(end)) == codes[kind_of(end).value]


def test_a_stop_never_confirmed_is_a_fault_except_of_a_timer() -> None:
    assert exit_code(row(EndReason.COMPLETED, OffProof.NONE)) == 5
    assert exit_code(row(EndReason.COMPLETED, OffProof.NONE, "timer")) == 0
    assert exit_code(replace(row(EndReason.COMPLETED), closing=None)) == 5
