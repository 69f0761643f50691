"""Changes to the diary: each is kept, can be undone and done again (H3, [CSPF])."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.units import Moment

EMPTIED_MS = 0
"""When what was emptied out of the bin was thrown away: of cold on skin the bare facts that the
rules count stay for good."""
BIN_DAYS = 30
"""How long what was thrown away can be brought back (design: a bin for 30 days)."""


class Target(StrEnum):
    """What can be changed or thrown away. Harm and health answers cannot: a later word stands
    beside the earlier one."""

    SESSION = "session"
    ENTRY = "entry"
    CARE = "care"
    HARM = "harm"
    """Only as a word in a timeline."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of one thing: the values of the changed fields before and after, by their name,
    as plain values. `undone`: it was taken back."""

    id: int
    at: Moment
    target: Target
    target_id: int
    before: dict[str, object]
    after: dict[str, object]
    undone: bool = False
