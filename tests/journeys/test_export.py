"""`coldwrap export` and `coldwrap import`, from their words to the files and back."""

import csv
import gzip
import io
import json
import os
import random
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.domain.faults import Fault
from app.exporting.document import RowsHash
from storage.diary import DiaryFile
from storage.importing import import_diary
from storage.schema import DERIVED, SCHEMA
from storage.tables import tables
from tests.full_diary import EVIL, PERSONAL, contents, fill


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "d.db"
    fill(path)
    return path


@pytest.fixture
def diary(filled: Path, tmp_path: Path) -> Path:
    shutil.copy(filled, tmp_path / "d.db")
    return tmp_path / "d.db"


def coldwrap(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def export(diary: Path, out: Path, kind: str, *words: str) -> dict[str, Any]:
    result = coldwrap("export", "--diary", diary, "--out", out, "--as", kind, "--json", *words)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def all_text(path: Path) -> str:
    """Everything a file holds, unpacked where it is a zip."""
    if path.is_dir():
        return "".join(all_text(each) for each in sorted(path.iterdir()))
    if not zipfile.is_zipfile(path):
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as packed:
        return "".join(packed.read(name).decode("utf-8") for name in packed.namelist())


def test_the_diary_fills_every_table(diary: Path) -> None:
    assert [name for name, rows in contents(diary).items() if not rows] == []


def test_json_comes_back_as_the_same_diary(diary: Path, tmp_path: Path) -> None:
    before = contents(diary)
    told = export(diary, tmp_path / "d.json", "json")
    assert (told["sessions"], told["simulated"], told["samples"]) == (3, 1, 1434)
    result = coldwrap("import", tmp_path / "d.json", "--diary", tmp_path / "new" / "n.db")
    assert result.exit_code == 0, result.output
    assert contents(tmp_path / "new" / "n.db") == before == contents(diary)
    again = tmp_path / "again.json"
    export(tmp_path / "new" / "n.db", again, "json")
    made = '"made"'
    first, second = (
        [line for line in each.read_text().splitlines() if not line.startswith(made)]
        for each in (tmp_path / "d.json", again)
    )
    assert first == second


def test_a_number_that_was_used_is_not_used_again(diary: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(diary)) as db:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("DELETE FROM sessions WHERE id = 3")
        db.commit()
    export(diary, tmp_path / "d.json", "json")
    coldwrap("import", tmp_path / "d.json", "--diary", tmp_path / "n.db")
    assert ("sessions", 3) in contents(tmp_path / "n.db")["sqlite_sequence"]


def test_json_comes_back_after_another_program_laid_it_out_anew(
    diary: Path, tmp_path: Path
) -> None:
    export(diary, tmp_path / "d.json", "json")
    text = (tmp_path / "d.json").read_text("utf-8")
    (tmp_path / "e.json").write_text("\ufeff" + json.dumps(json.loads(text), indent=7), "utf-8")
    result = coldwrap("import", tmp_path / "e.json", "--diary", tmp_path / "n.db")
    assert result.exit_code == 0, result.output
    assert contents(tmp_path / "n.db") == contents(diary)


def test_an_empty_diary_is_filled_and_one_with_a_row_is_not(diary: Path, tmp_path: Path) -> None:
    export(diary, tmp_path / "d.json", "json")
    DiaryFile(tmp_path / "empty.db").close()
    result = coldwrap("import", tmp_path / "d.json", "--diary", tmp_path / "empty.db")
    assert result.exit_code == 0, result.output
    assert contents(tmp_path / "empty.db") == contents(diary)
    before = (tmp_path / "empty.db").read_bytes()
    again = coldwrap("import", tmp_path / "d.json", "--diary", tmp_path / "empty.db")
    assert again.exit_code == 1
    assert "is not empty" in again.stderr
    assert (tmp_path / "empty.db").read_bytes() == before


def test_a_diary_in_use_is_not_replaced(diary: Path, tmp_path: Path) -> None:
    export(diary, tmp_path / "d.json", "json")
    with DiaryFile(tmp_path / "empty.db"):
        result = coldwrap("import", tmp_path / "d.json", "--diary", tmp_path / "empty.db")
    assert result.exit_code == 1
    assert "the diary is in use" in result.stderr
    assert not contents(tmp_path / "empty.db")["sessions"]


def _cut(text: str) -> str:
    return text[: len(text) // 2]


def _changed(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


BAD: dict[str, tuple[Callable[[str], str], str]] = {
    "empty": (lambda _: "", "no Coldwrap export"),
    "foreign": (lambda _: '{"resourceType": "Bundle"}', "no Coldwrap export"),
    "no json": (lambda _: "session,began\n", "no Coldwrap export"),
    "bytes": (lambda _: "\udcff\udcfe" * 50, "no Coldwrap export"),
    "other format": (_changed("coldwrap-export", "other-export"), "no Coldwrap export"),
    "newer version": (_changed('"version": 2', '"version": 3'), "made by a newer Coldwrap"),
    "newer schema": (_changed(f'"schema": {SCHEMA}', '"schema": 99'), "made by a newer Coldwrap"),
    "no version": (_changed('"version": 2,', ""), "does not say its version"),
    "version true": (_changed('"version": 2', '"version": true'), "its version is no number"),
    "cut": (_cut, "it ends early"),
    "last sign cut": (lambda text: text.rstrip()[:-1], "it ends early"),
    "more after": (lambda text: text + "{}", "after its end"),
    "a row gone": (_changed('{"id":1,"at_wall', '{"at_wall'), "columns missing"),
    "a table gone": (_changed('"caps": [', '"hats": ['), "there is no table hats"),
    "a table twice": (_changed('"caps": [', '"log": ['), "table log is there twice"),
    "unknown word": (_changed('"lower_back"', '"elbow"'), "elbow"),
    "a text for a number": (_changed('"planned_s":780', '"planned_s":"780"'), "is not INTEGER"),
    "a huge number": (_changed('"planned_s":780', f'"planned_s":{2**70}'), "too large"),
    "a number of 5000 digits": (
        _changed('"planned_s":780', f'"planned_s":{"9" * 5000}'),
        "a value that cannot be",
    ),
    "not a number": (_changed('"speed":1.0', '"speed":NaN'), "NaN is no number"),
    "deep": (_changed('"device_key":', '"x":' + "[" * 90_000), "a value that cannot be"),
    "no time": (_changed('"began_wall_ms":1', f'"began_wall_ms":{9 * 10**17}1'), "is no time"),
    "a pain of 11": (_changed('"score":6', '"score":11'), "CHECK constraint"),
    "half a closing": (_changed('"actual_s":780', '"actual_s":null'), "CHECK constraint"),
    "of nobody": (_changed('"session_id":1,"timing"', '"session_id":7,"timing"'), "not there"),
    "lone half of a sign": (_changed("sofa", "\\ud83d"), "not UTF-8"),
    "no base64": (_changed('"base64":"', '"base64":"!'), "no base64"),
    "curve too short": (_changed('"skin_cc":[3100,', '"skin_cc":['), "not one value"),
    "curve too cold": (_changed('"skin_cc":[3100,', '"skin_cc":[-99999,'), "no temperature"),
    "curve backwards": (_changed('"seconds":[[0,50],', '"seconds":[[52,50],'), "no run of seconds"),
    "curve of ages": (_changed('"seconds":[[0,50],', '"seconds":[[0,5000000],'), "seconds beyond"),
    "no hash": (lambda text: re.sub(r',\n"sha256": "\w+"', "", text), ", is missing"),
    "another hash": (_changed('"sha256": "', '"sha256": "0'), "changed after it was made"),
    "a row too few": (_changed('"caps": 1', '"caps": 2'), "it promises"),
}  # fmt: skip


def _hashed_anew(text: str) -> str:
    """With a hash that fits, where the text can be read at all."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return text
    digest = RowsHash()
    for name, rows in held.get("tables", {}).items():
        for row in rows:
            digest.add(name, row)
    return re.sub(r'"sha256": "[0-9a-f]{64}"', f'"sha256": "{digest.hexdigest()}"', text)


def test_a_changed_number_is_noticed(diary: Path, tmp_path: Path) -> None:
    export(diary, tmp_path / "d.json", "json")
    text = (tmp_path / "d.json").read_text("utf-8")
    (tmp_path / "bad.json").write_text(_changed('"score":6', '"score":5')(text), "utf-8")
    result = coldwrap("import", tmp_path / "bad.json", "--diary", tmp_path / "n.db")
    assert result.exit_code == 1
    assert "it was changed after it was made" in result.stderr
    assert not (tmp_path / "n.db").exists()


@pytest.mark.parametrize("flaw", BAD)
def test_a_bad_file_says_why_and_nothing_is_written(flaw: str, diary: Path, tmp_path: Path) -> None:
    change, why = BAD[flaw]
    export(diary, tmp_path / "d.json", "json")
    bad = tmp_path / "bad.json"
    text = _hashed_anew(change((tmp_path / "d.json").read_text("utf-8")))
    bad.write_text(text, "utf-8", errors="surrogateescape")
    result = coldwrap("import", bad, "--diary", tmp_path / "n.db")
    assert result.exit_code == 1, result.output
    assert why in result.stderr
    assert len(result.stderr) < 800
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.json", "d.db", "d.json"]


def test_no_file_says_so(tmp_path: Path) -> None:
    result = coldwrap("import", tmp_path / "none.json", "--diary", tmp_path / "n.db")
    assert result.exit_code == 1
    assert "cannot be read" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_files_mutated_at_random_are_refused_or_read(diary: Path, tmp_path: Path) -> None:
    """Hundreds of flipped, cut and doubled spots: never a crash, never half a diary."""
    export(diary, tmp_path / "d.json", "json")
    raw, chance = (tmp_path / "d.json").read_bytes(), random.Random(6)
    bad, new = tmp_path / "bad.json", tmp_path / "n.db"
    for _ in range(150):
        spot, size = chance.randrange(len(raw)), chance.choice((1, 1, 2, 40))
        by = chance.choice((b"", bytes([chance.randrange(256)]), b"9", b'"', raw[spot : spot + 9]))
        bad.write_bytes(raw[:spot] + by + raw[spot + size :])
        try:
            import_diary(bad, new, lambda _: None)
        except Fault:
            assert not new.exists()
        else:
            assert len(contents(new)["sessions"]) == 3
            new.unlink()
        assert not list(tmp_path.glob("*.part"))


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
    old = Path(__file__).parents[1] / "diaries" / "schema-2.db.gz"
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
