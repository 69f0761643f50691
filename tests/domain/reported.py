"""Diaries made by hand for reports: sessions on local days before TODAY."""

from dataclasses import replace
from datetime import date

from app.domain.body import Quality, Region, Spot
from app.domain.diary import Closing, EndReason, OffProof, Opening, SessionRow
from app.domain.function import Activities, Change, Score
from app.domain.harm import AdverseEvent, Harm
from app.domain.instruments import Instrument
from app.domain.journal import (
    Body,
    Care,
    CareKind,
    Cause,
    Comment,
    Course,
    DiaryEntry,
    Flare,
    FlareTurn,
    Medicine,
    Pain,
    Problem,
)
from app.domain.ledger import Dose
from app.domain.material import Material, Told
from app.domain.pain import AfterAnswers, Site
from app.domain.period import DAY_MS, last_days
from app.domain.plan import Plan, Planned, Template
from app.domain.report import Part, Report, Wanted
from app.domain.report_build import build
from app.domain.units import Moment

TODAY = (date(2026, 3, 4) - date(1970, 1, 1)).days
ALL = frozenset(Part)
EARNEST = Opening(Moment(0, 0, 60), "gel-15", 1200, 900, Site.LOWER_BACK, "k", "Wrap", "ocwp",
                  simulated=False, number=1)  # fmt: skip


def moment(days_ago: float, hour: float = 12.0, offset_min: int = 60) -> Moment:
    """Local time `hour` so many days before TODAY."""
    wall_ms = round((TODAY - days_ago) * DAY_MS + hour * 3_600_000) - offset_min * 60_000
    return Moment(0, wall_ms, offset_min)


NOW = moment(0, 17)


def told(
    number: int,
    days_ago: float,
    before: int | None = 6,
    after: int | None = 4,
    *,
    site: Site = Site.LOWER_BACK,
    end: EndReason = EndReason.COMPLETED,
    actual_s: int = 1080,
    simulated: bool = False,
    said: AfterAnswers | None = None,
    coldest: int | None = 1240,
    at: Moment | None = None,
) -> Told:
    began = at or moment(days_ago)
    ended = replace(began, wall_ms=began.wall_ms + 1000 * actual_s)
    row = SessionRow(
        id=number,
        opening=replace(EARNEST, began=began, site=site, simulated=simulated),
        closing=Closing(ended, end, actual_s, min(actual_s, 900), OffProof.WRAP),
        samples=actual_s,
        coldest_skin=coldest,
        mean_skin=coldest,
        in_band_s=300,
        gaps=0,
        missing_s=0,
        alarms=(),
        pain_before=before,
        pain_after=after,
        skin_check_due=False,
        baseline=3100,
        dose=None if coldest is None else Dose(100, 400, 60),
    )
    return Told(row, said or AfterAnswers())


def made(material: Material, days: int | None = 30, parts: frozenset[Part] = ALL) -> Report:
    period = last_days(days, NOW) if days else None
    return build(material, period, NOW, "0.1.0", Wanted(parts=parts))


HARM = AdverseEvent(Harm.BLISTER, Site.NECK, moment(40), moment(40), photo=b"jpeg", note="small")
_JOTTED: tuple[tuple[Body, float, str], ...] = (
    (Problem((Region.LOWER_BACK,), Course.CHRONIC, Cause.INJURY, "2025-02-03"), 28, ""),
    (Activities((("Walk", 3), ("Sit", 4))), 20, ""),
    (Score(Instrument.RMDQ_24, 14, "Dr. <W>"), 19, ""),
    (Flare(FlareTurn.BEGAN), 12, ""),
    (Medicine("Ibuprofen", 400, "mg", painkiller=True), 10, "with food"),
    (Flare(FlareTurn.OVER), 9.5, "slept well"),
    (Pain(6, (Spot(Region.LOWER_BACK, 6, frozenset({Quality.NUMB}), deep=True),)), 9, ""),
    (Pain(3, (Spot(Region.KNEE_LEFT, 3, frozenset({Quality.TINGLING}), constant=True),)), 8, ""),
    (Care(CareKind.HEAT, 20), 7, ""),
    (Score(Instrument.RMDQ_24, 9, "Dr. <W>"), 5, ""),
    (Change(2, "2026-02-03"), 4, ""),
    (Comment("P. Weber"), 3, "12 minutes at most"),
)
_PLAN = Plan(Template.ACUTE, "gel-15", None, 3, 7, moment(15), own_goal="lift <the> child")
JOTTED = tuple(DiaryEntry(body, moment(ago), moment(ago), text) for body, ago, text in _JOTTED)
"""One of many kinds of entries."""
PLANNED = Planned(_PLAN)
