"""Harm: what went wrong with skin or person, the places that are locked for it, and the advice
that opens them again (D03, D04, D10, D14, H03, H04, W03)."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.pain import Site
from app.domain.units import Moment


class Sign(StrEnum):
    """What a person can notice during the cold beside the ladder (D03, D04, D05)."""

    TINGLING = "tingling"
    WEAKNESS = "weakness"
    BAD_PAIN = "bad_pain"
    SKIN_COLOUR = "skin_colour"
    BLISTERS = "blisters"
    DIZZY = "dizzy"
    SHORT_OF_BREATH = "short_of_breath"
    CHEST_PAIN = "chest_pain"
    SHIVERING = "shivering"


class Harm(StrEnum):
    """Kinds of adverse events (features S9). The words are stored and never change."""

    REDNESS = "redness"
    ITCHING_OR_HIVES = "itching_or_hives"
    WHITE_OR_BLUE_SKIN = "white_or_blue_skin"
    BLISTER = "blister"
    FROSTBITE = "frostbite"
    NUMBNESS = "numbness"
    TINGLING = "tingling"
    WEAKNESS = "weakness"
    MORE_PAIN = "more_pain"
    FAINT_OR_DIZZY = "faint_or_dizzy"
    OTHER = "other"


class Outcome(StrEnum):
    """How an adverse event stands."""

    OPEN = "open"
    BETTER = "better"
    GONE = "gone"
    LASTING = "lasting"


@dataclass(frozen=True, slots=True)
class AdverseEvent:
    """Harm that a person reports (D14): what, where (None: not one place), when it happened and
    when it was told. `photo` is a JPEG, empty without one. `rehearsal`: it is told of a session
    that cooled no skin. `id` is 0 until the diary has given one."""

    harm: Harm
    site: Site | None
    happened: Moment
    told: Moment
    session_id: int | None = None
    outcome: Outcome = Outcome.OPEN
    note: str = ""
    photo: bytes = b""
    rehearsal: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Advice:
    """What opens a locked place again: a health professional's advice, by whom and when (`on`, an
    ISO date), recorded at `at`."""

    who: str
    on: str
    at: Moment
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """A place (None: every place) without cold since `since`, for `rule`; until there is `advice`.

    A lock that comes of a rehearsal holds for rehearsals only. `id` is 0 until the diary has
    given one.
    """

    site: Site | None
    rule: str
    since: Moment
    session_id: int | None = None
    rehearsal: bool = False
    advice: Advice | None = None
    id: int = 0

    def holds(self, site: Site, *, rehearsal: bool) -> bool:
        """Whether it keeps a session of that kind from that place now."""
        here = self.site is None or self.site is site
        return here and self.advice is None and (rehearsal or not self.rehearsal)
