"""What a person writes into the diary beside sessions: one entry, one body, one kind a body.

An entry has two times (C13): `at`, when it was, and `told`, when it was written down. It may be
changed, binned and brought back; the diary keeps the trail (`app.domain.trail`). Each body checks
its own ranges and raises ValueError outside them; a range is there to catch a slip of the finger,
it is no judgement of health. Words of the enums are stored and never change.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, TypeAlias

from app.domain.body import Region, Spot
from app.domain.entry_kind import EntryKind, something, within, worded
from app.domain.function import Activities, Change, Movement, Score
from app.domain.units import Moment

LATE_MS = 15 * 60 * 1000
"""An entry that is told more than 15 minutes after what it tells of is late (report.md, 4.9)."""


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain as a whole now, 0 none to 10 worst imaginable, and where it is; a pain-free day is 0
    without spots (C1, C3, C12)."""

    kind: ClassVar = EntryKind.PAIN
    score: int
    spots: tuple[Spot, ...] = ()

    def __post_init__(self) -> None:
        within("pain", self.score, 0, 10)


class FlareTurn(StrEnum):
    """Where a flare-up stands."""

    BEGAN = "began"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Flare:
    """A flare-up, in the person's own eyes, began or was over (report.md, 4.6). It has no score and
    no places: those are told by pain."""

    kind: ClassVar = EntryKind.FLARE
    turn: FlareTurn


@dataclass(frozen=True, slots=True)
class Medicine:
    """A medicine taken (C8). `amount` in `unit` as the person writes it (`mg`, `tablets`); None
    where not said. `painkiller`: whether it was taken against pain."""

    kind: ClassVar = EntryKind.MEDICINE
    name: str
    amount: float | None = None
    unit: str = ""
    painkiller: bool = False

    def __post_init__(self) -> None:
        worded("a medicine", self.name)
        within("the amount", self.amount, 0, 100_000)


class CareKind(StrEnum):
    """Care beside cold (C8)."""

    HEAT = "heat"
    EXERCISE = "exercise"
    STRETCHING = "stretching"
    WALK = "walk"
    PHYSIO = "physio"
    MASSAGE = "massage"
    NERVE_STIMULATION = "nerve_stimulation"
    GEL = "gel"
    """A cooling or warming gel or cream (menthol; T10 of the seeds)."""
    REST = "rest"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Care:
    """Other care: what, for how many minutes (None: not said), and where."""

    kind: ClassVar = EntryKind.CARE
    what: CareKind
    minutes: int | None = None
    region: Region | None = None

    def __post_init__(self) -> None:
        within("minutes", self.minutes, 1, 1440)


@dataclass(frozen=True, slots=True)
class Context:
    """How a day was (C10): hours of sleep, and 0-10 for how well one slept (10 well), stress (10
    most) and how active one was (10 most); `hours_since` an injury or hard exercise."""

    kind: ClassVar = EntryKind.CONTEXT
    sleep_h: float | None = None
    slept_well: int | None = None
    stress: int | None = None
    active: int | None = None
    hours_since: int | None = None

    def __post_init__(self) -> None:
        within("hours of sleep", self.sleep_h, 0, 24)
        for score in (self.slept_well, self.stress, self.active):
            within("a score", score, 0, 10)
        within("hours since", self.hours_since, 0, 24 * 365)
        something(self.sleep_h, self.slept_well, self.stress, self.active, self.hours_since)


@dataclass(frozen=True, slots=True)
class Vitals:
    """Blood pressure in mmHg and pulse per minute (C11), as a meter showed them."""

    kind: ClassVar = EntryKind.VITALS
    systolic: int | None = None
    diastolic: int | None = None
    pulse: int | None = None

    def __post_init__(self) -> None:
        within("the upper pressure", self.systolic, 50, 280)
        within("the lower pressure", self.diastolic, 20, 180)
        within("the pulse", self.pulse, 20, 250)
        if (self.systolic is None) is not (self.diastolic is None):
            raise ValueError("blood pressure has two numbers")
        if self.systolic is not None and self.systolic <= (self.diastolic or 0):
            raise ValueError("the upper pressure is above the lower one")
        something(self.systolic, self.pulse)


class Course(StrEnum):
    """How long a problem lasts (C4), in the person's own eyes: days, weeks, or months."""

    ACUTE = "acute"
    SUBACUTE = "subacute"
    CHRONIC = "chronic"


class Cause(StrEnum):
    """What a problem came from (C4)."""

    INJURY = "injury"
    EXERCISE = "exercise"
    SURGERY = "surgery"
    STRAIN = "strain"
    NONE_KNOWN = "none_known"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Problem:
    """What the person uses cold for (C4): where, for how long already, what it came from, and the
    ISO date since when, empty where not said."""

    kind: ClassVar = EntryKind.PROBLEM
    regions: tuple[Region, ...]
    course: Course | None = None
    cause: Cause | None = None
    since: str = ""

    def __post_init__(self) -> None:
        if self.since:
            date.fromisoformat(self.since)


@dataclass(frozen=True, slots=True)
class Note:
    """Words alone: they stand in `DiaryEntry.text`."""

    kind: ClassVar = EntryKind.NOTE


@dataclass(frozen=True, slots=True)
class Comment:
    """Words of a physiotherapist that came in a file (X12): who wrote them."""

    kind: ClassVar = EntryKind.COMMENT
    who: str


Body: TypeAlias = (
    Pain
    | Flare
    | Medicine
    | Care
    | Context
    | Vitals
    | Movement
    | Activities
    | Change
    | Score
    | Problem
    | Note
    | Comment
)


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One entry. `text` are the person's own words, of any length; `#word` in them is a tag.
    `rehearsal`: it is about a simulated session. `id` is 0 until the diary has given one;
    `photos` are the ids of its photos, `edits` how often it was changed."""

    body: Body
    at: Moment
    told: Moment
    text: str = ""
    session_id: int | None = None
    rehearsal: bool = False
    photos: tuple[int, ...] = ()
    edits: int = 0
    id: int = 0

    @property
    def kind(self) -> EntryKind:
        """What it is about."""
        return self.body.kind

    @property
    def late(self) -> bool:
        """Whether it was told late."""
        return self.told.wall_ms - self.at.wall_ms > LATE_MS
