"""What stands in for the engine's rooms until they are loaded, after the first paint."""

from __future__ import annotations  # the first paint waits for none of what is named here

import time
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from app.domain.known import Known
from app.domain.units import Moment

if TYPE_CHECKING:
    from app.domain.aftermath import Aftermath
    from app.domain.care import CareEntry
    from app.domain.diary import SessionPage, SessionRow
    from app.domain.entry_kind import EntryKind
    from app.domain.harm import AdverseEvent
    from app.domain.health import Consent
    from app.domain.journal import DiaryEntry
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
    from app.domain.units import CentiC
    from app.ports import Clock
    from app.reader_ports import DiaryReader
    from storage.reader import DiaryReading


class LateReader:
    """A diary that opens after the first paint (port DiaryReader); until then it looks empty."""

    def __init__(self) -> None:
        self._reader: DiaryReading | None = None

    def open(self, reader: DiaryReading) -> None:
        """From now on, read here."""
        self._reader = reader

    def close(self) -> None:
        """It looks empty again."""
        reader, self._reader = self._reader, None
        if reader:
            reader.close()

    def beside(self) -> AbstractContextManager[DiaryReader]:
        """The same diary for another thread."""
        return self._reader.beside() if self._reader else nullcontext(self)

    def sessions(self, limit: int, before_id: int | None = None) -> tuple[SessionRow, ...]:
        """Sessions, newest first."""
        return self._reader.sessions(limit, before_id) if self._reader else ()

    def session(self, session_id: int) -> SessionPage | None:
        """All of one session."""
        return self._reader.session(session_id) if self._reader else None

    def neighbour(self, session_id: int) -> SessionRow | None:
        """What that session may go on with."""
        return self._reader.neighbour(session_id) if self._reader else None

    def small_curve(self, session_id: int) -> tuple[CentiC | None, ...]:
        """The mean skin temperature of each ten seconds of a session."""
        return self._reader.small_curve(session_id) if self._reader else ()

    def ratings(self, since_wall_ms: int) -> tuple[PainRating, ...]:
        """Pain ratings since then."""
        return self._reader.ratings(since_wall_ms) if self._reader else ()

    def known(self, now: Moment) -> Known:
        """What `judge_start` asks for."""
        return self._reader.known(now) if self._reader else Known()

    def consented(self) -> Consent | None:
        """The last word that the person read what this is."""
        return self._reader.consented() if self._reader else None

    def harms(self) -> tuple[AdverseEvent, ...]:
        """Every adverse event."""
        return self._reader.harms() if self._reader else ()

    def care(self, limit: int) -> tuple[CareEntry, ...]:
        """Cold that the app did not run."""
        return self._reader.care(limit) if self._reader else ()

    def aftermaths(self, now: Moment) -> tuple[Aftermath, ...]:
        """Sessions of the last five days, and what was said since."""
        return self._reader.aftermaths(now) if self._reader else ()

    def doses(self, since_wall_ms: int) -> tuple[SiteDose, ...]:
        """The cold that each place had."""
        return self._reader.doses(since_wall_ms) if self._reader else ()

    def version(self) -> int:
        """Another number after every change of the diary."""
        return self._reader.version() if self._reader else 0

    def past(self) -> Past:
        """Sessions and scores of all times."""
        if self._reader:
            return self._reader.past()
        from app.domain.past import Past  # noqa: PLC0415 - after the first paint

        return Past()

    def material(self, since_ms: int, until_ms: int, curves: int = 0) -> Material:
        """What a report is built from."""
        if self._reader:
            return self._reader.material(since_ms, until_ms, curves)
        from app.domain.material import Material  # noqa: PLC0415 - after the first paint

        return Material()

    def entries(
        self, since_ms: int, until_ms: int, kinds: frozenset[EntryKind] | None = None
    ) -> tuple[DiaryEntry, ...]:
        """Entries of these kinds, oldest first."""
        return self._reader.entries(since_ms, until_ms, kinds) if self._reader else ()

    def entry(self, entry_id: int) -> DiaryEntry | None:
        """One entry."""
        return self._reader.entry(entry_id) if self._reader else None

    def photo(self, photo_id: int) -> bytes | None:
        """A photo as JPEG."""
        return self._reader.photo(photo_id) if self._reader else None

    def trail(self, target: Target, target_id: int) -> tuple[Edit, ...]:
        """Every change of one thing."""
        return self._reader.trail(target, target_id) if self._reader else ()

    def next_undo(self) -> Edit | None:
        """What Undo would take back now."""
        return self._reader.next_undo() if self._reader else None

    def next_redo(self) -> Edit | None:
        """What Redo would do again now."""
        return self._reader.next_redo() if self._reader else None

    def timeline(self, wanted: Filter, limit: int, before: Place | None = None) -> tuple[Item, ...]:
        """Things, newest first."""
        return self._reader.timeline(wanted, limit, before) if self._reader else ()

    def days(self, period: Period) -> tuple[DayMark, ...]:
        """The marks of those days that have any."""
        return self._reader.days(period) if self._reader else ()

    def medicines(self) -> tuple[tuple[str, float | None, str], ...]:
        """Medicines taken before."""
        return self._reader.medicines() if self._reader else ()

    def identity(self) -> str:
        """What tells this diary from every other one."""
        return self._reader.identity() if self._reader else ""

    def plans(self) -> tuple[Plan, ...]:
        """Every plan."""
        return self._reader.plans() if self._reader else ()

    def plan_now(self) -> Planned | None:
        """The newest plan."""
        return self._reader.plan_now() if self._reader else None

    def planned(self, plan: Plan) -> Planned:
        """That plan with its sessions."""
        if self._reader:
            return self._reader.planned(plan)
        from app.domain.plan import Planned  # noqa: PLC0415 - after the first paint

        return Planned(plan)

    def found_in_plans(
        self, words: str, goals: frozenset[Goal] = frozenset()
    ) -> tuple[PlanFound, ...]:
        """Where plans and looks back hold those words, or watch one of those goals."""
        return self._reader.found_in_plans(words, goals) if self._reader else ()

    def reviews(self, plan_id: int) -> tuple[Review, ...]:
        """The looks back at that plan."""
        return self._reader.reviews(plan_id) if self._reader else ()

    def reminders(self) -> tuple[Reminder, ...]:
        """Every reminder."""
        return self._reader.reminders() if self._reader else ()

    def quiet_hours(self) -> QuietHours:
        """When no reminder is told."""
        if self._reader:
            return self._reader.quiet_hours()
        from app.domain.reminders import NEVER_QUIET  # noqa: PLC0415 - after the first paint

        return NEVER_QUIET

    def preferences(self) -> Preferences:
        """What the person chose for this diary."""
        if self._reader:
            return self._reader.preferences()
        from app.domain.preferences import Preferences  # noqa: PLC0415 - after the first paint

        return Preferences()


class LateClock:
    """The computer's clocks until the engine's own takes over (port Clock)."""

    def __init__(self) -> None:
        self._clock: Clock | None = None

    def follow(self, clock: Clock) -> None:
        """From now on, the time is that clock's."""
        self._clock = clock

    def now(self) -> Moment:
        """This instant."""
        if self._clock:
            return self._clock.now()
        wall_s = time.time()  # noqa: TID251 - stands in for the Clock
        offset_min = time.localtime(wall_s).tm_gmtoff // 60
        return Moment(round(time.monotonic() * 1000), round(wall_s * 1000), offset_min)
