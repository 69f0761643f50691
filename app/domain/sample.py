"""What a made-up diary is written from: days of somebody who does not exist, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.domain.care import CareEntry
from app.domain.diary import Closing, KnownDevice, LogEntry, Opening
from app.domain.harm import AdverseEvent, Advice, Outcome
from app.domain.health import Consent, HealthScreen
from app.domain.journal import DiaryEntry
from app.domain.pain import AfterAnswers, PainWhen
from app.domain.preferences import Preferences
from app.domain.units import Moment
from app.domain.wrap import Sample


@dataclass(frozen=True, slots=True)
class MadeSession:
    """A session from its start to what was said days later. `ratings`: when, the score, and the
    moment it was told."""

    opening: Opening
    samples: Sequence[Sample]
    log: tuple[LogEntry, ...]
    closing: Closing
    ratings: tuple[tuple[PainWhen, int, Moment], ...] = ()
    answers: AfterAnswers | None = None


@dataclass(frozen=True, slots=True)
class MadeEntry:
    """An entry, and what became of it: what it was changed to and when, and when it was thrown
    away; None where it stayed as it was."""

    entry: DiaryEntry
    changed: tuple[DiaryEntry, Moment] | None = None
    binned: Moment | None = None


@dataclass(frozen=True, slots=True)
class MadeHarm:
    """An adverse event, how it went on, and the advice that opened its place again."""

    event: AdverseEvent
    later: tuple[tuple[Outcome, str, Moment], ...]
    advice: Advice


Made: TypeAlias = MadeSession | MadeEntry | MadeHarm | CareEntry
"""One thing of a made-up diary."""


@dataclass(frozen=True, slots=True)
class MadePerson:
    """What is known of the person before the first day; `preferences` say that it is a sample. The
    first of the `devices` is the one that was used last."""

    preferences: Preferences
    consent: Consent
    screen: HealthScreen
    devices: tuple[KnownDevice, ...]
