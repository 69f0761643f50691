"""What the diary keeps of health, harm and other cold: port HealthBook."""

from sqlite_utils import Database

from app.domain.care import CareEntry
from app.domain.harm import AdverseEvent, Advice, Outcome, lock_of_event
from app.domain.health import Cap, Clearance, Consent, HealthScreen
from app.domain.units import Moment
from storage import care, harm, health, locks, sessions
from storage.transaction import writing


class HealthWritten:
    """Each call is on the disk when it returns, or raises Fault. A later word stands beside the
    earlier one; nothing is changed or deleted."""

    _db: Database

    def screen(self, screen: HealthScreen) -> None:
        """Keep the answers of a health screen; from now on they are the ones that count."""
        with writing(self._db):
            health.insert_screen(self._db, screen)

    def clear(self, clearance: Clearance) -> None:
        """Keep who cleared the person in spite of a rule; the last one of each rule counts."""
        with writing(self._db):
            health.insert_clearance(self._db, clearance)

    def cap(self, cap: Cap) -> None:
        """Keep a personal cap; the last one of each `who` counts (T10)."""
        with writing(self._db):
            health.insert_cap(self._db, cap)

    def consent(self, consent: Consent) -> None:
        """Keep that the person read what this is and what it risks."""
        with writing(self._db):
            health.insert_consent(self._db, consent)

    def report(self, event: AdverseEvent) -> int:
        """Keep an adverse event, and the lock that comes with it (D14); the event's id."""
        with writing(self._db):
            if event.session_id is not None:
                sessions.is_open(self._db, event.session_id)
            event_id = harm.insert_event(self._db, event)
            locks.keep_lock(self._db, lock_of_event(event))
            return event_id

    def follow_harm(self, event_id: int, outcome: Outcome, note: str, now: Moment) -> None:
        """Keep how an adverse event stands now. LookupError when there is none of that id."""
        with writing(self._db):
            harm.insert_state(self._db, event_id, outcome, note, now)

    def advise(self, lock_id: int, advice: Advice) -> None:
        """Open a locked place by a health professional's advice; the first advice on a lock stays.
        LookupError when there is none of that id."""
        with writing(self._db):
            locks.keep_advice(self._db, lock_id, advice)

    def take_down(self, entry: CareEntry) -> int:
        """Keep cold that the app did not run; its id."""
        with writing(self._db):
            return care.insert_care(self._db, entry)
