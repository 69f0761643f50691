"""A session played from a script of events on two clocks, with every phase change checked."""

from itertools import pairwise
from typing import Self

from app.domain.diary import EndReason
from app.domain.events import Event, Felt, OffAcknowledged, StopAsked, Tick
from app.domain.pain import Sensation, Site
from app.domain.program import Program
from app.domain.programs import ALL_PROGRAMS
from app.domain.session import Order, Phase, Session, begin
from app.domain.step import step
from app.domain.units import CentiC, Moment
from app.domain.wrap import Reading, Trust, WrapEnd, WrapModel, WrapState, WrapStatus

GUARDED = WrapModel("guarded", "Guarded wrap", Trust.GUARD, driven=True, accuracy=50)
SHOWN = WrapModel("shown", "Wrap with a display sensor", Trust.SHOW, driven=True)
TIMER = WrapModel("timer", "Plain timer", Trust.NONE, driven=False)

NUMBER = 7
MONO_ZERO, WALL_ZERO = 1_000_000, 1_760_000_000_000

ALLOWED: dict[Phase, frozenset[Phase]] = {
    Phase.STARTING: frozenset(
        {Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED, Phase.WARMING, Phase.STOPPING}
    ),
    Phase.PRECOOL: frozenset({Phase.RUNNING, Phase.PAUSED, Phase.WARMING, Phase.STOPPING}),
    Phase.RUNNING: frozenset({Phase.PAUSED, Phase.WARMING, Phase.STOPPING}),
    Phase.PAUSED: frozenset({Phase.PRECOOL, Phase.RUNNING, Phase.WARMING, Phase.STOPPING}),
    Phase.WARMING: frozenset({Phase.STOPPING}),
    Phase.STOPPING: frozenset({Phase.UNCONFIRMED, Phase.STOPPED}),
    Phase.UNCONFIRMED: frozenset({Phase.STOPPED}),
    Phase.STOPPED: frozenset(),
}
"""What the phases mean, as moves: the programme only goes forward, a pause may come anywhere in
its cold, every end goes by STOPPING, and only a proof leads to STOPPED, the last."""


def order(program: Program, model: WrapModel = GUARDED, *, can_pause: bool = True) -> Order:
    return Order(program, Site.LOWER_BACK, model, NUMBER, "device", "My wrap", can_pause=can_pause)


def phases_of(session: Session) -> list[Phase]:
    """Every phase it went through, from its own log."""
    return [Phase(entry.code) for entry in session.log if entry.kind == "phase"]


def illegal_moves(session: Session) -> list[tuple[Phase, Phase]]:
    return [(old, new) for old, new in pairwise(phases_of(session)) if new not in ALLOWED[old]]


def rules_of(session: Session) -> list[str]:
    """The rules that spoke, in order, check-in questions and the person's own stop left out."""
    return [e.rule for e in session.log if e.kind == "rule" and e.rule]


def reading(
    state: WrapState = WrapState.RUNNING,
    skin: CentiC | None = 2000,
    *,
    t_s: int | None = None,
    cooling: bool | None = None,
    fresh: bool = True,
) -> Reading:
    if cooling is None:
        cooling = state in {WrapState.PRECOOL, WrapState.RUNNING, WrapState.ADRIFT}
    return Reading(state, cooling, skin, 800, 600, t_s=t_s, fresh=fresh)


def status(
    state: WrapState, end: WrapEnd = WrapEnd.OPEN, *, session: int = NUMBER, elapsed_s: int = 0
) -> WrapStatus:
    return WrapStatus(session, state, end, elapsed_s, 0)


OFF = reading(WrapState.IDLE, None)


class Play:
    """A running script: `hear` gives events at this instant, `wait` lets time go by unheard."""

    def __init__(
        self,
        program: Program | str = "gel-15",
        model: WrapModel = GUARDED,
        *,
        can_pause: bool = True,
    ):
        chosen = ALL_PROGRAMS[program] if isinstance(program, str) else program
        self.at = Moment(MONO_ZERO, WALL_ZERO, 60)
        self.session = begin(order(chosen, model, can_pause=can_pause), self.at)

    @property
    def since_start_s(self) -> float:
        return (self.at.mono_ms - MONO_ZERO) / 1000

    @property
    def phase(self) -> Phase:
        return self.session.phase

    @property
    def end(self) -> EndReason | None:
        return self.session.end

    def wait(self, seconds: float, *, wall_s: float | None = None) -> Self:
        """Let both clocks go on, the wall clock by `wall_s` where it differs; nothing is heard."""
        mono_ms = round(seconds * 1000)
        wall_ms = mono_ms if wall_s is None else round(wall_s * 1000)
        at = self.at
        self.at = Moment(at.mono_ms + mono_ms, at.wall_ms + wall_ms, at.utc_offset_min)
        return self

    def hear(self, *events: Event) -> Self:
        for event in events:
            before = self.session
            self.session = step(before, event, self.at)
            assert illegal_moves(self.session) == []
            assert self.session.log[: len(before.log)] == before.log
        return self

    def tick(self, seconds: float = 0) -> Self:
        return self.wait(seconds).hear(Tick())

    def ticks(self, seconds: int) -> Self:
        """Silence: nothing but the clock, once a second."""
        for _ in range(seconds):
            self.tick(1)
        return self

    def runs(
        self,
        seconds: int,
        state: WrapState = WrapState.RUNNING,
        skin: CentiC = 2000,
        *,
        cooling: bool | None = None,
        answering: bool = True,
    ) -> Self:
        """The wrap tells every second; the sensor's last digit flickers as a live one does. Each
        check-in is answered at once unless nobody is `answering`."""
        for second in range(seconds):
            flicker = second % 2
            self.wait(1).hear(reading(state, skin + flicker, cooling=cooling), Tick())
            if answering and self.session.check_in is not None:
                self.hear(Felt(Sensation.COLD))
        return self

    def started(self, state: WrapState = WrapState.PRECOOL, skin: CentiC = 2000) -> Self:
        """The wrap says at once that it runs."""
        return self.hear(reading(state, skin, t_s=0))

    def cooled(self, seconds: int) -> Self:
        """Running `seconds` into the programme, with skin that falls as under a cloth."""
        self.started(skin=3000)
        for second in range(1, seconds + 1):
            skin = max(1400 + second % 2, 3000 - 5 * second)
            state = WrapState.PRECOOL if second < 120 else WrapState.RUNNING
            self.wait(1).hear(reading(state, skin, t_s=second), Tick())
            if self.session.check_in is not None:
                self.hear(Felt(Sensation.COLD))
        return self

    def stopped_by_person(self) -> Self:
        return self.hear(StopAsked("button"))

    def proven_off(self) -> Self:
        return self.hear(OffAcknowledged(), OFF)
