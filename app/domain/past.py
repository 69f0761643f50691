"""The diary as trends see it: one small value a session and a score, at their local days.

A day is a number with a fraction (`app.domain.period.local_time`): days since 1970 as the person's
days begin. Ten years are 10,950 sessions, so these values hold what trends ask for and nothing
else, and are tuples: those of a dataclass take four times as long to make.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from app.domain.diary import EndReason
from app.domain.journal import DiaryEntry
from app.domain.material import Material, Told
from app.domain.pain import PainWhen, Site
from app.domain.period import MIDNIGHT, Period, local_time
from app.domain.units import CentiC


class Run(NamedTuple):
    """A session in earnest that cooled for some time and is over. `degree_s` and `below_15_s` are
    those of the cold-dose ledger, None like `coldest` where no skin was measured; `before` and
    `after` are the scores of pain, None where not told."""

    id: int
    day: float
    site: Site
    program: str
    cold_planned_s: int
    cold_s: int
    end: EndReason
    coldest: CentiC | None = None
    in_band_s: int = 0
    degree_s: int | None = None
    below_15_s: int | None = None
    before: int | None = None
    after: int | None = None


class Score(NamedTuple):
    """Pain from 0 to 10 as it was told: when, and of which session, None for none."""

    day: float
    score: int
    when: PainWhen = PainWhen.ANY
    session_id: int | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """What trends are told of, each by its time: sessions, scores of pain in earnest, and what
    else was written down. Days begin at `starts_h` o'clock."""

    runs: tuple[Run, ...] = ()
    scores: tuple[Score, ...] = ()
    entries: tuple[DiaryEntry, ...] = ()
    starts_h: int = MIDNIGHT

    def during(self, period: Period) -> "Past":
        """The part of it in those days. Scores that were asked for after a session go with it."""
        first, beyond = float(period.first), float(period.last + 1)
        runs = _between(self.runs, first, beyond)
        ids = {run.id for run in runs}
        return Past(
            runs,
            tuple(
                score
                for score in self.scores
                if (first <= score.day < beyond if score.session_id is None
                    else score.session_id in ids)
            ),
            tuple(entry for entry in self.entries if period.holds(entry.at)),
            self.starts_h,
        )  # fmt: skip

    @property
    def first_day(self) -> int | None:
        """The first local day of which anything is told; None of nothing."""
        days = [held[0].day for held in (self.runs, self.scores) if held]
        days += [local_time(self.entries[0].at, self.starts_h)] if self.entries else []
        return int(min(days)) if days else None


def _between(runs: tuple[Run, ...], first: float, beyond: float) -> tuple[Run, ...]:
    by_day = attrgetter("day")
    return runs[bisect_left(runs, first, key=by_day) : bisect_left(runs, beyond, key=by_day)]


def past(material: Material, entries: Iterable[DiaryEntry] = ()) -> Past:
    """The past that this material tells of."""
    starts_h = material.starts_h
    return Past(
        tuple(sorted((_run(told, starts_h) for told in material.sessions if told.ran), key=_day)),
        tuple(
            Score(local_time(rating.at, starts_h), rating.score, rating.when, rating.session_id)
            for rating in material.ratings
        ),
        tuple(entry for entry in entries if not entry.rehearsal),
        starts_h,
    )


def _day(run: Run) -> float:
    return run.day


def _run(told: Told, starts_h: int) -> Run:
    row = told.row
    closing = row.closing
    assert closing is not None, "it ran"
    return Run(
        id=row.id,
        day=local_time(row.opening.began, starts_h),
        site=row.opening.site,
        program=row.opening.program,
        cold_planned_s=row.opening.cold_planned_s,
        cold_s=closing.cold_s,
        end=closing.end,
        coldest=row.coldest_skin,
        in_band_s=row.in_band_s,
        degree_s=row.dose.degree_s if row.dose else None,
        below_15_s=row.dose.below_15_s if row.dose else None,
        before=row.pain_before,
        after=row.pain_after,
    )
