"""Diary in, report out: the blocks that tell of dose, response, course and the sessions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from app.domain.diary import EndKind, EndReason, kind_of
from app.domain.entry_kind import EntryKind
from app.domain.health import Cloth
from app.domain.insight import response, trend
from app.domain.journal import Comment
from app.domain.material import Material, Told
from app.domain.pain import PainWhen, Site
from app.domain.period import Period, local_day, local_time
from app.domain.report import (
    Course,
    Curve,
    Dose,
    Head,
    Line,
    Pair,
    Part,
    Place,
    Remark,
    Report,
    Score,
    Span,
    Wanted,
    Week,
)
from app.domain.report_body import pain_places
from app.domain.report_entries import aim, cost, course_done, marks_of, medicines, results
from app.domain.report_notes import notes
from app.domain.report_safety import safety
from app.domain.units import Moment

PAIRS = 14
"""Sessions in the picture of before and after (report 4.5)."""
DAYS = 30
"""Days of which those with data are counted (report 4.4)."""
CURVES = 12
"""Small curves that are drawn at most, the newest."""
PICTURED = 600
"""Scores beyond which only the weekly medians are drawn: more dots would be one grey cloud."""
QUESTIONS = 3


def build(
    material: Material, period: Period | None, now: Moment, version: str, wanted: Wanted
) -> Report:
    """The report of that period, None for the whole diary, by the days of the person whose it is.
    `material` holds the period and the one before it."""
    today = local_day(now, material.starts_h)
    whole = Period(min(today, material.first_day or today), today)
    during = (period or whole).starting(material.starts_h)
    before = during.previous if period else None
    sessions = _of(material.sessions, during)
    earlier = _of(material.sessions, before) if before else []
    ran = _ran(sessions)
    lines = _lines(ran, wanted)
    return Report(
        head=Head(wanted.name.strip(), version, now, during, before, material.sample),
        safety=safety(material, during, notes=Part.NOTES in wanted.parts),
        places=_places(ran),
        dose=_dose(ran, material, during),
        dose_before=_dose(_ran(earlier), material, before) if before else None,
        pairs=tuple(sorted(_pairs(ran), key=lambda pair: pair.at.wall_ms)[-PAIRS:]),
        response=response((pair.before, pair.after) for pair in _pairs(ran)),
        response_before=response((pair.before, pair.after) for pair in _pairs(_ran(earlier)))
        if before
        else None,
        course=_course(ran, material, during),
        medicines=medicines(ran, material, during, wanted.parts),
        care=tuple(
            replace(entry, note=entry.note if Part.NOTES in wanted.parts else "")
            for entry in material.care
            if during.holds(entry.began)
        ),
        notes=notes(sessions, material, during),
        questions=tuple(asked for each in wanted.questions if (asked := each.strip()))[:QUESTIONS],
        parts=tuple(sorted(wanted.parts)),
        lines=lines if wanted.parts & {Part.SESSIONS, Part.NOTES} else (),
        curves=_curves(lines, material) if Part.CURVES in wanted.parts else (),
        aim=aim(material, during),
        course_done=course_done(material, during),
        results=results(material, during),
        pain_places=pain_places(material, during) if Part.BODY in wanted.parts else (),
        cost=cost(ran, _ran(earlier) if before else None, material.currency)
        if Part.COST in wanted.parts
        else None,
        remarks=_remarks(material, during) if Part.NOTES in wanted.parts else (),
    )


def _ran(sessions: Iterable[Told]) -> list[Told]:
    return [told for told in sessions if told.ran]


def _of(sessions: Iterable[Told], period: Period) -> list[Told]:
    return [told for told in sessions if period.holds(told.row.opening.began)]


def _places(ran: Sequence[Told]) -> tuple[Place, ...]:
    """Places, the one with most sessions first."""
    by_site: dict[Site, list[Told]] = {}
    for told in ran:
        by_site.setdefault(told.row.opening.site, []).append(told)
    places = [
        Place(
            site,
            len(here),
            sum(_cold_s(told) for told in here),
            response((pair.before, pair.after) for pair in _pairs(here)).change,
        )
        for site, here in by_site.items()
    ]
    return tuple(sorted(places, key=lambda place: (-place.sessions, place.site)))


def _dose(ran: Sequence[Told], material: Material, period: Period) -> Dose:
    doses = [told.row.dose for told in ran if told.row.dose is not None]
    coldest = [told.row.coldest_skin for told in ran if told.row.coldest_skin is not None]
    ends = [told.row.closing.end for told in ran if told.row.closing]
    early = Counter(end for end in ends if kind_of(end) is not EndKind.COMPLETED)
    recent = replace(period, first=max(period.first, period.last - DAYS + 1))
    return Dose(
        sessions=len(ran),
        whole=sum(end is EndReason.COMPLETED for end in ends),
        days_told=_days_told(ran, material, recent),
        of_days=recent.days,
        cold_s=_span([_cold_s(told) for told in ran]),
        measured=len(doses),
        coldest=_span(coldest),
        below_15_s=median(dose.below_15_s for dose in doses) if doses else None,
        below_12_s=median(dose.below_12_s for dose in doses) if doses else None,
        early=tuple(sorted(early.items(), key=lambda item: (-item[1], item[0]))),
        cloths=_cloths(ran),
    )


def _days_told(ran: Iterable[Told], material: Material, period: Period) -> int:
    moments = [
        *(told.row.opening.began for told in ran),
        *(rating.at for rating in material.ratings),
        *(entry.began for entry in material.care),
        *(entry.at for entry in material.entries if entry.kind is not EntryKind.COMMENT),
    ]
    return len({period.day_of(at) for at in moments if period.holds(at)})


def _cloths(ran: Iterable[Told]) -> tuple[tuple[Cloth | None, int], ...]:
    readies = (told.row.opening.ready for told in ran)
    counts = Counter(ready.cloth if ready else None for ready in readies)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0] or "")))


def _span(figures: Sequence[int]) -> Span | None:
    if not figures:
        return None
    return Span(min(figures), float(median(figures)), max(figures))


def _cold_s(told: Told) -> int:
    return told.row.closing.cold_s if told.row.closing else 0


def _pairs(ran: Iterable[Told]) -> list[Pair]:
    """Sessions with a score before, in their order."""
    return [
        Pair(told.row.opening.began, told.row.opening.site, before, told.row.pain_after)
        for told in ran
        if (before := told.row.pain_before) is not None
    ]


def _course(ran: Sequence[Told], material: Material, period: Period) -> Course:
    before = [(local_time(pair.at, period.starts_h), pair.before) for pair in _pairs(ran)]
    other = [
        (local_time(rating.at, period.starts_h), rating.score)
        for rating in material.ratings
        if rating.when is PainWhen.ANY and period.holds(rating.at)
    ]
    scores = [Score(day, score, before_session=True) for day, score in before]
    scores += [Score(day, score, before_session=False) for day, score in other]
    pictured = sorted(scores, key=lambda score: score.day) if len(scores) <= PICTURED else []
    harm = {period.day_of(each.happened) for each in material.harms if not each.rehearsal}
    return Course(
        scores=tuple(pictured),
        count=len(before),
        weeks=_weeks(before, period),
        trend=trend(before),
        harm_days=tuple(sorted(day for day in harm if period.first <= day <= period.last)),
        marks=marks_of(material, period),
    )


def _weeks(scores: Iterable[tuple[float, int]], period: Period) -> tuple[Week, ...]:
    by_week: dict[int, list[int]] = {}
    for day, score in scores:
        by_week.setdefault((int(day) - period.first) // 7, []).append(score)
    return tuple(
        Week(period.first + 7 * week, float(median(held)), len(held))
        for week, held in sorted(by_week.items())
    )


def _lines(ran: Iterable[Told], wanted: Wanted) -> tuple[Line, ...]:
    return tuple(
        Line(
            id=told.row.id,
            began=told.row.opening.began,
            site=told.row.opening.site,
            cold_s=_cold_s(told),
            planned_s=told.row.opening.cold_planned_s,
            coldest=told.row.coldest_skin,
            end=told.row.closing.end if told.row.closing else EndReason.APP_DIED,
            before=told.row.pain_before,
            after=told.row.pain_after,
            look=told.after.skin,
            pill=told.pill,
            note=(told.after.note or "") if Part.NOTES in wanted.parts else "",
        )
        for told in ran
    )


def _curves(lines: Sequence[Line], material: Material) -> tuple[Curve, ...]:
    points = dict(material.curves)
    return tuple(Curve(line, points[line.id]) for line in lines[-CURVES:] if points.get(line.id))


def _remarks(material: Material, period: Period) -> tuple[Remark, ...]:
    return tuple(
        Remark(entry.at, entry.text, entry.body.who if isinstance(entry.body, Comment) else "")
        for entry in material.entries
        if entry.text.strip() and period.holds(entry.at)
    )
