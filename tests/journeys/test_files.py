"""Diary files, passphrases, plans and reviews at the command line, from their words to what is
there afterwards."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.domain.entry_kind import EntryKind
from app.domain.journal import Comment
from app.domain.preferences import Preferences
from app.late import LateClock
from app.passphrase import LOST
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.full_diary import at, contents, fill
from tests.healthy import healthy
from tests.sealed import seal_lightly


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "d.db"
    fill(path)
    with DiaryFile(path) as diary:
        diary.prefer(Preferences(name="Marisol"))
    return path


@pytest.fixture
def diary(filled: Path, tmp_path: Path) -> Path:
    shutil.copy(filled, tmp_path / "d.db")
    return tmp_path / "d.db"


def coldwrap(*words: object, answers: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=answers)


def done(*words: object, answers: str | None = None) -> dict[str, Any]:
    result = coldwrap(*words, "--json", answers=answers)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def pack(diary: Path, out: Path, *words: object) -> dict[str, Any]:
    return done("export", "--diary", diary, "--as", "coldwrap", "--out", out, *words)


def test_a_diary_moves_to_a_new_computer(diary: Path, tmp_path: Path) -> None:
    told = pack(diary, tmp_path / "d.coldwrap")
    assert (told["sessions"], told["samples"], told["passphrase"]) == (3, 1434, False)
    arrived = done("import", tmp_path / "d.coldwrap", "--diary", tmp_path / "new" / "n.db")
    assert arrived["manifest"]["sessions"] == 3
    assert contents(tmp_path / "new" / "n.db") == contents(diary)
    again = coldwrap("import", tmp_path / "d.coldwrap", "--diary", tmp_path / "new" / "n.db")
    assert again.exit_code == 1
    assert "is not empty" in again.stderr


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
def test_the_report_goes_along(diary: Path, tmp_path: Path) -> None:
    pack(diary, tmp_path / "d.coldwrap", "--report")
    arrived = done("import", tmp_path / "d.coldwrap", "--diary", tmp_path / "n.db")
    assert set(arrived["manifest"]["members"]) == {"diary.db", "report.html", "report.pdf"}
    done("report", "--diary", tmp_path / "d.coldwrap", "--out", tmp_path / "r.html", "--all")
    assert "<html" in (tmp_path / "r.html").read_text("utf-8")
    wrong = coldwrap(
        "export", "--diary", diary, "--as", "json", "--out", tmp_path / "x", "--report"
    )
    assert wrong.exit_code == 2


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json", "fhir"])
def test_other_exports_are_made_from_a_diary_file(diary: Path, tmp_path: Path, kind: str) -> None:
    pack(diary, tmp_path / "d.coldwrap")
    for name, source in (("a.zip", diary), ("b.zip", tmp_path / "d.coldwrap")):
        told = done("export", "--diary", source, "--as", kind, "--out", tmp_path / name)
        assert told["sessions"] == 3
    if kind in ("csv", "fhir"):
        read = ((tmp_path / name).read_bytes() for name in ("a.zip", "b.zip"))
        assert len({len(each) for each in read}) == 1


@pytest.mark.slow
def test_a_passphrase_is_asked_for_twice_and_then_once(diary: Path, tmp_path: Path) -> None:
    words = ("export", "--diary", diary, "--as", "json", "--out", tmp_path / "d.age")
    other = coldwrap(*words, "--passphrase", answers="open\nshut\nopen\nopen\n")
    assert other.exit_code == 0, other.output
    assert LOST in other.stderr
    assert "do not match" in other.stderr
    assert (tmp_path / "d.age").read_bytes().startswith(b"age-encryption.org/v1\n")
    nobody = coldwrap("import", tmp_path / "d.age", "--diary", tmp_path / "n.db")
    assert nobody.exit_code == 1
    assert "--passphrase" in nobody.stderr
    wrong = coldwrap(
        "import", tmp_path / "d.age", "--diary", tmp_path / "n.db", "--passphrase", answers="shut\n"
    )
    assert wrong.exit_code == 1
    assert "the passphrase does not fit" in wrong.stderr
    assert not (tmp_path / "n.db").exists()
    right = coldwrap(
        "import", tmp_path / "d.age", "--diary", tmp_path / "n.db", "--passphrase", answers="open\n"
    )
    assert right.exit_code == 0, right.output
    assert contents(tmp_path / "n.db") == contents(diary)


def test_a_script_gives_it_in_a_file_or_a_variable(
    diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(diary, tmp_path / "d.coldwrap")
    sealed, words = tmp_path / "s.coldwrap", tmp_path / "words"
    sealed.write_bytes(seal_lightly((tmp_path / "d.coldwrap").read_bytes(), "ö p e n"))
    words.write_text("ö p e n\nnot this\n", "utf-8")
    done("import", sealed, "--diary", tmp_path / "a.db", "--passphrase-file", words)
    monkeypatch.setenv("COLDWRAP_PASSPHRASE", "ö p e n")
    done("import", sealed, "--diary", tmp_path / "b.db")
    assert contents(tmp_path / "a.db") == contents(tmp_path / "b.db")
    words.write_text("", "utf-8")
    empty = coldwrap("import", sealed, "--diary", tmp_path / "c.db", "--passphrase-file", words)
    assert empty.exit_code == 2


def test_csv_behind_a_passphrase_is_one_file(diary: Path, tmp_path: Path) -> None:
    (tmp_path / "words").write_text("open")
    result = coldwrap(
        "export", "--diary", diary, "--as", "csv", "--out", tmp_path / "folder",
        "--passphrase-file", tmp_path / "words",
    )  # fmt: skip
    assert result.exit_code == 2
    assert ".zip" in result.stderr


def test_programs_hear_how_far_it_is(diary: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.json"
    result = coldwrap("export", "--diary", diary, "--as", "json", "--out", out, "--json")
    assert json.loads(result.stderr.splitlines()[-1]) == {"done": 3, "of": 3, "what": "sessions"}
    result = coldwrap("review", tmp_path, "--json")
    assert json.loads(result.stderr.splitlines()[-1]) == {"done": 2, "of": 2, "what": "files"}


# --- plans


def write_plan(out: Path, *words: object) -> dict[str, Any]:
    return done("plan", "write", "--out", out, "--who", "Dr. Weber", *words)


def test_a_plan_goes_back_to_who_sent_the_diary(diary: Path, tmp_path: Path) -> None:
    pack(diary, tmp_path / "d.coldwrap")
    plan = tmp_path / "p.coldwrap-plan"
    course = ("--program", "gel-10", "--sessions", 6, "--per-week", 3, "--weeks", 2)
    told = write_plan(
        plan, "--for", tmp_path / "d.coldwrap", *course, "--site", "knee_right",
        "--longest-minutes", 8, "--comment", "Less is fine.",
    )  # fmt: skip
    assert done("plan", "show", plan) == told
    assert "8 minutes" in coldwrap("plan", "show", plan).stdout
    no = coldwrap("plan", "accept", plan, "--diary", diary, answers="n\n")
    assert no.exit_code == 1
    taken = done("plan", "accept", plan, "--diary", diary, "--yes")
    assert (taken["limit_s"], taken["comments"]) == (480, 1)
    with DiaryReading(diary) as reader:
        caps = {cap.who: cap.cold_s for cap in reader.known(LateClock().now()).caps}
        *_, comment = reader.entries(0, 2**62, frozenset({EntryKind.COMMENT}))
    assert caps == {"person": 600, "physio": 480}
    assert (comment.body, comment.text) == (Comment("Dr. Weber"), "Less is fine.")
    again = coldwrap("plan", "accept", plan, "--diary", diary, "--yes")
    assert again.exit_code == 1
    assert "plan older" in again.stderr


def test_a_plan_for_somebody_else_is_not_taken(diary: Path, tmp_path: Path) -> None:
    pack(diary, tmp_path / "d.coldwrap")
    write_plan(tmp_path / "p", "--for", tmp_path / "d.coldwrap", "--comment", "Hello.")
    with DiaryFile(tmp_path / "other.db") as other:
        other.screen(healthy(at(7)))
    result = coldwrap("plan", "accept", tmp_path / "p", "--diary", tmp_path / "other.db", "--yes")
    assert result.exit_code == 1
    assert "plan of another" in result.stderr
    done("plan", "accept", tmp_path / "p", "--diary", diary, "--yes")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--sessions", 3),
        ("--program", "gel-10"),
        ("--program", "gel-10", "--sessions", 99, "--per-week", 3, "--weeks", 2),
        ("--comment", " "),
    ],
)
def test_what_no_plan_says_is_refused(words: tuple[object, ...], tmp_path: Path) -> None:
    result = coldwrap("plan", "write", "--out", tmp_path / "p", "--who", "W", *words)
    assert result.exit_code == 2
    assert not (tmp_path / "p").exists()


# --- reviews


def test_a_folder_is_one_table_and_bad_files_keep_nothing_back(diary: Path, tmp_path: Path) -> None:
    folder = tmp_path / "people"
    (folder / "below").mkdir(parents=True)
    pack(diary, folder / "a.coldwrap")
    pack(diary, folder / "below" / "anon.coldwrap", "--anonymous")
    data = (folder / "a.coldwrap").read_bytes()
    (folder / "cut.coldwrap").write_bytes(data[:-9])
    (folder / "no.coldwrap").write_bytes(b"hello")
    (folder / "one.coldwrap").write_bytes(seal_lightly(data, "one"))
    (folder / "three.coldwrap").write_bytes(seal_lightly(data, "three"))
    (folder / "words.txt").write_text("not looked at")
    (tmp_path / "pass").write_text("one\ntwo\n")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = coldwrap("review", folder, "--json", "--passphrase-file", tmp_path / "pass")
    assert result.exit_code == 1
    told = {Path(row["file"]).name: row for row in map(json.loads, result.stdout.splitlines())}
    assert {name: row.get("fault") for name, row in told.items()} == {
        "a.coldwrap": None,
        "anon.coldwrap": None,
        "cut.coldwrap": "file_cut",
        "no.coldwrap": "not_a_diary",
        "one.coldwrap": None,
        "three.coldwrap": "passphrase_wrong",
    }
    row, masked = told["a.coldwrap"], told["anon.coldwrap"]
    assert (row["name"], row["anonymous"], row["sessions"], row["simulated"]) == (
        "Marisol", False, 1, 1,
    )  # fmt: skip
    assert (row["dose_s"], row["harms_open"], row["harms"], row["paused"]) == (600, 0, 1, 1)
    assert row["last_day"] == "2025-11-26"
    assert row["change"] == {"n": 1, "median": -2.0, "interval": None}
    assert (masked["name"], masked["identity"], masked["anonymous"]) == ("", "", True)
    assert masked["last_day"] < "2025"
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    table = coldwrap("review", folder, "--table").stdout
    assert len(table.splitlines()) == 7
    assert "Marisol" in table


def test_no_folder_says_so(tmp_path: Path) -> None:
    result = coldwrap("review", tmp_path / "none", "--table")
    assert result.exit_code == 1
    assert "no folder" in result.stderr


def test_what_would_steer_a_terminal_is_not_printed(diary: Path, tmp_path: Path) -> None:
    with DiaryFile(diary) as opened:
        opened.prefer(Preferences(name="\x1b[31mEvil\u202e"))
    (tmp_path / "people").mkdir()
    pack(diary, tmp_path / "people" / "a.coldwrap")
    table = coldwrap("review", tmp_path / "people", "--table").stdout
    assert "\x1b" not in table
    assert "\u202e" not in table
    assert "Evil" in table
