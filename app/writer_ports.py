"""Who writes in the diary, as protocols small enough to hold in the head. Each call is on the disk
when it returns, or raises Fault."""

from collections.abc import Iterable
from typing import Protocol

from app.domain.care import CareEntry
from app.domain.diary import Closing, KnownDevice, LogEntry, Opening, Refusal, SessionRow
from app.domain.harm import AdverseEvent, Advice, Outcome
from app.domain.health import Cap, Clearance, Consent, HealthScreen
from app.domain.journal import DiaryEntry
from app.domain.known import Known
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site
from app.domain.plan import Plan, PlanEnd, Review
from app.domain.preferences import Preferences
from app.domain.prescription import Accepted
from app.domain.reminders import QuietHours, Reminder
from app.domain.trail import Edit, Target
from app.domain.units import Moment
from app.domain.wrap import Sample
from app.reader_ports import PlanReader


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

    def watch(self, now: Moment) -> bool:
        """Look whether a session has a wrong date, and for how long the computer has been on since
        that was found (T05). Whether any session counts still."""
        ...

    def left_on(self) -> frozenset[str]:
        """Keys of the devices of sessions in earnest that ended without a proof that they are
        off."""
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

    def assign_session(self, session_id: int, device_key: str, now: Moment) -> None:
        """It was with another of the paired wraps; what was recorded stays."""
        ...

    def join_sessions(self, first_id: int, second_id: int, now: Moment) -> None:
        """The second goes on with the first: they are shown as one, and counted as two."""
        ...

    def take_apart(self, session_id: int, now: Moment) -> None:
        """Each part of it is a session of its own again."""
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


class PlanBook(PlanReader, Protocol):
    """Writes courses and reminders. Each call is on the disk when it returns, or raises Fault."""

    def preferences(self) -> Preferences:
        """What the person chose: when their day begins."""
        ...

    def known(self, now: Moment) -> Known:
        """What `judge_start` asks for: nobody is reminded of what no rule lets begin."""
        ...

    def watch(self, now: Moment) -> bool:
        """Look whether a session has a wrong date: how long it rests is told by the time that the
        computer runs, and each look keeps what ran until then. Whether any session counts still,
        so that a clock which is set matters."""
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
