"""Who reads the diary, as protocols small enough to hold in the head."""

from contextlib import AbstractContextManager
from typing import Protocol

from app.domain.aftermath import Aftermath
from app.domain.care import CareEntry
from app.domain.diary import SessionPage, SessionRow
from app.domain.entry_kind import EntryKind
from app.domain.harm import AdverseEvent
from app.domain.health import Consent
from app.domain.journal import DiaryEntry
from app.domain.known import Known
from app.domain.ledger import SiteDose
from app.domain.material import Material
from app.domain.pain import PainRating
from app.domain.past import Past
from app.domain.period import Period
from app.domain.plan import Goal, Plan, PlanFound, Planned, Review
from app.domain.preferences import Preferences
from app.domain.reminders import QuietHours, Reminder
from app.domain.timeline import DayMark, Filter, Item, Place
from app.domain.trail import Edit, Target
from app.domain.units import CentiC, Moment


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

    def found_in_plans(
        self, words: str, goals: frozenset[Goal] = frozenset()
    ) -> tuple[PlanFound, ...]:
        """Where plans and looks back hold each of the words from its beginning, or watch one of
        those goals; the newest plan first, its looks back above it."""
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

    def neighbour(self, session_id: int) -> SessionRow | None:
        """The session right before that one, if it may go on with it (`app.domain.joined`)."""
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

    def version(self) -> int:
        """Another number after every change of the diary."""
        ...

    def past(self) -> Past:
        """Sessions and scores of all times as trends see them, without other entries."""
        ...

    def material(self, since_ms: int, until_ms: int, curves: int = 0) -> Material:
        """What a report is built from: the diary between two wall times, and the curves of so
        many of its newest sessions in earnest."""
        ...
