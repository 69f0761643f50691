"""SIGKILL at a random moment, round after round on one file: what was acknowledged is there.

COLDWRAP_KILL_ROUNDS=200 asks for more rounds than the suite can afford.
"""

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.diary import EndReason
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading

ROUNDS = int(os.environ.get("COLDWRAP_KILL_ROUNDS", "10"))
ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("writer_child.py")


@dataclass(frozen=True)
class Said:
    """What one child had acknowledged when it died."""

    kept: dict[int, int]
    """For each session the last second of it."""
    finished: frozenset[int]


def run_and_kill(path: Path, number: int, live_s: float) -> Said:
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(path), str(number)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout
        first = child.stdout.readline()
        time.sleep(live_s)
        assert child.poll() is None, "the child must live until it is killed"
        child.kill()
        said = [line.split() for line in (first, *child.stdout)]
    kept: dict[int, int] = {}
    for _, session, t_s in said:
        kept[int(session)] = int(t_s)
    return Said(kept, frozenset(int(session) for word, session, _ in said if word == "finished"))


def check_as_found(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


def check_session(reader: DiaryReading, session: int, last_s: int, finished: bool) -> None:
    page = reader.session(session)
    assert page is not None
    assert page.row.closing is not None
    written = page.row.samples
    assert last_s < written or finished
    assert written <= last_s + 2, "more than the one second that was on its way"
    assert page.samples == tuple(Sample(t, 1500 + t, 900, 800) for t in range(written))
    if finished:
        assert page.row.closing.end is EndReason.COMPLETED
        assert written == last_s
    elif page.row.closing.end is EndReason.APP_DIED:
        assert page.row.closing.actual_s == max(0, written - 1)
    assert page.row.skin_check_due


@pytest.mark.slow
@pytest.mark.timeout(60 + 5 * ROUNDS)
def test_nothing_acknowledged_is_lost_to_a_kill(path: Path) -> None:
    chance = random.Random(ROUNDS)
    now = Moment(0, 1_763_800_000_000)
    for number in range(ROUNDS):
        said = run_and_kill(path, number, chance.uniform(0, 0.2))
        check_as_found(path)
        with DiaryFile(path) as diary, DiaryReading(path) as reader:
            before = {row.id for row in reader.sessions(9) if row.closing is None}
            closed = {row.id for row in diary.recover(now)}
            assert closed == before
            assert len(closed) <= 1
            assert all(row.closing for row in reader.sessions(1000))
            for session, last_s in said.kept.items():
                check_session(reader, session, last_s, session in said.finished)
