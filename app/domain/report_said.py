"""The values of a report that come from entries and courses: what for, function, medicines, pain
by region, cost. `app.domain.report` holds the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.body import Quality, Region
from app.domain.instruments import Instrument
from app.domain.journal import CareKind, DiaryEntry, Problem
from app.domain.plan import Goal
from app.domain.units import Moment


@dataclass(frozen=True, slots=True)
class Aim:
    """What the cold is used for, as the person last said it. `met`: how far the goals of the
    course are met, 0 to 10, by the last look back that said so, and when."""

    problem: Problem | None = None
    goals: tuple[Goal, ...] = ()
    own_goal: str = ""
    met: tuple[int, Moment] | None = None
    activities: tuple[str, ...] = ()

    @property
    def unsaid(self) -> bool:
        """Whether nothing at all was said."""
        return not any((self.problem, self.goals, self.own_goal, self.activities))


@dataclass(frozen=True, slots=True)
class CourseDone:
    """Sessions of a course, done and planned; it began then, and may be over."""

    done: int
    of: int
    began: Moment


class Gauge(StrEnum):
    """What is asked in our own words beside the scores of outside questionnaires."""

    ACTIVITIES = "activities"
    """The mean of own-worded activities, 0 to 10."""
    CHANGE = "change"
    """Global change, -5 to 5."""


@dataclass(frozen=True, slots=True)
class Result:
    """One score. `change` is the difference to the first one of its kind in the whole diary, which
    was `first`; None for the first itself and for what tells of a change by itself: that one says
    since which ISO day (`since`). `matters` is the change that matters where a source gives one."""

    what: Instrument | Gauge
    at: Moment
    value: float
    change: float | None = None
    first: Moment | None = None
    since: str = ""
    matters: float | None = None
    by: str = ""


def newest_of_each(results: Sequence[Result]) -> tuple[Result, ...]:
    """The last one of each kind, by their time."""
    return tuple(sorted({r.what: r for r in results}.values(), key=lambda r: r.at.wall_ms))


@dataclass(frozen=True, slots=True)
class Taken:
    """A medicine, how often it was taken, and whether it is one against pain."""

    name: str
    times: int
    painkiller: bool


@dataclass(frozen=True, slots=True)
class Medicines:
    """What was taken and done beside cold. Before `with_painkiller` of `sessions` one was taken
    within four hours; `marked` sessions have a mark that a pill was taken in them. `taken` comes by
    how often; `entries` are all of them, by their time, where that page is wanted."""

    with_painkiller: int
    sessions: int
    marked: int
    taken: tuple[Taken, ...]
    care: tuple[tuple[CareKind, int], ...]
    entries: tuple[DiaryEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PainPlace:
    """Pain in one region over the period: in how many entries, the middle and the highest score
    (None: never scored), how it felt and how often, and in how many it was deep, near the surface,
    there all the time, on and off."""

    region: Region
    entries: int
    median: float | None
    highest: int | None
    qualities: tuple[tuple[Quality, int], ...]
    deep: int
    surface: int
    constant: int
    on_and_off: int

    def felt(self, quality: Quality) -> bool:
        """Whether it ever felt so."""
        return any(each is quality for each, _ in self.qualities)


@dataclass(frozen=True, slots=True)
class Cost:
    """What sessions cost, in hundredths of a currency; `priced` of `sessions` have a price.
    `before` is the sum of the period before, None where none of it has a price."""

    currency: str
    total: int
    priced: int
    sessions: int
    before: int | None
