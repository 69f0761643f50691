"""Harm: what went wrong with skin or person, the places that are locked for it, and the advice
that opens them again (D03, D04, D10, D14, H03, H04; W03 stands in `app.domain.course`).

A session that cooled no skin locks nothing by itself; harm that a person tells of a rehearsal
locks rehearsals only.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.diary import EndReason, LogEntry
from app.domain.guard import Finding, found
from app.domain.pain import Site, SkinLook
from app.domain.rules import RULES, Action
from app.domain.skin import SkinWatch
from app.domain.units import Moment
from app.domain.wrap import Sample


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


_FAR_TOO_COLD = ("H04", "H03")
HARMED_LOOKS = frozenset({SkinLook.PALE_OR_BLUE, SkinLook.BLISTER})
"""D04: looks that lock the place whenever they are seen."""
LINGERING_LOOKS = frozenset({SkinLook.RED, SkinLook.NUMB})
"""D10: looks that are usual right after cold, and harm when they last."""


def lingering(look: SkinLook, minute: int) -> Finding | None:
    """What a look at the skin means so many minutes after the session: D04 whenever it is harmed,
    D10 (the value in seconds) when redness or numbness is still there, first as a warning."""
    rule, after_s = RULES["D10"], minute * 60
    if look in HARMED_LOOKS:
        return found(RULES["D04"], action=Action.LOCK)
    if look not in LINGERING_LOOKS or after_s < rule["warn_s"]:
        return None
    return found(rule, after_s, None if after_s >= rule["lock_s"] else Action.WARN)


def lock_of_entry(
    entry: LogEntry, site: Site, since: Moment, session_id: int, *, rehearsal: bool
) -> Lock | None:
    """The lock that a log entry of a running session brings: H03, H04, D03 or D04 acted."""
    acted = entry.kind == "rule" and entry.rule is not None and RULES[entry.rule].locks
    if rehearsal or not acted or entry.rule is None:
        return None
    return Lock(site, entry.rule, since, session_id)


def lock_of_end(
    end: EndReason, site: Site, since: Moment, session_id: int, *, rehearsal: bool
) -> Lock | None:
    """The lock that the end of a session brings, also where only the wrap's own guard acted: its
    latch is H03 by another hand."""
    rule = next((r.id for r in RULES.values() if r.locks and r.reason == end.value), None)
    return None if rehearsal or rule is None else Lock(site, rule, since, session_id)


def lock_of_curve(
    samples: Iterable[Sample], site: Site, since: Moment, session_id: int, *, rehearsal: bool
) -> Lock | None:
    """The lock that seconds bring which nobody judged while they ran: H04 or H03 for one valid
    sample at or below the line."""
    watch = SkinWatch(0)
    for sample in samples:
        watch = watch.feed(sample.skin, 1000 * sample.t_s)
    coldest = watch.coldest
    if rehearsal or coldest is None:
        return None
    rules = (rule for rule in _FAR_TOO_COLD if coldest <= RULES[rule]["line_cc"])
    return next((Lock(site, rule, since, session_id) for rule in rules), None)


def lock_of_look(
    look: SkinLook, minute: int, site: Site, since: Moment, session_id: int, *, rehearsal: bool
) -> Lock | None:
    """The lock that an answer to the skin check brings, asked `minute` minutes after the cold (0,
    30 or 60): D04 whenever the skin is harmed, D10 when redness or numbness is still there."""
    finding = lingering(look, minute)
    if rehearsal or finding is None or finding.action < Action.LOCK:
        return None
    return Lock(site, finding.rule, since, session_id)


def lock_of_event(event: AdverseEvent) -> Lock:
    """D14: any adverse event locks its place, or every place when it was not on one."""
    return Lock(event.site, "D14", event.told, event.session_id, event.rehearsal)
