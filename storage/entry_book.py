"""What the diary says and keeps of entries, changes and the bin: ports EntryReader, EntryBook."""

from collections.abc import Iterable

from sqlite_utils import Database

from app.domain.entry_kind import EntryKind
from app.domain.journal import DiaryEntry
from app.domain.pain import PainWhen, Site
from app.domain.period import Period
from app.domain.preferences import Preferences
from app.domain.timeline import DayMark, Filter, Item, Place
from app.domain.trail import Edit, Target
from app.domain.units import Moment
from storage import (
    binned,
    calendar,
    corrections,
    devices,
    diary_entries,
    locks,
    sessions,
    timeline,
    trail,
)
from storage import preferences as choices
from storage.transaction import reading, writing


class EntriesRead:
    """The reading half, for the writer and for the screens alike."""

    _db: Database

    def entries(
        self, since_ms: int, until_ms: int, kinds: frozenset[EntryKind] | None = None
    ) -> tuple[DiaryEntry, ...]:
        """Entries of these kinds (None: all) that are not binned, from `since_ms` up to `until_ms`
        (wall), oldest first."""
        with reading(self._db):
            return diary_entries.entries_between(self._db, since_ms, until_ms, kinds)

    def entry(self, entry_id: int) -> DiaryEntry | None:
        """One entry, binned or not; None when there is none of that id."""
        with reading(self._db):
            return diary_entries.entry(self._db, entry_id)

    def photo(self, photo_id: int) -> bytes | None:
        """A photo as JPEG."""
        with reading(self._db):
            return diary_entries.photo(self._db, photo_id)

    def trail(self, target: Target, target_id: int) -> tuple[Edit, ...]:
        """Every change of one thing, oldest first; those that were taken back among them."""
        with reading(self._db):
            return trail.edits_of(self._db, target, target_id)

    def next_undo(self) -> Edit | None:
        """What Undo would take back now."""
        with reading(self._db):
            return trail.next_undo(self._db)

    def next_redo(self) -> Edit | None:
        """What Redo would do again now."""
        with reading(self._db):
            return trail.next_redo(self._db)

    def timeline(self, wanted: Filter, limit: int, before: Place | None = None) -> tuple[Item, ...]:
        """Up to `limit` things, newest first; those that stand before `before` when given."""
        with reading(self._db):
            starts_h = choices.day_starts_h(self._db)
            return timeline.timeline(self._db, wanted, limit, before, starts_h)

    def days(self, period: Period) -> tuple[DayMark, ...]:
        """The marks of those days that have any, by day; days begin when the person's do."""
        with reading(self._db):
            return calendar.days(self._db, period, choices.day_starts_h(self._db))

    def medicines(self) -> tuple[tuple[str, float | None, str], ...]:
        """Name, amount and unit of medicines taken before, the last taken first, each name once."""
        with reading(self._db):
            return diary_entries.medicines(self._db)

    def preferences(self) -> Preferences:
        """What the person chose for this diary."""
        with reading(self._db):
            return choices.preferences(self._db)


class EntriesWritten(EntriesRead):
    """The writing half. Each call is on the disk when it returns, or raises Fault: WRONG_STATE for
    a session that runs. LookupError for what is not there."""

    def write(self, entry: DiaryEntry, photos: Iterable[bytes] = ()) -> int:
        """Keep a new entry and its photos; its id."""
        with writing(self._db):
            if entry.session_id is not None:
                sessions.is_open(self._db, entry.session_id)
            return diary_entries.insert_entry(self._db, entry, photos)

    def change(self, entry: DiaryEntry, now: Moment, photos: Iterable[bytes] = ()) -> None:
        """Put this in place of the entry with its id; photos that it does not name go, `photos`
        come to it."""
        with writing(self._db):
            if entry.session_id is not None:
                sessions.is_open(self._db, entry.session_id)
            corrections.change_entry(self._db, entry, now, photos)

    def move_session(self, session_id: int, site: Site, now: Moment) -> None:
        """A finished session was on another place; `known` counts it for both."""
        with writing(self._db):
            corrections.move_session(self._db, session_id, site, now)
            locks.lock_by_course(self._db, session_id, now)

    def assign_session(self, session_id: int, device_key: str, now: Moment) -> None:
        """It was with another of the paired wraps; what was recorded stays. LookupError for a wrap
        that is not paired, Fault WRONG_STATE where one is simulated and the other is not."""
        with writing(self._db):
            known = {device.key: device for device in devices.known_devices(self._db)}
            if device_key not in known:
                raise LookupError(f"no wrap {device_key}")
            corrections.assign_session(self._db, session_id, known[device_key], now)

    def join_sessions(self, first_id: int, second_id: int, now: Moment) -> None:
        """The second goes on with the first; `known` counts each part all the same. Fault
        WRONG_STATE where they do not fit (`app.domain.joined`)."""
        with writing(self._db):
            corrections.join_sessions(self._db, first_id, second_id, now)
            locks.lock_by_course(self._db, first_id, now)

    def take_apart(self, session_id: int, now: Moment) -> None:
        """Each part is a session of its own again."""
        with writing(self._db):
            corrections.take_apart(self._db, session_id, now)

    def price_session(self, session_id: int, cost: int | None, now: Moment) -> None:
        """What it cost, in hundredths; None takes that back."""
        with writing(self._db):
            corrections.price_session(self._db, session_id, cost, now)

    def drop_rating(self, session_id: int, when: PainWhen, now: Moment) -> None:
        """Take a session's rating back."""
        with writing(self._db):
            corrections.drop_rating(self._db, session_id, when, now)

    def bin(self, target: Target, target_id: int, now: Moment) -> None:
        """Throw it away, for 30 days. `known` counts it all the same."""
        with writing(self._db):
            binned.throw_away(self._db, target, target_id, now)

    def restore(self, target: Target, target_id: int, now: Moment) -> None:
        """Bring it back."""
        with writing(self._db):
            binned.bring_back(self._db, target, target_id, now)

    def empty_bin(self, now: Moment) -> int:
        """Delete for good what was thrown away more than 30 days ago; how many things that were."""
        with writing(self._db):
            return binned.empty_bin(self._db, now)

    def undo(self, now: Moment) -> Edit | None:
        """Take the last change back; None when there is none."""
        with writing(self._db):
            return self._locked(trail.undo(self._db, now), now)

    def redo(self, now: Moment) -> Edit | None:
        """Do again what was taken back last; None when there is nothing, or another change came."""
        with writing(self._db):
            return self._locked(trail.redo(self._db, now), now)

    def _locked(self, turned: Edit | None, now: Moment) -> Edit | None:
        """What was turned, once the place is locked that it makes the pain worse of (W03)."""
        if turned and turned.target is Target.SESSION:
            for each in (turned.target_id, *trail.parts_in(turned.after)):
                locks.lock_by_course(self._db, each, now)
        return turned

    def prefer(self, preferences: Preferences) -> None:
        """Keep what the person chose for this diary. A sample diary stays one."""
        with writing(self._db):
            choices.keep_preferences(self._db, preferences)
