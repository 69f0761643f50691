"""The command as a process of its own: its streams, signals, and what a kill leaves behind."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from app.domain.diary import SessionRow
from app.domain.faults import Fault
from storage.reader import DiaryReading

ROOT = Path(__file__).parents[2]


def process(diary: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "app", "run", "--diary", str(diary), "--json", *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for_samples(diary: Path, count: int = 1) -> None:
    for _ in range(400):
        time.sleep(0.05)
        rows: tuple[SessionRow, ...] = ()
        with suppress(Fault), DiaryReading(diary) as reader:  # it may be in the making
            rows = reader.sessions(1)
        if rows and rows[0].samples >= count:
            return
    pytest.fail("no session began")


def ended(child: subprocess.Popen[str]) -> tuple[int, dict[str, Any], str]:
    out, err = child.communicate(timeout=40)
    return child.returncode, json.loads(out) if out else {}, err


@pytest.mark.slow
def test_stdout_carries_one_object_and_nothing_else(tmp_path: Path) -> None:
    code, told, err = ended(process(tmp_path / "d.db", "--speed", "500"))
    assert code == 0
    assert told["samples_stored"] == told["actual_s"] == 1080
    assert told["gaps"] == 0
    assert "Traceback" not in err


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_stops_the_wrap_then_saves(tmp_path: Path, number: signal.Signals) -> None:
    diary = tmp_path / "d.db"
    child = process(diary, "--speed", "10")
    wait_for_samples(diary, 3)
    child.send_signal(number)
    code, told, err = ended(child)
    assert code == 4, err
    assert told["end_reason"] == "stopped_by_person"
    assert told["off_confirmed"] is True
    assert told["samples_stored"] == told["actual_s"] >= 3
    with DiaryReading(diary) as reader:
        (row,) = reader.sessions(9)
    assert row.closing


@pytest.mark.slow
def test_a_second_process_on_the_same_diary_is_turned_away(tmp_path: Path) -> None:
    diary = tmp_path / "d.db"
    first = process(diary, "--speed", "10")
    wait_for_samples(diary)
    code, told, err = ended(process(diary, "--speed", "500"))
    assert (code, told) == (1, {})
    assert "another copy" in err
    first.send_signal(signal.SIGINT)
    code, told, _ = ended(first)
    assert (code, told["end_reason"]) == (4, "stopped_by_person")


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_five_kills_lose_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "kill_test.py"), "--rounds", "5", "--seed", "7"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    figures = json.loads(done.stdout)
    assert done.returncode == 0, figures
    assert figures["rounds"] == 5
    assert figures["left_open"] >= 3
    assert figures["seconds_told"] > 0


def at_a_terminal(diary: Path, *words: str) -> tuple[subprocess.Popen[str], int]:
    """The command as at a terminal, and the terminal's other end."""
    near, far = pty.openpty()
    command = [sys.executable, "-m", "app", "run", "--diary", str(diary), "--json", *words]
    child = subprocess.Popen(
        command, cwd=ROOT, stdin=far, stdout=subprocess.PIPE, stderr=far, text=True
    )
    os.close(far)
    return child, near


@pytest.mark.slow
def test_a_rehearsal_at_a_terminal_needs_nobody(tmp_path: Path) -> None:
    child, near = at_a_terminal(tmp_path / "d.db", "--speed", "500", "--minutes", "4")
    with suppress(OSError):  # the terminal ends with the child
        while os.read(near, 4096):
            pass
    code, told, _ = ended(child)
    os.close(near)
    assert (code, told["end_reason"]) == (0, "completed")


@pytest.mark.slow
def test_a_closed_terminal_stops_the_wrap_then_saves(tmp_path: Path) -> None:
    child, near = at_a_terminal(tmp_path / "d.db", "--speed", "20")
    wait_for_samples(tmp_path / "d.db", 3)
    os.close(near)
    child.send_signal(signal.SIGHUP)
    code, told, _ = ended(child)
    assert code == 4
    assert (told["end_reason"], told["off_confirmed"]) == ("stopped_by_person", True)


@pytest.mark.slow
def test_a_full_disk_behind_the_output_is_said_and_the_session_kept(tmp_path: Path) -> None:
    diary = tmp_path / "d.db"
    words = ["run", "--diary", str(diary), "--speed", "1000", "--minutes", "1"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "app", *words],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE,
            text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 0
    assert "is in the diary" in done.stderr
    assert "Traceback" not in done.stderr
