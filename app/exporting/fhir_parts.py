"""The small parts of FHIR R4 resources, as plain values: codes, quantities, references.

Codes were chosen and checked for this app (docs/export.md, "FHIR"): LOINC 72514-3 for pain now,
61008-9 for the temperature of the skin's surface and never a body temperature, our own codes under
an example OID where no standard has one.
"""

from html import escape
from typing import Any, TypeAlias
from uuid import NAMESPACE_OID, UUID, uuid5

from app.domain.pain import Site
from app.domain.units import Moment
from app.exporting.times import iso

Resource: TypeAlias = dict[str, Any]

TAGS, CODES, LOOKS = "urn:oid:2.999.1.1.1", "urn:oid:2.999.1.1.2", "urn:oid:2.999.1.1.3"
LOINC, SNOMED, UCUM = "http://loinc.org", "http://snomed.info/sct", "http://unitsofmeasure.org"
TERMS = "http://terminology.hl7.org/CodeSystem"
SIMULATED = {"system": TAGS, "code": "simulated", "display": "Simulated: no skin was cooled"}
SAMPLE = {"system": TAGS, "code": "sample", "display": "Sample data: made up, no person"}
TEST_DATA = {"system": f"{TERMS}/v3-ActReason", "code": "HTEST", "display": "test health data"}
_LOWER_BACK = "37822005"


class Names:
    """The identifiers of one diary's resources: the same ones in every export of it."""

    def __init__(self, seed: str):
        self._space = uuid5(NAMESPACE_OID, f"coldwrap/{seed}")

    def of(self, kind: str, number: object = "") -> str:
        """The full URL of that resource."""
        return f"urn:uuid:{self.bare(kind, number)}"

    def bare(self, kind: str, number: object = "") -> UUID:
        """The same as an identifier alone."""
        return uuid5(self._space, f"{kind}/{number}")


def told(resource: str, words: str, **fields: Any) -> Resource:
    """A resource with what it says in plain words; fields that are None are left out."""
    div = f'<div xmlns="http://www.w3.org/1999/xhtml">{escape(_printable(words))}</div>'
    text = {"status": "generated", "div": div}
    return {"resourceType": resource, "text": text} | {
        name: value for name, value in fields.items() if value is not None
    }


def _printable(words: str) -> str:
    """XML has no room for control characters."""
    return "".join(sign if sign.isprintable() else " " for sign in words)


def meta(*tags: str, simulated: bool = False) -> Resource | None:
    """Our own tags; what is simulated is marked twice, once in a way that others know."""
    found = [{"system": TAGS, "code": tag} for tag in tags]
    if not simulated:
        return {"tag": found} if found else None
    return {"tag": [*found, SIMULATED], "security": [TEST_DATA]}


def ref(url: str) -> Resource:
    """A reference."""
    return {"reference": url}


def code(code: str, text: str, system: str = CODES) -> Resource:
    """One code with what it means."""
    return {"coding": [{"system": system, "code": code}], "text": text}


def category(word: str) -> list[Resource]:
    """An Observation's category: `survey` for what was said, `procedure` for what was measured."""
    return [{"coding": [{"system": f"{TERMS}/observation-category", "code": word}]}]


def quantity(value: float, unit: str) -> Resource:
    """A number with its UCUM unit."""
    return {"value": value, "unit": unit, "system": UCUM, "code": unit}


def note(*texts: str | None) -> list[Resource] | None:
    """Annotations; None without any text."""
    kept = [{"text": text} for text in texts if text and text.strip()]
    return kept or None


def body_site(site: Site | None) -> Resource | None:
    """A place in words; only the lower back has a code that was checked."""
    if site is None:
        return None
    words: Resource = {"text": site.value.replace("_", " ").capitalize()}
    if site is Site.LOWER_BACK:
        words["coding"] = [{"system": SNOMED, "code": _LOWER_BACK}]
    return words


def span(began: Moment, ended: Moment | None) -> Resource:
    """A period; without an end while it lasts. A clock that was set back gives no end either."""
    if ended is None or ended.wall_ms < began.wall_ms:
        return {"start": iso(began)}
    return {"start": iso(began), "end": iso(ended)}
