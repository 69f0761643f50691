"""Where it hurt, how often and how strongly; and scores of function over time.

A shape on the body is counted and never read as a cause (report.md, section 4).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from app.domain.body import Region
from app.domain.function import Activities, Change, Score
from app.domain.instruments import SCALES, Instrument
from app.domain.journal import DiaryEntry, Pain
from app.domain.period import MIDNIGHT, local_time

OWN = 3
"""Sets of own activities that are told at most, those scored last [J]."""
ACTIVITIES_MATTER = 2.0
"""Points of the mean of own activities beyond which a change is more than noise: MDC90 of the
patient-specific scale [PSFS]."""


@dataclass(frozen=True, slots=True)
class Ache:
    """One region: in how many entries it hurt, and the middle and the highest score there, None
    where none was said."""

    region: Region
    times: int
    median: float | None
    worst: int | None


@dataclass(frozen=True, slots=True)
class Aches:
    """Where it hurt. `of` entries say where, or that nothing hurt; `unsaid` ones tell of pain and
    not where."""

    regions: tuple[Ache, ...]
    of: int
    unsaid: int


def aches(entries: Iterable[DiaryEntry]) -> Aches:
    """Regions that hurt, the most frequent first."""
    pains = [entry.body for entry in entries if isinstance(entry.body, Pain)]
    unsaid = sum(pain.score > 0 and not pain.spots for pain in pains)
    held: dict[Region, list[int | None]] = defaultdict(list)
    for pain in pains:
        for spot in pain.spots:
            if spot.score != 0:
                held[spot.region].append(spot.score)
    regions = [_ache(region, scores) for region, scores in held.items()]
    regions.sort(key=lambda ache: (-ache.times, ache.region))
    return Aches(tuple(regions), len(pains) - unsaid, unsaid)


def _ache(region: Region, scores: list[int | None]) -> Ache:
    said = [score for score in scores if score is not None]
    return Ache(
        region,
        len(scores),
        float(median(said)) if said else None,
        max(said, default=None),
    )


@dataclass(frozen=True, slots=True)
class Function:
    """Scores of one measure over time: (day, value), oldest first. `instrument` is None for own
    activities, whose names are in `names`, and for the change that a person felt (`felt`, each
    value since the ISO date beside it in `names`). `matters` is the change that matters, None where
    no source gives one."""

    instrument: Instrument | None
    names: tuple[str, ...]
    felt: bool
    values: tuple[tuple[float, float], ...]
    lowest: float
    highest: float
    less_is_better: bool
    matters: float | None

    @property
    def change(self) -> float | None:
        """The last value minus the first; None with fewer than two, and for what is a change
        itself."""
        if self.felt or len(self.values) < 2:
            return None
        return self.values[-1][1] - self.values[0][1]

    @property
    def matters_now(self) -> bool | None:
        """Whether that change is one that matters; None where that cannot be told."""
        change = self.change
        return None if change is None or self.matters is None else abs(change) >= self.matters


def functions(entries: Iterable[DiaryEntry], starts_h: int = MIDNIGHT) -> tuple[Function, ...]:
    """All measures that were scored, by days that begin at `starts_h` o'clock: own activities (only
    the same ones together), questionnaires, then the change that was felt."""
    own: dict[tuple[str, ...], list[tuple[float, float]]] = defaultdict(list)
    scores: dict[Instrument, list[tuple[float, float]]] = defaultdict(list)
    felt: list[tuple[float, float, str]] = []
    for entry in entries:
        day, body = local_time(entry.at, starts_h), entry.body
        if isinstance(body, Activities):
            own[tuple(sorted(name for name, _ in body.scores))].append((day, body.mean))
        elif isinstance(body, Score):
            scores[body.instrument].append((day, body.value))
        elif isinstance(body, Change):
            felt.append((day, float(body.score), body.since))
    return (
        *(
            _own(names, own[names])
            for names in sorted(own, key=lambda names: max(own[names]))[-OWN:]
        ),
        *(_score(each, scores[each]) for each in Instrument if each in scores),
        *((_felt(sorted(felt)),) if felt else ()),
    )


def _own(names: tuple[str, ...], values: list[tuple[float, float]]) -> Function:
    return Function(None, names, False, _sorted(values), 0, 10, False, ACTIVITIES_MATTER)


def _score(instrument: Instrument, values: list[tuple[float, float]]) -> Function:
    scale = SCALES[instrument]
    return Function(
        instrument, (), False, _sorted(values),
        scale.lowest, scale.highest, scale.less_is_better, scale.matters,
    )  # fmt: skip


def _felt(told: list[tuple[float, float, str]]) -> Function:
    values = tuple((day, score) for day, score, _ in told)
    return Function(None, tuple(since for *_, since in told), True, values, -5, 5, False, None)


def _sorted(values: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    return tuple(sorted(values))
