"""What was written down beside sessions, as FHIR: one entry, one resource or two.

Where no standard code was chosen and checked (docs/export.md, "FHIR"), the codes are our own.
Medicines are told as text alone: nobody looked them up.
"""

from app.domain.body import Spot, site_of
from app.domain.function import Activities, Change, Score
from app.domain.instruments import SCALES, Instrument
from app.domain.journal import Care, DiaryEntry, Medicine, Pain
from app.domain.units import Moment
from app.exporting.fhir_day import of_day
from app.exporting.fhir_entry import Said, Told, words_of
from app.exporting.fhir_parts import (
    CODES,
    LOINC,
    Names,
    Resource,
    body_site,
    code,
    quantity,
    ref,
    span,
)
from app.exporting.fhir_said import PAIN_NOW
from app.exporting.times import iso

SCORES = {Instrument.PEG: ("91147-9", LOINC), Instrument.RMDQ_24: ("rmdq-24-total", CODES)}
"""Of report.md, 5a; a total that has no code there has one of our own."""


def written(entry: DiaryEntry, subject: Resource, names: Names, session: int | None = None) -> Told:
    """The resources of an entry with their full URLs; none for words that were taken out.
    `session` is the one that it is about, where that is in the bundle."""
    of = Said(entry, subject, names, session)
    match entry.body:
        case Pain() as body:
            yield of.url, _pain(of, body)
        case Score() as body:
            yield of.url, _score(of, body)
        case Change() as body:
            yield of.url, _change(of, body)
        case Activities() as body:
            yield from _activities(of, body)
        case Medicine() as body:
            yield of.url, _medicine(of, body)
        case Care() as body:
            yield of.url, _care(of, body)
        case _:
            yield from of_day(of)


def _pain(of: Said, body: Pain) -> Resource:
    site = site_of(body.spots[0].region) if len(body.spots) == 1 else None
    return of.observation(
        f"Pain: {body.score} of 10",
        code(PAIN_NOW, "Pain now, 0-10", LOINC),
        valueQuantity=quantity(body.score, "{score}"),
        bodySite=body_site(site),
        component=[_spot(spot) for spot in body.spots] or None,
    )


def _spot(spot: Spot) -> Resource:
    """Pain in one region, in words and, where it was said, as a number."""
    felt = [quality.value for quality in sorted(spot.qualities)]
    felt += [] if spot.deep is None else ["deep" if spot.deep else "near the surface"]
    felt += [] if spot.constant is None else ["constant" if spot.constant else "on and off"]
    words = ", ".join((words_of(spot.region), *felt))
    about = code(f"pain-in-{spot.region.replace('_', '-')}", words)
    if spot.score is None:
        return {"code": about, "valueString": "hurts"}
    return {"code": about, "valueQuantity": quantity(spot.score, "{score}")}


def _score(of: Said, body: Score) -> Resource:
    name = SCALES[body.instrument].name
    own = (f"{body.instrument.replace('_', '-')}-total", CODES)
    number, system = SCORES.get(body.instrument, own)
    return of.observation(
        f"{name}: {body.value:g}",
        code(number, name, system),
        valueQuantity=quantity(body.value, "{score}"),
        performer=[{"display": body.by.strip()}] if body.by.strip() else None,
    )


def _change(of: Said, body: Change) -> Resource:
    return of.observation(
        f"Change since {body.since}: {body.score} (-5 much worse to 5 much better)",
        code("global-change", "Global rating of change, -5 to 5"),
        effectiveDateTime=None,
        effectivePeriod={"start": body.since, "end": iso(of.entry.at)},
        valueQuantity=quantity(body.score, "{score}"),
    )


def _activities(of: Said, body: Activities) -> Told:
    items = [
        {"linkId": str(number), "text": name, "answer": [{"valueInteger": score}]}
        for number, (name, score) in enumerate(body.scores, start=1)
    ]
    yield (
        of.url,
        of.resource(
            "QuestionnaireResponse",
            f"Own activities, 0 cannot to 10 as before: {len(items)} scored",
            status="completed",
            authored=iso(of.entry.at),
            source=of.subject,
            item=items,
        ),
    )
    yield (
        of.names.of("entry-mean", of.entry.id),
        of.observation(
            f"Own activities, mean: {body.mean:.2f} of 10",
            code("patient-specific-function", "Patient-specific function, mean, 0-10"),
            valueQuantity=quantity(round(body.mean, 2), "{score}"),
            derivedFrom=[ref(of.url)],
        ),
    )


def _medicine(of: Said, body: Medicine) -> Resource:
    amount = "" if body.amount is None else f"{body.amount:g} {body.unit}".strip()
    return of.resource(
        "MedicationStatement",
        " ".join(("Medicine taken:", body.name, amount)).strip(),
        status="completed",
        medicationCodeableConcept={"text": body.name},
        effectiveDateTime=iso(of.entry.at),
        dateAsserted=iso(of.entry.told),
        reasonCode=[{"text": "Against pain"}] if body.painkiller else None,
        dosage=[{"text": amount}] if amount else None,
    )


def _care(of: Said, body: Care) -> Resource:
    words = words_of(body.what)
    at, ms = of.entry.at, 60_000 * (body.minutes or 0)
    ended = Moment(at.mono_ms + ms, at.wall_ms + ms, at.utc_offset_min) if ms else None
    return of.resource(
        "Procedure",
        f"Other care: {words}",
        status="completed",
        category={"text": "Self-reported"},
        code=code(f"other-care-{body.what.replace('_', '-')}", f"Other care: {words}"),
        performedPeriod=span(at, ended) if ended else None,
        performedDateTime=None if ended else iso(at),
        bodySite=[{"text": words_of(body.region)}] if body.region else None,
    )
