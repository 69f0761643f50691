"""What the engine needs from other rooms, as protocols small enough to hold in the head."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Protocol, TypeAlias

from app.domain.aftermath import Aftermath
from app.domain.care import CareEntry
from app.domain.chill import FridgeNews
from app.domain.diary import (
    Closing,
    KnownDevice,
    LogEntry,
    Opening,
    Refusal,
    SessionPage,
    SessionRow,
    Sighting,
)
from app.domain.faults import Fault
from app.domain.harm import AdverseEvent, Advice, Outcome
from app.domain.health import Cap, Clearance, Consent, HealthScreen
from app.domain.journal import DiaryEntry, EntryKind
from app.domain.known import Known
from app.domain.ledger import SiteDose
from app.domain.material import Material, Period
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site
from app.domain.past import Past
from app.domain.plan import Plan, PlanEnd, Planned, Review
from app.domain.preferences import Preferences
from app.domain.prescription import Accepted
from app.domain.reminders import QuietHours, Reminder
from app.domain.timeline import DayMark, Filter, Item, Place
from app.domain.trail import Edit, Target
from app.domain.units import CentiC, Moment
from app.domain.wish import Errand, Wish
from app.domain.wrap import Sample, WrapFacts, WrapNews


class Clock(Protocol):
    """Both clocks, read together."""

    def now(self) -> Moment:
        """This instant."""
        ...


Ears: TypeAlias = Callable[[WrapNews], None]
"""Hears everything a driver tells, one call at a time, on the engine's loop."""


class Wrap(Protocol):
    """One wrap, driven. Every call ends within its own time limit or raises Fault.

    A driver keeps its link by itself: after a loss it tells LinkChange(LOST), reconnects with
    back-off, takes control again, reads the wrap's state back and tells it; it never starts or
    resumes cooling by itself.
    """

    async def open(self, ears: Ears) -> WrapFacts:
        """Connect, read what the wrap is, subscribe, set its time. News flow from here on."""
        ...

    async def obey(self, wish: Wish) -> None:
        """Make the wrap do as wished. Safe to repeat; OFF acts in every state."""
        ...

    async def renew(self) -> None:
        """Let the wrap cool on for one more lease. Called only while the safety loop is healthy."""
        ...

    async def records(self, session: int, from_s: int) -> list[Sample]:
        """The seconds of that session from `from_s` on, from the wrap's own memory."""
        ...

    async def run_errand(self, errand: Errand) -> None:
        """Blink, confirm an alarm: things beside the session."""
        ...

    async def close(self) -> None:
        """Give the wrap up. Never raises, ends within 5 s; does not stop a session by itself."""
        ...


FridgeEars: TypeAlias = Callable[[FridgeNews], None]
"""Hears everything a fridge's driver tells."""


class Fridge(Protocol):
    """A fridge that gets packs ready. Like a wrap it keeps its link by itself; it never touches
    skin, and goes on alone as it was told."""

    async def open(self, ears: FridgeEars) -> None:
        """Connect, and tell how it stands from then on."""
        ...

    async def chill(self, target: CentiC) -> None:
        """Set its target, never below 4 degC; returns when the fridge itself says so."""
        ...

    async def close(self) -> None:
        """Give it up. Never raises, ends within 5 s."""
        ...


class Finder(Protocol):
    """Finds wraps on the air and makes drivers for them."""

    @property
    def simulated(self) -> Sighting:
        """The simulated wrap, which is always there."""
        ...

    async def radio_fault(self) -> Fault | None:
        """Why there is no Bluetooth, None where it works. Answers within a second."""
        ...

    async def scan(self, found: Callable[[Sighting], None], seconds: float) -> None:
        """Tell every device heard for `seconds`, again when its signal changes. Fault: no radio."""
        ...

    def wrap(self, address: str, model: str, probe: KnownDevice | None = None) -> Wrap:
        """A driver, not yet opened. Fault UNSUPPORTED for a model that is not in the catalogue.

        A `probe` tells the pack's temperature in its readings; wraps that measure their own, or
        none at all, do without.
        """
        ...

    def fridge(self, address: str) -> Fridge:
        """A driver for a fridge, not yet opened. Fault NO_BLUETOOTH in a rehearsal."""
        ...

    async def entrust(self, address: str, key: str) -> bool:
        """Keep a device's bind key where the system keeps keys. False where there is no such
        place and it is known for this run only. Fault KEY_WRONG when it is no key at all."""
        ...

    async def unpair(self, address: str, model: str = "") -> None:
        """Remove the system's pairing with that device, and its keys. Unknown devices are no
        fault; of a `model` that only advertises the system is not asked."""
        ...


class Secrets(Protocol):
    """Keys and tokens of devices, in the system's own key store: never in the diary or a file.

    Where the system has no store that works, they are kept for this run. Nothing here raises.
    """

    async def get(self, name: str) -> str | None:
        """The secret of that name, None when there is none."""
        ...

    async def keep(self, name: str, secret: str) -> bool:
        """Keep it under that name; whether it outlives this run."""
        ...

    async def forget(self, name: str) -> None:
        """Drop it; one that is not there is no matter."""
        ...


class Diary(Protocol):
    """Writes sessions as they happen. Each call is on the disk when it returns, or raises Fault."""

    def known(self, now: Moment) -> Known:
        """What `judge_start` asks for, read at one moment."""
        ...

    def refuse(self, refusal: Refusal) -> None:
        """Keep that a session was not let begin."""
        ...

    def begin(self, opening: Opening) -> int:
        """Open a session; its id."""
        ...

    def add(self, session_id: int, samples: Iterable[Sample]) -> None:
        """Keep samples; one of the same second replaces the earlier one."""
        ...

    def note(self, session_id: int, entry: LogEntry) -> None:
        """Keep one thing that happened."""
        ...

    def finish(self, session_id: int, closing: Closing) -> SessionRow:
        """Close a session: pack its curve, write its summary; its line from now on."""
        ...

    def recover(self, now: Moment) -> tuple[SessionRow, ...]:
        """Close every session that was left open by an app that died (APP_DIED)."""
        ...


class Journal(Protocol):
    """Writes what the person says. Each call is on the disk when it returns, or raises Fault."""

    def rate(self, rating: PainRating) -> int:
        """Keep a pain rating; its id. A later one of the same session and `when` replaces it."""
        ...

    def answer(self, session_id: int, answers: AfterAnswers, now: Moment | None = None) -> None:
        """Keep what was said after a session; fields that are None stay as they were. What
        replaces an earlier answer leaves an edit of `now` (None: of the session's end)."""
        ...

    def know_off(self, session_id: int, now: Moment) -> bool:
        """The person says that the wrap of a finished session is off. Whether that was news."""
        ...


class HealthBook(Protocol):
    """Writes what is said of health, harm and other cold. Each call is on the disk when it returns,
    or raises Fault. Nothing is ever changed or deleted: a later word stands beside the earlier."""

    def screen(self, screen: HealthScreen) -> None:
        """Keep the answers of a health screen; from now on they are the ones that count."""
        ...

    def clear(self, clearance: Clearance) -> None:
        """Keep who cleared the person in spite of a rule."""
        ...

    def cap(self, cap: Cap) -> None:
        """Keep a personal cap; the last one of each `who` counts (T10)."""
        ...

    def consent(self, consent: Consent) -> None:
        """Keep that the person read what this is and what it risks."""
        ...

    def report(self, event: AdverseEvent) -> int:
        """Keep an adverse event, and the lock that comes with it (D14); the event's id."""
        ...

    def follow_harm(self, event_id: int, outcome: Outcome, note: str, now: Moment) -> None:
        """Keep how an adverse event stands now. LookupError when there is none of that id."""
        ...

    def advise(self, lock_id: int, advice: Advice) -> None:
        """Open a locked place by a health professional's advice. LookupError: no such lock."""
        ...

    def take_down(self, entry: CareEntry) -> int:
        """Keep cold that the app did not run; its id."""
        ...


class EntryBook(Protocol):
    """Writes, changes and throws away what is in the diary; every change is kept in the trail. Each
    call is on the disk when it returns, or raises Fault; LookupError for what is not there."""

    def write(self, entry: DiaryEntry, photos: Iterable[bytes] = ()) -> int:
        """Keep a new entry and its photos; its id."""
        ...

    def change(self, entry: DiaryEntry, now: Moment, photos: Iterable[bytes] = ()) -> None:
        """Put this in place of the entry with its id; photos that it does not name go."""
        ...

    def move_session(self, session_id: int, site: Site, now: Moment) -> None:
        """A finished session was on another place; `known` counts it for both."""
        ...

    def price_session(self, session_id: int, cost: int | None, now: Moment) -> None:
        """What it cost, in hundredths; None takes that back."""
        ...

    def drop_rating(self, session_id: int, when: PainWhen, now: Moment) -> None:
        """Take a session's rating back."""
        ...

    def bin(self, target: Target, target_id: int, now: Moment) -> None:
        """Throw it away, for 30 days. `known` counts it all the same."""
        ...

    def restore(self, target: Target, target_id: int, now: Moment) -> None:
        """Bring it back."""
        ...

    def empty_bin(self, now: Moment) -> int:
        """Delete for good what was thrown away more than 30 days ago; how many things that were."""
        ...

    def undo(self, now: Moment) -> Edit | None:
        """Take the last change back; None when there is none."""
        ...

    def redo(self, now: Moment) -> Edit | None:
        """Do again what was taken back last; None when there is nothing, or another change came."""
        ...

    def prefer(self, preferences: Preferences) -> None:
        """Keep what the person chose for this diary."""
        ...


class PlanReader(Protocol):
    """Reads courses and reminders."""

    def identity(self) -> str:
        """What tells this diary from every other one; empty while nothing is in it."""
        ...

    def plans(self) -> tuple[Plan, ...]:
        """Every plan, the newest first."""
        ...

    def plan_now(self) -> Planned | None:
        """The newest plan, over or not, with its sessions in earnest and its looks back."""
        ...

    def planned(self, plan: Plan) -> Planned:
        """That plan with its sessions in earnest and its looks back."""
        ...

    def reviews(self, plan_id: int) -> tuple[Review, ...]:
        """The looks back at that plan, in the order they were kept."""
        ...

    def reminders(self) -> tuple[Reminder, ...]:
        """Every reminder, by the time of day."""
        ...

    def quiet_hours(self) -> QuietHours:
        """When no reminder is told."""
        ...

    def aftermaths(self, now: Moment) -> tuple[Aftermath, ...]:
        """Sessions that ended in the last five days, newest first, and what was said since."""
        ...


class PlanBook(PlanReader, Protocol):
    """Writes courses and reminders. Each call is on the disk when it returns, or raises Fault."""

    def known(self, now: Moment) -> Known:
        """What `judge_start` asks for: nobody is reminded of what no rule lets begin."""
        ...

    def keep_plan(self, plan: Plan) -> int:
        """Keep a new plan, which ends the one that runs, or other numbers of the open one with its
        id; the id. LookupError when that one is over, or there is none."""
        ...

    def prescribe(self, accepted: Accepted) -> None:
        """Keep what a person took of a physiotherapist's file, all of it or nothing."""
        ...

    def end_plan(self, why: PlanEnd, now: Moment) -> bool:
        """End the plan that runs; whether there was one."""
        ...

    def review_plan(self, review: Review) -> None:
        """Keep a look back and what follows from it. LookupError when there is no such plan."""
        ...

    def keep_reminder(self, reminder: Reminder) -> int:
        """Keep a new reminder, or another in place of the one with its id; the id."""
        ...

    def drop_reminder(self, reminder_id: int) -> None:
        """Delete one for good; nothing happens where it is gone."""
        ...

    def tell_of(self, reminder_id: int, day: int) -> None:
        """Keep that a reminder was told, of that local day; what was put off is over."""
        ...

    def snooze(self, reminder_id: int, until_ms: int) -> None:
        """Tell it again at that wall time; nothing happens where it is gone."""
        ...

    def keep_quiet(self, quiet: QuietHours) -> None:
        """Keep the quiet hours."""
        ...


class DeviceBook(Protocol):
    """The wraps the person has paired."""

    def devices(self) -> tuple[KnownDevice, ...]:
        """All of them, the last used first."""
        ...

    def remember(self, device: KnownDevice, now: Moment) -> None:
        """Keep a device, or its new address, name or last use."""
        ...

    def rename(self, key: str, name: str) -> None:
        """Give a device the person's own name for it."""
        ...

    def forget(self, key: str) -> None:
        """Drop a device; its sessions keep its name."""
        ...


class EntryReader(Protocol):
    """Reads what was written down, the timeline of everything, and the trail of changes."""

    def entries(
        self, since_ms: int, until_ms: int, kinds: frozenset[EntryKind] | None = None
    ) -> tuple[DiaryEntry, ...]:
        """Entries of these kinds (None: all) that are not binned, between two wall times, oldest
        first."""
        ...

    def entry(self, entry_id: int) -> DiaryEntry | None:
        """One entry, binned or not; None when there is none of that id."""
        ...

    def photo(self, photo_id: int) -> bytes | None:
        """A photo as JPEG."""
        ...

    def trail(self, target: Target, target_id: int) -> tuple[Edit, ...]:
        """Every change of one thing, oldest first."""
        ...

    def next_undo(self) -> Edit | None:
        """What Undo would take back now."""
        ...

    def next_redo(self) -> Edit | None:
        """What Redo would do again now."""
        ...

    def timeline(self, wanted: Filter, limit: int, before: Place | None = None) -> tuple[Item, ...]:
        """Up to `limit` things, newest first; those that stand before `before` when given."""
        ...

    def days(self, period: Period) -> tuple[DayMark, ...]:
        """The marks of those days that have any, by day."""
        ...

    def medicines(self) -> tuple[tuple[str, float | None, str], ...]:
        """Name, amount and unit of medicines taken before, the last taken first, each name once."""
        ...

    def preferences(self) -> Preferences:
        """What the person chose for this diary."""
        ...


class DiaryReader(EntryReader, PlanReader, Protocol):
    """Reads the diary, from any one thread, beside the writer."""

    def beside(self) -> AbstractContextManager["DiaryReader"]:
        """The same diary for another thread, on a connection of its own until it is left. Fault
        where it cannot be opened."""
        ...

    def sessions(self, limit: int, before_id: int | None = None) -> tuple[SessionRow, ...]:
        """Sessions, newest first; those with an id below `before_id` when given."""
        ...

    def session(self, session_id: int) -> SessionPage | None:
        """All of one session, None when there is none of that id."""
        ...

    def small_curve(self, session_id: int) -> tuple[CentiC | None, ...]:
        """The mean skin temperature of each ten seconds of a session, None where nothing was
        measured; empty where nothing was at all."""
        ...

    def ratings(self, since_wall_ms: int) -> tuple[PainRating, ...]:
        """Pain ratings since then, newest first."""
        ...

    def known(self, now: Moment) -> Known:
        """What `judge_start` asks for, so that a screen can tell before anybody asks."""
        ...

    def consented(self) -> Consent | None:
        """The last word that the person read what this is."""
        ...

    def harms(self) -> tuple[AdverseEvent, ...]:
        """Every adverse event, newest first, each with how it stands now."""
        ...

    def care(self, limit: int) -> tuple[CareEntry, ...]:
        """Cold that the app did not run, newest first."""
        ...

    def doses(self, since_wall_ms: int) -> tuple[SiteDose, ...]:
        """The cold that each place had since then, sessions in earnest only, by site."""
        ...

    def past(self) -> Past:
        """Sessions and scores of all times as trends see them, without other entries."""
        ...

    def material(self, since_ms: int, until_ms: int, curves: int = 0) -> Material:
        """What a report is built from: the diary between two wall times, and the curves of so
        many of its newest sessions in earnest."""
        ...
