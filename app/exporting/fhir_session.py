"""One session as FHIR: the Procedure, and the Observations that are part of it."""

from collections.abc import Iterator, Sequence
from typing import Any

from app.domain.diary import EndReason, SessionPage
from app.domain.pain import SkinLook
from app.domain.units import Moment, celsius
from app.exporting.columns import minutes
from app.exporting.fhir_parts import (
    LOINC,
    LOOKS,
    UCUM,
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
from app.exporting.fhir_said import rating_of
from app.exporting.source import TenSeconds
from app.exporting.times import iso

SKIN = "61008-9"
"""LOINC: body surface temperature. Never 8310-5: 14 degrees of body temperature look like death."""
_SKIN_WORDS = "Skin temperature under the wrap"
_STEP_MS = 10_000


def session_resources(
    page: SessionPage, means: Sequence[TenSeconds], names: Names
) -> Iterator[tuple[str, Resource]]:
    """A session with its full URLs, the Procedure first."""
    number = page.row.id
    procedure = names.of("session", number)
    yield procedure, _procedure(page, names)
    shared = _shared(page, names)
    for rating in page.ratings:
        of = names.of("rating", f"{number}/{rating.when.value}")
        simulated = page.row.opening.simulated
        yield (
            of,
            rating_of(rating, shared["subject"], simulated=simulated, partOf=shared["partOf"]),
        )
    curve = names.of("curve", number)
    measured = [mean for mean in means if mean[1] is not None]
    if measured:
        yield curve, _curve(page, means, shared)
    source = {"derivedFrom": [ref(curve)]} if measured else {}
    for name, resource in _figures(page, shared, source):
        yield names.of(name, number), resource
    for name, resource in _looks(page, shared):
        yield names.of(name, number), resource


def _shared(page: SessionPage, names: Names) -> Resource:
    """What all Observations of a session have in common."""
    return {
        "partOf": [ref(names.of("session", page.row.id))],
        "subject": ref(names.of("patient")),
        "status": "final",
        "meta": meta(simulated=page.row.opening.simulated),
    }


def _procedure(page: SessionPage, names: Names) -> Resource:
    opening, closing = page.row.opening, page.row.closing
    patient = ref(names.of("patient"))
    site = opening.site.value.replace("_", " ")
    cold = minutes(closing.cold_s if closing else None)
    words = f"Self-applied cold wrap, {site}" + (f", {cold:g} minutes" if cold is not None else "")
    simulated = "Simulated data: no skin was cooled." if opening.simulated else None
    return told(
        "Procedure",
        f"{simulated} {words}" if simulated else words,
        meta=meta(simulated=opening.simulated),
        status=_status(page),
        category={"text": "Self-care"},
        code=code(
            "cold-wrap-session", "Self-applied cold wrap session (not destructive cryotherapy)"
        ),
        subject=patient,
        performedPeriod=span(opening.began, closing.ended if closing else None),
        performer=[{"actor": patient}],
        bodySite=[body_site(opening.site)],
        outcome={"text": f"Ended: {closing.end.value.replace('_', ' ')}"} if closing else None,
        note=note(simulated, f"Programme: {opening.program}.", page.after.note),
        usedReference=[ref(names.of("device", opening.device_key)), ref(names.of("app"))],
    )


def _status(page: SessionPage) -> str:
    closing = page.row.closing
    if closing is None:
        return "in-progress"
    if closing.end is EndReason.START_REFUSED:
        return "not-done"
    return "completed" if closing.end is EndReason.COMPLETED else "stopped"


def _period(page: SessionPage) -> Resource:
    closing = page.row.closing
    return span(page.row.opening.began, closing.ended if closing else None)


def _curve(page: SessionPage, means: Sequence[TenSeconds], shared: Resource) -> Resource:
    """Skin in steps of ten seconds from the first one on; `E` where nothing was measured."""
    skin = {from_s: value for from_s, value, _, _ in means}
    data = " ".join(
        "E" if (value := skin.get(second)) is None else str(value)
        for second in range(min(skin), max(skin) + 1, _STEP_MS // 1000)
    )
    origin = {"value": 0, "unit": "Cel", "system": UCUM, "code": "Cel"}
    curve = {
        "origin": origin,
        "period": _STEP_MS,
        "factor": 0.01,
        "dimensions": 1,
        "data": data,
    }
    return told(
        "Observation",
        f"{_SKIN_WORDS}, means of ten seconds, from second {min(skin)} on",
        category=category("procedure"),
        code=code(SKIN, _SKIN_WORDS, LOINC),
        effectivePeriod=_period(page),
        valueSampledData=curve,
        bodySite=body_site(page.row.opening.site),
        **shared,
    )


def _figures(
    page: SessionPage, shared: Resource, source: dict[str, Any]
) -> Iterator[tuple[str, Resource]]:
    row = page.row
    if row.coldest_skin is not None:
        coldest = celsius(row.coldest_skin)
        tagged = meta("min", simulated=row.opening.simulated)
        yield (
            "coldest",
            told(
                "Observation",
                f"Lowest skin temperature {coldest:g} degrees Celsius",
                category=category("procedure"),
                code=code(SKIN, _SKIN_WORDS, LOINC),
                effectivePeriod=_period(page),
                valueQuantity=quantity(coldest, "Cel"),
                bodySite=body_site(row.opening.site),
                **shared | {"meta": tagged} | source,
            ),
        )
    nothing: dict[str, Any] = {}
    doses = (
        ("cold-minutes", "Minutes of cold", row.closing and row.closing.cold_s, nothing),
        (
            "minutes-skin-below-15C",
            "Minutes with skin at or below 15 degrees Celsius",
            row.dose and row.dose.below_15_s,
            source,
        ),
    )
    for name, words, seconds, derived in doses:
        value = minutes(seconds)
        if value is not None:
            yield name, _minutes(page, (name, words, value), shared | derived)


def _minutes(page: SessionPage, dose: tuple[str, str, float], shared: Resource) -> Resource:
    name, words, value = dose
    return told(
        "Observation",
        f"{words}: {value:g}",
        category=category("procedure"),
        code=code(name, words),
        effectivePeriod=_period(page),
        valueQuantity=quantity(value, "min"),
        **shared,
    )


def _looks(page: SessionPage, shared: Resource) -> Iterator[tuple[str, Resource]]:
    after = page.after
    for minute, look in ((0, after.skin), (30, after.skin_30), (60, after.skin_60)):
        if look is not None:
            name = f"skin-check-{minute}-minutes" if minute else "skin-check-after"
            yield name, _look(page, (name, minute, look), shared)


def _look(page: SessionPage, check: tuple[str, int, SkinLook], shared: Resource) -> Resource:
    """The time is the one at which it was due: when it was answered is not kept."""
    name, minute, look = check
    words = f"Skin check {minute} minutes after session" if minute else "Skin check after session"
    seen = look.value.replace("_", " ")
    closing = page.row.closing
    return told(
        "Observation",
        f"{words}: {seen}",
        category=category("survey"),
        code=code(name, words),
        effectiveDateTime=iso(_later(closing.ended if closing else page.row.opening.began, minute)),
        valueCodeableConcept=code(look.value.replace("_", "-"), seen.capitalize(), LOOKS),
        **shared,
    )


def _later(at: Moment, minute: int) -> Moment:
    ms = minute * 60_000
    return Moment(at.mono_ms + ms, at.wall_ms + ms, at.utc_offset_min)
