"""What stands in for the engine's rooms until they are loaded, after the first paint."""

from __future__ import annotations  # the first paint waits for none of what is named here

import time
from typing import TYPE_CHECKING

from app.domain.known import Known
from app.domain.material import Material
from app.domain.units import Moment

if TYPE_CHECKING:
    from app.domain.aftermath import Aftermath
    from app.domain.care import CareEntry
    from app.domain.diary import SessionPage, SessionRow
    from app.domain.harm import AdverseEvent
    from app.domain.health import Consent
    from app.domain.ledger import SiteDose
    from app.domain.pain import PainRating
    from app.ports import Clock
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

    def sessions(self, limit: int, before_id: int | None = None) -> tuple[SessionRow, ...]:
        """Sessions, newest first."""
        return self._reader.sessions(limit, before_id) if self._reader else ()

    def session(self, session_id: int) -> SessionPage | None:
        """All of one session."""
        return self._reader.session(session_id) if self._reader else None

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

    def material(self, since_ms: int, until_ms: int, curves: int = 0) -> Material:
        """What a report is built from."""
        return self._reader.material(since_ms, until_ms, curves) if self._reader else Material()


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
