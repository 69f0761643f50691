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
from app.domain.instruments import Instrument, check_score
from app.domain.pain import PainWhen
from app.domain.units import Moment

LATE_MS = 15 * 60 * 1000
"""An entry that is told more than 15 minutes after what it tells of is late (report.md, 4.9)."""


class EntryKind(StrEnum):
    """What an entry is about."""

    PAIN = "pain"
    MEDICINE = "medicine"
    CARE = "care"
    CONTEXT = "context"
    VITALS = "vitals"
    MOVEMENT = "movement"
    ACTIVITIES = "activities"
    CHANGE = "change"
    SCORE = "score"
    PROBLEM = "problem"
    NOTE = "note"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain as a whole now, 0 none to 10 worst imaginable, and where it is; a pain-free day is 0
    without spots (C1, C3, C12)."""

    kind: ClassVar = EntryKind.PAIN
    score: int
    spots: tuple[Spot, ...] = ()

    def __post_init__(self) -> None:
        _within("pain", self.score, 0, 10)


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
        _worded("a medicine", self.name)
        _within("the amount", self.amount, 0, 100_000)


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
        _within("minutes", self.minutes, 1, 1440)


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
        _within("hours of sleep", self.sleep_h, 0, 24)
        for score in (self.slept_well, self.stress, self.active):
            _within("a score", score, 0, 10)
        _within("hours since", self.hours_since, 0, 24 * 365)
        _something(self.sleep_h, self.slept_well, self.stress, self.active, self.hours_since)


@dataclass(frozen=True, slots=True)
class Vitals:
    """Blood pressure in mmHg and pulse per minute (C11), as a meter showed them."""

    kind: ClassVar = EntryKind.VITALS
    systolic: int | None = None
    diastolic: int | None = None
    pulse: int | None = None

    def __post_init__(self) -> None:
        _within("the upper pressure", self.systolic, 50, 280)
        _within("the lower pressure", self.diastolic, 20, 180)
        _within("the pulse", self.pulse, 20, 250)
        if (self.systolic is None) is not (self.diastolic is None):
            raise ValueError("blood pressure has two numbers")
        if self.systolic is not None and self.systolic <= (self.diastolic or 0):
            raise ValueError("the upper pressure is above the lower one")
        _something(self.systolic, self.pulse)


class Move(StrEnum):
    """Movements to test (C6). `unit` of its reach stands in REACH; some have none."""

    SIT = "sit"
    STAND = "stand"
    WALK = "walk"
    BEND_FORWARD = "bend_forward"
    """Reach: fingertips to floor, in centimetres."""
    BEND_BACK = "bend_back"
    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    NECK_LEFT = "neck_left"
    NECK_RIGHT = "neck_right"
    ARM_UP_LEFT = "arm_up_left"
    ARM_UP_RIGHT = "arm_up_right"
    KNEE_BEND_LEFT = "knee_bend_left"
    KNEE_BEND_RIGHT = "knee_bend_right"
    HIP_BEND_LEFT = "hip_bend_left"
    HIP_BEND_RIGHT = "hip_bend_right"


REACH: dict[Move, tuple[str, int]] = {
    Move.BEND_FORWARD: ("cm", 100),
    Move.BEND_BACK: ("deg", 90),
    Move.TURN_LEFT: ("deg", 90),
    Move.TURN_RIGHT: ("deg", 90),
    Move.NECK_LEFT: ("deg", 110),
    Move.NECK_RIGHT: ("deg", 110),
    Move.ARM_UP_LEFT: ("deg", 180),
    Move.ARM_UP_RIGHT: ("deg", 180),
    Move.KNEE_BEND_LEFT: ("deg", 160),
    Move.KNEE_BEND_RIGHT: ("deg", 160),
    Move.HIP_BEND_LEFT: ("deg", 140),
    Move.HIP_BEND_RIGHT: ("deg", 140),
}
"""Unit of a movement's reach, and its largest value: what a healthy joint can do, with room above
[GK]."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One movement: the pain it brought, 0-10, and how far it went in the unit of REACH."""

    move: Move
    pain: int | None = None
    reach: int | None = None

    def __post_init__(self) -> None:
        _within("pain", self.pain, 0, 10)
        if self.reach is not None:
            if self.move not in REACH:
                raise ValueError(f"{self.move} has no reach")
            _within("the reach", self.reach, 0, REACH[self.move][1])


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement test: each movement once, seen from a session by `when` (BEFORE, AFTER or ANY)."""

    kind: ClassVar = EntryKind.MOVEMENT
    moves: tuple[Moved, ...]
    when: PainWhen = PainWhen.ANY

    def __post_init__(self) -> None:
        if not self.moves or len({each.move for each in self.moves}) < len(self.moves):
            raise ValueError("each movement once, and at least one")


@dataclass(frozen=True, slots=True)
class Activities:
    """Own-worded activities, each 0 (cannot) to 10 (as before): up to five, their mean is the
    score (measures.md: patient-specific function, after Stratford 1995, own wording)."""

    kind: ClassVar = EntryKind.ACTIVITIES
    scores: tuple[tuple[str, int], ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.scores) <= 5:
            raise ValueError("one to five activities")
        for name, score in self.scores:
            _worded("an activity", name)
            _within("a score", score, 0, 10)

    @property
    def mean(self) -> float:
        """The score, 0 to 10."""
        return sum(score for _, score in self.scores) / len(self.scores)


@dataclass(frozen=True, slots=True)
class Change:
    """Global change since an ISO date: -5 much worse, 0 the same, 5 much better (measures.md)."""

    kind: ClassVar = EntryKind.CHANGE
    score: int
    since: str

    def __post_init__(self) -> None:
        _within("the change", self.score, -5, 5)
        date.fromisoformat(self.since)


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a questionnaire that somebody else gave: the number, and who gave it. The text
    of no questionnaire is in the app (measures.md)."""

    kind: ClassVar = EntryKind.SCORE
    instrument: Instrument
    value: float
    by: str = ""

    def __post_init__(self) -> None:
        check_score(self.instrument, self.value)


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


def _within(what: str, value: float | None, lowest: float, highest: float) -> None:
    if value is not None and not lowest <= value <= highest:
        raise ValueError(f"{what} lies between {lowest} and {highest}, not at {value}")


def _something(*values: float | None) -> None:
    if all(value is None for value in values):
        raise ValueError("nothing is said")


def _worded(what: str, words: str) -> None:
    if not words.strip():
        raise ValueError(f"{what} has a name")
