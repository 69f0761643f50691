"""An entry as FHIR resources tell it: what all of them have in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from app.domain.journal import DiaryEntry
from app.exporting.fhir_parts import Names, Resource, category, meta, note, ref, told
from app.exporting.times import iso

Told: TypeAlias = Iterator[tuple[str, Resource]]
"""Resources, each with its full URL."""
_WITH_NOTE = frozenset({"Observation", "Procedure", "MedicationStatement"})


@dataclass(frozen=True, slots=True)
class Said:
    """An entry, and what every resource of it says."""

    entry: DiaryEntry
    subject: Resource
    names: Names
    session: int | None = None
    """The session it is about, where that is in the bundle."""

    @property
    def url(self) -> str:
        """Of its first resource."""
        return self.names.of("entry", self.entry.id)

    def observation(self, words: str, about: Resource, **fields: object) -> Resource:
        """What was said at the time of the entry."""
        known = {"effectiveDateTime": iso(self.entry.at)} | fields
        return self.resource(
            "Observation",
            words,
            status="final",
            category=category("survey"),
            code=about,
            **known,
        )

    def resource(self, kind: str, words: str, **fields: object) -> Resource:
        """Any resource of the entry, with the person's own words where it has room for them."""
        texts = {"note": note(self.entry.text)} if kind in _WITH_NOTE else {}
        return told(
            kind,
            words,
            meta=meta(simulated=self.entry.rehearsal),
            subject=self.subject,
            partOf=self._part_of(),
            **texts,
            **fields,
        )

    def _part_of(self) -> list[Resource] | None:
        """R4 knows `partOf` a Procedure of every kind that an entry becomes: Observation,
        Procedure, MedicationStatement, QuestionnaireResponse."""
        if self.session is None:
            return None
        return [ref(self.names.of("session", self.session))]


def words_of(value: str) -> str:
    """A stored word as a person reads it."""
    return value.replace("_", " ").capitalize()
