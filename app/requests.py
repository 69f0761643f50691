"""What the window asks of the engine: values only. What is asked of entries, plans, people and help
stands in modules of its own, so that the first paint waits for none of it."""

from __future__ import annotations  # the first paint waits for no types

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from app.domain.chill import COLDEST

if TYPE_CHECKING:
    from app.domain.care import CareEntry
    from app.domain.diary import Sighting
    from app.domain.events import Command
    from app.domain.harm import AdverseEvent, Advice, Outcome
    from app.domain.health import Cap, Clearance, Consent, HealthScreen, Ready
    from app.domain.pain import AfterAnswers, PainRating, Site
    from app.domain.units import CentiC
    from app.domain.wrap import Alarm
    from app.entry_requests import KeepRemembered, OfEntries
    from app.file_news import OfFiles
    from app.help_requests import OfDoctor
    from app.people_requests import OfPeople
    from app.plan_requests import OfPlans


@dataclass(frozen=True, slots=True)
class StartSession:
    """Run a programme (its key, or shortened to `cold_s`) on a site with the chosen wrap.

    The wrap must be one that is known; an ice massage needs none. Pain before is 0-10 or None when
    skipped. `ready` is what was said right before; without it only a rehearsal begins.
    """

    program: str
    site: Site
    cold_s: int | None = None
    pain_before: int | None = None
    ready: Ready | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """Something said to the running session: stop, pause, a sensation, a mark."""

    command: Command


@dataclass(frozen=True, slots=True)
class ChooseWrap:
    """Use this known wrap from now on."""

    key: str


@dataclass(frozen=True, slots=True)
class ScanForWraps:
    """Look for wraps on the air for some seconds. Ends a scan that is under way."""

    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class PairWrap:
    """Connect to a device that was heard, pair with it, remember and choose it.

    `key` is the bind key (32 hexadecimal digits) of one that encrypts. With `as_probe` a sensor
    that could lie on the skin tells the pack's temperature instead. One that does so stands
    beside the chosen pack, and takes no other's place.
    """

    sighting: Sighting
    key: str | None = None
    as_probe: bool = False


@dataclass(frozen=True, slots=True)
class RenameWrap:
    """Give a known wrap the person's own name."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class DisconnectWrap:
    """Let the chosen wrap go, so that another phone or app can have it; it stays known."""


@dataclass(frozen=True, slots=True)
class ForgetWrap:
    """Drop a known wrap and the system's pairing with it."""

    key: str


@dataclass(frozen=True, slots=True)
class IdentifyWrap:
    """Let the chosen wrap blink or buzz."""


@dataclass(frozen=True, slots=True)
class AcknowledgeAlarm:
    """The person has seen an alarm of the wrap."""

    alarm: Alarm


@dataclass(frozen=True, slots=True)
class ChillPacks:
    """Have the fridge of that address, as a scan told it, get packs ready at `target`, and tell
    when they are. Takes the place of another fridge."""

    address: str
    target: CentiC = COLDEST


@dataclass(frozen=True, slots=True)
class LeaveChiller:
    """Let the fridge go: it stays cold, and another app may have it."""


@dataclass(frozen=True, slots=True)
class RatePain:
    """Keep a pain rating."""

    rating: PainRating


@dataclass(frozen=True, slots=True)
class TellAfter:
    """Keep answers given after a session."""

    session_id: int
    answers: AfterAnswers


OfHealth: TypeAlias = "HealthScreen | Clearance | Cap | Consent | AdverseEvent | CareEntry"
"""What a person can say of health, harm or other cold."""


@dataclass(frozen=True, slots=True)
class TellHealth:
    """Keep something said of health, harm or other cold."""

    said: OfHealth


@dataclass(frozen=True, slots=True)
class FollowHarm:
    """Keep how an adverse event stands now."""

    event_id: int
    outcome: Outcome
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unlock:
    """Open a locked place by a health professional's advice."""

    lock_id: int
    advice: Advice


@dataclass(frozen=True, slots=True)
class Remind:
    """Show a reminder as the desktop's own notification, beside any alarm. `later` is the word for
    putting it off, empty for no such key; `id` names the reminder then."""

    title: str
    text: str
    open: str = ""
    later: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Notify:
    """Show this as the desktop's own notification, in place of an earlier one; without a title,
    only withdraw that. `stop` are the words of a Stop button, empty for none."""

    title: str = ""
    text: str = ""
    stop: str = ""


@dataclass(frozen=True, slots=True)
class OpenDiary:
    """Try again to open the diary that could not be opened at the start."""


Request: TypeAlias = """(
    StartSession | Say | ChooseWrap | ScanForWraps | PairWrap | RenameWrap
    | DisconnectWrap | ForgetWrap | IdentifyWrap | AcknowledgeAlarm | RatePain | TellAfter
    | TellHealth | FollowHarm | Unlock | OfEntries | OfPlans | Remind
    | Notify | OpenDiary | ChillPacks | LeaveChiller | OfPeople | KeepRemembered
    | OfDoctor | OfFiles
)"""
"""All of them. In quotes, so that naming it imports nothing."""
