"""Dated copies beside a diary: whole, checked, counted; nothing else touched (O3)."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.copies import Counts, Origin
from app.domain.faults import Fault, FaultCode
from app.domain.journal import DiaryEntry, Note
from app.domain.units import Moment
from storage.copies import CopyLeft, clear_away, copies, counts, keep_copy, keep_damaged
from storage.diary import DiaryFile
from storage.people import add_person, remove_person
from storage.place import folder_of_copies, path_of
from tests.storage.conftest import DAY_S, Kept, at


def names(path: Path) -> list[str]:
    return sorted(each.name for each in folder_of_copies(path).iterdir())


def write(diary: DiaryFile, words: str, now: Moment) -> int:
    return diary.write(DiaryEntry(Note(), now, now, words))


def test_a_copy_holds_what_the_diary_holds(path: Path, diary: DiaryFile, kept: Kept) -> None:
    kept(0)
    write(diary, "a walk", at(60))
    made = keep_copy(path, Origin.DAILY, at(0))
    assert made.name == "2025-11-21 0940 daily.db"
    assert made.counts == counts(path) == Counts(1, 0, 1)
    assert copies(path) == (made,)
    with DiaryFile(folder_of_copies(path) / made.name) as copy:
        assert copy.known(at(60)) == diary.known(at(60))


def test_it_is_one_file_for_this_account_alone(path: Path, diary: DiaryFile, kept: Kept) -> None:
    kept(0)
    made = keep_copy(path, Origin.DAILY, at(0))
    assert names(path) == [made.name]
    if os.name == "posix":
        folder = folder_of_copies(path)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / made.name).stat().st_mode) == 0o600


def test_the_writer_writes_on_meanwhile(path: Path, diary: DiaryFile, kept: Kept) -> None:
    kept(0)
    asked = 0

    def go_on() -> bool:
        nonlocal asked
        asked += 1
        if asked == 1:
            kept(DAY_S)
        return True

    made = keep_copy(path, Origin.DAILY, at(0), go_on)
    assert asked
    assert made.counts == Counts(1, 0, 0), "it is of the moment in which it began"
    assert counts(path) == Counts(2, 0, 0)


def test_a_copy_that_is_left_leaves_nothing(path: Path, diary: DiaryFile, kept: Kept) -> None:
    kept(0)
    with pytest.raises(CopyLeft):
        keep_copy(path, Origin.DAILY, at(0), lambda: False)
    assert names(path) == []


def test_a_damaged_diary_is_no_copy_and_pushes_none_out(path: Path, opening: object) -> None:
    with DiaryFile(path) as diary:
        for number in range(400):
            write(diary, f"word {number} " * 40, at(number))
    good = keep_copy(path, Origin.DAILY, at(0))
    whole = bytearray(path.read_bytes())
    for page in range(6, len(whole) // 16384):
        whole[page * 16384 : page * 16384 + 64] = bytes(64)
    path.write_bytes(whole)
    with pytest.raises(Fault) as told:
        keep_copy(path, Origin.DAILY, at(60))
    assert told.value.code is FaultCode.FILE_DAMAGED
    assert copies(path) == (good,)


def test_what_is_no_copy_is_left_alone(path: Path, diary: DiaryFile) -> None:
    keep_copy(path, Origin.DAILY, at(0))
    folder = folder_of_copies(path)
    own = ["my notes.txt", "2025-99-99 0000 daily.db", "2025-11-21 0940 other.db"]
    for name in own:
        (folder / name).write_text("mine")
    (folder / "2025-11-20 0940 daily.db.part").write_text("half")
    assert [copy.name for copy in copies(path)] == ["2025-11-21 0940 daily.db"]
    clear_away(path, at(90 * DAY_S))
    assert names(path) == sorted([*own, "2025-11-21 0940 daily.db"])


def test_old_ones_go(path: Path, diary: DiaryFile) -> None:
    for day in range(20):
        keep_copy(path, Origin.DAILY, at(day * DAY_S))
        clear_away(path, at(day * DAY_S))
    assert 7 < len(names(path)) <= 11


def test_a_copy_that_cannot_be_opened_is_told_as_such(path: Path, diary: DiaryFile) -> None:
    keep_copy(path, Origin.DAILY, at(0))
    folder = folder_of_copies(path)
    (folder / "2025-11-22 0940 daily.db").write_bytes(b"no diary")
    with closing(sqlite3.connect(folder / "2025-11-23 0940 daily.db")) as strange:
        strange.execute("CREATE TABLE sessions (samples)")
    assert [copy.counts is None for copy in copies(path)] == [True, True, False]


def test_a_damaged_diary_is_kept_byte_by_byte(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"torn")
    path.with_name("diary.db-wal").write_bytes(b"log")
    kept = [keep_damaged(path, at(0)), keep_damaged(path, at(0))]
    assert [each.read_bytes() for each in kept] == [b"torn", b"torn"]
    assert kept[0].with_name(kept[0].name + "-wal").read_bytes() == b"log"
    assert [copy.counts for copy in copies(path)] == [None, None]


def test_a_person_who_goes_takes_the_copies_along(path: Path, diary: DiaryFile) -> None:
    keep_copy(path, Origin.DAILY, at(0))
    key = add_person(path, "Ben", (), at(0))
    theirs = path_of(path, key)
    keep_copy(theirs, Origin.DAILY, at(0))
    remove_person(path, key)
    assert list(theirs.parent.iterdir()) == []
    assert len(copies(path)) == 1
