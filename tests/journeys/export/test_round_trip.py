"""`coldwrap export` to JSON and `coldwrap import` of it: what comes back, and what is refused."""

import json
import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.faults import Fault
from app.exporting.document import RowsHash
from storage.diary import DiaryFile
from storage.importing import import_diary
from storage.schema import SCHEMA
from tests.full_diary import contents
from tests.journeys.export.commands import coldwrap, export


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
