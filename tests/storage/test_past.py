"""The diary as trends see it is the one that a report sees."""

import sqlite3
from contextlib import closing as closed
from pathlib import Path

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.journal import DiaryEntry, Pain
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.past import Past, past
from app.domain.trail import Target
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.storage.conftest import DAY_S, Kept, at

EVER = 2**62


def test_an_empty_diary_has_no_past(reader: DiaryReading) -> None:
    assert reader.past() == Past()


def test_it_is_what_a_report_is_built_from(
    diary: DiaryFile, kept: Kept, reader: DiaryReading
) -> None:
    first, second = kept(0), kept(2 * DAY_S)
    diary.rate(PainRating(6, at(0), PainWhen.BEFORE, Site.KNEE_LEFT, first))
    diary.rate(PainRating(3, at(1500), PainWhen.AFTER, Site.KNEE_LEFT, first))
    diary.rate(PainRating(4, at(DAY_S), PainWhen.HOURS_24, Site.KNEE_LEFT, first))
    diary.write(DiaryEntry(Pain(5), at(-DAY_S), at(-DAY_S)))
    told = reader.past()
    other = past(reader.material(0, EVER))
    assert told.runs == other.runs
    assert [run.id for run in told.runs] == [first, second]
    assert (told.runs[0].before, told.runs[0].after) == (6, 3)
    beside = [
        score for score in other.scores if score.when not in {PainWhen.BEFORE, PainWhen.AFTER}
    ]
    assert list(told.scores) == beside
    assert len(beside) == 2


def test_what_lies_in_the_bin_is_no_past(
    diary: DiaryFile, kept: Kept, reader: DiaryReading
) -> None:
    number = kept(0)
    diary.rate(PainRating(4, at(DAY_S), PainWhen.HOURS_24, None, number))
    entry = diary.write(DiaryEntry(Pain(5), at(5), at(5)))
    diary.bin(Target.SESSION, number, at(DAY_S))
    diary.bin(Target.ENTRY, entry, at(DAY_S))
    assert reader.past() == Past()


def test_rehearsals_are_no_past(diary: DiaryFile, kept: Kept, reader: DiaryReading) -> None:
    number = kept(0, simulated=True)
    diary.rate(PainRating(4, at(DAY_S), PainWhen.HOURS_24, None, number))
    diary.write(DiaryEntry(Pain(5), at(5), at(5), rehearsal=True))
    assert reader.past() == Past()


def test_a_word_of_no_version_is_told_as_damage(
    path: Path, kept: Kept, reader: DiaryReading
) -> None:
    kept(0)
    with closed(sqlite3.connect(path)) as conn, conn:
        conn.execute("UPDATE sessions SET site = 'tail'")
    with pytest.raises(Fault) as caught:
        reader.past()
    assert caught.value.code is FaultCode.FILE_DAMAGED


def test_a_change_gives_the_diary_another_version(
    diary: DiaryFile, kept: Kept, reader: DiaryReading
) -> None:
    kept(0)
    before = reader.version()
    assert reader.past().runs
    assert reader.version() == before
    diary.write(DiaryEntry(Pain(5), at(5), at(5)))
    assert reader.version() != before
