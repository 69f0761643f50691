"""Entries in, blocks of a report out: what for, function, medicines, marks, cost."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from app.domain.function import Activities, Change, Score
from app.domain.instruments import SCALES, Instrument
from app.domain.journal import Body, Care, DiaryEntry, Medicine, Problem
from app.domain.marks import Mark, marks, medicine_key
from app.domain.material import Material, Told
from app.domain.period import Period
from app.domain.plan import Goal, Planned
from app.domain.report import Part
from app.domain.report_said import (
    Aim,
    Cost,
    CourseDone,
    Gauge,
    Medicines,
    Result,
    Taken,
)
from app.domain.units import Moment

PAINKILLER_MS = 4 * 3_600_000
"""A painkiller counts for a session that begins within four hours of it (report 4.8)."""


def aim(material: Material, period: Period) -> Aim:
    """What the cold is for, as it was last said up to the end of the period."""
    said = list(_up_to(material, period))
    problems = [entry.body for entry in said if isinstance(entry.body, Problem)]
    activities = [entry.body for entry in said if isinstance(entry.body, Activities)]
    planned = _planned(material, period)
    return Aim(
        problem=problems[-1] if problems else None,
        goals=tuple(each for each in Goal if planned and each in planned.plan.goals),
        own_goal=planned.plan.own_goal.strip() if planned else "",
        met=_met(planned, period) if planned else None,
        activities=tuple(name for name, _ in activities[-1].scores) if activities else (),
    )


def course_done(material: Material, period: Period) -> CourseDone | None:
    """Sessions of the newest course that ran in the period, up to its end; None without one. More
    than were planned count as all of them."""
    planned = _planned(material, period)
    if planned is None:
        return None
    done = sum(period.day_of(each.began) <= period.last for each in planned.sessions)
    of = planned.plan.sessions
    return CourseDone(min(done, of), of, planned.plan.began)


def _planned(material: Material, period: Period) -> Planned | None:
    return next((each for each in material.plans if _ran_in(each, period)), None)


def _ran_in(planned: Planned, period: Period) -> bool:
    plan = planned.plan
    return period.day_of(plan.began) <= period.last and (
        plan.ended is None or period.day_of(plan.ended) >= period.first
    )


def _met(planned: Planned, period: Period) -> tuple[int, Moment] | None:
    told = [
        (each.met, each.at)
        for each in planned.reviews
        if each.met is not None and period.day_of(each.at) <= period.last
    ]
    return told[-1] if told else None


def _up_to(material: Material, period: Period) -> Iterator[DiaryEntry]:
    """All that still tells something at the end of the period, by its time."""
    for entry in (*material.earlier, *material.entries):
        if period.day_of(entry.at) <= period.last:
            yield entry


# Function


def results(material: Material, period: Period) -> tuple[Result, ...]:
    """Every score of the period, by its time, against the first of its kind in the diary."""
    first: dict[Instrument | Gauge, Result] = {}
    told: list[Result] = []
    for entry in _up_to(material, period):
        found = _result(entry)
        if found is None:
            continue
        earliest = first.setdefault(found.what, found)
        if found is not earliest and found.what is not Gauge.CHANGE:
            change = round(found.value - earliest.value, 2)
            found = replace(found, change=change, first=earliest.at)
        if period.holds(entry.at):
            told.append(found)
    return tuple(told)


def _result(entry: DiaryEntry) -> Result | None:
    match entry.body:
        case Score(instrument, value, by):
            matters = SCALES[instrument].matters
            return Result(instrument, entry.at, value, matters=matters, by=by.strip())
        case Activities() as body:
            return Result(Gauge.ACTIVITIES, entry.at, round(body.mean, 2))
        case Change(score, since):
            return Result(Gauge.CHANGE, entry.at, score, since=since)
        case _:
            return None


# Medicines and other care


def medicines(
    ran: Sequence[Told], material: Material, period: Period, parts: Collection[Part]
) -> Medicines:
    """What was taken and done in the period: counted, and one by one where that page is wanted,
    with what was written beside it where notes are."""
    here = [entry for entry in material.entries if period.holds(entry.at)]
    entries = [entry for entry in here if isinstance(entry.body, Medicine)]
    care = Counter(entry.body.what for entry in here if isinstance(entry.body, Care))
    return Medicines(
        with_painkiller=_after_painkiller(ran, material),
        sessions=len(ran),
        marked=sum(told.pill for told in ran),
        taken=_taken(entry.body for entry in entries),
        care=tuple(sorted(care.items(), key=lambda item: (-item[1], item[0]))),
        entries=_listed(entries, parts) if Part.MEDICINES in parts else (),
    )


def _listed(entries: Iterable[DiaryEntry], parts: Collection[Part]) -> tuple[DiaryEntry, ...]:
    notes = Part.NOTES in parts
    return tuple(entry if notes else replace(entry, text="") for entry in entries)


def _after_painkiller(ran: Iterable[Told], material: Material) -> int:
    taken = [
        entry.at.wall_ms
        for entry in (*material.earlier, *material.entries)
        if isinstance(entry.body, Medicine) and entry.body.painkiller
    ]
    taken.sort()
    return sum(_within(taken, told.row.opening.began.wall_ms) for told in ran)


def _within(taken: Sequence[int], began_ms: int) -> bool:
    last = bisect_right(taken, began_ms)
    return last > 0 and began_ms - taken[last - 1] <= PAINKILLER_MS


def _taken(bodies: Iterable[Body]) -> tuple[Taken, ...]:
    """By their names, whatever case they are written in; each as it was written last."""
    names: dict[str, str] = {}
    killers: set[str] = set()
    times = Counter[str]()
    for body in bodies:
        if isinstance(body, Medicine):
            key = medicine_key(body)
            names[key] = body.name.strip()
            times[key] += 1
            killers |= {key} if body.painkiller else set()
    order = sorted(times, key=lambda key: (-times[key], key))
    return tuple(Taken(names[key], times[key], key in killers) for key in order)


# Marks beside the trend


def marks_of(material: Material, period: Period) -> tuple[Mark, ...]:
    """What was new in the period, of all that is told up to its end."""
    courses = (each.plan.began for each in material.plans)
    return marks(_up_to(material, period), courses, period, period.day_of)


# Cost


def cost(ran: Sequence[Told], earlier: Sequence[Told] | None, currency: str) -> Cost:
    """What the sessions of the period cost, and those of the period before, if there is one."""
    prices, before = _prices(ran), _prices(earlier or ())
    return Cost(
        currency.strip(), sum(prices), len(prices), len(ran), sum(before) if before else None
    )


def _prices(ran: Iterable[Told]) -> list[int]:
    return [told.row.cost for told in ran if told.row.cost is not None]
