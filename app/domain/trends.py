"""What may be said of a person's past, card by card (insight, section 6): figures, no words.

Nothing here says why anything changed, nor what comes next. Where too little is known there is no
figure, and the words for that are "too early to say".
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median

from app.domain.diary import EndKind, EndReason, kind_of
from app.domain.insight import Response, Trend, response, trend
from app.domain.pain import PainWhen, Site
from app.domain.past import Past, Run, Score

LEARNING = 3
"""So many first sessions are for learning: nothing is judged by them (insight 6)."""
BASELINE_DAYS, BETTER_BASELINE = 3, 7
"""Days with a score before the first session: the least, and what is better (insight 6)."""
WEEK_SCORES = 3
"""A week with fewer scores is shown by its dots alone [J]."""
MONDAY = 3
"""1 January 1970 was a Thursday: day -3 was the Monday before it."""


def week_of(day: float) -> int:
    """The Monday of that day's week, as a local day."""
    return int((day + MONDAY) // 7) * 7 - MONDAY


@dataclass(frozen=True, slots=True)
class Week:
    """The middle of the scores of the week from the Monday `first` on, and how many there are."""

    first: int
    median: float
    n: int


@dataclass(frozen=True, slots=True)
class PainByDay:
    """Pain as it was told: right before a session, and otherwise. Scores that follow a session are
    not among them: they are asked for because of it. Weeks and trend go by the scores before
    sessions alone, as in the report; `trend` is None where it is too early to say."""

    before: tuple[Score, ...]
    other: tuple[Score, ...]
    weeks: tuple[Week, ...]
    trend: Trend | None


def pain_by_day(past: Past, *, trended: bool = True) -> PainByDay:
    """The pain of those days; without a trend where none is wanted."""
    before = tuple(
        Score(run.day, run.before, PainWhen.BEFORE, run.id)
        for run in past.runs
        if run.before is not None
    )
    other = tuple(score for score in past.scores if score.when is PainWhen.ANY)
    told = PainByDay(before, other, weeks(before), None)
    return with_trend(told) if trended else told


def with_trend(told: PainByDay) -> PainByDay:
    """The same with its trend, which takes longer to count than all else."""
    return replace(told, trend=trend((score.day, score.score) for score in told.before))


def weeks(scores: Iterable[Score]) -> tuple[Week, ...]:
    """The middle score of each week with WEEK_SCORES or more of them."""
    held: dict[int, list[int]] = defaultdict(list)
    for score in scores:
        held[week_of(score.day)].append(score.score)
    return tuple(
        Week(first, float(median(scores)), len(scores))
        for first, scores in sorted(held.items())
        if len(scores) >= WEEK_SCORES
    )


@dataclass(frozen=True, slots=True)
class Baseline:
    """How well the time before the first session is known: `days` with a score, and the middle of
    those scores, None below BASELINE_DAYS. `begun`: there was a session already."""

    days: int
    median: float | None
    begun: bool

    @property
    def enough(self) -> bool:
        """Whether there are the least days."""
        return self.days >= BASELINE_DAYS


def baseline(whole: Past) -> Baseline:
    """The days before the first session; of the whole diary, not of a part."""
    first = whole.runs[0].day if whole.runs else float("inf")
    told = [score for score in whole.scores if score.when is PainWhen.ANY and score.day < first]
    days = len({int(score.day) for score in told})
    middle = float(median(score.score for score in told)) if days >= BASELINE_DAYS else None
    return Baseline(days, middle, bool(whole.runs))


@dataclass(frozen=True, slots=True)
class Pair:
    """Pain before and after one session; `after` is None where it was not told."""

    run: Run
    before: int
    after: int | None


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Pain before and after sessions. `lower`, `same` and `higher` count the pairs that `response`
    counts. `learning`: there are no more than the first sessions yet, of all times."""

    pairs: tuple[Pair, ...]
    response: Response
    lower: int
    same: int
    higher: int
    learning: bool


def before_after(past: Past, runs_ever: int) -> BeforeAfter:
    """The pairs of those days; `runs_ever` is how many sessions there were in all."""
    pairs = tuple(Pair(run, run.before, run.after) for run in past.runs if run.before is not None)
    told = response((pair.before, pair.after) for pair in pairs)
    ways = Counter(_way(pair) for pair in pairs)
    return BeforeAfter(pairs, told, ways[-1], ways[0], ways[1], runs_ever <= LEARNING)


def _way(pair: Pair) -> int | None:
    """-1 lower, 0 same, 1 higher; None where it counts for nothing."""
    if pair.after is None or pair.before < 2:
        return None
    return (pair.after > pair.before) - (pair.after < pair.before)


@dataclass(frozen=True, slots=True)
class WeekRuns:
    """The sessions of the week from the Monday `first` on; `early` of them did not run to the end
    of what was planned."""

    first: int
    count: int
    early: int


@dataclass(frozen=True, slots=True)
class Adherence:
    """What was planned and what was done. `whole` of `sessions` ran to their end; the cold was to
    last `planned_s` in the middle and lasted `cold_s`, None without a session. `early` says why the
    others ended, the most frequent first."""

    sessions: int
    whole: int
    planned_s: float | None
    cold_s: float | None
    early: tuple[tuple[EndReason, int], ...]
    weeks: tuple[WeekRuns, ...]


def adherence(past: Past) -> Adherence:
    """The sessions of those days by week, and how they ended. Weeks without one, between the first
    and the last, are there with none."""
    runs = past.runs
    early = Counter(run.end for run in runs if is_early(run))
    return Adherence(
        sessions=len(runs),
        whole=len(runs) - early.total(),
        planned_s=median(run.cold_planned_s for run in runs) if runs else None,
        cold_s=median(run.cold_s for run in runs) if runs else None,
        early=tuple(sorted(early.items(), key=lambda item: (-item[1], item[0]))),
        weeks=_run_weeks(runs),
    )


def is_early(run: Run) -> bool:
    """Whether it ended before what was planned had run."""
    return kind_of(run.end) is not EndKind.COMPLETED


def _run_weeks(runs: tuple[Run, ...]) -> tuple[WeekRuns, ...]:
    if not runs:
        return ()
    count, early = Counter[int](), Counter[int]()
    for run in runs:
        count[week_of(run.day)] += 1
        early[week_of(run.day)] += is_early(run)
    first, last = week_of(runs[0].day), week_of(runs[-1].day)
    return tuple(WeekRuns(week, count[week], early[week]) for week in range(first, last + 1, 7))


@dataclass(frozen=True, slots=True)
class DayDose:
    """The cold of one place on one local day. Only the `measured` ones of its `sessions` have
    `degree_s` (hundredths of a degree below 15 degC, times seconds) and `below_15_s`."""

    day: int
    site: Site
    sessions: int
    measured: int
    cold_s: int
    degree_s: int
    below_15_s: int


def day_doses(past: Past) -> tuple[DayDose, ...]:
    """The cold-dose ledger by day and place, by day, then by place."""
    held: dict[tuple[int, Site], list[Run]] = defaultdict(list)
    for run in past.runs:
        held[int(run.day), run.site].append(run)
    return tuple(
        DayDose(
            day,
            site,
            len(runs),
            sum(run.degree_s is not None for run in runs),
            sum(run.cold_s for run in runs),
            sum(run.degree_s or 0 for run in runs),
            sum(run.below_15_s or 0 for run in runs),
        )
        for (day, site), runs in sorted(held.items())
    )


@dataclass(frozen=True, slots=True)
class SiteCold:
    """The cold of one place over those days: sessions, how many of them had a skin sensor, all
    seconds of cold, and the dose of the measured ones."""

    site: Site
    sessions: int
    measured: int
    cold_s: int
    degree_s: int


def cold_by_site(doses: Iterable[DayDose]) -> tuple[SiteCold, ...]:
    """The same by place alone, the place with most sessions first."""
    held: dict[Site, list[DayDose]] = defaultdict(list)
    for dose in doses:
        held[dose.site].append(dose)
    sums = [
        SiteCold(
            site,
            sum(dose.sessions for dose in days),
            sum(dose.measured for dose in days),
            sum(dose.cold_s for dose in days),
            sum(dose.degree_s for dose in days),
        )
        for site, days in held.items()
    ]
    return tuple(sorted(sums, key=lambda each: (-each.sessions, each.site)))
