"""`coldwrap replay`: a captured session once more, through the same drivers and the same rules.

Nothing of it is kept: its diary is a file that is thrown away. A person who was asked how it feels
answers "cold", since a capture does not tell what was felt.
"""

import asyncio
import json
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.domain.diary import SessionPage
from app.domain.events import Felt, StopAsked, TookOff
from app.domain.faults import Fault
from app.domain.pain import Sensation, Site
from app.domain.session import Order, Phase
from app.domain.wish import Start
from app.domain.wrap import Reading, WrapFacts, WrapNews
from app.news import News, SessionNews
from app.pace import LoopClock, new_loop, tidied
from app.ports import Wrap
from app.printing import listed, page_as_json
from app.runner import Runner
from ble.catalogue import MODELS, SIMULATED
from ble.finder import WrapFinder
from ble.link import Link
from ble.recording import NotACapture, Recording, read_recording
from ble.replay import ReplayRadio
from ble.sim import simulated_wrap
from storage.diary import DiaryFile
from storage.reader import DiaryReading

AFTER_S = 60.0
"""How long a recording without a session is listened to after its last link came up."""
GIVE_UP_S = 90.0
RULE_S = 1.0
"""A stop that came of a rule comes of it again; one that does not within so long was a person's."""
SPEED = 1000.0
"""What is replayed is a rehearsal, and marked as one."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came of it: what the driver told, and the session if there was one."""

    news: tuple[WrapNews, ...]
    fault: Fault | None
    page: SessionPage | None


class _ReplayFinder(WrapFinder):
    """Makes the same drivers, on recorded links."""

    def __init__(self, clock: LoopClock, radio: ReplayRadio):
        super().__init__(clock, simulated_wrap(), radio)
        self._replay = radio
        self.address = ""

    def simulated_link(self) -> Link:
        """A simulated wrap was recorded like any other."""
        return self._replay.link(self.address)


def replayed(path: Path) -> Replayed:
    """Play that capture. NotACapture; OSError when it cannot be read."""
    recording = read_recording(path)
    if recording.device is None:
        raise NotACapture(f"{path.name}: nothing was driven in it")
    loop = new_loop(float("inf"))
    try:
        with tempfile.TemporaryDirectory() as folder:
            return loop.run_until_complete(_Replay(recording, Path(folder)).run())
    finally:
        loop.run_until_complete(tidied())
        loop.close()


def told(outcome: Replayed, *, as_json: bool) -> Iterator[str]:
    """What the command line prints of it."""
    if as_json:
        page = page_as_json(outcome.page) if outcome.page else None
        yield json.dumps({"session": page, "news": [repr(each) for each in outcome.news]}, indent=1)
        return
    for each in outcome.news:
        if not isinstance(each, Reading):
            yield str(each)
    readings = sum(isinstance(each, Reading) for each in outcome.news)
    yield f"{readings} readings."
    if outcome.fault:
        yield f"It could not be opened: {outcome.fault}"
    if outcome.page:
        yield listed((outcome.page.row,))


class _Replay:
    def __init__(self, recording: Recording, folder: Path):
        assert recording.device is not None
        self._recording = recording
        self._diary = folder / "replay.db"
        self._address, self._model = recording.device
        self._news: list[WrapNews] = []
        self._runner: Runner | None = None

    async def run(self) -> Replayed:
        loop = asyncio.get_running_loop()
        clock = LoopClock(loop, SPEED)
        finder = _ReplayFinder(clock, ReplayRadio(self._recording))
        finder.address = self._address
        wrap = finder.wrap(self._address, self._model)
        began_s = loop.time() - self._recording.opened_s
        try:
            facts = await wrap.open(self._hear)
            page = await self._session(wrap, facts, clock, began_s)
        except Fault as fault:
            return Replayed(tuple(self._news), fault, None)
        finally:
            await wrap.close()
        return Replayed(tuple(self._news), None, page)

    async def _session(
        self, wrap: Wrap, facts: WrapFacts, clock: LoopClock, began_s: float
    ) -> SessionPage | None:
        if self._recording.start is None:
            await asyncio.sleep(AFTER_S)
            return None
        loop = asyncio.get_running_loop()
        at_s, start = self._recording.start
        await asyncio.sleep(max(0.0, began_s + at_s - loop.time()))
        with closing(DiaryFile(self._diary)) as diary:
            self._runner = Runner(wrap, clock, diary, self._order(start, facts), self._tell)
            for off_s in self._recording.offs:
                loop.call_at(began_s + off_s + RULE_S, self._runner.say, StopAsked("recording"))
            row = await self._runner.run()
        with DiaryReading(self._diary) as reader:
            return reader.session(row.id)

    def _order(self, start: Start, facts: WrapFacts) -> Order:
        return Order(
            program=start.program,
            site=Site.LOWER_BACK,
            model=facts.model,
            number=start.number,
            device_key=f"{self._model}:{facts.serial or self._address}",
            device_name=MODELS.get(self._model, SIMULATED).name,
            speed=SPEED,
            can_pause="pause" in facts.capabilities,
        )

    def _hear(self, news: WrapNews) -> None:
        self._news.append(news)
        if self._runner:
            self._runner.hear(news)

    def _tell(self, news: News) -> None:
        if not isinstance(news, SessionNews) or self._runner is None:
            return
        loop = asyncio.get_running_loop()
        session = news.session
        if session.check_in:
            loop.call_soon(self._runner.say, Felt(Sensation.COLD))
        if session.phase is Phase.STOPPING and not session.order.model.driven:
            loop.call_soon(self._runner.say, TookOff())
        if session.phase is Phase.UNCONFIRMED:
            loop.call_later(GIVE_UP_S, self._runner.give_up)
