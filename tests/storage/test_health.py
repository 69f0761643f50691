"""What is said of health, harm and other cold is kept as it was said, and never overwritten."""

import sqlite3
from contextlib import closing as closed
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.care import CareEntry, Modality
from app.domain.harm import AdverseEvent, Advice, Harm, Lock, Outcome
from app.domain.health import Applies, Cap, Clearance, Consent, HealthScreen
from app.domain.pain import Site
from app.writer_ports import HealthBook
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.storage.conftest import DAY_S, Kept, at

SCREEN = HealthScreen(
    at=at(0),
    born_year=1961,
    asked=frozenset({"C01", "C09", "C13"}),
    applies=(
        Applies("C13"),
        Applies("C09", frozenset({Site.NECK, Site.KNEE_LEFT})),
    ),
)
EVENT = AdverseEvent(Harm.BLISTER, Site.NECK, at(500), at(900), note="small", photo=b"\xff\xd8jpeg")
ADVICE = Advice("Dr Frost", "2025-11-28", at(7 * DAY_S), "cloth twice")


def count(path: Path, table: str) -> int:
    with closed(sqlite3.connect(path)) as conn:
        return conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_it_is_what_the_port_asks_for(diary: DiaryFile) -> None:
    port: HealthBook = diary
    assert port.screen


def test_the_last_health_screen_counts(path: Path, diary: DiaryFile) -> None:
    diary.screen(SCREEN)
    assert diary.known(at(0)).screen == SCREEN
    later = HealthScreen(at(-50), 1962, frozenset({"C01"}), text=2)
    diary.screen(later)
    assert diary.known(at(0)).screen == later
    assert count(path, "health_screens") == 2


def test_the_last_clearance_of_each_rule_and_cap_of_each_person_count(
    path: Path, diary: DiaryFile
) -> None:
    pregnancy = Clearance("C11", "Midwife", "2025-10-01", at(0))
    diabetes = Clearance("C12", "Dr Sweet", "2025-11-01", at(1))
    again = Clearance("C11", "Midwife", "2025-11-20", at(2))
    for clearance in (pregnancy, diabetes, again):
        diary.clear(clearance)
    own, physio = Cap(900, "person", at(0)), Cap(600, "physio", at(1))
    lower = Cap(500, "person", at(2))
    for cap in (own, physio, lower):
        diary.cap(cap)
    known = diary.known(at(3))
    assert known.clearances == (diabetes, again)
    assert known.caps == (physio, lower)
    assert (count(path, "clearances"), count(path, "caps")) == (3, 3)


def test_the_last_consent_counts(diary: DiaryFile, reader: DiaryReading) -> None:
    assert reader.consented() is None
    diary.consent(Consent(1, at(0)))
    diary.consent(Consent(2, at(9)))
    assert reader.consented() == Consent(2, at(9))


def test_harm_is_kept_with_its_photo_and_locks_its_place(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    told = replace(EVENT, session_id=kept(0))
    event_id = diary.report(told)
    assert reader.harms() == (replace(told, id=event_id),)
    known = diary.known(at(1000))
    assert known.locks == (Lock(Site.NECK, "D14", at(900), told.session_id, id=1),)
    assert known.harmed == at(900)


def test_harm_on_no_one_place_locks_every_place(diary: DiaryFile) -> None:
    diary.report(replace(EVENT, site=None))
    (lock,) = diary.known(at(0)).locks
    assert lock.holds(Site.CALF_LEFT, rehearsal=False)


def test_harm_of_a_rehearsal_locks_rehearsals_only(diary: DiaryFile) -> None:
    diary.report(replace(EVENT, rehearsal=True))
    known = diary.known(at(0))
    assert known.harmed is None
    assert not known.locks[0].holds(Site.NECK, rehearsal=False)
    assert known.locks[0].holds(Site.NECK, rehearsal=True)


def test_how_harm_stands_is_added_and_nothing_overwritten(
    path: Path, diary: DiaryFile, reader: DiaryReading
) -> None:
    first, second = diary.report(EVENT), diary.report(replace(EVENT, harm=Harm.TINGLING, photo=b""))
    diary.follow_harm(first, Outcome.BETTER, "paler", at(DAY_S))
    diary.follow_harm(first, Outcome.GONE, "", at(2 * DAY_S))
    diary.follow_harm(first, Outcome.LASTING, "came back", at(3 * DAY_S))
    newest, oldest = reader.harms()
    assert (newest.id, newest.outcome, newest.photo) == (second, Outcome.OPEN, b"")
    assert newest.note == "small"
    assert (oldest.outcome, oldest.note) == (Outcome.LASTING, "small\npaler\ncame back")
    assert oldest.photo == EVENT.photo
    assert count(path, "adverse_event_states") == 5
    with pytest.raises(LookupError):
        diary.follow_harm(99, Outcome.GONE, "", at(0))


def test_harm_told_twice_is_one_lock_until_advice_and_then_a_new_one(diary: DiaryFile) -> None:
    for _ in range(2):
        diary.report(EVENT)
    (lock,) = diary.known(at(0)).locks
    diary.advise(lock.id, ADVICE)
    assert diary.known(at(0)).locks == (replace(lock, advice=ADVICE),)
    again = replace(EVENT, told=at(8 * DAY_S))
    diary.report(again)
    opened, fresh = diary.known(at(0)).locks
    assert (opened.advice, fresh.advice, fresh.since) == (ADVICE, None, at(8 * DAY_S))
    diary.report(replace(EVENT, site=Site.HIP_LEFT))
    assert len(diary.known(at(0)).locks) == 3


def test_the_first_advice_on_a_lock_stays(diary: DiaryFile) -> None:
    diary.report(EVENT)
    (lock,) = diary.known(at(0)).locks
    diary.advise(lock.id, ADVICE)
    diary.advise(lock.id, replace(ADVICE, who="somebody else"))
    assert diary.known(at(0)).locks[0].advice == ADVICE
    with pytest.raises(LookupError):
        diary.advise(99, ADVICE)


def test_harm_of_a_session_that_was_never_begun_is_a_bug_of_ours(
    path: Path, diary: DiaryFile
) -> None:
    with pytest.raises(LookupError):
        diary.report(replace(EVENT, session_id=7))
    assert (count(path, "adverse_events"), count(path, "locks")) == (0, 0)


def test_other_cold_is_kept_last_begun_first(diary: DiaryFile, reader: DiaryReading) -> None:
    bath = CareEntry(Modality.BATH, at(0), 600, at(900), Site.KNEE_LEFT, "lake")
    freezing = CareEntry(Modality.TISSUE_FREEZING, at(-DAY_S), 5, at(1000))
    ids = [diary.take_down(entry) for entry in (bath, freezing)]
    assert reader.care(9) == (replace(bath, id=ids[0]), replace(freezing, id=ids[1]))
    assert reader.care(1) == (replace(bath, id=ids[0]),)
