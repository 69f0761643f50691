"""What a person says of their health: at the health screen, and right before a start.

Each answer carries the ID of the rule it is about; what follows from it stands in
`app.domain.screening`. Nothing said is no answer: it never counts as "does not apply".
"""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.pain import Site
from app.domain.units import Moment

EVERYWHERE: frozenset[Site] = frozenset()
"""A condition that is bound to no place."""
SCREEN_TEXT = 1
"""Which wording of the questions was asked; raised with every change of their sense."""
CONSENT_TEXT = 1
"""Which wording of "what this is, and what it risks" was agreed to (features S7)."""


@dataclass(frozen=True, slots=True)
class Applies:
    """A condition of the health screen that applies: its rule, and the places it is bound to."""

    rule: str
    sites: frozenset[Site] = EVERYWHERE


@dataclass(frozen=True, slots=True)
class HealthScreen:
    """The answers of one health screen (features S4). A rule among `asked` and not in `applies`
    was answered with no; one that is not among `asked` was not answered.

    `born_year` is a calendar year: the age follows from it to within a year, and the rules take
    the end of that year which is the safer.
    """

    at: Moment
    born_year: int
    asked: frozenset[str]
    applies: tuple[Applies, ...] = ()
    text: int = SCREEN_TEXT


@dataclass(frozen=True, slots=True)
class Clearance:
    """Who cleared the person for cold in spite of a CLEAR rule, and when (`on`, an ISO date)."""

    rule: str
    who: str
    on: str
    at: Moment


@dataclass(frozen=True, slots=True)
class Cap:
    """A cap on the cold of one session that is lower than the rules' own (T10). `who`: `person`,
    or `physio` for one that came in a physiotherapist's file."""

    cold_s: int
    who: str
    at: Moment


@dataclass(frozen=True, slots=True)
class Consent:
    """That the person read what this is and what it risks (S7): which wording, and when."""

    text: int
    at: Moment


class Cloth(StrEnum):
    """What lies between pack and skin."""

    NONE = "none"
    DRY = "dry"
    DRY_TWICE = "dry_twice"
    DAMP = "damp"


class PackFrom(StrEnum):
    """Where a pack comes from that has no thermometer of its own (H06-H09)."""

    FRIDGE = "fridge"
    FREEZER = "freezer"
    """A household freezer, about -18 degC."""
    FREEZER_WARMED = "freezer_warmed"
    """From the freezer, and then in the room for at least H07's time."""
    COLDER = "colder"
    """Dry ice, or a deep freezer colder than -20 degC."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What was said right before a start (features P12, S5): the list, and what is new today.

    `ticked` holds the IDs of ACK rules that were ticked (H06, H07, L03, L05, L06, C18, C21, and
    C09 for "I looked at my skin"); `new` those of rules that apply today (C06, C09, C16, C17, C18,
    C23, T08 for "still numb or cold", W01, and C05 and C15 where they are new). `asked_new` says
    that the question was put at all. `position` is a word such as `front`, empty when not said.
    """

    cloth: Cloth | None = None
    pack: PackFrom | None = None
    ticked: frozenset[str] = field(default_factory=frozenset[str])
    new: frozenset[str] = field(default_factory=frozenset[str])
    asked_new: bool = False
    position: str = ""
