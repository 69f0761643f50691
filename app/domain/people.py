"""The people on one computer: a diary each, so that nothing done to one can touch another (H7)."""

from dataclasses import dataclass

from app.domain.faults import FaultCode

HOME = ""
"""Key of the person whose diary was there first."""


@dataclass(frozen=True, slots=True)
class Person:
    """One of them. `name` may be empty. Counts are None where the diary could not be read, for the
    reason in `fault`. `last_ms` is when its last session began (wall), None without any."""

    key: str
    name: str = ""
    sessions: int | None = None
    entries: int | None = None
    last_ms: int | None = None
    fault: FaultCode | None = None
