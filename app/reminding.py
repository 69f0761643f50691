"""Reminders, on the engine's loop: sleeps until the next one, tells it, keeps that it was told.

Nothing is told while a session runs; what came meanwhile is told once it is over. What came while
the app was closed is told once, at the next start, as missed.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from app import news as n
from app import plan_requests as plan_ask
from app.domain.aftermath import Due
from app.domain.aftermath import due as questions
from app.domain.faults import Fault, FaultCode
from app.domain.known import Known
from app.domain.lookback import due_point
from app.domain.pain import Site
from app.domain.period import MINUTE_MS
from app.domain.plan import Plan, check, enough, forbidden, resting
from app.domain.prescription import Prescription, accept, refuse
from app.domain.programs import DEFAULT
from app.domain.reminders import (
    QuietHours,
    Reminder,
    ReminderKind,
    Telling,
    armed_day,
    astray,
    due,
    new_questions,
    next_ms,
    next_question_ms,
)
from app.domain.units import Moment
from app.ports import Clock
from app.writer_ports import PlanBook

LOG = logging.getLogger(__name__)
SLICE_S = 60.0
"""The longest sleep at a stretch: a computer that slept, a clock that was set and a journey are
noticed so late at most. A waking compares two moments and reads nothing."""
STRAYED_MS = 2000
"""A clock that went astray by more was set, or the computer slept."""


class Reminding:
    """`run` goes on until it is cancelled. `running`: whether a session runs now."""

    def __init__(
        self,
        clock: Clock,
        pen: PlanBook,
        tell: Callable[[n.News], None],
        running: Callable[[], bool],
    ) -> None:
        self._clock = clock
        self._pen = pen
        self._tell = tell
        self._running = running
        self._changed = asyncio.Event()
        self._next_ms: int | None = None
        self._asked: frozenset[Due] | None = None
        self._counting = False

    async def run(self) -> None:
        """Tell what was missed, then each reminder in its time."""
        while True:
            try:
                self._look()
            except Fault:
                LOG.warning("the diary tells no reminders", exc_info=True)
                self._next_ms = self._clock.now().wall_ms + round(SLICE_S * 1000)
            await self._wait()

    def look_again(self) -> None:
        """Something changed: a session ended, or a reminder is another."""
        self._changed.set()

    def take(self, request: plan_ask.OfPlans) -> int:
        """Keep what is said of courses and reminders; the id of what is new
        or was put off. Fault ENOUGH_COLD
        or START_BLOCKED for a plan that the rules do not let be; PLAN_OF_ANOTHER or PLAN_OLDER for
        what a physiotherapist sent to somebody else, or before."""
        if isinstance(request, plan_ask.TakePrescription):
            kept_id = self._prescribe(request.prescription)
        else:
            kept_id = self._keep(request)
        self.look_again()
        return kept_id

    def _keep(self, request: plan_ask.OwnPlans) -> int:
        now = self._clock.now()
        match request:
            case plan_ask.KeepPlan():
                return self._keep_plan(request.plan, now)
            case plan_ask.EndPlan():
                self._pen.end_plan(request.why, now)
            case plan_ask.ReviewPlan():
                self._pen.review_plan(request.review)
            case plan_ask.KeepReminder():
                return self._keep_reminder(request.reminder, now)
            case plan_ask.DropReminder():
                self._pen.drop_reminder(request.id)
            case plan_ask.Snooze():
                self._pen.snooze(request.id, now.wall_ms + request.minutes * MINUTE_MS)
                return request.id
            case plan_ask.KeepQuiet():
                self._pen.keep_quiet(request.quiet)
        return 0

    def _keep_plan(self, plan: Plan, now: Moment) -> int:
        hold = next(iter(check(plan, self._pen.known(now), now)), None)
        if hold:
            code = FaultCode.START_BLOCKED if hold.most is None else FaultCode.ENOUGH_COLD
            raise Fault(code, f"rule {hold.finding.rule}")
        return self._pen.keep_plan(plan)

    def _prescribe(self, prescription: Prescription) -> int:
        now = self._clock.now()
        known = self._pen.known(now)
        refuse(prescription, self._pen.identity(), known)
        self._pen.prescribe(accept(prescription, known, now))
        return 0

    def _keep_reminder(self, reminder: Reminder, now: Moment) -> int:
        day = armed_day(reminder, now)
        return self._pen.keep_reminder(replace(reminder, told_day=day, snoozed_ms=None))

    async def _wait(self) -> None:
        """Until the next reminder, a change, or a clock that went astray."""
        while True:
            before, next_at = self._clock.now(), self._next_ms
            left_s = None if next_at is None else max(0.0, (next_at - before.wall_ms) / 1000)
            with suppress(TimeoutError):
                async with asyncio.timeout(self._nap_s(left_s)):
                    await self._changed.wait()
                self._changed.clear()
                return
            now = self._clock.now()
            moved = now.utc_offset_min != before.utc_offset_min
            astray_ms = abs(now.strayed_ms(before))
            come = next_at is not None and now.wall_ms >= next_at
            if come or moved or astray_ms > STRAYED_MS:
                return

    def _nap_s(self, left_s: float | None) -> float | None:
        """At most a slice, while there is anything that a clock which is set would change."""
        if left_s is None:
            return SLICE_S if self._counting else None
        return min(left_s, SLICE_S)

    def _look(self) -> None:
        self._next_ms = None
        if self._running():  # its end makes us look again
            return
        now = self._clock.now()
        self._counting = self._pen.watch(now)
        quiet, reminders = self._pen.quiet_hours(), self._pen.reminders()
        for reminder in reminders:
            if astray(reminder, now):
                self._pen.tell_of(reminder.id, armed_day(reminder, now))
        told = self._due(reminders, now, quiet)
        if told:
            missed = tuple(each for each in told if each.missed)
            self._tell(n.RemindersNews(tuple(each for each in told if not each.missed), missed))
        self._next_ms = self._next(now, quiet)

    def _due(
        self, reminders: tuple[Reminder, ...], now: Moment, quiet: QuietHours
    ) -> tuple[Telling, ...]:
        tellings = due(reminders, now, quiet)
        for each in tellings:
            self._pen.tell_of(each.reminder.id, each.day)
        spoken = (each for each in tellings if self._has_to_say(each.reminder.kind, now))
        return (*spoken, *self._follow_ups(reminders, now, quiet))

    def _has_to_say(self, kind: ReminderKind, now: Moment) -> bool:
        """A look back only when one is due; a session only while the plan has one left for today,
        and the rules let one begin at all. Nobody is reminded of more cold."""
        if kind not in {ReminderKind.SESSION, ReminderKind.REVIEW}:
            return True
        planned, starts_h = self._pen.plan_now(), self._pen.preferences().day_starts_h
        if kind is ReminderKind.REVIEW:
            return planned is not None and due_point(planned, now, starts_h) is not None
        known = self._pen.known(now)
        if planned is None or not planned.open:
            return _may_begin(None, DEFAULT, known, now)
        plan = planned.plan
        if enough(planned, now, starts_h):
            return False
        return _may_begin(plan.site, plan.program, known, now)

    def _follow_ups(
        self, reminders: tuple[Reminder, ...], now: Moment, quiet: QuietHours
    ) -> tuple[Telling, ...]:
        """Questions that came due since the last look. Those of before the start stand on Today."""
        asked = questions(self._pen.aftermaths(now), now)
        before, self._asked = self._asked, frozenset(asked)
        if before is None:
            return ()
        found = (
            new_questions(each, asked, before, now, quiet)
            for each in reminders
            if each.kind is ReminderKind.FOLLOW_UP
        )
        return tuple(each for each in found if each is not None)

    def _next(self, now: Moment, quiet: QuietHours) -> int | None:
        reminders = self._pen.reminders()
        times = [next_ms(reminders, now, quiet)]
        if any(each.kind is ReminderKind.FOLLOW_UP and each.on for each in reminders):
            times.append(next_question_ms(self._pen.aftermaths(now), now))
        return min((each for each in times if each is not None), default=None)


def _may_begin(site: Site | None, program: str, known: Known, now: Moment) -> bool:
    """Whether the rules would let a session begin there now, once all is ticked and answered."""
    return not forbidden(site, program, known, now) and not resting(site, program, known, now)
