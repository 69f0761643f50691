"""What one finished curve comes to: coldest, mean, band, gaps, dose, 10-second means. Pure.

Seconds without a value are left out of every figure; they are never taken as zero.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from app.domain.ledger import Dose, dose
from app.domain.rules import RULES
from app.domain.units import CentiC
from app.domain.wrap import Sample

BAND_LOW, BAND_HIGH = 1000, 1500
"""The skin band a session aims at, 10 to 15 degC, both ends within it (S2)."""
MEAN_S = 10


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of one session, as `SessionRow` names them."""

    samples: int = 0
    coldest_skin: CentiC | None = None
    mean_skin: CentiC | None = None
    in_band_s: int = 0
    gaps: int = 0
    missing_s: int = 0
    baseline: CentiC | None = None
    dose: Dose | None = None


@dataclass(frozen=True, slots=True)
class Mean:
    """The plain means of the seconds `from_s` to `from_s + 9`; None where nothing was measured."""

    from_s: int
    skin: CentiC | None
    pack: CentiC | None
    target: CentiC | None


def summarise(samples: Sequence[Sample], actual_s: int) -> Summary:
    """The figures of `samples`, which rise in `t_s`, of a session of `actual_s` seconds."""
    skin = [sample.skin for sample in samples if sample.skin is not None]
    missing = missing_runs([sample.t_s for sample in samples], actual_s)
    return Summary(
        samples=len(samples),
        coldest_skin=min(skin, default=None),
        mean_skin=_mean(skin),
        in_band_s=sum(BAND_LOW <= value <= BAND_HIGH for value in skin),
        gaps=len(missing),
        missing_s=sum(missing),
        baseline=next(filter(_possible, skin), None),
        dose=dose(samples),
    )


def _possible(skin: CentiC) -> bool:
    """Whether skin can be so warm at all (H12)."""
    return RULES["H12"]["lowest_cc"] <= skin <= RULES["H12"]["highest_cc"]


def missing_runs(seconds: Sequence[int], actual_s: int) -> list[int]:
    """Lengths of the runs of missing seconds, in order.

    A session of N seconds is complete with samples at 0..N-1 or at 1..N, so second 0 and second N
    are never missed. Without a single sample nothing was measured (a plain timer), and nothing is
    missing.
    """
    if not seconds:
        return []
    inner = [later - earlier - 1 for earlier, later in pairwise(seconds)]
    runs = (seconds[0] - 1, *inner, actual_s - 1 - seconds[-1])
    return [run for run in runs if run > 0]


def means(samples: Iterable[Sample]) -> Iterator[Mean]:
    """One mean for each ten seconds that hold a sample, counted from second 0."""
    for tenth, group in groupby(samples, lambda sample: sample.t_s // MEAN_S):
        _, *channels, _ = zip(*group, strict=True)
        yield Mean(tenth * MEAN_S, *map(_mean, channels))


def skin_means(samples: Iterable[Sample]) -> list[CentiC | None]:
    """The mean skin of each ten seconds from second 0 to the last; None where none was measured."""
    tens = groupby(samples, lambda sample: sample.t_s // MEAN_S)
    return listed_means(
        (tenth * MEAN_S, _mean([sample.skin for sample in group])) for tenth, group in tens
    )


def listed_means(means: Iterable[tuple[int, CentiC | None]]) -> list[CentiC | None]:
    """Means by the first of their seconds, which rise, as a list without gaps."""
    listed: list[CentiC | None] = []
    for from_s, skin in means:
        listed += [None] * (from_s // MEAN_S - len(listed))
        listed.append(skin)
    return listed


def _mean(values: Sequence[CentiC | None]) -> CentiC | None:
    held = [value for value in values if value is not None]
    return round(sum(held) / len(held)) if held else None
