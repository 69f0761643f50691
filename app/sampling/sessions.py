"""Made-up sessions: three a day with a driven wrap, with a pack over a sensor, or by a timer."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.care import Modality
from app.domain.diary import Closing, EndReason, KnownDevice, LogEntry, OffProof, Opening
from app.domain.health import Cloth, PackFrom, Ready
from app.domain.pain import AfterAnswers, PainWhen, Sensation, Site, SkinLook
from app.domain.program import Program
from app.domain.programs import PROGRAMS
from app.domain.rules import CHECK_IN_S, RULES
from app.domain.sample import MadeSession
from app.domain.units import CentiC, Moment
from app.domain.wrap import Sample
from app.sampling import words
from app.sampling.clock import later
from app.sampling.curves import PACK, WRAP, Noise, Shape, curve, depth_to, fall, shape

BLUE = KnownDevice("blue", "A4:C1:38:00:12:7F", "ocwp", "Blue wrap", "BW-0127")
GEL = KnownDevice("gel", "A4:C1:38:00:77:02", "pack-bthome", "Gel pack with sensor")
TIMER = KnownDevice("timer", "timer", "timer", "Kitchen timer")
SIMULATED = KnownDevice("simulated", "sim:OCW-5151", "ocwp-sim", "Simulated wrap", simulated=True)
"""The one that whoever opens a made-up diary can try; no session of it was with this one."""
DEVICES = (BLUE, GEL, TIMER)
_TICKS = frozenset({"C09", "H06", "L05", "L06"})
"""What whoever this is says before each start: looked at the skin, dry cloth, strap, no metal."""
_SHARES = (0.74, 0.22, 0.04)
_LENGTHS, _LENGTH_SHARES = ("gel-20", "gel-15", "gel-10"), (0.72, 0.22, 0.06)

_STOPS = (
    (0.015, EndReason.STOPPED_BY_PERSON, None),
    (0.008, EndReason.TOO_COLD, "H01"),
    (0.005, EndReason.NUMB, "D02"),
    (0.004, EndReason.SENSOR_SILENT, "H11"),
    (0.004, EndReason.LINK_LOST, None),
)
"""How many sessions end early, why, and by which rule [J]."""
_LINE = 1200
"""Where sessions are stopped with a sensor of unknown accuracy (H14), 12 degC."""
_SEEN = {"H01": _LINE - 8, "H11": RULES["H11"]["stop_ms"]}
"""What those rules saw."""
_GAP, _FETCHED = 0.03, 0.5
"""How many sessions miss some seconds, and how many of those the wrap's memory filled."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a session is made for: when, where, and the pain of that hour, 0 to 10 with a fraction;
    `number` names it to the wrap."""

    at: Moment
    site: Site
    pain: float
    next_pain: float
    number: int


class Sessions:
    """Makes sessions, one after the other, of one person."""

    def __init__(self, chance: random.Random) -> None:
        """Their chances come from there."""
        self._chance, self._noise = chance, Noise(chance)
        self._baseline = chance.gauss(3110, 60)
        self._depth = chance.gauss(0.98, 0.05)

    def make(self, ask: Ask) -> MadeSession:
        """One session and what was said around it."""
        chance = self._chance
        (device,) = chance.choices(DEVICES, _SHARES)
        (length,) = chance.choices(_LENGTHS, _LENGTH_SHARES)
        program = PROGRAMS[length if device is not TIMER else "gel-10"]
        end, rule = self._end(device)
        full_s = program.total_s if device is BLUE else program.cold_s
        ran_s = full_s if end is EndReason.COMPLETED else chance.randrange(150, program.cold_s)
        samples = self._samples(device, program, ran_s, end)
        ended = later(ask.at, ran_s)
        cold_s = min(ran_s, program.cold_s)
        proof = OffProof.WRAP if device is BLUE else OffProof.PERSON
        return MadeSession(
            opening=_opening(ask, device, program, full_s),
            samples=samples,
            log=tuple(self._log(device, program, ran_s, end, rule)),
            closing=Closing(ended, end, ran_s, cold_s, proof),
            ratings=tuple(self._ratings(ask, ended)),
            answers=self._answers(),
        )

    def _end(self, device: KnownDevice) -> tuple[EndReason, str | None]:
        drawn = self._chance.random()
        for share, end, rule in _STOPS:
            drawn -= share
            if drawn < 0 and (device is not TIMER or rule is None):
                return end, rule
        return EndReason.COMPLETED, None

    def _samples(
        self, device: KnownDevice, program: Program, ran_s: int, end: EndReason
    ) -> Sequence[Sample]:
        if device is TIMER:
            return ()
        of = shape(WRAP if device is BLUE else PACK, program.key)
        baseline = round(self._chance.gauss(self._baseline, 45))
        depth = self._depth_of(of, baseline, ran_s, end)
        held = curve(of, ran_s, baseline, depth, self._noise, with_pack=device is BLUE)
        return self._with_gap(held) if self._chance.random() < _GAP else held

    def _depth_of(self, of: Shape, baseline: CentiC, ran_s: int, end: EndReason) -> float:
        if end is EndReason.TOO_COLD:
            return depth_to(of, baseline, _SEEN["H01"], ran_s)
        shallow = (baseline - _LINE - 40) / fall(of)
        return min(self._chance.gauss(self._depth, 0.04), shallow)

    def _with_gap(self, samples: list[Sample]) -> list[Sample]:
        first = self._chance.randrange(60, len(samples))
        last = first + self._chance.randrange(5, 60)
        missed = samples[first:last]
        if self._chance.random() < _FETCHED:
            fetched = [Sample(s.t_s, s.skin, s.pack, s.target, backfilled=True) for s in missed]
            return [*samples[:first], *fetched, *samples[last:]]
        return [*samples[:first], *samples[last:]]

    def _log(
        self, device: KnownDevice, program: Program, ran_s: int, end: EndReason, rule: str | None
    ) -> Iterator[LogEntry]:
        """What the rules and the person said, as `app.domain.step` takes it down."""
        ended_ms = ran_s * 1000
        if device is BLUE:
            yield LogEntry(0, "phase", "starting")
            yield LogEntry(0, "phase", "precool")
        yield LogEntry(120_000 if device is BLUE else 0, "phase", "running")
        yield from self._check_ins(min(program.cold_s, ran_s))
        if device is BLUE and ran_s > program.cold_s:
            yield LogEntry(program.cold_s * 1000, "phase", "warming")
        if rule:
            yield LogEntry(ended_ms, "rule", end.value, rule, _SEEN.get(rule))
        elif end is EndReason.STOPPED_BY_PERSON:
            yield LogEntry(ended_ms, "stop", "button")
        yield LogEntry(ended_ms, "phase", "stopping")
        if device is not BLUE:
            yield LogEntry(ended_ms, "stop", "took_off")
        yield LogEntry(ended_ms, "phase", "stopped")
        yield LogEntry(ended_ms, "end", end.value)

    def _check_ins(self, cold_s: int) -> Iterator[LogEntry]:
        ladder = (Sensation.COLD, Sensation.STINGING, Sensation.ACHING, Sensation.ACHING)
        for second, felt in zip(CHECK_IN_S, ladder, strict=False):
            if second < cold_s:
                yield LogEntry(second * 1000, "check_in", "asked", "D01", second)
                yield LogEntry(second * 1000 + self._chance.randrange(2000, 40_000),
                               "sensation", felt.value)  # fmt: skip

    def _ratings(self, ask: Ask, ended: Moment) -> Iterator[tuple[PainWhen, int, Moment]]:
        """Before, people reach for cold when it is worst; a day later it is as it mostly is."""
        chance = self._chance
        if chance.random() < 0.95:
            yield PainWhen.BEFORE, scored(chance, ask.pain + 0.7), later(ask.at, -60)
        if chance.random() < 0.86:
            yield PainWhen.AFTER, scored(chance, ask.pain - 1.1), later(ended, 90)
        if chance.random() < 0.30:
            yield PainWhen.HOURS_2, scored(chance, ask.pain - 0.5), later(ended, 7300)
        if chance.random() < 0.12:
            yield PainWhen.HOURS_24, scored(chance, ask.next_pain), later(ended, 87_000)

    def _answers(self) -> AfterAnswers | None:
        chance = self._chance
        if chance.random() < 0.2:
            return None
        red = chance.random() < 0.4
        return AfterAnswers(
            skin=SkinLook.RED if red else SkinLook.NORMAL,
            felt=chance.choices(("better", "same", "worse"), (0.6, 0.33, 0.07))[0],
            note=chance.choice(words.AFTER_NOTES) if chance.random() < 0.07 else None,
            warm_steps=("sit", "stand", "walk")[: chance.randrange(4)],
            touch_felt=True,
            skin_30=SkinLook.NORMAL if red else None,
        )


def scored(chance: random.Random, pain: float) -> int:
    """What somebody says whose pain that is."""
    return min(10, max(0, round(chance.gauss(pain, 0.8))))


def _opening(ask: Ask, device: KnownDevice, program: Program, planned_s: int) -> Opening:
    pack = None if device is BLUE else PackFrom.FREEZER_WARMED
    return Opening(
        began=ask.at,
        program=program.key,
        planned_s=planned_s,
        cold_planned_s=program.cold_s,
        site=ask.site,
        device_key=device.key,
        device_name=device.name,
        model=device.model,
        simulated=False,
        number=ask.number,
        modality=Modality.PACK,
        ready=Ready(Cloth.DRY, pack, _TICKS, frozenset(), asked_new=True),
    )
