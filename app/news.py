"""What the engine tells the window: values only. What the window asks stands in `app.requests`."""

from __future__ import annotations  # the first paint waits for no types

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from app.domain.checkup import Check
    from app.domain.chill import Chill, FridgeReading
    from app.domain.diary import KnownDevice, SessionRow, Sighting
    from app.domain.faults import Fault
    from app.domain.people import Person
    from app.domain.remembered import Remembered
    from app.domain.reminders import Telling
    from app.domain.session import Session
    from app.domain.trail import Edit
    from app.domain.units import Moment
    from app.domain.wrap import Alarm, LinkState, Reading, Sample, WrapFacts
    from app.file_news import CopyTold


@dataclass(frozen=True, slots=True)
class SessionNews:
    """The running session after a step, and the seconds of curve that came with it."""

    session: Session
    session_id: int
    at: Moment
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """A session is over and packed; `row` is its line in the diary."""

    session: Session
    row: SessionRow


@dataclass(frozen=True, slots=True)
class WrapsNews:
    """The wraps that are known, and how it stands with the chosen one.

    `facts` is None until it was reached. `radio` is None where Bluetooth works, else the fault.
    `probe` is the key of the sensor that tells the pack's temperature beside the chosen one.
    """

    devices: tuple[KnownDevice, ...]
    chosen: str | None
    link: LinkState
    facts: WrapFacts | None = None
    reading: Reading | None = None
    reading_at: Moment | None = None
    radio: Fault | None = None
    at: Moment | None = None
    probe: str | None = None


@dataclass(frozen=True, slots=True)
class ScanNews:
    """What a scan has heard so far, strongest first; `done` when it has ended."""

    sightings: tuple[Sighting, ...]
    done: bool
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class ChillerNews:
    """How it stands with the fridge that gets packs ready; `reading` None until it said so.

    `chill` says for how long it has been cold, and whether the packs are ready.
    """

    address: str
    link: LinkState
    chill: Chill
    reading: FridgeReading | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class AlarmNews:
    """The wrap raised an alarm."""

    alarm: Alarm


@dataclass(frozen=True, slots=True)
class FaultNews:
    """Something asked for could not be done; `asked` names the request's class."""

    fault: Fault
    asked: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """Sessions that an earlier run left open; they are closed now and want a skin check."""

    rows: tuple[SessionRow, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """Something the person said is on the disk; `what` names the request's class, `id` is what the
    diary called a new entry. After Undo or Redo `edit` is the change that was taken back or done
    again, None when there was none."""

    what: str
    id: int = 0
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class PeopleNews:
    """Everybody who keeps a diary here, and whose is open."""

    people: tuple[Person, ...]
    key: str


@dataclass(frozen=True, slots=True)
class PersonOpened:
    """Another person's diary is open now: nothing that was told before is of this one."""

    key: str


@dataclass(frozen=True, slots=True)
class RememberedNews:
    """The wrap ran a session that this diary does not have; the person is to say where it lay."""

    found: Remembered


@dataclass(frozen=True, slots=True)
class WindowWanted:
    """The person pressed on a notification: the window is to come to the front."""


@dataclass(frozen=True, slots=True)
class CheckupNews:
    """What the Bluetooth doctor has found so far; `done` when there is no more."""

    checks: tuple[Check, ...]
    done: bool


@dataclass(frozen=True, slots=True)
class BundleNews:
    """The support bundle as it would be, or was, saved."""

    text: str
    saved: str = ""


@dataclass(frozen=True, slots=True)
class CaptureNews:
    """Raw traffic is kept in that file; None: no more."""

    path: str | None


@dataclass(frozen=True, slots=True)
class RemindersNews:
    """Reminders that are told: those for now, and those whose time passed while nobody looked."""

    now: tuple[Telling, ...] = ()
    missed: tuple[Telling, ...] = ()


News: TypeAlias = """(
    SessionNews
    | SessionEnded
    | WrapsNews
    | ScanNews
    | AlarmNews
    | FaultNews
    | Recovered
    | Saved
    | ChillerNews
    | PeopleNews
    | PersonOpened
    | RememberedNews
    | WindowWanted
    | CheckupNews
    | BundleNews
    | CaptureNews
    | RemindersNews
    | CopyTold
)"""
