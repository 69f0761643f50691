import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from app.domain.diary import Opening
from app.domain.faults import Fault, FaultCode
from storage import file
from storage.diary import DiaryFile
from storage.file import PAGE_SIZE, open_diary, open_for_reading, pragma
from storage.place import default_path
from storage.reader import DiaryReading
from storage.schema import APPLICATION_ID, SCHEMA
from storage.transaction import writing


def ask(path: Path, sql: str) -> Any:
    with closing(sqlite3.connect(path)) as conn:
        found = conn.execute(sql).fetchone()
        conn.commit()
        return found[0] if found else None


def roomy(path: Path, gone: int) -> int:
    """A diary with so many free pages; its size. The table `mine` has 20 rows more."""
    DiaryFile(path).close()
    ask(path, "CREATE TABLE mine (x)")
    rows = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {gone + 20})"
    ask(path, f"{rows} INSERT INTO mine SELECT zeroblob(16200) FROM n")
    ask(path, "DELETE FROM mine WHERE rowid > 20")
    return path.stat().st_size


def refused(path: Path, code: FaultCode) -> Fault:
    with pytest.raises(Fault) as seen:
        DiaryFile(path).close()
    assert seen.value.code is code
    return seen.value


def test_a_new_diary_is_made_with_its_folders_and_settings(path: Path) -> None:
    with closing(open_diary(path)) as db:
        asked = ("page_size", "journal_mode", "synchronous", "foreign_keys", "application_id")
        assert [pragma(db, name) for name in asked] == [16384, "wal", 2, 1, APPLICATION_ID]
        assert pragma(db, "user_version") == SCHEMA
        assert pragma(db, "busy_timeout") == 1000


def test_the_default_place_is_the_platforms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert default_path().name == "diary.db"
    if sys.platform == "linux":
        assert default_path() == Path("/data/Coldwrap/diary.db")


def test_closing_folds_everything_into_the_file_though_somebody_reads(
    path: Path, opening: Opening
) -> None:
    diary = DiaryFile(path)
    diary.begin(opening)
    with DiaryReading(path) as reader:
        reader.sessions(1)
        diary.close()
        assert path.with_name("diary.db-wal").stat().st_size == 0


def test_it_closes_to_a_single_file_and_opens_again(path: Path, opening: Opening) -> None:
    with DiaryFile(path) as diary:
        session = diary.begin(opening)
        beside = {p.name.removeprefix("diary.db") for p in path.parent.iterdir()}
        assert beside == {"", "-lock", "-shm", "-wal"}
    assert sorted(p.name for p in path.parent.iterdir()) == ["diary.db", "diary.db-lock"]
    with DiaryFile(path) as diary:
        assert diary.begin(opening) == session + 1
        diary.close()


def test_an_empty_file_becomes_a_diary(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    DiaryFile(path).close()
    assert ask(path, "PRAGMA application_id") == APPLICATION_ID


def test_a_diary_killed_while_it_was_made_is_made_the_rest_of_the_way(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as conn:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    DiaryFile(path).close()
    assert ask(path, "PRAGMA user_version") == SCHEMA


def test_a_newer_diary_is_refused_and_left_alone(path: Path) -> None:
    DiaryFile(path).close()
    ask(path, f"PRAGMA user_version = {SCHEMA + 1}")
    before = path.read_bytes()
    refused(path, FaultCode.TOO_NEW)
    with pytest.raises(Fault, match="too_new"):
        DiaryReading(path)
    assert path.read_bytes() == before


def test_another_programs_file_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    ask(path, "CREATE TABLE recipes (id)")
    before = path.read_bytes()
    refused(path, FaultCode.NOT_A_DIARY)
    assert path.read_bytes() == before


def test_garbage_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"Dear diary, " * 3000)
    refused(path, FaultCode.NOT_A_DIARY)
    assert path.read_bytes() == b"Dear diary, " * 3000


def test_a_diary_with_a_scrambled_page_is_damaged(path: Path) -> None:
    DiaryFile(path).close()
    scrambled = bytearray(path.read_bytes())
    scrambled[3 * 16384 : 3 * 16384 + 100] = b"x" * 100
    path.write_bytes(scrambled)
    refused(path, FaultCode.FILE_DAMAGED)


def test_a_scrambled_page_of_one_table_is_damage(path: Path, opening: Opening) -> None:
    with DiaryFile(path) as diary:
        diary.begin(opening)
    root = ask(path, "SELECT rootpage FROM sqlite_master WHERE name = 'settings'")
    scrambled = bytearray(path.read_bytes())
    scrambled[(root - 1) * 16384] = 0x77
    path.write_bytes(scrambled)
    refused(path, FaultCode.FILE_DAMAGED)


def test_a_row_against_the_tables_own_checks_is_damage(path: Path) -> None:
    DiaryFile(path).close()
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA ignore_check_constraints = ON")
        conn.execute("INSERT INTO ratings VALUES (1, NULL, 'any', 77, NULL, 0, 0, 0, NULL)")
        conn.commit()
    assert "ratings" in refused(path, FaultCode.FILE_DAMAGED).detail


def test_a_diary_that_lost_its_end_is_damaged(path: Path) -> None:
    DiaryFile(path).close()
    path.write_bytes(path.read_bytes()[: 4 * 16384])
    refused(path, FaultCode.FILE_DAMAGED)


def test_a_diary_that_lost_a_table_is_damaged_but_may_have_one_more(path: Path) -> None:
    DiaryFile(path).close()
    ask(path, "CREATE VIEW mine AS SELECT * FROM v_pain")
    DiaryFile(path).close()
    ask(path, "DROP INDEX ratings_by_time")
    assert "ratings_by_time" in refused(path, FaultCode.FILE_DAMAGED).detail
    with pytest.raises(Fault, match="file_damaged"):
        open_for_reading(path)


def test_a_place_where_no_file_can_be_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    refused(tmp_path / "a file" / "diary.db", FaultCode.FILE_UNREACHABLE)
    (tmp_path / "folder.db").mkdir()
    refused(tmp_path / "folder.db", FaultCode.FILE_UNREACHABLE)
    with pytest.raises(Fault, match="file_unreachable"):
        open_for_reading(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that refuses all")
def test_a_folder_that_cannot_be_written_is_unreachable() -> None:
    refused(Path("/proc/self/diary.db"), FaultCode.FILE_UNREACHABLE)
    refused(Path("/proc/self/coldwrap/diary.db"), FaultCode.FILE_UNREACHABLE)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_read_only_file_is_unreachable_for_the_writer_and_read_by_the_reader(
    path: Path, opening: Opening
) -> None:
    with DiaryFile(path) as diary:
        diary.begin(opening)
    path.chmod(0o444)
    refused(path, FaultCode.FILE_UNREACHABLE)
    with DiaryReading(path) as reader:
        assert len(reader.sessions(9)) == 1


def test_a_file_that_is_mostly_free_gives_its_room_back(path: Path) -> None:
    big = roomy(path, gone=100)
    DiaryFile(path).close()
    assert path.stat().st_size < big - 90 * PAGE_SIZE
    assert ask(path, "PRAGMA page_size") == PAGE_SIZE
    assert ask(path, "SELECT count(*) FROM mine") == 20
    ask(path, "DELETE FROM mine WHERE rowid > 10")
    kept = path.stat().st_size
    DiaryFile(path).close()
    assert path.stat().st_size == kept, "ten free pages are not worth it"


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of that kind")
def test_room_that_cannot_be_given_back_keeps_no_diary_closed(path: Path) -> None:
    import resource  # noqa: PLC0415 - not everywhere

    big = roomy(path, gone=100)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
    try:
        DiaryFile(path).close()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.stat().st_size == big
    assert ask(path, "SELECT count(*) FROM mine") == 20
    DiaryFile(path).close()
    assert path.stat().st_size < big


def test_a_full_disk_is_told_and_nothing_is_half_written(path: Path, opening: Opening) -> None:
    with DiaryFile(path) as diary:
        begun = [diary.begin(opening)]
        conn = diary._db.conn  # pyright: ignore[reportPrivateUsage]
        (pages,) = conn.execute("PRAGMA page_count").fetchone()
        conn.execute(f"PRAGMA max_page_count = {pages}").fetchall()
        with pytest.raises(Fault) as seen:
            begun.extend(diary.begin(opening) for _ in range(1000))
        assert seen.value.code is FaultCode.DISK_FULL
        conn.execute("PRAGMA max_page_count = 100000").fetchall()
        assert diary.begin(opening) == begun[-1] + 1


def test_a_tool_that_holds_the_file_is_waited_for_and_then_told(
    path: Path, opening: Opening
) -> None:
    with DiaryFile(path) as diary, closing(sqlite3.connect(path)) as tool:
        diary._db.conn.execute("PRAGMA busy_timeout = 20").fetchall()  # pyright: ignore[reportPrivateUsage]
        tool.execute("BEGIN IMMEDIATE")
        with pytest.raises(Fault) as seen:
            diary.begin(opening)
        assert seen.value.code is FaultCode.FILE_LOCKED
        tool.rollback()
        assert diary.begin(opening) == 1


def test_a_write_has_the_right_to_write_from_its_start(path: Path) -> None:
    with closing(open_diary(path)) as db, closing(sqlite3.connect(path, timeout=0)) as tool:
        with writing(db), pytest.raises(sqlite3.OperationalError, match="locked"):
            tool.execute("BEGIN IMMEDIATE")
        tool.execute("BEGIN IMMEDIATE")


def later_schema() -> Migrations:
    later = Migrations("coldwrap")

    @later(name="later_moods")
    def _moods(db: Database) -> None:  # pyright: ignore[reportUnusedFunction]
        db.conn.execute("CREATE TABLE moods (id INTEGER PRIMARY KEY) STRICT")
        db.conn.execute(f"PRAGMA user_version = {SCHEMA + 1}")

    return later


def use_schema(monkeypatch: pytest.MonkeyPatch, later: Migrations, number: int) -> None:
    monkeypatch.setattr(file, "migrations", later)
    monkeypatch.setattr(file, "SCHEMA", number)


def test_an_old_diary_is_copied_before_it_is_migrated(
    path: Path, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    with DiaryFile(path) as diary:
        diary.begin(opening)
    os.utime(path, (1_763_714_400, 1_763_714_400))
    use_schema(monkeypatch, later_schema(), SCHEMA + 1)
    with pytest.raises(Fault, match="file_locked"):
        open_for_reading(path)
    DiaryFile(path).close()
    copy = path.parent / "diary copies" / f"2025-11-21 schema {SCHEMA}.db"
    assert sorted(p.name for p in path.parent.iterdir()) == [
        "diary copies",
        "diary.db",
        "diary.db-lock",
    ]
    assert copy.read_bytes()[18:20] == bytes((1, 1)), "out of WAL: one file alone"
    assert ask(path, "PRAGMA user_version") == SCHEMA + 1
    assert ask(path, "SELECT count(*) FROM moods") == 0
    assert ask(copy, "PRAGMA user_version") == SCHEMA
    assert ask(copy, "SELECT count(*) FROM sessions") == 1


def test_a_migration_that_fails_leaves_the_old_diary_and_its_copy(
    path: Path, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    with DiaryFile(path) as diary:
        diary.begin(opening)
    broken = later_schema()

    @broken(name="later_breaks")
    def _breaks(db: Database) -> None:  # pyright: ignore[reportUnusedFunction]
        db.conn.execute("CREATE TABLE half (id) STRICT")

    use_schema(monkeypatch, broken, SCHEMA + 2)
    for _ in range(2):
        with pytest.raises(sqlite3.OperationalError):
            DiaryFile(path)
    assert ask(path, "SELECT count(*) FROM sqlite_master WHERE name = 'half'") == 0
    assert ask(path, "SELECT count(*) FROM sessions") == 1
    copies = sorted(p.name.rpartition(" schema ")[2] for p in path.parent.glob("diary copies/*"))
    assert copies == [f"{SCHEMA}.db", f"{SCHEMA + 1}.db"]
