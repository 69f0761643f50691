"""A made-up diary as a file: written through the same tables and packing as a real one, but many
days at once instead of a second at a time."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from app.domain.care import CareEntry
from app.domain.faults import Fault, FaultCode
from app.domain.harm import lock_of_event
from app.domain.pain import PainRating
from app.domain.sample import Made, MadeEntry, MadeHarm, MadePerson, MadeSession
from app.domain.trail import Target
from storage import care, curves, devices, diary_entries, harm, health, locks, ratings, sessions
from storage.binned import throw_away
from storage.corrections import change_entry
from storage.file import open_diary
from storage.lock import WriterLock
from storage.preferences import keep_preferences
from storage.sqlite_faults import told_as_faults
from storage.summary import summarise
from storage.transaction import writing

T = TypeVar("T")

DAYS_AT_ONCE = 60
"""Days in one transaction: each costs a wait for the disk, and memory only while it lasts."""


def write_sample(path: Path, person: MadePerson, days: Iterable[Sequence[Made]]) -> Generator[int]:
    """Write a made-up diary into a new file; yields how many days are on the disk, now and then.

    Fault NOT_WRITTEN where there is a file already, which stays as it is; else as `open_diary`.
    Whoever does not go on to the last day is left without a file.
    """
    lock = WriterLock(path)
    try:
        if path.exists():
            raise Fault(FaultCode.NOT_WRITTEN, f"{path} is there already")
        with _unmade_on_failure(path), closing(open_diary(path)) as db:
            yield from _written(db, person, days)
            with told_as_faults():
                db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        lock.close()


@contextmanager
def _unmade_on_failure(path: Path) -> Generator[None]:
    """No half a sample stays where a whole one was asked for."""
    try:
        yield
    except BaseException:
        for made in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
            made.unlink(missing_ok=True)
        raise


def _written(db: Database, person: MadePerson, days: Iterable[Sequence[Made]]) -> Iterator[int]:
    with writing(db):
        # First of all: half a sample is a sample too.
        keep_preferences(db, person.preferences)
        health.insert_consent(db, person.consent)
        health.insert_screen(db, person.screen)
    written, last = 0, person.consent.at
    for some in _batches(days, DAYS_AT_ONCE):
        with writing(db):
            for made in (each for day in some for each in day):
                _keep(db, made)
                last = made.closing.ended if isinstance(made, MadeSession) else last
        written += len(some)
        yield written
    with writing(db):
        for device in reversed(person.devices):
            devices.keep_device(db, device, last)


def _batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(things)
    while batch := list(islice(left, size)):
        yield batch


def _keep(db: Database, made: Made) -> None:
    match made:
        case MadeSession():
            _keep_session(db, made)
        case MadeEntry():
            _keep_entry(db, made)
        case MadeHarm():
            _keep_harm(db, made)
        case CareEntry():
            care.insert_care(db, made)


def _keep_session(db: Database, made: MadeSession) -> None:
    session_id = sessions.insert_session(db, made.opening)
    if made.samples:
        curves.insert_curve(db, session_id, made.samples)
    for entry in made.log:
        sessions.insert_entry(db, session_id, entry)
    sessions.close_session(
        db, session_id, made.closing, summarise(made.samples, made.closing.actual_s)
    )
    locks.lock_by_end(db, session_id, made.closing)
    for when, score, at in made.ratings:
        ratings.keep_rating(db, PainRating(score, at, when, made.opening.site, session_id))
    if made.answers:
        ratings.keep_answers(db, session_id, made.answers)


def _keep_entry(db: Database, made: MadeEntry) -> None:
    entry_id = diary_entries.insert_entry(db, made.entry)
    if made.changed:
        entry, at = made.changed
        change_entry(db, replace(entry, id=entry_id), at, ())
    if made.binned:
        throw_away(db, Target.ENTRY, entry_id, made.binned)


def _keep_harm(db: Database, made: MadeHarm) -> None:
    event_id = harm.insert_event(db, made.event)
    for outcome, note, at in made.later:
        harm.insert_state(db, event_id, outcome, note, at)
    locks.keep_lock(db, lock_of_event(made.event))
    newest = max(locks.all_locks(db), key=lambda held: held.id)
    locks.keep_advice(db, newest.id, made.advice)
