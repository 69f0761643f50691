"""The rules before a start, through the real command and a real diary."""

import json
import os
import pty
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.pain import Site
from app.domain.units import Moment
from storage.diary import DiaryFile
from tests.healthy import healthy

ROOT = Path(__file__).parents[2]
HOUR_S = 3600
READY = ("--ready", "--pack", "fridge")
"""What the person says right before."""


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """A diary whose owner answered the health questions: nothing keeps them from cold."""
    path = tmp_path / "d.db"
    with DiaryFile(path) as file:
        file.screen(healthy(Moment(0, round(time.time() * 1000))))  # noqa: TID251 - as the command
    return path


def lived(
    diary: Path,
    ago_s: float,
    site: Site = Site.LOWER_BACK,
    cold_s: int = 600,
    off: OffProof = OffProof.PERSON,
) -> None:
    """A timed session in earnest whose wrap came off so long ago by the computer's own clock."""
    ended_ms = round((time.time() - ago_s) * 1000)  # noqa: TID251 - the command asks it as well
    began = Moment(0, ended_ms - cold_s * 1000)
    with DiaryFile(diary) as file:
        session = file.begin(
            Opening(began, "gel-10", cold_s, cold_s, site, "timer", "Timer", "timer", False, 7)
        )
        ended = Moment(cold_s * 1000, ended_ms)
        file.finish(session, Closing(ended, EndReason.COMPLETED, cold_s, cold_s, off))


def coldwrap(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def run(diary: Path, *words: str) -> Result:
    return coldwrap("run", "--wrap", "timer", *READY, "--diary", str(diary), *words)


def timed(diary: Path, *words: str) -> tuple[int, dict[str, Any], str]:
    """A plain timer of two seconds at a terminal, taken off by key; exit code, JSON, the rest."""
    person, terminal = pty.openpty()
    run_it = ("run", "--wrap", "timer", *READY, "--minutes", "0.03")
    command = [sys.executable, "-m", "app", *run_it]
    child = subprocess.Popen(
        [*command, "--json", "--diary", str(diary), *words],
        cwd=ROOT,
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    os.close(terminal)
    try:
        while child.poll() is None:
            time.sleep(0.3)
            if _begun(diary, words):
                os.write(person, b"o\n")
        out, err = child.communicate(timeout=20)
    finally:
        child.kill()
        os.close(person)
    return child.returncode, json.loads(out) if out else {}, err


def _begun(diary: Path, words: tuple[str, ...]) -> bool:
    """Whether this session's two seconds are over; a key before would stop it."""
    site = words[words.index("--site") + 1] if "--site" in words else "lower_back"
    sql = "SELECT 1 FROM sessions WHERE site = ? AND began_wall_ms < ? AND end_reason IS NULL"
    before_ms = round(time.time() * 1000) - 2500  # noqa: TID251 - as above
    with closing(sqlite3.connect(diary, timeout=5)) as conn:
        known = conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'sessions'").fetchone()
        return bool(known and conn.execute(sql, (site, before_ms)).fetchone())


@pytest.mark.slow
def test_a_timer_twice_within_two_hours_on_one_site_is_refused(diary: Path) -> None:
    code, told, err = timed(diary)
    assert (code, told["end_reason"], told["off_confirmed"]) == (0, "completed", True), err
    assert "Rule T10: shorter by choice (2)" in err
    again = run(diary, "--minutes", "0.03")
    assert again.exit_code == 3
    code, told, err = timed(diary, "--site", "knee_left")
    assert (code, told["site"]) == (0, "knee_left"), err


def test_a_refusal_is_one_clear_line_and_3_and_kept(diary: Path) -> None:
    lived(diary, HOUR_S)
    refused = run(diary)
    assert (refused.exit_code, refused.stdout) == (3, "")
    line = refused.stderr.splitlines()[-1]
    assert line == "coldwrap: skin rests (T05: 60 min left, lower_back)"
    assert "Traceback" not in refused.stderr
    with closing(sqlite3.connect(diary)) as conn:
        assert conn.execute("SELECT rule, asked_s FROM refusals").fetchall() == [("T05", 900)]
        assert conn.execute("SELECT count(*) FROM sessions").fetchone() == (1,)


def test_four_sessions_and_eighty_minutes_hold_on_every_site(diary: Path) -> None:
    for ago_h, site in ((20, Site.NECK), (15, Site.HIP_LEFT), (9, Site.CALF_LEFT)):
        lived(diary, ago_h * HOUR_S, site, 1600)
    refused = run(diary, "--site", "knee_left")
    assert (refused.exit_code, "enough cold (T07: 240 min left" in refused.stderr) == (3, True)
    lived(diary, 5 * HOUR_S, Site.KNEE_RIGHT, 60)
    assert "(T07, T06: 240 min left, knee_left)" in run(diary, "--site", "knee_left").stderr


def test_a_rehearsal_is_neither_refused_nor_counted(diary: Path) -> None:
    lived(diary, 60)
    for _ in range(5):
        rehearsed = coldwrap(
            "run", "--speed", "1000", "--minutes", "1", "--json", "--diary", str(diary)
        )
        assert rehearsed.exit_code == 0, rehearsed.output
    with DiaryFile(diary) as file:
        now_ms = round(time.time() * 1000)  # noqa: TID251 - as above
        assert len(file.known(Moment(0, now_ms)).past) == 1


def test_a_wrap_not_known_to_be_off_is_named_and_can_be_told_off(diary: Path) -> None:
    lived(diary, 30 * HOUR_S, off=OffProof.NONE)
    refused = run(diary)
    assert refused.exit_code == 3
    assert "not known off (T05: nobody said that the wrap of session 1" in refused.stderr
    told = coldwrap("off", "1", "--diary", str(diary))
    assert (told.exit_code, told.stdout) == (0, "Noted.\n")
    assert "skin rests (T05: 120 min left" in run(diary).stderr
    assert "known to be off" in coldwrap("off", "1", "--diary", str(diary)).stdout


def test_off_needs_a_session_and_a_diary(diary: Path) -> None:
    missing = diary.with_name("missing.db")
    nowhere = coldwrap("off", "1", "--diary", str(missing))
    assert (nowhere.exit_code, missing.exists()) == (1, False)
    lived(diary, HOUR_S)
    unknown = coldwrap("off", "9", "--diary", str(diary))
    assert unknown.exit_code == 2
    assert "no session 9" in unknown.stderr


def test_the_health_questions_come_first_and_can_be_answered_at_the_command_line(
    tmp_path: Path,
) -> None:
    diary = tmp_path / "new.db"
    refused = run(diary)
    assert refused.exit_code == 3
    assert "coldwrap health answer" in refused.stderr
    told = coldwrap("health", "answer", "--born", "1980", "--applies", "C12", "--diary", str(diary))
    assert told.exit_code == 0
    refused = run(diary)
    assert (refused.exit_code, "clearance needed (C12" in refused.stderr) == (3, True)
    on = ("--who", "Dr Li", "--on", time.strftime("%Y-%m-%d"), "--diary", str(diary))
    assert coldwrap("health", "clear", "C12", *on).exit_code == 0
    assert coldwrap("health", "cap", "5", "--diary", str(diary)).exit_code == 0
    standing = json.loads(coldwrap("health", "--json", "--diary", str(diary)).stdout)
    assert (standing["due"], standing["cap_s"]) == (False, 300)
    assert standing["applies"] == [{"rule": "C12", "sites": []}]
    assert standing["clearances"][0]["who"] == "Dr Li"


def test_harm_pauses_a_place_until_advice_is_recorded(diary: Path) -> None:
    assert (
        coldwrap("health", "harm", "blister", "--site", "neck", "--diary", str(diary)).exit_code
        == 0
    )
    coldwrap("health", "answer", "--born", "1980", "--diary", str(diary))
    refused = run(diary, "--site", "neck")
    assert (refused.exit_code, "place locked (D14: neck)" in refused.stderr) == (3, True)
    (pause,) = json.loads(coldwrap("health", "--json", "--diary", str(diary)).stdout)["paused"]
    on = ("--who", "Dr Li", "--on", "2026-11-20", "--diary", str(diary))
    assert coldwrap("health", "unlock", str(pause["id"]), *on).exit_code == 0
    assert json.loads(coldwrap("health", "--json", "--diary", str(diary)).stdout)["paused"] == []


def test_wrong_words_of_health_are_usage_errors(diary: Path) -> None:
    for words in (
        ("health", "clear", "C01", "--who", "me", "--on", "2026-11-20"),
        ("health", "unlock", "9", "--who", "me", "--on", "2026-11-20"),
        ("health", "answer", "--born", "1980", "--applies", "X1"),
        ("health", "answer", "--born", "1980", "--applies", "C09@moon"),
        ("health", "answer"),
        ("run", "--wrap", "timer", "--ready", "--new", "C99"),
    ):
        assert coldwrap(*words, "--diary", str(diary)).exit_code == 2, words
