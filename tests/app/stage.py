"""One session on a virtual loop: simulated wrap, driver, real diary, and a runner watched."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from app.domain.diary import (
    Closing,
    LogEntry,
    Opening,
    Refusal,
    SessionPage,
    SessionRow,
)
from app.domain.events import Felt
from app.domain.faults import Fault, FaultCode
from app.domain.known import Known
from app.domain.pain import Sensation, Site
from app.domain.program import Program
from app.domain.session import Order, Phase, Session
from app.domain.units import Moment
from app.domain.wrap import Sample, WrapNews
from app.news import News, SessionNews
from app.runner import Runner
from ble.catalogue import SIMULATED
from ble.codecs.ocwp import HardLimits
from ble.sim.firmware import Firmware
from ble.sim.nameplate import EXAMPLE_LIMITS
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ble.rig import NUMBER, SHORT, Rig, until


class WatchedDiary:
    """A real diary; `kept` and `noted` are told of writes, `no` has every write refused."""

    def __init__(self, path: Path):
        self.path = path
        self.file = DiaryFile(path)
        self.no: FaultCode | None = None
        self.refusals = 0
        self.kept: Callable[[list[Sample]], None] = lambda samples: None
        self.noted: Callable[[LogEntry], None] = lambda entry: None

    def _allow(self) -> None:
        if self.no:
            self.refusals += 1
            raise Fault(self.no, "as told")

    def known(self, now: Moment) -> Known:
        return self.file.known(now)

    def refuse(self, refusal: Refusal) -> None:
        self.file.refuse(refusal)

    def begin(self, opening: Opening) -> int:
        self._allow()
        return self.file.begin(opening)

    def add(self, session_id: int, samples: Iterable[Sample]) -> None:
        self._allow()
        these = list(samples)
        self.file.add(session_id, these)
        self.kept(these)

    def note(self, session_id: int, entry: LogEntry) -> None:
        self._allow()
        self.file.note(session_id, entry)
        self.noted(entry)

    def finish(self, session_id: int, closing: Closing) -> SessionRow:
        self._allow()
        return self.file.finish(session_id, closing)

    def recover(self, now: Moment) -> tuple[SessionRow, ...]:
        return self.file.recover(now)

    def watch(self, now: Moment) -> bool:
        return self.file.watch(now)

    def left_on(self) -> frozenset[str]:
        return self.file.left_on()

    def page(self, session_id: int) -> SessionPage:
        with DiaryReading(self.path) as reader:
            page = reader.session(session_id)
        assert page
        return page


class Stage:
    """A runner on an open wrap. A person answers every check-in unless `answers` is False."""

    def __init__(self, made: Rig, diary: WatchedDiary, program: Program):
        self.rig = made
        self.diary = diary
        self.told: list[News] = []
        self.watch: Callable[[News], None] = lambda news: None
        self.answers = True
        order = Order(program, Site.LOWER_BACK, SIMULATED, NUMBER, "sim", "Sim", can_pause=True)
        self.runner = Runner(made.wrap, made.clock, diary, order, self._tell)
        self.task: asyncio.Task[SessionRow] | None = None

    @property
    def session(self) -> Session:
        return self.runner.session

    @property
    def phase(self) -> Phase:
        return self.session.phase

    def page(self) -> SessionPage:
        return self.diary.page(self.runner.session_id)

    def hear(self, news: WrapNews) -> None:
        self.rig.news.append(news)
        self.runner.hear(news)

    def go(self) -> asyncio.Task[SessionRow]:
        self.task = asyncio.create_task(self.runner.run())
        return self.task

    async def reach(self, phase: Phase, seconds: float = 200) -> None:
        await until(lambda: self.phase is phase, seconds)

    def _tell(self, news: News) -> None:
        self.told.append(news)
        self.watch(news)
        asked = isinstance(news, SessionNews) and news.session.check_in
        if asked and self.answers:
            asyncio.get_running_loop().call_soon(self.runner.say, Felt(Sensation.COLD))


@asynccontextmanager
async def stage(
    tmp_path: Path,
    scenario: str = "none",
    program: Program = SHORT,
    seed: int = 1,
    limits: HardLimits = EXAMPLE_LIMITS,
) -> AsyncGenerator[Stage]:
    """A stage that is set, its session not begun; all of it cleared away afterwards."""
    made = Rig(scenario, seed)
    if limits is not EXAMPLE_LIMITS:
        heard_by = made.sim.firmware.heard
        made.sim.firmware = Firmware(made.sim.firmware.wearer, limits=limits)
        made.sim.firmware.heard = heard_by
    life = asyncio.create_task(made.sim.run())
    diary = WatchedDiary(tmp_path / "diary.db")
    try:
        await asyncio.sleep(2)
        heard: list[Stage] = []
        await made.wrap.open(lambda news: heard[0].hear(news) if heard else made.news.append(news))
        await asyncio.sleep(2)
        heard.append(Stage(made, diary, program))
        yield heard[0]
    finally:
        await made.wrap.close()
        life.cancel()
        diary.file.close()
