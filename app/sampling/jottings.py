"""What made-up people write down beside sessions, a day at a time."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from app.domain.body import Quality, Region, Spot
from app.domain.care import CareEntry, Modality
from app.domain.function import Activities, Change, Move, Moved, Movement, Score
from app.domain.harm import AdverseEvent, Advice, Harm, Outcome
from app.domain.instruments import Instrument
from app.domain.journal import (
    Body,
    Care,
    CareKind,
    Cause,
    Context,
    Course,
    DiaryEntry,
    Flare,
    FlareTurn,
    Medicine,
    Note,
    Pain,
    Problem,
    Vitals,
)
from app.domain.pain import Site
from app.domain.sample import Made, MadeEntry, MadeHarm
from app.domain.units import Moment
from app.sampling import words
from app.sampling.clock import DAY_MS, Clock, iso, jitter, later
from app.sampling.sessions import scored

_ACHES = (
    Region.LOWER_BACK,
    Region.KNEE_LEFT,
    Region.NECK,
    Region.BUTTOCK_LEFT,
    Region.UPPER_BACK,
    Region.SHOULDER_RIGHT,
)
_ACHE_SHARES = (0.5, 0.2, 0.12, 0.08, 0.06, 0.04)
_FLARES, _CALM, _DRIFT = 2.5, 0.5, 0.02
"""So much above what is usual for the person a flare-up begins, and so much above it is over; and
how fast what is usual follows a day [J]."""
_LATE, _CHANGED, _BINNED = 0.06, 0.03, 0.04
"""How many entries are told hours late; of pain, how many are changed later; and of those that may
still be in the bin, how many were thrown away."""


class Jottings:
    """Writes the days of one person, in their order."""

    def __init__(self, chance: random.Random, clock: Clock) -> None:
        """Chances come from there, times from the clock."""
        self._chance, self._clock = chance, clock
        self._day = 0
        self._pain = 0.0
        self._usual = 5.2
        self._flaring = False

    def of_day(self, day: int, pain: float) -> Iterator[Made]:
        """What is written on that day; `pain` is that of the day, 0 to 10 with a fraction."""
        self._day, self._pain = day, pain
        since = day - self._clock.first
        if since == 0:
            yield self._problem()
        for share, hour, make in self._habits(since):
            if self._chance.random() < share:
                yield self._entry(hour, make())
        if self._chance.random() < 0.25:
            yield self._note()
        if self._chance.random() < 0.03:
            yield self._other_cold()
        if since and self._chance.random() < 0.004:
            yield self._harm()
        yield from self._flare()

    def _habits(self, since: int) -> Iterator[tuple[float, float, Callable[[], Body]]]:
        """How likely something is written today, about when, and what."""
        yield 0.8, 7.5, self._context
        yield 0.55, 12.0, self._pained
        yield 0.45 if self._pain > 4.5 else 0.2, 13.0, self._medicine
        yield 0.25, 17.5, self._care
        weekly = (since + 1) % 7 == 0
        yield 0.9 * weekly, 19.0, self._activities
        yield 0.7 * weekly, 8.0, self._vitals
        yield 0.5 * weekly, 18.0, self._movement
        yield 0.9 * ((since + 4) % 14 == 0), 19.5, self._score
        yield 0.9 * ((since + 2) % 30 == 0), 20.0, self._change

    def _at(self, hour: float) -> Moment:
        return self._clock.at(self._day, jitter(self._chance, hour))

    def _entry(self, hour: float, body: Body, text: str = "") -> MadeEntry:
        at = self._at(hour)
        late = self._chance.random() < _LATE
        told = later(at, self._chance.uniform(3600, 30_000) if late else 40)
        entry = DiaryEntry(body, at, told, text or self._beside(body))
        thrown = self._chance.random() < _BINNED and self._clock.last - self._day in range(2, 28)
        return MadeEntry(entry, self._changed(entry), later(told, 86_400) if thrown else None)

    def _beside(self, body: Body) -> str:
        is_pill = isinstance(body, Medicine) and self._chance.random() < 0.1
        return self._chance.choice(words.EXTRA) if is_pill else ""

    def _changed(self, entry: DiaryEntry) -> tuple[DiaryEntry, Moment] | None:
        if not isinstance(entry.body, Pain) or self._chance.random() > _CHANGED:
            return None
        body = replace(entry.body, score=min(10, entry.body.score + 1))
        return replace(entry, body=body), later(entry.told, 600)

    def _pained(self) -> Body:
        chance = self._chance
        score = scored(chance, self._pain)
        if not score or chance.random() < 0.4:
            return Pain(score)
        places = chance.choices(_ACHES, _ACHE_SHARES, k=chance.choice((1, 1, 2, 3)))
        return Pain(score, tuple(self._spot(place, score) for place in dict.fromkeys(places)))

    def _spot(self, region: Region, score: int) -> Spot:
        chance = self._chance
        qualities = frozenset(chance.sample(sorted(Quality), chance.randrange(3)))
        own = score if chance.random() < 0.7 else max(0, score - 2)
        return Spot(region, own, qualities, chance.choice((None, True, False)))

    def _medicine(self) -> Body:
        shares = (0.5, 0.2, 0.05, 0.15, 0.1)
        ((name, amount, unit, killer),) = self._chance.choices(words.MEDICINES, shares)
        return Medicine(name, amount, unit, painkiller=killer)

    def _care(self) -> Body:
        what = self._chance.choice(sorted(CareKind))
        (region,) = self._chance.choices(_ACHES, _ACHE_SHARES)
        return Care(what, self._chance.choice((10, 15, 20, 30, 45)), region)

    def _context(self) -> Body:
        chance = self._chance
        slept_h = min(10.0, max(2.0, round(2 * chance.gauss(7.2 - self._pain / 6, 0.9)) / 2))
        return Context(
            sleep_h=slept_h,
            slept_well=scored(chance, 9 - self._pain / 2),
            stress=scored(chance, 4) if chance.random() < 0.8 else None,
            active=scored(chance, 7 - self._pain / 3) if chance.random() < 0.6 else None,
        )

    def _vitals(self) -> Body:
        upper = round(self._chance.gauss(128, 8))
        return Vitals(upper, upper - round(self._chance.gauss(47, 4)),
                      round(self._chance.gauss(70, 6)))  # fmt: skip

    def _movement(self) -> Body:
        chance = self._chance
        reach = min(60, max(0, round(chance.gauss(4 * self._pain, 3))))
        return Movement((
            Moved(Move.BEND_FORWARD, scored(chance, self._pain), reach),
            Moved(Move.SIT, scored(chance, self._pain - 1)),
            Moved(Move.WALK, scored(chance, self._pain - 1.5)),
        ))  # fmt: skip

    def _activities(self) -> Body:
        able = 10 - self._pain
        return Activities(tuple((name, scored(self._chance, able)) for name in words.ACTIVITIES))

    def _score(self) -> Body:
        by = self._chance.choice(words.BY)
        if self._chance.random() < 0.6:
            value = min(24, max(0, round(self._chance.gauss(2 * self._pain, 1.5))))
            return Score(Instrument.RMDQ_24, value, by)
        return Score(Instrument.PEG, scored(self._chance, self._pain), by)

    def _change(self) -> Body:
        score = min(5, max(-5, round(self._chance.gauss(1.0, 1.4))))
        return Change(score, iso(max(self._clock.first, self._day - 30)))

    def _flare(self) -> Iterator[MadeEntry]:
        """No chance is asked here: the other days stay as they were."""
        self._usual += _DRIFT * (self._pain - self._usual)
        above = self._pain - self._usual
        if self._flaring and above < _CALM:
            turn = FlareTurn.OVER
        elif not self._flaring and above > _FLARES:
            turn = FlareTurn.BEGAN
        else:
            return
        self._flaring = turn is FlareTurn.BEGAN
        at = self._clock.at(self._day, 18.25)
        yield MadeEntry(DiaryEntry(Flare(turn), at, later(at, 30)), None, None)

    def _problem(self) -> MadeEntry:
        regions = (Region.LOWER_BACK, Region.KNEE_LEFT)
        since = iso(self._day - 400)
        return self._entry(7, Problem(regions, Course.CHRONIC, Cause.STRAIN, since))

    def _note(self) -> MadeEntry:
        chance = self._chance
        drawn = chance.random()
        if drawn < 0.006:
            return self._entry(21, Note(), words.RARE_NOTE)
        if drawn < 0.03:
            slipped = self._entry(21, Note(), words.SLIP)
            mended = replace(slipped.entry, text=words.MENDED)
            return replace(slipped, changed=(mended, later(slipped.entry.told, 300)))
        return self._entry(21, Note(), chance.choice(words.NOTES))

    def _other_cold(self) -> CareEntry:
        chance = self._chance
        way = chance.choice((Modality.BATH, Modality.PACK, Modality.AIR))
        began = self._at(16)
        return CareEntry(
            way,
            began,
            60 * chance.randrange(4, 15),
            later(began, 5000),
            Site.KNEE_LEFT if way is Modality.PACK else None,
            chance.choice(words.CARE_NOTES),
        )

    def _harm(self) -> MadeHarm:
        """It lasts two days; then somebody who knows says that cold may go on."""
        chance = self._chance
        happened = self._at(15)
        told = later(happened, 1800)
        event = AdverseEvent(
            chance.choice((Harm.REDNESS, Harm.NUMBNESS, Harm.ITCHING_OR_HIVES)),
            chance.choice((Site.LOWER_BACK, Site.KNEE_LEFT)),
            happened,
            told,
            note=chance.choice(words.HARM_NOTES),
        )
        gone = later(told, 2 * DAY_MS / 1000)
        advice = Advice("Physio Weber", iso(self._day + 2), gone, "Cloth twice.")
        return MadeHarm(event, ((Outcome.BETTER, "", later(told, 40_000)),
                                (Outcome.GONE, "Normal again.", gone)), advice)  # fmt: skip
