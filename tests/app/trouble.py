"""A whole session on the simulation through random trouble of the link, and what was unsafe."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from app.domain.diary import EndReason, OffProof
from app.domain.faults import Fault, FaultCode
from app.domain.programs import PROGRAMS
from app.domain.rules import RULES
from app.domain.session import Phase
from app.domain.wrap import LinkState, Reading, WrapNews
from ble.catalogue import SIMULATED
from ble.codecs.ocwp import Op, uuids
from ble.sim import SimLink, SimWrap
from ble.wrap import OcwpWrap
from tests.app.stage import Stage, WatchedDiary
from tests.ble.rig import NUMBER, Rig, until


class Kind(StrEnum):
    """What happens."""

    CUT = "cut"
    """Out of range: both sides learn it."""
    ZOMBIE = "zombie"
    """Notifications are lost; the system calls it connected."""
    SLOW = "slow"
    """All answers come late."""
    CORRUPT = "corrupt"
    """Some notifications have a wrong bit."""
    DAEMON = "daemon"
    """The system's Bluetooth service hangs: nothing is answered, nothing is heard, nobody is told,
    and no new link is made until it is back."""


@dataclass(frozen=True, slots=True)
class Strike:
    """What, and for how long, after how much peace. Seconds."""

    kind: Kind
    peace_s: float
    length_s: float


LONGEST_S = {
    Kind.CUT: 14.0,
    Kind.ZOMBIE: 12.0,
    Kind.SLOW: 8.0,
    Kind.CORRUPT: 10.0,
    Kind.DAEMON: 9.0,
}
"""In seconds; short enough for the lease of 30 s to be renewed in between, or no session could
complete."""


def strikes(seed: int, count: int, within_s: float) -> list[Strike]:
    """So many, spread over that time."""
    chance = random.Random(seed)
    each_s = within_s / count
    drawn: list[Strike] = []
    for _ in range(count):
        kind = chance.choice(list(Kind))
        length_s = min(chance.uniform(0.05, LONGEST_S[kind]), each_s * 0.8)
        drawn.append(Strike(kind, each_s - length_s, length_s))
    return drawn


class HangingLink(SimLink):
    """A link whose system may hang (`Service.hangs`): then no call ends but by its time limit."""

    def __init__(self, sim: SimWrap, service: "Service"):
        super().__init__(sim)
        self._service = service

    async def open(self, lost: Callable[[], None]) -> None:
        await self._service.answer(FaultCode.NO_BLUETOOTH)
        await super().open(lost)

    async def read(self, characteristic: str) -> bytes:
        await self._service.answer(FaultCode.NO_ANSWER)
        return await super().read(characteristic)

    async def write(self, characteristic: str, data: bytes) -> None:
        await self._service.answer(FaultCode.NO_ANSWER)
        await super().write(characteristic, data)


class Service:
    """The system's Bluetooth service."""

    def __init__(self, sim: SimWrap):
        self.sim = sim
        self.hangs = False

    async def answer(self, code: FaultCode, limit_s: float = 4.0) -> None:
        """Return at once, or fail after the time limit of a link."""
        if self.hangs:
            await asyncio.sleep(limit_s)
            raise Fault(code, "the service hangs")

    def link(self) -> HangingLink:
        """A link through this service."""
        return HangingLink(self.sim, self)

    async def suffer(self, drawn: list[Strike]) -> None:
        """Let it all happen."""
        for strike in drawn:
            await asyncio.sleep(strike.peace_s)
            self._begin(strike.kind)
            await asyncio.sleep(strike.length_s)
            self.heal()

    def _begin(self, kind: Kind) -> None:
        match kind:
            case Kind.CUT:
                self.sim.in_range = False
                self.sim.cut_link()
            case Kind.ZOMBIE:
                self.sim.muted = True
            case Kind.SLOW:
                self.sim.answer_delay_s = 1.2
            case Kind.CORRUPT:
                self.sim.corrupting = True
            case Kind.DAEMON:
                self.hangs = self.sim.muted = True

    def heal(self) -> None:
        """All is well."""
        self.hangs = self.sim.muted = self.sim.corrupting = False
        self.sim.answer_delay_s = 0.0
        self.sim.in_range = True


@dataclass(slots=True)
class Outcome:
    """What came of one session. `unsafe` says what was, and at which second."""

    end: EndReason | None = None
    ran_s: int = 0
    missing_s: int = 0
    invented_s: int = 0
    proven: bool = False
    strikes: Counter[str] = field(default_factory=Counter[str])
    links: int = 0
    unsafe: list[str] = field(default_factory=list[str])


class TroubledRig(Rig):
    """A rig whose wrap is reached through a service that may hang."""

    def __init__(self, seed: int):
        super().__init__(seed=seed)
        self.links: int = 0
        self.service = Service(self.sim)
        self.wrap = OcwpWrap(self._new_link, SIMULATED, self.sim.address, self.clock)
        self.heard_s = 0.0
        self.renewals: Callable[[bytes], None] = lambda _: None

    def _new_link(self) -> HangingLink:
        self.links += 1
        return _Watched(self.sim, self)

    def hear(self, news: WrapNews) -> None:
        if isinstance(news, Reading):
            self.heard_s = asyncio.get_running_loop().time()


class _Watched(HangingLink):
    def __init__(self, sim: SimWrap, rig: TroubledRig):
        super().__init__(sim, rig.service)
        self._rig = rig

    async def write(self, characteristic: str, data: bytes) -> None:
        if characteristic == uuids.CONTROL_POINT:
            self._rig.wire.append(("write", characteristic, data))
            self._rig.renewals(data)
        await super().write(characteristic, data)


async def session(folder: Path, seed: int, count: int = 50, within_s: float = 1200.0) -> Outcome:
    """A session of 20 minutes of cold with so many strikes in it; the loop must be virtual."""
    made, outcome = TroubledRig(seed), Outcome()
    drawn = strikes(seed, count, within_s)
    outcome.strikes.update(strike.kind.value for strike in drawn)
    life = asyncio.create_task(made.sim.run())
    diary = WatchedDiary(folder / "d.db")
    heard: list[Stage] = []

    def hear(news: WrapNews) -> None:
        made.hear(news)
        (heard[0].hear if heard else made.news.append)(news)

    try:
        await asyncio.sleep(2)
        await made.wrap.open(hear)
        await asyncio.sleep(2)
        s = Stage(made, diary, PROGRAMS["gel-20"])
        heard.append(s)
        made.renewals = lambda data: _renewed(s, made, data, outcome)
        watch = asyncio.create_task(_watched(s, outcome))
        run = s.go()
        suffering = asyncio.create_task(made.service.suffer(drawn))
        row = await asyncio.wait_for(run, 3000)
        assert row.closing
        outcome.end, outcome.ran_s = row.closing.end, row.closing.actual_s
        outcome.missing_s, outcome.proven = row.missing_s, row.closing.off is OffProof.WRAP
        suffering.cancel()
        made.service.heal()
        await asyncio.sleep(60)
        watch.cancel()
        await until(lambda: made.links_told()[-1] is LinkState.LIVE, 60)
        outcome.invented_s = await _invented(s, made)
        outcome.links = made.links
    finally:
        await made.wrap.close()
        life.cancel()
        diary.file.close()
    return outcome


def _renewed(s: Stage, made: TroubledRig, data: bytes, outcome: Outcome) -> None:
    """A lease is renewed only on fresh data (H11)."""
    age_s = asyncio.get_running_loop().time() - made.heard_s
    if data[0] == Op.RENEW_LEASE and age_s > RULES["H11"]["warn_ms"] / 1000:
        outcome.unsafe.append(f"renewed {age_s:.1f} s after the last reading, {s.phase}")


async def _watched(s: Stage, outcome: Outcome) -> None:
    """Nothing cools once the session is over."""
    while True:
        await asyncio.sleep(0.5)
        if s.phase is Phase.STOPPED and s.rig.cools:
            outcome.unsafe.append(f"cools at {s.rig.sim.lived_s:.1f} s though it is over")


async def _invented(s: Stage, made: TroubledRig) -> int:
    """Seconds of the curve that are not what the wrap itself remembers of them."""
    remembered = {each.t_s: each for each in await made.wrap.records(NUMBER, 1)}
    kept = s.page().samples
    return sum(
        each.t_s not in remembered
        or (each.skin, each.pack) != (remembered[each.t_s].skin, remembered[each.t_s].pack)
        for each in kept
    )
