"""The FHIR bundle as others read it: fhir.resources (R4B, which is R4 for these resources) and
HL7's own JSON schema of R4 (report.md, section 5). What both let through, `test_fhir` checks.

`captures/fhir-r4.schema.json.gz` is HL7's `fhir.schema.json` 4.0, in the public domain (CC0).
"""

import gzip
import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from jsonschema import Draft6Validator
from pydantic import ValidationError

from storage.mask import Mask
from tests.app.test_fhir import bundle, resources, told_of_sessions
from tests.full_diary import fill

SCHEMA: dict[str, Any] = json.loads(
    gzip.decompress((Path(__file__).parents[1] / "captures/fhir-r4.schema.json.gz").read_bytes())
)


def complaints(resource: dict[str, Any]) -> list[str]:
    """What the schema says of a resource."""
    kind = f"#/definitions/{resource['resourceType']}"
    asked = {"definitions": SCHEMA["definitions"], "allOf": [{"$ref": kind}]}
    validator: Any = Draft6Validator(asked)
    return [str(error.message)[:200] for error in validator.iter_errors(resource)]


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "d.db"
    fill(path)
    return path


@pytest.mark.parametrize("mask", [None, Mask(400)], ids=["named", "anonymous"])
def test_a_library_of_others_takes_it_and_gives_it_back_the_same(
    diary: Path, mask: Mask | None
) -> None:
    found, _ = bundle(diary, mask)
    taken: Any = Bundle.model_validate(found)
    assert json.loads(taken.model_dump_json()) == found


@pytest.mark.parametrize("mask", [None, Mask(400)], ids=["named", "anonymous"])
def test_the_schema_has_no_complaint_of_any_resource(diary: Path, mask: Mask | None) -> None:
    found, _ = bundle(diary, mask)
    kinds = {entry["resource"]["resourceType"] for entry in found["entry"]}
    assert {"Patient", "Device", "Procedure", "Observation", "MedicationStatement"} <= kinds
    assert complaints(found | {"entry": []}) == []
    assert [each for entry in found["entry"] for each in complaints(entry["resource"])] == []


def test_what_is_about_a_session_is_right_to_both(tmp_path: Path) -> None:
    found, _ = bundle(told_of_sessions(tmp_path / "d.db"))
    taken: Any = Bundle.model_validate(found)
    assert json.loads(taken.model_dump_json()) == found
    assert [each for entry in found["entry"] for each in complaints(entry["resource"])] == []


def test_both_would_complain(diary: Path) -> None:
    found, _ = bundle(diary)
    pain = next(each for each in resources(found, "Observation") if "status" in each)
    assert complaints(pain | {"status": "splendid"})
    assert complaints({name: pain[name] for name in pain if name != "code"})
    assert complaints(pain | {"effectiveDateTime": "yesterday"})
    spoiled = deepcopy(found)
    spoiled["entry"][0]["resource"]["unheard_of"] = 1
    with pytest.raises(ValidationError):
        Bundle.model_validate(spoiled)
