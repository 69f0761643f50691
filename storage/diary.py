"""The diary as the engine writes it. The ports Diary and Journal stand here; what is kept of
entries, health, plans and devices in the modules that end in `_book`."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from app.domain.diary import Closing, LogEntry, Opening, Refusal, SessionRow
from app.domain.faults import Fault
from app.domain.known import Known
from app.domain.pain import AfterAnswers, PainRating, Site
from app.domain.remembered import Remembered
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage import corrections, curves, fetched, handover, locks, sessions, starts
from storage.device_book import DevicesWritten
from storage.entry_book import EntriesWritten
from storage.file import open_diary
from storage.health_book import HealthWritten
from storage.known import keep_watch, known
from storage.lock import WriterLock
from storage.plan_book import PlansWritten
from storage.recovery import closing_of_orphan
from storage.sqlite_faults import told_as_faults
from storage.summary import summarise
from storage.transaction import reading, writing


class DiaryFile(EntriesWritten, HealthWritten, PlansWritten, DevicesWritten):
    """The diary at `path`, open for writing. One thread at a time uses it, whichever opened it.

    Every call is one transaction, on the disk when it returns. Any call may raise Fault DISK_FULL,
    FILE_LOCKED, FILE_DAMAGED or FILE_UNREACHABLE and has then changed nothing; it may be repeated.
    LookupError for a session that was never begun. Opening may raise Fault as `open_diary`, and
    FILE_LOCKED while another copy of the app has the file open for writing.
    """

    def __init__(self, path: Path):
        self._lock = WriterLock(path)
        try:
            self._db = open_diary(path)
        except BaseException:
            self._lock.close()
            raise
        self._begun_here: set[int] = set()
        self._closed = False

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
        """Fold the write-ahead log into the file and let the file go. Open sessions stay open.

        May be called again. Never raises Fault: what could not be folded in is safe in the log.
        """
        if self._closed:
            return
        self._closed = True
        with suppress(Fault), told_as_faults():
            self._db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._db.close()
        self._lock.close()

    def known(self, now: Moment) -> Known:
        """What `judge_start` asks for, read at one moment."""
        with reading(self._db):
            return known(self._db, now)

    def refuse(self, refusal: Refusal) -> None:
        """Keep that a session was not let begin."""
        with writing(self._db):
            starts.insert_refusal(self._db, refusal)

    def begin(self, opening: Opening) -> int:
        """Open a session; its id, never used before."""
        with writing(self._db):
            session_id = sessions.insert_session(self._db, opening)
        self._begun_here.add(session_id)
        return session_id

    def add(self, session_id: int, samples: Iterable[Sample]) -> None:
        """Keep samples, in any order and however often.

        Of one second the later sample stays, but a live one never replaces a backfilled one
        (clarification 6). Samples that come after the session was finished are packed with it, and
        lock the place when they say so (H03, H04).
        """
        with writing(self._db):
            if sessions.is_open(self._db, session_id):
                curves.keep_samples(self._db, session_id, samples)
            else:
                self._unpack(session_id)
                curves.keep_samples(self._db, session_id, samples)
                self._pack(session_id, self._closing(session_id))

    def note(self, session_id: int, entry: LogEntry) -> None:
        """Keep one thing that happened, also after the end, and the lock that comes with it."""
        with writing(self._db):
            sessions.is_open(self._db, session_id)
            sessions.insert_entry(self._db, session_id, entry)
            locks.lock_by_entry(self._db, session_id, entry)

    def finish(self, session_id: int, closing: Closing) -> SessionRow:
        """Close a session: pack its curve, write its summary; its line from now on.

        A later closing replaces an earlier one. The place is locked when the end says so, or a
        second of the curve (H03, H04): one that came from the wrap's memory nobody judged.
        """
        with writing(self._db):
            if not sessions.is_open(self._db, session_id):
                self._unpack(session_id)
            self._pack(session_id, closing)
            locks.lock_by_end(self._db, session_id, closing)
            locks.lock_by_course(self._db, session_id, closing.ended)
            return self._row(session_id)

    def recover(self, now: Moment) -> tuple[SessionRow, ...]:
        """Close every session that an app left open when it died, oldest first.

        Sessions begun by this very object are left alone. See `closing_of_orphan`.
        """
        with reading(self._db):
            orphans = [i for i in sessions.open_sessions(self._db) if i not in self._begun_here]
        return tuple(self._recover(session_id, now) for session_id in orphans)

    def watch(self, now: Moment) -> bool:
        """Look whether a session has a wrong date, and for how long the computer has been on since
        that was found: what its rest is told by (T05). Whether any session of the last day, or
        dated ahead, counts still."""
        with writing(self._db):
            return keep_watch(self._db, now)

    def left_on(self) -> frozenset[str]:
        """Keys of the devices of sessions in earnest without a proof that they are off."""
        with reading(self._db):
            return starts.left_on(self._db)

    def numbered(self, device_key: str, number: int, began_ms: int) -> SessionRow | None:
        """The session of that device and number which began within a day of that wall time, binned
        or not; None when there is none."""
        with reading(self._db):
            session_id = fetched.numbered(self._db, device_key, number, began_ms)
            return None if session_id is None else self._row(session_id)

    def take_over(self, found: Remembered, site: Site) -> SessionRow | None:
        """Keep a session that a wrap ran without the app; None when it is here already."""
        with writing(self._db):
            if fetched.numbered(self._db, found.device.key, found.number, found.began.wall_ms):
                return None
            session_id = fetched.insert_fetched(self._db, found, site)
            closing = fetched.closing_of(found)
            curves.keep_samples(self._db, session_id, found.samples)
            self._pack(session_id, closing)
            locks.lock_by_end(self._db, session_id, closing)
            return self._row(session_id)

    def rate(self, rating: PainRating) -> int:
        """Keep a pain rating, and the lock that pain brings which gets worse (W03); its id.

        A later rating of the same session and `when` replaces it, and leaves an edit. One of no
        session becomes an entry: the id is that entry's.
        """
        with writing(self._db):
            if rating.session_id is not None:
                sessions.is_open(self._db, rating.session_id)
            rating_id = corrections.rate(self._db, rating)
            if rating.session_id is not None:
                locks.lock_by_course(self._db, rating.session_id, rating.at)
            return rating_id

    def answer(self, session_id: int, answers: AfterAnswers, now: Moment | None = None) -> None:
        """Keep what was said after a session, and the lock that comes with it (D04, D10); None, or
        no warm step, leaves what was there. What replaces an earlier answer leaves an edit of
        `now`, or of the session's end where no time is told."""
        with writing(self._db):
            opening, closing = sessions.outline(self._db, session_id)
            said = now or (closing.ended if closing else opening.began)
            corrections.answer(self._db, session_id, answers, said)
            locks.lock_by_answers(self._db, session_id, answers)

    def know_off(self, session_id: int, now: Moment) -> bool:
        """The person says that the wrap of a finished session is off. Whether that was news."""
        with writing(self._db):
            sessions.is_open(self._db, session_id)
            return starts.mark_off(self._db, session_id, now)

    def whole(self, session_id: int) -> handover.Whole:
        """All of a finished session, for the diary of another person. Fault WRONG_STATE while it
        runs, SAMPLE_DIARY when it is made up."""
        with reading(self._db):
            return handover.whole(self._db, session_id)

    def take_in(self, given: handover.Whole) -> int:
        """Keep a session of another diary; its id here. One that is here already is not kept
        twice. Fault SAMPLE_DIARY when this diary is made up."""
        with writing(self._db):
            return handover.take_in(self._db, given)

    def _recover(self, session_id: int, now: Moment) -> SessionRow:
        with writing(self._db):
            opening = self._row(session_id).opening
            samples = curves.live_samples(self._db, session_id)
            log = sessions.log(self._db, session_id)
            closing = closing_of_orphan(opening, samples, log, now)
            self._pack(session_id, closing)
            for entry in log:
                locks.lock_by_entry(self._db, session_id, entry)
            locks.lock_by_end(self._db, session_id, closing)
            locks.lock_by_course(self._db, session_id, closing.ended)
            return self._row(session_id)

    def _row(self, session_id: int) -> SessionRow:
        (row,) = sessions.session_rows(self._db, session_id, session_id, 1)
        return row

    def _closing(self, session_id: int) -> Closing:
        closing = self._row(session_id).closing
        assert closing is not None, "asked only of a finished session"
        return closing

    def _unpack(self, session_id: int) -> None:
        """Make a finished session's curve live again, within a transaction that packs it."""
        curves.keep_samples(self._db, session_id, curves.packed_samples(self._db, session_id))

    def _pack(self, session_id: int, closing: Closing) -> None:
        samples = curves.live_samples(self._db, session_id)
        curves.replace_curve(self._db, session_id, samples)
        sessions.close_session(self._db, session_id, closing, summarise(samples, closing.actual_s))
        locks.lock_by_curve(self._db, session_id, samples)
