"""What a start leaves beside a session: refusals, and a later word that the wrap is off."""

import sqlite3
from contextlib import closing as closed
from pathlib import Path

import pytest

from app.domain.diary import LogEntry, OffProof, Opening, Refusal
from app.domain.pain import Site
from storage.diary import DiaryFile
from tests.storage.conftest import Kept, at


def test_the_persons_later_word_counts_from_when_it_was_said(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0, off=OffProof.NONE)
    assert diary.known(at(700)).past[0].on_skin
    assert diary.know_off(session, at(4000))
    (past,) = diary.known(at(5000)).past
    assert (past.off, past.on_skin, past.ended_ms) == (OffProof.PERSON, False, at(4000).wall_ms)
    assert not diary.know_off(session, at(9000))
    assert diary.known(at(5000)).past == (past,)


def test_a_word_that_the_clock_dates_before_the_end_makes_it_no_earlier(
    diary: DiaryFile, kept: Kept
) -> None:
    session = kept(0, off=OffProof.NONE)
    assert diary.know_off(session, at(-900))
    assert diary.known(at(700)).past[0].ended_ms == at(600).wall_ms


def test_a_session_that_runs_or_was_proven_off_is_not_marked(
    diary: DiaryFile, kept: Kept, opening: Opening
) -> None:
    assert not diary.know_off(kept(0), at(700))
    assert not diary.know_off(diary.begin(opening), at(700))
    with pytest.raises(LookupError):
        diary.know_off(99, at(700))


def test_a_wrap_taken_off_before_the_end_counts_from_the_end(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0)
    diary.note(session, LogEntry(30_000, "stop", "took_off"))
    assert diary.known(at(700)).past[0].ended_ms == at(600).wall_ms


def test_a_refusal_is_kept(path: Path, diary: DiaryFile) -> None:
    diary.refuse(Refusal(at(0), Site.NECK, "gel-15", 900, "T05", 300))
    with closed(sqlite3.connect(path)) as conn:
        (row,) = conn.execute("SELECT * FROM v_refusals").fetchall()
    assert row == (
        1,
        "2025-11-21 09:40:00",
        "2025-11-21 08:40:00",
        "neck",
        "gel-15",
        15.0,
        "T05",
        300,
    )
