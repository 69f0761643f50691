"""The report for a physiotherapist as a value: what stands in each block, no words, no looks.

Its ten blocks are those of report.md, section 4, in that order. Simulated sessions are counted in
the data notes and nowhere else. `build` is pure; the same diary, period and parts give the same
value but for `Head.generated`.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum

from app.domain.care import CareEntry
from app.domain.diary import EndReason
from app.domain.harm import AdverseEvent
from app.domain.health import Cap, Clearance, Cloth
from app.domain.insight import Change, Response, Trend
from app.domain.marks import Mark
from app.domain.material import Point
from app.domain.pain import Site, SkinLook
from app.domain.period import Period
from app.domain.report_said import Aim, Cost, CourseDone, Medicines, PainPlace, Result
from app.domain.units import CentiC, Moment


class Part(StrEnum):
    """What may follow on back pages."""

    SESSIONS = "sessions"
    CURVES = "curves"
    BODY = "body"
    MEDICINES = "medicines"
    COST = "cost"
    NOTES = "notes"
    """The person's own words beside entries, and a physiotherapist's comments."""


@dataclass(frozen=True, slots=True)
class Head:
    """Who, when and by what. `name` as the person wants it, may be empty; `previous` is None where
    the whole diary is told. `sample`: nobody lived this, the diary is a made-up one."""

    name: str
    version: str
    generated: Moment
    period: Period
    previous: Period | None
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """A place (None: every place) that is paused for a rule, or was; `who` opened it again, empty
    while it is paused."""

    site: Site | None
    rule: str
    since: Moment
    who: str
    on: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A health question that was answered with yes, and the places it is about."""

    rule: str
    sites: tuple[Site, ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """What went wrong, and what speaks against cold. Harm and pauses: those of the period, and
    older ones that are still open. `refused` counts starts by the rule that held them back."""

    harms: tuple[AdverseEvent, ...]
    pauses: tuple[Pause, ...]
    screened: Moment | None
    red_flags: tuple[str, ...]
    conditions: tuple[Condition, ...]
    clearances: tuple[Clearance, ...]
    caps: tuple[Cap, ...]
    refused: tuple[tuple[str, int], ...]

    @property
    def clear(self) -> bool:
        """Whether nothing at all was recorded."""
        found = (self.harms, self.pauses, self.red_flags, self.conditions, self.clearances)
        return not any((*found, self.caps, self.refused))


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the period: sessions, seconds of cold, and the change of pain."""

    site: Site
    sessions: int
    cold_s: int
    change: Change | None


@dataclass(frozen=True, slots=True)
class Span:
    """Lowest, middle and highest of some figures."""

    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class Dose:
    """The cold of a period. `whole` sessions ran to their end; `early` says why others did not.
    `days_told` of the last `of_days` days have any entry. `measured` sessions had a skin sensor;
    only they count for `coldest` (hundredths of a degree), and `below_15_s` and `below_12_s`,
    which are medians of a session. `cloths`: None where nothing was said."""

    sessions: int
    whole: int
    days_told: int
    of_days: int
    cold_s: Span | None
    measured: int
    coldest: Span | None
    below_15_s: float | None
    below_12_s: float | None
    early: tuple[tuple[EndReason, int], ...]
    cloths: tuple[tuple[Cloth | None, int], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Pain before and after one session; None where it was not told."""

    at: Moment
    site: Site
    before: int
    after: int | None


@dataclass(frozen=True, slots=True)
class Week:
    """The middle of the scores of seven days from the local day `first` on, and how many."""

    first: int
    median: float
    n: int


@dataclass(frozen=True, slots=True)
class Score:
    """One pain score: when, as a local day with its fraction, and whether it was given right before
    a session."""

    day: float
    score: int
    before_session: bool


@dataclass(frozen=True, slots=True)
class Course:
    """Pain over the period. `scores` is empty where there are too many for a picture; weeks and
    trend go by the scores before sessions alone."""

    scores: tuple[Score, ...]
    count: int
    weeks: tuple[Week, ...]
    trend: Trend | None
    harm_days: tuple[int, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Notes:
    """How far the data can be trusted. `late` of `entries` of all kinds were told more than 15
    minutes after what they tell of; `edited` sessions and entries were changed later, `binned`
    things were thrown away. Of each follow-up: how many were answered, and how many were asked
    for. `models` are the keys of the wraps. `offsets` are the time zones in minutes from UTC;
    `backward` sessions began before one with a lower number; `astray` ones met a sleep of the
    computer or a clock that was set. `fetched` sessions ran without the app; their wrap told of
    them later."""

    entries: int
    late: int
    after_scores: tuple[int, int]
    looks: tuple[int, int]
    looks_30: tuple[int, int]
    scores_24: tuple[int, int]
    measured: int
    gap_sessions: int
    gaps: int
    missing_s: int
    models: tuple[str, ...]
    simulated: int
    running: int
    offsets: tuple[int, ...]
    backward: int
    astray: int
    edited: int = 0
    binned: int = 0
    fetched: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One session of the list. `note` is empty unless notes are wanted."""

    id: int
    began: Moment
    site: Site
    cold_s: int
    planned_s: int
    coldest: CentiC | None
    end: EndReason
    before: int | None
    after: int | None
    look: SkinLook | None
    pill: bool
    note: str


@dataclass(frozen=True, slots=True)
class Curve:
    """The skin of one session, in steps of ten seconds."""

    line: Line
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What was written down at that time; `who` is empty for the person's own words."""

    at: Moment
    text: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All that is printed. Notes are in it only where they are wanted; parts that are not wanted
    are empty."""

    head: Head
    safety: Safety
    places: tuple[Place, ...]
    dose: Dose
    dose_before: Dose | None
    pairs: tuple[Pair, ...]
    """The newest with a score before, oldest first."""
    response: Response
    response_before: Response | None
    course: Course
    medicines: Medicines
    care: tuple[CareEntry, ...]
    notes: Notes
    questions: tuple[str, ...]
    parts: tuple[Part, ...]
    lines: tuple[Line, ...] = ()
    curves: tuple[Curve, ...] = ()
    aim: Aim = field(default_factory=Aim)
    course_done: CourseDone | None = None
    results: tuple[Result, ...] = ()
    """Every score of the period, by its time."""
    pain_places: tuple[PainPlace, ...] = ()
    cost: Cost | None = None
    remarks: tuple[Remark, ...] = ()
    """What was written beside entries, by its time."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person chose: a name or initials, up to three questions, back pages."""

    name: str = ""
    questions: tuple[str, ...] = ()
    parts: frozenset[Part] = field(default_factory=frozenset[Part])


def fingerprint(report: Report) -> str:
    """64 hex digits (SHA-256) that are the same for the same content, whenever it was made."""
    timeless = replace(report, head=replace(report.head, generated=Moment(0, 0)))
    told = json.dumps(asdict(timeless), ensure_ascii=True, separators=(",", ":"), default=_plain)
    return hashlib.sha256(told.encode()).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    raise TypeError(f"not a value of a report: {value!r}")
