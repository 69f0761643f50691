"""One session as a value: what is known, what is wanted of the wrap, and what has happened.

How it moves from one value to the next stands in `app.domain.step`.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.care import Modality
from app.domain.diary import EndReason, LogEntry, OffProof
from app.domain.guard import OK, Verdict
from app.domain.health import Ready
from app.domain.pain import Site
from app.domain.program import InvalidProgram, Program, StepKind
from app.domain.rules import CHECK_IN_S, RULES
from app.domain.skin import SkinWatch
from app.domain.units import Moment
from app.domain.wrap import LinkState, Reading, Trust, WrapModel


class Phase(StrEnum):
    """Where a session stands. The last three are reached by every stop, in this order."""

    STARTING = "starting"
    """The wrap was asked to start and has not yet said that it does."""
    PRECOOL = "precool"
    RUNNING = "running"
    PAUSED = "paused"
    WARMING = "warming"
    """The cold is over; the programme's rewarm step runs."""
    STOPPING = "stopping"
    """Off is wanted and not yet proven."""
    UNCONFIRMED = "unconfirmed"
    """Off is wanted and was not proven in time (D08): take the wrap off."""
    STOPPED = "stopped"


COLD_PHASES = frozenset({Phase.STARTING, Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED})
"""Phases that count as cold time; STARTING does because the wrap may already cool."""
ACTIVE_PHASES = COLD_PHASES | {Phase.WARMING}


class Wanted(StrEnum):
    """What the wrap is wanted to do. OFF is final: nothing leads back to COOL."""

    COOL = "cool"
    PAUSE = "pause"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for: this programme, on this site, with this wrap.

    `number` names the session to the wrap (1-65535). `rehearsal`: no skin is cooled, because
    the wrap is simulated or time runs faster than life. `ready` is what was said right before,
    `seen` what the wrap or sensor read last, None when nothing fresh is known.
    """

    program: Program
    site: Site
    model: WrapModel
    number: int
    device_key: str
    device_name: str
    speed: float = 1.0
    can_pause: bool = False
    ready: Ready | None = None
    seen: Reading | None = None

    @property
    def rehearsal(self) -> bool:
        """Whether no skin is cooled."""
        return self.model.simulated or self.speed != 1.0


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A question put to the person that waits for an answer since `asked_ms` (monotonic)."""

    asked_ms: int
    at_s: int


@dataclass(frozen=True, slots=True)
class Session:
    """One session. Times in `_ms` are monotonic milliseconds.

    `running_ms` is the moment of session second 0 on the wrap, None before the wrap said that
    it runs. `cold_ms` is the cold time so far, pauses included. `end` is set once, by whatever
    ended the session first; `wrap_end` and `wrap_ran_s` are the wrap's own account of it,
    `state_end` what its states alone told.
    `verdict` is what the rules said at the last step.
    """

    order: Order
    program: Program
    began: Moment
    last: Moment
    phase: Phase
    phase_since_ms: int
    wanted: Wanted
    skin: SkinWatch
    running_ms: int | None = None
    cold_ms: int = 0
    reading: Reading | None = None
    reading_ms: int | None = None
    link: LinkState = LinkState.LIVE
    check_in: CheckIn | None = None
    asked: int = 0
    paused_ms: int | None = None
    stop_ms: int | None = None
    off_acknowledged: bool = False
    wrap_end: EndReason | None = None
    wrap_ran_s: int | None = None
    state_end: EndReason | None = None
    off: OffProof = OffProof.NONE
    end: EndReason | None = None
    verdict: Verdict = OK
    log: tuple[LogEntry, ...] = field(default_factory=tuple)

    @property
    def guarded(self) -> bool:
        """Whether a skin sensor guards this session (H10 otherwise)."""
        return self.order.model.skin is Trust.GUARD

    @property
    def over(self) -> bool:
        """Whether nothing more will happen: the wrap is proven off."""
        return self.phase is Phase.STOPPED

    @property
    def active(self) -> bool:
        """Whether the programme is under way and nobody has asked for off."""
        return self.phase in ACTIVE_PHASES

    def elapsed_s(self, now: Moment) -> float:
        """Seconds since the wrap began to run; 0 before."""
        if self.running_ms is None:
            return 0.0
        return max(0, now.mono_ms - self.running_ms) / 1000

    def ran_s(self, now: Moment) -> int:
        """Whole seconds the session ran: the wrap's own count once it has ended, else ours."""
        if self.wrap_ran_s is not None:
            return self.wrap_ran_s
        return round(self.elapsed_s(self.last if self.over else now))

    @property
    def cold_s(self) -> int:
        """Whole seconds of cold, by our count, but no more than the wrap says that it ran."""
        counted_s = round(self.cold_ms / 1000)
        return counted_s if self.wrap_ran_s is None else min(counted_s, self.wrap_ran_s)

    def remaining_s(self, now: Moment) -> int:
        """Whole seconds left of the programme, rewarming included."""
        return max(0, round(self.program.total_s - self.elapsed_s(now)))

    def cold_left_s(self, now: Moment) -> int:
        """Whole seconds of cold left."""
        return max(0, round(self.program.cold_s - self.elapsed_s(now)))

    def may_renew(self, now: Moment) -> bool:
        """Whether the safety loop is healthy enough to let the wrap cool on for one more lease.

        Needs a session that still wants the wrap on, and within H11's warning time a valid sample
        where a sensor guards it, else any reading at all: a wrap that we cannot see must run out
        of lease.
        """
        if not self.active or self.wanted is Wanted.OFF:
            return False
        if self.guarded:
            return self.skin.fresh(now.mono_ms)
        return self.silent_ms(now) <= RULES["H11"]["warn_ms"]

    def silent_ms(self, now: Moment) -> int:
        """Milliseconds since the wrap last said anything, or since the start if it never did."""
        return now.mono_ms - (self.began.mono_ms if self.reading_ms is None else self.reading_ms)

    def logged(
        self, kind: str, code: str, *, rule: str | None = None, value: int | None = None
    ) -> "Session":
        """This session with one more log entry, at the moment of `last`."""
        t_ms = self.last.mono_ms - (self.running_ms or self.began.mono_ms)
        return replace(self, log=(*self.log, LogEntry(t_ms, kind, code, rule, value)))


def fitted(program: Program, model: WrapModel) -> Program:
    """The programme this wrap may run: never longer than asked.

    Without a skin sensor that can guard, the cold is cut to H10's cap. A wrap that is not driven
    can neither precool nor rewarm: all its cold is one kind, and with it its programme ends. One
    that does not end by itself is switched off when the cold is over, not warmed first: a link
    lost while it rewarms would leave it on the skin with nobody to end it.

    Raises InvalidProgram (T03) for an ice massage with anything but a plain timer: no wrap may
    cool, and no sensor can lie still, where ice is moved.
    """
    timer = model.skin is Trust.NONE and not model.driven
    if program.modality is Modality.ICE_MASSAGE and not timer:
        raise InvalidProgram("T03", f"{program.key}: ice massage is a timer, not for {model.key}")
    if model.skin is not Trust.GUARD:
        program = program.shortened(min(program.cold_s, RULES["H10"]["cap_s"]))
    if not model.driven:
        cold = tuple(replace(step, kind=StepKind.HOLD) for step in program.steps if step.cold)
        program = replace(program, steps=cold)
    elif not model.ends_by_itself:
        program = replace(program, steps=tuple(step for step in program.steps if step.cold))
    return program


def begin(order: Order, at: Moment) -> Session:
    """The session that this order starts. A wrap that is not driven runs from this moment."""
    driven = order.model.driven
    session = Session(
        order=order,
        program=fitted(order.program, order.model),
        began=at,
        last=at,
        phase=Phase.STARTING if driven else Phase.RUNNING,
        phase_since_ms=at.mono_ms,
        wanted=Wanted.COOL,
        skin=SkinWatch(at.mono_ms, accuracy=order.model.accuracy),
        running_ms=None if driven else at.mono_ms,
    )
    if session.program.cold_s < order.program.cold_s:
        session = session.logged(
            "rule", RULES["H10"].reason, rule="H10", value=session.program.cold_s
        )
    return session.logged("phase", session.phase)


def check_in_times(program: Program) -> tuple[int, ...]:
    """Seconds after the start at which this programme asks how it feels (D01); none falls on or
    after the end of the cold."""
    return tuple(s for s in CHECK_IN_S if s < program.cold_s)
