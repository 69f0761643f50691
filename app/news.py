"""What the engine tells the window, and what the window asks of the engine: values only."""

from __future__ import annotations  # the first paint waits for none of the entries' kinds

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from app.domain.care import CareEntry
from app.domain.chill import COLDEST, Chill, FridgeReading
from app.domain.harm import AdverseEvent, Advice, Outcome
from app.domain.health import Cap, Clearance, Consent, HealthScreen, Ready
from app.file_news import CopyTold, OfFiles

if TYPE_CHECKING:
    from app.domain.checkup import Check
    from app.domain.diary import KnownDevice, SessionRow, Sighting
    from app.domain.events import Command
    from app.domain.faults import Fault
    from app.domain.journal import DiaryEntry
    from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site
    from app.domain.people import Person
    from app.domain.plan import Plan, PlanEnd, Review
    from app.domain.preferences import Preferences
    from app.domain.prescription import Prescription
    from app.domain.remembered import Remembered
    from app.domain.reminders import QuietHours, Reminder, Telling
    from app.domain.session import Session
    from app.domain.trail import Edit, Target
    from app.domain.units import CentiC, Moment
    from app.domain.wrap import Alarm, LinkState, Reading, Sample, WrapFacts

# --- the engine tells


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


News: TypeAlias = (
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
)

# --- the window asks


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


OfHealth: TypeAlias = HealthScreen | Clearance | Cap | Consent | AdverseEvent | CareEntry
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
class WriteEntry:
    """Keep a new entry, and its photos (JPEG, already shrunk and without location)."""

    entry: DiaryEntry
    photos: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """Put this in place of the entry with its id; the trail keeps what stood there. Photos that it
    does not name are binned with the change; `photos` are new ones."""

    entry: DiaryEntry
    photos: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class MoveSession:
    """A finished session was on another place than was said. The gate goes on counting it for the
    place it began on as well."""

    session_id: int
    site: Site


@dataclass(frozen=True, slots=True)
class PriceSession:
    """What a session cost, in hundredths of the person's currency; None: nothing is said."""

    session_id: int
    cost: int | None


@dataclass(frozen=True, slots=True)
class DropRating:
    """Take back a pain rating of a session."""

    session_id: int
    when: PainWhen


@dataclass(frozen=True, slots=True)
class Bin:
    """Throw something away; it can be brought back for 30 days. The gate counts it all the same."""

    target: Target
    id: int


@dataclass(frozen=True, slots=True)
class Restore:
    """Bring something back from the bin."""

    target: Target
    id: int


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last change back that was not taken back yet."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Do the change again that was taken back last, unless another came since."""


@dataclass(frozen=True, slots=True)
class KeepPreferences:
    """What the person chose for this diary."""

    preferences: Preferences


OfEntries: TypeAlias = (
    WriteEntry
    | ChangeEntry
    | MoveSession
    | PriceSession
    | DropRating
    | Bin
    | Restore
    | Undo
    | Redo
    | KeepPreferences
)
"""What a person may do to the diary itself."""


@dataclass(frozen=True, slots=True)
class KeepPlan:
    """Keep a new plan, in place of the one that runs, or other numbers of the open one with its
    id. FaultNews ENOUGH_COLD or START_BLOCKED where the rules do not let it be."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class EndPlan:
    """End the plan that runs."""

    why: PlanEnd


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """Keep a look back at a plan, and what follows from it."""

    review: Review


@dataclass(frozen=True, slots=True)
class KeepReminder:
    """Keep a new reminder, or another in place of the one with its id. What has passed of today is
    not told."""

    reminder: Reminder


@dataclass(frozen=True, slots=True)
class DropReminder:
    """Delete a reminder."""

    id: int


@dataclass(frozen=True, slots=True)
class Snooze:
    """Tell a reminder again in so many minutes."""

    id: int
    minutes: int


@dataclass(frozen=True, slots=True)
class KeepQuiet:
    """No reminder in these hours."""

    quiet: QuietHours


@dataclass(frozen=True, slots=True)
class TakePrescription:
    """The person takes what a physiotherapist sent (`app.domain.prescription`): its limit, its
    course and its words, all of them or nothing. FaultNews PLAN_OF_ANOTHER or PLAN_OLDER."""

    prescription: Prescription


OwnPlans: TypeAlias = (
    KeepPlan | EndPlan | ReviewPlan | KeepReminder | DropReminder | Snooze | KeepQuiet
)
OfPlans: TypeAlias = OwnPlans | TakePrescription
"""What a person may say of courses and reminders."""


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
class KeepRemembered:
    """That session was this person's, on that place."""

    found: Remembered
    site: Site


@dataclass(frozen=True, slots=True)
class OpenDiary:
    """Try again to open the diary that could not be opened at the start."""


@dataclass(frozen=True, slots=True)
class TellPeople:
    """Who keeps a diary here."""


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """Open that person's diary in place of this one; not while a session runs."""

    key: str


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Make a diary for one more person."""

    name: str


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Delete that person's diary for good; not the one that is open."""

    key: str


@dataclass(frozen=True, slots=True)
class GiveSession:
    """A session was another person's: it goes into their diary, and here into the bin. The gate
    counts it for both."""

    session_id: int
    key: str


OfPeople: TypeAlias = TellPeople | OpenPerson | AddPerson | RemovePerson | GiveSession


@dataclass(frozen=True, slots=True)
class RunCheckup:
    """Look at everything between the app and a wrap."""


@dataclass(frozen=True, slots=True)
class MakeBundle:
    """Show what a support bundle would hold."""


@dataclass(frozen=True, slots=True)
class SaveBundle:
    """Save the bundle that was shown."""

    path: str


@dataclass(frozen=True, slots=True)
class CaptureTraffic:
    """Keep raw traffic in a file, or no more."""

    on: bool


OfDoctor: TypeAlias = RunCheckup | MakeBundle | SaveBundle | CaptureTraffic

Request: TypeAlias = (
    StartSession
    | Say
    | ChooseWrap
    | ScanForWraps
    | PairWrap
    | RenameWrap
    | DisconnectWrap
    | ForgetWrap
    | IdentifyWrap
    | AcknowledgeAlarm
    | RatePain
    | TellAfter
    | TellHealth
    | FollowHarm
    | Unlock
    | OfEntries
    | OfPlans
    | Remind
    | Notify
    | OpenDiary
    | ChillPacks
    | LeaveChiller
    | OfPeople
    | KeepRemembered
    | OfDoctor
    | OfFiles
)
