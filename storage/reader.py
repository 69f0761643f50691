"""The diary as the screens read it: what every other room knows as DiaryReader."""

from pathlib import Path
from types import TracebackType
from typing import Self

from app.domain.care import CareEntry
from app.domain.diary import SessionPage, SessionRow
from app.domain.harm import AdverseEvent
from app.domain.health import Consent
from app.domain.known import Known
from app.domain.ledger import SiteDose
from app.domain.material import Material
from app.domain.pain import PainRating
from app.domain.past import Past
from app.domain.units import CentiC, Moment
from storage import aftermath, care, harm, health, ratings, sessions
from storage.entry_book import EntriesRead
from storage.file import open_for_reading
from storage.known import known
from storage.material import material
from storage.parts import neighbour, whole_means, whole_page
from storage.past import past
from storage.plan_book import PlansRead
from storage.sqlite_faults import told_as_faults
from storage.transaction import reading


class DiaryReading(EntriesRead, PlansRead):
    """The diary at `path` on a connection of its own that cannot write.

    It may be made in one thread and used in another, by one thread at a time; it never waits for
    the writer, nor the writer for it. Each call sees the file at one moment, the running session
    included. Opening raises Fault as `open_for_reading`; every call may raise Fault FILE_DAMAGED,
    FILE_LOCKED or FILE_UNREACHABLE.
    """

    def __init__(self, path: Path):
        self._path = path
        self._db = open_for_reading(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go. May be called again."""
        self._db.close()

    def beside(self) -> "DiaryReading":
        """The same diary on another connection. Fault as opening."""
        return DiaryReading(self._path)

    def sessions(self, limit: int, before_id: int | None = None) -> tuple[SessionRow, ...]:
        """Up to `limit` sessions that are not in the bin, newest first; those with an id below
        `before_id` when given."""
        highest = sessions.NEWEST if before_id is None else before_id - 1
        with reading(self._db):
            return sessions.kept_rows(self._db, 0, highest, limit)

    def session(self, session_id: int) -> SessionPage | None:
        """All of one session, binned or not; None when there is none of that id. A part of a
        session that was joined gives the whole."""
        with reading(self._db):
            return whole_page(self._db, session_id)

    def neighbour(self, session_id: int) -> SessionRow | None:
        """The session right before that one, if it may go on with it (`app.domain.joined`)."""
        with reading(self._db):
            return neighbour(self._db, session_id)

    def small_curve(self, session_id: int) -> tuple[CentiC | None, ...]:
        """The mean skin temperature of each ten seconds of a session."""
        with reading(self._db):
            return whole_means(self._db, session_id)

    def ratings(self, since_wall_ms: int) -> tuple[PainRating, ...]:
        """Pain ratings since then, newest first."""
        with reading(self._db):
            return ratings.ratings_since(self._db, since_wall_ms)

    def known(self, now: Moment) -> Known:
        """What `judge_start` asks for, so that a screen can tell before anybody asks."""
        with reading(self._db):
            return known(self._db, now)

    def consented(self) -> Consent | None:
        """The last word that the person read what this is."""
        with reading(self._db):
            return health.last_consent(self._db)

    def harms(self) -> tuple[AdverseEvent, ...]:
        """Every adverse event, newest first, each with how it stands now; what was noted later
        stands below its note, a line each."""
        with reading(self._db):
            return harm.events(self._db)

    def care(self, limit: int) -> tuple[CareEntry, ...]:
        """Up to `limit` entries of cold that the app did not run, the last begun first."""
        with reading(self._db):
            return care.care_entries(self._db, limit)

    def doses(self, since_wall_ms: int) -> tuple[SiteDose, ...]:
        """The cold that each place had since then, sessions in earnest only, by site."""
        with reading(self._db):
            return aftermath.doses(self._db, since_wall_ms)

    def version(self) -> int:
        """Another number after every change of the diary."""
        with told_as_faults():
            (number,) = self._db.conn.execute("PRAGMA data_version").fetchone()
        return number

    def past(self) -> Past:
        """Sessions and scores of all times as trends see them, without other entries."""
        with reading(self._db):
            return past(self._db)

    def material(self, since_ms: int, until_ms: int, curves: int = 0) -> Material:
        """What a report is built from: the diary between two wall times, and the curves of so
        many of its newest sessions in earnest."""
        with reading(self._db):
            return material(self._db, since_ms, until_ms, curves)
