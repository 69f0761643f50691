"""`coldwrap sessions`, `show` and `scan`: what they print and what their JSON promises."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main

ROW_KEYS = {
    "session_id", "began", "ended", "program", "site", "device", "model", "end_reason", "ended_by",
    "off_confirmed", "planned_s", "actual_s", "cold_s", "coldest_skin_c", "mean_skin_c",
    "samples_stored", "gaps", "missing_s", "alarms", "pain_before", "pain_after",
    "skin_check_due", "simulated", "speed",
}  # fmt: skip


def coldwrap(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Two short sessions."""
    path = str(tmp_path_factory.mktemp("lists") / "d.db")
    for words in (("--minutes", "0.5"), ("--scenario", "button", "--minutes", "3")):
        assert coldwrap("run", "--speed", "1000", "--diary", path, *words).exit_code in {0, 4}
    return path


def as_json(*words: str) -> Any:
    result = coldwrap(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_sessions_are_listed_newest_first(diary: str) -> None:
    rows = as_json("sessions", "--diary", diary)
    assert [row["session_id"] for row in rows] == [2, 1]
    assert all(set(row) == ROW_KEYS for row in rows)
    assert [row["end_reason"] for row in rows] == ["stopped_on_wrap", "completed"]
    assert len(as_json("sessions", "--limit", "1", "--diary", diary)) == 1


def test_a_person_reads_a_line_a_session(diary: str) -> None:
    lines = coldwrap("sessions", "--diary", diary).stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("2  ")
    assert "stopped on wrap" in lines[0]
    assert all("simulated" in line for line in lines)


def test_one_session_is_shown_whole(diary: str) -> None:
    page = as_json("show", "1", "--diary", diary)
    assert set(page) == ROW_KEYS | {"log", "ratings", "samples"}
    assert len(page["samples"]) == page["samples_stored"] == 210
    assert set(page["samples"][0]) == {"t_s", "skin_c", "pack_c", "target_c", "backfilled"}
    kinds = {entry["kind"] for entry in page["log"]}
    assert "phase" in kinds
    skins = [s["skin_c"] for s in page["samples"] if s["skin_c"] is not None]
    assert page["coldest_skin_c"] == min(skins)


def test_its_curve_is_csv(diary: str) -> None:
    lines = coldwrap("show", "1", "--samples", "--diary", diary).stdout.splitlines()
    assert lines[0] == "t_s,skin_degC,pack_degC,target_degC,backfilled"
    assert len(lines) == 211
    assert all(len(line.split(",")) == 5 for line in lines)


@pytest.mark.parametrize(
    "words",
    [
        ("show", "77"),
        ("show", "x"),
        ("show", "-1"),
        ("show", "99999999999999999999"),
        ("show", "1", "--json", "--samples"),
        ("sessions", "--limit", "0"),
        ("scan", "--seconds", "nan"),
    ],
)
def test_wrong_usage_is_2(diary: str, words: tuple[str, ...]) -> None:
    where = () if words[0] == "scan" else ("--diary", diary)
    result = coldwrap(*words, *where)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""


def test_no_diary_is_said(tmp_path: Path) -> None:
    result = coldwrap("sessions", "--diary", str(tmp_path / "none.db"))
    assert result.exit_code == 0
    assert "No sessions yet" in result.stdout
    assert "none.db" in result.stderr
    assert coldwrap("show", "1", "--diary", str(tmp_path / "none.db")).exit_code == 1
    assert not (tmp_path / "none.db").exists()


def test_a_diary_of_an_older_release_is_migrated_and_listed(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    packed = Path(__file__).parents[1] / "diaries" / "schema-1.db.gz"
    old.write_bytes(gzip.decompress(packed.read_bytes()))
    result = coldwrap("sessions", "--json", "--diary", str(old))
    assert result.exit_code == 0
    assert json.loads(result.stdout)


def test_a_scan_always_finds_the_simulated_wrap() -> None:
    result = coldwrap("scan", "--seconds", "0.2", "--json")
    assert result.exit_code == 0
    heard = json.loads(result.stdout)
    (simulated,) = (each for each in heard if each["simulated"])
    assert set(simulated) == {
        "address",
        "name",
        "rssi_dbm",
        "model",
        "simulated",
        "bar",
        "use",
        "class",
    }
    assert simulated["model"] == "ocwp-sim"
    assert "simulated" in coldwrap("scan", "--seconds", "0.2").stdout
