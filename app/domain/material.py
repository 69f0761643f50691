"""What a report is built from: the diary of some days, as it stands, in one value."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.care import CareEntry
from app.domain.diary import SessionRow
from app.domain.harm import AdverseEvent, Lock
from app.domain.health import Cap, Clearance, HealthScreen
from app.domain.journal import DiaryEntry
from app.domain.pain import AfterAnswers, PainRating, Site
from app.domain.units import CentiC, Moment

if TYPE_CHECKING:
    from app.domain.plan import Planned  # which counts days by this module

MINUTE_MS, HOUR_MS, DAY_MS = 60_000, 3_600_000, 86_400_000


def local_day(at: Moment, starts_h: int = 0) -> int:
    """Days since 1970 by the clock on the wall there and then; a day begins at `starts_h` o'clock,
    so that what was before it belongs to the day before (H6)."""
    return (at.wall_ms + at.utc_offset_min * MINUTE_MS - starts_h * HOUR_MS) // DAY_MS


@dataclass(frozen=True, slots=True)
class Period:
    """Whole local days, since 1970, both ends within it."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many there are."""
        return self.last - self.first + 1

    @property
    def previous(self) -> "Period":
        """As many days right before."""
        return Period(self.first - self.days, self.first - 1)

    def holds(self, at: Moment) -> bool:
        """Whether that moment lies in it, by the clock on the wall there and then."""
        return self.first <= local_day(at) <= self.last

    @property
    def window(self) -> tuple[int, int]:
        """Wall times, from and up to, between which all its moments lie wherever they were: local
        time is UTC-12 to UTC+14."""
        half_day, up_to = DAY_MS // 2, 14 * 60 * MINUTE_MS
        return self.first * DAY_MS - up_to, (self.last + 1) * DAY_MS + half_day


def last_days(days: int, now: Moment) -> Period:
    """So many days up to today."""
    today = local_day(now)
    return Period(today - days + 1, today)


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
    `earlier` are those of before that still tell something: problems, scores, activities and
    changes, and the last one of each medicine; by their time. `plans` ran at some time between the
    two, the newest first. `binned` are the times of what was thrown away since: when it was.
    `name`, `visit` and `currency` are as in `Preferences`."""

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
