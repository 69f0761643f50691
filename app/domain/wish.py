"""What the session wants of the wrap, and the errands beside it."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.program import Program
from app.domain.wrap import Alarm


@dataclass(frozen=True, slots=True)
class Start:
    """Run `program` as session `number` (1-65535, chosen by the app). Sent once, never repeated
    by itself after the wrap has said that it runs."""

    program: Program
    number: int


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold the programme; the time counts as cold (clarification 7)."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on after a pause."""


@dataclass(frozen=True, slots=True)
class Off:
    """Cooling off, now."""


Wish: TypeAlias = Start | Pause | Resume | Off


@dataclass(frozen=True, slots=True)
class Identify:
    """Blink or buzz for `seconds`, to tell twins apart."""

    seconds: int = 5


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """The person has seen this alarm."""

    alarm: Alarm


Errand: TypeAlias = Identify | Acknowledge
