"""A made-up person and all their days, from a seed. The same seed makes the same person."""

import random
from collections.abc import Iterator

from app.domain.care import CareEntry
from app.domain.health import CONSENT_TEXT, Consent, HealthScreen
from app.domain.pain import Site
from app.domain.preferences import Preferences
from app.domain.sample import Made, MadeEntry, MadeHarm, MadePerson, MadeSession
from app.domain.screening import QUESTIONS
from app.sampling.clock import Clock, jitter
from app.sampling.jottings import Jottings
from app.sampling.sessions import DEVICES, SIMULATED, Ask, Sessions

HOURS = (8.0, 14.5, 20.5)
"""When the three sessions of a day begin, more or less."""
_SITES = (Site.LOWER_BACK, Site.KNEE_LEFT, Site.NECK, Site.UPPER_BACK, Site.SHOULDER_RIGHT)
_SITE_SHARES = (0.55, 0.24, 0.11, 0.06, 0.04)
_HOLDS, _MOVES = 0.86, 0.7
"""How much of a day's pain above or below the usual is still there the day after, and what each
day adds of its own: weeks of more pain, and weeks of less [J]."""


class SamplePerson:
    """Somebody who does not exist, over the local days `first` to `last` since 1970."""

    def __init__(self, seed: int, first: int, last: int, name: str = "") -> None:
        """The seed decides everything that chance does."""
        self._chance = random.Random(seed)  # repeatable, not secret
        self._clock, self._name = Clock(first, last), name
        self._usual = self._chance.gauss(5.2, 0.5)
        self._born_year = self._chance.randrange(1960, 1990)

    def told(self) -> MadePerson:
        """What is known before the first day."""
        before = self._clock.at(self._clock.first, 0.0)
        asked = frozenset(question.rule for question in QUESTIONS)
        return MadePerson(
            Preferences(name=self._name, currency="EUR", sample=True),
            Consent(CONSENT_TEXT, before),
            HealthScreen(before, self._born_year, asked),
            (SIMULATED, *DEVICES),
        )

    def days(self) -> Iterator[tuple[Made, ...]]:
        """What happened on each day, in the order in which it was written down."""
        sessions, jottings = Sessions(self._chance), Jottings(self._chance, self._clock)
        first, last = self._clock.first, self._clock.last
        pain = self._usual
        for day in range(first, last + 1):
            usual = self._usual - 1.5 * (day - first) / max(365, last - first)
            tomorrow = usual + _HOLDS * (pain - usual) + self._chance.gauss(0, _MOVES)
            run = tuple(
                sessions.make(self._ask(day, hour, pain, tomorrow, 3 * (day - first) + index))
                for index, hour in enumerate(HOURS)
            )
            yield tuple(sorted((*run, *jottings.of_day(day, pain)), key=_written_ms))
            pain = min(9.5, max(0.5, tomorrow))

    @property
    def length(self) -> int:
        """How many days there are."""
        return self._clock.last - self._clock.first + 1

    def _ask(self, day: int, hour: float, pain: float, tomorrow: float, index: int) -> Ask:
        (site,) = self._chance.choices(_SITES, _SITE_SHARES)
        at = self._clock.at(day, jitter(self._chance, hour))
        return Ask(at, site, pain, tomorrow, index % 65_535 + 1)


def _written_ms(made: Made) -> int:
    match made:
        case MadeSession():
            return made.opening.began.wall_ms
        case MadeEntry():
            return made.entry.told.wall_ms
        case MadeHarm():
            return made.event.told.wall_ms
        case CareEntry():
            return made.told.wall_ms
