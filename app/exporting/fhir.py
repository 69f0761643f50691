"""The diary as a FHIR R4 bundle of the type `collection`: a file, not a server transaction."""

import json
from collections.abc import Iterator
from typing import TextIO

from app.exporting.fhir_parts import SAMPLE, TAGS, TEST_DATA, Names, Resource, meta, ref, told
from app.exporting.fhir_said import care_of, harm_of, screen_of
from app.exporting.fhir_session import session_resources
from app.exporting.fhir_written import written
from app.exporting.source import Frame, Progress, Source, Tally
from app.exporting.times import iso


def write_bundle(source: Source, frame: Frame, out: TextIO, progress: Progress) -> Tally:
    """Write the bundle, one entry a line; what was written."""
    names, tally = Names(frame.seed), Tally()
    head = json.dumps(_head(source, names, frame), ensure_ascii=False)
    out.write(head.removesuffix("}") + ', "entry": [\n')
    for number, (url, resource) in enumerate(_resources(source, frame, names, tally, progress)):
        out.write(",\n" if number else "")
        entry = {"fullUrl": url, "resource": resource}
        out.write(json.dumps(entry, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
    out.write("\n]}\n")
    return tally


def _head(source: Source, names: Names, frame: Frame) -> Resource:
    tag = {
        "system": TAGS,
        "code": "self-reported-wellness",
        "display": "Self-reported wellness data, not clinically verified",
    }
    tags = [tag, {"system": TAGS, "code": "anonymous"}] if frame.anonymous else [tag]
    tags += [SAMPLE, TEST_DATA] if source.sample else []
    head: Resource = {
        "resourceType": "Bundle",
        "id": str(names.bare("bundle")),
        "meta": {"tag": tags},
        "identifier": {"system": "urn:ietf:rfc:3986", "value": names.of("bundle")},
        "type": "collection",
    }
    return head | ({"timestamp": iso(frame.made)} if frame.made else {})


def _resources(
    source: Source, frame: Frame, names: Names, tally: Tally, progress: Progress
) -> Iterator[tuple[str, Resource]]:
    yield from _about(source, frame, names)
    known: set[int] = set()
    for page in source.pages():
        known.add(page.row.id)
        yield from session_resources(page, source.means(page.samples), names)
        tally.sessions += 1
        tally.simulated += page.row.opening.simulated
        tally.samples += len(page.samples)
        progress(tally.sessions)
    for resource in _said(source, names, known):
        tally.entries += 1
        yield resource


def _about(source: Source, frame: Frame, names: Names) -> Iterator[tuple[str, Resource]]:
    """The person under a pseudonym, the app, and the wraps by the models that were used."""
    identifier = [{"system": "urn:ietf:rfc:3986", "value": names.of("person")}]
    yield (
        names.of("patient"),
        told("Patient", "Pseudonymous diary owner", identifier=identifier),
    )
    app = told(
        "Device",
        "Diary app (software, not a medical device)",
        status="active",
        deviceName=[{"name": "Coldwrap", "type": "user-friendly-name"}],
        version=[{"value": frame.app}],
        type={"text": "Wellness diary software"},
    )
    yield names.of("app"), app
    used = {
        opening.device_key: opening
        for opening in (page.row.opening for page in source.pages(samples=False))
    }
    serials = {device.key: device.serial for device in source.devices()}
    for key, opening in used.items():
        wrap = told(
            "Device",
            f"Cold wrap: {opening.device_name}",
            meta=meta(simulated=opening.simulated),
            status="active",
            modelNumber=opening.model or None,
            serialNumber=serials.get(key) or None,
            deviceName=[{"name": opening.device_name or key, "type": "user-friendly-name"}],
            type={"text": "Cold therapy wrap (consumer)"},
        )
        yield names.of("device", key), wrap


def _said(source: Source, names: Names, known: set[int]) -> Iterator[tuple[str, Resource]]:
    subject = ref(names.of("patient"))
    for entry in source.written():
        of = entry.session_id if entry.session_id in known else None
        yield from written(entry, subject, names, of)
    for event in source.harms():
        of = event.session_id if event.session_id in known else None
        yield names.of("harm", event.id), harm_of(event, subject, of, names)
    for cold in source.care():
        yield names.of("care", cold.id), care_of(cold, subject)
    screen = source.screen()
    if screen:
        yield names.of("screen"), screen_of(screen, subject)
