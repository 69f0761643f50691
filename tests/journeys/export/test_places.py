"""Where an export may lie, who may read it, and diaries of older releases."""

import gzip
import json
import os
from pathlib import Path

import pytest

from storage.schema import SCHEMA
from storage.tables import tables
from tests.full_diary import contents
from tests.journeys.export.commands import coldwrap, export


def test_what_is_there_is_not_written_over(diary: Path, tmp_path: Path) -> None:
    def refused(out: Path, *words: str) -> str:
        result = coldwrap("export", "--diary", diary, "--out", out, "--as", "json", *words)
        assert result.exit_code == 2, result.output
        return result.stderr

    before = diary.read_bytes()
    assert "the diary itself" in refused(diary, "--replace")
    assert "belongs to it" in refused(diary.with_name("d.db-wal"), "--replace")
    (tmp_path / "old.json").write_text("mine")
    assert "--replace" in refused(tmp_path / "old.json")
    assert "with something in it" in refused(tmp_path)
    assert "there is no folder" in refused(tmp_path / "none" / "x.json")
    assert "before the first" in refused(
        tmp_path / "y", "--from", "2025-11-22", "--to", "2025-11-21"
    )
    assert (tmp_path / "old.json").read_text() == "mine"
    assert diary.read_bytes() == before
    export(diary, tmp_path / "old.json", "json", "--replace")
    assert (tmp_path / "old.json").read_text().startswith("{")


def test_without_a_diary_nothing_is_made(tmp_path: Path) -> None:
    result = coldwrap(
        "export", "--diary", tmp_path / "no.db", "--out", tmp_path / "x", "--as", "csv"
    )
    assert result.exit_code == 1
    assert "file unreachable" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_fails_leaves_nothing(
    diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    for kind in ("csv", "json"):
        result = coldwrap("export", "--diary", diary, "--out", tmp_path / "x", "--as", kind)
        assert result.exit_code == 1
        assert "disk full" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["d.db"]


def test_a_place_that_cannot_be_is_told(diary: Path, tmp_path: Path) -> None:
    long = tmp_path / ("x" * 300)
    result = coldwrap("export", "--diary", diary, "--out", long, "--as", "json")
    assert (result.exit_code, "not written" in result.stderr) == (1, True)
    export(diary, tmp_path / "d.json", "json")
    result = coldwrap("import", tmp_path / "d.json", "--diary", long)
    assert (result.exit_code, "cannot be read or written" in result.stderr) == (1, True)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
@pytest.mark.parametrize("kind", ["csv", "json", "xlsx"])
def test_nobody_else_may_read_an_export(kind: str, diary: Path, tmp_path: Path) -> None:
    export(diary, tmp_path / "x", kind)
    assert (tmp_path / "x").stat().st_mode & 0o077 == 0


def test_an_empty_folder_is_filled(diary: Path, tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    export(diary, tmp_path / "t", "csv")
    assert len(list((tmp_path / "t").iterdir())) == 3


def test_a_diary_of_an_older_release_is_brought_up_to_date_first(tmp_path: Path) -> None:
    old = Path(__file__).parents[2] / "diaries" / "schema-2.db.gz"
    (tmp_path / "d.db").write_bytes(gzip.decompress(old.read_bytes()))
    told = export(tmp_path / "d.db", tmp_path / "x", "json")
    assert told["sessions"] > 0
    assert coldwrap("import", tmp_path / "x", "--diary", tmp_path / "n.db").exit_code == 0
    assert contents(tmp_path / "n.db") == contents(tmp_path / "d.db")


def test_an_export_of_an_older_schema_is_brought_up_to_date(diary: Path, tmp_path: Path) -> None:
    """As an export of schema 2 would have looked, had there been any."""
    export(diary, tmp_path / "d.json", "json")
    held = json.loads((tmp_path / "d.json").read_text("utf-8"))
    held["schema"], held["version"] = 2, 1
    del held["sha256"]
    known = {table.name: table.columns for table in tables(2)}
    held["tables"] = {
        name: [{column: row[column] for column in row if column in known[name]} for row in rows]
        if name != "curves"
        else rows
        for name, rows in held["tables"].items()
        if name in known
    }
    held["rows"] = {name: len(rows) for name, rows in held["tables"].items()}
    (tmp_path / "old.json").write_text(json.dumps(held), "utf-8")
    result = coldwrap("import", tmp_path / "old.json", "--diary", tmp_path / "n.db")
    assert result.exit_code == 0, result.output
    was, now = contents(diary), contents(tmp_path / "n.db")
    assert now["curves"] == was["curves"]
    doses = ("baseline_cc", "degree_s", "below_15_s", "below_12_s")
    places = [list(tables(SCHEMA)[0].columns).index(name) for name in doses]
    told = [[[row[n] for n in places] for row in each["sessions"]] for each in (was, now)]
    assert told[0] == told[1]
