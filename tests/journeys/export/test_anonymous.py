"""Exports without anything personal."""

import zipfile
from pathlib import Path

import pytest

from storage.schema import DERIVED
from tests.full_diary import PERSONAL, contents
from tests.journeys.export.commands import coldwrap, export


def all_text(path: Path) -> str:
    """Everything a file holds, unpacked where it is a zip."""
    if path.is_dir():
        return "".join(all_text(each) for each in sorted(path.iterdir()))
    if not zipfile.is_zipfile(path):
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as packed:
        return "".join(packed.read(name).decode("utf-8") for name in packed.namelist())


@pytest.mark.parametrize("kind", ["csv", "zip", "xlsx", "json", "fhir"])
def test_nothing_personal_is_left_in_an_anonymous_export(
    kind: str, diary: Path, tmp_path: Path
) -> None:
    out = tmp_path / f"out.{kind}"
    told = export(diary, out, "csv" if kind == "zip" else kind, "--anonymous")
    assert told["anonymous"] is True
    text = all_text(out)
    assert len(text) > 1000
    assert [word for word in PERSONAL if word in text] == []


@pytest.mark.parametrize("kind", ["csv", "json", "fhir"])
def test_the_same_search_finds_them_otherwise(kind: str, diary: Path, tmp_path: Path) -> None:
    """The test above can fail."""
    export(diary, tmp_path / "out", kind)
    text = all_text(tmp_path / "out")
    assert {"Marisol", "2025-"} <= {word for word in PERSONAL if word in text}


def test_an_anonymous_export_keeps_what_happened(diary: Path, tmp_path: Path) -> None:
    export(diary, tmp_path / "a.json", "json", "--anonymous")
    assert coldwrap("import", tmp_path / "a.json", "--diary", tmp_path / "a.db").exit_code == 0
    was, now = contents(diary), contents(tmp_path / "a.db")
    gone = {"photos", "settings", "edits", "reminders", "sqlite_sequence"}
    in_the_bin = {"care": 1, "entries": 1}
    for name in was.keys() - gone - DERIVED:
        assert len(now[name]) == len(was[name]) - in_the_bin.get(name, 0), name
    assert [name for name in gone if now[name]] == ["sqlite_sequence"]
    assert was["curves"] == now["curves"]
    ways = zip(was["sessions"], now["sessions"], strict=True)
    moved = {int(str(old[1])) - int(str(new[1])) for old, new in ways}
    (shift_ms,) = moved
    days = (shift_ms + 3_600_000) / 86_400_000  # an hour was its time zone
    assert days == int(days) >= 400
    assert {row[3] for row in now["sessions"]} == {0}
    assert [row[8] for row in now["sessions"]] == ["device-1", "device-2", "device-1"]
    assert {row[0] for row in now["devices"]} == {"device-1", "device-2"}


def test_two_anonymous_exports_are_moved_differently(diary: Path, tmp_path: Path) -> None:
    export(diary, tmp_path / "a.json", "json", "--anonymous")
    export(diary, tmp_path / "b.json", "json", "--anonymous")
    assert (tmp_path / "a.json").read_text() != (tmp_path / "b.json").read_text()
