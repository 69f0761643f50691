"""What a report is built from: the diary of some days, as it stands, in one value."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.care import CareEntry
from app.domain.diary import SessionRow
from app.domain.harm import AdverseEvent, Lock
from app.domain.health import Cap, Clearance, HealthScreen
from app.domain.journal import DiaryEntry
from app.domain.pain import AfterAnswers, PainRating, Site
from app.domain.period import MIDNIGHT
from app.domain.units import CentiC, Moment

if TYPE_CHECKING:
    from app.domain.plan import Planned  # which counts days by this module


@dataclass(frozen=True, slots=True)
class Point:
    """The mean skin temperature of the ten seconds from `second` on; None where nothing was
    measured."""

    second: int
    skin: CentiC | None


@dataclass(frozen=True, slots=True)
class Told:
    """A session, what was said after it, and what its log says that a report asks for.

    `pill`: the person marked that they took a pill. `clock_ms`: how far the computer's clock went
    astray (T11), above 0 for a sleep or a clock set ahead; None when it did not.
    """

    row: SessionRow
    after: AfterAnswers = field(default_factory=AfterAnswers)
    pill: bool = False
    clock_ms: int | None = None

    @property
    def ran(self) -> bool:
        """Whether it cooled skin for some time and is over: what a report counts."""
        opening, closing = self.row.opening, self.row.closing
        return not opening.simulated and closing is not None and closing.actual_s > 0


@dataclass(frozen=True, slots=True)
class Refused:
    """Starts that one rule did not let be, on one place."""

    rule: str
    site: Site
    at: Moment


@dataclass(frozen=True, slots=True)
class Material:
    """The diary between two wall times: `sessions` by their number, `ratings` in earnest and
    `care` by their time. Harm, locks and health are whole, of all times. `first_day` is the first
    local day with a session or entry in the whole diary, None for an empty one. `curves` are the
    ten-second means of the newest sessions that were asked for, by session. `sample`: it is a
    made-up diary.

    `entries` are in earnest and by their time, pain among them, which `ratings` tells of too.
    `earlier` are those of before that still tell something: problems, scores, activities, changes
    and flare-ups, and the last one of each medicine; by their time. `plans` ran at some time
    between the two, the newest first. `binned` are the times of what was thrown away since: when
    it was.
    `name`, `visit` and `currency` are as in `Preferences`, and so is the hour `starts_h` at which
    the person's days begin."""

    sessions: tuple[Told, ...] = ()
    ratings: tuple[PainRating, ...] = ()
    care: tuple[CareEntry, ...] = ()
    refused: tuple[Refused, ...] = ()
    harms: tuple[AdverseEvent, ...] = ()
    locks: tuple[Lock, ...] = ()
    screen: HealthScreen | None = None
    clearances: tuple[Clearance, ...] = ()
    caps: tuple[Cap, ...] = ()
    curves: tuple[tuple[int, tuple[Point, ...]], ...] = ()
    first_day: int | None = None
    sample: bool = False
    entries: tuple[DiaryEntry, ...] = ()
    earlier: tuple[DiaryEntry, ...] = ()
    plans: "tuple[Planned, ...]" = ()
    binned: tuple[Moment, ...] = ()
    name: str = ""
    visit: str = ""
    currency: str = ""
    starts_h: int = MIDNIGHT
