"""Exports as CSV: flavours of countries, no formulas, the days that are asked for."""

import csv
import io
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.full_diary import EVIL, contents
from tests.journeys.export.commands import coldwrap, export


@pytest.mark.parametrize(("locale", "delimiter", "point"), [("en", ",", "."), ("de", ";", ",")])
def test_csv_in_the_flavour_of_a_country(
    locale: str, delimiter: str, point: str, diary: Path, tmp_path: Path
) -> None:
    told = export(diary, tmp_path / "t.zip", "csv", "--locale", locale)
    with zipfile.ZipFile(tmp_path / "t.zip") as packed:
        raw = {name: packed.read(name) for name in packed.namelist()}
    assert set(raw) == {"sessions.csv", "samples.csv", "entries.csv"}
    assert all(each.startswith(b"\xef\xbb\xbf") for each in raw.values())
    tables = {
        name: list(
            csv.DictReader(io.StringIO(each.decode("utf-8-sig"), newline=""), delimiter=delimiter)
        )
        for name, each in raw.items()
    }
    sessions, samples = tables["sessions.csv"], tables["samples.csv"]
    assert [len(rows) for rows in (sessions, samples, tables["entries.csv"])] == [
        told["sessions"], told["samples"], told["entries"],
    ]  # fmt: skip
    first = sessions[0]
    assert first["began"] == "2025-11-21T09:41:40+01:00"
    assert first["coldest_skin_degC"] == f"7{point}63"
    assert first["note"] == "'" + EVIL
    assert [row["simulated"] for row in sessions] == ["no", "yes", "no"]
    assert {row["simulated"] for row in samples if row["session"] == "2"} == {"yes"}
    assert samples[20] == {
        "session": "1", "simulated": "no", "second": "20", "skin_degC": "",
        "pack_degC": f"-0{point}05", "target_degC": f"8{point}00", "backfilled": "yes",
    }  # fmt: skip


def test_no_cell_of_a_csv_is_a_formula(diary: Path, tmp_path: Path) -> None:
    export(diary, tmp_path / "t", "csv")
    for path in (tmp_path / "t").iterdir():
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")):
            for cell in row:
                number = cell.removeprefix("-").replace(".", "", 1).isdigit()
                assert number or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    notes = (tmp_path / "t" / "entries.csv").read_text("utf-8-sig")
    assert all(guarded in notes for guarded in ("'+Marisol", "'-Marisol", "'@Lake", "'=HYPER"))


def test_days_bound_what_is_exported(diary: Path, tmp_path: Path) -> None:
    told = export(diary, tmp_path / "a", "json", "--from", "2025-11-22", "--to", "2025-11-23")
    assert (told["sessions"], told["simulated"]) == (1, 1)
    assert coldwrap("import", tmp_path / "a", "--diary", tmp_path / "a.db").exit_code == 0
    part = contents(tmp_path / "a.db")
    assert [row[0] for row in part["sessions"]] == [2]
    assert [row[1] for row in part["ratings"]] == [2]
    assert not part["care"]
    assert len(part["adverse_events"]) == len(contents(diary)["adverse_events"])
    alone = export(diary, tmp_path / "b", "json", "--from", "2025-11-23")
    assert alone["sessions"] == 1


def test_a_damaged_curve_keeps_nothing_else_back(diary: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(diary)) as db:
        db.execute("UPDATE curves SET packed = x'00' WHERE session_id = 1")
        db.commit()
    for kind in ("csv", "xlsx", "json", "fhir"):
        told = export(diary, tmp_path / kind, kind)
        assert (told["sessions"], told["unreadable_curves"]) == (3, [1])
    spoken = coldwrap("export", "--diary", diary, "--out", tmp_path / "x", "--as", "json")
    assert "damaged and left out: 1" in spoken.stderr
    assert coldwrap("import", tmp_path / "x", "--diary", tmp_path / "n.db").exit_code == 0
