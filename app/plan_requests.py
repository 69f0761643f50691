"""What the window asks of courses and reminders."""

from __future__ import annotations  # the first paint waits for no types

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from app.domain.plan import Plan, PlanEnd, Review
    from app.domain.prescription import Prescription
    from app.domain.reminders import QuietHours, Reminder


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
