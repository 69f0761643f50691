"""The FHIR bundle, by checks of our own: structure, codes, references, and what must never be."""

import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.diary import Closing, EndReason, KnownDevice, OffProof
from app.domain.function import Score
from app.domain.instruments import Instrument
from app.domain.journal import DiaryEntry, Pain
from app.domain.trail import Target
from app.domain.units import Moment
from app.exporting.fhir import write_bundle
from app.exporting.fhir_parts import Names
from app.exporting.fhir_written import written
from app.exporting.source import Frame, Tally
from storage.diary import DiaryFile
from storage.exporting import DiaryExport
from storage.mask import Mask
from tests.full_diary import BODIES, at, curve, fill, opening

MADE = Moment(0, 1_764_000_000_000, 0)
REQUIRED = {
    "Patient": set[str](),
    "Device": set[str](),
    "Procedure": {"status", "subject"},
    "Observation": {"status", "code"},
    "AdverseEvent": {"actuality", "subject"},
    "QuestionnaireResponse": {"status"},
    "MedicationStatement": {"status", "subject", "medicationCodeableConcept"},
}
"""What R4 asks for in each."""
STATUSES = {
    "Device": {"active"},
    "Procedure": {"completed", "stopped", "in-progress", "not-done"},
    "Observation": {"final"},
    "QuestionnaireResponse": {"completed"},
    "MedicationStatement": {"completed"},
}
LOINC_NAMES = {"72514-3", "61008-9", "91147-9"}
UNITS = {"{score}", "min", "Cel", "h", "mm[Hg]", "/min", "cm", "deg"}
OUTCOMES = {"resolved", "recovering", "ongoing", "resolvedWithSequelae", "fatal", "unknown"}
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?")


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "d.db"
    fill(path)
    return path


def bundle(
    diary: Path, mask: Mask | None = None, frame: Frame | None = None
) -> tuple[dict[str, Any], Tally]:
    out = io.StringIO()
    with DiaryExport(diary, None, mask) as source:
        framed = frame or Frame("1.2", source.identity, MADE)
        tally = write_bundle(source, framed, out, lambda _: None)
    return json.loads(out.getvalue()), tally


def each(value: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with its path, from the outside in."""
    yield at, value
    if isinstance(value, dict):
        for name, held in value.items():  # pyright: ignore[reportUnknownVariableType]
            yield from each(held, f"{at}.{name}")
    elif isinstance(value, list):
        for held in value:  # pyright: ignore[reportUnknownVariableType]
            yield from each(held, at)


def resources(found: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    every = [entry["resource"] for entry in found["entry"]]
    return [resource for resource in every if resource["resourceType"] == kind]


def coded(found: dict[str, Any], code: str) -> list[dict[str, Any]]:
    return [
        observation
        for observation in resources(found, "Observation")
        if observation["code"]["coding"][0]["code"] == code
    ]


def test_it_is_a_collection_of_whole_resources(diary: Path) -> None:
    found, tally = bundle(diary)
    assert (found["resourceType"], found["type"]) == ("Bundle", "collection")
    assert found["timestamp"] == "2025-11-24T16:00:00Z"
    assert (tally.sessions, tally.simulated, tally.samples) == (3, 1, 1434)
    urls = [entry["fullUrl"] for entry in found["entry"]]
    assert len(set(urls)) == len(urls)
    for entry in found["entry"]:
        resource = entry["resource"]
        kind = resource["resourceType"]
        assert resource.keys() >= REQUIRED[kind]
        assert kind not in STATUSES or resource["status"] in STATUSES[kind]
        assert resource["text"]["div"].startswith('<div xmlns="http://www.w3.org/1999/xhtml">')


def test_nothing_is_null_or_empty_and_every_reference_is_there(diary: Path) -> None:
    found, _ = bundle(diary)
    urls = {entry["fullUrl"] for entry in found["entry"]}
    kinds = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in found["entry"]}
    wanted = {
        "subject": {"Patient"},
        "partOf": {"Procedure"},
        "derivedFrom": {"Observation", "QuestionnaireResponse"},
        "usedReference": {"Device"},
        "instance": {"Procedure"},
    }
    count = 0
    for path, value in each(found):
        assert value not in (None, "", [], {}), path
        if path.endswith(".reference"):
            count += 1
            assert value in urls, path
            field = path.split(".")[-2]
            assert field not in wanted or kinds[value] in wanted[field]
    assert count > 30


def test_codes_units_and_times_are_the_ones_that_were_chosen(diary: Path) -> None:
    found, _ = bundle(diary)
    codings: list[dict[str, str]] = [
        value
        for path, value in each(found)
        if path.endswith(".coding") and not isinstance(value, list)
    ]
    loinc = {coding["code"] for coding in codings if coding["system"] == "http://loinc.org"}
    assert loinc == LOINC_NAMES
    assert {c["code"] for c in codings if c["system"] == "http://snomed.info/sct"} == {"37822005"}
    assert {c["code"] for c in codings if c["system"].endswith("adverse-event-outcome")} <= OUTCOMES
    text = json.dumps(found)
    assert not any(banned in text for banned in ("8310-5", "386725007", "vital-signs", "60839-8"))
    for path, value in each(found):
        if path.endswith("valueQuantity"):
            assert value["code"] == value["unit"]
            assert value["code"] in UNITS
        if path.endswith((".start", ".end", "DateTime", ".authored", ".date")):
            assert DATE_TIME.fullmatch(value)
            datetime.fromisoformat(value)


def test_pain_is_a_number_from_0_to_10_in_its_place(diary: Path) -> None:
    found, _ = bundle(diary)
    pains = coded(found, "72514-3")
    assert [pain["valueQuantity"]["value"] for pain in pains] == [6, 4, 2, 3, 5]
    assert [len(pain.get("partOf", [])) for pain in pains] == [1, 1, 1, 0, 0]
    assert pains[0]["meta"]["tag"][0]["code"] == "before"
    assert pains[0]["effectiveDateTime"] == "2025-11-21T09:41:40+01:00"


def test_scores_given_as_numbers_have_their_codes_and_who_gave_them(diary: Path) -> None:
    found, _ = bundle(diary)
    (peg,) = coded(found, "91147-9")
    assert peg["valueQuantity"]["value"] == 4.7
    assert peg["performer"] == [{"display": "Dr. Weber"}]
    (change,) = coded(found, "global-change")
    assert change["valueQuantity"]["value"] == -2
    assert change["effectivePeriod"]["start"] == "2025-11-03"
    assert "effectiveDateTime" not in change


@pytest.mark.parametrize(
    ("instrument", "system", "code"),
    [
        (Instrument.PEG, "http://loinc.org", "91147-9"),
        (Instrument.RMDQ_24, "urn:oid:2.999.1.1.2", "rmdq-24-total"),
        (Instrument.ODI, "urn:oid:2.999.1.1.2", "odi-total"),
    ],
)
def test_a_total_has_the_code_that_was_chosen(
    instrument: Instrument, system: str, code: str
) -> None:
    entry = DiaryEntry(Score(instrument, 4), MADE, MADE)
    ((_, told),) = written(entry, {"reference": "urn:x"}, Names("seed"))
    assert told["code"]["coding"] == [{"system": system, "code": code}]
    assert "performer" not in told


def test_own_activities_are_answers_and_a_mean_of_them(diary: Path) -> None:
    found, _ = bundle(diary)
    answers = next(q for q in resources(found, "QuestionnaireResponse") if "activities" in str(q))
    assert [(item["text"], item["answer"]) for item in answers["item"]] == [
        ("lift Marisol", [{"valueInteger": 4}]),
        ("@Lake", [{"valueInteger": 7}]),
    ]
    (mean,) = coded(found, "patient-specific-function")
    assert mean["valueQuantity"]["value"] == 5.5
    url = next(e["fullUrl"] for e in found["entry"] if e["resource"] is answers)
    assert mean["derivedFrom"] == [{"reference": url}]


def test_a_medicine_is_text_and_has_no_code(diary: Path) -> None:
    found, _ = bundle(diary)
    (medicine,) = resources(found, "MedicationStatement")
    assert medicine["medicationCodeableConcept"] == {"text": "Marisol's drops"}
    assert medicine["dosage"] == [{"text": "2.5 Weber spoons"}]
    assert medicine["reasonCode"] == [{"text": "Against pain"}]


def test_each_kind_of_entry_is_there_and_what_is_in_the_bin_is_not(diary: Path) -> None:
    found, _ = bundle(diary)
    for code in ("day", "meter-reading", "movement-test", "reason-for-cold", "note", "comment"):
        assert len(coded(found, code)) == 1, code
    (pain,) = (each for each in coded(found, "72514-3") if "component" in each)
    (spot,) = pain["component"]
    assert spot["code"]["coding"][0]["code"] == "pain-in-jaw-left"
    assert spot["valueQuantity"]["value"] == 6
    assert "tea" not in json.dumps(found)


def told_of_sessions(path: Path) -> Path:
    """A diary with each kind of entry about a session, and a pain about one in the bin."""
    with DiaryFile(path) as diary:
        wrap = KnownDevice("k", "a", "ocwp", "Wrap")
        for number in range(2):
            session = diary.begin(opening(at(1000 * number), wrap))
            diary.add(session, curve(90))
            end = Closing(at(1000 * number + 90), EndReason.COMPLETED, 90, 90, OffProof.WRAP)
            diary.finish(session, end)
        for body in BODIES:
            diary.write(DiaryEntry(body, at(200), at(200), "words", 1))
        diary.write(DiaryEntry(Pain(7), at(1200), at(1200), "", 2))
        diary.bin(Target.SESSION, 2, at(1300))
    return path


def test_what_is_about_a_session_is_part_of_it(tmp_path: Path) -> None:
    found, _ = bundle(told_of_sessions(tmp_path / "d.db"))
    (session,) = (
        entry["fullUrl"]
        for entry in found["entry"]
        if entry["resource"].get("code", {}).get("coding", [{}])[0].get("code")
        == "cold-wrap-session"
    )
    parts = [
        entry["resource"]
        for entry in found["entry"]
        if entry["resource"].get("partOf") == [{"reference": session}]
    ]
    own = [part for part in parts if part.get("note") == [{"text": "words"}]]
    kinds = Counter(part["resourceType"] for part in parts)
    # Activities are answers, which have no note, and their mean.
    assert len(own) == len(BODIES)
    assert kinds["QuestionnaireResponse"] == kinds["MedicationStatement"] == 1
    assert kinds["Procedure"] == 1, "other care"
    (alone,) = (pain for pain in coded(found, "72514-3") if "partOf" not in pain)
    assert alone["valueQuantity"]["value"] == 7, "its session is in the bin and not in the bundle"


def test_a_curve_tells_where_nothing_was_measured(tmp_path: Path) -> None:
    with DiaryFile(tmp_path / "d.db") as diary:
        session = diary.begin(opening(at(0), KnownDevice("k", "a", "ocwp", "Wrap")))
        diary.add(session, [sample for sample in curve(90) if not 30 <= sample.t_s < 50])
        diary.finish(session, Closing(at(90), EndReason.TOO_COLD, 90, 90, OffProof.WRAP))
    found, _ = bundle(tmp_path / "d.db")
    (curved,) = [o for o in resources(found, "Observation") if "valueSampledData" in o]
    data = curved["valueSampledData"]
    assert data["data"].split()[2:6] == ["3025", "E", "E", "2934"]
    assert (data["period"], data["factor"], data["dimensions"]) == (10_000, 0.01, 1)
    assert resources(found, "Procedure")[0]["status"] == "stopped"


def test_simulated_sessions_are_marked_wherever_they_show(diary: Path) -> None:
    found, _ = bundle(diary)
    marked = [
        entry["resource"]
        for entry in found["entry"]
        if {"system": "urn:oid:2.999.1.1.1", "code": "simulated"}.items()
        <= next(iter(entry["resource"].get("meta", {}).get("tag", [{}])[-1:])).items()
    ]
    procedures = [resource for resource in marked if resource["resourceType"] == "Procedure"]
    assert len(procedures) == 1
    assert procedures[0]["note"][0]["text"] == "Simulated data: no skin was cooled."
    assert all(each["meta"]["security"][0]["code"] == "HTEST" for each in marked)
    rehearsal = next(
        entry["fullUrl"] for entry in found["entry"] if entry["resource"] is procedures[0]
    )
    parts = [
        resource
        for resource in resources(found, "Observation")
        if resource.get("partOf") == [{"reference": rehearsal}]
    ]
    assert len(parts) >= 5
    assert all(part in marked for part in parts)


def test_the_same_diary_has_the_same_names_and_an_anonymous_one_others(diary: Path) -> None:
    first, again = bundle(diary)[0], bundle(diary)[0]
    assert first == again
    hidden, _ = bundle(diary, Mask(1000), Frame("1.2", "random", anonymous=True))
    urls = {entry["fullUrl"] for entry in first["entry"]}
    assert not urls & {entry["fullUrl"] for entry in hidden["entry"]}
    assert "timestamp" not in hidden


def test_an_empty_diary_is_a_bundle_too(tmp_path: Path) -> None:
    DiaryFile(tmp_path / "d.db").close()
    found, _ = bundle(tmp_path / "d.db")
    kinds = [entry["resource"]["resourceType"] for entry in found["entry"]]
    assert kinds == ["Patient", "Device"]
