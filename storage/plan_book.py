"""What the diary says and keeps of courses and reminders, on its own connection."""

from sqlite_utils import Database

from app.domain.aftermath import Aftermath
from app.domain.plan import Goal, Plan, PlanEnd, PlanFound, Planned, Review
from app.domain.prescription import Accepted
from app.domain.reminders import QuietHours, Reminder
from app.domain.units import Moment
from storage import aftermath, diary_entries, health, plans, reminders
from storage.identity import identity
from storage.transaction import reading, writing


class PlansRead:
    """The reading half, for the writer and for the screens alike."""

    _db: Database

    def identity(self) -> str:
        """What tells this diary from every other one; empty while nothing is in it."""
        with reading(self._db):
            return identity(self._db)

    def plans(self) -> tuple[Plan, ...]:
        """Every plan, the newest first."""
        with reading(self._db):
            return plans.plans(self._db)

    def plan_now(self) -> Planned | None:
        """The newest plan, over or not, with its sessions in earnest and its looks back."""
        with reading(self._db):
            return plans.planned_now(self._db)

    def planned(self, plan: Plan) -> Planned:
        """That plan with its sessions in earnest and its looks back."""
        with reading(self._db):
            return plans.planned(self._db, plan)

    def found_in_plans(
        self, words: str, goals: frozenset[Goal] = frozenset()
    ) -> tuple[PlanFound, ...]:
        """Where plans and looks back hold each of the words from its beginning, or watch one of
        those goals; the newest plan first, its looks back above it."""
        with reading(self._db):
            return plans.found_in_plans(self._db, words, goals)

    def reviews(self, plan_id: int) -> tuple[Review, ...]:
        """The looks back at that plan, in the order they were kept."""
        with reading(self._db):
            return plans.reviews(self._db, plan_id)

    def reminders(self) -> tuple[Reminder, ...]:
        """Every reminder, by the time of day."""
        with reading(self._db):
            return reminders.reminders(self._db)

    def quiet_hours(self) -> QuietHours:
        """When no reminder is told."""
        with reading(self._db):
            return reminders.quiet_hours(self._db)

    def aftermaths(self, now: Moment) -> tuple[Aftermath, ...]:
        """Sessions that ended in the last five days, newest first, and what was said since."""
        with reading(self._db):
            return aftermath.aftermaths(self._db, now)


class PlansWritten(PlansRead):
    """The writing half. Each call is on the disk when it returns, or raises Fault."""

    def keep_plan(self, plan: Plan) -> int:
        """Keep a new plan, which ends the one that runs, or other numbers of the open one with its
        id; the id. LookupError when that one is over, or there is none."""
        with writing(self._db):
            return plans.keep_plan(self._db, plan)

    def prescribe(self, accepted: Accepted) -> None:
        """Keep what a person took of a physiotherapist's file, all of it or nothing."""
        with writing(self._db):
            if accepted.cap:
                health.insert_cap(self._db, accepted.cap)
            if accepted.plan:
                plans.keep_plan(self._db, accepted.plan)
            for comment in accepted.comments:
                diary_entries.insert_entry(self._db, comment, ())

    def end_plan(self, why: PlanEnd, now: Moment) -> bool:
        """End the plan that runs; whether there was one."""
        with writing(self._db):
            return plans.end_open(self._db, why, now)

    def review_plan(self, review: Review) -> None:
        """Keep a look back and what follows from it. LookupError when there is no such plan."""
        with writing(self._db):
            plans.keep_review(self._db, review)

    def keep_reminder(self, reminder: Reminder) -> int:
        """Keep a new reminder, or another in place of the one with its id; the id."""
        with writing(self._db):
            return reminders.keep_reminder(self._db, reminder)

    def drop_reminder(self, reminder_id: int) -> None:
        """Delete one for good; nothing happens where it is gone."""
        with writing(self._db):
            reminders.drop_reminder(self._db, reminder_id)

    def tell_of(self, reminder_id: int, day: int) -> None:
        """Keep that a reminder was told, of that local day."""
        with writing(self._db):
            reminders.mark_told(self._db, reminder_id, day)

    def snooze(self, reminder_id: int, until_ms: int) -> None:
        """Tell it again at that wall time; nothing happens where it is gone."""
        with writing(self._db):
            reminders.snooze(self._db, reminder_id, until_ms)

    def keep_quiet(self, quiet: QuietHours) -> None:
        """Keep the quiet hours."""
        with writing(self._db):
            reminders.keep_quiet(self._db, quiet)
