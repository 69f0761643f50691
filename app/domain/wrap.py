"""What a wrap is and what it says, in the app's own terms."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from app.domain.faults import Fault
from app.domain.units import CentiC


class Trust(StrEnum):
    """How far a skin temperature source may be trusted (devices.md, classes A to X)."""

    GUARD = "guard"
    """Class A: good enough to stop a session by."""
    SHOW = "show"
    """Class B: shown, never guarded with."""
    NONE = "none"
    """No skin temperature at all: a plain timer (H10)."""


class Bar(StrEnum):
    """Why a device that is heard may not guard a session, and so is not paired (devices.md 2.1)."""

    SHOWS_ONLY = "shows_only"
    """Class B: its readings may be looked at, never relied on."""
    MAY_FREEZE = "may_freeze"
    """The value stands where the company ID belongs: on Linux it can stick unnoticed."""
    TOO_COARSE = "too_coarse"
    FITTED = "fitted"
    """It sends a body temperature that it reckons, not what it measures."""
    FOR_FEVER = "for_fever"
    FOR_ROOMS = "for_rooms"
    FOR_BREWING = "for_brewing"
    UNREADABLE = "unreadable"
    """Damaged, or of a form that nobody here knows."""
    NEEDS_KEY = "needs_key"
    """Encrypted: it can be paired by who gives its key."""
    PREPARES = "prepares"
    """A fridge: it makes packs cold, and is none."""


@dataclass(frozen=True, slots=True)
class WrapModel:
    """One kind of wrap: its capabilities as data.

    `key` is stored in diaries and never changes. `driven` says whether the app can command it;
    a wrap that is not driven is taken off by the person. `accuracy` is the skin sensor's, in
    hundredths of a degree, None when the maker does not say (H14).
    `ends_by_itself` is False for a driven one without a lease and programme of its own: once its
    link is lost it counts as still cooling, and only the person can end that. `beta`: driven by
    what few people saw of it.
    """

    key: str
    name: str
    skin: Trust
    driven: bool
    simulated: bool = False
    accuracy: CentiC | None = None
    ends_by_itself: bool = True
    beta: bool = False

    @property
    def measures(self) -> bool:
        """Whether it sends readings at all; a plain timer does not."""
        return self.driven or self.skin is not Trust.NONE


@dataclass(frozen=True, slots=True)
class HardLimits:
    """The wrap's own fences (profile 5.2). It enforces them itself; no app can move them."""

    target_min: CentiC
    target_max: CentiC
    contact_stop: CentiC
    contact_latch: CentiC
    max_session_s: int
    min_rest_s: int
    max_lease_s: int
    max_pressure_mmhg: int


@dataclass(frozen=True, slots=True)
class WrapFacts:
    """What a wrap says about itself when it is opened. `limits` is None for a timer.

    `capabilities` are words such as `pause`, `rewarm_heat`, `records`, `compression`.
    `monitor_only` is set when its profile version is one we must not command (clarification 13).
    """

    model: WrapModel
    address: str
    serial: str = ""
    limits: HardLimits | None = None
    capabilities: frozenset[str] = field(default_factory=frozenset[str])
    monitor_only: bool = False


class WrapState(StrEnum):
    """What the wrap says it is doing (profile 5.2, in its order)."""

    IDLE = "idle"
    READY = "ready"
    PRECOOL = "precool"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    COMPLETED = "completed"
    LATCHED = "latched"
    ADRIFT = "adrift"
    """Running without a link, on the rest of its lease."""
    RESTING = "resting"
    UNKNOWN = "unknown"
    """A state this app does not know: it never proves that the cooling is off."""


AT_WORK = frozenset(
    {
        WrapState.PRECOOL,
        WrapState.RUNNING,
        WrapState.PAUSED,
        WrapState.ADRIFT,
        WrapState.UNKNOWN,
    }
)
"""States in which a programme is, or may be, under way; every other has the cooling off."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the wrap said about one second, already checked for plausibility by its codec.

    `t_s` is the session second (clarification 6), None outside a session. `skin` is the coldest
    valid contact probe, None when there is none. `fresh` is False for a value read again after
    a reconnect rather than newly measured.
    """

    state: WrapState
    cooling: bool
    skin: CentiC | None
    pack: CentiC | None
    target: CentiC | None
    t_s: int | None = None
    battery_percent: int | None = None
    contact: bool = True
    fresh: bool = True

    @property
    def off(self) -> bool:
        """Whether this reading proves that the wrap no longer cools."""
        return not self.cooling and self.state not in AT_WORK


class Sample(NamedTuple):
    """One second of the curve, as the diary keeps it. None where nothing was measured.

    `backfilled`: it came from the wrap's own memory after a gap, not live. A tuple, as ten years
    have 13 million of them: a dataclass takes three times as long to make.
    """

    t_s: int
    skin: CentiC | None
    pack: CentiC | None
    target: CentiC | None
    backfilled: bool = False


class WrapEnd(StrEnum):
    """Why the wrap itself says that its session ended (profile 5.2, end_reason)."""

    OPEN = "open"
    COMPLETED = "completed"
    APP_STOP = "app_stop"
    BUTTON = "button"
    LEASE = "lease"
    CONTACT_COLD = "contact_cold"
    OVER_TIME = "over_time"
    FAULT = "fault"
    BATTERY = "battery"
    POWER_LOSS = "power_loss"
    SENSOR = "sensor"
    FALL_RATE = "fall_rate"


@dataclass(frozen=True, slots=True)
class WrapStatus:
    """The wrap's account of its session. `session` is 0 when it never had one. `began_s` is when
    it began, in seconds since 1970 UTC, None where the wrap does not know."""

    session: int
    state: WrapState
    end: WrapEnd
    elapsed_s: int
    remaining_s: int
    began_s: int | None = None


class Severity(StrEnum):
    """How much an alarm of the wrap asks for."""

    INFO = "info"
    WARN = "warn"
    STOP = "stop"
    LATCHED = "latched"


@dataclass(frozen=True, slots=True)
class Alarm:
    """An alarm the wrap raised. `code` is a word such as `contact_cold_stop` or `code_42`."""

    number: int
    code: str
    severity: Severity
    value: CentiC | None = None
    raw_code: int = 0


class LinkState(StrEnum):
    """What is known of the link. Only fresh data makes it LIVE."""

    CLOSED = "closed"
    LOOKING = "looking"
    """A known device that was not there: it is opened when it is heard."""
    CONNECTING = "connecting"
    LIVE = "live"
    UNSURE = "unsure"
    """The system calls it connected, but no sample came for 3 s (devices.md 4.3)."""
    LOST = "lost"
    """No link; the driver is trying to get it back."""


@dataclass(frozen=True, slots=True)
class LinkChange:
    """The link went from one state to another, and why if something went wrong."""

    state: LinkState
    fault: Fault | None = None


WrapNews: TypeAlias = Reading | WrapStatus | Alarm | LinkChange
"""Everything a driver tells."""
