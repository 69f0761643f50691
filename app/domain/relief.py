"""How long pain stayed lower after a session, and sessions of two kinds side by side.

No filling in: a time at which nothing was said counts for nothing. No kind is called better.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.insight import FLOOR, MIN_PAIRS, RESPONSE_POINTS, Change, Share, response, wilson
from app.domain.pain import PainWhen
from app.domain.past import Past, Run

HOURS: Mapping[PainWhen, int] = MappingProxyType(
    {
        PainWhen.AFTER: 0,
        PainWhen.HOURS_2: 2,
        PainWhen.HOURS_24: 24,
        PainWhen.HOURS_48: 48,
        PainWhen.HOURS_72: 72,
        PainWhen.HOURS_96: 96,
    }
)
"""Hours after a session at which a score is asked for."""
SCATTER_FROM = 20
"""Below so many pairs there is no picture of cold against change (insight 6)."""


@dataclass(frozen=True, slots=True)
class Relief:
    """At one time after a session: in how many of those that told a score then it still was 2
    points or more below the one before. `missing` began at FLOOR or more and told none then.
    None where nobody told one."""

    when: PainWhen
    share: Share | None
    missing: int

    @property
    def early(self) -> bool:
        """Whether it is too early to say."""
        return self.share is None or self.share.of < MIN_PAIRS


def relief(past: Past) -> tuple[Relief, ...]:
    """How long relief lasted, from right after to the last time at which anything was told."""
    before = {
        run.id: run.before for run in past.runs if run.before is not None and run.before >= FLOOR
    }
    told: dict[PainWhen, dict[int, int]] = defaultdict(dict)
    for run in past.runs:
        if run.after is not None and run.id in before:
            told[PainWhen.AFTER][run.id] = run.after
    for score in past.scores:
        asked = score.when in HOURS and score.when is not PainWhen.AFTER
        if asked and score.session_id is not None and score.session_id in before:
            told[score.when][score.session_id] = score.score
    known = [when for when in HOURS if when in told]
    last = HOURS[known[-1]] if known else -1
    return tuple(_relief(when, told[when], before) for when in HOURS if HOURS[when] <= last)


def _relief(when: PainWhen, told: Mapping[int, int], before: Mapping[int, int]) -> Relief:
    hits = sum(before[run] - score >= RESPONSE_POINTS for run, score in told.items())
    share = Share(hits, len(told), wilson(hits, len(told))) if told else None
    return Relief(when, share, len(before) - len(told))


@dataclass(frozen=True, slots=True)
class Group:
    """Sessions of one kind: its key, the change of pain in them, and how many more pairs it needs
    before anything may be said of it (0: enough)."""

    key: str
    change: Change | None
    needs: int


def by_program(past: Past) -> tuple[Group, ...]:
    """The change of pain by programme, in the order of their names."""
    return _groups(past.runs, lambda run: run.program)


def by_minutes(past: Past) -> tuple[Group, ...]:
    """The change of pain by whole minutes of cold that were planned, the shortest first; keys are
    the minutes with leading zeros."""
    return _groups(past.runs, lambda run: f"{round(run.cold_planned_s / 60):03d}")


def _groups(runs: Iterable[Run], key: Callable[[Run], str]) -> tuple[Group, ...]:
    held: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
    for run in runs:
        if run.before is not None:
            held[key(run)].append((run.before, run.after))
    return tuple(_group(name, pairs) for name, pairs in sorted(held.items()))


def _group(name: str, pairs: Iterable[tuple[int, int | None]]) -> Group:
    change = response(pairs).change
    return Group(name, change, max(0, MIN_PAIRS - (change.n if change else 0)))


@dataclass(frozen=True, slots=True)
class Scatter:
    """The cold of a session in minutes against the change of pain in it, raw: no line is drawn
    through it. `points` is empty while it `needs` more."""

    points: tuple[tuple[float, int], ...]
    needs: int


def scatter(past: Past) -> Scatter:
    """Minutes of cold against change, of sessions whose score could fall."""
    points = tuple(
        (round(run.cold_s / 60, 1), run.after - run.before)
        for run in past.runs
        if run.before is not None and run.after is not None and run.before >= FLOOR
    )
    needs = max(0, SCATTER_FROM - len(points))
    return Scatter(() if needs else points, needs)
