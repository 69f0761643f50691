"""How well a body works, as entries of the diary: movement tests, own activities, change since, and
scores of questionnaires (measures.md)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from app.domain.entry_kind import EntryKind, within, worded
from app.domain.instruments import Instrument, check_score
from app.domain.pain import PainWhen


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
        within("pain", self.pain, 0, 10)
        if self.reach is not None:
            if self.move not in REACH:
                raise ValueError(f"{self.move} has no reach")
            within("the reach", self.reach, 0, REACH[self.move][1])


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
            worded("an activity", name)
            within("a score", score, 0, 10)

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
        within("the change", self.score, -5, 5)
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
