"""A computer, the air round it and sensors in it, on a loop whose time is free."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from app.domain.diary import SessionPage, SessionRow, Sighting
from app.domain.events import Felt, TookOff
from app.domain.pain import Sensation, Site
from app.domain.program import Program, Step, StepKind
from app.domain.session import Order, Phase
from app.domain.wrap import LinkChange, LinkState, Reading, WrapNews
from app.news import News, SessionNews
from app.pace import LoopClock
from app.ports import Secrets, Wrap
from app.runner import Runner
from ble.catalogue import PACKS
from ble.finder import WrapFinder
from ble.radio import Radio
from ble.scan import Air
from ble.sensor_pack import SensorPack
from ble.sim import simulated_wrap
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ble.probe import Field, FrameOf, Probe
from tests.ble.rig import play
from tests.healthy import READY, healthy

LONG = Program("gel-10", 1, (Step(StepKind.HOLD, 600, 1000),))
SHORT = Program("gel-10", 1, (Step(StepKind.HOLD, 20, 1000),))


def falling(frame: int) -> float:
    """Skin under cloth, in degC: a little colder with each second, never twice the same."""
    return 30.0 - 0.01 * frame


def slope(warm: float, cold: float) -> list[float]:
    """From the one to the other, 0.2 degC a second: slower than H05 minds."""
    steps = round((warm - cold) / 0.2)
    return [warm - 0.2 * n for n in range(steps)] + [cold]


def near(skin_c: float, frame: int) -> float:
    """Not quite the same each time, as nothing real is (H12)."""
    return skin_c + frame % 3 * 0.01


class Shelf:
    """A key store that works, in memory (port Secrets)."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        return self.kept.get(name)

    async def keep(self, name: str, secret: str) -> bool:
        self.kept[name] = secret
        return True

    async def forget(self, name: str) -> None:
        self.kept.pop(name, None)


class Room:
    """A computer, its air and its finder; probes come by `put`."""

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        self.field = Field()
        self.air = Air(scanner=self.field.scanner_backend(), adapter=self.field.adapter_backend())
        self.clock = LoopClock(loop, float("inf"))
        self.secrets = Shelf()
        self.use_secrets(self.secrets)
        self.probes: list[Probe] = []
        self.news: list[WrapNews] = []
        self.told: list[News] = []
        self.runner: Runner | None = None

    def use_secrets(self, secrets: Secrets) -> None:
        self.finder = WrapFinder(self.clock, simulated_wrap(), Radio(self.air), secrets)

    async def put(self, frame: FrameOf, name: str = "Gel pad", every_s: float = 1.0) -> Probe:
        address = f"D{len(self.probes)}:0F:3A:44:55:66"
        self.probes.append(Probe(self.field, address, frame, name, every_s))
        return self.probes[-1]

    def pack(self, probe: Probe, sensor: str = "bthome") -> SensorPack:
        wrap = self.finder.wrap(probe.address, PACKS[sensor].key)
        assert isinstance(wrap, SensorPack)
        return wrap

    async def seen(self, probe: Probe) -> Sighting:
        """How a scan tells it."""
        found: dict[str, Sighting] = {}
        await self.finder.scan(lambda s: found.update({s.address: s}), 2.0)
        return found[probe.address]

    def hear(self, news: WrapNews) -> None:
        self.news.append(news)
        if self.runner:
            self.runner.hear(news)

    def readings(self) -> list[Reading]:
        return [each for each in self.news if isinstance(each, Reading)]

    def links(self) -> list[LinkState]:
        return [each.state for each in self.news if isinstance(each, LinkChange)]

    async def session(
        self, pack: Wrap, diary: DiaryFile, program: Program = LONG
    ) -> tuple[Runner, asyncio.Task[SessionRow]]:
        """A session that runs, with a person who answers, and takes the pack off when told to."""
        facts = await pack.open(self.hear)
        order = Order(
            program, Site.LOWER_BACK, facts.model, 7, "pad", "Pad", ready=READY
        )  # fmt: skip
        diary.screen(healthy(self.clock.now()))
        self.runner = Runner(pack, self.clock, diary, order, self._tell)
        return self.runner, asyncio.create_task(self.runner.run())

    def _tell(self, news: News) -> None:
        self.told.append(news)
        if not isinstance(news, SessionNews) or self.runner is None:
            return
        loop = asyncio.get_running_loop()
        if news.session.check_in:
            loop.call_soon(self.runner.say, Felt(Sensation.COLD))
        if news.session.phase is Phase.UNCONFIRMED:
            loop.call_soon(self.runner.say, TookOff())


@asynccontextmanager
async def room() -> AsyncGenerator[Room]:
    made = Room()
    try:
        yield made
    finally:
        for probe in made.probes:
            await probe.end()


def in_room(work: Callable[[Room], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with room() as made:
            await work(made)

    play(whole)


def kept(path: Path, row: SessionRow) -> SessionPage:
    with DiaryReading(path) as reader:
        page = reader.session(row.id)
    assert page
    return page


def rules_of(page: SessionPage) -> list[str]:
    return [entry.rule for entry in page.log if entry.kind == "rule" and entry.rule]
