"""What a person said, as FHIR: pain ratings, harm, cold from elsewhere, health answers."""

from types import MappingProxyType
from typing import Any

from app.domain.care import CareEntry
from app.domain.harm import AdverseEvent, Outcome
from app.domain.health import HealthScreen
from app.domain.pain import PainRating, PainWhen
from app.domain.units import Moment
from app.exporting.fhir_parts import (
    LOINC,
    TERMS,
    Names,
    Resource,
    body_site,
    category,
    code,
    meta,
    note,
    quantity,
    ref,
    span,
    told,
)
from app.exporting.times import iso

PAIN_NOW = "72514-3"
"""LOINC: pain severity, 0-10 verbal numeric rating, reported. A number, never an answer code."""
_OUTCOMES = MappingProxyType(
    {
        Outcome.OPEN: "ongoing",
        Outcome.BETTER: "recovering",
        Outcome.GONE: "resolved",
        Outcome.LASTING: "ongoing",
    }
)


def rating_of(
    rating: PainRating, subject: Resource, *, simulated: bool = False, **more: Any
) -> Resource:
    """A pain rating; `more` says which session it is part of."""
    words = {PainWhen.ANY: "Pain"}.get(rating.when, f"Pain {rating.when.value.replace('_', ' ')}")
    tags = () if rating.when is PainWhen.ANY else (rating.when.value.replace("_", "-"),)
    return told(
        "Observation",
        f"{words}: {rating.score} of 10",
        meta=meta(*tags, simulated=simulated),
        status="final",
        category=category("survey"),
        code=code(PAIN_NOW, "Pain now, 0-10", LOINC),
        subject=subject,
        effectiveDateTime=iso(rating.at),
        valueQuantity=quantity(rating.score, "{score}"),
        bodySite=body_site(rating.site),
        **more,
    )


def harm_of(event: AdverseEvent, subject: Resource, of: int | None, names: Names) -> Resource:
    """An adverse event; `of` is the session that it is laid at the door of, if it is here."""
    words = event.harm.value.replace("_", " ")
    kept = " ".join(event.note.split())
    suspect = None if of is None else [{"instance": ref(names.of("session", of))}]
    return told(
        "AdverseEvent",
        f"Harm: {words}. {kept}",
        meta=meta(simulated=event.rehearsal),
        actuality="actual",
        event=code(event.harm.value.replace("_", "-"), words.capitalize()),
        subject=subject,
        date=iso(event.happened),
        recordedDate=iso(event.told),
        outcome={
            "coding": [
                {"system": f"{TERMS}/adverse-event-outcome", "code": _OUTCOMES[event.outcome]}
            ]
        },
        suspectEntity=suspect,
    )


def care_of(entry: CareEntry, subject: Resource) -> Resource:
    """Cold that the app did not run."""
    words = entry.modality.value.replace("_", " ")
    later_ms = entry.seconds * 1000
    began = entry.began
    ended = Moment(began.mono_ms + later_ms, began.wall_ms + later_ms, began.utc_offset_min)
    site = body_site(entry.site)
    return told(
        "Procedure",
        f"Cold from elsewhere: {words}, {round(entry.seconds / 60)} minutes",
        status="completed",
        category={"text": "Self-reported"},
        code=code("cold-elsewhere", f"Cold from elsewhere: {words}"),
        subject=subject,
        performedPeriod=span(began, ended),
        bodySite=[site] if site else None,
        note=note(entry.note),
    )


def screen_of(screen: HealthScreen, subject: Resource) -> Resource:
    """The health answers that count: one yes or no for each rule that was asked about."""
    yes = {each.rule for each in screen.applies}
    items = [
        {"linkId": rule, "answer": [{"valueBoolean": rule in yes}]} for rule in sorted(screen.asked)
    ]
    return told(
        "QuestionnaireResponse",
        f"Health questions: {len(yes)} of {len(items)} apply",
        status="completed",
        subject=subject,
        authored=iso(screen.at),
        source=subject,
        item=items or None,
    )
